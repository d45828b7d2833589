"""``claimcheck demo``: the shipped articles, scanned and reported on."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from claimcheck.cli.options import output_option, quiet_option
from claimcheck.cli.output import open_output, progress, say


@click.command()
@click.option("--db", metavar="URL", help="Keep the store there; otherwise it is gone afterwards.")
@output_option
@quiet_option
def command(db: str | None, output: str, quiet: bool) -> None:
    """Scan the demo articles, and print the report on them.

    \b
    Example:
      claimcheck demo
      claimcheck demo --db demo.db && claimcheck review --db demo.db
    """
    from rich.console import Console

    from claimcheck.check import open_store, scan
    from claimcheck.cli.scan import describe
    from claimcheck.ingest import read_paths
    from claimcheck.report.model import Report
    from claimcheck.report.terminal import print_report

    seeds = find_seeds()
    with (
        TemporaryDirectory(prefix="claimcheck-demo-") as folder,
        open_store(db or str(Path(folder, "demo.db"))) as workspace,
    ):
        with progress("scanning", quiet=quiet):
            result = scan(workspace.store, read_paths([seeds]))
        if not quiet:
            say(f"{seeds}: {describe(result)}")
        survey = workspace.diff()
        report = Report.from_json(survey.to_json(), survey.texts)
    with open_output(output) as stream:
        print_report(report, Console(file=stream))


def find_seeds() -> Path:
    """The folder of the demo articles: in the package where they were built into it, otherwise in the checkout.

    Raises:
        ClaimcheckError: it is in neither place.
    """
    from claimcheck.errors import ClaimcheckError

    package = Path(__file__).resolve().parent.parent
    for folder in (package / "seeds", package.parent / "seeds"):
        if folder.is_dir():
            return folder
    raise ClaimcheckError("the demo articles are missing from this installation; install claimcheck again")
