"""Units of measure and currencies (``en/units.toml``, ``en/currencies.toml``)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar

from claimcheck.errors import LexiconError
from claimcheck.lexicon.loader import load_toml, word_set

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class UnitEntry:
    """One measure: its name, dimension, size in the dimension's base unit, and how it is written."""

    name: str
    dimension: str
    factor: Decimal | None
    words: tuple[str, ...]
    symbols: tuple[str, ...]
    glued: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True)
class CurrencyEntry:
    """One currency: its ISO 4217 code, its words, its signs, and the name of its hundredth."""

    code: str
    words: tuple[str, ...]
    signs: tuple[str, ...]
    part: str | None
    example: str


@dataclass(frozen=True, slots=True)
class Units:
    """All measures; ``words`` has lower-case keys, ``symbols`` and ``glued`` exact ones, each leading to an entry."""

    entries: dict[str, UnitEntry]
    words: dict[str, UnitEntry]
    symbols: dict[str, UnitEntry]
    glued: dict[str, UnitEntry]
    rate_nouns: frozenset[str]
    rate_short: dict[str, str]
    rate_reckoned: frozenset[str]
    """What may be taken off a rate, behind "before" or "after"."""


@dataclass(frozen=True, slots=True)
class Currencies:
    """All currencies; ``words`` lead from a lower-case word to a code, ``signs`` from a sign or code to a code."""

    entries: dict[str, CurrencyEntry]
    words: dict[str, str]
    signs: dict[str, str]
    parts: dict[str, str]
    glued_signs: frozenset[str]
    money_cues: frozenset[str]
    weight_cues: frozenset[str]


@cache
def load_units() -> Units:
    """The measures.

    Raises:
        LexiconError: a name or a written form stands twice.
    """
    table = load_toml("units")
    entries = [_unit(raw) for raw in table["unit"]]
    return Units(
        entries=_unique([(e.name, e) for e in entries], "units.toml name"),
        words=_unique([(w, e) for e in entries for w in e.words], "units.toml words"),
        symbols=_unique([(w, e) for e in entries for w in e.symbols], "units.toml symbols"),
        glued=_unique([(w, e) for e in entries for w in e.glued], "units.toml glued"),
        rate_nouns=word_set(table["rates"]["nouns"], "units.toml [rates]"),
        rate_short=dict(table["rates"]["short"]),
        rate_reckoned=word_set(table["rates"]["reckoned"], "units.toml [rates] reckoned"),
    )


@cache
def load_currencies() -> Currencies:
    """The currencies.

    Raises:
        LexiconError: a code, word or sign stands twice.
    """
    table = load_toml("currencies")
    entries = [_currency(raw) for raw in table["currency"]]
    words = [(w, e.code) for e in entries for w in e.words] + list(table["shared"].items())
    codes = {e.code for e in entries}.difference(table["unread"]["codes"])
    signs = [(w, e.code) for e in entries for w in {*e.signs, *codes & {e.code}}]
    return Currencies(
        entries=_unique([(e.code, e) for e in entries], "currencies.toml code"),
        words=_unique(words, "currencies.toml words"),
        signs=_unique(signs, "currencies.toml signs"),
        parts=dict(table["parts"]),
        glued_signs=word_set(table["glued"]["words"], "currencies.toml [glued]"),
        money_cues=word_set(table["cues"]["words"], "currencies.toml [cues]"),
        weight_cues=word_set(table["weights"]["words"], "currencies.toml [weights]"),
    )


def _unit(raw: dict[str, Any]) -> UnitEntry:
    factor = raw.get("factor")
    return UnitEntry(
        raw["name"],
        raw["dimension"],
        None if factor is None else Decimal(factor),
        tuple(raw.get("words", ())),
        tuple(raw.get("symbols", ())),
        tuple(raw.get("glued", ())),
        raw["example"],
    )


def _currency(raw: dict[str, Any]) -> CurrencyEntry:
    return CurrencyEntry(raw["code"], tuple(raw["words"]), tuple(raw.get("signs", ())), raw.get("part"), raw["example"])


def _unique(pairs: list[tuple[str, T]], where: str) -> dict[str, T]:
    table: dict[str, T] = {}
    for key, value in pairs:
        if key in table:
            raise LexiconError(f"{where}: {key!r} stands twice")
        table[key] = value
    return table
