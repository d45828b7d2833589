"""Words behind a statement that tell how, where or on what ground it was made, and are no part of it."""

from __future__ import annotations

from claimcheck.extraction.attributions.draft import Phrase
from claimcheck.extraction.attributions.nominals import FINITE
from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.loader import listed
from claimcheck.lexicon.sources import source_lexicon

_AT = frozenset({"at", "during", "in"})
_GROUNDS = frozenset({"using", "based"})


def before_manner(tree: Tree, quotes: QuoteIndex, start: int, end: int) -> int:
    """Where the statement ends before such words: "without giving names", "in a statement", ", using an average of"."""
    for i in range(start + 2, end - 1):
        if quotes.at(i) is not None:
            continue
        if (
            tree.lower[i] == "without"
            and tree.tag[i + 1] == "VBG"
            and tree.lower[i + 1] in listed("attributions", "untold")
        ):
            return i
        if tree.lower[i] == "in" and tree.lower[i + 1] in ("a", "an") and i + 2 < end:
            noun = tree.head[i]
            if i < noun < end and tree.lower[noun] in listed("attributions", "media"):
                return i
        if tree.lower[i] in _GROUNDS and tree.text[i - 1] == "," and _names_data(tree, i, end):
            return i - 1
    return end


def _names_data(tree: Tree, ground: int, end: int) -> bool:
    """Whether figures or a document are what the statement rests on: "using an average of six polls"."""
    noun = next((i for i in range(ground + 1, min(ground + 8, end)) if tree.pos[i] == "NOUN"), None)
    return noun is not None and tree.lower[noun] in source_lexicon().document


def before_meeting(tree: Tree, start: int, end: int) -> int:
    """Where a noun phrase ends before the meeting at which it was spoken of: "cited it at last week's forum"."""
    if any(tree.tag[i] in FINITE for i in range(start, end)):
        return end
    for i in range(start + 1, end - 1):
        noun = tree.head[i]
        if (
            tree.lower[i] in _AT
            and tree.pos[i] == "ADP"
            and i < noun < end
            and tree.lower[noun] in listed("attributions", "meetings")
        ):
            return i
    return end


def before_other_clause(tree: Tree, quotes: QuoteIndex, start: int, end: int) -> int:
    """Where what is called for ends before a clause with a subject of its own: "for a cut, but Roe would wait"."""
    if any(tree.tag[i] in FINITE for i in range(start, min(start + 3, end))):
        return end
    for i in range(start + 1, end - 2):
        if tree.text[i] != "," or tree.pos[i + 1] != "CCONJ" or quotes.at(i) is not None:
            continue
        subject = i + 2
        while subject < end - 1 and tree.pos[subject] in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART"):
            subject += 1
        if subject > i + 2 and tree.tag[subject] in FINITE and tree.dep[subject] in ("aux", "conj", "cop", "ROOT"):
            return i
    return end


def before_medium(tree: Tree, source: Phrase) -> Phrase:
    """Who speaks without what he speaks in: "the minister in a statement said"."""
    start, end = source.tokens
    for i in range(source.head + 1, end - 1):
        noun = tree.head[i]
        told = tree.lower[i] == "in" and i < noun < end and tree.pos[i + 1] in ("DET", "PRON")
        if told and (tree.lower[noun] in listed("attributions", "media") | source_lexicon().document):
            return Phrase((start, i), source.head)
    return source
