"""Articles, what was read in them, and what people said of it; full text search.

Revision ID: 0001
Revises:
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("digest", sa.String(64), nullable=False, unique=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("outlet", sa.Text, index=True),
        sa.Column("author", sa.Text),
        sa.Column("published", sa.Date, index=True),
        sa.Column("url", sa.Text),
        sa.Column("external_id", sa.Text, index=True),
        sa.Column("location", sa.Text),
        sa.Column("apart", JSON, nullable=False),
        sa.Column("version", sa.Text, nullable=False),
        sa.Column("scanned_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "claims",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.String(16), nullable=False, unique=True),
        sa.Column(
            "article_id", sa.Integer, sa.ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, index=True
        ),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("span_start", sa.Integer, nullable=False),
        sa.Column("span_end", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("sentence", sa.Text, nullable=False),
        sa.Column("low", sa.Double),
        sa.Column("high", sa.Double),
        sa.Column("bound", sa.Text),
        sa.Column("unit", sa.Text, index=True),
        sa.Column("dimension", sa.Text),
        sa.Column("subject", sa.Text),
        sa.Column("predicate", sa.Text),
        sa.Column("measure", sa.Text, index=True),
        sa.Column("polarity", sa.String(16), nullable=False),
        sa.Column("modality", sa.String(16), nullable=False),
        sa.Column("stance", sa.Text),
        sa.Column("time_start", sa.Date),
        sa.Column("time_end", sa.Date),
        sa.Column("score", sa.Double, nullable=False),
        sa.Column("version", sa.Text, nullable=False),
        sa.Column("data", JSON, nullable=False),
    )
    op.create_table(
        "sources",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("claim_id", sa.Integer, sa.ForeignKey("claims.id", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, index=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("stance", sa.Text, nullable=False),
    )
    op.create_table(
        "names",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("claim_id", sa.Integer, sa.ForeignKey("claims.id", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("name", sa.Text, nullable=False, index=True),
    )
    op.create_table(
        "judgements",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reviewer", sa.Text, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("claim_a", sa.String(64), index=True),
        sa.Column("claim_b", sa.String(64), index=True),
        sa.Column("question", sa.Text),
        sa.Column("verdict", sa.Text),
        sa.Column("reason", sa.Text),
        sa.Column("note", sa.Text),
        sa.Column("before", JSON),
        sa.Column("after", JSON),
        sa.Column("undoes", sa.Integer, sa.ForeignKey("judgements.id")),
    )
    if op.get_bind().dialect.name == "sqlite":
        make_sqlite_search()
        keep_judgements_sqlite()
    else:
        make_postgresql_search()
        keep_judgements_postgresql()


def make_sqlite_search() -> None:
    for index, table, columns in (
        ("article_search", "articles", ("title", "text")),
        ("claim_search", "claims", ("sentence", "subject")),
    ):
        names = ", ".join(columns)
        new = ", ".join(f"new.{column}" for column in columns)
        old = ", ".join(f"old.{column}" for column in columns)
        add = f"INSERT INTO {index}(rowid, {names}) VALUES (new.id, {new});"
        remove = f"INSERT INTO {index}({index}, rowid, {names}) VALUES ('delete', old.id, {old});"
        op.execute(
            f"CREATE VIRTUAL TABLE {index} USING fts5({names}, content='{table}', content_rowid='id', "
            "tokenize='unicode61 remove_diacritics 2')"
        )
        op.execute(f"CREATE TRIGGER {index}_insert AFTER INSERT ON {table} BEGIN {add} END")
        op.execute(f"CREATE TRIGGER {index}_delete AFTER DELETE ON {table} BEGIN {remove} END")
        op.execute(f"CREATE TRIGGER {index}_update AFTER UPDATE OF {names} ON {table} BEGIN {remove} {add} END")


def make_postgresql_search() -> None:
    # A tsvector holds one megabyte at most; the first 400,000 characters of distinct words stay below that.
    op.execute(
        "CREATE INDEX article_search ON articles USING gin "
        "(to_tsvector('simple', coalesce(title, '') || ' ' || left(text, 400000)))"
    )
    op.execute(
        "CREATE INDEX claim_search ON claims USING gin "
        "(to_tsvector('simple', left(sentence, 400000) || ' ' || coalesce(left(subject, 400000), '')))"
    )


def keep_judgements_sqlite() -> None:
    for action in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER judgements_keep_{action.lower()} BEFORE {action} ON judgements "
            "BEGIN SELECT RAISE(ABORT, 'judgements are never changed or deleted; add one that undoes it'); END"
        )


def keep_judgements_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION keep_judgements() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "RAISE EXCEPTION 'judgements are never changed or deleted; add one that undoes it'; END $$"
    )
    op.execute(
        "CREATE TRIGGER judgements_keep BEFORE UPDATE OR DELETE ON judgements "
        "FOR EACH ROW EXECUTE FUNCTION keep_judgements()"
    )
