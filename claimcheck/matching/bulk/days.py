"""Comparisons of days on arrays: as numbers of days, of which a store holds so many that hardly any two come again.

What comes out is what the comparisons in :mod:`claimcheck.matching.fields` say, for many pairs at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from claimcheck.claim import Modality
from claimcheck.matching.bulk.blocks import Floats, Ints
from claimcheck.matching.bulk.lists import Mask
from claimcheck.matching.bulk.readings import Measured
from claimcheck.matching.fields.circumstances import MOST_DAYS
from claimcheck.matching.fields.timing import (
    LONG_AGO,
    OTHER_DAY,
    happens,
    says_day,
    starts_late,
    tells_ahead,
    window_of,
)
from claimcheck.matching.profile import ClaimInContext


class Days:
    """The days that claims tell of, and those on which their articles came out."""

    def __init__(self, claims: Sequence[ClaimInContext]) -> None:
        self._published = Measured(claims, lambda side: (_ordinal(side.profile.published),), 1)
        self._windows = Measured(claims, _read_window, 6)
        self._later = Measured(claims, _read_later, 3)

    def compare_publication(self, first: Ints, second: Ints) -> Floats:
        """What :func:`~claimcheck.matching.fields.circumstances.compare_publication` says of each pair."""
        (left,), (right,) = self._published[first], self._published[second]
        return np.asarray(np.minimum(MOST_DAYS, np.abs(left - right)))

    def compare_long_ago(self, first: Ints, second: Ints) -> Floats:
        """What :func:`~claimcheck.matching.fields.timing.compare_long_ago` says of each pair."""
        start, end, happens, says, actual, background = self._windows[first]
        other_start, other_end, *others = self._windows[second]
        happen, told = (happens > 0) & (others[0] > 0), (says > 0) & (others[1] > 0)
        dated = happen | (told & (actual > 0) & (others[2] > 0)) | (background != others[3])
        gap = np.maximum(start - other_end, other_start - end)
        apart = dated & (gap >= np.where(happen & told, OTHER_DAY, LONG_AGO + 1))
        return np.where(apart, 0.0, np.nan)

    def compare_later(self, first: Ints, second: Ints) -> Floats:
        """What :func:`~claimcheck.matching.fields.timing.compare_later` says of each pair."""
        left, right = self._later[first], self._later[second]
        return np.where(_is_later(left, right) | _is_later(right, left), 0.0, np.nan)


def _is_later(side: tuple[Floats, ...], other: tuple[Floats, ...]) -> Mask:
    """Whether what the one tells began after the other was published, which does not look ahead; see _read_later."""
    return np.asarray((side[0] > other[1]) & (other[2] == 0))


def _ordinal(day: date | None) -> float:
    return np.nan if day is None else day.toordinal()


def _read_window(side: ClaimInContext) -> tuple[float, ...]:
    """The first and last day of what is told, and whether it happens, says its day, is a fact and is an older event."""
    window, event = window_of(side), side.claim.event
    if window is None:
        return np.nan, np.nan, 0, 0, 0, 0
    told = happens(side), says_day(side), side.claim.modality is Modality.ACTUAL
    return *map(_ordinal, window), *told, event.background


def _read_later(side: ClaimInContext) -> tuple[float, ...]:
    """The day from which on what is told happened, the day of publication, and whether the claim looks beyond it."""
    published = side.profile.published
    return _ordinal(starts_late(side)), _ordinal(published), published is not None and tells_ahead(side, published)
