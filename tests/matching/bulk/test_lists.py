"""What the sets of two rows have in common, found for many rows at once."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.matching.bulk.lists import Gathered, Lists

BOUND = 40
SETS = st.lists(st.sets(st.integers(0, BOUND - 1), max_size=12).map(list), min_size=1, max_size=9)


@settings(deadline=None)
@given(SETS, SETS, st.data())
def test_rows_meet_where_both_sets_have_a_number(
    left: list[list[int]], right: list[list[int]], data: st.DataObject
) -> None:
    rows = data.draw(st.lists(st.tuples(st.integers(0, len(left) - 1), st.integers(0, len(right) - 1)), max_size=30))
    one, other = (np.array([row[side] for row in rows], np.int64) for side in (0, 1))
    sets = [Gathered(Lists.of(lists), at, lambda: BOUND) for lists, at in ((left, one), (right, other))]
    row, mine, theirs = sets[0].meet(sets[1])
    expected = {(at, number) for at, (a, b) in enumerate(rows) for number in set(left[a]) & set(right[b])}
    assert sorted(zip(row.tolist(), sets[0].lists.values[mine].tolist(), strict=True)) == sorted(expected)
    assert sets[0].lists.values[mine].tolist() == sets[1].lists.values[theirs].tolist()
    assert sets[0].count(sets[1]).tolist() == [len(set(left[a]) & set(right[b])) for a, b in rows]
    worth = np.array([number % 7 for number in sets[0].lists.values], np.uint8)
    expected_worth = [sum(number % 7 for number in set(left[a]) & set(right[b])) for a, b in rows]
    assert sets[0].add_up(sets[1], worth).tolist() == expected_worth
    numbers = np.array([at % BOUND for at in range(len(rows))], np.int64)
    assert sets[0].holds(numbers).tolist() == [number in left[a] for (a, _), number in zip(rows, numbers, strict=True)]
