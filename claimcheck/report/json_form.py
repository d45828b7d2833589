"""The report as JSON, and as JSON lines with one question a line."""

from __future__ import annotations

import json

from claimcheck.report.model import Report


def render_json(report: Report) -> str:
    """One object, as ``claimcheck diff --format json`` prints it."""
    return _dump(report.to_json())


def render_jsonl(report: Report) -> str:
    """One line for each question, with the report's ``topic`` in each."""
    return "".join(_dump({"topic": report.topic, **question.to_json()}) for question in report.questions)


def _dump(data: object) -> str:
    return json.dumps(data, ensure_ascii=False) + "\n"
