"""Linear models over named features; their weights are a commented data file beside this module."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources


@cache
def load_weights(model: str) -> dict[str, float]:
    """The weights of one model of ``weights.toml``, made by ``training/attributions``."""
    path = resources.files(__package__).joinpath("weights.toml")
    weights: dict[str, float] = tomllib.loads(path.read_text(encoding="utf-8"))[model]
    return weights


def score(weights: dict[str, float], features: Iterable[str]) -> float:
    """The log-odds that the model gives: the bias and the weights of the features that are there."""
    return weights["bias"] + sum(weights[name] for name in features if name in weights)
