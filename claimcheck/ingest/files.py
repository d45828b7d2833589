"""Files, folders and standard input: what is read how, in an order that does not depend on the disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from claimcheck.article import Article
from claimcheck.errors import InputError
from claimcheck.ingest.admit import mend
from claimcheck.ingest.jsonl import read_json_lines
from claimcheck.ingest.text import read_text

JSON_LINES = frozenset({".jsonl", ".ndjson"})
PLAIN = frozenset({".txt", ".text"})
MARKDOWN = frozenset({".md", ".markdown"})
KNOWN = JSON_LINES | PLAIN | MARKDOWN

MAX_TEXT_FILE = 200_000_000
"""Bytes of one text or Markdown file, which may hold many articles and is read whole."""


def read_paths(paths: Iterable[Path]) -> Iterator[Article | InputError]:
    """The articles of files and of folders with all that lies below them, and an error for each thing not read.

    Within a folder the files come in the order of their names; hidden ones and those of other kinds are passed over.
    """
    for path in paths:
        if path.is_dir():
            yield from _read_folder(path)
        else:
            yield from _read_file(path)


def read_stream(stream: BinaryIO, name: str) -> Iterator[Article | InputError]:
    """Articles from an open stream: JSON lines where it begins with an opening brace, plain text otherwise."""
    head = stream.peek(64) if hasattr(stream, "peek") else b""
    if head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        yield from read_json_lines(stream, name)
        return
    raw = stream.read(MAX_TEXT_FILE + 1)
    yield from _read_text(raw, name, markdown=False)


def _read_folder(folder: Path) -> Iterator[Article | InputError]:
    try:
        files = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in KNOWN and _is_shown(path, folder)]
    except OSError as error:
        yield InputError(str(folder), _reason(error))
        return
    if not files:
        yield InputError(str(folder), f"no articles in this folder; claimcheck reads {', '.join(sorted(KNOWN))}")
    for path in files:
        yield from _read_file(path)


def _is_shown(path: Path, folder: Path) -> bool:
    return path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)


def _read_file(path: Path) -> Iterator[Article | InputError]:
    name = str(path)
    if name.startswith(("http:/", "https:/")):
        yield InputError(name, "claimcheck reads files and folders; save the page as text first")
        return
    suffix = path.suffix.lower()
    if suffix not in KNOWN and path.is_file():
        yield InputError(name, f"no kind of file that claimcheck reads ({', '.join(sorted(KNOWN))})")
        return
    try:
        with path.open("rb") as stream:
            if suffix in JSON_LINES:
                yield from _named_if_empty(read_json_lines(stream, name), name)
            else:
                yield from _read_text(stream.read(MAX_TEXT_FILE + 1), name, markdown=suffix in MARKDOWN)
    except OSError as error:
        yield InputError(name, _reason(error))


def _named_if_empty(results: Iterator[Article | InputError], name: str) -> Iterator[Article | InputError]:
    empty = True
    for result in results:
        empty = False
        yield result
    if empty:
        yield InputError(name, "the file is empty")


def _read_text(raw: bytes, name: str, *, markdown: bool) -> Iterator[Article | InputError]:
    if len(raw) > MAX_TEXT_FILE:
        yield InputError(name, f"larger than {MAX_TEXT_FILE:,} bytes; split it into several files")
        return
    if not raw.strip():
        yield InputError(name, "the file is empty")
        return
    try:
        text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        yield InputError(f"{name}:{line}", "no valid UTF-8; save the file as UTF-8")
        return
    yield from read_text(mend(text), name, markdown=markdown)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
