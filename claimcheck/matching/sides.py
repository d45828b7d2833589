"""Comparisons on arrays: what the claims' words, articles and figures say of many pairs at once.

Each gives the values of the comparison that has its name, or LEFT for the pairs that it leaves to it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from claimcheck.matching.blocks import Ints, distinct
from claimcheck.matching.lists import (
    LEFT,
    Floats,
    Gathered,
    Mask,
    Numbers,
    Sets,
    Words,
    divide,
    sum_all,
    sum_rarity,
    sum_shared,
)
from claimcheck.matching.plain import PlainCounts
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.rivals import Figures
from claimcheck.matching.stories import figure_of

_BITS = 32


class Sides:
    """What the comparisons on arrays look at on each side, read as far as it is asked for."""

    def __init__(self, claims: Sequence[ClaimInContext]) -> None:
        articles = Numbers()
        self.article = np.array([articles[item.claim.article] for item in claims], np.int64)
        self.story = np.array([item.has_story for item in claims], bool)
        self.place = np.array([item.place_in_text for item in claims], np.float64)
        self.words = words = Words()
        self.names = Sets(claims, lambda side: side.names, words)
        self.nearest = Sets(claims, lambda side: (side.nearest_name or "").split(), words)
        self.terms = Sets(claims, lambda side: side.terms, words)
        # What is read of an article is read on the first of its claims.
        first = {id(item.profile): at for at, item in reversed(list(enumerate(claims)))}
        self.head = np.array([first[id(item.profile)] for item in claims], np.int64)
        self.vocabulary = Sets(claims, lambda side: side.profile.vocabulary, words)
        self.article_terms = Sets(claims, lambda side: side.profile.terms, words)
        self.stated = Sets(claims, lambda side: side.profile.stated, Numbers())
        figures = Numbers()
        self.figure = Sets(claims, lambda side: (figure_of(side),), figures)
        self.told = Sets(claims, lambda side: map(figure_of, side.profile.figures), figures)
        self.counts = PlainCounts(claims)
        self.figures = Figures(claims)

    def are_two_stories(self, first: Ints, second: Ints) -> Mask:
        """Whether each side has an article of its own."""
        return np.asarray((self.article[first] != self.article[second]) & self.have_stories(first, second))

    def have_stories(self, first: Ints, second: Ints) -> Mask:
        """Whether there is an article around each side."""
        return np.asarray(self.story[first] & self.story[second])


def _compare_shared_names(sides: Sides, first: Ints, second: Ints) -> Floats:
    left, right = sides.names.gather(first), sides.names.gather(second)
    shared = np.minimum(12.0, sum_shared(left, right, sides.words))
    return np.where((left.sizes > 0) & (right.sizes > 0), shared, np.nan)


def _compare_unshared_names(sides: Sides, first: Ints, second: Ints) -> Floats:
    left, right = sides.names.gather(first), sides.names.gather(second)
    fewer = np.minimum(sum_all(left, sides.words), sum_all(right, sides.words))
    return np.minimum(12.0, fewer - sum_shared(left, right, sides.words))


def _compare_foreign_names(sides: Sides, first: Ints, second: Ints) -> Floats:
    unknown = []
    for one, other in ((first, second), (second, first)):
        row, name = sides.names.gather(one).members()
        foreign = ~sides.vocabulary.gather(sides.head[other]).hold(row, name)
        unknown.append(row[foreign] << _BITS | name[foreign])
    row, name = np.divmod(distinct(np.concatenate(unknown)), 1 << _BITS)
    return np.minimum(18.0, sum_rarity(row, name, sides.words, len(first)))


def _compare_nearest_names(sides: Sides, first: Ints, second: Ints) -> Floats:
    left, right = sides.nearest.gather(first), sides.nearest.gather(second)
    known = _share(left, sides.names.gather(second)) + 0.0 + _share(right, sides.names.gather(first))
    found = np.where(_share(left, right), 3.0, known)
    return np.where((left.sizes > 0) & (right.sizes > 0), found, np.nan)


def _share(one: Gathered, other: Gathered) -> Mask:
    """Whether the two sets of each row have something in common."""
    row, number = one.members()
    return np.bincount(row[other.hold(row, number)], minlength=len(one.at)) > 0


def _compare_sentences(sides: Sides, first: Ints, second: Ints) -> Floats:
    left, right = sides.terms.gather(first), sides.terms.gather(second)
    shared = sum_shared(left, right, sides.words)
    return divide(shared, sum_all(left, sides.words) + sum_all(right, sides.words) - shared)


def _compare_topicality(sides: Sides, first: Ints, second: Ints) -> Floats:
    shares = []
    for one, other in ((first, second), (second, first)):
        terms = sides.terms.gather(one)
        known = sum_shared(terms, sides.article_terms.gather(sides.head[other]), sides.words)
        shares.append(divide(known, sum_all(terms, sides.words)))
    return np.where(sides.have_stories(first, second), np.minimum(*shares), np.nan)


def _compare_prominence(sides: Sides, first: Ints, second: Ints) -> Floats:
    apart = np.abs(sides.place[first] - sides.place[second])
    return np.where(sides.are_two_stories(first, second), apart, np.nan)


def _compare_stated(sides: Sides, first: Ints, second: Ints) -> Floats:
    some = _share(sides.stated.gather(sides.head[first]), sides.stated.gather(sides.head[second]))
    return np.where(sides.are_two_stories(first, second), np.where(some, LEFT, 0.0), np.nan)


def _compare_told_elsewhere(sides: Sides, first: Ints, second: Ints) -> Floats:
    left, right = sides.figure.gather(first), sides.figure.gather(second)
    told = _share(left, sides.told.gather(sides.head[second])) | _share(right, sides.told.gather(sides.head[first]))
    found = np.where(_share(left, right), np.nan, np.where(told, LEFT, 2.0))
    return np.where(sides.are_two_stories(first, second), found, np.nan)


def _compare_near(sides: Sides, first: Ints, second: Ints) -> Floats:
    return sides.figures.compare_near(first, second)


def _compare_rivals(sides: Sides, first: Ints, second: Ints) -> Floats:
    found, these = np.full(len(first), np.nan), sides.are_two_stories(first, second)
    found[these] = sides.figures.compare_rivals(first[these], second[these])
    return found


OnArrays = Callable[[Sides, Ints, Ints], Floats]

ARRAYS: Mapping[str, OnArrays] = {
    "sentence words": _compare_sentences,
    "words near the figure": _compare_near,
    "shared names": _compare_shared_names,
    "names unknown to the other article": _compare_foreign_names,
    "names on both sides only": _compare_unshared_names,
    "nearest name": _compare_nearest_names,
    "topicality": _compare_topicality,
    "place in the article": _compare_prominence,
    "other figures in common": _compare_stated,
    "told elsewhere": _compare_told_elsewhere,
    "better partner": _compare_rivals,
    "figures": lambda sides, first, second: sides.counts.relate(first, second),
    "sizes": lambda sides, first, second: sides.counts.compare_sizes(first, second),
    "distinctness": lambda sides, first, second: sides.counts.compare_distinctness(first, second),
}
"""By the field's name its comparison on arrays."""
