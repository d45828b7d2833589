"""Which side of a war those counted belong to: "Armenia said 1,300 of its soldiers had died", "40 Norvian troops"."""

from __future__ import annotations

from claimcheck.extraction.events.frames import Figure
from claimcheck.extraction.events.reading import EventReading
from claimcheck.extraction.mentions import Mentions
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.gazetteer import gazetteer
from claimcheck.lexicon.nouns import singularize

_ITS = frozenset({"its", "their"})
_PLURAL = frozenset({"NNS", "NNPS"})
_SUBJECTS = ("nsubj", "nsubj:outer")


def find_side(tree: Tree, figure: Figure, reading: EventReading, mentions: Mentions) -> str | None:
    """The country or body whose soldiers the figure counts; None where none are counted, or nobody is named."""
    placed = None if reading.frame.predicate is None else tree.child(reading.frame.predicate, "obj")
    for noun in (figure.noun, *_of_whole(tree, figure), reading.frame.container, placed):
        if noun is None or singularize(tree.lower[noun]) not in event_lexicon().forces:
            continue
        for kid in tree.kids[noun]:
            if tree.dep[kid] == "nmod:poss" and tree.lower[kid] in _ITS:
                return _speaker(tree, kid, mentions)
            if tree.dep[kid] in ("nmod:poss", "amod", "compound") and (name := country_named(tree, kid)) is not None:
                return name
    return None


def _of_whole(tree: Tree, figure: Figure) -> list[int]:
    """Of whom a bare number counts some: the soldiers of "1,300 of its soldiers"."""
    return [kid for kid in tree.kids[figure.noun] if kid > figure.noun and tree.dep[kid] == "nmod"]


def _speaker(tree: Tree, pronoun: int, mentions: Mentions) -> str | None:
    """Who tells of "its" soldiers: the subject of the nearest verb above them that is somebody else."""
    below = pronoun
    for above in tree.ancestors(pronoun):
        subject = tree.child(above, *_SUBJECTS)
        if subject is not None and subject < tree.left[below] and tree.pos[subject] != "PRON":
            several = tree.tag[subject] in _PLURAL
            if several != (tree.lower[pronoun] == "their"):
                return None
            return _country_of(tree, subject, mentions)
        below = above
    return None


def _country_of(tree: Tree, subject: int, mentions: Mentions) -> str | None:
    """The country named in the words for a body, or the body's own name: "Armenia's defence ministry"."""
    for token in range(tree.left[subject], subject + 1):
        if (name := country_named(tree, token)) is not None:
            return name
    entity = mentions.by_token.get(subject)
    return None if entity is None or entity.is_person else entity.name


def country_named(tree: Tree, token: int) -> str | None:
    """The country that a word names, or whose people it names: "Russian", "Armenia"."""
    if tree.pos[token] not in ("PROPN", "ADJ", "NOUN") or not tree.text[token][0].isupper():
        return None
    places = gazetteer()
    name = places.country_of_people(tree.text[token])
    return name or (places.canonical(tree.text[token]) if places.code_of(tree.text[token]) else None)
