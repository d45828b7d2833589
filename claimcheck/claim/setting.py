"""When and where: times in the text, and in which of its parts a time or place was read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from claimcheck.quantity import Span


class Origin(StrEnum):
    """Where a claim's time or place was read: the nearer to the figure, the surer it is."""

    CLAUSE = "clause"
    """In the clause or noun phrase of the figure itself."""
    SENTENCE = "sentence"
    """Elsewhere in the same sentence."""
    CONTEXT = "context"
    """In a sentence before, or the article's lead."""
    DATELINE = "dateline"
    """The place the article was filed from: weak."""


@dataclass(frozen=True, slots=True)
class TimeRef:
    """A time in the text, resolved against the publication date: ISO dates, both ends included.

    An end is None where it is open or the publication date is not known. ``relation`` is the word that ties the event
    to it: "on" (within it), "since", "until", "before" or "after"; for the last four the dates are those of the event,
    not of the words ("since Monday" starts on Monday and ends with the publication).
    """

    text: str
    start: date | None
    end: date | None
    span: Span | None = None
    relation: str = "on"
    origin: Origin = Origin.CLAUSE

    def to_json(self) -> dict[str, Any]:
        """The time as the JSON contract has it."""
        return {
            "text": self.text,
            "start": None if self.start is None else self.start.isoformat(),
            "end": None if self.end is None else self.end.isoformat(),
            "span": None if self.span is None else list(self.span),
            "relation": self.relation,
            "origin": str(self.origin),
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> TimeRef:
        """The time back from :meth:`to_json`."""
        start, end, span = data["start"], data["end"], data["span"]
        return cls(
            data["text"],
            None if start is None else date.fromisoformat(start),
            None if end is None else date.fromisoformat(end),
            None if span is None else (span[0], span[1]),
            data["relation"],
            Origin(data["origin"]),
        )
