"""Joins two figures into one range: "80 to 100 miles", "between $62 and $68", "three or four years", "5-7%"."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.extraction.quantities.numerals import Number
from claimcheck.extraction.quantities.phrases import SUBJECTS
from claimcheck.extraction.quantities.tallies import is_tally
from claimcheck.lexicon.hedges import load_hedges
from claimcheck.lexicon.units import load_currencies
from claimcheck.quantity import Bound
from claimcheck.quantity.conversion import conversion_factor, hundreds_in

_SOFT_WORDS = (
    r"about|around|roughly|approximately|some|nearly|almost|just|over|under|(?:more|less|fewer)\sthan|at\sleast|close\sto|up\sto"
    r"|as\s(?:many|much|few|high|low)\sas|the|an?\sestimated"
)
_SOFTLY = rf"(?:(?:{_SOFT_WORDS})\s)*"
_BETWEEN = re.compile(rf"(?i)\bbetween\s{_SOFTLY}$")
_FROM = re.compile(rf"(?i)\bfrom\s{_SOFTLY}$")
_FROM_TO = re.compile(rf"(?i)^(?:(?!\b(?:while|and|but|which|after)\b)(?:[^.,;:]|\.\d)){{0,55}}?\bto\s{_SOFTLY}$")
_TO = re.compile(rf"(?i)^(?:\s|-)(?:to|through)(?:\s|-){_SOFTLY}$")
_BACK_TO = re.compile(rf"(?i)\bto\s{_SOFTLY}$")
_BACK_FROM = re.compile(rf"(?i)^(?:\s(?!up|down)[a-z]+){{0,2}}\sfrom\s{_SOFTLY}$")
_FORMER = re.compile(rf"(?i)\bto\s[^.;]*\d[^;]*\sfrom\s{_SOFTLY}$")
_GOES_ON = re.compile(r"(?i)\s(?:per\s?cent\s|percent\s|[a-z]+\s)?to\s(?:[a-z]+\s)?[$£€]?\d")
_MORE = re.compile(r"(?i)\b(?:more than|over|above|at least)\s$")
_BUT_LESS = re.compile(r"(?i)^\s(?:but|yet)\s(?:fewer than|less than|under|below|not? more than|at most)\s$")
_OR = re.compile(r"(?i)^\sor\s(?:even\s|maybe\s|perhaps\s)?$")
_DASHES = frozenset({"-", "–", "—", "−", "~", " – ", " — ", "- ", " - "})
_PARTS = frozenset(
    {
        ("year", "month"),
        ("week", "day"),
        ("day", "hour"),
        ("hour", "minute"),
        ("minute", "second"),
        ("foot", "inch"),
        ("pound", "ounce"),
    }
)
"""Units that are told together: "two years and six months", "8 minutes, 46 seconds"."""
_WITH_REST = frozenset({"", "and", ",", ", and"})
_ANDS = frozenset({"and", "to", "and about", "and around", "or"})
_LONGEST_GAP = 60
_NEAR = Decimal("1.5")
_BY = re.compile(rf"(?i)\bby\s{_SOFTLY}$")
_STEPS = 3
"""How many times the first figure behind "by" the second is, at the most, to be the end of a range."""
_CLIMB = 6
"""Steps in the tree from a figure to the verb or noun of the change that it is the base of."""
_FAR = 10
"""How many times the first figure behind a verb of change the second is, to be the level reached: "lost 6 to 927"."""


def add_part(page: Page, whole: Figure, part: Number) -> bool:
    """Adds the half of "two days and a half" to its measure, and tells whether it did."""
    if whole.measure is None or part.kind != "fraction" or page.text[whole.end : part.start] != " and ":
        return False
    if not page.text.startswith(("a half", "a quarter"), part.start) or _OF.match(page.text, part.end):
        return False
    whole.low += part.value
    whole.high, whole.end, whole.number_end = whole.low, part.end, part.end
    whole.last = page.token_at(part.end - 1)
    return True


_OF = re.compile(r"\sof\s(?:the|its|their|his|her|all|those|these)\b")


def join_parts(page: Page, figures: list[Figure]) -> list[Figure]:
    """Adds the cents to their dollars, the months to their years: "3 dollars 50 cents", "two years and six months".

    What is told in three parts and more, "3 years, 2 months and 5 days", is left in its parts.
    """
    joined: list[Figure] = []
    for at, figure in enumerate(figures):
        whole = joined[-1] if joined else None
        parts = None if whole is None else _parts_of(whole, figure)
        if whole is None or parts is None or not _is_rest(page, whole, figure, parts) or _is_in_row(page, figures, at):
            joined.append(figure)
            continue
        if whole.dimension == "money":
            whole.low += figure.low / parts
        else:  # in the smaller unit, so that no value is rounded
            whole.low = whole.low * parts + figure.low
            whole.measure, whole.unit = figure.measure, figure.unit
        whole.high, whole.end, whole.number_end, whole.last = whole.low, figure.end, figure.number_end, figure.last
    return joined


def _is_in_row(page: Page, figures: list[Figure], at: int) -> bool:
    """Whether a third measure of the kind stands right before the figure's whole, or right behind the figure."""
    if figures[at].dimension == "money":
        return False
    row = figures[max(0, at - 2) : at], figures[at : at + 2]
    return any(len(pair) > 1 and _are_side_by_side(page, *pair) for pair in row)


