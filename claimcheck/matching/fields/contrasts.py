"""Words that set two figures of one measure apart: two rounds of a vote, monthly and daily users, men and women."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from claimcheck.lexicon.loader import load_toml
from claimcheck.lexicon.patterns import any_of
from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.fields.limits import is_limit
from claimcheck.matching.profile import ClaimInContext


@cache
def _groups() -> dict[str, dict[str, re.Pattern[str]]]:
    table = load_toml("contrasts")
    return {
        group: {name: re.compile(any_of(words), re.IGNORECASE) for name, words in classes.items()}
        for group, classes in table.items()
        if group != "another"
    }


@cache
def _another() -> re.Pattern[str]:
    """Words that bring in another event, up to which at most one word stands before what it is."""
    words = load_toml("contrasts")["another"]
    return re.compile(rf"{any_of(words['words'])}(?! (?:[\w-]+ )?{any_of(words['but'])})", re.IGNORECASE)


_WORD = re.compile(r"[a-z]+")


@cache
def _signs() -> frozenset[str]:
    """The longest word of each phrase of the lexicon: sentences that have none are passed over by this one look."""
    phrases = (phrase for group in load_toml("contrasts").values() for words in group.values() for phrase in words)
    return frozenset(max(_WORD.findall(phrase), key=len) for phrase in phrases)


_MARKS = "marks"
"""The group of what sets a figure apart from all that are told without it."""
_LIMIT = "what is allowed"
_OTHER = "another event"
_UNMARKED = {_LIMIT: "what there was", _OTHER: "the event itself"}


@lru_cache(maxsize=1 << 12)
def read_contrasts(side: ClaimInContext) -> frozenset[tuple[str, str]]:
    """The group and the class of every word of lexicon/en/contrasts.toml that the figure's part of its sentence has.

    A group of which it has two classes is left out. That the figure is a limit, or of another event, is a mark as well.
    """
    if _signs().isdisjoint(_WORD.findall(side.sentence.lower())):
        return frozenset({(_MARKS, _LIMIT)} if is_limit(side) else ())
    part = side.own_part
    told = {
        group: [name for name, words in classes.items() if words.search(part)] for group, classes in _groups().items()
    }
    marks = ((_LIMIT, is_limit(side)), (_OTHER, _another().search(part) is not None))
    told[_MARKS] += [name for name, is_marked in marks if is_marked]
    return frozenset((group, names[0]) for group, names in told.items() if len(names) == 1)


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
