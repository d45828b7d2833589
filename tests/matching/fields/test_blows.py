"""How often somebody was hit is of one person, and not of another."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.matching.contradiction import Bar, find_bar
from tests.matching.factory import read_figure

BRENN = "Ada Brenn was shot seven times in the leg."


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((BRENN, "seven times"), ("Jon Olen was hit eight times in the chest.", "eight times"), Bar.BLOWS),
        ((BRENN, "seven times"), ("A woman was shot eight times.", "eight times"), Bar.BLOWS),
        ((BRENN, "seven times"), ("Officer Ada Brenn was struck eight times.", "eight times"), None),
        ((BRENN, "seven times"), ("Brenn, who was struck eight times, is well.", "eight times"), None),
        # How often somebody fired says nothing of who was hit.
        (("Ada Brenn fired 12 times.", "12 times"), ("Ada Brenn fired 14 times.", "14 times"), None),
        (("Sales were three times as high.", "three times"), ("Sales were four times as high.", "four times"), None),
    ],
)
def test_two_who_were_hit_are_told_apart(
    nlp: Language, one: tuple[str, str], other: tuple[str, str], expected: Bar | None
) -> None:
    a, b = read_figure(nlp, *one), read_figure(nlp, *other)
    assert find_bar(a, b) is find_bar(b, a) is expected
