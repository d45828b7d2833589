"""What somebody says of a statement told before: "X said A, a claim Y denied", "X claimed A, which Y denied"."""

from __future__ import annotations

from claimcheck.extraction.attributions.draft import Draft
from claimcheck.extraction.attributions.spans import sentence_start, trim
from claimcheck.extraction.repairs.saying import calls_untrue
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.cues import cue_lexicon
from claimcheck.lexicon.loader import listed
from claimcheck.lexicon.modality import modality_lexicon

_REACH = 8
"""Tokens from "what" to its verb at the most."""
_PLACED = frozenset({"at", "figure"})
_BREAKS = frozenset({",", "—", "–", "--"})
_JUDGING = frozenset({"denies", "doubts", "confirms"})


def find_judged(tree: Tree, verb: int) -> list[TokenRange]:
    """The statement before a comma that a verb judges; empty where it does not."""
    word = cue_lexicon().verbs.get(tree.lower[verb])
    if word is None or not (word.stance in _JUDGING or calls_untrue(tree.lower, verb)):
        return []
    comma = _told_by_noun(tree, verb)
    if comma is None:
        comma = _told_by_relative(tree, verb)
    if comma is None:
        return []
    part = trim(tree, sentence_start(tree, comma), comma)
    return [part] if part[0] < part[1] else []


def _told_by_noun(tree: Tree, verb: int) -> int | None:
    """The comma before a noun that takes up the statement: ", a claim X denied", ", a figure disputed by X"."""
    noun = tree.head[verb]
    if not tree.dep[verb].startswith("acl") or not 0 < noun < verb:
        return None
    if tree.lower[noun] not in modality_lexicon().untrue_nouns | listed("attributions", "taken_up"):
        return None
    start = noun - (tree.pos[noun - 1] == "DET")
    asserts = tree.dep[verb] == "acl" and tree.child(verb, "obl:agent") is None
    return None if asserts or start < 1 or tree.text[start - 1] not in _BREAKS else start - 1


def _told_by_relative(tree: Tree, verb: int) -> int | None:
    """The comma before "which" behind a statement that ends in a noun: "accused Y of A, which Y denies"."""
    which = next((k for k in tree.kids[verb] if k < verb and tree.tag[k] == "WDT" and tree.dep[k] == "obj"), None)
    if which is None or tree.text[which - 1] != ",":
        return None
    noun = tree.head[verb]
    ends = calls_untrue(tree.lower, verb) or verb + 1 >= tree.sentence[verb][1] or tree.text[verb + 1] in (".", ";")
    if not ends or tree.pos[noun] in ("VERB", "AUX") or tree.lower[noun] in modality_lexicon().untrue_nouns:
        return None
    cues = cue_lexicon().verbs
    told = any(tree.pos[at] == "VERB" and tree.lower[at] in cues for at in tree.ancestors(noun))
    return which - 1 if told else None


def told_of_clause(tree: Tree, verb: int) -> list[TokenRange]:
    """The whole clause that "which" takes up: "claimed that the ship had sunk, which Tehran denied"."""
    which = next((k for k in tree.kids[verb] if k < verb and tree.tag[k] == "WDT" and tree.dep[k] == "obj"), None)
    clause = tree.head[verb]
    if which is None or tree.text[which - 1] != "," or tree.pos[clause] not in ("VERB", "AUX") or clause > which:
        return []
    return [trim(tree, tree.left[clause], which)]


def is_contrary(tree: Tree, verb: int) -> bool:
    """Whether what follows the clause is not what is said in it: "contrary to what X claimed, Y"."""
    what = next(
        (i for i in range(verb - 1, max(tree.sentence[verb][0], verb - _REACH), -1) if tree.lower[i] == "what"), 0
    )
    before = " ".join(tree.lower[max(0, what - 3) : what])
    fronted = what > 0 and tree.text[verb + 1 : verb + 2] == [","]
    return fronted and before.endswith(tuple(listed("attributions", "contraries")))


def part_judgements(tree: Tree, drafts: list[Draft]) -> None:
    """End a statement before the clause in which somebody else judges it: "X claimed that A, which Y denied".

    What is judged is that statement, where there is one, and not that X makes it.
    """
    for inner in drafts:
        if inner.source is None or not inner.content or not (inner.judges or "relcl" in tree.dep[inner.token]):
            continue
        end = inner.content[-1][1]
        if end > inner.block[0] or tree.text[end] not in (_BREAKS if inner.judges else (",",)):
            continue
        for outer in drafts:
            if (
                outer is not inner
                and outer.holds(inner.token)
                and outer.holds(end - 1)
                and not inner.holds(outer.token)
            ):
                _end_before(outer, end, inner.token)
        if inner.judges:
            _narrow(tree, inner, drafts, end)


def _end_before(outer: Draft, end: int, token: int) -> None:
    outer.content = [(s, min(e, end) if s < end else e) for s, e in outer.content if s < end or s > token]


def _narrow(tree: Tree, inner: Draft, drafts: list[Draft], end: int) -> None:
    """Leave of what is judged the statement of the last one who made it."""
    # When a figure was so is no part of the statement: "put it at 40 in a day, a figure".
    made = [d for d in drafts if d is not inner and inner.holds(d.token) and (d.holds(end - 1) or d.shape in _PLACED)]
    if not made:
        return
    last = min(made, key=lambda d: sum(e - s for s, e in d.content))
    _end_before(last, end, inner.token)
    inner.content = [trim(tree, s, e) for s, e in last.content if s < end]


def part_comments(tree: Tree, drafts: list[Draft]) -> None:
    """Leave to "as X claims" what somebody denies, and not that he denies it: "Y denied that A, as X claims"."""
    for inner in drafts:
        opener = next((kid for kid in tree.kids[inner.token] if kid < inner.token and tree.lower[kid] == "as"), None)
        if opener is None or not inner.content or inner.content[-1][1] > opener:
            continue
        for outer in drafts:
            if outer is inner or not (outer.stance == "denies" or outer.negated) or not inner.holds(outer.token):
                continue
            behind = [part for part in outer.content if outer.token < part[0] < opener]
            if behind:
                outer.content = [trim(tree, s, min(e, opener)) for s, e in outer.content if s < opener]
                inner.content = [trim(tree, s, min(e, opener)) for s, e in behind]
