"""Fractions, and what is put together of a cardinal and a fraction: "three fifths", "five and a half million"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from claimcheck.extraction.quantities.atoms import Kind
from claimcheck.extraction.quantities.cardinals import CARDINAL_KINDS, HUNDRED, LONGEST, Chain, read_cardinal

_ARTICLE = re.compile(r"(?i)\b(?:an?)[ -]+$")
_TIME = re.compile(
    r"(?i)[ -](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|seasons?|games?|matches)\b"
)
_SHARED = 10
"""Above it "out of" counts those told first: "300 out of 400 soldiers"."""
_ROUND = frozenset({100, 1_000, 10_000, 100_000})
"""But not out of these: "99 out of 100" is a share."""
_FIGURES = (Kind.ONE, Kind.TEN, Kind.FIGURE, Kind.FRACTION)


class Mixed(NamedTuple):
    """A value, the index of the atom after it, its last scale, and whether it is a fraction of something."""

    value: Decimal
    end: int
    scale: Decimal | None
    is_fraction: bool


def start_with_article(chain: Chain, i: int) -> int:
    """The offset where the number at atom ``i`` starts, with the article of "a hundred", "a half", "half a dozen"."""
    start = chain.atoms[i].start
    if chain.is_kind(i, *_FIGURES):
        return start
    article = _ARTICLE.search(chain.text, max(0, start - 4), start)
    return article.start() if article else start


def has_article(chain: Chain, i: int) -> bool:
    """Whether "a" or "an" stands before atom ``i`` and belongs to it."""
    return start_with_article(chain, i) < chain.atoms[i].start


def read_mixed(chain: Chain, i: int) -> Mixed | None:
    """The cardinal, the fraction, or both, at atom ``i``."""
    fraction = _read_fraction(chain, i)
    if fraction is not None:
        value, j, scale = _scaled(chain, *fraction)
        return Mixed(value, j, scale, scale is None)
    cardinal = read_cardinal(chain, i)
    if cardinal is None:
        return None
    value, j, scale = cardinal
    if chain.joined(j, "and", "and a"):
        part = _read_fraction(chain, j)
        if part is not None:
            return _with_part(chain, j - 1, value, scale, *part)
    figures_meet = chain.joined(j, "space") and chain.is_kind(j, Kind.FRACTION) and scale is None
    if figures_meet and chain.atoms[j].value < 1 and chain.atoms[j].start - chain.atoms[j - 1].end == 1:
        return Mixed(value + chain.atoms[j].value, j + 1, None, False)
    return Mixed(value, j, scale, False)


def _with_part(chain: Chain, i: int, value: Decimal, scale: Decimal | None, part: Decimal, j: int) -> Mixed:
    """Adds "and a half" to a cardinal that ends in atom ``i``; of "3 million" and "a dozen" it is half of those."""
    amount, k, inner = _scaled(chain, part, j)
    if k == j:
        dozen = chain.atoms[i].value if chain.is_kind(i, Kind.DOZEN) else None
        return Mixed(value + part * (scale or dozen or 1), k, scale, False)
    if scale is not None:
        return Mixed(value + amount, k, inner, False)
    return Mixed((value + part) * (amount / part), k, inner, False)


def _scaled(chain: Chain, value: Decimal, j: int) -> tuple[Decimal, int, Decimal | None]:
    """Multiplies with the scale or dozen that follows: "half a million", "two thirds of a million", "half a dozen"."""
    if chain.joined(j, "space", "a"):
        atom = chain.atoms[j]
        if atom.kind is Kind.SCALE:
            return value * atom.value, j + 1, atom.value
        if atom.kind is Kind.DOZEN:
            return value * atom.value, j + 1, None
    return value, j, None


def _read_fraction(chain: Chain, i: int) -> tuple[Decimal, int] | None:
    """ "three fifths", "a half", "three twenty-firsts", "one hundred thirty-two fifths"; bare "half" too."""
    if chain.is_kind(i, Kind.DENOMINATOR):
        return _read_single_part(chain, i)
    end = i
    while end - i < LONGEST and chain.is_kind(end, *CARDINAL_KINDS) and (end == i or chain.joined(end, "space", "and")):
        end += 1
    if end == i or not chain.is_kind(end, Kind.DENOMINATOR) or not chain.joined(end, "space"):
        return None
    return _read_ratio(chain, i, end)


def _read_single_part(chain: Chain, i: int) -> tuple[Decimal, int] | None:
    """ "half", "a third", "quarter million"; a bare "third" is an ordinal."""
    value, word = chain.atoms[i].value, chain.word(i)
    if value < 2 or word in ("second", "seconds", "halves"):
        return None
    before_scale = chain.joined(i + 1, "space", "a") and chain.is_kind(i + 1, Kind.SCALE)
    if value > 2 and not has_article(chain, i) and not (word == "quarter" and before_scale):
        return None
    return 1 / value, i + 1


def _read_ratio(chain: Chain, i: int, end: int) -> tuple[Decimal, int] | None:
    """The cardinal from ``i`` over the denominator at ``end``, whose tens may stand before it ("twenty-firsts")."""
    denominator, cut, word = chain.atoms[end].value, end, chain.word(end)
    if end - 1 > i and denominator < 10 and chain.is_kind(end - 1, Kind.TEN) and chain.joined(end - 1, "space"):
        denominator, cut = denominator + chain.atoms[end - 1].value, end - 1
    elif denominator < 2 or word in ("second", "seconds"):
        return None
    numerator = read_cardinal(chain, i, cut)
    if numerator is None or numerator.end != cut or chain.is_kind(i, Kind.FIGURE):
        return None
    if numerator.value > 1 and not word.endswith("s") and cut == end:
        return None
    if _ends_in_proper_fraction(chain, i, cut, denominator):
        return None
    return numerator.value / denominator, end + 1


def _ends_in_proper_fraction(chain: Chain, i: int, cut: int, denominator: Decimal) -> bool:
    """ "one hundred AND three quarters" is a whole number and a fraction, "one hundred and thirty fifths" is not."""
    for k in range(cut - 1, i, -1):
        if chain.joints[k] == "and":
            part = read_cardinal(chain, k, cut)
            return part is not None and part.value < denominator
    return False


def read_proportion(chain: Chain, i: int, number: Mixed) -> Mixed:
    """ "one in five", "two out of three", "one over twenty": the number goes on as a share of another."""
    j, value = number.end, number.value
    if chain.joined(j, "in a") and not chain.is_kind(j, Kind.HUNDRED, Kind.SCALE):
        return number
    if not chain.joined(j, "in", "in a", "out of", "over") or chain.atoms[i].prefix or number.is_fraction:
        return number
    whole = read_cardinal(chain, j)
    if whole is None or value % 1 or not 0 < value < whole.value:
        return number
    joint = chain.joints[j]
    if value > _SHARED and whole.value not in _ROUND:
        return number
    if (joint == "over" and value != 1) or (
        joint in ("in", "in a") and not _is_share(chain, value, whole.value, whole.end)
    ):
        return number
    return Mixed(value / whole.value, whole.end, None, True)


def _is_share(chain: Chain, value: Decimal, whole: Decimal, end: int) -> bool:
    """ "one in five" is a share; "three in 2015", "two in three days" are not."""
    if (whole > HUNDRED and value != 1) or 1900 <= whole <= 2100 or value > 10:
        return False
    return _TIME.match(chain.text, chain.atoms[end - 1].end) is None


def read_decimals(chain: Chain, number: Mixed) -> Mixed:
    """ "two hundred point zero three", "nine point seventy-one"."""
    if not chain.joined(number.end, "point") or number.is_fraction:
        return number
    digits, k = "", number.end
    while chain.is_kind(k, Kind.ONE, Kind.TEN, Kind.FIGURE) and (k == number.end or chain.joined(k, "space")):
        value = chain.atoms[k].value
        if value % 1:
            break
        if digits and chain.is_kind(k - 1, Kind.TEN) and value < 10:
            digits = digits[:-1]
        digits += str(int(value))
        k += 1
    return number._replace(value=number.value + Decimal("0." + digits), end=k) if digits else number
