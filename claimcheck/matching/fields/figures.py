"""Comparisons of the two figures themselves: weak evidence, for figures that differ may answer one question, too."""

from __future__ import annotations

import math
from bisect import bisect_left
from datetime import date
from functools import lru_cache

from claimcheck.lexicon.loader import listed
from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.fields.halves import double_half
from claimcheck.matching.fields.limits import as_limit, is_limit
from claimcheck.matching.fields.rates import even_out_rates
from claimcheck.matching.fields.sums import adds_up_to
from claimcheck.matching.fields.timing import window_of
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity.relation import FigureRelation, Relation, relate_quantities
from claimcheck.quantity.tolerance import ends, significant_digits

_SOON = 30
"""Days in which a birthday is too unlikely to explain an age."""

_YEAR = 365.25
"""Days."""


@lru_cache(maxsize=1 << 16)
def relate_claims(a: ClaimInContext, b: ClaimInContext) -> FigureRelation:
    """How the figures of two claims stand to each other, if both answer one question.

    Where the two sentences are the same but for their figures, the bounds are taken by the letter. A figure that comes
    to the other with those told beside it is a part of it. Two limits are compared themselves. Who is a year older in
    an article of a month later, or more, has had a birthday. A radius is doubled to be set beside a width. What a sum
    comes to in another currency depends on the day's rate.
    """
    qa, qb = even_out_rates(a, b)
    if qa is None or qb is None:
        return FigureRelation(Relation.INCOMPARABLE, "units")
    if is_limit(a) and is_limit(b):
        qa, qb = as_limit(qa), as_limit(qb)
    wide_a, wide_b = double_half(a, b, qa, qb)
    found = relate_quantities(wide_a, wide_b, strict=is_verbatim(a, b))
    if (wide_a, wide_b) != (qa, qb) and found.relation in (Relation.EQUAL, Relation.COMPATIBLE):
        return FigureRelation(Relation.COMPATIBLE, "half", found.ratio)
    if found.cause == "rounding" and {a.claim.event.measure, b.claim.event.measure} <= listed("updates", "exact"):
        found = FigureRelation(Relation.APART, "apart", found.ratio)
    if found.relation is Relation.APART and (adds_up_to(a, b) or adds_up_to(b, a)):
        return FigureRelation(Relation.COMPATIBLE, "sum", found.ratio)
    if found.relation is Relation.APART and (_has_aged(a, b) or _has_aged(b, a)):
        return FigureRelation(Relation.COMPATIBLE, "birthday", found.ratio)
    if found.relation is Relation.APART and _are_conversions(a, b, found):
        return FigureRelation(Relation.COMPATIBLE, "conversion", found.ratio)
    return found


_RATES = 1.06
"""How many times one conversion of a sum the other may be: papers take the rate of another day, and round."""
_BRACKET = 30
"""Code points between a sum and what it comes to in another currency, at the most."""


def _are_conversions(a: ClaimInContext, b: ClaimInContext, found: FigureRelation) -> bool:
    """Whether two sums that lie close may be what one in another currency comes to: "€110 billion ($141 billion)"."""
    return found.ratio is not None and found.ratio <= _RATES and (_is_converted(a) or _is_converted(b))


def _is_converted(side: ClaimInContext) -> bool:
    """Whether the figure stands in brackets beside a sum in another currency, or has one beside it."""
    own = side.claim.quantity
    if own is None or own.dimension != "money":
        return False
    text = side.profile.article.text
    for claim in side.profile.claims_beside(side.claim):
        other = claim.quantity
        if other is None or other.dimension != "money" or other.unit == own.unit:
            continue
        first, second = sorted((own.span, other.span))
        if 0 <= second[0] - first[1] <= _BRACKET and "(" in text[first[1] : second[0]]:
            return True
    return False


