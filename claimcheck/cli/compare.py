"""``claimcheck compare``: a filter without a store, pairs of statements in, verdicts out."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from claimcheck.cli.options import model_option, output_option, quiet_option, verbose_option
from claimcheck.cli.output import complain, open_output, progress, write_json_line


@click.command()
@click.argument("path", required=False, type=click.Path(path_type=Path, dir_okay=False, exists=True))
@output_option
@model_option
@quiet_option
@verbose_option
def command(path: Path | None, output: str, model: str | None, quiet: bool) -> None:
    """Compare pairs of statements and print a verdict with its reason, one JSON object for each pair.

    The pairs are JSON lines with "id", "a" and "b", from PATH or standard input. A side has "text", and where known
    "focus" (the words of the figure meant), "context" (the whole article), "title", "outlet" and "published".

    \b
    Example:
      claimcheck compare pairs.jsonl -o verdicts.jsonl
      echo '{"id": "1", "a": {"text": "12 died in Aceh."}, "b": {"text": "At least ten people died in Aceh."}}' |
        claimcheck compare
    """
    from claimcheck.comparison import compare_stream
    from claimcheck.errors import InputError

    failed = done = 0
    lines = (
        sys.stdin.buffer.read().decode("utf-8", "replace").splitlines()
        if path is None
        else path.read_text("utf-8", "replace").splitlines()
    )
    with open_output(output) as stream, progress("comparing", quiet=quiet) as show:
        for result in compare_stream(lines, "standard input" if path is None else str(path), model=model):
            if isinstance(result, InputError):
                complain(result)
                failed += 1
                continue
            write_json_line(stream, result.to_json())
            done += 1
            show(f"{done} pairs")
    if failed:
        raise click.exceptions.Exit(1)
