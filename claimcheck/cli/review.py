"""``claimcheck review``: the local page where a person settles each case."""

from __future__ import annotations

import gc
import getpass
from typing import TYPE_CHECKING

import click

from claimcheck.cli.options import db_option, quiet_option, verbose_option
from claimcheck.cli.output import count, describe_pairs, open_output, progress, say, write_json_line

if TYPE_CHECKING:
    from claimcheck.check import Workspace


@click.command()
@click.argument("topic", required=False)
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0 takes any free port.")
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Another than this machine's own needs a password."
)
@click.option("--no-browser", is_flag=True, help="Only say where the page is.")
@click.option("--reviewer", metavar="NAME", help="Who decides; your login name if not given.")
@click.option(
    "--export", "export_to", metavar="FILE", help="Write all judgements to FILE as JSON lines (- for standard output)."
)
@click.option("--import", "import_from", metavar="FILE", help="Add the judgements of FILE to this store.")
@click.option("--orphans", is_flag=True, help="List judgements whose claims are gone.")
@db_option
@quiet_option
@verbose_option
def command(
    topic: str | None,
    port: int,
    host: str,
    no_browser: bool,
    reviewer: str | None,
    export_to: str | None,
    import_from: str | None,
    orphans: bool,
    db: str,
    quiet: bool,
) -> None:
    """Open the page where a person judges each case.

    TOPIC narrows it; without one it is about everything. Only this machine can reach the page. What is decided is
    kept in the store, shows in every report, and can be undone; nothing is ever overwritten.

    \b
    Example:
      claimcheck review "North Korean troops"
      claimcheck review --export judgements.jsonl
      claimcheck review --import judgements.jsonl --db other.db
    """
    from claimcheck.check import open_store
    from claimcheck.review.security import check_binding, is_loopback

    with open_store(db, create=False) as workspace:
        if export_to or import_from or orphans:
            _move(workspace, export_to, import_from, quiet=quiet)
            if orphans:
                _list_orphans(workspace, quiet=quiet)
            return
        password = None
        if not is_loopback(host):
            password = click.prompt("Password for the page", hide_input=True, confirmation_prompt=True, err=True)
        check_binding(host, password)
        _serve(
            workspace, topic, host, port, reviewer or getpass.getuser(), password, quiet=quiet, browse=not no_browser
        )


def _move(workspace: Workspace, export_to: str | None, import_from: str | None, *, quiet: bool) -> None:
    from claimcheck.store.judgements import export_judgements, import_judgements, read_judgements

    if import_from:
        try:
            with click.open_file(import_from, encoding="utf-8") as file:
                lines = [(f"{import_from}:{n}", line) for n, line in enumerate(file, start=1) if line.strip()]
        except (OSError, UnicodeDecodeError) as error:
            raise click.FileError(import_from, getattr(error, "strerror", None) or "not UTF-8 text") from None
        added = import_judgements(workspace.store, lines)
        if not quiet:
            say(f"{count(added, 'judgement')} added, {len(lines) - added} known already")
    if export_to:
        log = read_judgements(workspace.store)
        with open_output(export_to) as stream:
            for data in export_judgements(log):
                write_json_line(stream, data)
        if not quiet:
            say(f"{count(len(log), 'judgement')} written")


def _list_orphans(workspace: Workspace, *, quiet: bool) -> None:
    from claimcheck.review.history import describe_entry
    from claimcheck.store.judgements import claim_key, read_judgements
    from claimcheck.store.standing import find_orphans

    keys = {claim_key(claim) for claims in workspace.store.load().values() for claim in claims}
    orphans = find_orphans(read_judgements(workspace.store), keys)
    if not orphans and not quiet:
        say("every judgement has its claims")
    for entry in orphans:
        click.echo(f"{entry.id}  {entry.reviewer}  {describe_entry(entry)}")


def _serve(
    workspace: Workspace,
    topic: str | None,
    host: str,
    port: int,
    reviewer: str,
    password: str | None,
    *,
    quiet: bool,
    browse: bool,
) -> None:
    from claimcheck.review.app import create_app
    from claimcheck.review.desk import Desk
    from claimcheck.review.filters import Filters
    from claimcheck.review.server import serve

    with progress("comparing", quiet=quiet) as show:
        desk = Desk(workspace, topic, watch=lambda done, of: show(describe_pairs(done, of)))
    gc.collect()
    gc.freeze()  # the queue stays: looking through it for garbage, again and again, would hold up answers

    def ready(address: str) -> None:
        say(f"Reviewing {count(len(desk.select(Filters())), 'case')} at {address} – stop with Ctrl+C")
        if browse:
            click.launch(address)

    serve(create_app(desk, reviewer, host=host, password=password), host, port, ready=ready)
