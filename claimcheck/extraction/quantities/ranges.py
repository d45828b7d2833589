"""Joins two figures into one range: "80 to 100 miles", "between $62 and $68", "three or four years", "5-7%"."""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.lexicon.hedges import load_hedges
from claimcheck.lexicon.units import load_currencies
from claimcheck.quantity import Bound

_BETWEEN = re.compile(r"(?i)\b(?:between|from\s+between)\s(?:about\s|around\s|roughly\s|an?\sestimated\s|the\s)?$")
_FROM = re.compile(
    r"(?i)\bfrom\s(?:about\s|around\s|roughly\s|nearly\s|almost\s|up\sto\s|just\s|the\s|as\sfew\sas\s)*$"
)
_TO = re.compile(
    r"(?i)^\s(?:and|to)\s(?:about\s|around\s|roughly\s|as\smany\sas\s|nearly\s|over\s|more\sthan\s|as\smuch\sas\s|up\sto\s)?$"
)
_DASH = re.compile(r"^\s?[-–—−~]\s?$")
_PLAIN_TO = re.compile(r"(?i)^(?:\s|-)(?:to|through)(?:\s|-)(?:as\smany\sas\s|about\s|around\s)?$")
_OR = re.compile(r"(?i)^\sor\s(?:even\s|maybe\s|perhaps\s)?$")
_SLASH = re.compile(r"^/$")
_FROM_TO = re.compile(
    r"(?i)^(?:(?!\b(?:while|and|but|which|after)\b)(?:[^.,;:]|\.\d)){0,55}?\bto\s(?:about\s|around\s|just\s|nearly\s|almost\s|over\s|more\sthan\s|roughly\s)?$"
)
_BACK_TO = re.compile(r"(?i)\bto\s(?:about\s|around\s|just\s)?$")
_BACK_FROM = re.compile(r"(?i)^(?:\s(?!up|down)[a-z]+){0,2}\sfrom\s(?:about\s|around\s|just\s)?$")


def join_parts(page: Page, figures: list[Figure]) -> list[Figure]:
    """Adds the cents to their dollars: "3 dollars 50 cents", "thirteen pounds and forty pence"."""
    joined: list[Figure] = []
    for figure in figures:
        whole = joined[-1] if joined else None
        if whole is None or not _is_part(page, whole, figure):
            joined.append(figure)
            continue
        whole.low += figure.low / 100
        whole.high, whole.end, whole.number_end, whole.last = whole.low, figure.end, figure.number_end, figure.last
    return joined


def _is_part(page: Page, whole: Figure, figure: Figure) -> bool:
    currency = load_currencies().entries.get(whole.unit)
    if currency is None or figure.unit != currency.part or not 0 < figure.low < 100 or whole.low % 1:
        return False
    return page.text[whole.end : figure.start].strip() in ("", "and")


def join_ranges(page: Page, figures: list[Figure]) -> list[Figure]:
    """The figures with every pair of range ends joined into one."""
    joined: list[Figure] = []
    for figure in figures:
        if joined and _is_range(page, joined[-1], figure):
            joined[-1] = _join(joined[-1], figure)
        else:
            joined.append(figure)
    return joined


def _is_range(page: Page, left: Figure, right: Figure) -> bool:
    if left.is_range or right.start < left.end or right.start - left.end > 60 or right.number.kind == "multiple":
        return False
    text = page.text
    gap = text[left.end : right.start]
    if "\n" in gap or not _units_agree(left, right):
        return False
    before = text[max(0, left.start - 40) : left.start]
    if _BETWEEN.search(before) and gap.strip().lower() in ("and", "to", "and about", "and around", "or"):
        return left.low <= right.high or _shared_scale(left, right)
    if _BACK_TO.search(before) and _BACK_FROM.match(gap) and left.number.kind == right.number.kind:
        return True
    from_before = _FROM.search(before) is not None
    if left.dimension == "age" and right.measure is None and gap.strip() not in ("to", "-", "–"):
        return False
    if from_before and (_FROM_TO.match(gap) or _DASH.match(gap)):
        return True
    if left.number.kind == "vague" or right.number.kind == "vague":
        return False
    return _is_plain_range(page, left, right, gap)


def _is_plain_range(page: Page, left: Figure, right: Figure, gap: str) -> bool:
    rising = left.low < right.low or _shared_scale(left, right)
    if _DASH.match(gap):
        return (
            rising
            and (not gap.startswith(" ") or left.measure is None or gap.strip() == "–")
            and not (gap == " -" or gap == "- ")
        )
    if _PLAIN_TO.match(gap):
        if left.measure is not None and _is_change(page, left):
            return False
        return rising and (left.measure is None or right.measure is not None)
    if _OR.match(gap) or (_SLASH.match(gap) and left.measure is not None and left.unit == right.unit):
        near = right.low <= left.low * Decimal("1.5") or right.low - left.low <= 2 or _shared_scale(left, right)
        return rising and near and (left.measure is None or left.unit == right.unit)
    return False


def _is_change(page: Page, left: Figure) -> bool:
    """"rose 5% to 12%": the first figure is how much it rose, not the lower end."""
    hedges = load_hedges()
    token = page.doc[left.first]
    for _ in range(4):
        if token.pos_ in ("VERB", "NOUN") and token.i < left.first:
            return token.lower_ in hedges.up_verbs or token.lower_ in hedges.down_verbs
        token = token.head
    before = page.text[max(0, left.start - 6) : left.start].lower()
    return before.endswith(("up ", "down "))


def _units_agree(left: Figure, right: Figure) -> bool:
    if left.measure is None or right.measure is None:
        return True
    if left.unit == right.unit:
        return True
    return left.dimension == right.dimension == "money" and left.unit.split(" per ")[0] == right.unit.split(" per ")[0]


def _shared_scale(left: Figure, right: Figure) -> bool:
    """ "10 to 15 billion", "four to five thousand": the scale of the right end is meant for both."""
    scale = right.number.scale
    if scale is None or left.number.scale is not None or left.low >= 1000 or left.number.kind == "vague":
        return False
    return left.low <= right.low / scale


def _join(left: Figure, right: Figure) -> Figure:
    low, high = left.low, right.high
    if _shared_scale(left, right):
        low = low * (right.number.scale or 1)
    if left.number.kind == "vague":
        low, high = left.low, right.high
    elif right.number.kind == "vague":
        high = right.high
    source = right if right.measure is not None else left
    figure = Figure(
        right.number,
        source.measure,
        min(low, high),
        max(low, high),
        min(left.start, right.start),
        max(left.end, right.end),
        left.number_start,
        right.number_end,
        left.first,
        right.last,
        is_range=True,
        bound=Bound.BETWEEN,
    )
    figure.unit, figure.dimension, figure.per = source.unit, source.dimension, source.per
    if right.measure is None and left.measure is not None and left.per is None:
        figure.unit, figure.dimension = left.unit, left.dimension
    elif figure.per is None and left.per is not None:
        figure.unit, figure.per = left.unit, left.per
    return figure
