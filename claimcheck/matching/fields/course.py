"""How a figure moved from the earlier article to the later: a count that goes on grows, and another count may not."""

from __future__ import annotations

from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.fields.counted import count_otherwise
from claimcheck.matching.fields.stages import measures_of
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity.tolerance import ends

_ADDED_UP = frozenset({"count", "mass", "volume", "area"})
"""Dimensions of what is added up while a story runs: the dead, acres burned, oil spilled."""


def compare_course(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 the later article gives less, 1 it gives more; of the missing and the trapped the other way round.

    None where the articles are of one day or of none, where the figures are equal, in two units or of different nouns,
    and for what is not added up: ages, prices.
    """
    first, second = a.profile.published, b.profile.published
    if first is None or second is None or first == second or size_of(a) == size_of(b):
        return NOTHING
    if unit_of(a) is None or unit_of(a) != unit_of(b) or count_otherwise(a, b):
        return NOTHING
    grows = (size_of(b) > size_of(a)) == (second > first)
    return Compared(float(grows != shrinks(a, b)), first.isoformat(), second.isoformat())


def size_of(side: ClaimInContext) -> float:
    """The figure, or the lower end of a range; 0 for a statement."""
    quantity = side.claim.quantity
    return 0.0 if quantity is None else float(ends(quantity)[0])


def unit_of(side: ClaimInContext) -> str | None:
    """The unit that two figures must share for the larger to be more, one for all counts; None for what is no sum."""
    quantity = side.claim.quantity
    if quantity is None or quantity.dimension not in _ADDED_UP:
        return None
    return "count" if quantity.dimension == "count" else quantity.unit


def shrinks(*sides: ClaimInContext) -> bool:
    """Whether one of the figures is of a measure that falls while a story runs: people are found."""
    return bool({side.claim.event.measure for side in sides} & measures_of("shrinking"))
