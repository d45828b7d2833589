"""What is known of a store's questions: found again as long as nothing changed, and never another answer with it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from spacy.language import Language

from claimcheck import check
from claimcheck.article import Article
from claimcheck.check import Selection, Workspace, open_store
from claimcheck.errors import StoreError
from claimcheck.store import Holdings, Store, surveys
from claimcheck.store.surveys import Known, State, keep_known, read_known
from claimcheck.store.told import KeptQuestion
from claimcheck.verdict import survey
from claimcheck.verdict.survey import survey_claims

FLOOD = Article(
    "At least 12 people were killed when the river Orla burst its banks near Draven on Monday, police said. "
    "Some 400 houses in Draven stand under water.",
    title="Flood in Draven",
    outlet="Valley Courier",
    published=date(2025, 6, 9),
)
TOLL = Article(
    "The death toll from the flood in Draven rose to 19 on Wednesday, the interior ministry said.",
    title="Toll of Draven flood rises",
    outlet="Meridian Wire",
    published=date(2025, 6, 11),
)
TROOPS = Article(
    "The U.S. has sent 300 soldiers to Marnholt, and French officers lead them, the ministry said on Friday.",
    title="Soldiers reach Marnholt",
    outlet="Harbour Ledger",
    published=date(2025, 3, 4),
)
NEWS = (FLOOD, TOLL, TROOPS)

ASKED = KeptQuestion("qa", "People killed", "agree", 2, ("a", "b"), ("k", "l"), b"outline", b"evidence", "d")
STATE = State({1: "2025-06-09T12:00:00", 2: "2025-06-09T12:00:01"})
KNOWN = Known([ASKED], ["draven"], {"d": "France"}, frozenset({"k", "l", "m"}))


@pytest.fixture
def workspace(tmp_path: Path, nlp: Language) -> Workspace:
    workspace = open_store(str(tmp_path / "news.db"))
    workspace.scan(*NEWS)
    return workspace


def test_what_is_kept_is_read_back(store: Store) -> None:
    keep_known(store, STATE, KNOWN)
    assert read_known(store, STATE) == KNOWN
    assert read_known(store, State({1: "later"})) is None


def test_what_was_kept_before_gives_way(store: Store) -> None:
    keep_known(store, State({1: "before"}), KNOWN)
    keep_known(store, STATE, KNOWN)
    assert read_known(store, State({1: "before"})) is None


def test_state_changes_with_every_article_that_is_read(workspace: Workspace) -> None:
    store = workspace.store
    keys = [State.of(store).key]
    workspace.scan(Article("In Osk 7 boats sank.", title="Boats sink"))
    keys.append(State.of(store).key)
    check.reread(store)
    keys.append(State.of(store).key)
    assert len(set(keys)) == 3
    assert State.of(store).key == keys[-1]


MORE = Article(
    "The death toll from the flood in Draven stands at 21, the interior ministry said on Friday. In Osk 7 boats sank.",
    title="Draven counts its dead",
    outlet="Northgate Post",
    published=date(2025, 6, 13),
)


@pytest.mark.parametrize(
    "news",
    [
        [MORE],
        [replace(FLOOD, title="Two rivers burst their banks", published=date(2025, 7, 1))],
        [replace(TROOPS, title="Another headline"), MORE],
    ],
    ids=["another article", "another date", "both"],
)
def test_what_is_taken_over_is_what_would_be_worked_out(
    workspace: Workspace, tmp_path: Path, news: list[Article]
) -> None:
    workspace.diff()
    workspace.scan(*news)
    with open_store(str(tmp_path / "anew.db")) as anew:
        anew.scan(*({article.digest: article for article in (*NEWS, *news)}.values()))
        assert workspace.diff().to_json() == anew.diff().to_json()


def test_pairs_in_articles_that_were_not_read_again_are_not_compared_again(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = workspace.diff().to_json()["questions"]
    assert before
    workspace.scan(Article("In Osk 7 boats sank.", title="Boats sink"))
    monkeypatch.setattr(survey, "decide", pytest.fail)
    assert workspace.diff().to_json()["questions"] == before


def test_store_that_may_not_be_written_still_answers(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Store) -> None:
        raise StoreError("read-only")

    expected = workspace.diff("flood").to_json()
    with workspace.store.writing() as session:
        session.execute(surveys.delete(surveys.SurveyRow))
    monkeypatch.setattr(Store, "writing", refuse)
    assert workspace.diff("flood").to_json() == expected


@pytest.mark.parametrize(
    "topic", ["flood", "Draven", "flod", "US soldiers", "U.S.", "France", "houses under water", None]
)
@pytest.mark.parametrize("alone", [True, False])
def test_answers_are_those_that_are_worked_out_anew(workspace: Workspace, topic: str | None, alone: bool) -> None:
    everything = Selection(since=date(2000, 1, 1))  # a selection is worked out from all claims, whatever is known
    expected = workspace.diff(topic, alone=alone, selection=everything).to_json()
    first, second = (workspace.diff(topic, alone=alone).to_json() for _ in range(2))
    assert first == second == expected
    assert topic is None or expected["questions"]


def test_what_is_known_is_not_worked_out_again(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = workspace.diff("flood").to_json()
    monkeypatch.setattr(check, "survey_claims", pytest.fail)
    assert workspace.diff("flood").to_json() == expected


def test_only_articles_that_bear_on_a_topic_are_read(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace.diff()
    read: set[Article] = set()
    load = Store.load

    def watch(store: Store, only: Collection[int] | None = None) -> Holdings:
        holdings = load(store, only=only)
        read.update(holdings)
        return holdings

    monkeypatch.setattr(Store, "load", watch)
    workspace.diff("flood")
    assert read == {FLOOD, TOLL}


def test_first_survey_finds_what_its_articles_answer(workspace: Workspace) -> None:
    assert {question.label for question in survey_claims(workspace.store.load())} == {
        question.label for question in workspace.diff().questions
    }


def test_whoever_waits_is_told_how_far_it_is(workspace: Workspace) -> None:
    told: list[tuple[int, int]] = []
    workspace.diff(watch=lambda done, of: told.append((done, of)))
    assert told
    assert all(0 <= done <= of for done, of in told)
    assert told[-1][0] == told[-1][1]
    told.clear()
    workspace.diff(watch=lambda done, of: told.append((done, of)))
    assert told == []
