"""Figures for a year or a month that are told as such in other words: "annual savings of $400 million"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from claimcheck.lexicon.loader import load_toml
from claimcheck.lexicon.patterns import any_of
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity import Quantity

_NEAR = 40
"""Code points before and after a figure in which a word can say that it is one for a year."""


def even_out_rates(a: ClaimInContext, b: ClaimInContext) -> tuple[Quantity | None, Quantity | None]:
    """The two quantities, one made a rate where the other is "a year" and its own words say "annual"."""
    left, right = a.claim.quantity, b.claim.quantity
    if left is None or right is None or bool(left.per) == bool(right.per):
        return left, right
    if left.per:
        return left, _as_rate(right, left.per) if told_period(b) == left.per else right
    return (_as_rate(left, right.per) if told_period(a) == right.per else left), right


@lru_cache(maxsize=1 << 14)
def told_period(side: ClaimInContext) -> str | None:
    """The period that a word near the figure makes it one for: "year" by "annual"; None where none does."""
    quantity = side.claim.quantity
    if quantity is None or quantity.per:
        return None
    start, end = (at - side.claim.sentence[0] for at in quantity.number_span)
    found = _words().search(side.sentence, max(0, start - _NEAR), end + _NEAR)
    return None if found is None else _periods()[found[0].lower()]


def _as_rate(quantity: Quantity, period: str | None) -> Quantity:
    return replace(quantity, per=period, unit=f"{quantity.unit} per {period}")


@lru_cache(maxsize=1)
def _periods() -> dict[str, str]:
    """Word -> the period that it makes a figure one for."""
    return {word: period for period, words in load_toml("counted")["rates"].items() for word in words}


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    return re.compile(any_of(_periods()), re.IGNORECASE)
