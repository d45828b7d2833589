"""Whether a figure is of what may be or would be, which what is so does not contradict."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.claim import Modality
from claimcheck.lexicon.patterns import any_listed
from claimcheck.matching.profile import ClaimInContext


@lru_cache(maxsize=1 << 14)
def is_unsettled(side: ClaimInContext) -> bool:
    """Whether the figure is told as one that could be or would be.

    What somebody believes or fears to be so is no such thing: "is believed to have three wives" says that he has three.
    """
    if side.claim.modality is not Modality.POSSIBLE:
        return side.claim.modality is Modality.CONDITIONAL
    return any_listed("modality", "ahead", "words").search(side.own_part) is not None


def are_unsettled_and_fact(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether one figure is of what may be, and the other of what is so.

    Of 147 such pairs of figures apart that were read, nine answer one question, and of the 46 that look most alike
    five conflict.
    """
    return (is_unsettled(a) and b.claim.modality is Modality.ACTUAL) or (
        is_unsettled(b) and a.claim.modality is Modality.ACTUAL
    )
