"""Standing figures: those that a named group has one of at a time, such as the size of a force sent abroad.

A count of the killed belongs to an event, of which a story tells many. How many soldiers a country has sent to another,
or how many people live in a town, is one question however far the figures lie apart, and it is where sources differ
most; so the size of the difference must not count against it.
"""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon.alike import class_of_measure, class_of_thing
from claimcheck.lexicon.loader import load_toml, word_set
from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.fields.counted import is_told_as_part, noun
from claimcheck.matching.profile import ClaimInContext


def compare_standing(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """1 both give the same standing figure of one named group; nothing to compare otherwise."""
    measure = standing_measure(a)
    left, right = noun(a), noun(b)
    if (
        measure is None
        or measure != standing_measure(b)
        or left is None
        or right is None
        or is_told_as_part(a)
        or is_told_as_part(b)
    ):
        return NOTHING
    group = _group(a) or _group(b)
    if class_of_thing(left.split()[-1]) != class_of_thing(right.split()[-1]) or not group:
        return NOTHING
    if not (group <= _named(a) and group <= _named(b) and _group(a) <= group and _group(b) <= group):
        return NOTHING
    shown = ", ".join(sorted(group))
    return Compared(1.0, f"{shown}: {left}", f"{shown}: {right}")


def standing_measure(side: ClaimInContext) -> str | None:
    """The class of the claim's measure where its figures are standing ones, None elsewhere."""
    measure = side.claim.event.measure
    group = class_of_measure(measure) if measure else None
    return group if group in _standing() else None


def _group(side: ClaimInContext) -> frozenset[str]:
    """The names in the noun phrase that is counted: "North Korean troops"."""
    return frozenset(side.claim.counted.names) if side.claim.counted else frozenset()


def _named(side: ClaimInContext) -> frozenset[str]:
    return _group(side) | frozenset(side.claim.names)


@cache
def _standing() -> frozenset[str]:
    return word_set(load_toml("alike")["standing"]["measures"], "lexicon/en/alike.toml [standing]")
