"""Intervals: containment, overlap, scaling."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.quantity import Interval

ENDS = st.none() | st.integers(-1000, 1000).map(Decimal)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(ENDS), draw(ENDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


@given(intervals(), intervals())
def test_overlap_is_symmetric(a: Interval, b: Interval) -> None:
    assert a.overlaps(b) == b.overlaps(a)


@given(intervals(), intervals(), st.integers(-1000, 1000).map(Decimal))
def test_a_common_value_is_an_overlap(a: Interval, b: Interval, value: Decimal) -> None:
    if a.contains(value) and b.contains(value):
        assert a.overlaps(b)


@given(intervals(), intervals(), st.integers(1, 1000).map(Decimal))
def test_scaling_keeps_overlaps(a: Interval, b: Interval, factor: Decimal) -> None:
    assert a.scaled(factor).overlaps(b.scaled(factor)) == a.overlaps(b)


def test_an_open_end_is_outside() -> None:
    more_than_twenty = Interval(Decimal(20), None, low_open=True)
    assert not more_than_twenty.contains(Decimal(20))
    assert more_than_twenty.contains(Decimal(21))
    assert not more_than_twenty.overlaps(Interval.point(Decimal(20)))


def test_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="backwards"):
        Interval(Decimal(2), Decimal(1))


def test_only_a_positive_factor_scales() -> None:
    with pytest.raises(ValueError, match="positive"):
        Interval.point(Decimal(1)).scaled(Decimal(0))
