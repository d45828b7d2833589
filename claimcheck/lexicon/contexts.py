"""Where a number measures nothing: dates, names, scores, idioms (``en/number_contexts.toml``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimcheck.lexicon.loader import load_toml, word_set


@dataclass(frozen=True, slots=True)
class NumberContexts:
    """Lower-case word sets, named as the tables of the file."""

    months: frozenset[str]
    weekdays: frozenset[str]
    labels: frozenset[str]
    label_always: frozenset[str]
    clock: frozenset[str]
    scores: frozenset[str]
    compounds: frozenset[str]
    hyphen_before: frozenset[str]
    one_phrases: frozenset[str]
    year_before: frozenset[str]
    year_nouns: frozenset[str]
    vague_nouns: frozenset[str]
    amount_adjectives: frozenset[str]
    casualties: frozenset[str]


@cache
def load_number_contexts() -> NumberContexts:
    """The contexts.

    Raises:
        LexiconError: a word stands twice in one table.
    """
    table = load_toml("number_contexts")
    names = NumberContexts.__dataclass_fields__
    return NumberContexts(**{name: word_set(table[name]["words"], f"number_contexts.toml [{name}]") for name in names})
