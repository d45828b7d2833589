"""How a question is called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from claimcheck.lexicon.inflection import noun_forms
from claimcheck.lexicon.loader import load_toml, word_set


@dataclass(frozen=True, slots=True)
class LabelWords:
    """The words of labels.toml; see there."""

    values: frozenset[str]
    aims: frozenset[str]
    dimensions: Mapping[str, str]
    plurals: Mapping[str, str]

    def plural(self, noun: str) -> str:
        """The plural of a lower-case singular noun."""
        return self.plurals.get(noun) or noun_forms(noun)[1]


@cache
def label_words() -> LabelWords:
    """The word list, loaded once."""
    data = load_toml("labels")
    values, aims = (word_set(data[name], f"lexicon/en/labels.toml {name}") for name in ("values", "aims"))
    return LabelWords(values, aims, data["dimensions"], data["plurals"])
