"""How many a place has room for, how many came, and by how many seats a party has more or fewer."""

from __future__ import annotations

from claimcheck.extraction.events.arguments import subject_of
from claimcheck.extraction.events.frames import Figure, Frame, noun_class
from claimcheck.extraction.events.predicates import verb_lemma
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.nouns import singularize

_CAPACITY = "capacity"
_JOINED = frozenset({"seat", "seater", "capacity"})
_SOFT = frozenset({"about", "around", "some", "nearly", "almost", "just", "up", "to", "over", "more", "than", "only"})


def capacity_class(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The class of the room that there is: "a 42,000-seat arena", "seats 900", "holds 900 fans", "60 are allowed"."""
    if figure.dimension != "count":
        return None
    first, after = figure.range
    number = next((i for i in range(first, after) if tree.tag[i] == "CD"), first)
    if tree.tag[number + 1 : number + 2] == ["HYPH"] and not _JOINED.isdisjoint(tree.lower[number + 2 : number + 3]):
        return _CAPACITY  # but "30 new 180-seat jets" are 30
    at = _before(tree, first)
    if at > 0 and tree.lower[at] == "seats" and not tree.lower[at - 1].isdigit():
        return _CAPACITY  # "the hall seats 900", where the parser sees a noun
    verb = frame.predicate
    return _CAPACITY if verb is not None and _has_room(tree, verb, frame, figure) else None


def _before(tree: Tree, first: int) -> int:
    """The word before a number and what softens it."""
    at = first - 1
    while at > 0 and tree.lower[at] in _SOFT:
        at -= 1
    return at


def crowd_class(tree: Tree, figure: Figure) -> str | None:
    """The class of those who came, where nothing else is told of them: "a crowd of 38,240 watched"."""
    at = _before(tree, figure.range[0])
    if figure.dimension != "count" or at < 1 or tree.lower[at] != "of":
        return None
    found = noun_class(tree, at - 1, "count")
    return found if found == "attended" else None


def _has_room(tree: Tree, verb: int, frame: Frame, figure: Figure) -> bool:
    words, lemma = event_lexicon(), verb_lemma(tree, verb)
    if lemma in words.allowing:
        alone = tree.child(verb, "xcomp", "ccomp", "obj", "advcl") is None
        return alone and tree.child(verb, "aux:pass") is not None and frame.role in ("patient", "agent")
    if lemma != "hold" or frame.role != "patient" or tree.tag[verb] not in ("VBZ", "VBP", "VB"):
        return False
    holder = subject_of(tree, verb)
    if figure.has_noun and singularize(tree.lower[figure.noun]) in words.spectators:
        return True
    return holder is not None and tree.lower[holder] in words.venues


def class_of_seats(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The class of seats that are won from others, or lost to them: "the Greens gained ten seats"."""
    if frame.predicate is None or not figure.has_noun or tree.lower[figure.noun] not in ("seat", "seats"):
        return None
    return "seat_change" if verb_lemma(tree, frame.predicate) in event_lexicon().seat_changing else None
