"""``claimcheck verify``: does every stored quote still stand in its text."""

from __future__ import annotations

import click

from claimcheck.cli.options import db_option, quiet_option
from claimcheck.cli.output import complain, count, say


@click.command()
@db_option
@quiet_option
def command(db: str, quiet: bool) -> None:
    """Check that every quote still stands in its text.

    Each article must be as it was scanned, and each quote stand in it word for word. What is wrong is named, and the
    exit status is 1.

    \b
    Example:
      claimcheck verify --db news.db
    """
    from claimcheck.store import Store
    from claimcheck.store.integrity import Tally, verify

    tally = Tally()
    faults = 0
    with Store(db) as store:
        for fault in verify(store, tally):
            complain(fault)
            faults += 1
    if not quiet:
        looked_at = (
            f"{count(tally.articles, 'article')}, {count(tally.claims, 'claim')}, {count(tally.quotes, 'quote')}"
        )
        say(f"{looked_at}: {count(faults, 'fault') if faults else 'all as they were scanned'}")
    if faults:
        raise click.exceptions.Exit(1)
