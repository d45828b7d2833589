"""Phrases are found in a text, and words that it has wherever it has one of them."""

from __future__ import annotations

import pytest

from claimcheck.lexicon.loader import find_entry
from claimcheck.lexicon.patterns import any_listed, listed_signs, signs_of, words_of

LISTS = [
    ("updates", "windows"),
    ("updates", "aftermath"),
    ("updates", "lasting"),
    ("updates", "trading"),
    ("counted", "limits", "words"),
    ("modality", "asked", "words"),
    ("modality", "forecasts", "words"),
    ("sites", "ranging"),
    ("contrasts", "storms", "words"),
    ("contrasts", "rows", "of"),
]


@pytest.mark.parametrize("entry", LISTS, ids=" ".join)
def test_a_text_with_a_phrase_has_a_sign_of_it(entry: tuple[str, ...]) -> None:
    for phrase in find_entry(*entry):
        for text in (phrase, f"12{phrase} died", f"({phrase.upper()}), he said", f"what–{phrase}–was"):
            found = any_listed(*entry).search(text) is not None
            assert not found or not words_of(text).isdisjoint(listed_signs(*entry)), text
        assert any_listed(*entry).search(f"({phrase.upper()}), he said") is not None


def test_the_sign_of_a_phrase_is_its_longest_word_the_last_of_those() -> None:
    assert signs_of(["since May", "of the war", "so far this year", "state-run"]) == {"since", "war", "year", "state"}


def test_words_are_cut_at_all_that_is_no_letter() -> None:
    assert words_of("Ms Orla’s 12km-long Café, U.S.") == {"ms", "orla", "s", "km", "long", "caf", "u"}
