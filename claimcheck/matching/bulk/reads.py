"""What each comparison looks at on one side: where two pairs of claims agree in that, they come out alike.

A store holds few nouns, measures, days and articles next to its pairs of claims. So a comparison that is listed here is
made once for every two such values, however many pairs of claims have them: see
:mod:`claimcheck.matching.bulk.scoring`. A comparison that begins to look at more must say so here; a test compares the
outcomes with the comparisons themselves. What stands neither here nor in :mod:`claimcheck.matching.bulk.sides` is
compared for each pair of claims: slow, and right.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from claimcheck.claim import Origin, Polarity
from claimcheck.lexicon.loader import listed
from claimcheck.matching.bulk.readings import Read
from claimcheck.matching.bulk.told import Tells
from claimcheck.matching.fields.circumstances import circumstances_of, read_background
from claimcheck.matching.fields.contrasts import read_contrasts
from claimcheck.matching.fields.counted import SUBSETS, group_of, is_of_gathering, kind_noun, noun, severity_of
from claimcheck.matching.fields.directions import parts_of
from claimcheck.matching.fields.estimates import is_elided, voice_of_crowd
from claimcheck.matching.fields.extents import tells_extent
from claimcheck.matching.fields.figures import day_of_age, level_of_count
from claimcheck.matching.fields.halves import told_half
from claimcheck.matching.fields.limits import is_limit
from claimcheck.matching.fields.moves import read_move
from claimcheck.matching.fields.owners import owner_of
from claimcheck.matching.fields.parts import is_added
from claimcheck.matching.fields.periods import read_results, runs_to_date
from claimcheck.matching.fields.persons import read_bearer
from claimcheck.matching.fields.rates import told_period
from claimcheck.matching.fields.separations import figures_beside
from claimcheck.matching.fields.sites import sites_of
from claimcheck.matching.fields.stages import is_lasting, is_stage
from claimcheck.matching.fields.standing import standing_measure
from claimcheck.matching.fields.sums import totals
from claimcheck.matching.fields.timing import happens
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity.relation import is_fraction
from claimcheck.quantity.tolerance import decimal_scale, in_dozens, is_scant, is_shy, is_told_as_age, written_decimals


def read_figure(side: ClaimInContext) -> Hashable:
    """The figure as written, its noun, what those beside it come to, if it is a limit or a half, an age's day."""
    q = side.claim.quantity
    if q is None:
        return None
    written = q.value, q.low, q.high, q.bound, q.unit, q.dimension, q.change, q.direction, q.per
    worded = written_decimals(q), decimal_scale(q), in_dozens(q), is_told_as_age(q), is_shy(q), is_scant(q)
    told = noun(side), totals(side), is_limit(side), day_of_age(side), told_half(side), told_period(side)
    return *written, *worded, *told, side.claim.event.measure in listed("updates", "exact")


def _read_unit(side: ClaimInContext) -> Hashable:
    quantity = side.claim.quantity
    return quantity and (quantity.dimension, quantity.unit, quantity.per, told_period(side), is_fraction(quantity))


def _read_noun(side: ClaimInContext) -> Hashable:
    head = noun(side)
    return head and (head, group_of(head, side))


def _read_part(side: ClaimInContext) -> Hashable:
    return _read_noun(side), SUBSETS & set(side.claim.event.scope), is_added(side), _has_dimension(side, "age")


def _read_modifiers(side: ClaimInContext) -> Hashable:
    counted = side.claim.counted
    return counted and (counted.modifiers, counted.names)


def _read_predicate(side: ClaimInContext) -> Hashable:
    event = side.claim.event
    return event.predicate, event.role, event.measure


def _read_time(side: ClaimInContext) -> Hashable:
    time = side.claim.time
    return time and (time.start, time.end, time.origin)


def _read_period(side: ClaimInContext) -> Hashable:
    event, time = side.claim.event, side.claim.time
    told = time and time.relation, side.claim.modality, event.tense
    return _read_time(side), *told, is_stage(side), happens(side), read_results(side), runs_to_date(side)


def _read_measure(side: ClaimInContext) -> Hashable:
    return side.claim.event.measure, is_of_gathering(side)


def _read_denial(side: ClaimInContext) -> Hashable:
    event, quantity = side.claim.event, side.claim.quantity
    return side.claim.polarity, event.predicate, event.measure, quantity and quantity.dimension, circumstances_of(side)


def _read_weekday(side: ClaimInContext) -> Hashable:
    time = side.claim.time
    told = time and (time.text, time.start, time.end, time.origin, time.relation)
    return side.claim.event.measure, told, is_lasting(side)


