"""Differences of time that are no matter of degree where two figures are apart: long ago, another day, another period.

Each was kept because the pairs that people have read bear it out: of the pairs of figures apart that it separates, at
least nine in ten measure different things, and next to none is a conflict.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from claimcheck.claim import Modality, Origin
from claimcheck.lexicon.loader import load_toml
from claimcheck.lexicon.patterns import any_listed
from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.fields.periods import MONTH, are_one_results, days_of, is_untimed, period_of, runs_to_date
from claimcheck.matching.fields.stages import has_cue, is_lasting, is_running, is_stage, measures_of
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.words import WEEKDAYS, days_and_months

LONG_AGO = 60
"""Days between two events from which on a running story is no explanation."""
OTHER_DAY = 3
"""The same where both texts say on which day it happened, and neither tells of a count that goes on."""

_SEASON, _YEAR = 60, 400
"""Days of a period whose figure is not told without it, at the least and at the most."""
_WEEK = 7
"""Days of what is told of a day or so, at the most."""
_UNTOLD = "not told"
_OTHER_PERIOD = 0.1
"""Part of the longer of two periods by which the other must begin or end elsewhere, for the two to be two periods."""

_CAREER = timedelta(days=1100)
"""A longer time is no event's: "34 films between 1947 and 1961" may well be told without it."""
_RECENT = timedelta(days=14)
"""An event without a time of its own is taken to have happened so long before publication at most."""


