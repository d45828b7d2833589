"""Rival counts: of one crowd, in one sentence ("police say 900, organisers 2,000"), or by two bodies at one time."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.claim import Claim, SourceKind
from claimcheck.lexicon.loader import listed, load_toml
from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.fields.circumstances import compare_sources
from claimcheck.matching.fields.counted import has_part_mark
from claimcheck.matching.fields.figures import relate_claims
from claimcheck.matching.fields.stories import compare_articles
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity.relation import Relation


def compare_estimates(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 both are given for one count by two sources, in one sentence or of one crowd. None otherwise."""
    if _are_of_one_crowd(a, b):
        return Compared(0.0, *(side.claim.sources[-1].name or "" for side in (a, b)))
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


_ONE_STORY = 0.25
"""Likeness of two articles from which on they tell one story."""

_DAYS = 2
"""Days between two articles of one march, or with two counts of one time, at the most."""


def _are_of_one_crowd(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether the authorities and the organisers each say how many came, which is told of one march in one place.

    They count it from two sides and hardly ever agree; no other words need to be the same.
    """
    if {voice_of_crowd(a), voice_of_crowd(b)} != {_AUTHORITIES, _ORGANISERS}:
        return False
    if a.claim.article == b.claim.article:
        return True
    one, other = a.profile, b.profile
    days = None if one.published is None or other.published is None else abs((one.published - other.published).days)
    placed = bool(set(a.claim.places[:1]) & set(b.claim.places[:1]))
    return placed and days is not None and days <= _DAYS and (compare_articles(a, b).value or 0.0) >= _ONE_STORY


_AUTHORITIES, _ORGANISERS = "authorities", "organisers"


@lru_cache(maxsize=1 << 14)
def voice_of_crowd(side: ClaimInContext) -> str | None:
    """Who says how many came: the authorities, or the organisers; None of other figures and sources."""
    claim, crowds = side.claim, load_toml("voices")["crowds"]
    if claim.event.measure not in crowds["measures"] or not claim.sources or has_part_mark(side):
        return None
    words = set(f"{claim.sources[-1].name} {claim.sources[-1].mention}".lower().split())
    voices = [voice for voice in (_AUTHORITIES, _ORGANISERS) if words.intersection(crowds[voice])]
    return voices[0] if len(voices) == 1 else None


def are_rivals(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether two bodies give two counts of one measure at one time: the rebels 1,300 dead, the aid group 355.

    Each count is then repeated by all who have it from its source, so that either has claims close to it alone.
    """
    measure = a.claim.event.measure
    if measure is None or measure != b.claim.event.measure or not (_has_counted(a) and _has_counted(b)):
        return False
    one, other = a.profile.published, b.profile.published
    near = abs((one - other).days) <= _DAYS if one is not None and other is not None else one is other
    return near and compare_sources(a, b).value == 0.0 and relate_claims(a, b).relation is Relation.APART


def _has_counted(side: ClaimInContext) -> bool:
    """Whether a count is told as that of a body or a camp: not of the press, nor of one who tells what he has seen."""
    quantity, sources = side.claim.quantity, side.claim.sources
    if quantity is None or quantity.dimension != "count" or not sources or sources[-1].name is None:
        return False
    words = sources[-1].name.lower().split()
    return sources[-1].kind not in _NO_BODIES and listed("voices", "witnesses").isdisjoint(words)


_NO_BODIES = (SourceKind.OUTLET, SourceKind.PERSON)


def is_elided(side: ClaimInContext) -> bool:
    """Whether somebody gives no more than a figure, whose noun and verb stand with another one."""
    claim = side.claim
    bare = claim.quantity is not None and claim.quantity.head is None
    return bare and claim.event.measure is not None and bool(claim.sources)


def _measured(claim: Claim) -> tuple[object, ...]:
    event = claim.event
    return event.predicate, event.role, event.measure
