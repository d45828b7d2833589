"""Over what a figure is told to extend: a part ("in the province"), a country ("nationwide") or the world."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck.claim import Origin
from claimcheck.lexicon.loader import listed
from claimcheck.lexicon.patterns import any_listed, any_of
from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.fields.sites import sites_of
from claimcheck.matching.fields.timing import came_out_later
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.words import countries, days_and_months, function_words, stem
from claimcheck.quantity.tolerance import ends


def compare_extents(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 one is told of a part ("in the province") and the other of many places ("across Asia"). None otherwise.

    Of a count the part has to be the smaller; what struck one town alone is told of the town and of its country.
    """
    if a.claim.quantity is None or b.claim.quantity is None:
        return NOTHING
    for side, other in ((a, b), (b, a)):
        own, wider = extent_of(side), extent_of(other)
        found = None if own.wide or _is_more(side, other) else _find_whole(own, wider)
        if found is None and not came_out_later(other, side) and _is_fraction_of(side, other):
            found = _find_region(own, wider)
        if found is not None:
            return Compared(0.0, *(found if side is a else found[::-1]))
    return NOTHING


class Extent(NamedTuple):
    """The words that a figure is told of a part by, of many places by a word for them, and by that or their names.

    ``world``: these are of more than one country. ``place`` is where the text has it happen, the narrowest first;
    ``spread``: what is told of is spread over a region or a country, as a flood, or an average of its people.
    """

    part: str | None
    wide: str | None
    whole: str | None
    world: bool = False
    place: tuple[str, ...] = ()
    spread: bool = False


def _find_whole(own: Extent, other: Extent) -> tuple[str, str] | None:
    """The words for the part and for the whole, where the other is told of many places."""
    if not other.whole:
        return None
    if own.part:
        return own.part, other.whole
    return (own.place[0], other.whole) if own.place and (other.world or len(own.place) > 1) else None


def _find_region(own: Extent, other: Extent) -> tuple[str, str] | None:
    """The places of what is spread over a country, where the one lies in the other: "in the Orla district"."""
    if not (own.spread and other.spread and own.place and other.place) or own.place == other.place:
        return None
    within = own.place[-len(other.place) :] == other.place
    unknown = own.part is not None and len(own.place) == 1 and bool(countries(other.place[0]))
    return (own.part or own.place[0], other.place[0]) if within or unknown else None


_FRACTION = 1.5
"""How many times a count in a region that in its country is, at the least, to be of more than the region."""


def _is_fraction_of(side: ClaimInContext, other: ClaimInContext) -> bool:
    """Whether a count leaves room for others elsewhere: of a flood that struck one town nearly all died there."""
    one, many = side.claim.quantity, other.claim.quantity
    assert one is not None
    assert many is not None
    if one.dimension not in _COUNTED:
        return True
    return one.dimension == many.dimension and float(ends(one)[1]) * _FRACTION <= float(ends(many)[0])


def _is_more(side: ClaimInContext, other: ClaimInContext) -> bool:
    """Whether a count is the larger one, so that it is no part of the other."""
    one, many = side.claim.quantity, other.claim.quantity
    assert one is not None
    assert many is not None
    return one.dimension in _COUNTED and one.dimension == many.dimension and ends(one)[0] > ends(many)[0]


@lru_cache(maxsize=1 << 14)
def extent_of(side: ClaimInContext) -> Extent:
    """Over what a figure is told to extend."""
    quantity = side.claim.quantity
    if quantity is None:
        return Extent(None, None, None)
    at = max(0, quantity.number_span[1] - side.claim.sentence[0])
    found, before = _PHRASE.match(side.told, at), side.told[:at]
    opening = _opening().search(before) if "," in before else None
    told = "" if found is None else found.group(), opening[1] if opening else "", side.claim.subject or ""
    words = [one for one in (_WORD.findall(phrase) for phrase in told) if _may_tell(one)]
    ranging = _find_ranging(side) if side.may_tell("sites", "ranging") else None
    wide = _first(_told_of(one, wide=True) for one in words) or (ranging.group() if ranging else None)
    world = wide is not None and any_listed("sites", "world").search(wide) is not None
    alone = side.claim.places[0] if "alone" in side.claim.event.scope and side.claim.places else None
    part = _first(_told_of(one, wide=False) for one in words) or alone
    place = side.claim.places if _is_placed(side) else _named_sites(side, told[0])
    event = side.claim.event
    spread = event.occasion in listed("sites", "spread") or event.measure in listed("sites", "averages")
    named = _list_countries(side)
    return Extent(part, wide, wide or named, world or bool(named), place, spread)


