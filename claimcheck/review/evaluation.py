"""How often the machine was right, measured on what people judged: precision by verdict, and calibration."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import Any

from claimcheck.report.model import ReportQuestion
from claimcheck.report.verdicts import VERDICTS
from claimcheck.store.standing import Standing, meant_verdict

_BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 1.0)
"""Edges of the confidence bins: where verdicts lie, not evenly."""


@dataclass(frozen=True, slots=True)
class Label:
    """One judged pair: what the machine says, how sure it is, and what a person says."""

    machine: str
    confidence: float
    person: str

    @property
    def is_right(self) -> bool:
        """Whether both say the same."""
        return self.machine == self.person


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many; ``low`` and ``high`` are the ends of Wilson's 95% interval (JASA 22, 1927)."""

    right: int
    of: int

    @property
    def value(self) -> float | None:
        """The share, None of nothing."""
        return self.right / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95% interval."""
        if not self.of:
            return 0.0, 1.0
        z = 1.959964
        share, n = self.right / self.of, self.of
        centre = (share + z * z / (2 * n)) / (1 + z * z / n)
        half = z / (1 + z * z / n) * ((share * (1 - share) / n + z * z / (4 * n * n)) ** 0.5)
        return max(0.0, centre - half), min(1.0, centre + half)

    def to_json(self) -> dict[str, Any]:
        """The share with its interval."""
        low, high = self.interval
        return {**asdict(self), "share": self.value, "low": round(low, 4), "high": round(high, 4)}


@dataclass(frozen=True, slots=True)
class Bin:
    """Verdicts of about the same confidence: how sure the machine was on the mean, and how often it was right."""

    low: float
    high: float
    confidence: float
    share: Share


@dataclass(frozen=True, slots=True)
class Evaluation:
    """``confused`` counts (machine, person) where they differ; ``brier`` is the mean squared error of the confidence.

    ``without_label`` are judged pairs whose judgement names no verdict (not sure, misread).
    """

    overall: Share
    by_verdict: dict[str, Share]
    confused: dict[tuple[str, str], int]
    bins: tuple[Bin, ...]
    brier: float | None
    without_label: int

    def to_json(self) -> dict[str, Any]:
        """The evaluation as one JSON object."""
        return {
            "judged": self.overall.of,
            "without_label": self.without_label,
            "overall": self.overall.to_json(),
            "precision": {verdict: share.to_json() for verdict, share in self.by_verdict.items()},
            "confused": [{"machine": m, "person": p, "count": n} for (m, p), n in self.confused.items()],
            "calibration": [
                {"from": b.low, "to": b.high, "confidence": round(b.confidence, 4), **b.share.to_json()}
                for b in self.bins
            ],
            "brier": self.brier,
        }


def collect_labels(questions: Iterable[ReportQuestion], standing: Standing) -> tuple[list[Label], int]:
    """The judged pairs that the machine compares, and how many of the judged ones name no verdict."""
    labels, without = [], 0
    for question in questions:
        for comparison, a, b in question.pairs():
            decision = standing.decisions.get(frozenset((a.data["key"], b.data["key"])))
            if decision is None:
                continue
            meant = meant_verdict(decision)
            if meant is None:
                without += 1
            else:
                labels.append(Label(comparison.verdict, comparison.confidence, meant))
    return labels, without


def evaluate_labels(labels: Sequence[Label], *, without_label: int = 0) -> Evaluation:
    """Compare machine and person."""
    by_verdict = {
        verdict: _share(label for label in labels if label.machine == verdict)
        for verdict in VERDICTS
        if any(label.machine == verdict for label in labels)
    }
    confused: dict[tuple[str, str], int] = {}
    for label in labels:
        if not label.is_right:
            pair = (label.machine, label.person)
            confused[pair] = confused.get(pair, 0) + 1
    errors = [(label.confidence - label.is_right) ** 2 for label in labels]
    return Evaluation(
        overall=_share(labels),
        by_verdict=by_verdict,
        confused=dict(sorted(confused.items(), key=lambda item: (-item[1], item[0]))),
        bins=tuple(_bins(labels)),
        brier=round(sum(errors) / len(errors), 4) if errors else None,
        without_label=without_label,
    )


def _share(labels: Iterable[Label]) -> Share:
    right = [label.is_right for label in labels]
    return Share(sum(right), len(right))


def _bins(labels: Sequence[Label]) -> Iterable[Bin]:
    for low, high in pairwise(_BINS):
        inside = [label for label in labels if low <= label.confidence < high or (label.confidence == high == 1.0)]
        if inside:
            yield Bin(low, high, sum(label.confidence for label in inside) / len(inside), _share(inside))
