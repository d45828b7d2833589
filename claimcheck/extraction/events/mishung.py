"""Nouns that the parser hung on a word other than their own, found again by the words between."""

from __future__ import annotations

from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon

_HELPS = ("aux", "aux:pass", "cop")


def clause_of_its_own(tree: Tree, noun: int) -> tuple[int, str] | None:
    """The verb, with the role of the noun, of what goes on with a clause: "two were killed and five others were hurt".

    The parser hangs "others" on "killed", and "hurt" beside it without a subject, as "at large" in "17 have been caught
    and six are still at large".
    """
    above = tree.head[noun]
    for verb in tree.kids[above]:
        if (
            verb <= noun
            or tree.dep[verb] not in ("conj", "xcomp")
            or tree.child(verb, "nsubj", "nsubj:pass", "nsubj:outer") is not None
        ):
            continue
        helped = tree.child(verb, *_HELPS)
        if helped is not None and noun < helped < verb and _is_first(tree, noun, verb):
            passive = tree.child(verb, "aux:pass") is not None or tree.tag[verb] == "JJ"
            return verb, "patient" if passive else "agent"
    return None


def _is_first(tree: Tree, noun: int, verb: int) -> bool:
    """Whether the noun alone is joined to the clause before, so that what follows is told of it."""
    between = (kid for kid in tree.kids[tree.head[noun]] if noun < kid < verb and tree.dep[kid] == "conj")
    return next(between, None) is None


def verb_reached(tree: Tree, noun: int) -> int | None:
    """The verb whose level an amount is that was hung on how far it went: "raised it by half a point TO 5%"."""
    above = tree.head[noun]
    before = tree.left[noun]
    if tree.lower[before] not in ("to", "at") or tree.lower[above] not in event_lexicon().amounts or above > noun:
        return None
    verb = tree.head[above]
    return verb if verb < above and tree.pos[verb] == "VERB" else None


def verb_of_clause(tree: Tree, noun: int) -> tuple[int, str] | None:
    """The verb, with the role of the noun, of "after four drones struck a depot".

    The parser takes it for a phrase, of drones that were struck.
    """
    words, first = event_lexicon(), tree.left[noun]
    if not tree.dep[noun].startswith("obl") or tree.lower[first] not in words.clause_openers:
        return None
    verb = next((k for k in tree.kids[noun] if tree.dep[k] == "acl" and tree.tag[k] in ("VBN", "VBD")), None)
    if verb is None or verb < noun:
        return None
    acts = tree.child(verb, "obj") is not None or tree.lemma[verb].lower() in words.acting
    return verb, "agent" if acts else "patient"


def counter_reached(tree: Tree, noun: int) -> tuple[int, int] | None:
    """The verb and the counter whose level an amount is that was hung on those counted.

    "Bringing the number of injured TO 41", "put the number of people killed AT 40".
    """
    first, at = tree.left[noun], tree.head[noun]
    if tree.lower[first] not in ("to", "at") or tree.tag[noun] != "CD":
        return None
    while tree.head[at] < at and tree.dep[at] in ("nmod", "amod", "acl", "obl"):
        at = tree.head[at]
    verb = tree.head[at]
    while tree.dep[at] == "conj" and tree.dep[verb] in ("obj", "conj") and verb < at:
        at, verb = at if tree.pos[at] == "NOUN" else verb, tree.head[verb]
        if tree.pos[verb] == "VERB":
            break
    counts = tree.lower[at] in event_lexicon().counters and at != tree.head[noun]
    reached = tree.lemma[verb].lower() in event_lexicon().reaches and tree.dep[at] in ("obj", "conj")
    return (verb, at) if counts and reached and verb < at else None


def verb_of_change(tree: Tree, report: int, figure: int) -> int | None:
    """The verb of change between a verb that reports and the figure behind "by", which the parser takes for a modifier.

    So it does with the "lowered" of "said the treatment lowered blood pressure by 12%".
    """
    lexicon = measure_lexicon()
    for at in range(figure - 2, report, -1):
        verb = lexicon.base.get(tree.lower[at], "")
        if tree.tag[at] in ("VBD", "VBN") and (verb in lexicon.moves or verb in lexicon.moved):
            return at
    return None


def verb_of_part(tree: Tree, number: int) -> tuple[int, str] | None:
    """The verb, with the role of the number, of "of the 40 sailors, 12 drowned", which is hung on the sailors."""
    whole, verb = tree.head[number], number + 1
    if tree.dep[number] not in ("appos", "nmod:unmarked") or tree.pos[number] != "NUM" or verb >= len(tree):
        return None
    told = tree.pos[verb] == "VERB" and tree.child(verb, "nsubj", "nsubj:pass") is None
    return (verb, "agent") if told and tree.lower[tree.left[whole]] == "of" and tree.text[number - 1] == "," else None


def state_of_list(tree: Tree, noun: int) -> int | None:
    """The participle of the last of those whom a headline lists: "8 soldiers, 20 rebels killed in clash"."""
    if any(tree.dep[kid].startswith("acl") for kid in tree.kids[noun]):
        return None
    for last in tree.kids[noun]:
        listed = tree.dep[last] in ("appos", "list", "conj") and last > noun and tree.child(last, "nummod") is not None
        state = tree.child_after(last, "acl") if listed else None
        if state is not None and tree.left[last] - noun in (1, 2) and measure_lexicon().is_status(tree.lower[state]):
            return state
    return None


def verb_of_list(tree: Tree, noun: int) -> int | None:
    """The verb of the last of those listed, which the parser cut off: "three guards and seven others were killed"."""
    for verb in tree.kids[noun]:
        subject = tree.child(verb, "nsubj", "nsubj:pass") if tree.dep[verb] == "conj" else None
        if subject is None or not noun < subject < verb:
            continue
        if tree.pos[tree.left[subject] - 1] == "CCONJ":
            return verb
    return None
