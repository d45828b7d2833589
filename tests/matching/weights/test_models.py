"""Weights of so few decimals that their sum is the same in whatever order they are added."""

from __future__ import annotations

import random
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.matching.profile.overlap import in_grains
from claimcheck.matching.statements.weighing import STATEMENT_MODEL
from claimcheck.matching.weights.models import DECIMALS, Model, Scale, shipped_models, store_models


def every_model() -> Iterator[Model]:
    yield STATEMENT_MODEL
    for learned in (shipped_models().story, store_models().story, shipped_models().bare):
        yield from (learned.models.apart, learned.models.fitting)


def test_no_weight_has_more_decimals() -> None:
    for model in every_model():
        weights = [model.base, *(weight for one in model.scales.values() for weight in (one.null, *one.weights))]
        assert weights == [round(weight, DECIMALS) for weight in weights]


@settings(deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_fields_does_not_matter(rng: random.Random) -> None:
    model = rng.choice(list(every_model()))
    values = {name: rng.choice([None, 0.0, 1.0, rng.random()]) for name in model.scales}
    scales = list(model.scales.items())
    rng.shuffle(scales)
    assert Model(model.base, dict(scales)).score(values) == model.score(values)


@pytest.mark.parametrize("cuts", [(), (0.5,), (0.0, 0.25, 3.0)])
def test_many_values_are_weighed_as_one_by_one(cuts: tuple[float, ...]) -> None:
    scale = Scale(0.1, cuts, tuple(float(at) for at in range(len(cuts) + 1)))
    values = [None, -1.0, 0.0, 0.25, 0.5, 2.9, 3.0, 9.0]
    found = scale.weigh_all(np.array(values, np.float64))
    assert found.tolist() == [scale.weigh(value) for value in values]


@settings(deadline=None)
@given(st.lists(st.floats(0, 60), max_size=200), st.randoms(use_true_random=False))
def test_sums_in_grains_are_exact(weights: list[float], rng: random.Random) -> None:
    grains = [in_grains(weight, 15) for weight in weights]
    assert all(abs(grain - weight) <= 2**-16 for grain, weight in zip(grains, weights, strict=True))
    squares = [grain**2 for grain in grains]
    expected = sum(squares)
    rng.shuffle(squares)
    assert sum(squares) == expected
