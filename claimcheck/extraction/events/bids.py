"""Figures that somebody offers, asks for or has to fear: "offered 230p a share", "a bid of £4m", "faces nine years"."""

from __future__ import annotations

from claimcheck.claim import Modality
from claimcheck.extraction.events.frames import Figure, case_of
from claimcheck.extraction.events.reading import EventReading
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.modality import modality_lexicon

_OF = frozenset({"of", "for"})


def read_bid(tree: Tree, figure: Figure, reading: EventReading) -> Modality | None:
    """What the words that offer or ask for a figure make of it; None where nothing of the kind is told."""
    return _of_noun(tree, figure, reading) or _of_verb(tree, figure, reading)


def _of_noun(tree: Tree, figure: Figure, reading: EventReading) -> Modality | None:
    """ "An offer of 230p", "a £4m bid", "the request includes $4m"."""
    words, predicate = modality_lexicon().bids, reading.frame.predicate
    top = _top(tree, figure)
    noun = tree.head[top]
    behind = noun < top and tree.dep[top] == "nmod" and case_of(tree, top) in _OF
    named = behind or (noun > top and tree.dep[top] in ("compound", "nummod", "nmod:desc", "amod"))
    if named and (mood := _noun_mood(tree, noun)) is not None:
        governor = tree.head[noun]
        taken = tree.dep[noun] in ("obj", "nsubj:pass", "obl") and tree.lemma[governor].lower() in words.accepting
        return None if taken else mood
    if predicate is None or tree.lemma[predicate].lower() not in words.telling:
        return None
    subject = tree.child(predicate, "nsubj", "nsubj:pass")
    return None if subject is None or subject > figure.noun else _noun_mood(tree, subject)


def _top(tree: Tree, figure: Figure) -> int:
    """The figure's highest word: the sign of "£42m"."""
    at = figure.noun
    while figure.range[0] <= tree.head[at] < figure.range[1] and tree.head[at] != at:
        at = tree.head[at]
    return at


def _noun_mood(tree: Tree, noun: int) -> Modality | None:
    words, lemma = modality_lexicon().bids, tree.lower[noun].removesuffix("s")
    if lemma in words.offers:
        return Modality.PLANNED
    return Modality.DEMANDED if lemma in words.requests else None


def _of_verb(tree: Tree, figure: Figure, reading: EventReading) -> Modality | None:
    """ "Offered 230p a share", "asked for nine years in prison", "faces seven years in prison"."""
    words, at, top = modality_lexicon().bids, reading.frame.predicate, _top(tree, figure)
    if at is None or tree.pos[at] not in ("VERB", "AUX") or tree.head[top] != at:
        return None
    lemma, case = tree.lemma[at].lower(), case_of(tree, top)
    if f"{lemma}_{case}" in words.asking:
        return Modality.DEMANDED
    if lemma in words.offering and figure.dimension == "money" and case is None:
        return Modality.PLANNED
    return Modality.POSSIBLE if lemma in words.facing and reading.measure in words.penalties else None
