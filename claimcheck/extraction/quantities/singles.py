"""Measures told once, by an article: "more than an hour", "about a mile", "a week or so"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from claimcheck.extraction.quantities.figure import Figure, Page, new_figure
from claimcheck.extraction.quantities.hedging import find_hedge
from claimcheck.extraction.quantities.numerals import Number
from claimcheck.extraction.quantities.units import read_unit
from claimcheck.lexicon.patterns import any_of
from claimcheck.lexicon.units import load_currencies, load_units

_KINDS = frozenset({"compound", "amod", "nmod:poss"})
"""How a measure hangs that only tells the kind of a noun: "about a second man", "about a week's rain"."""
_GOES_BY = frozenset({"barely", "not quite"})
_ROUND = frozenset({"decade", "century"})
"""A time that nobody counts by the year: "for more than a decade" says that it was long."""
_LIKENING = frozenset({"like", "minimum", "max", "sub"})
_DATING = re.compile(r"(?i)\s(?:ago|later|earlier|previously|prior|before|after|since|into)\b")
"""What makes a moment of a time: "more than a year ago", "lower than a year earlier", "a week after the vote"."""


def read_singles(page: Page) -> list[Number]:
    """The articles of the text that count one of a measure, as a hedge beside them says."""
    numbers = [Number(*match.span("one"), Decimal(1), kind="word") for match in _pattern().finditer(page.text)]
    return [number for number in numbers if _is_single(page, number)]


def _is_single(page: Page, number: Number) -> bool:
    measure = read_unit(page.text, number)
    if measure is None or measure.name in _ROUND or measure.dimension in ("multiple", "angle"):
        return False
    figure = new_figure(page, number, measure)
    hedge = find_hedge(page, figure)
    if hedge is None or hedge.words in _LIKENING or _only_names(page, figure):
        return False
    if hedge.words in _GOES_BY and page.doc[page.token_at(figure.end - 1)].dep_ == "nsubj":
        return False  # "barely a week goes by"
    return measure.dimension != "duration" or _DATING.match(page.text, figure.end) is None


def _only_names(page: Page, figure: Figure) -> bool:
    """Whether the measure tells the kind of a noun behind it: "almost a foot soldier"."""
    unit = page.doc[page.token_at(figure.number_end + 1)]
    own = any(kid.lower_ in ("'s", "’s") for kid in unit.children)
    return own or (unit.dep_ in _KINDS and unit.head.i > unit.i and unit.head.idx >= figure.end)


@cache
def _pattern() -> re.Pattern[str]:
    currencies = load_currencies()
    units = any_of({*load_units().words, *currencies.words, *currencies.parts})
    beyond = r"(?!\s(?:and\sa\s|or\s(?:two|three)\b))"
    return re.compile(rf"\b(?P<one>an?)[ -](?:{units})\b{beyond}", re.IGNORECASE)
