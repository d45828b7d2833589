from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.matching.grouping.clusters import Edge, cluster


@st.composite
def graphs(draw: st.DrawFn) -> tuple[int, list[Edge]]:
    count = draw(st.integers(0, 14))
    pairs = [(a, b) for a in range(count) for b in range(a + 1, count)]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    # No two means may be equal, nor after a merge: a tie is settled by the items' numbers, which a renumbering changes.
    matches = draw(st.permutations([((k + 1) / (len(chosen) + 1)) ** 1.618 for k in range(len(chosen))]))
    return count, [(a, b, match) for (a, b), match in zip(chosen, matches, strict=True)]


def mean_match(group: tuple[int, ...], edges: list[Edge]) -> float:
    inside = set(group)
    pairs = len(group) * (len(group) - 1) // 2
    return sum(match for a, b, match in edges if a in inside and b in inside) / pairs


@pytest.mark.parametrize(
    ("edges", "expected"),
    [
        ([], [(0,), (1,), (2,), (3,)]),
        ([(0, 1, 0.9)], [(0, 1), (2,), (3,)]),
        ([(0, 1, 0.4)], [(0,), (1,), (2,), (3,)]),
        # A chain of strong links does not make one group: its ends do not match.
        ([(0, 1, 0.9), (1, 2, 0.8), (2, 3, 0.9)], [(0, 1), (2, 3)]),
        # A third claim joins two where it matches both ...
        ([(0, 1, 0.9), (0, 2, 0.7), (1, 2, 0.6)], [(0, 1, 2), (3,)]),
        # ... and where it matches one of them well enough to carry the other, but no two others.
        ([(0, 1, 1.0), (0, 2, 0.9)], [(0, 1, 2), (3,)]),
        ([(0, 1, 1.0), (0, 2, 0.6)], [(0, 1), (2,), (3,)]),
        ([(0, 1, 1.0), (0, 2, 1.0), (1, 2, 1.0), (0, 3, 0.8)], [(0, 1, 2), (3,)]),
    ],
)
def test_clusters(edges: list[Edge], expected: list[tuple[int, ...]]) -> None:
    assert cluster(4, edges, threshold=0.5) == expected


def test_a_member_that_does_not_match_the_rest_is_let_go() -> None:
    # Item 2 came in beside 1, and 3 and 4 after it, which do not match it.
    edges = [(0, 1, 0.8), (1, 2, 0.95), (0, 3, 0.9), (1, 3, 0.9), (0, 4, 0.9), (1, 4, 0.9), (3, 4, 0.9), (2, 0, 0.1)]
    assert cluster(5, edges, threshold=0.5) == [(0, 1, 3, 4), (2,)]


@given(graphs())
def test_every_item_stands_in_one_cluster(graph: tuple[int, list[Edge]]) -> None:
    count, edges = graph
    clusters = cluster(count, edges, threshold=0.5)
    assert sorted(item for group in clusters for item in group) == list(range(count))


@given(graphs())
def test_no_cluster_hangs_together_by_a_weak_link(graph: tuple[int, list[Edge]]) -> None:
    count, edges = graph
    for group in cluster(count, edges, threshold=0.5):
        # What the best pair adds is bounded: with a match of 1 two groups still need a mean of 0.25 / 0.75.
        assert len(group) == 1 or mean_match(group, edges) >= 0.25 / 0.75 - 1e-9


@given(graphs(), st.randoms(use_true_random=False))
def test_the_order_of_items_and_edges_changes_nothing(graph: tuple[int, list[Edge]], random) -> None:
    count, edges = graph
    renamed = list(range(count))
    random.shuffle(renamed)
    shuffled = [(renamed[a], renamed[b], match) for a, b, match in edges]
    random.shuffle(shuffled)
    expected = {frozenset(renamed[item] for item in group) for group in cluster(count, edges, threshold=0.5)}
    assert {frozenset(group) for group in cluster(count, shuffled, threshold=0.5)} == expected


@given(graphs(), graphs())
def test_an_unrelated_group_changes_nothing(one: tuple[int, list[Edge]], other: tuple[int, list[Edge]]) -> None:
    count, edges = one
    shifted = [(a + count, b + count, match) for a, b, match in other[1]]
    together = cluster(count + other[0], edges + shifted, threshold=0.5)
    assert [group for group in together if group[0] < count] == cluster(count, edges, threshold=0.5)
