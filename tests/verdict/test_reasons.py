"""Reasons: who says what and when, in words that a journalist accepts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.claim import Modality, SourceKind
from claimcheck.matching.contradiction import Bar
from claimcheck.matching.fields import Evidence, PairWeight
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity import Change
from claimcheck.quantity.relation import FigureRelation, Relation
from claimcheck.verdict import reasons
from tests.matching.factory import make_article, make_claim, make_source, place_in_context

APART = FigureRelation(Relation.APART, "apart", 3.5)


def side(
    sentence: str, *, day: str | None = None, source: str | None = None, predicate: str | None = None
) -> ClaimInContext:
    article = make_article(sentence, outlet="Valley Courier", day=day)
    sources = (make_source(source, SourceKind.ORGANISATION),) if source else ()
    (item,) = place_in_context(article, make_claim(article, sentence, sources=sources, predicate=predicate))
    return item


MANY = side("The ministry counted 42 barns.", day="2025-06-03", source="ministry", predicate="count")
FEW = side("Police saw 12 barns.", day="2025-06-02", source="police", predicate="see")


def test_a_discrepancy_is_told_from_the_smaller_figure_with_source_and_day() -> None:
    told = (
        "Both cannot be true: “12” (police, 2 Jun 2025) against “42” (the ministry, 3 Jun 2025), 3.5 times as many; "
        "the one is told as “saw”, the other as “counted”."
    )
    assert reasons.explain_discrepancy(MANY, FEW, APART) == told
    assert reasons.explain_discrepancy(FEW, MANY, APART) == told


def test_what_has_not_happened_is_told_as_such() -> None:
    planned = replace(MANY, claim=replace(MANY.claim, modality=Modality.PLANNED))
    told = reasons.explain_discrepancy(planned, FEW, APART)
    assert told.endswith("; the one is told as “saw”, the other as “will count”.")


def measured(one: ClaimInContext, measure: str, unit: str) -> ClaimInContext:
    assert one.claim.quantity is not None
    event, quantity = replace(one.claim.event, measure=measure), replace(one.claim.quantity, unit=unit)
    return replace(one, claim=replace(one.claim, event=event, quantity=quantity))


def test_two_verbs_of_one_measure_are_not_told() -> None:
    told = reasons.explain_discrepancy(measured(MANY, "seen", "barn"), measured(FEW, "seen", "barn"), APART)
    assert told.endswith(", 3.5 times as many.")


@pytest.mark.parametrize(("unit", "gap"), [("year of age", "30 years apart."), ("month of age", "3.5 times as many.")])
def test_ages_in_years_are_told_by_the_years_between_them(unit: str, gap: str) -> None:
    told = reasons.explain_discrepancy(measured(MANY, "age", "year of age"), measured(FEW, "age", unit), APART)
    assert told.endswith(f", {gap}")


def test_what_both_have_in_common_is_not_told() -> None:
    a, b = (side(f"They saw {n} barns.", day="2025-06-02", source="police") for n in (12, 42))
    assert reasons.explain_discrepancy(a, b, APART) == "Both cannot be true: “12” against “42”, 3.5 times as many."


def test_a_rise_and_a_fall_by_as_much_are_told_as_such() -> None:
    up, down = (
        replace(one, claim=replace(one.claim, quantity=replace(one.claim.quantity, direction=way)))  # type: ignore[type-var]
        for one, way in ((side("Rents moved by 12 points."), Change.UP), (side("Rents moved by 12."), Change.DOWN))
    )
    relation = FigureRelation(Relation.APART, "direction", 1.0)
    assert reasons.explain_discrepancy(down, up, relation) == "Both cannot be true: “12” is a rise, “12” a fall."


def test_each_bar_to_a_contradiction_has_a_reason_of_its_own() -> None:
    told = [reasons.explain_bar(bar) for bar in Bar]
    assert len(set(told)) == len(told)


@pytest.mark.parametrize(
    ("ratio", "told"), [(1.04, ""), (2.0, ", 2 times"), (3.33, ", 3.3 times"), (20.4, ", 20 times")]
)
def test_a_ratio_is_told_as_one_would_say_it(ratio: float, told: str) -> None:
    relation = FigureRelation(Relation.APART, "apart", ratio)
    reason = reasons.explain_discrepancy(side("They saw 12 barns."), side("They saw 42 barns."), relation)
    assert reason == f"Both cannot be true: “12” against “42”{told}{' as many' if told else ''}."


@pytest.mark.parametrize(
    ("level", "a", "b", "told"),
    [
        ("noun: different", "person", "protester", "They count different things: people and protesters."),
        ("days: different", "tue", "jan, wed",
         "The sentences name different days or months: Tuesday in the one, January and Wednesday in the other."),
        ("country: different", "ID", "MM", "They are about different countries: Indonesia and Myanmar."),
        ("measure: different", "laid_off", "hired", "They measure different things: laid off and hired."),
        ("predicate: different", "lay_off", "send", "They tell of different things: “laid off” and “sent”."),
        ("days between the articles: 40.00 (30–)", "2025-06-02", "2025-07-12",
         "The two articles were published on different days: 2 Jun 2025 and 12 Jul 2025."),
        ("better partner: 0.51 (0.3–)", "", "", "Another figure of the other article fits better."),
        ("dimension: convertible", "area (acre)", "area (square mile)",
         "Too little in the two texts says that they measure the same thing."),
        ("course: less later", "2025-06-02", "2025-07-12",
         "The later article gives the smaller figure, which a count that goes on would not."),
        ("noun: same", "barn", "barn", "Too little in the two texts says that they measure the same thing."),
        ("moon: full", "a", "b", "Too little in the two texts says that they measure the same thing."),
    ],
)  # fmt: skip
def test_a_difference_is_told_without_technical_words(level: str, a: str, b: str, told: str) -> None:
    pair = PairWeight(-3.0, 0.1, 0.1, APART, (Evidence(level, a, b, -1.0),), {})
    assert reasons.explain_difference(FEW, MANY, pair) == told


def test_a_difference_in_what_is_told_goes_before_the_circumstances() -> None:
    place, day = (
        Evidence("place: known to one", "draven", "marlow", -0.5),
        Evidence("days: different", "tue", "wed", -0.9),
    )
    pair = PairWeight(-3.0, 0.1, 0.1, APART, (day, place), {})
    assert reasons.explain_difference(FEW, MANY, pair) == "They are about different places: Draven and Marlow."


def test_a_doubt_tells_what_the_texts_do_not_give() -> None:
    told = reasons.explain_doubt(FEW, side("They saw 42 barns."))
    assert told.endswith("answer the same question; one text gives no date; neither text gives a place.")
    assert reasons.explain_doubt(FEW, MANY).endswith("same question; neither text gives a place.")


def test_reporting_verbs_tell_nothing_of_the_figures() -> None:
    a, b = side("They saw 12 barns.", predicate="see"), side("They say 42 barns.", predicate="say")
    assert "told as" not in reasons.explain_discrepancy(a, b, APART)


def test_equal_words_are_quoted_once() -> None:
    assert reasons.explain_agreement(FEW, FEW) == "Both give the same figure: “12”."


def test_a_text_that_nobody_signed_is_told_by_its_first_words() -> None:
    def unsigned(sentence: str) -> ClaimInContext:
        article = make_article(sentence, outlet=None)
        (item,) = place_in_context(article, make_claim(article, sentence))
        return item

    told = reasons.explain_discrepancy(unsigned("The fire ate 12 barns."), unsigned("The fire ate 42 barns."), APART)
    assert "“12” (the text “The fire ate 12 barns.”) against “42” (the text “The fire ate 42 barns.”)" in told
