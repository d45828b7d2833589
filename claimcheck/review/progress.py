"""How far the reviewer is, and which case comes next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain, islice

from claimcheck.review.cases import Case
from claimcheck.review.desk import Desk
from claimcheck.review.filters import Filters
from claimcheck.review.queue import QueuedCase


@dataclass(frozen=True)
class Progress:
    """Cases judged, skipped and in all, of those that the filters let through whatever their status."""

    judged: int
    skipped: int
    total: int

    @classmethod
    def of(cls, desk: Desk, filters: Filters) -> Progress:
        """Counted over the cases of ``filters``."""
        cases = desk.select(replace(filters, status="all"))
        judged = sum(case.pair in desk.standing.decisions for case in cases)
        skipped = sum(case.pair in desk.skipped and case.pair not in desk.standing.decisions for case in cases)
        return cls(judged, skipped, len(cases))


def next_case(desk: Desk, here: Case, filters: Filters) -> QueuedCase | None:
    """The next open case after ``here``, round the end to what was skipped before; None when all are judged."""
    cases, decided = desk.select(replace(filters, status="all")), desk.standing.decisions
    after = next((index for index, case in enumerate(cases, start=1) if case.pair == here.pair), 0)
    skipped = None
    for case in chain(islice(cases, after, None), islice(cases, after)):
        if case.pair in decided:
            continue
        if case.pair not in desk.skipped:
            return case
        if skipped is None and case.pair != here.pair:
            skipped = case
    return skipped
