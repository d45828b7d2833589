"""Reads the unit that is written after a number: measures, percent, ages, magnitudes, multiples.

Works on the raw text around the number, because tokenizers cut "3,500-kilometre" and "40 sq m" differently.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from claimcheck.extraction.quantities.numerals import Number
from claimcheck.extraction.quantities.rates import read_rate, with_rate
from claimcheck.lexicon.contexts import load_number_contexts
from claimcheck.lexicon.nouns import singularize
from claimcheck.lexicon.units import UnitEntry, load_currencies, load_units


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit written with a number; ``start`` and ``end`` cover the number and the unit's words."""

    name: str
    dimension: str
    start: int
    end: int
    per: str | None = None
    factor: Decimal = Decimal(1)
    """What the unit's own words multiply the number with: "75 USD million", "120 MEUR"."""


_AGE = re.compile(
    r"(?i)[- ]?\b(?P<unit>years?|months?|weeks?|days?|yrs?)"
    r"(?:[- ](?:and[- ]a[- ]half[- ])?(?:olds?|young)\b|[- ]of[- ]age\b)"
)
_OF_AGE = re.compile(r"\s([a-z-]+)(?:\s([a-z-]+))?")
"""What is so old, with one word before it at most: "a two-year-old civil war" lasts two years."""
_AGED = re.compile(
    r"(?i)\b(?:aged?|ages)(?:[ ](?:of|about|around|roughly|approximately|nearly|almost|only|just|at least"
    r"|between|from))?[ ]$"
)
_TIMES = re.compile(r"(?i)[- ]?(?:fold\b|times\b(?!\s+(?:square|reporters?|of\s+london))|x\b)")
_KINDS = frozenset({"barrel", "foot", "pound", "ton", "stone", "yard"})
"""Measures that in the singular, behind more than one, make a noun of their own."""
_PLURAL = re.compile(r" [a-z]{3,}s\b")
_ONE_AND = re.compile(r"(?i)\ban?\s(?P<unit>[a-z]+)\sand\s$")
_PART_OF = re.compile(r"(?i)\s(?:of\s)?an?(?=\s)(?:\s(?:U\.?S\.?|mere|single|full)(?=\s))?")
_MAGNITUDE = re.compile(r"(?i)\b(?:magnitude|richter(?:\s+scale)?)[- ]?(?:of\s+)?(?:about\s+)?(?:a\s+)?$")
_MAGNITUDE_AFTER = re.compile(r"(?i)[- ]magnitude\b|\son\sthe\srichter\sscale\b")
_MAGNITUDE_SIGNS = ("M", "Mw")
"""Letters that seismologists glue to a magnitude: "an M6.1 quake"."""
_PAID_FOR = re.compile(r"(?i)\spounds\s(?:an?|per)\s(?:year|month|hour|share|head)\b")
"""What pounds of money are told for, and pounds of weight are not."""
_AT_SEA = re.compile(r"\s(?:from|off|out|away|short\sof|(?:due\s)?(?:north|south|east|west)[a-z-]*|[NSEW]{1,3})\b")
"""What follows "nm" where it stands for nautical miles: a way, which nobody measures in nanometres."""
_HALVES = (Decimal("0.5"), Decimal("0.25"))
"""Fractions that no ordinal is called like, so that "a half hour" and "a quarter century" are parts."""
_OLDEST = 130
_RATE_STEPS = (Decimal("0.25"), Decimal("0.75"))
"""Points of which a "quarter-point cut" takes a part are of percent."""
_STRONGEST = 10


def read_age(text: str, number: Number) -> Measure | None:
    """ "28-year-old", "aged 25", "three weeks old", "18 months of age"; what lasts so long has no age of a person."""
    after = _AGE.match(text, number.end)
    before = _AGED.search(text, max(0, number.start - 20), number.start)
    if before is not None and number.value < _OLDEST and not number.suffix:
        return Measure("year of age", "age", before.start(), after.end() if after else number.end)
    if after is None:
        return None
    unit = singularize(after["unit"].lower()).replace("yr", "year")
    of = _OF_AGE.match(text, after.end())
    if of is not None and not load_number_contexts().lasting.isdisjoint(of.groups()):
        return Measure(unit, "duration", number.start, after.end())
    return Measure(f"{unit} of age", "age", number.start, after.end())