def _are_side_by_side(page: Page, left: Figure, right: Figure) -> bool:
    return left.dimension == right.dimension and page.text[left.end : right.start].strip() in _WITH_REST


def _is_rest(page: Page, whole: Figure, figure: Figure, parts: Decimal) -> bool:
    """Whether the second figure goes on with the first, a whole number: right behind it, and less than ``parts``."""
    if not 0 < figure.low < parts or whole.low % 1 or figure.is_range or whole.is_range or figure.per or whole.per:
        return False
    return page.text[whole.end : figure.start].strip() in _WITH_REST


def _parts_of(whole: Figure, figure: Figure) -> Decimal | None:
    """How many of the second figure's unit make one of the first's: cents of a dollar, months of a year."""
    if whole.unit in load_currencies().entries:
        return hundreds_in(figure.unit, whole.unit)
    return conversion_factor(whole.unit, figure.unit) if (whole.unit, figure.unit) in _PARTS else None


def join_ranges(page: Page, figures: list[Figure]) -> list[Figure]:
    """The figures with every pair of range ends joined into one."""
    joined: list[Figure] = []
    for figure in figures:
        if joined and _is_range(page, joined[-1], figure):
            left, level = joined[-1], _level(page, joined[-1], figure)
            joined[-1] = _join(left, figure)
            joined[-1].level = level
            joined[-1].former = None if level is None else left if level is figure else figure
            joined[-1].hedge_start = _between_start(page, joined[-1])
        else:
            joined.append(figure)
    return joined


def share_measures(page: Page, figures: list[Figure]) -> None:
    """Gives a figure the measure that only the next one has, where both are joined: "7.6 and 7.5 magnitude quakes"."""
    listed = False
    for figure, following in reversed([*itertools.pairwise(figures)]):
        measure, gap = following.measure, page.text[figure.end : following.start]
        if measure is None or figure.measure is not None:
            listed = False
            continue
        if measure.dimension == "duration":
            listed = gap in _LISTING if listed else gap == " and " and _are_terms(page, figure, following)
        else:
            listed = measure.dimension in _SHARED and gap == " and "
            listed = listed and figure.number.kind == following.number.kind == "figure"
        if listed:
            figure.measure, figure.unit, figure.dimension = measure, following.unit, following.dimension


_SHARED = frozenset({"magnitude", "percent"})
"""Dimensions whose word is told once for two figures that are joined by "and"."""
_LISTING = frozenset({", ", " and ", ", and "})
_OF_TERMS = re.compile(r"(?i)\b(?:of|to|for|got|gets?|received?|served|serving|an?|,)\s(?:[\w-]+,\s)*$")
"""What stands before terms of which only the last has its unit: "sentences of 14 and 11 years"."""
_OF_TIMES = re.compile(r"(?i)\s(?:ago|later|earlier|before|after|since|on|into)\b")


def _are_terms(page: Page, figure: Figure, following: Figure) -> bool:
    """Whether both are so many years: "sentenced to six and nine years", but not "rose to 12 and two years later"."""
    counted = {figure.number.kind, following.number.kind} <= {"figure", "word"}
    before = _OF_TERMS.search(page.text, max(0, figure.start - 40), figure.start)
    return counted and before is not None and _OF_TIMES.match(page.text, following.end) is None


def _is_range(page: Page, left: Figure, right: Figure) -> bool:
    if left.is_range or not 0 <= right.start - left.end <= _LONGEST_GAP or right.number.kind == "multiple":
        return False
    gap = page.text[left.end : right.start]
    if "\n" in gap or not _units_agree(left, right) or is_tally(page, left):
        return False
    before = _before(page, left)
    if _BETWEEN.search(before) and gap.strip().lower() in _ANDS:
        return left.low <= right.high or _shares_scale(left, right)
    if left.dimension == "age" and right.measure is None and gap.strip() not in ("to", "-", "–"):
        return False
    if _FROM.search(before) and (_FROM_TO.match(gap) or gap in _DASHES):
        return True
    if _MORE.search(before) and _BUT_LESS.match(gap):
        return left.low < right.low
    if _BACK_TO.search(before) and _BACK_FROM.match(gap) and left.number.kind == right.number.kind:
        return True
    if "vague" in (left.number.kind, right.number.kind):
        return False
    return _is_plain_range(page, left, right, gap)


