"""Lists of numbers on arrays, and sets of words as such lists, for what many pairs of sides have in common."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.blocks import Ints
from claimcheck.matching.profile import ClaimInContext, rarity

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
        return cls(values, np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)]))

    @classmethod
    def join(cls, arrays: Sequence[Ints]) -> Lists:
        """These lists, each an array."""
        sizes = np.fromiter(map(len, arrays), np.int64, len(arrays))
        values = np.concatenate([np.empty(0, np.int64), *arrays])
        return cls(values, np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)]))

    @classmethod
    def invert(cls, labels: Ints, count: int) -> Lists:
        """For each of ``count`` labels the positions that have it."""
        start = np.concatenate([np.zeros(1, np.int64), np.cumsum(np.bincount(labels, minlength=count))])
        return cls(np.argsort(labels, kind="stable"), start)

    @property
    def sizes(self) -> Ints:
        """How many numbers each list has."""
        return np.diff(self.start)

    def expand(self, rows: Ints) -> tuple[Ints, Ints]:
        """Each entry of ``rows`` once for every value of its list: the entry's position, and the value."""
        sizes = self.start[rows + 1] - self.start[rows]
        entry = np.repeat(np.arange(len(rows)), sizes)
        within = np.arange(len(entry)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        return entry, self.values[self.start[rows[entry]] + within]


class Numbers(dict[Hashable, int]):
    """Numbers what it is asked for from 0 in the order of first sight; only whether two numbers are equal matters."""

    def __missing__(self, mark: Hashable) -> int:
        self[mark] = number = len(self)
        return number


class Words(Numbers):
    """Numbers words, whose rarity it knows."""

    def __init__(self) -> None:
        super().__init__()
        self._rarity = np.empty(0)

    def rarity(self, words: Ints) -> Floats:
        """The rarity of each word, by its number."""
        if len(self._rarity) < len(self):
            fresh = list(self)[len(self._rarity) :]
            self._rarity = np.append(self._rarity, [rarity(str(word)) for word in fresh])
        return self._rarity[words]


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
        owner = np.repeat(np.arange(len(self.lists.start) - 1), self.lists.sizes)
        keys = np.append(owner << _BITS | self.lists.values, -1)
        wanted = self.at[row] << _BITS | number
        return np.asarray(keys[np.searchsorted(keys[:-1], wanted)] == wanted)


class Sets:
    """What is read of each claim as a set of numbers, as far as it is asked for."""

    def __init__(
        self, claims: Sequence[ClaimInContext], read: Callable[[ClaimInContext], Iterable[Hashable]], numbers: Numbers
    ) -> None:
        self._claims, self._read, self._numbers = claims, read, numbers
        self._known: dict[int, Ints] = {}

    def gather(self, rows: Ints) -> Gathered:
        """The sets of these claims, by their positions."""
        own, at = np.unique(rows, return_inverse=True)
        return Gathered(Lists.join([self._set_of(row) for row in own.tolist()]), at)

    def _set_of(self, row: int) -> Ints:
        found = self._known.get(row)
        if found is None:
            marks = {self._numbers[mark] for mark in self._read(self._claims[row])}
            self._known[row] = found = np.sort(np.fromiter(marks, np.int64, len(marks)))
        return found


def sum_rarity(row: Ints, word: Ints, words: Words, count: int) -> Floats:
    """For each of ``count`` rows the rarity of its words together: whole numbers, so that no order matters."""
    return np.bincount(row, weights=words.rarity(word), minlength=count)


def sum_shared(one: Gathered, other: Gathered, words: Words) -> Floats:
    """The rarity of the words that both sets of each row have, together."""
    row, word = one.members()
    shared = other.hold(row, word)
    return sum_rarity(row[shared], word[shared], words, len(one.at))


def sum_all(one: Gathered, words: Words) -> Floats:
    """The rarity of all words of each row's set together."""
    return sum_rarity(*one.members(), words, len(one.at))


def divide(part: Floats, whole: Floats) -> Floats:
    """The share that the part is of the whole, 0 of nothing."""
    return np.divide(part, whole, out=np.zeros(len(part)), where=whole > 0)
