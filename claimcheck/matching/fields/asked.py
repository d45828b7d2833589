"""Whether a figure is what somebody asked for or offered, which what came of it does not contradict."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.claim import Modality
from claimcheck.lexicon.loader import listed
from claimcheck.lexicon.patterns import any_listed
from claimcheck.matching.profile import ClaimInContext

_AIMS = re.compile(r"\b(?:seek(?:s|ing)?|sought) to\b", re.IGNORECASE)
"""What somebody does a thing for: "will take 72 jets as it seeks to double its fleet"."""
_WISHES = frozenset({Modality.DEMANDED, Modality.PLANNED})


@lru_cache(maxsize=1 << 14)
def is_asked(side: ClaimInContext) -> bool:
    """Whether the figure is told as asked for or offered: "asked for nine years", "a £42m bid".

    What has to be paid is no wish, and a plan is one only where somebody offers it.
    """
    if side.claim.modality not in _WISHES or not side.may_tell("modality", "asked", "words"):
        return False
    return any_listed("modality", "asked", "words").search(_AIMS.sub("", side.own_part)) is not None


def are_wish_and_fact(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether one figure was asked for or offered, and the other is what came of it."""
    return (is_asked(a) and _came_of_it(b)) or (is_asked(b) and _came_of_it(a))


def _came_of_it(side: ClaimInContext) -> bool:
    """Whether the figure is told as fact, and as one that is no offer by its name: "has a bounty of $5 million"."""
    if side.claim.modality is not Modality.ACTUAL:
        return False
    standing = side.claim.event.measure in listed("modality", "asked", "standing")
    return not standing or any_listed("modality", "asked", "paid").search(side.own_part) is not None
