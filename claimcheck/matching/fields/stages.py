"""Figures that are stages of a count: told as going on or corrected, told as lasting, or given up for another."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.claim import Modality, Origin
from claimcheck.lexicon.loader import find_entry, listed
from claimcheck.lexicon.patterns import any_listed, any_of
from claimcheck.matching.fields.counted import compare_noun
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.words import clock_times
from claimcheck.quantity.tolerance import ends

CHANGING = frozenset({"rising", "falling", "revised"})
"""Scope marks of a figure that is told with the one it replaces."""

CONTINUING = CHANGING | {"so_far", "total"}
"""Scope marks of a figure that is a stage of a count."""

_NEAR = 60
"""Code points before and after a figure in which words can say what stage it is."""
_NEXT = 2
"""Code points between two sentences of which one follows on the other."""


def is_stage(side: ClaimInContext) -> bool:
    """Whether the figure is told as where a count stands: "so far", "taking the number of dead to 30", "stood at"."""
    return is_step(side) or bool(CONTINUING & set(side.claim.event.scope)) or _stands(side)


@lru_cache(maxsize=1 << 14)
def _stands(side: ClaimInContext) -> bool:
    return _standing().search(_before(side)) is not None or _confirmed().match(_after(side)) is not None


@lru_cache(maxsize=1 << 14)
def is_step(side: ClaimInContext) -> bool:
    """Whether the figure is told as the one that a count has come to: "rose to 19", "pushing the toll above 680"."""
    return bool(CHANGING & set(side.claim.event.scope)) or _step().search(_before(side)) is not None


@lru_cache(maxsize=1 << 14)
def is_lasting(side: ClaimInContext) -> bool:
    """Whether the figure is told of what began before and still holds: "75,000 homes still had no power"."""
    if is_stage(side):
        return True
    return side.may_tell("updates", "lasting") and any_listed("updates", "lasting").search(side.told) is not None


def is_running(*sides: ClaimInContext) -> bool:
    """Whether the figures are of a measure that grows or shrinks while a story runs, and told as fact."""
    measures = {side.claim.event.measure for side in sides}
    return bool(measures & measures_of("running")) and {side.claim.modality for side in sides} == {Modality.ACTUAL}


def has_cue(side: ClaimInContext) -> bool:
    """Whether the sentence says that the count goes on or has been corrected."""
    return (
        is_step(side)
        or "so_far" in side.claim.event.scope
        or any_listed("updates", "cues").search(side.sentence) is not None
        or _present().search(_before(side)) is not None
    )


def is_provisional(side: ClaimInContext) -> bool:
    """Whether the figure is told as one that will be revised: "a preliminary magnitude of 4.4", "partial results"."""
    return _provisional().search(_before(side)) is not None


@lru_cache(maxsize=1 << 12)
def counted_share(side: ClaimInContext) -> float | None:
    """The percentage of all votes or places that a result is of: "with 34% of precincts counted"; None where untold."""
    found = _partial().search(side.sentence)
    return None if found is None else float(found[1])


@lru_cache(maxsize=1 << 12)
def hour_of_count(side: ClaimInContext) -> int | None:
    """The time of day by which a count had come to the figure, in minutes after midnight: "by 8 p.m."."""
    found = _by_hour().search(side.sentence)
    return min(clock_times(found[0]), default=None) if found else None


def is_former(side: ClaimInContext) -> bool:
    """Whether the text gives the figure up for another: "down from 1,100", "the 12,000 first announced".

    The figure of the year before is no former one: it stands for its year.
    """
    before, after = _before(side), _after(side)
    if _former_before().search(before) or _former_after().match(after):
        return True
    return "previous" in side.claim.event.scope and any_listed("updates", "periods").search(after) is None


def is_revision(side: ClaimInContext) -> bool:
    """Whether the figure is told again for a time that is over: "revised to 181,000", "down from 141,000 in July"."""
    return "previous" in side.claim.event.scope or any_listed("updates", "revising").search(side.sentence) is not None


def still_holds(side: ClaimInContext) -> bool:
    """Whether the figure is told of what began before: "58 remain in hospital", "of the 66 who are still there"."""
    told = side.own_part, _END.split(_after(side))[0]
    return any(any_listed("updates", "lasting").search(part) is not None for part in told)


_END = re.compile(r"[,;:\d]")
"""Where what is told of a figure ends at the latest: at the next one, and at a comma."""


def is_base(side: ClaimInContext) -> bool:
    """Whether the figure is only what another has come from, with no time of its own: "took 49 seats, down from 60".

    Of a toll it is an earlier stage, and an initial count is one that was made.
    """
    claim = side.claim
    if "previous" not in claim.event.scope or "first" in claim.event.scope or is_running(side):
        return False
    untimed = claim.time is None or claim.time.origin is Origin.CONTEXT
    return untimed and any_listed("updates", "bases").search(_before(side)[-_BASE:]) is not None


_BASE = 24
"""Code points before a figure in which it is told that another comes from it."""


def gives_up(side: ClaimInContext, other: ClaimInContext) -> bool:
    """Whether the claim's own sentence, or the one after it, gives up the very figure that the other tells."""
    return any(one.claim.id != side.claim.id and is_same_figure(one, other) for one in _given_up(side))


