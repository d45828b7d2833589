"""The report's commands (diff, report, review, history, evaluate) over the stories' store; no language model needed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import claimcheck.check
from claimcheck.store.judgements import Judgement, add_judgement
from tests.cli.conftest import Claimcheck
from tests.review.newsroom import StoryWorkspace


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "stories.db"
    with StoryWorkspace(path) as workspace:
        monkeypatch.setattr("claimcheck.store.judged.decide", workspace.compare)
    monkeypatch.setattr(claimcheck.check, "open_store", lambda url, **_: StoryWorkspace(Path(url)))
    return path


def confirm(path: Path) -> Judgement:
    with StoryWorkspace(path) as workspace:
        question = workspace.diff().judged[0].to_json()
        keys = {claim["id"]: claim["key"] for claim in question["claims"]}
        pair = next(c for c in question["comparisons"] if c["verdict"] == "discrepant")
        a, b = keys[pair["a"]], keys[pair["b"]]
        return add_judgement(workspace.store, Judgement("confirm", "Ada", a, b, question["id"], "discrepant"))


def test_diff_prints_the_report(claimcheck: Claimcheck, store: Path) -> None:
    run = claimcheck("diff", "North Korean troops", "--db", store)
    assert run.code == 0
    assert "DISCREPANT" in run.out
    assert "Volodymyr Zelenskyy, citing his government" in run.out
    assert "\x1b" not in run.out


def test_diff_as_json_is_one_object(claimcheck: Claimcheck, store: Path) -> None:
    (data,) = claimcheck("diff", "--all", "--format", "json", "--db", store).rows
    assert data["topic"] is None
    assert {"id", "label", "verdict", "low", "high", "unit", "independent_sources", "claims", "comparisons"} <= set(
        data["questions"][0]
    )


def test_diff_as_markdown_to_a_file(claimcheck: Claimcheck, store: Path, tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    run = claimcheck("diff", "--all", "--format", "md", "-o", path, "--db", store)
    assert run.out == ""
    assert path.read_text(encoding="utf-8").startswith("# Everything in the store")


def test_diff_needs_a_topic_or_all(claimcheck: Claimcheck, store: Path) -> None:
    run = claimcheck("diff", "--db", store)
    assert run.code == 2
    assert "--all" in run.err


@pytest.mark.parametrize(
    ("options", "code"), [(("--fail-on", "discrepant"), 3), (("--fail-on", "unclear"), 0), (("--verdict", "agree"), 0)]
)
def test_fail_on_sets_the_exit_status(claimcheck: Claimcheck, store: Path, options: tuple[str, ...], code: int) -> None:
    assert claimcheck("diff", "--all", *options, "--db", store).code == code


@pytest.mark.parametrize("day", ["yesterday", "2024-13-01", "1.2.2024"])
def test_a_day_that_is_none_is_wrong_usage(claimcheck: Claimcheck, store: Path, day: str) -> None:
    run = claimcheck("diff", "--all", "--since", day, "--db", store)
    assert run.code == 2
    assert "YYYY-MM-DD" in run.err


def test_days_the_wrong_way_round_are_wrong_usage(claimcheck: Claimcheck, store: Path) -> None:
    run = claimcheck("diff", "--all", "--since", "2024-10-30", "--until", "2024-10-01", "--db", store)
    assert (run.code, "--since 2024-10-30 is after --until 2024-10-01" in run.err) == (2, True)


def test_what_the_options_leave_out_is_not_told_as_nothing(claimcheck: Claimcheck, store: Path) -> None:
    run = claimcheck("diff", "--all", "--verdict", "unclear", "--db", store)
    assert "The options leave nothing of it" in run.out
    assert "Nothing in the store" not in run.out


@pytest.mark.parametrize("suffix", [".html", ".md", ".json", ".jsonl", ".csv", ".xlsx", ".jsonld"])
def test_report_writes_the_form_of_the_suffix(claimcheck: Claimcheck, store: Path, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"report{suffix}"
    run = claimcheck("report", "-o", path, "--db", store)
    assert run.code == 0
    assert path.stat().st_size > 500
    assert "questions" in run.err
    assert run.out == ""


def test_report_refuses_another_suffix_and_a_folder_that_is_not_there(
    claimcheck: Claimcheck, store: Path, tmp_path: Path
) -> None:
    run = claimcheck("report", "-o", "report.pdf", "--db", store)
    assert (run.code, ".html" in run.err) == (1, True)
    assert claimcheck("report", "-o", tmp_path / "no" / "report.md", "--db", store).code == 1


def test_judgements_show_in_the_report_and_its_history(claimcheck: Claimcheck, store: Path) -> None:
    entry = confirm(store)
    assert "Judged: the machine is right, by Ada" in claimcheck("diff", "--all", "--db", store).out
    run = claimcheck("history", entry.claim_a, "--db", store)
    assert "the machine is right" in run.out
    (row,) = claimcheck("history", "--format", "json", "--db", store).rows
    assert (row["action"], row["stands"]) == ("confirm", True)


def test_history_of_nothing_says_so(claimcheck: Claimcheck, store: Path) -> None:
    run = claimcheck("history", "nothing", "--db", store)
    assert (run.code, "nobody has judged" in run.err) == (1, True)


def test_judgements_move_by_export_and_import(claimcheck: Claimcheck, store: Path, tmp_path: Path) -> None:
    confirm(store)
    path, other = tmp_path / "judgements.jsonl", tmp_path / "other.db"
    claimcheck("review", "--export", path, "--db", store)
    with StoryWorkspace(other):
        pass
    assert "1 judgement added" in claimcheck("review", "--import", path, "--db", other).err
    assert "0 judgements added, 1 known already" in claimcheck("review", "--import", path, "--db", other).err
    assert claimcheck("review", "--export", "-", "--db", other).out == path.read_text(encoding="utf-8")


def test_importing_rubbish_names_the_line(claimcheck: Claimcheck, store: Path, tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text("{}\n", encoding="utf-8")
    run = claimcheck("review", "--import", path, "--db", store)
    assert (run.code, "bad.jsonl:1" in run.err) == (1, True)
    assert claimcheck("review", "--import", tmp_path / "none", "--db", store).code == 1


def test_another_host_needs_a_password(claimcheck: Claimcheck, store: Path) -> None:
    run = claimcheck("review", "--host", "0.0.0.0", "--no-browser", "--db", store)
    assert run.code == 1
    assert "http://" not in run.err


def test_evaluate_counts_what_was_judged(claimcheck: Claimcheck, store: Path) -> None:
    assert "Nothing has been confirmed" in claimcheck("evaluate", "--db", store).out
    confirm(store)
    (row,) = claimcheck("evaluate", "--format", "json", "--db", store).rows
    assert (row["judged"], row["overall"]["share"]) == (1, 1.0)
    assert json.dumps(row["precision"]).startswith('{"discrepant"')
    assert "Brier score" in claimcheck("evaluate", "--db", store).out


@pytest.mark.parametrize("command", ["diff", "report", "review", "history", "evaluate"])
def test_a_store_that_is_not_there_is_one_line(claimcheck: Claimcheck, tmp_path: Path, command: str) -> None:
    arguments = {"diff": ["--all"], "report": ["-o", tmp_path / "x.md"], "review": ["--no-browser"]}.get(command, [])
    run = claimcheck(command, *arguments, "--db", tmp_path / "none.db")
    assert run.code == 1
    assert len(run.err.strip().splitlines()) == 1
    assert not (tmp_path / "none.db").exists()
