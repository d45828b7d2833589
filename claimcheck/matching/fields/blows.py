"""How often somebody was hit: "she was shot seven times" and "the officer was struck eight times" are of two people."""

from __future__ import annotations

import re

from claimcheck.claim import Argument
from claimcheck.lexicon.loader import listed
from claimcheck.matching.profile import ClaimInContext

_TIMES = "multiple"
"""The dimension of how often."""

_BEFALLEN = "patient"
_RELATIVES = frozenset({"who", "whom"})

_NAME = re.compile(r"[A-Z][\w'’.-]*\w")


def tells_blows(side: ClaimInContext) -> bool:
    """Whether the figure says how often somebody was hit."""
    quantity, event = side.claim.quantity, side.claim.event
    return quantity is not None and quantity.dimension == _TIMES and event.predicate in listed("persons", "blows")


def befell_two(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether two figures say how often somebody was hit, and do not both name the same one.

    Of 14 such pairs of figures apart that were read none is a conflict.
    """
    return tells_blows(a) and tells_blows(b) and _name_befallen(a).isdisjoint(_name_befallen(b))


def _name_befallen(side: ClaimInContext) -> set[str]:
    """The words of the names of those who were hit, lower case; empty where the text has none."""
    hit = [one for one in side.claim.event.arguments if one.role == _BEFALLEN]
    return {word.lower() for one in hit for word in _NAME.findall(_name(one, side))}


def _name(one: Argument, side: ClaimInContext) -> str:
    """The name of somebody, or the one that a "who" follows."""
    if one.text.lower() not in _RELATIVES:
        return one.name or one.text
    before = _NAME.findall(side.profile.article.text[side.claim.sentence[0] : one.span[0]])
    return before[-1] if before else ""
