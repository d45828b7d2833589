"""The store: articles with their text, and the claims that were read in them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from claimcheck.article import Article
from claimcheck.claim import Claim
from claimcheck.errors import StoreError
from claimcheck.extraction import Reading
from claimcheck.store import connect, rows, schema, search
from claimcheck.store.editions import find_edition
from claimcheck.store.models import ArticleRow, ClaimRow, NameRow, SourceRow

_AT_ONCE = 500
"""Values in one IN list; SQLite's own limit is far higher, the planner's patience is not."""


T = TypeVar("T")

Holdings = dict[Article, list[Claim]]
"""Articles with the claims that stand in them, in the order of the text."""


@dataclass(slots=True)
class Added:
    """How many articles were ``stored``, new or changed, and how many of them took the place of an earlier text."""

    stored: int = 0
    replaced: int = 0


class Store:
    """A database of articles and claims. Close it, or use it as a context manager.

    Every method that writes does so in one transaction, which is kept whole or not at all; every error of the database
    comes out as a :class:`~claimcheck.errors.StoreError`.
    """

    def __init__(self, url: str, *, create: bool = False) -> None:
        """Open the store at ``url`` (see :func:`claimcheck.store.connect.read_url`).

        ``create`` makes the schema where the database is new and empty.

        Raises:
            StoreError: there is no store, it cannot be opened, or it has another schema than this program.
        """
        self.url = connect.read_url(url)
        self.engine = connect.make_engine(self.url)
        try:
            with connect.plain_errors(self.url):
                self._open(create)
        except BaseException:
            self.engine.dispose()
            raise

    def _open(self, create: bool) -> None:
        if not create and not connect.exists(self.url):
            name = connect.redact(self.url)
            raise StoreError(f"{name}: no store there yet; make one with: claimcheck scan PATH --db {name}")
        with self.engine.connect() as connection:
            is_new = schema.find_revision(connection) is None
        if is_new and create:
            schema.upgrade(self.engine)
        with self.engine.connect() as connection:
            schema.check_revision(connection)

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Give up the connections."""
        self.engine.dispose()

    @property
    def name(self) -> str:
        """The store as it may be shown, without a password."""
        return connect.redact(self.url)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one state of the store, whatever is written meanwhile."""
        with connect.plain_errors(self.url), Session(self.engine) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session whose changes are kept together when the block ends, or not at all."""
        engine = self.engine.execution_options(sqlite_begin=connect.WRITE)
        with connect.plain_errors(self.url), Session(engine) as session, session.begin():
            yield session

    def find_unread(self, articles: Collection[Article], version: str) -> list[Article]:
        """Those of ``articles`` that are not yet stored as they are, read by this ``version`` of the extractor."""
        with self.reading() as session:
            stored = _rows_by_digest(session, articles)
        return [
            article
            for article in articles
            if (row := stored.get(article.digest)) is None or not _is_read(article, row, version)
        ]

    def add(self, readings: Sequence[Reading], version: str, *, beside: Collection[str] = ()) -> Added:
        """Store articles and their claims.

        What is stored already is left alone. An article whose title, date or apart lines changed, or that another
        version of the extractor read, is kept under its number and its claims are replaced. So is one that stands there
        with an earlier text (see :func:`claimcheck.store.editions.find_edition`), but for those that came with it and
        those ``beside`` it, by digest.
        """
        added = Added()
        beside = {*beside, *(reading.article.digest for reading in readings)}
        with self.writing() as session:
            for reading in readings:
                self._add_one(session, reading, version, beside, added)
        return added

    def _add_one(self, session: Session, reading: Reading, version: str, beside: Collection[str], added: Added) -> None:
        article = reading.article
        row = session.scalar(select(ArticleRow).where(ArticleRow.digest == article.digest))
        if row is not None and _is_read(article, row, version):
            return
        if row is None:
            row = find_edition(session, article, beside)
            added.replaced += row is not None
        added.stored += 1
        values = rows.article_values(article, version=version, scanned_at=datetime.now(UTC))
        if row is None:
            article_id: int = session.scalars(insert(ArticleRow).returning(ArticleRow.id), [values]).one()
        else:
            article_id = row.id
            session.execute(delete(ClaimRow).where(ClaimRow.article_id == article_id))
            session.execute(update(ArticleRow).where(ArticleRow.id == article_id).values(**values))
        self._add_claims(session, reading, article_id)

    def _add_claims(self, session: Session, reading: Reading, article_id: int) -> None:
        claims = {claim.id: claim for claim in reading.claims}
        if not claims:
            return
        values = [rows.claim_values(claim, reading.article, article_id) for claim in claims.values()]
        numbers = session.execute(insert(ClaimRow).returning(ClaimRow.key, ClaimRow.id), values).all()
        pairs = [(claims[key], number) for key, number in numbers]
        for model, make in ((SourceRow, rows.source_values), (NameRow, rows.name_values)):
            found: list[dict[str, Any]] = [value for claim, number in pairs for value in make(claim, number)]
            if found:
                session.execute(insert(model), found)

    def load(self, lookups: search.Lookups | None = None, *, only: Collection[int] | None = None) -> Holdings:
        """All articles with their claims, in the order in which they were stored.

        With ``lookups`` only those of the articles in which every term of them stands, with ``only`` those of these
        numbers.
        """
        holdings: Holdings = {}
        with self.reading() as session:
            if lookups is not None:
                only = search.find_articles(session, lookups)
            for numbers in [None] if only is None else _batches(sorted(only)):
                holdings.update(_load(session, numbers))
        return holdings

    def find_about(self, is_about: Callable[[str, str], bool]) -> list[int]:
        """The numbers of the articles for whose digest and words (of title and text) this is true."""
        query = select(ArticleRow.id, ArticleRow.digest, ArticleRow.title, ArticleRow.text)
        with self.reading() as session:
            found = session.execute(query.execution_options(yield_per=100))
            return [number for number, digest, title, text in found if is_about(digest, f"{title or ''}\n{text}")]

    def find_articles_of(self, claims: Collection[str]) -> set[int]:
        """The numbers of the articles in which these claims, by id, stand."""
        found: set[int] = set()
        with self.reading() as session:
            for keys in _batches(sorted(claims)):
                found.update(session.scalars(select(ClaimRow.article_id).where(ClaimRow.key.in_(keys))))
        return found

    def find_claims_of(self, articles: Collection[int]) -> set[str]:
        """The ids of the claims that stand in the articles of these numbers."""
        found: set[str] = set()
        with self.reading() as session:
            for numbers in _batches(sorted(articles)):
                found.update(session.scalars(select(ClaimRow.key).where(ClaimRow.article_id.in_(numbers))))
        return found

    def find_article(self, identifier: str) -> Article | None:
        """The article whose digest begins with ``identifier``, the id that reports use; None where there is none."""
        query = select(ArticleRow).where(ArticleRow.digest.between(identifier, f"{identifier}g")).limit(1)
        with self.reading() as session:
            row = session.scalar(query)
            return None if row is None or not row.digest.startswith(identifier) else rows.read_article_row(row)

    def read_texts(self, claims: Collection[str]) -> dict[str, str]:
        """The texts of the articles in which these claims, by id, stand, by the ids that reports use."""
        texts: dict[str, str] = {}
        articles = sorted(self.find_articles_of(claims))
        with self.reading() as session:
            for numbers in _batches(articles):
                found = session.execute(select(ArticleRow.digest, ArticleRow.text).where(ArticleRow.id.in_(numbers)))
                texts.update((digest[:16], text) for digest, text in found)
        return texts

    def stamp(self) -> tuple[int, datetime | None]:
        """Changes whenever an article comes, goes or is read again: how many there are, and when the last was read."""
        with self.reading() as session:
            number, last = session.execute(select(func.count(), func.max(ArticleRow.scanned_at))).one()
        return number, last

    def articles(self) -> Iterator[Article]:
        """All articles, in the order in which they were stored, as they stand when the first is asked for."""
        query = select(ArticleRow).order_by(ArticleRow.id).execution_options(yield_per=100)
        with self.reading() as session:
            for row in session.scalars(query):
                yield rows.read_article_row(row)

    def mark_unread(self) -> None:
        """Let every article count as not yet read by any extractor; its claims stay until it is read again."""
        with self.writing() as session:
            session.execute(update(ArticleRow).values(version=""))

    def find_claims(self, key: str) -> list[tuple[Claim, Article]]:
        """The claims whose id begins with ``key``, with their articles; at most ten."""
        query = _CLAIMS_WITH_ARTICLES.where(ClaimRow.key.startswith(key, autoescape=True)).order_by(ClaimRow.key)
        with self.reading() as session:
            return [_read_pair(claim, article) for claim, article in session.execute(query.limit(_SHOWN))]

    def search_claims(self, lookups: search.Lookups) -> list[tuple[Claim, Article]]:
        """The claims in whose sentence every term of ``lookups`` stands, with their articles; the ten best."""
        with self.reading() as session:
            numbers = search.find_claim_rows(session, lookups)[:_SHOWN]
            found = session.execute(_CLAIMS_WITH_ARTICLES.where(ClaimRow.id.in_(numbers)))
            pairs = {claim.id: _read_pair(claim, article) for claim, article in found}
        return [pairs[number] for number in numbers]


