"""The number lists: every one loads, and a word that stands twice is refused."""

from __future__ import annotations

import pytest

from claimcheck.errors import LexiconError
from claimcheck.lexicon import invert, word_set
from claimcheck.lexicon.contexts import load_number_contexts
from claimcheck.lexicon.hedges import load_hedges
from claimcheck.lexicon.nouns import singularize
from claimcheck.lexicon.numbers import load_number_words
from claimcheck.lexicon.units import load_currencies, load_units
from claimcheck.quantity import Bound


def test_a_word_twice_is_refused() -> None:
    with pytest.raises(LexiconError, match="'about' stands twice"):
        word_set(["about", "some", "about"], "hedges.toml")
    with pytest.raises(LexiconError, match="'over' stands under"):
        invert({"about": ["over"], "more_than": ["over"]}, "hedges.toml")


def test_every_bound_is_known() -> None:
    hedges = load_hedges()
    for bound in {*hedges.before.values(), *hedges.after.values(), *hedges.verbs.values()}:
        assert Bound(bound)


def test_units_of_one_dimension_have_one_base() -> None:
    by_dimension: dict[str, set[str]] = {}
    for entry in load_units().entries.values():
        if entry.factor == 1:
            by_dimension.setdefault(entry.dimension, set()).add(entry.name)
    assert all(len(names) == 1 for names in by_dimension.values()), by_dimension


def test_lists_load() -> None:
    assert load_number_words().scales["million"] == 10**6
    assert load_currencies().signs["US$"] == "USD"
    assert load_currencies().signs["RSD"] == "RSD"
    assert "MAD" not in load_currencies().signs  # "MAD 500" may be anything in a headline
    assert "january" in load_number_contexts().months


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("troops", "troop"),
        ("people", "person"),
        ("children", "child"),
        ("gunmen", "gunman"),
        ("bodies", "body"),
        ("churches", "church"),
        ("Iraqis", "Iraqi"),
        ("series", "series"),
        ("aircraft", "aircraft"),
        ("houses", "house"),
        ("buses", "bus"),
        ("crises", "crisis"),
    ],
)
def test_singular(plural: str, singular: str) -> None:
    assert singularize(plural) == singular
