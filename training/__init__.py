"""Builds the English pipeline that claimcheck carries, from openly licensed corpora. Not needed to use claimcheck."""
