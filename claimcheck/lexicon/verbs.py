"""The base form of a verb as it stands in a text: surer than a trained lemmatizer, which cuts "rammed" to "ramm"."""

from __future__ import annotations

from functools import cache, lru_cache

from claimcheck.lexicon.inflection import verb_forms
from claimcheck.lexicon.loader import load_toml, word_set

_VOWELS = "aeiou"
_KEPT_DOUBLE = ("ll", "ss", "ff", "zz")
"""Endings that are double in the base form too: "killed", "passed"."""
_SOFT = ("dg", "at", "rs", "ns", "rg", "iz", "bl", "cl", "dl", "fl", "gl", "kl", "pl", "tl", "zl")
"""Stems that have lost an "e": "traded", "straddled"."""
_WEAK = (
    "er",
    "en",
    "on",
    "or",
    "el",
    "et",
    "it",
    "om",
    "op",
    "ow",
    "ew",
    "aw",
    "ar",
    "ip",
    "ay",
    "ey",
    "oy",
    "ap",
    "al",
)
"""Unstressed endings of verbs of several syllables, to which no "e" belongs: "hammered", "blanketed"."""


@cache
def known_verbs() -> dict[str, str]:
    """Every regular form of the verbs of ``lexicon/en/verbs.toml``, with the base form.

    Raises:
        LexiconError: a verb stands twice.
    """
    bases = word_set(load_toml("verbs")["verbs"].split(), "lexicon/en/verbs.toml")
    table = {form: base for base in sorted(bases) for form in verb_forms(base)}
    return table | {base: base for base in bases}


@lru_cache(maxsize=20_000)
def base_of(form: str, guess: str) -> str:
    """The base form of a verb's ``form``, both in lower case; ``guess`` is what the lemmatizer makes of it.

    The guess stands where it is a known verb. Else the form is looked up, and what is in no list is cut by the rules of
    spelling.
    """
    known = known_verbs()
    if known.get(guess) == guess:
        return guess
    return known.get(form) or _cut(form) or guess


def _cut(form: str) -> str | None:
    """The base form of a regular form that no list has; None for what is no such form."""
    if form.endswith(("ied", "ies")):
        return form[:-3] + "y"
    for ending in ("ing", "ed"):
        if form.endswith(ending) and any(letter in _VOWELS + "y" for letter in form[: -len(ending)]):
            return _restore(form[: -len(ending)])
    return None


def _restore(stem: str) -> str:
    """The stem before "-ed" or "-ing" without its doubled consonant, or with the "e" that it has lost."""
    last, before = stem[-1], stem[-2:-1]
    if len(stem) > 2 and last == before and last not in _VOWELS:
        return stem if stem.endswith(_KEPT_DOUBLE) else stem[:-1]
    if last in "vucz" or stem.endswith(_SOFT) or (last == "s" and before in [*_VOWELS]):
        return stem + "e"
    several = sum(letter in _VOWELS for letter in stem) > 1
    single = last not in _VOWELS + "wxy" and before in [*_VOWELS] and stem[-3:-2] not in [*_VOWELS]
    return stem + "e" if single and not (several and stem.endswith(_WEAK)) else stem
