"""Figures as a reader sees them, and the claims of a question grouped by figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from claimcheck.lexicon.nouns import pluralize
from claimcheck.quantity import Bound, Quantity
from claimcheck.quantity.conversion import conversion_factor
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
_LARGEST_DENOMINATOR, _EVEN = 1000, Fraction(1, 10**9)
"""A share that has no end in decimals, as nearly as a float or a Decimal has it."""
_COUNTED = ("count", "money", "percent")
"""Dimensions whose unit stands as a counted noun or a sign; others ("5 kilometres") are told with their unit."""


def format_number(value: Decimal | float) -> str:
    """``10000`` as "10,000", ``2500000`` as "2.5 million", ``0.5`` as "0.5", a third as "1/3": never rounded."""
    number = value if isinstance(value, Decimal) else Decimal(repr(value))
    share = Fraction(number).limit_denominator(_LARGEST_DENOMINATOR)
    if 0 < share < 1 and number != number.quantize(Decimal("0.0001")) and abs(share - Fraction(number)) < _EVEN:
        return f"{share.numerator}/{share.denominator}"
    for scale, word in _SCALES:
        scaled = number / scale
        if abs(scaled) >= 1 and scaled == scaled.quantize(Decimal("0.001")):
            return f"{_grouped(scaled)} {word}"
    return _grouped(number)


def _grouped(number: Decimal) -> str:
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def format_figure(quantity: Quantity) -> str:
    """The figure with its bound and unit: "about 200", "at least 1,500", "5 to 7 months", "12%", "USD 2.5 million".

    What is counted is left to :func:`counted_word`.
    """
    value = quantity.value
    if isinstance(value, tuple):
        number = f"{format_number(value[0])} to {format_number(value[1])}"
        if quantity.bound is Bound.ORDER_OF_MAGNITUDE:
            return _vague_words(quantity) + _with_unit(number, quantity.unit)
    else:
        number = format_number(value)
    measured = f" {plural_unit(quantity.unit, value)}" if _is_measured(quantity) else ""
    return _BOUND_WORDS[quantity.bound] + _with_unit(number, quantity.unit) + measured


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


def _is_measured(quantity: Quantity) -> bool:
    return quantity.dimension not in _COUNTED and quantity.unit not in ("-", "percentage")


def plural_unit(unit: str, value: object = None) -> str:
    """The unit as it stands behind a number: "years of age", after 1 "kilometre"; empty for signs and no unit."""
    if unit in ("-", "percentage") or unit.isupper():
        return ""
    first, space, rest = unit.partition(" ")
    return f"{first if value == 1 else pluralize(first)}{space}{rest}"


def figure_ends(quantity: Quantity, unit: str) -> tuple[float, float] | None:
    """The smallest and the largest number that the figure names, in ``unit``; None where it does not convert.

    Counts are not converted: people and children stand on one scale.
    """
    factor = Decimal(1) if quantity.dimension == "count" else conversion_factor(quantity.unit, unit)
    if factor is None:
        return None
    value = quantity.value
    low, high = value if isinstance(value, tuple) else (value, value)
    return float(low * factor), float(high * factor)


def counted_word(quantity: Quantity) -> str:
    """The counted noun as the article writes it ("troops"), else the unit in the plural; empty where there is none."""
    if _is_measured(quantity):
        return ""
    if quantity.head is not None:
        start, end = quantity.head[0] - quantity.span[0], quantity.head[1] - quantity.span[0]
        if 0 <= start < end <= len(quantity.text):
            return quantity.text[start:end]
    return plural_unit(quantity.unit, quantity.value)


def _round_converted(end: float) -> float:
    """An end that nobody has written, as six weeks are 1.3799 months, to three digits; all others as they are."""
    return float(f"{end:.3g}") if abs(end) > 1 and round(end, 4) != end else end


def format_spread(question: ReportQuestion) -> str:
    """The ends of a question's figures with the counted noun: "1,500 to 12,000 troops"; empty without figures."""
    if question.low is None and question.high is None:
        return ""
    ends = [format_number(_round_converted(end)) for end in (question.low, question.high) if end is not None]
    number = ends[0] if len(set(ends)) == 1 else " to ".join(ends)
    if question.high is None:
        number = f"{ends[0]} or more"
    elif question.low is None:
        number = f"{ends[0]} or less"
    figure = _with_unit(number, question.unit)
    words = Counter(counted_word(c.quantity) for c in question.claims if c.quantity is not None)
    noun = min(
        (word for word in words if word), key=lambda word: (-words[word], word), default=plural_unit(question.unit)
    )
    return f"{figure} {noun}".strip()


