"""Full text search, the one thing that the two databases do in different ways."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlalchemy import text
from sqlalchemy.orm import Session

_WORD = re.compile(r"\w+")

_DOCUMENTS = {
    "articles": "to_tsvector('simple', coalesce(title, '') || ' ' || left(text, 400000))",
    "claims": "to_tsvector('simple', left(sentence, 400000) || ' ' || coalesce(left(subject, 400000), ''))",
}
"""What PostgreSQL has indexed, word for word as in the migration: otherwise it does not use the index."""

_INDEXES = {"articles": "article_search", "claims": "claim_search"}
"""SQLite's FTS5 tables."""


Lookups = Sequence[Sequence[str]]
"""What is looked for: for each term its alternatives, phrases of words; each last word is the beginning of a word."""


def find_articles(session: Session, lookups: Lookups) -> list[int]:
    """Numbers of the articles in which every term stands; the best first."""
    return _find(session, "articles", lookups)


def find_claim_rows(session: Session, lookups: Lookups) -> list[int]:
    """Numbers of the claims in whose sentence or subject every term stands; the best first."""
    return _find(session, "claims", lookups)


def _find(session: Session, table: str, lookups: Lookups) -> list[int]:
    terms = [[words for phrase in term if (words := _WORD.findall(phrase))] for term in lookups]
    if not terms or not all(terms):
        return []
    if session.get_bind().dialect.name == "sqlite":
        index = _INDEXES[table]
        query = f"SELECT rowid FROM {index} WHERE {index} MATCH :words ORDER BY rank, rowid"
        wanted = " AND ".join(f"({' OR '.join(map(_phrase_sqlite, term))})" for term in terms)
    else:
        document = _DOCUMENTS[table]
        query = (
            f"SELECT id FROM {table}, to_tsquery('simple', :words) AS query WHERE {document} @@ query "
            f"ORDER BY ts_rank({document}, query) DESC, id"
        )
        wanted = " & ".join(f"({' | '.join(map(_phrase_postgresql, term))})" for term in terms)
    return [row[0] for row in session.execute(text(query), {"words": wanted})]


def _phrase_sqlite(words: list[str]) -> str:
    return f'"{" ".join(words)}" *'


def _phrase_postgresql(words: list[str]) -> str:
    return " <-> ".join([*(f"'{word}'" for word in words[:-1]), f"'{words[-1]}':*"])
