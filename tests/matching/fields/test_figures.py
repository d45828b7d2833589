"""How large the smaller of two counts is: few of something are told of all kinds of things."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.matching.fields.figures import compare_smaller
from tests.matching.factory import read_figure


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        (("The flood killed 3 people.", "3"), ("The flood killed 400 people.", "400"), 0.0),
        (("The flood killed four people.", "four"), ("The flood killed 400 people.", "400"), 1.0),
        (("The flood killed 99 people.", "99"), ("The flood killed 400 people.", "400"), 3.0),
        (("The flood killed 100 people.", "100"), ("The flood killed 400 people.", "400"), 4.0),
        (("The bridge is 3 metres wide.", "3"), ("The bridge is 4 metres wide.", "4"), None),
    ],
)
def test_the_smaller_count_gives_the_level(
    nlp: Language, one: tuple[str, str], other: tuple[str, str], level: float | None
) -> None:
    a, b = read_figure(nlp, *one), read_figure(nlp, *other)
    assert compare_smaller(a, b).value == compare_smaller(b, a).value == level
