"""Closed or open intervals on the decimal line: what a figure may be, never a single average."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Interval:
    """The values between ``low`` and ``high``; ``None`` is an end that is not bounded.

    ``low_open`` and ``high_open`` say that the end itself is not in it ("more than 20" is low=20, low_open).
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"an interval must not run backwards: {self.low} to {self.high}")

    @classmethod
    def point(cls, value: Decimal) -> Interval:
        """The interval that holds ``value`` alone."""
        return cls(value, value)

    def contains(self, value: Decimal) -> bool:
        """Whether ``value`` lies in the interval."""
        if self.low is not None and (value < self.low or (self.low_open and value == self.low)):
            return False
        return not (self.high is not None and (value > self.high or (self.high_open and value == self.high)))

    def overlaps(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return not (self._ends_before(other) or other._ends_before(self))

    def _ends_before(self, other: Interval) -> bool:
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))

    def scaled(self, factor: Decimal) -> Interval:
        """The interval in another unit, ``factor`` > 0 times larger."""
        if factor <= 0:
            raise ValueError("a unit conversion needs a positive factor")
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Interval(low, high, self.low_open, self.high_open)
