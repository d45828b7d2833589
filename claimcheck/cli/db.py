"""``claimcheck db``: the schema and its state."""

from __future__ import annotations

import click

from claimcheck.cli.options import db_option, format_option, model_option, quiet_option, verbose_option
from claimcheck.cli.output import complain, open_output, progress, say, write_json_line


@click.group()
def command() -> None:
    """Upgrade, check or measure the store.

    \b
    Example:
      claimcheck db upgrade --db postgresql://user@host/news
    """


@command.command()
@db_option
def upgrade(db: str) -> None:
    """Make the schema, or bring an older one to what this program works with.

    \b
    Example:
      claimcheck db upgrade --db news.db
    """
    from claimcheck.store import connect, schema

    url = connect.read_url(db)
    engine = connect.make_engine(url)
    try:
        with connect.plain_errors(url):
            schema.upgrade(engine)
    finally:
        engine.dispose()
    say(f"{connect.redact(url)}: the schema is {schema.HEAD}")


@command.command()
@db_option
def check(db: str) -> None:
    """Say whether this program can work with the store as it is.

    \b
    Example:
      claimcheck db check --db news.db
    """
    from claimcheck.store import Store, schema

    with Store(db) as store:
        say(f"{store.name}: the schema is {schema.HEAD}, as it should be")


@command.command()
@db_option
@model_option
@quiet_option
@verbose_option
def reread(db: str, model: str | None, quiet: bool) -> None:
    """Read all stored articles again, after claimcheck has learnt to read better.

    Judgements stay, and hold on to the claims that are still read as they were.

    \b
    Example:
      claimcheck db reread --db news.db
    """
    from claimcheck.check import reread as read_again
    from claimcheck.cli.scan import describe
    from claimcheck.store import Store

    with Store(db) as store, progress("reading", quiet=quiet) as show:
        result = read_again(store, model=model, watch=lambda counts: show(f"{counts.seen} articles"))
        name = store.name
    for error in result.errors:
        complain(error)
    if not quiet:
        say(f"{name}: {describe(result)}")
    if result.errors:
        raise click.exceptions.Exit(1)


@command.command()
@db_option
@format_option("table", "json")
def stats(db: str, form: str) -> None:
    """Count what is in the store.

    \b
    Example:
      claimcheck db stats --format json
    """
    from claimcheck.store import Store
    from claimcheck.store.summary import measure

    with Store(db) as store:
        data = measure(store).to_json()
    with open_output("-") as stream:
        if form == "json":
            write_json_line(stream, data)
        else:
            for key, value in data.items():
                stream.write(f"{key:12} {'-' if value is None else value}\n")
