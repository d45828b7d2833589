"""Which of many pairs of figures cannot stand under one question, whatever their words are like."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from claimcheck.matching.bulk.blocks import Floats, Ints
from claimcheck.matching.bulk.columns import OneByOne
from claimcheck.matching.bulk.lists import Mask
from claimcheck.matching.bulk.readings import Measured, Numbered
from claimcheck.matching.bulk.told import Told
from claimcheck.matching.contradiction import BARS, LENDS, SIDE_BY_SIDE, Bar
from claimcheck.matching.fields.scenes import lie_elsewhere, region_of
from claimcheck.matching.fields.timing import FAR_APART, day_of_event
from claimcheck.matching.fields.voices import have_two_voices
from claimcheck.matching.profile import ClaimInContext


class Barred:
    """1 for figures apart that cannot stand under one question, 0 for those that may.

    Of two articles only the bars are asked for that both figures lend themselves to, which is seen on arrays.
    """

    def __init__(self, claims: Sequence[ClaimInContext]) -> None:
        self._told = Told(claims, {bar: tells for bar, tells in LENDS.items() if bar not in SIDE_BY_SIDE})
        self._bars = [(self._told.bit(bar), OneByOne(claims, BARS[Bar(bar)])) for bar in self._told.names]
        self._voice = OneByOne(claims, lambda a, b: not have_two_voices(a, b))
        self._places = OneByOne(claims, BARS[Bar.PLACES])
        self._article = Numbered(claims, lambda side: side.claim.article)
        self._day = Measured(claims, _read_day, 1)
        self._sentence = Numbered(claims, lambda side: " ".join(side.masked.split()))
        self.cost = self._voice.cost

    def compare(self, first: Ints, second: Ints) -> Floats:
        """1 or 0 for each pair."""
        one_article = self._article[first] == self._article[second]
        found = (np.abs(self._day[first][0] - self._day[second][0]) > FAR_APART).astype(np.float64)
        _ask(self._voice, first, second, one_article, found)
        _ask(self._places, first, second, self._sentence[first] == self._sentence[second], found)
        told = self._told.compare(first, second)
        for bit, bar in self._bars:
            _ask(bar, first, second, (told & bit) > 0, found)
        return found


def _ask(bar: OneByOne, first: Ints, second: Ints, these: Mask, found: Floats) -> None:
    """Note in ``found`` which of these pairs the bar holds apart, but for those that another one does."""
    rows = np.flatnonzero(these & (found == 0))
    found[rows] = bar.compare(first[rows], second[rows])


def _read_day(side: ClaimInContext) -> tuple[float]:
    """The day of an event, NaN for none."""
    day = day_of_event(side)
    return (np.nan if day is None else float(day.toordinal()),)


class Elsewhere:
    """1 for claims told of two regions by articles that know nothing of each other's, 0 for all others."""

    def __init__(self, claims: Sequence[ClaimInContext]) -> None:
        self._each = OneByOne(claims, lambda a, b: float(lie_elsewhere(a, b)))
        self._region = Numbered(claims, region_of)
        self.cost = self._each.cost

    def compare(self, first: Ints, second: Ints) -> Floats:
        """1 or 0 for each pair."""
        found = np.zeros(len(first))
        apart = self._region[first] != self._region[second]
        found[apart] = self._each.compare(first[apart], second[apart])
        return found
