"""In which order the fields of two claims are looked at, and when it is clear that they stay below a match asked for.

The match weight is a sum, so what is known of it and the most that the fields not yet looked at could add bound it from
above. How much a field mostly brings that down is seen on a sample of the pairs; the order changes no match.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from claimcheck.matching.bulk.blocks import Floats, Ints
from claimcheck.matching.bulk.lookups import Column
from claimcheck.matching.pair import Gate, gates_for
from claimcheck.matching.statements.weighing import STATEMENT_MODEL, match_statements
from claimcheck.matching.weights.models import Learned, Model, Scale
from claimcheck.quantity.relation import Relation

_ROUNDING = 1e-6
"""By how much a sum of floats may miss the bound that it has on paper."""

_STEPS = range(-4000, 4001)
"""Match weights that are tried as bounds, in hundredths."""

Pairs = tuple[Ints, Ints]
"""The one and the other side of each pair."""

Match = Callable[[float], float]
"""What a match weight means, 0 to 1; never less for more weight."""


@dataclass(frozen=True, slots=True)
class Step:
    """A field to look at; ``raising`` and ``decisive`` are values for which the sum does not matter (NaN: none)."""

    name: str
    scale: Scale | None
    raising: float
    decisive: float

    def bring_down(self, found: Floats) -> Floats:
        """By how much each value found brings the weight down that the pair could still have."""
        fall = np.zeros(len(found)) if self.scale is None else self.scale.most - self.scale.weigh_all(found)
        return np.where(found == self.decisive, _DECISIVE, fall)


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


def plan_figures(
    learned: Learned, relation: Relation, at_least: float, columns: Mapping[str, Column], sample: Pairs
) -> Plan:
    """The plan for figures that stand in this relation, of which the ``sample`` holds some."""
    match = partial(learned.calibration.match, relation=relation)
    return _make_plan(learned.models.of(relation), match, gates_for(relation), at_least, columns, sample)


def plan_statements(at_least: float, columns: Mapping[str, Column], sample: Pairs) -> Plan:
    """The plan for two statements."""
    return _make_plan(STATEMENT_MODEL, match_statements, (), at_least, columns, sample)


def _make_plan(
    model: Model,
    match: Match,
    gates: Sequence[Gate],
    at_least: float,
    columns: Mapping[str, Column],
    sample: Pairs,
) -> Plan:
    lowest = _find_least_weight(match, at_least)
    ranked = []
    for name, column in columns.items():
        value, bound = next(((value, bound) for field, value, bound in gates if field == name), (np.nan, 0.0))
        raising, decisive = (value, np.nan) if bound > 0 else (np.nan, value if bound < lowest else np.nan)
        if name in model.scales or not np.isnan(value):
            step = Step(name, model.scales.get(name), raising, decisive)
            fall = step.bring_down(column.compare(*sample)).sum()
            # What may raise the weight comes first, then what takes much from it for what it costs.
            ranked.append((bool(np.isnan(raising)), -fall / column.cost, column.cost, name, step))
    steps = tuple(step for *_, step in sorted(ranked, key=lambda one: one[:-1]))
    return Plan(model, match, tuple(gates), lowest - _ROUNDING, steps)


def _find_least_weight(match: Match, at_least: float) -> float:
    """A match weight below which two claims stay below ``at_least``, 0 to 1; a hundredth short of it."""
    at = bisect_left(_STEPS, at_least, key=lambda step: match(step / 100))
    return _STEPS[at - 1] / 100 if at else -np.inf
