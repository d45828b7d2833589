"""Many pairs scored at once come out as one by one: to the last bit where they reach the match asked for."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.claim import Argument, Claim, Counted, Event, Kind, Modality, Origin, Polarity, TimeRef
from claimcheck.extraction import read_article
from claimcheck.ingest import read_paths
from claimcheck.matching.bulk.bars import Barred, Elsewhere
from claimcheck.matching.bulk.columns import OneByOne, make_columns, make_statement_columns
from claimcheck.matching.bulk.lookups import Column
from claimcheck.matching.bulk.scoring import Scorer
from claimcheck.matching.bulk.sides import Sides
from claimcheck.matching.contradiction import may_share_question
from claimcheck.matching.fields import Field
from claimcheck.matching.fields.scenes import lie_elsewhere
from claimcheck.matching.grouping.questions import SAME
from claimcheck.matching.pair import FIELDS, weigh_pair
from claimcheck.matching.profile import ArticleProfile, ClaimInContext
from claimcheck.matching.statements.carried import give_other_figures
from claimcheck.matching.statements.weighing import STATEMENT_FIELDS
from claimcheck.matching.weights.models import store_models
from claimcheck.quantity import Bound
from claimcheck.quantity.relation import Relation
from tests.matching.factory import make_article, make_claim, make_source

SENTENCES = [
    "{n} people were killed in Draven, Peru, on Monday.",
    "The rate stood at {n} on Friday.",
    "{n} soldiers died near the bridge in Kenya in 2019.",
    "Ms Halvorsen, {n}, was badly injured.",
    "Osk has sent {n} Dravian troops to Marnholt.",
    "{n} houses burned down in the fire.",
    "Police in Marnholt found {n} people dead and 4 seriously wounded.",
    "The {n}-year-old girl was taken home.",
    "Police held a {n}-year-old boy in Marnholt.",
    "The fire began {n} metres north of Marnholt.",
    "The wall fell {n} metres from Draven.",
    "The flood killed {n} people in the province.",
    "The flood killed {n} people across Osk.",
    "Osk still has {n} soldiers in a ferry with room for 40.",
]
BARE = [
    "The Orla index lost 12.4 points to 3,108.7.",
    "The Orla index was off 15.1 points at 3,106.0.",
    "The Orla index gained 2.2 points to 3,108.2.",
    "Blast kills 12 in northern Kenya.",
    "Fire kills 13 in Kenya's southeast.",
    "The barge carried 31 passengers and a crew of 14.",
    "The barge had 38 passengers and 14 crew on board.",
    "Police said 900 strikers marched in Osk; organisers spoke of 2,000.",
    "A quake of magnitude 7 struck near Draven.",
    "A quake of magnitude 7.0 struck near Draven.",
    "A quake of magnitude 6.9 struck near Draven.",
    "The ferry line has 9,000 monthly customers.",
    "The ferry line has 9,500 daily customers.",
    "The harbour master said there was a collision.",
    "The captain said the ferry sank after a collision.",
    "The captain said the ferry sank in a storm.",
    "The union said the firm has three factories.",
    "The board said the firm has three plants and factories.",
    "The board said the firm has a bank.",
    "A gunman wounded 4 people in Akron, Ohio.",
    "A gunman wounded 4 people in Tampa, Florida.",
    "A gunman wounded 5 people in Tampa, Florida.",
]
"""Sentences as they are read, with no article around them."""
FILLING = (
    "The council of Draven met on Tuesday to speak of the flood, and of what {n} people had asked it for since May. "
    "Nobody in Marnholt, said Ms Halvorsen of the river board, had seen the water rise as fast as it did that night. "
)


def vary(rng: random.Random, claim: Claim, sentence: str) -> Claim:
    """The claim with some of everything that the comparisons look at."""
    assert claim.quantity is not None
    measure = rng.choice(["killed", "injured", "deployed", "destroyed", None])
    head = "troop" if measure == "deployed" else rng.choice(["people", "soldier", "house", "child", "victim", None])
    dimension, unit = rng.choice([("count", head or "-"), ("count", head or "-"), ("age", "year"), ("length", "metre")])
    if "year-old" in sentence or "metres" in sentence:
        dimension, unit = ("age", "year") if "year-old" in sentence else ("length", "metre")
    bound = rng.choice([Bound.EXACT, Bound.EXACT, Bound.ABOUT, Bound.MORE_THAN])
    day = date(2025, rng.choice([1, 6]), 3)
    told = "Monday" if day.month == 1 else "on Friday"
    rate = "rate" in sentence
    origin = Origin.CLAUSE if rate else rng.choice(list(Origin))
    time = TimeRef(told, day, rng.choice([day, date(2025, 6, 4), date(2025, 8, 30)]), origin=origin)
    event = Event(
        predicate=rng.choice(["kill", "die", "send", "burn", None]),
        measure=None if rate else measure,
        arguments=rng.choice(
            [(), (Argument("in", where := rng.choice(["the town", "the bridge"]), where[4:], (0, 4)),)]
        ),
        scope=rng.choice([(), ("so_far",), ("subset",), ("total",)]),
        attacker=rng.choice([None, "included", "excluded"]),
        role=rng.choice(["patient", "agent"]),
        occasion=rng.choice([None, "attack", "shooting", "earthquake"]),
        tense=rng.choice(["past", "future"]),
        whole=rng.choice([None, None, "the 60 wounded"]),
        background=rng.random() < 0.3,
    )
    return replace(
        claim,
        quantity=replace(claim.quantity, bound=bound, dimension=dimension, unit=unit),
        event=event,
        polarity=rng.choice(list(Polarity)),
        modality=rng.choice([Modality.ACTUAL, Modality.PLANNED]),
        sources=rng.choice([(), (make_source("Pia Halvorsen"),), (make_source("the Pentagon"),), (make_source("US"),)]),
        time=time if rate else rng.choice([None, time]),
        places=rng.choice([(), ("Draven",), ("Kenya",), ("Marnholt", "Osk"), ("Draven", "Peru")]),
        place_origin=rng.choice([Origin.CLAUSE, Origin.SENTENCE, Origin.CONTEXT]),
        counted=rng.choice([None, Counted(head, rng.choice([(), ("young",)]), rng.choice([(), ("Draven",)]))]),
        owner=rng.choice([None, "Pia Halvorsen", "Jon Marsk"]),
        names=rng.choice([(), ("Draven",), ("Marnholt", "Pia Halvorsen")]),
    )


def state(claim: Claim) -> Claim:
    """A statement instead of a figure."""
    return replace(claim, kind=Kind.ATTRIBUTIVE, quantity=None, content=(claim.sentence,))


def put_beside(claim: Claim, other: Claim) -> Claim:
    """A second figure in the claim's sentence: the other's."""
    return replace(claim, span=claim.sentence, quantity=other.quantity)


@pytest.fixture(scope="module")
def items(nlp: Language) -> list[ClaimInContext]:
    """Claims of twenty articles, some no more than a sentence, and of a few sentences that are read."""
    rng = random.Random(4)
    found: list[ClaimInContext] = []
    for number in range(20):
        sentences = [one.format(n=rng.choice([2, 12, 13, 1200, 1250])) for one in rng.sample(SENTENCES, 4)]
        text = " ".join([*sentences, *([FILLING.format(n=number % 3)] if number % 4 else [])])
        day = rng.choice([None, "2025-06-04", "2025-06-05", "2025-06-01", "2024-01-02"])
        article = make_article(text, title=rng.choice([None, "Flood in Draven"]), day=day)
        claims = [vary(rng, make_claim(article, sentence), sentence) for sentence in sentences]
        found.extend(ArticleProfile(article, [*claims, put_beside(claims[0], claims[-1]), state(claims[0])]).items)
    for text in BARE:
        found.extend(ArticleProfile(Article(text), read_article(nlp, Article(text)).claims).items)
    return found


@pytest.fixture(scope="module")
def pairs(items: Sequence[ClaimInContext]) -> np.ndarray:
    return np.array(list(combinations(range(len(items)), 2)))


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_column_has_the_values_of_the_comparison(
    field: Field, items: Sequence[ClaimInContext], pairs: np.ndarray
) -> None:
    numeric = np.array([item.claim.kind is Kind.NUMERIC for item in items])
    these = pairs[numeric[pairs].all(axis=1)]
    expected = [field.compare(items[a], items[b]).value for a, b in these.tolist()]
    column = make_columns([field], items, Sides(items))[field.name]
    assert isinstance(column, OneByOne) or len(set(expected)) > 1
    assert values(column, these) == expected


def values(column: Column, pairs: np.ndarray) -> list[float | None]:
    found = column.compare(pairs[:, 0], pairs[:, 1])
    return [None if np.isnan(value) else value for value in found.tolist()]


@pytest.mark.parametrize("field", STATEMENT_FIELDS, ids=lambda field: field.name)
def test_column_of_statements_has_the_values_of_the_comparison(
    field: Field, items: Sequence[ClaimInContext], pairs: np.ndarray
) -> None:
    stated = np.array([item.claim.kind is Kind.ATTRIBUTIVE for item in items])
    these = pairs[stated[pairs].all(axis=1)]
    expected = [field.compare(items[a], items[b]).value for a, b in these.tolist()]
    assert len(set(expected)) > 1
    assert values(make_statement_columns(items, Sides(items))[field.name], these) == expected


def test_barred_are_the_figures_that_cannot_stand_under_one_question(
    items: Sequence[ClaimInContext], pairs: np.ndarray
) -> None:
    numeric = np.array([item.claim.kind is Kind.NUMERIC for item in items])
    these = pairs[numeric[pairs].all(axis=1)]
    expected = [float(not may_share_question(items[a], items[b])) for a, b in these.tolist()]
    assert len(set(expected)) > 1
    assert values(Barred(items), these) == expected


def test_elsewhere_are_the_figures_of_two_towns_that_know_nothing_of_each_other(
    items: Sequence[ClaimInContext], pairs: np.ndarray
) -> None:
    expected = [float(lie_elsewhere(items[a], items[b])) for a, b in pairs.tolist()]
    assert len(set(expected)) > 1
    assert values(Elsewhere(items), pairs) == expected


def match(a: ClaimInContext, b: ClaimInContext) -> float:
    if a.claim.kind is not b.claim.kind:
        return 0.0
    pair = weigh_pair(a, b, store_models())
    if a.claim.kind is Kind.ATTRIBUTIVE and pair.relation.relation is not Relation.APART and give_other_figures(a, b):
        return 0.0
    if a.claim.kind is Kind.ATTRIBUTIVE or pair.relation.relation is Relation.APART:
        return pair.match if pair.relation.relation is not Relation.APART or may_share_question(a, b) else 0.0
    return 0.0 if lie_elsewhere(a, b) else pair.match


def test_scores_are_the_match_of_the_full_weight(items: Sequence[ClaimInContext], pairs: np.ndarray) -> None:
    expected = [match(items[a], items[b]) for a, b in pairs.tolist()]
    assert Scorer(items).score(pairs).tolist() == expected


@pytest.mark.parametrize("at_least", [0.05, SAME, 0.5, 0.9])
def test_what_stays_below_is_zero_and_all_else_exact(
    at_least: float, items: Sequence[ClaimInContext], pairs: np.ndarray
) -> None:
    expected = [one if one >= at_least else 0.0 for one in (match(items[a], items[b]) for a, b in pairs.tolist())]
    assert max(expected) > 0.0
    assert Scorer(items).score(pairs, at_least=at_least).tolist() == expected


@pytest.fixture(scope="module")
def read_items(nlp: Language) -> list[ClaimInContext]:
    """The claims of some of the demo articles, as they are read."""
    found: list[ClaimInContext] = []
    for path in sorted((Path(__file__).parents[3] / "seeds").glob("*-0[12]-*.md")):
        (article,) = read_paths([path])
        assert isinstance(article, Article), article
        found.extend(ArticleProfile(article, read_article(nlp, article).claims).items)
    return found


@pytest.mark.parametrize("at_least", [0.0, SAME])
def test_claims_read_from_articles_are_scored_as_one_by_one(at_least: float, read_items: list[ClaimInContext]) -> None:
    pairs = np.array(list(combinations(range(len(read_items)), 2)))[::_EVERY]
    expected = [match(read_items[a], read_items[b]) for a, b in pairs.tolist()]
    assert max(expected) > SAME
    found = Scorer(read_items).score(pairs, at_least=at_least)
    assert found.tolist() == [one if one >= at_least else 0.0 for one in expected]


_EVERY = 5
"""Every so manieth pair of the claims of the demo articles is weighed in full."""
