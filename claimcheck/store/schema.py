"""The schema and its revision: made and changed only by upgrading with the migrations that are shipped."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from claimcheck.errors import StoreError
from claimcheck.store.connect import WRITE, redact, use_wal

HEAD = "0005"
"""The revision that this program works with; a test holds it to the newest of the migrations."""

_UPGRADE_LOCK = 7_215_330_466
"""Any number; two programs that upgrade one PostgreSQL database at once take turns by it."""


def find_migrations() -> Path:
    """The folder of the migrations: in the package where it was built into it, otherwise in the checkout.

    Raises:
        StoreError: it is in neither place.
    """
    here = Path(__file__).resolve().parent
    for folder in (here / "migrations", here.parent.parent / "db" / "migrations"):
        if folder.joinpath("env.py").is_file():
            return folder
    raise StoreError("the migrations are missing from this installation; install claimcheck again")


def find_revision(connection: Connection) -> str | None:
    """The revision of the schema; None for a database without tables.

    Raises:
        StoreError: the database holds something else.
    """
    tables = inspect(connection).get_table_names()
    if "alembic_version" in tables:
        revision: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return revision
    if tables:
        name = redact(connection.engine.url)
        raise StoreError(f"{name}: holds other tables ({', '.join(sorted(tables)[:3])}…) and no store; choose another")
    return None


def check_revision(connection: Connection) -> None:
    """Refuse a schema that this program does not work with.

    Raises:
        StoreError: there is none, or it is older or newer; the message names the command to run.
    """
    revision = find_revision(connection)
    if revision == HEAD:
        return
    name = redact(connection.engine.url)
    if revision is None:
        raise StoreError(f"{name}: no store yet; make one with: claimcheck scan PATH --db {name}")
    if revision in known_revisions():
        raise StoreError(
            f"{name}: the store's schema is {revision}, this program's is {HEAD}; "
            f"run: claimcheck db upgrade --db {name}"
        )
    raise StoreError(
        f"{name}: the store's schema ({revision}) is newer than this program's ({HEAD}); "
        "run: pip install --upgrade claimcheck"
    )


def known_revisions() -> list[str]:
    """All revisions of the migrations, the newest first."""
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(find_migrations()))
    return [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the schema to ``revision`` in one transaction: whole or not at all.

    Raises:
        StoreError: the database holds other tables, or a schema newer than this program's.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(find_migrations()).replace("%", "%%"))
    with engine.connect().execution_options(sqlite_begin=WRITE) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _UPGRADE_LOCK})
        found = find_revision(connection)
        if found is not None and found not in known_revisions():
            check_revision(connection)
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    use_wal(engine)
