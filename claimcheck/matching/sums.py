"""What a figure comes to with those told beside it: "three boys and a girl" are four, one dead and four hurt are five.

A part of what another article gives as a whole is no figure against it.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from claimcheck.claim import Argument, Claim
from claimcheck.lexicon.loader import listed
from claimcheck.lexicon.nouns import singularize
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity import Bound

Totals = tuple[Decimal | None, Decimal | None, bool]


def adds_up_to(side: ClaimInContext, other: ClaimInContext) -> bool:
    """Whether the figure of ``side`` comes to the exact count of ``other`` with those told beside it."""
    quantity = other.claim.quantity
    if quantity is None or _count(other.claim) is None:
        return False
    joined, harmed, _ = totals(side)
    return quantity.value == joined or (quantity.value == harmed and totals(other)[2])


@lru_cache(maxsize=1 << 14)
def totals(side: ClaimInContext) -> Totals:
    """The figure with those that share its role, the same with all who were harmed, and whether it may be such a whole.

    None where there is nothing to add, or one of the parts is no exact count.
    """
    may_be_whole = side.claim.event.measure in listed("counted", "sums", "of_all_harmed")
    own = _count(side.claim)
    if own is None:
        return None, None, may_be_whole
    joined = own + sum(_joined(side)) if _joined(side) else None
    return joined, _harmed(side, own if joined is None else joined), may_be_whole


def _count(claim: Claim) -> Decimal | None:
    """The value of an exact count of single things."""
    quantity = claim.quantity
    if quantity is None or quantity.dimension != "count" or quantity.bound is not Bound.EXACT or quantity.per:
        return None
    value = quantity.value
    return value if isinstance(value, Decimal) and value == value.to_integral_value() else None


def _joined(side: ClaimInContext) -> tuple[Decimal, ...]:
    """The counts of what is joined to the figure ("two officers AND A PASSER-BY"); empty where one is not known."""
    quantity = side.claim.quantity
    arguments = side.claim.event.arguments
    if quantity is None:
        return ()
    named = _JOINED.match(side.profile.article.text, quantity.span[1])
    if named is not None and named[1].lower() in listed("counted", "sums", "of_one"):
        return (Decimal(1),)
    if "additional" in side.claim.event.scope and _is_led(side, quantity.span[0]):
        return (Decimal(1),)
    own = [a for a in arguments if _holds(a, quantity.number_span)]
    if len(own) != 1 or own[0].role not in listed("counted", "sums", "joined_roles"):
        return ()
    counts = [_count_of(a, side) for a in arguments if a.role == own[0].role and a is not own[0]]
    return tuple(count for count in counts if count is not None) if None not in counts else ()


_JOINED = re.compile(r"\s+and\s+(\w+)\s")


def _is_led(side: ClaimInContext, start: int) -> bool:
    """ "The girl, along with four other children": one who is named before all others."""
    before = side.profile.article.text[side.claim.sentence[0] : start].lower().rstrip()
    words = next((words for words in listed("counted", "sums", "along") if before.endswith(f" {words}")), None)
    if words is None:
        return False
    leader = before.removesuffix(words).rstrip(" ,").rpartition(" ")[2]
    return leader.isalpha() and singularize(leader) == leader and leader not in listed("counted", "sums", "many")


def _holds(argument: Argument, span: tuple[int, int]) -> bool:
    return argument.span[0] <= span[0] and span[1] <= argument.span[1]


def _count_of(argument: Argument, side: ClaimInContext) -> Decimal | None:
    """How many an argument stands for: its figure, or one where it is a single thing ("Lee and two others")."""
    words = argument.text.lower().split()
    if words[0] in listed("counted", "sums", "of_one") or (
        "additional" in side.claim.event.scope and argument.head in words
    ):
        return Decimal(1)
    told = [
        one
        for one in side.profile.claims_beside(side.claim)
        if one.quantity and _holds(argument, one.quantity.number_span)
    ]
    counts = list(map(_count, told))
    return counts[0] if len(counts) == 1 else None


def _harmed(side: ClaimInContext, own: Decimal) -> Decimal | None:
    """All who were harmed as the sentence has it, each kind once: the dead, the wounded."""
    measure = side.claim.event.measure
    if measure not in listed("counted", "sums", "harmed"):
        return None
    counts = {measure: own}
    for claim in side.profile.claims_beside(side.claim):
        count = _count(claim)
        if claim.event.measure in listed("counted", "sums", "harmed") and count is not None:
            counts.setdefault(claim.event.measure, count)
    return sum(counts.values(), Decimal(0)) if len(counts) > 1 else None
