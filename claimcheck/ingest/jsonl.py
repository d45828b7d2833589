"""JSON lines: one object a line, one article each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO

from claimcheck.article import Article
from claimcheck.errors import InputError
from claimcheck.ingest.admit import MAX_CHARACTERS, admit, mend
from claimcheck.ingest.dates import parse_published

MAX_LINE = 12 * MAX_CHARACTERS + 65_536
"""Bytes of one line: each code point may be written as two escapes of six bytes; room for the other fields."""


def read_json_lines(stream: BinaryIO, name: str) -> Iterator[Article | InputError]:
    """One article, or one error that names its line, for each line of ``stream`` that is not blank.

    A line is never held in memory beyond :data:`MAX_LINE` bytes.
    """
    number = 0
    while raw := stream.readline(MAX_LINE):
        number += 1
        where = f"{name}:{number}"
        if len(raw) == MAX_LINE and not raw.endswith(b"\n"):
            _skip_line(stream)
            yield InputError(where, f"the line is longer than {MAX_LINE:,} bytes")
            continue
        if number == 1:
            raw = raw.removeprefix(b"\xef\xbb\xbf")
        if not raw.strip():
            continue
        try:
            yield _article(_parse(raw, where), where)
        except InputError as error:
            yield error


def _skip_line(stream: BinaryIO) -> None:
    while (piece := stream.readline(MAX_LINE)) and not piece.endswith(b"\n"):
        pass


def _parse(raw: bytes, where: str) -> dict[str, Any]:
    try:
        record = json.loads(raw.rstrip().decode("utf-8"))
    except UnicodeDecodeError as error:
        raise InputError(where, f"no valid UTF-8 (byte {error.start + 1} of the line)") from None
    except json.JSONDecodeError as error:
        raise InputError(where, f"no valid JSON: {error.msg} at column {error.colno}") from None
    except (RecursionError, ValueError):
        # Thousands of nested brackets, or an integer of thousands of digits.
        raise InputError(where, "no JSON that can be read: nested too deeply or a number too long") from None
    if not isinstance(record, dict):
        raise InputError(where, 'not a JSON object; write {"id": …, "text": …}')
    return record


def _article(record: dict[str, Any], where: str) -> Article:
    text = record.get("text")
    if not isinstance(text, str):
        raise InputError(where, '"text" is missing' if text is None else '"text" is no string')
    article = Article(
        text=mend(text),
        title=_string(record, "title", where),
        outlet=_string(record, "outlet", where),
        author=_string(record, "author", where),
        published=_date(record, where),
        url=_string(record, "url", where),
        external_id=_identifier(record, where),
        location=where,
    )
    return admit(article, where)


def _string(record: dict[str, Any], key: str, where: str) -> str | None:
    value = record.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise InputError(where, f'"{key}" is no string')
    return mend(value.strip()) or None


def _identifier(record: dict[str, Any], where: str) -> str | None:
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _string(record, "id", where)


def _date(record: dict[str, Any], where: str) -> date | None:
    words = _string(record, "published", where)
    if words is None:
        return None
    day = parse_published(words)
    if day is None:
        raise InputError(where, f'"published" is no date: {words!r}; write it as 2024-10-28')
    return day