def format_ratio(ratio: float | None) -> str:
    """ "3.3 times"; empty where the figures have no ratio or hardly differ."""
    if ratio is None:
        return ""
    larger = ratio if ratio >= 1 else 1 / ratio if ratio > 0 else 0.0
    if larger < 1.005:
        return ""
    digits = 2 if larger < 1.1 else 1 if larger < 10 else 0
    return f"{f'{larger:,.{digits}f}'.removesuffix('.0')} times"


@dataclass(frozen=True)
class FigureGroup:
    """The claims of one question that give the same figure, or take the same side; ``letter`` names it in a report."""

    letter: str
    label: str
    claims: tuple[ReportClaim, ...]
    ends: tuple[float, float] | None
    """Where it stands on the question's scale, in its unit; None for statements and for what does not convert."""
    reprints: tuple[tuple[ReportClaim, ...], ...]
    """The claims with those that repeat one source (reprints above all) folded together; the earliest stands first."""

    @property
    def quantity(self) -> Quantity | None:
        """The figure, None for statements without one."""
        return self.claims[0].quantity


def group_by_figure(question: ReportQuestion) -> tuple[FigureGroup, ...]:
    """The claims by figure, the smallest first; inside a group by date, outlet and place in the text."""
    groups: dict[str, list[ReportClaim]] = {}
    for claim in sorted(question.claims, key=lambda claim: _figure_order(claim, question.unit)):
        groups.setdefault(label_claim(claim), []).append(claim)
    return tuple(_make_group(question, at, label, group) for at, (label, group) in enumerate(groups.items()))


def _make_group(question: ReportQuestion, at: int, label: str, group: Sequence[ReportClaim]) -> FigureGroup:
    claims = tuple(sorted(group, key=_reading_order))
    return FigureGroup(letter_of(at), label, claims, _ends(group[0], question.unit), _fold_reprints(question, claims))


def _fold_reprints(question: ReportQuestion, claims: Sequence[ReportClaim]) -> tuple[tuple[ReportClaim, ...], ...]:
    """The claims with each that repeats the first one of its source; what says otherwise is no reprint of it."""
    folded: list[list[ReportClaim]] = []
    told: dict[str, list[list[ReportClaim]]] = {}
    for claim in claims:
        rows = told.setdefault(claim.origin or claim.id, [])
        row = next((row for row in rows if _is_repeated(question, row[0], claim)), None)
        if row is None:
            rows.append([])
            folded.append(row := rows[-1])
        row.append(claim)
    return tuple(map(tuple, folded))


_REPEATED = ("agree", "compatible")


def _is_repeated(question: ReportQuestion, first: ReportClaim, claim: ReportClaim) -> bool:
    """Whether a claim repeats another of its side: in its words, or as the verdict on the two has it.

    Two of many claims may have none; they are of one figure then, or are told apart by their words.
    """
    if " ".join(first.text.split()).casefold() == " ".join(claim.text.split()).casefold():
        return True
    verdict = question.find_verdict(first.id, claim.id)
    return claim.quantity is not None if verdict is None else verdict in _REPEATED


def _ends(claim: ReportClaim, unit: str) -> tuple[float, float] | None:
    return None if claim.quantity is None else figure_ends(claim.quantity, unit)


def scale_unit(question: ReportQuestion) -> str:
    """The unit of the question's scale, where figures are measured in several; else empty: the figures tell it."""
    units = {c.quantity.unit for c in question.claims if c.quantity is not None and _is_measured(c.quantity)}
    return plural_unit(question.unit) if len(units) > 1 else ""


def letter_of(index: int) -> str:
    """A, B, … Z, AA, AB, …"""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def label_claim(claim: ReportClaim) -> str:
    """What a claim gives: its figure, or whether it affirms, denies or rules out what is said."""
    if claim.quantity is not None:
        return format_figure(claim.quantity)
    if claim.polarity == "affirmed":
        return "Affirmed"
    # What will not be is no denial: nobody has said that it is so.
    denied = claim.modality == "actual" or any(source.stance == "denies" for source in claim.sources)
    return "Denied" if denied else "Ruled out"


def _figure_order(claim: ReportClaim, unit: str) -> tuple[bool, tuple[float, float], str]:
    ends = _ends(claim, unit)
    return (ends is None, ends or (0.0, 0.0), label_claim(claim))


def _reading_order(claim: ReportClaim) -> tuple[str, str, str, tuple[int, int]]:
    published = claim.article.published
    return ("" if published is None else published.isoformat(), claim.article.name, claim.article.id, claim.span)
