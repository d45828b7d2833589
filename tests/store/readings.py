"""Readings made by hand, without a language pipeline."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.article import Article
from claimcheck.claim import Claim
from claimcheck.extraction import Reading
from tests.matching.factory import make_article, make_claim, make_source

TOLL = "At least 12 people were killed in Draven."
ARTICLE = make_article(TOLL, title="Flood in Draven", outlet="Valley Courier", day="2025-06-09")


def make_reading(
    article: Article = ARTICLE, *, names: tuple[str, ...] = ("Draven",), source: str = "police"
) -> Reading:
    """One claim on the figure of the article's text."""
    claim = make_claim(article, article.text, measure="killed", names=names, sources=(make_source(source),))
    start = claim.sentence[0]
    found = replace(claim.sources[0], mention=article.text[:8], span=(start, start + 8))
    return Reading(article, (), (), (replace(claim, sources=(found,)),))


def numeric(holdings: dict[Article, list[Claim]]) -> list[Claim]:
    return [claim for claims in holdings.values() for claim in claims]
