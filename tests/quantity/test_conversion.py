"""Conversion by the factors of the unit list, against pint."""

from __future__ import annotations

from decimal import Decimal

import pint
import pytest

from claimcheck.lexicon.units import UnitEntry, load_units
from claimcheck.quantity.conversion import conversion_factor

BASES = {
    "length": "metre", "area": "metre ** 2", "volume": "metre ** 3", "mass": "kilogram", "speed": "metre / second",
    "duration": "second", "power": "watt", "energy": "joule", "pressure": "pascal", "frequency": "hertz",
}  # fmt: skip
PINT = {
    "tonne": "metric_ton",
    "kiloton": "1e3 metric_ton",
    "megaton": "1e6 metric_ton",
    "gigaton": "1e9 metric_ton",
    "light-year": "light_year",
    "barrel": "oil_barrel",
    "cubic metre": "metre ** 3",
    "cubic foot": "foot ** 3",
    "cubic inch": "inch ** 3",
    "cubic centimetre": "centimetre ** 3",
    "square metre": "metre ** 2",
    "square kilometre": "kilometre ** 2",
    "square mile": "mile ** 2",
    "square foot": "foot ** 2",
    "square yard": "yard ** 2",
    "square inch": "inch ** 2",
    "pound per square inch": "psi",
    "kilopound per square inch": "1000 psi",
    "night": "day",
    "decade": "10 year",
}
SKIPPED = {"ton", "kilometre per hour", "mile per hour", "metre per second", "foot per second", "brake horsepower"}
COMPARED = [e for e in load_units().entries.values() if e.factor and e.dimension in BASES and e.name not in SKIPPED]


@pytest.fixture(scope="module")
def registry() -> pint.UnitRegistry:
    return pint.UnitRegistry()


@pytest.mark.parametrize("entry", COMPARED, ids=lambda entry: entry.name)
def test_factor_agrees_with_pint(entry: UnitEntry, registry: pint.UnitRegistry) -> None:
    expected = (
        registry.Quantity(PINT.get(entry.name, entry.name.replace(" ", "_"))).to(BASES[entry.dimension]).magnitude
    )
    assert float(entry.factor or 0) == pytest.approx(expected, rel=1e-4)


def test_conversion_goes_both_ways() -> None:
    there, back = conversion_factor("mile", "kilometre"), conversion_factor("kilometre", "mile")
    assert there == Decimal("1.609344")
    assert back is not None
    assert there * back == pytest.approx(1)


@pytest.mark.parametrize(("unit", "other"), [("mile", "hour"), ("troop", "soldier"), ("celsius", "fahrenheit")])
def test_no_conversion(unit: str, other: str) -> None:
    assert conversion_factor(unit, other) is None
