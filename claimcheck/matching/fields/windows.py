"""Whether a figure is counted over a stretch of time: "more than 3,100 since the war began", and not in one event."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.lexicon.patterns import any_listed
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity.tolerance import ends

_MANY = 2
"""How many times the figure of one event that of a stretch of time is, at least, to be another count for sure."""


@lru_cache(maxsize=1 << 14)
def is_over_time(side: ClaimInContext) -> bool:
    """Whether the figure's own part of its sentence, or what follows on it, tells of a stretch of time."""
    quantity = side.claim.quantity
    if quantity is None or quantity.dimension != "count" or not side.may_tell("updates", "windows"):
        return False
    behind = _END.split(side.sentence[max(0, quantity.span[1] - side.claim.sentence[0]) :])[0]
    return any(any_listed("updates", "windows").search(part) is not None for part in (side.own_part, behind))


_END = re.compile(r"[,;:\d]")
"""Where what is told of a figure ends at the latest: at the next one, and at a comma."""


def is_one_over_time(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether the larger of two counts alone is told of a stretch of time, and many times the other.

    None of 32 such pairs of figures apart that were read answers one question.
    """
    one, other = a.claim.quantity, b.claim.quantity
    if one is None or other is None or is_over_time(a) == is_over_time(b):
        return False
    many, few = (one, other) if is_over_time(a) else (other, one)
    return ends(many)[0] >= _MANY * ends(few)[1]
