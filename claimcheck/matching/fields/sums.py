"""What a figure comes to with those told beside it: "three boys and a girl" are four, one dead and four hurt are five.

A part of what another article gives as a whole is no figure against it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from claimcheck.claim import Argument, Claim
from claimcheck.lexicon.loader import listed
from claimcheck.lexicon.nouns import people_nouns, singularize
from claimcheck.lexicon.numbers import load_number_words
from claimcheck.lexicon.patterns import any_of
from claimcheck.matching.fields.counted import noun, tells_one_dead
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity import Bound


@dataclass(frozen=True, slots=True)
class Totals:
    """What a figure comes to; None where there is nothing to add, or one of the parts is no exact count.

    ``joined`` is the figure with those that share its role, ``harmed`` the same with all who were harmed.
    ``may_be_whole`` says that the figure itself may be of all who were harmed; ``but`` is a noun that counts no such
    whole, since what is joined is of another kind: a porter is none of "three guards". ``leaves_out`` says that the
    figure leaves somebody out, as "three other children" does.
    """

    joined: Decimal | None
    harmed: Decimal | None
    may_be_whole: bool
    but: str | None
    leaves_out: bool


def adds_up_to(side: ClaimInContext, other: ClaimInContext) -> bool:
    """Whether the figure of ``side`` comes to the exact count of ``other`` with those told beside it."""
    quantity = other.claim.quantity
    if quantity is None or _count(other.claim) is None or totals(other).leaves_out:
        return False
    parts = totals(side)
    if quantity.value == parts.joined and (parts.but is None or parts.but != noun(other)):
        return True
    return quantity.value == parts.harmed and totals(other).may_be_whole


@lru_cache(maxsize=1 << 14)
def totals(side: ClaimInContext) -> Totals:
    """What the figure comes to with those told beside it."""
    may_be_whole = side.claim.event.measure in listed("counted", "sums", "of_all_harmed")
    leaves_out = "additional" in side.claim.event.scope
    own, joined = _count(side.claim), _joined(side)
    if own is None:
        return Totals(None, None, may_be_whole, None, leaves_out)
    total = own + sum(joined) if joined else None
    harmed = _harmed(side, own if total is None else total)
    return Totals(total, harmed, may_be_whole, _only(side) if joined else None, leaves_out)


def _only(side: ClaimInContext) -> str | None:
    """The figure's own noun, where it is no word for anybody and something of another kind shares its role.

    "Ford and three other Americans" are all Americans.
    """
    counted = noun(side)
    if counted is None or counted in listed("counted", "parts", "all_people") or "additional" in side.claim.event.scope:
        return None
    return counted if any(singularize(other.head) != counted for other in _beside(side)) else None


def _beside(side: ClaimInContext) -> list[Argument]:
    """The arguments that share the figure's role."""
    own = _own(side)
    return [a for a in side.claim.event.arguments if a not in own and a.role in {one.role for one in own}]


def _own(side: ClaimInContext) -> list[Argument]:
    """The arguments that the figure stands in."""
    quantity, arguments = side.claim.quantity, side.claim.event.arguments
    return [a for a in arguments if quantity is not None and _holds(a, quantity.number_span)]


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
    if quantity is None:
        return ()
    named = _JOINED.match(side.profile.article.text, quantity.span[1])
    if named is not None and named[1].lower() in listed("counted", "sums", "of_one"):
        return (Decimal(1),)
    led = "additional" in side.claim.event.scope and _is_led(side, quantity.span[0])
    if led or (side.claim.event.measure == "killed" and _tells_one_before(side, quantity.span[0])):
        return (Decimal(1),)
    own = _own(side)
    if len(own) != 1 or own[0].role not in listed("counted", "sums", "joined_roles"):
        return ()
    counts = [_count_of(a, side) for a in _beside(side)]
    return tuple(count for count in counts if count is not None) if None not in counts else ()


