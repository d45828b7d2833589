"""Blocking: the pairs of claims that are worth a look, without looking at all pairs.

A block holds the claims that share what they measure *and* one anchor (see :mod:`claimcheck.matching.keys`). A block of
more than :data:`CAP` claims is split by one more anchor, then by time, and at last compared along a sliding window; it
is never dropped. What a pair shares is then counted on bit sets, millions of pairs a second, and only pairs that share
enough go on to the match weight. Below the cap nothing is split, so what else a store holds decides nothing about two
claims.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.keys import QuestionKey

CAP = 100
"""Claims in a block."""

SHARED = 2
"""Anchors that two claims must share to be worth the match weight; a name in both sentences counts twice."""

SLICE = 14
"""Days in a slice of time when a block is split by time; slices overlap by half."""

_BITS = 21
"""Bits of a mark's number: three numbers make one 64-bit key."""

_WORDS = 4
"""64-bit words of a bit set of anchors; some twenty anchors in 256 bits meet by chance about once in a pair's set."""

_CHUNK = 1 << 19
"""Pairs counted at a time, so that memory does not grow with the number of pairs."""

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Blocks:
    """Which claim stands in which block: ``key[k]`` is a block of claim ``row[k]``; sorted by key, then row."""

    key: Ints
    row: Ints

    @classmethod
    def of(cls, key: Ints, row: Ints) -> _Blocks:
        order = np.lexsort((row, key))
        key, row = key[order], row[order]
        fresh = np.ones(len(key), bool)
        fresh[1:] = (key[1:] != key[:-1]) | (row[1:] != row[:-1])
        return cls(key[fresh], row[fresh])

    def divide(self, cap: int) -> tuple[_Blocks, _Blocks]:
        """The blocks up to the cap and those above."""
        _, at, sizes = np.unique(self.key, return_inverse=True, return_counts=True)
        large = sizes[at] > cap
        return _Blocks(self.key[~large], self.row[~large]), _Blocks(self.key[large], self.row[large])

    def pairs(self, count: int) -> Ints:
        """All pairs within the blocks, each coded as ``first * count + second``."""
        _, starts, sizes = np.unique(self.key, return_index=True, return_counts=True)
        parts = [np.empty(0, np.int64)]
        for size in range(2, int(sizes.max(initial=0)) + 1):
            first, second = np.triu_indices(size, 1)
            blocks = starts[sizes == size][:, None]
            parts.append((self.row[blocks + first] * count + self.row[blocks + second]).ravel())
        return np.unique(np.concatenate(parts))


