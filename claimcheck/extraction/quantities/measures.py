"""Reads the unit that is written with a number: measures, percent, money, and rates of them.

Works on the raw text around the number, because tokenizers cut "RM23.50", "3,500-kilometre" and "$US113tn" differently.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from claimcheck.extraction.quantities.numerals import Number
from claimcheck.lexicon.numbers import load_number_words
from claimcheck.lexicon.nouns import singularize
from claimcheck.lexicon.units import load_currencies, load_units


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
    sign: str = ""
    """The currency sign before the number: a range's other end shares it."""
    hyphenated: bool = False
    """Joined to what follows it by a hyphen, or to the number: "five-year", "12-mile"."""


_AGE = re.compile(
    r"(?i)[- ]?\b(?P<unit>years?|months?|weeks?|days?|yrs?)(?:[- ](?:and[- ]a[- ]half[- ])?(?:olds?|young)\b|[- ]of[- ]age\b)"
)
_AGED = re.compile(r"(?i)\b(?:aged?|ages)(?:[ ](?:of|about|around|between|from))?[ ]$")
_FOLD = re.compile(r"(?i)[- ]?(?:fold\b|times\b(?!\s+(?:square|reporters?|of\s+london))|x\b)")
_RATE = re.compile(
    r"(?i)\s?(?:/|\b(?:per|each|for\s+every|to\s+the)\b\s?|[- ]per[- ])\s?(?P<noun>(?:square|sq\.?|cubic|metric|troy)[- ][a-z]+|[a-z][\w-]*)"
)
_RATE_ARTICLE = re.compile(
    r"(?i)[- ](?:an?)[- ](?P<noun>second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|share|barrel|ounce|gallon|litre|liter"
    r"|tonne|ton|pound|dozen|person|head|piece|gram|kilo|kilogram|kg|game|unit|bushel|square\s(?:foot|metre|meter|mile)|sq\s(?:ft|m)"
    r"|foot|metre|meter|mile|kilometre|vote|ticket|ride|bottle|pint|pop|family|household|pupil|student|head|bag|copy|visit|call|season|match)\b"
)
_PART_OF = re.compile(r"(?i)\s(?:of\s)?an?(?=\s)(?:\s(?:U\.?S\.?|mere|single|full)(?=\s))?")
_MILLION = Decimal(10) ** 6
_MILLIONS_AFTER = re.compile(r"\s?M([A-Z]{3})\b")
_MILLIONS_BEFORE = re.compile(r"\bM([A-Z]{3})$")
_SCALE_AFTER = re.compile(r"(?i)\s(thousand|million|billion|trillion)\b")
_TIMES_A_DAY = re.compile(r"(?i)[- ]an?[- ](?P<noun>hour|day|night|week|month|year)\b")
_ANNUAL = re.compile(r"(?i)\s(?:per\s+annum|p\.a\.)(?!\w)")
_NATIONAL = re.compile(r"\s(?:US|U\.S\.|USD|Canadian|CAD|CDN|Australian|AUD|EUR=?|JPY=?)(?![A-Za-z])")
_MAGNITUDE = re.compile(
    r"(?i)\b(?:magnitude(?:\s+of)?|(?P<richter>richter(?:\s+scale)?(?:\s+of)?))[- ]?$|\bmagnitude[- ](?:of\s+)?(?:about\s+)?(?:a\s+)?$"
)
_MAGNITUDE_AFTER = re.compile(r"(?i)[- ]magnitude\b|\son\sthe\srichter\sscale\b")
_RATE_NAMES = {
    "yr": "year",
    "hr": "hour",
    "sec": "second",
    "min": "minute",
    "annum": "year",
    "capita": "capita",
    "wk": "week",
}


@cache
def _word_pattern() -> re.Pattern[str]:
    currencies = load_currencies()
    words = {*load_units().words, *currencies.words, *currencies.parts}
    listed = "|".join(re.sub(r"\\[ -]", "[ -]+", re.escape(w)) for w in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?:[\s\u00a0]{{0,2}}|\s?[-‐‑]\s?)(?P<unit>{listed})(?![\w])", re.IGNORECASE)


@cache
def _symbol_pattern() -> re.Pattern[str]:
    listed = "|".join(re.escape(s) for s in sorted(load_units().symbols, key=len, reverse=True))
    glued = "|".join(re.escape(s) for s in sorted(load_units().glued, key=len, reverse=True))
    return re.compile(rf"[\s\u00a0-]?(?P<unit>{listed})(?![A-Za-z0-9²³])|(?P<glued>{glued})(?![A-Za-z0-9])")


