"""Where data and messages go: data to standard output or a file, messages and progress to standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

import click


@contextmanager
def open_output(path: str) -> Iterator[TextIO]:
    """The stream to write data to; "-" is standard output.

    Raises:
        click.FileError: the file cannot be written.
    """
    if path == "-":
        yield sys.stdout
        sys.stdout.flush()
        return
    try:
        file = Path(path).open("w", encoding="utf-8")  # noqa: SIM115  only opening it may fail here
    except OSError as error:
        raise click.FileError(path, error.strerror or str(error)) from None
    with file:
        yield file


def write_json_line(stream: TextIO, data: Any) -> None:
    """One JSON object and a line break."""
    stream.write(json.dumps(data, ensure_ascii=False) + "\n")


def write_table(stream: TextIO, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Columns as wide as their widest cell, numbers to the right; what control characters a cell has does not show."""
    cells = [[printable(str(cell)) for cell in row] for row in rows]
    numeric = [bool(cells) and all(row[i].replace(",", "").isdigit() for row in cells) for i in range(len(header))]
    widths = [max(map(len, column)) for column in zip(header, *cells, strict=True)]
    for row in (header, *cells):
        padded = [
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(row, widths, numeric, strict=True)
        ]
        stream.write("  ".join(padded).rstrip() + "\n")


def printable(words: str) -> str:
    """``words`` on one line and without control characters, so that no text can steer the terminal."""
    return "".join(character for character in " ".join(words.split()) if character.isprintable())


def say(message: str) -> None:
    """A message for the person at the terminal, on standard error."""
    click.echo(message, err=True)


def complain(problem: object) -> None:
    """What went wrong with one thing, while the rest goes on."""
    click.echo(f"claimcheck: {problem}", err=True)


def count(number: int, noun: str) -> str:
    """ "1 claim", "2,000 claims"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def describe_pairs(done: int, of: int) -> str:
    """How far the comparing is: "40,000 of 100,000 pairs"."""
    return f"{done:,} of {count(of, 'pair')}"


@contextmanager
def progress(label: str, *, quiet: bool) -> Iterator[Callable[[str], None]]:
    """A function that shows how far things are, on one line of a terminal; it does nothing in a pipe."""
    if quiet or not sys.stderr.isatty():
        yield lambda _message: None
        return
    from rich.console import Console

    with Console(stderr=True).status(label) as status:
        yield lambda message: status.update(f"{label} {message}")
