"""The report as rows: one for each question, claim and comparison, for CSV and for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimcheck.quantity import Quantity, plain
from claimcheck.report.differences import format_sources, format_stance
from claimcheck.report.judgements import describe_correction, describe_judgement
from claimcheck.report.model import Report, ReportClaim, ReportComparison, ReportQuestion
from claimcheck.report.quotes import one_line

Cell = str | int | float | None
Row = Mapping[str, Cell]

QUESTION_COLUMNS = ("question", "label", "verdict", "low", "high", "unit", "independent_sources", "claims")
CLAIM_COLUMNS = (
    "question",
    "claim",
    "kind",
    "text",
    "value_low",
    "value_high",
    "bound",
    "unit",
    "counted",
    "source",
    "stance",
    "polarity",
    "modality",
    "time_start",
    "time_end",
    "places",
    "outlet",
    "published",
    "title",
    "url",
    "corrected",
    "article",
    "start",
    "end",
)
COMPARISON_COLUMNS = (
    "question",
    "claim_a",
    "claim_b",
    "verdict",
    "reason",
    "confidence",
    "weight",
    "ratio",
    "judgement",
)


def question_rows(report: Report) -> Iterator[Row]:
    """One row for each question, with :data:`QUESTION_COLUMNS`."""
    for question in report.questions:
        yield {
            "question": question.id,
            "label": question.label,
            "verdict": question.verdict,
            "low": question.low,
            "high": question.high,
            "unit": question.unit,
            "independent_sources": question.independent_sources,
            "claims": len(question.claims),
        }


def claim_rows(report: Report) -> Iterator[Row]:
    """One row for each claim, with :data:`CLAIM_COLUMNS`."""
    for question in report.questions:
        for claim in question.claims:
            yield _claim_row(question, claim)


def comparison_rows(report: Report) -> Iterator[Row]:
    """One row for each comparison, with :data:`COMPARISON_COLUMNS`."""
    for question in report.questions:
        for comparison in question.comparisons:
            yield _comparison_row(question, comparison)


def _claim_row(question: ReportQuestion, claim: ReportClaim) -> Row:
    quantity, time, article = claim.quantity, claim.time, claim.article
    low, high = (None, None) if quantity is None else _ends(quantity)
    return {
        "question": question.id,
        "claim": claim.id,
        "kind": claim.kind,
        "text": claim.text,
        "value_low": low,
        "value_high": high,
        "bound": None if quantity is None else str(quantity.bound),
        "unit": None if quantity is None else quantity.unit,
        "counted": None if quantity is None else quantity.referent,
        "source": format_sources(claim),
        "stance": format_stance(claim) or "says",
        "polarity": claim.polarity,
        "modality": claim.modality,
        "time_start": None if time is None or time.start is None else time.start.isoformat(),
        "time_end": None if time is None or time.end is None else time.end.isoformat(),
        "places": "; ".join(claim.places),
        "outlet": article.outlet,
        "published": None if article.published is None else article.published.isoformat(),
        "title": article.title,
        "url": article.url,
        "corrected": describe_correction(claim) or None,
        "article": article.id,
        "start": claim.span[0],
        "end": claim.span[1],
    }


def _ends(quantity: Quantity) -> tuple[int | float, int | float]:
    value = quantity.value
    low, high = value if isinstance(value, tuple) else (value, value)
    return plain(low), plain(high)


def _comparison_row(question: ReportQuestion, comparison: ReportComparison) -> Row:
    return {
        "question": question.id,
        "claim_a": comparison.a,
        "claim_b": comparison.b,
        "verdict": comparison.verdict,
        "reason": comparison.reason,
        "confidence": comparison.confidence,
        "weight": round(comparison.weight, 3),
        "ratio": comparison.ratio,
        "judgement": None if comparison.judgement is None else describe_judgement(comparison.judgement),
    }


_FORMULA_STARTS = ("=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠")
"""A cell that begins so is read as a formula by some spreadsheet (OWASP, CSV injection)."""


def defuse(cell: Cell) -> Cell:
    """``cell`` as a spreadsheet may have it: numbers as they are, text on one line and never a formula.

    Text that a spreadsheet would run gets an apostrophe before it, which spreadsheets hide.
    """
    if not isinstance(cell, str):
        return cell
    text = one_line(cell)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