def _find_ranging(side: ClaimInContext) -> re.Match[str] | None:
    ranging = any_listed("sites", "ranging")
    return ranging.search(side.own_part) or ranging.match(side.told)


def _first(found: Iterator[str | None]) -> str | None:
    return next((one for one in found if one is not None), None)


_COUNTED = frozenset({"count", "money"})
_MANY = 3
"""Countries from which on a figure told of them is one of many places."""

_WORD = re.compile(r"\w+")
_CAPITAL = re.compile(r"[A-Z]")
_IN_NAME = re.compile(r"\b(?:in|at|across)\s(?:the\s)?([A-Z][\w-]+(?:\s[A-Z][\w-]+)*)")
_PHRASE = re.compile(r"[^.;,:]{0,90}?(?=[.;,:]|\band\b(?! \w+ (?:in|across|throughout)\b)|$)")
"""The rest of the phrase that a figure stands in, before another one begins: "dead and missing in ten countries"."""


@cache
def _opening() -> re.Pattern[str]:
    """Where a clause begins with what a figure is told of: "In the Orla district, 12 died"."""
    roles = any_of(listed("sites", "roles"))
    return re.compile(rf"(?i:(?:^|[,;]\s|\bwhile\s)({roles}\s[^.;,:]{{2,60}}),[^.;:]{{0,60}}$)")


def tells_extent(side: ClaimInContext) -> bool:
    """Whether the figure is told of many places, or of what is spread over one: without that nothing is a part."""
    extent = extent_of(side)
    return extent.whole is not None or (extent.spread and bool(extent.place))


def _is_placed(side: ClaimInContext) -> bool:
    """Whether the sentence says of what is told that it happens at the place, and not who is from there."""
    if not side.claim.places or side.claim.place_origin not in (Origin.CLAUSE, Origin.SENTENCE):
        return False
    roles, seated = listed("sites", "roles"), listed("sites", "seated")
    *parts, _ = side.told.split(side.claim.places[0])
    for before in ((" ".join(part.split()[-_OPENS:])).lower().split() for part in parts):
        at = next((i for i in range(len(before) - 1, -1, -1) if before[i] in roles), None)
        if at is not None and not (at and before[at - 1] in seated):
            return True
    return False


_OPENS = 4
"""Words before the name of a place in which its preposition stands: "based in the port of Osk"."""


def _named_sites(side: ClaimInContext, behind: str) -> tuple[str, ...]:
    """A place with a name that no list may have, in the event or the words behind the figure: "in North America"."""
    found = (site for site in sites_of(side) if _CAPITAL.search(site, 1) is not None)
    near = (one[1] for one in _IN_NAME.finditer(behind) if not days_and_months(one[1]))
    name = next(found, None) or next(near, None)
    return () if name is None else (name,)


def _may_tell(words: list[str]) -> bool:
    """Whether any of the words can be what :func:`_told_of` looks for."""
    telling = _telling_stems()
    return not telling.isdisjoint(map(stem, words)) or not listed("sites", "wide").isdisjoint(map(str.lower, words))


def _told_of(words: list[str], *, wide: bool) -> str | None:
    """The words after a figure where they tell of many places, or (not ``wide``) of a part of one; None elsewhere."""
    roles, ranges = listed("sites", "roles"), listed("sites", "wide")
    lower = [word.lower() for word in words]
    for at, word in enumerate(lower):
        if word not in roles and word not in ranges:
            continue
        rest = lower[at + 1 :]
        ranging = word in ranges or _names_one(_heads_of(rest), "wide_heads")
        if ranging if wide else not ranging and _names_one(rest, "parts"):
            return " ".join([word, *words[at + 1 :]])
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


def _heads_of(words: list[str]) -> list[str]:
    """The words that end a phrase: the "festival" of "a country music festival", and no "country" nor "a group of"."""
    ends = function_words() - {"of"} | {""}
    return [word for word, behind in pairwise([*words, ""]) if behind in ends]


def _names_one(words: list[str], name: str) -> bool:
    return not _stems(name).isdisjoint(map(stem, words))


@cache
def _telling_stems() -> frozenset[str]:
    return _stems("wide_heads") | _stems("parts")


@cache
def _stems(name: str) -> frozenset[str]:
    return frozenset(map(stem, listed("sites", name)))
