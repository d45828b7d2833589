"""Clusters that do not chain: average linkage over the pairs that match, in which the best pair has a say of its own.

Connected components would put "5 killed in Aceh" and "9 killed in Aceh" under one question with "9 killed in Padang" as
soon as a single pair looks alike. Here two clusters merge only while the mean match over *all* their pairs and that of
their best pair, taken together, reach the threshold; a pair nobody scored is no match. Average linkage alone (Sokal and
Michener 1958) would keep "13 countries" from "14 countries", told in the same words, for what else each goes with.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

Edge = tuple[int, int, float]
"""Two items and how well they match, 0 to 1."""


_BEST = 0.3
"""The say of the best pair between two clusters, beside the mean over all. By itself it joins no two groups: at a
threshold of 0.4, a match of 1 still takes a mean of a seventh."""


@dataclass(slots=True)
class _Link:
    """What is known of the pairs between two clusters: the sum of their matches, and the highest."""

    total: float
    best: float

    def add(self, other: _Link) -> None:
        self.total += other.total
        self.best = max(self.best, other.best)

    def linkage(self, pairs: int) -> float:
        """How well the two clusters match, 0 to 1, where this many pairs stand between them."""
        mean = self.total / pairs
        return mean + _BEST * (self.best - mean)


def cluster(count: int, edges: Iterable[Edge], *, threshold: float) -> list[tuple[int, ...]]:
    """Partition the items ``0 … count - 1``; members ascend, and clusters are in the order of their first members.

    The best pair of clusters merges first, ties going to the lower numbers: number the items by something that does not
    depend on the order of reading (a content-derived id), and neither does the result.
    """
    links = _read_links(count, edges)
    members: dict[int, tuple[int, ...]] = {item: (item,) for item in range(count)}
    heap = [(-link.linkage(1), a, b, 1, 1) for a in range(count) for b, link in links[a].items() if a < b]
    heapq.heapify(heap)
    while heap:
        _, a, b, size_a, size_b = heapq.heappop(heap)
        if a not in members or b not in members or (len(members[a]), len(members[b])) != (size_a, size_b):
            continue  # one of the two has grown since: a fresh entry stands in the heap
        if links[a][b].linkage(size_a * size_b) < threshold:
            continue
        members[a] = tuple(sorted(members[a] + members.pop(b)))
        _merge(links, a, b)
        for other in links[a]:
            low, high = min(a, other), max(a, other)
            sizes = len(members[low]), len(members[high])
            heapq.heappush(heap, (-links[low][high].linkage(sizes[0] * sizes[1]), low, high, *sizes))
    return sorted(members.values())


def label_parts(count: int, pairs: Iterable[Sequence[int]]) -> list[int]:
    """For each of the items ``0 … count - 1`` the lowest item that it hangs together with over the pairs."""
    lowest = list(range(count))

    def find(item: int) -> int:
        while lowest[item] != item:
            lowest[item] = item = lowest[lowest[item]]
        return item

    for a, b in pairs:
        low, high = sorted((find(a), find(b)))
        lowest[high] = low
    return [find(item) for item in range(count)]


def _read_links(count: int, edges: Iterable[Edge]) -> list[dict[int, _Link]]:
    links: list[dict[int, _Link]] = [{} for _ in range(count)]
    for a, b, match in _once(edges):
        links[a][b] = links[b][a] = _Link(match, match)
    return links


def _once(edges: Iterable[Edge]) -> Iterator[Edge]:
    seen: set[tuple[int, int]] = set()
    for a, b, match in edges:
        pair = (min(a, b), max(a, b))
        if a != b and pair not in seen:
            seen.add(pair)
            yield (*pair, match)


def _merge(links: list[dict[int, _Link]], a: int, b: int) -> None:
    """Give cluster ``a`` all links of ``b``, and forget ``b``."""
    del links[a][b], links[b][a]
    for other, link in links[b].items():
        del links[other][b]
        known = links[a].get(other)
        if known is None:
            links[a][other] = links[other][a] = link
        else:
            known.add(link)
    links[b] = {}
