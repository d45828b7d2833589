"""The waterfall of a match weight: what each piece of evidence added or took away, and where the sum ends."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from claimcheck.report.model import WORTH_TELLING, ReportComparison
from claimcheck.report.quotes import one_line

_MOST = 6
"""Lines of evidence told one by one; the rest is one line."""


def list_waterfall(comparison: ReportComparison, spellings: Mapping[str, str]) -> Markup:
    """The strongest evidence with its weights, then their sum; empty without evidence.

    ``spellings`` are those of the question. The list says everything in words. ``waterfall.js`` draws a bar on each
    line, from where the one before ended.
    """
    shown, rest = comparison.strongest_evidence(_MOST)
    if not shown:
        return Markup()
    steps = [(line.tell(spellings), line.weight) for line in shown]
    if abs(rest) >= WORTH_TELLING:
        steps.insert(0, ("the base, and all else", rest))
    rows = [*steps, ("match weight (log odds)", sum(weight for _, weight in steps))]
    items = (Markup("<li><b>{}</b> {}").format(f"{weight:+.1f}", one_line(label)) for label, weight in rows)
    return Markup("<ol class=w>{}</ol>").format(Markup("").join(items))
