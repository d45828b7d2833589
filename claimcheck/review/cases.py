"""What a reviewer works through: pairs of claims worth judging."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from claimcheck.report.differences import format_sources
from claimcheck.report.figures import group_by_figure
from claimcheck.report.model import ReportClaim, ReportComparison, ReportQuestion
from claimcheck.report.overview import pairs_worth_showing


@dataclass(frozen=True)
class Case:
    """Two claims of one question with the machine's word on them; ``a`` and ``b`` are the claims' content keys."""

    a: str
    b: str
    question: ReportQuestion
    comparison: ReportComparison
    claim_a: ReportClaim
    claim_b: ReportClaim

    @classmethod
    def of(cls, question: ReportQuestion, comparison: ReportComparison) -> Case:
        """The case of one comparison of a question."""
        a, b = question.by_id[comparison.a], question.by_id[comparison.b]
        return cls(a.data["key"], b.data["key"], question, comparison, a, b)

    @cached_property
    def pair(self) -> frozenset[str]:
        """The keys, whichever way round."""
        return frozenset((self.a, self.b))

    def snapshot(self) -> dict[str, Any]:
        """What the machine said and the words it said it of: kept with a judgement, to prove later what was judged."""
        return {
            "label": self.question.label,
            "verdict": self.comparison.verdict,
            "reason": self.comparison.reason,
            "confidence": self.comparison.confidence,
            "a": snapshot_claim(self.claim_a),
            "b": snapshot_claim(self.claim_b),
        }


def snapshot_claim(claim: ReportClaim) -> dict[str, Any]:
    """The claim's words and place, and what was read in them."""
    quantity = claim.data["quantity"]
    return {
        "text": claim.text,
        "span": list(claim.span),
        "value": None if quantity is None else quantity["value"],
        "source": format_sources(claim),
        "article": claim.article.id,
        "outlet": claim.article.outlet,
        "published": None if claim.article.published is None else claim.article.published.isoformat(),
        "title": claim.article.title,
    }


def list_cases(question: ReportQuestion) -> Iterator[Case]:
    """The pairs of a question that tell its story."""
    for comparison in pairs_worth_showing(question, group_by_figure(question)):
        yield Case.of(question, comparison)
