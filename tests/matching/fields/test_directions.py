"""Two parts of one country are two places."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.matching.fields.directions import compare_directions
from tests.matching.factory import read_figure


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Blast kills 12 in northern Kenya", "Blast kills 13 in southern Kenya", True),
        ("Blast kills 12 in NW Kenya", "Blast kills 13 in Kenya's south", True),
        ("Blast kills 12 in northwestern Kenya", "Blast kills 13 in northern Kenya", False),
        ("Blast kills 12 in northern Kenya", "Blast kills 13 in southern Uganda", False),
        ("Blast kills 12 in northern Kenya", "Blast kills 13 in Kenya", False),
        ("Blast kills 12 in northern and southern Kenya", "Blast kills 13 in southern Kenya", False),
        ("Blast kills 12 in northern and southern Kenya", "Blast kills 13 in northern Kenya", False),
        ("Blasts kill 12 in northern Kenya and in southern Kenya", "Blast kills 13 in southern Kenya", False),
        ("Blasts kill 12 in northern Kenya and in southern Kenya", "Blast kills 13 in northern Kenya", False),
        ("Blast kills 12 in northern Bavaria", "Blast kills 13 in southern Germany", False),
        ("Blast kills 12 in South Korea", "Blast kills 13 in North Korea", False),
    ],
)
def test_two_parts_of_a_country_are_apart(nlp: Language, one: str, other: str, apart: bool) -> None:
    a, b = read_figure(nlp, one, "12"), read_figure(nlp, other, "13")
    expected = 0.0 if apart else None
    assert compare_directions(a, b).value == expected
    assert compare_directions(b, a).value == expected
