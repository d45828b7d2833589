"""What a figure is about, as written: the referent ("troops from North Korea", "missiles" of "90% of the missiles")."""

from __future__ import annotations

from spacy.tokens import Token

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.extraction.quantities.phrases import NOMINAL, anchor, governing_predicate, subject_of, sum_in

_LONGEST_COMPLEMENT = 5
_FROM_WHERE = frozenset(
    {"away", "from", "off", "north", "south", "east", "west", "ago", "before", "after", "earlier", "later"}
)
_COMPLEMENTS = frozenset({"of", "from", "for", "against", "between"})
_SKIPPED = ("PUNCT", "ADP", "DET", "PRON", "SPACE", "CCONJ")


def read_referent(page: Page, figure: Figure) -> str | None:
    """The counted noun with its modifiers, or what a measure measures; None where nothing is named."""
    if figure.complement is not None:
        return _phrase(page, page.token_at(max(figure.start, figure.end - 1)) + 1, figure.complement)
    if figure.head is not None:
        return _phrase(page, figure.last + 1, figure.head)
    token = anchor(page, figure)
    if figure.dimension == "age" and not any(c.dep_ == "cop" for c in token.children):
        return None
    for child in token.children:
        if (
            child.i > token.i
            and child.idx >= figure.end
            and child.dep_ == "nmod"
            and child.pos_ != "PRON"
            and any(c.lower_ == "of" for c in child.children)
        ):
            return _phrase(page, child.left_edge.i, child)
    governor = token.head
    if token.dep_ == "nmod" and governor.pos_ in NOMINAL and governor.i < token.i and governor.idx < figure.start:
        return _phrase(page, governor.left_edge.i, governor, page.token_at(figure.start))
    if figure.dimension == "money":
        noun = sum_in(page, figure)
        return None if noun is None else _phrase(page, noun.left_edge.i, noun)
    after = page.doc[token.i + 1].lower_ if token.i + 1 < len(page.doc) else ""
    if figure.dimension in ("distance", "length", "duration") and after in _FROM_WHERE:
        return None
    is_told = any(child.dep_ == "cop" for child in token.children)
    if figure.measure is None and not is_told:
        return None
    outer = token if is_told or token.head == token else token.head
    predicate = governing_predicate(outer) or governing_predicate(token)
    subject = None if predicate is None else subject_of(predicate)
    if subject is None or subject.pos_ not in NOMINAL or figure.start <= subject.idx < figure.end:
        return None
    return _phrase(page, subject.left_edge.i, subject)


def _phrase(page: Page, start: int, head: Token, until: int | None = None) -> str:
    """The words from ``start`` to the noun, articles left away, and its complement: "troops FROM NORTH KOREA".

    Nothing from the token ``until`` on belongs to it.
    """
    start = min(start, head.i)
    while start < head.i and (page.doc[start].pos_ in _SKIPPED or page.doc[start].lower_ in ("plus", "odd")):
        start += 1
    brackets = [i for i in range(start, head.i) if page.doc[i].text == ")"]
    start = brackets[-1] + 1 if brackets else start
    end = head.i
    while end + 2 < len(page.doc) and page.doc[end + 1].tag_ == "HYPH" and not page.doc[end].whitespace_:
        end += 2
    for child in head.children:
        adjacent = child.i > head.i and child.left_edge.i == head.i + 1 and child.i - head.i <= _LONGEST_COMPLEMENT
        complements = adjacent and child.dep_ == "nmod" and any(c.lower_ in _COMPLEMENTS for c in child.children)
        if complements and child.pos_ in NOMINAL and (until is None or child.i < until):
            end = child.i
            break
    return str(page.doc[start : end + 1].text).strip()
