"""Bounds and hedges around a figure."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.lexicon.hedges import load_hedges
from claimcheck.quantity import Bound

_REACH = 34
_LASTING = re.compile(
    r"(?i)\b(?:for|is|was|be|been|are|were|last(?:ed|ing|s)?|took|takes?|taken|taking|just|well|spent|after)\s+(?:\w+\s+)?$"
)
_PLACING = frozenset({"under", "below", "over", "above", "within"})
_CONVERTING = frozenset({"(", "or", ", or", "[", "/"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})


class Hedge(NamedTuple):
    """A hedge: the bound that its words give, the words, and the offset where they start."""

    bound: Bound
    words: str
    start: int


def read_bound(page: Page, figure: Figure, previous: Figure | None) -> None:
    """Sets ``bound``, ``hedge`` and ``hedge_start`` from the words around the figure.

    A conversion in brackets takes the hedge of its main figure ("about 450 km (280 miles)").
    """
    own = _hedge_before(page, figure)
    if own is None and previous is not None and not figure.is_range and _is_conversion(page, figure, previous):
        figure.bound, figure.hedge = previous.bound, previous.hedge
        return
    hedge = find_hedge(page, figure)
    if hedge is None:
        return
    figure.hedge_start = hedge.start if figure.hedge_start is None else min(figure.hedge_start, hedge.start)
    if figure.bound is Bound.ORDER_OF_MAGNITUDE:
        return
    figure.hedge = hedge.words
    if not figure.is_range:
        figure.bound = hedge.bound


def find_hedge(page: Page, figure: Figure) -> Hedge | None:
    """The hedge in the words around the figure, or None."""
    hedge = _hedge_before(page, figure) or _hedge_after(page, figure) or _verb_before(page, figure)
    return None if hedge is None or not _fits(page, figure, hedge) else hedge


def _hedge_before(page: Page, figure: Figure) -> Hedge | None:
    offset = max(0, figure.start - _REACH)
    ends = (figure.number_start, figure.start) if figure.dimension == "age" else (figure.start,)  # "aged about 40"
    match = next((match for end in ends if (match := _before().search(page.text[offset:end]))), None)
    if match is None or _is_apart(page, figure, match):
        return None
    table = load_hedges().before
    inner = match["hedge"].lower()
    hedge = Hedge(Bound(table[inner]), inner, offset + match.start("hedge"))
    outer = _before().search(match.string[: match.start("hedge")])
    if outer is None or outer["filler"]:
        return hedge
    words, start = outer["hedge"].lower(), offset + outer.start("hedge")
    # "up to about 200" is a bound that "about" softens; "about" before a bound adds nothing.
    both = Hedge(Bound(table[words if table[inner] == "about" else inner]), words, start)
    return both if _fits(page, figure, both) else hedge


def _is_apart(page: Page, figure: Figure, match: re.Match[str]) -> bool:
    """Whether an article parts the words from the figure, so that they say nothing of it.

    "More than the $3 billion that Pike turned down" compares with exactly $3 billion, and what is built "under a $4
    billion order" is built under the order.
    """
    filler = (match["filler"] or "").strip().lower()
    bound = Bound(load_hedges().before[match["hedge"].lower()])
    if filler == "the":
        named = figure.dimension == "age" and figure.start < figure.number_start  # "under the age of 18"
        return bound in (Bound.MORE_THAN, Bound.LESS_THAN) and not named
    placing = match["hedge"].lower() in _PLACING and filler in ("a", "an")
    return placing and page.text[figure.number_start] != filler[0] and figure.dimension != "count"


def _hedge_after(page: Page, figure: Figure) -> Hedge | None:
    """ "40 or more", "80-odd crew", "50 people or so"."""
    ends = {figure.number_end, figure.end}
    if figure.head is not None:
        ends.add(figure.head.idx + len(figure.head))
    for end in sorted(ends):
        match = _after().match(page.text, end)
        if match is not None:
            words = match["hedge"].lower()
            return Hedge(Bound(load_hedges().after[words]), words, figure.start)
    return None


def _verb_before(page: Page, figure: Figure) -> Hedge | None:
    """ "the toll has topped 1,600"."""
    index = page.token_at(figure.start)
    if index == 0:
        return None
    verb = page.doc[index - 1]
    told = verb.pos_ == "VERB" and figure.high != 1  # nobody "approached one" but one of several
    if verb.lower_ in load_hedges().taking and (figure.head is not None or figure.dimension in ("length", "duration")):
        return None  # "passed 21 bills", "will pass 2 million miles from Earth"
    bound = load_hedges().verbs.get(verb.lower_) if told else None
    negation = page.doc[index - 2] if index > 1 else None
    if bound == Bound.MORE_THAN and negation is not None and negation.lower_ in _NEGATIONS:
        return Hedge(Bound.AT_MOST, f"not {verb.lower_}", negation.idx)  # "would not exceed 3 percent"
    return None if bound is None else Hedge(Bound(bound), verb.lower_, verb.idx)


def _fits(page: Page, figure: Figure, hedge: Hedge) -> bool:
    """Whether the words are a hedge here: "told us about two men", "over three years" need not be."""
    before = page.text[max(0, hedge.start - 26) : hedge.start]
    last = "".join(before.lower().split()[-1:])
    if hedge.words == "about":
        words = before.lower().split()[-2:]
        return not set(words) & load_hedges().topics
    if hedge.words in _PLACING and figure.dimension in ("length", "mass"):
        return last not in load_hedges().lying
    if hedge.words == "over" and figure.dimension == "duration":
        return _LASTING.search(before) is not None
    if hedge.words == "over":
        return last not in load_hedges().over
    if hedge.words == "up to":
        may = not _MODALS.isdisjoint(before.lower().split()[-2:])
        return may or (last not in load_hedges().up and not _is_level(page, figure, before))
    if hedge.words == "short of":
        return last not in load_hedges().wanting
    if hedge.words == "within":
        return figure.dimension in ("duration", "length", "percent")
    if hedge.words == "like":
        return figure.low >= 20 and figure.low % 10 == 0
    return True


_MODALS = frozenset({"can", "could", "may", "might"})
"""Before a verb they make a bound of what is reached: "can go up to 12"."""
_IS = re.compile(r"(?i)\b(?:is|was|are|were)(?: now)?\s$")
_OF_LEVEL = re.compile(r"(?i)\b(?:number|toll|count|total|tally|turnout|rate)\b")
_FROM_BEHIND = re.compile(r"(?i)\s(?:[a-z]+\s){0,2}from\s")


def _is_level(page: Page, figure: Figure, before: str) -> bool:
    """ "The toll is up to 12", "was up to 12% from 8%": what it has come to, and no bound as in "can be up to 12"."""
    if _IS.search(before) is None:
        return False
    return _OF_LEVEL.search(before) is not None or _FROM_BEHIND.match(page.text, figure.end) is not None


def _is_conversion(page: Page, figure: Figure, previous: Figure) -> bool:
    """ "450 km (280 miles)": the same amount in another unit."""
    if figure.measure is None or figure.unit == previous.unit or figure.dimension != previous.dimension:
        return False
    return page.text[previous.end : figure.start].strip() in _CONVERTING


@cache
def _before() -> re.Pattern[str]:
    listed = "|".join(sorted((re.escape(h) for h in load_hedges().before), key=len, reverse=True))
    slug = r"(?<=[A-Z]{3}-)|(?<=[A-Z]\s\d-)"  # "FACTBOX-At least 40", "UPDATE 2-About 40"
    opening = rf"(?:(?<=[\s(\[\"'“‘—–])|^|{slug})"
    filler = r"(?:the|a|an|an\sadditional|another|only|just|some)\s"
    return re.compile(rf"{opening}(?i:(?P<hedge>{listed})[\s-]*(?P<filler>{filler})?)$")


@cache
def _after() -> re.Pattern[str]:
    listed = "|".join(sorted((re.escape(h) for h in load_hedges().after), key=len, reverse=True))
    return re.compile(rf"\s?(?P<hedge>{listed})(?![\w]|\s\d)", re.IGNORECASE)
