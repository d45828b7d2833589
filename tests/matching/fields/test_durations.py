"""How long a thing lasts, and how long something was done; and what grows from day to day."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from claimcheck.matching.contradiction import Bar, find_bar
from claimcheck.matching.fields.durations import has_run_on, last_otherwise, run_until_told
from tests.matching.factory import read_figure

SIEGE = "Both sides are tired of the three-year-old siege."


@pytest.mark.parametrize(
    ("told", "figure", "expected"),
    [
        ("For almost two years, Varga has avoided a vote on the siege.", "almost two", True),
        ("The council has debated nothing else for two years.", "two", True),
        ("The siege has lasted for two years.", "two", False),
        ("The army has kept up the siege for two years.", "two", False),
        ("They talked of the two-year siege.", "two", False),
    ],
)
def test_how_long_something_was_done_is_not_how_long_another_thing_lasts(
    nlp: Language, told: str, figure: str, expected: bool
) -> None:
    a, b = read_figure(nlp, SIEGE, "three"), read_figure(nlp, told, figure)
    assert last_otherwise(a, b) is last_otherwise(b, a) is expected
    assert (find_bar(a, b) is Bar.LASTING) is expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("The council has avoided the matter for two years.", True),
        ("Rebels have plagued the valley for two years.", False),
        ("The valley has been ravaged by rebels for two years.", False),
        ("The valley has been at war for two years.", False),
    ],
)
def test_two_things_that_were_done_for_years_are_two(nlp: Language, other: str, expected: bool) -> None:
    a, b = (
        read_figure(nlp, "The valley has been plagued by rebels for three years.", "three"),
        read_figure(nlp, other, "two"),
    )
    assert last_otherwise(a, b) is last_otherwise(b, a) is expected


def test_a_ban_is_told_as_a_noun_or_as_a_deed(nlp: Language) -> None:
    a, b = (
        read_figure(nlp, "Roe got a four-year ban.", "four"),
        read_figure(nlp, "Roe was banned for two years.", "two"),
    )
    assert last_otherwise(a, b) is last_otherwise(b, a) is False


SUNDAY = date(2025, 6, 1)
PAST = "Police counted 520 rockets in the past 11 days."
AGO = "The offensive began 13 days ago."


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ((None, None), True),
        ((SUNDAY, None), True),
        ((SUNDAY, SUNDAY), False),
    ],
)
def test_what_runs_until_it_is_told_needs_a_day(
    nlp: Language, days: tuple[date | None, date | None], expected: bool
) -> None:
    a, b = read_figure(nlp, PAST, "11", days[0]), read_figure(nlp, AGO, "13", days[1])
    assert run_until_told(a, b) is run_until_told(b, a) is expected


def test_what_is_over_is_the_same_whenever_it_is_told(nlp: Language) -> None:
    a = read_figure(nlp, "The offensive lasted 11 days.", "11")
    assert not run_until_told(a, read_figure(nlp, AGO, "13"))


INTO = "Eighteen days into the strike, neither side gave way."
LONGEST = "The longest strike before lasted 21 days."


@pytest.mark.parametrize(
    ("text", "figure", "day", "expected"),
    [
        (LONGEST, "21", date(2025, 6, 4), True),
        ("Twenty days into the strike, the mayor wrote to both.", "Twenty", date(2025, 6, 4), True),
        # Of one day, or of no known day.
        (LONGEST, "21", SUNDAY, False),
        (LONGEST, "21", None, False),
    ],
)
def test_how_far_a_thing_had_come_is_of_the_day_on_which_it_is_told(
    nlp: Language, text: str, figure: str, day: date | None, expected: bool
) -> None:
    a, b = read_figure(nlp, INTO, "Eighteen", SUNDAY), read_figure(nlp, text, figure, day)
    assert has_run_on(a, b) is has_run_on(b, a) is expected


def test_what_is_over_has_come_nowhere_since(nlp: Language) -> None:
    a, b = read_figure(nlp, LONGEST, "21", SUNDAY), read_figure(nlp, "The strike lasted 18 days.", "18")
    assert not has_run_on(a, b)
