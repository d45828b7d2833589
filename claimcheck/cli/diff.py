"""``claimcheck diff``: the discrepancy report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from claimcheck.cli.options import db_option, format_option, output_option, quiet_option
from claimcheck.cli.output import open_output, progress
from claimcheck.cli.selection import Choice, make_report, selection_options

if TYPE_CHECKING:
    from typing import TextIO

    from claimcheck.report.model import Report


@click.command()
@click.argument("topic", required=False)
@click.option("--all", "everything", is_flag=True, help="On everything; also claims that nobody else speaks of.")
@selection_options
@click.option(
    "--fail-on",
    multiple=True,
    type=click.Choice(("discrepant", "updated", "unclear")),
    help="Exit with status 3 if a question has this verdict.",
)
@db_option
@format_option("terminal", "json", "md")
@output_option
@quiet_option
@click.option("-v", "--verbose", is_flag=True, help="Show more pairs, and what each piece of evidence weighs.")
def command(
    topic: str | None,
    everything: bool,
    choice: Choice,
    fail_on: tuple[str, ...],
    db: str,
    form: str,
    output: str,
    quiet: bool,
    verbose: bool,
) -> None:
    """Say what the articles in the store agree and disagree on, and why.

    TOPIC is a few words, such as the name of what is counted.

    \b
    Example:
      claimcheck diff "North Korean troops"
      claimcheck diff --all --format json --fail-on discrepant
    """
    if topic is None and not everything:
        raise click.UsageError("name a TOPIC, or ask for everything with --all")
    with progress("comparing", quiet=quiet) as show:
        report = make_report(db, topic, choice, alone=everything, show=show)
    with open_output(output) as stream:
        _write(report, form, stream, verbose=verbose)
    if set(fail_on) & {question.verdict for question in report.questions}:
        raise click.exceptions.Exit(3)


def _write(report: Report, form: str, stream: TextIO, *, verbose: bool) -> None:
    if form == "terminal":
        from rich.console import Console

        from claimcheck.report.terminal import print_report

        print_report(report, Console(file=stream), verbose=verbose)
    elif form == "json":
        from claimcheck.report.json_form import render_json

        stream.write(render_json(report))
    else:
        from claimcheck.report.markdown import render_markdown

        stream.write(render_markdown(report))
