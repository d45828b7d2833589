"""A number on its way to becoming a quantity: what the readers have found out about it so far."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from decimal import Decimal

from spacy.attrs import IDX
from spacy.tokens import Doc, Token

from claimcheck.extraction.quantities.measures import Measure
from claimcheck.extraction.quantities.numerals import Number
from claimcheck.extraction.tree import text_of
from claimcheck.lexicon.numbers import load_number_words
from claimcheck.quantity import Bound


@dataclass(slots=True)
class Figure:
    """One or two numbers (a range) with their unit.

    ``start`` and ``end`` cover the number and its unit words, ``number_start`` and ``number_end`` the number alone;
    ``first`` and ``last`` are the indexes of the tokens that hold the number's first and last character.
    """

    number: Number
    measure: Measure | None
    low: Decimal
    high: Decimal
    start: int
    end: int
    number_start: int
    number_end: int
    first: int
    last: int
    is_range: bool = False
    bound: Bound = Bound.EXACT
    hedge: str = ""
    hedge_start: int | None = None
    head: Token | None = None
    """The counted noun."""
    unit: str = "-"
    dimension: str = "count"
    per: str | None = None
    complement: Token | None = None
    """The noun of the phrase that the counted noun or measure stands in: the council of "15-member council"."""
    is_claim: bool = True
    level: Figure | None = None
    """The end of a range that is the level now: the 40 of "rose from 12 to 40"."""
    former: Figure | None = None
    """The end that was the level before."""
    retold: Figure | None = None
    """The figure of the sentence before that somebody tells otherwise here."""

    @property
    def ends(self) -> tuple[Figure, ...]:
        """The levels of what changed, the one before first."""
        return tuple(end for end in (self.former, self.level) if end is not None)


class Page:
    """A document with what every reader needs of it: its text and the way from an offset to a token."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text: str = text_of(doc)
        self.starts: list[int] = [int(i) for i in doc.to_array([IDX]).reshape(-1).tolist()]

    def token_at(self, offset: int) -> int:
        """The index of the token that holds, or last begins before, the character at ``offset``."""
        return max(0, bisect_right(self.starts, offset) - 1)


def new_figure(page: Page, number: Number, measure: Measure | None) -> Figure:
    """A figure of one number."""
    first, last = page.token_at(number.start), page.token_at(max(number.start, number.end - 1))
    start, end = (number.start, number.end) if measure is None else (measure.start, measure.end)
    factor = 1 if measure is None else measure.factor
    figure = Figure(
        number,
        measure,
        number.value * factor,
        (number.high if number.high is not None else number.value) * factor,
        start,
        end,
        number.start,
        number.end,
        first,
        last,
    )
    if number.high is not None:
        figure.bound = Bound.ORDER_OF_MAGNITUDE
    if page.text[number.start : number.end].lower().endswith(tuple(load_number_words().slang)):
        figure.dimension = "money"
    if measure is not None:
        figure.unit, figure.dimension, figure.per = measure.name, measure.dimension, measure.per
    return figure
