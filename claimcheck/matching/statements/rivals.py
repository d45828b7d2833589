"""Two accounts of one happening that name two causes, doers, takers, places or days of it, of which it has one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from claimcheck.claim import Argument, Modality, Origin
from claimcheck.lexicon.alike import class_of_thing
from claimcheck.lexicon.gazetteer import gazetteer
from claimcheck.lexicon.loader import listed, load_toml
from claimcheck.lexicon.toponyms import fold
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.words import MONTHS, WEEKDAYS, days_and_months, years
from claimcheck.matching.statements.apart import are_at_other_times, are_elsewhere
from claimcheck.matching.statements.causes import exclude_each_other, find_cause
from claimcheck.matching.statements.denials import denies, leaves_open
from claimcheck.matching.statements.doers import are_two_doers, is_known_kind
from claimcheck.matching.statements.parties import content_of, places_of, text_terms
from claimcheck.matching.statements.predicates import (
    Predicates,
    claim_first,
    have_common_scale,
    meet_contested,
    modality_of,
    predicate_of,
    relate_predicates,
    stands_on,
    tell_of_moves,
)


class Slot(StrEnum):
    """What of a happening two accounts name differently."""

    CAUSE = "cause"
    DOER = "doer"
    FIRST = "first"
    TAKER = "taker"
    PLACE = "place"
    DAY = "day"


class Rival(NamedTuple):
    """What each of the two accounts names."""

    slot: Slot
    a: str
    b: str


SOON = 6
"""Days between two articles up to which a thing that comes again is held to be one, and a weekday to be of one week."""


def find_rival(a: ClaimInContext, b: ClaimInContext) -> Rival | None:
    """What two affirming accounts of one happening cannot both be right about; None where both can."""
    moods = {modality_of(a), modality_of(b)}
    told = [frozenset(content_of(side).lower().split()) for side in (a, b)]
    if any(denies(side) or leaves_open(side) for side in (a, b)) or len(moods) > 1 or told[0] == told[1]:
        return None
    if moods == {Modality.ACTUAL}:
        found = _find_causes(a, b) or _find_doers(a, b) or _find_suicide(a, b)
        if found is not None:
            return found
    elif moods != {Modality.PLANNED} or _days_between(a, b) > 1:
        return None  # what is planned may be planned anew
    return _find_takers(a, b) or _find_places(a, b) or _find_days(a, b)


def are_of_one_thing(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether both tell of one thing that they point at, by the same verb or by opposite ones."""
    if relate_predicates(a, b) in (None, Predicates.OTHER) or tell_of_moves(a, b):
        return False
    if (contested := meet_contested(a, b)) is not None:
        return contested and _suffer_as_one(a, b)
    one, other = _undergoer(a), _undergoer(b)
    return one is not None and other is not None and _are_pointed_at_as_one(one, other)


def _find_causes(a: ClaimInContext, b: ClaimInContext) -> Rival | None:
    one, other = find_cause(a), find_cause(b)
    if one is None or other is None or not exclude_each_other(one, other) or _are_apart(a, b):
        return None
    if not are_one_thing(one.effect, other.effect) or not all(map(_is_pointed_at, (one.effect, other.effect))):
        return None
    return Rival(Slot.CAUSE, one.words, other.words)


def _find_doers(a: ClaimInContext, b: ClaimInContext) -> Rival | None:
    one, other = _doer_of(a), _doer_of(b)
    if one is None or other is None or not are_two_doers(_full(one), _full(other)) or _are_apart(a, b):
        return None
    if all(claim_first(side) and _is_listed(side, "firsts") for side in (a, b)) and have_common_scale(a, b):
        return Rival(Slot.FIRST, one.text, other.text)
    if not (relate_predicates(a, b) is Predicates.SAME or meet_contested(a, b)) or not _suffer_as_one(a, b):
        return None
    once = all(_is_listed(side, "deeds") for side in (a, b))
    blow = all(_is_listed(side, "blows") for side in (a, b)) and _have_two_voices(a, b)
    return Rival(Slot.DOER, one.text, other.text) if once or blow else None


def _find_killer(suicide: ClaimInContext, murder: ClaimInContext) -> tuple[str, str] | None:
    """Who is told to have killed himself, and who is told to have killed him."""
    victim, dead, killer = _only(suicide, "agent"), _only(murder, "patient"), _doer_of(murder)
    if victim is None or dead is None or killer is None or not stands_on(suicide, "suicide"):
        return None
    told = is_known_kind(killer.text) and _is_listed(murder, "deeds") and not _are_apart(suicide, murder)
    return (victim.text, killer.text) if told and _are_pointed_at_as_one(victim, dead) else None


def _find_suicide(a: ClaimInContext, b: ClaimInContext) -> Rival | None:
    if (found := _find_killer(a, b)) is not None:
        return Rival(Slot.DOER, *found)
    return None if (found := _find_killer(b, a)) is None else Rival(Slot.DOER, *found[::-1])


