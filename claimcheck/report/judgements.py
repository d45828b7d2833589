"""A person's judgement in words, as reports show it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.report.figures import format_number
from claimcheck.report.model import ReportClaim
from claimcheck.report.quotes import one_line

DECISIONS = {
    "confirm": "the machine is right",
    "dismiss": "the machine is wrong",
    "not_sure": "not sure",
}
"""What a person can say of a comparison, in words."""

REASONS = {
    "other_event": "another event",
    "subset": "a part against the whole",
    "other_measure": "another measure",
    "misread": "misread by the machine",
    "update": "a later count",
}
"""Why a person dismisses a comparison, in words."""


def describe_judgement(judgement: Mapping[str, Any]) -> str:
    """ "the machine is wrong: a part against the whole, by Ada on 2024-11-02 (the note)"."""
    text = DECISIONS.get(str(judgement.get("decision")), str(judgement.get("decision")))
    if reason := judgement.get("reason"):
        text += f": {REASONS.get(str(reason), str(reason))}"
    if by := judgement.get("by"):
        text += f", by {by}"
    if at := judgement.get("at"):
        text += f" on {str(at)[:10]}"
    if note := judgement.get("note"):
        text += f" ({note})"
    return one_line(text)


def describe_correction(claim: ReportClaim) -> str:
    """What a person put right in a claim: "corrected by Ada on 2024-11-02: value 3,500"; empty where nobody did."""
    corrected = claim.data.get("corrected")
    if not corrected:
        return ""
    changes = []
    if corrected.get("value") is not None:
        changes.append(f"value {format_number(corrected['value'])}")
    if corrected.get("source"):
        changes.append(f"source {corrected['source']}")
    return one_line(f"corrected by {corrected['by']} on {str(corrected['at'])[:10]}: {', '.join(changes)}")
