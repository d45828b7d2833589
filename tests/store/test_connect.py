"""What a URL means, and what goes wrong with databases, in plain words."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from claimcheck.errors import StoreError
from claimcheck.store import Store, connect
from tests.store.readings import make_reading


@pytest.mark.parametrize(
    ("url", "meant"),
    [
        ("news.db", "sqlite:///news.db"),
        ("sqlite:////data/news.db", "sqlite:////data/news.db"),
        ("postgresql://me@host/news", "postgresql+psycopg://me@host/news"),
        ("postgresql+psycopg2://me@host/news", "postgresql+psycopg://me@host/news"),
    ],
)
def test_read_url(url: str, meant: str) -> None:
    assert connect.read_url(url).render_as_string() == meant


@pytest.mark.parametrize("url", ["mysql://me@host/news", "://", "nonsense://x"])
def test_other_databases_are_refused(url: str) -> None:
    with pytest.raises(StoreError):
        connect.read_url(url)


def test_password_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connect, "find_spec", lambda name: None)
    with pytest.raises(StoreError, match=r"claimcheck\[postgres\]") as caught:
        connect.read_url("postgresql://me:secret@host/news")
    assert "secret" not in str(caught.value)


def test_server_that_is_not_there(tmp_path: Path) -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(StoreError, match="cannot connect"):
        Store(f"postgresql://me:secret@/news?host={tmp_path}")


def test_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear editor, " * 100)
    with pytest.raises(StoreError, match="no SQLite database; choose another --db"):
        Store(str(path), create=True)
    assert path.read_text().startswith("Dear editor")


def test_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        Store(str(tmp_path / "none" / "news.db"), create=True)


def test_folder_instead_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        Store(str(tmp_path), create=True)


def test_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with Store(str(path), create=True) as store:
        store.add([make_reading()], "1")
    raw = bytearray(path.read_bytes())
    raw[100:] = b"\xa5" * len(raw[100:])
    path.write_bytes(raw)
    with pytest.raises(StoreError, match="damaged"):
        Store(str(path)).load()


def test_locked_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connect, "LOCK_WAIT", 0.05)
    path = tmp_path / "news.db"
    with Store(str(path), create=True) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="locked by another program; try again"):
            store.add([make_reading()], "1")
        assert store.load() == {}
        other.execute("ROLLBACK")
        assert store.add([make_reading()], "1").stored == 1
        other.close()


def test_database_that_may_only_be_read(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    Store(str(path), create=True).close()
    with (
        Store(f"sqlite:///file:{path}?mode=ro&uri=true") as store,
        pytest.raises(StoreError, match="may not be written"),
    ):
        store.add([make_reading()], "1")
