"""Narrowing a report to what its reader asked for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from claimcheck.report.model import Report, ReportQuestion


def select_questions(report: Report, *, verdicts: Collection[str] = (), min_confidence: float = 0.0) -> Report:
    """The questions with one of ``verdicts`` (all, if empty), without comparisons less sure than ``min_confidence``.

    A question whose own verdict rests only on comparisons that are less sure is left out.
    """
    questions = [question for question in report.questions if not verdicts or question.verdict in verdicts]
    kept = (_without_unsure(question, min_confidence) for question in questions)
    return replace(report, questions=tuple(question for question in kept if question is not None))


def _without_unsure(question: ReportQuestion, min_confidence: float) -> ReportQuestion | None:
    sure = tuple(c for c in question.comparisons if c.confidence >= min_confidence)
    carried = any(c.standing_verdict == question.verdict for c in question.comparisons)
    if carried and not any(c.standing_verdict == question.verdict for c in sure):
        return None
    return replace(question, comparisons=sure)
