"""Bounds and hedges around a figure, and the change that its sentence reports."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.lexicon.hedges import load_hedges
from claimcheck.quantity import Bound, Change

_ABOUT_A_TOPIC = re.compile(
    r"(?i)\b(?:told|tell|tells|talk|talks|talking|talked|ask|asked|asking|know|knew|learn|learned|learnt|concerned|worried|worry|concerns?|questions?"
    r"|information|details|stor(?:y|ies)|speak|spoke|think|thinking|heard|hear|book|film|movie|report)\s(?:you|us|him|her|them|me|people)?\s?$"
)
_MARKS = {
    Bound.ABOUT: Change.ABOUT,
    Bound.AT_LEAST: Change.MORE,
    Bound.MORE_THAN: Change.MORE,
    Bound.AT_MOST: Change.LESS,
    Bound.LESS_THAN: Change.LESS,
}
_SUB = re.compile(r"(?i)\bsub-$")
_ALL = re.compile(
    r"(?i)\b(?:all|all of the|the|these|those|another|a further|an additional|a total of|its|their|his|her|our|only|just|other|first|last|past)\s$"
)


@cache
def _before_pattern() -> re.Pattern[str]:
    listed = "|".join(sorted((re.escape(h) for h in load_hedges().before), key=len, reverse=True))
    return re.compile(
        rf"(?i)(?:(?<=[\s(\[\"'“‘—–])|^)(?P<hedge>{listed})[\s-]*(?P<filler>(?:the|a|an|another|only|just|some)\s)?$"
    )


@cache
def _after_pattern() -> re.Pattern[str]:
    listed = "|".join(sorted((re.escape(h) for h in load_hedges().after), key=len, reverse=True))
    return re.compile(rf"(?i)\s?(?P<hedge>{listed})(?![\w])")


def read_bound(page: Page, figure: Figure, previous: Figure | None) -> None:
    """Sets ``bound``, ``hedge`` and ``hedge_start`` from the words around the figure."""
    if _is_conversion(page, figure, previous) and previous is not None and not figure.is_range:
        figure.bound, figure.hedge = previous.bound, previous.hedge
        own = _hedge_before(page, figure)
        if own is None:
            return
    found = _hedge_before(page, figure) or _hedge_after(page, figure) or _verb_before(page, figure)
    if found is None:
        return
    name, hedge, start = found
    if figure.bound is Bound.ORDER_OF_MAGNITUDE:
        figure.hedge_start = start
        return
    if figure.is_range:
        figure.hedge, figure.hedge_start = hedge, start
        return
    if hedge == "about" and _ABOUT_A_TOPIC.search(page.text, max(0, start - 24), start):
        return
    if hedge == "over" and figure.dimension == "duration" and not _is_measured_duration(page, figure):
        return
    if hedge in ("within", "under", "above", "below", "like", "minimum", "maximum", "max") and not _fits(
        page, figure, hedge
    ):
        return
    figure.bound, figure.hedge, figure.hedge_start = Bound(name), hedge, start


def _fits(page: Page, figure: Figure, hedge: str) -> bool:
    if hedge == "within":
        return figure.dimension in ("duration", "length", "percent")
    if hedge == "like":
        return figure.low >= 20 and figure.low % 10 == 0
    return True


def _is_measured_duration(page: Page, figure: Figure) -> bool:
    """ "lasted over three years", "for over a decade" give a bound; "over three years" alone is a span of time."""
    window = page.text[max(0, figure.start - 22) : figure.start].lower()
    return (
        re.search(
            r"\b(?:for|is|was|be|been|are|were|lasted|last|lasting|took|take|takes|taken|taking|just|well|spent|after)\s+(?:\w+\s+)?over\s$",
            window,
        )
        is not None
    )


def _hedge_before(page: Page, figure: Figure) -> tuple[str, str, int] | None:
    offset = max(0, figure.start - 34)
    window = page.text[offset : figure.start]
    match = _before_pattern().search(window)
    if match is None:
        return None
    table = load_hedges().before
    hedge = match["hedge"].lower()
    name = table[hedge]
    start = match.start("hedge")
    outer = _before_pattern().search(window[:start])
    if outer is not None and not outer["filler"]:
        outer_hedge = outer["hedge"].lower()
        if name == "about" or table[outer_hedge] == name:
            name, hedge, start = table[outer_hedge], outer_hedge, outer.start("hedge")
        elif table[outer_hedge] != "about":
            start = outer.start("hedge")
    return name, hedge, offset + start


def _hedge_after(page: Page, figure: Figure) -> tuple[str, str, int] | None:
    for end in _ends(figure):
        match = _after_pattern().match(page.text, end)
        if match is not None:
            hedge = match["hedge"].lower()
            return load_hedges().after[hedge], hedge, figure.start
    return None


def _ends(figure: Figure) -> list[int]:
    ends = [figure.number_end, figure.end]
    if figure.head is not None:
        ends.append(figure.head.idx + len(figure.head))
    return sorted(set(ends))


def _verb_before(page: Page, figure: Figure) -> tuple[str, str, int] | None:
    """ "has topped 1,600"."""
    token = page.doc[figure.first]
    index = page.token_at(figure.start)
    if index == 0:
        return None
    before = page.doc[index - 1]
    if before.pos_ == "VERB" or before.tag_.startswith("V"):
        name = load_hedges().verbs.get(before.lower_)
        if name is not None and token.idx >= before.idx:
            return name, before.lower_, before.idx
    return None


def _is_conversion(page: Page, figure: Figure, previous: Figure | None) -> bool:
    """ "450 km (280 miles)": the same amount in another unit."""
    if previous is None or figure.measure is None or previous.measure is None or figure.unit == previous.unit:
        return False
    gap = page.text[previous.end : figure.start]
    return gap.strip() in ("(", "or", ", or", "[", "/") and figure.dimension == previous.dimension


def read_change(page: Page, figure: Figure) -> Change:
    """The change mark of the CQE annotation: the hedge if there is one, otherwise up or down."""
    hedges = load_hedges()
    if figure.hedge in hedges.near:
        return Change.ABOUT
    mark = _MARKS.get(figure.bound)
    if mark is not None:
        return mark
    if figure.is_range and figure.hedge:
        return _MARKS.get(Bound(hedges.before.get(figure.hedge, "about")), Change.EQUAL)
    before = page.text[max(0, figure.start - 16) : figure.start].lower()
    if re.search(r"(?:^|[\s(])\+$", before) or page.text[figure.number_start : figure.number_start + 1] == "+":
        return Change.UP
    direct = _DIRECTION.search(before)
    if direct:
        return Change.UP if direct[1] in hedges.up_adverbs else Change.DOWN
    return _verb_change(page, figure)


_DIRECTION = re.compile(r"\b(up|down)\s(?:by\s|a\s|another\s)?$")
_BETWEEN_VERB_AND_FIGURE = frozenset({"by", "another", "a", "an", "just", "only", "more", "further", "as", "much", "up", "down", "slightly", "some"})


def _verb_change(page: Page, figure: Figure) -> Change:
    """"rose 5%", "fell by 20 points": a verb of change right before the figure; "rose to 5%" is no change of 5%."""
    if figure.is_range or figure.dimension in ("duration", "age"):
        return Change.EQUAL
    hedges = load_hedges()
    index = page.token_at(figure.start) - 1
    for i in range(index, max(-1, index - 4), -1):
        word = page.doc[i].lower_
        if word in hedges.up_verbs:
            return Change.UP if page.doc[i].pos_ != "NOUN" or page.doc[i].tag_ == "NN" else Change.EQUAL
        if word in hedges.down_verbs:
            return Change.DOWN
        if word not in _BETWEEN_VERB_AND_FIGURE:
            return Change.EQUAL
    return Change.EQUAL
