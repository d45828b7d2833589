from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from claimcheck.claim import Claim, Event, Origin, SourceKind, TimeRef
from claimcheck.extraction.reading import read_article
from claimcheck.matching.grouping.copies import Copies
from claimcheck.matching.profile import ClaimInContext
from claimcheck.verdict.outcome import Outcome, Verdict
from claimcheck.verdict.question import MOST_PAIRED, Question, assemble_question
from tests.matching.factory import make_article, make_claim, make_source, place_in_context

OUTLETS = ["Valley Courier", "Harbour Ledger", "Northgate Post", "Meridian Wire"]


def compare_values(a: ClaimInContext, b: ClaimInContext) -> Outcome:
    """Agreement where the figures are equal, else a discrepancy."""
    same = a.claim.quantity is not None and b.claim.quantity is not None
    same = same and a.claim.quantity.value == b.claim.quantity.value
    return Outcome(Verdict.AGREE if same else Verdict.DISCREPANT, "", 0.9, 1.0, None)


def answer(verdict: Verdict):
    return lambda a, b: Outcome(verdict, "", 0.9, 1.0, None)


def tell(figures: list[int], *, source: str | None = None, unit: str = "barn") -> list[ClaimInContext]:
    """One claim for each figure, told by outlets in turn, a day apart."""
    items = []
    for at, figure in enumerate(figures):
        outlet = OUTLETS[at % len(OUTLETS)]
        text = f"The fire destroyed {figure} {unit}s, {outlet} number {at} has learned from what it saw."
        article = make_article(text, outlet=outlet, day=f"2025-06-{1 + at % 28:02}", title=f"Fire {at}")
        sources = (make_source(source),) if source else ()
        items += place_in_context(article, make_claim(article, text, head=unit, sources=sources))
    return items


def assemble(items: list[ClaimInContext], compare=compare_values) -> Question:
    return assemble_question(items, compare=compare, copies=Copies.among(item.profile.article for item in items))


def test_every_pair_is_compared_once() -> None:
    question = assemble(tell([40, 40, 60]))
    assert len(question.comparisons) == 3
    assert len({frozenset((c.a, c.b)) for c in question.comparisons}) == 3


