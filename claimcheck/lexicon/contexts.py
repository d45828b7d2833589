"""Where a number measures nothing: dates, names, scores, idioms (``en/number_contexts.toml``)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

from claimcheck.lexicon.loader import load_toml, word_set


@dataclass(frozen=True, slots=True)
class NumberContexts:
    """Lower-case word sets, named as the tables of the file."""

    months: frozenset[str]
    weekdays: frozenset[str]
    labels: frozenset[str]
    label_always: frozenset[str]
    label_kinds: frozenset[str]
    scores: frozenset[str]
    voting: frozenset[str]
    settling: frozenset[str]
    passing: frozenset[str]
    put_to_vote: frozenset[str]
    tally_nouns: frozenset[str]
    compounds: frozenset[str]
    hyphen_before: frozenset[str]
    year_before: frozenset[str]
    old_year_before: frozenset[str]
    year_nouns: frozenset[str]
    headcounts: frozenset[str]
    name_nouns: frozenset[str]
    vague_nouns: frozenset[str]
    amount_adjectives: frozenset[str]
    lasting: frozenset[str]
    parents: frozenset[str]
    young: frozenset[str]
    born_together: frozenset[str]
    once_in_life: frozenset[str]
    daily: frozenset[str]
    doing: frozenset[str]
    casualties: frozenset[str]
    taken: frozenset[str]
    harming: frozenset[str]
    animals: frozenset[str]
    ratings: frozenset[str]
    totals: frozenset[str]
    tallied: frozenset[str]
    bodies: frozenset[str]
    guessing: frozenset[str]
    peopled: frozenset[str]
    sums: frozenset[str]
    any_number: frozenset[str]
    running: frozenset[str]
    wanting: frozenset[str]
    counting: frozenset[str]
    no_sum: frozenset[str]
    empty: frozenset[str]
    half_names: frozenset[str]
    before_half: frozenset[str]
    after_half: frozenset[str]
    after_fraction: frozenset[str]
    phrases_by_number: dict[str, tuple[str, ...]]
    """The idioms that hold a number, by that number as written."""


@cache
def load_number_contexts() -> NumberContexts:
    """The contexts.

    Raises:
        LexiconError: a word stands twice in one table.
    """
    table = load_toml("number_contexts")
    names = [f.name for f in fields(NumberContexts) if f.name != "phrases_by_number"]
    sets = {name: word_set(table[name]["words"], f"number_contexts.toml [{name}]") for name in names}
    idioms = {
        number: tuple(sorted(word_set(phrases, f"number_contexts.toml {number}")))
        for number, phrases in table["idioms"].items()
    }
    return NumberContexts(**sets, phrases_by_number=idioms)
