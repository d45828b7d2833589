"""Words that set two figures of one measure apart: two rounds of a vote, monthly and daily users, men and women."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from claimcheck.lexicon.gazetteer import gazetteer
from claimcheck.lexicon.loader import load_toml
from claimcheck.lexicon.nouns import people_nouns
from claimcheck.lexicon.patterns import any_listed, any_of, signs_of
from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.fields.counted import group_of, noun
from claimcheck.matching.fields.limits import is_limit
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.words import countries, country_of

_ANOTHER, _OF_DIMENSION, _NOUNS, _DEEDS = "another", "of_dimension", "nouns", "deeds"
_STORMS, _ROWS, _POLLS, _RECORDS = "storms", "rows", "polls", "records"
_OTHER_TABLES = frozenset({_ANOTHER, _OF_DIMENSION, _NOUNS, _DEEDS, _STORMS, _ROWS, _POLLS, _RECORDS})
"""Tables that are no groups of words."""

_SORT = "sort"
_NATION = "nation"
"""The group of the countries that those who are counted are of: Ukraine's soldiers are not Russia's."""


@cache
def _classes() -> dict[str, list[tuple[str, str, re.Pattern[str]]]]:
    """Group, class and words of the lexicon, by the longest word of each phrase: most sentences have none of those."""
    classes: dict[str, list[tuple[str, str, re.Pattern[str]]]] = {}
    for group, table in load_toml("contrasts").items():
        for name, words in table.items() if group not in _OTHER_TABLES else ():
            found = group, name, re.compile(any_of(words), re.IGNORECASE)
            for sign in signs_of(words):
                classes.setdefault(sign, []).append(found)
    return classes


@cache
def _other_signs() -> frozenset[str]:
    return signs_of(load_toml("contrasts")[_ANOTHER]["words"])


@cache
def _kinds_of_people() -> dict[str, list[tuple[str, str]]]:
    """Noun -> the groups and kinds of those it counts, of which nobody is two."""
    return _invert_all(load_toml("contrasts")[_NOUNS])


@cache
def _kinds_of_deeds() -> dict[str, list[tuple[str, str]]]:
    """Predicate -> the lines and classes of what it says that those who are counted do."""
    return _invert_all(load_toml("contrasts")[_DEEDS])


def _invert_all(groups: Mapping[str, Mapping[str, Iterable[str]]]) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for group, classes in groups.items():
        for name, words in classes.items():
            for word in words:
                found.setdefault(word, []).append((group, name))
    return found


@cache
def _storm() -> re.Pattern[str]:
    return re.compile(rf"(?i:{any_of(load_toml('contrasts')[_STORMS]['words'])})\s+([A-Z][a-z]+)")


@cache
def _poll() -> re.Pattern[str]:
    """A poll with the first word of its name, behind it or before."""
    polls = load_toml("contrasts")[_POLLS]
    words, name = f"(?i:{any_of(polls['words'])})", r"([A-Z][\w&]+)"
    return re.compile(
        rf"{words}\s+(?i:{any_of(polls['by'])})\s+(?:the\s+)?{name}|{name}(?:[ /-][A-Z][\w&]+)*\s+{words}"
    )


@cache
def _in_a_row() -> re.Pattern[str]:
    rows = load_toml("contrasts")[_ROWS]
    return re.compile(rf"({any_of(rows['numbers'])})(?: [\w-]+)? {any_of(rows['of'])}", re.IGNORECASE)


@cache
def _another() -> re.Pattern[str]:
    """Words that bring in another event, up to which at most one word stands before what it is."""
    words = load_toml("contrasts")[_ANOTHER]
    return re.compile(rf"{any_of(words['words'])}(?! (?:[\w-]+ )?{any_of(words['but'])})", re.IGNORECASE)


_MARKS = "marks"
"""The group of what sets a figure apart from all that are told without it."""
_OF_SOME, _ALL, _SEVERAL = frozenset({"sexes"}), "all", ""
"""Groups of which a figure that is told without any is one of all, and told with several of nobody knows whom."""
_LIMIT = "what is allowed"
_OTHER = "another event"
_UNMARKED = {_LIMIT: "what there was", _OTHER: "the event itself"}


@lru_cache(maxsize=1 << 14)
def read_contrasts(side: ClaimInContext) -> frozenset[tuple[str, str]]:
    """The group and the class of every word of lexicon/en/contrasts.toml that the figure's part of its sentence has.

    A group of which it has two classes is left out, but a figure may have several marks; whether children or adults are
    counted is told by the noun, if it can. That the figure is a limit, or of another event, is a mark as well.
    """
    told = _read_classes(side)
    if is_limit(side):
        told.add((_MARKS, _LIMIT))
    if not side.words.isdisjoint(_other_signs()) and _another().search(side.own_part) is not None:
        told.add((_MARKS, _OTHER))
    for group, name in _kinds_of_people().get(noun(side) or "", ()):
        told = {one for one in told if one[0] != group} | {(group, name)}
    told.update(_kinds_of_deeds().get(side.claim.event.predicate or "", ()))
    told.update(_read_names(side))
    told.update(_read_sort(side))
    if len(told) < _SEVERAL_TOLD:
        return frozenset(told)
    counts = Counter(group for group, _ in told)
    several = {(group, _SEVERAL) for group in _OF_SOME if counts[group] > 1}
    return frozenset(one for one in told if one[0] == _MARKS or counts[one[0]] == 1) | several


_SEVERAL_TOLD = 2
"""Words of which two can be of one group."""


def _read_classes(side: ClaimInContext) -> set[tuple[str, str]]:
    """The group and the class of the words that the figure's part of its sentence has."""
    classes = {found for sign in side.words & _classes().keys() for found in _classes()[sign]}
    if not classes:
        return set()
    own = f"{side.claim.subject or ''} | {side.own_part}"  # "core inflation, which leaves out food, was 5.5%"
    told = {(group, name) for group, name, phrases in classes if phrases.search(own)}
    dimension = "" if side.claim.quantity is None else side.claim.quantity.dimension
    bound = load_toml("contrasts")[_OF_DIMENSION].items()
    return told - {(_MARKS, name) for name, dimensions in bound if dimension not in dimensions}


