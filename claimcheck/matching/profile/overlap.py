"""How much two weighted sets have in common."""

from __future__ import annotations

from collections.abc import Mapping


def in_grains(weight: float, bits: int) -> float:
    """The weight to so many bits after the point, so few that sums are exact: in any order, and on arrays, the same."""
    return round(weight * (1 << bits)) / (1 << bits)


def weighted_overlap(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Ruzicka similarity of two weighted sets: sum of minima over sum of maxima, 0 to 1."""
    if a.keys().isdisjoint(b):
        return 0.0
    shared = sum(min(weight, b[term]) for term, weight in a.items() if term in b)
    total = sum(a.values()) + sum(b.values()) - shared
    return shared / total if total else 0.0


def rarity_overlap(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """:func:`weighted_overlap` of sets whose weights are the rarity of the terms, so that both sides have the same."""
    shared = _shared(a, b)
    total = sum(a.values()) + sum(b.values()) - shared
    return shared / total if total else 0.0


def rarity_containment(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """How much of the lighter of two such sets the other has, 0 to 1."""
    shared = _shared(a, b)
    return shared / min(sum(a.values()), sum(b.values())) if shared else 0.0


def _shared(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    return sum(map(a.__getitem__, a.keys() & b.keys()))
