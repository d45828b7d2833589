"""How likely two statements are about the same thing, and whether one affirms what the other denies.

There are no pairs of statements that people have read to learn from, so these weights are set by hand; they ask for
shared rare words, shared names and a predicate that is the same or the opposite.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache

from claimcheck.matching.fields import NOTHING, Compared, Evidence, Field, PairWeight
from claimcheck.matching.fields.stories import compare_articles
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.overlap import rarity_containment, rarity_overlap
from claimcheck.matching.profile.rarity import rarity
from claimcheck.matching.profile.words import names
from claimcheck.matching.statements.denials import denies
from claimcheck.matching.statements.parties import content_of, places_of, terms_of, text_terms
from claimcheck.matching.statements.predicates import Predicates, predicate_of, relate_predicates, scale_terms
from claimcheck.matching.weights.models import Model, Scale
from claimcheck.quantity.relation import FigureRelation, Relation


def _compare_words(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Share of the words that both statements have, the rare ones counting more, 0 to 1: the mean of their share in all
    words and of that in those of the shorter one, for one may tell more of it than the other.
    """
    left, right = content_terms(a), content_terms(b)
    shared = ", ".join(sorted(left.keys() & right.keys(), key=lambda term: (-rarity(term), term))[:4])
    return Compared((rarity_overlap(left, right) + rarity_containment(left, right)) / 2, shared, shared)


_KEPT = 1 << 12
"""Statements whose words are kept for the next pairs of the same two articles."""


@lru_cache(maxsize=_KEPT)
def content_terms(side: ClaimInContext) -> Mapping[str, float]:
    """The words of the statement, each worth its rarity and one more; what a scale is told by is no part of them."""
    terms = terms_of(side)
    return {term: 1 + rarity(term) for term in sorted(terms - scale_terms(side) or terms)}


@lru_cache(maxsize=_KEPT)
def names_in_statement(side: ClaimInContext) -> frozenset[str]:
    """The words of the names in the statement, of those who take part, and of what holds the place where it happens."""
    people = (argument.name for argument in side.claim.event.arguments if argument.name)
    found = (*names(f"… {content_of(side)}"), *map(str.lower, places_of(side)))
    spelled = {term for name in (*found, *people) for term in text_terms(name.title())}
    return frozenset(spelled)


_OWN = 2
"""Words beside names and verb from which on a statement has a matter of its own."""


def tell_of_other_matters(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether two statements share names and a verb alone: "was arrested in March", "was not arrested at the scene"."""
    own = [_words_of_its_own(side) for side in (a, b)]
    return min(map(len, own)) >= _OWN and not own[0] & own[1]


def _words_of_its_own(side: ClaimInContext) -> frozenset[str]:
    return terms_of(side) - names_in_statement(side) - {*text_terms((predicate_of(side) or "").replace("_", " "))}


def _compare_predicates(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 different verbs, 1 verbs that exclude each other, 2 the same verb, or two that say the same."""
    found = relate_predicates(a, b)
    return NOTHING if found is None else Compared(float(found), predicate_of(a) or "", predicate_of(b) or "")


def _compare_names(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Sum of the rarity of the names that both statements have."""
    left, right = names_in_statement(a), names_in_statement(b)
    if not left or not right:
        return NOTHING
    shared = ", ".join(sorted(left & right))
    return Compared(sum(rarity(name) for name in left & right), shared, shared)


STATEMENT_FIELDS = (
    Field("words", _compare_words, ("few", "some", "half", "most", "nearly all")),
    Field("predicate", _compare_predicates, ("different", "opposite", "same")),
    Field("names", _compare_names, ("none", "common", "rare", "several")),
    Field("articles", compare_articles, ("different", "related", "alike")),
)
"""All comparisons of statements; the levels are named as those of the scale, the lowest first."""

STATEMENT_MODEL = Model(
    -4.0,
    {
        "words": Scale(0.0, (0.15, 0.3, 0.5, 0.75), (-2.0, 0.0, 2.0, 3.5, 5.0)),
        "predicate": Scale(0.0, (1.0, 2.0), (-2.0, 1.0, 1.5)),
        "names": Scale(0.0, (1.0, 5.0, 9.0), (-1.5, 0.0, 1.5, 2.0)),
        "articles": Scale(0.0, (0.1, 0.25), (-2.0, 0.0, 1.0)),
    },
)
"""What the levels are worth."""


def weigh_statements(a: ClaimInContext, b: ClaimInContext) -> PairWeight:
    """Weigh two attributive claims; the relation is APART where one side denies or excludes what the other says."""
    seen = {field.name: field.compare(a, b) for field in STATEMENT_FIELDS}
    values = {name: compared.value for name, compared in seen.items()}
    evidence = []
    for field in STATEMENT_FIELDS:
        scale, compared = STATEMENT_MODEL.scales[field.name], seen[field.name]
        if compared.value is not None:
            level = field.levels[bisect_right(scale.cuts, compared.value)]
            evidence.append(Evidence(f"{field.name}: {level}", compared.a, compared.b, scale.weigh(compared.value)))
    weight = STATEMENT_MODEL.score(values)
    same = match_statements(weight)
    relation = FigureRelation(*((Relation.APART, "denied") if are_contrary(a, b) else (Relation.EQUAL, "equal")))
    return PairWeight(weight, same, same, relation, tuple(evidence), values)


def match_statements(weight: float) -> float:
    """The probability that two statements of this match weight are about the same thing."""
    return 1 / (1 + math.exp(-weight))


def are_contrary(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether one side denies or excludes what the other says; who denies the opposite of it does neither."""
    opposite = relate_predicates(a, b) is Predicates.OPPOSITE
    return (denies(a) != denies(b)) != opposite
