"""Lists of numbers end to end on arrays, and what the sets of many pairs of rows have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.bulk.blocks import Floats, Ints

Mask = NDArray[np.bool_]
Bytes = NDArray[np.uint8]

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

    def places(self, rows: Ints) -> tuple[Ints, Ints]:
        """Each entry of ``rows`` once for every value of its list: the entry's position, and where the value stands."""
        return np.repeat(np.arange(len(rows)), self.sizes[rows]), self.list_places(rows)

    def list_places(self, rows: Ints) -> Ints:
        """Where each value stands of the list of each entry of ``rows``."""
        sizes = self.sizes[rows]
        ends = np.cumsum(sizes)
        place = np.repeat(self.start[rows] - ends + sizes, sizes)
        place += np.arange(len(place))
        return place

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

    def pick(self, rows: Ints) -> Gathered:
        """The sets of these of the rows."""
        return Gathered(self.lists, self.at[rows], self.bound)

    def members(self) -> tuple[Ints, Ints]:
        """Every number of every row's set, with the row, which ascends."""
        return self.lists.expand(self.at)

    def meet(self, other: Gathered) -> tuple[Ints, Ints, Ints]:
        """For every number that both sets of a row have: the row, and where it stands among the values of each.

        It takes less time where ``self`` has the same sets again and again, and ``other`` the smaller ones.
        """
        met = [np.empty((3, 0), np.int64)]
        for part in self._look_up(other, None):
            both = np.flatnonzero(part.told)
            row = np.repeat(part.rows, part.sizes)[both]
            mine = self.lists.start[self.at[row]] + part.told[both] - 1
            met.append(np.stack([row, mine, part.place[both]]))
        row, mine, theirs = np.concatenate(met, axis=1)
        return row, mine, theirs

    def shared(self, other: Gathered) -> tuple[Ints, Ints]:
        """Every number that both sets of a row have, with the row."""
        row, _, place = self.meet(other)
        return row, other.lists.values[place]

    def count(self, other: Gathered) -> Ints:
        """How many numbers the two sets of each row have in common."""
        return self.add_up(other, np.ones(len(self.lists.values), np.uint8))

    def add_up(self, other: Gathered, worth: Bytes) -> Ints:
        """What the numbers are worth together that both sets of each row have; ``worth`` stands beside own values."""
        found = np.zeros(len(self.at), np.int64)
        for part in self._look_up(other, worth):
            some = part.sizes > 0
            starts = (np.cumsum(part.sizes) - part.sizes)[some]
            if len(starts):
                found[part.rows[some]] = np.add.reduceat(part.told, starts, dtype=np.int32)
        return found

    def holds(self, number: Ints) -> Mask:
        """Whether the set of each row has the row's number; for small sets, which are looked through."""
        sizes, found = self.sizes, np.zeros(len(self.at), bool)
        some = sizes > 0
        starts = (np.cumsum(sizes) - sizes)[some]
        if len(starts):
            equal = self.lists.values[self.lists.list_places(self.at)] == np.repeat(number, sizes)
            found[some] = np.logical_or.reduceat(equal, starts)
        return found

    def _look_up(self, other: Gathered, worth: Bytes | None) -> Iterator[_Part]:
        """What the own set has for each number of the other: its worth, or (None) its place from 1 on; 0 for none."""
        bound = self.bound()
        step = max(1, min(_ROWS, _CELLS // max(1, bound)))
        dtype = np.min_scalar_type(int(self.sizes.max(initial=0))) if worth is None else worth.dtype
        table = np.empty(0, dtype)
        for at in range(0, len(self.at), step):
            own, nth = _number_apart(self.at[at : at + step])
            if len(own) * bound > len(table):
                table = np.zeros(len(own) * bound, dtype)
            owner, place = self.lists.places(own)
            cells = owner * bound + self.lists.values[place]
            table[cells] = place - (self.lists.start[own] - 1)[owner] if worth is None else worth[place]
            theirs = other.at[at : at + step]
            sizes = other.lists.sizes[theirs]
            place = other.lists.list_places(theirs)
            told = table[np.repeat(nth * bound, sizes) + other.lists.values[place]]
            yield _Part(np.arange(at, at + len(theirs)), sizes, place, told)
            table[cells] = 0


@dataclass(frozen=True, slots=True)
class _Part:
    """For some ``rows`` the ``place`` of every number of the other sets, in ``sizes``, and what is ``told`` of each."""

    rows: Ints
    sizes: Ints
    place: Ints
    told: NDArray[np.unsignedinteger[Any]]


def _number_apart(at: Ints) -> tuple[Ints, Ints]:
    """The lists among these, each once, and which of them stands where; the same lists mostly stand side by side."""
    fresh = np.ones(len(at), bool)
    fresh[1:] = at[1:] != at[:-1]
    own, nth = np.unique(at[fresh], return_inverse=True)
    return own, nth[np.cumsum(fresh) - 1]


_SIGNS = 64
"""Bits of which each number sets one."""


def sign_sets(lists: Lists) -> NDArray[np.uint64]:
    """A sign of each set: those of two sets with a number in common have a bit in common."""
    found, some = np.zeros(len(lists.sizes), np.uint64), np.flatnonzero(lists.sizes)
    if len(some):
        signs = np.uint64(1) << (lists.values % _SIGNS).astype(np.uint64)
        found[some] = np.bitwise_or.reduceat(signs, lists.start[some])
    return found


def find_runs(one: Ints, other: Ints) -> tuple[Ints, Ints]:
    """Where each run of rows begins that have the same two numbers, and of each row, in which run it stands."""
    fresh = np.ones(len(one), bool)
    fresh[1:] = (one[1:] != one[:-1]) | (other[1:] != other[:-1])
    return np.flatnonzero(fresh), np.cumsum(fresh) - 1


def add_up(weights: Floats, rows: Ints, count: int) -> Floats:
    """The sum of the weights of each of ``count`` rows."""
    return np.asarray(np.bincount(rows, weights, count), np.float64)


def divide(part: Floats | Ints, whole: Floats | Ints) -> Floats:
    """The share that the part is of the whole, 0 of nothing."""
    return np.divide(part, whole, out=np.zeros(len(part)), where=whole > 0)
