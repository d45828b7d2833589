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
        ("A dozen and a half barns burned.", ["18"]),
        ("She earns 15 grand a month.", ["15000"]),
        ("Two grand juries met.", ["2"]),
        ("The tuner had three grand pianos.", ["3"]),
        ("Doctors gave her a one in a hundred chance.", ["0.01"]),
        ("The odds were one in a million.", ["0.000001"]),
        ("Nine out of every 10 families left.", ["0.9"]),
        ("Two out of every five nurses left.", ["0.4"]),
        ("The number of claims fell by 40,000 to 162,000.", ["40000", "162000"]),
        ("They met the two in a lane.", ["2"]),
        ("By one count, 40 barns burned.", ["40"]),
        ("She was convicted of one count of fraud.", ["1"]),
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
        ("A dozen or so guards left.", ["guard"]),
        ("Some 30 or so guards left.", ["guard"]),
        ("He sold 30 or so, guards said.", ["-"]),
        ("The fire burned 1,200 square km.", ["square kilometre"]),
        ("Some 900 people were in 40 centres, down from a peak of 980.", ["person", "centre", "person"]),
        ("In all 25 people died in six towns, 14 of them in Tana.", ["person", "town", "person"]),
        ("A poll of 14 analysts had put it at 2.6 billion.", ["analyst", "-"]),
        ("The fever struck 84 children under five.", ["child", "year of age"]),
        ("She left school at 15.", ["year of age"]),
        ("He died at 91.", ["year of age"]),
        ("Painter Ivo Roe dead at 91: he hated frames", ["year of age"]),
        ("Painter Ivo Roe dies at 91", ["year of age"]),
        ("The shares closed at 91.", ["-"]),
        ("A nurse and her son, nine, were hurt.", ["year of age"]),
        ("Schoolboy, eight, hurt in Osk", ["year of age"]),
        ("Tom Hale, nine, and his sister Ann, six, were hurt.", ["year of age", "year of age"]),
        ("Her two sons, three and five, died in Osk.", ["son", "year of age", "year of age"]),
        ("Brothers, eight and 11, drown in lake", ["year of age", "year of age"]),
        ("The twins, six, were hurt.", ["year of age"]),
        ("The pupils, both nine, were hurt.", ["year of age"]),
        ("The suspects, who are 16 and 17, were held.", ["year of age", "year of age"]),
        ("The girl, who is eight, was found alive.", ["year of age"]),
        ("The accused, who is 17 and cannot be named, was held.", ["year of age"]),
        ("A boy of seven and a girl of ten died.", ["year of age", "year of age"]),
        ("Three miners, two of them brothers, were hurt.", ["miner", "miner"]),
        ("The blast killed two men, three women and a child.", ["man", "woman"]),
        ("In the village, nine were killed.", ["person"]),
        ("Several people, two or three, were hurt.", ["-"]),
        ("Hale won nine medals and Roe, six.", ["medal", "medal"]),
        ("The victims were nine.", ["-"]),
        ("State media put the dead at 22 and blamed rebels.", ["-"]),
        ("Officials put the number of dead at 23.", ["-"]),
        ("Seven schoolchildren sang.", ["schoolchild"]),
        ("The toll had climbed to 17 and 60,000 people were in shelters.", ["-", "person"]),
        ("They sent 12 and 30 boats.", ["boat", "boat"]),
        ("The plane had a crew of 6 and 140 passengers.", ["-", "passenger"]),
        ("They were 7.6 and 7.5 magnitude quakes.", ["magnitude", "magnitude"]),
        ("They took 12 and 15 percent.", ["percentage", "percentage"]),
        ("Some 90 homes burned and 1,400 more lost power.", ["home", "-"]),
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


@pytest.mark.parametrize(
    ("text", "value", "unit", "shown"),
    [
        ("He must serve three years and three months.", 39, "month", "three years and three months"),
        ("He was held down for 8 minutes, 46 seconds.", 526, "second", "8 minutes, 46 seconds"),
        ("The boy weighed 6 pounds, 5 ounces.", 101, "ounce", "6 pounds, 5 ounces"),
    ],
)
def test_a_measure_in_two_units_is_added_without_rounding(
    nlp: Language, text: str, value: int, unit: str, shown: str
) -> None:
    (quantity,) = read(nlp, text)
    assert (quantity.value, quantity.unit, quantity.text) == (Decimal(value), unit, shown)


def test_a_rate_is_no_part_of_the_measure_before_it(nlp: Language) -> None:
    weeks, days = read(nlp, "She trained for 3 weeks, 5 days a week.")
    assert (weeks.text, days.per) == ("3 weeks", "week")


