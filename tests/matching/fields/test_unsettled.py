"""What may be is not contradicted by what is so."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.matching.contradiction import Bar, find_bar
from tests.matching.factory import read_only_figure

SHED = "Osk Motors shed 800 jobs."


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Osk Motors could shed 1,200 jobs.", SHED, Bar.UNSETTLED),
        ("Osk Motors may have to shed 1,200 jobs.", SHED, Bar.UNSETTLED),
        ("If the order is lost, Osk Motors would shed 1,200 jobs.", SHED, Bar.UNSETTLED),
        # What somebody believes to be so, he tells as so; and two guesses are two accounts of one thing.
        ("Osk Motors is believed to have shed 1,200 jobs.", SHED, None),
        ("Osk Motors could shed 1,200 jobs.", "Osk Motors could shed 800 jobs.", None),
        ("Osk Motors will shed 1,200 jobs.", SHED, None),
    ],
)
def test_what_may_be_does_not_contradict_what_is(nlp: Language, one: str, other: str, expected: Bar | None) -> None:
    a, b = read_only_figure(nlp, one), read_only_figure(nlp, other)
    assert find_bar(a, b) is find_bar(b, a) is expected
