"""Figures of what is allowed or has room: "licensed for no more than 110" tells a figure, and no bound."""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.lexicon.patterns import any_listed
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity import Bound, Quantity

_FIGURE = re.compile(r"\d")
_BEFORE = 80
"""Code points before a figure in which a word can say that it is a limit."""


def is_limit(side: ClaimInContext) -> bool:
    """Whether the words before the figure say that it is the most that is allowed, or that there is room for."""
    quantity = side.claim.quantity
    if quantity is None or quantity.bound not in (Bound.AT_MOST, Bound.EXACT):
        return False
    at = max(0, quantity.number_span[0] - side.claim.sentence[0])
    near = _FIGURE.split(side.sentence[max(0, at - _BEFORE) : at])[-1]  # "built for 620, held 980"
    return any_listed("counted", "limits", "words").search(near) is not None


def as_limit(quantity: Quantity) -> Quantity:
    """The limit itself, in place of all that it leaves room for."""
    if isinstance(quantity.value, tuple):
        return quantity
    return replace(quantity, bound=Bound.EXACT, low=quantity.value, high=quantity.value)
