from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.claim import Source
from claimcheck.matching.contradiction import may_contradict
from claimcheck.matching.profile import ClaimInContext
from tests.matching.factory import make_article, make_claim, make_source, place_in_context

BARNS = "The fire destroyed 40 barns."
LATER = "Later the talk was of 60 barns."


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((), (), False),
        ((make_source("Ada Brenn"),), (make_source("Ada Brenn"),), False),
        ((make_source("Ada Brenn"),), (), False),
        ((make_source("Ada Brenn"),), (make_source("Jon Olen"),), True),
    ],
)
def test_within_one_article_only_two_named_voices_contradict(
    one: tuple[Source, ...], other: tuple[Source, ...], expected: bool
) -> None:
    article = make_article(f"{BARNS} {LATER}")
    a, b = place_in_context(article, make_claim(article, BARNS, sources=one), make_claim(article, LATER, sources=other))
    assert may_contradict(a, b) is expected


def tell(text: str, **options: object) -> ClaimInContext:
    article = make_article(text)
    [item] = place_in_context(article, make_claim(article, text, **options))  # type: ignore[arg-type]
    return item


def test_two_articles_may_contradict_each_other() -> None:
    assert may_contradict(tell(BARNS), tell(LATER))


def test_two_figures_of_a_sentence_told_twice_do_not() -> None:
    sentence = "It killed 5 people and hurt 9 others."
    first, second = make_article(f"One. {sentence}"), make_article(f"Two. {sentence}")
    [a] = place_in_context(first, make_claim(first, sentence))
    [b] = place_in_context(second, make_claim(second, sentence))
    assert may_contradict(a, b)
    at = second.text.index("9")
    moved = replace(b.claim, quantity=replace(b.claim.quantity, number_span=(at, at + 1)))  # type: ignore[type-var]
    assert not may_contradict(a, place_in_context(second, moved)[0])


@pytest.mark.parametrize(("name", "expected"), [("Draven", True), ("Marnholt", False)])
def test_magnitudes_are_of_one_quake_only_where_both_name_it(name: str, expected: bool) -> None:
    def quake(text: str, place: str) -> ClaimInContext:
        item = tell(text, names=(place,))
        quantity = replace(item.claim.quantity, dimension="magnitude")  # type: ignore[type-var]
        return place_in_context(item.profile.article, replace(item.claim, quantity=quantity))[0]

    assert may_contradict(quake("A quake of 6 hit.", "Draven"), quake("A tremor of 7 was felt.", name)) is expected
