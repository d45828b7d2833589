"""The command line: one file for each command, each one call of the library.

A command's module is imported when it is asked for, and imports what is heavy when it runs: ``--help`` is quick.
"""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from io import TextIOWrapper

import click

from claimcheck.errors import ClaimcheckError

COMMANDS = (
    "demo",
    "scan",
    "diff",
    "report",
    "review",
    "topics",
    "sources",
    "show",
    "history",
    "verify",
    "evaluate",
    "extract",
    "compare",
    "db",
)
"""In the order in which a newcomer meets them; each is ``command`` in the module of its name."""


class Commands(click.Group):
    """The commands of :data:`COMMANDS`, each imported when it is needed."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """The commands, in the order of :data:`COMMANDS`."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"{__name__}.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands with the first sentence of their help, whole and not cut off as Click does."""
        found = [(name, self.get_command(ctx, name)) for name in COMMANDS]
        with formatter.section("Commands"):
            formatter.write_dl([(name, one.get_short_help_str(limit=200)) for name, one in found if one])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="claimcheck")
def command() -> None:
    """Lay the figures and statements of many news articles side by side, and say where they disagree and why.

    \b
    Example:
      claimcheck scan articles/
      claimcheck diff "North Korean troops"
    """


def main() -> None:
    """Run the command line.

    Exit status 0: all went well; 1: something failed; 2: wrong usage; 3: discrepancies found (``diff --fail-on``).
    """
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # whatever the locale says: JSON is UTF-8
    # A store is read into many small objects that stay; looking for garbage among them takes longer than reading them.
    gc.set_threshold(200_000, 20, 20)
    color = False if os.environ.get("NO_COLOR") else None
    try:
        code = command.main(prog_name="claimcheck", standalone_mode=False, color=color)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except click.Abort:
        click.echo("claimcheck: interrupted; what was stored stays stored", err=True)
        code = 1
    except BrokenPipeError:
        # The reader of a pipe has gone (head, a closed pager); nothing may be written on the way out either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    except (ClaimcheckError, OSError) as error:
        click.echo(f"claimcheck: {error}", err=True)
        code = 1
    sys.exit(code if isinstance(code, int) else 0)
