"""Fits the additive model of claimcheck/matching: boosted stumps, summed up into one step function for each field.

Boosting with trees of a single split gives a sum of step functions, one for each field (Lou, Caruana and Gehrke,
"Intelligible models for classification and regression", KDD 2012). It starts from what a careful reader would set
(prior.toml) and only corrects that, since the labelled pairs are few and some levels are rare among them. Where a
higher value can only speak for one question, the steps are held to rise.
"""

from __future__ import annotations

import itertools
import tomllib
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from claimcheck.matching.pair import FIELDS, Model, Scale

FALLING = frozenset(
    {
        "names unknown to the other article",
        "names on both sides only",
        "days between the articles",
        "place in the article",
        "better partner",
        "sizes",
    }
)
FREE = frozenset({"years", "sources"})
BINS = 10
"""At most so many levels of a measured field."""
RATE = 0.15
"""How much of each best step is taken."""

Values = Sequence[Mapping[str, float | None]]


@dataclass(frozen=True, slots=True)
class Effort:
    """How closely the steps follow the examples: boosting rounds, weight in a step at the least, shrinkage."""

    rounds: int
    smallest: float
    shrinkage: float


@dataclass
class _Steps:
    """A field's steps while they are learned: ``at`` is each example's level, the last level being None."""

    cuts: list[float]
    at: np.ndarray
    weights: np.ndarray
    direction: int


def read_prior() -> dict[str, Scale]:
    """What a careful reader would set, by field."""
    data = tomllib.loads(Path(__file__).with_name("prior.toml").read_text(encoding="utf-8"))
    return {name: Scale(0.0, tuple(row["cuts"]), tuple(row["weights"])) for name, row in data.items()}


def fit_model(values: Values, same: Sequence[bool], weights: Sequence[float], effort: Effort) -> Model:
    """The model that tells pairs on one question (``same``) from others."""
    prior = read_prior()
    fields = {field.name: _prepare(field.name, values, prior) for field in FIELDS}
    target, importance = np.asarray(same, dtype=float), np.asarray(weights, dtype=float)
    mean = float(np.average(target, weights=importance))
    score = np.log(mean / (1 - mean)) + sum(steps.weights[steps.at] for steps in fields.values())
    base = float(np.log(mean / (1 - mean)))
    for _ in range(effort.rounds):
        chance = 1 / (1 + np.exp(-score))
        gradient, curvature = importance * (target - chance), importance * chance * (1 - chance)
        shift = RATE * gradient.sum() / (curvature.sum() + effort.shrinkage)
        base, score = base + shift, score + shift
        found = [_best_step(steps, gradient, curvature, effort) for steps in fields.values()]
        gain, change, chosen = max(zip(*zip(*found, strict=True), fields.values(), strict=True), key=lambda f: f[0])
        if gain <= 0:
            break
        chosen.weights = chosen.weights + change
        score = score + change[chosen.at]
    return Model(round(base, 3), {name: _to_scale(steps) for name, steps in fields.items() if steps.weights.any()})


def _prepare(name: str, values: Values, prior: Mapping[str, Scale]) -> _Steps:
    known = [v for row in values if (v := row[name]) is not None]
    distinct = sorted(set(known))
    start = prior.get(name)
    if len(distinct) <= BINS:
        cuts = [(low + high) / 2 for low, high in itertools.pairwise(distinct)]
    else:
        cuts = sorted(set(np.quantile(known, np.linspace(0, 1, BINS + 1)[1:-1]).tolist()))
    if start is not None:
        cuts = sorted({*cuts, *start.cuts})
    cuts = [round(cut, 4) for cut in cuts]
    at = np.array([len(cuts) + 1 if (v := row[name]) is None else bisect_right(cuts, v) for row in values])
    middles = [*(cut - 1e-6 for cut in cuts), (cuts[-1] if cuts else 0.0)]
    weights = np.array([0.0 if start is None else start.weigh(value) for value in middles] + [0.0])
    return _Steps(cuts, at, weights, 0 if name in FREE else -1 if name in FALLING else 1)


def _best_step(steps: _Steps, gradient: np.ndarray, curvature: np.ndarray, effort: Effort) -> tuple[float, np.ndarray]:
    """The split of one field that helps most, as its gain and each level's change; None goes by itself."""
    levels = len(steps.cuts) + 2
    all_slopes, all_curves = (np.bincount(steps.at, weights=w, minlength=levels) for w in (gradient, curvature))
    change = np.zeros(levels)
    null = all_slopes[-1] / (all_curves[-1] + effort.shrinkage)
    alone = float(all_slopes[-1] * null)
    change[-1] = RATE * null
    if levels < 3:
        return alone, change
    slopes, curves = all_slopes[:-1], all_curves[:-1]
    low_slope, low_curve = np.cumsum(slopes)[:-1], np.cumsum(curves)[:-1]
    high_slope, high_curve = slopes.sum() - low_slope, curves.sum() - low_curve
    down, up = low_slope / (low_curve + effort.shrinkage), high_slope / (high_curve + effort.shrinkage)
    gain = low_slope * down + high_slope * up
    gain[(np.minimum(low_curve, high_curve) < effort.smallest / 10) | (steps.direction * (up - down) < 0)] = 0.0
    split = int(np.argmax(gain))
    if gain[split] <= alone:
        return alone, change
    change[-1] = 0.0
    change[: split + 1], change[split + 1 : -1] = RATE * down[split], RATE * up[split]
    return float(gain[split]), change


def _to_scale(steps: _Steps) -> Scale:
    weights = tuple(round(float(w), 3) for w in steps.weights)
    return Scale(weights[-1], tuple(steps.cuts), weights[:-1])
