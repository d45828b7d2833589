"""The filters that narrow the queue; they stand in the page's address."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from urllib.parse import urlencode

from claimcheck.review.queue import CONTESTED, QueuedCase, QueuedQuestion
from claimcheck.store.standing import Standing

STATUSES = ("open", "judged", "all")
_LONGEST_FILTER = 200


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

    def select(self, questions: Iterable[QueuedQuestion], standing: Standing) -> list[QueuedCase]:
        """The cases that pass, in their order. Without a verdict asked for: the contested ones, and all judged ones."""
        outlet, words, judged = self.outlet.lower(), self.words.lower().split(), standing.decisions
        if self.verdict:
            found = [case for question in questions for case in question.cases if case.verdict == self.verdict]
        else:
            found = []
            for question in questions:
                found.extend(question.contested if not question.entries else _list_likely(question, judged))
        if self.status != "all":
            found = [case for case in found if (case.pair in judged) == (self.status == "judged")]
        if outlet:
            found = [case for case in found if outlet in case.outlets]
        return [case for case in found if all(word in case.words for word in words)] if words else found


def _list_likely(question: QueuedQuestion, judged: Container[frozenset[str]]) -> Iterable[QueuedCase]:
    """The cases of a question that are contested or judged."""
    return (case for case in question.cases if case.verdict in CONTESTED or case.pair in judged)
