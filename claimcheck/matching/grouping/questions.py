"""Questions: which of many claims ask for one and the same figure or fact.

Candidate pairs are found by blocking, sieved, weighed one by one, then in the light of all other claims that are close
to either side, and clustered so that no weak link joins two groups.
Every number that decides here comes from the two claims, their articles and tables that ship with claimcheck, none from
those claims of the store that match neither. So an unrelated article changes no question, and neither does the order of
scanning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from claimcheck.matching.bulk.blocks import Blocks, Floats, Ints
from claimcheck.matching.bulk.scoring import Scorer, Watch
from claimcheck.matching.grouping.blocking import find_candidates
from claimcheck.matching.grouping.clusters import Edge, cluster, label_parts
from claimcheck.matching.grouping.collective import Neighbours, Support
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.keys import read_keys

SAME = 0.3
"""Match from which on two claims may stand under one question. It is lower than what a conflict is flagged from: a
question gathers what belongs side by side, and the verdict on each pair says how the two stand to each other."""

Weigh = Callable[[ClaimInContext, ClaimInContext], float]
"""Probability, 0 to 1, that two claims answer one question."""


@dataclass(frozen=True)
class Group:
    """Claims that answer one question, in the order of their ids, with what all claims at hand say of each pair."""

    claims: tuple[ClaimInContext, ...]
    neighbours: Neighbours

    def support(self, a: ClaimInContext, b: ClaimInContext) -> Support:
        """What the claims that are close to either say of the two."""
        return self.neighbours.support_between(a, b)

    @cached_property
    def digest(self) -> str:
        """A digest of all that the verdicts on its pairs depend on, beside the claims themselves and their articles."""
        return self.neighbours.digest([item.claim.id for item in self.claims])


def group_claims(
    items: Iterable[ClaimInContext],
    *,
    wanted: Callable[[ClaimInContext], bool] | None = None,
    weigh: Weigh | None = None,
    watch: Watch | None = None,
) -> list[Group]:
    """Partition claims into questions, in the order of claim ids.

    With ``wanted`` only the groups that hold a wanted claim are worked out and returned; they are the very groups that
    come out without it. ``weigh`` takes the place of the match weight; ``watch`` is told how many of how many pairs are
    weighed.
    """
    ordered = sorted({item.claim.id: item for item in items}.items())
    claims = [item for _, item in ordered]
    seeds = [at for at, item in enumerate(claims) if wanted is None or wanted(item)]
    edges = _weigh_from(seeds, claims, Scorer(claims, watch) if weigh is None else _Given(claims, weigh))
    chosen = set(seeds)
    neighbours = Neighbours.among(claims, edges, SAME)
    groups = cluster(len(claims), neighbours.move(claims, edges), threshold=SAME)
    return [Group(tuple(claims[at] for at in group), neighbours) for group in groups if chosen.intersection(group)]


class _Given:
    """Pairs weighed with a function."""

    def __init__(self, claims: Sequence[ClaimInContext], weigh: Weigh) -> None:
        self._claims, self._weigh = claims, weigh

    def score(self, pairs: Ints, *, at_least: float = 0.0) -> Floats:
        """The match of each pair, whether or not it reaches ``at_least``."""
        del at_least
        claims = self._claims
        return np.array([self._weigh(claims[first], claims[second]) for first, second in pairs.tolist()], np.float64)


def _weigh_from(seeds: Sequence[int], claims: Sequence[ClaimInContext], scorer: _Given | Scorer) -> list[Edge]:
    """The candidate pairs with their matches, for the seeds and all that they lead to over pairs that are linked.

    Two claims that blocking kept apart are a pair where a third one of another article is linked to both. Pairs that
    are not linked are left out, but for those between claims that other pairs tie together.
    """
    pairs = find_candidates(read_keys(claims))
    matches = np.full(len(pairs), np.nan)
    reached = np.zeros(len(claims), bool)
    fresh = np.array(seeds, np.int64)
    while len(fresh):
        reached[fresh] = True
        now = np.flatnonzero(np.isnan(matches) & reached[pairs].any(axis=1))
        matches[now] = scorer.score(pairs[now], at_least=SAME)
        ends = pairs[now[matches[now] >= SAME]].ravel()
        fresh = np.unique(ends[~reached[ends]])
    found = close_triangles(pairs, matches, claims)
    pairs, matches = np.concatenate((pairs, found)), np.concatenate((matches, scorer.score(found, at_least=SAME)))
    strong = matches >= SAME
    part = np.array(label_parts(len(claims), pairs[strong].tolist()), np.int64)
    weak = np.flatnonzero((matches < SAME) & (part[pairs[:, 0]] == part[pairs[:, 1]]))
    matches[weak] = scorer.score(pairs[weak])
    strong[weak] = True
    return [
        (first, second, value)
        for (first, second), value in zip(pairs[strong].tolist(), matches[strong].tolist(), strict=True)
    ]


NEAREST = 16
"""Claims linked to a third one that it brings together: those that match it best. What one claim of a large group
leaves out another brings in, and without an end the pairs would grow with the square of the group."""


def close_triangles(pairs: Ints, matches: Floats, claims: Sequence[ClaimInContext]) -> Ints:
    """The pairs of claims of two articles that are linked to the same third claim and are not among the ``pairs``.

    The lower position stands first in each pair, as it does in those that are given. Of a claim's links the
    :data:`NEAREST` count; between two of one match the claims decide, not their order.
    """
    linked = matches >= SAME
    links, strength = pairs[linked], matches[linked]
    ends, article = np.unique(links), np.full(len(claims), -1, np.int64)
    articles: dict[str, int] = {}
    article[ends] = [articles.setdefault(claims[end].claim.article, len(articles)) for end in ends.tolist()]
    apart = article[links[:, 0]] != article[links[:, 1]]
    links, strength = links[apart], strength[apart]
    third, end = np.concatenate([links, links[:, ::-1]]).T
    near = _choose_nearest(third, end, np.concatenate([strength, strength]), claims)
    codes = Blocks.of(third[near], end[near]).pairs(len(claims))
    first, second = np.divmod(codes, max(1, len(claims)))
    codes = codes[article[first] != article[second]]
    fresh = np.setdiff1d(codes, pairs[:, 0] * len(claims) + pairs[:, 1], assume_unique=True)
    return np.stack(np.divmod(fresh, max(1, len(claims))), axis=1)


def _choose_nearest(third: Ints, end: Ints, strength: Floats, claims: Sequence[ClaimInContext]) -> Ints:
    """Which links are among the :data:`NEAREST` of their third claim."""
    many = np.bincount(third, minlength=len(claims)) > NEAREST
    few, rows = np.flatnonzero(~many[third]), np.flatnonzero(many[third])
    each, at = np.unique(end[rows], return_inverse=True)
    ids = [claims[one].claim.id for one in each.tolist()]
    rank = np.empty(len(ids), np.int64)
    rank[sorted(range(len(ids)), key=ids.__getitem__)] = np.arange(len(ids))
    rows = rows[np.lexsort((rank[at], -strength[rows], third[rows]))]
    _, start, block = np.unique(third[rows], return_index=True, return_inverse=True)
    return np.concatenate([few, rows[np.arange(len(rows)) - start[block] < NEAREST]])
