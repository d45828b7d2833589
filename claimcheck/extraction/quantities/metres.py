"""Whether "m" behind a figure is metres: "the 100m final", "fell 300m to his death", but "18.7m passengers"."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.lexicon.nouns import people_nouns, singularize
from claimcheck.lexicon.numbers import load_number_words

_BEHIND = re.compile(
    r"\s*(?:[-x×]|/|\(\s?\d|(?:is|are|was|were|long|tall|high|deep|wide|broad|across|away|above|below|apart|races?|sprints?|dash|hurdles?"
    r"|relays?|freestyle|butterfly|backstroke|breaststroke|swim|pools?|swimming\spools?|from|down|up|underwater|underground|thick|off"
    r"|to\s(?:(?:his|her|their|its)\s)?deaths?|in\s(?:height|length|width|diameter|depth|radius))\b)"
)
_HUNDREDTHS = re.compile(
    r"\sin\s(?:\d+(?:\.\d+|:\d\d)|(?:a|his|her|under|about|exactly)\b[^.,;]{0,30}\b(?:seconds|minutes|best|time)\b)"
)
_HEDGE = r"(?:(?:about|around|nearly|almost|some|more\sthan|over|at\sleast|up\sto|roughly|approximately|only|just)\s)?"
_WORDS = re.compile(r"[A-Za-z'’]+")
_REACH = 60
"""Code points around a figure in which words tell what it measures."""
_ARTICLE = re.compile(r"(?i)\b(?:an?|the)\s$")
_SOMEBODY = frozenset({"he", "she", "who", "i"})
_HIGHEST = 100
"""Metres up to which somebody clears a bar or throws: "cleared 2.04m"."""


def means_metres(text: str, start: int, end: int, written: str) -> bool:
    """Whether the "m" that ends at ``end``, behind the figure ``written`` at ``start``, stands for metres."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    if _BEHIND.match(text, end) is not None or before.endswith(("x", "×")):
        return True
    if _is_race(before, after, written) or _of_stuff().match(after) or _falls(before):
        return True
    if _is_thrown(before, after, written) or _is_high(before, after, written):
        return True
    return end >= len(text) and not _counts_many(before)


def _is_race(before: str, after: str, written: str) -> bool:
    """ "Won the 10,000m", "the 100m final", "ran the 100m in 9.58": a distance that is raced, and words of sport."""
    if written.replace(",", "") not in load_number_words().metres["races"]:
        return False
    behind, ahead = _race_words()
    return behind.match(after) is not None or (ahead.search(before) is not None and not _counts_something(after))


def _counts_something(after: str) -> bool:
    """Whether a noun follows that would be counted: "ran 100m adverts", but not "ran the 100m in 9.58 seconds"."""
    return re.match(r"\s(?!in\b|at\b|on\b|for\b|and\b|to\b|but\b|as\b|with\b|last\b|this\b)[a-z]", after) is not None


def _falls(before: str) -> bool:
    """ "The climber fell 300m": people fall metres, profits millions."""
    found = _falling().search(before)
    if found is None:
        return False
    word = found["who"].lower()
    return word in _SOMEBODY or singularize(word) in people_nouns()


def _is_thrown(before: str, after: str, written: str) -> bool:
    """ "Cleared 2.04m to win gold", "threw 88.1m": what is not counted, but measured to the hundredth."""
    small = "." in written and float(written.replace(",", "")) <= _HIGHEST
    return small and _athletic().search(before) is not None and not _counts_something(after)


def _is_high(before: str, after: str, written: str) -> bool:
    """ "The river rose to 10.8m", "waves of 4m", "a 2.4m wall": what rises, and what stands so high."""
    if float(written.replace(",", "")) > _HIGHEST:
        return False
    if _standing().match(after) is not None and _ARTICLE.search(before) is not None:
        return True
    of = _waves().search(before) is not None
    return of or (_rising().search(before) is not None and not _counts_something(after))


def _counts_many(before: str) -> bool:
    """ "Passenger numbers top 200m" at the end of a headline, but not "Waves top 5m"."""
    words = [word.lower() for word in _WORDS.findall(before)]
    metres = load_number_words().metres
    return bool(words) and words[-1] in metres["reaches"] and metres["high"].isdisjoint(words)


@cache
def _rising() -> re.Pattern[str]:
    to = r"(?:\s(?:to|at))?"
    return re.compile(rf"(?i)\b(?:{_either('waters')})\s(?:(?:had|has|have)\s)?(?:{_either('rising')}){to}\s{_HEDGE}$")


@cache
def _waves() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{_either('waters')})\sof\s{_HEDGE}$")


@cache
def _standing() -> re.Pattern[str]:
    return re.compile(rf"\s(?:[a-z]+\s)?(?:{_either('standing')})\b")


@cache
def _race_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    behind = rf"(?i)\s(?:{_either('raced')})\b|{_HUNDREDTHS.pattern}"
    return re.compile(behind), re.compile(rf"(?i)\b(?:{_either('racing')})\s$")


@cache
def _of_stuff() -> re.Pattern[str]:
    return re.compile(rf"\sof\s(?:[a-z]+\s)?(?:{_either('stuff')})\b(?!\s[a-z]+s\b)")


@cache
def _falling() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?P<who>[a-z]+)\s(?:(?:had|has|then|later)\s)?(?:{_either('falls')})\s{_HEDGE}$")


@cache
def _athletic() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{_either('athletic')})\s{_HEDGE}$")


def _either(name: str) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(load_number_words().metres[name]))
