"""Turns match weights of pairs that the model was not fitted on into probabilities and thresholds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression

from claimcheck.matching.calibration import Calibration, Curve
from claimcheck.quantity.relation import Relation

RARE = 0.1
"""Share of false alarms that is still borne among look-alikes as a matcher meets them."""


@dataclass(frozen=True)
class Weighed:
    """A pair that the model was not fitted on."""

    source: str
    weight: float
    relation: Relation
    same: bool
    conflict: bool


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
    curves = fit_curve(apart), fit_curve(fitting)
    flag, sure = _flags(pairs, curves[0])
    return Calibration(*curves, flag, sure, _link(fitting, curves[1]))


def _flags(pairs: Sequence[Weighed], curve: Curve) -> tuple[float, float]:
    """The threshold of the best mean F1 over the sets within :data:`RARE`, and the one where nine of ten are right."""
    steps = [round(float(step), 3) for step in np.arange(0.04, 0.95, 0.01)]
    found = [(step, *_rate(pairs, curve, step)) for step in steps]
    borne = [entry for entry in found if entry[2] <= RARE] or found
    best = max(borne, key=lambda entry: entry[1])[0]
    sure = next((step for step, _, _, precision in found if precision >= 0.9), 0.95)
    return best, max(best, sure)


def _rate(pairs: Sequence[Weighed], curve: Curve, step: float) -> tuple[float, float, float]:
    """Mean conflict F1 over the sets, share of false alarms in the natural set, precision over all."""
    scores = []
    alarms = 0.0
    called_right = called_all = 0
    for source in sorted({pair.source for pair in pairs}):
        rows = [pair for pair in pairs if pair.source == source]
        called = [p.relation is Relation.APART and curve.probability(p.weight) >= step for p in rows]
        right = sum(c and p.conflict for c, p in zip(called, rows, strict=True))
        there = sum(p.conflict for p in rows)
        scores.append(2 * right / max(1, sum(called) + there))
        called_right, called_all = called_right + right, called_all + sum(called)
        if source in ("natural", "headlines"):
            other = [c for c, p in zip(called, rows, strict=True) if not p.same]
            alarms = sum(other) / max(1, len(other)) * (1.0 if source == "natural" else 0.5)
    return sum(scores) / len(scores), alarms, called_right / max(1, called_all)


def _link(fitting: Sequence[Weighed], curve: Curve) -> float:
    """The threshold of the best F1 of one question, among figures that fit."""
    steps = [round(float(step), 3) for step in np.arange(0.1, 0.9, 0.01)]

    def score(step: float) -> float:
        called = [curve.probability(p.weight) >= step for p in fitting]
        right = sum(c and p.same for c, p in zip(called, fitting, strict=True))
        return 2 * right / max(1, sum(called) + sum(p.same for p in fitting))

    return max(steps, key=score)
