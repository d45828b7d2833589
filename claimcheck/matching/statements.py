"""How likely two statements are about the same thing, and whether one affirms what the other denies.

There are no pairs of statements that people have read to learn from, so these weights are set by hand; they ask for
shared rare words, shared names and a predicate that is the same or the opposite.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache

from claimcheck.matching.denials import content_of, denies, opposites, places_of
from claimcheck.matching.fields import NOTHING, Compared, Evidence, PairWeight
from claimcheck.matching.profile import ClaimInContext, rarity, rarity_overlap
from claimcheck.matching.stories import compare_articles
from claimcheck.matching.words import content_stems, names, stem
from claimcheck.quantity.relation import FigureRelation, Relation

_BASE = -4.0
_LEVELS: dict[str, tuple[tuple[float, ...], tuple[float, ...], tuple[str, ...]]] = {
    "words": ((0.15, 0.3, 0.5, 0.75), (-2.0, 0.0, 2.0, 3.5, 5.0), ("few", "some", "half", "most", "nearly all")),
    "predicate": ((1.0, 2.0), (-2.0, 1.0, 1.5), ("different", "opposite", "same")),
    "names": ((1.0, 5.0, 9.0), (-1.5, 0.0, 1.5, 2.0), ("none", "common", "rare", "several")),
    "articles": ((0.1, 0.25), (-2.0, 0.0, 1.0), ("different", "related", "alike")),
}
"""Field: cuts, weights and level names, lowest first."""


def weigh_statements(a: ClaimInContext, b: ClaimInContext) -> PairWeight:
    """Weigh two attributive claims; the relation is APART where one side denies or excludes what the other says."""
    seen = {
        "words": _compare_words(a, b),
        "predicate": _compare_predicates(a, b),
        "names": _compare_names(a, b),
        "articles": compare_articles(a, b),
    }
    evidence = []
    for name, compared in seen.items():
        if compared.value is not None:
            cuts, weights, levels = _LEVELS[name]
            at = bisect_right(cuts, compared.value)
            evidence.append(Evidence(f"{name}: {levels[at]}", compared.a, compared.b, weights[at]))
    weight = _BASE + sum(entry.weight for entry in evidence)
    same = 1 / (1 + math.exp(-weight))
    apart = denies(a) != denies(b) or _are_opposites(a, b)
    relation = FigureRelation(Relation.APART, "denied") if apart else FigureRelation(Relation.EQUAL, "equal")
    values = {name: compared.value for name, compared in seen.items()}
    return PairWeight(weight, same, same, relation, tuple(evidence), values)


def _are_opposites(a: ClaimInContext, b: ClaimInContext) -> bool:
    left, right = a.claim.predicate, b.claim.predicate
    return bool(left and right) and frozenset({stem(left or ""), stem(right or "")}) in opposites()


def _compare_words(a: ClaimInContext, b: ClaimInContext) -> Compared:
    left, right = _terms(a), _terms(b)
    shared = ", ".join(sorted(left.keys() & right.keys(), key=lambda term: (-rarity(term), term))[:4])
    return Compared(rarity_overlap(left, right), shared, shared)


_KEPT = 1 << 12
"""Statements whose words are kept for the next pairs of the same two articles."""


@lru_cache(maxsize=_KEPT)
def _terms(side: ClaimInContext) -> Mapping[str, float]:
    return {term: rarity(term) for term in content_stems(content_of(side))}


@lru_cache(maxsize=_KEPT)
def _names(side: ClaimInContext) -> frozenset[str]:
    """The words of the names in the statement, and of what holds the place where it happens."""
    found = (*names(f"… {content_of(side)}"), *map(str.lower, places_of(side)))
    return frozenset(word for name in found for word in name.split())


def _compare_predicates(a: ClaimInContext, b: ClaimInContext) -> Compared:
    left, right = a.claim.predicate, b.claim.predicate
    if not left or not right:
        return NOTHING
    if stem(left) == stem(right):
        return Compared(2.0, left, right)
    return Compared(1.0 if _are_opposites(a, b) else 0.0, left, right)


def _compare_names(a: ClaimInContext, b: ClaimInContext) -> Compared:
    left, right = _names(a), _names(b)
    if not left or not right:
        return NOTHING
    shared = ", ".join(sorted(left & right))
    return Compared(sum(rarity(name) for name in left & right), shared, shared)
