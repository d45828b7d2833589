"""Whether two claims are told of places of which the other's article knows nothing."""

from __future__ import annotations

from claimcheck.claim import Origin
from claimcheck.lexicon.loader import listed
from claimcheck.matching.fields.owners import compare_owner
from claimcheck.matching.profile import ArticleProfile, ClaimInContext
from claimcheck.matching.profile.words import country_of

_IN_REGION = 3
"""Parts of the path of a town whose region is known: town, region, country."""

_SAME_OWNER = 2.0


def region_of(side: ClaimInContext) -> str | None:
    """The region, within its country, of the town that a claim is told of; None where that is not known."""
    return side.claim.places[-2] if len(side.claim.places) >= _IN_REGION else None


def are_told_elsewhere(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether the claims, or the openings of their articles, are told of regions of which the other knows nothing."""
    if _are_of_one_owner(a, b):
        return False
    return _play_elsewhere(a.profile, b.profile) or lie_elsewhere(a, b) or _happened_in_two_lands(a, b)


def _are_of_one_owner(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether both are told of one owner as firms and countries report it, wherever that was written: its revenue."""
    if not {a.claim.event.measure, b.claim.event.measure} <= listed("updates", "reported"):
        return False
    return compare_owner(a, b).value == _SAME_OWNER


def _play_elsewhere(a: ArticleProfile, b: ArticleProfile) -> bool:
    if not a.scenes or not b.scenes or a.scenes & b.scenes:
        return False
    return not any(other.names_place(scene, early=True) for one, other in ((a, b), (b, a)) for scene in one.scenes)


def land_of(side: ClaimInContext) -> str | None:
    """The country in which what is counted happened, by the sentence itself; None where it tells none."""
    told = side.claim.place_origin in (Origin.CLAUSE, Origin.SENTENCE) and bool(side.claim.places)
    happened = told and side.claim.event.measure in listed("updates", "happenings")
    return country_of(side.claim.places[-1]) if happened else None


def _happened_in_two_lands(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether what is counted happened in two countries, at places that only the claim's own article names."""
    lands = land_of(a), land_of(b)
    if None in lands or lands[0] == lands[1]:
        return False
    return not (b.profile.names_place(a.claim.places[0]) or a.profile.names_place(b.claim.places[0]))


def lie_elsewhere(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether two claims are told of towns in two regions, of which the other article knows nothing: of two events,
    even where their figures are the same.

    Here the place that an article was filed from counts, too: "four were shot", like "the mother was at home", is told
    in many towns. None of 87 such pairs of figures apart that were read answers one question.
    """
    regions = region_of(a), region_of(b)
    if None in regions or regions[0] == regions[1]:
        return False
    paths = a.claim.places, b.claim.places
    return not any(
        other.profile.names_place(name) for other, path in ((b, paths[0]), (a, paths[1])) for name in path[:2]
    )
