"""Plural and singular of counted nouns (``en/nouns.toml``)."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from claimcheck.lexicon.inflection import noun_forms
from claimcheck.lexicon.loader import load_toml, word_set

_MANS = ("human", "german", "roman", "ottoman", "talisman")
"""Nouns in -man whose plural is regular."""


@cache
def _irregular() -> dict[str, str]:
    table: dict[str, Any] = load_toml("nouns")
    return dict(table["irregular"])


@cache
def _same() -> frozenset[str]:
    return word_set(load_toml("nouns")["same"]["words"], "nouns.toml [same]")


@cache
def _plurals() -> dict[str, str]:
    """Singular -> plural, the first that the list names."""
    table: dict[str, str] = {}
    for plural, singular in _irregular().items():
        table.setdefault(singular, plural)
    return table


_CODE = re.compile(r"[A-Z]{3}|[A-Z]+s")
"""A currency, and what stands in the plural as it is: "USD", "MPs"."""


@cache
def pluralize(word: str) -> str:
    """The plural of a singular noun, or of a phrase that ends in one; what is its own plural stays as it is."""
    before, space, last = word.rpartition(" ")
    if last.lower() in _same() or last in _irregular() or _CODE.fullmatch(last):
        return word
    man = f"{last[:-3]}men" if last.endswith("man") and last.lower() not in _MANS else None
    return f"{before}{space}{_plurals().get(last) or man or noun_forms(last)[1]}"


@cache
def people_nouns() -> frozenset[str]:
    """Singular nouns that count human beings."""
    return word_set(load_toml("nouns")["people"]["words"], "nouns.toml [people]")


@cache
def singularize(word: str) -> str:
    """The singular of a plural noun; keeps the case of what it does not change."""
    lower = word.lower()
    known = _irregular().get(lower)
    if known is not None:
        return known
    if lower.endswith("children"):
        return word[:-3]
    if word[0].isupper() and lower.endswith("is") and len(lower) > 5 and lower not in _same():
        return word[:-1]
    if lower in _same() or len(lower) < 4 or not lower.endswith("s") or lower.endswith(("ss", "us", "is")):
        return lower[:-3] + "man" if lower.endswith("men") and len(lower) > 5 and lower not in _same() else word
    if lower.endswith("ies"):
        return word[:-3] + "y"
    if lower.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1]
