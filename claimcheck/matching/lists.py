"""Lists of numbers end to end on arrays, and what the sets of many pairs of rows have in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.blocks import Ints

Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]

LEFT = np.inf
"""In place of a value: this pair is left to the comparison of its two claims."""

_BITS = 32
"""Bits of a word's number: a list's number and a word's make one 64-bit key."""


@dataclass(frozen=True, slots=True)
class Lists:
    """Lists of numbers end to end: list k is ``values[start[k]:start[k + 1]]``."""

    values: Ints
    start: Ints

    @classmethod
    def of(cls, lists: Sequence[Sequence[int]]) -> Lists:
        """These lists."""
        sizes = np.fromiter(map(len, lists), np.int64, len(lists))
        values = np.fromiter(chain.from_iterable(lists), np.int64, int(sizes.sum()))
        return cls(values, _starts(sizes))

    @classmethod
    def join(cls, arrays: Sequence[Ints]) -> Lists:
        """These lists, each an array."""
        sizes = np.fromiter(map(len, arrays), np.int64, len(arrays))
        values = np.concatenate([np.empty(0, np.int64), *arrays])
        return cls(values, _starts(sizes))

    @classmethod
    def invert(cls, labels: Ints, count: int) -> Lists:
        """For each of ``count`` labels the positions that have it."""
        return cls(np.argsort(labels, kind="stable"), _starts(np.bincount(labels, minlength=count)))

    @property
    def sizes(self) -> Ints:
        """How many numbers each list has."""
        return np.diff(self.start)

    def entries(self) -> tuple[Ints, Ints]:
        """Every value with the number of its list."""
        return np.repeat(np.arange(len(self.start) - 1), self.sizes), self.values

    def expand(self, rows: Ints) -> tuple[Ints, Ints]:
        """Each entry of ``rows`` once for every value of its list: the entry's position, and the value."""
        sizes = self.start[rows + 1] - self.start[rows]
        entry = np.repeat(np.arange(len(rows)), sizes)
        within = np.arange(len(entry)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        return entry, self.values[self.start[rows[entry]] + within]


def _starts(sizes: Ints) -> Ints:
    """Where lists of these sizes start, and where the last one ends."""
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)])


@dataclass(frozen=True, slots=True)
class Gathered:
    """The sets of some rows: those of row k are the numbers in list ``at[k]``, ascending."""

    lists: Lists
    at: Ints

    @property
    def sizes(self) -> Ints:
        """How large the set of each row is."""
        return self.lists.sizes[self.at]

    def members(self) -> tuple[Ints, Ints]:
        """Every number of every row's set, with the row."""
        return self.lists.expand(self.at)

    def hold(self, row: Ints, number: Ints) -> Mask:
        """Whether the set of each ``row`` has the ``number``."""
        owner, values = self.lists.entries()
        keys = np.append(owner << _BITS | values, -1)
        wanted = self.at[row] << _BITS | number
        return np.asarray(keys[np.searchsorted(keys[:-1], wanted)] == wanted)

    def shared(self, other: Gathered) -> tuple[Ints, Ints]:
        """Every number that both sets of a row have, with the row."""
        row, number = self.members()
        both = other.hold(row, number)
        return row[both], number[both]

    def count(self, other: Gathered) -> Ints:
        """How many numbers the two sets of each row have in common."""
        return np.bincount(self.shared(other)[0], minlength=len(self.at))


def divide(part: Floats, whole: Floats) -> Floats:
    """The share that the part is of the whole, 0 of nothing."""
    return np.divide(part, whole, out=np.zeros(len(part)), where=whole > 0)
