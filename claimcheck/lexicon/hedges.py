"""Hedges, bounds and words of change (``en/hedges.toml``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimcheck.lexicon.inflection import verb_forms
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
    moved_verbs: frozenset[str]
    change_fillers: frozenset[str]
    topics: frozenset[str]
    lying: frozenset[str]
    over: frozenset[str]
    """Verbs, in all their forms, that an "over" behind them belongs to."""
    wanting: frozenset[str]
    examples: dict[str, list[str]]


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
        moved_verbs=_inflected(word_set(table["moved"]["verbs"], "hedges.toml [moved] verbs")),
        change_fillers=word_set(table["change_fillers"]["words"], "hedges.toml [change_fillers]"),
        topics=word_set(table["topics"]["words"], "hedges.toml [topics]"),
        lying=word_set(table["lying"]["words"], "hedges.toml [lying]"),
        over=_inflected(word_set(table["particles"]["over"], "hedges.toml [particles] over")),
        wanting=word_set(table["wanting"]["words"], "hedges.toml [wanting]"),
        examples=table["examples"],
    )


def _inflected(verbs: frozenset[str]) -> frozenset[str]:
    return frozenset(form for verb in verbs for form in verb_forms(verb))
