"""The queue: of each case and each question what its list shows and a search looks in, light enough to keep at hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from claimcheck.report.differences import format_sources
from claimcheck.report.figures import format_spread
from claimcheck.report.model import ReportClaim, ReportQuestion
from claimcheck.report.overview import count_of
from claimcheck.report.quotes import one_line
from claimcheck.review.cases import list_cases
from claimcheck.store.told import Told

CONTESTED = ("discrepant", "updated", "unclear")
"""Verdicts of pairs that a person should see; others are shown where the filter asks for them."""
_WORD = re.compile(r"[^\W\d]+")
_SHORT = 3
"""Letters of a word up to which it is "the", "of", "May"."""


@dataclass(frozen=True)
class QueuedCase:
    """A case as the queue shows it; ``a`` and ``b`` are the claims' content keys, ``sides`` their words and articles.

    ``words`` is what a search looks in, ``outlets`` are the two claims'; both in lower case.
    """

    a: str
    b: str
    label: str
    verdict: str
    sides: tuple[tuple[str, str], tuple[str, str]]
    words: str
    outlets: frozenset[str]

    @cached_property
    def pair(self) -> frozenset[str]:
        """The keys, whichever way round."""
        return frozenset((self.a, self.b))


@dataclass(frozen=True)
class QueuedQuestion:
    """A question as a search for it needs it; ``keys`` are the content keys of its claims.

    ``source`` tells it in full, before any judgement on its pairs. ``offer`` is how it is offered to merge with,
    ``words`` what a search looks in, ``terms`` the words of its label that tell it from others, by which questions are
    like each other; both in lower case; ``kinds`` are its claims'. ``entries`` are the numbers of the judgements that
    bear on it.
    """

    keys: tuple[str, ...]
    source: Told
    offer: str
    words: str
    terms: frozenset[str]
    kinds: frozenset[str]
    cases: tuple[QueuedCase, ...]
    entries: frozenset[int]

    @cached_property
    def contested(self) -> tuple[QueuedCase, ...]:
        """The cases that a person should see."""
        return tuple(case for case in self.cases if case.verdict in CONTESTED)

    @classmethod
    def of(
        cls, keys: tuple[str, ...], source: Told, question: ReportQuestion, entries: frozenset[int]
    ) -> QueuedQuestion:
        """What is kept at hand of ``question``."""
        facts = [format_spread(question), count_of(len(question.claims), "claim")]
        label = one_line(question.label)
        words = {claim.id: _tell(claim) for claim in question.claims}
        cases = tuple(_queue_cases(question, label.lower(), words))
        return cls(
            keys,
            source,
            f"{label} ({', '.join(fact for fact in facts if fact)})",
            " ".join((label.lower(), *words.values())),
            frozenset(term for term in _WORD.findall(label.lower()) if len(term) > _SHORT),
            frozenset(claim.kind for claim in question.claims),
            cases,
            entries,
        )


def _tell(claim: ReportClaim) -> str:
    """Who says what where, in lower case."""
    return one_line(f"{claim.text} {claim.article.name} {format_sources(claim)}").lower()


def _queue_cases(question: ReportQuestion, label: str, words: dict[str, str]) -> Iterator[QueuedCase]:
    for case in list_cases(question):
        claims = (case.claim_a, case.claim_b)
        first, second = ((claim.text, claim.article.name) for claim in claims)
        yield QueuedCase(
            case.a,
            case.b,
            question.label,
            case.comparison.verdict,
            (first, second),
            " ".join((label, *(words[claim.id] for claim in claims))),
            frozenset((claim.article.outlet or "").lower() for claim in claims),
        )
