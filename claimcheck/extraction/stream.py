"""Reads a stream of articles in batches of bounded size, in order; one that cannot be read never stops the rest."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from datetime import date

from spacy.language import Language

from claimcheck.article import Article, find_apart
from claimcheck.errors import InputError
from claimcheck.extraction.reading import Reading, read_articles
from claimcheck.language import load_pipeline

BATCH_ARTICLES = 32
BATCH_CHARACTERS = 120_000
"""A batch ends with the article that takes it over this: what the parser needs in memory grows with the batch."""

log = logging.getLogger(__name__)


def extract(
    text: str,
    *,
    title: str | None = None,
    outlet: str | None = None,
    published: date | str | None = None,
    model: str | None = None,
) -> Reading:
    """What one text says: its quantities, attributions and claims, with offsets into ``text``.

    ``published`` (a date, or its ISO form) is what "on Monday" is counted from.

    Raises:
        PipelineError: the pipeline called ``model`` is not installed or has other labels.
        ValueError: ``published`` is no ISO date.
    """
    day = date.fromisoformat(published) if isinstance(published, str) else published
    article = Article(text, title=title, outlet=outlet, published=day, apart=find_apart(text, title))
    return next(read_articles(load_pipeline(model), [article]))


def read_stream(
    articles: Iterable[Article | InputError], *, model: str | None = None
) -> Iterator[Reading | InputError]:
    """One reading for each article, in order; errors that come in go out at their place.

    No more than one batch is held in memory. The pipeline is loaded with the first article.
    """
    for batch in batch_articles(articles):
        yield from _read_batch(batch, model)


def batch_articles(articles: Iterable[Article | InputError]) -> Iterator[list[Article | InputError]]:
    """The articles in batches of bounded size, errors in their places."""
    batch: list[Article | InputError] = []
    characters = 0
    for item in articles:
        batch.append(item)
        characters += len(item.text) if isinstance(item, Article) else 0
        if len(batch) >= BATCH_ARTICLES or characters >= BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _read_batch(batch: list[Article | InputError], model: str | None) -> Iterator[Reading | InputError]:
    wanted = [item for item in batch if isinstance(item, Article)]
    nlp = load_pipeline(model) if wanted else None
    readings: Iterator[Reading | InputError] = iter(())
    if nlp is not None:
        try:
            readings = iter(list(read_articles(nlp, wanted)))
        except Exception:  # whatever it is, it must not cost the articles beside it
            log.debug("a batch failed; its articles are read one by one", exc_info=True)
            readings = (_read_one(nlp, article) for article in wanted)
    for item in batch:
        yield next(readings) if isinstance(item, Article) else item


def _read_one(nlp: Language, article: Article) -> Reading | InputError:
    try:
        return next(read_articles(nlp, [article]))
    except Exception as error:  # a fault of claimcheck's own: named, so that it can be reported
        log.debug("%s failed", article.location, exc_info=True)
        where = article.location or article.external_id or article.digest[:16]
        return InputError(
            where, f"claimcheck failed on this article ({type(error).__name__}: {error}); please report it"
        )
