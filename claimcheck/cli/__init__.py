"""The command line: one file for each command, each one call of the library."""
