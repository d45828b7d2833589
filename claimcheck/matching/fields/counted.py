"""Comparisons of what the figure counts or measures: unit, noun, its modifiers, measure, scope and whose it is."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from claimcheck.lexicon.alike import name_thing
from claimcheck.lexicon.loader import invert, listed, load_toml
from claimcheck.lexicon.nouns import people_nouns
from claimcheck.lexicon.patterns import any_listed, any_of
from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.fields.halves import is_half_of
from claimcheck.matching.fields.rates import even_out_rates
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.words import stem
from claimcheck.quantity.relation import is_fraction

SUBSETS = frozenset({"subset", "in_part", "additional", "each", "including", "at_the_scene"})
"""Scope marks that make a figure a part of a larger one."""


def has_part_mark(side: ClaimInContext) -> bool:
    """Whether the figure's own words make it a part of a larger one."""
    return not SUBSETS.isdisjoint(side.claim.event.scope)


def is_told_as_part(side: ClaimInContext) -> bool:
    """Whether its own words do, or it is told as some of a whole."""
    return has_part_mark(side) or side.claim.event.whole is not None


def is_part(side: ClaimInContext) -> bool:
    """Whether the figure counts but some; "five others wounded" beside two dead, or one, are all the wounded."""
    if SUBSETS & set(side.claim.event.scope) == {"additional"}:
        if side.claim.event.measure == "injured" and (tells_one_dead(side) or _follows_on_dead(side)):
            return False
        return not any(
            one.quantity is not None
            and one.event.measure not in (None, side.claim.event.measure)
            and "subset" not in one.event.scope  # two of "the other three" are no others
            for one in side.profile.claims_beside(side.claim)
        )
    return is_told_as_part(side)


_JUST_BEFORE = 250
"""Code points before a sentence in which it is told whom "another 116" come on top of."""


def _follows_on_dead(side: ClaimInContext) -> bool:
    """ "22 were killed in the hall. Another 116 were hurt": the dead are told in what stands before the sentence."""
    start = side.claim.sentence[0]
    first = max(0, start - _JUST_BEFORE)
    counted = any(
        one.event.measure == "killed" and one.quantity is not None and first <= one.span[0] < start
        for one in side.profile.claims
    )
    return counted or _one_dead().search(side.profile.article.text[first:start].lower()) is not None


def tells_one_dead(side: ClaimInContext) -> bool:
    """ "A man was shot and killed and six others wounded", "one dead, two hurt": a single death that is no figure."""
    return _one_dead().search(side.sentence.lower()) is not None


@lru_cache(maxsize=1)
def _one_dead() -> re.Pattern[str]:
    somebody, being = r"\b(?:an?|one)\s+(?:[\w-]+\s+){0,3}?", r"(?:(?:is|was|has|been|shot and|stabbed and)\s+)*"
    # Nobody who killed others has died of it: "a bomb killed dozens".
    unless = rf"(?!\s+(?:\d|{any_of(listed('counted', 'sums', 'those_killed'))}))"
    return re.compile(somebody + being + any_of(listed("counted", "sums", "died")) + unless)


def is_joint(side: ClaimInContext) -> bool:
    """Whether the figure is of several places or events together; a depth or an age is not."""
    quantity = side.claim.quantity
    added_up = quantity is None or quantity.dimension in _ADDED_UP
    return added_up and "combined" in side.claim.event.scope


_ADDED_UP = frozenset({"count", "money", "area", "mass", "volume"})


@lru_cache(maxsize=1)
def _groups() -> dict[str, str]:
    return invert(load_toml("counted")["groups"], "counted.toml")


_PERSONS = "people: "
_ANY = frozenset({"people", "victims"})
"""Groups that may stand for people of any group."""


def _are_people(group: str | None) -> bool:
    return group is not None and (group in listed("counted", "kinds", "people") or group.startswith(_PERSONS))


_EMPTY_NOUNS = frozenset({"other", "one", "total", "figure", "number", "lot", "rest", "majority", "some", "half"})
"""Heads that say nothing about what is counted: "250 others"."""


def noun(side: ClaimInContext) -> str | None:
    """The noun that is counted, in the singular, None where the text has none that says anything."""
    counted = side.claim.counted
    if counted is None or counted.head is None or counted.head in _EMPTY_NOUNS:
        return None
    return counted.head


