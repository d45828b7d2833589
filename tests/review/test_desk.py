"""The desk: cases, judgements laid over them, and what a rescan does to both."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO
from threading import Event
from urllib.parse import parse_qsl

import pytest
from rich.console import Console

from claimcheck.check import Survey
from claimcheck.errors import InputError, StoreError
from claimcheck.matching.profile import ClaimInContext
from claimcheck.report.forms import SUFFIXES, render
from claimcheck.report.model import Report, ReportQuestion
from claimcheck.report.terminal import print_report
from claimcheck.review.cases import Case
from claimcheck.review.desk import Desk
from claimcheck.review.filters import Filters
from claimcheck.review.forms import read_judgement
from claimcheck.review.progress import Progress, next_case
from claimcheck.review.queue import QueuedCase
from claimcheck.store import judged
from claimcheck.store.judgements import Judgement
from claimcheck.verdict import Outcome, decide
from tests.report.stories import newsroom
from tests.review.newsroom import StoryWorkspace, open_case


def judge(desk: Desk, case: Case, action: str, reviewer: str = "Ada", **form: str) -> Judgement:
    return desk.add(read_judgement({"action": action, **form}, case, reviewer))


def queue(desk: Desk, **filters: str) -> list[QueuedCase]:
    return desk.select(Filters(**filters))


def open_cases(desk: Desk, **filters: str) -> list[Case]:
    return [open_case(desk, queued) for queued in queue(desk, **filters)]


def test_the_most_contested_cases_come_first(desk: Desk) -> None:
    assert [case.comparison.verdict for case in open_cases(desk)] == [
        "discrepant", "discrepant", "unclear", "discrepant", "updated"
    ]  # fmt: skip


def test_a_decision_closes_its_case_and_shows_in_the_survey(desk: Desk, workspace: StoryWorkspace) -> None:
    case = open_cases(desk)[0]
    judge(desk, case, "dismiss:subset", note="trained only")
    assert case.pair not in {other.pair for other in open_cases(desk)}
    (told,) = [
        c["judgement"] for q in workspace.diff().to_json()["questions"] for c in q["comparisons"] if c["judgement"]
    ]
    assert (told["decision"], told["reason"], told["verdict"]) == ("dismiss", "subset", "not_comparable")
    assert told["note"] == "trained only"


def test_a_persons_word_goes_before_the_machines(desk: Desk, workspace: StoryWorkspace) -> None:
    (case,) = open_cases(desk, verdict="updated")
    judge(desk, case, "dismiss:other_event")
    (told,) = [q for q in workspace.diff().to_json()["questions"] if q["id"] == case.question.id]
    assert (told["verdict"], told["machine_verdict"]) == ("not_comparable", "updated")
    assert [comparison["verdict"] for comparison in told["comparisons"]] == ["updated"]


def test_a_split_claim_is_not_listed_alone(desk: Desk, workspace: StoryWorkspace) -> None:
    before = len(workspace.diff().judged)
    judge(desk, open_cases(desk)[0], "split:b")
    assert len(workspace.diff().judged) == before


def test_the_log_keeps_what_the_machine_said_and_the_words(desk: Desk) -> None:
    case = open_cases(desk)[0]
    before = judge(desk, case, "confirm").before or {}
    assert before["verdict"] == "discrepant"
    assert before["a"]["text"] == case.claim_a.text
    assert before["b"]["article"] == case.claim_b.article.id


def test_a_decision_costs_no_survey(desk: Desk, workspace: StoryWorkspace) -> None:
    judge(desk, open_cases(desk)[0], "confirm")
    assert workspace.surveys == 1


def test_a_split_claim_leaves_its_question(desk: Desk) -> None:
    case = open_cases(desk)[0]
    size = len(case.question.claims)
    judge(desk, case, "split:b")
    assert desk.find_case(case.a, case.b) is None
    rest = desk.find_question(case.a)
    assert rest is not None
    assert len(rest.claims) == size - 1


def test_merged_questions_are_compared_across(desk: Desk) -> None:
    case = next(case for case in open_cases(desk) if case.comparison.verdict == "unclear")
    other = desk.find_questions("plainsman", but=case.a)[0]
    judge(desk, case, "merge", other=other.keys[0])
    merged = desk.find_question(case.a)
    assert merged is not None
    assert len(merged.claims) == len(case.question.claims) + len(other.keys)
    assert merged.id == getattr(desk.find_question(other.keys[0]), "id", None)


def test_a_corrected_value_is_shown_and_compared_anew(desk: Desk) -> None:
    case = open_cases(desk)[0]
    judge(desk, case, "correct", side="a", value="3,500", source="the Pentagon")
    again = desk.find_case(case.a, case.b) or desk.find_case(case.b, case.a)
    assert again is not None
    claim = desk.find_claim(case.a)
    assert claim is not None
    assert claim.quantity is not None
    assert claim.quantity.value == 3500
    assert claim.sources[0].name == "the Pentagon"
    assert claim.id == case.claim_a.id
    assert claim.data["corrected"]["by"] == "Ada"


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch, workspace: StoryWorkspace) -> set[frozenset[str]]:
    """Pairs of claims, by their words, that are compared anew."""
    found: set[frozenset[str]] = set()

    def compare(a: ClaimInContext, b: ClaimInContext) -> Outcome:
        found.add(frozenset((a.claim.text, b.claim.text)))
        return workspace.compare(a, b)

    monkeypatch.setattr(judged, "decide", compare)
    return found


@pytest.mark.parametrize("form", [{"value": "3,500"}, {"source": "the Pentagon"}])
def test_a_corrected_claim_is_compared_anew(desk: Desk, compared: set[frozenset[str]], form: dict[str, str]) -> None:
    case = open_cases(desk)[0]
    judge(desk, case, "correct", side="a", **form)
    others = {claim.text for claim in case.question.claims} - {case.claim_a.text}
    assert compared == {frozenset((case.claim_a.text, other)) for other in others}


def test_what_stood_together_is_not_compared_again(desk: Desk, compared: set[frozenset[str]]) -> None:
    first, *_, last = open_cases(desk)
    judge(desk, first, "split:b")
    assert not compared
    judge(desk, last, "merge", other=first.a)
    ours, theirs = first.question.claims, last.question.claims
    rest = [claim for claim in ours if claim.id != first.claim_b.id]
    assert compared == {frozenset((one.text, other.text)) for one in rest for other in theirs}


def finish(desk: Desk) -> None:
    while desk.is_comparing:
        desk.refresh()


@pytest.mark.parametrize("action", ["merge", "correct"])
def test_what_takes_long_is_compared_beside_the_page(
    desk: Desk, workspace: StoryWorkspace, monkeypatch: pytest.MonkeyPatch, action: str
) -> None:
    first, *_, last = open_cases(desk)
    go_on = Event()

    def wait(a: ClaimInContext, b: ClaimInContext) -> Outcome:
        go_on.wait()
        return workspace.compare(a, b)

    monkeypatch.setattr(judged, "decide", wait)
    monkeypatch.setattr("claimcheck.review.desk._AT_ONCE", 0)
    judge(desk, first, action, other=last.a, side="a", source="the Pentagon")
    assert desk.is_comparing
    shown = desk.find_case(first.a, first.b) or desk.find_case(first.b, first.a)
    assert shown is not None
    assert {first.claim_a.text, first.claim_b.text} == {shown.claim_a.text, shown.claim_b.text}
    assert len(shown.question.claims) >= len(first.question.claims)
    go_on.set()
    finish(desk)
    (told,) = [q for q in workspace.diff().judged if first.a in q.told.keys]
    found = desk.find_question(first.a)
    assert found is not None
    assert found.to_json() == ReportQuestion.from_json(told.to_json(evidence=False)).to_json()


def test_what_was_undone_meanwhile_leaves_nothing_to_compare(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    first, *_, last = open_cases(desk)
    monkeypatch.setattr("claimcheck.review.desk._AT_ONCE", 0)
    written = judge(desk, first, "merge", other=last.a)
    desk.add(Judgement("undo", "Ada", written.claim_a, written.claim_b, undoes=written.id))
    assert not desk.is_comparing
    found = desk.find_question(first.a)
    assert found is not None
    assert found.to_json() == first.question.to_json()


def test_figures_are_not_offered_to_merge_with_statements(desk: Desk) -> None:
    kinds = {kind for question in desk.find_questions("", but=desk.cases[0].a) for kind in question.kinds}
    assert kinds == {"numeric"}
    every = {claim.kind for case in desk.cases for claim in open_case(desk, case).question.claims}
    assert every == {"numeric", "attributive"}


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_figure_that_was_merged_with_a_statement_compares_with_none(
    desk: Desk, workspace: StoryWorkspace, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    monkeypatch.setattr(judged, "decide", decide)
    cases = [open_case(desk, case) for case in desk.cases]
    figure, statement = (next(c for c in cases if c.claim_a.kind == kind) for kind in ("numeric", "attributive"))
    desk.add(Judgement("merge", "Ada", figure.a, statement.a))
    finish(desk)
    pair = desk.find_case(figure.a, statement.a) or desk.find_case(statement.a, figure.a)
    assert pair is not None
    assert pair.comparison.verdict == "not_comparable"
    survey = workspace.diff()
    report = Report.from_json(survey.to_json(), survey.texts)
    assert render(report, suffix)
    print_report(report, Console(file=StringIO(), width=80), verbose=True)


@pytest.mark.parametrize(
    ("form", "problem"),
    [
        ({"action": "correct", "side": "a", "value": "many"}, "is no number"),
        ({"action": "correct", "side": "a", "value": "1e99"}, "beyond all measure"),
        ({"action": "correct", "side": "a", "value": "NaN"}, "beyond all measure"),
        ({"action": "correct", "side": "a"}, "right value or the right source"),
        ({"action": "correct", "value": "5"}, "which of the two"),
        ({"action": "split:c"}, "which of the two"),
        ({"action": "merge"}, "choose the question"),
        ({"action": "note"}, "no words"),
        ({"action": "dismiss:whim"}, "needs a reason"),
        ({"action": "drop table"}, "unknown action"),
        ({}, "unknown action"),
    ],
)
def test_a_form_that_says_nothing_writes_nothing(desk: Desk, form: dict[str, str], problem: str) -> None:
    with pytest.raises(InputError, match=problem):
        desk.add(read_judgement(form, open_cases(desk)[0], "Ada"))
    assert desk.log == ()


def test_undoing_opens_the_case_again(desk: Desk) -> None:
    case = open_cases(desk)[0]
    written = judge(desk, case, "confirm")
    desk.add(Judgement("undo", "Ada", undoes=written.id))
    assert case.pair in {other.pair for other in open_cases(desk)}
    assert desk.last_by("Ada") is None


def test_an_undone_split_brings_the_claim_back(desk: Desk) -> None:
    case = open_cases(desk)[0]
    written = judge(desk, case, "split:b")
    desk.add(Judgement("undo", "Ada", undoes=written.id))
    assert desk.find_case(case.a, case.b) is not None


def test_each_undoes_only_their_own(desk: Desk) -> None:
    case = open_cases(desk)[0]
    judge(desk, case, "confirm", "Ada")
    judge(desk, case, "not_sure", "Ben")
    last = desk.last_by("Ada")
    assert last is not None
    assert last.action == "confirm"


def test_two_reviewers_lose_no_word(desk: Desk, workspace: StoryWorkspace) -> None:
    other = Desk(workspace)
    case = open_cases(desk)[0]
    judge(desk, case, "confirm", "Ada")
    judge(other, case, "dismiss:update", "Ben")
    desk.refresh()
    assert [(entry.reviewer, entry.action) for entry in desk.log] == [("Ada", "confirm"), ("Ben", "dismiss")]
    assert desk.standing.decisions[case.pair].reviewer == "Ben"


def test_a_rescan_by_a_new_extractor_keeps_the_judgements(desk: Desk, workspace: StoryWorkspace) -> None:
    case = open_cases(desk)[0]
    judge(desk, case, "confirm")
    workspace.add(newsroom().stories, version="next")
    desk.refresh()
    found = desk.find_case(case.a, case.b)
    assert found is not None
    assert found.claim_a.id != case.claim_a.id
    assert found.pair in desk.standing.decisions
    assert desk.orphans == []


def test_the_cases_from_before_stay_until_what_was_scanned_is_compared(
    desk: Desk, workspace: StoryWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, diff = Event(), workspace.diff
    case = open_cases(desk)[0]

    def wait(*args: object, **options: object) -> Survey:
        go_on.wait()
        return diff(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(workspace, "diff", wait)
    monkeypatch.setattr("claimcheck.review.desk._PATIENCE", 0.0)
    workspace.add(newsroom().stories, version="next")
    desk.refresh()
    assert desk.is_behind
    judge(desk, case, "confirm")
    assert open_case(desk, next(queued for queued in desk.cases if queued.pair == case.pair)).claim_a == case.claim_a
    go_on.set()
    while desk.is_behind:
        desk.refresh()
    found = desk.find_case(case.a, case.b)
    assert found is not None
    assert found.claim_a.id != case.claim_a.id
    assert found.pair in desk.standing.decisions


def test_what_went_wrong_in_comparing_is_told(
    desk: Desk, workspace: StoryWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_options: object) -> Survey:
        raise StoreError("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(workspace, "diff", fail)
        workspace.add(newsroom().stories, version="next")
        with pytest.raises(StoreError, match="disk is full"):
            desk.refresh()
    desk.refresh()
    assert not desk.is_behind


def test_a_changed_article_orphans_the_judgement(desk: Desk, workspace: StoryWorkspace) -> None:
    case = open_cases(desk)[0]
    written = judge(desk, case, "confirm")
    for story in newsroom().stories:
        if story.article.digest[:16] == case.claim_a.article.id:
            changed = replace(story, text=story.text + " Corrected on Tuesday.")
    with workspace.store.writing() as session:
        from claimcheck.store.models import ArticleRow

        session.query(ArticleRow).filter(ArticleRow.digest.startswith(case.claim_a.article.id)).delete()
    workspace.add([changed])
    desk.refresh()
    assert desk.find_case(case.a, case.b) is None
    assert [entry.id for entry in desk.orphans] == [written.id]
    assert not any(c["judgement"] for q in workspace.diff().to_json()["questions"] for c in q["comparisons"])


def test_filters_come_back_from_their_address() -> None:
    filters = Filters(verdict="updated", status="all", outlet="A & B", words="north korea", scores="off")
    assert Filters.from_query(dict(parse_qsl(filters.query[1:]))) == filters
    assert Filters.from_query({"status": "nonsense", "scores": "x", "words": "w" * 999}).words == "w" * 200
    assert Filters().query == ""


def test_filters_narrow_the_queue(desk: Desk) -> None:
    assert {c.comparison.verdict for c in open_cases(desk, verdict="compatible")} == {"compatible"}
    assert queue(desk, words="marlow KILLED") == []
    assert len(open_cases(desk, words="marlow")) == 1
    assert all("Plainsman Daily" in c.words.title() for c in queue(desk, outlet="plainsman daily"))
    assert open_cases(desk, status="judged") == []


def test_progress_counts_and_the_queue_goes_round(desk: Desk) -> None:
    cases = open_cases(desk)
    filters = Filters()
    desk.skipped.add(cases[0].pair)
    assert next_case(desk, cases[0], filters) == queue(desk)[1]
    for case in cases[1:]:
        judge(desk, case, "confirm")
    assert Progress.of(desk, filters) == Progress(judged=4, skipped=1, total=5)
    assert next_case(desk, cases[4], filters) == queue(desk)[0]
    judge(desk, cases[0], "not_sure")
    assert next_case(desk, cases[0], filters) is None
