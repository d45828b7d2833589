"""Whose age it is: two ages are one question only where they are one person's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claimcheck.lexicon.loader import invert, load_toml
from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.profile import ClaimInContext

_AHEAD = 30
"""Code points after an age in which the noun for its bearer stands: "a 14-year-old pupil", "14, a pupil"."""

_BREAK = re.compile(r"[.;:()]|\b(?:and|who|with|at|in|on|after|was|were|is|said)\b")
_WORD = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class _Persons:
    roles: dict[str, str]
    sexes: dict[str, str]


@cache
def _persons() -> _Persons:
    data = load_toml("persons")
    roles, sexes = (invert(data[part], f"lexicon/en/persons.toml [{part}]") for part in ("roles", "sexes"))
    return _Persons(roles, sexes)


def compare_person(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Whose age it is: 0 two people, 1 a name on one side alone, 2 the same. None for all figures but ages."""
    if not _are_ages(a, b):
        return NOTHING
    left, right = _name(a), _name(b)
    if not left and not right:
        return NOTHING
    shown = (left or "", right or "")
    if not left or not right:
        return Compared(1.0, *shown)
    return Compared(2.0 if set(left.split()) & set(right.split()) else 0.0, *shown)


def compare_bearers(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """The nouns for those whose ages they are: 0 of two roles or sexes, 1 of one. None where a side has none."""
    if not _are_ages(a, b):
        return NOTHING
    left, right = _nouns(a), _nouns(b)
    for table in (_persons().roles, _persons().sexes):
        first, second = ({table[word] for word in words if word in table} for words in (left, right))
        if len(first) == len(second) == 1:
            shown = tuple(next(word for word in words if word in table) for words in (left, right))
            if first != second:
                return Compared(0.0, *shown)
            return Compared(1.0, *shown)
    return NOTHING


def _are_ages(a: ClaimInContext, b: ClaimInContext) -> bool:
    return all(side.claim.quantity is not None and side.claim.quantity.dimension == "age" for side in (a, b))


def _name(side: ClaimInContext) -> str | None:
    return side.claim.owner.lower() if side.claim.owner else side.nearest_name


def _nouns(side: ClaimInContext) -> list[str]:
    """The words of the age and right after it, lower case, up to where another phrase begins."""
    quantity = side.claim.quantity
    assert quantity is not None
    text = side.profile.article.text
    after = text[quantity.span[1] : quantity.span[1] + _AHEAD]
    stop = _BREAK.search(after)
    phrase = text[quantity.span[0] : quantity.span[1]] + (after[: stop.start()] if stop else after)
    return [word.lower() for word in _WORD.findall(phrase)]
