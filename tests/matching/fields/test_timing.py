"""Differences of time: what came later, long before, in another period or year."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from claimcheck.matching.fields.periods import are_to_date
from claimcheck.matching.fields.timing import (
    compare_later,
    compare_long_ago,
    compare_periods,
    compare_unknown_years,
    happened_apart,
)
from claimcheck.matching.profile import ClaimInContext
from tests.matching.factory import read_figure

NEWS = date(2025, 6, 11)
LAST_TIME = "In 2012 the company cut 60,000 jobs."


def figure(nlp: Language, text: str, words: str, published: date = NEWS) -> ClaimInContext:
    return read_figure(nlp, text, words, published)


@pytest.mark.parametrize(
    ("told", "other", "expected"),
    [
        (
            "Cholera has killed 1,210 people since July last year.",
            "So far 1,012 people have been killed by cholera.",
            None,
        ),
        ("Cholera killed 1,210 people last year.", "So far 1,012 people have been killed by cholera.", 0.0),
        ("Cholera has killed 1,210 people since July last year.", "Cholera killed 1,012 people.", 0.0),
        ("Cholera has killed 1,210 people since July last year.", "Cholera has now claimed 1,012 lives.", None),
    ],
)
def test_what_has_been_counted_since_a_day_is_also_told_as_so_far(
    nlp: Language, told: str, other: str, expected: float | None
) -> None:
    assert compare_periods(figure(nlp, told, "1,210"), figure(nlp, other, "1,012")).value == expected


@pytest.mark.parametrize(
    ("told", "other", "expected"),
    [
        ("Osk's profit was $52 million in the first quarter.", "Osk's profit was $41 million.", None),
        (
            "Osk's profit was $52 million in the first quarter.",
            "Osk's profit was $41 million in the year to March.",
            0.0,
        ),
        ("Osk's profit was $52 million in 2019.", "Osk's profit was $41 million.", 0.0),
        ("The flu killed 52 people in the first half of 2025.", "The flu killed 41 people.", 0.0),
    ],
)
def test_results_are_of_the_last_period_where_none_is_told(
    nlp: Language, told: str, other: str, expected: float | None
) -> None:
    a, b = figure(nlp, told, "52"), figure(nlp, other, "41")
    seen = compare_periods(a, b).value, compare_long_ago(a, b).value
    assert next((value for value in seen if value is not None), None) == expected


@pytest.mark.parametrize(
    ("told", "other", "expected"),
    [
        ("So far this year, 52 people have drowned.", "This year 41 people have drowned so far.", None),
        ("Since January, 52 doses have been given.", "Since January, 41 doses have been given.", None),
        ("Since January, 52 doses have been given.", "Since April, 41 doses have been given.", 0.0),
        ("In 2024, 52 doses were given.", "This year, 41 doses were given.", 0.0),
    ],
)
def test_two_counts_to_date_are_of_one_period_where_they_begin_together(
    nlp: Language, told: str, other: str, expected: float | None
) -> None:
    a, b = figure(nlp, told, "52"), figure(nlp, other, "41", date(2025, 8, 20))
    assert compare_periods(a, b).value == expected
    assert are_to_date(a, b) is (expected is None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Divers brought up nine more bodies on Wednesday, taking the number of dead to 30.", "30"),
        ("Some 75,000 homes still had no power on Wednesday.", "75,000"),
    ],
)
def test_what_is_told_of_a_later_day_may_have_begun_before(nlp: Language, text: str, words: str) -> None:
    earlier = figure(nlp, "The storm killed 21 people.", "21", date(2025, 6, 9))
    assert compare_later(figure(nlp, text, words), earlier).value is None


def test_a_year_that_the_other_article_knows_sets_nothing_apart(nlp: Language) -> None:
    knows = "Kessler will cut 11,000 jobs, the most since 2012."
    a, b = figure(nlp, LAST_TIME, "60,000"), figure(nlp, knows, "11,000")
    assert compare_unknown_years(a, b).value is None


TRIAL = "A signalman went on trial over the crash that killed 12 people."
REPORT = "A signalman spoke of the crash that killed 12 people."
CRASH = "The crash killed ten people on Tuesday."


def test_a_sentence_on_a_trial_is_of_what_happened_some_time_before(nlp: Language) -> None:
    crash = figure(nlp, CRASH, "ten people", date(2024, 10, 3))
    assert compare_long_ago(figure(nlp, TRIAL, "12 people"), crash).value is None
    assert compare_long_ago(figure(nlp, REPORT, "12 people"), crash).value == 0.0


RIOT = "Police arrested 31 people in Draven on Tuesday night."
RIOT_TOLL = "On Tuesday night the number of arrests in Draven rose to 31."
NIGHT_BEFORE = "Police arrested seven people in Draven."
AHEAD = "Police will arrest seven people in Draven."


def test_two_forecasts_for_one_year_are_of_one_time(nlp: Language) -> None:
    ours = "The government sees the economy of Draven shrinking by 1 percent next year."
    theirs = "The central bank thinks the economy of Draven will be 2.3 percent smaller next year."
    a, b = figure(nlp, ours, "1 percent", date(2025, 6, 9)), figure(nlp, theirs, "2.3 percent", date(2025, 6, 11))
    assert compare_later(a, b).value is None


@pytest.mark.parametrize(
    ("later", "words", "earlier", "published", "expected"),
    [
        (RIOT, "31 people", NIGHT_BEFORE, date(2025, 6, 9), 0.0),
        (RIOT, "31 people", NIGHT_BEFORE, date(2025, 6, 11), None),
        (RIOT, "31 people", AHEAD, date(2025, 6, 9), None),
        (RIOT_TOLL, "31", NIGHT_BEFORE, date(2025, 6, 9), None),
    ],
)
def test_what_happened_after_an_article_is_not_in_it(
    nlp: Language, later: str, words: str, earlier: str, published: date, expected: float | None
) -> None:
    a, b = figure(nlp, later, words), figure(nlp, earlier, "seven people", published)
    assert compare_later(a, b).value == expected
    assert compare_later(b, a).value == expected


@pytest.mark.parametrize(
    ("told", "other", "published", "expected"),
    [
        ("7 people were shot in Osk on Monday.", "8 people were shot in Osk on Saturday.", date(2025, 6, 29), True),
        ("7 people were shot in Osk on Monday.", "8 people were shot in Osk.", date(2025, 6, 29), True),
        ("7 people were shot in Osk.", "8 people were shot in Osk.", date(2025, 6, 29), True),
        ("7 people were shot in Osk on Monday.", "8 people were shot in Osk.", date(2025, 6, 16), False),
        ("7 people were shot in Osk.", "8 people have been shot in Osk so far.", date(2025, 6, 29), False),
        ("7 people were shot in Osk.", "He is on trial over the 8 people shot in Osk.", date(2025, 6, 29), False),
        ("7 people live in Osk.", "8 people live in Osk.", date(2025, 6, 29), False),
    ],
)
def test_what_happened_weeks_apart_is_two_events_unless_it_is_a_count_that_goes_on(
    nlp: Language, told: str, other: str, published: date, expected: bool
) -> None:
    a, b = figure(nlp, told, "7"), figure(nlp, other, "8", published)
    assert happened_apart(a, b) is happened_apart(b, a) is expected
