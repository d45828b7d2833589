"""The schema: made by the migrations alone, whole or not at all; any other is refused with the command to run."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from spacy.language import Language
from sqlalchemy import text

from claimcheck.check import reread, scan
from claimcheck.errors import StoreError
from claimcheck.store import Store, connect, schema
from claimcheck.store.integrity import Tally, verify
from claimcheck.store.models import Base
from claimcheck.store.summary import measure

OLD = Path(__file__).parent / "old"

SEARCH = ("article_search", "claim_search")


def test_models_are_what_the_migrations_make(store: Store) -> None:
    with store.engine.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), Base.metadata)
    assert [change for change in found if not _is_search(change)] == []


def _is_search(change: object) -> bool:
    return any(name in repr(change) for name in SEARCH)


def test_head_is_the_newest_migration() -> None:
    assert schema.known_revisions()[0] == schema.HEAD


def test_migrations_in_the_package_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "claimcheck" / "store"
    for folder in (package / "migrations", tmp_path / "db" / "migrations"):
        folder.mkdir(parents=True)
        (folder / "env.py").touch()
    monkeypatch.setattr(schema, "__file__", str(package / "schema.py"))
    assert schema.find_migrations() == package / "migrations"
    (package / "migrations" / "env.py").unlink()
    assert schema.find_migrations() == tmp_path / "db" / "migrations"
    (tmp_path / "db" / "migrations" / "env.py").unlink()
    with pytest.raises(StoreError, match="install claimcheck again"):
        schema.find_migrations()


def set_revision(url: str, revision: str) -> None:
    with Store(url, create=True) as store, store.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})


def test_newer_schema_is_refused(url: str) -> None:
    set_revision(url, "9999")
    with pytest.raises(StoreError, match=r"\(9999\) is newer than this program's .*pip install --upgrade claimcheck"):
        Store(url, create=True)


def test_older_schema_is_refused_with_the_command(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Store(url, create=True).close()
    monkeypatch.setattr(schema, "HEAD", "later")
    with pytest.raises(StoreError, match="run: claimcheck db upgrade --db "):
        Store(url)


def test_upgrade_refuses_a_newer_schema(url: str) -> None:
    set_revision(url, "9999")
    with pytest.raises(StoreError, match="newer"):
        schema.upgrade(connect.make_engine(connect.read_url(url)))


def test_upgrade_of_a_store_that_is_up_to_date_changes_nothing(store: Store) -> None:
    schema.upgrade(store.engine)
    assert store.load() == {}


def test_failed_upgrade_leaves_nothing(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from alembic import command

    upgrade = command.upgrade

    def fail_at_the_end(*args: object) -> None:
        upgrade(*args)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "upgrade", fail_at_the_end)
    engine = connect.make_engine(connect.read_url(url))
    with pytest.raises(KeyboardInterrupt):
        schema.upgrade(engine)
    with engine.connect() as connection:
        assert schema.find_revision(connection) is None


def test_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="holds other tables"):
        Store(str(path), create=True)
    assert path.read_bytes() == before


def test_new_store_is_made_only_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with pytest.raises(StoreError, match=f"no store there yet; make one with: claimcheck scan PATH --db {path}"):
        Store(str(path))
    assert not path.exists()


def test_sqlite_is_in_wal_mode(sqlite_url: str) -> None:
    with Store(sqlite_url, create=True) as store, store.reading() as session:
        assert session.execute(text("PRAGMA journal_mode")).scalar() == "wal"


@pytest.fixture(params=sorted(OLD.glob("*.db")), ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A store as an earlier revision left it: two articles and a judgement."""
    return Path(shutil.copy(request.param, tmp_path / "old.db"))


def test_every_revision_but_the_newest_has_an_old_store_to_test_with() -> None:
    assert {path.stem for path in OLD.glob("*.db")} == set(schema.known_revisions()[1:])


def test_old_store_is_upgraded_and_used(old: Path, nlp: Language) -> None:
    with pytest.raises(StoreError, match=f"run: claimcheck db upgrade --db {old}"):
        Store(str(old), create=True)
    schema.upgrade(connect.make_engine(connect.read_url(str(old))))
    with Store(str(old)) as store:
        assert reread(store).stored == 2
        assert list(verify(store, Tally())) == []
        assert measure(store).judgements == 1
        assert len(store.load([["troop"]])) == 2
        assert scan(store, store.articles()).known == 2
