"""What is in a store, counted: topics, sources, articles and claims."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import distinct, func, select

from claimcheck.store.models import ArticleRow, ClaimRow, JudgementRow, NameRow, SourceRow
from claimcheck.store.store import Store


@dataclass(frozen=True, slots=True)
class TopicCount:
    """A name that claims are about, and how many claims of how many articles."""

    name: str
    claims: int
    articles: int

    def to_json(self) -> dict[str, Any]:
        """The count as a JSON object."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class SourceCount:
    """A source, what it is, for how many claims of how many articles it stands, and the stances it takes in them."""

    name: str
    kind: str
    claims: int
    articles: int
    stances: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """The count as a JSON object."""
        return {**asdict(self), "stances": list(self.stances)}


@dataclass(frozen=True, slots=True)
class Stats:
    """The size of a store, and the days of publication between which its articles lie."""

    articles: int
    outlets: int
    claims: int
    numeric: int
    attributive: int
    sources: int
    judgements: int
    first: date | None
    last: date | None

    def to_json(self) -> dict[str, Any]:
        """The statistics as a JSON object."""
        days = {"first": self.first, "last": self.last}
        return {**asdict(self), **{key: None if day is None else day.isoformat() for key, day in days.items()}}


def count_topics(store: Store, limit: int | None = None) -> list[TopicCount]:
    """The names that claims are about, those of most articles first."""
    in_claims, in_articles = func.count(distinct(ClaimRow.id)), func.count(distinct(ClaimRow.article_id))
    query = (
        select(NameRow.name, in_claims, in_articles)
        .join(ClaimRow, NameRow.claim_id == ClaimRow.id)
        .group_by(NameRow.name)
        .order_by(in_articles.desc(), in_claims.desc(), NameRow.name)
        .limit(limit)
    )
    with store.reading() as session:
        return [TopicCount(*row) for row in session.execute(query)]


def count_sources(store: Store, limit: int | None = None) -> list[SourceCount]:
    """The sources, those of most claims first; a name that stands for two kinds is two."""
    in_claims, in_articles = func.count(distinct(ClaimRow.id)), func.count(distinct(ClaimRow.article_id))
    query = (
        select(SourceRow.name, SourceRow.kind, in_claims, in_articles)
        .join(ClaimRow, SourceRow.claim_id == ClaimRow.id)
        .where(SourceRow.name.is_not(None))
        .group_by(SourceRow.name, SourceRow.kind)
        .order_by(in_claims.desc(), in_articles.desc(), SourceRow.name, SourceRow.kind)
        .limit(limit)
    )
    with store.reading() as session:
        counted = session.execute(query).all()
        names = {row[0] for row in counted}
        pairs = select(SourceRow.name, SourceRow.kind, SourceRow.stance).distinct().where(SourceRow.name.in_(names))
        stances: dict[tuple[str | None, str], set[str]] = {}
        for name, kind, stance in session.execute(pairs):
            stances.setdefault((name, kind), set()).add(stance)
    return [
        SourceCount(name or "", kind, claims, articles, tuple(sorted(stances[name, kind])))
        for name, kind, claims, articles in counted
    ]


def list_outlets(store: Store) -> list[str]:
    """The outlets of the store's articles, in alphabetical order."""
    query = select(ArticleRow.outlet).distinct().where(ArticleRow.outlet.is_not(None)).order_by(ArticleRow.outlet)
    with store.reading() as session:
        return [outlet for outlet in session.scalars(query) if outlet]


def measure(store: Store) -> Stats:
    """How much is in the store."""
    with store.reading() as session:
        by_kind = select(ClaimRow.kind, func.count()).group_by(ClaimRow.kind)
        kinds = {kind: number for kind, number in session.execute(by_kind)}  # noqa: C416  rows are no pairs to mypy
        articles, outlets, first, last = session.execute(
            select(
                func.count(),
                func.count(distinct(ArticleRow.outlet)),
                func.min(ArticleRow.published),
                func.max(ArticleRow.published),
            ).select_from(ArticleRow)
        ).one()
        return Stats(
            articles=articles,
            outlets=outlets,
            claims=sum(kinds.values()),
            numeric=kinds.get("numeric", 0),
            attributive=kinds.get("attributive", 0),
            sources=session.scalar(select(func.count(distinct(SourceRow.name)))) or 0,
            judgements=session.scalar(select(func.count()).select_from(JudgementRow)) or 0,
            first=first,
            last=last,
        )
