"""From articles and claims to rows of the tables, and back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from claimcheck.article import Article
from claimcheck.claim import Claim
from claimcheck.errors import StoreError
from claimcheck.store.models import ArticleRow


def article_values(article: Article, *, version: str, scanned_at: datetime) -> dict[str, Any]:
    """The columns of an article."""
    return {
        "digest": article.digest,
        "text": article.text,
        "title": article.title,
        "outlet": article.outlet,
        "author": article.author,
        "published": article.published,
        "url": article.url,
        "external_id": article.external_id,
        "location": article.location,
        "apart": [list(span) for span in article.apart],
        "version": version,
        "scanned_at": scanned_at,
    }


def read_article_row(row: ArticleRow) -> Article:
    """The article as it was scanned."""
    return Article(
        text=row.text,
        title=row.title,
        outlet=row.outlet,
        author=row.author,
        published=row.published,
        url=row.url,
        external_id=row.external_id,
        location=row.location,
        apart=tuple((start, end) for start, end in row.apart),
    )


def is_as_stored(article: Article, row: ArticleRow) -> bool:
    """Whether what is known of the article, beside what makes its identity, is what the store has."""
    stored = (row.title, row.author, row.published, row.external_id, [tuple(span) for span in row.apart])
    return stored == (article.title, article.author, article.published, article.external_id, list(article.apart))


def claim_values(claim: Claim, article: Article, article_id: int) -> dict[str, Any]:
    """The columns of a claim."""
    quantity, time = claim.quantity, claim.time
    return {
        "key": claim.id,
        "article_id": article_id,
        "kind": str(claim.kind),
        "span_start": claim.span[0],
        "span_end": claim.span[1],
        "text": claim.text,
        "sentence": article.text[claim.sentence[0] : claim.sentence[1]].strip(),
        "low": None if quantity is None or quantity.low is None else float(quantity.low),
        "high": None if quantity is None or quantity.high is None else float(quantity.high),
        "bound": None if quantity is None else str(quantity.bound),
        "unit": None if quantity is None else quantity.unit,
        "dimension": None if quantity is None else quantity.dimension,
        "subject": claim.subject,
        "predicate": claim.predicate,
        "measure": claim.event.measure,
        "polarity": str(claim.polarity),
        "modality": str(claim.modality),
        "stance": claim.stance,
        "time_start": None if time is None else time.start,
        "time_end": None if time is None else time.end,
        "score": claim.score,
        "version": claim.version,
        "data": claim.to_json(),
    }


def source_values(claim: Claim, claim_id: int) -> Iterator[dict[str, Any]]:
    """The columns of a claim's sources, the outermost first."""
    for position, source in enumerate(claim.sources):
        yield {
            "claim_id": claim_id,
            "position": position,
            "name": source.name,
            "kind": str(source.kind),
            "stance": source.stance,
        }


def name_values(claim: Claim, claim_id: int) -> Iterator[dict[str, Any]]:
    """The names that a claim is about, each once: those in its sentence, and its places.

    A name in capitals gives way to one that is written as names are ("DRAVEN", "Draven").
    """
    names = {name.casefold(): name for name in sorted({*claim.names, *claim.places})}
    for name in names.values():
        yield {"claim_id": claim_id, "name": name}


def read_claim(key: str, version: str, data: dict[str, Any], digest: str) -> Claim:
    """The claim as it was read, from these columns of its row; ``digest`` is its article's.

    Raises:
        StoreError: another version of claimcheck wrote it in another form.
    """
    try:
        return Claim.from_json(data, article=digest, version=version)
    except (KeyError, TypeError, ValueError) as error:
        raise StoreError(
            f"claim {key} was written by another version of claimcheck ({type(error).__name__}: {error}); "
            "run: claimcheck db reread"
        ) from error
