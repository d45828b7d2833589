"""Pairs of numbers are numbered, and what two readings come to is found once."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.matching.bulk.lookups import COMMON, PairNumbers

NUMBERS = st.integers(0, 5) | st.integers(COMMON - 2, COMMON + 2) | st.integers(0, 1 << 30)
CHUNKS = st.lists(st.lists(st.tuples(NUMBERS, NUMBERS), max_size=12), max_size=6)


@settings(deadline=None)
@given(CHUNKS)
def test_each_pair_has_one_number_and_is_new_once(chunks: list[list[tuple[int, int]]]) -> None:
    numbers = PairNumbers()
    known: list[tuple[int, int]] = []
    for chunk in chunks:
        one, other = (np.array([pair[side] for pair in chunk], np.int64) for side in (0, 1))
        found, fresh = numbers.find(one, other)
        known += [chunk[at] for at in fresh.tolist()]
        assert [known[number] for number in found.tolist()] == chunk
    assert len(known) == len(set(known)) == numbers.count