def read_symbol(text: str, number: Number) -> Measure | None:
    """ "5 km", "24pc", "40°C", "6' tall", and both figures of "6'2"."""
    body = _body_height(text, number)
    if body is not None:
        return body
    match = None if number.kind == "word" else _symbols().match(text, number.end)
    if match is None or (match["glued"] and not _is_foot_or_inch(text, number, match.end())):
        return None
    units = load_units()
    entry = units.glued[match["glued"]] if match["glued"] else units.symbols[match["unit"]]
    if match["unit"] and len(match["unit"]) == 1 and match["unit"].isalpha() and text[number.end] == "-":
        return None
    if entry.name == "nanometre" and _AT_SEA.match(text, match.end()) is not None:
        entry = units.words["nautical mile"]
    per, end = read_rate(text, match.end())
    return Measure(with_rate(entry.name, per), entry.dimension, number.start, end, per)


def read_word(text: str, number: Number) -> Measure | None:
    """ "five kilometres", "3,500-kilometre", "half a mile", "40 million pounds"."""
    start = number.end
    if number.kind == "vague":
        start += len(" of") if text.startswith(" of ", start) else 0
    elif number.kind == "fraction" or number.value < 1:
        part = _PART_OF.match(text, start)
        start = part.end() if part else start
    match = _words().match(text, start)
    if match is None or _is_part_of_noun(text, number, match) or _is_no_part(text, number, match):
        return None
    written = re.sub(r"[\s-]+", " ", match["unit"].lower())
    if written == "point" and number.kind == "fraction" and number.value in _RATE_STEPS:
        written = "percentage point"
    entry = _unit_entry(written)
    name, dimension = _money_word(text, written, number) if entry is None else (entry.name, entry.dimension)
    per, end = read_rate(text, match.end())
    return Measure(with_rate(name, per), dimension, number.start, end, per)


def _is_no_part(text: str, number: Number, match: re.Match[str]) -> bool:
    """ "A third month" is the one after the second, and in "one in 14 a year ago" the year is that of the share."""
    entry = _unit_entry(match["unit"].lower())
    if number.kind != "fraction" or entry is None or entry.dimension != "duration":
        return False
    between = text[number.end : match.start("unit")].split()
    if "of" in between:
        return False  # "a third of a month"
    words = text[number.start : number.end].lower().split()
    if "in" in words or "out" in words:
        return True
    return not between and words[0] in ("a", "an") and number.value not in _HALVES


def _is_part_of_noun(text: str, number: Number, match: re.Match[str]) -> bool:
    """Whether the measure only tells the kind of what is counted: "eight barrel bombs", "six foot soldiers"."""
    if match["unit"].lower() not in _KINDS or number.kind in ("fraction", "vague") or number.value <= 1:
        return False
    return text[number.end : number.end + 1] == " " and _PLURAL.match(text, match.end()) is not None


def read_half_more(text: str, number: Number) -> Measure | None:
    """ "an hour and a half", "a mile and a quarter": the measure stands before, once."""
    if number.kind != "fraction" or number.value not in (Decimal("0.5"), Decimal("0.25")):
        return None
    match = _ONE_AND.search(text, max(0, number.start - 24), number.start)
    entry = None if match is None else load_units().words.get(match["unit"].lower())
    if match is None or entry is None:
        return None
    return Measure(entry.name, entry.dimension, match.start(), number.end, factor=(1 + number.value) / number.value)


def read_magnitude(text: str, number: Number) -> Measure | None:
    """ "magnitude-7.3 quake", "a magnitude of 6", "6.1-magnitude", "7 on the Richter scale", "M6.1"."""
    if number.value > _STRONGEST:
        return None
    if number.prefix in _MAGNITUDE_SIGNS and number.value % 1:
        return Measure("magnitude", "magnitude", number.start - len(number.prefix), number.end)
    before = _MAGNITUDE.search(text, max(0, number.start - 28), number.start)
    if before is not None:
        return Measure("magnitude", "magnitude", before.start(), number.end)
    after = _MAGNITUDE_AFTER.match(text, number.end)
    return None if after is None else Measure("magnitude", "magnitude", number.start, after.end())


def read_times(text: str, number: Number) -> Measure | None:
    """ "four times", "sixfold", "twice", "3x"."""
    end = number.end
    if number.kind != "multiple":
        match = _TIMES.match(text, end)
        if match is None:
            return None
        end = match.end()
    per, end = read_rate(text, end)
    if _SCORED.search(text, max(0, number.start - _SCORED_REACH), number.start):
        return Measure("-", "count", number.start, end, per)
    fired = _FIRED.search(text, max(0, number.start - _FIRED_REACH), number.start)
    if fired is not None and _MORE_TIMES.match(text, end) is None:
        return Measure(with_rate("shot", per), "count", number.start, end, per)
    return Measure(with_rate("count", per), "multiple", number.start, end, per)


