"""How well two figures go together at a quick look, on arrays, and whether another figure of the article goes better.

What comes out is what :mod:`claimcheck.matching.fields.stories` says of each pair, one by one.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.bulk.blocks import Floats, Ints, distinct
from claimcheck.matching.bulk.lists import Lists, add_up, divide
from claimcheck.matching.bulk.readings import Numbers, Sets, WeightedSets, Words, put
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
        self._near_told = _NearTold(claims, self._told, self._near)
        self._numbers, self._groups = Numbers({None: _NONE}), Numbers()
        self._marks: NDArray[np.int32] = np.full((_MARKS, len(self._items)), _NONE, np.int32)
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
        of_one_kind, near = self._marks[-1][first] == self._marks[-1][second], np.zeros(len(first))
        near[of_one_kind] = self.compare_near(first[of_one_kind], second[of_one_kind])
        return best - self._affinity(first, second, near)

    def _find_best(self, side: Ints, other: Ints, head: Ints) -> Floats:
        """The greatest affinity of each ``side`` to the figures beside the ``other`` one; 0 where there is none."""
        codes, at = np.unique(side * len(head) + head[other], return_inverse=True)
        one, article = np.divmod(codes, len(head))
        figures = self._told.gather(article)
        entry, figure = figures.members()
        self._look_at(side)
        self._look_at(figure)
        shared = self._near_told.add_up(article, one, figures.sizes)
        near = divide(shared, self._near.sums[one][entry] + self._near.sums[figure] - shared)
        affinity = self._affinity(one[entry], figure, near)
        group, own = self._group[figure], self._group[other]
        # What stands beside a figure is of another group: so the best of all, or the best of all other groups.
        best = _find_most(affinity, figures.sizes)
        leads = affinity == best[entry]
        lead = np.full(len(codes), -1)
        lead[entry[leads]] = group[leads]
        second = _find_most(np.where(group != lead[entry], affinity, -np.inf), figures.sizes)
        found = np.where(lead[at] == own, second[at], best[at])
        return np.where(np.isinf(found), 0.0, found)

    def _affinity(self, first: Ints, second: Ints, near: Floats) -> Floats:
        """:func:`~claimcheck.matching.fields.stories.affinity` of each pair, with what they share near the figure."""
        score = 0.5 * near
        for mark, (same, other) in zip(self._marks, _WORTH, strict=False):
            left, right = mark[first], mark[second]
            worth = np.where(left == right, same, other)
            score += np.where((left != _NONE) & (right != _NONE), worth, 0.0) if other else (worth * (left != _NONE))
        return np.where(self._marks[-1][first] == self._marks[-1][second], score, 0.0)

    def _look_at(self, rows: Ints) -> None:
        for row in distinct(rows[self._group[rows] < 0]).tolist():
            side = self._items[row]
            claim = side.claim
            dimension = "" if claim.quantity is None else claim.quantity.dimension
            marks = noun(side), claim.event.measure or None, side.nearest_name or None, dimension
            self._marks[:, row] = [self._numbers[mark] for mark in marks]
            self._group[row] = self._groups[claim.sentence, figure_of(side)]


def _find_most(values: Floats, sizes: Ints) -> Floats:
    """The greatest of so many values of each row, one row after the other; below all where a row has none."""
    found, some = np.full(len(sizes), -np.inf), sizes > 0
    if len(values):
        found[some] = np.maximum.reduceat(values, (np.cumsum(sizes) - sizes)[some])
    return found


class _NearTold(Sets[tuple[ClaimInContext, ...]]):
    """The words near any figure of an article, and for each of them the figures that it stands near."""

    def __init__(self, claims: Sequence[ClaimInContext], told: Sets[tuple[ClaimInContext, ...]], near: WeightedSets):
        super().__init__(claims, lambda side: side.profile.figures, near.numbers)
        self._told, self._near = told, near
        self._count = 0
        self._figure, self._first, self._many = np.empty((3, 0), np.int64)
        self._weight = np.empty(0)

    def add_up(self, article: Ints, one: Ints, sizes: Ints) -> Floats:
        """What each ``one`` shares of the words near it with each figure of the article beside it, in their order."""
        row, word, place = self.gather(article).meet(self._near.gather(one))
        each, figure = Lists(self._figure, self._first, self._many).places(word)
        shared = np.minimum(self._weight[figure], self._near.weights[place[each]])
        start = np.cumsum(sizes) - sizes
        return add_up(shared, start[row[each]] + self._figure[figure], int(sizes.sum()))

    def _list(self, fresh: Ints) -> Lists:
        figures = self._told.gather(fresh)
        article, figure = figures.members()
        start = np.cumsum(figures.sizes) - figures.sizes
        near = self._near.gather(figure)
        entry, place = near.lists.places(figure)
        code = article[entry] << _BITS | near.lists.values[place]
        order = np.argsort(code, kind="stable")
        code, entry, place = code[order], entry[order], place[order]
        own = np.flatnonzero(np.append(True, code[1:] != code[:-1])) if len(code) else code
        many = np.diff(np.append(own, len(code)))
        self._first, self._many = put(self._first, self._end, own + self._count), put(self._many, self._end, many)
        self._figure = put(self._figure, self._count, entry - start[article[entry]])
        self._weight = put(self._weight, self._count, self._near.weights[place])
        self._count += len(code)
        found, word = np.divmod(code[own], 1 << _BITS)
        counts = np.bincount(found, minlength=len(fresh))
        return Lists(word, np.cumsum(counts) - counts, counts)


_BITS = 32
"""Bits of the number of a word: beside that of an article it makes one 64-bit key."""
