"""How well two figures go together at a quick look, on arrays, and whether another figure of the article goes better.

What comes out is what :mod:`claimcheck.matching.stories` says of each pair, one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.blocks import Ints
from claimcheck.matching.counted import noun
from claimcheck.matching.lists import Floats, Lists, divide
from claimcheck.matching.overlap import add_up
from claimcheck.matching.profile import NEAR, ClaimInContext
from claimcheck.matching.readings import Numbers
from claimcheck.matching.stories import other_figures

_WIDTH = 2 * NEAR
"""Words near a figure, on both sides together."""

_CHUNK = 1 << 12
"""Pairs whose words are compared each with each at a time: what stays in the processor's cache."""

_NONE = -1
_MARKS = 4
"""Marks of a figure beside the words near it: its noun, measure, nearest name and, last, its dimension."""
_WORTH = ((0.2, 0.0), (0.25, -0.1), (0.15, 0.0))
"""What each of the first marks adds to the affinity where it is the same, and where it is another."""


class Figures:
    """The claims and the other figures of their articles, a row for each; the claims come first."""

    def __init__(self, claims: Sequence[ClaimInContext]) -> None:
        self._items = list(claims)
        self._row = {id(item): row for row, item in enumerate(self._items)}
        self._rivals: dict[int, list[int]] = {}
        self._numbers = Numbers()
        self._near: NDArray[np.int32] = np.zeros((0, _WIDTH), np.int32)
        self._weight: Floats = np.zeros((0, _WIDTH))
        self._total = np.zeros(0)
        self._size = np.zeros(0, np.int64)
        self._marks: NDArray[np.int32] = np.zeros((0, _MARKS), np.int32)
        self._known = np.zeros(0, bool)
        self._make_room()

    def compare_near(self, first: Ints, second: Ints) -> Floats:
        """What :func:`~claimcheck.matching.wording.compare_near` says of each pair."""
        self._look_at(first)
        self._look_at(second)
        return self._overlap(first, second)

    def compare_rivals(self, first: Ints, second: Ints) -> Floats:
        """What :func:`~claimcheck.matching.stories.compare_rivals` says of each pair from two articles."""
        own = self._affinity(first, second)
        best = (
            self._find_best(second, lambda row, rival: self._affinity(first[row], rival)),
            self._find_best(first, lambda row, rival: self._affinity(rival, second[row])),
        )
        return np.maximum(*best) - own

    def _find_best(self, side: Ints, affinity: Callable[[Ints, Ints], Floats]) -> Floats:
        """The greatest affinity of a pair to the figures beside this side of it; 0 where there is none."""
        rows, at = np.unique(side, return_inverse=True)
        beside = Lists.of([self._beside(row) for row in rows.tolist()])
        entry, rival = beside.expand(at)
        found, sizes = np.zeros(len(side)), beside.sizes[at]
        some = sizes > 0
        if len(entry):
            starts = (np.cumsum(sizes) - sizes)[some]
            found[some] = np.maximum.reduceat(affinity(entry, rival), starts)
        return found

    def _affinity(self, first: Ints, second: Ints) -> Floats:
        """:func:`~claimcheck.matching.stories.affinity` of each pair, summed up in its order."""
        score = 0.5 * self.compare_near(first, second)
        left, right = self._marks[first], self._marks[second]
        told, alike = (left != _NONE) & (right != _NONE), left == right
        for mark, (same, other) in enumerate(_WORTH):
            score += np.where(told[:, mark], np.where(alike[:, mark], same, other), 0.0)
        return np.where(alike[:, -1], score, 0.0)

    def _overlap(self, first: Ints, second: Ints) -> Floats:
        """:func:`~claimcheck.matching.overlap.weighted_overlap` of the words near each two figures, in its order."""
        parts = [np.empty(0)]
        for at in range(0, len(first), _CHUNK):
            left, right = first[at : at + _CHUNK], second[at : at + _CHUNK]
            wide, high = (int(self._size[rows].max()) for rows in (left, right))
            near, far = self._near[left][:, :wide, None], self._near[right][:, None, :high]
            row, places = np.divmod(np.flatnonzero(near == far), max(1, wide * high))
            place, twin = np.divmod(places, max(1, high))
            weight = np.minimum(self._weight[left[row], place], self._weight[right[row], twin])
            shared = np.asarray(np.bincount(row, weights=weight, minlength=len(left)), np.float64)
            parts.append(divide(shared, self._total[left] + self._total[right] - shared))
        return np.concatenate(parts)

    def _beside(self, row: int) -> list[int]:
        """The rows of the other figures of a claim's article."""
        found = self._rivals.get(row)
        if found is None:
            self._rivals[row] = found = [self._row_of(item) for item in other_figures(self._items[row])]
        return found

    def _row_of(self, item: ClaimInContext) -> int:
        row = self._row.setdefault(id(item), len(self._items))
        if row == len(self._items):
            self._items.append(item)
        return row

    def _look_at(self, rows: Ints) -> None:
        self._make_room()
        for row in np.unique(rows[~self._known[rows]]).tolist():
            side, self._known[row] = self._items[row], True
            size = len(side.near)
            self._near[row] = -row - 1  # is no word, and nowhere else
            self._size[row] = size
            self._near[row, :size] = [self._numbers[word] for word in side.near]
            self._weight[row, :size] = list(side.near.values())
            self._total[row] = add_up(side.near.values())
            quantity = side.claim.quantity
            marks = noun(side), side.claim.event.measure or None, side.nearest_name or None
            told = [_NONE if mark is None else self._numbers[mark] for mark in marks]
            self._marks[row] = *told, self._numbers[None if quantity is None else quantity.dimension]

    def _make_room(self) -> None:
        """As many rows as there are figures, and some more where figures come in one by one."""
        missing = len(self._items) - len(self._known)
        if missing > 0:
            more = max(missing, len(self._known) // 2)
            self._known, self._total = np.pad(self._known, (0, more)), np.pad(self._total, (0, more))
            self._size, rows = np.pad(self._size, (0, more)), ((0, more), (0, 0))
            self._near, self._weight = np.pad(self._near, rows), np.pad(self._weight, rows)
            self._marks = np.pad(self._marks, rows)
