"""When: the words of a text that tell a time, the days that they stand for, and the clauses that they date."""
