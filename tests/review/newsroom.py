"""A store that holds the stories of the report tests, with verdicts from a table: no language model is needed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from claimcheck.check import Survey, Workspace
from claimcheck.claim import Claim
from claimcheck.extraction import Reading
from claimcheck.matching.grouping.copies import Copies
from claimcheck.matching.pair import Evidence
from claimcheck.matching.profile import ArticleProfile, ClaimInContext
from claimcheck.review.cases import Case
from claimcheck.review.desk import Desk
from claimcheck.review.queue import QueuedCase
from claimcheck.store import Store
from claimcheck.store.judgements import read_judgements
from claimcheck.store.surveys import find_keys
from claimcheck.store.told import FreshQuestion
from claimcheck.verdict.outcome import Outcome, Verdict
from claimcheck.verdict.question import Question, assemble_question
from tests.report.stories import newsroom
from tests.report.story import Desk as Stories
from tests.report.story import Story

VERSION = "test"


def open_case(desk: Desk, queued: QueuedCase) -> Case:
    """The case as its page shows it."""
    found = desk.find_case(queued.a, queued.b)
    assert found is not None
    assert (found.a, found.b) == (queued.a, queued.b)
    return found


class StoryWorkspace(Workspace):
    """A workspace whose survey is the stories' own questions, as far as their articles stand in the store."""

    def __init__(self, path: Path, stories: Stories | None = None) -> None:
        super().__init__(Store(str(path), create=True))
        self._stories = stories or newsroom()
        self.surveys = 0
        if not self.store.load():
            self.add(self._stories.stories)

    def add(self, stories: Iterable[Story], version: str = VERSION) -> None:
        """Store articles with their claims, as a scan by an extractor of that version does."""
        self.store.add([self._read(story, version) for story in stories], version)

    def _read(self, story: Story, version: str) -> Reading:
        article = story.article
        told = {c["id"]: c for q in self._stories.questions for c in q["claims"] if c["article"]["id"] == story.id}
        claims = tuple(Claim.from_json(data, article=article.digest, version=version) for data in told.values())
        return Reading(article, (), (), claims)

    def diff(
        self, topic: str | None = None, *, alone: bool = False, selection: object = None, watch: object = None
    ) -> Survey:
        self.surveys += 1
        holdings = self.store.load()
        items = [
            ClaimInContext(claim, profile)
            for profile in (ArticleProfile(article, claims) for article, claims in holdings.items())
            for claim in profile.claims
        ]
        copies = Copies.among(holdings)
        questions = [self._question(told, items, copies) for told in self._stories.questions]
        found = tuple(FreshQuestion(question) for question in questions if question is not None)
        return Survey(topic, found, self.store, find_keys(holdings), tuple(read_judgements(self.store)))

    def _question(self, told: dict[str, Any], items: Sequence[ClaimInContext], copies: Copies) -> Question | None:
        places = {(c["article"]["id"], tuple(c["span"]), c["kind"]) for c in told["claims"]}
        mine = [i for i in items if (i.claim.article[:16], i.claim.span, str(i.claim.kind)) in places]
        return assemble_question(mine, compare=self.compare, copies=copies) if mine else None

    def compare(self, a: ClaimInContext, b: ClaimInContext) -> Outcome:
        for question in self._stories.questions:
            texts = {c["id"]: c["text"] for c in question["claims"]}
            for told in question["comparisons"]:
                if {texts[told["a"]], texts[told["b"]]} == {a.claim.text, b.claim.text}:
                    evidence = tuple(Evidence(**line) for line in told["evidence"])
                    verdict = Verdict(told["verdict"])
                    weight = sum(line.weight for line in evidence)
                    return Outcome(verdict, told["reason"], told["confidence"], weight, told["ratio"], evidence)
        return Outcome(Verdict.UNCLEAR, "Nobody has said how these two compare.", 0.5, 0.0, None)
