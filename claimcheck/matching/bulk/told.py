"""Which fields of two claims have anything to compare: most are told of by few claims, or by one of two at most."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.bulk.blocks import Floats, Ints, distinct
from claimcheck.matching.bulk.lookups import Column
from claimcheck.matching.profile import ClaimInContext

Tells = tuple[Callable[[ClaimInContext], object], bool]
"""Whether a side tells what a field compares, and whether both sides must (or else one of the two)."""


class Told:
    """What each claim tells, a bit for each field, read as far as it is asked for."""

    def __init__(self, claims: Sequence[ClaimInContext], tells: Mapping[str, Tells]) -> None:
        self.names = tuple(tells)
        self._claims = claims
        self._tells: dict[Callable[[ClaimInContext], object], int] = {}
        for name, (read, _) in tells.items():
            self._tells[read] = self._tells.get(read, 0) | int(self.bit(name))
        both = [name for name, (_, both) in tells.items() if both]
        self._both = np.uint32(sum(int(self.bit(name)) for name in both))
        self._told: NDArray[np.uint32] = np.zeros(len(claims), np.uint32)
        self._known = np.zeros(len(claims), bool)

    def bit(self, name: str) -> np.uint32:
        """The bit of a field."""
        return np.uint32(1 << self.names.index(name))

    def compare(self, first: Ints, second: Ints) -> NDArray[np.uint32]:
        """The bits of the fields that each pair has to compare."""
        left, right = self._read(first), self._read(second)
        return (left & right) | ((left | right) & ~self._both)

    def _read(self, rows: Ints) -> NDArray[np.uint32]:
        known = self._known[rows]
        if not known.all():
            fresh, tells = distinct(rows[~known]), list(self._tells.items())
            sides = map(self._claims.__getitem__, fresh.tolist())
            self._told[fresh] = [sum(bits for read, bits in tells if read(side)) for side in sides]
            self._known[fresh] = True
        return self._told[rows]


class WhereTold:
    """Only pairs that tell what is compared are compared; of others, nothing."""

    def __init__(self, each: Column, told: Told, name: str) -> None:
        self.each, self.bit, self._told = each, told.bit(name), told
        self.cost = 0.3 + each.cost / 20

    def compare(self, first: Ints, second: Ints) -> Floats:
        """The value of each pair, NaN where there is nothing to compare."""
        found = np.full(len(first), np.nan)
        these = (self._told.compare(first, second) & self.bit) > 0
        found[these] = self.each.compare(first[these], second[these])
        return found