class _Marks:
    """The marks of all claims, numbered, as flat arrays."""

    def __init__(self, keys: Sequence[QuestionKey]) -> None:
        numbers: dict[str, int] = {}
        bits: list[int] = [0]

        def number(mark: str) -> int:
            known = numbers.setdefault(mark, len(numbers) + 1)
            if known == len(bits):
                bits.append(crc32(mark.encode("utf-8", "surrogatepass")) % (64 * _WORDS))
            return known

        self.count = len(keys)
        self.what, self.what_row, _ = _flatten([[number(mark) for mark in key.what] for key in keys])
        names, name_row, _ = _flatten([[number(mark) for mark in key.names] for key in keys])
        anchors = [[number(mark) for mark in dict.fromkeys((*key.names, *key.typical))] for key in keys]
        self.anchor, anchor_row, self.anchor_start = _flatten(anchors)
        position = np.array(bits, np.int64)
        self.name_bits = _set_bits(self.count, name_row, position[names])
        self.anchor_bits = _set_bits(self.count, anchor_row, position[self.anchor])
        self.day = np.array([-1 if key.day is None else key.day for key in keys], np.int64)

    def blocks(self) -> _Blocks:
        """Every claim under each pair of what it measures and an anchor."""
        entry, anchor = self._with_anchors(self.what_row)
        return _Blocks.of((self.what[entry] << 2 * _BITS) | anchor, self.what_row[entry])

    def split_by_anchor(self, blocks: _Blocks) -> _Blocks:
        """The same claims, each under every further anchor it has."""
        entry, other = self._with_anchors(blocks.row)
        key, row = blocks.key[entry], blocks.row[entry]
        own = key & ((1 << _BITS) - 1)
        low, high = np.minimum(own, other), np.maximum(own, other)
        keep = low != high
        return _Blocks.of(((key >> 2 * _BITS << 2 * _BITS) | (low << _BITS) | high)[keep], row[keep])

    def split_by_time(self, blocks: _Blocks) -> _Blocks:
        """The same claims, each under two overlapping slices of time; those without a day form a slice of their own."""
        _, block = np.unique(blocks.key, return_inverse=True)
        day = self.day[blocks.row]
        slices = [np.where(day < 0, -1, 2 * ((day + shift) // SLICE) + (shift > 0)) for shift in (0, SLICE // 2)]
        key = np.concatenate([block * (1 << _BITS) + s + 1 for s in slices])
        return _Blocks.of(key, np.concatenate([blocks.row, blocks.row]))

    def slide(self, blocks: _Blocks, cap: int) -> _Blocks:
        """Windows of at most ``cap`` claims over each block in the order of time, overlapping by half."""
        order = np.lexsort((blocks.row, self.day[blocks.row], blocks.key))
        key, row = blocks.key[order], blocks.row[order]
        _, start, block = np.unique(key, return_index=True, return_inverse=True)
        place = np.arange(len(key)) - start[block]
        windows = [2 * ((place + shift) // cap) + (shift > 0) for shift in (0, cap // 2)]
        return _Blocks.of(np.concatenate([(block << 2 * _BITS) | w for w in windows]), np.concatenate([row, row]))

    def shared(self, first: Ints, second: Ints) -> Ints:
        """How many anchors each pair shares; names of both sentences count twice."""
        every, names = (
            np.bitwise_count(bits[first] & bits[second]).sum(1, dtype=np.int64)
            for bits in (self.anchor_bits, self.name_bits)
        )
        return np.asarray(every + names)

    def _with_anchors(self, rows: Ints) -> tuple[Ints, Ints]:
        """Each entry of ``rows`` once for every anchor of its claim: the entry's position, and the anchor."""
        counts = self.anchor_start[rows + 1] - self.anchor_start[rows]
        entry = np.repeat(np.arange(len(rows)), counts)
        within = np.arange(len(entry)) - np.repeat(np.cumsum(counts) - counts, counts)
        return entry, self.anchor[self.anchor_start[rows[entry]] + within]


def find_candidates(keys: Sequence[QuestionKey], *, cap: int = CAP, shared: int = SHARED) -> Ints:
    """The candidate pairs as an array of shape (pairs, 2): positions in ``keys``, first < second, ascending."""
    marks = _Marks(keys)
    small, large = marks.blocks().divide(cap)
    found = [small.pairs(marks.count)]
    for split in (marks.split_by_anchor, marks.split_by_time):
        small, large = split(large).divide(cap)
        found.append(small.pairs(marks.count))
    found.append(marks.slide(large, cap).pairs(marks.count))
    codes = np.unique(np.concatenate(found))
    kept = [np.empty((0, 2), np.int64)]
    for at in range(0, len(codes), _CHUNK):
        first, second = np.divmod(codes[at : at + _CHUNK], marks.count)
        enough = marks.shared(first, second) >= shared
        kept.append(np.stack([first[enough], second[enough]], axis=1))
    return np.concatenate(kept)


def _flatten(lists: list[list[int]]) -> tuple[Ints, Ints, Ints]:
    """The values end to end, the row of each, and where each row starts (one entry more than there are rows)."""
    sizes = np.fromiter((len(one) for one in lists), np.int64, len(lists))
    values = np.fromiter((value for one in lists for value in one), np.int64, int(sizes.sum()))
    return values, np.repeat(np.arange(len(lists)), sizes), np.concatenate([[0], np.cumsum(sizes)])


def _set_bits(count: int, rows: Ints, positions: Ints) -> NDArray[np.uint64]:
    bits = np.zeros((count, _WORDS), np.uint64)
    np.bitwise_or.at(bits, (rows, positions >> 6), np.uint64(1) << (positions & 63).astype(np.uint64))
    return bits
