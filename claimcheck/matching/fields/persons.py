"""Whose age it is: two ages are one question only where they are one person's."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from claimcheck.lexicon.loader import invert, listed, load_toml
from claimcheck.lexicon.patterns import any_of
from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity import Span

_AHEAD = 30
"""Code points after an age in which the noun for its bearer stands: "a 14-year-old pupil", "14, a pupil"."""

_BREAK = re.compile(
    r"[.;:()]|['’]s\b|\b(?:and|who|with|at|in|on|after|was|were|is|said)\b|(?<=\w)\s+(?:the|an?|his|her|their)\b"
)
_WORD = re.compile(r"[A-Za-z]+")
_BEHIND = re.compile(r"[\w-]+(?: (?!and\b|was\b|is\b)[\w-]+)?,? $")
"""The one or two words that an age follows."""


@dataclass(frozen=True, slots=True)
class _Persons:
    """The lists of the lexicon; ``behind`` and ``before`` find each fate in the text on either side of an age, ``once``
    and ``coming`` behind and before it that it is none of today."""

    roles: dict[str, str]
    sexes: dict[str, str]
    behind: dict[str, re.Pattern[str]]
    before: dict[str, re.Pattern[str]]
    himself: re.Pattern[str]
    once: re.Pattern[str]
    coming: re.Pattern[str]


@cache
def _persons() -> _Persons:
    data = load_toml("persons")
    roles, sexes = (invert(data[part], f"lexicon/en/persons.toml [{part}]") for part in ("roles", "sexes"))
    fates, passing = data["fates"], any_of(data["fates"]["passing"])
    told = {fate: fates[fate] for fate in ("victim", "attacker")}
    behind = {fate: _behind(lists, passing) for fate, lists in told.items()}
    before = {fate: _before(lists) for fate, lists in told.items()}
    himself, once, coming = (
        re.compile(words, re.IGNORECASE)
        for words in (
            any_of(fates["himself"]),
            rf"(?:\W*years?\W+old)?\s+{any_of(fates['once'])}",
            rf"{any_of(fates['coming'])}\s*$",
        )
    )
    return _Persons(roles, sexes, behind, before, himself, once, coming)


def _behind(fate: Mapping[str, Sequence[str]], passing: str) -> re.Pattern[str]:
    """The fate behind an age, in the clause: "was fatally shot", "died", "shot in"; its first word is the group."""
    being = rf"(?:was|were|is|been|being)\s+(?:(?:\w+ly|also|each|both)\s+)?{any_of(fate['suffered'])}"
    bare = rf"{any_of(fate['bare'])}(?=[,.;]|\s*$|\s+{passing})"
    return re.compile(rf"[^.;:()]*?\b({being}|{any_of(fate['done'])}|{bare})", re.IGNORECASE)


def _before(fate: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """The fate right before an age: "shooting a", "arrested the"."""
    return re.compile(rf"{any_of(fate['by'])}\s+(?:(?:an?|the|another|his|her|their)\s+)?$", re.IGNORECASE)


def compare_person(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Whose age it is: 0 two people, 1 a name on one side alone, 2 the same, 3 the same, by first and last name.

    None for all figures but ages. Whoever is named in full at each figure is one person, unless years may lie between.
    """
    if not _are_ages(a, b):
        return NOTHING
    left, right = _name(a), _name(b)
    if not left and not right:
        return NOTHING
    shown = (left or "", right or "")
    if not left or not right:
        return Compared(1.0, *shown)
    if not _are_one(left.split(), right.split()):
        return Compared(0.0, *shown)
    in_full = _is_named_in_full(a) and _is_named_in_full(b) and len(set(left.split()) & set(right.split())) > 1
    return Compared(3.0 if in_full and _are_of_one_time(a, b) else 2.0, *shown)


_NEXT_TO = 25
"""Code points around an age in which its bearer's name stands."""

