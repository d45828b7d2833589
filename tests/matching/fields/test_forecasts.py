"""What was expected is not contradicted by what came of it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.matching.contradiction import Bar, find_bar
from tests.matching.factory import read_figure

EXPECTED = "Analysts had expected the plant to shed 500 jobs."
SHED = "The plant shed 700 jobs in the end."


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((EXPECTED, "500"), (SHED, "700"), Bar.FORECAST),
        ((EXPECTED, "500"), ("Forecasters predicted that the plant would shed 700 jobs.", "700"), None),
        ((EXPECTED, "500"), ("The plant could shed 700 jobs.", "700"), None),
        (("The plant shed 500 jobs.", "500"), (SHED, "700"), None),
        # What is expected is the trial, and not who was killed.
        (
            ("The trial is expected to begin in May over the crash that killed 12 people.", "12"),
            ("The crash killed 13 people.", "13"),
            None,
        ),
    ],
)
def test_a_forecast_does_not_contradict_the_outcome(
    nlp: Language, one: tuple[str, str], other: tuple[str, str], expected: Bar | None
) -> None:
    a, b = read_figure(nlp, *one), read_figure(nlp, *other)
    assert find_bar(a, b) is find_bar(b, a) is expected
