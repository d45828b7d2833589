"""Differences that are no matter of degree where two figures are apart: elsewhere, denied, side by side.

Each was kept because the pairs that people have read bear it out: of the pairs of figures apart that it separates, at
least nine in ten measure different things, and next to none is a conflict.
"""

from __future__ import annotations

from functools import lru_cache

from claimcheck.claim import Claim, Modality, Origin, Polarity
from claimcheck.lexicon.topics import country_names
from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.fields.circumstances import are_opposed
from claimcheck.matching.fields.stages import CHANGING, is_former, measures_of
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.words import names_region


def compare_regions(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 two happenings in towns of different regions, each named in the claim's own sentence. None otherwise."""
    if not {a.claim.event.measure, b.claim.event.measure} <= measures_of("happenings"):
        return NOTHING
    left, right = _located(a), _located(b)
    # Places of unequal depth may lie within each other without the gazetteer's knowing it: Manokwari, Papua.
    if (
        left is None
        or right is None
        or len(left) != len(right)
        or left[1] == right[1]
        or set(left[:2]) & set(right[:2])
    ):
        return NOTHING
    if _words(left[:1]) & _words(right) or _words(right[:1]) & _words(left):
        return NOTHING
    return Compared(0.0, left[0], right[0])


def _words(places: tuple[str, ...]) -> set[str]:
    return {word for place in places for word in place.split()}


def _located(side: ClaimInContext) -> tuple[str, ...] | None:
    """The place with what holds it, the narrowest first; None where the text or the gazetteer does not tell."""
    places = side.claim.places
    if side.claim.place_origin not in (Origin.CLAUSE, Origin.SENTENCE) or len(places) < 2:
        return None
    # A town that gives its region its name: "Kharkiv, Ukraine" is in the region of Kharkiv.
    return (places[0], *places) if len(places) == 2 and names_region(*places) else places


def compare_localities(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 one article knows both places and gives this figure to the one that the other never names. None otherwise."""
    if not (_sets_apart(a, b) or _sets_apart(b, a)):
        return NOTHING
    return Compared(0.0, a.claim.places[0], b.claim.places[0])


_TOWN = 3
"""Places from a town up to its country, as the gazetteer has them."""


def _sets_apart(a: ClaimInContext, b: ClaimInContext) -> bool:
    left, right = a.claim.places, b.claim.places
    if a.claim.place_origin is not Origin.CLAUSE or not left or not right or left[0] in right or right[0] in left:
        return False
    if any((path[0].lower(),) in country_names() for path in (left, right)):
        return False  # the place may lie in that country for all that the gazetteer knows
    # A place that the gazetteer does not know may lie in one that it knows; two towns of one state it knows to be two.
    known = _TOWN == len(left) == len(right) if set(left) & set(right) else (len(left) > 1) == (len(right) > 1)
    return (
        known
        and not set(left[0].split()) & set(right[0].split())
        and not b.profile.names_place(left[0])
        and a.profile.names_place(right[0])
    )


_CORE_ROLES = frozenset({"patient", "agent", "subject", "attribute"})
"""What the figure must be to its predicate, for a negation of the predicate to be one of the figure."""


def compare_denied(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 one figure is of those of whom it is not so ("all but five were freed"), the other of those of whom it is."""
    denied = [side.claim.polarity is Polarity.NEGATED for side in (a, b)]
    told, other = (a, b) if denied[0] else (b, a)
    measured = told.claim.event.measure is not None and told.claim.event.measure == other.claim.event.measure
    if not are_opposed(a, b) or not (measured or told.claim.event.role in _CORE_ROLES):
        return NOTHING
    return Compared(0.0, *("not" if is_denied else "" for is_denied in denied))


def compare_listed(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 one sentence gives both figures side by side, so that they tell of two things. None otherwise.

    A sentence that says how a figure has changed gives both of one thing, and so does one that gives up the former.
    """
    if not (_lists(a, b) or _lists(b, a)):
        return NOTHING
    return Compared(0.0, *(side.claim.quantity.text if side.claim.quantity else "" for side in (a, b)))


def _lists(side: ClaimInContext, other: ClaimInContext) -> bool:
    wanted = other.claim.quantity
    if wanted is None or CHANGING & set(side.claim.event.scope):
        return False
    measure = other.claim.event.measure
    of_one_measure = wanted.dimension == "count" and measure == side.claim.event.measure
    for one in figures_beside(side):
        quantity = one.claim.quantity
        if quantity is None or (of_one_measure and one.claim.event.measure not in (None, measure)):
            continue  # "1 dead, 2 hurt" has no other figure for the "2 dead" of the other
        alike = quantity.dimension == wanted.dimension and quantity.unit == wanted.unit
        if alike and quantity.value == wanted.value and quantity.change == wanted.change:
            return True
    return False


@lru_cache(maxsize=1 << 12)
def figures_beside(side: ClaimInContext) -> tuple[ClaimInContext, ...]:
    """The other figures of the claim's sentence that the same source gives; two sources are set against each other.

    A part of the figure is not beside it ("three wives, two of them Iraqi"), nor is what it is set against: "51%, not
    70%", "3.9%, below a forecast of 4.1%".
    """
    claim, voices = side.claim, _voices(side.claim)
    others = (one for one in side.profile.figures if one.claim.sentence == claim.sentence and one.claim.id != claim.id)
    beside = (one for one in others if _voices(one.claim) == voices and not _is_portion(one))
    return tuple(one for one in beside if not is_former(one) and not _is_set_against(one.claim, claim))


def _is_set_against(claim: Claim, told: Claim) -> bool:
    """Whether the claim is denied or only expected where the other is told as a fact, of one thing."""
    if claim.event.measure != told.event.measure or told.modality is not Modality.ACTUAL:
        return False
    return claim.modality is Modality.PLANNED or (
        claim.polarity is Polarity.NEGATED and told.polarity is Polarity.AFFIRMED
    )


def _is_portion(side: ClaimInContext) -> bool:
    return side.claim.event.whole is not None or "subset" in side.claim.event.scope


def _voices(claim: Claim) -> tuple[str | None, ...]:
    return tuple(source.name for source in claim.sources)
