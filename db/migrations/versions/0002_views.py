"""Views for reading the store with other programs, such as Datasette; an index that tells when something was scanned.

Revision ID: 0002
Revises: 0001
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

CLAIMS = """
CREATE VIEW claims_in_articles AS
SELECT c.key AS claim, c.kind, c.text, c.low, c.high, c.bound, c.unit, c.measure, c.predicate, {sources} AS sources,
       a.outlet, a.published, a.title, a.url, c.sentence, c.polarity, c.modality, c.stance, c.time_start, c.time_end,
       c.score, c.span_start, c.span_end, a.digest AS article
FROM claims c JOIN articles a ON a.id = c.article_id
"""
SOURCES_SQLITE = (
    "(SELECT group_concat(name, ' > ') FROM "
    "(SELECT s.name AS name FROM sources s WHERE s.claim_id = c.id ORDER BY s.position))"
)
SOURCES_POSTGRESQL = "(SELECT string_agg(s.name, ' > ' ORDER BY s.position) FROM sources s WHERE s.claim_id = c.id)"

JUDGEMENTS = """
CREATE VIEW judgements_and_undoings AS
SELECT j.id, j.created_at, j.reviewer, j.action, j.verdict, j.reason, j.note, j.question, j.claim_a, j.claim_b,
       j.undoes, u.id AS undone_by, u.reviewer AS undone_by_reviewer
FROM judgements j LEFT JOIN judgements u ON u.undoes = j.id
"""


def upgrade() -> None:
    sqlite = op.get_bind().dialect.name == "sqlite"
    op.execute(CLAIMS.format(sources=SOURCES_SQLITE if sqlite else SOURCES_POSTGRESQL))
    op.execute(JUDGEMENTS)
    op.create_index("ix_articles_scanned_at", "articles", ["scanned_at"])
