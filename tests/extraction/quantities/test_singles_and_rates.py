"""Measures told by an article behind a hedge, and what a figure is told for: a day, a week, a month."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extraction.quantities.sentences import read


@pytest.mark.parametrize(
    ("text", "shown", "unit", "bound"),
    [
        ("The siege lasted more than an hour.", "more than an hour", "hour", "more_than"),
        ("The siege lasted about an hour.", "about an hour", "hour", "about"),
        ("They held the hall for over an hour.", "over an hour", "hour", "more_than"),
        ("The talks took an hour or more.", "an hour", "hour", "at_least"),
        ("The talks went on for a week or so.", "a week", "week", "about"),
        ("The wreck lies about a mile down.", "about a mile", "mile", "about"),
        ("The raid was over in less than a minute.", "less than a minute", "minute", "less_than"),
        ("The hole is just over a metre wide.", "just over a metre", "metre", "more_than"),
        ("The train was more than an hour late.", "more than an hour", "hour", "more_than"),
        ("He faces up to a year in jail.", "up to a year", "year", "at_most"),
        ("Firemen came within an hour of the call.", "within an hour", "hour", "at_most"),
        ("The boy is less than a year old.", "less than a year old", "year of age", "less_than"),
        ("They live on less than a dollar a day.", "less than a dollar a day", "USD per day", "less_than"),
        ("It took about a year and three months.", "about a year and three months", "month", "about"),
        ("It took about an hour and a half.", "about an hour and a half", "hour", "about"),
    ],
)
def test_a_hedge_makes_one_of_an_article(nlp: Language, text: str, shown: str, unit: str, bound: str) -> None:
    assert [(q.text, q.unit, str(q.bound.value)) for q in read(nlp, text)] == [(shown, unit, bound)]


@pytest.mark.parametrize(
    "text",
    [
        "Profits were lower than a year earlier.",
        "The war began more than a year ago.",
        "It fell less than a week after the vote.",
        "She told us about a year in Osk.",
        "They asked about a second man.",
        "He was almost a foot soldier.",
        "Barely a week goes by without a raid.",
        "They had the firm over a barrel.",
        "It fell like a ton of bricks.",
        "The town has about a week's supply.",
        "Over a year the town lost its school.",
        "She led the party for more than a decade.",
        "He comes once or more a day.",
    ],
)
def test_an_article_that_counts_nothing_is_no_figure(nlp: Language, text: str) -> None:
    assert [q.text for q in read(nlp, text) if q.low == 1 or q.high == 1] == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("A driller earns R11,078 every month.", "ZAR per month"),
        ("A driller earns R11,078 for every month.", "ZAR per month"),
        ("The factory builds 40 cars every day.", "car per day"),
        ("The pump moves 300 litres every second.", "litre per second"),
        ("Roe earns £280,000 a week before tax.", "GBP per week"),
        ("Roe earns £280,000 a week after income tax.", "GBP per week"),
        ("The well leaks 1,000 barrels of oil a day.", "barrel per day"),
        ("The well leaks 1,000 barrels of crude oil per day.", "barrel per day"),
        ("The river carries 3,000 cubic metres of water a second.", "cubic metre per second"),
        ("The bank buys $85 billion worth of bonds a month.", "USD per month"),
        ("The bus did 30 m.p.h. in the bend.", "mile per hour"),
        ("The bus did 30m.p.h. in the bend.", "mile per hour"),
        ("The bus did 50 k.p.h.", "kilometre per hour"),
    ],
)
def test_what_a_figure_is_told_for(nlp: Language, text: str, unit: str) -> None:
    assert [q.unit for q in read(nlp, text)] == [unit]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("He paid £300 a week before the vote.", "GBP"),
        ("He paid £300 a week before he died.", "GBP"),
        ("Sales rose to £300 a year after a slump.", "GBP"),
        ("They found 40 tonnes of steel a year ago.", "tonne"),
        ("They found 40 tonnes of steel a week after the fire.", "tonne"),
        ("They pay 300 euros every second month.", "EUR"),
        ("They pay 300 euros every other year.", "EUR"),
        ("The storm dropped 18 gallons of rain over a week.", "gallon"),
        ("They got 300 grams of bread each.", "gram"),
        ("Turnout was 61 percent an hour before polls closed.", "percentage"),
        ("It is 30 m. from the road.", "metre"),
    ],
)
def test_when_it_was_is_not_what_a_figure_is_told_for(nlp: Language, text: str, unit: str) -> None:
    assert [q.unit for q in read(nlp, text)] == [unit]
