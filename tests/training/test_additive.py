"""The fit of the match weight: what a field is worth never turns against the sign that a reader would give it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claimcheck.matching.pair import FIELDS
from training.verdicts.additive import FALLING, UNORDERED, fit_model

NAMES = [field.name for field in FIELDS]
RISING = "articles"
DOWN = next(iter(sorted(FALLING)))


def _rows(values: list[float], name: str) -> list[dict[str, float | None]]:
    return [dict.fromkeys(NAMES, None) | {name: value} for value in values]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 50).map(float), st.booleans()), min_size=12, max_size=60))
def test_a_field_only_ever_rises_or_falls(pairs: list[tuple[float, bool]]) -> None:
    values, same = [value for value, _ in pairs], [found for _, found in pairs]
    assume(len(set(values)) > 1)
    for name, sign in ((RISING, 1), (DOWN, -1)):
        model = fit_model(_rows(values, name), same, [1.0] * len(pairs), 1.0)
        if name in model.scales:
            assert all(sign * (b - a) >= -0.01 for a, b in pairwise(_told(model.scales[name].weights)))


def _told(weights: tuple[float, ...]) -> list[float]:
    """The weights of levels that hold any value; an empty one is worth nothing."""
    return [weight for weight in weights if weight]


def test_a_step_is_found_where_a_slope_would_blur_it() -> None:
    values = [at / 100 for at in range(100)]
    model = fit_model(_rows(values, RISING), [value >= 0.5 for value in values], [1.0] * 100, 0.5)
    scale = model.scales[RISING]
    assert scale.weigh(0.55) - scale.weigh(0.45) > 3 * (scale.weigh(0.65) - scale.weigh(0.55)) > 0


def test_fields_without_an_order_may_turn() -> None:
    name = next(iter(sorted(UNORDERED)))
    same = [False, True, False] * 30
    model = fit_model(_rows([0.0, 1.0, 2.0] * 30, name), same, [1.0] * 90, 1.0)
    low, middle, high = (model.scales[name].weigh(value) for value in (0.0, 1.0, 2.0))
    assert middle > max(low, high)