def _has_aged(earlier: ClaimInContext, later: ClaimInContext) -> bool:
    """Whether the later age may be the earlier one after a birthday or more: 20 in February, 21 in June."""
    first, second = day_of_age(earlier), day_of_age(later)
    qa, qb = earlier.claim.quantity, later.claim.quantity
    if first is None or second is None or qa is None or qb is None:
        return False
    years, days = float(ends(qb)[0] - ends(qa)[1]), (second - first).days
    return days >= _SOON and years > 0 and (years - 1) * _YEAR < days < (years + 1) * _YEAR


def day_of_age(side: ClaimInContext) -> date | None:
    """The day on which somebody was as old as the text says: when it happened or, where that has no date, was told."""
    if side.claim.quantity is None or side.claim.quantity.dimension != "age":
        return None
    window = window_of(side)
    return side.profile.published if window is None else window[1]


def is_verbatim(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether the two sentences are the same but for figures, hedges and bounds."""
    return a.skeleton == b.skeleton


FAR = math.log(2)
"""From twice on figures that are apart are simply apart: how far must not talk anyone out of a discrepancy."""

FARTHEST = math.log(20)
"""The same for figures that fit, as "at least 10" fits 3,000: the farther, the likelier it is another count."""

RELATED = {
    Relation.INCOMPARABLE: 0.0,
    Relation.APART: 1.0,
    Relation.NO_RATE: 2.0,
    Relation.COMPATIBLE: 2.0,
    Relation.EQUAL: 3.0,
}
"""The value of the field "figures" for each relation."""


def compare_figures(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 no common unit, 1 apart, 2 able to be true together, 3 the same figure."""
    if a.claim.quantity is None or b.claim.quantity is None:
        return NOTHING
    return Compared(RELATED[relate_claims(a, b).relation], a.claim.quantity.text, b.claim.quantity.text)


def compare_sizes(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """How many times larger one figure is, as a natural logarithm; None where they are equal."""
    found = relate_claims(a, b)
    if found.ratio is None or found.relation is Relation.EQUAL or a.claim.quantity is None or b.claim.quantity is None:
        return NOTHING
    farthest = FAR if found.relation is Relation.APART else FARTHEST
    size = min(farthest, abs(math.log(max(found.ratio, 1e-9))))
    return Compared(size, a.claim.quantity.text, b.claim.quantity.text)


_STEPS = (3, 9, 29, 99)
"""Counts up to which one level goes each: two or three of something are told of all kinds of things."""


def level_of_count(side: ClaimInContext) -> int | None:
    """How large a count is, in levels; None for all other figures."""
    quantity = side.claim.quantity
    if quantity is None or quantity.dimension != "count":
        return None
    return bisect_left(_STEPS, abs(ends(quantity)[0]))


def compare_smaller(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """How large the smaller of two counts is, in levels. None for all other figures."""
    left, right = level_of_count(a), level_of_count(b)
    if left is None or right is None or a.claim.quantity is None or b.claim.quantity is None:
        return NOTHING
    return Compared(float(min(left, right)), a.claim.quantity.text, b.claim.quantity.text)


def compare_distinctness(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """How unusual an equal figure is, in significant digits (7 says little, 1,429 much); None where they differ."""
    qa, qb = a.claim.quantity, b.claim.quantity
    if qa is None or qb is None or ends(qa) != ends(qb) or qa.unit != qb.unit:
        return NOTHING
    value = ends(qa)[0]
    digits = significant_digits(value)
    return Compared(float(digits if digits > 1 else (0.5 if abs(value) <= 3 else 1.0)), qa.text, qb.text)


_DIMENSIONS = ("count", "money", "percent", "duration", "age", "length")


def compare_dimensions(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """What kind of figures the two are, by their place in the levels of the field; no order in it.

    How often two figures that look alike answer one question depends on it: counts do so far more often than durations,
    of which every story tells many.
    """
    qa, qb = a.claim.quantity, b.claim.quantity
    if qa is None or qb is None or qa.dimension != qb.dimension:
        return NOTHING
    at = _DIMENSIONS.index(qa.dimension) if qa.dimension in _DIMENSIONS else len(_DIMENSIONS)
    return Compared(float(at), qa.dimension, qb.dimension)
