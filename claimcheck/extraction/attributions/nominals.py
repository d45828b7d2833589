"""Noun phrases and clauses as the parse has them, mended where it hangs on a phrase what is no part of it."""

from __future__ import annotations

from claimcheck.article import dateline_end
from claimcheck.extraction.attributions.draft import Phrase
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.units import load_units

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECTS = ("nsubj", "nsubj:outer", "csubj")
"""How the parser hangs the subject of an active verb on it."""
ANY_SUBJECT = (*SUBJECTS, "nsubj:pass")
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})
_HELPERS = frozenset({"aux", "aux:pass", "cop"})
_MAIN = _HELPERS | {"ROOT", "conj", "ccomp", "acl", "advcl", "parataxis"}


def has_finite(tree: Tree, start: int, end: int) -> bool:
    """Whether a finite verb stands in the range."""
    return any(tree.tag[i] in FINITE for i in range(start, end))


def has_clause(tree: Tree, start: int, end: int) -> bool:
    """Whether a finite verb that is no relative clause's stands in the range."""
    for i in range(start, end):
        if tree.tag[i] in FINITE and tree.dep[i] in _MAIN:
            helps = tree.dep[i] in _HELPERS
            if (not helps or tree.dep[tree.head[i]] != "acl:relcl") and not _is_relative(tree, i):
                return True
    return False


def _is_relative(tree: Tree, verb: int) -> bool:
    """Whether a relative word right behind a comma is the verb's subject, whatever the parser calls the clause."""
    return any(k < verb and tree.tag[k] in ("WP", "WDT") and tree.text[k - 1] == "," for k in tree.kids[verb])


def noun_phrase(tree: Tree, head: int, verb: int | None = None) -> Phrase:
    """The whole phrase of a head, without what the parser hung on it beyond ``verb``, and without punctuation."""
    start, end = tree.subtree(head)
    filed = [tree.right[kid] for kid in tree.kids[head] if kid < head and tree.dep[kid] == "parataxis"]
    start = max([start, *filed])  # "TAMPA, Fla. - Officials said"
    if verb is not None:
        if head < verb:
            end = min(end, verb)
        else:
            start = max(start, verb + 1)
    if tree.pos[start] in ("ADP", "SCONJ", "VERB"):
        start = _after_adjunct(tree, start, head)
    if verb is not None and start < head < verb:
        start = _after_speech(tree, start, head)
    start = _after_time(tree, start, head)
    while start < head and (
        tree.pos[start] in ("PUNCT", "SPACE", "CCONJ", "SCONJ", "PART") or tree.dep[start] == "mark"
    ):
        start += 1
    while start > 1 and tree.text[start - 1] == "-" and tree.ends[start - 2] + 1 == tree.starts[start]:
        start -= 2  # a name that the tokenizer parts: "H-P announced"
    while end > head + 1 and (tree.pos[end - 1] in ("PUNCT", "SPACE", "AUX") or _is_dated(tree, head, end)):
        end -= 1
    if "(" in tree.text[head:end] and tree.text[end : end + 1] == [")"]:
        end += 1
    return _after_dateline(tree, Phrase((start, end), head))


def _after_dateline(tree: Tree, phrase: Phrase) -> Phrase:
    """The phrase without the dateline before it, which the parser may take for its head: "LONDON - Acme plc said"."""
    start, end = phrase.tokens
    filed = dateline_end(tree.string)
    first = next((i for i in range(start, end) if tree.starts[i] >= filed), end)
    if first in (start, end):
        return phrase
    head = phrase.head if phrase.head >= first else next(i for i in range(first, end) if tree.head[i] < first)
    return Phrase((first, end), head)


def _after_time(tree: Tree, start: int, head: int) -> int:
    """Where a name starts that the parser took for part of a time before it: "In the same month Acme Corp"."""
    for i in range(start, head):
        unit = load_units().words.get(tree.lower[i])
        if unit is not None and unit.dimension == "duration" and tree.pos[i + 1] == tree.pos[head] == "PROPN":
            return i + 1
    return start


def before_deed(tree: Tree, phrase: Phrase) -> Phrase:
    """The phrase without what its bearer did before he spoke: "a spokesman, Ana Roe, thanked the crews and said"."""
    start, end = phrase.tokens
    for i in range(start + 1, end):
        if tree.text[i - 1] == "," and tree.pos[i] == "VERB" and tree.tag[i] in FINITE:
            nouns = (noun for noun in range(start, i - 1) if tree.pos[noun] in ("NOUN", "PROPN"))
            head = phrase.head if phrase.head < i else next(nouns, None)
            return phrase if head is None else Phrase((start, i - 1), head)
    return phrase


def _is_dated(tree: Tree, head: int, end: int) -> bool:
    """Whether the phrase still ends in when it was said: "NATO on Monday", but not "papers filed on Monday"."""
    last = end - 1
    dated = tree.ent[end : end + 1] == ["DATE"]
    if dated and tree.lower[last] in ("late", "early", "earlier", "later") and tree.pos[last] == "ADV":
        return True
    date = last if tree.ent[last] == "DATE" else end
    if date >= len(tree) or tree.ent[date] != "DATE" or (date == end and tree.pos[last] != "ADP"):
        return False
    while tree.ent[tree.head[date]] == "DATE" and tree.head[date] != date:
        date = tree.head[date]
    return tree.head[date] == head


def _after_speech(tree: Tree, start: int, head: int) -> int:
    """Where the phrase starts behind a statement that the parser hung on it: after its closing mark or clause."""
    for i in range(head - 1, start - 1, -1):
        if tree.text[i] in ("”", "''") or (tree.text[i] == '"' and tree.text[i - 1] in (",", "?", "!", ".")):
            return i + 1
        if (
            tree.text[i] == ","
            and has_clause(tree, start, i)
            and not any(tree.tag[j] in ("WDT", "WP") for j in range(start, i))
        ):
            return i + 1
    return start


def _after_adjunct(tree: Tree, start: int, head: int) -> int:
    """Where the noun phrase itself starts: "In a statement, Governor Jane Roe" without what stands before the comma."""
    comma = next((i for i in range(head - 1, start, -1) if tree.text[i] == ","), None)
    return (
        start
        if comma is None
        or any(tree.pos[i] in ("CCONJ", "PROPN") and i < comma and tree.head[i] == head for i in range(start, comma))
        else comma + 1
    )


def without_case(tree: Tree, head: int) -> Phrase:
    """The phrase of a head without the prepositions before it: "by the ministry" gives "the ministry"."""
    phrase = noun_phrase(tree, head)
    start, end = phrase.tokens
    while start < head and tree.dep[start] in ("case", "fixed", "mark") and tree.pos[start] in ("ADP", "SCONJ", "VERB"):
        start += 1
    return Phrase((start, end), head)


def top_nominal(tree: Tree, token: int, start: int, end: int) -> int:
    """The head of the noun phrase that ``token`` belongs to, within the range."""
    while start <= tree.head[token] < end and tree.head[token] != token and tree.pos[tree.head[token]] in NOMINAL:
        token = tree.head[token]
    return token
