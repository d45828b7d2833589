"""Fits the additive model of claimcheck/matching: ridge logistic regression in which each field can only speak one way.

Each field gets one slope over its values, steps at their quartiles, and a weight of its own for "nothing to compare";
slopes and steps are held to the sign that a careful reader would give them, which shrinks what is mere chance to
nothing (Slawski and Hein, "Non-negative least squares for high-dimensional linear models", EJS 2013, on signs as
regularisation). So what a field is worth may rise fast and then no more, but never fall again: a generalised additive
model with monotone steps (Tutz and Leitenstorfer, "Generalized smooth monotonic regression in additive modeling", JCGS
2007). Fields without an order get a weight for each value. What was fitted is written down as steps: what each level is
worth. Boosted trees and a small transformer that reads both passages were tried on the same folds; README.md has the
figures.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from claimcheck.matching.pair import FIELDS
from claimcheck.matching.weights.models import Model, Scale

FALLING = frozenset(
    {
        "names unknown to the other article",
        "names on both sides only",
        "days between the articles",
        "place in the article",
        "figures alike",
        "better partner",
        "sizes",
    }
)
"""Fields whose higher values speak against one question; of all others they speak for it."""
UNORDERED = frozenset({"years", "sources", "kind of figure"})
"""Fields whose values have no order."""
EXPECTED = 0.1
"""What a field is taken to be worth before any pair is seen, in log odds for one standard deviation: all the same.

After Dawes, "The robust beauty of improper linear models", American Psychologist 1979; the pairs correct it.
"""
LEAST = {"measure": 0.15}
"""What a field is worth at the least, in the same unit, where the pairs cannot tell.

They were drawn by matchers that look for like figures, so that most look-alikes among them have one measure.
"""
BINS = 10
"""At most so many levels of a measured field, not counting its steps."""
QUARTILES = (0.25, 0.5, 0.75)
"""Where a field with more than two values has its steps."""

Values = Sequence[Mapping[str, float | None]]
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class _Column:
    """One column of the design: a field's value, one of its values (``at``), that the value is a ``step`` or higher,
    or that there is none to compare."""

    field: str
    sign: int = 0
    centre: float = 0.0
    spread: float = 1.0
    at: float | None = None
    step: float | None = None
    missing: bool = False

    @property
    def expected(self) -> float:
        """The slope before any pair is seen."""
        return EXPECTED * self.sign if self.step is None else 0.0


def fit_model(
    values: Values, same: Sequence[bool], weights: Sequence[float], shrinkage: float, *, steps: bool = True
) -> Model:
    """The model that tells pairs on one question (``same``) from others.

    ``shrinkage`` is the ridge penalty on what departs from :data:`EXPECTED`; without ``steps`` fields have slopes only.
    """
    told = {field.name: [row[field.name] for row in values] for field in FIELDS}
    columns = [column for name, column_values in told.items() for column in _columns(name, column_values)]
    columns = [column for column in columns if steps or column.step is None]
    design = np.stack([_fill(column, [row[column.field] for row in values]) for column in columns], axis=1)
    base, slopes = _solve(design, np.asarray(same, float), np.asarray(weights, float), columns, shrinkage)
    scales: dict[str, Scale] = {}
    for name, group in itertools.groupby(zip(columns, slopes, strict=True), key=lambda pair: pair[0].field):
        scale = _to_scale(list(group), [v for row in values if (v := row[name]) is not None])
        if scale is not None:
            scales[name] = scale
    return Model(round(base, 3), scales)


def _columns(name: str, values: Sequence[float | None]) -> list[_Column]:
    known = np.array([value for value in values if value is not None])
    if not len(known):
        return []
    sign = 0 if name in UNORDERED else -1 if name in FALLING else 1
    columns = []
    if name in UNORDERED:
        columns = [_Column(name, at=float(value)) for value in sorted(set(known.tolist()))]
    elif known.std() > 0:
        columns = [_Column(name, sign, float(known.mean()), float(known.std()))]
        columns += [_Column(name, sign, float((known >= cut).mean()), step=cut) for cut in _find_steps(known)]
    if len(known) < len(values):
        columns.append(_Column(name, missing=True))
    return columns


def _find_steps(known: Floats) -> list[float]:
    """The quartiles above the lowest value; none where there are but two values, for which the slope does."""
    if len(set(known.tolist())) <= 2:
        return []
    return sorted({round(float(cut), 4) for cut in np.quantile(known, QUARTILES) if cut > known.min()})


def _fill(column: _Column, values: Sequence[float | None]) -> Floats:
    if column.missing:
        return np.array([float(value is None) for value in values])
    if column.at is not None:
        return np.array([float(value == column.at) for value in values])
    told = np.array([np.nan if value is None else value for value in values], float)
    scaled = told >= column.step if column.step is not None else told
    return np.where(np.isnan(told), 0.0, (scaled - column.centre) / column.spread)


def _solve(
    design: Floats, same: Floats, weights: Floats, columns: Sequence[_Column], shrinkage: float
) -> tuple[float, Floats]:
    """Intercept and slopes of the penalised likelihood, with the slopes' signs held."""

    def loss(found: Floats) -> tuple[float, Floats]:
        score = design @ found[1:] + found[0]
        chance = 1 / (1 + np.exp(-np.clip(score, -30, 30)))
        surprise = np.logaddexp(0, np.where(same > 0, -score, score))
        slope = weights * (chance - same)
        beyond = found[1:] - expected
        penalty = shrinkage / 2 * float(beyond @ beyond)
        return float((weights * surprise).sum()) + penalty, np.concatenate(
            [[slope.sum()], design.T @ slope + shrinkage * beyond]
        )

    expected = np.array([column.expected for column in columns])
    limits = {0: (None, None), 1: (0, None), -1: (None, 0)}
    bounds = [(None, None), *(limits[column.sign] for column in columns)]
    for at, column in enumerate(columns, start=1):
        if column.field in LEAST and column.sign > 0 and column.step is None:
            bounds[at] = (LEAST[column.field], None)
    found = minimize(loss, np.zeros(len(bounds)), jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 500})
    return float(found.x[0]), found.x[1:]


def _to_scale(fitted: Sequence[tuple[_Column, float]], known: Sequence[float]) -> Scale | None:
    """The steps of a field; None where it is worth nothing."""
    null = next((round(float(slope), 3) for column, slope in fitted if column.missing), 0.0)
    distinct = sorted(set(known))
    if len(distinct) <= BINS:
        cuts = [round((low + high) / 2, 4) for low, high in itertools.pairwise(distinct)]
    else:
        steps = (column.step for column, _ in fitted if column.step is not None)
        bins = np.quantile(known, np.linspace(0, 1, BINS + 1)[1:-1])
        cuts = sorted({*steps, *(round(float(cut), 4) for cut in bins)})
    levels: list[list[float]] = [[] for _ in range(len(cuts) + 1)]
    for value in known:
        levels[bisect_right(cuts, value)].append(value)
    weights = tuple(round(_mean_worth(fitted, level), 3) + 0.0 for level in levels)
    return Scale(null, tuple(cuts), weights) if null or any(weights) else None


def _mean_worth(fitted: Sequence[tuple[_Column, float]], level: Sequence[float]) -> float:
    if not level:
        return 0.0
    return sum(float(slope) * float(_fill(column, level).mean()) for column, slope in fitted if not column.missing)