@lru_cache(maxsize=1 << 12)
def _given_up(side: ClaimInContext) -> tuple[ClaimInContext, ...]:
    start, end = side.claim.sentence
    near = (one for one in side.profile.figures if start <= one.claim.sentence[0] <= end + _NEXT)
    return tuple(one for one in near if is_former(one))


def is_same_figure(one: ClaimInContext, other: ClaimInContext) -> bool:
    """Whether two claims give one figure of what may be one thing."""
    left, right = one.claim.quantity, other.claim.quantity
    if left is None or right is None or ends(left) != ends(right) or compare_noun(one, other).value == 0.0:
        return False
    return left.dimension == right.dimension or left.unit == "-"  # "690 million, from 640 million first reported"


def _before(side: ClaimInContext) -> str:
    """The words of the sentence before the number."""
    quantity = side.claim.quantity
    at = 0 if quantity is None else max(0, quantity.number_span[0] - side.claim.sentence[0])
    return side.sentence[max(0, at - _NEAR) : at]


def _after(side: ClaimInContext) -> str:
    """The words of the sentence after the number."""
    quantity = side.claim.quantity
    at = 0 if quantity is None else max(0, quantity.number_span[1] - side.claim.sentence[0])
    return side.sentence[at : at + _NEAR]


def measures_of(name: str) -> frozenset[str]:
    """The measures of a list of updates.toml."""
    return listed("updates", name)


def _listed(name: str) -> str:
    """Any word or phrase of a list of updates.toml, as a part of a pattern."""
    return any_of(find_entry("updates", name))


@lru_cache(maxsize=1)
def _step() -> re.Pattern[str]:
    """Up to a figure: "taking the number of confirmed dead to at least", "the toll touched"."""
    carried = rf"{_listed('carrying')}(?: [\w-]+){{0,4}} {_listed('counts')}[^.;:]*\b(?:to|above|past|over|beyond)"
    reached = rf"{_listed('counts')}\b[^.;:]*{_listed('reaching')}"
    return re.compile(rf"(?:{carried}|{reached})(?: \w+){{0,2}} $", re.IGNORECASE)


@lru_cache(maxsize=1)
def _present() -> re.Pattern[str]:
    """Up to a figure: "has now won", "had fallen to some"."""
    return re.compile(rf"{_listed('present')}(?: [\w-]+){{0,3}} $", re.IGNORECASE)


@lru_cache(maxsize=1)
def _standing() -> re.Pattern[str]:
    """Up to a figure: "the toll from the fire stood at"."""
    return re.compile(rf"{_listed('counts')}\b[^.;:]*{_listed('standing')}(?: \w+){{0,2}} $", re.IGNORECASE)


@lru_cache(maxsize=1)
def _confirmed() -> re.Pattern[str]:
    """From a figure on: " people were confirmed dead"."""
    return re.compile(rf"(?: [\w-]+){{0,4}}? {_listed('confirmed')}", re.IGNORECASE)


@lru_cache(maxsize=1)
def _provisional() -> re.Pattern[str]:
    """Up to a figure: "a preliminary magnitude of", "partial results gave the party"."""
    return re.compile(rf"{_listed('provisional')} (?:[\w-]+ )?{_listed('tallies')}[^.;:]*$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _partial() -> re.Pattern[str]:
    share = r"\b(\d+(?:\.\d+)?) ?(?:%|per ?cent)"
    return re.compile(rf"{share} (?:of|in)\b(?: [\w-]+){{1,4}} (?:\w+ )?{_listed('partial')}", re.IGNORECASE)


@lru_cache(maxsize=1)
def _by_hour() -> re.Pattern[str]:
    return re.compile(rf"{_listed('by')} (?:about |around )?(?:\d[\d:.]*\s?[ap]\.?\s?m\b|noon|midday)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _former_before() -> re.Pattern[str]:
    """Up to a figure: "an earlier count of about"; "to 18,000, from the", which follows on the figure that stands."""
    named = rf"{_listed('former')} {_listed('counts')}(?: \w+){{0,3}} $"
    left = r"\bto \S*\d[\d,.]*(?: [\w-]+){0,2}, from (?:\w+ )?$"
    return re.compile(rf"{named}|{left}", re.IGNORECASE)


@lru_cache(maxsize=1)
def _former_after() -> re.Pattern[str]:
    """From a figure on: " jobs first announced", " reported earlier"."""
    first, told = _listed("former"), _listed("told")
    return re.compile(rf"(?:[ -][\w-]+){{0,3}}? (?:{first} {told}|{told} {first})", re.IGNORECASE)
