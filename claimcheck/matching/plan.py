"""In which order the fields of two claims are looked at, and when it is clear that they stay below a match asked for.

The match weight is a sum, so what is known of it and the most that the fields not yet looked at could add bound it from
above.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from claimcheck.matching.columns import Column
from claimcheck.matching.models import Learned, Model, Scale
from claimcheck.matching.pair import Gate, gates_for
from claimcheck.matching.statements import STATEMENT_MODEL, match_statements
from claimcheck.quantity.relation import Relation

_ROUNDING = 1e-6
"""By how much a sum of floats may miss the bound that it has on paper."""

_STEPS = range(-4000, 4001)
"""Match weights that are tried as bounds, in hundredths."""

Match = Callable[[float], float]
"""What a match weight means, 0 to 1; never less for more weight."""


@dataclass(frozen=True, slots=True)
class Step:
    """A field to look at; ``raising`` and ``decisive`` are values for which the sum does not matter (NaN: none)."""

    name: str
    scale: Scale | None
    raising: float
    decisive: float
    cost: float

    @property
    def rank(self) -> tuple[bool, float]:
        """What may raise the weight comes first, then what takes much from the bound for what it costs.

        Most fields have nothing to compare in most pairs, so that is what they are judged by.
        """
        loss = 0.0 if self.scale is None else self.scale.most - self.scale.null
        if not np.isnan(self.decisive):
            loss += _DECISIVE
        return bool(np.isnan(self.raising)), -loss / self.cost


_DECISIVE = 0.2
"""What it is worth, as a weight, that a field settles a pair now and then."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How pairs of one sort are weighed, and the ``lowest`` weight that is worth going on for."""

    model: Model
    match: Match
    gates: tuple[Gate, ...]
    lowest: float
    steps: tuple[Step, ...]


def plan_figures(learned: Learned, relation: Relation, at_least: float, columns: Mapping[str, Column]) -> Plan:
    """The plan for figures that stand in this relation."""
    match = partial(learned.calibration.match, relation=relation)
    return _make_plan(learned.models.of(relation), match, gates_for(relation), at_least, columns)


def plan_statements(at_least: float, columns: Mapping[str, Column]) -> Plan:
    """The plan for two statements."""
    return _make_plan(STATEMENT_MODEL, match_statements, (), at_least, columns)


def _make_plan(
    model: Model, match: Match, gates: Sequence[Gate], at_least: float, columns: Mapping[str, Column]
) -> Plan:
    lowest = _find_least_weight(match, at_least)
    steps = []
    for name, column in columns.items():
        value, bound = next(((value, bound) for field, value, bound in gates if field == name), (np.nan, 0.0))
        raising, decisive = (value, np.nan) if bound > 0 else (np.nan, value if bound < lowest else np.nan)
        if name in model.scales or not np.isnan(value):
            steps.append(Step(name, model.scales.get(name), raising, decisive, column.cost))
    steps.sort(key=lambda step: step.rank)
    return Plan(model, match, tuple(gates), lowest - _ROUNDING, tuple(steps))


def _find_least_weight(match: Match, at_least: float) -> float:
    """A match weight below which two claims stay below ``at_least``, 0 to 1; a hundredth short of it."""
    at = bisect_left(_STEPS, at_least, key=lambda step: match(step / 100))
    return _STEPS[at - 1] / 100 if at else -np.inf
