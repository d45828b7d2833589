"""Cue verbs that the tagger took for nouns or participles, known by where they stand."""

from __future__ import annotations

from claimcheck.extraction.attributions.nominals import FINITE
from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.cues import CueWord
from claimcheck.lexicon.modality import modality_lexicon
from claimcheck.lexicon.sources import is_source_noun

_NAME_PARTS = frozenset({"PROPN", "DET", "NOUN", "ADJ"})
_SUBJECTS = frozenset({"DET", "PROPN", "PRON", "NUM", "PART"})
_MARKS = frozenset({"”", '"', "''"})
_HUNG = frozenset({"acl", "amod", "advcl", "conj", "parataxis"})
"""How the parser hangs on its neighbours a cue that it takes for a participle or infinitive."""
_LEAST_STATEMENT = 5
"""Tokens that stand before ", the Herald reports" at the least, where the tagger may have missed their verb too."""
_LEAST_CLAUSE = 3
"""The same before ", say residents"."""


def mistagged(tree: Tree, quotes: QuoteIndex, token: int, word: CueWord) -> bool:
    """Whether a word that can be a cue, but is not tagged as a finite verb, must be one.

    That is so in "Y, the ministry claims." and "The Herald reports:" before a paragraph or quotation, in
    "The Herald reports the mayor has left", in "Y, a survivor recounted.", in "Y, said police.", in
    "Continued Roe: “Y”" and in "the envoy dismissed reports that".
    """
    if word.stance == "denies" and _turns_down(tree, token):
        return True
    if "clause" not in word.frames or token + 1 >= len(tree):
        return False
    if tree.tag[token] == "NNS" or (tree.tag[token] == "VBZ" and tree.pos[token] == "NOUN"):
        return _closes(tree, token) or _introduces(tree, quotes, token) or _governs(tree, token)
    hung = tree.tag[token] in ("VB", "VBN", "VBD") and tree.dep[token] in _HUNG and not _has_helper(tree, token)
    if hung and (_closes(tree, token) or _stands_before_source(tree, token)):
        return True
    return tree.tag[token] in ("VBN", "VBD", "JJ", "NNP") and _precedes_name(tree, quotes, token)


def _turns_down(tree: Tree, token: int) -> bool:
    """Whether who may speak stands before what looks like a participle: "the envoy dismissed reports that"."""
    if tree.tag[token] not in ("VBN", "VBD", "JJ") or tree.dep[token] != "amod" or token + 2 >= len(tree):
        return False
    claim = tree.lower[token + 1] in modality_lexicon().untrue_nouns and tree.lower[token + 2] == "that"
    return claim and token > 0 and (_may_speak(tree, token - 1) or tree.text[token - 1][0].isupper())


def _has_helper(tree: Tree, token: int) -> bool:
    return any(tree.dep[kid].startswith("aux") or tree.lower[kid] == "to" for kid in tree.kids[token])


def _closes(tree: Tree, token: int) -> bool:
    """Whether the word ends a sentence, or its main clause, after a comma and who may speak."""
    start, opening = _name_start(tree, token), tree.sentence[token][0]
    ends = tree.text[token + 1] == "." or tree.pos[token + 1] == "SPACE"
    if not ends and not (tree.text[token + 1] == "," and any(tree.tag[i] in FINITE for i in range(opening, start))):
        return False
    if start == token or not _follows_name(tree, token):
        return False
    before = tree.text[start - 1]
    return before in _MARKS or (before == "," and start - opening > _LEAST_STATEMENT)


def _introduces(tree: Tree, quotes: QuoteIndex, token: int) -> bool:
    """Whether nothing but a name stands before the word, and a colon after it."""
    start = _name_start(tree, token)
    alone = start == 0 or "\n" in tree.text[start - 1] or tree.text[start - 1] in (".", "?", "!", *_MARKS)
    return alone and _follows_name(tree, token) and _opens_quotation(tree, quotes, token + 1)


def _governs(tree: Tree, token: int) -> bool:
    """Whether a name opens the sentence right before the word, and a clause with a subject of its own follows it."""
    start, end = tree.sentence[token]
    while start < token and tree.pos[start] in ("SPACE", "PUNCT", "CCONJ"):
        start += 1
    if _name_start(tree, token) > start or not _follows_name(tree, token) or tree.pos[token + 1] not in _SUBJECTS:
        return False
    return any(tree.tag[i] in FINITE for i in range(token + 2, end))


def _name_start(tree: Tree, token: int) -> int:
    start = token
    while start and (tree.pos[start - 1] in _NAME_PARTS or _is_blank(tree, start - 1) or _is_within(tree, start - 1)):
        start -= 1
    return start


def _is_within(tree: Tree, token: int) -> bool:
    """Whether it ties the parts of one name: "the Ministry of Health"."""
    return tree.lower[token] in ("of", "for") and tree.pos[token - 1] == tree.pos[token + 1] == "PROPN"


def _stands_before_source(tree: Tree, token: int) -> bool:
    """Whether a comma stands before the word, and nothing but who may speak between it and the sentence's end."""
    last = token + 1
    while last + 1 < len(tree) and tree.pos[last + 1] in _NAME_PARTS:
        last += 1
    ends = last + 1 >= len(tree) or tree.text[last + 1] == "." or tree.pos[last + 1] == "SPACE"
    started = token - tree.sentence[token][0] > _LEAST_CLAUSE
    return started and ends and tree.text[token - 1] == "," and _may_speak(tree, last)


def _follows_name(tree: Tree, token: int) -> bool:
    return _may_speak(tree, token - 1 - _is_blank(tree, token - 1))


def _may_speak(tree: Tree, token: int) -> bool:
    return tree.pos[token] == "PROPN" or (tree.pos[token] == "NOUN" and is_source_noun(tree.lower[token]))


def _is_blank(tree: Tree, token: int) -> bool:
    return tree.pos[token] == "SPACE" and "\n" not in tree.text[token]


def _precedes_name(tree: Tree, quotes: QuoteIndex, token: int) -> bool:
    """Whether the word begins a sentence, and a name and a colon follow."""
    if not tree.lower[token].endswith("ed") or (token and tree.text[token - 1][-1].isalnum()):
        return False
    end = token + 1
    while end < len(tree) - 1 and tree.pos[end] == "PROPN":
        end += 1
    return end > token + 1 and _opens_quotation(tree, quotes, end)


def _opens_quotation(tree: Tree, quotes: QuoteIndex, colon: int) -> bool:
    if colon + 1 >= len(tree) or tree.text[colon] != ":":
        return False
    return "\n" in tree.text[colon + 1] or quotes.starting_at(colon + 1) is not None
