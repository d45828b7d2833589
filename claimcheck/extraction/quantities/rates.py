"""Rates: "a barrel", "per square metre", "/day", "-a-year"."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.lexicon.nouns import singularize
from claimcheck.lexicon.units import load_units

_NO_TIME = r"(?!\s(?:ago|earlier|later|before|after|or\s(?:two|so|more)))"
_PER = re.compile(
    r"(?i)\s?(?:/|\b(?P<loose>each|for\s+every|to\s+the)\b\s?|\bper\b\s?|[- ]per[- ])\s?"
    r"(?P<noun>(?:square|sq\.?|cubic|metric|troy)[- ][a-z]+|[a-z][\w-]*)"
)
_TIMES_A = re.compile(r"(?i)[- ]an?[- ](?P<noun>hour|day|night|week|month|year)\b" + _NO_TIME)
_ANNUAL = re.compile(r"(?i)\s(?:per\s+annum|p\.a\.)(?!\w)")


@cache
def _article() -> re.Pattern[str]:
    nouns = "|".join(re.escape(noun) for noun in sorted(load_units().rate_nouns, key=len, reverse=True))
    return re.compile(rf"(?i)[- ]an?[- ](?P<noun>{nouns})\b{_NO_TIME}")


def read_rate(text: str, end: int, *, counted: bool = False) -> tuple[str | None, int]:
    """The singular of what a unit ending at ``end`` is counted per, or None, and where the rate ends.

    ``counted``: the unit is a noun ("two words a second time"), after which "a" makes a rate of calendar units only.
    """
    annual = _ANNUAL.match(text, end)
    if annual is not None:
        return "year", annual.end()
    match = (_TIMES_A if counted else _article()).match(text, end) or _per(text, end)
    if match is None:
        return None, end
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