@pytest.mark.parametrize(
    ("text", "shown", "low", "high"),
    [
        ("A woman in her 20s fell.", "in her 20s", 20, 29),
        ("A woman in her 20's fell.", "in her 20's", 20, 29),
        ("A guard in his early thirties fell.", "in his early thirties", 30, 34),
        ("He is in his late 50s.", "in his late 50s", 55, 59),
        ("Three boys in their teens fell.", "in their teens", 13, 19),
        ("Two men in their mid-to-late 40s fell.", "in their mid-to-late 40s", 43, 49),
    ],
)
def test_an_age_told_by_its_decade_is_the_years_of_it(
    nlp: Language, text: str, shown: str, low: int, high: int
) -> None:
    age = next(quantity for quantity in read(nlp, text) if quantity.dimension == "age")
    assert (age.text, age.low, age.high, age.unit) == (shown, low, high, "year of age")


@pytest.mark.parametrize("text", ["He was born in the 1950s.", "Songs of the 80s.", "It was in the high 60s."])
def test_the_decades_of_a_century_are_no_ages(nlp: Language, text: str) -> None:
    assert read(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "shown", "unit"),
    [
        ("No casualties were reported.", "No casualties", "casualty"),
        ("The shells caused no civilian deaths.", "no civilian deaths", "civilian death"),
        ("No injuries were reported.", "No injuries", "person"),
        ("At least no one was hurt, Roe said.", "no one", "person"),
        ("Police have made no arrests.", "no arrests", "arrest"),
        ("Nobody was hurt.", "Nobody", "person"),
        ("No one has been seriously injured.", "No one", "person"),
        ("No one died.", "No one", "person"),
        ("None of the guests was hurt.", "None of the guests", "guest"),
        ("No passengers were hurt.", "No passengers", "passenger"),
        ("No fans in the hall were injured.", "No fans", "fan"),
        ("Nobody on the tram was hurt.", "Nobody", "person"),
        ("No one aboard was killed.", "No one", "person"),
        ("Not a single guard was killed.", "Not a single guard", "guard"),
        ("Not one guest was hurt in the fire.", "Not one guest", "guest"),
        ("Not a single one of the crew has been found.", "Not a single one of the crew", "crew"),
        ("Not one of the guests voted for it.", "Not one of the guests", "guest"),
    ],
)
def test_a_count_of_nobody_is_zero(nlp: Language, text: str, shown: str, unit: str) -> None:
    found = read(nlp, text)
    assert [(quantity.text, quantity.value, quantity.unit) for quantity in found] == [(shown, Decimal(0), unit)]


@pytest.mark.parametrize(
    "text",
    [
        "There were no reports of casualties.",
        "No serious injuries were reported.",
        "No guards were sent to Osk.",
        "No workers know who was killed.",
        "Nobody knows who was hurt.",
        "No survivors spoke.",
        "There is no death toll yet.",
        "Almost no one died.",
        "No arrest warrant was issued.",
        "None of the guests knows.",
        "Almost none of the guests was hurt.",
    ],
)
def test_what_leaves_the_count_open_is_no_zero(nlp: Language, text: str) -> None:
    assert read(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "shown", "values"),
    [
        (
            "None of the 136 guests and six cooks was hurt when the roof fell.",
            "None of the 136 guests",
            ["0", "136", "6"],
        ),
        ("None of the three parties has backed the plan.", "None of the three parties", ["0", "3"]),
        ("Neither of the two pilots was hurt.", "Neither of the two pilots", ["0", "2"]),
        ("Not a single one of the 33 miners was found.", "Not a single one of the 33 miners", ["0", "33"]),
        ("All but three of the 28 crew were rescued.", "All but three of the 28 crew", ["25", "28"]),
        ("They freed all but 12 of their 90 hostages.", "all but 12 of their 90 hostages", ["78", "90"]),
        ("All but five were freed.", "five", ["5"]),
        ("He was not one of the 12 signatories.", "one of the 12 signatories", ["1", "12"]),
        ("Not one but two men were killed.", "two men", ["2"]),
    ],
)
def test_none_or_all_but_some_of_a_number(nlp: Language, text: str, shown: str, values: list[str]) -> None:
    found = read(nlp, text)
    assert (found[0].text, [quantity.value for quantity in found]) == (shown, list(map(Decimal, values)))


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Employers added 150,000 jobs, more than the 140,000 economists had forecast.", ["job", "job"]),
        ("The work cost £6 million, above the £4.5 million ministers promised.", ["GBP", "GBP"]),
        ("The town has 300 nurses, fewer than the 500 officials announced.", ["nurse", "nurse"]),
        ("The talks brought 40 envoys, more than the 30 officials who came in May.", ["envoy", "official"]),
        ("Half of the 50 officials reported delays.", ["official", "official"]),
    ],
)
def test_who_foresaw_a_number_is_not_counted(nlp: Language, text: str, units: list[str]) -> None:
    assert [quantity.unit for quantity in read(nlp, text)] == units
