"""Two sources that a sentence sets against each other: "police say 900 people marched; organisers, 2,000"."""

from __future__ import annotations

from claimcheck.claim import Claim
from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.profile import ClaimInContext


def compare_estimates(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 both are given for one count in one sentence, by two sources. None otherwise."""
    one, other = a.claim, b.claim
    if one.article != other.article or one.sentence != other.sentence or not (is_elided(a) or is_elided(b)):
        return NOTHING
    if one.quantity is None or other.quantity is None or _measured(one) != _measured(other):
        return NOTHING
    if (one.quantity.dimension, one.quantity.unit) != (other.quantity.dimension, other.quantity.unit):
        return NOTHING
    voices = [side.sources[-1].name if side.sources else None for side in (one, other)]
    if None in voices or voices[0] == voices[1]:
        return NOTHING
    return Compared(0.0, *(voice or "" for voice in voices))


def is_elided(side: ClaimInContext) -> bool:
    """Whether somebody gives no more than a figure, whose noun and verb stand with another one."""
    claim = side.claim
    bare = claim.quantity is not None and claim.quantity.head is None
    return bare and claim.event.measure is not None and bool(claim.sources)


def _measured(claim: Claim) -> tuple[object, ...]:
    event = claim.event
    return event.predicate, event.role, event.measure