_SCORED = re.compile(
    r"(?i)\b(?:scor(?:e|es|ed|ing)|net(?:s|ted|ting)?)\s(?:at least\s|more than\s|over\s|almost\s|nearly\s)?$"
)
"""Before a number of times that counts goals or points, and no rate of one figure to another: "scored 71 times"."""
_SCORED_REACH = 20
_GUNS = r"(?:guns?|weapons?|rifles?|pistols?|shotguns?|handguns?|revolvers?|firearms?|trigger)"
_FIRED = re.compile(
    r"(?i)(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bbeing\s)(?<!\bgot\s)"
    r"\b(?:(?:fir(?:e|es|ed|ing)|discharg(?:e|es|ed|ing))(?:\s(?:at|on|into)(?:\s[\w'’]+){1,3}|\s[a-z]+(?:\s[a-z]+)?"
    rf"\s{_GUNS})?|pull(?:s|ed|ing)?\sthe\strigger)\s"
    r"(?:at least\s|more than\s|over\s|about\s|some\s|up to\s|almost\s|nearly\s)?$"
)
"""Before a number of times that counts shots: "fired 57 times", "fired at the car 12 times"."""
_FIRED_REACH = 60
_MORE_TIMES = re.compile(r"(?i)\s(?:as|more|the|[a-z]+er|that|what)\b")
"""Behind such a number it compares: "fired three times as many"."""


def _unit_entry(written: str) -> UnitEntry | None:
    words = load_units().words
    return words.get(written) or words.get(written.replace(" ", "-"))


def _money_word(text: str, written: str, number: Number) -> tuple[str, str]:
    currencies = load_currencies()
    if written in currencies.parts:
        return currencies.parts[written], "money"
    if written in ("pound", "pounds") and not _pounds_are_money(text, number):
        return "pound", "mass"
    return currencies.words[written], "money"


def _pounds_are_money(text: str, number: Number) -> bool:
    """Pounds are money when counted in millions, or when the words around speak of money and not of weight."""
    if number.value >= 100000 and number.scale is not None:
        return True
    if _PAID_FOR.match(text, number.end) is not None:
        return True
    words = set(re.findall(r"[\w£]+", text[max(0, number.start - 80) : number.end + 60].lower()))
    currencies = load_currencies()
    return bool(words & currencies.money_cues) and not words & currencies.weight_cues


_FEET = re.compile(r"['’′](?=(?:\d|1[01])(?:[\"”″]|''|(?![\w'’])))")
_FEET_BEFORE = re.compile(r"(?<!\d)[3-8]['’′]$")
_INCHES = re.compile(r"(?:[\"”″]|'')?")
_INCHES_OF_FOOT = 12


def _body_height(text: str, number: Number) -> Measure | None:
    """The feet or the inches of "6'2", with or without a mark behind them."""
    if number.kind != "figure" or number.value % 1:
        return None
    feet = _FEET.match(text, number.end)
    if feet is not None and _FEET_BEFORE.search(text, max(0, number.start - 1), feet.end()):
        return Measure("foot", "length", number.start, feet.end())
    behind = _FEET_BEFORE.search(text, max(0, number.start - 3), number.start)
    mark = _INCHES.match(text, number.end)
    if behind is None or mark is None or number.value >= _INCHES_OF_FOOT:
        return None
    return Measure("inch", "length", number.start, mark.end())


_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")


def _is_foot_or_inch(text: str, number: Number, end: int) -> bool:
    """Whether a quotation mark after a figure is a unit: no such mark opened before it."""
    mark, follows = text[end - 1], text[end : end + 1]
    if mark not in "\"'":
        return True
    before = _APOSTROPHE.sub("", text[max(0, number.start - 300) : number.start])
    opened = before.count(mark) % 2 == 1
    quoted = text[max(0, number.start - 1) : number.start] in ('"', "'", "‘", "“")
    return not opened and not quoted and (not follows or follows in " x)(0123456789-")


@cache
def _words() -> re.Pattern[str]:
    currencies = load_currencies()
    words = sorted({*load_units().words, *currencies.words, *currencies.parts}, key=len, reverse=True)
    listed = "|".join(re.sub(r"\\[ -]", "[ -]+", re.escape(w)) for w in words)
    return re.compile(
        rf"(?:[\s\u00a0]{{0,2}}|\s?[-‐‑]\s?)(?:(?:us|u\.s\.|imperial)\s)?(?P<unit>{listed})(?![\w])", re.IGNORECASE
    )


@cache
def _symbols() -> re.Pattern[str]:
    symbols = "|".join(re.escape(s) for s in sorted(load_units().symbols, key=len, reverse=True))
    glued = "|".join(re.escape(s) for s in sorted(load_units().glued, key=len, reverse=True))
    return re.compile(rf"[\s\u00a0-]?(?P<unit>{symbols})(?![A-Za-z0-9²³])|(?P<glued>{glued})(?![A-Za-z0-9])")
