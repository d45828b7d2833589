"""Inflected forms of English verbs and nouns, made from the base form: steadier than a lemmatizer on rare words."""

from __future__ import annotations

from claimcheck.lexicon.loader import load_toml

_VOWELS = "aeiou"


def verb_forms(base: str) -> dict[str, str]:
    """The forms of a verb with their Penn tags: ``{"says": "VBZ", "saying": "VBG", "said": "VBD", "say": "VB"}``.

    A past tense that is also the past participle is tagged VBD; where the two differ the participle is VBN.
    """
    irregular = load_toml("irregular_verbs")
    forms = {base: "VB", _third_person(base): "VBZ"}
    stems = irregular["doubled"].get(base, _stem(base))
    for stem in [stems] if isinstance(stems, str) else stems:
        forms[_drop_e(stem) + "ing"] = "VBG"
        if base not in irregular["past"]:
            forms[stem + ("d" if stem.endswith("e") else "ed")] = "VBD"
    if base not in irregular["past"] and _ends_in_consonant_y(base):
        forms.pop(base + "ed", None)
        forms[base[:-1] + "ied"] = "VBD"
    if base in irregular["past"]:
        past, *participle = irregular["past"][base].split()
        forms[past] = "VBD"
        for form in participle:
            forms[form] = "VBN"
    return forms


def inflect(base: str, *tags: str) -> str:
    """The form with the first of the Penn tags that the verb has one for, of two spellings the first; else the base."""
    forms = verb_forms(base)
    return next((form for tag in tags for form, own in forms.items() if own == tag), base)


def noun_forms(base: str) -> tuple[str, str]:
    """Singular and plural of a regular noun: ``("ministry", "ministries")``."""
    return base, _third_person(base)


def _third_person(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "z")) or base in ("go", "echo", "veto"):
        return base + "es"
    return base[:-1] + "ies" if _ends_in_consonant_y(base) else base + "s"


def _ends_in_consonant_y(base: str) -> bool:
    return base.endswith("y") and base[-2:-1] not in _VOWELS


def _drop_e(stem: str) -> str:
    if stem.endswith("ie"):
        return stem[:-2] + "y"
    return stem[:-1] if stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")) else stem


def _stem(base: str) -> str:
    """Short verbs double their last consonant: "slam", "slammed"."""
    one_syllable = sum(c in _VOWELS for c in base) == 1
    closed = len(base) > 2 and base[-1] not in _VOWELS + "wxy" and base[-2] in _VOWELS and base[-3] not in _VOWELS
    return base + base[-1] if one_syllable and closed else base
