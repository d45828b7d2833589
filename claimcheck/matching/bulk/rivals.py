"""How well two figures go together at a quick look, on arrays, and whether another figure of the article goes better.

What comes out is what :mod:`claimcheck.matching.fields.stories` says of each pair, one by one.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.bulk.blocks import Floats, Ints, distinct
from claimcheck.matching.bulk.lists import add_up, divide
from claimcheck.matching.bulk.readings import Numbers, Sets, WeightedSets, Words
from claimcheck.matching.fields.counted import noun
from claimcheck.matching.fields.stories import figure_of
from claimcheck.matching.profile import ClaimInContext

_NONE = 0
"""In place of the number of a mark that is not there."""

_MARKS = 4
"""Marks of a figure beside the words near it: its noun, measure, nearest name and, last, its dimension."""

_WORTH = ((0.2, 0.0), (0.25, -0.1), (0.15, 0.0))
"""What each of the first marks adds to the affinity where it is the same, and where it is another."""


class Figures:
    """The claims and the other figures of their articles, a row for each; the claims come first."""

    def __init__(self, claims: Sequence[ClaimInContext]) -> None:
        told = (figure for profile in dict.fromkeys(item.profile for item in claims) for figure in profile.figures)
        self._items = list(dict.fromkeys([*claims, *told]))
        rows = Numbers({item: row for row, item in enumerate(self._items)})
        self._told = Sets(claims, lambda side: side.profile.figures, rows)
        self._near = WeightedSets(self._items, lambda side: side.near, Words())
        self._numbers, self._groups = Numbers({None: _NONE}), Numbers()
        self._marks: NDArray[np.int32] = np.full((len(self._items), _MARKS), _NONE, np.int32)
        self._group = np.full(len(self._items), -1)

    def compare_near(self, first: Ints, second: Ints) -> Floats:
        """What :func:`~claimcheck.matching.fields.wording.compare_near` says of each pair."""
        near = self._near
        row, mine, other = near.gather(first).meet(near.gather(second))
        shared = add_up(np.minimum(near.weights[mine], near.weights[other]), row, len(first))
        return divide(shared, near.sums[first] + near.sums[second] - shared)

    def compare_rivals(self, first: Ints, second: Ints, head: Ints) -> Floats:
        """What :func:`~claimcheck.matching.fields.stories.compare_rivals` says of each pair from two articles.

        ``head`` is the row of one claim of the article, the same for all of them, by the row of each.
        """
        best = np.maximum(self._find_best(first, second, head), self._find_best(second, first, head))
        return best - self._affinity(first, second)

    def _find_best(self, side: Ints, other: Ints, head: Ints) -> Floats:
        """The greatest affinity of each ``side`` to the figures beside the ``other`` one; 0 where there is none."""
        codes, at = np.unique(side * len(head) + head[other], return_inverse=True)
        one, article = np.divmod(codes, len(head))
        entry, figure = self._told.gather(article).members()
        affinity = self._affinity(one[entry], figure)
        group, own = self._group[figure], self._group[other]
        best, second = np.full((2, len(codes)), -np.inf)
        np.maximum.at(best, entry, affinity)
        # What stands beside a figure is of another group: so the best of all, or the best of all other groups.
        leads = affinity == best[entry]
        lead = np.full(len(codes), -1)
        lead[entry[leads]] = group[leads]
        others = group != lead[entry]
        np.maximum.at(second, entry[others], affinity[others])
        found = np.where(lead[at] == own, second[at], best[at])
        return np.where(np.isinf(found), 0.0, found)

    def _affinity(self, first: Ints, second: Ints) -> Floats:
        """:func:`~claimcheck.matching.fields.stories.affinity` of each pair."""
        self._look_at(first)
        self._look_at(second)
        left, right = self._marks[first], self._marks[second]
        told, alike = (left != _NONE) & (right != _NONE), left == right
        near, of_one_kind = np.zeros(len(first)), np.flatnonzero(alike[:, -1])
        near[of_one_kind] = self.compare_near(first[of_one_kind], second[of_one_kind])
        score = 0.5 * near
        for mark, (same, other) in enumerate(_WORTH):
            score += np.where(told[:, mark], np.where(alike[:, mark], same, other), 0.0)
        return np.where(alike[:, -1], score, 0.0)

    def _look_at(self, rows: Ints) -> None:
        for row in distinct(rows[self._group[rows] < 0]).tolist():
            side = self._items[row]
            claim = side.claim
            dimension = "" if claim.quantity is None else claim.quantity.dimension
            marks = noun(side), claim.event.measure or None, side.nearest_name or None, dimension
            self._marks[row] = [self._numbers[mark] for mark in marks]
            self._group[row] = self._groups[claim.sentence, figure_of(side)]
