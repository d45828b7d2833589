"""Whole quantities in sentences: value, unit, bound, change, what is no quantity."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from claimcheck.extraction.quantities import find_quantities
from claimcheck.quantity import Bound, Quantity
from tests.extraction.quantities.sentences import only, read

D = Decimal


@pytest.mark.parametrize(
    ("text", "value", "unit", "dimension"),
    [
        ("The firm paid $US113 trillion for it.", D(113) * 10**12, "USD", "money"),
        ("The shirt cost RM23.50.", D("23.50"), "MYR", "money"),
        ("A $5 million plan was agreed.", D(5000000), "USD", "money"),
        ("The court fined him N500.", D(500), "NGN", "money"),
        ("The bonus was R50 a day.", D(50), "ZAR per day", "money"),
        ("It stood in a $1million villa.", D(1000000), "USD", "money"),
        ("The firm paid £40million for it.", D(40000000), "GBP", "money"),
        ("They spent 40 million Swiss francs.", D(40000000), "CHF", "money"),
        ("It cost 75 USD million.", D(75000000), "USD", "money"),
        ("The baker owed 3 dollars 50 cents.", D("3.5"), "USD", "money"),
        ("A reward of five million pounds was offered.", D(5000000), "GBP", "money"),
        ("The dog weighed 7 pounds.", D(7), "pound", "mass"),
        ("Cooks start at 21,500 pounds a year.", D(21500), "GBP per year", "money"),
        ("One shop in eight is shut.", D("0.125"), "shop", "count"),
        ("Nine barns in every ten lost their roofs.", D("0.9"), "barn", "count"),
        ("Crude was sold at $84.35 a barrel.", D("84.35"), "USD per barrel", "money"),
        ("The wells gave 2.3 million barrels per day.", D(2300000), "barrel per day", "volume"),
        ("Turnout was 61 per cent.", D(61), "percentage", "percent"),
        ("The rate is 0.5 percentage points above ours.", D("0.5"), "percentage point", "percentage point"),
        ("The bridge is 120 metres long.", D(120), "metre", "length"),
        ("They walked half a mile.", D("0.5"), "mile", "length"),
        ("The 3,500-kilometre border was shut.", D(3500), "kilometre", "length"),
        ("The yard covers 80 sq m.", D(80), "square metre", "area"),
        ("It is -12C outside.", D(-12), "celsius", "temperature"),
        ("A magnitude-7.3 quake hit the island.", D("7.3"), "magnitude", "magnitude"),
        ("A five-year-old boy was found.", D(5), "year of age", "age"),
        ("The men worked four times as fast.", D(4), "count", "multiple"),
        ("Prices rose sixfold.", D(6), "count", "multiple"),
        ("The 18-year war ended.", D(18), "year", "duration"),
        ("Some 3,500 rockets were fired.", D(3500), "rocket", "count"),
        ("A 15-member council will meet.", D(15), "member", "count"),
        ("Three of the foreigners left.", D(3), "foreigner", "count"),
        ("There are 32 national ambassadors.", D(32), "national ambassador", "count"),
        ("Half a million people fled.", D(500000), "person", "count"),
        ("One in five households lost power.", D("0.2"), "household", "count"),
        ("Twelve children were rescued.", D(12), "child", "count"),
        ("Half the seats were empty.", D("0.5"), "seat", "count"),
        ("Two of every five farms were flooded.", D("0.4"), "farm", "count"),
        ("There were 20 New York officers.", D(20), "New York officer", "count"),
        ("Bombs Kill 35 in Draven Market Hall", D(35), "-", "count"),
        ("She turned 40 in spring.", D(40), "year of age", "age"),
        ("An average of 20 cars per week passed.", D(20), "car per week", "count"),
        ("At the camp 12 boys fell ill.", D(12), "boy", "count"),
        ("In Leeds 12 were hurt.", D(12), "person", "count"),
        ("Turnout was as low as one per cent.", D(1), "percentage", "percent"),
        ("Tickets cost as little as one dollar.", D(1), "USD", "money"),
        ("Only one kilogram was found.", D(1), "kilogram", "mass"),
        ("The talks took an hour and a half.", D("1.5"), "hour", "duration"),
        ("The talks took two days and a half.", D("2.5"), "day", "duration"),
        ("The bank made a quarter-point cut.", D("0.25"), "percentage point", "percentage point"),
        ("A quarter refused to answer.", D("0.25"), "-", "count"),
        ("The county sold 3,000, brokers reckon.", D(3000), "-", "count"),
        ("The city bought 50 locally assembled Draven buses.", D(50), "Draven bus", "count"),
        ("A 30-strong team went in.", D(30), "person", "count"),
        ("The crowd was 4,000 strong.", D(4000), "person", "count"),
        ("The pilot flew 28 sorties.", D(28), "sortie", "count"),
        ("She ran the 100m races.", D(100), "metre", "length"),
        ("An M6.1 quake shook Draven.", D("6.1"), "magnitude", "magnitude"),
        ("The bureau put the earthquake at 7.0.", D("7.0"), "magnitude", "magnitude"),
        ("The largest aftershock measured 5.8.", D("5.8"), "magnitude", "magnitude"),
        ("Her pupils average 5.8 in physics.", D("5.8"), "-", "count"),
        ("The quake cost the fund 5.8 points.", D("5.8"), "point", "point"),
        ("The winger, 25, signed on Monday.", D(25), "year of age", "age"),
        ("Ana Roe was shot to death at 24.", D(24), "year of age", "age"),
        ("It is open to pupils 18 and older.", D(18), "year of age", "age"),
        ("Two off-duty clerks were hurt.", D(2), "duty clerk", "count"),
        ("The two-year-old civil war goes on.", D(2), "year", "duration"),
        ("The two-year-old civil servant's son fell.", D(2), "year of age", "age"),
        ("Billions of taxpayer dollars went missing.", (D("1E9"), D("1E10")), "USD", "money"),
        ("The sinkhole was 3.7m across.", D("3.7"), "metre", "length"),
        ("A quarter of an hour went by.", D("0.25"), "hour", "duration"),
        ("They waited a half hour.", D("0.5"), "hour", "duration"),
        ("It was one in 20 a decade ago.", D("0.05"), "-", "count"),
    ],
)
def test_value_and_unit(nlp: Language, text: str, value: Decimal, unit: str, dimension: str) -> None:
    quantity = only(nlp, text)
    assert (quantity.value, quantity.unit, quantity.dimension) == (value, unit, dimension)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Between $10 and $15 billion was lost.", D(10) ** 10, D(15) * 10**9, "USD"),
        ("It is 80 to 100 miles away.", D(80), D(100), "mile"),
        ("They waited three or four years.", D(3), D(4), "year"),
        ("The force has 600-800 fighters.", D(600), D(800), "fighter"),
        ("From five to seven trucks burned.", D(5), D(7), "truck"),
        ("There are four to five thousand guests.", D(4000), D(5000), "guest"),
        ("Members aged 14 to 16 may join.", D(14), D(16), "year of age"),
        ("Two to three hundred barns burned.", D(200), D(300), "barn"),
        ("Two to a hundred barns burned.", D(2), D(100), "barn"),
        ("Between three and five dozen barns burned.", D(36), D(60), "barn"),
        ("Two or three dozen people came.", D(24), D(36), "person"),
        ("More than 400 but fewer than 500 barns burned.", D(400), D(500), "barn"),
        ("Members aged between 14 and 16 may join.", D(14), D(16), "year of age"),
        ("Estimates range from dozens to 61.", D(12), D(61), "-"),
        ("Between a quarter and half of the homes burned.", D("0.25"), D("0.5"), "home"),
    ],
)
def test_range(nlp: Language, text: str, low: Decimal, high: Decimal, unit: str) -> None:
    quantity = only(nlp, text)
    assert (quantity.value, quantity.bound, quantity.unit) == ((low, high), Bound.BETWEEN, unit)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("At least 32 people died.", Bound.AT_LEAST),
        ("FACTBOX-At least 32 people killed in raids", Bound.AT_LEAST),
        ("No fewer than 32 people died.", Bound.AT_LEAST),
        ("They want 40 or more trucks.", Bound.AT_LEAST),
        ("As many as 40 trucks left.", Bound.AT_MOST),
        ("Up to 700 workers will go.", Bound.AT_MOST),
        ("More than 8,000 people died.", Bound.MORE_THAN),
        ("The toll has topped 1,600.", Bound.MORE_THAN),
        ("Nearly 300 homes burned.", Bound.LESS_THAN),
        ("Close to 90 guests came.", Bound.LESS_THAN),
        ("Fewer than 20 people came.", Bound.LESS_THAN),
        ("About 200 targets were hit.", Bound.ABOUT),
        ("A woman aged about 40 fell.", Bound.ABOUT),
        ("A woman aged at least 40 fell.", Bound.AT_LEAST),
        ("Some 10,000 troops were sent.", Bound.ABOUT),
        ("The 80-odd sailors were safe.", Bound.ABOUT),
        ("They were asked about two men.", Bound.EXACT),
        ("Exactly two men came.", Bound.EXACT),
        ("Dozens of villagers fled.", Bound.ORDER_OF_MAGNITUDE),
        ("The hut lay under 10 feet of snow.", Bound.EXACT),
        ("The hut is under 10 feet wide.", Bound.LESS_THAN),
        ("The guards handed over 390 prisoners.", Bound.EXACT),
        ("The guards handed over more than 40 prisoners.", Bound.MORE_THAN),
        ("The yard built them under a $4.2 billion order.", Bound.EXACT),
        ("The fire caused over a million dollars of damage.", Bound.MORE_THAN),
        ("Revenue came in below the $3.2 billion analysts had named.", Bound.EXACT),
        ("The force is short of about 30 officers.", Bound.ABOUT),
        ("The waves were no higher than 100 feet.", Bound.AT_MOST),
        ("The mast was no lower than 100 feet.", Bound.AT_LEAST),
        ("The club takes nobody under the age of 18.", Bound.LESS_THAN),
        ("He stood over the 6-year-old.", Bound.EXACT),
        ("She approached one of the guards.", Bound.EXACT),
        ("He could face up to an additional 10 years.", Bound.AT_MOST),
        ("The tax goes up to 12 percent.", Bound.EXACT),
        ("The tax can go up to 12 percent.", Bound.AT_MOST),
        ("The number of dead is up to 12.", Bound.EXACT),
        ("The fine is up to 12 dollars.", Bound.AT_MOST),
    ],
)
def test_bound(nlp: Language, text: str, bound: Bound) -> None:
    assert only(nlp, text).bound is bound


def test_open_ends_follow_the_bound(nlp: Language) -> None:
    more, less = only(nlp, "More than 20 came."), only(nlp, "Fewer than 20 people came.")
    assert (more.low, more.high) == (D(20), None)
    assert (less.low, less.high) == (None, D(20))


def test_a_conversion_takes_the_hedge_of_its_figure(nlp: Language) -> None:
    kilometres, miles = read(nlp, "The missile flew about 450 km (280 miles) and fell.")
    assert (kilometres.bound, miles.bound) == (Bound.ABOUT, Bound.ABOUT)


@pytest.mark.parametrize(
    ("text", "unit", "dimension"),
    [
        ("Billions of dollars were lost.", "USD", "money"),
        ("It flooded dozens of miles of road.", "mile", "length"),
        ("Scores of villagers fled.", "villager", "count"),
    ],
)
def test_vague_count_of_a_measure(nlp: Language, text: str, unit: str, dimension: str) -> None:
    quantity = only(nlp, text)
    assert (quantity.bound, quantity.unit, quantity.dimension) == (Bound.ORDER_OF_MAGNITUDE, unit, dimension)


@pytest.mark.parametrize(
    "text",
    [
        "He left on May 12, 2023 at 7.30 p.m. for the north.",
        "They met on 3 June and again on Oct. 31.",
        "The law dates from 1998.",
        "Section 4 of the act was struck down.",
        "He drove along Route 66 in an F-16 cap.",
        "The iPhone 14 was stolen from Boeing.",
        "The home side won 3-1.",
        "The side that fans voted best lost 3-1.",
        "The 2031-32 budget was passed.",
        "Call (555) 555-0100 for help.",
        "No one spoke.",
        "The first half was dull.",
        "They spoke to one another.",
        "He is the one who left.",
        "She is the only one who left.",
        "They rose as one.",
        "The S&P 500 was flat.",
        "The Draven & Osk's 300 Index was flat.",
        "The broad Draven & Osk's 300-stock index fell.",
        "It was the twenty-first meeting.",
        "Caption 12 of 40 Photos",
        "They won by a 3 to 1 margin.",
        "VPC 3 of 10 DEADLY TRAIN CRASH IN LEEDS.",
        "He drove to the lake one weekend.",
        "Neighbours called 911 at once.",
        "The mother contacted 911 at once.",
        'The note said, "Call 911 & wait."',
        "It ended peacefully between 2-3 a.m.",
        "Call the desk at (504) 822-1111.",
        "Call the desk at 800-423-TIPS (8477) or write.",
        "He was found at 4439 Pease on Sunday.",
        "The shop stands at 6000 NW 32nd Court.",
        "The 2008 second-quarter results were poor.",
        "They drove a four-by-four car.",
        "A six-figure sum was paid.",
        "He is the smallest one in the group.",
        "She woke around one o'clock.",
        "Test scores are up.",
        "They met a fourth, unidentified man.",
        "In 1990–91 the mine was shut.",
        "The police had a 111 call.",
        "It is the one Mr. Barr had promised.",
        "They met at 947 W. Lake Boulevard.",
        "The crash shut the N56 and an R44 was lost.",
        "He carried clade 1b of the virus.",
        "The council passed resolution 1701 (2006).",
        "It fell in ZIP code 90272 last summer.",
        "The A-50 was lost.",
        "A Boeing 737-800 met the 737-800 of a rival.",
        "Call 0800 123 456 or +44 20 7946 0958.",
        "A category 4 storm hit on day 1,000.",
        "Traffic stopped at junction 27 and between junctions 28 and 30.",
        "Phase 3 trials ended as in phase 2 trials.",
        "A Draven Cruiser 200 was stolen.",
        "The Jan. 4 quakes shook Draven.",
        "Posted Nov 13, 2007, 1: 17pm EST",
        "The Group of 7 met a three-star general.",
        "They were sacked in one fell swoop.",
        "The screen has a resolution of 2,304 x 1,440.",
        "The flaw hits all versions of Orla3 to 6.",
        "The flaw hits Orla Browser 8 and 9, it said.",
        "The flaw exists only in version 7 of the browser.",
        "House prices fell for a third month.",
        "A fifth year of drought has begun.",
    ],
)
def test_no_quantity(nlp: Language, text: str) -> None:
    assert read(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("He lived with his mother.[5][20]", []),
        ("The list [3] has 12 names.", ["3", "12 names"]),
        ("Crews closed the 12 roads and the 3 freeways.", ["12 roads", "3 freeways"]),
    ],
)
def test_footnotes_and_names_of_roads_count_nothing(nlp: Language, text: str, figures: list[str]) -> None:
    assert [text[slice(*quantity.span)] for quantity in read(nlp, text) if quantity.is_claim] == figures


@pytest.mark.parametrize(
    "text",
    [
        "Two sides met.",
        "One thing is clear: he left.",
        "A .40 caliber gun was found.",
        "Text a tip to 27463.",
        "She told 7 Action News.",
        "A truck burned on the 101 Freeway.",
        "A truck burned on the 405 freeway.",
        "A grandmother of nine was shot dead.",
        "The driver killed a father of two.",
        "A mother of three boys was hurt.",
        "The father of two young children died.",
    ],
)
def test_labels_are_no_claims(nlp: Language, text: str) -> None:
    assert not any(quantity.is_claim for quantity in read(nlp, text))


@pytest.mark.parametrize(
    ("text", "referent"),
    [
        ("Some 10,000 troops from North Korea were sent.", "troops from North Korea"),
        ("An almost three-year war began.", "war"),
        ("Police charged two men with theft.", "men"),
        ("The firm had $54 billion in revenue.", "revenue"),
        ("Three men in a boat drowned.", "men"),
        ("About 200 ballistic missiles were fired.", "ballistic missiles"),
        ("Three other blasts at 3 p.m. were heard.", "other blasts"),
        ("Rosa Diaz, 45, of Leeds spoke.", None),
        ("In Leeds, 22 of them were held.", None),
        ("The toll is 60, officials said.", "toll"),
    ],
)
def test_referent(nlp: Language, text: str, referent: str | None) -> None:
    assert only(nlp, text).referent == referent


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Core inflation rose 0.3%.", {"Core", "inflation"}),
        ("The bank bought a 51 percent stake.", {"stake", "bank"}),
        ("The new bridge will cost $40 million.", {"new", "bridge"}),
        ("Ford has 13,000 workers.", {"Ford"}),
        ("There are 13,000 workers.", set()),
        ("Customers hold more than $7 million in deposits.", {"deposits", "Customers"}),
        ("The firm was sold for $7 million in March.", {"firm"}),
        ("The index of small firms was up about 4 percent.", {"index", "small", "firms"}),
        ("The works have a deficit of 3 million euros.", {"deficit", "works"}),
        ("Those riders paid a total of $900 for season tickets.", {"riders", "season", "tickets"}),
        ("The line will run through 12 km (7.5 miles) of new tunnels.", {"new", "tunnels", "line"}),
    ],
)
def test_concept(nlp: Language, text: str, concept: set[str]) -> None:
    assert set(find_quantities(nlp(text))[0].concept) == concept


def test_span_covers_hedge_and_noun(nlp: Language) -> None:
    quantity = only(nlp, "Iran fired about 200 ballistic missiles on Tuesday.")
    assert quantity.text == "about 200 ballistic missiles"
    assert quantity.head is not None


PIECES = st.sampled_from(
    [
        "12",
        "1,300",
        "two dozen",
        "$5m",
        "3.5%",
        "people",
        "km",
        "of",
        "the",
        "about",
        "from",
        "to",
        "and",
        "killed",
        "-",
        ",",
        "May",
        "1998",
        "nearly",
        "\n",
        "half",
        "one",
        "'",
        "(",
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(st.lists(PIECES, max_size=14))
def test_spans_point_at_what_is_shown(nlp: Language, pieces: list[str]) -> None:
    text = " ".join(pieces)
    for quantity in read(nlp, text):
        start, end = quantity.span
        assert text[start:end] == quantity.text
        assert start <= quantity.number_span[0] < quantity.number_span[1] <= end
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
        assert Quantity.from_json(quantity.to_json()).to_json() == quantity.to_json()


def test_whose_things_are_is_no_part_of_their_name(nlp: Language) -> None:
    assert [quantity.unit for quantity in read(nlp, "Half of the city's 60 buses burned.")] == ["bus", "bus"]


def test_an_empty_text_has_no_quantities(nlp: Language) -> None:
    assert read(nlp, "") == []


@pytest.mark.parametrize(
    ("text", "is_claim"),
    [
        ("It was one of the largest raids in years.", False),
        ("One of the two guards was killed.", True),
    ],
)
def test_praise_is_no_claim(nlp: Language, text: str, is_claim: bool) -> None:
    assert find_quantities(nlp(text))[0].is_claim is is_claim


@pytest.mark.parametrize(
    "text", ["The officers found the 15-year-old in an alley.", "They investigate the shooting of a 15-year-old."]
)
def test_an_age_without_a_noun_is_of_no_other_noun(nlp: Language, text: str) -> None:
    assert only(nlp, text).referent is None
