"""One field's values for many pairs of claims, each found in the cheapest way that the field allows."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.blocks import Ints
from claimcheck.matching.fields import Field
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.reads import ALIKE, FIGURES, READS, Read, read_figure

Floats = NDArray[np.float64]

Value = Callable[[ClaimInContext, ClaimInContext], float | None]
"""A field's value for two claims, whichever comes first; None where there is nothing to compare."""

_BITS = 31
"""Bits of the number of what a side reads: two of them and one bit make a key."""


class Column(Protocol):
    """A field of which any pairs of the claims may be asked for."""

    def compare(self, first: Ints, second: Ints) -> Floats:
        """The value of each pair, NaN where there is nothing to compare."""


class Numbered:
    """What one side reads, numbered as far as it was asked for; only whether two numbers are equal matters."""

    def __init__(self, claims: Sequence[ClaimInContext], read: Read) -> None:
        self._claims, self._read = claims, read
        self._number = np.full(len(claims), -1, np.int64)
        self._known: dict[Hashable, int] = {}

    def __getitem__(self, rows: Ints) -> Ints:
        for row in np.unique(rows[self._number[rows] < 0]).tolist():
            self._number[row] = self._known.setdefault(self._read(self._claims[row]), len(self._known))
        return self._number[rows]


class OneByOne:
    """Each pair of claims is compared."""

    def __init__(self, claims: Sequence[ClaimInContext], value: Value) -> None:
        self._claims, self._value = claims, value

    def compare(self, first: Ints, second: Ints) -> Floats:
        """The value of each pair, NaN where there is nothing to compare."""
        claims, value = self._claims, self._value
        pairs = zip(first.tolist(), second.tolist(), strict=True)
        return np.array([value(claims[a], claims[b]) for a, b in pairs], np.float64)  # None becomes NaN


class LookedUp:
    """Each two readings are compared once; ``flag`` is one bit more that the value depends on."""

    def __init__(
        self, claims: Sequence[ClaimInContext], value: Value, read: Read, flag: Numbered | None = None
    ) -> None:
        self._each, self._flag = OneByOne(claims, value), flag
        self._read = Numbered(claims, read)
        self._known: dict[int, float] = {}

    def compare(self, first: Ints, second: Ints) -> Floats:
        """The value of each pair, NaN where there is nothing to compare."""
        one, other = self._read[first], self._read[second]
        codes = np.minimum(one, other) << _BITS + 1 | np.maximum(one, other) << 1
        if self._flag is not None:
            codes |= self._flag[first] == self._flag[second]
        distinct, example, at = np.unique(codes, return_index=True, return_inverse=True)
        codes_left = distinct.tolist()
        new = [place for place, code in enumerate(codes_left) if code not in self._known]
        values = self._each.compare(first[example[new]], second[example[new]])
        self._known.update(zip((codes_left[place] for place in new), values.tolist(), strict=True))
        return np.array([self._known[code] for code in codes_left], np.float64)[at]


class WhereAlike:
    """Only pairs that have a reading in common are compared; all others have the value ``otherwise``."""

    def __init__(self, claims: Sequence[ClaimInContext], value: Value, read: Read, otherwise: float | None) -> None:
        self._each, self._read = OneByOne(claims, value), Numbered(claims, read)
        self._otherwise = np.nan if otherwise is None else otherwise

    def compare(self, first: Ints, second: Ints) -> Floats:
        """The value of each pair, NaN where there is nothing to compare."""
        found = np.full(len(first), self._otherwise)
        alike = self._read[first] == self._read[second]
        found[alike] = self._each.compare(first[alike], second[alike])
        return found


def make_column(field: Field, claims: Sequence[ClaimInContext]) -> Column:
    """The cheapest column for a field."""

    def value(a: ClaimInContext, b: ClaimInContext) -> float | None:
        return field.compare(a, b).value

    if field.name in READS:
        return LookedUp(claims, value, READS[field.name])
    if field.name in FIGURES:
        return figures_column(claims, value)
    if field.name in ALIKE:
        return WhereAlike(claims, value, *ALIKE[field.name])
    return OneByOne(claims, value)


def figures_column(claims: Sequence[ClaimInContext], value: Value) -> Column:
    """A column of what depends on two figures, and on whether the sentences are the same but for them."""
    return LookedUp(claims, value, read_figure, Numbered(claims, lambda side: side.skeleton))
