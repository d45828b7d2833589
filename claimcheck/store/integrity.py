"""Does the store still hold what was scanned: is each text unchanged, does each quote stand in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select, text

from claimcheck.article import Article
from claimcheck.claim import Claim
from claimcheck.quantity import Span
from claimcheck.store import rows
from claimcheck.store.models import ArticleRow, ClaimRow
from claimcheck.store.store import Store


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it was stored: an article by its number, a claim by its id, or the file itself."""

    where: str
    problem: str

    def __str__(self) -> str:
        return f"{self.where}: {self.problem}"


@dataclass(slots=True)
class Tally:
    """How much was looked at."""

    articles: int = 0
    claims: int = 0
    quotes: int = 0


def verify(store: Store, tally: Tally) -> Iterator[Fault]:
    """What is wrong in the store, article by article; ``tally`` is counted up on the way."""
    with store.reading() as session:
        if session.get_bind().dialect.name == "sqlite":
            for (line,) in session.execute(text("PRAGMA quick_check")):
                if line != "ok":
                    yield Fault("database", line)
        articles = select(ArticleRow).order_by(ArticleRow.id).execution_options(yield_per=100)
        for row in session.scalars(articles):
            tally.articles += 1
            article = rows.read_article_row(row)
            if article.digest != row.digest:
                yield Fault(f"article {row.id}", "its text, outlet or address is not the one that was scanned")
            claims = select(ClaimRow).where(ClaimRow.article_id == row.id).order_by(ClaimRow.span_start, ClaimRow.key)
            for claim_row in session.scalars(claims):
                tally.claims += 1
                yield from _check_claim(
                    claim_row,
                    rows.read_claim(claim_row.key, claim_row.version, claim_row.data, row.digest),
                    article,
                    tally,
                )


def _check_claim(row: ClaimRow, claim: Claim, article: Article, tally: Tally) -> Iterator[Fault]:
    if claim.id != row.key:
        yield Fault(f"claim {row.key}", "what is stored of it is another claim")
    for spans, words in _quotes(claim):
        tally.quotes += 1
        if article.quote(spans) != words:
            places = ", ".join(f"{start}–{end}" for start, end in spans)
            yield Fault(f"claim {row.key}", f"its quote {_shorten(words)!r} does not stand at {places}")


def _quotes(claim: Claim) -> Iterator[tuple[Sequence[Span], str]]:
    """All words that the claim says stand in the text, with their places: several for what a speaker interrupts."""
    yield claim.content if len(claim.content) > 1 else (claim.span,), claim.text
    if claim.quantity is not None:
        yield (claim.quantity.span,), claim.quantity.text
    if claim.time is not None and claim.time.span is not None:
        yield (claim.time.span,), claim.time.text
    for source in claim.sources:
        if source.span is not None and source.mention is not None:
            yield (source.span,), source.mention
    for argument in claim.event.arguments:
        yield (argument.span,), argument.text


def _shorten(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:57]}…"
