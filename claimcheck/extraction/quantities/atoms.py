"""Cuts a text into the atoms that numbers are made of: figures, number words, scales, denominators, vague counts.

One pass of one regular expression over the raw text; everything else looks only at the places it found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import cache

from claimcheck.extraction.quantities.metres import means_metres
from claimcheck.lexicon.numbers import NumberWords, load_number_words


class Kind(Enum):
    """What an atom is to the grammar of :mod:`numerals`."""

    FIGURE = auto()
    FRACTION = auto()
    ONE = auto()
    TEN = auto()
    HUNDRED = auto()
    SCALE = auto()
    DOZEN = auto()
    DENOMINATOR = auto()
    VAGUE = auto()
    MULTIPLE = auto()


@dataclass(frozen=True, slots=True)
class Atom:
    """One atom at ``text[start:end]``; ``high`` is set for a vague count only.

    ``prefix`` and ``suffix`` are the letters that a figure is glued to ("RM23.50", "75ml"), outside the span.
    """

    kind: Kind
    start: int
    end: int
    value: Decimal
    high: Decimal | None = None
    prefix: str = ""
    suffix: str = ""
    scale: Decimal | None = None
    """The power of ten that a figure's own suffix multiplied it with ("35bn")."""


_FIGURE = r"""
    \d{1,3}(?:,\d{3})+(?:\.\d+)?(?!,?\d)
  | \d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!,?\d)
  | \d{1,3}(?:\.\d{3})+,\d+(?![.,]?\d)
  | \d{1,3}(?:[\u202f\u00a0 ]\d{3})+(?:\.\d+)?(?![.,]?\d)(?!\s*[A-Za-z]*\d)
  | \d{1,3},[ ]000\b(?!,)
  | (?<![\d,])\d+,\d{1,2}(?![\d,]|\.\d)
  | \d+(?:\.\d+(?!\.?\d))?
  | (?<![\w.])\.\d+
"""
_POWER = r"(?:[eE][+-]?\d+|[ ]?[x×][ ]?10(?!0+\s?m)\s?\^?\s?[-−–+]?\d+|\^[+-]*\d+)"
_VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_SIMPLE_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100, 128})
_CENT_DIGITS = re.compile(r"^\d+,\d{1,2}$")
_LETTERS_BEFORE = re.compile(r"[A-Za-z]{1,6}[$£€¥]?$")
_LETTERS_AFTER = re.compile(r"[A-Za-zµμΩ°]+[²³]?(?![A-Za-z])[23]?(?![\w])")
_SPACED_SUFFIX = re.compile(r"\s?([A-Za-z]{1,8})\b")
_ENDS_SUM = re.compile(
    r"\W*$|[.,;:!?)”\"’']|\s(?:an?|per|each|every|in|on|for|to|from|of|by|at|off|out|up|and|or|but|more|less|worth|when|if|is|was)\b"
)
"""What may stand behind "fifty grand", which is a sum, and not behind "two grand" in "two grand juries"."""
_MINUS = re.compile(r"(?:(?<![\w)\].%])[-−–]\s?\$?$)|(?:(?i:\b(?:minus|negative))[ -]$)")


