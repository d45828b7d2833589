"""Wordings of numbers that news uses beside plain figures: slang, odds, parts, names, ages."""

from __future__ import annotations

from decimal import Decimal

import pytest
from spacy.language import Language

from tests.extraction.quantities.test_find_quantities import read


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The roof cost fifty grand.", ["50000"]),
        ("She earns 15 grand a month.", ["15000"]),
        ("Two grand juries met.", ["2"]),
        ("The tuner had three grand pianos.", ["3"]),
        ("Doctors gave her a one in a hundred chance.", ["0.01"]),
        ("The odds were one in a million.", ["0.000001"]),
        ("They met the two in a lane.", ["2"]),
        ("Rescue 1122, the emergency service, found nobody.", []),
        ("The union's Local 514 met on Friday.", []),
    ],
)
def test_values(nlp: Language, text: str, values: list[str]) -> None:
    assert [quantity.value for quantity in read(nlp, text)] == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The race took 2 hours and 14 minutes.", ["minute"]),
        ("The town has 50 wells, against 19 five years ago.", ["well", "well", "year"]),
        ("The jail held 529 men, 50 serving life terms.", ["man", "man"]),
        ("Some 50 serving officers were asked.", ["officer"]),
        ("Two light aircraft met.", ["light aircraft"]),
        ("Some 900 people were in 40 centres, down from a peak of 980.", ["person", "centre", "person"]),
        ("In all 25 people died in six towns, 14 of them in Tana.", ["person", "town", "person"]),
        ("A poll of 14 analysts had put it at 2.6 billion.", ["analyst", "-"]),
        ("The fever struck 84 children under five.", ["child", "year of age"]),
        ("She left school at 15.", ["year of age"]),
        ("He died at 91.", ["year of age"]),
        ("Painter Ivo Roe dead at 91: he hated frames", ["year of age"]),
        ("Painter Ivo Roe dies at 91", ["year of age"]),
        ("The shares closed at 91.", ["-"]),
        ("Seven schoolchildren sang.", ["schoolchild"]),
    ],
)
def test_units(nlp: Language, text: str, units: list[str]) -> None:
    assert [quantity.unit for quantity in read(nlp, text)] == units


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Police hold between 12 and 25 people.", "between 12 and 25 people"),
        ("Between about 40 and 60 boats sank.", "Between about 40 and 60 boats"),
        ("It will take from 12 to 25 days.", "12 to 25 days"),
    ],
)
def test_a_range_is_shown_with_its_between(nlp: Language, text: str, shown: str) -> None:
    assert [quantity.text for quantity in read(nlp, text)] == [shown]


def test_years_and_months_are_added_without_rounding(nlp: Language) -> None:
    (quantity,) = read(nlp, "He must serve three years and three months.")
    assert (quantity.value, quantity.unit) == (Decimal(39), "month")
    assert quantity.text == "three years and three months"
