"""The period that a figure is told of: where it begins and ends, and whether results of it are news for themselves."""

from __future__ import annotations

from datetime import date

from claimcheck.claim import Origin
from claimcheck.matching.fields.stages import measures_of
from claimcheck.matching.profile import ClaimInContext

MONTH = 28
"""Days of a period, at the least."""


def period_of(side: ClaimInContext) -> tuple[date, date] | None:
    """The first and the last day of the month, or longer, that the claim's own clause tells the figure of."""
    time = side.claim.time
    if time is None or time.origin is not Origin.CLAUSE or time.start is None or time.end is None:
        return None
    period = time.start, time.end
    return period if days_of(period) >= MONTH else None


def days_of(period: tuple[date, date]) -> int:
    """How many days a period has."""
    return (period[1] - period[0]).days + 1


def is_untimed(side: ClaimInContext) -> bool:
    """Whether nothing but the article's own day says when."""
    return side.claim.time is None or side.claim.time.origin is Origin.CONTEXT


def runs_to_date(side: ClaimInContext) -> bool:
    """Whether a period only ends when the article came out: "so far this year", "since January"."""
    time, published = side.claim.time, side.profile.published
    return time is not None and time.end is not None and time.end == published


def are_to_date(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether both count from one day on until their own article came out: "so far this year", "since January"."""
    sums = all(side.claim.quantity is not None and side.claim.quantity.dimension in _ADDED_UP for side in (a, b))
    left, right = period_of(a), period_of(b)
    if not sums or left is None or right is None or left[0] != right[0]:
        return False
    return runs_to_date(a) and runs_to_date(b)


_ADDED_UP = frozenset({"count", "money", "area", "mass", "volume"})
"""Dimensions of what becomes more from day to day."""


def are_one_results(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether one tells of what is reported for a period, as profits are, and the other of the same, of no time.

    News has it of the last period, whether or not it says so.
    """
    left, right = read_results(a), read_results(b)
    if left is None or right is None or left[0] != right[0]:
        return False
    return (left[1] and is_untimed(b)) or (right[1] and is_untimed(a))


_RESULTS = 150
"""Days in which the results of a period are news."""


def read_results(side: ClaimInContext) -> tuple[str, bool] | None:
    """The measure, where it is one of results, and whether the figure is of a period that is just over."""
    measure = side.claim.event.measure
    if measure is None or measure not in measures_of("results"):
        return None
    period, published = period_of(side), side.profile.published
    return measure, period is not None and published is not None and (published - period[1]).days <= _RESULTS
