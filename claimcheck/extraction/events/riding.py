"""Who is aboard: people of whom nothing more is told than that they are in what carries them."""

from __future__ import annotations

from claimcheck.extraction.events.complements import counts_people
from claimcheck.extraction.events.frames import Figure, Frame, case_of
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.nouns import singularize

_ONTO = frozenset({"on", "aboard", "onto"})
_ABOARD = "aboard"


def riding_class(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The class of people who are in what carries them: "400 were on the ferry", "a boat packed with migrants"."""
    at, words = frame.predicate, event_lexicon()
    if at is None or figure.dimension != "count" or not counts_people(tree, figure):
        return None
    lemma = tree.lemma[at].lower()
    if frame.role == "with":
        return _ABOARD if lemma in words.filling and _is_vessel(tree, _holder(tree, at)) else None
    cop = tree.child(at, "cop")
    if cop is not None:
        onto = case_of(tree, at) in _ONTO or "board" in tree.lower[cop + 1 : at]  # "were on board the trawler"
        return _ABOARD if frame.role == "subject" and onto and _is_vessel(tree, at) else None
    rides = lemma in words.riding and frame.role in ("agent", "patient", "subject")
    rides = rides or (lemma in words.filling and frame.role == "patient")
    around = [kid for end in (at, frame.noun) for kid in tree.kids[end] if kid > end] if rides else []
    return _ABOARD if any(case_of(tree, kid) in _ONTO and _is_vessel(tree, kid) for kid in around) else None


def _holder(tree: Tree, verb: int) -> int | None:
    """What is full: the subject, or the noun that "packed with" is told of."""
    subject = tree.child(verb, "nsubj", "nsubj:pass")
    return tree.head[verb] if subject is None and tree.dep[verb].startswith("acl") else subject


def _is_vessel(tree: Tree, noun: int | None) -> bool:
    """Whether the noun is of what carries people: "the ferry", "on board the trawler"."""
    return noun is not None and singularize(tree.lower[noun]) in event_lexicon().vessels | {"board"}
