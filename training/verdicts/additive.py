"""Fits the additive model of claimcheck/matching: boosted stumps, summed up into one step function for each field.

Boosting with trees of a single split gives a sum of step functions, one for each field (Lou, Caruana and Gehrke,
"Intelligible models for classification and regression", KDD 2012). Where a higher value can only speak for one
question, the steps are held to rise.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

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
FREE: frozenset[str] = frozenset({"years", "sources"})
BINS = 12
"""At most so many levels of a measured field."""

Values = Sequence[Mapping[str, float | None]]


@dataclass(frozen=True, slots=True)
class Effort:
    """How closely the steps follow the examples: boosting rounds, examples in a step at the least, shrinkage."""

    rounds: int
    smallest: int
    shrinkage: float


def fit_model(
    values: Values, same: Sequence[bool], weights: Sequence[float], effort: Effort, *, seed: int = 0
) -> Model:
    """The model that tells pairs on one question (``same``) from others; deterministic for a seed."""
    names = [field.name for field in FIELDS if len({v[field.name] for v in values if v[field.name] is not None}) > 1]
    table = to_table(values, names)
    boosted = HistGradientBoostingClassifier(
        max_leaf_nodes=2,
        learning_rate=0.06,
        max_iter=effort.rounds,
        l2_regularization=effort.shrinkage,
        min_samples_leaf=effort.smallest,
        max_bins=BINS,
        early_stopping=False,
        monotonic_cst=[0 if name in FREE else -1 if name in FALLING else 1 for name in names],
        random_state=seed,
    ).fit(table, np.asarray(same), sample_weight=np.asarray(weights))
    return _to_model(boosted, names)


def to_table(values: Values, names: Sequence[str]) -> np.ndarray:
    """One line a pair, one column a field, NaN where there is nothing to compare."""
    return np.array([[np.nan if (v := row[name]) is None else v for name in names] for row in values], dtype=float)


def _to_model(boosted: HistGradientBoostingClassifier, names: Sequence[str]) -> Model:
    """The stumps of each field added up; every weight is relative to the mean level, which goes into the base."""
    cuts: dict[str, dict[float, float]] = {name: {} for name in names}
    lowest = dict.fromkeys(names, 0.0)
    null = dict.fromkeys(names, 0.0)
    base = float(np.ravel(boosted._baseline_prediction)[0])
    for (tree,) in boosted._predictors:
        root = tree.nodes[0]
        if root["is_leaf"]:
            base += float(root["value"])
            continue
        name = names[int(root["feature_idx"])]
        left, right = (float(tree.nodes[int(root[side])]["value"]) for side in ("left", "right"))
        cut = round(float(root["num_threshold"]), 4)
        lowest[name] += left
        cuts[name][cut] = cuts[name].get(cut, 0.0) + right - left
        null[name] += left if root["missing_go_to_left"] else right
    scales = {}
    for name in names:
        if not cuts[name]:
            continue
        at = sorted(cuts[name])
        steps = lowest[name] + np.concatenate([[0.0], np.cumsum([cuts[name][cut] for cut in at])])
        scales[name] = Scale(round(null[name], 3), tuple(at), tuple(round(float(step), 3) for step in steps))
    return Model(round(base, 3), scales)
