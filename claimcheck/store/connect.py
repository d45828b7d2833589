"""Opens the database: what a URL means, how SQLite is set up, and what its errors mean in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError

from claimcheck.errors import StoreError

LOCK_WAIT = 30.0
"""Seconds that SQLite waits for another program's transaction to end."""

WRITE = "IMMEDIATE"
"""A transaction that may write takes SQLite's lock at its start: one that took it later would fail instead of wait."""


def read_url(url: str) -> URL:
    """The database that ``url`` means: a path is an SQLite file, postgresql:// is opened with psycopg 3.

    Raises:
        StoreError: no URL, or a database that claimcheck cannot use.
    """
    try:
        parsed = make_url(url) if "://" in url else URL.create("sqlite", database=url)
    except ArgumentError:
        raise StoreError(f"{url}: no database URL; write sqlite:///news.db or postgresql://user@host/name") from None
    backend = parsed.get_backend_name()
    if backend == "sqlite":
        return parsed.set(drivername="sqlite")
    if backend in ("postgresql", "postgres"):
        if find_spec("psycopg") is None:
            raise StoreError(f"{redact(parsed)}: PostgreSQL needs psycopg; pip install 'claimcheck[postgres]'")
        return parsed.set(drivername="postgresql+psycopg")
    raise StoreError(f"{redact(parsed)}: claimcheck stores in SQLite or PostgreSQL")


def redact(url: URL) -> str:
    """The URL as it may be shown: an SQLite file's path, otherwise without its password."""
    if url.get_backend_name() == "sqlite":
        return url.database or ":memory:"
    return url.render_as_string(hide_password=True)


def exists(url: URL) -> bool:
    """Whether there is a database to open; a server, or an SQLite URI, is asked by connecting."""
    database = url.database or ":memory:"
    if url.get_backend_name() != "sqlite" or database == ":memory:" or database.startswith("file:"):
        return True
    path = Path(database)
    return path.is_file() and path.stat().st_size > 0


def make_engine(url: URL) -> Engine:
    """An engine that begins its transactions itself, so that the mode can be chosen."""
    if url.get_backend_name() != "sqlite":
        return create_engine(url)
    engine = create_engine(url, connect_args={"timeout": LOCK_WAIT})
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # sqlite3 would begin transactions on its own, and too late
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    mode = connection.get_execution_options().get("sqlite_begin", "DEFERRED")
    connection.exec_driver_sql(f"BEGIN {mode}")


def use_wal(engine: Engine) -> None:
    """Let readers go on while a scan writes; the file keeps the setting."""
    if engine.dialect.name != "sqlite":
        return
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()


@contextmanager
def plain_errors(url: URL) -> Iterator[None]:
    """Database errors inside come out as :class:`StoreError` in plain words, with the store's name."""
    try:
        yield
    except DBAPIError as error:
        raise StoreError(f"{redact(url)}: {_explain(error)}") from error


_MEANINGS = (
    ("file is not a database", "no SQLite database; choose another --db"),
    ("malformed", "the database is damaged; restore it from a copy, or scan into a new one"),
    ("unable to open", "cannot be opened; is the folder there, and may you write in it?"),
    ("readonly", "may not be written; choose another --db, or change the permissions of the file and its folder"),
    ("database is locked", "locked by another program; try again when that has finished"),
    ("disk is full", "the disk is full; make room and scan again, what was stored is kept"),
)


def _explain(error: DBAPIError) -> str:
    words = str(error.orig)
    for sign, meaning in _MEANINGS:
        if sign in words:
            return meaning
    if isinstance(error, OperationalError) and "connect" in words:
        return f"cannot connect: {words.splitlines()[0]}"
    return " ".join(words.split())
