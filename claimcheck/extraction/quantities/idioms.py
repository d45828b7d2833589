"""Number words that measure nothing: "no one", "one another", "one-time", "the first half", "a third man"."""

from __future__ import annotations

import re

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.extraction.quantities.naming import is_label
from claimcheck.extraction.quantities.surroundings import (
    hyphenated_after,
    hyphenated_before,
    token_after,
    word_before,
)
from claimcheck.lexicon.contexts import load_number_contexts
from claimcheck.lexicon.sources import source_lexicon

_REACH = 18
_FINITE = frozenset({"VBD", "VBP", "MD"})
_AS_LITTLE = re.compile(r"(?i)\bas\s(?:low|little|few|many|much|high)\sas\s$")
_MARKS = str.maketrans(dict.fromkeys(',."“”()', " "))


def is_idiom(page: Page, figure: Figure) -> bool:
    """Whether the number's words are part of a fixed phrase, a pronoun or an ordinal."""
    if figure.number.kind == "fraction":
        return figure.measure is None and _is_ordinal_fraction(page, figure)
    if figure.number.kind == "word" and _is_compound(page, figure):
        return True
    if _is_phrase(page, figure):
        return True
    written = page.text[figure.number_start : figure.number_end].lower()
    return written == "one" and figure.measure is None and _is_pronoun(page, figure)


def _is_compound(page: Page, figure: Figure) -> bool:
    """ "one-time", "twenty-one-year", "phase two", "Big Five"."""
    contexts = load_number_contexts()
    joined = hyphenated_before(page, figure)
    if joined and joined not in contexts.hyphen_before:
        return True
    if figure.measure is not None:
        return False
    if hyphenated_after(page, figure) in contexts.compounds or is_label(page, figure):
        return True
    token = page.doc[figure.first]
    if not page.text[figure.number_start].isupper() or token.pos_ != "PROPN" or token.is_sent_start or token.i == 0:
        return False
    return page.doc[token.i - 1].pos_ == "PROPN"


def _is_phrase(page: Page, figure: Figure) -> bool:
    """Whether one of the listed phrases with this number stands here."""
    text, start, end = page.text, figure.number_start, figure.number_end
    phrases = load_number_contexts().phrases_by_number.get(text[start:end].lower())
    if phrases is None:
        return False
    if _AS_LITTLE.search(text, max(0, start - _REACH), start):
        return False
    around = text[max(0, start - _REACH) : end + _REACH].lower().translate(_MARKS)
    window = f" {' '.join(around.split())} "
    return any(f" {phrase} " in window for phrase in phrases)


def _is_pronoun(page: Page, figure: Figure) -> bool:
    """ "one" that stands for a noun or for anybody, as against "one soldier", "one of the students"."""
    token, after = page.doc[figure.first], token_after(page, figure)
    if after is None:
        return True
    titled = after.text[0].isupper() and after.lower_.rstrip(".") in source_lexicon().titles
    if after.like_num or titled:
        return True
    if after.lower_ == "in" and (after.i + 1 >= len(page.doc) or not page.doc[after.i + 1].like_num):
        return token.dep_ != "nummod"
    struck = after.nbor() if after.pos_ == "ADV" and after.i + 1 < len(page.doc) else after
    if struck.lower_ in load_number_contexts().casualties and not any(kid.dep_ == "obj" for kid in struck.children):
        return False  # "four people shot, one killed", "one later died"
    if after.lower_ in ("of", "in") or (token.dep_ == "nummod" and token.head.i > token.i):
        return False
    return after.pos_ not in ("NOUN", "PROPN", "ADJ") and after.tag_ != "HYPH"


def _is_ordinal_fraction(page: Page, figure: Figure) -> bool:
    """ "the first half", "a quarter-final", "a third man", "half-brother", as against "half of", "nearly a third"."""
    contexts = load_number_contexts()
    written = page.text[figure.number_start : figure.number_end].lower()
    if not written.isascii() or "/" in written or {"in", "out"} & set(written.split()):
        return False
    hyphenated = hyphenated_after(page, figure)
    before = word_before(page, figure).lower()
    if hyphenated not in ("", "million", "dozen") or before in contexts.half_names:
        return True
    after = token_after(page, figure)
    following = "." if after is None else after.lower_
    if written in ("half", "a half"):
        return following not in contexts.after_half and before not in contexts.before_half
    if written.split()[0] in ("a", "an", "one") or "-" in written:
        if written.endswith("quarter") and after is not None and after.tag_ in _FINITE:
            return False  # no man or thing is "a quarter", as it may be "a third"
        another = following == "," and written.startswith(("a ", "an "))  # "a fourth, unidentified man"
        return (another or following not in contexts.after_fraction) and before not in contexts.before_half
    return False
