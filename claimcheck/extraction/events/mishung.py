"""Nouns that the parser hung on a word other than their own, found again by the words between."""

from __future__ import annotations

from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon

_HELPS = ("aux", "aux:pass", "cop")


def clause_of_its_own(tree: Tree, noun: int) -> tuple[int, str] | None:
    """The verb, with the role of the noun, of what goes on with a clause: "two were killed and five others were hurt".

    The parser hangs "others" on "killed", and "hurt" beside it without a subject; so it does with the "men" and the
    "killed" of "two men, aged 20 and 30, were killed".
    """
    above = tree.head[noun]
    for verb in tree.kids[above]:
        if (
            verb <= noun
            or tree.dep[verb] != "conj"
            or tree.child(verb, "nsubj", "nsubj:pass", "nsubj:outer") is not None
        ):
            continue
        helped = tree.child(verb, *_HELPS)
        told = helped is not None and noun < helped < verb
        told = told or (helped is None and tree.lower[above] == "aged" and tree.pos[verb] == "VERB")
        if told and _is_first(tree, noun, verb):
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
