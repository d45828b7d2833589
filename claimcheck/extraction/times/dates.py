"""Times in the words of news, resolved against the day of publication. Pure functions of text and dates.

"Monday" is the last Monday up to the publication, or the next one where the clause looks ahead; "in October" the last
October that has begun; "Jan. 4" the last fourth of January. A day is both ends; an end that the words leave open, or
that needs a publication date which is not known, is None.
"""

from __future__ import annotations

from datetime import date, timedelta

from claimcheck.extraction.times.stretches import (
    UNKNOWN,
    Dates,
    holiday,
    months_on_end,
    narrow,
    one_day,
    one_month,
    one_year,
    season,
    shift,
    stretch_to,
)
from claimcheck.extraction.times.words import TimeWords, load_time_lists


def resolve_time(
    words: TimeWords, published: date | None, *, future: bool = False, reference: Dates = UNKNOWN
) -> Dates:
    """First and last day of the event that the words date.

    ``future`` says that the clause looks ahead; ``reference`` is the time that "a day earlier" counts from. Of an event
    that is past neither day lies after the publication.
    """
    dates = _resolve(words.parts, published, future, reference)
    if words.last is not None:
        dates = _join(words, dates, _resolve(words.last, published, future, reference), published)
    if not future:
        dates = _clip(dates, published)
    return _relate(dates, words.relation, published)


def _relate(dates: Dates, relation: str, published: date | None) -> Dates:
    start, end = dates
    if start is None and end is None:
        return dates
    if relation == "since":
        return start, published if published is None or start is None or published >= start else None
    if relation in ("until", "before"):
        return None, end
    if relation == "after":
        return start, None
    return dates


def _join(words: TimeWords, first: Dates, last: Dates, published: date | None) -> Dates:
    """From the beginning of the one to the end of the other; a year that only the later has is also the earlier's."""
    if first[0] is None or last[1] is None or words.last is None:
        return last
    year = words.last.get("yearof")
    if year is not None and "yearof" not in words.parts and "month" in words.parts:
        first = _resolve({**words.parts, "yearof": year}, published, False, UNKNOWN)
    if first[0] is not None and first[0] > last[1]:
        # "From December to March", told in April: the December before.
        first = _resolve(words.parts, last[1], False, UNKNOWN)
    return (first[0], last[1]) if first[0] is not None and first[0] <= last[1] else last


def _clip(dates: Dates, published: date | None) -> Dates:
    start, end = dates
    if published is None or start is None or end is None or start > published:
        return dates
    return start, min(end, published)


def _resolve(parts: dict[str, str], published: date | None, future: bool, reference: Dates) -> Dates:
    """Dates of the parts; each kind of expression has its own groups in the pattern."""
    if "endunit" in parts:
        return _resolve_ended(parts, published, future)
    if "fullyear" in parts:
        return _resolve_full_year(published, future=future)
    if "share" in parts:
        return _resolve_share(parts, published, future)
    if "iso" in parts:
        return one_day(*(int(number) for number in parts["iso"].split("-")))
    if "day" in parts:
        return _resolve_day(parts, published, future)
    if "holiday" in parts:
        return _resolve_holiday(parts, published, future)
    if "month" in parts:
        return narrow(_resolve_month(parts, published, future), parts.get("stage"))
    if "year" in parts:
        return narrow(one_year(int(parts["year"])), parts.get("stage"))
    if "decade" in parts:
        first = int(parts["decade"][:4])
        return date(first, 1, 1), date(first + 9, 12, 31)
    if "moved" in parts:
        return _resolve_moved(parts, reference)
    if published is None:
        return UNKNOWN
    if "weekday" in parts:
        return _resolve_weekday(parts, published, future)
    if "named" in parts:
        named = published + timedelta(load_time_lists().days[parts["named"]])
        return named, named
    if "ago" in parts:
        return shift(published, -_count(parts["ago"]), parts["agounit"])
    if "span" in parts:
        return shift(published, -_count(parts["span"]), parts["spanunit"])[0], published
    return _resolve_period(parts, published)


def _resolve_day(parts: dict[str, str], published: date | None, future: bool) -> Dates:
    """A day of a month, with its year or without."""
    month, day = load_time_lists().months[parts["month"]], int(parts["day"])
    if "yearof" in parts:
        found = one_day(int(parts["yearof"]), month, day)
    elif published is None:
        return UNKNOWN
    else:
        wanted = {"last year": published.year - 1, "this year": published.year, "next year": published.year + 1}
        year = wanted.get(parts.get("yearword", ""))
        if year is None:
            year = published.year
            # A day or two ahead is a time zone or an early edition; more than that lies a year back.
            latest = published + timedelta(2)
            if not future and (month, day) > (latest.month, latest.day) and latest.year == year:
                year -= 1
            elif future and (month, day) < (published.month, published.day):
                year += 1
        found = one_day(year, month, day)
    earlier = parts.get("firstday")
    if earlier and found[0] is not None:
        start = one_day(found[0].year, month, int(earlier))[0]
        return (start if start and start <= found[0] else found[0]), found[1]
    last = parts.get("lastday")
    if last and found[1] is not None:
        end = one_day(found[1].year, month, int(last))[1]
        return found[0], max(found[1], end) if end else found[1]
    return found


