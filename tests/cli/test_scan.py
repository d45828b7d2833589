"""``claimcheck scan`` and what shows the result: topics, sources, show, verify, db."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from claimcheck.ingest import MAX_CHARACTERS
from claimcheck.ingest.files import KNOWN
from claimcheck.store.schema import HEAD
from tests.cli.conftest import Claimcheck


def count_claims(db: Path) -> int:
    with sqlite3.connect(db) as connection:
        return int(connection.execute("SELECT count(*) FROM claims").fetchone()[0])


def test_scan_stores_once(claimcheck: Claimcheck, toll: Path, db: Path) -> None:
    first = claimcheck("scan", toll, "--db", db)
    assert (first.code, first.out) == (0, "")
    assert first.err.startswith(f"{db}: 1 article stored with ")
    before = count_claims(db)
    second = claimcheck("scan", toll, "--db", db)
    assert second.err.endswith("0 articles stored with 0 claims, 1 known already\n")
    assert count_claims(db) == before > 0


def test_store_is_named_by_the_environment(
    claimcheck: Claimcheck, toll: Path, db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAIMCHECK_DB", f"sqlite:///{db}")
    assert claimcheck("scan", toll, "-q").err == ""
    assert db.exists()


def test_standard_input(claimcheck: Claimcheck, db: Path) -> None:
    record = {"id": "x7", "text": "The toll rose to 19 on Wednesday, police said.", "outlet": "Meridian Wire"}
    assert claimcheck("scan", "-", "--db", db, stdin=json.dumps(record).encode()).code == 0
    with sqlite3.connect(db) as connection:
        assert connection.execute("SELECT external_id, outlet FROM articles").fetchall() == [("x7", "Meridian Wire")]


def test_every_kind_of_bad_input_gets_one_line_and_the_rest_is_stored(
    claimcheck: Claimcheck, toll: Path, db: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "bad"
    (bad / "folder").mkdir(parents=True)
    (bad / "empty.txt").write_bytes(b"")
    (bad / "latin.txt").write_bytes(b"Caf\xe9 owners said so.\n")
    (bad / "figures.txt").write_text("12 34 56\n")
    (bad / "long.txt").write_text("word " * 10_000_000)
    (bad / "lines.jsonl").write_text(
        '{"id": "a"}\n{"id": "b", "text": \n{"id": "c", "text": "Nineteen people died."}\n'
    )
    names = ("none.txt", "folder", "empty.txt", "latin.txt", "figures.txt", "long.txt", "lines.jsonl")
    run = claimcheck("scan", *(bad / name for name in names), toll, "--db", db)
    assert run.code == 1
    assert run.err.splitlines() == [
        f"claimcheck: {bad}/none.txt: no such file or directory",
        f"claimcheck: {bad}/folder: no articles in this folder; claimcheck reads {', '.join(sorted(KNOWN))}",
        f"claimcheck: {bad}/empty.txt: the file is empty",
        f"claimcheck: {bad}/latin.txt:1: no valid UTF-8; save the file as UTF-8",
        f"claimcheck: {bad}/figures.txt:1: the text has no letter in it",
        f"claimcheck: {bad}/long.txt:1: the text has 49,999,999 characters; one article may have {MAX_CHARACTERS:,}",
        f'claimcheck: {bad}/lines.jsonl:1: "text" is missing',
        f"claimcheck: {bad}/lines.jsonl:2: no valid JSON: Expecting value at column 20",
        run.err.splitlines()[-1],
    ]
    assert run.err.splitlines()[-1].startswith(f"{db}: 2 articles stored with ")
    assert run.err.endswith(", 8 not read\n")


def test_record_without_words_is_no_failure(claimcheck: Claimcheck, db: Path) -> None:
    run = claimcheck("scan", "-", "--db", db, stdin=b'{"id": "a", "text": "", "title": "Only a title"}')
    assert (run.code, run.err) == (0, f"{db}: 0 articles stored with 0 claims, 1 without a text\n")


@pytest.mark.parametrize("command", [["scan", "."], ["topics"], ["diff", "flood"], ["verify"], ["db", "stats"]])
def test_file_that_is_no_database(claimcheck: Claimcheck, toll: Path, command: list[str]) -> None:
    run = claimcheck(*command, "--db", toll)
    assert (run.code, run.err) == (1, f"claimcheck: {toll}: no SQLite database; choose another --db\n")


@pytest.mark.parametrize(
    "command", [["topics"], ["sources"], ["show", "x"], ["diff", "flood"], ["verify"], ["db", "check"]]
)
def test_store_that_is_not_there_is_not_made(claimcheck: Claimcheck, db: Path, command: list[str]) -> None:
    run = claimcheck(*command, "--db", db)
    assert (run.code, db.exists()) == (1, False)
    assert run.err == f"claimcheck: {db}: no store there yet; make one with: claimcheck scan PATH --db {db}\n"


@pytest.fixture
def stored(claimcheck: Claimcheck, toll: Path, db: Path) -> Path:
    claimcheck("scan", toll, "--db", db)
    return db


def test_topics_and_sources(claimcheck: Claimcheck, stored: Path) -> None:
    assert claimcheck("topics", "--db", stored).out.splitlines()[0].split() == ["name", "articles", "claims"]
    table = claimcheck("sources", "--db", stored).out
    assert "interior ministry" in table
    (row,) = claimcheck("sources", "--db", stored, "--format", "json").rows
    assert set(row) == {"name", "kind", "claims", "articles", "stances"}


def test_show_gives_the_claim_in_its_article(claimcheck: Claimcheck, stored: Path, toll: Path) -> None:
    claims = claimcheck("extract", toll).rows[0]["claims"]
    claim = next(claim for claim in claims if claim["kind"] == "numeric")
    text = claimcheck("show", claim["id"][:8], "--db", stored).out
    assert "Flood in Draven" in text
    assert f"[{claim['text']}]" in text
    assert "interior ministry (says)" in text
    (row,) = claimcheck("show", claim["id"], "--db", stored, "--format", "json").rows
    assert row["article"]["outlet"] == "Valley Courier"
    assert {key: row[key] for key in claim} == claim


def test_show_of_nothing(claimcheck: Claimcheck, stored: Path) -> None:
    run = claimcheck("show", "zzz", "--db", stored)
    assert (run.code, run.err) == (1, f"claimcheck: zzz: no claim in {stored} has this id or these words\n")


def test_show_finds_claims_by_words(claimcheck: Claimcheck, stored: Path) -> None:
    texts = [row["text"] for row in claimcheck("show", "people killed", "--db", stored, "--format", "json").rows]
    assert any("12 people" in text for text in texts)


def test_verify_finds_a_changed_text(claimcheck: Claimcheck, stored: Path) -> None:
    assert claimcheck("verify", "--db", stored).code == 0
    with sqlite3.connect(stored) as connection:
        connection.execute("UPDATE articles SET text = replace(text, '12', '13')")
    run = claimcheck("verify", "--db", stored)
    assert run.code == 1
    assert "claimcheck: article 1: its text, outlet or address is not the one that was scanned" in run.err


def test_db_upgrade_check_and_stats(claimcheck: Claimcheck, db: Path) -> None:
    assert claimcheck("db", "upgrade", "--db", db).err == f"{db}: the schema is {HEAD}\n"
    assert claimcheck("db", "check", "--db", db).code == 0
    (stats,) = claimcheck("db", "stats", "--db", db, "--format", "json").rows
    assert (stats["articles"], stats["claims"], stats["first"]) == (0, 0, None)


def test_db_reread_reads_the_stored_texts_again(claimcheck: Claimcheck, stored: Path, toll: Path) -> None:
    before = count_claims(stored)
    toll.unlink()
    run = claimcheck("db", "reread", "--db", stored)
    assert (run.code, count_claims(stored)) == (0, before)
    assert run.err.startswith(f"{stored}: 1 article stored with ")


def test_texts_cannot_steer_the_terminal(claimcheck: Claimcheck, db: Path) -> None:
    record = {"id": "a", "text": "Police said 12 people died.\x1b[31m", "title": "\x1b]0;title\x07Toll"}
    claimcheck("scan", "-", "--db", db, stdin=json.dumps(record).encode())
    with sqlite3.connect(db) as connection:
        key = connection.execute("SELECT key FROM claims").fetchone()[0]
    assert "\x1b" not in claimcheck("show", key, "--db", db).out


@pytest.mark.parametrize("name", ["Harbor Ledger", "Ledgr", "harbour"])
def test_an_outlet_that_is_none_is_wrong_usage_and_those_like_it_are_named(
    claimcheck: Claimcheck, db: Path, name: str
) -> None:
    record = {"text": "The toll rose to 19 on Wednesday, police said.", "outlet": "The Harbour Ledger"}
    claimcheck("scan", "-", "--db", db, stdin=json.dumps(record).encode())
    run = claimcheck("diff", "--all", "--outlet", name, "--db", db)
    assert (run.code, "did you mean 'The Harbour Ledger'" in run.err) == (2, True)
    assert claimcheck("diff", "--all", "--outlet", "the harbour LEDGER", "--db", db).code == 0
