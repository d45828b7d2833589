"""Whose figure it is: two firms' profits, and the losses of two sides of a war, are two questions."""

from __future__ import annotations

import re

from claimcheck.lexicon.gazetteer import gazetteer
from claimcheck.lexicon.loader import listed
from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.words import country_of

_SIDED = frozenset({"destroyed", "casualties"})
"""Measures of what each side of a war loses: the other side in the sentence is who inflicts it."""


def owner_of(side: ClaimInContext) -> str | None:
    """Whose figure it is: the owner that was read, of what each side of a war loses also the people it belongs to."""
    claim = side.claim
    if claim.owner or claim.event.measure not in _SIDED or claim.counted is None:
        return claim.owner
    return next((name for name in claim.counted.names if country_of(name)), None)


def _is_of_side(side: ClaimInContext) -> bool:
    """Whether the figure counts what each side of a war has of its own: "40 Norvian soldiers"."""
    counted = side.claim.counted
    soldiers = counted is not None and counted.head in listed("events", "forces")
    return soldiers or side.claim.event.measure in _SIDED


def _are_one(left: str, right: str) -> bool:
    """Whether one name is short for the other, or a town that stands for the country: "HP", "Moscow"."""
    if any(short.isupper() and short == _initials(long) for short, long in ((left, right), (right, left))):
        return True
    countries = [gazetteer().code_of(name) for name in (left, right)]
    return any(countries) and country_of(left) == country_of(right)


def _initials(name: str) -> str:
    return "".join(part[0] for part in re.findall(r"[A-Z][a-z]*", name))


def compare_owner(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Whose figure it is: 0 two owners, 1 the owner of one stands in the other's sentence, 2 the same."""
    left, right = owner_of(a), owner_of(b)
    if not left or not right:
        return NOTHING
    words_a, words_b = left.lower().split(), right.lower().split()
    if words_a[-1] == words_b[-1] or set(words_a) <= set(words_b) or set(words_b) <= set(words_a):
        return Compared(2.0, left, right)
    if _are_one(left, right):
        return Compared(2.0, left, right)
    if not (_is_of_side(a) or _is_of_side(b)) and (set(words_a) & b.names or set(words_b) & a.names):
        return Compared(1.0, left, right)
    return Compared(0.0, left, right)
