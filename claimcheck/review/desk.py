"""What the review page works on: the survey of a store kept at hand, and the log of judgements laid over it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import RLock

from claimcheck.article import Article
from claimcheck.check import Survey, Workspace
from claimcheck.report.model import ReportClaim, ReportQuestion
from claimcheck.review.cases import Case, label_terms, list_cases, search_text
from claimcheck.store.judged import JudgedQuestion
from claimcheck.store.judgements import Judgement, add_judgement, read_judgements
from claimcheck.store.standing import Standing, find_orphans, live_entries, settle


@dataclass(frozen=True)
class _Reported:
    """A question written out, kept as long as the machine's own does not change."""

    judged: JudgedQuestion
    question: ReportQuestion
    cases: tuple[Case, ...]
    words: str
    """What a search for the question looks in."""
    terms: frozenset[str]
    """The words of its label, by which questions are like each other."""


class Desk:
    """Cases with their judgements, kept up to date with the store; safe to use from several threads.

    The survey is made anew only when the store's articles have changed, questions are worked out again
    only where a judgement merges, splits or corrects, and a plain decision costs next to nothing.
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
        self._structure: list[Judgement] | None = None
        self._reported: dict[int, _Reported] = {}
        self.standing = Standing()
        self.skipped: set[frozenset[str]] = set()
        self.cases: list[Case] = []
        self.questions: list[ReportQuestion] = []
        self.refresh()
        self._watch = None  # nobody waits for what is taken in later

    def refresh(self) -> None:
        """Take in what was scanned and what others judged since the last look."""
        with self._lock:
            stamp = self._store.stamp()
            if stamp != self._stamp:
                self._take(self._workspace.diff(self._topic, watch=self._watch))
                self._stamp, self._structure = stamp, None
            new = read_judgements(self._store, after=self._log[-1].id or 0 if self._log else 0)
            if new:
                self._log.extend(new)
                self.standing = settle(self._log)
            structure = [e for e in live_entries(self._log) if e.action in ("merge", "split", "correct")]
            if structure != self._structure:
                self._structure = structure
                self._lay_out()

    def _take(self, survey: Survey) -> None:
        self._survey = survey
        self._articles = {article.digest[:16]: article for article in survey.holdings}
        self._reported.clear()

    def _lay_out(self) -> None:
        judged = self._survey.judge.judge(self.standing)
        self._reported = {id(item.question): self._report(item) for item in judged}
        self.questions = [reported.question for reported in self._reported.values()]
        self.cases = [case for reported in self._reported.values() for case in reported.cases]
        self._by_pair = {case.pair: case for case in self.cases}
        self._by_key = {claim.data["key"]: claim for question in self.questions for claim in question.claims}

    def _report(self, item: JudgedQuestion) -> _Reported:
        """The question as reports show it; one that did not change is not written out again."""
        known = self._reported.get(id(item.question))
        if known is not None:
            return known
        question = ReportQuestion.from_json(item.to_json())
        return _Reported(item, question, tuple(list_cases([question])), search_text(question), label_terms(question))

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
        return self._by_pair.get(frozenset((a, b)))

    def find_claim(self, key: str) -> ReportClaim | None:
        """A claim by its key, None where it is not (any more) under any question."""
        return self._by_key.get(key)

    def find_questions(self, words: str, *, but: ReportQuestion) -> list[ReportQuestion]:
        """The questions that hold all of the ``words``, as they are ranked, without ``but``.

        Without words: those that share a word of their label with ``but``, the more the earlier.
        """
        others = [reported for reported in self._reported.values() if reported.question is not but]
        if wanted := words.lower().split():
            return [other.question for other in others if all(word in other.words for word in wanted)]
        own = label_terms(but)
        shared = [(len(own & other.terms), other.question) for other in others if not own.isdisjoint(other.terms)]
        return [question for _, question in sorted(shared, key=lambda entry: -entry[0])]

    def find_article(self, identifier: str) -> Article | None:
        """An article by the id that reports use."""
        return self._articles.get(identifier)

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
