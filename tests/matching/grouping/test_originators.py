from __future__ import annotations

import pytest

from claimcheck.article import Article
from claimcheck.claim import Source, SourceKind
from claimcheck.lexicon.agencies import agency_named
from claimcheck.matching.grouping.copies import Copies
from claimcheck.matching.grouping.originators import find_agency, group_by_originator, name_outlet
from tests.matching.factory import make_article, make_claim, make_source

SENTENCE = "The fire destroyed 40 barns."
VARIANTS = ["Nobody was hurt in it.", "Smoke hung over the hills.", "The cause is unknown.", "It burned for two days."]


def count_originators(*told: tuple[str | None, tuple[Source, ...]]) -> int:
    """Originators of one figure, told by these outlets with these sources, each in words of its own."""
    articles = [
        make_article(f"{SENTENCE} {VARIANTS[at]} This is the account number {at} of what went on.", outlet=outlet)
        for at, (outlet, _) in enumerate(told)
    ]
    claims = [
        make_claim(article, SENTENCE, sources=sources) for article, (_, sources) in zip(articles, told, strict=True)
    ]
    return len(group_by_originator(claims, Copies.among(articles)))


def test_two_outlets_in_their_own_voice_are_two() -> None:
    assert count_originators(("Valley Courier", ()), ("Harbour Ledger", ())) == 2


def test_one_outlet_counts_once() -> None:
    assert count_originators(("CNN (Web News)", ()), ("CNN Online", ())) == 1


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (make_source("Volodymyr Zelenskyy"), make_source("Zelensky"), 1),
        (make_source("Mark Rutte"), make_source("Sabrina Singh"), 2),
        (make_source("the Pentagon", SourceKind.ORGANISATION), make_source("Pentagon", SourceKind.ORGANISATION), 1),
        (make_source("officials", SourceKind.ANONYMOUS), make_source("officials", SourceKind.ANONYMOUS), 2),
        # A country's body by its name or its people's, and a firm with its trade or without, are one.
        (
            make_source("Norway's coast guard", SourceKind.ORGANISATION),
            make_source("the Norwegian coast guard", SourceKind.ORGANISATION),
            1,
        ),
        (
            make_source("Norway's coast guard", SourceKind.ORGANISATION),
            make_source("the Danish coast guard", SourceKind.ORGANISATION),
            2,
        ),
        (
            make_source("power company Voltis", SourceKind.ORGANISATION),
            make_source("Voltis", SourceKind.ORGANISATION),
            1,
        ),
        (make_source("union Solidar", SourceKind.ORGANISATION), make_source("Voltis", SourceKind.ORGANISATION), 2),
        # A body and who speaks for it, or in what it speaks, are one; a health ministry is no defence ministry.
        (make_source("army", SourceKind.ORGANISATION), make_source("army spokesman", SourceKind.ANONYMOUS), 1),
        (
            make_source("relief agency", SourceKind.ORGANISATION),
            make_source("agency's figures", SourceKind.DOCUMENT),
            1,
        ),
        (make_source("relief agency", SourceKind.ORGANISATION), make_source("agency", SourceKind.ORGANISATION), 1),
        (make_source("army", SourceKind.ORGANISATION), make_source("rebel spokesman", SourceKind.ANONYMOUS), 2),
        (
            make_source("health ministry", SourceKind.ORGANISATION),
            make_source("defence ministry", SourceKind.ORGANISATION),
            2,
        ),
        (make_source("Reuters", SourceKind.ORGANISATION), make_source("reuters", SourceKind.ORGANISATION), 1),
    ],
)
def test_the_same_cited_source_counts_once(one: Source, other: Source, expected: int) -> None:
    assert count_originators(("Valley Courier", (one,)), ("Harbour Ledger", (other,))) == expected


def test_any_link_of_the_chain_makes_one_originator() -> None:
    chain = (make_source("Volodymyr Zelenskyy"), make_source("his government", SourceKind.ORGANISATION))
    assert count_originators(("Valley Courier", chain), ("Harbour Ledger", (make_source("Zelenskyy"),))) == 1


def test_two_sources_in_one_article_are_two() -> None:
    article = make_article(f"{SENTENCE} The owner spoke of 60 barns.", outlet="Valley Courier")
    claims = [
        make_claim(article, SENTENCE, sources=(make_source("Ada Brenn"),)),
        make_claim(article, "The owner spoke of 60 barns.", sources=(make_source("Jon Olen"),)),
    ]
    assert len(group_by_originator(claims, Copies.among([article]))) == 2


def test_reprints_of_one_text_are_one() -> None:
    body = f"{SENTENCE} Crews from four towns fought it until the rain came on Sunday night, and nobody was hurt."
    articles = [
        make_article(body, outlet="Valley Courier"),
        make_article(body + " More soon.", outlet="Harbour Ledger"),
    ]
    claims = [make_claim(article, SENTENCE) for article in articles]
    assert group_by_originator(claims, Copies.among(articles)) == [(0, 1)]


@pytest.mark.parametrize(
    ("article", "agency"),
    [
        (Article("KABUL (Reuters) - The river rose again."), "Reuters"),
        (Article("DRAVEN, May 4 (AFP) — The river rose again."), "Agence France-Presse"),
        (Article("The river rose again.\n\n(AP)"), "Associated Press"),
        (Article("The river rose again.", author="The Associated Press"), "Associated Press"),
        (Article("The river rose again.", outlet="Reuters.com"), "Reuters"),
        (Article("The river rose again. Reuters reported it first, and others later."), None),
        (Article("The valley (pop. 300) - a quiet place - was flooded."), None),
    ],
)
def test_wire_credits(article: Article, agency: str | None) -> None:
    assert find_agency(article) == agency


@pytest.mark.parametrize(("words", "agency"), [("the A.P.", "Associated Press"), ("Valley Courier", None)])
def test_agency_names(words: str, agency: str | None) -> None:
    assert agency_named(words) == agency


@pytest.mark.parametrize(
    ("outlet", "name"),
    [("CNN (Web News)", "cnn"), ("Fox Online News", "fox"), ("wric.com", "wric"), ("Vox", "vox"), ("News", "news")],
)
def test_editions_of_one_publisher(outlet: str, name: str) -> None:
    assert name_outlet(outlet) == name
