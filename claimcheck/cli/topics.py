"""``claimcheck topics``: what the store's claims are about."""

from __future__ import annotations

import click

from claimcheck.cli.options import db_option, format_option, limit_option, output_option
from claimcheck.cli.output import open_output, write_json_line, write_table


@click.command()
@db_option
@limit_option
@format_option("table", "json")
@output_option
def command(db: str, limit: int, form: str, output: str) -> None:
    """List the names that claims are about.

    Those of most articles come first.

    \b
    Example:
      claimcheck topics --limit 10
    """
    from claimcheck.store import Store
    from claimcheck.store.summary import count_topics

    with Store(db) as store:
        topics = count_topics(store, limit or None)
    with open_output(output) as stream:
        if form == "table":
            write_table(stream, ("name", "articles", "claims"), [(t.name, t.articles, t.claims) for t in topics])
        else:
            for topic in topics:
                write_json_line(stream, topic.to_json())
