"""The survey behind ``claimcheck diff``: all claims at hand to ranked questions with a verdict on every pair."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from math import comb
from typing import Protocol, TypeVar

from claimcheck.article import Article
from claimcheck.claim import Claim, Kind
from claimcheck.matching.contradiction import Bar, find_bar
from claimcheck.matching.fields.attackers import may_count_attacker, tells_of_his_death
from claimcheck.matching.fields.durations import run_until_told
from claimcheck.matching.fields.moves import are_traded_without_day
from claimcheck.matching.grouping.collective import Neighbours, Support
from claimcheck.matching.grouping.copies import Copies
from claimcheck.matching.grouping.questions import Group, group_claims
from claimcheck.matching.grouping.topic import RELEVANT, Topic
from claimcheck.matching.pair import weigh_pair
from claimcheck.matching.profile import ArticleProfile, ClaimInContext
from claimcheck.matching.statements.denials import denies
from claimcheck.matching.weights.models import store_models
from claimcheck.verdict.decide import NO_CONFLICT, decide
from claimcheck.verdict.outcome import Outcome, Verdict
from claimcheck.verdict.question import SINGLE_SOURCE, Question, assemble_question
from claimcheck.verdict.reasons import explain_bar

_IN_CONFLICT = (Verdict.DISCREPANT, Verdict.UPDATED)
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

FLAG = 0.4
"""Probability of one question, by what two claims say themselves, from which on figures that are apart are flagged in
a store; below, they are unclear. What others say cannot make up for it: among many reports on one war, counts of all
kinds stand close to each other."""

FLAG_IN_ONE_ARTICLE = 0.85
"""The same for two figures of one article, which mostly means two things by them."""

FLAG_TOGETHER = 0.6
"""The probability that it takes when all other claims have been heard."""

_OF_THE_FIGURE = ("what is measured", "words near the figure", "who takes part")
"""Fields by which two figures have a word in common that says what they are of."""

FLAG_WITHOUT_WORDS = 0.85
"""The probability that it takes, when all others have been heard, for two figures that have no such word in common."""

_NEVER = 1.0

FLAG_STATEMENTS = 0.7
"""The same for statements, whose weights are set by hand and no curve has been fitted to."""

FLAG_EXCLUDING = 0.85
"""The same for two of which neither denies the other ("surrendered", "was seized"): of 14 such flags below it that were
read, ten were wrong; verbs and adjectives that exclude each other are told of all kinds of things."""


class Ranked(Protocol):
    """A question as far as its place among others goes: one at hand, or one that is kept elsewhere."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def label(self) -> str:
        """What is asked."""

    @property
    def verdict(self) -> str:
        """The machine's verdict on it."""

    @property
    def independent_sources(self) -> int:
        """How many originators stand behind its claims."""

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """The ids of its claims."""


Q = TypeVar("Q", bound=Ranked)


def survey_claims(
    articles: Mapping[Article, Sequence[Claim]],
    *,
    topic: Topic | None = None,
    alone: bool = False,
    known: Mapping[str, Q] | None = None,
    watch: Callable[[int, int], None] | None = None,
) -> list[Q | Question]:
    """The questions that the claims of these articles answer, on a topic or on everything, the most contested first.

    ``alone`` also gives each claim that nobody else speaks of a question of its own; on a topic, if its own words are
    about it. A question is on the topic where one of its claims is; which claims it holds does not depend on the topic.
    What is ``known`` of a question, by the digest of its claims and their neighbours, is taken as it is. ``watch`` is
    told how many of how many pairs of claims are weighed, then of how many in the questions are compared.
    """
    items = _place_in_context(articles)
    relevance = _find_relevance(items, topic)
    wanted = None if topic is None else lambda item: relevance[item.claim.id] >= RELEVANT
    groups = group_claims(items, wanted=wanted, watch=watch)
    listed = [group for group in groups if _is_listed(group.claims, relevance, alone)]
    copies, questions = Copies.among(articles), list[Q | Question]()
    done, pairs = 0, sum(comb(len(group.claims), 2) for group in listed)
    for group in listed:
        told = known.get(group.digest) if known else None
        questions.append(_assemble(group, copies) if told is None else told)
        done += comb(len(group.claims), 2)
        if watch is not None:
            watch(done, pairs)
    return rank_questions(questions, relevance)


