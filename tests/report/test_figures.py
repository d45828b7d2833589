"""Figures in words, and the claims of a question by figure."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from claimcheck.quantity import Bound, Quantity
from claimcheck.report.figures import (
    counted_word,
    format_figure,
    format_number,
    format_ratio,
    format_spread,
    group_by_figure,
    letter_of,
)
from claimcheck.report.model import ReportQuestion
from tests.report.stories import flood_question, korea_question, missiles_question
from tests.report.story import Story, claim, pair, question, source


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("0", "0"),
        ("7", "7"),
        ("0.25", "0.25"),
        ("0.3333333333333333", "1/3"),
        ("0.6666666666666666666666666667", "2/3"),
        ("0.123456", "0.123456"),
        ("10000", "10,000"),
        ("10000.50", "10,000.5"),
        ("-3", "-3"),
        ("999999", "999,999"),
        ("1000000", "1 million"),
        ("2500000", "2.5 million"),
        ("1234567", "1,234,567"),
        ("3200000000", "3.2 billion"),
        ("1E+12", "1 trillion"),
    ],
)
def test_a_number_is_grouped_and_never_rounded(value: str, words: str) -> None:
    assert format_number(Decimal(value)) == words


def quantity(value: object, bound: Bound = Bound.EXACT, unit: str = "-") -> Quantity:
    return Quantity((0, 1), "x", value, None, None, bound=bound, unit=unit)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (quantity(Decimal(200), Bound.ABOUT), "about 200"),
        (quantity(Decimal(1500), Bound.AT_LEAST), "at least 1,500"),
        (quantity(Decimal(180), Bound.MORE_THAN), "more than 180"),
        (quantity(Decimal(30), Bound.AT_MOST), "at most 30"),
        (quantity(Decimal(30), Bound.LESS_THAN), "less than 30"),
        (quantity((Decimal(5), Decimal(7)), Bound.BETWEEN), "5 to 7"),
        (quantity((Decimal(12), Decimal(120)), Bound.ORDER_OF_MAGNITUDE), "some 12 to 120"),
        (quantity(Decimal(12), unit="percentage"), "12%"),
        (quantity(Decimal(2500000), Bound.ABOUT, "USD"), "about USD 2.5 million"),
    ],
)
def test_a_figure_carries_its_bound_and_unit(given: Quantity, words: str) -> None:
    assert format_figure(given) == words


def test_a_vague_count_is_told_in_its_own_word() -> None:
    ends = (Decimal(1000), Decimal(10000))
    given = Quantity(
        (5, 24), "Thousands of people", ends, None, None, bound=Bound.ORDER_OF_MAGNITUDE, number_span=(5, 14)
    )
    assert format_figure(given) == "thousands, 1,000 to 10,000"


@pytest.mark.parametrize(
    ("ratio", "words"),
    [(None, ""), (1.0, ""), (1.02, "1.02 times"), (3.33, "3.3 times"), (0.3, "3.3 times"), (48.2, "48 times"), (0, "")],
)
def test_a_ratio_is_told_from_the_larger_side(ratio: float | None, words: str) -> None:
    assert format_ratio(ratio) == words


def test_the_counted_noun_is_the_articles_own_word() -> None:
    span = (10, 22)
    given = Quantity(span, "3,000 troops", Decimal(3000), None, None, unit="troop", head=(16, 22))
    assert counted_word(given) == "troops"
    assert counted_word(replace(given, head=(90, 96))) == "troops"
    assert counted_word(replace(given, head=None, unit="barrel", value=Decimal(1))) == "barrel"


def test_letters_go_on_after_z() -> None:
    assert [letter_of(n) for n in (0, 1, 25, 26, 27, 701, 702)] == ["A", "B", "Z", "AA", "AB", "ZZ", "AAA"]


def test_the_spread_tells_the_ends() -> None:
    assert format_spread(ReportQuestion.from_json(korea_question())) == "1,500 to 12,000 soldiers"
    one_end = {**flood_question(), "high": None}
    assert format_spread(ReportQuestion.from_json(one_end)) == "12 or more people"
    converted = {**korea_question(), "low": 1.379905131522208, "high": 3.0, "unit": "month", "claims": []}
    assert format_spread(ReportQuestion.from_json(converted)) == "1.38 to 3 months"


def test_groups_go_from_small_to_large_and_fold_reprints() -> None:
    groups = group_by_figure(ReportQuestion.from_json(korea_question()))
    assert [(group.letter, group.label, len(group.claims)) for group in groups] == [
        ("A", "at least 1,500", 1),
        ("B", "about 3,000", 1),
        ("C", "about 10,000", 2),
        ("D", "12,000", 1),
    ]
    assert [len(folded) for group in groups for folded in group.reprints] == [1, 1, 2, 1]


def test_figures_with_other_bounds_stay_apart() -> None:
    groups = group_by_figure(ReportQuestion.from_json(missiles_question()))
    assert [group.label for group in groups] == ["more than 180", "181", "about 200"]


@pytest.mark.parametrize(
    ("modality", "stance", "label"),
    [("actual", "says", "Denied"), ("planned", "denies", "Denied"), ("planned", "says", "Ruled out")],
)
def test_what_is_said_not_to_come_is_no_denial(modality: str, stance: str, label: str) -> None:
    story = Story("Echo", "2024-01-02", None, "The mayor said that she would not resign.")
    said = (source("the mayor", stance=stance),)
    made = claim(
        story,
        "she would not resign",
        story.text,
        predicate="resign",
        modality=modality,
        polarity="negated",
        sources=said,
    )
    asked = question("Resignation", "single_source", [made])
    assert [group.label for group in group_by_figure(ReportQuestion.from_json(asked))] == [label]


def test_measures_are_told_with_their_unit_and_stand_on_one_scale() -> None:
    story = Story("Echo", "2024-01-02", None, "He got at most 3 years, she got 46 to 57 months.")
    made = [
        claim(story, words, story.text, value, bound=bound, unit=unit, dimension="duration")
        for words, value, bound, unit in (
            ("at most 3 years", 3, "at_most", "year"),
            ("46 to 57 months", (46, 57), "between", "month"),
        )
    ]
    asked = question("Prison term", "discrepant", made, low=3, high=5, unit="year")
    first, second = group_by_figure(ReportQuestion.from_json(asked))
    assert (first.label, second.label) == ("at most 3 years", "46 to 57 months")
    assert second.ends is not None
    assert 3.5 < second.ends[0] < 4 < second.ends[1] < 5
    assert counted_word(first.quantity) == ""  # type: ignore[arg-type]
    assert format_spread(ReportQuestion.from_json(asked)) == "3 to 5 years"


def test_what_does_not_convert_has_no_place_on_the_scale() -> None:
    story = Story("Echo", "2024-01-02", None, "It cost 5 euros and 7 dollars.")
    made = [
        claim(story, words, story.text, value, unit=unit, dimension="money")
        for words, value, unit in (("5 euros", 5, "EUR"), ("7 dollars", 7, "USD"))
    ]
    groups = group_by_figure(ReportQuestion.from_json(question("Cost", "unclear", made, low=5, high=5, unit="EUR")))
    assert [(group.label, group.ends) for group in groups] == [("EUR 5", (5.0, 5.0)), ("USD 7", None)]


@pytest.mark.parametrize(
    ("second", "verdict", "rows"),
    [
        ("an election would be held in May", "agree", [2]),
        ("an election would be held in May", "not_comparable", [2]),
        ("there will be an election in May", "agree", [2]),
        ("an election would be held in December", "not_comparable", [1, 1]),
        ("an election would be held in December", "updated", [1, 1]),
        ("an election would be held in December", None, [1, 1]),
    ],
)
def test_what_one_source_says_otherwise_is_quoted_and_no_reprint(
    second: str, verdict: str | None, rows: list[int]
) -> None:
    claims = []
    for day, said in enumerate(("an election would be held in May", second), start=1):
        story = Story(f"Echo {day}", f"2024-01-0{day}", None, f"The mayor said {said}.")
        claims.append(claim(story, said, story.text, predicate="hold", sources=(source("the mayor"),)))
    pairs = [] if verdict is None else [pair(*claims, verdict, "")]
    told = question("Election", "single_source", [{**one, "origin": claims[0]["id"]} for one in claims], pairs)
    (group,) = group_by_figure(ReportQuestion.from_json(told))
    assert [len(row) for row in group.reprints] == rows
