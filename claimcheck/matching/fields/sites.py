"""Where, inside the place of the news, a figure is told of: "in Central Aceh district", "at the scene", "in hospital".

A figure told of a site that the other article knows nothing of is mostly a part of what the other counts.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.loader import listed
from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.words import content_stems, days_and_months


def compare_sites(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 each names a site that the other's surroundings and opening lack, 1 one does, 2 none. None without a site."""
    left, right = sites_of(a), sites_of(b)
    if not left and not right:
        return NOTHING
    new = [_unknown(left, b), _unknown(right, a)]
    return Compared(2.0 - bool(new[0]) - bool(new[1]), ", ".join(new[0] or left), ", ".join(new[1] or right))


def compare_references(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 two distances from or to different places, 1 from or to the same. None where the text names no such place."""
    if any(side.claim.quantity is None or side.claim.quantity.dimension != "length" for side in (a, b)):
        return NOTHING
    left, right = _reference(a), _reference(b)
    if left is None or right is None:
        return NOTHING
    shared = set(left.lower().split()) & set(right.lower().split())
    return Compared(float(bool(shared)), left, right)


@cache
def _no_sites() -> frozenset[str]:
    """Heads of phrases that say when or in which event, not where."""
    return listed("sites", "no_sites") | frozenset(event_lexicon().occasions)


@lru_cache(maxsize=1 << 14)
def sites_of(side: ClaimInContext) -> tuple[str, ...]:
    """The phrases that say where it happened."""
    return tuple(
        argument.text
        for argument in side.claim.event.arguments
        if argument.role in listed("sites", "roles")
        and argument.head not in _no_sites()
        and not any(character.isdigit() for character in argument.text)
        and not days_and_months(argument.text)
        and content_stems(argument.text)
    )


def _unknown(sites: tuple[str, ...], other: ClaimInContext) -> tuple[str, ...]:
    """The sites of which the words around the other's figure, and the head of its article, have no word."""
    lead = other.profile.lead_terms
    around = other.surroundings
    return tuple(site for site in sites if not any(s in around or s in lead for s in _stems_of(site)))


@lru_cache(maxsize=1 << 12)
def _stems_of(site: str) -> tuple[str, ...]:
    return tuple(content_stems(site))


_TO_PLACE = re.compile(
    r"[^.;,]{0,30}?\b(?:of|from|to|outside)\s+(?:the\s+|downtown\s+)?([A-Z][\w-]+(?:\s[A-Z][\w-]+)*)"
)


def _reference(side: ClaimInContext) -> str | None:
    """The place from which, or to which, a distance is measured: "20 miles north of Santa Rosa"."""
    quantity = side.claim.quantity
    assert quantity is not None
    start, end = quantity.number_span[1], side.claim.sentence[1]
    found = _TO_PLACE.match(side.profile.article.text[start:end])
    return None if found is None else found[1]
