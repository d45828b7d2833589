"""Levels that follow each other: the one that a clause says was reached, and the one that it says was left."""

from __future__ import annotations

from claimcheck.extraction.events.frames import Figure, Frame
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.hedges import load_hedges
from claimcheck.lexicon.scope import scope_lexicon

_REACH = 14
"""Words between the level that was reached and the one that was left, at the most."""
_FORMER = "previous"
_STEPS = frozenset({"rising", "falling", "revised", "so_far", "remaining"})


def step_marks(tree: Tree, figure: Figure, frame: Frame, measure: str | None) -> frozenset[str]:
    """Whether the figure is the level reached, with the way it went, or the one left; nothing where it is neither.

    The way is that of a count of something: a price or a rate has its level at its time, and is not made good later.
    """
    at = frame.predicate
    if at is None or not _moves(tree.lower[at]):
        return frozenset()
    word = _word_before(tree, figure)
    if word == "from" and _has_level(tree, figure):
        return frozenset({_FORMER})
    if frame.role != "to" or word != "to" or figure.dimension != "count" or measure is None:
        return frozenset()
    hedges, verb = load_hedges(), tree.lower[at]
    if verb in hedges.up_makers or verb in hedges.down_makers:
        return frozenset({"revised"})
    if verb in hedges.up_verbs:
        return frozenset({"rising"})
    return frozenset({"falling"} if verb in hedges.down_verbs else ())


def as_former(marks: tuple[str, ...]) -> tuple[str, ...]:
    """The scope of the level that was left, by that of the level that was reached."""
    return tuple(sorted({*marks} - _STEPS | {_FORMER}))


def _moves(verb: str) -> bool:
    hedges = load_hedges()
    return verb in hedges.up_verbs or verb in hedges.down_verbs or verb in hedges.moved_verbs


def _word_before(tree: Tree, figure: Figure) -> str:
    """The word before the figure and what softens it: the "to" of "rose to more than 40"."""
    hedges = scope_lexicon().hedges - {"to", "up"}
    at = figure.range[0]
    while at and tree.lower[at] in hedges:
        at += 1  # the figure's own words
    at -= 1
    while at > 0 and tree.lower[at] in hedges:
        at -= 1
    return tree.lower[at] if at >= 0 else ""


def _has_level(tree: Tree, figure: Figure) -> bool:
    """Whether the level reached is told beside: the 41 of "rose to 41 on Monday, from 37", with no verb between."""
    start, end = tree.sentence[figure.noun]
    first, after = figure.range
    before, behind = range(first - 2, max(start, first - _REACH), -1), range(after, min(end, after + _REACH) - 1)
    for beside in (before, behind):
        for i in beside:
            if tree.lower[i] == "to" and any(tree.tag[k] == "CD" for k in range(i + 1, min(i + 4, end))):
                return True
            if tree.pos[i] == "VERB" and not _moves(tree.lower[i]):
                break
    return False
