"""A linear or logarithmic axis for the figures of a question; pure arithmetic, shared by terminal and SVG plots."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

_LOG_FROM = 20.0
"""Largest over smallest figure from which on a linear axis would squeeze the small ones together."""
_PADDING = 0.06


@dataclass(frozen=True)
class Axis:
    """Maps the values ``low`` to ``high`` to 0…1."""

    low: float
    high: float
    logarithmic: bool
    ticks: tuple[float, ...]

    def position(self, value: float) -> float:
        """Where ``value`` stands, clipped to the axis."""
        if self.logarithmic:
            if value <= 0:
                return 0.0
            place = (math.log(value) - math.log(self.low)) / (math.log(self.high) - math.log(self.low))
        else:
            place = (value - self.low) / (self.high - self.low)
        return min(1.0, max(0.0, place))


def choose_axis(values: Sequence[float]) -> Axis | None:
    """An axis that holds all ``values`` with room at both ends; None without values."""
    if not values:
        return None
    low, high = min(values), max(values)
    if low > 0 and high / low >= _LOG_FROM:
        return _log_axis(low, high)
    return _linear_axis(low, high)


def _linear_axis(low: float, high: float) -> Axis:
    spread = high - low
    if spread == 0:
        spread = abs(high) or 1.0
        low, high = low - spread / 2, high + spread / 2
    start, end = low - spread * _PADDING, high + spread * _PADDING
    if low >= 0:
        start = 0.0 if low <= spread else max(0.0, start)
    step = _nice_step(end - start)
    first = math.ceil(start / step - 1e-9)
    last = math.floor(end / step + 1e-9)
    return Axis(start, end, False, tuple(_tidy(n * step, step) for n in range(first, last + 1)))


def _nice_step(width: float) -> float:
    rough = width / 4
    power = 10.0 ** math.floor(math.log10(rough))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough * 0.999)


def _tidy(value: float, step: float) -> float:
    digits = max(0, 1 - math.floor(math.log10(step)))
    return round(value, digits)


def _log_axis(low: float, high: float) -> Axis:
    ratio = high / low
    start, end = low / ratio**_PADDING, high * ratio**_PADDING
    powers = [10.0**n for n in range(math.floor(math.log10(start)), math.ceil(math.log10(end)) + 1)]
    factors: tuple[int, ...] = (1,) if ratio > 1e3 else (1, 3)
    ticks = [power * factor for power in powers for factor in factors if start <= power * factor <= end]
    while len(ticks) > 6:
        ticks = ticks[::2]
    return Axis(start, end, True, tuple(ticks))