def test_beyond_the_limit_one_pair_stands_for_two_groups_of_equal_value() -> None:
    question = assemble(tell([40, 50, 60] * (MOST_PAIRED // 3 + 1)))
    assert len(question.comparisons) == 3


def test_low_and_high_are_the_ends_and_no_average_is_made() -> None:
    question = assemble(tell([60, 40, 50]))
    assert (question.low, question.high, question.unit) == (Decimal(40), Decimal(60), "barn")
    assert [[item.claim.quantity.value for item in group] for group in question.positions] == [[40], [50], [60]]


def test_the_timeline_follows_the_calendar() -> None:
    question = assemble(list(reversed(tell([60, 40]))))
    assert [day.isoformat() for day, _ in question.timeline] == ["2025-06-01", "2025-06-02"]


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        ([Verdict.AGREE, Verdict.AGREE, Verdict.DISCREPANT], "discrepant"),
        ([Verdict.AGREE, Verdict.UPDATED, Verdict.COMPATIBLE], "updated"),
        ([Verdict.AGREE, Verdict.COMPATIBLE, Verdict.NOT_COMPARABLE], "compatible"),
        ([Verdict.AGREE, Verdict.AGREE, Verdict.AGREE], "agree"),
        ([Verdict.AGREE, Verdict.AGREE, Verdict.UNCLEAR], "unclear"),
        ([Verdict.AGREE, Verdict.UNCLEAR, Verdict.UPDATED], "updated"),
        ([Verdict.UNCLEAR, Verdict.NOT_COMPARABLE, Verdict.NOT_COMPARABLE], "unclear"),
        ([Verdict.NOT_COMPARABLE] * 3, "not_comparable"),
    ],
)
def test_the_worst_conflict_names_the_question(verdicts: list[Verdict], expected: str) -> None:
    given_out = iter(verdicts)
    assert assemble(tell([1, 2, 3]), lambda a, b: Outcome(next(given_out), "", 0.9, 1.0, None)).verdict == expected


def test_one_source_however_often_told_is_a_single_source() -> None:
    question = assemble(tell([40, 40, 40], source="Ada Brenn"))
    assert (question.independent_sources, question.verdict) == (1, "single_source")


def test_a_source_that_agrees_with_itself_makes_no_two_agree() -> None:
    items = [*tell([40, 40], source="Ada Brenn"), *tell([41], source="Olga Fenn")]

    def compare(a: ClaimInContext, b: ClaimInContext) -> Outcome:
        same = a.claim.quantity == b.claim.quantity
        return Outcome(Verdict.AGREE if same else Verdict.NOT_COMPARABLE, "", 0.9, 1.0, None)

    question = assemble(items, compare)
    assert (question.independent_sources, question.verdict) == (2, "not_comparable")


def test_a_source_that_contradicts_itself_is_still_a_discrepancy() -> None:
    assert assemble(tell([40, 60], source="Ada Brenn")).verdict == "discrepant"


def test_json_holds_the_contract() -> None:
    data = assemble(tell([40, 60])).to_json()
    assert set(data) >= {
        "id",
        "label",
        "verdict",
        "low",
        "high",
        "unit",
        "independent_sources",
        "claims",
        "comparisons",
    }
    assert set(data["claims"][0]["article"]) == {"id", "external_id", "title", "outlet", "published", "url"}
    keys = {"a", "b", "verdict", "reason", "confidence", "evidence", "ratio", "judgement"}
    assert set(data["comparisons"][0]) == keys
    assert {data["comparisons"][0]["a"], data["comparisons"][0]["b"]} == {claim["id"] for claim in data["claims"]}


def test_reprints_name_their_common_origin() -> None:
    data = assemble(tell([40, 40, 50], source="Ada Brenn")).to_json()
    assert len({claim["origin"] for claim in data["claims"]}) == 1
    assert {claim["origin"] for claim in assemble(tell([40, 50])).to_json()["claims"]} == {None}


@given(st.permutations(list(range(5))))
def test_the_order_of_the_claims_changes_nothing(order: list[int]) -> None:
    items = tell([40, 40, 50, 60, 40])
    assert assemble([items[at] for at in order]).to_json() == assemble(items).to_json()


def label(claim_words: str, **options: object) -> str:
    article = make_article(claim_words, day="2024-10-23")
    claim: Claim = make_claim(article, claim_words, **options)  # type: ignore[arg-type]
    return assemble(place_in_context(article, claim)).label


@pytest.mark.parametrize(
    ("words", "options", "expected"),
    [
        ("In all 12 people died.", {"head": "people", "measure": "killed"}, "People killed, Oct 2024"),
        ("The town has 900 houses.", {"head": "house"}, "Houses, Oct 2024"),
        ("Protesters numbered 900.", {"head": "protester", "measure": "protested"}, "Protesters, Oct 2024"),
        ("They sank 3 ships.", {"head": "ship", "predicate": "sink"}, "Ships, Oct 2024"),
        ("Of them 40 fled.", {"head": "them", "measure": "displaced"}, "Number displaced, Oct 2024"),
        ("They saw 4 gunmen.", {"head": "gunman", "measure": "attackers"}, "Gunmen, Oct 2024"),
        ("Men held: 9.", {"head": "man", "predicate": "kidnap", "role": "patient"}, "Men kidnapped, Oct 2024"),
        (
            "Idle hands: 9.",
            {"head": "hand", "predicate": "unemployed", "role": "patient"},
            "Hands unemployed, Oct 2024",
        ),
        ("By then 14 were gone.", {"head": None}, "Number: “By then 14 were gone”, Oct 2024"),
        (
            "Nobody who was asked could say why the 14 were so seldom seen together again.",
            {"head": None},
            "Number: “… could say why the 14 were so seldom seen …”, Oct 2024",
        ),
    ],
)
def test_labels(words: str, options: dict[str, object], expected: str) -> None:
    assert label(words, **options) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Insurers put the damage at 400 million euros.", "Damage, Oct 2024"),
        ("The damage amounts to 650 million euros.", "Damage, Oct 2024"),
        ("Bail was set at $78,000.", "Bail, Oct 2024"),
        ("Two hikers are missing in the hills.", "Hikers missing, Oct 2024"),
        ("Iran fired about 200 missiles at Israel on Tuesday night.", "Missiles fired at Israel, Oct 2024"),
        ("Some 300 farmers protested in Chile on Tuesday.", "Farmers protested in Chile, Oct 2024"),
        ("Some 40 people remained in the camp in Chile on Tuesday.", "People in Chile, Oct 2024"),
        ("About 90 rockets crossed into Israel on Tuesday.", "Rockets in Israel, Oct 2024"),
        ("Protesters exceeded 900 on Tuesday.", "Number: “Protesters exceeded 900 on Tuesday”, Oct 2024"),
        ("The clerk repaid $90,000 on Tuesday.", "Amount of money repaid, Oct 2024"),
        ("He was hit twice in the left knee.", "How many times: “He was hit twice in the left knee”, Oct 2024"),
        ("The town has 400 Congolese.", "Congolese, Oct 2024"),
        ("Turnout was 68.3 percent, the commission said.", "Turnout, Oct 2024"),
        ("The vaccination rate in the county was 81 percent.", "Vaccination rate, Oct 2024"),
        ("Two injured hikers were injured again by falling ice.", "Injured hikers, Oct 2024"),
    ],
)
def test_labels_of_what_is_read(nlp: Language, text: str, expected: str) -> None:
    article = make_article(text, day="2024-10-23")
    claims = [claim for claim in read_article(nlp, article).claims if claim.quantity is not None]
    assert assemble(place_in_context(article, *claims)).label == expected


