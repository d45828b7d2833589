"""Figures of what is allowed or has room: "licensed for no more than 110" tells a figure, and no bound.

And thresholds: what applies to those who earn less than a sum does not to those who earn more than it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from claimcheck.lexicon.patterns import any_listed
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity import Bound, Quantity
from claimcheck.quantity.tolerance import ends, is_shy

_FIGURE = re.compile(r"\d")
_CAPACITY = "capacity"
_BEFORE = 80
"""Code points before a figure in which a word can say that it is a limit."""


@lru_cache(maxsize=1 << 14)
def is_limit(side: ClaimInContext) -> bool:
    """Whether the words before the figure say that it is the most that is allowed, or that there is room for."""
    quantity = side.claim.quantity
    if quantity is None or quantity.bound not in (Bound.AT_MOST, Bound.EXACT):
        return False
    if side.claim.event.measure == _CAPACITY:
        return True
    if not side.may_tell("counted", "limits", "words"):
        return False
    at = max(0, quantity.number_span[0] - side.claim.sentence[0])
    near = _FIGURE.split(side.sentence[max(0, at - _BEFORE) : at])[-1]  # "built for 620, held 980"
    return any_listed("counted", "limits", "words").search(near) is not None


def as_limit(quantity: Quantity) -> Quantity:
    """The limit itself, in place of all that it leaves room for."""
    if isinstance(quantity.value, tuple):
        return quantity
    return replace(quantity, bound=Bound.EXACT, low=quantity.value, high=quantity.value)


_BELOW = frozenset({Bound.LESS_THAN, Bound.AT_MOST})
_ABOVE = frozenset({Bound.MORE_THAN, Bound.AT_LEAST})
_DIVIDED = frozenset({"money", "age"})
"""Dimensions by which people are divided into those above and those below; a turnout is one or the other."""


def may_be_threshold(side: ClaimInContext) -> bool:
    """Whether a figure can be a threshold, told from below or from above: "under $75,000", but not "nearly $75,000"."""
    quantity = side.claim.quantity
    return (
        quantity is not None
        and quantity.dimension in _DIVIDED
        and quantity.bound in _BELOW | _ABOVE
        and not is_shy(quantity)
    )


def are_sides_of_threshold(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether one tells of what lies below a sum and the other of what lies above it.

    "Those who earn less than $75,000 get all" and "for those with more than $75,000 it shrinks" are one rule. None of
    21 such pairs that were read is a conflict.
    """
    one, other = a.claim.quantity, b.claim.quantity
    if one is None or other is None or not may_be_threshold(a) or not may_be_threshold(b):
        return False
    return (one.unit, ends(one)) == (other.unit, ends(other)) and (one.bound in _BELOW) != (other.bound in _BELOW)
