"""In which order the fields of two claims are looked at, and when it is clear that they stay below a match asked for.

The match weight is a sum, so what is known of it and the most that the fields not yet looked at could add bound it from
above. How much a field mostly brings that down is seen on a sample of the pairs; the order changes no match.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from claimcheck.matching.bulk.blocks import Floats, Ints
from claimcheck.matching.bulk.columns import Columns
from claimcheck.matching.bulk.steps import NO_GATE, Rule, Step, Weighed
from claimcheck.matching.pair import Gate, gates_for
from claimcheck.matching.statements.weighing import STATEMENT_MODEL, match_statements
from claimcheck.matching.weights.models import DECIMALS, Learned, Model
from claimcheck.quantity.relation import Relation

_ROUNDING = 1e-6
"""By how much a sum of floats may miss the bound that it has on paper."""

_STEPS = range(-4000, 4001)
"""Match weights that are tried as bounds, in hundredths."""

Pairs = tuple[Ints, Ints]
"""The one and the other side of each pair."""

Match = Callable[[float], float]
"""What a match weight means, 0 to 1; never less for more weight."""

_DECISIVE = 3.0
"""What a field takes from the weight of a pair that it settles, where fields are put in their order."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How pairs of one sort are weighed, and the ``lowest`` weight that is worth going on for."""

    model: Model
    match: Match
    gates: tuple[Gate, ...]
    lowest: float
    steps: tuple[Step, ...]

    def weigh(self, first: Ints, second: Ints) -> tuple[Ints, Floats]:
        """The rows of the pairs that may reach the match asked for, and the match of each."""
        most = self.model.base + sum(scale.most for scale in self.model.scales.values())
        pairs = Weighed(first, second, most)
        bounds = self._list_bounds()
        raising, closing = bounds > 0, (bounds < 0) & (bounds < self.lowest)
        for step in self.steps:
            if not len(pairs.rows):
                break
            step.weigh(pairs)
            pairs.drop_below(self.lowest, raising, closing)
        bound = bounds[pairs.gate]
        weight = np.round(pairs.most, DECIMALS)
        weight = np.where(bound > 0, np.maximum(weight, bound), np.where(bound < 0, np.minimum(weight, bound), weight))
        each, at = np.unique(weight, return_inverse=True)
        return pairs.rows, np.array([self.match(one) for one in each.tolist()], np.float64)[at]

    def _list_bounds(self) -> Floats:
        """The bound of each gate by its number, 0 where there is none."""
        bounds = np.zeros(NO_GATE + 1)
        bounds[: len(self.gates)] = [bound for *_, bound in self.gates]
        return bounds


def plan_figures(learned: Learned, relation: Relation, at_least: float, columns: Columns, sample: Pairs) -> Plan:
    """The plan for figures that stand in this relation, of which the ``sample`` holds some."""
    match = partial(learned.calibration.match, relation=relation)
    return _make_plan(learned.models.of(relation), match, gates_for(relation), at_least, columns, sample)


def plan_statements(at_least: float, columns: Columns, sample: Pairs) -> Plan:
    """The plan for two statements."""
    return _make_plan(STATEMENT_MODEL, match_statements, (), at_least, columns, sample)


def _make_plan(
    model: Model, match: Match, gates: Sequence[Gate], at_least: float, columns: Columns, sample: Pairs
) -> Plan:
    lowest = _find_least_weight(match, at_least)
    rules = {}
    for name in columns:
        number, (value, bound) = next(
            ((number, gate[1:]) for number, gate in enumerate(gates) if gate[0] == name), (NO_GATE, (np.nan, 0.0))
        )
        if name in model.scales or not np.isnan(value):
            rules[name] = Rule(model.scales.get(name), number, value, bound > 0)
    first, *steps = columns.make_steps(rules)
    ranked = sorted(steps, key=lambda step: (not step.raises, -_worth(step, first, sample) / step.cost, step.name))
    return Plan(model, match, tuple(gates), lowest - _ROUNDING, (first, *ranked))


def _worth(step: Step, before: Step, sample: Pairs) -> float:
    """How much a step takes from the weights of the sample, with what it settles."""
    pairs = Weighed(*sample, 0.0)
    before.weigh(pairs)
    settled = pairs.most.copy()
    step.weigh(pairs)
    closed = np.count_nonzero(pairs.gate != NO_GATE)
    return float((settled - pairs.most).sum()) + _DECISIVE * closed


def _find_least_weight(match: Match, at_least: float) -> float:
    """A match weight below which two claims stay below ``at_least``, 0 to 1; a hundredth short of it."""
    at = bisect_left(_STEPS, at_least, key=lambda step: match(step / 100))
    return _STEPS[at - 1] / 100 if at else -np.inf