def recall_questions(
    articles: Mapping[Article, Sequence[Claim]], known: Iterable[Q], *, topic: Topic | None = None, alone: bool = False
) -> list[Q | Question]:
    """What :func:`survey_claims` gives, where the questions of two claims and more are ``known``.

    Those of which not all claims stand in these articles are passed over.
    """
    items = {item.claim.id: item for item in _place_in_context(articles)}
    relevance = _find_relevance(items.values(), topic)
    found: list[Q | Question] = []
    for question in known:
        group = [items.get(claim) for claim in question.claim_ids]
        at_hand = [item for item in group if item is not None]
        if len(at_hand) == len(group):
            if _is_listed(at_hand, relevance, alone):
                found.append(question)
            for claim in question.claim_ids:
                del items[claim]
    copies = Copies.among(articles)
    left = [item for item in items.values() if _is_listed((item,), relevance, alone)]
    found.extend(_assemble(Group((item,), Neighbours({}, {})), copies) for item in left)
    return rank_questions(found, relevance)


def _find_relevance(items: Iterable[ClaimInContext], topic: Topic | None) -> dict[str, float]:
    """How much each claim is about the topic; empty without one."""
    return {} if topic is None else {item.claim.id: topic.relevance(item) for item in items}


def _is_listed(group: Sequence[ClaimInContext], relevance: Mapping[str, float], alone: bool) -> bool:
    own = [relevance.get(item.claim.id, 1.0) for item in group]
    return max(own) >= RELEVANT if len(group) > 1 else alone and own[0] == 1.0


def _place_in_context(articles: Mapping[Article, Sequence[Claim]]) -> list[ClaimInContext]:
    return [item for article, claims in articles.items() for item in ArticleProfile(article, claims).items]


def _assemble(group: Group, copies: Copies) -> Question:
    @cache
    def died() -> bool:
        return any(tells_of_his_death(item.profile) for item in group.claims)

    def compare(a: ClaimInContext, b: ClaimInContext) -> Outcome:
        return compare_in_store(a, b, group.support(a, b), attacker_died=died)

    question = assemble_question(group.claims, compare=compare, copies=copies)
    return replace(question, digest=group.digest)


def compare_in_store(
    a: ClaimInContext, b: ClaimInContext, support: Support, *, attacker_died: Callable[[], bool] = lambda: False
) -> Outcome:
    """The verdict on two claims of a store, where most pairs that look alike measure different things.

    ``support`` is what other claims say of two figures. A difference is flagged only where the two by themselves are as
    surely of one question as :data:`FLAG` says, and by what all others say as :data:`FLAG_TOGETHER` does (or, with no
    word in common for what they are of, :data:`FLAG_WITHOUT_WORDS`), and they may contradict each other at all. What
    runs from day to day is not flagged in articles without a day.
    ``attacker_died`` says whether some article on the question tells of the attacker's own death.
    """
    if a.claim.kind is b.claim.kind is Kind.NUMERIC:
        outcome = _compare_figures(a, b, support)
    else:
        outcome = decide(a, b, min_confidence=FLAG_STATEMENTS if denies(a) != denies(b) else FLAG_EXCLUDING)
    if not outcome.verdict.is_conflict:
        return outcome
    bar = find_bar(a, b)
    if bar is None and may_count_attacker(a, b) and attacker_died():
        bar = Bar.ATTACKER
    if bar is None or (bar is Bar.ROUGH and outcome.verdict is Verdict.UPDATED):
        return outcome  # "dozens hurt" on the first day is a stage of the count, however rough
    return replace(outcome, verdict=Verdict.NOT_COMPARABLE, reason=explain_bar(bar), confidence=NO_CONFLICT)


def _compare_figures(a: ClaimInContext, b: ClaimInContext, support: Support) -> Outcome:
    alone = weigh_pair(a, b, store_models())
    together = support.add_to(alone, store_models().pick(alone.values))
    least = FLAG_IN_ONE_ARTICLE if a.claim.article == b.claim.article else FLAG
    of_one_thing = any(alone.values[name] for name in _OF_THE_FIGURE)
    needed = FLAG_TOGETHER if of_one_thing else FLAG_WITHOUT_WORDS
    of_unknown_days = run_until_told(a, b) or are_traded_without_day(a, b)
    may_be_flagged = alone.same >= least and not of_unknown_days
    return decide(a, b, together, min_confidence=needed if may_be_flagged else _NEVER)


def rank_questions(questions: Iterable[Q], relevance: Mapping[str, float]) -> list[Q]:
    """Those with a conflict first; of these, and of the rest, those that are about the topic in their own words.

    Then by how contested, by how many, how relevant.
    """

    def key(question: Q) -> tuple[object, ...]:
        best = max((relevance.get(claim, 1.0) for claim in question.claim_ids), default=1.0)
        return (
            question.verdict not in _IN_CONFLICT,
            best < 1.0,
            _CONTESTED.index(question.verdict),
            -question.independent_sources,
            -len(question.claim_ids),
            -best,
            question.label,
            question.id,
        )

    return sorted(questions, key=key)
