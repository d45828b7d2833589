"""Whether two statements are told of other parties, places or times, whatever they say of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from claimcheck.claim import Argument
from claimcheck.lexicon.alike import class_of_thing
from claimcheck.lexicon.loader import listed, load_toml
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.words import days_and_months, tokens, years
from claimcheck.matching.statements.parties import Parties, agents_of, content_of, patients_of, places_of, text_terms

CORE = frozenset({"agent", "patient", "possessor", "measure"})
"""Roles that are compared by themselves; all others are prepositions."""


def meet(left: Parties | None, right: Parties | None) -> bool:
    """Whether both are told, and have something in common."""
    return left is not None and right is not None and not left.isdisjoint(right)


def are_others(left: Parties | None, right: Parties | None) -> bool:
    """Whether both are told, and have nothing in common."""
    return left is not None and right is not None and left.isdisjoint(right)


def are_of_others(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether the two are told of other parties, places or days; what crashed may well have been shot down."""
    if are_elsewhere(a, b) or are_at_other_times(a, b):
        return True
    if meet(agents_of(a), patients_of(b)) or meet(agents_of(b), patients_of(a)):
        return False
    if any(are_others(read(a), read(b)) for read in (agents_of, patients_of)):
        return True
    return name_other_agents(a, b) or name_other_patients(a, b)


def are_elsewhere(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether both statements tell where, and neither place holds the other."""
    left, right = places_of(a), places_of(b)
    return bool(left and right) and left[0] not in right and right[0] not in left


def are_at_other_times(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether both statements tell when, and not of one time: by weekdays, months, years, parts of the day, or days."""
    left, right = content_of(a), content_of(b)
    if any(
        _differ(read(left), read(right))
        for read in (days_and_months, _parts_of_day, lambda text: frozenset(map(str, years(text))))
    ):
        return True
    first, second = _own_days(a), _own_days(b)
    return first is not None and second is not None and (first[1] < second[0] or second[1] < first[0])


def _differ(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left and right) and left.isdisjoint(right)


def _parts_of_day(text: str) -> frozenset[str]:
    words = set(text.lower().split())
    return frozenset(name for name, told in load_toml("opposites")["day"].items() if not words.isdisjoint(told))


def _own_days(side: ClaimInContext) -> tuple[date, date] | None:
    """The first and the last of the days that the statement itself names, within which it happens."""
    time = side.claim.time
    if time is None or time.span is None or time.relation != "on" or time.start is None or time.end is None:
        return None
    first, last = time.span
    inside = any(start <= first and last <= end for start, end in side.claim.content)
    return (time.start, time.end) if inside else None


def swap_roles(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether who does it in the one suffers it in the other: "Porto beat Braga", "Porto was beaten".

    Two who meet do so whoever is named first.
    """
    if listed("opposites", "mutual") & {a.claim.predicate, b.claim.predicate}:
        return False
    return any(
        meet(agents_of(one), patients_of(other))
        and not meet(agents_of(one), agents_of(other))
        and are_others(patients_of(one), patients_of(other))
        for one, other in ((a, b), (b, a))
    )


def do_to_themselves(side: ClaimInContext) -> bool:
    """ "Had shot herself": who does it suffers it."""
    told = (argument.text.lower() for argument in side.claim.event.arguments if argument.role == "patient")
    return any(text.endswith(("self", "selves")) for text in told)


def name_other_agents(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether both tell who does it with one noun, and each with a word of its own: "Norvian guards", "Selvan guards".

    Of somebody who is called by his name these say no more than what else he is.
    """
    return _call_differently(a, b, "agent", _words_before)


def name_other_patients(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether both tell to what with one noun, and by other names: "a deal with the FLN", "a deal with the URP"."""
    return _call_differently(a, b, "patient", _names_in)


def _call_differently(
    a: ClaimInContext, b: ClaimInContext, role: str, read: Callable[[Argument], frozenset[str]]
) -> bool:
    left, right = ([x for x in side.claim.event.arguments if x.role == role] for side in (a, b))
    if len(left) != 1 or len(right) != 1:
        return False
    (one,), (other,) = left, right
    if class_of_thing(one.head) != class_of_thing(other.head):
        return False
    return _differ(read(one), read(other))


def _words_before(argument: Argument) -> frozenset[str]:
    """The words before the noun that say which are meant; none where the noun is a name."""
    words = tokens(argument.text)
    at = next((at for at, word in enumerate(words) if text_terms(word) == text_terms(argument.head)), None)
    if at is None or words[at][0].isupper():
        return frozenset()
    return frozenset(text_terms(" ".join(words[:at])))


def _names_in(argument: Argument) -> frozenset[str]:
    """The words of the names in a phrase, but for the first word where that only opens it."""
    return frozenset(term for name in _NAME.findall(argument.text) for term in text_terms(name))


_NAME = re.compile(r"(?:^(?!The |An? |His |Her |Its |Their )|(?<=\s))[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*")