def _read_names(side: ClaimInContext) -> Iterator[tuple[str, str]]:
    """The nations of those who are counted, the storm, the poll, and which event of a row the figure is told of."""
    counted, quantity = side.claim.counted, side.claim.quantity
    if counted is not None and quantity is not None:
        named = {*map(country_of, counted.names), *map(country_of, map(str.capitalize, counted.modifiers)), None}
        lands = named | countries(quantity.text) if len(named) > 1 else named  # "30 Kenyan and Somali soldiers"
        yield from ((_NATION, gazetteer().names.get(land, land)) for land in lands if land is not None)
    if side.may_tell("contrasts", _STORMS, "words"):
        yield from {(_STORMS, name.lower()) for name in _storm().findall(side.sentence)}
    if quantity is not None and quantity.dimension == "percent":
        yield from {(_POLLS, behind or before) for behind, before in _poll().findall(side.sentence)}
    yield from _read_tally(side)
    yield from _read_record(side)
    yield from _read_authority(side)
    if side.may_tell("contrasts", _ROWS, "of"):
        yield from {(_ROWS, number.lower()) for number in _in_a_row().findall(side.own_part)}


_BODY = re.compile(r"[A-Z][\w-]*(?:\s(?:(?:of|and|for)\s)?(?:the\s)?[A-Z][\w-]*)+$")
"""The full name of a body at the end of a phrase: "South Korea's Fair Trade Commission"."""


def _read_authority(side: ClaimInContext) -> Iterator[tuple[str, str]]:
    """Who fines, by a full name: each of two authorities has a fine of its own."""
    if side.claim.event.measure != "fined":
        return
    for argument in side.claim.event.arguments:
        found = _BODY.search(argument.text) if argument.role == "agent" else None
        if found is not None:
            names = found[0].removeprefix("The ").split()
            home = len(names) > 2 and country_of(names[0]) is not None  # "the US Federal Trade Commission"
            yield "who fines", " ".join(names[1:] if home else names)


