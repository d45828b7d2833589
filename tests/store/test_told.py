"""Questions that are kept packed tell what they told when they were fresh."""

from __future__ import annotations

import pytest

from claimcheck.matching.grouping.copies import Copies
from claimcheck.store.told import FreshQuestion, KeptQuestion
from claimcheck.verdict import decide
from claimcheck.verdict.question import Comparison, Question, assemble_question
from tests.matching.factory import make_article, make_claim, place_in_context


@pytest.fixture
def question() -> Question:
    items = []
    for day, figure in enumerate((40, 40, 60), start=1):
        text = f"The fire near Draven destroyed {figure} barns, says report number {day} – “a loss”."
        article = make_article(text, outlet=f"Courier {day}", day=f"2025-06-0{day}")
        items += place_in_context(article, make_claim(article, text, head="barn"))
    copies = Copies.among(item.profile.article for item in items)
    return assemble_question(items, compare=decide, copies=copies)


def test_a_kept_question_reads_as_it_was(question: Question) -> None:
    fresh = FreshQuestion(question)
    kept = KeptQuestion.of(fresh)
    for evidence in (True, False):
        assert kept.read(evidence=evidence) == fresh.read(evidence=evidence)
    assert list(kept.read()["comparisons"][0]) == list(fresh.read()["comparisons"][0])
    facts = ("id", "label", "verdict", "independent_sources", "claim_ids", "keys")
    assert [getattr(kept, fact) for fact in facts] == [getattr(fresh, fact) for fact in facts]


def test_evidence_is_read_pair_by_pair(question: Question) -> None:
    kept = KeptQuestion.of(FreshQuestion(question))
    told = [comparison["evidence"] for comparison in kept.read()["comparisons"]]
    assert len(told) == 3
    assert all(told)
    assert [kept.read_evidence(at) for at in range(3)] == told
    assert [FreshQuestion(question).read_evidence(at) for at in range(3)] == told
    assert not any(comparison["evidence"] for comparison in kept.read(evidence=False)["comparisons"])


def test_a_comparison_comes_back_from_its_json(question: Question) -> None:
    for comparison in question.comparisons:
        assert Comparison.from_json(comparison.to_json()).to_json() == comparison.to_json()


def test_a_corrected_claim_goes_by_the_id_it_was_read_with(question: Question) -> None:
    new, *others = question.claim_ids
    told = FreshQuestion(question, {new: "as read"}).read()
    assert [claim["id"] for claim in told["claims"]] == ["as read", *others]
    assert new not in {comparison[side] for comparison in told["comparisons"] for side in "ab"}
