"""The machine's verdicts against people's."""

from __future__ import annotations

import pytest

from claimcheck.report.model import Report
from claimcheck.review.desk import Desk
from claimcheck.review.evaluation import Label, Share, collect_labels, evaluate_labels
from claimcheck.review.forms import read_judgement
from tests.review.newsroom import StoryWorkspace, open_case


def test_precision_is_counted_by_verdict() -> None:
    labels = [
        Label("discrepant", 0.9, "discrepant"),
        Label("discrepant", 0.8, "not_comparable"),
        Label("updated", 0.95, "updated"),
    ]
    found = evaluate_labels(labels, without_label=2)
    assert found.by_verdict == {"discrepant": Share(1, 2), "updated": Share(1, 1)}
    assert found.confused == {("discrepant", "not_comparable"): 1}
    assert [(b.low, b.share) for b in found.bins] == [(0.8, Share(0, 1)), (0.9, Share(2, 2))]
    assert found.brier == pytest.approx((0.01 + 0.64 + 0.0025) / 3, abs=1e-4)
    assert found.to_json()["without_label"] == 2


def test_nothing_judged_is_no_division() -> None:
    found = evaluate_labels([])
    assert found.brier is None
    assert found.overall.value is None
    assert found.to_json()["overall"]["share"] is None


def test_wilsons_interval() -> None:
    low, high = Share(8, 10).interval
    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)


def test_judgements_become_labels(desk: Desk, workspace: StoryWorkspace) -> None:
    first, second, third = (open_case(desk, queued) for queued in desk.cases[:3])
    for case, action in ((first, "confirm"), (second, "dismiss:misread"), (third, "dismiss:update")):
        desk.add(read_judgement({"action": action}, case, "Ada"))
    questions = Report.from_json(workspace.diff().to_json()).questions
    labels, without = collect_labels(questions, desk.standing)
    assert {(label.machine, label.person) for label in labels} == {("discrepant", "discrepant"), ("unclear", "updated")}
    assert without == 1
