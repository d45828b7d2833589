"""Gives elided units back: "12 people were killed and 30 wounded" counts 30 people; "rose by 2% but fell by 1" 1%."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.lexicon.contexts import load_number_contexts
from claimcheck.lexicon.nouns import people_nouns, singularize

_FARTHEST = 140
_NEAR = Decimal(8)
_BARE = ("obj", "conj", "nsubj", "nsubj:pass", "obl", "appos", "nummod", "nmod")


_AGE_BEFORE = re.compile(r"(?:[A-Z][\w.'’-]*|\bboth|\beach|\b[a-z]+),?\s(?:both\s|also\s|then\s|now\s)?$|[A-Z][\w.'’-]*\s\($")
_AGE_AFTER = re.compile(r"\s?(?:[,;.)]|$|and\b|of\b|was\b|who\b)")
_LISTED = frozenset({",", "and", ", and", "&", "or"})


def read_bare_ages(page: Page, figures: list[Figure]) -> None:
    """Makes ages of the figures after names ("Rosa Diaz, 45, said") and of those listed with an age ("aged 14, 16 and 17")."""
    for previous, figure in zip([None, *figures], figures, strict=False):
        if figure.measure is not None or not _could_be_age(figure):
            continue
        listed = previous is not None and previous.dimension == "age" and page.text[previous.end : figure.start].strip() in _LISTED
        if listed or _follows_name(page, figure):
            figure.unit, figure.dimension = "year of age", "age"
    for figure, following in itertools.pairwise(figures):
        if figure.unit == "-" and following.dimension == "age" and _could_be_age(figure):
            if page.text[figure.end : following.start].strip() in _LISTED:
                figure.unit, figure.dimension = following.unit, "age"


def _could_be_age(figure: Figure) -> bool:
    return figure.number.kind == "figure" and 0 < figure.low <= 115 and figure.low % 1 == 0 and figure.unit == "-"


def _follows_name(page: Page, figure: Figure) -> bool:
    text = page.text
    if not _AGE_AFTER.match(text, figure.end) or text[figure.start - 2 : figure.start] not in (", ", "h ", "o ", "n ", "w ", " ("):
        return False
    i = figure.first - 1
    while i > 0 and page.doc[i].lower_ in (",", "(", "both", "also", "then", "now"):
        i -= 1
    named = page.doc[i].pos_ == "PROPN" or singularize(page.doc[i].lower_) in people_nouns()
    return named and i < figure.first - 1 and _AGE_BEFORE.search(text, max(0, figure.start - 24), figure.start) is not None


def inherit_units(page: Page, figures: list[Figure]) -> None:
    """Sets the unit of every figure that leaves it to an earlier one in its sentence."""
    counted: Figure | None = None
    measured: Figure | None = None
    for figure in figures:
        if figure.unit != "-":
            if figure.measure is None:
                counted = figure
            elif figure.dimension not in ("duration", "age"):
                measured = figure
            continue
        if measured is not None and _is_parallel(page, measured, figure):
            figure.unit, figure.dimension, figure.per = measured.unit, measured.dimension, measured.per
        elif counted is not None and _counts_the_same(page, counted, figure):
            figure.unit, figure.dimension = counted.unit, counted.dimension


def _is_near(page: Page, earlier: Figure, figure: Figure) -> bool:
    if figure.start - earlier.end > _FARTHEST:
        return False
    return page.doc[earlier.first].sent == page.doc[figure.first].sent


def _is_parallel(page: Page, earlier: Figure, figure: Figure) -> bool:
    """The same preposition before both, and figures of like size."""
    if not _is_near(page, earlier, figure) or figure.number.kind != "figure" or not figure.low or not earlier.low:
        return False
    ratio = abs(figure.low / earlier.low)
    word = _word_before(page, figure)
    return 1 / _NEAR < ratio < _NEAR and word in ("by", "of", "at", "than", "versus", "with") and word == _word_before(page, earlier)


def _counts_the_same(page: Page, earlier: Figure, figure: Figure) -> bool:
    if not _is_near(page, earlier, figure):
        return False
    doc = page.doc
    after = doc[figure.last + 1] if figure.last + 1 < len(doc) else None
    if after is not None and after.lower_ in load_number_contexts().casualties:
        return earlier.unit.split(" ")[-1].lower() in people_nouns()
    token = doc[figure.last]
    return token.pos_ == "NUM" and figure.low >= 1 and (token.dep_ in _BARE or _word_before(page, figure) in ("and", "with"))


def _word_before(page: Page, figure: Figure) -> str:
    start = figure.start if figure.hedge_start is None else figure.hedge_start
    index = page.token_at(start) - 1
    return page.doc[index].lower_ if index >= 0 else ""
