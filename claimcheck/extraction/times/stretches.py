"""Stretches of the calendar, as first and last day: months, seasons, holidays, and what lies so many weeks away."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from claimcheck.extraction.times.words import load_time_lists

Dates = tuple[date | None, date | None]
"""First and last day; None for an end that is not known."""
UNKNOWN: Dates = (None, None)
_WINTER_ENDS = 2
"""The month in which a winter ends that began in the year before."""


def season(name: str, published: date, step: int, *, this: bool) -> Dates:
    """The season at hand or the last that began; "last summer" is one that is over, "next" one to come.

    "This fall" is that of the year, even where it is still to come.
    """
    first = load_time_lists().seasons[name]
    found = [months_on_end(year, first, 3) for year in range(published.year - 2, published.year + 2)]
    if this:
        year = published.year - (name == "winter" and published.month <= _WINTER_ENDS)
        return next(dates for dates in found if dates[0].year == year)
    if step > 0:
        return next(dates for dates in found if dates[0] > published)
    if step < 0:
        return [dates for dates in found if dates[1] < published][-1]
    return [dates for dates in found if dates[0] <= published][-1]


def holiday(rule: str, year: int) -> date:
    """The day of a rule of times.toml: "12-24", or "11 thursday 4" for the fourth Thursday of November."""
    if " " not in rule:
        return date.fromisoformat(f"{year:04}-{rule}")
    month, weekday, which = rule.split()
    last = calendar.monthrange(year, int(month))[1]
    wanted = load_time_lists().weekdays[weekday]
    every = (date(year, int(month), number) for number in range(1, last + 1))
    days = [day for day in every if day.weekday() == wanted]
    return days[int(which) - 1] if which != "last" else days[-1]


def shift(day: date, count: int, unit: str) -> Dates:
    """``count`` units away; a month or year away is only known to that month or year."""
    if unit in ("hour", "minute"):
        return day - timedelta(1 if count < 0 else 0), day
    if unit == "day":
        found = day + timedelta(count)
        return found, found
    if unit == "week":
        found = day + timedelta(7 * count)
        return found - timedelta(1), found + timedelta(1)
    if unit == "month":
        number = day.year * 12 + day.month - 1 + count
        return one_month(number // 12, number % 12 + 1)
    years = 10 * count if unit == "decade" else count
    return one_year(day.year + years) if 1 <= day.year + years <= 9998 else UNKNOWN


def narrow(dates: Dates, stage: str | None) -> Dates:
    """Early, mid and late: a third of the time."""
    start, end = dates
    if stage is None or start is None or end is None:
        return dates
    third = (end - start) / 3
    if stage in ("early", "the start of", "the beginning of", "beginning of"):
        return start, start + third
    if stage in ("late", "the end of", "end of"):
        return end - third, end
    return start + third, end - third


def one_day(year: int, month: int, day: int) -> Dates:
    """That day, where there is one."""
    try:
        found = date(year, month, day)
    except ValueError:
        return UNKNOWN
    return found, found


def one_month(year: int, month: int) -> Dates:
    """From the first to the last of the month."""
    if not 1 <= year <= 9999:
        return UNKNOWN
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def months_on_end(year: int, first: int, count: int) -> tuple[date, date]:
    """``count`` months on end, from month ``first`` of the year."""
    year_after, month = divmod(year * 12 + first - 2 + count, 12)
    return date(year, first, 1), date(year_after, month + 1, calendar.monthrange(year_after, month + 1)[1])


_MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12}


def stretch_to(end: date, count: int, unit: str) -> Dates:
    """The ``count`` weeks, months, quarters, halves or years of which ``end`` is the last day."""
    if unit == "week":
        return end - timedelta(7 * count - 1), end
    after = end + timedelta(1)
    year, month = divmod(after.year * 12 + after.month - 1 - count * _MONTHS_IN[unit], 12)
    return date(year, month + 1, min(after.day, calendar.monthrange(year, month + 1)[1])), end


def one_year(year: int) -> Dates:
    """From New Year's Day to New Year's Eve."""
    return date(year, 1, 1), date(year, 12, 31)