@cache
def _sign_pattern() -> re.Pattern[str]:
    signs = load_currencies().signs
    listed = "|".join(re.escape(s) for s in sorted(signs, key=len, reverse=True))
    return re.compile(rf"(?:{listed})$")


@cache
def _code_pattern() -> re.Pattern[str]:
    signs = load_currencies().signs
    listed = "|".join(
        re.escape(s)
        for s in sorted(signs, key=len, reverse=True)
        if s != "R" and s != "N" and s != "LE" and s != "PS" and s != "Sh" and s != "Dh"
    )
    return re.compile(rf"\s?(?P<sign>{listed})(?![A-Za-z0-9])")


def read_measure(text: str, number: Number) -> Measure | None:
    """The unit written with ``number``, or None (a counted noun, if any, is for the parse to find)."""
    money = _sign_before(text, number)
    if money is not None:
        return money
    if number.prefix:
        return None
    aged = _AGED.search(text, max(0, number.start - 20), number.start)
    if aged is not None and number.value < 130 and not number.suffix:
        age = _AGE.match(text, number.end)
        return Measure("year of age", "age", aged.start(), age.end() if age else number.end)
    age = _AGE.match(text, number.end)
    if age is not None:
        unit = singularize(age["unit"].lower()).replace("yr", "year")
        return Measure(f"{unit} of age", "age", number.start, age.end(), hyphenated=True)
    for reader in (_symbol_after, _word_after, _code_after, _magnitude, _times):
        found = reader(text, number)
        if found is not None:
            return found
    return None


def _sign_before(text: str, number: Number) -> Measure | None:
    start = number.start
    while start and text[start - 1] in " \u00a0" and number.start - start < 1:
        start -= 1
    match = _sign_pattern().search(text, max(0, start - 7), start)
    if match is None:
        millions = _MILLIONS_BEFORE.search(text, max(0, start - 6), start)
        if millions is None or millions[1] not in load_currencies().entries:
            return None
        return Measure(millions[1], "money", millions.start(), number.end, factor=_MILLION)
    sign = match.group()
    if sign[0].isalpha() and match.start() and (text[match.start() - 1].isalnum() or text[match.start() - 1] in "-‑_"):
        return None
    if start < number.start and sign.isalpha() and len(sign) < 2:
        return None
    if sign in ("PS", "R", "N") and (start < number.start or number.suffix):
        return None
    code = load_currencies().signs[sign]
    end = number.end
    after = _word_after(text, number)
    if after is not None and after.dimension == "money" and number.suffix == "":
        end = after.end
        if sign == "$" and after.name in load_currencies().entries:
            code = after.name
    else:
        national = _NATIONAL.match(text, end)
        if national is not None:
            end = national.end()
    per, end = read_rate(text, end)
    return Measure(_with_rate(code, per), "money", match.start(), end, per, sign=sign)


def _symbol_after(text: str, number: Number) -> Measure | None:
    if number.kind == "word":
        return None
    match = _symbol_pattern().match(text, number.end)
    if match is None:
        return None
    units = load_units()
    written = match["unit"] or match["glued"]
    if match["glued"] and not _is_foot_or_inch(text, number, match.end()):
        return None
    entry = units.symbols.get(written) or units.glued[written]
    if (
        match["unit"]
        and match.start("unit") > number.end
        and len(written) == 1
        and written.isalpha()
        and text[number.end] not in " \u00a0"
    ):
        return None
    per, end = read_rate(text, match.end())
    return Measure(
        _with_rate(entry.name, per), entry.dimension, number.start, end, per, hyphenated=text[number.end] == "-"
    )


def _is_foot_or_inch(text: str, number: Number, end: int) -> bool:
    """Whether a quotation mark after a figure is a unit: no such mark opened before it."""
    mark = text[end - 1]
    if mark not in "\"'":
        return True
    follows = text[end : end + 1]
    return text[max(0, number.start - 1) : number.start] not in "\"'‘“" and (
        text.count(mark, max(0, number.start - 300), number.start) % 2 == 0 and (not follows or follows in " x)(0123456789-")
    )


def _word_after(text: str, number: Number) -> Measure | None:
    start = number.end
    if number.kind == "fraction" or number.value < 1:
        part = _PART_OF.match(text, start)
        start = part.end() if part else start
    match = _word_pattern().match(text, start)
    if match is None:
        return None
    written = re.sub(r"[\s-]+", " ", match["unit"].lower())
    units, currencies = load_units(), load_currencies()
    entry = (
        units.words.get(written) or units.words.get(match["unit"].lower()) or units.words.get(written.replace(" ", "-"))
    )
    if entry is None:
        name, dimension = _money_word(text, written, number)
    else:
        name, dimension = entry.name, entry.dimension
    hyphenated = "-" in text[number.end : match.start("unit")] or text[match.end() : match.end() + 1] == "-"
    per, end = read_rate(text, match.end())
    if dimension == "volume" and name == "barrel" and text[match.end() : match.end() + 4] == " of ":
        end = match.end()
    del currencies
    return Measure(_with_rate(name, per), dimension, number.start, end, per, hyphenated=hyphenated)