def _before(page: Page, left: Figure) -> str:
    """What stands before the first figure: behind the word of an age ("AGED between 30", "the AGE from 65 to 67")."""
    start = left.number_start if left.dimension == "age" else left.start
    return page.text[max(0, start - _LONGEST_GAP) : start]


def _between_start(page: Page, figure: Figure) -> int | None:
    """Where the "between" of a range starts, which belongs to its words."""
    offset = max(0, figure.start - _LONGEST_GAP)
    between = _BETWEEN.search(page.text, offset, figure.start)
    return None if between is None else between.start()


def _level(page: Page, left: Figure, right: Figure) -> Figure | None:
    """Which of two ends is the level now: "rose FROM 12 TO 40", "fell TO 12 FROM 40"; None where both are meant."""
    gap = page.text[left.end : right.start]
    if _BACK_FROM.match(gap):
        return left
    before = _before(page, left)
    told = _FROM.search(before) and _FROM_TO.match(gap) and not _FORMER.search(before)
    return right if told and _is_moved(page, left) and not _GOES_ON.match(page.text, right.end) else None


def _is_moved(page: Page, left: Figure) -> bool:
    """Whether a verb or noun of change governs the figure, or the object that it belongs to ("cut its FORCE from")."""
    hedges, token = load_hedges(), page.doc[left.first]
    if left.start < left.number_start and left.dimension == "age":
        named = page.doc[page.token_at(left.start)]
        if named.lower_ != "age" or named.dep_ != "obj":
            return False  # "takes pupils aged from 11 to 16", "takes them at the age from 14 to 17"
    changing = hedges.up_verbs | hedges.down_verbs | hedges.moved_verbs
    for _ in range(_CLIMB):
        token = token.head
        if token.pos_ in ("VERB", "NOUN") and token.i < left.first and token.lower_ in changing:
            return True
        told_beside = token.dep_ == "acl" and token.tag_ == "VBN"  # "the number of those KILLED from 101 to 84"
        if (token.pos_ == "VERB" and not told_beside) or token.dep_ in SUBJECTS:
            return False
    return False


def _is_plain_range(page: Page, left: Figure, right: Figure, gap: str) -> bool:
    """Two figures with no "from" or "between" before them: "5-7", "80 to 100", "three or four", "$7/$9"."""
    if not (left.low < right.low or _shares_scale(left, right)):
        return False
    if gap in _DASHES:
        return gap.strip() == "–" or not gap.startswith(" ") or left.measure is None
    if _TO.match(gap):
        if _is_by(page, left) and right.high > _STEPS * left.low:
            return False  # "fell by 40,000 to 162,000", but "fell by 10 to 15 percent"
        if left.measure is None or left.dimension == "age":
            return right.high < left.low * _FAR or not _is_change(page, left)
        return right.measure is not None and not _is_change(page, left)
    if _OR.match(gap) or (gap == "/" and left.measure is not None):
        near = right.low <= left.low * _NEAR or right.low - left.low <= 2 or _shares_scale(left, right)
        return near and (left.measure is None or left.unit == right.unit)
    return False


def _is_by(page: Page, left: Figure) -> bool:
    return _BY.search(page.text, max(0, left.start - 20), left.start) is not None


def _is_change(page: Page, left: Figure) -> bool:
    """ "rose 5% to 12%": the first figure is how much it rose, not the lower end."""
    hedges = load_hedges()
    token = page.doc[left.first]
    for _ in range(4):
        if token.pos_ in ("VERB", "NOUN") and token.i < left.first:
            return token.lower_ in hedges.up_verbs or token.lower_ in hedges.down_verbs
        token = token.head
    return page.text[max(0, left.start - 6) : left.start].lower().endswith(("up ", "down "))


def _units_agree(left: Figure, right: Figure) -> bool:
    if left.measure is None or right.measure is None or left.unit == right.unit:
        return True
    return left.dimension == "money" and left.unit.split(" per ")[0] == right.unit.split(" per ")[0]


def _shares_scale(left: Figure, right: Figure) -> bool:
    """ "10 to 15 billion", "four to five thousand", "two to three dozen": the last word is meant for both ends."""
    scale = right.number.shared
    if scale is None or left.number.shared is not None or left.low >= 1000 or left.number.kind == "vague":
        return False
    return left.low < right.low / scale


def _join(left: Figure, right: Figure) -> Figure:
    low, high = left.low, right.high
    if _shares_scale(left, right):
        low *= right.number.shared or 1
    source = right if right.measure is not None and (right.per is not None or left.per is None) else left
    unit = source if source.measure is not None else right
    return Figure(
        number=right.number,
        measure=unit.measure,
        low=min(low, high),
        high=max(low, high),
        start=min(left.start, right.start),
        end=max(left.end, right.end),
        number_start=left.number_start,
        number_end=right.number_end,
        first=left.first,
        last=right.last,
        is_range=True,
        bound=Bound.BETWEEN,
        unit=unit.unit,
        dimension=unit.dimension,
        per=unit.per,
    )
