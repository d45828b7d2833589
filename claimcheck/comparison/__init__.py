"""Compares two statements, each a sentence or a figure in its article: what ``claimcheck compare`` calls."""

from claimcheck.comparison.choosing import Comparison, choose, compare_claims
from claimcheck.comparison.comparer import Comparer
from claimcheck.comparison.side import Side, read_side
from claimcheck.comparison.stream import compare, compare_stream

__all__ = ["Comparer", "Comparison", "Side", "choose", "compare", "compare_claims", "compare_stream", "read_side"]
