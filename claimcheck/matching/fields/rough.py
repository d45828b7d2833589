"""Rough figures that have room for others near them: loose counts, and figures that their own article tells as rough.

"He took $700 billion" is "more than $700 billion" some lines above, and who tells of "hundreds of rockets" has not
counted them.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.matching.fields.figures import relate_claims
from claimcheck.matching.fields.stages import is_same_figure
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity import Bound
from claimcheck.quantity.relation import Relation
from claimcheck.quantity.tolerance import is_rough, significant_digits

_NEAR = 1.1
"""How many times one figure the other is, at the most, for a rough one to have been meant as it: a bound has no end."""

_BOUNDS = frozenset({Bound.AT_LEAST, Bound.MORE_THAN, Bound.AT_MOST, Bound.LESS_THAN})


def is_one_rough(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether one is a loose count not far from the other, or told elsewhere in its article as a rough figure."""
    return is_one_loose(a, b) or is_one_told_roughly(a, b)


def is_one_told_roughly(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether the rounder of two figures is told elsewhere in its article with words that have room for the other."""
    return _leaves_room(a, b) or _leaves_room(b, a)


_TWICE = 2.0
"""How many times one figure the other is, from which on a loose count has no room for it."""
_POWER = 10
"""How many times its lower end the upper end of a count is that is told by its power of ten alone."""


def is_one_loose(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether one is a count told by its power of ten alone ("hundreds"), and the other lies not far beyond its end.

    None of nine such pairs of figures apart that were read conflicts; "several hundred" says more.
    """
    ratio = relate_claims(a, b).ratio
    return ratio is not None and ratio < _TWICE and (_is_loose(a) or _is_loose(b))


def _is_loose(side: ClaimInContext) -> bool:
    quantity = side.claim.quantity
    if quantity is None or quantity.bound is not Bound.ORDER_OF_MAGNITUDE:
        return False
    low, high = quantity.low, quantity.high
    return low is not None and high is not None and high >= _POWER * low


def _leaves_room(side: ClaimInContext, other: ClaimInContext) -> bool:
    digits = [_digits(one) for one in (side, other)]
    if digits[0] is None or digits[1] is None or digits[0] >= digits[1]:
        return False
    found = (relate_claims(one, other) for one in _rough_tellings(side))
    return any(one.relation is Relation.COMPATIBLE and (one.ratio or 1.0) <= _NEAR for one in found)


def _digits(side: ClaimInContext) -> int | None:
    """How many digits of a figure that is told as it is carry meaning; None of a range, a bound, and a rough figure."""
    quantity = side.claim.quantity
    if quantity is None or quantity.bound is not Bound.EXACT or is_rough(quantity):
        return None
    return None if isinstance(quantity.value, tuple) else significant_digits(quantity.value)


def _rough_tellings(side: ClaimInContext) -> Iterator[ClaimInContext]:
    """The other claims of the article that give the very figure as about that much, or as a bound."""
    for one in side.profile.figures:
        quantity = one.claim.quantity
        if quantity is None or one.claim.id == side.claim.id or not is_same_figure(one, side):
            continue
        if quantity.unit == _unit(side) and (is_rough(quantity) or quantity.bound in _BOUNDS):
            yield one


def _unit(side: ClaimInContext) -> str | None:
    return None if side.claim.quantity is None else side.claim.quantity.unit
