"""Measures that are the half of others by their very meaning: a radius of 12 metres is a width of 24."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from claimcheck.lexicon.loader import load_toml
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity import Quantity


def double_half(a: ClaimInContext, b: ClaimInContext, left: Quantity, right: Quantity) -> tuple[Quantity, Quantity]:
    """The two figures, doubled where they measure the half of what the other does."""
    if _halves().get(a.claim.event.measure) == (b.claim.event.measure or ""):
        return _double(left), right
    if _halves().get(b.claim.event.measure) == (a.claim.event.measure or ""):
        return left, _double(right)
    return left, right


@lru_cache(maxsize=1)
def _halves() -> Mapping[str | None, str]:
    """Measure -> the one that it is the half of."""
    found: dict[str | None, str] = dict(load_toml("counted")["related"]["half_of"])
    return found


def is_half_of(measure: str | None, other: str | None) -> bool:
    """Whether one measure is the half of the other, whichever comes first: the same extent is told."""
    return None not in (measure, other) and (_halves().get(measure) == other or _halves().get(other) == measure)


def told_half(side: ClaimInContext) -> str | None:
    """The measure, where it is the half of another or the other."""
    measure = side.claim.event.measure
    return measure if measure in _halves() or measure in _halves().values() else None


def _double(quantity: Quantity) -> Quantity:
    low, high = (None if end is None else 2 * end for end in (quantity.low, quantity.high))
    whole = quantity.value
    value: Decimal | tuple[Decimal, Decimal] = (2 * whole[0], 2 * whole[1]) if isinstance(whole, tuple) else 2 * whole
    return replace(quantity, value=value, low=low, high=high)