def group_of(head: str, side: ClaimInContext) -> str | None:
    """The group of a noun; people known by where they come from ("350 Palestinians") are people.

    Those of no group ("guests") are a group of their own, of people.
    """
    group = _groups().get(name_thing(head, side.claim.counted.modifiers if side.claim.counted else ()))
    if group is None and head in people_nouns():
        return f"{_PERSONS}{head}"
    if group is None and re.search(rf"\b{re.escape(head.capitalize())}s?\b", side.sentence):
        return "people"
    return group


def compare_dimension(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 another dimension, 1 the same dimension in other units, 2 the same unit."""
    qa, qb = even_out_rates(a, b)
    if qa is None or qb is None:
        return NOTHING
    shown = (f"{qa.dimension} ({qa.unit})", f"{qb.dimension} ({qb.unit})")
    if (qa.per or qb.per) and (qa.per != qb.per):
        return Compared(1.0, *shown)
    if qa.dimension != qb.dimension:
        shares = "percent" in (qa.dimension, qb.dimension) and (is_fraction(qa) or is_fraction(qb))
        return Compared(float(shares), *shown)
    return Compared(2.0 if qa.unit == qb.unit or qa.dimension == "count" else 1.0, *shown)


def compare_noun(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 different nouns, 1 one names the kind of the other, 2 nouns of one group, 3 the same noun."""
    left, right = noun(a), noun(b)
    if left is None or right is None:
        return NOTHING
    if left == right or stem(left) == stem(right):
        return Compared(3.0, left, right)
    groups = group_of(left, a), group_of(right, b)
    if groups[0] is not None and groups[0] == groups[1]:
        return Compared(2.0, left, right)
    called = frozenset(groups) in _overlapping() or (all(map(_are_people, groups)) and _may_be_called(groups))
    return Compared(float(called), left, right)


def _may_be_called(groups: Collection[str | None]) -> bool:
    """Whether one of two groups of people may stand for the other: people for all, workers for miners."""
    if not _ANY.isdisjoint(groups):
        return True
    callings = listed("counted", "called", "callings")
    own = [group for group in groups if group is not None and (group in callings or group.startswith(_PERSONS))]
    return len(own) == len(groups) and not callings.isdisjoint(own)


@lru_cache(maxsize=1)
def _overlapping() -> frozenset[frozenset[str]]:
    return frozenset(map(frozenset, load_toml("counted")["called"]["overlapping"]))


def are_some_of(side: ClaimInContext, other: ClaimInContext) -> bool:
    """Whether one figure is of some people ("six children") and no larger than the other, of people of any kind."""
    few, many = side.claim.quantity, other.claim.quantity
    if few is None or many is None or few.high is None or many.low is None or few.high > many.low:
        return False
    return is_of_some(side) and noun(other) in listed("counted", "parts", "all_people")


def is_of_some(side: ClaimInContext) -> bool:
    """Whether the figure is of people of some kind: "children", and "110 passengers" beside "six crew"."""
    kind, aboard = noun(side), listed("counted", "parts", "aboard")
    if kind in listed("counted", "parts", "some_people"):
        return True
    if kind not in aboard:
        return False
    beside = (noun(one) for one in side.profile.figures if one.claim.sentence == side.claim.sentence)
    crew = any_listed("counted", "parts", "crew").search(side.sentence)
    return crew is not None or not aboard.isdisjoint(set(beside) - {kind})


def compare_kinds(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 the nouns are of two known groups that have nothing in common (missiles, interceptors). None otherwise."""
    left, right = kind_noun(a), kind_noun(b)
    if left is None or right is None:
        return NOTHING
    groups = group_of(left, a), group_of(right, b)
    if None in groups or groups[0] == groups[1] or all(map(_are_people, groups)) or frozenset(groups) in _overlapping():
        return NOTHING
    return Compared(0.0, left, right)


def kind_noun(side: ClaimInContext) -> str | None:
    """The noun, "person" where people are counted without one that says more: "dozens were hurt", "14 were trapped"."""
    found, quantity = noun(side), side.claim.quantity
    if found is not None or quantity is None or quantity.dimension != "count":
        return found
    harmed = side.claim.event.measure in listed("counted", "kinds", "harmed")
    return "person" if harmed or quantity.unit == "person" else None


def compare_modifiers(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 each side has modifiers the other lacks, 1 one side has more, 2 the same ones."""
    left, right = _modifiers(a), _modifiers(b)
    if not left and not right:
        return NOTHING
    shown = (" ".join(sorted(left)), " ".join(sorted(right)))
    if left == right:
        return Compared(2.0, *shown)
    return Compared(1.0 if left <= right or right <= left else 0.0, *shown)


def _modifiers(side: ClaimInContext) -> frozenset[str]:
    counted = side.claim.counted
    if counted is None:
        return frozenset()
    return frozenset(stem(word) for word in counted.modifiers) | frozenset(name.lower() for name in counted.names)


def compare_measure(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 different measures, 1 related ones, 2 one side has none that is known, 3 the same."""
    left, right = a.claim.event.measure, b.claim.event.measure
    if left is None and right is None:
        return NOTHING
    if left is None or right is None:
        return Compared(2.0, left or "", right or "")
    if left == right or is_half_of(left, right) or (is_of_gathering(a) and is_of_gathering(b)):
        return Compared(3.0, left, right)
    open_ = not listed("counted", "related", "open").isdisjoint((left, right))
    return Compared(float(open_ or frozenset({left, right}) in _related()), left, right)


def is_of_gathering(side: ClaimInContext) -> bool:
    """Whether the figure counts people at a gathering: a crowd, who took part, marched or attended."""
    if side.claim.event.measure not in listed("counted", "related", "gathered"):
        return False
    head = noun(side)
    return head is None or _are_people(group_of(head, side))


def count_otherwise(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether the nouns of two figures are told to be different ones."""
    return compare_noun(a, b).value == 0


def compare_counts(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 the two counts are never the same (killed, injured; revenue, profit), 1 they are. None for other measures."""
    apart = listed("counted", "related", "apart")
    left, right = a.claim.event.measure, b.claim.event.measure
    if left is not None and right is not None and frozenset({left, right}) in _opposed():
        return Compared(0.0, left, right)
    if left not in apart or right not in apart:
        return NOTHING
    return Compared(float(left == right or frozenset({left, right}) in _related()), left, right)


@lru_cache(maxsize=1)
def _related() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in load_toml("counted")["related"]["measures"])


@lru_cache(maxsize=1)
def _opposed() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in load_toml("counted")["related"]["opposed"])


@lru_cache(maxsize=1)
def _occasions() -> tuple[frozenset[str], ...]:
    """Kinds of events that may be one."""
    return tuple(map(frozenset, load_toml("counted")["related"]["occasions"]))


def compare_severity(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """How badly those counted are hurt: 0 one side has a word for it that the other lacks, 1 the same words."""
    left, right = severity_of(a), severity_of(b)
    if not left and not right:
        return NOTHING
    return Compared(float(bool(left & right)), ", ".join(sorted(left)), ", ".join(sorted(right)))


def severity_of(side: ClaimInContext) -> frozenset[str]:
    """The words near the figure that say how badly somebody is hurt."""
    return _severity().intersection(side.near)


@lru_cache(maxsize=1)
def _severity() -> frozenset[str]:
    return frozenset(stem(word) for word in load_toml("counted")["related"]["severity"])


def compare_predicate(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 different verbs, 1 the same verb in another role, 2 the same verb and role, or other words for one measure."""
    left, right = a.claim.event.predicate, b.claim.event.predicate
    if not left or not right:
        return NOTHING
    if stem(left) != stem(right):
        measure = a.claim.event.measure
        return Compared(2.0 if measure is not None and measure == b.claim.event.measure else 0.0, left, right)
    return Compared(2.0 if a.claim.event.role == b.claim.event.role else 1.0, left, right)


def compare_scope(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 one side is a part and the other is not, 1 other marks differ, 2 the same marks or none."""
    left, right = frozenset(a.claim.event.scope), frozenset(b.claim.event.scope)
    shown = (", ".join(sorted(left)), ", ".join(sorted(right)))
    if is_told_as_part(a) != is_told_as_part(b):
        return Compared(0.0, *shown)
    return Compared(2.0 if left == right else 1.0, *shown)


def compare_attacker(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 one count has the attacker in it and the other leaves him out or does not say, 1 the same."""
    left, right = a.claim.event.attacker, b.claim.event.attacker
    if left is None and right is None:
        return NOTHING
    return Compared(1.0 if left == right else 0.0, left or "", right or "")


def compare_occasion(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """The kind of event (attack, earthquake): 0 different, 1 the same group, 2 the same."""
    left, right = a.claim.event.occasion, b.claim.event.occasion
    if not left or not right:
        return NOTHING
    if stem(left) == stem(right):
        return Compared(2.0, left, right)
    group = _groups().get(left)
    related = (group is not None and group == _groups().get(right)) or any({left, right} <= one for one in _occasions())
    return Compared(float(related), left, right)
