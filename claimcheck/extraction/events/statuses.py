"""The word beside a figure that says what became of those counted: "40 wounded", "six sailors dead"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.extraction.events.frames import SHARED, Figure, Frame, case_of
from claimcheck.extraction.events.predicates import verb_lemma
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon

_THERE = "aboard"
"""The class of those of whom a state tells no more than where they were."""
_ASIDE = 9
"""Words at most of a part that is told between commas."""
_BETWEEN = 4
"""Words at most between a figure and what became of those counted."""


def find_status(tree: Tree, figure: Figure, frame: Frame) -> int | None:
    """The word right after the figure that says what became of those counted ("40 wounded", "six sailors dead")."""
    if figure.dimension not in ("count", "percent"):
        return None
    skipped = 0
    for at in range(_past_aside(tree, figure), tree.sentence[figure.noun][1]):
        word, lexicon = tree.lower[at], measure_lexicon()
        known = lexicon.is_state(word) if tree.pos[at] == "ADV" else lexicon.is_status(word)
        if (
            known
            and tree.pos[at] == "ADV"
            and tree.tag[at + 1 : at + 2] == ["VBN"]
            and lexicon.is_status(tree.lower[at + 1])
        ):
            continue  # "all 176 aboard killed"
        if tree.pos[at] == "NOUN" and lexicon.base.get(word) == word and not lexicon.is_state(word):
            return None  # "a 14-car train", "the 95% target"
        if known and tree.pos[at] in ("VERB", "ADJ", "NOUN", "ADV"):
            return at if _tells_status(tree, figure, frame, at, after_auxiliary=skipped > 0) else None
        if at < figure.range[1]:
            continue
        skipped += tree.pos[at] != "ADV"
        if skipped > _BETWEEN or not (tree.lower[at] in event_lexicon().before_status or tree.pos[at] == "ADV"):
            return None
    return None


def _past_aside(tree: Tree, figure: Figure) -> int:
    """Where the words behind the figure and a part set off by commas begin: "left five, including the pilot, DEAD"."""
    after = max(figure.noun + 1, figure.range[1])
    if tree.lower[after : after + 1] != [","] or tree.lower[after + 1 : after + 2] == []:
        return figure.noun + 1
    if tree.lower[after + 1] not in event_lexicon().partitives:
        return figure.noun + 1
    ends = (i for i in range(after + 2, min(after + _ASIDE, tree.sentence[figure.noun][1] - 1)) if tree.text[i] == ",")
    end = next(ends, None)
    return figure.noun + 1 if end is None else end + 1


def _tells_status(tree: Tree, figure: Figure, frame: Frame, at: int, *, after_auxiliary: bool) -> bool:
    """Whether the word is no active verb of the clause: "30 wounded", but not "30 people wounded a guard"."""
    next_count = tree.dep[at] == "amod" and tree.head[at] > at and tree.tag[tree.head[at]] == "CD"
    if _has_object(tree, at) or (next_count and "," not in tree.text[at : tree.head[at]]):
        return False  # "killed four, wounded 12"
    if tree.lower[at - 1] in (",", "and") and tree.tag[at + 1 : at + 2] == ["CD"]:
        return False  # the same, where the parser did not see the object
    if tree.tag[at] in ("VBG", "VB", "VBP", "VBZ", "RB", "RP") and not measure_lexicon().is_state(tree.lower[at]):
        return False
    adrift = not figure.has_noun or frame.role == SHARED or tree.dep[at] in ("xcomp", "acl", "amod")
    return tree.tag[at] != "VBD" or after_auxiliary or adrift


def is_part_struck(tree: Tree, figure: Figure, status: int, before: Figure) -> bool:
    """Whether the word only says what struck a part of those before: "nine dead, including three hit by shells"."""
    between = tree.lower[before.range[1] : figure.range[0]]
    by = any(kid > status and case_of(tree, kid) == "by" for kid in tree.kids[status])
    return by and not event_lexicon().partitives.isdisjoint(between[-3:])


def take_status(tree: Tree, figure: Figure, frame: Frame, status: int) -> Frame:
    """The status word as predicate, but where it is itself a noun with one ("the 40 wounded were flown out")."""
    at = frame.predicate
    if at is not None and (found := _state_found(tree, frame, status)) is not None:
        if verb_lemma(tree, at) in measure_lexicon().phrases:
            return frame  # "found alive"
        status = found
    if at is not None and at > status and measure_lexicon().of_state(tree.lower[status]) == _THERE:
        return frame  # "all 45 aboard died"
    frame = replace(frame, status=status, whole=None if _is_another(tree, frame, status) else frame.whole)
    parent = tree.head[status]
    if (
        tree.dep[status] in ("nsubj", "nsubj:pass", "obj")
        and tree.pos[parent] == "VERB"
        and not _is_light(tree, parent)
    ):
        return replace(frame, predicate=parent, role="agent" if tree.dep[status] == "nsubj" else "patient")
    loose = not figure.has_noun or frame.role == SHARED or frame.predicate is None or _is_light(tree, frame.predicate)
    if loose or _is_of_another(tree, status, frame.predicate):
        return replace(frame, predicate=status, role="patient")
    return frame


def _state_found(tree: Tree, frame: Frame, status: int) -> int | None:
    """The state that the predicate tells behind what came before it: "two men hit by a car were found DEAD"."""
    at = frame.predicate
    if at is None or at < status or frame.role != "patient" or not _is_light(tree, at):
        return None
    state = tree.child_after(at, "xcomp")
    return state if state is not None and measure_lexicon().is_state(tree.lower[state]) else None


def _is_of_another(tree: Tree, status: int, predicate: int | None) -> bool:
    """Whether the predicate has a subject of its own behind the status: "two officers wounded, suspect killed"."""
    if predicate is None:
        return False
    return any(tree.dep[kid].startswith("nsubj") and status < kid < predicate for kid in tree.kids[predicate])


def _is_another(tree: Tree, frame: Frame, status: int) -> bool:
    """Whether a figure joined to a part has a state of its own: "four dead, including a nurse, and 14 wounded"."""
    part = tree.head[frame.noun]
    joined = tree.dep[frame.noun] == "conj" and tree.tag[frame.noun] == "CD" and tree.tag[part] != "CD"
    return joined and tree.head[status] in (frame.noun, part)


def _has_object(tree: Tree, at: int) -> bool:
    return tree.child(at, "obj") is not None


def _is_light(tree: Tree, token: int | None) -> bool:
    return token is not None and tree.lemma[token].lower() in event_lexicon().light
