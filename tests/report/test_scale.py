"""The axis that figures are laid on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.report.scale import choose_axis


def test_without_values_there_is_no_axis() -> None:
    assert choose_axis([]) is None


@pytest.mark.parametrize(
    ("values", "logarithmic"),
    [([3000, 10000], False), ([3, 90], True), ([0, 90], False), ([5, 5], False), ([-3, 8], False)],
)
def test_only_figures_far_apart_need_a_logarithm(values: list[float], logarithmic: bool) -> None:
    axis = choose_axis(values)
    assert axis is not None
    assert axis.logarithmic is logarithmic


_FIGURES = st.one_of(st.just(0.0), st.floats(min_value=1e-6, max_value=1e15))


@given(st.lists(_FIGURES, min_size=1, max_size=8))
def test_every_value_finds_room_in_order(values: list[float]) -> None:
    axis = choose_axis(values)
    assert axis is not None
    places = [axis.position(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(0 <= place <= 1 for place in places)
    assert len(axis.ticks) <= 8


def test_ticks_are_round_numbers() -> None:
    axis = choose_axis([1500, 12000])
    assert axis is not None
    assert axis.ticks == (0, 5000, 10000)
