"""What two figures that are apart must have, beyond a match weight, to contradict each other in a store of articles.

In news that was never picked for a comparison, most figures that look alike and are apart measure different things. The
conditions here hold whatever the words around the figures are like.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum

from claimcheck.claim import Claim, Origin
from claimcheck.lexicon.loader import listed
from claimcheck.lexicon.patterns import any_listed
from claimcheck.matching.fields.asked import are_wish_and_fact, is_asked
from claimcheck.matching.fields.attackers import may_count_attacker, tells_of_his_death
from claimcheck.matching.fields.blows import befell_two, tells_blows
from claimcheck.matching.fields.contrasts import is_of_tally
from claimcheck.matching.fields.counted import are_some_of, is_joint, is_of_some, is_part
from claimcheck.matching.fields.durations import has_run_on, is_duration, last_otherwise
from claimcheck.matching.fields.fates import is_further_fate, tells_fate
from claimcheck.matching.fields.forecasts import are_forecast_and_fact, is_forecast
from claimcheck.matching.fields.limits import are_sides_of_threshold, may_be_threshold
from claimcheck.matching.fields.moves import is_traded
from claimcheck.matching.fields.parts import has_own_basis, is_of_those_held
from claimcheck.matching.fields.persons import are_ages_of_two_times, is_age_of_other_time
from claimcheck.matching.fields.rough import is_one_rough
from claimcheck.matching.fields.scenes import are_told_elsewhere, land_of, region_of
from claimcheck.matching.fields.stages import hour_of_count, is_base
from claimcheck.matching.fields.timing import are_of_two_periods, goes_on, happened_apart, longer_period
from claimcheck.matching.fields.unsettled import are_unsettled_and_fact, is_unsettled
from claimcheck.matching.fields.voices import have_two_voices
from claimcheck.matching.fields.windows import is_one_over_time, is_over_time
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.keys import RARE, name_stems
from claimcheck.matching.profile.rarity import rarity
from claimcheck.quantity import Bound

_OF_ONE_EVENT = frozenset({"magnitude"})
"""Dimensions in which every event of a series has a figure of its own; articles on a story tell of several."""

_YEAR = 365


class Bar(StrEnum):
    """What keeps two figures apart from contradicting each other."""

    ONE_VOICE = "one voice"
    """One voice gives both in one article."""
    LOOSE = "loose"
    """Neither has been counted ("thousands", "tens of thousands")."""
    READINGS = "readings"
    """What moves from day to day (a poll, a rate), in articles of two days."""
    PART = "part"
    """One counts but some of what the other counts."""
    SOME = "some"
    """One counts people of some kind alone, the other all people, and no fewer."""
    HOURS = "hours"
    """The two sentences tell of times of day that cannot be one."""
    PLACES = "places"
    """Two figures of one sentence that two articles have."""
    SCENE = "scene"
    """The two claims, or the openings of their articles, are told of regions of which the other knows nothing."""
    EVENT = "event"
    """Nothing says that both tell of one event of a series."""
    FATE = "fate"
    """One counts those of the other to whom more happened, and no more of them."""
    LASTING = "lasting"
    """One says how long a thing lasts, the other for how long something else was done."""
    AGES = "ages"
    """One age is that of another time: "18 at the time", "will turn 20"."""
    DAYS = "days"
    """They happened on two days too far from each other for one event."""
    PERIODS = "periods"
    """They are told of two periods, as months, that have no day in common."""
    FORECAST = "forecast"
    """One was expected, and the other is what came of it."""
    ASKED = "asked"
    """One was asked for or offered, and the other is what came of it."""
    UNSETTLED = "unsettled"
    """One may be or would be, and the other is."""
    FORMER = "former"
    """One is what it was before, which the other has not to be."""
    WINDOW = "window"
    """One is counted over a stretch of time, and the other, many times smaller, is not."""
    BLOWS = "blows"
    """They say how often somebody was hit, and nothing says that it was the same one."""
    THRESHOLD = "threshold"
    """One tells of what lies below a sum, the other of what lies above it."""
    ATTACKER = "attacker"
    """They count the dead and differ by one, and the attacker died himself."""
    ROUGH = "rough"
    """One is told as a rough figure, or is so elsewhere in its article, in which there is room for the other."""


SIDE_BY_SIDE = frozenset({Bar.LOOSE, Bar.ATTACKER, Bar.ROUGH})
"""Bars between figures of one question."""


def may_contradict(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether two figures apart could contradict each other."""
    return find_bar(a, b) is None


