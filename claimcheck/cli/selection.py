"""What ``diff``, ``report`` and ``review`` have in common: which articles and questions, and the report on them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from claimcheck.cli.output import describe_pairs

if TYPE_CHECKING:
    from claimcheck.check import Selection
    from claimcheck.report.model import Report

F = TypeVar("F", bound=Callable[..., Any])

QUESTION_VERDICTS = ("discrepant", "updated", "unclear", "compatible", "agree", "single_source", "not_comparable")


def read_day(ctx: click.Context, parameter: click.Parameter, value: str | None) -> date | None:
    """The day that an option names, or a usage error."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is no day; write it as YYYY-MM-DD", ctx, parameter) from None


@dataclass(frozen=True)
class Choice:
    """The options of :func:`selection_options`, read."""

    since: date | None
    until: date | None
    outlet: tuple[str, ...]
    verdict: tuple[str, ...]
    min_confidence: float

    def to_selection(self) -> Selection | None:
        """The articles meant, None for all."""
        from claimcheck.check import Selection

        if not (self.since or self.until or self.outlet):
            return None
        return Selection(self.since, self.until, self.outlet)


def selection_options(command: F) -> F:
    """Options that narrow a report; the command gets them together as ``choice``."""

    @click.option("--since", callback=read_day, metavar="DAY", help="Only articles of DAY (YYYY-MM-DD) or later.")
    @click.option("--until", callback=read_day, metavar="DAY", help="Only articles of DAY or before.")
    @click.option("--outlet", multiple=True, metavar="NAME", help="Only articles of this outlet; may be repeated.")
    @click.option(
        "--verdict",
        multiple=True,
        type=click.Choice(QUESTION_VERDICTS),
        help="Only questions with this verdict; may be repeated.",
    )
    @click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        default=0.0,
        metavar="P",
        help="Leave out comparisons less sure than P (0 to 1).",
    )
    @wraps(command)
    def wrapped(
        *,
        since: date | None,
        until: date | None,
        outlet: tuple[str, ...],
        verdict: tuple[str, ...],
        min_confidence: float,
        **others: Any,
    ) -> Any:
        return command(choice=Choice(since, until, outlet, verdict, min_confidence), **others)

    return wrapped  # type: ignore[return-value]


def make_report(
    db: str, topic: str | None, choice: Choice, *, alone: bool, show: Callable[[str], None] | None = None
) -> Report:
    """The report on a topic (None: on everything); ``alone`` also lists claims that nobody else speaks of.

    ``show`` is given a word on how far the comparing is.

    Raises:
        ClaimcheckError: there is no store, or no word of the topic can be looked up.
    """
    from claimcheck.check import open_store
    from claimcheck.report.filtering import select_questions
    from claimcheck.report.model import Report

    with open_store(db, create=False) as workspace:
        survey = workspace.diff(
            topic,
            alone=alone,
            selection=choice.to_selection(),
            watch=None if show is None else lambda done, of: show(describe_pairs(done, of)),
        )
        orphans = [{"decision": o.action, "reason": o.reason, "by": o.reviewer, "note": o.note} for o in survey.orphans]
        report = Report.from_json({**survey.to_json(), "orphans": orphans}, survey.texts)
    return select_questions(report, verdicts=choice.verdict, min_confidence=choice.min_confidence)
