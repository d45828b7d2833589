"""Money written with a number by signs and codes: "$US113tn", "RM23.50", "200 USD", "75 USD million", "164p"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from claimcheck.extraction.quantities.measures import Measure, read_word
from claimcheck.extraction.quantities.numerals import Number
from claimcheck.extraction.quantities.rates import read_rate, with_rate
from claimcheck.lexicon.numbers import load_number_words
from claimcheck.lexicon.units import load_currencies

_MILLION = Decimal(10) ** 6
_MILLIONS_AFTER = re.compile(r"\s?M([A-Z]{3})\b")
_MILLIONS_BEFORE = re.compile(r"\bM([A-Z]{3})\s?$")
_SCALE_AFTER = re.compile(r"(?i)\s(thousand|million|billion|trillion)\b")
_NATIONAL = re.compile(r"\s(?:US|U\.S\.|USD|Canadian|CAD|CDN|Australian|AUD|EUR=?|JPY=?)(?![A-Za-z])")
_PART = re.compile(r"(p|c|(?<=\d) p)(?![\w.]*\w)")
_PARTS = {"p": "penny", " p": "penny", "c": "cent"}
_LONGEST_SIGN = 7
_LONGEST_NAME = 2
"""Digits of a figure behind one letter up to which it is rather a road or a model than money."""
_NAME_BEHIND = re.compile(r"(?i)\b(?:an?|the|along|off|via)\s$")


def read_money_before(text: str, number: Number) -> Measure | None:
    """The currency sign or code before the number, with the words that repeat it after the number."""
    start = number.start - (text[number.start - 1 : number.start] in (" ", "\u00a0"))
    match = _sign_before().search(text, max(0, start - _LONGEST_SIGN), start)
    if match is None:
        return _millions_before(text, number)
    sign, spaced = match.group(), start < number.start
    if sign[0].isalpha() and match.start() and (text[match.start() - 1].isalnum() or text[match.start() - 1] in "-‑_"):
        return None
    currencies = load_currencies()
    if sign in currencies.glued_signs and (spaced or number.suffix or _is_name(text, sign, match.start(), number)):
        return None
    code, end = currencies.signs[sign], number.end
    after = None if number.suffix else read_word(text, number)
    if after is not None and after.dimension == "money":
        end = after.end
        code = after.name if sign == "$" and after.name in currencies.entries else code
    else:
        national = _NATIONAL.match(text, end)
        end = end if national is None else national.end()
    per, end = read_rate(text, end)
    return Measure(with_rate(code, per), "money", match.start(), end, per)


def _is_name(text: str, sign: str, start: int, number: Number) -> bool:
    """ "the N56", "an R44": one letter and a plain figure, where no amount of the text is written as money alone is."""
    if len(sign) > 1 or not text[number.start : number.end].isdigit():
        return False
    behind = _NAME_BEHIND.search(text, max(0, start - 7), start) is not None
    if not behind and (number.end - number.start > _LONGEST_NAME or read_rate(text, number.end)[0] is not None):
        return False
    return behind or re.search(rf"(?<![\w-]){sign}\d+(?:,\d{{3}}|\.\d\d\b|\s?(?:m|bn|[mb]illion)\b)", text) is None


def read_money_after(text: str, number: Number) -> Measure | None:
    """The sign or code after the number; words ("dollars") are read with the other units."""
    part = _PART.match(text, number.end) if number.kind == "figure" else None
    if part is not None:
        per, end = read_rate(text, part.end())
        return Measure(with_rate(_PARTS[part[1]], per), "money", number.start, end, per)
    millions = _MILLIONS_AFTER.match(text, number.end)
    if millions is not None and millions[1] in load_currencies().entries:
        return Measure(millions[1], "money", number.start, millions.end(), factor=_MILLION)
    match = _sign_after().match(text, number.end)
    if match is None:
        return None
    belongs_right = text[match.end() : match.end() + 2].strip()[:1].isdigit()
    if belongs_right and not match["sign"].isalpha():
        return None
    end, factor = match.end(), Decimal(1)
    scale = None if number.scale is not None else _SCALE_AFTER.match(text, end)
    if scale is not None:
        end, factor = scale.end(), load_number_words().scales[scale[1].lower()]
    per, end = read_rate(text, end)
    return Measure(with_rate(load_currencies().signs[match["sign"]], per), "money", number.start, end, per, factor)


def _millions_before(text: str, number: Number) -> Measure | None:
    """ "MEUR 60"."""
    match = _MILLIONS_BEFORE.search(text, max(0, number.start - 6), number.start)
    if match is None or match[1] not in load_currencies().entries:
        return None
    return Measure(match[1], "money", match.start(), number.end, factor=_MILLION)


@cache
def _sign_before() -> re.Pattern[str]:
    signs = sorted(load_currencies().signs, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, signs))})$")


@cache
def _sign_after() -> re.Pattern[str]:
    currencies = load_currencies()
    signs = sorted(set(currencies.signs) - currencies.glued_signs, key=len, reverse=True)
    return re.compile(rf"\s?(?P<sign>{'|'.join(map(re.escape, signs))})(?![A-Za-z0-9])")
