"""What one unit is in another, and which exchange rates are possible at all."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from claimcheck.lexicon.loader import load_toml
from claimcheck.lexicon.units import load_currencies, load_units


class Rate(NamedTuple):
    """The lowest and highest rate of two currencies that has been met."""

    low: Decimal
    high: Decimal


@lru_cache(maxsize=1)
def _rates() -> dict[tuple[str, str], Rate]:
    found = {}
    for pair, (low, high) in load_toml("conversion")["rates"].items():
        first, _, second = pair.partition("-")
        found[first, second] = Rate(Decimal(low), Decimal(high))
        found[second, first] = Rate(1 / Decimal(high), 1 / Decimal(low))
    return found


def conversion_factor(unit: str, other: str) -> Decimal | None:
    """How many of ``other`` one ``unit`` is; None where they do not convert."""
    if unit == other:
        return Decimal(1)
    entries = load_units().entries
    first, second = entries.get(unit), entries.get(other)
    if first is None or second is None or first.dimension != second.dimension:
        return None
    if first.factor is None or second.factor is None:
        return None
    return first.factor / second.factor


def hundreds_in(unit: str, other: str) -> Decimal | None:
    """How many of ``unit`` one ``other`` is, where one is the hundredth part of the other, a currency; None elsewhere.

    Whose cents they are is not told, so they may be those of any currency that has cents.
    """
    currencies = load_currencies().entries
    for one, part, factor in ((unit, other, Decimal("0.01")), (other, unit, Decimal(100))):
        if one in currencies and currencies[one].part == part:
            return factor
    return None


def possible_rate(currency: str, other: str) -> Rate | None:
    """The rates that one ``currency`` has had in ``other``; None where the table has none."""
    return _rates().get((currency, other))
