"""Rates: "a barrel", "per square metre", "/day", "-a-year"."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.lexicon.nouns import singularize
from claimcheck.lexicon.patterns import any_of
from claimcheck.lexicon.units import load_units

_PER = re.compile(
    r"(?i)\s?(?:/|\b(?P<loose>each|(?:for\s+)?every|to\s+the)\b\s?|\bper\b\s?|[- ]per[- ])\s?"
    r"(?!second\s(?:hour|day|night|week|month|year)\b)"
    r"(?P<noun>(?:square|sq\.?|cubic|metric|troy)[- ][a-z]+|[a-z][\w-]*)"
)
_ANNUAL = re.compile(r"(?i)\s(?:per\s+annum|p\.a\.)(?!\w)")
_CALENDAR = r"(?P<noun>hour|day|night|week|month|year)\b"


@cache
def _no_time() -> str:
    """A look ahead for what makes a moment of "a week": "a week ago", "a week before the vote", not "before tax"."""
    reckoned = any_of(sorted(load_units().rate_reckoned))
    moment = rf"(?:before|after)(?!\s(?:[a-z]+\s)?{reckoned})"
    return rf"(?!\s(?:ago|earlier|later|early|late|old|apart|into|since|{moment}|or\s(?:two|so|more))\b)"


@cache
def _times_a() -> re.Pattern[str]:
    return re.compile(rf"(?i)[- ]an?[- ]{_CALENDAR}{_no_time()}")


@cache
def _of_stuff() -> re.Pattern[str]:
    """ "Of oil a day", "of crude oil every month", but not "of rain over a week": what is measured comes first."""
    preposition = r"(?!(?:over|in|for|within|by|on|at|from|to|during|about|after|before|than|every|each)\s)"
    stuff = rf"\s(?:worth\s)?of\s(?:{preposition}[a-z][\w'’-]*\s){{1,2}}?"
    return re.compile(
        rf"{stuff}(?:an?|per|each|every)\s(?:{_CALENDAR}|(?P<short>minute\b|second\b(?!\s[a-z]))){_no_time()}"
    )


@cache
def _article() -> re.Pattern[str]:
    nouns = "|".join(re.escape(noun) for noun in sorted(load_units().rate_nouns, key=len, reverse=True))
    return re.compile(rf"(?i)[- ]an?[- ](?P<noun>{nouns})\b{_no_time()}")


def read_rate(text: str, end: int, *, counted: bool = False) -> tuple[str | None, int]:
    """The singular of what a unit ending at ``end`` is counted per, or None, and where the rate ends.

    A rate behind what is measured ("barrels of oil a day") is no part of the unit's words, which end where they did.
    ``counted``: the unit is a noun ("two words a second time"), after which "a" makes a rate of calendar units only.
    """
    annual = _ANNUAL.match(text, end)
    if annual is not None:
        return "year", annual.end()
    match = (_times_a() if counted else _article()).match(text, end) or _per(text, end)
    if match is None:
        stuff = _of_stuff().match(text, end)
        return (None if stuff is None else stuff["noun"] or stuff["short"]), end
    units, noun = load_units(), match["noun"].lower()
    known = units.symbols.get(match["noun"]) or units.words.get(noun)
    return known.name if known else units.rate_short.get(noun) or singularize(noun), match.end()


def _per(text: str, end: int) -> re.Match[str] | None:
    match = _PER.match(text, end)
    if match is None:
        return None
    if match["loose"] and match["noun"].lower() not in load_units().rate_nouns:
        return None
    return None if match.group()[0] == "/" and not match["noun"].isalpha() else match


def with_rate(name: str, per: str | None) -> str:
    """The unit's name with what it is per: "USD per barrel"."""
    return name if per is None else f"{name} per {per}"
