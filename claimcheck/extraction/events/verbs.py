"""The measure class of a figure by the verb that it goes with, and by what it is to that verb."""

from __future__ import annotations

import itertools

from claimcheck.extraction.events.complements import controlled, counts_people, is_to_death
from claimcheck.extraction.events.frames import Figure, Frame, case_of
from claimcheck.extraction.events.predicates import is_attempted, verb_lemma
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.alike import class_of_thing
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.nouns import singularize
from claimcheck.lexicon.sources import source_lexicon

_OF_WHOLES = frozenset({"seized", "loss", "rescued"})
"""Classes of verbs of which a percentage only says by how much: "lost 3 percent"."""
_MEASURED = frozenset({"patient", "agent", "subject", "measure", "for", "at"})
"""Roles in which a figure has the measure of its predicate; others are circumstances ("in two villages")."""


def predicate_class(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The class by the predicate that the figure belongs to, where it is so to it that it has its measure."""
    if frame.role == "with" and frame.predicate == frame.container and is_weapon(tree, frame.noun):
        return "fired"
    apart = frame.role == "for" or (frame.role == "at" and not counts_people(tree, figure))
    measured = frame.role in _MEASURED and not (figure.dimension == "count" and apart)
    if frame.predicate is None or not (measured or _takes_role(tree, frame, figure)):
        return None
    if controlled(tree, frame) is not None or is_attempted(tree, frame.predicate):
        return None
    reached = figure.dimension == "percent" or (figure.dimension == "money" and frame.role != "patient")
    reaches = tree.lemma[frame.predicate].lower() in event_lexicon().reaches
    if reached and reaches and not _is_of_workers(tree, figure):
        return None  # "hit 14%" strikes nothing
    by = frame.role == "agent" and tree.child(frame.predicate, "aux:pass") is not None
    if figure.dimension == "count" and is_to_death(tree, frame.predicate):
        return "attackers" if by else "killed"  # "was beaten to death by a crowd of 50"
    return _class_of_deed(tree, frame, figure, frame.predicate)


def _class_of_deed(tree: Tree, frame: Frame, figure: Figure, verb: int) -> str | None:
    """The class of the verb, where those counted, what else it takes and the kind of figure leave it at that."""
    found = class_of_counted(tree, figure, verb_class(tree, verb, frame.role, figure.dimension))
    if found == "on_strike" and (tree.child(verb, "obj") is not None or not counts_people(tree, figure)):
        found = "attackers"  # "struck a convoy"
    if found == "attackers" and _acts_on_self(tree, verb):
        return verb_class(tree, verb, "patient", figure.dimension)
    if found == "attackers" and not counts_people(tree, figure):
        return None  # a storm that strikes is no attacker
    if found == "laid_off" and tree.lemma[verb].lower() in event_lexicon().letting:
        return _class_of_let_go(tree, verb, figure)
    if found == "hit" and not figure.has_noun and frame.container is not None:
        return None  # "the number has hit 130,000"
    taken = tree.child(verb, "obj")
    if found == "sold" and frame.role in ("for", "measure", "at") and figure.dimension == "money":
        return "price"  # "they sell for more than $10,000"
    if found == "escaped" and taken is not None:
        return None  # "escaped injury"
    if found == "displaced" and taken is not None and singularize(tree.lower[taken]) in event_lexicon().scenes:
        return None  # "fled the scene"
    if figure.dimension == "percent" and found in _OF_WHOLES:
        return None  # "the poll found 11 percent", "the shares lost 2 percent"
    if figure.dimension == "percent" and found == "laid_off" and not _is_of_workers(tree, figure):
        return None  # "shed 4 percent"
    return found


def verb_class(tree: Tree, predicate: int, role: str | None, dimension: str) -> str | None:
    """The class of a figure in ``role`` of the predicate: of a verb, "are missing", "are in custody"."""
    lexicon = measure_lexicon()
    if verb_lemma(tree, predicate) in event_lexicon().other_deeds:
        return None
    if tree.pos[predicate] in ("ADV", "ADP"):
        return lexicon.of_adjective(tree.lower[predicate], dimension)  # "is down to 47"
    for word in (verb_lemma(tree, predicate), tree.lemma[predicate].lower(), tree.lower[predicate]):
        if tree.pos[predicate] in ("ADJ", "ADV"):
            found = lexicon.of_adjective(word, dimension)
            if found is None and role == "patient":
                found = lexicon.of_verb(word, dimension)  # the tagger's adjective: "agreed to free 33 hostages"
        elif tree.pos[predicate] == "NOUN" and role == "subject":
            inside = tree.child(predicate, "case") is not None  # "were under orders to leave" is no order
            found = None if inside else lexicon.of_noun(word, dimension)
        elif role == "agent":
            passive = tree.child(predicate, "aux:pass") is not None and (word, "count") in lexicon.subject_verbs
            found = None if passive else lexicon.of_subject(word, dimension)  # "is survived by two sons"
            if _may_be_passive(tree, predicate):
                found = lexicon.of_verb(word, dimension) or found
        else:
            found = lexicon.of_verb(word, dimension)
        if found is not None:
            return found
    goes = tree.tag[predicate] == "VBD" and tree.lower[predicate] in event_lexicon().going
    if goes and tree.child(predicate, "nsubj") is not None:
        return None  # "left the firm three weeks before"
    if role == "agent" and tree.child(predicate, "aux:pass") is not None:
        return None  # "was freed by a gang of 20"
    return lexicon.of_adjective(tree.lower[predicate], dimension)  # "were missing", which may be tagged as a verb


def statement_measure(tree: Tree, predicate: int) -> str | None:
    """The class of what a statement is about ("troops were deployed": deployed)."""
    if tree.child(predicate, "xcomp") is not None and tree.child(predicate, "obj") is None:
        return None  # "tried to stay", "decided to charge"
    return verb_class(tree, predicate, "patient", "count")


def _may_be_passive(tree: Tree, predicate: int) -> bool:
    """Whether a figure "subject" may be who it is done to: "nine people injured" is often parsed as an active verb."""
    if tree.child(predicate, "obj", "aux:pass") is not None:
        return False
    if any(tree.dep[kid] == "aux" and tree.lemma[kid].lower() == "have" for kid in tree.kids[predicate]):
        return False  # "two men are believed to have fired"
    return tree.lower[predicate].endswith(("ed", "en")) or tree.lower[predicate] in event_lexicon().participles


def class_of_counted(tree: Tree, figure: Figure, found: str | None) -> str | None:
    """The class of what is fired, found or seized, by what is counted: people, things, or a weight."""
    lexicon = measure_lexicon()
    if found is None:
        return None
    if figure.dimension in ("mass", "volume"):
        return lexicon.amounts.get(found, found) or None
    if figure.dimension == "count" and figure.has_noun:
        people = counts_people(tree, figure) or class_of_thing(singularize(tree.lower[figure.noun])) == "workers"
        by_counted = lexicon.people if people else lexicon.things
        return by_counted.get(found, found) or None
    return found


def _is_of_workers(tree: Tree, figure: Figure) -> bool:
    """Whether a share is one of those employed: "26% of its staff"."""
    after = figure.range[1]
    if tree.lower[after : after + 1] != ["of"]:
        return False
    phrase = itertools.takewhile(lambda at: tree.pos[at] not in ("VERB", "AUX", "ADP"), range(after + 1, len(tree)))
    return any(class_of_thing(singularize(tree.lower[at])) == "workers" for at in phrase)


def _class_of_let_go(tree: Tree, verb: int, figure: Figure) -> str | None:
    """ "Let 30 hostages go" frees them, a firm that "let 30 people go" laid them off; "let them go" says neither."""
    if figure.has_noun and singularize(tree.lower[figure.noun]) not in event_lexicon().anybody:
        return "laid_off" if class_of_thing(singularize(tree.lower[figure.noun])) == "workers" else "freed"
    subject = tree.child(verb, "nsubj")
    noun = None if subject is None else singularize(tree.lower[subject])
    if noun in event_lexicon().captors or noun in source_lexicon().group:
        return "freed"
    return "laid_off" if subject is not None and tree.ent[subject] not in ("GPE", "NORP") else None


def is_sentenced(tree: Tree, verb: int) -> bool:
    """Whether those jailed are so "for life", "for 12 years", "for murder"."""
    if verb_lemma(tree, verb) not in event_lexicon().jailing:
        return False
    return any(kid > verb and case_of(tree, kid) == "for" for kid in tree.kids[verb])


def _acts_on_self(tree: Tree, predicate: int) -> bool:
    taken = tree.child(predicate, "obj")
    return taken is not None and tree.lower[taken] in event_lexicon().reflexives


def _takes_role(tree: Tree, frame: Frame, figure: Figure) -> bool:
    """ "Sentenced to 12 years", "the mowing down of nine people", "the number of guards killed to 39"."""
    at = frame.predicate
    if at is None or frame.role not in ("to", "of"):
        return False
    if figure.dimension == "duration":
        return frame.role == "to"  # "sentenced him to seven years"
    if frame.role == "to" and (taken := tree.child(at, "obj")) is not None:
        return verb_lemma(tree, at).endswith(f"_{tree.lower[taken]}")  # "set fire to 30 houses"
    if frame.role == "of":
        return tree.tag[at] == "VBG" and tree.head[frame.noun] == at
    counted = tree.dep[at] == "acl" and tree.lemma[tree.head[at]].lower() in event_lexicon().counters
    return counted and not figure.has_noun


def is_weapon(tree: Tree, noun: int) -> bool:
    """What an attack is made with is fired in it."""
    return singularize(tree.lower[noun]) in event_lexicon().weapons
