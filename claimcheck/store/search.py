"""Full text search, the one thing that the two databases do in different ways."""

from __future__ import annotations

import re

from sqlalchemy import text
from sqlalchemy.orm import Session

_WORD = re.compile(r"\w+")

_DOCUMENTS = {
    "articles": "to_tsvector('english', coalesce(title, '') || ' ' || left(text, 400000))",
    "claims": "to_tsvector('english', left(sentence, 400000) || ' ' || coalesce(left(subject, 400000), ''))",
}
"""What PostgreSQL has indexed, word for word as in the migration: otherwise it does not use the index."""

_INDEXES = {"articles": "article_search", "claims": "claim_search"}
"""SQLite's FTS5 tables."""


def find_articles(session: Session, topic: str) -> list[int]:
    """Numbers of the articles in which some word of ``topic`` stands, stemmed; the best first."""
    return _find(session, "articles", topic)


def find_claim_rows(session: Session, topic: str) -> list[int]:
    """Numbers of the claims in whose sentence or subject some word of ``topic`` stands, stemmed; the best first."""
    return _find(session, "claims", topic)


def _find(session: Session, table: str, topic: str) -> list[int]:
    words = _WORD.findall(topic)
    if not words:
        return []
    if session.get_bind().dialect.name == "sqlite":
        index = _INDEXES[table]
        query = f"SELECT rowid FROM {index} WHERE {index} MATCH :words ORDER BY rank, rowid"
        found = session.execute(text(query), {"words": " OR ".join(f'"{word}"' for word in words)})
    else:
        document = _DOCUMENTS[table]
        query = (
            f"SELECT id FROM {table}, to_tsquery('english', :words) AS query WHERE {document} @@ query "
            f"ORDER BY ts_rank({document}, query) DESC, id"
        )
        found = session.execute(text(query), {"words": " | ".join(f"'{word}'" for word in words)})
    return [row[0] for row in found]