_OPENING = re.compile(r"(?:[\w-]+ ){0,2}[\w-]+,")
"""What a headline begins with: "Infant,", "Pregnant woman,"."""

_JOINED = re.compile(r"(?:\s+of(?:\s+\w+){1,3}?)?\s+and\s+(\w+)\s")
"""What is joined to a figure: "and a friend", "of her family and a friend"."""


def _is_led(side: ClaimInContext, start: int) -> bool:
    """ "The girl, along with four other children", "Infant, 4 others": one who is named before all others."""
    before = side.profile.article.text[side.claim.sentence[0] : start].lower().rstrip()
    words = next((words for words in listed("counted", "sums", "along") if before.endswith(f" {words}")), None)
    if words is None and not _OPENING.fullmatch(before):
        return False
    leader = before.removesuffix(words or ",").rstrip(" ,").rpartition(" ")[2]
    if words is None and leader not in people_nouns():
        return False
    return leader.isalpha() and singularize(leader) == leader and leader not in listed("counted", "sums", "many")


def _holds(argument: Argument, span: tuple[int, int]) -> bool:
    return argument.span[0] <= span[0] and span[1] <= argument.span[1]


def _count_of(argument: Argument, side: ClaimInContext) -> Decimal | None:
    """How many an argument stands for: its figure, or one where it is a single thing ("Lee and two others")."""
    words = argument.text.lower().split()
    is_singular = argument.head in words and argument.head not in listed("counted", "sums", "many")
    by_name = "additional" in side.claim.event.scope or words[0] in listed("counted", "sums", "whose")
    if words[0] in listed("counted", "sums", "of_one") or (by_name and is_singular):
        return Decimal(1)
    told = [
        one
        for one in side.profile.claims_beside(side.claim)
        if one.quantity and _holds(argument, one.quantity.number_span)
    ]
    counts = list(map(_count, told))
    return counts[0] if len(counts) == 1 else None


def _harmed(side: ClaimInContext, own: Decimal) -> Decimal | None:
    """All who were harmed as the sentence has it, each kind once: the dead, the wounded, and whoever makes one more."""
    measure = side.claim.event.measure
    harmed = listed("counted", "sums", "harmed")
    if measure in harmed | listed("counted", "sums", "of_all_harmed") and _tells_one_more(side, own):
        return own + 1
    if measure not in harmed:
        return None
    counts = {measure: own}
    for claim in side.profile.claims_beside(side.claim):
        count = _count(claim)
        if claim.event.measure in harmed and count is not None:
            counts.setdefault(claim.event.measure, count)
    if "killed" not in counts and tells_one_dead(side):
        counts["killed"] = Decimal(1)
    return sum(counts.values(), Decimal(0)) if len(counts) > 1 else None


def _tells_one_more(side: ClaimInContext, own: Decimal) -> bool:
    """ "Killed three people and injured a fourth": after the figure somebody is told by the number that comes next."""
    quantity, sentence = side.claim.quantity, side.claim.sentence
    if quantity is None:
        return False
    after = side.profile.article.text[quantity.span[1] : sentence[1]].lower()
    ordinals = {"second": Decimal(2), **load_number_words().denominators}
    return any(ordinals.get(word) == own + 1 for word in _ONE_MORE.findall(after))


def _tells_one_before(side: ClaimInContext, start: int) -> bool:
    """ "Killed his wife and then shot three men dead": somebody died before those who are counted."""
    before = side.profile.article.text[side.claim.sentence[0] : start].lower()
    return any(singularize(noun) == noun for noun in _killed_one().findall(before))


@lru_cache(maxsize=1)
def _killed_one() -> re.Pattern[str]:
    killing, of_one = (any_of(listed("counted", "sums", words)) for words in ("killing", "single"))
    return re.compile(rf"{killing}\s+{of_one}\s+(?:[\w-]+\s+)??(\w+),?\s+(?:and|before|then)\b")


_ONE_MORE = re.compile(r"\b(?:an?|another)\s+(\w+)")
