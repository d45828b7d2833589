"""Two claims and their match weight to a verdict: one question or not, then whether both figures can be true."""

from __future__ import annotations

from claimcheck.claim import Kind
from claimcheck.matching.pair import PairWeight, weigh_pair
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity.relation import FigureRelation, Relation, relate_quantities
from claimcheck.verdict import reasons
from claimcheck.verdict.calibration import Calibrations, shipped_calibrations
from claimcheck.verdict.outcome import Outcome, Verdict
from claimcheck.verdict.updates import find_update

_UNCLEAR_BAND = 0.04
"""How far below the threshold a difference is still shown as unclear, in probability."""


def decide(
    a: ClaimInContext,
    b: ClaimInContext,
    pair: PairWeight | None = None,
    *,
    calibrations: Calibrations | None = None,
    min_confidence: float = 0.0,
) -> Outcome:
    """The verdict on two numeric claims; symmetric in all but the order of the evidence.

    ``min_confidence`` turns a conflict that is less probable than that into ``unclear``.
    """
    if a.claim.kind is not Kind.NUMERIC or b.claim.kind is not Kind.NUMERIC:
        raise ValueError("decide() takes numeric claims; statements are compared by decide_statements()")
    pair = pair or weigh_pair(a, b)
    relation = relate_claims(a, b)
    calibration = (calibrations or shipped_calibrations()).pick(pair.values)
    same = calibration.probability(pair.weight, relation.relation)
    threshold = calibration.threshold(relation.relation)
    if relation.relation is Relation.INCOMPARABLE or same < threshold:
        if relation.relation is Relation.APART and same >= threshold - _UNCLEAR_BAND:
            return _outcome(Verdict.UNCLEAR, reasons.explain_doubt(a, b), 1 - same, pair, relation)
        reason = reasons.explain_difference(a, b, pair, relation)
        return _outcome(Verdict.NOT_COMPARABLE, reason, 1 - same, pair, relation)
    if relation.relation is Relation.APART:
        if same < min_confidence:
            return _outcome(Verdict.UNCLEAR, reasons.explain_doubt(a, b), 1 - same, pair, relation)
        return _conflict(a, b, same, pair, relation)
    if relation.relation is Relation.EQUAL:
        return _outcome(Verdict.AGREE, reasons.explain_agreement(a, b), same, pair, relation)
    return _outcome(Verdict.COMPATIBLE, reasons.explain_compatibility(a, b, relation.cause), same, pair, relation)


def _conflict(a: ClaimInContext, b: ClaimInContext, same: float, pair: PairWeight, relation: FigureRelation) -> Outcome:
    update = find_update(a, b)
    if update is not None:
        return _outcome(Verdict.UPDATED, reasons.explain_update(update), same, pair, relation)
    return _outcome(Verdict.DISCREPANT, reasons.explain_discrepancy(a, b, relation), same, pair, relation)


def relate_claims(a: ClaimInContext, b: ClaimInContext) -> FigureRelation:
    """How the figures of two claims stand to each other, if both answer one question."""
    if a.claim.quantity is None or b.claim.quantity is None:
        return FigureRelation(Relation.INCOMPARABLE, "units")
    return relate_quantities(a.claim.quantity, b.claim.quantity, strict=is_verbatim(a, b))


def is_verbatim(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether the two sentences are the same but for their figures: then the figure's bound is all that differs."""
    return a.skeleton == b.skeleton


def _outcome(verdict: Verdict, reason: str, confidence: float, pair: PairWeight, relation: FigureRelation) -> Outcome:
    ratio = None if relation.ratio is None else round(relation.ratio, 2)
    return Outcome(verdict, reason, round(confidence, 3), round(pair.weight, 3), ratio, pair.evidence)
