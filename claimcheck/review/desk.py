"""What the review page works on: the survey of a store kept at hand, and the log of judgements laid over it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import RLock

from claimcheck.article import Article
from claimcheck.check import Workspace
from claimcheck.report.figures import format_spread
from claimcheck.report.model import ReportClaim, ReportQuestion
from claimcheck.report.overview import count_of
from claimcheck.report.quotes import one_line
from claimcheck.review.cases import Case, QueuedCase, label_terms, list_cases, search_text
from claimcheck.store.judgements import Judgement, add_judgement, read_judgements
from claimcheck.store.standing import Standing, find_orphans, live_entries, settle


@dataclass(frozen=True)
class QueuedQuestion:
    """A question as the queue and the search for questions need it; ``keys`` are the content keys of its claims.

    ``told`` is how it is offered to merge with, ``words`` what a search for it looks in, ``terms`` the words of its
    label, by which questions are like each other. ``entries`` are the numbers of the judgements that bear on it.
    """

    keys: tuple[str, ...]
    told: str
    words: str
    terms: frozenset[str]
    cases: tuple[QueuedCase, ...]
    entries: frozenset[int]

    @classmethod
    def of(cls, keys: tuple[str, ...], question: ReportQuestion, entries: frozenset[int]) -> QueuedQuestion:
        """What is kept at hand of ``question``."""
        facts = [format_spread(question), count_of(len(question.claims), "claim")]
        told = one_line(f"{question.label} ({', '.join(fact for fact in facts if fact)})")
        cases = tuple(QueuedCase.of(case) for case in list_cases(question))
        return cls(keys, told, search_text(question), label_terms(question), cases, entries)


class Desk:
    """Cases with their judgements, kept up to date with the store; safe to use from several threads.

    At hand is what the queue shows. A question is read with its claims and its evidence when one of its cases is
    opened. The survey is made anew only when the store's articles have changed, and after a judgement only those
    questions are read again on whose claims it bears.
    """

    def __init__(
        self, workspace: Workspace, topic: str | None = None, *, watch: Callable[[int, int], None] | None = None
    ) -> None:
        """Survey the store of ``workspace``, on a topic or on everything; ``watch`` as in ``check.diff``.

        Raises:
            ClaimcheckError: no word of the topic can be looked up, or the database refused.
        """
        self._workspace, self._store, self._topic = workspace, workspace.store, topic
        self._watch = watch
        self._lock = RLock()
        self._stamp: object = None
        self._log: list[Judgement] = []
        self._queued: dict[tuple[str, ...], QueuedQuestion] = {}
        self.standing = Standing()
        self.skipped: set[frozenset[str]] = set()
        self.cases: list[QueuedCase] = []
        self.refresh()
        self._watch = None  # nobody waits for what is taken in later

    def refresh(self) -> None:
        """Take in what was scanned and what others judged since the last look."""
        with self._lock:
            stamp, changed = self._store.stamp(), False
            if stamp != self._stamp:
                self._survey = self._workspace.diff(self._topic, watch=self._watch)
                self._queued.clear()
                self._stamp, changed = stamp, True
            new = read_judgements(self._store, after=self._log[-1].id or 0 if self._log else 0)
            if new:
                self._log.extend(new)
                self.standing = settle(self._log)
            if new or changed:
                self._lay_out()

    def _lay_out(self) -> None:
        bearing: dict[str, set[int]] = {}
        for entry in live_entries(self._log):
            for key in entry.pair:
                bearing.setdefault(key, set()).add(entry.id or 0)
        before, queued = self._queued, {}
        for keys in self._survey.judge.regroup(self.standing):
            entries = frozenset().union(*(bearing[key] for key in keys if key in bearing))
            known = before.get(keys)
            queued[keys] = known if known is not None and known.entries == entries else self._queue(keys, entries)
        self._queued = queued
        self.cases = [case for question in queued.values() for case in question.cases]
        self._by_pair = {case.pair: (case, question) for question in queued.values() for case in question.cases}
        self._by_key = {key: question for question in queued.values() for key in question.keys}

    def _queue(self, keys: tuple[str, ...], entries: frozenset[int]) -> QueuedQuestion:
        return QueuedQuestion.of(keys, self._read(keys, evidence=False), entries)

    def _read(self, keys: tuple[str, ...], *, evidence: bool) -> ReportQuestion:
        judged = self._survey.judge.judge_group(keys, self.standing)
        return ReportQuestion.from_json(judged.to_json(evidence=evidence))

    def add(self, judgement: Judgement) -> Judgement:
        """Write a judgement and show what follows from it.

        Raises:
            InputError: the judgement says nothing or contradicts itself.
            StoreError: the database refused.
        """
        with self._lock:
            written = add_judgement(self._store, judgement)
            self.refresh()
            return written

    def find_case(self, a: str, b: str) -> Case | None:
        """The case of two claims by their keys, None where they are not compared (any more)."""
        with self._lock:
            queued, asked = self._by_pair.get(frozenset((a, b)), (None, None))
            if queued is None or asked is None:
                return None
            question = self._read(asked.keys, evidence=True)
        for comparison, first, second in question.pairs():
            if {first.data["key"], second.data["key"]} == queued.pair:
                return Case.of(question, comparison if first.data["key"] == queued.a else comparison.turned())
        return None

    def find_question(self, key: str) -> ReportQuestion | None:
        """The question under which a claim stands, by the claim's key; None where it is not (any more) under any."""
        with self._lock:
            asked = self._by_key.get(key)
            return None if asked is None else self._read(asked.keys, evidence=False)

    def find_claim(self, key: str) -> ReportClaim | None:
        """A claim by its key, None where it is not (any more) under any question."""
        question = self.find_question(key)
        return None if question is None else next(claim for claim in question.claims if claim.data["key"] == key)

    def find_questions(self, words: str, *, but: str) -> list[QueuedQuestion]:
        """The questions that hold all of the ``words``, as they are ranked, without the one of the claim ``but``.

        Without words: those that share a word of their label with that question, the more the earlier.
        """
        own = self._by_key[but]
        others = [question for question in self._queued.values() if question is not own]
        if wanted := words.lower().split():
            return [other for other in others if all(word in other.words for word in wanted)]
        like = [other for other in others if not own.terms.isdisjoint(other.terms)]
        return sorted(like, key=lambda other: -len(own.terms & other.terms))

    def find_article(self, identifier: str) -> Article | None:
        """An article by the id that reports use."""
        return self._store.find_article(identifier)

    @property
    def log(self) -> Sequence[Judgement]:
        """All entries, the oldest first."""
        return tuple(self._log)

    @property
    def orphans(self) -> list[Judgement]:
        """Judgements whose claims no longer stand in the store."""
        return find_orphans(self._log, self._survey.keys)

    def last_by(self, reviewer: str) -> Judgement | None:
        """The reviewer's last entry that can still be undone."""
        return next((entry for entry in reversed(live_entries(self._log)) if entry.reviewer == reviewer), None)
