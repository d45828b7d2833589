"""Learned models of the match weight: what the levels of each field are worth, and what their sum means."""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import resources
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.weights.calibration import Calibration, read_calibration
from claimcheck.quantity.relation import Relation

DECIMALS = 3
"""Decimals of all weights. A sum of floats that is rounded to as many is the same in whatever order it is added."""


@dataclass(frozen=True)
class Scale:
    """What one field's levels are worth: ``weights[i]`` where i cuts are at or below the value, ``null`` for None."""

    null: float
    cuts: tuple[float, ...]
    weights: tuple[float, ...]

    def weigh_all(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """:meth:`weigh` of each value; NaN stands for None."""
        # NaN sorts behind infinity, so that it finds the last of the weights.
        at = np.searchsorted(np.array([*self.cuts, np.inf]), values, side="right")
        return np.asarray(np.array([*self.weights, self.null])[at])

    @property
    def most(self) -> float:
        """The most that the field can add to the weight, whatever its value."""
        return max(self.null, *self.weights)

    def weigh(self, value: float | None) -> float:
        """The weight of a value on this field's scale."""
        return self.null if value is None else self.weights[bisect_right(self.cuts, value)]

    def bounds(self, value: float) -> str:
        """Between which cuts the value lies, for show."""
        return self._levels[bisect_right(self.cuts, value)]

    @cached_property
    def _levels(self) -> tuple[str, ...]:
        cuts = ["", *(f"{cut:g}" for cut in self.cuts), ""]
        return tuple(f"{low}–{high}" for low, high in pairwise(cuts)) if self.cuts else ("any",)


@dataclass(frozen=True)
class Model:
    """A learned additive model: what the levels are worth, and the base of the log odds."""

    base: float
    scales: Mapping[str, Scale]

    def score(self, values: Mapping[str, float | None]) -> float:
        """Log odds that two claims with these field values answer one question."""
        return round(self.base + sum(scale.weigh(values.get(name)) for name, scale in self.scales.items()), DECIMALS)


@dataclass(frozen=True)
class ModelPair:
    """Two models: ``apart`` for figures that cannot both be true, ``fitting`` for all others.

    Figures that fit mostly do so because they are told of one event; those that are apart mostly measure two things. So
    the same level is worth something else on either side.
    """

    apart: Model
    fitting: Model

    def of(self, relation: Relation) -> Model:
        """The model for two figures that stand in ``relation``."""
        return self.apart if relation is Relation.APART else self.fitting


@dataclass(frozen=True)
class Learned:
    """Models with their calibration."""

    models: ModelPair
    calibration: Calibration


@dataclass(frozen=True)
class Models:
    """What was learned: ``story`` for claims in their articles, ``bare`` for sentences with no article around them."""

    story: Learned
    bare: Learned

    def pick(self, values: Mapping[str, float | None]) -> Learned:
        """What a pair is weighed by: ``articles`` is None exactly where a side has no article around it."""
        return self.bare if values["articles"] is None else self.story


@dataclass(frozen=True, slots=True)
class CollectiveWeights:
    """What other claims say of a pair, in log odds for each unit of log(1 + closeness).

    Those close to both claims, ``shared``, speak for one question, those close to one ``alone`` against it.
    """

    shared: float
    alone: float


def read_model(data: Mapping[str, Any]) -> Model:
    """A model from its table in weights.toml."""
    scales = {
        name: Scale(row["null"], tuple(row["cuts"]), tuple(row["weights"])) for name, row in data["fields"].items()
    }
    return Model(data["base"], scales)


@lru_cache(maxsize=1)
def shipped_models() -> Models:
    """The models for two claims that somebody compares, from weights.toml and calibration.toml."""
    return Models(read_learned("story"), read_learned("bare"))


@lru_cache(maxsize=1)
def store_models() -> Models:
    """The models for all the claims that meet in a store, where hardly one pair in ten answers one question."""
    return Models(read_learned("store"), read_learned("bare"))


@lru_cache(maxsize=1)
def collective_weights() -> CollectiveWeights:
    """What the other claims of a store say of a pair, from collective.toml."""
    return CollectiveWeights(**_read_data("collective"))


def read_learned(name: str) -> Learned:
    """What ships under ``name``: "story", "store" or "bare"."""
    weights, calibration = _read_data("weights")[name], _read_data("calibration")[name]
    models = ModelPair(read_model(weights["apart"]), read_model(weights["fitting"]))
    return Learned(models, read_calibration(calibration))


@lru_cache(maxsize=3)
def _read_data(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath(f"{name}.toml").read_text("utf-8"))
