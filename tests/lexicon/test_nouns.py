"""Singulars and plurals of counted nouns."""

from __future__ import annotations

import pytest

from claimcheck.lexicon.nouns import pluralize, singularize


@pytest.mark.parametrize(
    ("singular", "plural"),
    [
        ("person", "people"),
        ("police officer", "police officers"),
        ("gunman", "gunmen"),
        ("ministry", "ministries"),
        ("life", "lives"),
        ("aircraft", "aircraft"),
        ("staff", "staff"),
        ("police", "police"),
    ],
)
def test_one_becomes_many_and_many_one(singular: str, plural: str) -> None:
    assert pluralize(singular) == plural
    assert singularize(plural.split()[-1]) == singular.split()[-1]


@pytest.mark.parametrize("word", ["people", "children", "German", "human", "EUR", "MPs"])
def test_what_is_many_already_stays_and_no_man_is_seen_where_there_is_none(word: str) -> None:
    assert pluralize(word) == {"German": "Germans", "human": "humans"}.get(word, word)
