"""Wholes of which a figure counts a part, and what they are told to be: "two of the five wounded".

What the clause tells is not told of them: "six of the 21 crew died".
"""

from __future__ import annotations

import itertools

from claimcheck.extraction.events.complements import clause_class, counts_people
from claimcheck.extraction.events.frames import Figure, Frame, case_of
from claimcheck.extraction.events.predicates import verb_lemma
from claimcheck.extraction.negations import denies_other
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.nouns import people_nouns, singularize
from claimcheck.lexicon.numbers import load_number_words

_AMONG = frozenset({"among", "amongst"})
_OF = _AMONG | {"of"}
_KNOWN = frozenset({"the", "these", "those", "its", "his", "her", "their", "our"})
_PHRASE = 8
"""Words behind "among" in which the state of those told of stands."""
_BEFORE_STATE = frozenset({"DET", "NUM", "ADV", "ADP", "ADJ", "PRON"})


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
    if at > 0 and tree.is_possessive(at):
        at = _before_owner(tree, at)
    while at > 0 and tree.pos[at] in ("DET", "PRON", "ADJ") and tree.lower[at] != "some":
        at -= 1
    part = at - 1
    if part < 0 or tree.lower[at] not in _OF:
        return False
    if tree.lower[part] == "out":
        return counts_people(tree, figure)  # "six are missing out of the 31 on board"
    return tree.tag[part] == "CD" or singularize(tree.lower[part]) in event_lexicon().shares


def _before_owner(tree: Tree, mark: int) -> int:
    """The word before whose the counted are: the "of" of "half of the city's 60 buses"."""
    at = mark - 1
    while at > 0 and tree.pos[at] in ("NOUN", "PROPN", "ADJ") and mark - at < _PHRASE:
        at -= 1
    return at


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


def is_part_told_of(tree: Tree, frame: Frame, figure: Figure) -> bool:
    """Whether a verb tells of a part what need not hold for the whole: "two of the 12 people trapped were brought out".

    Of "two of the 12 people trapped were children" it does.
    """
    at = frame.predicate
    told = at is not None and at > figure.noun and tree.pos[at] == "VERB" and tree.child(at, "cop") is None
    if at is None or not told or not figure.has_noun:
        return False
    done = tree.child(at, "aux:pass") is not None and tree.child(at, "xcomp") is None  # "have been found"
    if tree.lemma[at].lower() in event_lexicon().light and not done:
        return False
    if tree.dep[at] in ("acl", "acl:relcl") and tree.head[at] == figure.noun:
        return False
    of = next((i for i in range(figure.range[0] + 1, figure.noun) if tree.lower[i] == "of"), None)
    return of is not None and (tree.tag[of - 1] == "CD" or tree.lower[of - 1] in event_lexicon().shares)


def class_of_opening_whole(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """What those are with whom the sentence opens, where it only says who they are: "Of 52 rescued, 19 were women"."""
    first, at = tree.sentence[figure.noun][0], frame.predicate
    opens = tree.lower[first] in ("of", "among") and figure.range[0] > first + 2 and not figure.has_noun
    if not opens or figure.dimension not in ("count", "percent"):
        return None
    if at is not None and tree.child(at, "cop") is None and tree.lemma[at].lower() != "be":
        return None
    words = itertools.takewhile(lambda i: tree.text[i] != ",", range(first + 1, figure.range[0]))
    classes = (measure_lexicon().of_state(tree.lower[i]) for i in words)
    return next((found for found in classes if found is not None), None)


def listed_class(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The class of those whom the counted are among: "were among those killed", "the dead include two women"."""
    if figure.dimension != "count":
        return None
    if (found := _class_of_those_among(tree, figure)) is not None:
        return found
    lists = event_lexicon().listings
    if frame.predicate is not None and frame.whole is not None and tree.lemma[frame.predicate].lower() in lists:
        return _class_of_state(tree, frame.whole)
    for at in (frame.predicate, frame.noun):
        for noun in () if at is None else (at, *tree.kids[at]):
            if noun != frame.noun and any(tree.lower[kid] in _AMONG for kid in tree.kids[noun]):
                return _class_of_state(tree, noun)
    return None


def _class_of_those_among(tree: Tree, figure: Figure) -> str | None:
    """The class by the first word for a state behind "among", whatever the parser makes of it: "among the 16 dead"."""
    end, at = tree.sentence[figure.noun][1], figure.range[1]
    if case_of(tree, figure.noun) is not None:
        return None  # "50 pupils who were in two schools are among the wounded"
    while at < end and tree.pos[at] in ("AUX", "ADV"):
        at += 1
    if at >= end or tree.lower[at] not in _AMONG:
        return None
    for i in range(at + 1, min(at + _PHRASE, end)):
        if (found := measure_lexicon().of_state(tree.lower[i])) is not None:
            return found
        known = tree.pos[i] in _BEFORE_STATE or tree.lower[i] in event_lexicon().counters
        if not known and singularize(tree.lower[i]) not in people_nouns():
            return None
    return None


def _class_of_state(tree: Tree, noun: int) -> str | None:
    """The class of a participle or adjective that stands for people: "the dead", "those killed"."""
    lexicon = measure_lexicon()
    beside = [kid for kid in tree.kids[noun] if tree.dep[kid] == "acl" and tree.tag[kid] == "VBN"]
    # "Two women were among the dead, police said": the parser takes the noun behind the comma for theirs.
    beside += [kid for kid in tree.kids[noun] if tree.dep[kid] == "amod" and tree.text[kid + 1 : kid + 2] == [","]]
    return next((found for at in (noun, *beside) if (found := lexicon.of_state(tree.lower[at])) is not None), None)


def turnout_class(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The class of the share of those who may vote that did: "11% of the electorate voted", but not "voted for Roe"."""
    at, words = frame.predicate, event_lexicon()
    if figure.dimension != "percent" or at is None or verb_lemma(tree, at) not in words.casting:
        return None
    if any(case_of(tree, kid) in ("for", "against", "to") for kid in tree.kids[at] if kid > at):
        return None
    after = figure.range[1]
    whole = tree.head[after] if tree.lower[after : after + 1] == ["of"] else None
    return "turnout" if whole is not None and singularize(tree.lower[whole]) in words.franchised else None
