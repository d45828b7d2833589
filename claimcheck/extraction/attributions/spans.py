"""Content spans in tokens: without marks at their ends, whole where a quotation begins in them."""

from __future__ import annotations

from claimcheck.extraction.attributions.asides import MARKS
from claimcheck.extraction.attributions.manners import before_manner
from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.tree import TokenRange, Tree


def sentence_start(tree: Tree, token: int) -> int:
    """Where the sentence of ``token`` starts; the parser runs some together over a full stop."""
    start = tree.sentence[token][0]
    for i in range(token - 1, start, -1):
        if tree.text[i] in (".", "?", "!") and tree.text[i + 1] not in MARKS:
            return i + 1
    return start


def extend_over_quotes(tree: Tree, quotes: QuoteIndex, start: int, end: int) -> TokenRange:
    """``[start, end)`` stretched to the end of a quotation that begins in it, and trimmed."""
    spoken = 0
    for i in range(start, end):
        if (quote := quotes.starting_at(i)) is not None:
            spoken = max(spoken, quotes.quotes[quote].tokens[1])
    first, last = trim(tree, start, before_manner(tree, quotes, start, end))
    return first, max(last, spoken)


def trim(tree: Tree, start: int, end: int) -> TokenRange:
    """The range without blanks and punctuation at its ends."""
    while start < end and (
        tree.pos[start] in ("SPACE", "CCONJ") or tree.text[start] in (",", "—", "–", "--", "-", ";", ":")
    ):
        start += 1
    while end > start + 1 and (
        tree.pos[end - 1] in ("SPACE", "CCONJ") or tree.text[end - 1] in (",", ".", ";", ":", "—", "–", "--")
    ):
        end -= 1
    return start, end
