"""What stands right before and after a figure, as the readers of dates, names and idioms need it."""

from __future__ import annotations

import re

from spacy.tokens import Token

from claimcheck.extraction.quantities.figure import Figure, Page

LISTED = frozenset({",", "and", ", and", "&", "or"})
"""What stands between two figures of a list."""
WORD_BEFORE = re.compile(r"([\w&.'’#]+)[ \u00a0]?$")
_WORD_AFTER = re.compile(r"[ \u00a0]?([\w&.'’]+)")
_LETTER_HYPHEN = re.compile(r"([A-Za-z]+)[-‐‑]$")
_HYPHEN_WORD = re.compile(r"[-‐‑]([A-Za-z]+)")


def word_before(page: Page, figure: Figure) -> str:
    """The word before the figure as written, or ""."""
    match = WORD_BEFORE.search(page.text, max(0, figure.start - 20), figure.start)
    return match[1] if match else ""


def word_after(page: Page, figure: Figure) -> str:
    """The word after the figure in lower case, or ""."""
    match = _WORD_AFTER.match(page.text, figure.end)
    return match[1].lower().rstrip(".") if match else ""


def hyphenated_before(page: Page, figure: Figure) -> str:
    """The word that a hyphen joins to the figure from the left ("sub-7"), in lower case, or ""."""
    match = _LETTER_HYPHEN.search(page.text, max(0, figure.number_start - 14), figure.number_start)
    return match[1].lower() if match else ""


def hyphenated_after(page: Page, figure: Figure) -> str:
    """The word that a hyphen joins to the figure from the right ("one-time"), in lower case, or ""."""
    match = _HYPHEN_WORD.match(page.text, figure.number_end)
    return match[1].lower() if match else ""


def token_after(page: Page, figure: Figure) -> Token | None:
    """The token after the number."""
    return page.doc[figure.last + 1] if figure.last + 1 < len(page.doc) else None


def counts_plural(page: Page, figure: Figure) -> bool:
    """Whether the parse makes the number count a plural noun to its right."""
    token: Token = page.doc[figure.last]
    head = token.head
    return token.dep_ == "nummod" and head.i > token.i and head.tag_ in ("NNS", "NNPS") and head.lower_ != "news"


def is_listed(page: Page, left: Figure, right: Figure) -> bool:
    """Whether the two figures stand side by side in a list."""
    return page.text[left.end : right.start].strip() in LISTED


def token_before(page: Page, figure: Figure) -> str:
    """The token before the figure and its hedge in lower case, or ""."""
    index = page.token_at(figure.start if figure.hedge_start is None else figure.hedge_start) - 1
    return str(page.doc[index].lower_) if index >= 0 else ""
