"""What became of people by where they are or are brought to: "taken to hospital", "two in critical condition"."""

from __future__ import annotations

from claimcheck.extraction.events.frames import NOMINAL, Figure, Frame, case_of
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.nouns import singularize

_INTO = frozenset({"to", "into", "in", "at", "on", "under", None})
_TOWARDS = frozenset({"to", "into", "in", "at"})


def whereabouts_class(tree: Tree, verb: int, noun: int, cases: frozenset[str | None] = _INTO) -> str | None:
    """The class that the place tells where people are or are brought to: "hospital", "custody"."""
    around = [verb] if tree.pos[verb] in NOMINAL or tree.child(verb, "case") is not None else []  # "are at large"
    around += [kid for at in {verb, noun} for kid in tree.kids[at] if tree.dep[kid] in ("obl", "nmod") and kid > verb]
    for kid in around:
        if case_of(tree, kid) in cases and not _is_of_next_count(tree, max(verb, noun), kid):
            found = _place_class(tree, kid)
            if found is not None:
                return found
    return None


def placed_class(tree: Tree, figure: Figure) -> str | None:
    """The class of people of whom nothing is told but where they are: "1 dead, 2 in critical condition"."""
    at = figure.range[1]
    if figure.dimension != "count" or tree.lower[at : at + 1] != ["in"]:
        return None
    noun = next((i for i in range(at + 1, min(at + 3, len(tree))) if tree.pos[i] in NOMINAL), None)
    return None if noun is None else _place_class(tree, noun)


def boarded_class(tree: Tree, figure: Figure) -> str | None:
    """The class of those of whom nothing else is told but that they are there: "the boat had 178 people on board"."""
    at = figure.range[1]
    if figure.dimension != "count" or at >= len(tree):
        return None
    told = "_".join(tree.lower[at : at + 2]) if tree.pos[at] == "ADP" else tree.lower[at]
    return measure_lexicon().of_adjective(told, "count") if tree.pos[at] in ("ADP", "ADV") else None


def _place_class(tree: Tree, noun: int) -> str | None:
    """The class that a place, or a state as in "critical condition", tells of those who are there."""
    places, word = measure_lexicon().whereabouts, singularize(tree.lower[noun])
    return (places.get(f"{tree.lower[noun - 1]} {word}") if noun else None) or places.get(word)


def _is_of_next_count(tree: Tree, at: int, place: int) -> bool:
    """Whether another count stands before the place, where those are: "two were dead and three in hospital"."""
    return any(tree.tag[i] == "CD" and tree.lower[i - 1] in (",", "and") for i in range(at + 1, place))


def refuge_class(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The class of people who are brought, or go, out of harm's way: "took 2,000 residents to two schools"."""
    at, words = frame.predicate, event_lexicon()
    if at is None or (figure.has_noun and singularize(tree.lower[figure.noun]) not in words.sheltered):
        return None
    lemma = tree.lemma[at].lower()
    goes = frame.role == "agent" and lemma in words.self_moving and tree.child(at, "obj") is None
    if not goes and not (frame.role == "patient" and lemma in words.sheltering | words.saving | words.leading):
        return None
    around = [
        kid for end in (at, frame.noun) for kid in tree.kids[end] if tree.dep[kid] in ("obl", "nmod") and kid > at
    ]
    towards = [singularize(tree.lower[kid]) for kid in around if case_of(tree, kid) in _TOWARDS]
    if "safety" in towards and lemma in words.saving | words.leading:
        return "rescued"
    places = measure_lexicon().destinations
    return next((places[word] for word in towards if word in places), None)
