"""What a figure is about: the referent ("troops from North Korea") and the concept words of the CQE annotation."""

from __future__ import annotations

from spacy.tokens import Token

from claimcheck.extraction.quantities.figure import Figure, Page

_NOMINAL = ("NOUN", "PROPN")


def read_referent(page: Page, figure: Figure) -> str | None:
    """The counted noun with its modifiers, or what a measure measures, as written; None where nothing is named."""
    head = figure.complement or figure.head
    if head is None:
        return None
    start = page.doc[figure.last + 1].i if figure.last + 1 < len(page.doc) else head.i
    if figure.complement is not None:
        start = page.token_at(max(figure.start, figure.end - 1)) + 1
    start = min(start, head.i)
    while start < head.i and page.doc[start].pos_ in ("PUNCT", "ADP", "DET", "PRON"):
        start += 1
    end = _complement_end(head)
    return page.doc[start : end + 1].text.strip()


def _complement_end(head: Token) -> int:
    """Takes a prepositional complement right after the noun in: "troops FROM NORTH KOREA"."""
    for child in head.children:
        if child.i > head.i and child.dep_ == "nmod" and child.left_edge.i == head.i + 1 and child.i - head.i <= 5:
            return child.i
    return head.i
