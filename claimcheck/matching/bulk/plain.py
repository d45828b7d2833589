"""Plain counts on arrays: how whole numbers told without a hedge stand to each other, for many pairs at once.

Most figures are plain counts, and between two of them nothing matters but the numbers and how round they are. What
comes out is what the comparisons in :mod:`claimcheck.matching.fields.figures` say, which all other figures are left to.
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
from claimcheck.matching.fields.sums import totals
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity import Bound, Quantity
from claimcheck.quantity.quantity import Change
from claimcheck.quantity.relation import Relation
from claimcheck.quantity.tolerance import decimal_scale, is_rough, significant_digits

_LARGEST = 1 << 30
"""Below it a quotient of floats is that of the decimals to the last bit, and no product of two numbers overflows."""

_SURELY_FAR = 2.01
"""How many times larger a figure must be to be farther off than what makes a difference, however it is rounded."""

_THOUSAND, _FEW = 1000, 3

APART, COMPATIBLE, EQUAL = (RELATED[one] for one in (Relation.APART, Relation.COMPATIBLE, Relation.EQUAL))


class PlainCounts:
    """The plain counts among the claims, as far as they are asked for."""

    def __init__(self, claims: Sequence[ClaimInContext]) -> None:
        self._claims = claims
        self._known, self._plain = np.zeros((2, len(claims)), bool)
        self._number, self._digits, self._step, self._unit = np.ones((4, len(claims)), np.int64)
        self._units = Numbers()

    def relate(self, first: Ints, second: Ints) -> Floats:
        """What :func:`~claimcheck.matching.fields.figures.compare_figures` says of each pair."""
        plain = self._are_plain(first, second)
        found = np.full(len(first), APART)
        found[self._round_to(first, second) | self._round_to(second, first)] = COMPATIBLE
        found[self._number[first] == self._number[second]] = EQUAL
        return np.where(plain, found, LEFT)

    def compare_sizes(self, first: Ints, second: Ints) -> Floats:
        """What :func:`~claimcheck.matching.fields.figures.compare_sizes` says of each pair."""
        relation, (left, right) = self.relate(first, second), (self._number[first], self._number[second])
        ratio = np.maximum(left, right) / np.minimum(left, right)
        found = np.select([relation == EQUAL, relation == LEFT], [np.nan, LEFT], FAR)
        near = np.flatnonzero((relation == COMPATIBLE) | ((relation == APART) & (ratio < _SURELY_FAR)))
        sizes = np.array([math.log(round(one, 4)) for one in ratio[near].tolist()], np.float64)
        found[near] = np.minimum(sizes, np.where(relation[near] == APART, FAR, FARTHEST))
        return found

    def compare_distinctness(self, first: Ints, second: Ints) -> Floats:
        """What :func:`~claimcheck.matching.fields.figures.compare_distinctness` says of each pair."""
        plain = self._are_plain(first, second)
        same = (self._number[first] == self._number[second]) & (self._unit[first] == self._unit[second])
        round_ = np.where(self._number[first] <= _FEW, 0.5, 1.0)
        found = np.where(self._digits[first] > 1, self._digits[first], round_)
        return np.select([~plain, same], [LEFT, found], np.nan)

    def _are_plain(self, first: Ints, second: Ints) -> Mask:
        for rows in (first, second):
            for row in distinct(rows[~self._known[rows]]).tolist():
                self._read(row)
        return np.asarray(self._plain[first] & self._plain[second])

    def _round_to(self, exact: Ints, rounded: Ints) -> Mask:
        """:func:`~claimcheck.quantity.tolerance.rounds_to` of plain counts."""
        number, digits, step = self._number[rounded], self._digits[rounded], self._step[rounded]
        off, single = np.abs(self._number[exact] - number), digits == 1
        hair = ~single & (200 * off <= number)
        rounding = np.where(single, 50 * off <= number, 2 * off <= step)
        fits = np.where((step > 1) & (number < _THOUSAND), hair, rounding)
        return np.asarray(fits & (self._digits[exact] > digits))

    def _read(self, row: int) -> None:
        quantity = self._claims[row].claim.quantity
        self._known[row] = True
        if quantity is None or not _is_plain(quantity):
            return
        parts = totals(self._claims[row])
        if parts.joined is not None or parts.harmed is not None:
            return
        assert isinstance(quantity.value, Decimal)
        exponent = quantity.value.normalize().as_tuple().exponent
        assert isinstance(exponent, int)
        self._plain[row] = True
        self._number[row], self._step[row] = int(quantity.value), 10**exponent
        self._digits[row] = significant_digits(quantity.value)
        self._unit[row] = self._units[quantity.unit]


def _is_plain(quantity: Quantity) -> bool:
    """Whether a figure is a whole number of things with no hedge, bound or rate, written without decimals."""
    value = quantity.value
    return (
        quantity.dimension == "count"
        and isinstance(value, Decimal)
        and 0 < value < _LARGEST
        and value == value.to_integral_value()
        and quantity.low == quantity.high == value
        and quantity.bound is Bound.EXACT
        and quantity.direction is Change.EQUAL
        and not quantity.per
        and not is_rough(quantity)
        and decimal_scale(quantity) is None
    )
