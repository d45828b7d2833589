"""Numbers that date something: days, years, times of day."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.extraction.quantities.surroundings import WORD_BEFORE, counts_plural, word_after, word_before
from claimcheck.lexicon.contexts import load_number_contexts

_CLOCK = re.compile(r"(?i)\s?(?:[ap]\.?m\b|o['’]clock\b|hours?\s+(?:gmt|utc)|(?:gmt|utc|est|edt|bst|cet)\b)")
_CLOCK_TAIL = re.compile(r"(?i): ?\d\d ?[ap]\.?m\b")
_CLOCK_RANGE = re.compile(r"(?i)\s?(?:[-–]|to|and)\s?\d{1,2}(?::\d\d)?\s?[ap]\.?m\b")
_DATE_TAIL = re.compile(r"(?i)[ ]?(?:st|nd|rd|th)?[ ](?:of[ ])?([a-z]{3,9})\b")
_HEDGED = re.compile(r"(?i)\b(?:about|some|nearly|almost|more than|over|approximately|at least)\s$")
_ARTICLE = re.compile(r"(?i)\b(?:the|an?|this|that)\s$")
_OF_WEEK = re.compile(r"\b([A-Z][a-z]+day),? the\s$")
_SHORT_YEAR = re.compile(r"(?:^|[\s(])['’]$")
_ALWAYS_CAPITAL = frozenset({"may", "march", "mar", "sep", "dec"})


def is_dating(page: Page, figure: Figure) -> bool:
    """Whether the number is a day, a year or a time of day."""
    return is_clock(page, figure) or _is_date(page, figure) or _is_year(page, figure)


def is_clock(page: Page, figure: Figure) -> bool:
    """ "11 a.m.", "17:22", "1:36.6"."""
    text, start, end = page.text, figure.number_start, figure.number_end
    if _CLOCK.match(text, end) and figure.low < 2500:
        return True
    if _CLOCK_RANGE.match(text, end):
        return True
    if _CLOCK_TAIL.match(text, end) or (text[end : end + 1] == ":" and text[end + 1 : end + 2].isdigit()):
        return True
    return start > 1 and text[start - 1] == ":" and text[start - 2].isdigit()


def _is_date(page: Page, figure: Figure) -> bool:
    """ "March 7", "7 March", "Oct. 31", "July 4, 2016", "1-3 August"."""
    text, start, end = page.text, figure.number_start, figure.number_end
    is_day = figure.low <= 31
    if figure.measure is not None or figure.low % 1 or not (is_day or 1500 <= figure.low <= 2100):
        return False
    weekday = _OF_WEEK.search(text, max(0, start - 16), start) if is_day else None
    if weekday and weekday[1].lower() in load_number_contexts().weekdays and not counts_plural(page, figure):
        return True  # "Tuesday the 16"
    before = WORD_BEFORE.search(text, max(0, start - 14), start)
    if before and _is_month(before[1]) and not (counts_plural(page, figure) and not _is_one_day(page, before)):
        return True
    after = _DATE_TAIL.match(text, end)
    if is_day and after and _is_month(after[1]):
        return True
    return _after_day().search(text, max(0, start - 24), start) is not None or (
        _before_day().match(text, end) is not None
    )


def _is_one_day(page: Page, month: re.Match[str]) -> bool:
    """ "The Jan. 4 quakes": the day that they are called after; "in May 12 houses burned" counts."""
    return _ARTICLE.search(page.text, max(0, month.start() - 6), month.start(1)) is not None


@cache
def _after_day() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_months()})\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?:,|\s?[-–]|\sand|\sto)?\s?$")


@cache
def _before_day() -> re.Pattern[str]:
    return re.compile(rf"\s?(?:[-–]|and|to)\s?\d{{1,2}}(?:st|nd|rd|th)?\s(?:{_months()})\b")


def _months() -> str:
    return "|".join(sorted((m.capitalize() for m in load_number_contexts().months), key=len, reverse=True))


def _is_month(word: str) -> bool:
    """A month's name; "may" and "march" only with a capital."""
    lower = word.rstrip(".").lower()
    return lower in load_number_contexts().months and (word[0].isupper() or lower not in _ALWAYS_CAPITAL)


def _is_year(page: Page, figure: Figure) -> bool:
    """Four plain digits that date something rather than count it: a noun in the plural right after them counts."""
    text, value = page.text, figure.low
    written = text[figure.number_start : figure.number_end]
    at = figure.number_start
    if figure.measure is None and len(written) == 2 and _SHORT_YEAR.search(text, max(0, at - 2), at):
        return not counts_plural(page, figure)  # "in '88"
    if figure.measure is not None or not written.isdigit() or len(written) != 4 or not 1100 <= value <= 2100:
        return False
    if text[figure.number_end : figure.number_end + 2] in ("'s", "’s"):
        return True
    before, plural = word_before(page, figure).lower().rstrip("."), counts_plural(page, figure)
    contexts = load_number_contexts()
    if value < 1900:
        return not (plural and before not in ("in", "since")) and before in contexts.old_year_before
    if value % 100 == 0 and plural and word_after(page, figure) not in contexts.year_nouns:
        return before in contexts.year_before
    return not (plural and _HEDGED.search(text, max(0, figure.start - 16), figure.start))
