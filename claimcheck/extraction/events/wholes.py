"""Figures of which another is a part, so that what the clause tells is not told of them: "six of the 21 crew died"."""

from __future__ import annotations

from claimcheck.extraction.events.complements import clause_class
from claimcheck.extraction.events.frames import Figure, Frame
from claimcheck.extraction.negations import denies_other
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.numbers import load_number_words

_OF = frozenset({"of", "among", "amongst"})
_KNOWN = frozenset({"the", "these", "those", "its", "his", "her", "their", "our"})


def is_known(tree: Tree, figure: Figure, frame: Frame) -> bool:
    """Whether the clause denies something else of those who are counted: "found no victims in THE 12 FLATS".

    They are there: what is not so is neither how many they are nor that there are any.
    """
    if frame.predicate is None or not figure.has_noun or figure.dimension != "count":
        return False
    definite = not _KNOWN.isdisjoint(tree.lower[max(0, figure.range[0] - 1) : figure.range[0] + 1])
    return definite and denies_other(tree, frame.predicate, figure.range)


def is_whole(tree: Tree, figure: Figure) -> bool:
    """Whether another figure is a part of it, so that the predicate is not of all: "150 of its 1,400 workers"."""
    if (first := _joined_to(tree, figure)) is not None:
        return tree.lower[first] == "of" and tree.lower[first - 1] in load_number_words().none_of
    at = figure.range[0] - 1
    while at > 0 and tree.pos[at] in ("DET", "PRON", "ADJ") and tree.lower[at] != "some":
        at -= 1
    part = at - 1
    told = part >= 0 and tree.lower[at] in _OF
    return told and (tree.tag[part] == "CD" or tree.lower[part] in event_lexicon().shares)


def _joined_to(tree: Tree, figure: Figure) -> int | None:
    """The first word of the phrase that the figure's noun goes on with: "of" in "none of the 90 guests and 6 crew"."""
    first = tree.head[figure.noun]
    return tree.left[first] if tree.dep[figure.noun] == "conj" and 0 < tree.left[first] < figure.range[0] else None


def kind_of_whole(tree: Tree, figure: Figure) -> str | None:
    """What those counted are called after: "two of the five wounded", "three of the 12 people injured"."""
    if figure.has_noun:
        kind = measure_lexicon().of_kind(tree.lower[figure.noun], figure.dimension)
        return kind or clause_class(tree, figure.noun, figure.dimension)
    after = figure.range[1]
    bare = figure.dimension == "count" and after < tree.sentence[figure.noun][1]
    return measure_lexicon().of_adjective(tree.lower[after], "count") if bare else None
