"""Lists of numbers end to end on arrays, and what the sets of many pairs of rows have in common."""

from __future__ import annotations

from collections.abc import Sequence, Sized
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.blocks import Ints

Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]

LEFT = np.inf
"""In place of a value: this pair is left to the comparison of its two claims."""

_ROWS = 1 << 10
"""Rows whose sets are looked at together: so few that what is looked up stays near the processor."""

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

    def expand(self, rows: Ints) -> tuple[Ints, Ints]:
        """Each entry of ``rows`` once for every value of its list: the entry's position, and the value."""
        sizes = self.sizes[rows]
        ends = np.cumsum(sizes)
        shift = np.repeat(self.start[rows] - ends + sizes, sizes)
        shift += np.arange(len(shift))
        return np.repeat(np.arange(len(rows)), sizes), self.values[shift]


@dataclass(frozen=True, slots=True)
class Gathered:
    """The sets of some rows: those of row k are the numbers in list ``at[k]``, each once, of those that ``numbers`` has so far."""

    lists: Lists
    at: Ints
    numbers: Sized

    @property
    def sizes(self) -> Ints:
        """How large the set of each row is."""
        return self.lists.sizes[self.at]

    def members(self) -> tuple[Ints, Ints]:
        """Every number of every row's set, with the row, which ascends."""
        return self.lists.expand(self.at)

    def hold(self, row: Ints, number: Ints) -> Mask:
        """Whether the set of each ``row``, these ascending, has the ``number``."""
        bound = len(self.numbers)
        step = max(1, min(_ROWS, _CELLS // max(1, bound)))
        table = np.zeros(step * bound, bool)
        found = np.empty(len(row), bool)
        for at in range(0, len(self.at), step):
            low, high = np.searchsorted(row, (at, at + step)).tolist()
            own, place = np.unique(self.at[at : at + step], return_inverse=True)
            owner, values = self.lists.expand(own)
            cells = owner * bound + values
            table[cells] = True
            found[low:high] = table[place[row[low:high] - at] * bound + number[low:high]]
            table[cells] = False
        return found

    def shared(self, other: Gathered) -> tuple[Ints, Ints]:
        """Every number that both sets of a row have, with the row; cheaper where sets come again in ``self``."""
        row, number = other.members()
        both = self.hold(row, number)
        return row[both], number[both]

    def count(self, other: Gathered) -> Ints:
        """How many numbers the two sets of each row have in common."""
        return np.bincount(self.shared(other)[0], minlength=len(self.at))


def divide(part: Floats, whole: Floats) -> Floats:
    """The share that the part is of the whole, 0 of nothing."""
    return np.divide(part, whole, out=np.zeros(len(part)), where=whole > 0)
