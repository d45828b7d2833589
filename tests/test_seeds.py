"""The demo articles: every pair of ``seeds/expected.toml`` gets the verdict that a careful reader gives it."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.claim import Kind
from claimcheck.comparison import compare_claims
from claimcheck.extraction import read_article
from claimcheck.ingest import read_paths
from claimcheck.matching.profile import ArticleProfile, ClaimInContext

SEEDS = Path(__file__).parent.parent / "seeds"
PAIRS: list[dict[str, Any]] = tomllib.loads((SEEDS / "expected.toml").read_text(encoding="utf-8"))["pair"]


@cache
def profile(nlp: Language, name: str) -> ArticleProfile:
    (article,) = read_paths([SEEDS / f"{name}.md"])
    assert isinstance(article, Article), article
    return ArticleProfile(article, read_article(nlp, article).claims)


def claims_at(nlp: Language, place: list[str]) -> list[ClaimInContext]:
    """The numeric claims in the quoted words; where there is no figure, the statements that share them."""
    name, quote = place
    read = profile(nlp, name)
    assert read.article.text.count(quote) == 1, f"{quote!r} must stand once in {name}"
    start = read.article.text.index(quote)
    end = start + len(quote)
    touching = [c for c in read.claims if any(s < end and start < e for s, e in (c.span, *c.content))]
    numeric = [c for c in touching if c.quantity is not None and start <= c.quantity.number_span[0] < end]
    statements = [c for c in touching if c.kind is Kind.ATTRIBUTIVE]
    return [ClaimInContext(claim, read) for claim in numeric or statements]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda p: f"{p['a'][1][:24]} / {p['b'][1][:24]}")
def test_expected_verdict(nlp: Language, pair: dict[str, Any]) -> None:
    left, right = claims_at(nlp, pair["a"]), claims_at(nlp, pair["b"])
    assert left, f"no claim was read at {pair['a']}"
    assert right, f"no claim was read at {pair['b']}"
    outcome = compare_claims(left, right).outcome
    expected = pair["verdict"] if isinstance(pair["verdict"], list) else [pair["verdict"]]
    assert str(outcome.verdict) in expected, f"{outcome.verdict}: {outcome.reason}"
    assert outcome.reason
