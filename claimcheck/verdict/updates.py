"""Whether the later of two figures on one question replaces the earlier, or the two contradict each other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from claimcheck.claim import Modality, SourceKind
from claimcheck.lexicon.loader import listed, load_toml
from claimcheck.matching.fields.circumstances import compare_sources
from claimcheck.matching.fields.contrasts import read_record
from claimcheck.matching.fields.counted import is_part
from claimcheck.matching.fields.course import shrinks, size_of
from claimcheck.matching.fields.periods import are_to_date, period_of
from claimcheck.matching.fields.stages import (
    counted_share,
    gives_up,
    has_cue,
    hour_of_count,
    is_former,
    is_provisional,
    is_revision,
    is_running,
    is_same_figure,
    is_stage,
    is_step,
    measures_of,
    still_holds,
)
from claimcheck.matching.fields.voices import have_two_voices
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.statements.denials import speakers
from claimcheck.quantity import Bound

_LOWER_BOUNDS = (Bound.AT_LEAST, Bound.MORE_THAN)


@dataclass(frozen=True, slots=True)
class Update:
    """One figure replaces the other; ``dated`` says that the days of publication show which is the later.

    ``guessed``: nothing shows it but that counts grow.
    """

    earlier: ClaimInContext
    later: ClaimInContext
    dated: bool
    guessed: bool = False


@lru_cache(maxsize=1)
def _points() -> dict[str, float]:
    return dict(load_toml("updates")["points"])


def find_update(a: ClaimInContext, b: ClaimInContext) -> Update | None:
    """What shows that one of two figures that are apart replaces the other; None where too little does.

    That two articles are of two days is no reason by itself: the count must be one that goes on, or a sentence must say
    that it does, or that it was corrected.
    """
    if is_part(a) != is_part(b):
        return None  # "two more" are no stage of a count of two dozen
    told = _find_told_update(a, b) or _find_later_record(a, b)
    if told is not None:
        return told
    long_past = a.claim.event.background and b.claim.event.background
    running = is_running(a, b) and not long_past
    earlier, later, days = _in_order(a, b)
    cue = (has_cue(a) or has_cue(b)) and not _stays(a, b)
    growing = size_of(later) > size_of(earlier)
    if days and shrinks(a, b):
        growing = not growing
    if days and (_is_revised(earlier, later) or (not growing and still_holds(a) and still_holds(b))):
        return Update(earlier, later, dated=True)
    if days and growing and are_to_date(a, b) and not shrinks(a, b):
        return Update(earlier, later, dated=True)
    if (running or (days and is_stage(earlier))) and growing and is_step(later) and not shrinks(a, b):
        return Update(earlier, later, bool(days))  # "the number of wounded rose to 15" is said of all who count them
    if running and not days and growing and _are_of_two_hours(earlier, later):
        return Update(earlier, later, dated=False)
    if not is_step(later) and _is_still_told(earlier, later):
        return None
    if not cue and (not running or (days and not growing)):
        return None
    points = _points()
    score = points["base"] + points["running"] * running + points["cue"] * cue
    score += points["undated"] if days is None else points["later"] * (days > 0) + points["much_later"] * (days > 20)
    if days:
        score += points["grows"] if growing else -points["grows"]
    score += points["bound"] * any(s.claim.quantity and s.claim.quantity.bound in _LOWER_BOUNDS for s in (a, b))
    sources = compare_sources(a, b).value
    score += points["same_source"] * (sources == 2.0 and bool(days))
    near = abs(size_of(earlier) - size_of(later)) < max(abs(size_of(earlier)), abs(size_of(later))) / 5
    score += points["near"] * near
    rivals = days == 0 and _are_parties(a, b) and (not near or _are_told_apart(a, b))
    score += points["contested"] * (sources == 0.0 and (not running or rivals))
    return Update(earlier, later, bool(days), guessed=not days) if score > 0 else None


_HOUR = 60
"""Minutes between two times of day from which on a count has had the time to go on."""


def _are_of_two_hours(earlier: ClaimInContext, later: ClaimInContext) -> bool:
    """Whether one is the count by some time of a day, and the other by a later one ("by noon", "by 8 p.m.")."""
    first, second = hour_of_count(earlier), hour_of_count(later)
    return first is not None and second is not None and second - first >= _HOUR


def _is_still_told(earlier: ClaimInContext, later: ClaimInContext) -> bool:
    """Whether the sentence that tells the later figure sets the earlier one against it as somebody else's.

    "Residents buried 160, while the ministry maintains that 132 died" replaces nothing.
    """
    start, end = later.claim.sentence
    near = (one for one in later.profile.figures if start <= one.claim.span[0] < end and one.claim.id != later.claim.id)
    return any(is_same_figure(one, earlier) and not is_former(one) and have_two_voices(one, later) for one in near)


def _find_later_record(a: ClaimInContext, b: ClaimInContext) -> Update | None:
    """An update that two records of one sportsman show: of more fights is the later, "52-3" and "58-3"."""
    left, right = read_record(a), read_record(b)
    if left is None or right is None or sum(left) == sum(right):
        return None
    return Update(*((a, b) if sum(left) < sum(right) else (b, a)), dated=False)


def _is_revised(earlier: ClaimInContext, later: ClaimInContext) -> bool:
    """Whether a later report tells the figure of one past month, or longer, again, as statistics are.

    The earlier may have been told of no time, soon after that month.
    """
    period, own, told = period_of(later), period_of(earlier), earlier.profile.published
    if period is None or told is None or not is_revision(later):
        return False
    return own == period or (own is None and 0 < (told - period[1]).days <= _NEWS)


_NEWS = 45
"""Days in which the figure of a month is news."""


def _stays(*sides: ClaimInContext) -> bool:
    """Whether both measure what stays what it is, of which no word in the sentence makes a count that goes on."""
    return {side.claim.event.measure for side in sides} <= measures_of("static")


def _find_told_update(a: ClaimInContext, b: ClaimInContext) -> Update | None:
    """An update that one of the two texts tells itself: it gives the other's figure up, or its own."""
    for earlier, later in ((a, b), (b, a)):
        if gives_up(later, earlier) or _is_fuller(later, earlier):
            days = _in_order(earlier, later)[2]
            return Update(earlier, later, bool(days) and _in_order(a, b)[0] is earlier)
    return None


