"""What a reviewer works through: pairs of claims worth judging, and the filters that narrow them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from claimcheck.report.differences import format_sources
from claimcheck.report.figures import group_by_figure
from claimcheck.report.model import ReportClaim, ReportComparison, ReportQuestion
from claimcheck.report.overview import pairs_worth_showing
from claimcheck.report.quotes import one_line
from claimcheck.store.standing import Standing

CONTESTED = ("discrepant", "updated", "unclear")
"""Verdicts of pairs that a person should see; others are shown where the filter asks for them."""
STATUSES = ("open", "judged", "all")
_LONGEST_FILTER = 200
_SHORT = 3
"""Letters of a word up to which it is "the", "of", "May"."""


@dataclass(frozen=True)
class QueuedCase:
    """A case as the queue shows it; ``a`` and ``b`` are the claims' content keys, ``sides`` their words and articles.

    ``words`` is what a search looks in, ``outlets`` are the two claims'; both in lower case.
    """

    a: str
    b: str
    label: str
    verdict: str
    sides: tuple[tuple[str, str], tuple[str, str]]
    words: str
    outlets: frozenset[str]

    @classmethod
    def of(cls, case: Case) -> QueuedCase:
        """What the queue shows of ``case``."""
        claims = (case.claim_a, case.claim_b)
        first, second = ((claim.text, claim.article.name) for claim in claims)
        told = [case.question.label, *(f"{c.text} {c.article.name} {format_sources(c)}" for c in claims)]
        outlets = frozenset((claim.article.outlet or "").lower() for claim in claims)
        words = one_line(" ".join(told)).lower()
        return cls(case.a, case.b, case.question.label, case.comparison.verdict, (first, second), words, outlets)

    @cached_property
    def pair(self) -> frozenset[str]:
        """The keys, whichever way round."""
        return frozenset((self.a, self.b))


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


def search_text(question: ReportQuestion) -> str:
    """What a search for a question looks in, in lower case: its label, and who says what where."""
    told = [f"{claim.text} {claim.article.name} {format_sources(claim)}" for claim in question.claims]
    return one_line(" ".join((question.label, *told))).lower()


def label_terms(question: ReportQuestion) -> frozenset[str]:
    """The words of a question's label that tell it from others: in lower case, without short ones and numbers."""
    return frozenset(term for term in re.findall(r"[^\W\d]+", question.label.lower()) if len(term) > _SHORT)


@dataclass(frozen=True)
class Filters:
    """Which cases are shown; kept in the address, so that a list can be sent to a colleague."""

    verdict: str = ""
    status: str = "open"
    outlet: str = ""
    words: str = ""
    scores: str = "on"

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> Filters:
        """The filters of an address; what is unknown or too long falls back to what is usual."""
        given = {field.name: query.get(field.name, str(field.default)) for field in fields(cls)}
        found = cls(**{name: value[:_LONGEST_FILTER] for name, value in given.items()})
        if found.status not in STATUSES:
            found = replace(found, status="open")
        return found if found.scores in ("on", "off") else replace(found, scores="on")

    @property
    def changed(self) -> dict[str, str]:
        """The filters that are not as usual, by name."""
        return {f.name: getattr(self, f.name) for f in fields(self) if getattr(self, f.name) != f.default}

    @property
    def query(self) -> str:
        """The part of an address after the question mark, empty where all is usual; begins with "?"."""
        return f"?{urlencode(self.changed)}" if self.changed else ""

    def select(self, cases: Iterable[QueuedCase], standing: Standing) -> list[QueuedCase]:
        """The cases that pass, in their order. Without a verdict asked for: the contested ones, and all judged ones."""
        outlet, words = self.outlet.lower(), self.words.lower().split()
        return [
            case
            for case in cases
            if self._passes(case, case.pair in standing.decisions)
            and (not outlet or outlet in case.outlets)
            and all(word in case.words for word in words)
        ]

    def _passes(self, case: QueuedCase, judged: bool) -> bool:
        verdict = case.verdict
        if verdict != self.verdict if self.verdict else not judged and verdict not in CONTESTED:
            return False
        return self.status == "all" or judged == (self.status == "judged")
