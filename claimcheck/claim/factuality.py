"""Whether the text presents an event as having happened: polarity and modality, together its factuality."""

from __future__ import annotations

from enum import StrEnum


class Polarity(StrEnum):
    """Whether the text affirms the claim or says that it is not so."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Modality(StrEnum):
    """Whether the text presents the event as having happened."""

    ACTUAL = "actual"
    PLANNED = "planned"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    DEMANDED = "demanded"
