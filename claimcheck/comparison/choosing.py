"""The verdict on two sets of claims: which of them are meant by each other, and which of those pairs decides."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import Any

from claimcheck.matching.fields import PairWeight
from claimcheck.matching.fields.figures import is_verbatim
from claimcheck.matching.fields.forecasts import are_forecast_and_fact
from claimcheck.matching.pair import weigh_pair
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity.relation import Relation, is_sum
from claimcheck.verdict import Outcome, decide
from claimcheck.verdict.decide import explain_sum


@dataclass(frozen=True, slots=True)
class Comparison:
    """A verdict with the two claims it rests on."""

    outcome: Outcome
    a: ClaimInContext | None
    b: ClaimInContext | None
    id: str | None = None

    def to_json(self) -> dict[str, Any]:
        """One line of ``claimcheck compare``."""
        outcome = self.outcome
        return {
            "id": self.id,
            "verdict": str(outcome.verdict),
            "reason": outcome.reason,
            "confidence": outcome.confidence,
            "weight": outcome.weight,
            "evidence": [evidence.to_json() for evidence in outcome.evidence],
            "ratio": outcome.ratio,
            "claim_a": None if self.a is None else self.a.claim.to_json(),
            "claim_b": None if self.b is None else self.b.claim.to_json(),
        }


def compare_claims(left: Sequence[ClaimInContext], right: Sequence[ClaimInContext]) -> Comparison:
    """The verdict on two sets of figures, or of statements."""
    return choose([((a, b), weigh_pair(a, b)) for a in left for b in right])


WeighedPair = tuple[tuple[ClaimInContext, ClaimInContext], PairWeight]


def choose(weighed: Sequence[WeighedPair]) -> Comparison:
    """The verdict on all pairs of two sets of figures: aligned one to one, the strongest conflict decides.

    Without a conflict the pair that surest answers one question decides.
    """
    aligned = [(pair, decide(*pair, weight)) for pair, weight in _align(weighed)]
    added = find_sum(weighed)
    if added is not None:
        return added
    if any(weight.values.get(_DENIED) == 0.0 for _, weight in _align(weighed)):
        # That both have eleven miners is no news where the one has found six of them, and the other has not.
        aligned = [entry for entry in aligned if any(side.claim.predicate for side in entry[0])] or aligned
    conflicts = [entry for entry in aligned if entry[1].verdict.is_conflict]
    (a, b), outcome = max(conflicts or aligned, key=lambda entry: (entry[1].verdict.is_same_question, entry[1].weight))
    return Comparison(outcome, a, b)


def find_sum(weighed: Sequence[WeighedPair]) -> Comparison | None:
    """Parts on one side that add up to the whole on the other ("one killed, eight hurt", "nine shot"); else None."""
    first, second = ({w[0][side].claim.id: w[0][side] for w in weighed} for side in (0, 1))
    whole, parts = (first, second) if len(first) == 1 else (second, first)
    if len(whole) != 1 or len(parts) < 2:
        return None
    (one,) = whole.values()
    if not is_sum([part.claim.quantity for part in parts.values()], one.claim.quantity):
        return None
    (a, b), weight = max(weighed, key=lambda w: w[1].weight)
    return Comparison(explain_sum(a, b, weight), a, b)


_DENIED = "denied"
"""The comparison that says that of one figure's it is so, and of the other's it is not."""


def _align(weighed: Sequence[WeighedPair]) -> list[WeighedPair]:
    """The best pairs first, each figure used once; figures of sentences that are alike go by their order."""
    first, second = (list(dict.fromkeys(w[0][side].claim.id for w in weighed)) for side in (0, 1))
    if len(first) == len(second) and is_verbatim(*weighed[0][0]):
        partners = dict(zip(first, second, strict=True))
        return [w for w in weighed if partners[w[0][0].claim.id] == w[0][1].claim.id]
    used: tuple[set[str], set[str]] = set(), set()
    told = tuple({w[0][side].claim.event.measure for w in weighed if w[0][side].claim.predicate} for side in (0, 1))
    chosen = []
    for (a, b), weight in sorted(weighed, key=lambda w: (_is_whole_of_told(*w[0], *told), *_alignment_rank(w))):
        if a.claim.id not in used[0] and b.claim.id not in used[1]:
            used[0].add(a.claim.id)
            used[1].add(b.claim.id)
            chosen.append(((a, b), weight))
    return chosen


def _is_whole_of_told(a: ClaimInContext, b: ClaimInContext, told_a: Set[str | None], told_b: Set[str | None]) -> bool:
    """Whether one is the whole of which the other's measure is told: "NONE of the 33 miners was found", "33 were"."""
    first, second = a.claim, b.claim
    if first.predicate is None:
        return second.event.measure is not None and second.event.measure in told_a
    return second.predicate is None and first.event.measure is not None and first.event.measure in told_b


def _alignment_rank(weighed: WeighedPair) -> tuple[bool, float, str, str]:
    """What has no unit in common is not meant by each other, however alike the words around it are.

    Nor is what came of it meant by a forecast.
    """
    (a, b), weight = weighed
    first, second = sorted((a.claim.id, b.claim.id))
    apart = weight.relation.relation is Relation.INCOMPARABLE or are_forecast_and_fact(a, b)
    return apart, -weight.weight, first, second
