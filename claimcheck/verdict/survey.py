"""The survey behind ``claimcheck diff``: all claims at hand to ranked questions with a verdict on every pair."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from claimcheck.article import Article
from claimcheck.claim import Claim
from claimcheck.matching.contradiction import may_contradict
from claimcheck.matching.copies import Copies
from claimcheck.matching.profile import ArticleProfile, ClaimInContext
from claimcheck.matching.questions import group_claims
from claimcheck.matching.topic import RELEVANT, Topic
from claimcheck.verdict.decide import decide
from claimcheck.verdict.outcome import Outcome, Verdict
from claimcheck.verdict.question import SINGLE_SOURCE, Question, assemble_question

_CONTESTED = (
    Verdict.DISCREPANT,
    Verdict.UPDATED,
    Verdict.UNCLEAR,
    Verdict.COMPATIBLE,
    Verdict.AGREE,
    SINGLE_SOURCE,
    Verdict.NOT_COMPARABLE,
)
"""Verdicts on a question, the most contested first."""

FLAG = 0.7
"""Probability of one question from which on figures that are apart are flagged in a store; below, they are unclear."""

NO_CONFLICT = 0.95
"""How sure it is that figures which cannot contradict each other do not: so it was with all but the odd pair of those
read in the development articles."""


def survey_claims(
    articles: Mapping[Article, Sequence[Claim]],
    *,
    topic: Topic | None = None,
    alone: bool = False,
    known: Iterable[Sequence[str]] | None = None,
) -> list[Question]:
    """The questions that the claims of these articles answer, on a topic or on everything, the most contested first.

    ``alone`` also gives each claim that nobody else speaks of a question of its own; on a topic, if its own words are
    about it. A question is on the topic where one of its claims is; which claims it holds does not depend on the topic.

    ``known`` are the groups of two claims and more, by id, as :func:`find_groups` has found them for these articles and
    maybe for others; without it they are worked out.
    """
    items = _place_in_context(articles)
    relevance = {item.claim.id: topic.relevance(item) for item in items} if topic else {}

    def is_wanted(item: ClaimInContext) -> bool:
        return topic is None or relevance[item.claim.id] >= RELEVANT

    groups = group_claims(items, wanted=is_wanted if topic else None) if known is None else _gather(items, known)
    groups = [group for group in groups if any(map(is_wanted, group))]
    listed = [group for group in groups if len(group) > 1 or (alone and relevance.get(group[0].claim.id, 1.0) == 1.0)]
    copies = Copies.among(articles)
    questions = [assemble_question(group, compare=compare_in_store, copies=copies) for group in listed]
    return rank_questions(questions, relevance)


def find_groups(
    articles: Mapping[Article, Sequence[Claim]], watch: Callable[[int, int], None] | None = None
) -> list[tuple[str, ...]]:
    """The claims of these articles, by id, that answer one question each, two at least in each group.

    ``watch`` is told how many of how many pairs are weighed.
    """
    groups = group_claims(_place_in_context(articles), watch=watch)
    return [tuple(item.claim.id for item in group) for group in groups if len(group) > 1]


def _place_in_context(articles: Mapping[Article, Sequence[Claim]]) -> list[ClaimInContext]:
    return [item for article, claims in articles.items() for item in ArticleProfile(article, claims).items]


def _gather(items: Iterable[ClaimInContext], known: Iterable[Sequence[str]]) -> list[tuple[ClaimInContext, ...]]:
    """The known groups whose claims are all at hand, and each claim that stands in none by itself."""
    by_id = {item.claim.id: item for item in items}
    groups = [tuple(by_id[claim] for claim in group) for group in known if all(claim in by_id for claim in group)]
    grouped = {item.claim.id for group in groups for item in group}
    return [*groups, *((item,) for claim, item in by_id.items() if claim not in grouped)]


def compare_in_store(a: ClaimInContext, b: ClaimInContext) -> Outcome:
    """The verdict on two claims of a store, where most pairs that look alike measure different things.

    A difference is flagged only from :data:`FLAG` on, and only where the two may contradict each other at all.
    """
    outcome = decide(a, b, min_confidence=FLAG)
    if outcome.verdict.is_conflict and not may_contradict(a, b):
        return replace(outcome, verdict=Verdict.NOT_COMPARABLE, reason=_explain(a, b), confidence=NO_CONFLICT)
    return outcome


def _explain(a: ClaimInContext, b: ClaimInContext) -> str:
    if a.claim.article == b.claim.article:
        return "One voice gives both in one article, so they measure two things, or tell how one of them changed."
    return "Nothing in the two texts says that they tell of one and the same event."


def rank_questions(questions: Iterable[Question], relevance: Mapping[str, float]) -> list[Question]:
    """Those that are about the topic in their own words first, then by how contested, by how many, how relevant."""

    def key(question: Question) -> tuple[object, ...]:
        best = max((relevance.get(item.claim.id, 1.0) for item in question.claims), default=1.0)
        return (
            best < 1.0,
            _CONTESTED.index(question.verdict),
            -question.independent_sources,
            -len(question.claims),
            -best,
            question.label,
            question.id,
        )

    return sorted(questions, key=key)
