"""Publication dates: as records give them, and as an article's own lines give them where they are certain."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from claimcheck.article import fold, has_old_picture, split_lines
from claimcheck.lexicon import load_toml
from claimcheck.quantity import Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = rf"(?P<weekday>{'|'.join(_WEEKDAYS)})"
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_MONTH_FIRST = rf"{_MONTH}\s+(?P<day>\d{{1,2}})"
_DAY_FIRST = rf"(?P<day_first>\d{{1,2}})\s+{_MONTH.replace('month', 'month_last')}"
_WRITTEN = re.compile(
    rf"\b(?:{_WEEKDAY},?\s+)?(?:{_MONTH_FIRST}|{_DAY_FIRST}),?\s+(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
_TOP_LINES = 8
"""A line that is nothing but a date is the article's own only near its top."""


def parse_published(words: str) -> date | None:
    """The day of an ISO date or date and time, or of a date as English writes it; None where it is neither."""
    words = words.strip()
    iso = re.match(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)", words)
    if iso:
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    written = _WRITTEN.fullmatch(words) or _WRITTEN.match(words)
    return _written_day(written) if written else None


def find_published(text: str, apart: Iterable[Span]) -> date | None:
    """The date that the article's own lines give for certain.

    Either a line near the top that holds nothing but a date, or a full date with its weekday in a caption that was set
    apart, unless its credit calls it a file photo. Where two such dates differ, neither is certain.
    """
    lines = list(split_lines(text))
    alone = {day for line in lines[:_TOP_LINES] if (day := _date_line(line.words)) is not None}
    if alone:
        return alone.pop() if len(alone) == 1 else None
    found = set()
    for start, end in apart:
        caption = text[start:end]
        if has_old_picture(caption):
            continue
        for match in _WRITTEN.finditer(caption):
            day = _written_day(match)
            if day is not None and match["weekday"]:
                found.add(day)
    return found.pop() if len(found) == 1 else None


def _date_line(words: str) -> date | None:
    folded = fold(words)
    for label in _labels():
        if folded.startswith(label):
            words = words[len(label) :].lstrip(": ")
            break
    match = _WRITTEN.fullmatch(words.strip())
    return _written_day(match) if match else None


@cache
def _labels() -> tuple[str, ...]:
    """The longest first, so that "published on" is not taken for "published"."""
    return tuple(sorted(load_toml("layout")["date_labels"], key=len, reverse=True))


def _written_day(match: re.Match[str]) -> date | None:
    """The day, unless the calendar says that it was another weekday."""
    month = (match["month"] or match["month_last"]).lower()[:3]
    day = _day(int(match["year"]), _MONTHS.index(month) + 1, int(match["day"] or match["day_first"]))
    weekday = match["weekday"]
    if day is None or (weekday and _WEEKDAYS[day.weekday()] != weekday.lower()):
        return None
    return day


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
