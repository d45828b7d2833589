"""The machine's word on two claims."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimcheck.matching.fields import Evidence


class Verdict(StrEnum):
    """How two claims stand to each other."""

    AGREE = "agree"
    COMPATIBLE = "compatible"
    UPDATED = "updated"
    DISCREPANT = "discrepant"
    NOT_COMPARABLE = "not_comparable"
    UNCLEAR = "unclear"

    @property
    def is_conflict(self) -> bool:
        """Whether the two figures or statements differ on one question."""
        return self in (Verdict.UPDATED, Verdict.DISCREPANT)

    @property
    def is_same_question(self) -> bool:
        """Whether the two answer one question."""
        return self not in (Verdict.NOT_COMPARABLE, Verdict.UNCLEAR)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A verdict with its reason.

    ``confidence`` is the calibrated probability that the verdict is right in kind (one question or not); ``weight`` the
    match weight in log odds; ``ratio`` larger over smaller figure, None without a common unit.
    """

    verdict: Verdict
    reason: str
    confidence: float
    weight: float
    ratio: float | None
    evidence: tuple[Evidence, ...] = ()
