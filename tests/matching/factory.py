"""Claims and articles made by hand, and figures read from a sentence."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from spacy.language import Language

from claimcheck.article import Article
from claimcheck.claim import Claim, Counted, Event, Kind, Source, SourceKind
from claimcheck.extraction import read_article
from claimcheck.matching.profile import ArticleProfile, ClaimInContext
from claimcheck.quantity import Quantity

_FIGURE = re.compile(r"\d[\d,]*")


def make_article(text: str, *, title: str | None = None, outlet: str | None = None, day: str | None = None) -> Article:
    return Article(text, title=title, outlet=outlet, published=date.fromisoformat(day) if day else None)


def make_source(name: str | None, kind: SourceKind = SourceKind.PERSON) -> Source:
    return Source(name, name, kind, "said", "says")


def make_claim(
    article: Article,
    sentence: str,
    *,
    head: str | None = "people",
    measure: str | None = None,
    predicate: str | None = None,
    role: str | None = None,
    names: tuple[str, ...] = (),
    sources: tuple[Source, ...] = (),
) -> Claim:
    """A numeric claim on the first figure of ``sentence``, which stands in the article."""
    start = article.text.index(sentence)
    found = _FIGURE.search(sentence)
    assert found is not None
    span = (start + found.start(), start + found.end())
    value = Decimal(found.group().replace(",", ""))
    quantity = Quantity(span, found.group(), value, value, value, unit=head or "-", number_span=span)
    return Claim(
        article=article.digest,
        kind=Kind.NUMERIC,
        span=span,
        text=found.group(),
        sentence=(start, start + len(sentence)),
        quantity=quantity,
        event=Event(predicate=predicate, role=role, measure=measure),
        counted=Counted(head),
        names=names,
        sources=sources,
    )


def place_in_context(article: Article, *claims: Claim) -> list[ClaimInContext]:
    profile = ArticleProfile(article, claims)
    return [ClaimInContext(claim, profile) for claim in claims]


def read_figure(nlp: Language, text: str, words: str, published: date | None = None) -> ClaimInContext:
    """The claim on the figure that ``words`` in ``text`` begin in, as it is read."""
    profile = _read(nlp, text, published)
    at = text.index(words)
    claim = next(c for c in profile.claims if c.quantity and c.quantity.span[0] <= at < c.quantity.span[1])
    return ClaimInContext(claim, profile)


def read_only_figure(nlp: Language, text: str) -> ClaimInContext:
    (item,) = read_figures(nlp, text)
    return item


def read_figures(nlp: Language, *texts: str) -> list[ClaimInContext]:
    """The claims on all figures of some texts, each in an article of its own."""
    return [item for text in texts for item in _read(nlp, text).figures]


def read_statement(nlp: Language, text: str) -> ClaimInContext:
    """The first attributive claim of a text, in its article."""
    profile = _read(nlp, text)
    claim = next(claim for claim in profile.claims if claim.kind is Kind.ATTRIBUTIVE)
    return ClaimInContext(claim, profile)


def _read(nlp: Language, text: str, published: date | None = None) -> ArticleProfile:
    article = Article(text, published=published)
    return ArticleProfile(article, read_article(nlp, article).claims)
