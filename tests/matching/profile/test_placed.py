from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.matching.profile.placed import PlacedStems
from claimcheck.matching.profile.words import content_stems

PIECES = [
    "Draven",
    "flooded",
    "the",
    "U.S.",
    "don't",
    "weir’s",
    "al-Osk",
    "3,400",
    "1.5",
    "2",
    "5th",
    " ",
    ". ",
    "-",
    "\n",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.integers(0, 60), st.integers(0, 60))
def test_stems_of_a_part_are_those_of_its_words(text: str, start: int, end: int) -> None:
    assert PlacedStems(text).between(start, end) == content_stems(text[start:end])
