"""How a topic is typed and how articles write the same: abbreviations, countries and what their people are called."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from claimcheck.lexicon.loader import load_toml, word_set

Words = tuple[str, ...]


@cache
def short_forms() -> Mapping[str, Words]:
    """The words that an abbreviation stands for, by its lower-case letters without dots."""
    return {short: tuple(long.split()) for short, long in load_toml("topics")["short"].items()}


@cache
def skipped_words() -> frozenset[str]:
    """Words of a topic that nothing is looked up by."""
    return word_set(load_toml("topics")["skip"]["words"], "lexicon/en/topics.toml [skip]")


@cache
def country_names() -> Mapping[Words, Words]:
    """Lower-case words of every name and demonym of a country, and the words of the name that claims use for it."""
    places = load_toml("places")
    found: dict[Words, Words] = {}
    for code, names in places["countries"].items():
        canonical = _words(names[0])
        for name in (*names, *places["demonyms"].get(code, ())):
            found.setdefault(_words(name), canonical)
            if name not in names:
                found.setdefault(_words(name + "s"), canonical)
    return found


def _words(name: str) -> Words:
    return tuple(name.lower().replace(".", "").replace("-", " ").split())
