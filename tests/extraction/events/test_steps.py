"""Levels that a clause tells one after the other: which is the present one, which was left, and which way it went."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.claim import Modality
from claimcheck.extraction.reading import read_article
from claimcheck.quantity import Bound
from tests.extraction.events.test_events import read_figure


@pytest.mark.parametrize(
    ("text", "measure", "now", "mark", "before"),
    [
        ("The toll from the flood rose to 45 from 39.", "killed", 45, "rising", 39),
        ("The toll from the flood rose from 39 to 45.", "killed", 45, "rising", 39),
        ("The toll rose to 45, from 39 on Monday.", "killed", 45, "rising", 39),
        ("The toll climbed to 45 on Friday, from 39 a day earlier.", "killed", 45, "rising", 39),
        ("Unemployment fell to 6.2% in May from 6.6% in April.", "unemployment", 6.2, None, 6.6),
        ("Osk police revised the toll down to 31 from 38.", "killed", 31, "revised", 38),
        ("Osk police have cut the number of people killed in the crash to 31 from 38.", "killed", 31, "revised", 38),
        ("Osk police have cut the number of people killed in the crash from 38 to 31.", "killed", 31, "revised", 38),
        ("Korla raised its bid to $9 billion from $7 billion.", "price", 9_000_000_000, None, 7_000_000_000),
    ],
)
def test_both_levels_are_told(
    nlp: Language, text: str, measure: str, now: float, mark: str | None, before: float
) -> None:
    claims = [claim for claim in read_article(nlp, Article(text)).claims if claim.quantity]
    told = {float(claim.quantity.value): claim for claim in claims if claim.quantity}  # type: ignore[arg-type]
    assert sorted(told) == sorted([now, before])
    assert {claim.event.measure for claim in claims} == {measure}
    assert told[now].event.scope == (() if mark is None else (mark,))
    assert told[before].event.scope == ("previous",)


@pytest.mark.parametrize(
    ("marked", "measure", "mark"),
    [
        ("The toll of the fire has been reduced to <31>.", "killed", "falling"),
        ("Officials lowered the toll of the fire to <31>.", "killed", "revised"),
        ("The number of missing had fallen to <26>.", "missing", "falling"),
        ("Police revised the toll of the Osk bombing down to <31>.", "killed", "revised"),
        ("The number of hostages has risen to <40>.", "captured", "rising"),
    ],
)
def test_the_way_it_went(nlp: Language, marked: str, measure: str, mark: str) -> None:
    event = read_figure(nlp, marked).event
    assert event.measure == measure
    assert mark in event.scope


@pytest.mark.parametrize(
    "text", ["From 9 to 12 people died.", "Between 9 and 12 people died.", "The fees range from 9 to 12 euros."]
)
def test_a_true_range_is_one_figure(nlp: Language, text: str) -> None:
    (claim,) = (claim for claim in read_article(nlp, Article(text)).claims if claim.quantity)
    assert claim.quantity is not None
    assert claim.quantity.bound is Bound.BETWEEN
    assert "previous" not in claim.event.scope


def test_what_will_change_is_so_before(nlp: Language) -> None:
    assert read_figure(nlp, "Spending will rise from <1.8%> to 2.5% by 2040.").modality is Modality.ACTUAL
    assert read_figure(nlp, "Spending will rise from 1.8% to <2.5%> by 2040.").modality is Modality.PLANNED


def test_a_way_is_no_level_left(nlp: Language) -> None:
    assert read_figure(nlp, "He fell from <30 feet> to the ground.").event.scope == ()
