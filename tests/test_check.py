"""The orchestrator: articles go in, questions come out, whatever the order and whatever else fails."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from spacy.language import Language

import claimcheck
from claimcheck.article import Article
from claimcheck.check import ScanResult, Workspace, scan
from claimcheck.errors import ClaimcheckError, InputError

TWELVE = Article(
    "At least 12 people were killed when the river Orla burst its banks near Draven on Monday, police said.",
    title="Flood in Draven",
    outlet="Valley Courier",
    published=date(2025, 6, 9),
)
NINETEEN = Article(
    "The death toll from the flood in Draven rose to 19 on Wednesday, the interior ministry said.",
    title="Toll of Draven flood rises",
    outlet="Meridian Wire",
    published=date(2025, 6, 11),
)
JOBS = Article(
    "Kessler will cut 1,200 jobs at its plant in Marnholt, the company said.",
    title="Plant to shrink",
    outlet="Harbour Ledger",
    published=date(2025, 3, 4),
)


@pytest.fixture
def workspace(tmp_path: Path, nlp: Language) -> Iterator[Workspace]:
    with claimcheck.open_store(str(tmp_path / "news.db")) as workspace:
        yield workspace


def test_scan_and_diff_from_python(workspace: Workspace) -> None:
    result = workspace.scan(TWELVE, NINETEEN, JOBS)
    assert (result.stored, result.errors) == (3, [])
    report = workspace.diff("flood").to_json()
    assert report["topic"] == "flood"
    for question in report["questions"]:
        ids = {claim["id"] for claim in question["claims"]}
        assert {comparison[side] for comparison in question["comparisons"] for side in "ab"} <= ids
        assert all(claim["article"]["outlet"] != "Harbour Ledger" for claim in question["claims"])


def test_diff_with_alone_lists_every_claim_once(workspace: Workspace) -> None:
    result = workspace.scan(TWELVE, NINETEEN, JOBS)
    listed = [claim["id"] for q in workspace.diff(alone=True).to_json()["questions"] for claim in q["claims"]]
    assert len(listed) == len(set(listed)) == result.claims


def test_topic_of_one_article_is_shown_without_partners(workspace: Workspace) -> None:
    workspace.scan(TWELVE, JOBS)
    (question, *_) = workspace.diff("jobs in Marnholt").to_json()["questions"]
    assert question["verdict"] == "single_source"
    assert question["claims"][0]["article"]["outlet"] == "Harbour Ledger"


def test_order_of_scanning_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    workspace.scan(TWELVE, NINETEEN, JOBS)
    with claimcheck.open_store(str(tmp_path / "other.db")) as other:
        other.scan(JOBS, NINETEEN)
        other.scan(TWELVE)
        assert other.diff(alone=True).to_json() == workspace.diff(alone=True).to_json()


@pytest.mark.parametrize("topic", ["", "…", "the"])
def test_topic_without_a_word_is_refused(workspace: Workspace, topic: str) -> None:
    with pytest.raises(ClaimcheckError, match="no word to look up"):
        workspace.diff(topic)


def test_errors_are_counted_and_cost_nothing_else(workspace: Workspace) -> None:
    bad = InputError("news.jsonl:2", '"text" is missing')
    seen: list[int] = []
    items = [TWELVE, bad, Article(""), NINETEEN, TWELVE]
    result = scan(workspace.store, items, watch=lambda counts: seen.append(counts.seen))
    assert result == ScanResult(stored=2, known=1, empty=1, claims=result.claims, errors=[bad])
    assert seen == [5]


def test_failure_in_a_later_batch_keeps_the_earlier(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.check._BATCH", 1)

    def articles() -> Iterator[Article]:
        yield TWELVE
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        scan(workspace.store, articles())
    assert list(workspace.store.load()) == [TWELVE]


def test_a_corrected_article_is_no_second_one(workspace: Workspace) -> None:
    first = replace(TWELVE, url="https://v.example/flood")
    corrected = replace(first, text=first.text.replace("At least 12", "At least 21"))
    workspace.scan(first, NINETEEN)
    result = workspace.scan(corrected, NINETEEN)
    assert (result.stored, result.replaced, result.known) == (1, 1, 1)
    assert set(workspace.store.load()) == {corrected, NINETEEN}
    # Where both come in, neither takes the other's place, however often they do.
    for _ in range(2):
        assert workspace.scan(first, corrected).replaced == 0
    assert set(workspace.store.load()) == {corrected, NINETEEN, first}


def test_other_extractor_version_reads_again(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace.scan(TWELVE)
    monkeypatch.setattr("claimcheck.check.EXTRACTOR_VERSION", "next")
    assert workspace.scan(TWELVE).stored == 1
    assert workspace.scan(TWELVE).known == 1


def test_extract_from_python(nlp: Language) -> None:
    reading = claimcheck.extract(TWELVE.text, title=TWELVE.title, published="2025-06-09")
    assert reading.quantities[0].text in TWELVE.text
    assert reading.to_json()["published"] == "2025-06-09"
    with pytest.raises(ValueError, match="Invalid isoformat"):
        claimcheck.extract(TWELVE.text, published="soon")


def test_compare_from_python(nlp: Language) -> None:
    comparison = claimcheck.compare(TWELVE.text, {"text": NINETEEN.text, "published": "2025-06-11"})
    assert str(comparison.outcome.verdict) == comparison.to_json()["verdict"]
    assert comparison.to_json()["claim_b"]["quantity"]["value"] == 19


def test_unknown_name_in_the_library() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = claimcheck.nonsense
