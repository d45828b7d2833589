"""Ages told by their decade: "in her 20s", "in his late forties"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from claimcheck.extraction.quantities.figure import Figure, Page, new_figure
from claimcheck.extraction.quantities.measures import Measure
from claimcheck.extraction.quantities.numerals import Number
from claimcheck.lexicon.numbers import load_number_words
from claimcheck.lexicon.patterns import any_of
from claimcheck.quantity import Bound

_DECADE = (Decimal(0), Decimal(9))
_FIRST_TEEN = Decimal(13)


def read_decades(page: Page) -> list[Figure]:
    """The ages of the text that are told by their decade, each the years that it can be."""
    return [_read(page, match) for match in _pattern().finditer(page.text)]


def _read(page: Page, match: re.Match[str]) -> Figure:
    words = load_number_words()
    written, part = match["decade"].lower(), match["part"]
    first = words.decades[written] if written.isalpha() else Decimal(written[:2])
    low, high = words.parts_of_decades[part.lower()] if part else _DECADE
    start, end = match.span("decade")
    number = Number(start, end, first + low)
    figure = new_figure(page, number, Measure("year of age", "age", match.start(), match.end()))
    figure.low, figure.high = max(first + low, _FIRST_TEEN), first + high
    figure.is_range, figure.bound = True, Bound.BETWEEN
    return figure


@cache
def _pattern() -> re.Pattern[str]:
    words = load_number_words()
    whose, parts, decades = map(any_of, (words.whose_decade, words.parts_of_decades, words.decades))
    return re.compile(
        rf"\bin {whose} (?:(?P<part>{parts})[ -])?(?P<decade>[1-9]0(?:['’]?s)\b|{decades})", re.IGNORECASE
    )
