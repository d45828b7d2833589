"""The matches of many pairs of claims at once: field by field, and no further than the outcome is open.

What comes out is the very match of the full weight (:mod:`claimcheck.matching.pair`), or the word that it stays below
the one asked for. The match weight is a sum, so what is known of it and the most that the fields not yet looked at
could add bound it from above. Fields that read little on each side come first (see :mod:`claimcheck.matching.reads`).
No evidence is written up: of all pairs that a store has weighed, few are ever shown.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from claimcheck.claim import Kind
from claimcheck.matching import stories
from claimcheck.matching.blocks import Ints
from claimcheck.matching.columns import Floats, figures_column, make_column
from claimcheck.matching.contradiction import may_contradict
from claimcheck.matching.fields import Field
from claimcheck.matching.figures import relate_claims
from claimcheck.matching.pair import FIELDS, Learned, Scale, gates_for, shipped_models, weigh_pair
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.reads import ALIKE, FIGURES, READS
from claimcheck.quantity.relation import Relation

_RELATIONS = tuple(Relation)
_APART = _RELATIONS.index(Relation.APART)

_ROUNDING = 1e-6
"""By how much a sum of floats may miss the bound that it has on paper."""

_CHUNK = 1 << 15
"""Pairs looked at together, so that memory does not grow with the number of pairs."""

_STEPS = range(-4000, 4001)
"""Match weights that are tried as bounds, in hundredths."""


class Scorer:
    """Weighs pairs of ``claims``; what was compared once is known from then on."""

    def __init__(self, claims: Sequence[ClaimInContext]) -> None:
        self._claims = claims
        self._numeric = np.array([item.claim.kind is Kind.NUMERIC for item in claims], bool)
        self._story = np.array([item.has_story for item in claims], bool)
        articles: dict[str, int] = {}
        self._article = np.array([articles.setdefault(item.claim.article, len(articles)) for item in claims], np.int64)
        self._fields = {field.name: make_column(field, claims) for field in FIELDS}
        self._relation = figures_column(claims, lambda a, b: _RELATIONS.index(relate_claims(a, b).relation))

    def score(self, pairs: Ints, *, at_least: float = 0.0) -> Floats:
        """The match of each pair, a row of two positions, 0 to 1; 0 for any match below ``at_least``.

        Claims of two kinds never answer one question, nor do figures apart that cannot contradict each other.
        """
        match = np.zeros(len(pairs))
        article = np.sort(self._article[pairs], axis=1)
        # What two articles have in common is found once where their claims are weighed one after the other.
        order = np.lexsort((article[:, 1], article[:, 0]))
        for at in range(0, len(pairs), _CHUNK):
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
        relation = self._relation.compare(first, second).astype(np.int64)
        pairs = zip(first.tolist(), second.tolist(), (relation == _APART).tolist(), strict=True)
        open_ = np.array([not apart or may_contradict(self._claims[a], self._claims[b]) for a, b, apart in pairs], bool)
        rows = np.flatnonzero(open_)
        match = np.zeros(len(first))
        match[rows] = self._weigh(first[rows], second[rows], relation[rows], learned, at_least)
        return match

    def _weigh(self, first: Ints, second: Ints, relation: Ints, learned: Learned, at_least: float) -> Floats:
        steps = _plan(learned, at_least)
        lowest = np.array([_least_weight(learned, at_least, one) for one in _RELATIONS])[relation] - _ROUNDING
        worth = {name: np.zeros(len(first)) for name in learned.model.scales}
        values = {step.name: np.full(len(first), np.nan) for step in steps if step.is_gate}
        most = np.full(len(first), learned.model.base + sum(map(_most_worth, learned.model.scales.values())))
        rows = np.arange(len(first))
        for step in steps:
            found = self._fields[step.name].compare(first[rows], second[rows])
            if step.scale is not None:
                worth[step.name][rows] = added = _weigh_values(step.scale, found)
                most[rows] -= _most_worth(step.scale) - added
            if step.is_gate:
                values[step.name][rows] = found
            most[rows[found == step.raising]] = np.inf
            lost = (most[rows] < lowest[rows]) | ((found == step.decisive) & (most[rows] < np.inf))
            rows = rows[~lost]
        weight = _sum_up(learned, {name: added[rows] for name, added in worth.items()}, len(rows))
        weight = _apply_gates(weight, {name: value[rows] for name, value in values.items()}, relation[rows])
        match = np.zeros(len(first))
        calibration = learned.calibration
        match[rows] = [
            calibration.match(one, _RELATIONS[kind])
            for one, kind in zip(weight.tolist(), relation[rows].tolist(), strict=True)
        ]
        return match


def _match_statements(a: ClaimInContext, b: ClaimInContext) -> float:
    pair = weigh_pair(a, b)
    return 0.0 if pair.relation.relation is Relation.APART and not may_contradict(a, b) else pair.match


def _sum_up(learned: Learned, worth: dict[str, Floats], count: int) -> Floats:
    """The sum that the model makes, in its order, so that not a bit differs."""
    total = np.zeros(count)
    for name in learned.model.scales:
        total += worth[name]
    return learned.model.base + total


def _apply_gates(weight: Floats, values: dict[str, Floats], relation: Ints) -> Floats:
    """What the first gate that applies makes of each weight."""
    weight, undecided = weight.copy(), np.ones(len(weight), bool)
    for name, value, bound, only_apart in _gates():
        applies = undecided & (values[name] == value) & ((relation == _APART) | (not only_apart))
        weight[applies] = np.maximum(weight[applies], bound) if bound > 0 else np.minimum(weight[applies], bound)
        undecided &= ~applies
    return weight


def _gates() -> list[tuple[str, float, float, bool]]:
    """All gates, in their order, with whether they are for figures apart alone."""
    always = gates_for(Relation.EQUAL)
    return [(*gate, gate not in always) for gate in gates_for(Relation.APART)]


@dataclass(frozen=True, slots=True)
class _Step:
    """A field to look at; ``raising`` and ``decisive`` are values from which on the sum does not matter (NaN: none)."""

    name: str
    scale: Scale | None
    is_gate: bool
    raising: float
    decisive: float
    cost: int

    @property
    def spread(self) -> float:
        """How much the field can change the weight."""
        return 0.0 if self.scale is None else _most_worth(self.scale) - min(self.scale.null, *self.scale.weights)


def _plan(learned: Learned, at_least: float) -> list[_Step]:
    """The fields that a match takes: what may raise it, then what costs little, then what tells much."""
    scales = learned.model.scales
    lowest = min(_least_weight(learned, at_least, relation) for relation in _RELATIONS)
    gates = {name: (value, bound, only_apart) for name, value, bound, only_apart in _gates()}
    steps = []
    for field in FIELDS:
        value, bound, only_apart = gates.get(field.name, (np.nan, 0.0, False))
        raising = value if bound > 0 else np.nan
        decisive = value if bound < min(0.0, lowest) and not only_apart else np.nan
        if field.name in scales or field.name in gates:
            cost = _cost(field)
            steps.append(_Step(field.name, scales.get(field.name), field.name in gates, raising, decisive, cost))
    return sorted(steps, key=lambda step: (np.isnan(step.raising), step.cost, -step.spread))


def _cost(field: Field) -> int:
    """0 looked up, 1 compared pair by pair, 2 by reading two articles."""
    if field.name in READS or field.name in ALIKE or field.name in FIGURES:
        return 0
    return 2 if field.compare.__module__ == stories.__name__ else 1


def _least_weight(learned: Learned, match: float, relation: Relation) -> float:
    """A match weight below which two figures in this relation stay below ``match``, 0 to 1; a hundredth short of it."""
    at = bisect_left(_STEPS, match, key=lambda step: learned.calibration.match(step / 100, relation))
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
