"""Many pairs of claims at once, on arrays: the same matches as :mod:`claimcheck.matching.pair` finds one by one."""
