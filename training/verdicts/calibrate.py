"""Turns match weights of pairs that the model was not fitted on into probabilities and thresholds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression

from claimcheck.matching.weights.calibration import Calibration, Curve
from claimcheck.quantity.relation import Relation

BORNE = {"pairs": 0.18, "natural": 0.024, "headlines": 0.07}
"""Share of false alarms borne among the look-alikes of each set: more where they were picked for looking alike."""


@dataclass(frozen=True)
class Weighed:
    """A pair that the model was not fitted on; ``settled`` where a gate gave it its weight, ``barred`` where no weight
    makes two figures apart contradict each other."""

    source: str
    weight: float
    relation: Relation
    same: bool
    conflict: bool
    settled: bool
    barred: bool


def fit_curve(pairs: Sequence[Weighed]) -> Curve:
    """Platt's sigmoid through the pairs."""
    same = np.array([pair.same for pair in pairs])
    if len(set(same.tolist())) < 2:
        return Curve(1.0, 0.0)
    weights = np.array([[pair.weight] for pair in pairs])
    fitted = LogisticRegression(C=10.0).fit(weights, same)
    return Curve(round(float(fitted.coef_[0][0]), 4), round(float(fitted.intercept_[0]), 4))


def fit_calibration(pairs: Sequence[Weighed]) -> Calibration:
    """Curves and thresholds; ``pairs`` are out of fold."""
    apart = [pair for pair in pairs if pair.relation is Relation.APART]
    fitting = [pair for pair in pairs if pair.relation not in (Relation.APART, Relation.INCOMPARABLE)]
    curves = tuple(fit_curve([pair for pair in part if not pair.settled]) for part in (apart, fitting))
    flag, sure = _flags(pairs, curves[0])
    return Calibration(curves[0], curves[1], flag, sure, _link(fitting, curves[1]))


def _flags(pairs: Sequence[Weighed], curve: Curve) -> tuple[float, float]:
    """The lowest threshold whose false alarms are borne in every set, and the one where nine of ten flags are right."""
    steps = [round(float(step), 3) for step in np.arange(0.04, 0.95, 0.01)]
    flag = next((step for step in steps if _is_borne(pairs, curve, step)), steps[-1])
    sure = next((step for step in steps if _precision(pairs, curve, step) >= 0.9), 0.95)
    return flag, max(flag, sure)


def _is_called(pair: Weighed, curve: Curve, step: float) -> bool:
    return pair.relation is Relation.APART and not pair.barred and curve.probability(pair.weight) >= step


def _is_borne(pairs: Sequence[Weighed], curve: Curve, step: float) -> bool:
    for source, most in BORNE.items():
        other = [_is_called(pair, curve, step) for pair in pairs if pair.source == source and not pair.same]
        if sum(other) > most * len(other):
            return False
    return True


def _precision(pairs: Sequence[Weighed], curve: Curve, step: float) -> float:
    called = [pair.conflict for pair in pairs if _is_called(pair, curve, step)]
    return sum(called) / max(1, len(called))


def _link(fitting: Sequence[Weighed], curve: Curve) -> float:
    """The threshold of the best F1 of one question, among figures that fit."""
    steps = [round(float(step), 3) for step in np.arange(0.1, 0.9, 0.01)]

    def score(step: float) -> float:
        called = [curve.probability(p.weight) >= step for p in fitting]
        right = sum(c and p.same for c, p in zip(called, fitting, strict=True))
        return 2 * right / max(1, sum(called) + sum(p.same for p in fitting))

    return max(steps, key=score)
