"""Words that set two figures of one measure apart: two rounds of a vote, monthly and daily users, men and women."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from claimcheck.lexicon.loader import load_toml
from claimcheck.lexicon.patterns import any_of
from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.fields.counted import noun
from claimcheck.matching.fields.limits import is_limit
from claimcheck.matching.profile import ClaimInContext

_WORD = re.compile(r"[a-z]+")

_ANOTHER, _OF_MONEY, _NOUNS = "another", "of_money", "nouns"
"""The tables of words that bring in another event, of marks of sums alone, and of nouns, which are no groups."""

_AGES = "ages"
"""The group whose classes a noun may tell, whatever else its sentence speaks of."""


@cache
def _classes() -> dict[str, list[tuple[str, str, re.Pattern[str]]]]:
    """Group, class and words of the lexicon, by the longest word of each phrase: most sentences have none of those."""
    classes: dict[str, list[tuple[str, str, re.Pattern[str]]]] = {}
    for group, table in load_toml("contrasts").items():
        for name, words in table.items() if group not in (_ANOTHER, _OF_MONEY, _NOUNS) else ():
            found = group, name, re.compile(any_of(words), re.IGNORECASE)
            for sign in _signs_of(words):
                classes.setdefault(sign, []).append(found)
    return classes


@cache
def _other_signs() -> frozenset[str]:
    return _signs_of(load_toml("contrasts")[_ANOTHER]["words"])


def _signs_of(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(max(_WORD.findall(phrase), key=len) for phrase in phrases)


@cache
def _kinds_of_people() -> dict[str, str]:
    """Noun -> the kind of those it counts, of which nobody is two."""
    return {noun: kind for kind, nouns in load_toml("contrasts")[_NOUNS].items() for noun in nouns}


@cache
def _another() -> re.Pattern[str]:
    """Words that bring in another event, up to which at most one word stands before what it is."""
    words = load_toml("contrasts")[_ANOTHER]
    return re.compile(rf"{any_of(words['words'])}(?! (?:[\w-]+ )?{any_of(words['but'])})", re.IGNORECASE)


_MARKS = "marks"
"""The group of what sets a figure apart from all that are told without it."""
_LIMIT = "what is allowed"
_OTHER = "another event"
_UNMARKED = {_LIMIT: "what there was", _OTHER: "the event itself"}


@lru_cache(maxsize=1 << 12)
def read_contrasts(side: ClaimInContext) -> frozenset[tuple[str, str]]:
    """The group and the class of every word of lexicon/en/contrasts.toml that the figure's part of its sentence has.

    A group of which it has two classes is left out; whether children or adults are counted is told by the noun, if it
    can. That the figure is a limit, or of another event, is a mark as well.
    """
    words = frozenset(_WORD.findall(side.sentence.lower()))
    classes = {found for sign in words & _classes().keys() for found in _classes()[sign]}
    told = {(group, name) for group, name, phrases in classes if phrases.search(side.own_part)}
    if side.claim.quantity is None or side.claim.quantity.dimension != "money":
        told -= {(_MARKS, name) for name in load_toml("contrasts")[_OF_MONEY]["words"]}
    if is_limit(side):
        told.add((_MARKS, _LIMIT))
    if words & _other_signs() and _another().search(side.own_part) is not None:
        told.add((_MARKS, _OTHER))
    kind = _kinds_of_people().get(noun(side) or "")
    if kind is not None:
        told = {(group, name) for group, name in told if group != _AGES} | {(_AGES, kind)}
    counts = Counter(group for group, _ in told)
    return frozenset((group, name) for group, name in told if counts[group] == 1)


def compare_contrasts(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 two classes of one group, of which a figure can have only one, or a mark on one side alone. None otherwise."""
    left, right = dict(read_contrasts(a)), dict(read_contrasts(b))
    if left.get(_MARKS) != right.get(_MARKS):
        return Compared(0.0, _tell_mark(left, right), _tell_mark(right, left))
    other = next((group for group in sorted(left.keys() & right.keys()) if left[group] != right[group]), None)
    return NOTHING if other is None else Compared(0.0, left[other], right[other])


def _tell_mark(own: dict[str, str], other: dict[str, str]) -> str:
    """The mark of one side, or what it is without that of the other."""
    missing = other.get(_MARKS, "")
    return own.get(_MARKS) or _UNMARKED.get(missing, f"not {missing}")
