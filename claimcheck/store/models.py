"""The tables as SQLAlchemy models. The schema is made by the migrations alone; a test compares the two."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Date, DateTime, Double, ForeignKey, Integer, LargeBinary, String, Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

JSON_COLUMN = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


class Base(DeclarativeBase):
    """What the tables have in common."""

    type_annotation_map = {  # noqa: RUF012  read by SQLAlchemy from the class
        str: Text,
        int: Integer,
        float: Double,
        date: Date,
        datetime: DateTime(timezone=True),
    }


class ArticleRow(Base):
    """An article with its text; ``version`` is the extractor's that read its claims."""

    __tablename__ = "articles"

    id: Mapped[int] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    text: Mapped[str]
    title: Mapped[str | None]
    outlet: Mapped[str | None] = mapped_column(index=True)
    author: Mapped[str | None]
    published: Mapped[date | None] = mapped_column(index=True)
    url: Mapped[str | None] = mapped_column(index=True)
    external_id: Mapped[str | None] = mapped_column(index=True)
    location: Mapped[str | None]
    apart: Mapped[list[list[int]]] = mapped_column(JSON_COLUMN)
    version: Mapped[str]
    scanned_at: Mapped[datetime] = mapped_column(index=True)


class ClaimRow(Base):
    """A claim: ``data`` is its JSON, whole; the columns beside it are what queries ask for. ``key`` is its id."""

    __tablename__ = "claims"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(16), unique=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = mapped_column(String(16))
    span_start: Mapped[int]
    span_end: Mapped[int]
    text: Mapped[str]
    sentence: Mapped[str]
    low: Mapped[float | None]
    high: Mapped[float | None]
    bound: Mapped[str | None]
    unit: Mapped[str | None] = mapped_column(index=True)
    dimension: Mapped[str | None]
    subject: Mapped[str | None]
    predicate: Mapped[str | None]
    measure: Mapped[str | None] = mapped_column(index=True)
    polarity: Mapped[str] = mapped_column(String(16))
    modality: Mapped[str] = mapped_column(String(16))
    stance: Mapped[str | None]
    time_start: Mapped[date | None]
    time_end: Mapped[date | None]
    score: Mapped[float]
    version: Mapped[str]
    data: Mapped[dict[str, Any]] = mapped_column(JSON_COLUMN)


class SourceRow(Base):
    """One link of a claim's chain of sources; ``position`` 0 is the outermost."""

    __tablename__ = "sources"

    id: Mapped[int] = mapped_column(primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claims.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    name: Mapped[str | None] = mapped_column(index=True)
    kind: Mapped[str] = mapped_column(String(16))
    stance: Mapped[str]


class NameRow(Base):
    """A person, body or place that a claim is about."""

    __tablename__ = "names"

    id: Mapped[int] = mapped_column(primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claims.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(index=True)


class SurveyRow(Base):
    """What is known of the questions of this store (see :mod:`claimcheck.store.surveys`); one row at most."""

    __tablename__ = "surveys"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(64), unique=True)
    made_at: Mapped[datetime]
    data: Mapped[bytes] = mapped_column(LargeBinary)


class QuestionRow(Base):
    """A question of the survey as the machine made it (see :mod:`claimcheck.store.told`), the most contested first.

    ``key`` is its id; ``claims`` and ``claim_keys`` are those of its claims, with blanks between; ``outline`` is its
    JSON without the evidence of its pairs, which stands in ``evidence``; both deflated.
    """

    __tablename__ = "questions"

    id: Mapped[int] = mapped_column(primary_key=True)
    survey_id: Mapped[int] = mapped_column(ForeignKey("surveys.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    key: Mapped[str] = mapped_column(String(17))
    label: Mapped[str]
    verdict: Mapped[str] = mapped_column(String(16))
    independent_sources: Mapped[int]
    claims: Mapped[str]
    claim_keys: Mapped[str]
    outline: Mapped[bytes] = mapped_column(LargeBinary)
    evidence: Mapped[bytes] = mapped_column(LargeBinary)


class JudgementRow(Base):
    """A person's word, kept for good: the database refuses to change or delete it; ``undoes`` takes one back.

    ``claim_a`` and ``claim_b`` are content keys and no foreign keys: a judgement outlives the claims it was made on.
    """

    __tablename__ = "judgements"

    id: Mapped[int] = mapped_column(primary_key=True)
    created_at: Mapped[datetime]
    reviewer: Mapped[str]
    action: Mapped[str]
    claim_a: Mapped[str | None] = mapped_column(String(64), index=True)
    claim_b: Mapped[str | None] = mapped_column(String(64), index=True)
    question: Mapped[str | None]
    verdict: Mapped[str | None]
    reason: Mapped[str | None]
    note: Mapped[str | None]
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON_COLUMN)
    after: Mapped[dict[str, Any] | None] = mapped_column(JSON_COLUMN)
    undoes: Mapped[int | None] = mapped_column(ForeignKey("judgements.id"))
