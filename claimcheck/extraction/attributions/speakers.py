"""Who speaks: from a cue to the noun phrase that is its source."""

from __future__ import annotations

from claimcheck.extraction.attributions.draft import Phrase
from claimcheck.extraction.tree import Tree

_SUBJECTS = ("nsubj", "nsubj:outer", "csubj")
_CLIMB = frozenset({"conj", "advcl", "xcomp", "acl", "dep", "ccomp"})
_CLOSERS = frozenset({",", "”", '"', "''", "’", "'", "—", "–", "--"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether the verb is a passive: its subject is not the one who speaks."""
    return any(tree.dep[kid] in ("nsubj:pass", "aux:pass", "csubj:pass") for kid in tree.kids[verb])


def find_subject(tree: Tree, verb: int) -> Phrase | None:
    """The verb's own subject, before or after it; the agent of a passive."""
    inverted = _find_inverted(tree, verb)
    if inverted is not None:
        return inverted
    if is_passive(tree, verb):
        agent = tree.child(verb, "obl:agent")
        return None if agent is None else without_case(tree, agent)
    for kid in tree.kids[verb]:
        if tree.dep[kid] in _SUBJECTS and tree.pos[kid] in _NOMINAL:
            return noun_phrase(tree, kid, verb)
    return None


def _find_inverted(tree: Tree, verb: int) -> Phrase | None:
    """The phrase after the verb where the statement stands before it: "Y, said one source in the room"."""
    if tree.tag[verb] not in ("VBD", "VBZ", "VBP") or verb + 1 >= len(tree) or tree.text[verb - 1] not in _CLOSERS:
        return None
    if tree.pos[verb + 1] not in _NOMINAL or tree.tag[verb + 1] == "PRP":
        return None
    subject = next((kid for kid in tree.kids[verb] if kid < verb and tree.dep[kid] in _SUBJECTS), None)
    if subject is not None and not any(tree.tag[i] in _FINITE and tree.dep[i] in ("ROOT", "conj", "ccomp", "aux", "cop", "acl", "advcl", "parataxis") for i in range(tree.left[subject], verb)):
        return None
    head = _top(tree, verb + 1, verb + 1, tree.sentence[verb][1])
    end = max(tree.right[head], head + 1)
    follows = tree.text[end] if end < len(tree) else "."
    if follows not in (",", ".", ";", "—", "–", "--", ":") and tree.pos[end] != "SPACE":
        return None
    return noun_phrase(tree, head, verb)


def find_inherited(tree: Tree, verb: int) -> Phrase | None:
    """The subject that a verb without its own takes over: "X nodded, saying …", "a report saying …"."""
    token = verb
    for _ in range(4):
        parent, dep = tree.head[token], tree.dep[token]
        if parent == token or dep not in _CLIMB:
            return None
        if tree.pos[parent] in ("NOUN", "PROPN", "PRON") and dep in ("acl", "conj", "advcl", "dep"):
            subject = tree.child(parent, *_SUBJECTS, "nsubj:pass")
            return noun_phrase(tree, subject if subject is not None and dep == "conj" else parent, verb)
        subject = tree.child(parent, *_SUBJECTS, "nsubj:pass")
        if subject is not None and tree.pos[subject] in _NOMINAL:
            return noun_phrase(tree, subject, verb)
        token = parent
    return None


def noun_phrase(tree: Tree, head: int, verb: int | None = None) -> Phrase:
    """The whole phrase of a head, without what the parser hung on it beyond ``verb``, and without punctuation."""
    start, end = tree.subtree(head)
    if verb is not None:
        if head < verb:
            end = min(end, verb)
        else:
            start = max(start, verb + 1)
    while start < head and (tree.pos[start] in ("PUNCT", "SPACE", "CCONJ", "SCONJ", "PART") or tree.dep[start] == "mark"):
        start += 1
    while end > head + 1 and tree.pos[end - 1] in ("PUNCT", "SPACE", "AUX"):
        end -= 1
    return Phrase((start, end), head)


def without_case(tree: Tree, head: int) -> Phrase:
    """The phrase of a head without the prepositions before it: "by the ministry" gives "the ministry"."""
    phrase = noun_phrase(tree, head)
    start, end = phrase.tokens
    while (
        start < head
        and tree.dep[start] in ("case", "fixed", "mark", "advmod")
        and tree.pos[start] in ("ADP", "SCONJ", "VERB", "ADV")
    ):
        start += 1
    return Phrase((start, end), head)


def find_beside(tree: Tree, verb: int) -> Phrase | None:
    """Where the parse has no subject: the noun phrase right before the cue, or right after it ("said John Doe")."""
    start, end = tree.sentence[verb]
    before = verb - 1
    while before >= start and (tree.pos[before] in ("AUX", "ADV", "PART") or tree.dep[before] == "aux"):
        before -= 1
    if before >= start and tree.pos[before] in ("PROPN", "NOUN", "PRON"):
        return noun_phrase(tree, _top(tree, before, start, verb), verb)
    after = verb + 1
    while after < end and tree.pos[after] in ("DET", "ADJ", "NOUN", "PROPN", "NUM") and tree.pos[after] != "PROPN":
        after += 1
    if after < end and tree.pos[after] == "PROPN":
        return noun_phrase(tree, _top(tree, after, verb + 1, end), verb)
    return None


def _top(tree: Tree, token: int, start: int, end: int) -> int:
    while start <= tree.head[token] < end and tree.head[token] != token and tree.pos[tree.head[token]] in _NOMINAL:
        token = tree.head[token]
    return token
