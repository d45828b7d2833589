"""``claimcheck sources``: who speaks in the store's articles."""

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
    """List who speaks, those of most claims first.

    A source is a person, a body or a paper that claims are ascribed to.

    \b
    Example:
      claimcheck sources --format json
    """
    from claimcheck.store import Store
    from claimcheck.store.summary import count_sources

    with Store(db) as store:
        sources = count_sources(store, limit or None)
    with open_output(output) as stream:
        if form == "table":
            rows = [(s.name, s.kind, s.claims, s.articles, ", ".join(s.stances)) for s in sources]
            write_table(stream, ("source", "kind", "claims", "articles", "stances"), rows)
        else:
            for source in sources:
                write_json_line(stream, source.to_json())