def _find_takers(a: ClaimInContext, b: ClaimInContext) -> Rival | None:
    if not all(predicate_of(side) in listed("rivals", "handed", "verbs") for side in (a, b)):
        return None
    one, other = _only(a, "to"), _only(b, "to")
    if one is None or other is None or _are_apart(a, b) or not _suffer_as_one(a, b):
        return None
    return Rival(Slot.TAKER, one.text, other.text) if are_two_doers(one.text, other.text) else None


def _find_places(a: ClaimInContext, b: ClaimInContext) -> Rival | None:
    one, other = _place_of(a), _place_of(b)
    if one is None or other is None or not lie_apart(places_of(a), places_of(b)):
        return None
    if are_at_other_times(a, b) or not _happen_once(a, b, "happenings"):
        return None
    return Rival(Slot.PLACE, one.text, other.text)


def _find_days(a: ClaimInContext, b: ClaimInContext) -> Rival | None:
    one, other = _day_of(a), _day_of(b)
    if one is None or other is None or not _are_two_days(one.text, other.text):
        return None
    ahead = ("openings",) if modality_of(a) is Modality.PLANNED else ()  # "was closed on Sunday" tells how it was
    once = _happen_once(a, b, "happenings", "dated", *ahead)
    return Rival(Slot.DAY, one.text, other.text) if once and not are_elsewhere(a, b) else None


def _are_apart(a: ClaimInContext, b: ClaimInContext) -> bool:
    return are_at_other_times(a, b) or are_elsewhere(a, b) or _days_between(a, b) > SOON


def _days_between(a: ClaimInContext, b: ClaimInContext) -> int:
    day, other = a.profile.published, b.profile.published
    return 0 if day is None or other is None else abs((day - other).days)


