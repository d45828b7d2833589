from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.matching.grouping.topic import RELEVANT, Topic
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.words import beginnings, stem
from tests.matching.factory import make_article, make_claim, place_in_context

TROOPS = "The U.S. said about 3,000 troops from North Korea had arrived."
BRIDGES = "Two ministers opened 14 bridges on Monday."


@pytest.fixture(scope="module")
def claims() -> list[ClaimInContext]:
    article = make_article(f"{TROOPS} They came by ship. {BRIDGES}", title="Soldiers arrive in the east")
    return place_in_context(article, make_claim(article, TROOPS), make_claim(article, BRIDGES))


@pytest.mark.parametrize(
    "typed",
    ["North Korean troops", "N. Korean soldiers", "nk soldiers", "troops", "american north korea", "how many troops"],
)
def test_a_topic_finds_the_claim_however_it_is_typed(typed: str, claims: list[ClaimInContext]) -> None:
    assert Topic.parse(typed).relevance(claims[0]) >= RELEVANT


@pytest.mark.parametrize("typed", ["South Korean troops", "ballistic missiles", "the number of", ""])
def test_other_topics_do_not(typed: str, claims: list[ClaimInContext]) -> None:
    assert Topic.parse(typed).relevance(claims[0]) < RELEVANT


def test_the_claims_own_words_weigh_more_than_its_article(claims: list[ClaimInContext]) -> None:
    topic = Topic.parse("bridges")
    assert topic.relevance(claims[1]) > topic.relevance(claims[0])


def test_a_typing_error_is_corrected_by_what_the_articles_say(claims: list[ClaimInContext]) -> None:
    topic = Topic.parse("brigdes")
    assert topic.relevance(claims[1]) == 0
    assert topic.correct(["minister", "bridge", "ship"]).relevance(claims[1]) == 1


def test_a_word_that_is_known_is_left_alone() -> None:
    topic = Topic.parse("troops")
    assert topic.correct(["troop", "troupe"]) == topic


def test_a_pronoun_is_no_country() -> None:
    article = make_article("They told us that 12 people fell ill.")
    [claim] = place_in_context(article, make_claim(article, article.text))
    assert Topic.parse("US").relevance(claim) == 0


def test_lookups_hold_every_spelling_of_a_country() -> None:
    [country, soldiers] = Topic.parse("US soldiers").lookups
    assert {"us", "united states", "american"} <= set(country)
    assert {"soldier", "troop"} <= set(soldiers)


words = st.sampled_from(
    [
        "U.S.",
        "US",
        "troops",
        "Cities",
        "dying",
        "soldiers",
        "French",
        "North",
        "Korean",
        "flooded",
        "policies",
        "us",
        "UK",
    ]
)


@given(st.lists(words, min_size=1, max_size=6), st.lists(words, min_size=1, max_size=3))
def test_no_article_with_a_relevant_claim_is_passed_over(told: list[str], asked: list[str]) -> None:
    text = f"In Osk, {' '.join(told)} numbered 12."
    article = make_article(text)
    (item,) = place_in_context(article, make_claim(article, text))
    topic = Topic.parse(" ".join(asked))
    assert topic.may_concern(f"\n{text}") or topic.relevance(item) == 0.0


@given(st.from_regex(r"[A-Za-z][a-z']{0,7}(?:ies|ied|ing|ed|es|s|ly|e)?", fullmatch=True))
def test_every_word_begins_as_words_of_its_stem_do(word: str) -> None:
    assert word.lower().startswith(tuple(beginnings(stem(word))))
