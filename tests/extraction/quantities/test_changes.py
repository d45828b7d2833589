"""What rises, falls and by how much in sentences: a change is no level, and its direction is read."""

from __future__ import annotations

from decimal import Decimal

import pytest
from spacy.language import Language

from claimcheck.quantity import Bound, Change
from tests.extraction.quantities.sentences import only, read

D = Decimal


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Shares rose 5%.", Change.UP),
        ("Shares fell by 5%.", Change.DOWN),
        ("Shares fell to 5%.", Change.EQUAL),
        ("Rebels gunned down 25 guards.", Change.EQUAL),
        ("He racked up a $300,000 bill.", Change.EQUAL),
        ("She spent a jaw-dropping $300,000 on shoes.", Change.EQUAL),
        ("The index was down 3%.", Change.DOWN),
        ("About 5% left.", Change.ABOUT),
        ("Nearly 5% left.", Change.ABOUT),
        ("More than 5% left.", Change.MORE),
        ("Up to 5% left.", Change.LESS),
        ("Its shares edged up to $41.", Change.EQUAL),
        ("Temperatures have crept up to 16C.", Change.EQUAL),
        ("Gusts of up to 92mph hit Osk.", Change.LESS),
        ("Fines rose by up to $500.", Change.LESS),
        ("The pill cut the risk of a stroke by 14%.", Change.DOWN),
        ("Sales were 5% higher.", Change.EQUAL),
        ("The union turned down a 5% rise.", Change.EQUAL),
    ],
)
def test_change(nlp: Language, text: str, change: Change) -> None:
    assert only(nlp, text).change is change


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Thefts in Osk were 23% lower than a year ago.", Change.DOWN),
        ("Thefts in Osk were about 23% higher than a year ago.", Change.UP),
        ("Those vaccinated were 40% less likely to fall ill.", Change.DOWN),
        ("It had 9% fewer visitors than in spring.", Change.DOWN),
        ("Breden counted 51 more than in spring.", Change.UP),
        ("Breden counted 12 fewer drownings.", Change.DOWN),
        ("The party won 12 seats fewer than before.", Change.DOWN),
        ("Turnout was four points lower.", Change.DOWN),
        ("Petrol costs 12 cents a litre more.", Change.UP),
        ("Bills will be £111 a year higher.", Change.UP),
        ("May was 2.1C above normal in Osk.", Change.UP),
        ("The lake stood 20cm below the record of the spring.", Change.DOWN),
        ("It sold for £40,000 over the asking price.", Change.UP),
        ("A 28% rise was recorded.", Change.UP),
        ("Ministers rejected a 3% pay cut.", Change.DOWN),
        ("The union turned down a 5% rise.", Change.UP),
        ("An increase of nearly 17% was recorded.", Change.UP),
        ("A fall in prices of 9% surprised traders.", Change.DOWN),
        ("Sales fell by more than 12%.", Change.DOWN),
        ("The pill cut the risk of a stroke by 14%.", Change.DOWN),
        ("The pill raised blood pressure by 14%.", Change.UP),
        ("Some 12 more people were hurt.", Change.EQUAL),
        ("The law covers 12 higher education colleges.", Change.EQUAL),
        ("The hut lies 300 metres above sea level.", Change.EQUAL),
        ("The wreck lies 300 metres below the surface.", Change.EQUAL),
        ("They moved in two weeks later.", Change.EQUAL),
        ("They need $5 million more.", Change.EQUAL),
        ("Two less experienced players were hurt.", Change.EQUAL),
        ("Shares fell to 5%.", Change.EQUAL),
    ],
)
def test_direction(nlp: Language, text: str, direction: Change) -> None:
    assert only(nlp, text).direction is direction


def test_rise_and_level_are_two_figures(nlp: Language) -> None:
    rise, level = read(nlp, "Sales rose 5% to $12 million.")
    assert (rise.value, rise.unit, level.value, level.unit) == (D(5), "percentage", D(12000000), "USD")
    fall, index = read(nlp, "The index lost 4.18 to 812.60.")
    assert (fall.value, index.value) == (D("4.18"), D("812.60"))


@pytest.mark.parametrize(
    ("text", "ends", "level", "bound"),
    [
        ("Cases rose from 312 in April to 1,145 in May.", (D(312), D(1145)), D(1145), Bound.EXACT),
        ("The toll rose to 81 from 46 a day earlier.", (D(46), D(81)), D(81), Bound.EXACT),
        ("They cut the fee from $95 to about $72.", (D(72), D(95)), D(72), Bound.ABOUT),
        ("Fees range from $72 to $95.", (D(72), D(95)), None, None),
        ("The law would raise the retirement age from 63 to 66.", (D(63), D(66)), D(66), Bound.EXACT),
        ("They lowered the voting age from 18 to 16 last year.", (D(16), D(18)), D(16), Bound.EXACT),
        ("The senate increased the minimum age from 18 to 21.", (D(18), D(21)), D(21), Bound.EXACT),
        ("The club takes players at the age from 14 to 17.", (D(14), D(17)), None, None),
        ("The school takes pupils aged from 11 to 16.", (D(11), D(16)), None, None),
        ("They revised the forecast from 5 to 7 per cent to 3 per cent.", (D(5), D(7)), None, None),
    ],
)
def test_what_changed_has_a_level_now(
    nlp: Language, text: str, ends: tuple[Decimal, Decimal], level: Decimal | None, bound: Bound | None
) -> None:
    quantity = read(nlp, text)[0]
    assert quantity.value == ends
    assert (quantity.level and quantity.level.value, quantity.level and quantity.level.bound) == (level, bound)
