"""What a duration is of: how long a thing lasts, or how long somebody has done something; and whether it still runs."""

from __future__ import annotations

import re

from claimcheck.lexicon.loader import listed
from claimcheck.lexicon.nouns import singularize
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.words import stem

DURATION = "duration"
"""The dimension of what these are about."""

_LAST = "last"
"""The predicate of a figure that says how long its noun lasts: "the two-year-old war", "a 29-year grip"."""

_WORDS = 3
"""Words before a figure that may say whether it runs until it is told."""

_WORD = re.compile(r"\w+")


def last_otherwise(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether one figure says how long a thing lasts, and the other for how long something else was done.

    "The two-year-old war" and "for two years he has stayed out of the war" are two questions, while he who "kept a grip
    on power for 30 years" had a "29-year grip". So are two things that were done ("ruined for two years", "avoided").
    """
    if a.claim.event.measure == b.claim.event.measure != DURATION:
        return False  # a "four-year ban" and "banned for three years"
    return _are_durations(a, b) and (_is_of_other(a, b) or _is_of_other(b, a) or _do_otherwise(a, b))


def _are_durations(a: ClaimInContext, b: ClaimInContext) -> bool:
    return is_duration(a) and is_duration(b)


def is_duration(side: ClaimInContext) -> bool:
    """Whether the figure is a duration."""
    return side.claim.quantity is not None and side.claim.quantity.dimension == DURATION


def _do_otherwise(a: ClaimInContext, b: ClaimInContext) -> bool:
    if not _is_done(a) or not _is_done(b) or stem(a.claim.event.predicate or "") == stem(b.claim.event.predicate or ""):
        return False
    heads = ({argument.head for argument in side.claim.event.arguments} - {_unit(side)} for side in (a, b))
    return next(heads).isdisjoint(next(heads))


def _is_done(side: ClaimInContext) -> bool:
    """Whether the figure says for how long something was done that a verb of its own tells."""
    event = side.claim.event
    return (
        event.predicate is not None
        and event.role in listed("durations", "adverbial")
        and event.predicate not in listed("durations", "lasting")
    )


def _unit(side: ClaimInContext) -> str | None:
    return None if side.claim.quantity is None else side.claim.quantity.unit


def _is_of_other(lasting: ClaimInContext, done: ClaimInContext) -> bool:
    quantity = lasting.claim.quantity
    if quantity is None or lasting.claim.event.predicate != _LAST or not _is_done(done):
        return False
    noun = singularize(quantity.text.split()[-1].lower())
    return noun not in {argument.head for argument in done.claim.event.arguments}


def run_until_told(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether both figures grow from day to day ("in the past 11 days", "13 days ago") and nobody knows how many lie
    between the two."""
    undated = a.profile.published is None or b.profile.published is None
    return undated and _are_durations(a, b) and _runs(a) and _runs(b)


def has_run_on(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether one figure says how far a thing had come when it was told ("18 days into it"), and the other article is
    of another day."""
    one, other = a.profile.published, b.profile.published
    told = one is not None and other is not None and one != other
    return told and _are_durations(a, b) and (_is_underway(a) or _is_underway(b))


def _is_underway(side: ClaimInContext) -> bool:
    quantity = side.claim.quantity
    after = "" if quantity is None else side.profile.article.text[quantity.span[1] : side.claim.sentence[1]]
    return _WORD.findall(after.lower())[:1] == [_INTO]


_INTO = "into"
"""The word behind a figure that says how far a thing has come: "18 days into the shutdown"."""


def _runs(side: ClaimInContext) -> bool:
    quantity, (start, end) = side.claim.quantity, side.claim.sentence
    if quantity is None:
        return False
    text = side.profile.article.text
    before = _WORD.findall(text[start : quantity.number_span[0]].lower())[-_WORDS:]
    own, after = (_WORD.findall(part.lower()) for part in (quantity.text, text[quantity.span[1] : end]))
    runs = not listed("durations", "running_before").isdisjoint(before)
    return runs or not listed("durations", "running_after").isdisjoint([*own, *after[:1]])
