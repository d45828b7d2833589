"""What is read of each claim, as numbers on arrays; read as far as it is asked for, each claim once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import chain, islice
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.bulk.blocks import Floats, Ints, distinct
from claimcheck.matching.bulk.lists import Bytes, Gathered, Lists, Mask, add_up
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.rarity import rarity

Read = Callable[[ClaimInContext], Hashable]


class Numbers(dict[Hashable, int]):
    """Numbers what it is asked for from 0 in the order of first sight; only whether two numbers are equal matters."""

    def __missing__(self, mark: Hashable) -> int:
        self[mark] = number = len(self)
        return number


class Words(Numbers):
    """Numbers words, and knows how rare they are."""

    def __init__(self) -> None:
        super().__init__()
        self._rarity = np.empty(0, np.uint8)

    def worth(self, word: Ints) -> Bytes:
        """The rarity of each word: whole numbers, so that it does not matter in which order they are added."""
        if len(self._rarity) < len(self):
            fresh = list(islice(self, len(self._rarity), None))
            self._rarity = np.append(self._rarity, np.array([rarity(str(one)) for one in fresh], np.uint8))
        return self._rarity[word]


class Numbered:
    """What one side reads, as a number; ``numbers`` may be those of other readings that it is compared with."""

    def __init__(self, claims: Sequence[ClaimInContext], read: Read, numbers: Numbers | None = None) -> None:
        self._claims, self._read = claims, read
        self._number = np.full(len(claims), -1, np.int64)
        self._known = Numbers() if numbers is None else numbers

    def __getitem__(self, rows: Ints) -> Ints:
        found = self._number[rows]
        if len(found) and found.min() < 0:
            claims, read, known = self._claims, self._read, self._known
            unread = distinct(rows[found < 0])
            self._number[unread] = [known[read(claims[row])] for row in unread.tolist()]
            found = self._number[rows]
        return found


class Flagged:
    """Whether one side tells something."""

    def __init__(self, claims: Sequence[ClaimInContext], tells: Callable[[ClaimInContext], object]) -> None:
        self._numbered = Numbered(claims, lambda side: bool(tells(side)), Numbers({False: 0, True: 1}))

    def __getitem__(self, rows: Ints) -> Mask:
        return np.asarray(self._numbered[rows] == 1)


Several = TypeVar("Several", bound=Iterable[Hashable])
"""What a side reads where it is more than one thing."""


class Sets(Generic[Several]):
    """What one side reads, as a set of numbers."""

    def __init__(
        self, claims: Sequence[ClaimInContext], read: Callable[[ClaimInContext], Several], numbers: Numbers
    ) -> None:
        self._claims, self._read, self._numbers = claims, read, numbers
        self._values, self._end = np.empty(0, np.int64), 0
        self._start, self._sizes = np.zeros(len(claims), np.int64), np.full(len(claims), -1)

    def gather(self, rows: Ints) -> Gathered:
        """The sets of these claims, by their positions."""
        unread = rows[self._sizes[rows] < 0]
        if len(unread):
            fresh = distinct(unread)
            self._add(fresh, [self._read(self._claims[row]) for row in fresh.tolist()])
        return Gathered(Lists(self._values, self._start, self._sizes), rows, self._numbers.__len__)

    def _add(self, fresh: Ints, told: Sequence[Several]) -> None:
        numbers = self._numbers
        lists = Lists.of([[numbers[one] for one in dict.fromkeys(several)] for several in told])
        self._start[fresh], self._sizes[fresh] = lists.start + self._end, lists.sizes
        self._values = put(self._values, self._end, lists.values)
        self._end += len(lists.values)


_Number = TypeVar("_Number", np.int64, np.float64, np.uint8)


def put(values: NDArray[_Number], end: int, more: NDArray[_Number]) -> NDArray[_Number]:
    """The first ``end`` values and ``more`` after them, with room for others."""
    if end + len(more) > len(values):
        values = np.concatenate([values[:end], np.zeros(end + 2 * len(more), values.dtype)])
    values[end : end + len(more)] = more
    return values


class Measured:
    """What one side reads, as a row of numbers."""

    def __init__(
        self, claims: Sequence[ClaimInContext], read: Callable[[ClaimInContext], Sequence[float]], width: int
    ) -> None:
        self._claims, self._read = claims, read
        self._known = np.zeros(len(claims), bool)
        self._told = np.zeros((width, len(claims)))

    def __getitem__(self, rows: Ints) -> tuple[Floats, ...]:
        known = self._known[rows]
        if not known.all():
            unread = distinct(rows[~known])
            self._told[:, unread] = np.array([self._read(self._claims[row]) for row in unread.tolist()]).T
            self._known[unread] = True
        return tuple(told[rows] for told in self._told)


class WordSets(Sets[Several]):
    """The same of words, each worth its rarity and ``plus``."""

    def __init__(
        self,
        claims: Sequence[ClaimInContext],
        read: Callable[[ClaimInContext], Several],
        words: Words,
        plus: int = 0,
    ) -> None:
        super().__init__(claims, read, words)
        self._words, self._plus = words, plus
        self._worth = np.empty(0, np.uint8)
        self._sum = np.zeros(len(claims), np.int64)
        self._signs = np.zeros(len(claims), np.uint64)

    def _add(self, fresh: Ints, told: Sequence[Several]) -> None:
        end = self._end
        super()._add(fresh, told)
        sizes, values = self._sizes[fresh], self._values[end : self._end]
        worth = self._words.worth(values) + np.uint8(self._plus)
        self._worth = put(self._worth, end, worth)
        entry = np.repeat(np.arange(len(fresh)), sizes)
        self._sum[fresh] = np.bincount(entry, worth, len(fresh))
        signs = np.zeros(len(fresh), np.uint64)
        np.bitwise_or.at(signs, entry, np.uint64(1) << (values % _SIGNS).astype(np.uint64))
        self._signs[fresh] = signs

    def sum_all(self, rows: Ints) -> Ints:
        """What all words of each row are worth together."""
        self.gather(rows)
        return self._sum[rows]

    def sum_shared(self, first: Ints, other: WordSets[Any], second: Ints) -> Ints:
        """What the words are worth here that the sets of both have; ``other`` may be sets of other words."""
        mine, theirs = self.gather(first), other.gather(second)
        found = np.zeros(len(first), np.int64)
        some = np.flatnonzero(self._signs[first] & other._signs[second])
        found[some] = mine.pick(some).add_up(theirs.pick(some), self._worth)
        return found

    def share(self, first: Ints, other: WordSets[Any], second: Ints) -> Mask:
        """Whether the sets of both have any word in common."""
        mine, theirs = self.gather(first), other.gather(second)
        found = (self._signs[first] & other._signs[second]) > 0
        some = np.flatnonzero(found)
        found[some] = mine.pick(some).count(theirs.pick(some)) > 0
        return found


_SIGNS = 64
"""Bits of which each word sets one: sets with none in common have no word in common."""


class WeightedSets(WordSets[Mapping[str, float]]):
    """The same of words whose weights are read with them; ``weights`` stand in the order of the values."""

    def __init__(
        self, claims: Sequence[ClaimInContext], read: Callable[[ClaimInContext], Mapping[str, float]], words: Words
    ) -> None:
        super().__init__(claims, read, words)
        self.weights = np.empty(0)
        self.sums, self.squares = np.zeros((2, len(claims)))

    def _add(self, fresh: Ints, told: Sequence[Mapping[str, float]]) -> None:
        end, sizes = self._end, list(map(len, told))
        weights = np.fromiter(chain.from_iterable(one.values() for one in told), np.float64, sum(sizes))
        super()._add(fresh, told)
        self.weights = put(self.weights, end, weights)
        entry = np.repeat(np.arange(len(told)), sizes)
        self.sums[fresh] = add_up(weights, entry, len(told))
        self.squares[fresh] = add_up(weights * weights, entry, len(told))
