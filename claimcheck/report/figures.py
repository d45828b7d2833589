"""Figures as a reader sees them, and the claims of a question grouped by figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from claimcheck.lexicon.inflection import noun_forms
from claimcheck.quantity import Bound, Quantity
from claimcheck.report.model import ReportClaim, ReportQuestion

_BOUND_WORDS = {
    Bound.EXACT: "",
    Bound.ABOUT: "about ",
    Bound.AT_LEAST: "at least ",
    Bound.AT_MOST: "at most ",
    Bound.MORE_THAN: "more than ",
    Bound.LESS_THAN: "less than ",
    Bound.BETWEEN: "",
    Bound.ORDER_OF_MAGNITUDE: "some ",
}
_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_POLARITY_WORDS = {"affirmed": "Affirmed", "negated": "Denied"}


def format_number(value: Decimal | float) -> str:
    """``10000`` as "10,000", ``2500000`` as "2.5 million", ``0.5`` as "0.5": never rounded."""
    number = value if isinstance(value, Decimal) else Decimal(repr(value))
    for scale, word in _SCALES:
        scaled = number / scale
        if abs(scaled) >= 1 and scaled == scaled.quantize(Decimal("0.001")):
            return f"{_grouped(scaled)} {word}"
    return _grouped(number)


def _grouped(number: Decimal) -> str:
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def format_figure(quantity: Quantity) -> str:
    """The figure with its bound and unit mark: "about 200", "at least 1,500", "5 to 7", "12%", "USD 2.5 million"."""
    value = quantity.value
    if isinstance(value, tuple):
        number = f"{format_number(value[0])} to {format_number(value[1])}"
        if quantity.bound is Bound.ORDER_OF_MAGNITUDE:
            return _vague_words(quantity) + _with_unit(number, quantity.unit)
    else:
        number = format_number(value)
    return _BOUND_WORDS[quantity.bound] + _with_unit(number, quantity.unit)


def _vague_words(quantity: Quantity) -> str:
    """ "thousands, " for "Thousands of people": a vague count is told in its own word first."""
    start, end = (at - quantity.span[0] for at in quantity.number_span)
    words = quantity.text[start:end] if 0 <= start < end <= len(quantity.text) else ""
    return f"{words.lower()}, " if words.isalpha() else "some "


def _with_unit(number: str, unit: str) -> str:
    if unit == "percentage":
        return f"{number}%"
    if len(unit) == 3 and unit.isupper():
        return f"{unit} {number}"
    return number


def figure_ends(quantity: Quantity) -> tuple[float, float]:
    """The smallest and the largest number that the figure names; both are the same for a single number."""
    value = quantity.value
    return (float(value[0]), float(value[1])) if isinstance(value, tuple) else (float(value), float(value))


def counted_word(quantity: Quantity) -> str:
    """The counted noun as the article writes it ("troops"), else the unit in the plural; empty where there is none."""
    if quantity.head is not None:
        start, end = quantity.head[0] - quantity.span[0], quantity.head[1] - quantity.span[0]
        if 0 <= start < end <= len(quantity.text):
            return quantity.text[start:end]
    if quantity.unit in ("-", "percentage") or quantity.unit.isupper():
        return ""
    singular, plural = noun_forms(quantity.unit)
    return singular if quantity.value == 1 else plural


def format_spread(question: ReportQuestion) -> str:
    """The ends of a question's figures with the counted noun: "1,500 to 12,000 troops"; empty without figures."""
    if question.low is None and question.high is None:
        return ""
    ends = [format_number(end) for end in (question.low, question.high) if end is not None]
    number = ends[0] if len(set(ends)) == 1 else " to ".join(ends)
    if question.high is None:
        number = f"{ends[0]} or more"
    elif question.low is None:
        number = f"{ends[0]} or less"
    figure = _with_unit(number, question.unit)
    words = Counter(counted_word(c.quantity) for c in question.claims if c.quantity is not None)
    noun = min((word for word in words if word), key=lambda word: (-words[word], word), default="")
    return f"{figure} {noun}".strip()


def format_ratio(ratio: float | None) -> str:
    """ "3.3 times"; empty where the figures have no ratio or hardly differ."""
    if ratio is None:
        return ""
    larger = ratio if ratio >= 1 else 1 / ratio if ratio > 0 else 0.0
    if larger < 1.005:
        return ""
    digits = 2 if larger < 1.1 else 1 if larger < 10 else 0
    return f"{larger:,.{digits}f} times"


@dataclass(frozen=True)
class FigureGroup:
    """The claims of one question that give the same figure, or take the same side; ``letter`` names it in a report."""

    letter: str
    label: str
    claims: tuple[ReportClaim, ...]

    @property
    def quantity(self) -> Quantity | None:
        """The figure, None for statements without one."""
        return self.claims[0].quantity

    @cached_property
    def reprints(self) -> tuple[tuple[ReportClaim, ...], ...]:
        """The claims with those from one source (reprints above all) folded together; the earliest stands first."""
        folded: dict[str, list[ReportClaim]] = {}
        for claim in self.claims:
            folded.setdefault(claim.origin or claim.id, []).append(claim)
        return tuple(tuple(claims) for claims in folded.values())


def group_by_figure(claims: Iterable[ReportClaim]) -> tuple[FigureGroup, ...]:
    """The claims by figure, the smallest first; inside a group by date, outlet and place in the text."""
    groups: dict[str, list[ReportClaim]] = {}
    for claim in sorted(claims, key=_figure_order):
        groups.setdefault(_label(claim), []).append(claim)
    return tuple(
        FigureGroup(letter_of(index), label, tuple(sorted(group, key=_reading_order)))
        for index, (label, group) in enumerate(groups.items())
    )


def letter_of(index: int) -> str:
    """A, B, … Z, AA, AB, …"""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _label(claim: ReportClaim) -> str:
    if claim.quantity is not None:
        return format_figure(claim.quantity)
    return _POLARITY_WORDS.get(claim.polarity, claim.polarity)


def _figure_order(claim: ReportClaim) -> tuple[bool, Decimal, Decimal, str]:
    if claim.quantity is None:
        return (True, Decimal(0), Decimal(0), _label(claim))
    value = claim.quantity.value
    low, high = value if isinstance(value, tuple) else (value, value)
    return (False, low, high, _label(claim))


def _reading_order(claim: ReportClaim) -> tuple[str, str, str, tuple[int, int]]:
    published = claim.article.published
    return ("" if published is None else published.isoformat(), claim.article.name, claim.article.id, claim.span)