def may_share_question(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether two figures apart may stand under one question, also where they cannot contradict each other.

    "Seven killed" and "eight killed" of one attack belong side by side though the eighth may be the attacker; a reader
    who found either alone would take it for undisputed.
    """
    return next((False for bar in _bars_between(a, b) if bar not in SIDE_BY_SIDE), True)


_SURE = frozenset(Bar) - {Bar.ONE_VOICE, Bar.READINGS, Bar.PART, Bar.EVENT, Bar.ROUGH}
"""Bars that hold for two texts that somebody puts side by side, too.

Of 96 pairs of the development data that these hold apart, none conflicts; FORMER and WINDOW hold none of those apart,
and of 55 pairs of stores two conflict. Of 106 pairs that LOOSE holds apart three conflict, of 147 that UNSETTLED does
no more than nine; of ASKED and FATE there is no count. Of some 100 pairs that one of the others holds apart, ten
conflict.
"""


def find_sure_bar(a: ClaimInContext, b: ClaimInContext) -> Bar | None:
    """Why two figures apart cannot contradict each other, though somebody has chosen to compare them."""
    return next((bar for bar in _bars_between(a, b) if bar in _SURE), None)


def find_bar(a: ClaimInContext, b: ClaimInContext) -> Bar | None:
    """Why two figures apart cannot contradict each other; None where they may."""
    return next(_bars_between(a, b), None)


def _bars_between(a: ClaimInContext, b: ClaimInContext) -> Iterator[Bar]:
    """The bars in the order of :data:`_BARS`, each looked for only when it is asked for."""
    if a.claim.article == b.claim.article and not have_two_voices(a, b):
        yield Bar.ONE_VOICE
    quantity, other = a.claim.quantity, b.claim.quantity
    bars = _BARS_OF_STATEMENTS if quantity is None or other is None else BARS
    yield from (bar for bar, holds in bars.items() if holds(a, b))


def _stand_at_two_places(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether two articles have one sentence, figures aside, and these stand apart in it ("killed 5 and hurt 9")."""
    if a.claim.article == b.claim.article or a.masked.split() != b.masked.split():
        return False
    return _words_before(a) != _words_before(b)


def _words_before(side: ClaimInContext) -> int:
    start = side.claim.span[0] if side.claim.quantity is None else side.claim.quantity.number_span[0]
    return len(side.profile.article.text[side.claim.sentence[0] : start].split())


def _are_two_readings(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether both give what moves from day to day (a poll, a rate), in articles of two days.

    That of one month ("unemployment was 6.1 percent in May") is one reading, whenever it is told. Where a market closed
    is told on that day and on the next, and so is who was arrested in one night, unless it is told as a count that goes
    on.
    """
    times = a.claim.time, b.claim.time
    told = [(one.start, one.end) for one in times if one is not None and one.origin is Origin.CLAUSE and one.start]
    if len(told) == len(times) and told[0] == told[1]:
        return False
    one, other = a.profile.published, b.profile.published
    if one is None or other is None or one == other:
        return False
    measures = {a.claim.event.measure, b.claim.event.measure}
    if measures <= listed("updates", "moving") or has_run_on(a, b):
        return True
    told_later = abs((one - other).days) > _TOLD_AGAIN
    return (told_later and is_traded(a) and is_traded(b)) or _are_of_nights(a, b, told_later=told_later)


_TOLD_AGAIN = 1
"""Days after which it is no news any more where a market closed."""


def _are_of_nights(a: ClaimInContext, b: ClaimInContext, *, told_later: bool) -> bool:
    """Whether both may count what one night brought: told more than a day apart, or one of them as that of a night.

    Of 28 such pairs that were read, one answers one question.
    """
    measures = {a.claim.event.measure, b.claim.event.measure}
    if not measures <= listed("updates", "nightly") or any(goes_on(side) for side in (a, b)):
        return False
    return told_later or any(any_listed("updates", "nights").search(side.sentence) for side in (a, b))


_APART_FROM = 30
"""Minutes between two times of day from which on they are not one event's, told roughly."""


def _are_at_two_hours(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether the two sentences tell of times of day that cannot be one ("at 2.09 a.m.", "at 7.30 a.m.").

    By when one count had come to a figure ("by noon") says nothing of another event.
    """
    if hour_of_count(a) is not None and hour_of_count(b) is not None:
        return False
    left, right = a.clock_times, b.clock_times
    return bool(left and right) and all(abs(one - other) > _APART_FROM for one in left for other in right)


def _share_rare_name(a: Claim, b: Claim) -> bool:
    return any(rarity(name) >= RARE for name in set(name_stems(a)) & set(name_stems(b)))


def _lie_years_apart(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether two articles are of days so far apart that a denial in one is of nothing that the other tells."""
    one, other = a.profile.published, b.profile.published
    return one is not None and other is not None and abs((one - other).days) > _YEAR


def _are_loose(a: ClaimInContext, b: ClaimInContext) -> bool:
    bounds = {side.claim.quantity.bound for side in (a, b) if side.claim.quantity is not None}
    return bounds == {Bound.ORDER_OF_MAGNITUDE}


def _is_one_a_part(a: ClaimInContext, b: ClaimInContext) -> bool:
    return any(told(a) != told(b) for told in _OF_PARTS)


_OF_PARTS = (is_part, is_joint, is_of_those_held, has_own_basis)


def _may_be_reading(side: ClaimInContext) -> bool:
    moving = listed("updates", "moving") | listed("updates", "nightly")
    return side.claim.event.measure in moving or is_traded(side) or is_duration(side)


def _may_be_part(side: ClaimInContext) -> bool:
    return any(told(side) for told in _OF_PARTS)


def _is_one_of_some(a: ClaimInContext, b: ClaimInContext) -> bool:
    return are_some_of(a, b) or are_some_of(b, a)


def _is_one_a_base(a: ClaimInContext, b: ClaimInContext) -> bool:
    return is_base(a) != is_base(b)


def _may_differ_by_attacker(a: ClaimInContext, b: ClaimInContext) -> bool:
    return may_count_attacker(a, b) and any(tells_of_his_death(side.profile) for side in (a, b))


def _may_be_two_of_series(a: ClaimInContext, b: ClaimInContext) -> bool:
    return (_is_of_series(a) or _is_of_series(b)) and not _share_rare_name(a.claim, b.claim)


def _is_of_series(side: ClaimInContext) -> bool:
    """Whether every event has a figure of its own, and news tells of several: a quake, a vote in parliament."""
    quantity = side.claim.quantity
    return quantity is not None and (quantity.dimension in _OF_ONE_EVENT or is_of_tally(side))


Holds = Callable[[ClaimInContext, ClaimInContext], bool]

BARS: Mapping[Bar, Holds] = {
    Bar.LOOSE: _are_loose,
    Bar.READINGS: _are_two_readings,
    Bar.PART: _is_one_a_part,
    Bar.SOME: _is_one_of_some,
    Bar.FATE: is_further_fate,
    Bar.AGES: are_ages_of_two_times,
    Bar.LASTING: last_otherwise,
    Bar.HOURS: _are_at_two_hours,
    Bar.PLACES: _stand_at_two_places,
    Bar.SCENE: are_told_elsewhere,
    Bar.DAYS: happened_apart,
    Bar.PERIODS: are_of_two_periods,
    Bar.FORECAST: are_forecast_and_fact,
    Bar.ASKED: are_wish_and_fact,
    Bar.UNSETTLED: are_unsettled_and_fact,
    Bar.FORMER: _is_one_a_base,
    Bar.WINDOW: is_one_over_time,
    Bar.THRESHOLD: are_sides_of_threshold,
    Bar.BLOWS: befell_two,
    Bar.ATTACKER: _may_differ_by_attacker,
    Bar.EVENT: _may_be_two_of_series,
    Bar.ROUGH: is_one_rough,
}
"""What keeps two figures apart from contradicting each other, in the order in which it is asked."""

_BARS_OF_STATEMENTS: Mapping[Bar, Holds] = {Bar.SCENE: are_told_elsewhere, Bar.DAYS: _lie_years_apart}
"""The same for two statements."""

LENDS: Mapping[Bar, tuple[Callable[[ClaimInContext], object], bool]] = {
    Bar.READINGS: (_may_be_reading, True),
    Bar.PART: (_may_be_part, False),
    Bar.SOME: (is_of_some, False),
    Bar.FATE: (tells_fate, True),
    Bar.AGES: (is_age_of_other_time, False),
    Bar.LASTING: (is_duration, True),
    Bar.HOURS: (lambda side: side.clock_times, True),
    Bar.SCENE: (lambda side: side.profile.scenes or region_of(side) or land_of(side), True),
    Bar.PERIODS: (longer_period, True),
    Bar.FORECAST: (is_forecast, False),
    Bar.ASKED: (is_asked, False),
    Bar.UNSETTLED: (is_unsettled, False),
    Bar.FORMER: (is_base, False),
    Bar.WINDOW: (is_over_time, False),
    Bar.THRESHOLD: (may_be_threshold, True),
    Bar.BLOWS: (tells_blows, True),
    Bar.EVENT: (_is_of_series, False),
}
"""What both figures (or, where it says False, one of the two) must tell for the bar to hold between two articles.

That they stand in one sentence or tell of two days goes by more than what each of them tells.
"""
