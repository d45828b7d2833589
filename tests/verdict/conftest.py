"""One comparison with every sentence of a module's table read once, and the verdict that holds in either order."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.comparison import Comparer, Side
from claimcheck.verdict import Verdict


@pytest.fixture(scope="module")
def comparer(nlp: Language, request: pytest.FixtureRequest) -> Comparer:
    """A comparison that has read the sentences of the module's ``PAIRS`` in one batch."""
    found = Comparer(nlp)
    found.prepare(Side(text) for one, other, _ in request.module.PAIRS for text in (one, other))
    return found


def judge_both_ways(comparer: Comparer, one: str, other: str) -> set[Verdict]:
    """The verdicts on two statements in either order: one, where the comparison is symmetric."""
    orders = ((one, other), (other, one))
    return {comparer.compare(Side(first), Side(second)).outcome.verdict for first, second in orders}
