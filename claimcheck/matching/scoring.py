"""The matches of many pairs of claims at once: field by field, and no further than the outcome is open.

What comes out is the very match of the full weight (:mod:`claimcheck.matching.pair`), or the word that it stays below
the one asked for. The match weight is a sum, so what is known of it and the most that the fields not yet looked at
could add bound it from above. Fields that read little on each side come first (see :mod:`claimcheck.matching.reads`).
No evidence is written up: of all pairs that a store has weighed, few are ever shown.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from claimcheck.claim import Kind
from claimcheck.matching import stories
from claimcheck.matching.blocks import Ints
from claimcheck.matching.calibration import Calibration
from claimcheck.matching.columns import make_columns
from claimcheck.matching.contradiction import may_contradict
from claimcheck.matching.fields import Field
from claimcheck.matching.figures import RELATED
from claimcheck.matching.lists import Floats
from claimcheck.matching.pair import FIELDS, Gate, Learned, Model, Scale, gates_for, shipped_models, weigh_pair
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.reads import ALIKE, FIGURES, READS
from claimcheck.quantity.relation import Relation

Watch = Callable[[int, int], None]
"""Told how many of how many pairs are weighed."""

_ROUNDING = 1e-6
"""By how much a sum of floats may miss the bound that it has on paper."""

_CHUNK = 1 << 15
"""Pairs looked at together, so that memory does not grow with the number of pairs."""

_STEPS = range(-4000, 4001)
"""Match weights that are tried as bounds, in hundredths."""


class Scorer:
    """Weighs pairs of ``claims``; what was compared once is known from then on."""

    def __init__(self, claims: Sequence[ClaimInContext], watch: Watch | None = None) -> None:
        """``watch`` is told every now and then how many of the pairs that are asked for have been weighed."""
        self._claims, self._watch = claims, watch
        self._numeric = np.array([item.claim.kind is Kind.NUMERIC for item in claims], bool)
        self._story = np.array([item.has_story for item in claims], bool)
        articles: dict[str, int] = {}
        self._article = np.array([articles.setdefault(item.claim.article, len(articles)) for item in claims], np.int64)
        self._fields = make_columns(FIELDS, claims)

    def score(self, pairs: Ints, *, at_least: float = 0.0) -> Floats:
        """The match of each pair, a row of two positions, 0 to 1; 0 for any match below ``at_least``.

        Claims of two kinds never answer one question, nor do figures apart that cannot contradict each other.
        """
        match = np.zeros(len(pairs))
        article = np.sort(self._article[pairs], axis=1)
        # What two articles have in common is found once where their claims are weighed one after the other.
        order = np.lexsort((article[:, 1], article[:, 0]))
        for at in range(0, len(pairs), _CHUNK):
            if self._watch is not None:
                self._watch(at, len(pairs))
            rows = order[at : at + _CHUNK]
            first, second = pairs[rows, 0], pairs[rows, 1]
            figures = self._numeric[first] & self._numeric[second]
            stories = self._story[first] & self._story[second]
            models = shipped_models()
            for learned, these in ((models.story, figures & stories), (models.bare, figures & ~stories)):
                match[rows[these]] = self._score_figures(first[these], second[these], learned, at_least)
            these = ~self._numeric[first] & ~self._numeric[second]
            match[rows[these]] = self._score_statements(first[these], second[these])
        match[match < at_least] = 0.0
        return match

    def _score_statements(self, first: Ints, second: Ints) -> Floats:
        pairs = [(self._claims[a], self._claims[b]) for a, b in zip(first.tolist(), second.tolist(), strict=True)]
        return np.array([_match_statements(a, b) for a, b in pairs], np.float64)

    def _score_figures(self, first: Ints, second: Ints, learned: Learned, at_least: float) -> Floats:
        match = np.zeros(len(first))
        apart = self._fields["figures"].compare(first, second) == RELATED[Relation.APART]
        for relation, these in ((Relation.APART, apart), (Relation.EQUAL, ~apart)):
            plan = _make_plan(learned, relation, at_least)
            match[these] = self._weigh(first[these], second[these], plan)
        open_ = np.flatnonzero(apart & (match > 0.0))
        pairs = zip(first[open_].tolist(), second[open_].tolist(), strict=True)
        barred = [not may_contradict(self._claims[a], self._claims[b]) for a, b in pairs]
        match[open_[barred]] = 0.0
        return match

    def _weigh(self, first: Ints, second: Ints, plan: _Plan) -> Floats:
        worth = {name: np.zeros(len(first)) for name in plan.model.scales}
        values = {name: np.full(len(first), np.nan) for name, _, _ in plan.gates}
        most = np.full(len(first), plan.model.base + sum(map(_most_worth, plan.model.scales.values())))
        rows = np.arange(len(first))
        for step in plan.steps:
            found = self._fields[step.name].compare(first[rows], second[rows])
            if step.scale is not None:
                worth[step.name][rows] = added = _weigh_values(step.scale, found)
                most[rows] -= _most_worth(step.scale) - added
            if step.name in values:
                values[step.name][rows] = found
            most[rows[found == step.raising]] = np.inf
            lost = (most[rows] < plan.lowest) | ((found == step.decisive) & (most[rows] < np.inf))
            rows = rows[~lost]
        weight = _sum_up(plan.model, {name: added[rows] for name, added in worth.items()}, len(rows))
        weight = _apply_gates(weight, {name: value[rows] for name, value in values.items()}, plan.gates)
        match = np.zeros(len(first))
        match[rows] = [plan.calibration.match(one, plan.relation) for one in weight.tolist()]
        match[match < plan.at_least] = 0.0
        return match


def _match_statements(a: ClaimInContext, b: ClaimInContext) -> float:
    pair = weigh_pair(a, b)
    return 0.0 if pair.relation.relation is Relation.APART and not may_contradict(a, b) else pair.match


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


@dataclass(frozen=True, slots=True)
class _Step:
    """A field to look at; ``raising`` and ``decisive`` are values for which the sum does not matter (NaN: none)."""

    name: str
    scale: Scale | None
    raising: float
    decisive: float
    cost: int

    @property
    def rank(self) -> tuple[bool, int, float]:
        """What may raise the weight comes first, then what costs little, then what tells much."""
        spread = 0.0 if self.scale is None else _most_worth(self.scale) - min(self.scale.null, *self.scale.weights)
        return bool(np.isnan(self.raising)), self.cost, -spread


@dataclass(frozen=True, slots=True)
class _Plan:
    """How figures in one relation are weighed, and the ``lowest`` weight that is worth going on for."""

    relation: Relation
    model: Model
    calibration: Calibration
    gates: tuple[Gate, ...]
    at_least: float
    lowest: float
    steps: tuple[_Step, ...]


def _make_plan(learned: Learned, relation: Relation, at_least: float) -> _Plan:
    model, gates = learned.models.of(relation), gates_for(relation)
    lowest = _find_least_weight(learned.calibration, at_least, relation)
    steps = []
    for field in FIELDS:
        value, bound = next(((value, bound) for name, value, bound in gates if name == field.name), (np.nan, 0.0))
        raising, decisive = (value, np.nan) if bound > 0 else (np.nan, value if bound < lowest else np.nan)
        if field.name in model.scales or not np.isnan(value):
            steps.append(_Step(field.name, model.scales.get(field.name), raising, decisive, _cost(field)))
    steps.sort(key=lambda step: step.rank)
    return _Plan(relation, model, learned.calibration, gates, at_least, lowest - _ROUNDING, tuple(steps))


def _cost(field: Field) -> int:
    """0 looked up, 1 compared pair by pair, 2 by reading two articles."""
    if field.name in READS or field.name in ALIKE or field.name in FIGURES:
        return 0
    return 2 if field.compare.__module__ == stories.__name__ else 1


def _find_least_weight(calibration: Calibration, match: float, relation: Relation) -> float:
    """A match weight below which two figures in this relation stay below ``match``, 0 to 1; a hundredth short of it."""
    at = bisect_left(_STEPS, match, key=lambda step: calibration.match(step / 100, relation))
    return _STEPS[at - 1] / 100 if at else -np.inf


def _most_worth(scale: Scale) -> float:
    """The most that a field can add to the weight, whatever its value."""
    return max(scale.null, *scale.weights)


def _weigh_values(scale: Scale, values: Floats) -> Floats:
    """:meth:`Scale.weigh` of each value; NaN stands for None."""
    weights = np.array(scale.weights, np.float64)[
        np.searchsorted(np.array(scale.cuts, np.float64), values, side="right")
    ]
    return np.where(np.isnan(values), scale.null, weights)