def _is_fuller(later: ClaimInContext, earlier: ClaimInContext) -> bool:
    """Whether the one is the result of what has been counted so far, and the other of more, or of all."""
    first, second = counted_share(earlier), counted_share(later)
    if first is not None:
        return second is not None and second > first
    return is_provisional(earlier) and not is_provisional(later)


def _are_parties(*sides: ClaimInContext) -> bool:
    """Whether each side has it from somebody who has counted, and not from the press, which passes counts on."""
    return all(source.kind is not SourceKind.OUTLET for side in sides for source in side.claim.sources)


def _are_told_apart(*sides: ClaimInContext) -> bool:
    """Whether the text says of each side who has counted: no "officials", who may be those of the other side."""
    named = [str(side.claim.sources[-1].name or "").lower().split() for side in sides if side.claim.sources]
    return len(named) == len(sides) and all(words and words[-1] not in listed("voices", "anybody") for words in named)


def find_overtaken_bound(a: ClaimInContext, b: ClaimInContext) -> Update | None:
    """A running count that was told as a lower bound and is clearly larger days later; None where there is none.

    Of one day it is told as such where the words say that the count has gone on.
    """
    earlier, later, days = _in_order(a, b)
    goes_on = is_running(a, b) or _are_open(a, b) or (is_stage(earlier) and is_step(later))
    if not goes_on or not (days or is_step(later)):
        return None
    quantity = earlier.claim.quantity
    if quantity is None or quantity.bound not in _LOWER_BOUNDS or size_of(later) < 1.05 * size_of(earlier):
        return None
    return Update(earlier, later, dated=bool(days))


def _are_open(*sides: ClaimInContext) -> bool:
    """Whether both count from a day on: "280,000 have left since October"."""
    return all(
        side.claim.time is not None and side.claim.time.relation == "since" and side.claim.modality is Modality.ACTUAL
        for side in sides
    )


def find_change(a: ClaimInContext, b: ClaimInContext) -> tuple[ClaimInContext, ClaimInContext] | None:
    """Two statements that exclude each other, the earlier first, where one voice says the one days after the other."""
    first, second = a.profile.published, b.profile.published
    voices = [source.name for side in (a, b) for source in speakers(side)[-1:]]
    if first is None or second is None or first == second or len(voices) < 2 or None in voices:
        return None
    if str(voices[0]).casefold() != str(voices[1]).casefold():
        return None
    return (a, b) if first < second else (b, a)


def _in_order(a: ClaimInContext, b: ClaimInContext) -> tuple[ClaimInContext, ClaimInContext, int | None]:
    """The two in the order of publication, or of size where that is no help, and the days between them."""
    first, second = a.profile.published, b.profile.published
    days = None if first is None or second is None else (second - first).days
    if days:
        return (a, b, days) if days > 0 else (b, a, -days)
    return (a, b, days) if (size_of(a), a.claim.id) <= (size_of(b), b.claim.id) else (b, a, days)
