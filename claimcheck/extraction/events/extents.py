"""The measure class of a length, a time or a share by the words after it: "40 metres deep", "two years ago"."""

from __future__ import annotations

from claimcheck.extraction.events.frames import Figure, Frame
from claimcheck.extraction.events.predicates import is_premodifier, word_after
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.nouns import singularize

_CONJUNCTIONS = frozenset({"after", "before", "since"})
"""These say "two years after" only where the figure is no object: not in "talked two hours before they left"."""


def is_way_off(tree: Tree, figure: Figure) -> bool:
    """ "At a depth of 10 km, 55 km south of the town", "five blocks from it": a distance, whatever the verb says."""
    words, after = event_lexicon(), word_after(tree, figure)
    if figure.dimension == "count":
        return figure.has_noun and singularize(tree.lower[figure.noun]) in words.steps and after in words.directions
    return figure.dimension == "length" and not words.directions.isdisjoint({after, tree.lower[figure.range[1] - 1]})


def extent_class(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """What a figure measures, by the word after it: "40 metres deep", "two years ago", "38 percent contained"."""
    word = word_after(tree, figure)
    if word == "of" and figure.dimension == "length" and tree.lower[figure.range[0]] == "within":
        return "distance"
    last = min(figure.range[1] + 2, len(tree))
    told = measure_lexicon().of_noun(tree.lower[last - 1], figure.dimension)
    if told is not None and (word == "in" or (word == "of" and figure.dimension == "length")):
        return told  # "in prison", "in diameter", "of rain"
    if figure.dimension == "length" and is_premodifier(tree, figure):
        named = (measure_lexicon().of_noun(tree.lower[i], "length") for i in range(figure.range[0] + 1, last))
        if (found := next(filter(None, named), None)) is not None:
            return found  # "a 12-metre diameter crater"
    for i in range(figure.range[0] + 1, last):
        if tree.lower[i] in event_lexicon().joined_extents and tree.tag[i - 1] == "HYPH":
            return measure_lexicon().of_adjective(tree.lower[i], figure.dimension)
    if figure.dimension == "duration" and (since := _event_behind(tree, figure)) is not None:
        return measure_lexicon().of_adjective(since, "duration")
    if is_premodifier(tree, figure) or (word in _CONJUNCTIONS and frame.role not in ("measure", None)):
        return None
    return measure_lexicon().of_adjective(word, figure.dimension)


def _event_behind(tree: Tree, figure: Figure) -> str | None:
    """The word before a noun for what happened, in the figure's phrase or behind: the "after" of "after the crash"."""
    for at in range(figure.range[0] + 1, min(figure.range[1] + 1, len(tree))):
        noun = tree.head[at]
        if tree.lower[at] in _CONJUNCTIONS and tree.dep[at] == "case" and noun > at:
            return tree.lower[at] if tree.lemma[noun].lower() in event_lexicon().occasions else None
    return None
