"""The matches of many pairs of claims at once: field by field, and no further than the outcome is open.

What comes out is the very match of the full weight (:mod:`claimcheck.matching.pair`), or the word that it stays below
the one asked for. :mod:`claimcheck.matching.plan` says in which order the fields are looked at, and
:mod:`claimcheck.matching.columns` how each finds its value for many pairs. No evidence is written up: of all pairs that
a store has weighed, few are ever shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from claimcheck.claim import Kind
from claimcheck.matching.blocks import Ints
from claimcheck.matching.columns import Barred, Column, make_columns, make_statement_columns
from claimcheck.matching.contradiction import may_contradict
from claimcheck.matching.figures import RELATED
from claimcheck.matching.lists import Floats, Mask
from claimcheck.matching.models import Model, Scale, shipped_models
from claimcheck.matching.pair import FIELDS, Gate
from claimcheck.matching.plan import Plan, plan_figures, plan_statements
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.sides import Sides
from claimcheck.matching.statements import are_contrary
from claimcheck.quantity.relation import Relation

Watch = Callable[[int, int], None]
"""Told how many of how many pairs are weighed."""

_CHUNK = 1 << 15
"""Pairs looked at together, so that memory does not grow with the number of pairs."""


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
        self._barred = Barred(claims)

    def score(self, pairs: Ints, *, at_least: float = 0.0) -> Floats:
        """The match of each pair, a row of two positions, 0 to 1; 0 for any match below ``at_least``.

        Claims of two kinds never answer one question, nor do figures apart that cannot contradict each other.
        """
        match = np.zeros(len(pairs))
        # What two articles have in common is found once where their claims are weighed one after the other.
        turned = self._article[pairs[:, 0]] > self._article[pairs[:, 1]]
        pairs = np.where(turned[:, None], pairs[:, ::-1], pairs)
        order = np.lexsort((*pairs.T[::-1], *self._article[pairs].T[::-1]))
        for at in range(0, len(pairs), _CHUNK):
            if self._watch is not None:
                self._watch(at, len(pairs))
            rows = order[at : at + _CHUNK]
            match[rows] = self._score_some(pairs[rows, 0], pairs[rows, 1], at_least)
        return match

    def _score_some(self, first: Ints, second: Ints, at_least: float) -> Floats:
        match = np.zeros(len(first))
        numeric, stories = self._numeric[first] & self._numeric[second], self._story[first] & self._story[second]
        statements = ~self._numeric[first] & ~self._numeric[second]
        apart = np.zeros(len(first), bool)
        apart[numeric] = self._figures["figures"].compare(first[numeric], second[numeric]) == RELATED[Relation.APART]
        models = shipped_models()
        for learned, these in ((models.story, numeric & stories), (models.bare, numeric & ~stories)):
            for relation, rows in ((Relation.APART, these & apart), (Relation.EQUAL, these & ~apart)):
                plan = plan_figures(learned, relation, at_least, self._figures)
                match[rows] = _weigh(first[rows], second[rows], plan, self._figures)
        plan = plan_statements(at_least, self._statements)
        match[statements] = _weigh(first[statements], second[statements], plan, self._statements)
        match[(match < at_least) | self._are_barred(first, second, match >= at_least, apart)] = 0.0
        return match

    def _are_barred(self, first: Ints, second: Ints, matched: Mask, apart: Mask) -> Mask:
        """Which of the pairs that match are apart and cannot contradict each other."""
        barred = np.zeros(len(first), bool)
        figures = np.flatnonzero(matched & apart)
        barred[figures] = self._barred.compare(first[figures], second[figures]) > 0
        for at in np.flatnonzero(matched & ~self._numeric[first]).tolist():
            a, b = self._claims[first[at]], self._claims[second[at]]
            barred[at] = are_contrary(a, b) and not may_contradict(a, b)
        return barred


def _weigh(first: Ints, second: Ints, plan: Plan, columns: Mapping[str, Column]) -> Floats:
    """The match of each pair, some value below the one asked for where it stays below that."""
    worth = {name: np.zeros(len(first)) for name in plan.model.scales}
    values = {name: np.full(len(first), np.nan) for name, _, _ in plan.gates}
    most = np.full(len(first), plan.model.base + sum(scale.most for scale in plan.model.scales.values()))
    rows = np.arange(len(first))
    for step in plan.steps:
        found = columns[step.name].compare(first[rows], second[rows])
        if step.scale is not None:
            worth[step.name][rows] = added = _weigh_values(step.scale, found)
            most[rows] -= step.scale.most - added
        if step.name in values:
            values[step.name][rows] = found
        most[rows[found == step.raising]] = np.inf
        lost = (most[rows] < plan.lowest) | ((found == step.decisive) & (most[rows] < np.inf))
        rows = rows[~lost]
    weight = _sum_up(plan.model, {name: added[rows] for name, added in worth.items()}, len(rows))
    weight = _apply_gates(weight, {name: value[rows] for name, value in values.items()}, plan.gates)
    match = np.zeros(len(first))
    match[rows] = [plan.match(one) for one in weight.tolist()]
    return match


def _sum_up(model: Model, worth: dict[str, Floats], count: int) -> Floats:
    """The sum that the model makes, in its order, so that not a bit differs."""
    total = np.zeros(count)
    for name in model.scales:
        total += worth[name]
    return model.base + total


def _apply_gates(weight: Floats, values: dict[str, Floats], gates: Sequence[Gate]) -> Floats:
    """What the first gate that applies makes of each weight."""
    weight, undecided = weight.copy(), np.ones(len(weight), bool)
    for name, value, bound in gates:
        applies = undecided & (values[name] == value)
        weight[applies] = np.maximum(weight[applies], bound) if bound > 0 else np.minimum(weight[applies], bound)
        undecided &= ~applies
    return weight


def _weigh_values(scale: Scale, values: Floats) -> Floats:
    """:meth:`Scale.weigh` of each value; NaN stands for None."""
    weights = np.array(scale.weights, np.float64)[
        np.searchsorted(np.array(scale.cuts, np.float64), values, side="right")
    ]
    return np.where(np.isnan(values), scale.null, weights)
