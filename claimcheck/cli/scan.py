"""``claimcheck scan``: articles into the store."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck.cli.options import db_option, jobs_option, model_option, quiet_option, verbose_option
from claimcheck.cli.output import complain, count, progress, say
from claimcheck.cli.reader import reader

if TYPE_CHECKING:
    from claimcheck.article import Article
    from claimcheck.check import ScanResult
    from claimcheck.errors import InputError


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@db_option
@model_option
@jobs_option
@quiet_option
@verbose_option
def command(paths: tuple[str, ...], db: str, model: str | None, jobs: int, quiet: bool) -> None:
    """Read articles, and store them with what they claim.

    PATH is a file or a folder (.txt, .md, .jsonl), or - for standard input: JSON lines or plain text. Several articles
    in one text file are told apart. What is stored already is passed over; a corrected text takes the place of the
    earlier one from its address or id. What cannot be read never stops the rest.

    \b
    Example:
      claimcheck scan articles/ more.jsonl --db news.db
    """
    from claimcheck.check import scan
    from claimcheck.store import Store

    complained = 0

    with Store(db, create=True) as store, progress("scanning", quiet=quiet) as show, reader(jobs, model) as read:

        def watch(result: ScanResult) -> None:
            nonlocal complained
            for error in result.errors[complained:]:
                complain(error)
            complained = len(result.errors)
            show(f"{result.seen} articles, {result.claims} claims")

        result = scan(store, _read(paths), model=model, read=read, watch=watch)
        name = store.name
    if not quiet:
        say(f"{name}: {describe(result)}")
    if result.errors:
        raise click.exceptions.Exit(1)


def describe(result: ScanResult) -> str:
    """What a scan did, in one line."""
    parts = [f"{count(result.stored, 'article')} stored with {count(result.claims, 'claim')}"]
    parts.extend(
        f"{number} {words}"
        for number, words in (
            (result.replaced, "in place of an earlier text"),
            (result.known, "known already"),
            (result.empty, "without a text"),
            (len(result.errors), "not read"),
        )
        if number
    )
    return ", ".join(parts)


def _read(paths: tuple[str, ...]) -> Iterator[Article | InputError]:
    from claimcheck.ingest import read_paths, read_stream

    for path in paths:
        if path == "-":
            yield from read_stream(sys.stdin.buffer, "standard input")
        else:
            yield from read_paths([Path(path)])
