"""Quotations, found by their marks alone: the parse of quoted speech is the least reliable there is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from claimcheck.extraction.tree import TokenRange, Tree

_MARKS = re.compile("[“”\"‟„]|''|``|(?<!\\w)[‘']+(?=\\w)|(?<=[\\w.,!?…—-])[’'](?!\\w)")
_DOUBLE_OPEN, _DOUBLE_CLOSE, _EITHER = frozenset("“„‟"), frozenset("”"), frozenset({'"', "''", "``"})
_SINGLE = frozenset({"‘", "'", "’"})
_LEAST_WORDS = 4
"""A shorter quotation is a term or a name unless a cue stands beside it."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation within a paragraph. ``tokens`` holds the marks, ``words`` counts what stands between them."""

    tokens: TokenRange
    words: int
    closed: bool
    """False where the paragraph ends before the closing mark: the speech goes on in the next."""
    opens_paragraph: bool
    is_title: bool = False
    """Every long word has a capital: the name of a book or programme."""

    @property
    def is_speech(self) -> bool:
        """Long enough to be a statement rather than a term."""
        return self.words >= _LEAST_WORDS and not self.is_title


class QuoteIndex:
    """The quotations of a document, looked up by token."""

    def __init__(self, quotes: list[Quote]) -> None:
        self.quotes = quotes
        self._starts = [quote.tokens[0] for quote in quotes]
        self._ends = {quote.tokens[1]: i for i, quote in enumerate(quotes)}

    def at(self, token: int) -> int | None:
        """The quotation that has ``token``."""
        i = bisect_right(self._starts, token) - 1
        return i if i >= 0 and token < self.quotes[i].tokens[1] else None

    def ending_at(self, token: int) -> int | None:
        """The quotation whose last token stands right before ``token``."""
        return self._ends.get(token)

    def starting_at(self, token: int) -> int | None:
        """The quotation whose first token is ``token``."""
        i = bisect_right(self._starts, token) - 1
        return i if i >= 0 and self._starts[i] == token else None


def find_quotes(tree: Tree) -> list[Quote]:
    """The outermost quotations of the document, in order."""
    quotes: list[Quote] = []
    text = tree.string
    for start, end in _paragraphs(text):
        spoken = bool(quotes) and not quotes[-1].closed and _is_next(text, tree.ends[quotes[-1].tokens[1] - 1], start)
        closing = _find_orphan(text, start, end) if spoken else None
        if closing is not None:
            quotes.append(_quote(tree, start, closing, start, closed=True))
        quotes += _quotes_in(tree, text, closing or start, end)
    return quotes


def _is_next(text: str, before: int, start: int) -> bool:
    """Whether nothing stands between the end of a quotation and the paragraph that starts at ``start``."""
    return not text[before:start].strip()


def _find_orphan(text: str, start: int, end: int) -> int | None:
    """Where speech ends that goes on from the paragraph before without a new opening mark."""
    mark = _MARKS.search(text, start, end)
    if mark is None or mark.group() in _SINGLE or mark.start() == start or _may_open(text, mark, start):
        return None
    return mark.end()


def _paragraphs(text: str) -> list[tuple[int, int]]:
    bounds, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            bounds.append((start, start + len(line)))
        start += len(line) + 1
    return bounds


def _quotes_in(tree: Tree, text: str, start: int, end: int) -> list[Quote]:
    """A mark opens when none is open; an ambiguous one must also stand before a word."""
    quotes: list[Quote] = []
    opened: re.Match[str] | None = None
    nested = False
    for mark in _MARKS.finditer(text, start, end):
        sign = mark.group()
        if opened is None:
            if _may_open(text, mark, start):
                opened = mark
        elif nested and sign in _DOUBLE_CLOSE:
            nested = False
        elif _closes(opened.group(), sign, text, mark):
            quotes.append(_quote(tree, opened.start(), mark.end(), start, closed=True))
            opened, nested = None, False
        elif sign in _DOUBLE_OPEN and opened.group() in _EITHER:
            nested = True
        elif sign in _DOUBLE_OPEN and opened.group() not in _DOUBLE_OPEN:
            opened = mark
    if opened is not None and opened.group() not in _SINGLE:
        quotes.append(_quote(tree, opened.start(), end, start, closed=False))
    return [quote for quote in quotes if quote.words]


def _may_open(text: str, mark: re.Match[str], start: int) -> bool:
    sign = mark.group()
    if sign in _DOUBLE_CLOSE or sign in ("’",):
        return False
    if sign in _DOUBLE_OPEN:
        return True
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end() : mark.end() + 1]
    if sign in ("'", "‘"):
        return (before.isspace() or before in "([:—-") and after.isalnum() and _single_closes(text, mark)
    return not (before.isalnum() or before in ",.!?") and after not in ("", " ", "\n")


def _single_closes(text: str, mark: re.Match[str]) -> bool:
    """Whether a single mark has a partner in its line, so that it is no apostrophe ("the '90s")."""
    line_end = text.find("\n", mark.end())
    rest = text[mark.end() : line_end if line_end >= 0 else len(text)]
    closing = re.search(r"[.,!?…][’'](?!\w)|\w[’'](?=[\s,.;:)]|$)", rest)
    opening = re.search(r"(?<!\w)[‘'](?=\w)", rest)
    return (
        closing is not None
        and (opening is None or opening.start() > closing.start())
        and " " in rest[: closing.start()]
    )


def _closes(opening: str, sign: str, text: str, mark: re.Match[str]) -> bool:
    if opening in _DOUBLE_OPEN:
        if sign in _DOUBLE_OPEN:
            return not text[mark.start() - 1].isspace() and not text[mark.end() : mark.end() + 1].isalnum()
        return sign == "”" or (sign in _EITHER and not text[mark.end() : mark.end() + 1].isalnum())
    if opening in _EITHER:
        return sign == opening or (opening == "``" and sign == "''") or sign == "”"
    return sign in ("’", "'") and not text[mark.end() : mark.end() + 1].isalnum()


def _quote(tree: Tree, start: int, end: int, paragraph: int, *, closed: bool) -> Quote:
    first = bisect_left(tree.starts, start)
    if first and tree.ends[first - 1] > start:
        first -= 1
    last = bisect_left(tree.starts, end)
    while last > first and tree.pos[last - 1] == "SPACE":
        last -= 1
    words = [tree.text[i] for i in range(first, last) if tree.text[i][0].isalnum() or len(tree.text[i]) > 2]
    is_title = len(words) < 9 and all(word[0].isupper() or len(word) < 4 for word in words) and words[-1:] != ["I"]
    opens = not tree.string[paragraph:start].strip()
    return Quote((first, last), len(words), closed, opens, is_title and len(words) > 1)
