"""Clauses that the parser is known to hang from the wrong word, hung where they belong before the tree is planted.

All functions work on the parse as plain lists: the words in lower case, and head, label, and tags of each.
"""

from __future__ import annotations

_AGES = frozenset({"aged", "ages"})
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj")
_TELLING = frozenset({"ccomp", "parataxis", "ROOT"})
"""Labels of what is told as a clause of its own."""
_CLAUSES = frozenset({"conj", "advcl", "ccomp", "xcomp", "parataxis", "acl", "acl:relcl"})
_REACH = 24
"""Words behind "aged" in which the verb of those who are so old can stand."""


def hang_ages(lower: list[str], head: list[int], dep: list[str], pos: list[str], tag: list[str]) -> None:
    """Give those told to be "aged" the clause that tells of them: "four guests, aged eight and 12, died in a fire".

    The parser makes "aged" the verb of the sentence, or hangs from it, or from an age, what became of them.
    """
    for at in (i for i, word in enumerate(lower) if word in _AGES):
        kids = [i for i in range(max(0, at - 8), min(len(head), at + _REACH)) if head[i] == at and i != at]
        subject = next((i for i in kids if i < at and dep[i] in _SUBJECTS), None)
        verb = _verb_behind(kids, head, dep, pos)
        if subject is not None:
            _make_aside(at, subject, head, dep)
        elif pos[head[at]] in ("NOUN", "PROPN", "PRON") and head[at] < at:
            subject = head[at]
        if subject is not None and verb is not None and verb > at:
            _give_verb(subject, verb, head, dep, tag)
        if subject is not None:
            _take_clauses_of_ages(at, subject, head, dep, tag)


def _verb_behind(kids: list[int], head: list[int], dep: list[str], pos: list[str]) -> int | None:
    """The verb, or what stands for one with "were", that has no subject but the one before "aged"."""
    for verb in kids:
        own = [i for i in range(max(0, verb - 8), min(len(head), verb + 8)) if head[i] == verb and i != verb]
        helped = any(dep[i] in ("aux", "aux:pass", "cop") for i in own)
        if dep[verb] in _CLAUSES and (pos[verb] == "VERB" or helped) and not any(dep[i] in _SUBJECTS for i in own):
            return verb
    return None


def _make_aside(at: int, subject: int, head: list[int], dep: list[str]) -> None:
    """Hang "aged" from its subject, which takes its place: "her two children, aged three and five, were found"."""
    head[subject], dep[subject] = (subject if head[at] == at else head[at]), dep[at]
    head[at], dep[at] = subject, "acl"


def _give_verb(subject: int, verb: int, head: list[int], dep: list[str], tag: list[str]) -> None:
    """Make the noun the subject of the verb, which takes its place; of an object, the verb is what became of it."""
    if dep[subject] not in _TELLING:
        head[verb], dep[verb] = subject, "acl"
        return
    helps = [i for i in range(max(0, verb - 8), verb) if head[i] == verb and dep[i] in ("cop", "aux", "aux:pass")]
    for i in helps:
        dep[i] = "aux:pass" if dep[i] == "cop" and tag[verb] == "VBN" else dep[i]
    passive = any(dep[i] == "aux:pass" for i in helps)
    head[verb], dep[verb] = (verb if head[subject] == subject else head[subject]), dep[subject]
    head[subject], dep[subject] = verb, "nsubj:pass" if passive else "nsubj"


def _take_clauses_of_ages(at: int, subject: int, head: list[int], dep: list[str], tag: list[str]) -> None:
    """Hang from the noun what the parser told of an age: "two boys aged ten and 12 who went missing"."""
    for i in range(at + 2, min(len(head), at + _REACH)):
        if dep[i] == "acl:relcl" and tag[head[i]] == "CD" and at < head[i] < i:
            head[i] = subject
