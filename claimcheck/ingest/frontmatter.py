"""Front matter: ``key: value`` lines between two lines of three hyphens, before the text of an article."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from claimcheck.errors import InputError
from claimcheck.ingest.dates import parse_published

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_FIELD = re.compile(r"^([A-Za-z][\w -]*):(?:[ \t]+(.*))?$")

_KEYS = {
    "id": "id",
    "title": "title",
    "headline": "title",
    "outlet": "outlet",
    "publisher": "outlet",
    "author": "author",
    "byline": "author",
    "date": "published",
    "published": "published",
    "url": "url",
    "link": "url",
}
"""What the fields may be called."""


@dataclass(frozen=True)
class Part:
    """One article's share of a file: its fields, and its text from ``line`` (counted from 1) on."""

    text: str
    line: int
    fields: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    """The line of each field, counted from 1."""


def split_front_matter(text: str) -> list[Part]:
    """The parts of a file, each with the front matter that stands before it; one part without fields if there is none.

    A rule of hyphens inside an article starts no new part: ``key: value`` lines and a closing rule must follow.
    """
    parts: list[Part] = []
    begin = 0
    fields: dict[str, str] = {}
    lines: dict[str, int] = {}
    position = 0
    for opening in _FENCE.finditer(text):
        if opening.start() < position:
            continue
        closing = _FENCE.search(text, opening.end())
        found = _fields(text[opening.end() : closing.start()]) if closing else None
        if closing is None or found is None:
            continue
        if text[begin : opening.start()].strip() or fields:
            parts.append(_part(text, begin, opening.start(), fields, lines))
        fields, lines = found, _lines(text, opening.end(), closing.start())
        begin = position = closing.end()
    parts.append(_part(text, begin, len(text), fields, lines))
    return parts


def _lines(text: str, start: int, end: int) -> dict[str, int]:
    """The line in which each known field first stands."""
    first = text.count("\n", 0, start) + 1
    found: dict[str, int] = {}
    for number, line in enumerate(text[start:end].split("\n"), start=first):
        match = _FIELD.match(line)
        if match is not None and (key := _KEYS.get(match[1].lower())):
            found.setdefault(key, number)
    return found


def _part(text: str, begin: int, end: int, fields: dict[str, str], lines: dict[str, int]) -> Part:
    body = text[begin:end]
    begin += len(body) - len(body.lstrip("\n"))
    return Part(text[begin:end].rstrip(), text.count("\n", 0, begin) + 1, fields, lines)


def _fields(block: str) -> dict[str, str] | None:
    """The fields that claimcheck knows; None where the block is no front matter.

    Indented lines go with the line above.
    """
    fields: dict[str, str] = {}
    known = 0
    for line in block.strip("\n").split("\n"):
        if not line.strip() or line.startswith((" ", "\t", "#", "- ")):
            continue
        match = _FIELD.match(line)
        if match is None:
            return None
        known += 1
        key = _KEYS.get(match[1].lower())
        value = _unquote((match[2] or "").strip())
        if key and value:
            fields.setdefault(key, value)
    return fields if known else None


def _unquote(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value


def find_unclosed(text: str) -> int | None:
    """The line of front matter with which a text opens and that is never closed; None where there is none."""
    opening = _FENCE.match(text.lstrip())
    if opening is None or _FENCE.search(text.lstrip(), opening.end()):
        return None
    head = text.lstrip()[opening.end() :].lstrip("\n").split("\n", 1)[0]
    match = _FIELD.match(head)
    is_field = match is not None and match[1].lower() in _KEYS
    return text.count("\n", 0, len(text) - len(text.lstrip())) + 1 if is_field else None


def check_date(part: Part, name: str) -> None:
    """Refuse front matter whose date is none; ``name`` is the file's.

    Raises:
        InputError: ``published`` is there and is no date.
    """
    words = part.fields.get("published")
    if words is not None and parse_published(words) is None:
        raise InputError(
            f"{name}:{part.lines['published']}",
            f"the date in the front matter is none: {words!r}; write it as 2024-10-28",
        )
