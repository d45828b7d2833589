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

    def sum_rarity(self, row: Ints, word: Ints, count: int, plus: int = 0) -> Floats:
        """The rarity of the words of each of ``count`` rows together, of each word so much more.

        All are whole numbers, so that it does not matter in which order they are added.
        """
        if len(self._rarity) < len(self):
            fresh = list(self)[len(self._rarity) :]
            self._rarity = np.append(self._rarity, [rarity(str(one)) for one in fresh])
        return np.asarray(np.bincount(row, weights=self._rarity[word] + plus, minlength=count), np.float64)

    def sum_shared(self, one: Gathered, other: Gathered, plus: int = 0) -> Floats:
        """The same of the words that both sets of each row have."""
        return self.sum_rarity(*one.shared(other), len(one.at), plus)

    def sum_all(self, one: Gathered, plus: int = 0) -> Floats:
        """The same of all words in the set of each row."""
        owner, word = one.lists.entries()
        return self.sum_rarity(owner, word, len(one.lists.sizes), plus)[one.at]


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

    def __init__(self, claims: Sequence[ClaimInContext], read: Callable[[ClaimInContext], Iterable[int]]) -> None:
        self._claims, self._read = claims, read
        self._known: dict[int, Ints] = {}

    def gather(self, rows: Ints) -> Gathered:
        """The sets of these claims, by their positions."""
        own, at = np.unique(rows, return_inverse=True)
        return Gathered(Lists.join([self._set_of(row) for row in own.tolist()]), at)

    def _set_of(self, row: int) -> Ints:
        found = self._known.get(row)
        if found is None:
            self._known[row] = found = np.array(sorted(set(self._read(self._claims[row]))), np.int64)
        return found
