"""Lists of numbers end to end on arrays, and what the sets of many pairs of rows have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.bulk.blocks import Floats, Ints

Mask = NDArray[np.bool_]

LEFT = np.inf
"""In place of a value: this pair is left to the comparison of its two claims."""

_ROWS = 1 << 10
"""Rows whose sets are looked at together: so few that what is looked up stays near the processor."""

_PART = 1 << 13
"""Rows whose sets are written out together, so that memory does not grow with the number of rows."""

_CELLS = 1 << 26
"""Cells of the table that they are looked up in, a byte each, at most."""


@dataclass(frozen=True, slots=True)
class Lists:
    """Lists of numbers in one array: list k is ``values[start[k]:start[k] + sizes[k]]``."""

    values: Ints
    start: Ints
    sizes: Ints

    @classmethod
    def of(cls, lists: Sequence[Sequence[int]]) -> Lists:
        """These lists, end to end."""
        sizes = np.fromiter(map(len, lists), np.int64, len(lists))
        values = np.fromiter(chain.from_iterable(lists), np.int64, int(sizes.sum()))
        return cls(values, np.cumsum(sizes) - sizes, sizes)

    @classmethod
    def invert(cls, labels: Ints, count: int) -> Lists:
        """For each of ``count`` labels the positions that have it."""
        sizes = np.bincount(labels, minlength=count)
        return cls(np.argsort(labels, kind="stable"), np.cumsum(sizes) - sizes, sizes)

    def places(self, rows: Ints) -> tuple[Ints, Ints]:
        """Each entry of ``rows`` once for every value of its list: the entry's position, and where the value stands."""
        sizes = self.sizes[rows]
        ends = np.cumsum(sizes)
        place = np.repeat(self.start[rows] - ends + sizes, sizes)
        place += np.arange(len(place))
        return np.repeat(np.arange(len(rows)), sizes), place

    def expand(self, rows: Ints) -> tuple[Ints, Ints]:
        """Each entry of ``rows`` once for every value of its list: the entry's position, and the value."""
        entry, place = self.places(rows)
        return entry, self.values[place]


@dataclass(frozen=True, slots=True)
class Gathered:
    """The sets of some rows: those of row k are the values of list ``at[k]``, each once and below ``bound()``."""

    lists: Lists
    at: Ints
    bound: Callable[[], int]

    @property
    def sizes(self) -> Ints:
        """How large the set of each row is."""
        return self.lists.sizes[self.at]

    def members(self) -> tuple[Ints, Ints]:
        """Every number of every row's set, with the row, which ascends."""
        return self.lists.expand(self.at)

    def find(self, row: Ints, number: Ints) -> Ints:
        """Where among the values the set of each ``row``, these ascending, has the ``number``; -1 where it has not."""
        bound, found = self.bound(), np.empty(len(row), np.int64)
        step = max(1, min(_ROWS, _CELLS // max(1, bound)))
        parts = [_number_apart(self.at[at : at + step]) for at in range(0, len(self.at), step)]
        most = max((len(own) for own, _ in parts), default=0)
        table = np.zeros(most * bound, np.min_scalar_type(int(self.sizes.max(initial=0))))
        ends = np.searchsorted(row, np.arange(len(parts) + 1) * step)
        for part, (own, nth) in enumerate(parts):
            these = slice(ends[part], ends[part + 1])
            owner, place = self.lists.places(own)
            cells = owner * bound + self.lists.values[place]
            before = self.lists.start[own] - 1
            table[cells] = place - before[owner]
            which = nth[row[these] - part * step]
            told = table[which * bound + number[these]]
            found[these] = np.where(told > 0, before[which] + told, -1)
            table[cells] = 0
        return found

    def hold(self, row: Ints, number: Ints) -> Mask:
        """Whether the set of each ``row``, these ascending, has the ``number``."""
        return self.find(row, number) >= 0

    def meet(self, other: Gathered) -> tuple[Ints, Ints, Ints]:
        """For every number that both sets of a row have: the row, and where it stands among the values of each.

        It takes less time where ``self`` has the same sets again and again, and ``other`` the smaller ones.
        """
        met = [np.empty((3, 0), np.int64)]
        for at in range(0, len(self.at), _PART):
            row, place = other.lists.places(other.at[at : at + _PART])
            part = Gathered(self.lists, self.at[at : at + _PART], self.bound)
            found = part.find(row, other.lists.values[place])
            both = np.flatnonzero(found >= 0)
            met.append(np.stack([row[both] + at, found[both], place[both]]))
        row, mine, theirs = np.concatenate(met, axis=1)
        return row, mine, theirs

    def shared(self, other: Gathered) -> tuple[Ints, Ints]:
        """Every number that both sets of a row have, with the row."""
        row, _, place = self.meet(other)
        return row, other.lists.values[place]

    def count(self, other: Gathered) -> Ints:
        """How many numbers the two sets of each row have in common."""
        return np.bincount(self.meet(other)[0], minlength=len(self.at))


def _number_apart(at: Ints) -> tuple[Ints, Ints]:
    """The lists among these, each once, and which of them stands where; the same lists mostly stand side by side."""
    fresh = np.ones(len(at), bool)
    fresh[1:] = at[1:] != at[:-1]
    own, nth = np.unique(at[fresh], return_inverse=True)
    return own, nth[np.cumsum(fresh) - 1]


def add_up(weights: Floats, rows: Ints, count: int) -> Floats:
    """The sum of the weights of each of ``count`` rows."""
    return np.asarray(np.bincount(rows, weights, count), np.float64)


def divide(part: Floats, whole: Floats) -> Floats:
    """The share that the part is of the whole, 0 of nothing."""
    return np.divide(part, whole, out=np.zeros(len(part)), where=whole > 0)