def _resolve_holiday(parts: dict[str, str], published: date | None, future: bool) -> Dates:
    """The last such day that has begun, or the next one where the clause looks ahead."""
    rule = load_time_lists().holidays[parts["holiday"]]
    if "yearof" in parts:
        found = holiday(rule, int(parts["yearof"]))
        return found, found
    if published is None:
        return UNKNOWN
    wanted = {"last year": published.year - 1, "this year": published.year, "next year": published.year + 1}
    year = wanted.get(parts.get("yearword", ""))
    found = holiday(rule, published.year if year is None else year)
    if year is None and future and found < published:
        found = holiday(rule, published.year + 1)
    elif year is None and not future and found > published + timedelta(2):
        found = holiday(rule, published.year - 1)
    return found, found


def _resolve_month(parts: dict[str, str], published: date | None, future: bool) -> Dates:
    month = load_time_lists().months[parts["month"]]
    if "yearof" in parts:
        return one_month(int(parts["yearof"]), month)
    if published is None:
        return UNKNOWN
    which = parts.get("which", "") or parts.get("yearword", "")
    if "year" in which:
        year = published.year + {"last year": -1, "next year": 1}.get(which, 0)
    elif which == "next" or (future and which != "last"):
        year = published.year + (month < published.month)
    elif which == "last":
        year = published.year - (month >= published.month)
    else:
        year = published.year - (month > published.month)
    return one_month(year, month)


def _resolve_ended(parts: dict[str, str], published: date | None, future: bool) -> Dates:
    """The weeks, months or years up to a month or a day: "the nine months to September", which are over."""
    last = {key: value for key, value in parts.items() if key not in ("endcount", "endunit")}
    end = _resolve(last, published, future, UNKNOWN)[1]
    unnamed = parts.keys().isdisjoint({"yearof", "yearword"})
    if end is not None and published is not None and end > published and unnamed and not future:
        end = one_month(end.year - 1, end.month)[1]
    return UNKNOWN if end is None else stretch_to(end, _count(parts["endcount"]), parts["endunit"])


def _resolve_full_year(published: date | None, *, future: bool) -> Dates:
    """The year that is told of as a whole: that of results is over, and they are told in the months after it."""
    if published is None or not (future or published.month <= _RESULTS):
        return UNKNOWN
    return one_year(published.year - (not future))


_RESULTS = 4
"""The month until which news tells the results of the year before."""
_SHARES = {"first": 0, "second": 1, "third": 2, "fourth": 3}
_MONTHS_OF = {"half": 6, "quarter": 3}


def _resolve_share(parts: dict[str, str], published: date | None, future: bool) -> Dates:
    """A half, a quarter, or some months or weeks at either end of a year: "the first seven months of 2014".

    A quarter of no year is the last one that has begun, or the next one to end where the future is told of.
    """
    step = {"last year": -1, "next year": 1}.get(parts.get("yearword", ""), 0)
    if "yearof" not in parts and published is None:
        return UNKNOWN
    year = int(parts["yearof"]) if "yearof" in parts else published.year + step  # type: ignore[union-attr]
    unit, is_last = parts["shareunit"], parts["share"] == "last"
    if "sharecount" not in parts:
        length = _MONTHS_OF[unit]
        first = 13 - length if is_last else 1 + length * _SHARES[parts["share"]]
        if published is not None and parts.keys().isdisjoint({"yearof", "yearword"}):
            begun, over = date(year, first, 1) <= published, first + length <= published.month
            year += (future and over) - (not future and not begun)
        return months_on_end(year, first, length) if first < 13 else UNKNOWN
    count = _count(parts["sharecount"])
    start, end = date(year, 1, 1), date(year, 12, 31)
    if unit == "week":
        days = timedelta(7 * count - 1)
        return (max(start, end - days), end) if is_last else (start, min(end, start + days))
    months = min(count, 12)
    return months_on_end(year, 13 - months, months) if is_last else months_on_end(year, 1, months)


def _resolve_weekday(parts: dict[str, str], published: date, future: bool) -> Dates:
    """The nearest such day: "last Friday" is never the day of publication, "Friday" may be."""
    ahead = (load_time_lists().weekdays[parts["weekday"]] - published.weekday()) % 7
    which = parts.get("which", "")
    if which == "next" or (future and which != "last"):
        shift = ahead or (7 if which == "next" else 0)
    elif which == "last":
        shift = ahead - 7
    else:
        shift = ahead - 7 if ahead else 0
    if "weekago" in parts:
        shift -= 7
    day = published + timedelta(shift)
    return day, day


def _resolve_period(parts: dict[str, str], published: date) -> Dates:
    """Weeks, weekends, months, years and seasons: last, this, next, or the one at hand."""
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(parts.get("which", ""), 0)
    period = parts["period"]
    monday = published - timedelta(published.weekday())
    if period == "week":
        first = monday + timedelta(7 * step)
        return first, first + timedelta(6)
    if period == "weekend":
        behind = step < 0 or (step == 0 and published.weekday() < 5)
        saturday = monday + timedelta(5 + 7 * (step if step > 0 else -1 if behind else 0))
        return saturday, saturday + timedelta(1)
    if period == "month":
        number = published.year * 12 + published.month - 1 + step
        return one_month(number // 12, number % 12 + 1)
    if period == "year":
        return one_year(published.year + step)
    return season(period, published, step, this=parts.get("which") == "this")


def _resolve_moved(parts: dict[str, str], reference: Dates) -> Dates:
    """ "A day earlier", "two weeks later": counted from both ends of the time told before."""
    start, end = reference
    if start is None or end is None:
        return UNKNOWN
    sign = -1 if parts["moved"] in ("earlier", "before", "previously") else 1
    count, unit = sign * _count(parts["movedcount"]), parts["movedunit"]
    return shift(start, count, unit)[0], shift(end, count, unit)[1]


def _count(words: str) -> int:
    return int(words) if words.isdigit() else load_time_lists().counts[words]
