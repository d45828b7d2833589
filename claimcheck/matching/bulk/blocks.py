"""Blocks: which row stands under which key, on arrays; how they are split, and the pairs within them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

SLICE = 14
"""Days in a slice of time; slices overlap by half."""

_BITS = 21
"""Bits kept for the number of a slice or window within its block."""


def distinct(values: Ints) -> Ints:
    """The values, ascending, each once; by sorting, which takes a fifth of the time of numpy's hash table here."""
    ordered = np.sort(values)
    fresh = np.ones(len(ordered), bool)
    fresh[1:] = ordered[1:] != ordered[:-1]
    return ordered[fresh]


@dataclass(frozen=True, slots=True)
class Blocks:
    """``row[k]`` stands in the block ``key[k]``; sorted by key, then row, each pair of the two once."""

    key: Ints
    row: Ints

    @classmethod
    def of(cls, key: Ints, row: Ints) -> Blocks:
        """The blocks of these keys and rows, in any order and with repetitions."""
        order = np.lexsort((row, key))
        key, row = key[order], row[order]
        fresh = np.ones(len(key), bool)
        fresh[1:] = (key[1:] != key[:-1]) | (row[1:] != row[:-1])
        return cls(key[fresh], row[fresh])

    def divide(self, cap: int) -> tuple[Blocks, Blocks]:
        """The blocks of at most ``cap`` rows, and the larger ones."""
        _, at, sizes = np.unique(self.key, return_inverse=True, return_counts=True)
        large = sizes[at] > cap
        return Blocks(self.key[~large], self.row[~large]), Blocks(self.key[large], self.row[large])

    def pairs(self, count: int) -> Ints:
        """All pairs within the blocks, each once, coded first * count + second; rows are below ``count``."""
        _, starts, sizes = np.unique(self.key, return_index=True, return_counts=True)
        parts = [np.empty(0, np.int64)]
        for size in distinct(sizes[sizes > 1]).tolist():
            first, second = np.triu_indices(size, 1)
            blocks = starts[sizes == size][:, None]
            parts.append((self.row[blocks + first] * count + self.row[blocks + second]).ravel())
        return distinct(np.concatenate(parts))


def split_by_time(blocks: Blocks, day: Ints) -> Blocks:
    """The same rows, each under two overlapping slices of time; those without a day (-1) form a slice of their own."""
    _, block = np.unique(blocks.key, return_inverse=True)
    when = day[blocks.row]
    slices = [np.where(when < 0, 0, 2 * ((when + shift) // SLICE) + 1 + (shift > 0)) for shift in (0, SLICE // 2)]
    key = np.concatenate([(block << _BITS) | one for one in slices])
    return Blocks.of(key, np.concatenate([blocks.row, blocks.row]))


def window(blocks: Blocks, day: Ints, cap: int) -> Blocks:
    """Windows of at most ``cap`` rows over each block in the order of time, overlapping by half."""
    order = np.lexsort((blocks.row, day[blocks.row], blocks.key))
    row = blocks.row[order]
    _, start, block = np.unique(blocks.key[order], return_index=True, return_inverse=True)
    place = np.arange(len(row)) - start[block]
    windows = [2 * ((place + shift) // cap) + (shift > 0) for shift in (0, cap // 2)]
    key = np.concatenate([(block << _BITS) | one for one in windows])
    return Blocks.of(key, np.concatenate([row, row]))