def compare_long_ago(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 one tells of an event long before the other's. None where nothing says so.

    Of what happens at one place and time that goes by itself; of all else both must date it as a fact, or one side must
    tell an older event inside a newer story, for what a company earns, or how many live in a town, is told anew after
    months.
    """
    left, right = window_of(a), window_of(b)
    if left is None or right is None or are_one_results(a, b):
        return NOTHING
    happen = happens(a) and happens(b)
    told = all(says_day(side) for side in (a, b))
    actual = told and a.claim.modality is b.claim.modality is Modality.ACTUAL
    if not happen and not actual and a.claim.event.background == b.claim.event.background:
        return NOTHING
    dated = happen and told
    if max((left[0] - right[1]).days, (right[0] - left[1]).days) < (OTHER_DAY if dated else LONG_AGO + 1):
        return NOTHING
    return Compared(0.0, _time(a), _time(b))


def happens(side: ClaimInContext) -> bool:
    """Whether the figure is of what happens at one place and time, as is the age of somebody who is not named."""
    quantity = side.claim.quantity
    unnamed = quantity is not None and quantity.dimension == "age" and side.claim.owner is None
    return unnamed or side.claim.event.measure in measures_of("happenings")


def says_day(side: ClaimInContext) -> bool:
    """Whether the claim's own clause says on which day it happened, and it is no stage of a count."""
    time = side.claim.time
    told = time is not None and time.origin is Origin.CLAUSE and time.relation == "on"
    return told and not is_stage(side)


def came_out_later(side: ClaimInContext, other: ClaimInContext) -> bool:
    """Whether the article came out days after the other's, so that its count may be the other's that has gone on."""
    day, before = side.profile.published, other.profile.published
    return day is not None and before is not None and day > before


FAR_APART = 10
"""Days between two events from which on they are not one event's, though neither clause says its day itself."""


def happened_apart(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether two figures of what happens at one place and time are of days too far from each other for one event.

    Of 284 pairs of figures apart that were read and for which that holds, 12 answer one question, and of the 20 that
    look most alike none. A stage of a count may be told weeks after the other.
    """
    one, other = day_of_event(a), day_of_event(b)
    return one is not None and other is not None and abs((one - other).days) > FAR_APART


def day_of_event(side: ClaimInContext) -> date | None:
    """The day on which what is told happened, for what happens at one place and time; None where nothing says so.

    As the claim's own clause has it, or what stands before it; else the day before publication, of what is news.
    """
    if not happens(side) or is_lasting(side):
        return None
    time, published = side.claim.time, side.profile.published
    if time is not None:
        return time.start if time.start == time.end else None
    return None if published is None or tells_aftermath(side) else published - timedelta(days=1)


def window_of(side: ClaimInContext) -> tuple[date, date] | None:
    """The first and the last day on which what is told can have happened; None where nothing says so."""
    time = side.claim.time
    told = time is not None and (side.claim.event.background or time.origin is not Origin.CONTEXT)
    if told and time is not None and time.start is not None and time.end is not None:
        return None if time.end - time.start > _CAREER else (time.start, time.end)
    published = side.profile.published
    if published is None or tells_aftermath(side):
        return None
    return published - _RECENT, published


@lru_cache(maxsize=1 << 14)
def tells_aftermath(side: ClaimInContext) -> bool:
    """Whether the sentence is news of a trial or an inquiry, so that what it tells of happened some time before."""
    listed = "updates", "aftermath"
    return side.may_tell(*listed) and any_listed(*listed).search(side.sentence) is not None


def _time(side: ClaimInContext) -> str:
    if side.claim.time is not None:
        return side.claim.time.text
    return "" if side.profile.published is None else side.profile.published.isoformat()


def compare_weekdays(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 two figures of two weekdays, for what is not counted on from day to day (a price, a rate). None otherwise.

    Nor is it anything where one is a stage of a count, or what holds until it is told otherwise (bail).
    """
    left, right = _weekdays(a), _weekdays(b)
    counted_on = measures_of("happenings") | measures_of("running") | measures_of("holding")
    if is_lasting(a) or is_lasting(b):
        return NOTHING
    if not left or not right or left & right or {a.claim.event.measure, b.claim.event.measure} & counted_on:
        return NOTHING
    return Compared(0.0, ", ".join(sorted(left)), ", ".join(sorted(right)))


_MARKS = frozenset({"distance", "depth", "magnitude"})
"""Measures of what marks an event: where it struck, how strong it was. Such a figure has no day but the event's."""


def _weekdays(side: ClaimInContext) -> frozenset[str]:
    """The weekday of the figure itself, as its own clause has it; who said so on another day does not matter.

    Of what marks an event it is the event's, wherever the article tells it.
    """
    time = side.claim.time
    marks = side.claim.event.measure in _MARKS
    if time is None or time.relation != "on" or not (marks or time.origin is Origin.CLAUSE):
        return frozenset()
    if marks and time.start is not None and time.start == time.end:
        return frozenset({_days_of_week()[time.start.weekday()]})
    return days_and_months(time.text) & WEEKDAYS


@lru_cache(maxsize=1)
def _days_of_week() -> tuple[str, ...]:
    """The full names, Monday first, in lower case."""
    named = sorted(load_toml("times")["weekdays"].items(), key=lambda one: (one[1], -len(one[0])))
    return tuple(name for at, (name, number) in enumerate(named) if at == 0 or number != named[at - 1][1])


def compare_periods(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 two figures told of two periods ("in the first half of 2014", "in 2014"), which may overlap, or one told of a
    season or a year and the other of no time, or, of what happens, of a day. None otherwise.

    What is planned for a time may well be told without it, and what has been counted since a day as "so far".
    """
    left, right = period_of(a), period_of(b)
    if are_one_results(a, b):
        return NOTHING
    shown = tuple(_UNTOLD if is_untimed(side) else _time(side) for side in (a, b))
    if left is not None and right is not None:
        longest = max(days_of(left), days_of(right))
        moved = abs((left[0] - right[0]).days)
        if not (runs_to_date(a) and runs_to_date(b)):
            moved = max(moved, abs((left[1] - right[1]).days))
        return Compared(0.0, *shown) if moved > _OTHER_PERIOD * longest else NOTHING
    if ((left is not None and _is_of_day(b)) or (right is not None and _is_of_day(a))) and happens(a) and happens(b):
        return Compared(0.0, *shown)
    for told, side, other in ((left, a, b), (right, b, a)):
        seasonal = told is not None and _SEASON <= days_of(told) <= _YEAR
        if seasonal and is_untimed(other) and not _looks_ahead(a, b) and not _goes_on_from(side, other):
            return Compared(0.0, *shown)
    return NOTHING


def _is_of_day(side: ClaimInContext) -> bool:
    """Whether the figure is told of a day or so, and not as where a count has come to by then."""
    time = side.claim.time
    if not says_day(side) or time is None or time.start is None or time.end is None:
        return False
    return days_of((time.start, time.end)) <= _WEEK


def longer_period(side: ClaimInContext) -> tuple[date, date] | None:
    """The month, or longer, that a figure is told of, wherever the article says so; None of a day, and of no time."""
    time = side.claim.time
    if time is None or time.start is None or time.end is None or days_of((time.start, time.end)) < MONTH:
        return None
    return time.start, time.end


def are_of_two_periods(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether two figures are told of two periods that have no day in common: jobs added in May, and in April.

    One of 54 such pairs of figures apart that were read answers one question.
    """
    left, right = longer_period(a), longer_period(b)
    return left is not None and right is not None and (left[1] < right[0] or right[1] < left[0])


def goes_on(side: ClaimInContext) -> bool:
    """Whether the figure is told as one that goes on: "so far", "since May 26"."""
    return is_stage(side) or _is_open(side)


def _is_open(side: ClaimInContext) -> bool:
    return side.claim.time is not None and side.claim.time.relation == "since"


def _goes_on_from(side: ClaimInContext, other: ClaimInContext) -> bool:
    """Whether the one is counted since a day, and the other as what it has come to: "has now claimed 729 lives"."""
    return _is_open(side) and (is_stage(other) or (is_running(side, other) and has_cue(other)))


def _looks_ahead(*sides: ClaimInContext) -> bool:
    return any(side.claim.modality is not Modality.ACTUAL or side.claim.event.tense == "future" for side in sides)


def compare_later(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 what one tells happened after the other had been published, and the other does not look ahead. None otherwise.

    A count that goes on is told anew without having happened anew.
    """
    for side, other in ((a, b), (b, a)):
        start, published = starts_late(side), other.profile.published
        if start is not None and published is not None and start > published and not tells_ahead(other, published):
            shown = _time(side), published.isoformat()
            return Compared(0.0, *(shown if side is a else shown[::-1]))
    return NOTHING


def starts_late(side: ClaimInContext) -> date | None:
    """The first day of what is told, where the claim's own clause says it of what did not begin before."""
    time = side.claim.time
    if time is None or time.origin is not Origin.CLAUSE or time.relation != "on" or is_lasting(side) or _is_state(side):
        return None
    return time.start


def _is_state(side: ClaimInContext) -> bool:
    return side.claim.event.measure in measures_of("holding")


def tells_ahead(side: ClaimInContext, published: date) -> bool:
    """Whether the claim tells of what comes after the day of publication, or of a state that may last beyond it."""
    claim = side.claim
    if _is_state(side):
        return True
    later = claim.time is not None and claim.time.start is not None and claim.time.start > published
    return later or claim.modality is not Modality.ACTUAL or claim.event.tense == "future"


def _years_known(side: ClaimInContext) -> frozenset[int]:
    """The years that an article names, and that of the claim's own time ("last year")."""
    time = side.claim.time
    own = () if time is None or time.start is None or time.end is None else range(time.start.year, time.end.year + 1)
    return side.profile.years | frozenset(own)


def compare_unknown_years(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 one figure is told of a year that the other's whole dated article knows nothing of. None otherwise.

    A year that is still to come is only by when something is planned: "will cut 2,300 jobs by 2028".
    """
    for side, other in ((a, b), (b, a)):
        published, told = other.profile.published, side.own_years
        if published is not None and side.claim.modality is Modality.PLANNED:
            told = frozenset(year for year in told if year <= published.year)
        if not told or published is None or published.year in told or told & _years_known(other):
            continue
        shown = ", ".join(map(str, sorted(told))), str(published.year)
        return Compared(0.0, *(shown if side is a else shown[::-1]))
    return NOTHING