def _have_two_voices(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether two sources say it, who have nothing in common: one and the same may tell of two attacks."""
    told = [frozenset(text_terms(side.claim.sources[-1].name or "")) for side in (a, b) if side.claim.sources]
    return len(told) == 2 and all(told) and told[0].isdisjoint(told[1])


# Who and what it is told of.


def _doer_of(side: ClaimInContext) -> Argument | None:
    """Who does it, unless only a pronoun tells it."""
    suffered = any(argument.role == "patient" for argument in side.claim.event.arguments)
    found = _only(side, "agent") or (_only(side, "by") if suffered else None)
    pronouns = listed("opposites", "pronouns") | listed("opposites", "own")
    return None if found is None or found.text.lower() in pronouns else found


def _only(side: ClaimInContext, role: str) -> Argument | None:
    found = [argument for argument in side.claim.event.arguments if argument.role == role]
    return found[0] if len(found) == 1 else None


def _suffer_as_one(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether it is done to one thing, which both point at."""
    return _share(a, b, "patient") is True


def _share(a: ClaimInContext, b: ClaimInContext, role: str) -> bool | None:
    """Whether who takes part in the role is one, whom both point at; None where not both say who."""
    one, other = _only(a, role), _only(b, role)
    return None if one is None or other is None else _are_pointed_at_as_one(one, other)


def _are_pointed_at_as_one(one: Argument, other: Argument) -> bool:
    if not all(argument.name or _is_pointed_at(argument.text) for argument in (one, other)):
        return False
    if one.name is None and other.name is None and class_of_thing(one.head) != class_of_thing(other.head):
        return False  # the mayor's spokesman is not the mayor
    return are_one_thing(_full(one), _full(other))


def _undergoer(side: ClaimInContext) -> Argument | None:
    """Who or what it befalls: whom police arrest, or who resigns himself; the truce that "took effect"."""
    told = _only(side, "patient")
    part_of_verb = told is not None and "_".join((side.claim.predicate or "", told.head)) in listed(
        "rivals", "once", "light"
    )
    return _only(side, "agent") if told is None or part_of_verb else told


def _full(argument: Argument) -> str:
    pronoun = argument.text.lower() in listed("opposites", "pronouns") | listed("opposites", "own")
    return argument.name or "" if pronoun else argument.text


def _is_pointed_at(text: str) -> bool:
    """Whether the words mean one that is known: "the plant", "his death", "Norvia's embassy", "Ann Dahl died"."""
    words = text.split()
    if words[0].lower() in listed("rivals", "once", "pointing"):
        return True
    named = len(words) > 1 and words[0].lower() not in _UNKNOWN and words[0][0].isupper() and words[1][0].isupper()
    return named or "'s " in text or "’s " in text


_UNKNOWN = frozenset({"a", "an", "another", "one", "some", "any", "no", "each", "every"})


def are_one_thing(one: str, other: str) -> bool:
    """Whether the two phrases mean one thing: one has all words of the other, and none more that sets it apart."""
    left, right = frozenset(text_terms(one)), frozenset(text_terms(other))
    if not left or not right or not (left <= right or right <= left):
        return False
    words = [frozenset(re.findall(r"[\w'’]+", text.lower().replace("-", " "))) for text in (one, other)]
    return (words[0] ^ words[1]).isdisjoint(_setting_apart())


def _setting_apart() -> frozenset[str]:
    kinds = load_toml("opposites")["kinds"].values()
    return listed("opposites", "ranks") | listed("opposites", "belonging") | {word for words in kinds for word in words}


# What happens once.


def _happen_once(a: ClaimInContext, b: ClaimInContext, *names: str) -> bool:
    """Whether both tell of one happening, by the lists of such as whoever takes part does or undergoes once."""
    if relate_predicates(a, b) is not Predicates.SAME:
        return False
    left, right = _undergoer(a), _undergoer(b)
    if left is None or right is None or not _are_pointed_at_as_one(left, right) or _share(a, b, "agent") is False:
        return False
    if all(_is_listed(side, "events_verbs") and _is_of_event(side) for side in (a, b)):
        return _days_between(a, b) <= SOON
    return all(any(_is_listed(side, name) for name in names) for side in (a, b))


def _is_listed(side: ClaimInContext, name: str) -> bool:
    known = listed("rivals", "once", name)
    predicate = predicate_of(side) or ""
    told = (predicate, side.claim.predicate or "", *(f"{predicate}_{x.head}" for x in side.claim.event.arguments))
    return not known.isdisjoint(told)


def _is_of_event(side: ClaimInContext) -> bool:
    """Whether what is held, or takes place, is one of the happenings that come one by one: "the talks"."""
    told = _undergoer(side)
    if told is None:
        return False
    events = listed("rivals", "once", "events")
    return not events.isdisjoint({told.head, class_of_thing(told.head)})


# Where and when.


def _place_of(side: ClaimInContext) -> Argument | None:
    """The phrase of its own that tells in what place it happens."""
    if side.claim.place_origin is not Origin.CLAUSE or not side.claim.places:
        return None
    found = [x for x in side.claim.event.arguments if x.role in ("in", "at") and side.claim.places[0] in x.text]
    return found[0] if len(found) == 1 else None


def lie_apart(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether neither place, told with what holds it, can lie in the other: in other countries, or in other regions."""
    lands = [_lands_of(path) for path in (a, b)]
    if not all(lands) or _may_hold(a[0], b[0]) or _may_hold(b[0], a[0]):
        return False
    disputed = {frozenset(pair) for pair in load_toml("rivals")["disputed"]["pairs"]}
    if any(frozenset((one, other)) in disputed for one in lands[0] for other in lands[1]):
        return False
    if lands[0].isdisjoint(lands[1]):
        return True
    regions = [_region_of(path) for path in (a, b)]
    return all(regions) and regions[0] != regions[1] and a[-1] == b[-1]


def _region_of(path: tuple[str, ...]) -> str | None:
    """The region that a town lies in, itself where it bears its name; None where the gazetteer does not say."""
    if len(path) != 2:
        return path[1] if len(path) == 3 else None
    towns = gazetteer().towns.get(fold(path[0]), ())
    inside = [town for town in towns if gazetteer().names.get(town.country) == path[1]]
    return path[0] if any(not town.region or fold(town.region).startswith(fold(path[0])) for town in inside) else None


def _may_hold(wide: str, narrow: str) -> bool:
    """Whether a town of the narrower name lies in a region or country of the wider: Birmingham may be in Alabama."""
    places = gazetteer()
    towns, name = places.towns.get(fold(narrow), ()), fold(places.canonical(wide))
    return any(name in (fold(town.region), fold(places.names.get(town.country, ""))) for town in towns)


def _lands_of(path: tuple[str, ...]) -> frozenset[str]:
    """The countries in which the place may lie; none where the gazetteer does not know it."""
    places = gazetteer()
    if places.code_of(path[-1]) is not None:
        return frozenset({places.canonical(path[-1])})
    towns = places.towns.get(fold(path[0]), ()) if len(path) == 1 else ()
    return frozenset(places.names.get(town.country, town.country) for town in towns)


def _day_of(side: ClaimInContext) -> Argument | None:
    """The phrase of its own that tells on what day, in what month or year it happens."""
    found = [x for x in side.claim.event.arguments if x.role in ("on", "in") and any(_told_times(x.text))]
    return found[0] if len(found) == 1 else None


def _told_times(text: str) -> Iterator[frozenset[str]]:
    yield days_and_months(text) & WEEKDAYS
    yield days_and_months(text) & MONTHS
    yield frozenset(map(str, years(text)))


def _are_two_days(one: str, other: str) -> bool:
    pairs: Iterable[tuple[frozenset[str], frozenset[str]]] = zip(_told_times(one), _told_times(other), strict=True)
    return any(left and right and left.isdisjoint(right) for left, right in pairs)
