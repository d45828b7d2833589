"""The fields of two figures: each a comparison of both sides in one respect. None knows what its levels are worth."""

from claimcheck.matching.fields.compared import NOTHING, Compared, Comparison, Evidence, Field, PairWeight

__all__ = ["NOTHING", "Compared", "Comparison", "Evidence", "Field", "PairWeight"]