def _vulgar_values() -> dict[str, Decimal]:
    pairs = zip(
        _VULGAR,
        ["1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "2/5", "3/5", "4/5", "1/6", "5/6", "1/8", "3/8", "5/8", "7/8"],
        strict=True,
    )
    return {sign: Decimal(ratio[0]) / Decimal(ratio[2]) for sign, ratio in pairs}


_VULGAR_VALUES = _vulgar_values()


@cache
def _scanner() -> tuple[re.Pattern[str], dict[str, tuple[Kind, Decimal, Decimal | None]]]:
    words = load_number_words()
    table = _word_table(words)
    listed = "|".join(sorted((re.escape(w) for w in table), key=len, reverse=True))
    ratio = rf"(?:\d+[ ]+)?\d+[ ]?[/⁄][ ]?\d+(?![/⁄\d])|(?:\d+[ ]?)?[{_VULGAR}]"
    numerals = rf"(?P<ratio>(?<![/⁄\d.,])(?:{ratio}))|(?P<figure>(?<!\d)(?:{_FIGURE}){_POWER}?)"
    # Most places of a text are passed over by one look at the next letter.
    initials = "".join(sorted({word[0] for word in table}))
    first = rf"(?=[\d.{_VULGAR}]|\b[{initials}])"
    pattern = rf"{first}(?:{numerals}|(?P<word>\b(?:{listed})(?:\b|(?=fold\b))))"
    return re.compile(pattern, re.VERBOSE | re.IGNORECASE), table


def _word_table(words: NumberWords) -> dict[str, tuple[Kind, Decimal, Decimal | None]]:
    table: dict[str, tuple[Kind, Decimal, Decimal | None]] = {}
    for kind, entries in (
        (Kind.DENOMINATOR, words.denominators),
        (Kind.ONE, words.ones),
        (Kind.TEN, words.tens),
        (Kind.SCALE, words.scales | words.slang),
        (Kind.DOZEN, words.dozens),
        (Kind.MULTIPLE, words.multiples),
    ):
        table.update({word: (kind, value, None) for word, value in entries.items()})
    table.update({word: (Kind.VAGUE, low, high) for word, (low, high) in words.vague.items()})
    table["hundred"] = (Kind.HUNDRED, Decimal(100), None)
    return table


def find_atoms(text: str) -> list[Atom]:
    """The atoms of ``text``, from left to right."""
    scanner, table = _scanner()
    atoms: list[Atom] = []
    position = 0
    while match := scanner.search(text, position):
        position = match.end()
        group = match.lastgroup
        if group == "word":
            atom: Atom | None = _read_word(text, match, table, atoms)
        elif group == "ratio":
            atom = _read_ratio(text, match)
            if atom is None:
                first = re.compile(r"\d+").match(text, match.start())
                position = first.end() if first else position
                atom = _read_figure(text, match.start(), position) if first else None
        else:
            atom = _read_figure(text, match.start(), match.end())
        if atom is not None:
            atoms.append(atom)
            position = max(position, atom.end)
    return atoms


def _read_word(
    text: str, match: re.Match[str], table: dict[str, tuple[Kind, Decimal, Decimal | None]], before: list[Atom]
) -> Atom | None:
    kind, value, high = table[match.group().lower()]
    if match.group().lower() in load_number_words().slang:
        follows = bool(before) and before[-1].end == match.start() - 1
        if not follows or _ENDS_SUM.match(text, match.end()) is None:
            return None
    return Atom(kind, match.start(), match.end(), value, high)


def _read_ratio(text: str, match: re.Match[str]) -> Atom | None:
    """ "2 1/4", "3/4", "2 ½"; None where the slash is something else (a date, a score, "24/7")."""
    written = match.group()
    if written[-1] in _VULGAR_VALUES:
        whole = written[:-1].strip()
        value = (Decimal(whole) if whole else Decimal(0)) + _VULGAR_VALUES[written[-1]]
    else:
        whole, numerator, denominator = re.fullmatch(r"(?:(\d+)[ ]+)?(\d+)[ ]?[/⁄][ ]?(\d+)", written).groups()  # type: ignore[union-attr]
        if int(denominator) not in _SIMPLE_DENOMINATORS or int(numerator) >= int(denominator):
            return None
        value = Decimal(whole or 0) + Decimal(numerator) / Decimal(denominator)
    start, value = _signed(text, match.start(), value)
    return Atom(Kind.FRACTION, start, match.end(), value)


def _read_figure(text: str, start: int, end: int) -> Atom | None:
    value = _figure_value(text[start:end])
    if value is None:
        return None
    before = _LETTERS_BEFORE.search(text, max(0, start - 7), start)
    prefix = ("?" if before.start() and text[before.start() - 1].isalnum() else before.group()) if before else ""
    scale, stop = _read_scale_suffix(text, start, end)
    if scale is not None:
        value *= scale
    after = _LETTERS_AFTER.match(text, stop)
    suffix = after.group() if after else ("?" if stop < len(text) and text[stop].isalpha() else "")
    start, value = _signed(text, start, value)
    return Atom(Kind.FIGURE, start, stop, value, prefix=prefix, suffix=suffix, scale=scale)


def _figure_value(written: str) -> Decimal | None:
    base, sign, exponent = written, "", ""
    for mark in ("x", "×", "^", "e", "E"):
        if mark in written:
            base, _, rest = written.partition(mark)
            exponent = rest.replace("−", "-").replace("–", "-").replace(" ", "")
            sign = mark
            break
    if _CENT_DIGITS.match(base):
        base = base.replace(",", ".")
    elif "." in base and "," in base and base.rindex(",") > base.rindex("."):
        base = base.replace(".", "").replace(",", ".")
    base = re.sub(r"[,\s]", "", base)
    value = Decimal(base)
    if not exponent:
        return value
    if sign == "^":
        return value ** int(re.sub(r"^[+-]*(?=[+-])", "", exponent).replace("+", "")) if len(exponent) < 6 else None
    power = int(exponent.removeprefix("10").removeprefix("^")) if sign in "x×" else int(exponent)
    return value.scaleb(power) if abs(power) < 100 else None


def _read_scale_suffix(text: str, start: int, end: int) -> tuple[Decimal | None, int]:
    """The power of ten of "35bn", "2.7m", "1.2 mln", and where it ends."""
    match = _SPACED_SUFFIX.match(text, end)
    if match is None:
        return None, end
    words = load_number_words()
    suffix, glued = match[1], match.start(1) == end
    scale = words.suffixes.get(suffix) or (words.glued_suffixes.get(suffix) if glued else None)
    if scale is None or (text[match.end() : match.end() + 1] == "/" and suffix in "mMTK"):
        return None, end
    if text.startswith(".p.h", match.end()):  # "30m.p.h." is a speed
        return None, end
    money = (start > 0 and text[start - 1] in "$£€¥₹₽₩₪₺") or (
        start > 1 and text[start - 1] == " " and text[start - 2] in "$£€"
    )
    if suffix == "m" and not money and means_metres(text, start, match.end(), text[start:end]):
        return None, end
    if suffix == "K" and not glued:
        return None, end
    return scale, match.end()


def follows_plus(text: str, minus: int) -> bool:
    """ "Plus or minus three": a minus that only says how far off a figure may be."""
    return text[max(0, minus - 8) : minus].lower().endswith("plus or ")


def _signed(text: str, start: int, value: Decimal) -> tuple[int, Decimal]:
    """Takes a minus sign or the word "minus" before the number in."""
    if start and text[start - 1] in "-−– ":
        minus = _MINUS.search(text, max(0, start - 9), start)
        if (
            minus
            and not follows_plus(text, minus.start())
            and (minus.group()[0].isalpha() or not minus.group().endswith(" "))
        ):
            return minus.start(), -value
    return start, value
