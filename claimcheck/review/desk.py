"""What the review page works on: the survey of a store kept at hand, and the log of judgements laid over it."""

from __future__ import annotations

from collections.abc import Sequence
from threading import RLock

from claimcheck.article import Article
from claimcheck.check import Survey, Workspace
from claimcheck.matching.copies import Copies
from claimcheck.report.model import ReportClaim, ReportQuestion
from claimcheck.review.cases import Case, list_cases
from claimcheck.store.judged import JudgedQuestion, judge_questions
from claimcheck.store.judgements import Judgement, add_judgement, read_judgements
from claimcheck.store.standing import Standing, find_orphans, live_entries, settle


class Desk:
    """Cases with their judgements, kept up to date with the store; safe to use from several threads.

    The survey is made anew only when the store's articles have changed, questions are worked out again
    only where a judgement merges, splits or corrects, and a plain decision costs next to nothing.
    """

    def __init__(self, workspace: Workspace, topic: str | None = None) -> None:
        """Survey the store of ``workspace``, on a topic or on everything.

        Raises:
            ClaimcheckError: no word of the topic can be looked up, or the database refused.
        """
        self._workspace, self._store, self._topic = workspace, workspace.store, topic
        self._lock = RLock()
        self._stamp: object = None
        self._log: list[Judgement] = []
        self._structure: list[Judgement] | None = None
        self._reported: dict[int, tuple[JudgedQuestion, ReportQuestion]] = {}
        self.standing = Standing()
        self.skipped: set[frozenset[str]] = set()
        self.cases: list[Case] = []
        self.questions: list[ReportQuestion] = []
        self.refresh()

    def refresh(self) -> None:
        """Take in what was scanned and what others judged since the last look."""
        with self._lock:
            stamp = self._store.stamp()
            if stamp != self._stamp:
                self._take(self._workspace.diff(self._topic))
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
        self._copies = Copies.among(survey.holdings)
        self._articles = {article.digest[:16]: article for article in survey.holdings}
        self._reported.clear()

    def _lay_out(self) -> None:
        judged = judge_questions(self._survey.questions, self.standing, self._copies)
        self._reported = {id(item.question): self._report(item) for item in judged}
        self.questions = [report for _, report in self._reported.values()]
        self.cases = list(list_cases(self.questions))
        self._by_pair = {case.pair: case for case in self.cases}
        self._by_key = {claim.data["key"]: claim for question in self.questions for claim in question.claims}

    def _report(self, item: JudgedQuestion) -> tuple[JudgedQuestion, ReportQuestion]:
        """The question as reports show it; one that did not change is not written out again."""
        known = self._reported.get(id(item.question))
        return known if known is not None else (item, ReportQuestion.from_json(item.to_json()))

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

    def find_article(self, identifier: str) -> Article | None:
        """An article by the id that reports use."""
        return self._articles.get(identifier)

    @property
    def texts(self) -> dict[str, str]:
        """The articles' texts by id."""
        return {identifier: article.text for identifier, article in self._articles.items()}

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
