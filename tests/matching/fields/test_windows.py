"""Counts of one event, and counts over a stretch of time."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.matching.contradiction import Bar, find_bar, find_sure_bar
from tests.matching.factory import read_figure

RAID = ("The raid on Osk killed 44 civilians.", "44")


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("Some 3,100 civilians have been killed in Osk since the war began.", "3,100", True),
        ("The rebels have killed 1,700 civilians so far this year.", "1,700", True),
        ("The raid on Osk killed 90 civilians.", "90", False),
        ("Some 60 civilians have been killed in Osk since the war began.", "60", False),
        ("The rebels, at war since the spring, killed 20 civilians.", "20", False),
    ],
)
def test_what_has_grown_over_time_is_no_other_count_of_one_event(
    nlp: Language, text: str, figure: str, expected: bool
) -> None:
    a, b = read_figure(nlp, *RAID), read_figure(nlp, text, figure)
    assert (find_sure_bar(a, b) is Bar.WINDOW) is (find_sure_bar(b, a) is Bar.WINDOW) is expected


def test_two_counts_over_time_may_contradict_each_other(nlp: Language) -> None:
    a = read_figure(nlp, "The war has killed 3,100 civilians so far this year.", "3,100")
    b = read_figure(nlp, "The war has killed 8,000 civilians so far this year.", "8,000")
    assert find_bar(a, b) is None
