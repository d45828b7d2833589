"""The matches of many pairs of claims at once: field by field, and no further than the outcome is open.

What comes out is the very match of the full weight (:mod:`claimcheck.matching.pair`), or the word that it stays below
the one asked for. :mod:`claimcheck.matching.bulk.plan` says in which order the fields are looked at, and
:mod:`claimcheck.matching.bulk.columns` how each finds its value for many pairs. No evidence is written up: of all pairs
that a store has weighed, few are ever shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum

import numpy as np

from claimcheck.claim import Kind
from claimcheck.matching.bulk.bars import Barred, Elsewhere
from claimcheck.matching.bulk.blocks import Floats, Ints
from claimcheck.matching.bulk.columns import make_columns, make_statement_columns
from claimcheck.matching.bulk.lists import Mask
from claimcheck.matching.bulk.plan import Plan, plan_figures, plan_statements
from claimcheck.matching.bulk.sides import Sides
from claimcheck.matching.contradiction import may_contradict
from claimcheck.matching.fields.figures import RELATED
from claimcheck.matching.pair import FIELDS
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.memory import kept_in_memory
from claimcheck.matching.statements.carried import give_other_figures
from claimcheck.matching.statements.weighing import are_contrary
from claimcheck.matching.weights.models import store_models
from claimcheck.quantity.relation import Relation

Watch = Callable[[int, int], None]
"""Told how many of how many pairs are weighed."""

_CHUNK = 1 << 15
"""Pairs looked at together, so that memory does not grow with the number of pairs."""

_SAMPLE, _SHARE = 500, 20
"""So many pairs at most, and no more than one in so many, are looked at beforehand to find the order of the fields."""


class Sort(Enum):
    """Sorts of pairs, each weighed by a model of its own: with an article around both sides, or not."""

    STATEMENTS = 0
    STORIES_APART = 1
    STORIES_FITTING = 2
    BARE_APART = 3
    BARE_FITTING = 4

    @property
    def relation(self) -> Relation:
        """How the figures stand to each other: apart, or in one of the other ways, which make no difference here."""
        return Relation.APART if self in (Sort.STORIES_APART, Sort.BARE_APART) else Relation.EQUAL


class Scorer:
    """Weighs pairs of ``claims``; what was compared once is known from then on."""

    def __init__(self, claims: Sequence[ClaimInContext], watch: Watch | None = None) -> None:
        """``watch`` is told every now and then how many of the pairs that are asked for have been weighed."""
        self._claims, self._watch = claims, watch
        self._numeric = np.array([item.claim.kind is Kind.NUMERIC for item in claims], bool)
        self._story = np.array([item.has_story for item in claims], bool)
        articles: dict[str, int] = {}
        self._article = np.array([articles.setdefault(item.claim.article, len(articles)) for item in claims], np.int64)
        sides = Sides(claims)
        self._figures, self._statements = make_columns(FIELDS, claims, sides), make_statement_columns(claims, sides)
        self._barred, self._elsewhere = Barred(claims), Elsewhere(claims)

    def score(self, pairs: Ints, *, at_least: float = 0.0) -> Floats:
        """The match of each pair, a row of two positions, 0 to 1; 0 for any match below ``at_least``.

        Claims of two kinds never answer one question, nor do figures apart that cannot contradict each other, nor
        figures of two towns whose articles know nothing of each other's, nor statements of two figures.
        """
        with kept_in_memory():
            return self._score_all(pairs, at_least)

    def _score_all(self, pairs: Ints, at_least: float) -> Floats:
        match = np.zeros(len(pairs))
        # What two articles have in common is found once where their claims are weighed one after the other.
        turned = self._article[pairs[:, 0]] > self._article[pairs[:, 1]]
        first, second = np.where(turned, pairs.T[::-1], pairs.T)
        order = np.argsort(self._article[first] * len(self._claims) + self._article[second], kind="stable")
        sample = order[:: max(_SHARE, len(order) // _SAMPLE)] if at_least > 0 else order[:0]
        plans = self._make_plans(first[sample], second[sample], at_least)
        for at in range(0, len(pairs), _CHUNK):
            if self._watch is not None:
                self._watch(at, len(pairs))
            rows = order[at : at + _CHUNK]
            match[rows] = self._score_some(first[rows], second[rows], plans, at_least)
        return match

    def _make_plans(self, first: Ints, second: Ints, at_least: float) -> dict[Sort, Plan]:
        models = store_models()
        plans: dict[Sort, Plan] = {}
        for sort, rows in self._sort(first, second):
            sample = first[rows], second[rows]
            if sort is Sort.STATEMENTS:
                plans[sort] = plan_statements(at_least, self._statements, sample)
            else:
                learned = models.story if sort in (Sort.STORIES_APART, Sort.STORIES_FITTING) else models.bare
                plans[sort] = plan_figures(learned, sort.relation, at_least, self._figures, sample)
        return plans

    def _relate(self, first: Ints, second: Ints) -> Floats:
        """The field "figures" of each pair, NaN where not both are figures."""
        rows = np.flatnonzero(self._numeric[first] & self._numeric[second])
        related = np.full(len(first), np.nan)
        related[rows] = self._figures["figures"].compare(first[rows], second[rows])
        return related

    def _sort(self, first: Ints, second: Ints) -> Iterator[tuple[Sort, Ints]]:
        """The rows of the pairs of each sort; a figure and a statement are of none."""
        numeric, stories = self._numeric[first] & self._numeric[second], self._story[first] & self._story[second]
        apart = self._relate(first, second) == RELATED[Relation.APART]
        yield Sort.STATEMENTS, np.flatnonzero(~self._numeric[first] & ~self._numeric[second])
        yield Sort.STORIES_APART, np.flatnonzero(numeric & stories & apart)
        yield Sort.STORIES_FITTING, np.flatnonzero(numeric & stories & ~apart)
        yield Sort.BARE_APART, np.flatnonzero(numeric & ~stories & apart)
        yield Sort.BARE_FITTING, np.flatnonzero(numeric & ~stories & ~apart)

    def _score_some(self, first: Ints, second: Ints, plans: Mapping[Sort, Plan], at_least: float) -> Floats:
        match = np.zeros(len(first))
        for sort, rows in self._sort(first, second):
            these, found = plans[sort].weigh(first[rows], second[rows])
            rows, found = rows[these], np.where(found < at_least, 0.0, found)
            rows, found = rows[found > 0], found[found > 0]
            match[rows] = np.where(self._are_barred(sort, first[rows], second[rows]), 0.0, found)
        return match

    def _are_barred(self, sort: Sort, first: Ints, second: Ints) -> Mask:
        """Which of the pairs are apart and cannot contradict each other, or fit and are of two places or figures."""
        if sort is not Sort.STATEMENTS:
            bars = self._barred if sort.relation is Relation.APART else self._elsewhere
            return bars.compare(first, second) > 0
        sides = [(self._claims[one], self._claims[other]) for one, other in zip(first, second, strict=True)]
        return np.array([_are_barred_statements(a, b) for a, b in sides], bool)


def _are_barred_statements(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether two statements cannot contradict each other, or differ in what figures they carry and in nothing else.

    These figures stand under a question of their own, and there they differ.
    """
    return not may_contradict(a, b) if are_contrary(a, b) else give_other_figures(a, b)
