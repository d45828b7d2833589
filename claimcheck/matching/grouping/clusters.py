"""Clusters that do not chain: average linkage over the pairs that match, in which the best pair has a say of its own.

Connected components would put "5 killed in Aceh" and "9 killed in Aceh" under one question with "9 killed in Padang" as
soon as a single pair looks alike. Here two clusters merge only while the mean match over *all* their pairs and that of
their best pair, taken together, reach the threshold; a pair nobody scored is no match. Average linkage alone (Sokal and
Michener 1958) would keep "13 countries" from "14 countries", told in the same words, for what else each goes with.
"""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

Edge = tuple[int, int, float]
"""Two items and how well they match, 0 to 1."""


_BEST = 0.25
"""The say of the best pair between two clusters, beside the mean over all. By itself it joins no two groups: at a
threshold of 0.3, a match of 1 still takes a mean of a fifteenth."""


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
    matches = _once(edges)
    links = _read_links(count, matches)
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
    near = _read_near(members.values(), matches)
    return sorted(part for group in members.values() for part in _let_go(group, near, threshold))


def _read_near(
    groups: Iterable[Iterable[int]], matches: Mapping[tuple[int, int], float]
) -> Mapping[int, Mapping[int, float]]:
    """For each item its matches with others of its group."""
    group_of = {item: number for number, group in enumerate(groups) for item in group}
    near: dict[int, dict[int, float]] = {item: {} for item in group_of}
    for (a, b), match in matches.items():
        if group_of[a] == group_of[b]:
            near[a][b] = near[b][a] = match
    return near


def _let_go(group: Iterable[int], near: Mapping[int, Mapping[int, float]], threshold: float) -> list[tuple[int, ...]]:
    """The group without the members that do not match the rest of it well enough, each of them by itself.

    They came in beside others that did. The weakest goes first, for those left may match better without it.
    """
    kept, alone = set(group), list[tuple[int, ...]]()
    while len(kept) > _PAIR:
        linkages = {member: _link_to(kept, near[member]) for member in kept}
        weakest = min(linkages.values())
        if weakest >= threshold:
            break
        gone = {member for member, linkage in linkages.items() if linkage == weakest}
        alone.extend((member,) for member in gone)
        kept -= gone
    return [tuple(sorted(kept)), *alone] if kept else alone


_PAIR = 2
"""Members of a group that matched each other when they were joined."""


def _link_to(group: Collection[int], near: Mapping[int, float]) -> float:
    """How well a member of the group matches the others, 0 to 1."""
    values = sorted(match for other, match in near.items() if other in group)
    return _Link(sum(values), values[-1]).linkage(len(group) - 1) if values else 0.0


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


def _read_links(count: int, matches: Mapping[tuple[int, int], float]) -> list[dict[int, _Link]]:
    links: list[dict[int, _Link]] = [{} for _ in range(count)]
    for (a, b), match in matches.items():
        links[a][b] = links[b][a] = _Link(match, match)
    return links


def _once(edges: Iterable[Edge]) -> dict[tuple[int, int], float]:
    """The match of each pair, the lower item first; of several the first told."""
    matches: dict[tuple[int, int], float] = {}
    for a, b, match in edges:
        if a != b:
            matches.setdefault((min(a, b), max(a, b)), match)
    return matches


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
