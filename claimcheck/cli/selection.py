"""What ``diff``, ``report`` and ``review`` have in common: which articles and questions, and the report on them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from claimcheck.cli.output import describe_pairs

if TYPE_CHECKING:
    from claimcheck.check import Selection
    from claimcheck.report.model import Report
    from claimcheck.store import Store

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
        if since and until and since > until:
            raise click.UsageError(f"--since {since} is after --until {until}: no day lies between")
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
        _check_outlets(workspace.store, choice.outlet)
        survey = workspace.diff(
            topic,
            alone=alone,
            selection=choice.to_selection(),
            watch=None if show is None else lambda done, of: show(describe_pairs(done, of)),
        )
        orphans = [{"decision": o.action, "reason": o.reason, "by": o.reviewer, "note": o.note} for o in survey.orphans]
        report = Report.from_json({**survey.to_json(), "orphans": orphans}, survey.texts)
    report = replace(report, is_narrowed=choice != Choice(None, None, (), (), 0.0))
    return select_questions(report, verdicts=choice.verdict, min_confidence=choice.min_confidence)


def _check_outlets(store: Store, wanted: tuple[str, ...]) -> None:
    """Refuse an outlet of which the store has no article, and name those that are spelled like it."""
    if not wanted:
        return
    from claimcheck.store.summary import list_outlets

    known = {outlet.lower(): outlet for outlet in list_outlets(store)}
    for name in wanted:
        if name.lower() not in known:
            alike = [outlet for key, outlet in known.items() if name.lower() in key]
            alike = alike or [known[key] for key in get_close_matches(name.lower(), known)] or _find_words(name, known)
            hint = f"did you mean {' or '.join(map(repr, alike[:3]))}?" if alike else f"it has {len(known):,} others"
            raise click.UsageError(f"--outlet {name!r}: no article of it in {store.name}; {hint}")


def _find_words(name: str, known: Mapping[str, str]) -> list[str]:
    """The outlets that have a word in their name that is spelled like this one."""
    return [outlet for key, outlet in known.items() if get_close_matches(name.lower(), key.split())]
