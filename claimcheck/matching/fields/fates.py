"""Whether one figure counts those of the other to whom more happened: of 84 who were detained, 19 were charged."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.lexicon.loader import listed, load_toml
from claimcheck.matching.fields.counted import severity_of
from claimcheck.matching.fields.timing import came_out_later
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.words import stem
from claimcheck.quantity.tolerance import ends

_HURT = "injured"


def tells_fate(side: ClaimInContext) -> bool:
    """Whether the figure is of those who may be some of another count, or of whom some may have come to more."""
    measure = side.claim.event.measure
    return measure == _HURT or any(measure in pair for pair in _further())


def is_further_fate(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether the smaller of two counts is of what befell but some of the larger: killed of those shot.

    More killed than were shot is a contradiction, and the larger count that is told days later may be the same that
    has gone on.
    """
    one, other = a.claim.quantity, b.claim.quantity
    if one is None or other is None or one.dimension != other.dimension or ends(one) == ends(other):
        return False
    whole, part = (a, b) if ends(one) > ends(other) else (b, a)
    if came_out_later(whole, part):
        return False
    if (whole.claim.event.measure, part.claim.event.measure) in _further():
        return True
    hurt = whole.claim.event.measure == part.claim.event.measure == _HURT
    return hurt and _is_in_hospital(part) and not severity_of(whole)


def _is_in_hospital(side: ClaimInContext) -> bool:
    return not severity_of(side).isdisjoint(map(stem, listed("counted", "related", "in_hospital")))


@lru_cache(maxsize=1)
def _further() -> frozenset[tuple[str, str]]:
    return frozenset((whole, part) for whole, part in load_toml("counted")["related"]["further"])