_SHOWN = 10
"""Claims that a search gives at most."""

_CLAIMS_WITH_ARTICLES = select(ClaimRow, ArticleRow).join(ArticleRow, ClaimRow.article_id == ArticleRow.id)


def _read_pair(claim: ClaimRow, article: ArticleRow) -> tuple[Claim, Article]:
    return rows.read_claim(claim.key, claim.version, claim.data, article.digest), rows.read_article_row(article)


def _load(session: Session, numbers: Sequence[int] | None) -> Holdings:
    """The articles of these numbers (None: all) with their claims, in the order of the numbers."""
    articles = select(ArticleRow).order_by(ArticleRow.id)
    claims = select(ClaimRow.article_id, ClaimRow.key, ClaimRow.version, ClaimRow.data).order_by(
        ClaimRow.article_id, ClaimRow.span_start, ClaimRow.span_end, ClaimRow.key
    )
    if numbers is not None:
        articles, claims = articles.where(ArticleRow.id.in_(numbers)), claims.where(ClaimRow.article_id.in_(numbers))
    by_number = {row.id: rows.read_article_row(row) for row in session.scalars(articles)}
    holdings: Holdings = {article: [] for article in by_number.values()}
    for number, key, version, data in session.execute(claims.execution_options(yield_per=1000)):
        article = by_number[number]
        holdings[article].append(rows.read_claim(key, version, data, article.digest))
    return holdings


def _batches(values: Sequence[T]) -> list[Sequence[T]]:
    return [values[at : at + _AT_ONCE] for at in range(0, len(values), _AT_ONCE)]


def _rows_by_digest(session: Session, articles: Collection[Article]) -> dict[str, ArticleRow]:
    found: dict[str, ArticleRow] = {}
    for digests in _batches([article.digest for article in articles]):
        query = select(ArticleRow).where(ArticleRow.digest.in_(digests))
        found.update((row.digest, row) for row in session.scalars(query))
    return found


def _is_read(article: Article, row: ArticleRow, version: str) -> bool:
    return row.version == version and rows.is_as_stored(article, row)