def _money_word(text: str, written: str, number: Number) -> tuple[str, str]:
    currencies = load_currencies()
    if written in currencies.parts:
        return currencies.parts[written], "money"
    code = currencies.words[written]
    if written in ("pound", "pounds") and not _pounds_are_money(text, number):
        return "pound", "mass"
    return code, "money"


def _pounds_are_money(text: str, number: Number) -> bool:
    """Pounds are money when counted in millions, or when the clause speaks of money and not of weight."""
    if number.value >= 100000 and number.scale is not None:
        return True
    words = set(re.findall(r"[\w£]+", text[max(0, number.start - 80) : number.end + 60].lower()))
    currencies = load_currencies()
    after = text[number.end : number.end + 12].lower()
    if "-" in after[:1] or " of " in after:
        return bool(words & currencies.money_cues) and not words & currencies.weight_cues
    return bool(words & currencies.money_cues) and not words & currencies.weight_cues


def _code_after(text: str, number: Number) -> Measure | None:
    """ "200 USD", "15 €", "164p"."""
    if number.suffix in ("p", "c"):
        name = {"p": "penny", "c": "cent"}[number.suffix]
        per, end = read_rate(text, number.end + 1)
        return Measure(_with_rate(name, per), "money", number.start, end, per)
    millions = _MILLIONS_AFTER.match(text, number.end)
    if millions is not None and millions[1] in load_currencies().entries:
        return Measure(millions[1], "money", number.start, millions.end(), factor=_MILLION)
    match = _code_pattern().match(text, number.end)
    if match is None:
        return None
    if match["sign"] == "$" and match.end() < len(text) and text[match.end()].isdigit():
        return None
    after = text[match.end() : match.end() + 2].strip()
    if not match["sign"].isalpha() and after[:1].isdigit():
        return None
    end, factor = match.end(), Decimal(1)
    scale = _SCALE_AFTER.match(text, end)
    if scale is not None and number.scale is None:
        end, factor = scale.end(), load_number_words().scales[scale[1].lower()]
    per, end = read_rate(text, end)
    return Measure(_with_rate(load_currencies().signs[match["sign"]], per), "money", number.start, end, per, factor)


def _magnitude(text: str, number: Number) -> Measure | None:
    if number.value > 10:
        return None
    before = _MAGNITUDE.search(text, max(0, number.start - 28), number.start)
    if before is not None:
        return Measure("magnitude", "magnitude", before.start(), number.end)
    after = _MAGNITUDE_AFTER.match(text, number.end)
    return None if after is None else Measure("magnitude", "magnitude", number.start, after.end())


def _times(text: str, number: Number) -> Measure | None:
    """ "four times", "sixfold", "twice", "3x"."""
    end = number.end
    if number.kind != "multiple":
        match = _FOLD.match(text, end)
        if match is None:
            return None
        end = match.end()
    per, end = read_rate(text, end)
    return Measure(_with_rate("count", per), "multiple", number.start, end, per)


def read_rate(text: str, end: int, *, articles: bool = True) -> tuple[str | None, int]:
    """ "per barrel", "/day", "a share", "-a-year": the singular of what it is per, and where that ends."""
    annual = _ANNUAL.match(text, end)
    if annual is not None:
        return "year", annual.end()
    match = _RATE_ARTICLE.match(text, end) if articles else _TIMES_A_DAY.match(text, end)
    if match is None:
        match = _RATE.match(text, end)
        if match is None or (
            match.group().lstrip().startswith(("each", "to the", "for")) and match["noun"].lower() not in _EACH
        ):
            return None, end
        if match.group()[0] == "/" and not match["noun"].isalpha():
            return None, end
    noun = match["noun"].lower()
    units = load_units()
    known = units.symbols.get(match["noun"]) or units.words.get(noun)
    name = known.name if known else _RATE_NAMES.get(noun) or singularize(noun)
    return name, match.end()


_EACH = frozenset(
    {"day", "week", "month", "year", "hour", "minute", "barrel", "share", "pound", "dollar", "euro", "night"}
)


def _with_rate(name: str, per: str | None) -> str:
    return name if per is None else f"{name} per {per}"
