"""Comparisons of where, when and how: places, times, dates of publication, modality, sources."""

from __future__ import annotations

from collections.abc import Hashable, Set
from datetime import date
from functools import lru_cache

from claimcheck.claim import Origin, TimeRef
from claimcheck.lexicon.loader import invert, load_toml
from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.words import MONTHS, WEEKDAYS, stem


def compare_places(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 neither article knows the other's place, 1 one does, 2 both do, 3 one lies within the other, 4 the same."""
    left, right = _places(a), _places(b)
    if not left or not right:
        return NOTHING
    shown = (", ".join(left), ", ".join(right))
    if left[0] == right[0]:
        return Compared(4.0, *shown)
    if left[0] in right or right[0] in left:
        return Compared(3.0, *shown)
    return Compared(float(_knows(b, left[0])) + float(_knows(a, right[0])), *shown)


def _places(side: ClaimInContext) -> tuple[str, ...]:
    """Places read in the claim's own sentence; those of the surroundings say little about one figure."""
    if side.claim.place_origin not in (Origin.CLAUSE, Origin.SENTENCE):
        return ()
    return tuple(place.lower() for place in side.claim.places)


def _knows(side: ClaimInContext, place: str) -> bool:
    return any(word in side.profile.vocabulary for word in place.split() if len(word) > 2)


def _compare_named(left: Set[str], right: Set[str]) -> Compared:
    """0 both sides name some and share none, 1 one side names some alone, 2 a shared one; None where neither does."""
    if not left and not right:
        return NOTHING
    shown = (", ".join(sorted(left)), ", ".join(sorted(right)))
    if left and right:
        return Compared(2.0 if left & right else 0.0, *shown)
    return Compared(1.0, *shown)


def compare_countries(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Countries in the sentences: 0 both name some and share none, 1 one side names some alone, 2 a shared one."""
    return _compare_named(a.countries, b.countries)


def compare_times(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Times of the events: 0 more than a month apart, 1 days apart, 2 overlapping, 3 the same days."""
    left, right = _span(a.claim.time), _span(b.claim.time)
    if Origin.CONTEXT in (a.claim.time and a.claim.time.origin, b.claim.time and b.claim.time.origin):
        return NOTHING  # times of the surroundings say little about one figure
    if left is None or right is None or a.claim.time is None or b.claim.time is None:
        return NOTHING
    shown = (a.claim.time.text, b.claim.time.text)
    if left == right:
        return Compared(3.0, *shown)
    gap = max((left[0] - right[1]).days, (right[0] - left[1]).days)
    if gap <= 0:
        return Compared(2.0, *shown)
    return Compared(1.0 if gap <= 31 else 0.0, *shown)


def _span(time: TimeRef | None) -> tuple[date, date] | None:
    if time is None or time.start is None or time.end is None:
        return None
    return time.start, time.end


def compare_years(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Years in the sentences: 0 both figures are of years, none shared, 1 one names a year alone, 2 a shared year.

    Years of which neither figure is, but something else in the sentence, say nothing.
    """
    left, right = a.years, b.years
    if not left and not right:
        return NOTHING
    shown = (", ".join(map(str, sorted(left))), ", ".join(map(str, sorted(right))))
    if left & right:
        return Compared(2.0, *shown)
    if left and right:
        return Compared(0.0, *shown) if a.own_years and b.own_years else NOTHING
    named, other = (left, b) if left else (right, a)
    published = other.profile.published
    return Compared(1.5 if published is not None and published.year in named else 1.0, *shown)


def compare_days(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Weekdays and months in the sentences: 0 both name some and share none, 1 one names some alone, 2 a shared one.

    A weekday and a month may be one day.
    """
    left, right = a.days, b.days
    alike = [(left & kind, right & kind) for kind in (WEEKDAYS, MONTHS)]
    if left and right and not left & right and not any(first and second for first, second in alike):
        return Compared(1.0, ", ".join(sorted(left)), ", ".join(sorted(right)))
    return _compare_named(left, right)


MOST_DAYS = 400
"""Days between two articles from which on more say no more."""


def compare_publication(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Days between the two articles."""
    left, right = a.profile.published, b.profile.published
    if left is None or right is None:
        return NOTHING
    return Compared(float(min(MOST_DAYS, abs((left - right).days))), left.isoformat(), right.isoformat())


def compare_modality(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 one has happened and the other is planned, possible, demanded or denied, 1 the tenses differ, 2 the same."""
    shown = (f"{a.claim.modality} {a.claim.event.tense}", f"{b.claim.modality} {b.claim.event.tense}")
    if a.claim.modality != b.claim.modality or are_opposed(a, b):
        return Compared(0.0, *shown)
    return Compared(1.0 if a.claim.event.tense != b.claim.event.tense else 2.0, *shown)


_LIGHT = frozenset({"be", "have", "do"})
"""Verbs that tell what happened only with the words beside them."""
_HAD = frozenset({"patient", "attribute", "with", "without"})
"""Roles of what somebody has or is."""
_COUNTED = frozenset({"count", "money", "percent"})
"""Dimensions of what an event befalls; how long or how far is no part of it that a denial would deny."""


def are_opposed(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether one side says of an event that it did not happen, and the other of its like that it did.

    A negation in a sentence on something else says nothing: "had no power" beside "were cut off", "is no record".
    """
    if a.claim.polarity == b.claim.polarity:
        return False
    left, right = a.claim.event, b.claim.event
    dimensions = {side.claim.quantity.dimension for side in (a, b) if side.claim.quantity is not None}
    if {left.predicate, right.predicate} <= _LIGHT:
        had = circumstances_of(a), circumstances_of(b)
        return dimensions <= _COUNTED and not (all(had) and had[0].isdisjoint(had[1]))
    if left.predicate and right.predicate and stem(left.predicate) == stem(right.predicate):
        return True
    return left.measure is not None and left.measure == right.measure and dimensions <= _COUNTED


def circumstances_of(side: ClaimInContext) -> frozenset[str]:
    """The heads of what somebody is without, or has: "power", "access", "water"."""
    return frozenset(argument.head for argument in side.claim.event.arguments if argument.role in _HAD)


def compare_sources(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Who says it: 0 different sources, 1 one side names none, 2 a shared one."""
    left, right = _sources(a), _sources(b)
    if not left and not right:
        return NOTHING
    shown = (", ".join(sorted(left)), ", ".join(sorted(right)))
    if left and right:
        words_a = {word for name in left for word in name.split()}
        words_b = {word for name in right for word in name.split()}
        return Compared(2.0 if words_a & words_b else 0.0, *shown)
    return Compared(1.0, *shown)


def _sources(side: ClaimInContext) -> frozenset[str]:
    """The names of the sources; the seat of a government stands for it ("the Pentagon" is the United States)."""
    names = (source.name.lower().removeprefix("the ") for source in side.claim.sources if source.name)
    return frozenset(_seats().get(name, name) for name in names)


@lru_cache(maxsize=1)
def _seats() -> dict[str, str]:
    return invert(load_toml("seats")["seats"], "lexicon/en/seats.toml")


def compare_background(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 one of the two is told as background, 1 both or neither. None where both tell of one day, as news and later."""
    left, right = a.claim.event.background, b.claim.event.background
    if left != right and _told_days(a) is not None and _told_days(a) == _told_days(b):
        return NOTHING
    return Compared(1.0 if left == right else 0.0, "background" if left else "", "background" if right else "")


def _told_days(side: ClaimInContext) -> tuple[date, date] | None:
    time = side.claim.time
    return None if time is None or time.start is None or time.end is None else (time.start, time.end)


def read_background(side: ClaimInContext) -> Hashable:
    """All that :func:`compare_background` looks at on one side."""
    return side.claim.event.background, _told_days(side)
