"""Questions: which of many claims ask for one and the same figure or fact.

Candidate pairs are found by blocking, weighed one by one, and clustered so that no weak link joins two groups. Every
number that decides here comes from the two claims, their articles and tables that ship with claimcheck, none from the
rest of the store. So an unrelated article changes no question, and neither does the order of scanning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from claimcheck.matching.blocking import find_candidates
from claimcheck.matching.clusters import Edge, cluster
from claimcheck.matching.contradiction import may_contradict
from claimcheck.matching.keys import read_key
from claimcheck.matching.pair import weigh_pair
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity.relation import Relation

SAME = 0.3
"""Match from which on two claims may stand under one question. It is lower than what a conflict is flagged from: a
question gathers what belongs side by side, and the verdict on each pair says how the two stand to each other."""

Weigh = Callable[[ClaimInContext, ClaimInContext], float]
"""Probability, 0 to 1, that two claims answer one question."""


def match_probability(a: ClaimInContext, b: ClaimInContext) -> float:
    """The probability of the match weight.

    Claims of two kinds never answer one question, nor do figures apart that cannot contradict each other.
    """
    if a.claim.kind is not b.claim.kind:
        return 0.0
    pair = weigh_pair(a, b)
    apart = pair.relation.relation is Relation.APART
    return 0.0 if apart and not may_contradict(a, b) else pair.match


def group_claims(
    items: Iterable[ClaimInContext],
    *,
    wanted: Callable[[ClaimInContext], bool] | None = None,
    weigh: Weigh = match_probability,
) -> list[tuple[ClaimInContext, ...]]:
    """Partition claims into questions, each in the order of claim ids, as is the list of them.

    With ``wanted`` only the groups that hold a wanted claim are worked out and returned; they are the very groups that
    come out without it.
    """
    ordered = sorted({item.claim.id: item for item in items}.items())
    claims = [item for _, item in ordered]
    seeds = [at for at, item in enumerate(claims) if wanted is None or wanted(item)]
    edges = _weigh_from(seeds, claims, weigh)
    chosen = set(seeds)
    groups = cluster(len(claims), edges, threshold=SAME)
    return [tuple(claims[at] for at in group) for group in groups if chosen.intersection(group)]


def _weigh_from(seeds: Sequence[int], claims: Sequence[ClaimInContext], weigh: Weigh) -> list[Edge]:
    """The candidate pairs with their match, for the seeds and all that they lead to over pairs that match."""
    neighbours: dict[int, list[int]] = {}
    for first, second in find_candidates([read_key(item) for item in claims]).tolist():
        neighbours.setdefault(first, []).append(second)
        neighbours.setdefault(second, []).append(first)
    edges: dict[tuple[int, int], float] = {}
    reached = set(seeds)
    waiting = list(seeds)
    while waiting:
        at = waiting.pop()
        for other in neighbours.get(at, ()):
            pair = (min(at, other), max(at, other))
            if pair in edges:
                continue
            edges[pair] = weigh(claims[pair[0]], claims[pair[1]])
            if edges[pair] >= SAME and other not in reached:
                reached.add(other)
                waiting.append(other)
    return [(first, second, match) for (first, second), match in sorted(edges.items())]