READS: Mapping[str, Read] = {
    "dimension": _read_unit,
    "noun": _read_noun,
    "kinds": lambda side: (_read_noun(side), kind_noun(side)),
    "part": _read_part,
    "denied": lambda side: (_read_denial(side), side.claim.event.role),
    "modifiers": _read_modifiers,
    "measure": _read_measure,
    "bearer of the age": read_bearer,
    "kind of figure": lambda side: side.claim.quantity and side.claim.quantity.dimension,
    "smaller count": level_of_count,
    "counts apart": lambda side: side.claim.event.measure,
    "contrast": read_contrasts,
    "severity": severity_of,
    "predicate": _read_predicate,
    "scope": lambda side: (side.claim.event.scope, side.claim.event.whole is None),
    "attacker": lambda side: side.claim.event.attacker,
    "occasion": lambda side: side.claim.event.occasion,
    "country": lambda side: side.countries,
    "time": _read_time,
    "years": lambda side: (side.years, bool(side.own_years), side.profile.published and side.profile.published.year),
    "days": lambda side: side.days,
    "modality": lambda side: (side.claim.modality, side.claim.event.tense, _read_denial(side)),
    "sources": lambda side: tuple(source.name for source in side.claim.sources),
    "background": read_background,
    "weekdays": _read_weekday,
    "period": _read_period,
}
"""By the field's name all that its comparison looks at on one side."""

TOGETHER: Mapping[str, tuple[str, ...]] = {
    "counted": ("noun", "kinds", "part", "dimension", "kind of figure"),
    "event": ("measure", "counts apart", "scope"),
}
"""Fields that are looked up together: what they look at takes few values, and together not many more."""

OF_ONE_KIND = frozenset({"figures alike", "course"})
"""Fields that have something to compare only where the nouns are not told to be different ones."""

OF_ARTICLES = frozenset({"articles", "names of the stories", "openings"})
"""Fields that look at nothing but the two articles."""


def read_article(side: ClaimInContext) -> Hashable:
    """All that a comparison of two articles looks at on one side."""
    return side.profile, side.has_story


ALIKE: Mapping[str, Read] = {"same words": lambda side: side.skeleton}
"""What two sides must have in common for a field to be compared at all; its value is 0 where they do not."""

FIGURES = frozenset({"figures", "sizes", "distinctness"})
"""Fields that look at both figures, and at whether the sentences are the same but for them."""


def _is_age(side: ClaimInContext) -> bool:
    return _has_dimension(side, "age")


def _time_of(side: ClaimInContext) -> object:
    return side.claim.time


def _years_of(side: ClaimInContext) -> object:
    return side.years


TOLD: Mapping[str, Tells] = {
    "owner": (owner_of, True),
    "standing figure": (standing_measure, True),
    "place": (lambda side: side.claim.places and side.claim.place_origin in (Origin.CLAUSE, Origin.SENTENCE), True),
    "person": (_is_age, True),
    "part of a country": (parts_of, True),
    "rival estimates": (lambda side: is_elided(side) or voice_of_crowd(side), False),
    "figure beside it": (lambda side: not side.has_story, True),
    "level before": (read_move, True),
    "move": (read_move, True),
    "person unknown to the other article": (_is_age, True),
    "bearer of the age": (_is_age, True),
    "measured from": (lambda side: _has_dimension(side, "length"), True),
    "region": (lambda side: len(side.claim.places) > 1, True),
    "locality": (lambda side: side.claim.places and side.claim.place_origin is Origin.CLAUSE, False),
    "site": (sites_of, False),
    "extent": (tells_extent, False),
    "listed together": (lambda side: side.profile.claims_beside(side.claim) and figures_beside(side), False),
    "denied": (lambda side: side.claim.polarity is Polarity.NEGATED, False),
    "attacker": (lambda side: side.claim.event.attacker, False),
    "occasion": (lambda side: side.claim.event.occasion, True),
    "contrast": (read_contrasts, False),
    "severity": (severity_of, False),
    "country": (lambda side: side.countries, False),
    "sources": (lambda side: side.claim.sources, False),
    "time": (_time_of, True),
    "weekdays": (_time_of, True),
    "period": (_time_of, False),
    "later than the other article": (_time_of, False),
    "days": (lambda side: side.days, False),
    "years": (_years_of, False),
    "year unknown to the other article": (_years_of, False),
}
"""What both sides (or, where it says False, one of the two) must tell for there to be anything to compare."""


def _has_dimension(side: ClaimInContext, dimension: str) -> bool:
    return side.claim.quantity is not None and side.claim.quantity.dimension == dimension