def test_the_verb_of_one_claim_of_many_does_not_name_what_befell_them() -> None:
    items = []
    for place, predicate in (("upper", "receive"), ("lower", None), ("eastern", None), ("western", None)):
        words = f"The {place} clinic counted 40 dead."
        article = make_article(words)
        claim = make_claim(article, words, measure="killed", predicate=predicate, role="patient")
        items += place_in_context(article, claim)
    assert assemble(items).label == "People killed"


def test_what_one_claim_of_many_has_does_not_name_them() -> None:
    said = [f"The {place} council counted 40 barns." for place in ("upper", "lower", "eastern", "western")]
    articles = [make_article(words) for words in said]
    claims = [make_claim(article, words, head="barn") for article, words in zip(articles, said, strict=True)]
    claims[0] = replace(
        claims[0],
        event=Event(predicate="burn", role="patient", measure="damaged"),
        time=TimeRef("in May 2009", date(2009, 5, 1), date(2009, 5, 31)),
    )
    items = [place_in_context(article, claim)[0] for article, claim in zip(articles, claims, strict=True)]
    assert assemble(items).label == "Barns"


def test_unnamed_sources_and_own_voice_are_two() -> None:
    text = "The fire destroyed 40 barns. Officials spoke of 60 barns."
    article = make_article(text, outlet="Valley Courier")
    own = make_claim(article, "The fire destroyed 40 barns.")
    said = make_claim(
        article, "Officials spoke of 60 barns.", sources=(make_source("officials", SourceKind.ANONYMOUS),)
    )
    assert assemble(place_in_context(article, own, said)).independent_sources == 2


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        (TimeRef("on Monday", date(2025, 5, 5), date(2025, 5, 5)), "May 2025"),
        (TimeRef("in 2009", date(2009, 1, 1), date(2009, 12, 31)), "2009"),
        (TimeRef("in 2009", date(2009, 1, 1), date(2009, 12, 31), origin=Origin.CONTEXT), "Jun 2025"),
        (None, "Jun 2025"),
    ],
)
def test_a_label_names_the_time_of_the_event_as_well_as_it_is_known(time: TimeRef | None, expected: str) -> None:
    article = make_article(TEXT, outlet="Valley Courier", day="2025-06-03")
    [item] = place_in_context(article, replace(make_claim(article, TEXT, head="barn"), time=time))
    assert assemble([item]).label.endswith(f", {expected}")


TEXT = "The fire in Draven destroyed 40 barns."
