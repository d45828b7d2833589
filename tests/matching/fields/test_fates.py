"""Counts of those to whom more happened, beside counts of all."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.matching.contradiction import Bar, find_bar
from claimcheck.matching.fields.fates import is_further_fate
from tests.matching.factory import read_figure


@pytest.mark.parametrize(
    ("whole", "part", "expected"),
    [
        ("Police detained 84 people over the riot.", "Police charged 19 people over the riot.", True),
        ("Police detained 19 people over the riot.", "Police charged 84 people over the riot.", False),
        ("The gunman shot 84 people.", "In the shooting 19 people died.", True),
        ("The crash injured 84 people.", "Some 19 people were in hospital after the crash.", True),
        ("The crash injured 84 people.", "The crash injured 19 people.", False),
        ("The crash killed 84 people.", "The crash injured 19 people.", False),
    ],
)
def test_more_happened_to_some(nlp: Language, whole: str, part: str, expected: bool) -> None:
    a, b = (read_figure(nlp, text, "84" if "84" in text else "19") for text in (whole, part))
    assert is_further_fate(a, b) is is_further_fate(b, a) is expected
    assert (find_bar(a, b) is Bar.FATE) is expected
