"""``claimcheck report``: the discrepancy report as a file."""

from __future__ import annotations

from pathlib import Path

import click

from claimcheck.cli.options import db_option, quiet_option, verbose_option
from claimcheck.cli.output import count, progress, say
from claimcheck.cli.selection import Choice, make_report, selection_options


@click.command()
@click.argument("topic", required=False)
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="The file to write; its suffix names the form: .html .md .json .jsonl .csv .xlsx .jsonld",
)
@selection_options
@click.option("--all", "everything", is_flag=True, help="Also claims that nobody else speaks of.")
@db_option
@quiet_option
@verbose_option
def command(topic: str | None, output: Path, choice: Choice, everything: bool, db: str, quiet: bool) -> None:
    """Write the report on TOPIC, or on everything, to a file.

    The HTML form is one self-contained page: send it, print it, open it without a network.

    \b
    Example:
      claimcheck report "North Korean troops" -o troops.html
      claimcheck report -o everything.xlsx
    """
    from claimcheck.report.forms import check_suffix, render

    suffix = check_suffix(str(output))
    with progress("writing", quiet=quiet) as show:
        report = make_report(db, topic, choice, alone=everything, show=show)
        rendered = render(report, suffix)
    try:
        output.write_bytes(rendered)
    except OSError as error:
        raise click.FileError(str(output), error.strerror or str(error)) from None
    if not quiet:
        say(f"{output}: {count(len(report.questions), 'question')}")
