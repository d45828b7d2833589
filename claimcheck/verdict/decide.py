"""Two claims and their match weight to a verdict: one question or not, then whether both figures can be true."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claim import Kind, Modality
from claimcheck.lexicon.patterns import any_listed
from claimcheck.matching.contradiction import find_sure_bar
from claimcheck.matching.fields import PairWeight
from claimcheck.matching.fields.course import size_of, unit_of
from claimcheck.matching.pair import find_gate, weigh_pair
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.statements.apart import are_of_others, call_agents_differently, do_to_themselves, swap_roles
from claimcheck.matching.statements.carried import FAR, give_other_figures, give_same_figures
from claimcheck.matching.statements.denials import (
    contradicts,
    denies,
    leaves_open,
    tell_other_circumstances,
)
from claimcheck.matching.statements.opposed import turn_otherwise
from claimcheck.matching.statements.predicates import Predicates, modalities_of, relate_predicates, tells_of_both
from claimcheck.matching.statements.rivals import Rival, are_of_one_thing, find_rival
from claimcheck.matching.statements.weighing import tell_of_other_matters
from claimcheck.quantity import Bound
from claimcheck.quantity.relation import Relation
from claimcheck.verdict import reasons
from claimcheck.verdict.outcome import Outcome, Verdict
from claimcheck.verdict.updates import find_change, find_overtaken_bound, find_update

SUREST = 0.99
"""The most that a verdict can be sure of: some hundred pairs that people read do not bear out more."""

NO_CONFLICT = 0.95
"""How sure it is that figures which cannot contradict each other do not: so it was with all but the odd pair of those
read in the development articles."""

_DOUBTFUL = 0.48
"""From this match on, short of 0.5, a difference is shown as unclear and not as another question."""


def decide(
    a: ClaimInContext,
    b: ClaimInContext,
    pair: PairWeight | None = None,
    *,
    min_confidence: float = 0.0,
) -> Outcome:
    """The verdict on two claims; symmetric in all but the order in which the two are shown.

    ``pair`` is their weight where it is known, else it is that of two that somebody compares. ``min_confidence`` turns
    a conflict that is less probable than that into ``unclear``.
    """
    if a.claim.kind is not b.claim.kind:
        return Outcome(Verdict.NOT_COMPARABLE, "One is a figure, the other a statement.", SUREST, 0.0, None)
    pair = pair or weigh_pair(a, b)
    if a.claim.kind is Kind.ATTRIBUTIVE:
        return _decide_statements(a, b, pair, min_confidence)
    relation = pair.relation.relation
    if relation is Relation.INCOMPARABLE or pair.match < 0.5:
        if relation is Relation.APART and pair.match >= _DOUBTFUL:
            return _outcome(Verdict.UNCLEAR, reasons.explain_doubt(a, b), pair)
        return _outcome(Verdict.NOT_COMPARABLE, reasons.explain_difference(a, b, pair), pair)
    if relation is Relation.APART:
        return _decide_conflict(a, b, pair, min_confidence)
    if relation is Relation.EQUAL:
        return _outcome(Verdict.AGREE, reasons.explain_agreement(a, b), pair)
    if (other := _explain_other_question(a, b, pair)) is not None:
        return replace(_outcome(Verdict.NOT_COMPARABLE, other, pair), confidence=NO_CONFLICT)
    if pair.relation.cause == "bound" and find_gate(pair.values, Relation.APART) is None:
        update = find_overtaken_bound(a, b)
        if update is not None:
            return _outcome(Verdict.UPDATED, reasons.explain_update(update), pair)
    return _outcome(Verdict.COMPATIBLE, reasons.explain_compatibility(a, b, pair.relation.cause), pair)


_TOLD_TWICE = "listed together"
"""What separates two figures of one sum of money: "$2.6 million (2 million euros)"."""


def _explain_other_question(a: ClaimInContext, b: ClaimInContext, pair: PairWeight) -> str | None:
    """Why two figures that fit are of two questions, where that is as sure as of figures apart; None elsewhere.

    Any larger number fits "more than 100,000 have fled", also that of those who may yet flee, and any sum fits one in
    another currency, also that of another firm. A distance or a price is told as a bound far from what it is.
    """
    relation = pair.relation
    if relation.relation is not Relation.NO_RATE:
        if relation.cause != "bound" or relation.ratio is None or relation.ratio < FAR or unit_of(a) is None:
            return None
        if (bar := find_sure_bar(a, b)) is not None:
            return reasons.explain_bar(bar)
        fewer, more = sorted((a, b), key=size_of)
        if _is_lower_bound(fewer) and fewer.claim.modality is Modality.ACTUAL and _looks_ahead(more):
            return reasons.explain_moods()
    gate = find_gate(pair.values, Relation.APART)
    if gate is None or gate[2] > 0 or (relation.relation is Relation.NO_RATE and gate[0] == _TOLD_TWICE):
        return None
    return reasons.explain_difference(a, b, pair)


def _looks_ahead(side: ClaimInContext) -> bool:
    """Whether the figure is told of what is to come: those who "could flee", and not an "alleged" deed."""
    ahead = any_listed("modality", "ahead", "words").search(side.own_part) is not None
    return side.claim.modality is not Modality.ACTUAL and ahead


def _is_lower_bound(side: ClaimInContext) -> bool:
    return side.claim.quantity is not None and side.claim.quantity.bound in (Bound.AT_LEAST, Bound.MORE_THAN)


def explain_sum(a: ClaimInContext, b: ClaimInContext, pair: PairWeight) -> Outcome:
    """The verdict where the figures of one side add up to the figure of the other."""
    return _outcome(Verdict.COMPATIBLE, reasons.explain_compatibility(a, b, "sum"), pair)


def _decide_statements(a: ClaimInContext, b: ClaimInContext, pair: PairWeight, min_confidence: float) -> Outcome:
    """Agreement, denial or mutual exclusion; what is only planned or possible contradicts nothing.

    Two accounts of one happening that name two causes, doers, places or days of it have few words in common, so these
    are looked for whatever the two weigh.
    """
    if (rival := find_rival(a, b)) is not None and not give_other_figures(a, b):
        return _decide_rivals(a, b, pair, rival, min_confidence)
    if pair.match < 0.5:
        if pair.relation.relation is not Relation.APART or not are_of_one_thing(a, b):
            return _outcome(Verdict.NOT_COMPARABLE, "The two statements are not about the same thing.", pair)
        pair = replace(pair, same=_RIVALS, match=_RIVALS)
    if leaves_open(a) != leaves_open(b):
        return _outcome(Verdict.UNCLEAR, "One of the two asks or demands it, and does not say that it is so.", pair)
    moods = modalities_of(a, b)
    if pair.relation.relation is not Relation.APART:
        return _decide_agreement(a, b, pair, alike=len(moods) == 1)
    excluded = contradicts(a, b) and not tell_of_other_matters(a, b)
    excluded = excluded and (denies(a) != denies(b) or not (give_other_figures(a, b) or tells_of_both(a, b)))
    change = find_change(a, b)
    if excluded and change is not None and moods <= {Modality.ACTUAL, Modality.PLANNED}:
        return _outcome(Verdict.UPDATED, reasons.explain_change(*change), pair)
    if moods not in ({Modality.ACTUAL}, {Modality.PLANNED}):
        return _outcome(Verdict.UNCLEAR, "One of the two is not told as fact, so they need not contradict.", pair)
    if leaves_open(a):
        return _outcome(Verdict.UNCLEAR, "Neither says that it is so: both ask, demand or refuse it.", pair)
    if not excluded:
        if denies(a) == denies(b):
            return _outcome(Verdict.NOT_COMPARABLE, reasons.explain_two_things(a, b), pair)
        return _outcome(Verdict.UNCLEAR, "The denial leaves open what the other says: both can be true.", pair)
    if pair.same < min_confidence:
        return _outcome(
            Verdict.UNCLEAR,
            "One affirms what the other seems to deny, but it is not certain that both mean the same.",
            pair,
        )
    return _outcome(Verdict.DISCREPANT, reasons.explain_denial(a, b), pair)


def _decide_rivals(
    a: ClaimInContext, b: ClaimInContext, pair: PairWeight, rival: Rival, min_confidence: float
) -> Outcome:
    if (change := find_change(a, b)) is not None:
        return _outcome(Verdict.UPDATED, reasons.explain_change(*change), pair)
    sure = max(pair.same, _RIVALS)
    if sure < min_confidence:
        return _outcome(
            Verdict.UNCLEAR, "They name two, but it is not certain that both mean the same happening.", pair
        )
    outcome = _outcome(Verdict.DISCREPANT, reasons.explain_rivals(a, b, rival), pair)
    return replace(outcome, confidence=min(SUREST, round(sure, 3)))


_RIVALS = 0.6
"""How sure it is at least that two accounts with two causes, doers, places or days are of one happening."""


def _decide_agreement(a: ClaimInContext, b: ClaimInContext, pair: PairWeight, *, alike: bool) -> Outcome:
    """What two statements come to that do not exclude each other; ``alike`` says that both are told as equally sure."""
    apart = are_of_others(a, b) or swap_roles(a, b) or do_to_themselves(a) != do_to_themselves(b)
    apart = apart or call_agents_differently(a, b) or tell_other_circumstances(a, b) or turn_otherwise(a, b)
    if apart or relate_predicates(a, b) is Predicates.OTHER or give_other_figures(a, b):
        return _outcome(Verdict.NOT_COMPARABLE, reasons.explain_two_things(a, b), pair)
    if not alike:
        reason = "Both can be true: one tells as a fact what the other plans, demands or holds possible."
        return _outcome(Verdict.COMPATIBLE, reason, pair)
    if not give_same_figures(a, b):
        return _outcome(Verdict.COMPATIBLE, "Both can be true: their figures leave room for the same number.", pair)
    return _outcome(Verdict.AGREE, "Both say the same.", pair)


def _decide_conflict(a: ClaimInContext, b: ClaimInContext, pair: PairWeight, min_confidence: float) -> Outcome:
    if pair.same < min_confidence:
        return _outcome(Verdict.UNCLEAR, reasons.explain_doubt(a, b), pair)
    if (bar := find_sure_bar(a, b)) is not None:
        outcome = _outcome(Verdict.NOT_COMPARABLE, reasons.explain_bar(bar), pair)
        return replace(outcome, confidence=NO_CONFLICT)
    update = find_update(a, b)
    if update is not None:
        return _outcome(Verdict.UPDATED, reasons.explain_update(update), pair)
    return _outcome(Verdict.DISCREPANT, reasons.explain_discrepancy(a, b, pair.relation), pair)


def _outcome(verdict: Verdict, reason: str, pair: PairWeight) -> Outcome:
    confidence = pair.same if verdict.is_same_question else 1 - pair.same
    ratio = None if pair.relation.ratio is None else round(pair.relation.ratio, 2)
    return Outcome(verdict, reason, min(SUREST, round(confidence, 3)), round(pair.weight, 3), ratio, pair.evidence)
