"""Each question with what the machine says of its pairs, so that no pair is compared again; a view of the questions.

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


QUESTIONS = """
CREATE VIEW questions_by_contest AS
SELECT q.position + 1 AS rank, q.label, q.verdict, q.independent_sources,
       (length(q.claims) + 1) / 17 AS claims, q.key AS question, s.made_at
FROM questions q JOIN surveys s ON s.id = q.survey_id
ORDER BY q.position
"""


def upgrade() -> None:
    op.execute("DELETE FROM surveys")  # made without the questions; the next survey makes both
    op.create_table(
        "questions",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("survey_id", sa.Integer, sa.ForeignKey("surveys.id", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("key", sa.String(17), nullable=False),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("verdict", sa.String(16), nullable=False),
        sa.Column("independent_sources", sa.Integer, nullable=False),
        sa.Column("claims", sa.Text, nullable=False),
        sa.Column("claim_keys", sa.Text, nullable=False),
        sa.Column("outline", sa.LargeBinary, nullable=False),
        sa.Column("evidence", sa.LargeBinary, nullable=False),
    )
    op.execute(QUESTIONS)
