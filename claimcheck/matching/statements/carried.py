"""The figures that two statements carry: whether those of one are those of the other, or may be."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.matching.fields.figures import relate_claims
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity.relation import FigureRelation, Relation

FAR = 1.5
"""How many times a bound the other figure is, from which on it hardly tells the same count: "at least 188", 358."""


def give_other_figures(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether both statements carry figures, and one of those that carry fewer is none of the others', nor may be.

    Those are compared by themselves: "two of the eight gates", "three of the eight gates".
    """
    return not _match_figures(a, b, _may_be_one)


def give_same_figures(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether each figure of the statement with fewer is told in the other, too: "at least 28" does not say 30."""
    return _match_figures(a, b, lambda relation: _may_be_one(relation) and relation.cause != _BOUND)


_BOUND = "bound"


def _may_be_one(relation: FigureRelation) -> bool:
    if relation.relation is Relation.EQUAL:
        return True
    is_far = relation.cause == _BOUND and (relation.ratio is None or relation.ratio >= FAR)
    return relation.relation is Relation.COMPATIBLE and not is_far


def _match_figures(a: ClaimInContext, b: ClaimInContext, fits: Callable[[FigureRelation], bool]) -> bool:
    few, many = sorted((_figures_in(side) for side in (a, b)), key=len)
    return all(any(fits(relate_claims(one, other)) for other in many) for one in few)


def _figures_in(side: ClaimInContext) -> list[ClaimInContext]:
    first, last = side.claim.span
    return [one for one in side.profile.figures if first <= one.claim.span[0] and one.claim.span[1] <= last]
