"""Scope marks: the words around a figure that say which part of the events it covers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from claimcheck.lexicon.loader import load_toml, word_set


@dataclass(frozen=True, slots=True)
class ScopeLexicon:
    """The marks of scope.toml. Each mapping is words -> marks; the sets hold their words, for a quick look first."""

    before: Mapping[tuple[str, ...], tuple[str, ...]]
    after: Mapping[tuple[str, ...], tuple[str, ...]]
    anywhere: Mapping[str, tuple[str, ...]]
    arguments: Mapping[str, tuple[str, ...]]
    """A preposition and a head noun, as the arguments of an event have them ("at scene") -> marks."""
    before_words: frozenset[str]
    after_words: frozenset[str]
    anywhere_words: frozenset[str]
    examples: Mapping[str, str]
    """A sentence for each mark, its figure in angle brackets."""
    hedges: frozenset[str]
    moments: frozenset[str]
    """Words behind a stretch of time that is no rate: "12 an hour later"."""
    vague: frozenset[str]
    attackers: frozenset[str]
    attacker_included: tuple[str, ...]
    attacker_excluded: tuple[str, ...]


@cache
def scope_lexicon() -> ScopeLexicon:
    """The marks, loaded once.

    Raises:
        LexiconError: an attacker's word stands twice.
    """
    data = load_toml("scope")
    marks = {name: section for name, section in data.items() if name not in ("attacker", "hedges", "moments", "vague")}
    attacker = data["attacker"]
    before, after, anywhere = (_by_words(marks, key) for key in ("before", "after", "anywhere"))
    return ScopeLexicon(
        before={tuple(phrase.split()): names for phrase, names in before.items()},
        after={tuple(phrase.split()): names for phrase, names in after.items()},
        anywhere=anywhere,
        arguments=_by_words(marks, "arguments"),
        before_words=frozenset(word for phrase in before for word in phrase.split()),
        after_words=frozenset(word for phrase in after for word in phrase.split()),
        anywhere_words=frozenset(phrase.split()[-1] for phrase in anywhere),
        examples={name: section["example"] for name, section in marks.items()},
        hedges=frozenset(data["hedges"]),
        moments=frozenset(data["moments"]),
        vague=frozenset(data["vague"]),
        attackers=word_set(attacker["nouns"], "lexicon/en/scope.toml [attacker]"),
        attacker_included=tuple(attacker["included"]),
        attacker_excluded=tuple(attacker["excluded"]),
    )


def _by_words(marks: Mapping[str, Mapping[str, list[str]]], key: str) -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for name, section in marks.items():
        for words in section.get(key, ()):
            table[words] = (*table.get(words, ()), name)
    return table
