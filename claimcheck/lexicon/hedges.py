"""Hedges, bounds and words of change (``en/hedges.toml``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimcheck.lexicon.inflection import noun_forms, verb_forms
from claimcheck.lexicon.loader import invert, load_toml, word_set


@dataclass(frozen=True, slots=True)
class Hedges:
    """Lower-case words; ``before``, ``after`` and ``verbs`` lead to the name of a bound; verbs in all their forms."""

    before: dict[str, str]
    after: dict[str, str]
    verbs: dict[str, str]
    taking: frozenset[str]
    """Those of the verbs, in all their forms, that are hedges only of a bare number and of an amount."""
    near: frozenset[str]
    up_verbs: frozenset[str]
    down_verbs: frozenset[str]
    up_makers: frozenset[str]
    """Verbs, in all their forms, of those who raise something by a figure."""
    down_makers: frozenset[str]
    up_nouns: frozenset[str]
    down_nouns: frozenset[str]
    up_behind: frozenset[str]
    """Words right behind a figure that make a difference of it: "5% higher"."""
    down_behind: frozenset[str]
    up_beyond: frozenset[str]
    """The same before what it is measured from: "two degrees above normal"."""
    down_beyond: frozenset[str]
    bases: frozenset[str]
    """Nouns of what a difference is measured from."""
    grounds: frozenset[str]
    moved_verbs: frozenset[str]
    change_fillers: frozenset[str]
    topics: frozenset[str]
    lying: frozenset[str]
    over: frozenset[str]
    """Verbs, in all their forms, that an "over" behind them belongs to."""
    up: frozenset[str]
    """Verbs, in all their forms, behind which "up to" is no ceiling."""
    wanting: frozenset[str]
    examples: dict[str, list[str]]

    def is_comparative(self, word: str) -> bool:
        """Whether a figure before the word says by how much something differs: "9% FEWER"."""
        return word in self.up_behind or word in self.down_behind


@cache
def load_hedges() -> Hedges:
    """The hedges of English.

    Raises:
        LexiconError: a word stands twice.
    """
    table = load_toml("hedges")
    up, down = table["up"], table["down"]
    return Hedges(
        before=invert(table["before"], "hedges.toml [before]"),
        after=invert(table["after"], "hedges.toml [after]"),
        verbs={
            form: bound
            for verb, bound in invert(table["verbs"], "hedges.toml [verbs]").items()
            for form in verb_forms(verb)
        },
        taking=_inflected(word_set(table["taking"]["words"], "hedges.toml [taking]")),
        near=word_set(table["near"]["words"], "hedges.toml [near]"),
        up_verbs=_inflected(word_set(up["verbs"], "hedges.toml [up] verbs")),
        down_verbs=_inflected(word_set(down["verbs"], "hedges.toml [down] verbs")),
        up_makers=_inflected(word_set(up["makers"], "hedges.toml [up] makers")),
        down_makers=_inflected(word_set(down["makers"], "hedges.toml [down] makers")),
        up_nouns=_in_both_numbers(word_set(up["nouns"], "hedges.toml [up] nouns")),
        down_nouns=_in_both_numbers(word_set(down["nouns"], "hedges.toml [down] nouns")),
        up_behind=word_set(up["behind"], "hedges.toml [up] behind"),
        down_behind=word_set(down["behind"], "hedges.toml [down] behind"),
        up_beyond=word_set(up["beyond"], "hedges.toml [up] beyond"),
        down_beyond=word_set(down["beyond"], "hedges.toml [down] beyond"),
        bases=_in_both_numbers(word_set(table["bases"]["nouns"], "hedges.toml [bases] nouns")),
        grounds=word_set(table["bases"]["grounds"], "hedges.toml [bases] grounds"),
        moved_verbs=_inflected(word_set(table["moved"]["verbs"], "hedges.toml [moved] verbs")),
        change_fillers=word_set(table["change_fillers"]["words"], "hedges.toml [change_fillers]"),
        topics=word_set(table["topics"]["words"], "hedges.toml [topics]"),
        lying=word_set(table["lying"]["words"], "hedges.toml [lying]"),
        over=_inflected(word_set(table["particles"]["over"], "hedges.toml [particles] over")),
        up=_inflected(word_set(table["particles"]["up"], "hedges.toml [particles] up")),
        wanting=word_set(table["wanting"]["words"], "hedges.toml [wanting]"),
        examples=table["examples"],
    )


def _inflected(verbs: frozenset[str]) -> frozenset[str]:
    return frozenset(form for verb in verbs for form in verb_forms(verb))


def _in_both_numbers(nouns: frozenset[str]) -> frozenset[str]:
    return frozenset(form for noun in nouns for form in noun_forms(noun))