_TALLY = re.compile(r"(\d+)(?: votes?)?(?:[-–—]| to )(\d+)")


_SIDES = "sides of a vote"


def is_of_tally(side: ClaimInContext) -> bool:
    """Whether the figure is one of the two numbers of a vote: "passed 217-213"."""
    return any(group == _SIDES for group, _ in read_contrasts(side))


def _read_tally(side: ClaimInContext) -> Iterator[tuple[str, str]]:
    """Which of the two numbers of a vote it is, "passed 217-213": the larger or the smaller."""
    quantity = side.claim.quantity
    if quantity is None or side.claim.event.measure != "voted":
        return
    at = quantity.number_span[0] - side.claim.sentence[0]
    for found in _TALLY.finditer(side.sentence):
        ours = next((group for group in (1, 2) if found.start(group) == at), None)
        if ours is not None and found[1] != found[2]:
            larger = int(found[ours]) > int(found[3 - ours])
            yield _SIDES, "the votes of the larger side" if larger else "the votes of the smaller side"


_RECORD = re.compile(r"(?<![\d.-])\d{1,3}(?:[-–]\d{1,3}){1,2}(?![.-]?\d)")


def read_record(side: ClaimInContext) -> tuple[int, ...] | None:
    """The sportsman's record that stands nearest, by which the figure is of the day when it stood: "52-3, 46 KOs"."""
    quantity = side.claim.quantity
    if quantity is None or any_listed("contrasts", _RECORDS, "words").search(side.sentence) is None:
        return None
    at = quantity.number_span[0] - side.claim.sentence[0]
    others = (one for one in _RECORD.finditer(side.sentence) if not one.start() <= at < one.end())
    nearest = min(others, key=lambda one: abs(one.start() - at), default=None)
    return None if nearest is None else tuple(map(int, re.split("[-–]", nearest[0])))


def _read_record(side: ClaimInContext) -> Iterator[tuple[str, str]]:
    """The record of one whose age is told: at another one he was of another age."""
    record = read_record(side)
    if record is not None and side.claim.quantity is not None and side.claim.quantity.dimension == "age":
        yield _RECORDS, "-".join(map(str, record))


def _read_sort(side: ClaimInContext) -> Iterator[tuple[str, str]]:
    """Whether people are counted, or things that no table knows: 214 passengers are not 200 life jackets."""
    head = noun(side)
    if head is not None and head in people_nouns():
        yield _SORT, "people"
    elif head is not None and group_of(head, side) is None and not _MAY_BE_PEOPLE.search(head):
        yield _SORT, "things"


_MAY_BE_PEOPLE = re.compile(r"^\w{1,3}$|(?:er|or|ist|ee|ian|an|ant|ent|ite|men|ese|is)$")
"""Words too short to tell, as "MP", and endings of words for people that no table knows."""


def compare_contrasts(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 two classes of one group, of which a figure can have only one, or a mark on one side alone. None otherwise."""
    left, right = read_contrasts(a), read_contrasts(b)
    marks, others = (_marks_of(one) for one in (left, right))
    if marks != others:
        return Compared(0.0, _tell_marks(marks - others, others - marks), _tell_marks(others - marks, marks - others))
    told, other = (dict(one for one in side if one[0] != _MARKS) for side in (left, right))
    for group in sorted(told.keys() | other.keys()):
        alone = _ALL if group in _OF_SOME else None
        names = told.get(group, alone), other.get(group, alone)
        if names[0] and names[1] and names[0] != names[1]:
            return Compared(0.0, names[0], names[1])
    return NOTHING


def _marks_of(told: frozenset[tuple[str, str]]) -> frozenset[str]:
    return frozenset(name for group, name in told if group == _MARKS)


def _tell_marks(own: frozenset[str], other: frozenset[str]) -> str:
    """The marks of one side alone, or what it is without those of the other."""
    missing = ", ".join(sorted(other))
    return ", ".join(sorted(own)) or _UNMARKED.get(missing, f"not {missing}")
