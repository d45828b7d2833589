"""Named-entity corpora as plain data: a text and labelled character spans."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

LABELS = ("DATE", "GPE", "LOC", "NORP", "ORG", "PERSON")

_MONTH = (
    r"January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?"
)
DATE = re.compile(
    rf"\b((?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{_MONTH})(?: \d{{1,2}}(?:st|nd|rd|th)?\b)?(?:,? \d{{4}}\b)?"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:19|20)\d\ds?|yesterday|today|tomorrow"
    r"|(?:last|next|this) (?:year|month|week|night|summer|winter|spring|autumn|fall)"
    r"|\d+ (?:years?|months?|weeks?|days?) ago)(?!\w)"
)
AMBIGUOUS_MONTHS = ("May", "March")  # a date only after a word that asks for one
DATE_OPENER = re.compile(r"\b(?:in|since|until|by|last|next|of|early|late) $")
WORD = re.compile(r"[^\W\d_][\w'’-]*")


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A labelled stretch [start, end) of a passage's text, in code points."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or two with the names in it, in order and without overlap."""

    text: str
    mentions: tuple[Mention, ...]
    source: str = ""


def read_passages(lines: Iterable[str]) -> Iterator[Passage]:
    """JSON lines `{"text", "spans": [[start, end, label], …], "src"}` to passages, outer white space cut off."""
    for line in lines:
        record = json.loads(line)
        text: str = record["text"].rstrip()
        indent = len(text) - len(text.lstrip())
        mentions = sorted(Mention(start - indent, end - indent, label) for start, end, label in record["spans"])
        if len(text) > indent:
            yield Passage(text[indent:], tuple(mentions), record.get("src", ""))


def edit(passage: Passage, edits: Iterable[tuple[int, int, str]]) -> Passage:
    """The passage with [start, end) stretches replaced, mentions moved along; edits are in order and do not overlap.

    An edit lies wholly inside a mention, covers it exactly, or lies outside all of them.
    """
    pieces, shifts, done = list[str](), list[tuple[int, int]](), 0
    shift = 0
    for start, end, new in edits:
        pieces += (passage.text[done:start], new)
        shift += len(new) - (end - start)
        shifts.append((end, shift))
        done = end
    pieces.append(passage.text[done:])

    def move(offset: int) -> int:
        return offset + next((total for end, total in reversed(shifts) if end <= offset), 0)

    mentions = tuple(Mention(move(m.start), move(m.end), m.label) for m in passage.mentions)
    return replace(passage, text="".join(pieces), mentions=mentions)


def group_names(passages: Iterable[Passage]) -> frozenset[str]:
    """Single words that corpora with all six labels call NORP at least three times and nine times in ten."""
    counts = dict[str, Counter[str]]()
    for passage in passages:
        for mention in passage.mentions:
            name = passage.text[mention.start : mention.end]
            if WORD.fullmatch(name):
                counts.setdefault(name, Counter())[mention.label] += 1
    return frozenset(
        name for name, labels in counts.items() if labels["NORP"] >= 3 and labels["NORP"] >= 0.9 * labels.total()
    )


def add_countries(passage: Passage, countries: frozenset[str]) -> Passage:
    """The passage with country names added that lie in no other name, for corpora whose annotators left many out."""
    found = [
        Mention(match.start(), match.end(), "GPE")
        for country in countries
        for match in re.finditer(rf"(?<!\w){re.escape(country)}(?!\w)", passage.text)
    ]
    return _add(passage, sorted(found, key=lambda mention: mention.start - mention.end))


def complete(passage: Passage, groups: frozenset[str]) -> Passage:
    """The passage with dates (by pattern) and group names (by list) added, for corpora that do not annotate them."""
    found = [Mention(*match.span(), "NORP") for match in WORD.finditer(passage.text) if match.group() in groups]
    for match in DATE.finditer(passage.text):
        if match.group() in AMBIGUOUS_MONTHS and not DATE_OPENER.search(passage.text[: match.start()]):
            continue
        found.append(Mention(*match.span(), "DATE"))
    return _add(passage, found)


def _add(passage: Passage, found: Iterable[Mention]) -> Passage:
    taken = {index for mention in passage.mentions for index in range(mention.start, mention.end)}
    mentions = list(passage.mentions)
    for mention in found:
        places = range(mention.start, mention.end)
        if taken.isdisjoint(places):
            taken.update(places)
            mentions.append(mention)
    return replace(passage, mentions=tuple(sorted(mentions)))
