"""Cue verbs that the tagger took for nouns or participles, known by where they stand."""

from __future__ import annotations

from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.cues import CueWord

_NAME_PARTS = frozenset({"PROPN", "DET", "NOUN", "ADJ"})
_SUBJECTS = frozenset({"DET", "PROPN", "PRON", "NUM"})
_MARKS = frozenset({"”", '"', "''"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LEAST_STATEMENT = 5
"""Tokens that stand before ", the Herald reports" at the least, where the tagger may have missed their verb too."""


def mistagged(tree: Tree, quotes: QuoteIndex, token: int, word: CueWord) -> bool:
    """Whether a word that can be a cue, but is not tagged as a finite verb, must be one.

    That is so in "Y, the Herald reports." and "The Herald reports:" before a paragraph or quotation, in
    "The Herald reports the mayor has left" and in "Continued Roe: “Y”".
    """
    if "clause" not in word.frames or token + 1 >= len(tree):
        return False
    if tree.tag[token] == "NNS":
        return _closes(tree, token) or _introduces(tree, quotes, token) or _governs(tree, token)
    return tree.tag[token] in ("VBN", "VBD", "JJ", "NNP") and _precedes_name(tree, quotes, token)


def _closes(tree: Tree, token: int) -> bool:
    """Whether the word ends a sentence after a comma and a name."""
    if tree.text[token + 1] != "." and tree.pos[token + 1] != "SPACE":
        return False
    start = _name_start(tree, token)
    if start == token or not _follows_name(tree, token):
        return False
    before = tree.text[start - 1]
    opening = tree.sentence[token][0]
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
    return any(tree.tag[i] in _FINITE for i in range(token + 2, end))


def _name_start(tree: Tree, token: int) -> int:
    start = token
    while start and (tree.pos[start - 1] in _NAME_PARTS or _is_blank(tree, start - 1)):
        start -= 1
    return start


def _follows_name(tree: Tree, token: int) -> bool:
    return tree.pos[token - 1 - _is_blank(tree, token - 1)] == "PROPN"


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
