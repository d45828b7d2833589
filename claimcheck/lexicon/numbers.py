"""Number words: cardinals, scales, denominators and vague counts (``en/numbers.toml``)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from claimcheck.lexicon.loader import load_toml, word_set

Ends = tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The word list, with every value as a Decimal; keys are lower case but for ``suffixes``."""

    ones: dict[str, Decimal]
    tens: dict[str, Decimal]
    scales: dict[str, Decimal]
    slang: dict[str, Decimal]
    """Scales of sums of money alone: "grand"."""
    suffixes: dict[str, Decimal]
    glued_suffixes: dict[str, Decimal]
    dozens: dict[str, Decimal]
    denominators: dict[str, Decimal]
    vague: dict[str, Ends]
    vague_multiples: dict[str, Ends]
    multiples: dict[str, Decimal]
    pronoun_one: frozenset[str]
    decades: dict[str, Decimal]
    """Word for a decade of life -> its first year: "twenties"."""
    parts_of_decades: dict[str, Ends]
    """Word before a decade -> the years of it: "early"."""
    whose_decade: frozenset[str]
    """Words before a decade that is somebody's age: "her"."""
    nobody: frozenset[str]
    of_none: frozenset[str]
    """Words between "no" and a noun that leave it a count of all."""
    helpers: frozenset[str]
    """Forms of "be" between "nobody" and what happened to nobody."""
    where_nobody: frozenset[str]
    """Words between "nobody" and where those are to whom nothing happened."""
    none_of: frozenset[str]
    """Words for nobody before "of"."""
    not_one: frozenset[str]
    """The same, also before a noun."""
    metres: dict[str, frozenset[str]]
    """What makes "m" behind a figure metres, by the name of the list: "races", "falls"."""
    almost: frozenset[str]
    """Words before a count of nobody that make it one of few."""


@cache
def load_number_words() -> NumberWords:
    """The number words of English."""
    table = load_toml("numbers")
    suffixes = dict(table["suffixes"])
    glued = suffixes.pop("glued")
    decades = dict(table["decades"])
    parts, whose = decades.pop("parts"), decades.pop("whose")
    return NumberWords(
        ones=_decimals(table["ones"]),
        tens=_decimals(table["tens"]),
        scales=_powers(table["scales"]),
        slang=_powers(table["slang"]),
        suffixes=_powers(suffixes),
        glued_suffixes=_powers(glued),
        dozens=_decimals(table["dozens"]),
        denominators=_denominators(_decimals(table["denominators"])),
        vague=_ends(table["vague"]),
        vague_multiples=_ends(table["vague_multiples"]),
        multiples=_decimals(table["multiples"]),
        pronoun_one=word_set(table["pronoun_one"]["words"], "numbers.toml [pronoun_one]"),
        metres={name: word_set(words, f"numbers.toml [metres] {name}") for name, words in table["metres"].items()},
        decades=_decimals(decades),
        parts_of_decades=_ends(parts),
        whose_decade=word_set(whose["words"], "numbers.toml [decades.whose]"),
        **{name: word_set(words, f"numbers.toml [none] {name}") for name, words in table["none"].items()},
    )


def rank_of(word: str) -> Decimal | None:
    """What an ordinal ranks, as a number: 4 of "fourth" and "4th"; None where the word is none."""
    if word[:1].isdigit():
        digits = word[:-2]
        plain = digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST_RANK
        return Decimal(digits) if plain and word[-2:] in RANK_ENDS else None
    return load_number_words().denominators.get(word) if word in rank_words() else None


@cache
def rank_words() -> frozenset[str]:
    """The ordinals of the list: "fourth", and not the "half" and the "fourths" that are only parts."""
    return frozenset(w for w in load_number_words().denominators if w not in _PARTS and not w.endswith("s"))


RANK_ENDS = ("st", "nd", "rd", "th")
_LONGEST_RANK = 7
"""Digits of an ordinal that still ranks something, at the most."""
_PARTS = ("half", "quarter")


def _decimals(table: dict[str, int]) -> dict[str, Decimal]:
    return {word: Decimal(value) for word, value in table.items()}


def _powers(table: dict[str, int]) -> dict[str, Decimal]:
    return {word: Decimal(10) ** exponent for word, exponent in table.items()}


def _ends(table: dict[str, list[int]]) -> dict[str, Ends]:
    return {word: (Decimal(low), Decimal(high)) for word, (low, high) in table.items()}


def _denominators(table: dict[str, Decimal]) -> dict[str, Decimal]:
    plurals = {word + "s": value for word, value in table.items() if not word.endswith("s")}
    return {**plurals, **table}
