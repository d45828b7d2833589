"""What is read of each claim, as numbers on arrays; read as far as it is asked for, each claim once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence

import numpy as np

from claimcheck.matching.blocks import Ints
from claimcheck.matching.lists import Floats, Gathered, Lists, Mask
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.rarity import rarity

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
        self._rarity = np.empty(0)

    def sum_rarity(self, row: Ints, word: Ints, count: int) -> Floats:
        """The rarity of the words of each of ``count`` rows together.

        All are whole numbers, so that it does not matter in which order they are added.
        """
        if len(self._rarity) < len(self):
            fresh = list(self)[len(self._rarity) :]
            self._rarity = np.append(self._rarity, [rarity(str(one)) for one in fresh])
        return np.asarray(np.bincount(row, weights=self._rarity[word], minlength=count), np.float64)


class Numbered:
    """What one side reads, as a number; ``numbers`` may be those of other readings that it is compared with."""

    def __init__(self, claims: Sequence[ClaimInContext], read: Read, numbers: Numbers | None = None) -> None:
        self._claims, self._read = claims, read
        self._number = np.full(len(claims), -1, np.int64)
        self._known = Numbers() if numbers is None else numbers

    def __getitem__(self, rows: Ints) -> Ints:
        found = self._number[rows]
        if len(found) and found.min() < 0:
            for row in np.unique(rows[found < 0]).tolist():
                self._number[row] = self._known[self._read(self._claims[row])]
            found = self._number[rows]
        return found


class Flagged:
    """Whether one side tells something."""

    def __init__(self, claims: Sequence[ClaimInContext], tells: Callable[[ClaimInContext], object]) -> None:
        self._numbered = Numbered(claims, lambda side: bool(tells(side)), Numbers({False: 0, True: 1}))

    def __getitem__(self, rows: Ints) -> Mask:
        return np.asarray(self._numbered[rows] == 1)


class Sets:
    """What one side reads, as a set of numbers."""

    def __init__(
        self, claims: Sequence[ClaimInContext], read: Callable[[ClaimInContext], Iterable[Hashable]], numbers: Numbers
    ) -> None:
        self._claims, self._read, self._numbers = claims, read, numbers
        self._values, self._end = np.empty(0, np.int64), 0
        self._start, self._sizes = np.zeros(len(claims), np.int64), np.full(len(claims), -1)

    def gather(self, rows: Ints) -> Gathered:
        """The sets of these claims, by their positions."""
        unread = rows[self._sizes[rows] < 0]
        for row in np.unique(unread).tolist():
            self._keep(row, list({self._numbers[one] for one in self._read(self._claims[row])}))
        return Gathered(Lists(self._values, self._start, self._sizes), rows, self._numbers)

    def _keep(self, row: int, numbers: list[int]) -> None:
        start, self._end = self._end, self._end + len(numbers)
        if self._end > len(self._values):
            self._values = np.pad(self._values, (0, max(self._end, 1 << 10)))
        self._values[start : self._end] = numbers
        self._start[row], self._sizes[row] = start, len(numbers)


class WordSets(Sets):
    """The same of words, each worth its rarity and ``plus``."""

    def __init__(
        self,
        claims: Sequence[ClaimInContext],
        read: Callable[[ClaimInContext], Iterable[Hashable]],
        words: Words,
        plus: int = 0,
    ) -> None:
        super().__init__(claims, read, words)
        self._words, self._plus = words, plus
        self._sum = np.full(len(claims), np.nan)

    def sum_all(self, rows: Ints) -> Floats:
        """What all words of each row are worth together."""
        unknown = np.unique(rows[np.isnan(self._sum[rows])])
        if len(unknown):
            self._sum[unknown] = self._worth(*self.gather(unknown).members(), len(unknown))
        return self._sum[rows]

    def sum_shared(self, first: Ints, second: Ints) -> Floats:
        """What the words are worth that the sets of both have."""
        return self._worth(*self.gather(first).shared(self.gather(second)), len(first))

    def _worth(self, row: Ints, word: Ints, count: int) -> Floats:
        worth = self._words.sum_rarity(row, word, count)
        return worth + self._plus * np.bincount(row, minlength=count) if self._plus else worth
