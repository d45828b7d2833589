"""Scope marks: the words around a figure that say which part of the events it covers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from claimcheck.lexicon.loader import load_toml, word_set


@dataclass(frozen=True, slots=True)
class ScopeLexicon:
    """The marks of scope.toml. Each mapping is words -> mark; ``examples`` has a sentence for each mark."""

    before: Mapping[str, tuple[str, ...]]
    after: Mapping[str, tuple[str, ...]]
    anywhere: Mapping[str, tuple[str, ...]]
    examples: Mapping[str, str]
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
    marks = {name: section for name, section in data.items() if name != "attacker"}
    attacker = data["attacker"]
    return ScopeLexicon(
        before=_by_words(marks, "before"),
        after=_by_words(marks, "after"),
        anywhere=_by_words(marks, "anywhere"),
        examples={name: section["example"] for name, section in marks.items()},
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
