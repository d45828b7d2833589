"""Words that set two figures of one measure apart: two rounds of a vote, monthly and daily users, men and women."""

from __future__ import annotations

import re
from functools import cache

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
    }


_MARKS = "marks"
"""The group of what sets a figure apart from all that are told without it."""
_LIMIT = "a limit"


def read_contrasts(side: ClaimInContext) -> frozenset[tuple[str, str]]:
    """The group and the class of every word of lexicon/en/contrasts.toml that the figure's part of its sentence has.

    A group of which it has two classes is left out. That the figure is a limit is a mark like those of the lexicon.
    """
    part = side.own_part
    told = {
        group: [name for name, words in classes.items() if words.search(part)] for group, classes in _groups().items()
    }
    if is_limit(side):
        told[_MARKS].append(_LIMIT)
    return frozenset((group, names[0]) for group, names in told.items() if len(names) == 1)


def compare_contrasts(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 two classes of one group, of which a figure can have only one, or a mark on one side alone. None otherwise."""
    left, right = dict(read_contrasts(a)), dict(read_contrasts(b))
    if left.get(_MARKS) != right.get(_MARKS):
        return Compared(
            0.0, *(own.get(_MARKS, f"not {other.get(_MARKS)}") for own, other in ((left, right), (right, left)))
        )
    other = next((group for group in sorted(left.keys() & right.keys()) if left[group] != right[group]), None)
    return NOTHING if other is None else Compared(0.0, left[other], right[other])
