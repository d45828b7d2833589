"""How questions and sources are called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from claimcheck.lexicon.loader import load_toml, word_set


@dataclass(frozen=True, slots=True)
class LabelWords:
    """The words of labels.toml; see there."""

    values: frozenset[str]
    of_events: frozenset[str]
    aims: frozenset[str]
    sums: frozenset[str]
    lowered: frozenset[str]
    leads: frozenset[str]
    empty: frozenset[str]
    nobody: frozenset[str]
    unsettled: frozenset[str]
    asides: frozenset[str]
    links: frozenset[str]
    wheres: frozenset[str]
    weak: frozenset[str]
    with_article: frozenset[str]
    without_article: frozenset[str]
    owners: frozenset[str]
    frames: Mapping[str, str]
    told: Mapping[str, str]
    dimensions: Mapping[str, str]
    spelled: Mapping[str, str]
    modals: Mapping[str, str]

    def with_the(self, name: str) -> str:
        """The name as a sentence has it: "the Netherlands"."""
        return f"the {name}" if name in self.with_article else name


@cache
def label_words() -> LabelWords:
    """The word list, loaded once."""
    data = load_toml("labels")
    words: dict[str, Any] = {
        name: word_set(entry, f"lexicon/en/labels.toml {name}") if isinstance(entry, list) else entry
        for name, entry in data.items()
    }
    return LabelWords(**words)
