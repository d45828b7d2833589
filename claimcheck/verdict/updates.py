"""Whether the later of two figures on one question replaces the earlier, or the two contradict each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.claim import Modality
from claimcheck.lexicon.loader import load_toml
from claimcheck.matching.circumstances import compare_sources
from claimcheck.matching.counted import is_part
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity import Bound
from claimcheck.quantity.tolerance import ends

_LOWER_BOUNDS = (Bound.AT_LEAST, Bound.MORE_THAN)


@dataclass(frozen=True, slots=True)
class Update:
    """One figure replaces the other; ``dated`` says that the days of publication show which is the later."""

    earlier: ClaimInContext
    later: ClaimInContext
    dated: bool


@lru_cache(maxsize=1)
def _measures() -> dict[str, frozenset[str]]:
    return {name: frozenset(load_toml("updates")[name]) for name in ("running", "shrinking", "static")}


@lru_cache(maxsize=1)
def _points() -> dict[str, float]:
    return dict(load_toml("updates")["points"])


@lru_cache(maxsize=2)
def _any_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, load_toml('updates')[name]))})\b", re.IGNORECASE)


def find_update(a: ClaimInContext, b: ClaimInContext) -> Update | None:
    """What shows that one of two figures that are apart replaces the other; None where too little does."""
    if is_part(a) != is_part(b):
        return None  # "two more" are no stage of a count of two dozen
    if _is_provisional(a) != _is_provisional(b):
        earlier, later = (a, b) if _is_provisional(a) else (b, a)
        return Update(earlier, later, dated=False)
    points = _points()
    measures = {a.claim.event.measure, b.claim.event.measure}
    cue = has_cue(a) or has_cue(b)
    earlier, later, days = _in_order(a, b)
    first, second = _size(earlier), _size(later)
    score = points["base"]
    running = bool(measures & _measures()["running"]) and not {a.claim.modality, b.claim.modality} - {Modality.ACTUAL}
    score += points["running"] * running
    score += points["cue"] if cue else points["static"] * bool(measures & _measures()["static"])
    score += points["undated"] if days is None else points["later"] * (days > 0) + points["much_later"] * (days > 20)
    if days:
        expected = first > second if measures & _measures()["shrinking"] else second > first
        score += points["grows"] if expected else -points["grows"]
    score += points["bound"] * any(s.claim.quantity and s.claim.quantity.bound in _LOWER_BOUNDS for s in (a, b))
    sources = compare_sources(a, b).value
    score += points["same_source"] * (sources == 2.0 and bool(days))
    score += points["contested"] * (sources == 0.0 and not running)
    score += points["near"] * (abs(first - second) < max(abs(first), abs(second)) / 5)
    return Update(earlier, later, bool(days)) if score > 0 else None


def find_overtaken_bound(a: ClaimInContext, b: ClaimInContext) -> Update | None:
    """A running count that was told as a lower bound and is clearly larger days later; None where there is none."""
    earlier, later, days = _in_order(a, b)
    measures = {a.claim.event.measure, b.claim.event.measure}
    if not days or not measures & _measures()["running"]:
        return None
    quantity = earlier.claim.quantity
    if quantity is None or quantity.bound not in _LOWER_BOUNDS or _size(later) < 1.05 * _size(earlier):
        return None
    return Update(earlier, later, dated=True)


_BEFORE = 30
"""Code points before a figure in which a word can say that it is a first one."""


def _is_provisional(side: ClaimInContext) -> bool:
    """Whether the figure is told as one that will be revised: "a preliminary magnitude of 4.4"."""
    quantity = side.claim.quantity
    if quantity is None:
        return False
    at = quantity.number_span[0] - side.claim.sentence[0]
    return bool(_any_of("provisional").search(side.sentence[max(0, at - _BEFORE) : max(0, at)]))


def has_cue(side: ClaimInContext) -> bool:
    """Whether the sentence says that the count goes on or has been corrected."""
    return bool({"so_far", "rising", "revised"} & set(side.claim.event.scope)) or bool(
        _any_of("cues").search(side.sentence)
    )


def _in_order(a: ClaimInContext, b: ClaimInContext) -> tuple[ClaimInContext, ClaimInContext, int | None]:
    """The two in the order of publication, or of size where that is no help, and the days between them."""
    first, second = a.profile.published, b.profile.published
    days = None if first is None or second is None else (second - first).days
    if days:
        return (a, b, days) if days > 0 else (b, a, -days)
    return (a, b, days) if (_size(a), a.claim.id) <= (_size(b), b.claim.id) else (b, a, days)


def _size(side: ClaimInContext) -> float:
    quantity = side.claim.quantity
    return 0.0 if quantity is None else float(ends(quantity)[0])
