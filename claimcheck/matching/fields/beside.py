"""Whether two sentences with no article around them give one more figure that is the same: then they tell of one event.

"82 passengers and a crew of six" and "88 passengers and six crew" differ on one figure of one flight.
"""

from __future__ import annotations

from functools import lru_cache

from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.overlap import weighted_overlap
from claimcheck.quantity import Bound, Quantity
from claimcheck.quantity.tolerance import ends, significant_digits

_TELLING = 2
"""Significant digits from which on a figure is seldom the same by chance."""
_ALIKE = 0.4
"""Share of their words that two sentences must have in common where the figure is a smaller one."""

Key = tuple[object, ...]


def compare_beside(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """1 both sentences have the same figure beside this one. None otherwise, and where there is an article."""
    if a.has_story or b.has_story or (a.countries and b.countries and a.countries.isdisjoint(b.countries)):
        return NOTHING
    measures = {side.claim.event.measure for side in (a, b)} - {None}
    if len(measures) > 1:
        return NOTHING  # "22 of the 31 were freed", "nine of the 31 are in court"
    left, right = _beside(a), _beside(b)
    shared = [(left[key], right[key]) for key in left if key in right]
    telling = [pair for pair in shared if significant_digits(ends(pair[0])[0]) >= _TELLING]
    if not telling and not (shared and weighted_overlap(a.terms, b.terms) >= _ALIKE):
        return NOTHING
    return Compared(1.0, *(quantity.text for quantity in (telling or shared)[0]))


@lru_cache(maxsize=1 << 12)
def _beside(side: ClaimInContext) -> dict[Key, Quantity]:
    """The exact figures of the sentence but the claim's own and those that equal it."""
    own = side.claim.quantity
    told = (claim.quantity for claim in side.profile.claims_beside(side.claim))
    return {
        (ends(one), one.dimension, one.per, one.unit if one.dimension != "count" else ""): one
        for one in told
        if one is not None and one.bound is Bound.EXACT and own is not None and ends(one) != ends(own)
    }
