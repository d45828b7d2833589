"""What two readings come to is found once: their pairs are numbered, and the outcomes stand under their numbers."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.bulk.blocks import Floats, Ints
from claimcheck.matching.bulk.readings import Numbered, put

COMMON = 1 << 10
"""Numbers below it are looked up in a table of their pairs. The commonest readings come first and have the lowest."""

_BITS = 32
"""Bits of a number beside another in a 64-bit key."""

_NEW = -1


class Column(Protocol):
    """A field of which any pairs of the claims may be asked for; ``cost`` is about that of a pair, in 100 ns."""

    cost: float

    def compare(self, first: Ints, second: Ints) -> Floats:
        """The value of each pair, NaN where there is nothing to compare."""


class PairNumbers:
    """Numbers pairs of numbers from 0 in the order of first sight."""

    def __init__(self) -> None:
        self.count = 0
        self._side = 0
        self._table: NDArray[np.int32] = np.empty(0, np.int32)
        self._codes, self._numbers = np.empty((2, 0), np.int64)

    def find(self, one: Ints, other: Ints) -> tuple[Ints, Ints]:
        """The number of each pair, and where the pairs that are new stand first, in the order of their numbers."""
        if not len(one):
            return one, one
        top = int(max(one.max(), other.max()))
        if top < COMMON:
            return self._find_near(one, other, top)
        far = (one >= COMMON) | (other >= COMMON)
        found = np.empty(len(one), np.int64)
        near, rows = np.flatnonzero(~far), np.flatnonzero(far)
        found[near], fresh = self._find_near(one[near], other[near], COMMON - 1) if len(near) else (near, near)
        found[rows], fresher = self._find_far(one[rows] << _BITS | other[rows])
        return found, np.concatenate([near[fresh], rows[fresher]])

    def _find_near(self, one: Ints, other: Ints, top: int) -> tuple[Ints, Ints]:
        if top >= self._side:
            self._widen(top + 1)
        codes = one * self._side + other
        found = self._table[codes]
        unknown = np.flatnonzero(found == _NEW)
        if not len(unknown):
            return found, unknown
        new, example = np.unique(codes[unknown], return_index=True)
        self._table[new] = self._take(len(new))
        return self._table[codes], unknown[example]

    def _find_far(self, codes: Ints) -> tuple[Ints, Ints]:
        each, example, which = np.unique(codes, return_index=True, return_inverse=True)
        at = np.searchsorted(self._codes, each)
        new = np.flatnonzero(np.append(self._codes, _NEW)[at] != each)
        if len(new):
            numbers = self._take(len(new))
            self._codes = np.insert(self._codes, at[new], each[new])
            self._numbers = np.insert(self._numbers, at[new], numbers)
            at = np.searchsorted(self._codes, each)
        return self._numbers[at][which], example[new]

    def _take(self, count: int) -> Ints:
        self.count += count
        return np.arange(self.count - count, self.count)

    def _widen(self, least: int) -> None:
        side = min(COMMON, 1 << (least - 1).bit_length())
        table = np.full((side, side), _NEW, np.int32)
        table[: self._side, : self._side] = self._table.reshape(self._side, self._side)
        self._side, self._table = side, table.ravel()


class LookedUp:
    """Each two readings are compared once; ``flag`` is one bit more that the value depends on.

    ``fresh`` is about the share of the pairs whose two readings have not come before.
    """

    def __init__(self, each: Column, read: Numbered, flag: Numbered | None = None, fresh: float = 0.01) -> None:
        self._each, self._read, self._flag = each, read, flag
        self.cost = 0.3 + each.cost * fresh
        self._pairs, self._values = PairNumbers(), np.empty(0)

    def compare(self, first: Ints, second: Ints) -> Floats:
        """The value of each pair, NaN where there is nothing to compare."""
        one, other = self._read[first], self._read[second]
        low, high = np.minimum(one, other), np.maximum(one, other)
        if self._flag is not None:
            high = high << 1 | (self._flag[first] == self._flag[second])
        known = self._pairs.count
        at, fresh = self._pairs.find(low, high)
        if len(fresh):
            self._values = put(self._values, known, self._each.compare(first[fresh], second[fresh]))
        return np.asarray(self._values[at])
