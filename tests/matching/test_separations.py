"""Differences that settle it, and the likenesses that must not be taken for one."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.extraction import read_article
from claimcheck.matching.circumstances import compare_sources
from claimcheck.matching.counted import compare_kinds
from claimcheck.matching.fields import Comparison
from claimcheck.matching.profile import ArticleProfile, ClaimInContext
from claimcheck.matching.separations import compare_localities, compare_long_ago, compare_parts, compare_regions

NEWS = date(2025, 6, 11)


def figure(nlp: Language, text: str, words: str, published: date = NEWS) -> ClaimInContext:
    article = Article(text, published=published)
    profile = ArticleProfile(article, read_article(nlp, article).claims)
    at = text.index(words)
    claim = next(c for c in profile.claims if c.quantity and c.quantity.span[0] <= at < c.quantity.span[1])
    return ClaimInContext(claim, profile)


FLOOD = "The flood in Draven killed 21 people, among them four children, on Sunday."
OLD_FLOOD = "The water fell on Wednesday. In 1997 a flood on the same river killed 54 people."
ORLANDO = "A gunman killed 49 people at a nightclub in Orlando."
LAS_VEGAS = "A gunman killed 58 people at a concert in Las Vegas."
LINDAU = "MARNHOLT — Kessler cuts 1,200 jobs in Marnholt. It will also close a plant in Lindau, where 150 people work."
MARNHOLT = "MARNHOLT — Kessler cuts jobs at its plant in Marnholt. The plant employs 3,400 people."
FIRED = "Two destroyers fired 12 interceptors during the attack."
MISSILES = "Iran fired 181 missiles at Israel."

APART: list[tuple[Comparison, tuple[str, str], tuple[str, str]]] = [
    (compare_long_ago, (FLOOD, "21 people"), (OLD_FLOOD, "54 people")),
    (compare_regions, (ORLANDO, "49 people"), (LAS_VEGAS, "58 people")),
    (compare_localities, (MARNHOLT, "3,400 people"), (LINDAU, "150 people")),
    (compare_parts, (FLOOD, "21 people"), (FLOOD, "four children")),
    (compare_kinds, (FIRED, "12 interceptors"), (MISSILES, "181 missiles")),
]


@pytest.mark.parametrize(("compare", "left", "right"), APART, ids=lambda x: getattr(x, "__name__", ""))
def test_sets_apart_whichever_comes_first(
    nlp: Language, compare: Comparison, left: tuple[str, str], right: tuple[str, str]
) -> None:
    a, b = figure(nlp, *left), figure(nlp, *right)
    assert compare(a, b).value == 0.0
    assert compare(b, a).value == 0.0


@pytest.mark.parametrize(
    "compare", [compare_long_ago, compare_regions, compare_localities, compare_parts, compare_kinds]
)
@pytest.mark.parametrize(
    ("left", "right"),
    [
        ((FLOOD, "21 people"), ("At least 12 people were killed in the flood in Draven on Monday.", "12 people")),
        ((MISSILES, "181 missiles"), ("About 200 rockets were launched at Israel.", "200 rockets")),
        ((ORLANDO, "49 people"), ("The shooting in Florida killed 50 people.", "50 people")),
    ],
)
def test_says_nothing_of_one_event(
    nlp: Language, compare: Comparison, left: tuple[str, str], right: tuple[str, str]
) -> None:
    assert compare(figure(nlp, *left), figure(nlp, *right)).value is None


def test_the_seat_of_a_government_speaks_for_it(nlp: Language) -> None:
    a = figure(nlp, "The US said around 3,000 soldiers had been sent.", "3,000")
    b = figure(nlp, "The Pentagon said about 10,000 troops had been sent.", "10,000")
    c = figure(nlp, "The Kremlin said 500 troops had been sent.", "500")
    assert compare_sources(a, b).value == 2.0
    assert compare_sources(a, c).value == 0.0
