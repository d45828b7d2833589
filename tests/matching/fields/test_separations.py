"""Differences that settle it, and the likenesses that must not be taken for one."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from claimcheck.matching.fields import Comparison
from claimcheck.matching.fields.circumstances import compare_modality, compare_sources
from claimcheck.matching.fields.contrasts import compare_contrasts
from claimcheck.matching.fields.counted import compare_kinds, compare_occasion
from claimcheck.matching.fields.extents import compare_extents
from claimcheck.matching.fields.owners import compare_owner
from claimcheck.matching.fields.parts import compare_parts
from claimcheck.matching.fields.persons import compare_bearers
from claimcheck.matching.fields.separations import compare_denied, compare_listed, compare_localities, compare_regions
from claimcheck.matching.fields.sites import compare_references, compare_sites
from claimcheck.matching.fields.timing import (
    compare_later,
    compare_long_ago,
    compare_periods,
    compare_unknown_years,
    compare_weekdays,
)
from claimcheck.matching.profile import ClaimInContext
from claimcheck.verdict import Verdict
from claimcheck.verdict.decide import decide
from tests.matching.factory import read_figure

NEWS = date(2025, 6, 11)


def figure(nlp: Language, text: str, words: str, published: date = NEWS) -> ClaimInContext:
    return read_figure(nlp, text, words, published)


SUNDAY_QUAKE = "A quake shook Lindau on Sunday. It struck 23 miles north of Marnholt."
THURSDAY_QUAKE = "A quake shook Lindau on Thursday. It struck 26 miles north of Marnholt."
HALF_YEAR = "Raids killed 2,053 people in the first half of 2024."
ALL_TOLD = "An estimated 5,000 people have been killed."
SEVEN_MONTHS = "Some 4,000 people were killed in the first seven months of 2024."
FLOOD = "The flood in Draven killed 21 people, among them four children, on Sunday."
OLD_FLOOD = "The water fell on Wednesday. In 1997 a flood on the same river killed 54 people."
ORLANDO = "A gunman killed 49 people at a nightclub in Orlando."
LAS_VEGAS = "A gunman killed 58 people at a concert in Las Vegas."
LINDAU = "MARNHOLT — Kessler cuts 1,200 jobs in Marnholt. It will also close a plant in Lindau, where 150 people work."
MARNHOLT = "MARNHOLT — Kessler cuts jobs at its plant in Marnholt. The plant employs 3,400 people."
DAYTON = "A gunman killed four people in Dayton, Ohio."
TOLEDO = "The shooting in Dayton came after a man killed six people in Toledo, Ohio."
FIRED = "Two destroyers fired 12 interceptors during the attack."
MISSILES = "Iran fired 181 missiles at Israel."
PUPIL = "The film shows a 14-year-old pupil in the yard."
TEACHER = "A 26-year-old teacher was suspended on Friday."
GIRL = "Neighbours found a 9-year-old girl in the cellar."
BOY = "Police said an 11-year-old boy called for help."
LEVEL = "The test showed 0.09 percent of alcohol, and the limit is 0.05 percent."
LIMIT = "The limit in Draven is 0.05 percent."
LAST_TIME = "In 2012 the company cut 60,000 jobs."
THIS_TIME = "Kessler will cut 11,000 jobs, it said on Monday."
NEAR_DRAVEN = "The quake struck 14 miles north of Draven."
PROVINCE = "The flood killed 1,700 people in the province of Osk and dozens more elsewhere."
REGION = "The flood killed 2,300 people across Central Asia."
ISLAND = "The wave killed 1,700 people in Sumatra alone."
DEAD_AND_MISSING = "The wave left 2,300 people dead and missing in a dozen countries."
COUNTRIES = "The wave left 2,300 people dead in Indonesia, India, Thailand and other countries."
IN_MAY = "A gunman killed six people in Draven on 2 May."
IN_MAY_AGAIN = "A gunman killed nine people in Draven on 21 May."
ON_MONDAY = "The bank set its rate at 2.4 percent on Monday."
ON_THURSDAY = "The bank set its rate at 2.9 percent on Thursday."
ALL_BUT = "All but five of the miners were rescued."
RESCUED = "The brigade rescued eight miners."
MORE = "The flood then killed three more people in Lindau."
AT_THE_SCENE = "Medics said that 12 people died at the scene."
SOLD_IN_MAY = "The dealer sold 400 cars on May 20, 2025."
SOLD_IN_JANUARY = "The dealer sold 300 cars on January 20, 2025."
KHARKIV = "A missile killed seven people in Kharkiv, Ukraine."
POLTAVA = "A missile killed eight people in Poltava, Ukraine."
UKRAINE_LOST = "Ukraine lost 40 tanks in a week."
RUSSIA_LOST = "Russian forces lost 45 tanks in a week."
RUSSIA_HIT = "Russian forces destroyed 45 Ukrainian tanks in a week."
MONTHLY = "The app has 410 million monthly users."
NEAR_LINDAU = "The quake struck 20 miles south of Lindau."

ALL_JOBS = "Kessler will cut 4,500 jobs worldwide."
AT_ONE_MILL = "Kessler will cut 620 jobs at the Osk mill."
OF_THESE = "Of these, 620 jobs will go in Lima."

APART: list[tuple[Comparison, tuple[str, str], tuple[str, str]]] = [
    (compare_long_ago, (FLOOD, "21 people"), (OLD_FLOOD, "54 people")),
    (compare_regions, (ORLANDO, "49 people"), (LAS_VEGAS, "58 people")),
    (compare_localities, (MARNHOLT, "3,400 people"), (LINDAU, "150 people")),
    (compare_localities, (DAYTON, "four people"), (TOLEDO, "six people")),
    (compare_parts, (FLOOD, "21 people"), (FLOOD, "four children")),
    (compare_kinds, (FIRED, "12 interceptors"), (MISSILES, "181 missiles")),
    (compare_kinds, ("The wave killed people in 14 countries.", "14 countries"), ("Another 14 were trapped.", "14")),
    (compare_bearers, (PUPIL, "14-year-old"), (TEACHER, "26-year-old")),
    (compare_bearers, (GIRL, "9-year-old"), (BOY, "11-year-old")),
    (compare_bearers, ("A woman, 83, lost her savings.", "83"), ("An 88-year-old man sent them cash.", "88-year-old")),
    (compare_listed, (LEVEL, "0.09 percent"), (LIMIT, "0.05 percent")),
    (compare_unknown_years, (LAST_TIME, "60,000"), (THIS_TIME, "11,000")),
    (compare_extents, (PROVINCE, "1,700"), (REGION, "2,300")),
    (compare_extents, (PROVINCE, "1,700"), (COUNTRIES, "2,300")),
    (compare_extents, (ISLAND, "1,700"), (REGION, "2,300")),
    (compare_extents, (ISLAND, "1,700"), (DEAD_AND_MISSING, "2,300")),
    (compare_extents, (AT_ONE_MILL, "620"), (ALL_JOBS, "4,500")),
    (compare_extents, (OF_THESE, "620"), (ALL_JOBS, "4,500")),
    (compare_extents, ("Seat cut 900 posts in North America.", "900"), ("Seat cut 2,500 posts globally.", "2,500")),
    (
        compare_extents,
        ("In the Osk district, 63 drowned in the flood.", "63"),
        ("The flood killed 103 in Peru.", "103"),
    ),
    (compare_extents, ("In Andalusia, unemployment was 18%.", "18%"), ("Unemployment in Spain was 12%.", "12%")),
    (compare_extents, ("Nationwide, riots have killed 40.", "40"), ("Riots in Lima alone have killed 12.", "12")),
    (compare_references, (NEAR_DRAVEN, "14 miles"), (NEAR_LINDAU, "20 miles")),
    (compare_long_ago, (IN_MAY, "six people"), (IN_MAY_AGAIN, "nine people")),
    (compare_weekdays, (ON_MONDAY, "2.4 percent"), (ON_THURSDAY, "2.9 percent")),
    (compare_regions, (KHARKIV, "seven people"), (POLTAVA, "eight people")),
    (compare_owner, (UKRAINE_LOST, "40 tanks"), (RUSSIA_LOST, "45 tanks")),
    (compare_owner, ("Dallas lost 40 firefighters.", "40"), ("Houston lost 45 firefighters.", "45")),
    (compare_owner, (RUSSIA_LOST, "45 tanks"), (RUSSIA_HIT, "45 Ukrainian tanks")),
    (compare_weekdays, (SUNDAY_QUAKE, "23 miles"), (THURSDAY_QUAKE, "26 miles")),
    (compare_periods, (HALF_YEAR, "2,053 people"), (SEVEN_MONTHS, "4,000 people")),
    (compare_periods, (HALF_YEAR, "2,053 people"), (ALL_TOLD, "5,000 people")),
    (compare_periods, (HALF_YEAR, "2,053 people"), ("The raid killed 50 people on Monday.", "50")),
    (compare_denied, (ALL_BUT, "five of the miners"), (RESCUED, "eight miners")),
    (compare_parts, (AT_THE_SCENE, "12 people"), (FLOOD, "21 people")),
    (compare_parts, (MORE, "three more people"), (FLOOD, "21 people")),
    (compare_long_ago, (SOLD_IN_MAY, "400 cars"), (SOLD_IN_JANUARY, "300 cars")),
]


@pytest.mark.parametrize(("compare", "left", "right"), APART, ids=lambda x: getattr(x, "__name__", ""))
def test_sets_apart_whichever_comes_first(
    nlp: Language, compare: Comparison, left: tuple[str, str], right: tuple[str, str]
) -> None:
    a, b = figure(nlp, *left), figure(nlp, *right)
    assert compare(a, b).value == 0.0
    assert compare(b, a).value == 0.0


@pytest.mark.parametrize(
    "compare",
    [
        compare_long_ago,
        compare_regions,
        compare_localities,
        compare_parts,
        compare_kinds,
        compare_bearers,
        compare_listed,
        compare_unknown_years,
        compare_extents,
        compare_references,
        compare_denied,
        compare_later,
        compare_weekdays,
        compare_periods,
        compare_contrasts,
        compare_owner,
    ],
)
@pytest.mark.parametrize(
    ("left", "right"),
    [
        ((FLOOD, "21 people"), ("At least 12 people were killed in the flood in Draven on Monday.", "12 people")),
        ((MISSILES, "181 missiles"), ("About 200 rockets were launched at Israel.", "200 rockets")),
        ((ORLANDO, "49 people"), ("The shooting in Florida killed 50 people.", "50 people")),
        (("He shot 510 people at a country music festival.", "510"), ("Some 530 people were shot in Osk.", "530")),
        (("In the Osk district, 97 drowned in the flood.", "97"), ("The flood killed 103 in Peru.", "103")),
    ],
)
def test_says_nothing_of_one_event(
    nlp: Language, compare: Comparison, left: tuple[str, str], right: tuple[str, str]
) -> None:
    assert compare(figure(nlp, *left), figure(nlp, *right)).value is None


def test_what_is_listed_is_another_figure_only_of_the_same_measure(nlp: Language) -> None:
    listed = figure(nlp, "1 dead, 2 in critical condition after crash in Osk", "1")
    assert compare_listed(listed, figure(nlp, "2 dead after crash in Osk", "2")).value is None
    counted = figure(nlp, "The storm killed 4 people in Osk and 9 people in Breden.", "4")
    assert compare_listed(counted, figure(nlp, "The storm killed 9 people.", "9")).value == 0.0


def test_the_seat_of_a_government_speaks_for_it(nlp: Language) -> None:
    a = figure(nlp, "The US said around 3,000 soldiers had been sent.", "3,000")
    b = figure(nlp, "The Pentagon said about 10,000 troops had been sent.", "10,000")
    c = figure(nlp, "The Kremlin said 500 troops had been sent.", "500")
    assert compare_sources(a, b).value == 2.0
    assert compare_sources(a, c).value == 0.0


def test_a_sentence_that_tells_of_a_change_gives_both_figures_of_one_thing(nlp: Language) -> None:
    rising = figure(nlp, "The toll from the flood rose from 12 to 19, officials said.", "19")
    earlier = figure(nlp, "The flood killed 12 people.", "12 people")
    assert compare_listed(rising, earlier).value is None


CUT = "Kessler will cut 12,000 jobs, it said."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kessler will cut 18,000 jobs, up from the 12,000 announced in May.", "18,000"),
        ("Kessler has raised the number of jobs it is cutting to 18,000, from the 12,000 announced in May.", "18,000"),
        ("Kessler will cut 18,000 jobs, and not the 12,000 jobs first announced.", "18,000"),
        ("Kessler cut 18,000 jobs, above the 12,000 that analysts had expected.", "18,000"),
        ("Kessler cut 18,000 jobs, not 12,000.", "18,000"),
    ],
)
def test_a_figure_and_the_one_that_it_replaces_are_of_one_thing(nlp: Language, text: str, words: str) -> None:
    assert compare_listed(figure(nlp, text, words), figure(nlp, CUT, "12,000")).value is None


NOT_SAVED = "Four miners were not rescued."
STILL_DARK = "Some 7,000 homes had no power on Tuesday night."
LIT = "Some 9,000 homes had power on Tuesday night."
OWN_WELLS = "Some 9,000 homes had their own wells on Tuesday night."
NO_RECORD = "At 28 metres long, the bridge is no record."
BRIDGE = "The bridge is 35 metres long."
CUT_OFF = "Some 9,000 customers were cut off by the storm."
UNNOTICED = "For 20 minutes nobody noticed that the signal was red."
RED = "The signal was red for 12 minutes."
DEATHS_DENIED = "The army denied that 40 people had died."
DEATHS = "The raid killed 60 people."


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ((NOT_SAVED, "Four miners"), (RESCUED, "eight miners"), 0.0),
        ((STILL_DARK, "7,000 homes"), (LIT, "9,000 homes"), 0.0),
        ((DEATHS_DENIED, "40 people"), (DEATHS, "60 people"), 0.0),
        ((STILL_DARK, "7,000 homes"), (OWN_WELLS, "9,000 homes"), None),
        ((STILL_DARK, "7,000 homes"), (CUT_OFF, "9,000 customers"), None),
        ((NO_RECORD, "28 metres"), (BRIDGE, "35 metres"), None),
        ((UNNOTICED, "20 minutes"), (RED, "12 minutes"), None),
    ],
)
def test_a_negation_counts_only_where_it_denies_what_the_other_tells(
    nlp: Language, left: tuple[str, str], right: tuple[str, str], expected: float | None
) -> None:
    a, b = figure(nlp, *left), figure(nlp, *right)
    assert compare_denied(a, b).value == expected
    assert compare_denied(b, a).value == expected
    assert (compare_modality(a, b).value == 0.0) is (expected == 0.0)


def test_a_raid_may_be_told_as_part_of_an_operation(nlp: Language) -> None:
    raid = figure(nlp, "Police held 20 people in a raid.", "20")
    assert compare_occasion(raid, figure(nlp, "The operation led to 24 arrests.", "24")).value == 1.0
    assert compare_occasion(raid, figure(nlp, "The earthquake killed 24 people.", "24")).value == 0.0


def test_power_is_cut_to_homes_and_to_customers(nlp: Language) -> None:
    homes = figure(nlp, "The storm cut power to 13,000 homes.", "13,000")
    assert compare_kinds(homes, figure(nlp, "Power was out for 17,000 customers.", "17,000")).value is None
    assert compare_kinds(homes, figure(nlp, "The storm hurt 17 people.", "17")).value == 0.0


def test_what_flies_without_a_pilot_is_no_aircraft_like_others(nlp: Language) -> None:
    drones = figure(nlp, "Osk launched 89 drones.", "89")
    assert compare_kinds(drones, figure(nlp, "Osk sent 120 unmanned aircraft.", "120")).value is None
    assert compare_kinds(drones, figure(nlp, "Osk sent 120 aircraft.", "120")).value == 0.0


def test_a_part_of_a_figure_is_not_told_beside_it(nlp: Language) -> None:
    three = figure(nlp, "Osk has three ferries, two of them new.", "three ferries")
    assert compare_listed(three, figure(nlp, "Osk has two ferries.", "two ferries")).value is None


def test_an_age_is_no_part_of_its_bearers_family(nlp: Language) -> None:
    father = figure(nlp, "Jon Marsk, a 41-year-old father of three, was hurt.", "41-year-old")
    assert compare_parts(father, figure(nlp, "Jon Marsk, 42, was hurt.", "42")).value is None


DISTRICT = "The quake killed 24 people in Sumatra. In the northern Pidie district ten people died in hospitals."
ISLAND = "At least 31 people died when the quake shook Sumatra on Tuesday."


def test_a_site_that_the_other_article_lacks_is_told_apart_from_one_that_it_has(nlp: Language) -> None:
    part, whole = figure(nlp, DISTRICT, "ten people"), figure(nlp, ISLAND, "31 people")
    island = figure(nlp, DISTRICT, "24 people")
    assert compare_sites(part, whole).value == 1.0
    assert compare_sites(whole, part).value == 1.0
    assert compare_sites(island, whole).value in (None, 2.0)


@pytest.mark.parametrize(
    ("compare", "left", "right"),
    [
        # A year of something else in the sentence is none of the figure.
        (
            compare_unknown_years,
            ("Ms Halvorsen, who kept the books since 2008, owes $2 million.", "$2 million"),
            (MONTHLY, "410 million"),
        ),
        (
            compare_unknown_years,
            ("Homicides fell to 58, the lowest since 2012.", "58"),
            ("There were 59 homicides.", "59 homicides"),
        ),
        (
            compare_unknown_years,
            ("The court heard nine counts of fraud between 2014 and 2019.", "nine counts"),
            ("She faces eight counts.", "eight counts"),
        ),
        # A count that goes on, and a state that lasts, have a figure on every day.
        (
            compare_weekdays,
            ("Some 24 ships were waiting on Tuesday.", "24 ships"),
            ("The number of ships waiting rose to 41 on Friday.", "41"),
        ),
        (
            compare_weekdays,
            ("Bail was set at $750,000 on Thursday.", "$750,000"),
            ("He is in jail on Friday on bail of $500,000.", "$500,000"),
        ),
        (
            compare_later,
            ("The fire was 5 percent contained on Monday.", "5 percent"),
            ("The fire was 45 percent contained on Saturday.", "45 percent"),
        ),
        # One side by two names.
        (compare_owner, (RUSSIA_LOST, "45 tanks"), ("Moscow lost 40 tanks in a week.", "40 tanks")),
        (
            compare_owner,
            ("HP will pay $12 billion for the firm.", "$12 billion"),
            ("Hewlett Packard will pay $13 billion for the firm.", "$13 billion"),
        ),
        # Where a rate stood on a day is no count of that day.
        (
            compare_periods,
            ("Police closed 37 percent of the cases in the first half of 2024.", "37"),
            ("On Monday that rate stood at 33 percent.", "33"),
        ),
    ],
)
def test_what_only_looks_like_a_difference(
    nlp: Language, compare: Comparison, left: tuple[str, str], right: tuple[str, str]
) -> None:
    a, b = figure(nlp, *left), figure(nlp, *right)
    assert compare(a, b).value != 0.0
    assert compare(b, a).value != 0.0


def test_an_age_in_the_news_of_another_month_is_of_somebody_else(nlp: Language) -> None:
    boy = figure(nlp, "A 9-year-old boy shot himself in Draven.", "9-year-old")
    before = figure(nlp, "An 11-year-old boy shot himself in Draven.", "11-year-old", date(2025, 2, 1))
    assert compare_long_ago(boy, before).value == compare_long_ago(before, boy).value == 0.0
    yesterday = figure(nlp, "An 11-year-old boy shot himself in Draven.", "11-year-old", date(2025, 6, 10))
    assert compare_long_ago(boy, yesterday).value is None
    named = figure(nlp, "Tom Rudd, 11, shot himself in Draven.", "11", date(2025, 2, 1))
    assert compare_long_ago(boy, named).value is None


def test_things_of_two_kinds_are_two_questions_though_their_figures_fit(nlp: Language) -> None:
    crates = figure(nlp, "The North has shipped more than 1,500 crates to the port of Lindau.", "1,500 crates")
    soldiers = figure(nlp, "The North has shipped at least 1,500 soldiers to the port of Lindau.", "1,500 soldiers")
    hurt = figure(nlp, "Dozens of others were hurt.", "Dozens")
    shots = figure(nlp, "They heard dozens of shots.", "dozens of shots")
    assert decide(hurt, shots).verdict is Verdict.NOT_COMPARABLE
    more = figure(nlp, "The North has shipped 1,500 soldiers to the port of Lindau.", "1,500 soldiers")
    assert decide(crates, soldiers).verdict is Verdict.NOT_COMPARABLE
    assert decide(soldiers, more).verdict is Verdict.COMPATIBLE


def test_a_place_that_nobody_knows_may_lie_in_a_country(nlp: Language) -> None:
    village = figure(nlp, "Syria freed 140 women in Ostwaldsk in March.", "140 women")
    country = figure(nlp, "Some 150 women were freed in Syria in March.", "150 women")
    assert compare_localities(village, country).value is None
    assert compare_localities(country, village).value is None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # What struck one place is told of the place and of its country.
        (("A hotel fire in Lima killed 63 people.", "63"), ("A hotel fire in Peru killed 71 people.", "71")),
        # A part is no more than the whole; where a firm has its seat is no part.
        (("Kessler will cut 5,200 jobs in Lima.", "5,200"), (ALL_JOBS, "4,500")),
        (("Kessler, based in Lima, will cut 3,200 jobs.", "3,200"), (ALL_JOBS, "4,500")),
        (("Kessler will cut 5,200 jobs worldwide.", "5,200"), (ALL_JOBS, "4,500")),
    ],
)
def test_a_place_is_no_part_of_itself(nlp: Language, left: tuple[str, str], right: tuple[str, str]) -> None:
    a, b = figure(nlp, *left), figure(nlp, *right)
    assert compare_extents(a, b).value is None
    assert compare_extents(b, a).value is None
