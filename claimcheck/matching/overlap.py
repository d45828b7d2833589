"""How much two weighted sets have in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import add


def weighted_overlap(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Ruzicka similarity of two weighted sets: sum of minima over sum of maxima, 0 to 1."""
    if a.keys().isdisjoint(b):
        return 0.0
    shared = add_up(min(weight, b[term]) for term, weight in a.items() if term in b)
    total = add_up(a.values()) + add_up(b.values()) - shared
    return shared / total if total else 0.0


def add_up(weights: Iterable[float]) -> float:
    """The sum, added one by one: so it comes out in every version of Python, and on arrays, to the last bit."""
    return reduce(add, weights, 0.0)


def rarity_overlap(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """:func:`weighted_overlap` of sets whose weights are the rarity of the terms, so that both sides have the same."""
    shared = sum(map(a.__getitem__, a.keys() & b.keys()))
    total = sum(a.values()) + sum(b.values()) - shared
    return shared / total if total else 0.0
