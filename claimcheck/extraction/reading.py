"""Reads articles: one pass of the language pipeline, then quantities, attributions, times and claims."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.article import Article
from claimcheck.claim import Attribution, Claim
from claimcheck.extraction.attributions import find_attributions
from claimcheck.extraction.claims import build_claims, build_own_statements
from claimcheck.extraction.mentions import resolve_mentions
from claimcheck.extraction.quantities import find_quantities
from claimcheck.language.pieces import parse_texts
from claimcheck.quantity import Quantity, Span

EXTRACTOR_VERSION = "17"
"""Part of every claim's id: raise it when the same text would be read into other claims."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one article, in the order of the text."""

    article: Article
    quantities: tuple[Quantity, ...]
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]

    def to_json(self, identifier: str | None = None) -> dict[str, Any]:
        """One line of ``claimcheck extract``."""
        article = self.article
        return {
            "id": identifier or article.external_id or article.digest[:16],
            "title": article.title,
            "outlet": article.outlet,
            "published": None if article.published is None else article.published.isoformat(),
            "text_length": len(article.text),
            "quantities": [q.to_json() for q in self.quantities],
            "attributions": [a.to_json() for a in self.attributions if not a.is_relayed],
            "claims": [c.to_json() for c in self.claims],
        }


def read_article(nlp: Language, article: Article) -> Reading:
    """Read one article with the pipeline ``nlp`` (see :func:`claimcheck.language.load_pipeline`)."""
    return next(read_articles(nlp, [article]))


def read_articles(nlp: Language, articles: Iterable[Article]) -> Iterator[Reading]:
    """Read many articles, in order, holding no more than a few in memory."""
    ahead: deque[Article] = deque()

    def texts() -> Iterator[str]:
        for article in articles:
            ahead.append(article)
            yield article.text

    for doc in parse_texts(nlp, texts()):
        yield read_doc(doc, ahead.popleft())


def read_own_statements(nlp: Language, article: Article, within: Span) -> tuple[Claim, ...]:
    """What the article states in its own voice in the sentences ``within``: statements that no source is told for."""
    doc = next(iter(parse_texts(nlp, [article.text])))
    mentions = resolve_mentions(doc)
    attributions = find_attributions(doc, mentions)
    return tuple(
        build_own_statements(article, within, attributions=attributions, mentions=mentions, version=EXTRACTOR_VERSION)
    )


def read_doc(doc: Doc, article: Article) -> Reading:
    """Read a document that the pipeline has already parsed."""
    mentions = resolve_mentions(doc)
    quantities = find_quantities(doc)
    attributions = find_attributions(doc, mentions)
    claims = build_claims(
        article, quantities=quantities, attributions=attributions, mentions=mentions, version=EXTRACTOR_VERSION
    )
    return Reading(
        article,
        tuple(q for q in quantities if not article.is_apart(q.span)),
        tuple(a for a in attributions if not any(article.is_apart(part) for part in a.content)),
        tuple(claims),
    )
