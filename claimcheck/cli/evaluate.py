"""``claimcheck evaluate``: the machine's verdicts against people's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from claimcheck.cli.options import db_option, format_option, output_option, quiet_option
from claimcheck.cli.output import open_output, progress, write_json_line, write_table

if TYPE_CHECKING:
    from typing import TextIO

    from claimcheck.review.evaluation import Evaluation, Share


@click.command()
@db_option
@format_option("table", "json")
@output_option
@quiet_option
def command(db: str, form: str, output: str, quiet: bool) -> None:
    """Compare the machine's verdicts with people's.

    Shown is how often each verdict is right, and whether its confidence can be trusted. Counted are the pairs
    that somebody confirmed or dismissed in the review.

    \b
    Example:
      claimcheck evaluate
    """
    from claimcheck.check import open_store
    from claimcheck.report.model import Report
    from claimcheck.review.evaluation import collect_labels, evaluate_labels
    from claimcheck.store.standing import settle

    with open_store(db, create=False) as workspace, progress("comparing", quiet=quiet):
        survey = workspace.diff()
        questions = Report.from_json(survey.to_json()).questions
    labels, without = collect_labels(questions, settle(survey.log))
    evaluation = evaluate_labels(labels, without_label=without)
    with open_output(output) as stream:
        if form == "json":
            write_json_line(stream, evaluation.to_json())
        else:
            _write(evaluation, stream)


def _write(evaluation: Evaluation, stream: TextIO) -> None:
    if not evaluation.overall.of:
        stream.write("Nothing has been confirmed or dismissed yet: claimcheck review\n")
        return
    rows = [(verdict, *_cells(share)) for verdict, share in evaluation.by_verdict.items()]
    rows.append(("all", *_cells(evaluation.overall)))
    write_table(stream, ("machine says", "judged", "right", "precision", "95% interval"), rows)
    if evaluation.confused:
        stream.write("\n")
        confused = [(machine, person, number) for (machine, person), number in evaluation.confused.items()]
        write_table(stream, ("machine says", "person says", "pairs"), confused)
    stream.write("\n")
    bins = [(f"{b.low:.0%} to {b.high:.0%}", f"{b.confidence:.0%}", *_cells(b.share)) for b in evaluation.bins]
    write_table(stream, ("confidence", "mean", "judged", "right", "share right", "95% interval"), bins)
    stream.write(f"\nBrier score {evaluation.brier:.3f} (0 is best)\n")
    if evaluation.without_label:
        stream.write(f"{evaluation.without_label} judged without a verdict (not sure, misread)\n")


def _cells(share: Share) -> tuple[int, int, str, str]:
    low, high = share.interval
    return share.of, share.right, f"{share.value or 0:.0%}", f"{low:.0%} to {high:.0%}"
