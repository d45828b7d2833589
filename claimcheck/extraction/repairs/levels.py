"""Levels that the parser hangs from a word beside the verb of change: "revised the toll down TO 36 FROM 42"."""

from __future__ import annotations

from claimcheck.extraction.repairs.parse import Parse, climb
from claimcheck.lexicon.events import forms_of_reaching

_WAYS = frozenset({"up", "down"})
_FAR = 14
"""Words between a verb of change and the level that it reaches, at the most."""
_BESIDE = frozenset({"nmod", "obl", "acl", "amod", "advmod", "compound:prt", "xcomp", "obj", "appos"})


def raise_levels(parse: Parse) -> None:
    """Hang from the verb what it reaches, where the parser hung it from the way it went or from those counted.

    "Revised the toll DOWN to 36", "cut the number of people KILLED in the blast from 101 to 84".
    """
    lower, head, dep, tag = parse.lower, parse.head, parse.dep, parse.tag
    for at in (i for i, word in enumerate(lower[:-1]) if word == "to" and dep[i] == "case" and tag[head[i]] == "CD"):
        figure = head[at]
        way = at - 1 if at and lower[at - 1] in _WAYS else None
        above = head[figure]
        left = above if tag[above] == "CD" and above < figure and dep[figure] == "nmod" else None
        if left is not None and not any(head[i] == left and lower[i] == "from" for i in range(above - 3, above)):
            continue
        verb = _verb_above(parse, figure if left is None else left)
        if verb is None or (way is None and left is None):
            continue
        head[figure], dep[figure] = verb, "obl"
        if left is not None:
            head[left], dep[left] = verb, "obl"
        if way is not None:
            _free_noun(parse, head[way], verb)
            head[way], dep[way] = verb, "compound:prt"


def _verb_above(parse: Parse, figure: int) -> int | None:
    """The verb of change above the figure, with nothing between that is a clause of its own."""
    below = figure
    for at in climb(parse, figure):
        if parse.dep[below] not in _BESIDE:
            return None
        if parse.lower[at] in forms_of_reaching() and parse.pos[at] == "VERB" and figure - _FAR < at < figure:
            return at
        below = at
    return None


def _free_noun(parse: Parse, noun: int, verb: int) -> None:
    """Make a phrase again of a noun that the parser took for a deed because of the word behind it."""
    taken = any(parse.head[i] == noun and parse.dep[i] == "case" for i in range(max(0, noun - _FAR), noun))
    if noun != verb and parse.dep[noun] == "xcomp" and taken:
        parse.dep[noun] = "obl"
