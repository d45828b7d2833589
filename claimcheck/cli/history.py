"""``claimcheck history``: what people decided about a claim or a question."""

from __future__ import annotations

import click

from claimcheck.cli.options import db_option, format_option, output_option
from claimcheck.cli.output import open_output, printable, write_json_line, write_table


@click.command()
@click.argument("identifier", metavar="[ID]", required=False, default="")
@db_option
@format_option("table", "json")
@output_option
def command(identifier: str, db: str, form: str, output: str) -> None:
    """Show who decided what, when and why.

    The oldest entry comes first; without ID the whole log is shown. ID is that of a claim, its key, a question
    or an entry, or the beginning of one. Entries that were undone are shown too: nothing is ever deleted.

    \b
    Example:
      claimcheck history 3f2a9c
    """
    from claimcheck.errors import ClaimcheckError
    from claimcheck.review.history import describe_entry, list_history
    from claimcheck.store import Store
    from claimcheck.store.judgements import claim_key, export_judgements, read_judgements

    with Store(db) as store:
        log = read_judgements(store)
        found = list(list_history(log, identifier))
        if not found and identifier:
            keys = [claim_key(claim) for claim, _ in store.find_claims(identifier)]
            found = [entry for key in keys for entry in list_history(log, key)]
    if not found and identifier:
        raise ClaimcheckError(f"{identifier}: nobody has judged a claim or question of this id")
    with open_output(output) as stream:
        if form == "json":
            shown = {entry.uid: stands for entry, stands in found}
            for data in export_judgements(log):
                if data["uid"] in shown:
                    write_json_line(stream, {**data, "stands": shown[data["uid"]]})
            return
        rows = [
            (
                entry.id or 0,
                "" if entry.created_at is None else f"{entry.created_at:%Y-%m-%d %H:%M}",
                entry.reviewer,
                "" if stands or entry.action == "undo" else "undone",
                printable(describe_entry(entry)),
            )
            for entry, stands in found
        ]
        write_table(stream, ("entry", "when (UTC)", "who", "", "what"), rows)
