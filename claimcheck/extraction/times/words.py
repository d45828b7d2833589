"""Finds the words that tell a time: one pattern over the text, made of lexicon/en/times.toml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from claimcheck.lexicon import load_toml
from claimcheck.quantity import Span


@dataclass(frozen=True, slots=True)
class TimeWords:
    """A time expression at ``span`` of the text: its words, and the relation that the word before it gives.

    ``parts`` are the named groups of the pattern that matched, in lower case ("weekday", "month", "day", "yearof"…).
    """

    span: Span
    text: str
    relation: str
    parts: dict[str, str]
    last: dict[str, str] | None = None
    """The parts of the time at which it ends, where two are joined: "from Monday to Friday"."""


@dataclass(frozen=True, slots=True)
class TimeLists:
    """The word lists of times.toml, keys in lower case."""

    weekdays: dict[str, int]
    months: dict[str, int]
    seasons: dict[str, int]
    days: dict[str, int]
    holidays: dict[str, str]
    counts: dict[str, int]
    relations: dict[str, str]
    relative: frozenset[str]
    quarters: frozenset[str]
    """Words beside which a quarter without a year is one of a year."""
    halves: frozenset[str]
    """The same of a half, of some months and of a full year."""
    dated: frozenset[str]
    """Nouns that a bare year before them dates: "a 2023 deficit"."""


def may_tell_time(words: list[str]) -> bool:
    """Whether a sentence of these lower-case words can hold a time expression: a quick look before the slow pattern."""
    return not _triggers().isdisjoint(words) or any(
        len(w) > 3 and w[:2] in _CENTURIES and w[2].isdigit() for w in words
    )


def find_times(text: str, start: int = 0, end: int | None = None) -> Iterator[TimeWords]:
    """The time expressions of ``text[start:end]``, in order, with spans in the whole text."""
    relations = load_time_lists().relations
    before_it: TimeWords | None = None
    for match in _pattern().finditer(text, start, len(text) if end is None else end):
        parts = {
            name.rstrip("0123456789"): " ".join(value.lower().split()).rstrip(".")
            for name, value in match.groupdict().items()
            if value
        }
        before = _BEFORE.search(text, max(start, match.start() - 24), match.start())
        word = before["word"].lower() if before else ""
        named = "month" in parts and parts.keys() == {"month"} and _NAME_AFTER.match(text, match.end())
        coded = "year" in parts and word != "in" and _CODE_AFTER.match(text, match.end())
        if before and before["one"] and ("year" not in parts or not _NOUN_AFTER.match(text, match.end())):
            word = ""  # "in a 2011 shooting", but not "in a 2011 Ford"
        if before_it is not None and not coded and _goes_on(text, before_it, match.start(), parts):
            span = (before_it.span[0], match.end())
            relation = before_it.relation if before_it.relation in ("since", "after") else "on"
            before_it = replace(before_it, span=span, text=text[slice(*span)], relation=relation, last=parts)
            continue
        bare = not word and not _dates_noun(text, match.end(), parts) and (named or _needs_preposition(parts))
        if coded or bare or _is_played(parts, text[start:end]):
            continue
        if before_it is not None:
            yield before_it
        before_it = _widen(text, TimeWords(match.span(), match[0], relations.get(word, "on"), parts), start)
    if before_it is not None:
        yield before_it


def _is_played(parts: dict[str, str], sentence: str) -> bool:
    """Whether a quarter or a half of no year may be one of a game: nothing in the sentence tells of business."""
    if not parts.keys() <= {"share", "shareunit", "sharecount", "fullyear"}:
        return False
    lists = load_time_lists()
    telling = lists.quarters if parts.get("shareunit") == "quarter" else lists.halves
    return telling.isdisjoint(_WORD.findall(sentence.lower()))


def _dates_noun(text: str, at: int, parts: dict[str, str]) -> bool:
    """Whether a bare year stands before what it dates: "a 2023 deficit", "2025 sales", "its 2024 budget gap"."""
    after = _TWO_AFTER.match(text, at) if parts.keys() == {"year"} else None
    return after is not None and not load_time_lists().dated.isdisjoint(after.groups())


def _widen(text: str, words: TimeWords, start: int) -> TimeWords:
    """The whole period of which a month or a day is the end: "the nine months to September"."""
    ended = _ended().search(text, max(start, words.span[0] - _REACH), words.span[0]) if "month" in words.parts else None
    if ended is None:
        return words
    parts = {**words.parts, "endcount": (ended["count"] or "one").lower(), "endunit": ended["unit"].lower()}
    span = (ended.start("period"), words.span[1])
    return TimeWords(span, text[slice(*span)], "on", parts)


_WORD = re.compile(r"[a-z]+|[%$€£¥]")
_TWO_AFTER = re.compile(r"[ -]([a-z]+)(?:[ -]([a-z]+))?")
_REACH = 48
"""Code points before a month in which the period begins that it ends."""


@cache
def _ended() -> re.Pattern[str]:
    """Up to a month: "the nine months to", "the fiscal year ended"."""
    return re.compile(
        rf"""\b(?:(?:the|for|in|over)\s+(?:(?:fiscal|financial|business|full)\s+)?
        (?P<period>(?:(?P<count>\d{{1,2}}|{_either(load_time_lists().counts)})[\s-]+)?(?P<unit>week|month|quarter|half|year)s?)
        \s+(?:to|through|ended|ending|that\s+ended|up\s+to))\s+(?:on\s+|end-)?$""",
        re.IGNORECASE | re.VERBOSE,
    )


def _goes_on(text: str, first: TimeWords, at: int, parts: dict[str, str]) -> bool:
    """Whether a time at ``at`` joins the one before it: "from 2019 to 2021", "Monday and Tuesday"."""
    if first.last is not None or first.relation in ("until", "before") or not _JOIN.fullmatch(text, first.span[1], at):
        return False
    return any(
        key in first.parts and key in parts and not {"which", "period"} & (first.parts.keys() | parts.keys())
        for key in ("weekday", "month", "year")
    ) and ("day" in first.parts) == ("day" in parts)


def _needs_preposition(parts: dict[str, str]) -> bool:
    """A bare number is a year, and "May" or "March" a month, "Christmas" a day, only after a word such as "in"."""
    if "stage" in parts or "which" in parts or "day" in parts or "yearof" in parts or "yearword" in parts:
        return False
    if "holiday" in parts:
        return not parts["holiday"].endswith((" day", " eve"))
    return "year" in parts or parts.get("month") in ("may", "march", "mar")


@cache
def load_time_lists() -> TimeLists:
    """The lists, loaded once.

    Raises:
        LexiconError: times.toml is missing or malformed.
    """
    data = load_toml("times")
    return TimeLists(
        data["weekdays"], data["months"], data["seasons"], data["days"], data["holidays"],
        data["counts"], data["relations"],
        frozenset(data["relative"]["words"]), frozenset(data["quarters"]["words"]),
        frozenset(data["halves"]["words"]), frozenset(data["dated"]["words"]),
    )  # fmt: skip


@cache
def _triggers() -> frozenset[str]:
    """Words of which every time expression without a year has one; short months and days also with their full stop."""
    lists = load_time_lists()
    named = {word for words in lists.days for word in words.split() if word not in ("the", "this", "before")}
    named |= {words.split()[-1].lower() for words in lists.holidays}
    words = {*lists.weekdays, *lists.months, *lists.seasons, *named}
    words |= {f"{word}." for word in words if len(word) < 5}
    return frozenset(words) | load_time_lists().relative


_JOIN = re.compile(r"\s*(?:[-–—]|\s(?:and|to|through|until|till)(?:\s+(?:on|the|in))?)\s*")
"""What joins the two ends of a time."""

_CENTURIES = frozenset({"15", "16", "17", "18", "19", "20"})

_NAME_AFTER = re.compile(r"\s[A-Z][a-z]")
"""After a bare month it makes a name of it: "April Jones"."""

_NOUN_AFTER = re.compile(r"\s[a-z]")

_CODE_AFTER = re.compile(r"\s(?!U[SKN]\b|EU\b)[A-Z]{2}\d*\b")
"""After a year it makes a name of it: "the asteroid 2014 RC"."""

_BEFORE = re.compile(
    r"""\b(?P<word>since|until|till|through|by|before|after|following|from|in|on|during|of|at|for|to|between|over|around)
    (?:\s+(?:the|about|around|at|least|late|early|just|mid))*(?:\s+(?P<one>an?|his|her|its|their))?\s+$""",
    re.IGNORECASE | re.VERBOSE,
)


@cache
def _pattern() -> re.Pattern[str]:
    """Alternatives in the order in which they are tried: the longer form before the shorter."""
    lists = load_time_lists()
    month = _either(word.title() + (r"\.?" if len(word) < 5 else "") for word in lists.months)
    weekday = _either(word.title() for word in lists.weekdays if len(word) > 5)
    short = _either(word.title() for word in lists.weekdays)
    count = r"(?:\d{1,3}|" + _either(lists.counts) + ")"
    unit = "(?:minute|hour|day|week|month|year|decade)"
    stage = (
        r"(?i:(?P<stage{n}>early|mid|late|the\ start\ of|the\ end\ of|the\ beginning\ of)(?:\s+(?:in|on)\s+|[\s-]+))?"
    )
    which = r"(?i:(?P<which{n}>last|this|next|past|previous|coming)\s+)"
    year = r"(?:1[5-9]|20)\d\d"
    tail = rf"(?:,?\s+(?P<yearof{{n}}>{year})\b|,?\s+(?P<yearword{{n}}>(?i:last|this|next)\s+year))?"
    of_tail, of_holiday = (tail.format(n=n).replace(",?", r",?(?:\s+of)?") for n in (3, 0))
    holiday = _either(sorted(lists.holidays, key=len, reverse=True))
    part = r"(?i:morning|afternoon|evening|night|lunchtime)"
    # The verb: "the battery should last two days".
    helpers = ("should", "will", "would", "could", "can", "may", "might", "must", "to", "not", "n't", "n’t", "did")
    lasts = "".join(rf"(?<!{helper}\s)" for helper in helpers)
    street = r"(?:St|Ave|Rd|Blvd|Dr|Ln|Street|Avenue|Road|Boulevard|Drive|Lane|Highway|Parkway)\b"
    of_year = rf"\s+of\s+(?:(?P<yearof{{n}}>{year})\b|(?P<yearword{{n}}>(?i:last|this|next|the)\s+year)\b)"
    # Two days of one month: not "June 3 and 4 people", nor "between 12 and 9 June".
    closed = r"(?:[.,;)]|$|\s+(?:in|at|on|as|when|after|before|by|for|over|the|to|were|was|he|she|it|they)\b)"
    told = r"(?:(?<=[Oo]n\s)|(?<=etween\s)|(?<=rom\s)|(?<=the\s))"
    alternatives = [
        rf"(?P<iso>{year}-[01]\d-[0-3]\d)",
        rf"(?=[A-Z])(?P<holiday>(?i:{holiday}))\b(?!['’]s){of_holiday}",
        rf"(?:{short}[.,]?,?\s+)?(?P<month1>{month})\s*(?P<day1>[0-3]?\d)(?:st|nd|rd|th)?\b(?!:\d|\d|,\d|\s*(?:am|pm|a\.m|p\.m))"
        rf"(?:(?:\s?[-–]\s?|\s(?:and|to)\s(?=[0-3]?\d{closed}))(?P<lastday1>[0-3]?\d)\b)?{tail.format(n=1)}",
        rf"(?:{short}[.,]?,?\s+)?"
        rf"\b(?:(?P<firstday1>[0-3]?\d)\s?[-–]\s?|{told}(?P<firstday2>[0-3]?\d)\s(?:and|to)\s)?"
        rf"(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month2>{month})\b{tail.format(n=2)}",
        rf"(?=[FLSTflst])(?i:the\s+)?(?P<share1>(?i:first|second|third|fourth|last))\s+(?P<shareunit1>(?i:half|quarter)){of_year.format(n=11)}",
        r"(?=[FLSTflst])(?i:the\s+)?(?P<share3>(?i:first|second|third|fourth))[\s-](?P<shareunit3>(?i:quarter))\b(?!-?finals?\b)",
        r"(?=[FSfs])(?i:the\s+)?(?P<share4>(?i:first|second))[\s-](?P<shareunit4>(?i:half))\b(?!\s+of\b)",
        rf"(?=[Ff])(?P<share5>(?i:first))\s+(?P<sharecount5>(?i:{count}))\s+(?P<shareunit5>(?i:month))s\b(?!\s+(?:of|in|as|at|after)\b)",
        r"(?P<fullyear>(?i:full[\s-]year))\b",
        rf"(?=[FLTflt])(?i:the\s+)?(?P<share2>(?i:first|last))\s+(?P<sharecount2>(?i:{count}))\s+(?P<shareunit2>(?i:month|week))s"
        rf"{of_year.format(n=12)}",
        rf"{stage.format(n=3)}{which.format(n=3)}?(?P<month3>{month})(?![\w-]|\s+[0-3]?\d,\s+{year}){of_tail}",
        rf"{which.format(n=4)}(?P<weekday4>{weekday})(?:\s+{part})?(?!(?:\s+{part})?,\s+{month}\s*\d)",
        rf"(?i:(?:early|late)\s+(?:on\s+)?)?\b(?P<weekday5>{weekday})\b(?!(?:\s+{part})?,?\s+{month}\s*\d)(?:\s+{part})?(?P<weekago5>\s+(?i:last\s+week))?",
        rf"(?i:(?:earlier|later|early|late)\s+)?{which.format(n=6)}(?P<period6>(?i:weekend|week|month|year|{_either(lists.seasons)}))\b",
        r"(?i:(?P<which7>over|at|during|on)\s+)?(?i:the)\s+(?P<period7>weekend)\b",
        rf"(?i:(?:the\s+|over\s+the\s+)?(?:{lasts}last|past|previous)\s+(?P<span>{count})\s+(?P<spanunit>{unit})s?)\b",
        rf"(?i:(?:about\s+)?(?P<ago>{count})\s+(?P<agounit>{unit})s?\s+ago)\b",
        rf"(?i:(?P<movedcount>{count})\s+(?P<movedunit>{unit})s?\s+(?P<moved>earlier|later|previously|(?:before|after)(?!\s+\w)))\b",
        rf"(?i:(?P<named>{_either(sorted(lists.days, key=len, reverse=True))}))\b(?!['’]s\s+(?:world|society))",
        r"(?P<decade>(?:1[5-9]|20)\d0s)\b",
        rf"{stage.format(n=9)}(?P<year9>{year})\b(?![-–]\w|[.,]\d|%|\s+(?i:block)\b|(?:\s+[A-Z][\w.]+){{1,3}}\s+{street})",
    ]
    return re.compile(r"(?<![\w$€£.,-])(?:" + "|".join(alternatives) + ")")


def _either(words: object) -> str:
    return "(?:" + "|".join(str(word).replace(" ", r"\s+") for word in words) + ")"  # type: ignore[attr-defined]
