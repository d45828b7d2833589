"""What is read of each claim, as numbers on arrays; read as far as it is asked for, each claim once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.bulk.blocks import Floats, Ints, distinct
from claimcheck.matching.bulk.lists import Bytes, Gathered, Lists, Mask, add_up, sign_sets
from claimcheck.matching.profile import ArticleProfile, ClaimInContext
from claimcheck.matching.profile.rarity import rarity
from claimcheck.quantity import Span

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
        self._fresh: list[str] = []
        self._rarity, self._known = np.empty(0, np.uint8), 0

    def __missing__(self, mark: Hashable) -> int:
        self._fresh.append(str(mark))
        return super().__missing__(mark)

    def worth(self, word: Ints) -> Bytes:
        """The rarity of each word: whole numbers, so that it does not matter in which order they are added."""
        if self._fresh:
            self._rarity = put(self._rarity, self._known, np.array(list(map(rarity, self._fresh)), np.uint8))
            self._known += len(self._fresh)
            self._fresh.clear()
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
        self._claims, self._read, self.numbers = claims, read, numbers
        self._values, self._end = np.empty(0, np.int64), 0
        self._start, self._sizes = np.zeros(len(claims), np.int64), np.full(len(claims), -1)

    def gather(self, rows: Ints) -> Gathered:
        """The sets of these claims, by their positions."""
        unread = rows[self._sizes[rows] < 0]
        if len(unread):
            fresh = distinct(unread)
            self._add(fresh, self._list(fresh))
        return Gathered(Lists(self._values, self._start, self._sizes), rows, self.numbers.__len__)

    def _list(self, fresh: Ints) -> Lists:
        """What these claims read, each number once."""
        numbers, told = self.numbers, [self._read(self._claims[row]) for row in fresh.tolist()]
        return Lists.of([[numbers[one] for one in dict.fromkeys(several)] for several in told])

    def _add(self, fresh: Ints, lists: Lists) -> None:
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

    def _add(self, fresh: Ints, lists: Lists) -> None:
        end = self._end
        super()._add(fresh, lists)
        sizes, values = self._sizes[fresh], self._values[end : self._end]
        worth = self._words.worth(values) + np.uint8(self._plus)
        self._worth = put(self._worth, end, worth)
        entry = np.repeat(np.arange(len(fresh)), sizes)
        self._sum[fresh] = np.bincount(entry, worth, len(fresh))
        self._signs[fresh] = sign_sets(lists)

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


class WeightedSets(WordSets[Mapping[str, float]]):
    """The same of words whose weights are read with them; ``weights`` stand in the order of the values."""

    def __init__(
        self, claims: Sequence[ClaimInContext], read: Callable[[ClaimInContext], Mapping[str, float]], words: Words
    ) -> None:
        super().__init__(claims, read, words)
        self.weights = np.empty(0)
        self.sums, self.squares = np.zeros((2, len(claims)))

    def _list(self, fresh: Ints) -> Lists:
        numbers, told = self.numbers, [self._read(self._claims[row]) for row in fresh.tolist()]
        lists = Lists.of([[numbers[one] for one in several] for several in told])
        weights = np.fromiter(chain.from_iterable(one.values() for one in told), np.float64, len(lists.values))
        self.weights = put(self.weights, self._end, weights)
        entry = np.repeat(np.arange(len(told)), lists.sizes)
        self.sums[fresh] = add_up(weights, entry, len(told))
        self.squares[fresh] = add_up(weights * weights, entry, len(told))
        return lists


class StretchesOfText(WordSets[Iterable[str]]):
    """The content stems of a stretch of each claim's article; what articles say is numbered once."""

    def __init__(
        self,
        claims: Sequence[ClaimInContext],
        stretch: Callable[[ClaimInContext], Span],
        words: Words,
        texts: NumberedTexts,
    ) -> None:
        super().__init__(claims, lambda side: side.profile.stems.between(*stretch(side)), words)
        self._stretch, self._texts = stretch, texts

    def _list(self, fresh: Ints) -> Lists:
        parts, sizes = [np.empty(0, np.int64)], []
        for row in fresh.tolist():
            side = self._claims[row]
            first, last, *cut = side.profile.stems.within(*self._stretch(side))
            left = [self.numbers[stem] for stem in chain(*cut)]
            parts += [self._texts[side.profile][first:last], np.array(left, np.int64)]
            sizes.append(last - first + len(left))
        values = np.concatenate(parts)
        entry = np.repeat(np.arange(len(fresh)), sizes)[values >= 0]
        entry, values = np.divmod(distinct(entry << _BITS | values[values >= 0]), 1 << _BITS)
        found = np.bincount(entry, minlength=len(fresh))
        return Lists(values, np.cumsum(found) - found, found)


_BITS = 32
"""Bits of the number of a word: beside that of a claim it makes one 64-bit key."""


class NumberedTexts(dict[ArticleProfile, Ints]):
    """The numbers of the content stems of each article, in order; -1 for all other words."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, profile: ArticleProfile) -> Ints:
        words = self._words
        numbers = np.array([-1 if stem is None else words[stem] for stem in profile.stems.stems], np.int64)
        self[profile] = numbers
        return numbers
