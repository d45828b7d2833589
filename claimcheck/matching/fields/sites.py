"""Where, inside the place of the news, a figure is told of: "in Central Aceh district", "at the scene", "in hospital".

A figure told of a site that the other article knows nothing of is mostly a part of what the other counts.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.loader import listed
from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.words import content_stems, countries, days_and_months, stem


def compare_sites(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 each names a site that the other's surroundings and opening lack, 1 one does, 2 none. None without a site."""
    left, right = sites_of(a), sites_of(b)
    if not left and not right:
        return NOTHING
    new = [_unknown(left, b), _unknown(right, a)]
    return Compared(2.0 - bool(new[0]) - bool(new[1]), ", ".join(new[0] or left), ", ".join(new[1] or right))


def compare_extents(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 one is told of a part ("in the province") and the other of many places ("across Asia"). None otherwise."""
    if a.claim.quantity is None or b.claim.quantity is None:
        return NOTHING
    for side, other in ((a, b), (b, a)):
        own, whole = extent_of(side), extent_of(other).whole
        if own.part and whole and not own.wide:
            return Compared(0.0, *((own.part, whole) if side is a else (whole, own.part)))
    return NOTHING


class Extent(NamedTuple):
    """The words that a figure is told of a part by, of many places by a word for them, and by that or their names."""

    part: str | None
    wide: str | None
    whole: str | None


@lru_cache(maxsize=1 << 12)
def extent_of(side: ClaimInContext) -> Extent:
    """Over what a figure is told to extend."""
    quantity = side.claim.quantity
    if quantity is None:
        return Extent(None, None, None)
    found = _PHRASE.match(side.told, max(0, quantity.number_span[1] - side.claim.sentence[0]))
    words = [] if found is None else re.findall(r"\w+", found.group().lower())
    wide = _told_of(words, wide=True)
    alone = "alone" if "alone" in side.claim.event.scope and side.claim.places else None
    return Extent(_told_of(words, wide=False) or alone, wide, wide or _list_countries(side))


_MANY = 3
"""Countries from which on a figure told of them is one of many places."""

_CAPITAL = re.compile(r"[A-Z]")
_PHRASE = re.compile(r"[^.;,:]{0,90}?(?=[.;,:]|\band\b(?! \w+ (?:in|across|throughout)\b)|$)")
"""The rest of the phrase that a figure stands in, before another one begins: "dead and missing in ten countries"."""


def _told_of(words: list[str], *, wide: bool) -> str | None:
    """The words after a figure where they tell of many places, or (not ``wide``) of a part of one; None elsewhere."""
    roles, ranges = listed("sites", "roles"), listed("sites", "wide")
    for at, word in enumerate(words):
        role = word in roles
        if not role and word not in ranges:
            continue
        rest = words[at + 1 :]
        ranging = word in ranges or _names_one(rest, "wide_heads")
        if ranging if wide else not ranging and _names_one(rest, "parts"):
            return " ".join(words[at:])
    return None


def _list_countries(side: ClaimInContext) -> str | None:
    """The countries named after the figure where they are many: "dead in Indonesia, Sri Lanka, India and Thailand"."""
    quantity = side.claim.quantity
    assert quantity is not None
    told = side.told[max(0, quantity.number_span[1] - side.claim.sentence[0]) :]
    if len(_CAPITAL.findall(told)) < _MANY:
        return None
    found = countries(told)
    return ", ".join(sorted(found)) if len(found) >= _MANY else None


def _names_one(words: list[str], name: str) -> bool:
    return not _stems(name).isdisjoint(map(stem, words))


@cache
def _stems(name: str) -> frozenset[str]:
    return frozenset(map(stem, listed("sites", name)))


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


@lru_cache(maxsize=1 << 12)
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
