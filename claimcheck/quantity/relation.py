"""How two figures stand to each other when both answer the same question: equal, able to be true together, or apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from claimcheck.quantity.conversion import conversion_factor, hundreds_in, possible_rate
from claimcheck.quantity.interval import Interval
from claimcheck.quantity.quantity import Bound, Change, Quantity
from claimcheck.quantity.tolerance import allowed, drops_decimals, ends, is_rough, is_shy, rounds_to, written_decimals


class Relation(StrEnum):
    """The relation of two figures."""

    EQUAL = "equal"
    """The same figure under the same bound."""
    COMPATIBLE = "compatible"
    """Some true value fits both."""
    APART = "apart"
    """No value fits both."""
    NO_RATE = "no_rate"
    """Two currencies whose rate on the day is not known."""
    INCOMPARABLE = "incomparable"
    """No common unit."""


@dataclass(frozen=True, slots=True)
class FigureRelation:
    """A relation with what makes it so.

    ``cause`` is one of equal, bound, hedge, rounding, range, vague, unit, currency, direction, apart, units.
    ``ratio`` is larger over smaller, None without a common unit or where one figure is zero.
    """

    relation: Relation
    cause: str
    ratio: float | None = None


_VAGUE = Bound.ORDER_OF_MAGNITUDE
_STRICT = frozenset({Bound.MORE_THAN, Bound.LESS_THAN})
_OPEN = _STRICT | {Bound.AT_LEAST, Bound.AT_MOST}


def relate_quantities(a: Quantity, b: Quantity, *, strict: bool = False) -> FigureRelation:
    """Relate two figures in whatever units they come; symmetric.

    Counts compare whatever they count: whether it is the same thing is not a matter of arithmetic. Two currencies are
    never apart, since the rate on the day is not known; where no rate that ever was makes them one sum they are
    incomparable.
    """
    if (a.per or None) != (b.per or None):
        return FigureRelation(Relation.INCOMPARABLE, "units")
    if a.dimension != b.dimension:
        return _relate_shares(a, b, strict=strict)
    if a.dimension == "count" and (_is_mark(a, b) or _is_mark(b, a)):
        return FigureRelation(Relation.INCOMPARABLE, "units")
    if a.unit == b.unit or a.dimension == "count":
        return relate(a, b, strict=strict)
    if a.dimension == "money":
        parts = hundreds_in(a.unit, b.unit)
        return _relate_currencies(a, b) if parts is None else relate(a, b, parts, strict=strict)
    factor = conversion_factor(b.unit, a.unit)
    if factor is None:
        return FigureRelation(Relation.INCOMPARABLE, "units")
    return relate(a, b, factor, strict=strict)


def _relate_shares(a: Quantity, b: Quantity, *, strict: bool) -> FigureRelation:
    """A share in percent against one as a fraction ("26 percent", "a quarter"); all else has no common unit."""
    if b.dimension == "percent" and is_fraction(a):
        return relate(a, b, Decimal("0.01"), strict=strict)
    if a.dimension == "percent" and is_fraction(b):
        return relate(a, b, Decimal(100), strict=strict)
    return FigureRelation(Relation.INCOMPARABLE, "units")


def _is_mark(a: Quantity, b: Quantity) -> bool:
    """Whether ``a`` is a mark on some scale ("the quake was a 4.5") or a share, and ``b`` counts things one by one."""
    return any(map(_is_broken, ends(a))) and b.unit != "-" and not any(map(_is_broken, ends(b)))


def _is_broken(value: Decimal) -> bool:
    return value != value.to_integral_value()


def is_fraction(quantity: Quantity) -> bool:
    """Whether a count is a part of one, which a percentage may tell as well: "a quarter", "one in five"."""
    return quantity.dimension == "count" and all(0 < value < 1 for value in ends(quantity))


def _relate_currencies(a: Quantity, b: Quantity) -> FigureRelation:
    rate = possible_rate(a.unit, b.unit)
    if rate is None:
        return FigureRelation(Relation.NO_RATE, "currency")
    left, right = allowed(a), allowed(b)
    low = None if left.low is None else left.low * rate.low
    high = None if left.high is None else left.high * rate.high
    possible = Interval(low, high).overlaps(right)
    return FigureRelation(Relation.NO_RATE if possible else Relation.INCOMPARABLE, "currency")


def is_sum(parts: Sequence[Quantity | None], whole: Quantity | None) -> bool:
    """Whether exact counts of two or more, none of them of nobody, add up to the exact count ``whole``."""
    figures = [*parts, whole]
    if any(q is None or q.dimension != "count" or q.bound is not Bound.EXACT or q.per for q in figures):
        return False
    values = [ends(q)[0] for q in figures if q is not None]
    return all(values) and sum(values[:-1]) == values[-1] and values[-1] > 1


_CONVERTED = frozenset({"length", "area", "volume", "mass", "speed"})
"""Dimensions that news converts for its readers: 12 metres become 39 feet in one paper and 40 in another."""


def relate(a: Quantity, b: Quantity, factor: Decimal = Decimal(1), *, strict: bool = False) -> FigureRelation:
    """Relate two figures of one dimension; ``factor`` turns a value in ``b``'s unit into one in ``a``'s.

    ``strict`` takes bounds by the letter: "more than 40" then excludes 40. In running news it does not, since reporters
    write "more than 40" of a source's 40.
    """
    converted = factor != 1
    ends_a = ends(a)
    ends_b = tuple(v * factor for v in ends(b))
    ratio = _ratio(ends_a, (ends_b[0], ends_b[1]))
    if {a.direction, b.direction} == {Change.UP, Change.DOWN}:
        return FigureRelation(Relation.APART, "direction", ratio)
    if ends_a == ends_b and a.bound == b.bound:
        return FigureRelation(Relation.EQUAL, "equal", 1.0)
    if a.bound is _VAGUE and b.bound is _VAGUE:
        fit = _below(a, Decimal(1)).overlaps(_below(b, factor))
        return FigureRelation(Relation.COMPATIBLE if fit else Relation.APART, "vague" if fit else "apart", ratio)
    left, right = allowed(a), allowed(b).scaled(factor)
    if converted:
        left, right = _loosened(a, left, _CONVERSION), _loosened(b, right, _CONVERSION)
    elif not strict and a.dimension in _CONVERTED:
        left, right = (i if is_rough(q) else _loosened(q, i, _READING) for q, i in ((a, left), (b, right)))
    if left.overlaps(right):
        return FigureRelation(Relation.COMPATIBLE, _cause(a, b, converted=converted), ratio)
    if not strict and _touch(left, right) and not (_is_strict(a) and _is_strict(b)):
        return FigureRelation(Relation.COMPATIBLE, "bound", ratio)
    if _is_rounding(a, b, ends_a, (ends_b[0], ends_b[1])):
        return FigureRelation(Relation.COMPATIBLE, "rounding", ratio)
    return FigureRelation(Relation.APART, "apart", ratio)


def _below(quantity: Quantity, factor: Decimal) -> Interval:
    """A loose count without its upper end: "hundreds" are no thousand."""
    return Interval(quantity.low, quantity.high, high_open=True).scaled(factor)


_CONVERSION = Decimal(1) / 30, Decimal("0.1")
"""The least and the most that half a unit of the last digit may be of a converted figure, as a share of it."""
_READING = Decimal(0), Decimal("0.05")
"""The same of two figures in one unit, either of which may have been converted before: 149 g are not 158 g."""


def _loosened(quantity: Quantity, interval: Interval, limits: tuple[Decimal, Decimal]) -> Interval:
    """A figure that may have been converted is as exact as its digits: half a unit of the last, within ``limits``."""
    low = None if interval.low is None else interval.low - _slack(quantity, interval.low, limits)
    high = None if interval.high is None else interval.high + _slack(quantity, interval.high, limits)
    return Interval(low, high)


def _slack(quantity: Quantity, value: Decimal, limits: tuple[Decimal, Decimal]) -> Decimal:
    written = ends(quantity)[0]
    exponent = written.normalize().as_tuple().exponent
    step = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)
    share = step / abs(written) / 2 if written else Decimal(0)
    return abs(value) * min(max(share, limits[0]), limits[1])


def _is_strict(quantity: Quantity) -> bool:
    return quantity.bound in _STRICT or is_shy(quantity)


def _touch(left: Interval, right: Interval) -> bool:
    return (left.high is not None and left.high == right.low) or (right.high is not None and right.high == left.low)


def _is_rounding(a: Quantity, b: Quantity, ends_a: tuple[Decimal, Decimal], ends_b: tuple[Decimal, Decimal]) -> bool:
    if a.dimension == "age" or any(q.bound in _STRICT or isinstance(q.value, tuple) for q in (a, b)):
        return False
    if written_decimals(a) and written_decimals(a) == written_decimals(b):
        return False  # who writes 7.0 has not rounded 6.9
    if a.dimension == "money" and _tells_cents(a, b) and _are_small_sums(ends_a[0], ends_b[0]):
        return False
    if a.unit == b.unit and a.unit in _COUNTED_OFF and _are_next(ends_a[0], ends_b[0]):
        return True
    one_unit = a.unit == b.unit or a.dimension == "count"
    if one_unit and a.dimension != _IN_TENTHS and (drops_decimals(a, b) or drops_decimals(b, a)):
        return True
    counted = a.dimension == "count"
    return rounds_to(ends_a[0], ends_b[0], counted=counted) or rounds_to(ends_b[0], ends_a[0], counted=counted)


_SMALL = 100
_CENTS = Decimal("0.02")


def _tells_cents(a: Quantity, b: Quantity) -> bool:
    return any(written_decimals(quantity) == 2 for quantity in (a, b))


def _are_small_sums(a: Decimal, b: Decimal) -> bool:
    """Whether cents make a difference: nobody rounds a wage of 12.40 to 12, though $19.99 is $20 to all."""
    return max(abs(a), abs(b)) < _SMALL and abs(a - b) > _CENTS * max(abs(a), abs(b))


_IN_TENTHS = "magnitude"
"""What is always told in tenths, so that a whole number is no rounding."""

_COUNTED_OFF = frozenset({"day", "night", "month"})
"""Units of time that are counted off in the calendar, with the first or without; minutes and hours are measured."""
_LONG = 4
"""How many of them there must be for one more or less to be a matter of counting the first."""


def _are_next(a: Decimal, b: Decimal) -> bool:
    """Whether two whole numbers of days or months are as good as the same: "in four months", "in five"."""
    return min(a, b) >= _LONG and abs(a - b) <= 1 and not _is_broken(a) and not _is_broken(b)


def _cause(a: Quantity, b: Quantity, *, converted: bool) -> str:
    bounds = {a.bound, b.bound}
    if _VAGUE in bounds:
        return "vague"
    if converted:
        return "unit"
    if bounds & _OPEN:
        return "bound"
    if is_rough(a) or is_rough(b):
        return "hedge"
    return "range"


def _ratio(a: tuple[Decimal, Decimal], b: tuple[Decimal, Decimal]) -> float | None:
    """Larger over smaller of the two ends that lie nearest to each other; 1.0 where the ranges overlap."""
    low, high = (a, b) if a[0] <= b[0] else (b, a)
    if high[0] <= low[1]:
        return 1.0
    if low[1] <= 0:
        return None
    return round(float(high[0] / low[1]), 4)
