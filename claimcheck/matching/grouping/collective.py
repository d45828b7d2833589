"""What all other claims say of a pair: two that are close to the same third claims belong together the more.

Pair by pair, "355 patients died" and "the attack that killed 1,429" say little of each other, yet both are close to a
dozen reports on one attack. And a claim that is close to twenty others, none of which is close to its partner, tells of
something else. That is the relational evidence of collective entity resolution (Bhattacharya and Getoor, "Collective
entity resolution in relational data", 2007): the neighbours that two references share, set against those that each has
alone.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256

from claimcheck.claim import Kind
from claimcheck.matching.fields import Evidence, PairWeight
from claimcheck.matching.fields.estimates import are_rivals
from claimcheck.matching.grouping.clusters import Edge
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.weights.calibration import log_odds, logistic
from claimcheck.matching.weights.models import DECIMALS, Learned, collective_weights
from claimcheck.quantity.relation import Relation

MOST = 2.5
"""The most log odds that all other claims add or take: what two claims say of themselves is not drowned out."""


_MANY = 5.0
"""How close others must be to both of two rival counts, together, for both to be of one event."""


@dataclass(frozen=True, slots=True)
class Support:
    """How close other claims are to a pair: the sum of what is close to both, and of what is close to one alone.

    A claim is as close as its match squared, 0 to 1, so that many that hardly match, as ages of other boys do, do not
    come to one that does. Of a claim that is close to both the lower counts, and the rest of the higher as alone.
    """

    shared: float
    alone_a: float
    alone_b: float

    def log_odds(self) -> float:
        """What this adds to the log odds that the pair answers one question."""
        weights = collective_weights()
        alone = math.log1p(self.alone_a) + math.log1p(self.alone_b)
        return max(-MOST, min(MOST, weights.shared * math.log1p(self.shared) - weights.alone * alone))

    def add_to(self, pair: PairWeight, learned: Learned) -> PairWeight:
        """The pair's weight with this as one more piece of evidence."""
        relation = pair.relation.relation
        calibration = learned.calibration
        curve = calibration.apart if relation is Relation.APART else calibration.fitting
        added = round(self.log_odds() / curve.slope, DECIMALS)
        if not added:
            return pair
        weight = round(pair.weight + added, DECIMALS)
        alone_a, alone_b = (f"close to this one alone: {alone:.2f}" for alone in (self.alone_a, self.alone_b))
        line = Evidence(f"other claims: {self.shared:.2f}", alone_a, alone_b, added)
        return replace(
            pair,
            weight=weight,
            same=calibration.probability(weight, relation),
            match=calibration.match(weight, relation),
            evidence=(*pair.evidence, line),
        )


@dataclass(frozen=True)
class Neighbours:
    """For each claim, by its id, those of other articles that match it, and how close they are.

    ``article`` is the article of each claim that has any.
    """

    near: Mapping[str, Mapping[str, float]]
    article: Mapping[str, str]

    @classmethod
    def among(cls, claims: Sequence[ClaimInContext], edges: Iterable[Edge], threshold: float) -> Neighbours:
        """The neighbours over edges from the ``threshold`` on, which name claims by their positions."""
        near: dict[str, dict[str, float]] = defaultdict(dict)
        article: dict[str, str] = {}
        for at, other, match in edges:
            a, b = claims[at].claim, claims[other].claim
            if match >= threshold and a.article != b.article:
                near[a.id][b.id] = near[b.id][a.id] = match**2
                article[a.id], article[b.id] = a.article, b.article
        return cls(near, article)

    def support(self, a: str, b: str) -> Support:
        """What the neighbours of two claims say of the pair; rounded, so that their order does not matter.

        What their own articles tell besides is not asked: two claims of one article are not matched with each other.
        """
        ours, theirs = self.near.get(a, {}), self.near.get(b, {})
        shared = math.fsum(min(ours[third], theirs[third]) for third in ours.keys() & theirs.keys())
        alone = (self._sum_elsewhere(one, other) - shared for one, other in ((a, b), (b, a)))
        return Support(*(round(closeness, DECIMALS) + 0.0 for closeness in (shared, *alone)))

    def support_between(self, a: ClaimInContext, b: ClaimInContext) -> Support:
        """:meth:`support`, in which those who repeat one of two rival counts do not speak against the other.

        Only what many are close to is surely of one event: of 20 pairs for which less speaks, most were of two.
        """
        found = self.support(a.claim.id, b.claim.id)
        return Support(found.shared, 0.0, 0.0) if found.shared >= _MANY and are_rivals(a, b) else found

    def _sum_elsewhere(self, claim: str, other: str) -> float:
        """How close all neighbours of a claim are together, those in the article of the other left out."""
        sums = self._sums.get(claim, {})
        return math.fsum(sums.values()) - sums.get(self.article.get(other, ""), 0.0)

    @cached_property
    def _sums(self) -> Mapping[str, Mapping[str, float]]:
        """How close the neighbours of a claim are together, by their article."""
        sums: dict[str, dict[str, float]] = {}
        for claim, near in self.near.items():
            told: dict[str, list[float]] = defaultdict(list)
            for third, closeness in near.items():
                told[self.article[third]].append(closeness)
            sums[claim] = {article: math.fsum(each) for article, each in told.items()}
        return sums

    def move(self, claims: Sequence[ClaimInContext], edges: Iterable[Edge]) -> list[Edge]:
        """The edges with the matches that all claims together leave them; statements, and what never matches, stay."""
        return [
            (a, b, logistic(log_odds(match) + self.support_between(claims[a], claims[b]).log_odds()))
            if match > 0 and claims[a].claim.kind is Kind.NUMERIC
            else (a, b, match)
            for a, b, match in edges
        ]

    def digest(self, claims: Iterable[str]) -> str:
        """A digest of these claims, by id, and their neighbours."""
        told = {claim: sorted(self.near.get(claim, {}).items()) for claim in sorted(claims)}
        return sha256(json.dumps(told).encode()).hexdigest()
