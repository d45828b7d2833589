"""Questions: which of many claims ask for one and the same figure or fact.

Candidate pairs are found by blocking, sieved, weighed one by one, and clustered so that no weak link joins two groups.
Every number that decides here comes from the two claims, their articles and tables that ship with claimcheck, none from
the rest of the store. So an unrelated article changes no question, and neither does the order of scanning.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

import numpy as np

from claimcheck.matching.bulk.blocks import Floats, Ints
from claimcheck.matching.bulk.lists import Mask
from claimcheck.matching.bulk.scoring import Scorer, Watch
from claimcheck.matching.grouping.blocking import find_candidates
from claimcheck.matching.grouping.clusters import Edge, cluster, label_parts
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.keys import read_keys

SAME = 0.36
"""Link from which on two claims may stand under one question. It is lower than what a conflict is flagged from: a
question gathers what belongs side by side, and the verdict on each pair says how the two stand to each other."""

_UNFIT = 0.7
"""By how much, in log odds, the match of figures that do not fit is too high for a store. It was fitted to pairs picked
for looking alike; in the stories of ``benchmarks``, where all pairs are looked at, of those with a match of .5 to .6
some 12 in 100 answer one question where the figures are apart, and 40 where they fit."""

Weigh = Callable[[ClaimInContext, ClaimInContext], float]
"""Probability, 0 to 1, that two claims answer one question."""


def group_claims(
    items: Iterable[ClaimInContext],
    *,
    wanted: Callable[[ClaimInContext], bool] | None = None,
    weigh: Weigh | None = None,
    watch: Watch | None = None,
) -> list[tuple[ClaimInContext, ...]]:
    """Partition claims into questions, each in the order of claim ids, as is the list of them.

    With ``wanted`` only the groups that hold a wanted claim are worked out and returned; they are the very groups that
    come out without it. ``weigh`` takes the place of the match weight; ``watch`` is told how many of how many pairs are
    weighed.
    """
    ordered = sorted({item.claim.id: item for item in items}.items())
    claims = [item for _, item in ordered]
    seeds = [at for at, item in enumerate(claims) if wanted is None or wanted(item)]
    edges = _weigh_from(seeds, claims, Scorer(claims, watch) if weigh is None else _Given(claims, weigh))
    chosen = set(seeds)
    groups = cluster(len(claims), edges, threshold=SAME)
    return [tuple(claims[at] for at in group) for group in groups if chosen.intersection(group)]


def link(scorer: _Given | Scorer, pairs: Ints, *, at_least: float = 0.0) -> Floats:
    """How well the two claims of each pair go under one question, 0 to 1; 0 where that is below ``at_least``."""
    links, unfit = np.zeros(len(pairs)), scorer.have_unfit_figures(pairs)
    links[~unfit] = scorer.score(pairs[~unfit], at_least=at_least)
    floor = at_least / (at_least + (1 - at_least) * math.exp(-_UNFIT))
    match = scorer.score(pairs[unfit], at_least=floor)
    links[unfit] = match / (match + (1 - match) * math.exp(_UNFIT))
    return np.where(links < at_least, 0.0, links)


class _Given:
    """Pairs weighed with a function."""

    def __init__(self, claims: Sequence[ClaimInContext], weigh: Weigh) -> None:
        self._claims, self._weigh = claims, weigh

    def have_unfit_figures(self, pairs: Ints) -> Mask:
        """None: what the function says of a pair is taken as it is."""
        return np.zeros(len(pairs), bool)

    def score(self, pairs: Ints, *, at_least: float = 0.0) -> Floats:
        """The match of each pair, whether or not it reaches ``at_least``."""
        del at_least
        claims = self._claims
        return np.array([self._weigh(claims[first], claims[second]) for first, second in pairs.tolist()], np.float64)


def _weigh_from(seeds: Sequence[int], claims: Sequence[ClaimInContext], scorer: _Given | Scorer) -> list[Edge]:
    """The candidate pairs with their links, for the seeds and all that they lead to over pairs that are linked.

    Pairs that are not are left out, but for those between claims that other pairs tie together.
    """
    pairs = find_candidates(read_keys(claims))
    links = np.full(len(pairs), np.nan)
    reached = np.zeros(len(claims), bool)
    fresh = np.array(seeds, np.int64)
    while len(fresh):
        reached[fresh] = True
        now = np.flatnonzero(np.isnan(links) & reached[pairs].any(axis=1))
        links[now] = link(scorer, pairs[now], at_least=SAME)
        ends = pairs[now[links[now] >= SAME]].ravel()
        fresh = np.unique(ends[~reached[ends]])
    strong = links >= SAME
    part = np.array(label_parts(len(claims), pairs[strong].tolist()), np.int64)
    weak = np.flatnonzero((links < SAME) & (part[pairs[:, 0]] == part[pairs[:, 1]]))
    links[weak] = link(scorer, pairs[weak])
    strong[weak] = True
    return [
        (first, second, value)
        for (first, second), value in zip(pairs[strong].tolist(), links[strong].tolist(), strict=True)
    ]