_MONTHS = 60
"""Days within which hardly anybody's birthday lies."""


def _is_named_in_full(side: ClaimInContext) -> bool:
    """Whether an age stands next to the name of its bearer, and is told as that of today: "Ana Ruiz, 43,"."""
    quantity, owner = side.claim.quantity, side.claim.owner
    if quantity is None or owner is None:
        return False
    text, (start, end) = side.profile.article.text, quantity.span
    return owner.split()[-1] in text[max(0, start - _NEXT_TO) : end + _NEXT_TO] and not is_age_of_other_time(side)


def is_age_of_other_time(side: ClaimInContext) -> bool:
    """Whether an age is none of today: "18 at the time of the crash", "will turn 70", "would have been 15"."""
    quantity = side.claim.quantity
    if quantity is None or quantity.dimension != "age":
        return False
    text, start, end = side.profile.article.text, quantity.number_span[0], quantity.span[1]
    coming = _persons().coming.search(text[max(0, start - _NEXT_TO) : start])
    return coming is not None or _persons().once.match(text, end, end + _NEXT_TO) is not None


def are_ages_of_two_times(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether one of two ages is that of another time, and the other that of today."""
    return _are_ages(a, b) and is_age_of_other_time(a) != is_age_of_other_time(b)


def _are_of_one_time(a: ClaimInContext, b: ClaimInContext) -> bool:
    one, other = a.profile.published, b.profile.published
    if one is None or other is None:
        return one is other
    return abs((one - other).days) <= _MONTHS


def _are_one(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two names, in lower case, may be one person's: relatives share the last one, strangers the first."""
    one, other = ([word for word in name if word.strip(".") not in listed("persons", "suffixes")] for name in (a, b))
    shared = set(one) & set(other)
    if not shared or min(len(one), len(other)) == 1:
        return bool(shared)
    if one[-1] == other[-1]:
        return any(_may_be_one_name(first, second) for first in one[:-1] for second in other[:-1])
    return bool(shared - {one[0], other[0]})


_ALIKE = 70
"""How alike two spellings of one given name are, at the least, of 100: "mohammed" and "muhammad" are 75."""


def _may_be_one_name(first: str, second: str) -> bool:
    """Whether two given names, in lower case, may be one: an initial, a short form, another spelling."""
    short, long = sorted((first.strip("."), second.strip(".")), key=len)
    return long.startswith(short) or fuzz.ratio(short, long) >= _ALIKE


_FIRST_REPORTS = 14
"""Days in which those whom the first reports leave unnamed are named in others."""


_TELLING = 300
"""Code points from which on an article can be expected to name its people; a brief may not."""


def compare_unknown_person(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 one age is of somebody who is named, and the other article never mentions the name. None otherwise.

    Nor is it anything where the other article is a brief, or an early report, which may not name its people yet.
    """
    if not _are_ages(a, b):
        return NOTHING
    for side, other in ((a, b), (b, a)):
        name = _name(side)
        if name is None or _name(other) is not None or _is_early(other, side):
            continue
        if len(other.profile.article.text) >= _TELLING and other.profile.names.isdisjoint(name.split()):
            return Compared(0.0, *((name, "") if side is a else ("", name)))
    return NOTHING


def _is_early(report: ClaimInContext, other: ClaimInContext) -> bool:
    first, second = report.profile.published, other.profile.published
    return first is not None and second is not None and 0 <= (second - first).days <= _FIRST_REPORTS


def compare_bearers(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """The nouns for those whose ages they are: 0 of two roles or sexes, 1 of one. None where a side has none."""
    left, right = read_bearer(a), read_bearer(b)
    if left is None or right is None:
        return NOTHING
    pairs = (left.role, right.role), (left.sex, right.sex), (left.fate, right.fate)
    roles, sexes, fates = (None if None in pair else pair[0] == pair[1] for pair in pairs)
    told = [alike for alike in (roles, sexes) if alike is not None]
    # That both were hurt makes nobody the same; that one was hurt and the other arrested makes them two.
    if fates is False:
        told.append(False)
    return Compared(float(all(told)), left.noun, right.noun) if told else NOTHING


@dataclass(frozen=True, slots=True)
class Bearer:
    """What the words of an age say of whose it is: the noun, its role, what befell them or what they did ("victim",
    "attacker"), and the sex that the words tell."""

    noun: str
    role: str | None
    fate: str | None
    sex: str | None


def read_bearer(side: ClaimInContext) -> Bearer | None:
    """Whose age a figure is; None for other figures, and where the words do not say."""
    quantity = side.claim.quantity
    if quantity is None or quantity.dimension != "age":
        return None
    words, tables = _nouns(side), _persons()
    roles, sexes = ({table[word] for word in words if word in table} for table in (tables.roles, tables.sexes))
    noun = next((word for word in words if word in tables.roles or word in tables.sexes), None)
    fate = _fate(side.profile.article.text, quantity.span)
    if noun is None and fate is None:
        return None
    role, sex = (found.pop() if len(found) == 1 else None for found in (roles, sexes))
    return Bearer(noun or quantity.text, role, role if role in _persons().behind else fate, sex)


_TOLD = 60
"""Code points before and after an age in which the text says what befell its bearer."""


def _fate(text: str, span: Span) -> str | None:
    """What befell the one whose age stands at ``span``, or what they did: the nearest that is told behind it, else
    before it. None of who did it to himself."""
    if _persons().himself.search(text, span[1], span[1] + _TOLD):
        return None
    found = {fate: pattern.match(text, span[1], span[1] + _TOLD) for fate, pattern in _persons().behind.items()}
    told = {fate: match.start(1) for fate, match in found.items() if match is not None}
    if told:
        return min(told, key=lambda fate: told[fate])
    before = text[max(0, span[0] - _TOLD) : span[0]]
    return next((fate for fate, pattern in _persons().before.items() if pattern.search(before)), None)


def _are_ages(a: ClaimInContext, b: ClaimInContext) -> bool:
    return all(side.claim.quantity is not None and side.claim.quantity.dimension == "age" for side in (a, b))


def _name(side: ClaimInContext) -> str | None:
    """The name of the one whose age it is, lower case.

    That of a body beside it, "Osk County EMS", is none, nor is that of a place, "in the Third Ward".
    """
    if side.claim.owner or side.nearest_name is None:
        return side.claim.owner and side.claim.owner.lower()
    at = side.sentence.lower().find(side.nearest_name)
    if at > 0 and _AT_PLACE.search(side.sentence, 0, at):
        return None
    words = side.sentence[at : at + len(side.nearest_name)].split() if at >= 0 else []
    return None if any(len(word) > 1 and word.isupper() for word in words) else side.nearest_name


_AT_PLACE = re.compile(r"\b(?:in|at|near|on|from)\s+(?:the\s+)?$", re.IGNORECASE)
"""What stands before the name of a place."""


def _nouns(side: ClaimInContext) -> list[str]:
    """The words of the age and right after it, lower case, up to where another phrase begins.

    Of "a woman in her 20s" and "a woman, 83," those before it, too.
    """
    quantity = side.claim.quantity
    assert quantity is not None
    text = side.profile.article.text
    after = text[quantity.span[1] : quantity.span[1] + _AHEAD]
    stop = _BREAK.search(after)
    phrase = text[quantity.span[0] : quantity.span[1]] + (after[: stop.start()] if stop else after)
    before = _BEHIND.search(text, max(0, quantity.span[0] - _AHEAD), quantity.span[0])
    told_before = quantity.is_decade_of_life or (before is not None and before[0].endswith(", "))
    named = before[0] if before is not None and told_before else ""
    return [word.lower() for word in _WORD.findall(f"{named} {phrase}")]
