"""Whether the later of two figures on one question replaces the earlier, or the two contradict each other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from claimcheck.lexicon.loader import load_toml
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity import Bound
from claimcheck.quantity.tolerance import ends


@dataclass(frozen=True, slots=True)
class Update:
    """Why one figure replaces another: ``sign`` is "date", "words" or "time"; ``earlier`` comes before ``later``."""

    sign: str
    earlier: ClaimInContext
    later: ClaimInContext


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(entries) for name, entries in load_toml("updates").items()}


def find_update(a: ClaimInContext, b: ClaimInContext) -> Update | None:
    """What shows that one of two figures apart replaces the other; None where nothing does."""
    measures = {a.claim.event.measure, b.claim.event.measure}
    cue = has_cue(a) or has_cue(b)
    if measures & _words()["static"] and not cue:
        return None
    first, second = _told_on(a), _told_on(b)
    gap = 0 if first is None or second is None else abs((first - second).days)
    running = bool(measures & _words()["running"])
    earlier, later = _in_order(a, b, first, second)
    if running and gap > 0 and _grows(earlier, later):
        return Update("date", earlier, later)
    if cue and gap <= 60 and _grows(earlier, later):
        return Update("words", earlier, later)
    return None


def has_cue(side: ClaimInContext) -> bool:
    """Whether the sentence says that the count goes on or has been corrected."""
    text = side.sentence.lower()
    return "so_far" in side.claim.event.scope or any(cue in text for cue in _words()["cues"])


def is_running_count(side: ClaimInContext) -> bool:
    """Whether the figure is of a kind that grows while a story runs."""
    return side.claim.event.measure in _words()["running"]


def _told_on(side: ClaimInContext) -> date | None:
    return side.profile.published


def _in_order(
    a: ClaimInContext, b: ClaimInContext, first: date | None, second: date | None
) -> tuple[ClaimInContext, ClaimInContext]:
    if first is not None and second is not None and first != second:
        return (a, b) if first < second else (b, a)
    return (a, b) if _size(a) <= _size(b) else (b, a)


def _size(side: ClaimInContext) -> tuple[bool, float, str]:
    quantity = side.claim.quantity
    return (quantity is None, 0.0 if quantity is None else float(ends(quantity)[0]), side.claim.id)


def _grows(earlier: ClaimInContext, later: ClaimInContext) -> bool:
    """Counts of a running story grow; only those of the missing and trapped shrink, and estimates may do either."""
    if earlier.claim.event.measure in ("missing", "trapped"):
        return True
    quantity = earlier.claim.quantity
    if quantity is not None and quantity.bound in (Bound.AT_MOST, Bound.ABOUT):
        return True
    return _size(later)[1] >= _size(earlier)[1]
