"""``claimcheck extract``: a filter without a store, articles in, claims out."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from claimcheck.cli.options import jobs_option, model_option, output_option, quiet_option, verbose_option
from claimcheck.cli.output import complain, open_output, progress, write_json_line
from claimcheck.cli.reader import reader


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@output_option
@model_option
@jobs_option
@quiet_option
@verbose_option
def command(paths: tuple[Path, ...], output: str, model: str | None, jobs: int, quiet: bool) -> None:
    """Read articles and print what they claim.

    One JSON object for each article. Files and folders are read as scan does. Without any, standard input is read:
    JSON lines with "id" and "text", and where known "title", "outlet" and "published".

    \b
    Example:
      claimcheck extract news/ -o claims.jsonl
      echo '{"id": "a", "text": "At least 12 people were killed, police said."}' | claimcheck extract
    """
    from claimcheck.errors import InputError
    from claimcheck.ingest import read_json_lines, read_paths

    articles = read_paths(paths) if paths else read_json_lines(sys.stdin.buffer, "standard input")
    done = failed = 0
    with open_output(output) as stream, progress("reading", quiet=quiet) as show, reader(jobs, model) as read:
        for reading in read(articles):
            if isinstance(reading, InputError):
                complain(reading)
                failed += 1
                continue
            write_json_line(stream, reading.to_json())
            done += 1
            show(f"{done} articles")
    if failed:
        raise click.exceptions.Exit(1)
