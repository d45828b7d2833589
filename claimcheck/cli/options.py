"""The options that commands share, each written once."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

db_option = click.option(
    "--db",
    envvar="CLAIMCHECK_DB",
    show_envvar=True,
    default="claimcheck.db",
    show_default=True,
    metavar="URL",
    help="The store: a file, or a database URL (sqlite:///…, postgresql://…).",
)

model_option = click.option(
    "--model", metavar="NAME", help="Another installed spaCy pipeline instead of the one in the package."
)

output_option = click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, allow_dash=True),
    default="-",
    metavar="FILE",
    help="Write to FILE instead of standard output.",
)


jobs_option = click.option(
    "-j",
    "--jobs",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    metavar="N",
    help="Read in N processes; each needs some 500 MB.",
)

limit_option = click.option(
    "--limit", type=click.IntRange(min=0), default=50, show_default=True, metavar="N", help="At most N rows; 0 for all."
)


def format_option(*choices: str) -> Callable[[F], F]:
    """``--format``, the first of ``choices`` being the default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(choices),
        default=choices[0],
        show_default=True,
        help="Form of the output.",
    )


def _set_verbosity(_ctx: click.Context, _parameter: click.Parameter, value: bool) -> None:
    if value:
        logging.basicConfig(level=logging.WARNING, format="%(name)s: %(message)s")
        logging.getLogger("claimcheck").setLevel(logging.DEBUG)


quiet_option = click.option("-q", "--quiet", is_flag=True, help="Only say what went wrong.")

verbose_option = click.option(
    "-v",
    "--verbose",
    is_flag=True,
    expose_value=False,
    callback=_set_verbosity,
    help="Say more, and show where an internal fault happened.",
)
