"""Figures of one unit that surely fit or surely do not, on arrays: sums, shares, lengths, bounds and hedged counts.

A figure's words widen it by a tenth, a few years, the next whole number or the decimals that it leaves away; twice as
much is something else. And what lies well inside the bounds of another fits it, however it is told.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal

import numpy as np

from claimcheck.matching.bulk.blocks import Floats, Ints, distinct
from claimcheck.matching.bulk.lists import LEFT, Mask
from claimcheck.matching.bulk.readings import Numbers
from claimcheck.matching.fields.figures import FAR, FARTHEST, RELATED
from claimcheck.matching.fields.halves import told_half
from claimcheck.matching.fields.rates import told_period
from claimcheck.matching.fields.sums import totals
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity import Bound, Quantity
from claimcheck.quantity.quantity import Change
from claimcheck.quantity.relation import Relation
from claimcheck.quantity.tolerance import ends, is_scant, is_shy

_UP, _DOWN = 1.42, 0.7
"""What no hedge and no rounding takes a figure beyond. Together they are more than two: 1.4 is told as 1, 1.6 as 2."""

_SPAN = 1.0
"""The same of hedged durations, in their unit: half an hour, or almost a year where a thing is said to be so old."""

_LOOSE = 10
"""How many times its upper end a count may be that is told by its power of ten: "millions" are 50 million, too."""

_APART = 1.01 * math.exp(FARTHEST)
"""How many times larger a figure must be for its size to be the farthest that there is."""

_MOST = Decimal(1 << 50)
"""Up to it a float is the very whole number that a sum of counts is compared with."""

_NONE = 0
"""In place of the number of a unit, of a figure that is left to the comparison of the two claims."""

_VALUES = 6
"""Numbers by which a figure is known here: see :func:`_read_ends`."""


class FarFigures:
    """The figures among the claims that stand for one stretch of numbers, as far as they are asked for."""

    def __init__(self, claims: Sequence[ClaimInContext]) -> None:
        self._claims = claims
        self._unit = np.full(len(claims), -1, np.int64)
        self._ends = np.zeros((_VALUES, len(claims)))
        self._sums = np.full((2, len(claims)), np.nan)
        self._loose = np.zeros(len(claims), bool)
        self._turn = np.zeros(len(claims), np.int8)
        self._units = Numbers({None: _NONE})

    def relate(self, first: Ints, second: Ints) -> Floats:
        """What :func:`~claimcheck.matching.fields.figures.compare_figures` says of what is plain to see."""
        far, fitting, _ = self._compare(first, second)
        return np.select([far, fitting], [RELATED[Relation.APART], RELATED[Relation.COMPATIBLE]], LEFT)

    def compare_sizes(self, first: Ints, second: Ints) -> Floats:
        """What :func:`~claimcheck.matching.fields.figures.compare_sizes` says of them."""
        far, fitting, ratio = self._compare(first, second)
        return np.select([far, fitting & (ratio > _APART)], [FAR, FARTHEST], LEFT)

    def compare_distinctness(self, first: Ints, second: Ints) -> Floats:
        """What :func:`~claimcheck.matching.fields.figures.compare_distinctness` says of them: nothing."""
        far, _, ratio = self._compare(first, second)
        return np.where(far | (ratio > _APART), np.nan, LEFT)

    def _compare(self, first: Ints, second: Ints) -> tuple[Mask, Mask, Floats]:
        """Which pairs are surely apart, which surely fit, and how many times larger one figure of each is."""
        for rows in (first, second):
            for row in distinct(rows[self._unit[rows] < 0]).tolist():
                self._read(row)
        known = (self._unit[first] == self._unit[second]) & (self._unit[first] != _NONE)
        known &= ~(self._loose[first] & self._loose[second]) & (self._turn[first] * self._turn[second] >= 0)
        least, most, low, high, start, end = self._ends[:, first]
        other_least, other_most, other_low, other_high, other_start, other_end = self._ends[:, second]
        far = known & ((most < other_least) | (other_most < least)) & ~self._add_up(first, second)
        left = (low == other_high) | (other_low == high) | ((start == other_start) & (end == other_end))
        fitting = known & (np.maximum(low, other_low) <= np.minimum(high, other_high)) & ~left
        ratio = np.maximum(start, other_start) / np.maximum(np.minimum(end, other_end), 1e-9)
        return far, fitting, np.where(known, ratio, 1.0)

    def _add_up(self, first: Ints, second: Ints) -> Mask:
        """Whether one figure may come to the other with those told beside it."""
        start = self._ends[-2]
        sums = [(self._sums[:, one] == start[other]) for one, other in ((first, second), (second, first))]
        return np.asarray(np.logical_or(*sums).any(axis=0))

    def _read(self, row: int) -> None:
        quantity = self._claims[row].claim.quantity
        if quantity is None or not _is_stretch(self._claims[row]):
            self._unit[row] = _NONE
            return
        unit = "" if quantity.dimension == "count" else quantity.unit  # counts compare whatever they count
        self._unit[row] = self._units[quantity.dimension, unit, quantity.per or ""]
        self._ends[:, row] = _read_ends(quantity)
        parts = totals(self._claims[row])
        self._sums[:, row] = [np.nan if one is None else float(one) for one in (parts.joined, parts.harmed)]
        self._loose[row] = quantity.bound is Bound.ORDER_OF_MAGNITUDE
        self._turn[row] = {Change.UP: 1, Change.DOWN: -1}.get(quantity.direction, 0)


def _read_ends(quantity: Quantity) -> tuple[float, ...]:
    """What the figure surely lies within, what it surely holds (nothing where 'low' is above 'high'), and its ends."""
    start, end = map(float, ends(quantity))
    low = -np.inf if quantity.low is None else float(quantity.low)
    high = np.inf if quantity.high is None else float(quantity.high)
    span = _SPAN if quantity.dimension == "duration" else 0.0
    loose = _LOOSE if quantity.bound is Bound.ORDER_OF_MAGNITUDE else 1
    if is_shy(quantity) or is_scant(quantity):
        return _DOWN * start - span, _UP * end + span, np.inf, -np.inf, start, end
    return _DOWN * low - span, _UP * loose * high + span, low, high, start, end


def _is_stretch(side: ClaimInContext) -> bool:
    """Whether a figure stands for the numbers between its ends, or near them, and is no sum, half, limit or age."""
    quantity = side.claim.quantity
    if quantity is None or quantity.dimension == "age" or quantity.bound is Bound.AT_MOST:
        return False
    start, end = ends(quantity)
    if not 0 < start <= end <= _MOST or quantity.low not in (None, start) or quantity.high not in (None, end):
        return False
    if told_period(side) or told_half(side):
        return False
    return quantity.dimension != "count" or all(one == one.to_integral_value() for one in (start, end))
