"""The verdict on two claims of a store: stricter than on two that somebody compares, and with all others in view."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pytest
from spacy.language import Language

from claimcheck.claim import Kind
from claimcheck.extraction import read_article
from claimcheck.matching.grouping.collective import Support
from claimcheck.matching.profile import ArticleProfile, ClaimInContext
from claimcheck.verdict import Verdict
from claimcheck.verdict.question import Question
from claimcheck.verdict.survey import FLAG, FLAG_IN_ONE_ARTICLE, compare_in_store, rank_questions, survey_claims
from tests.matching.factory import read_figure
from tests.verdict.stories import published

ALONE = Support(0.0, 0.0, 0.0)

HALL = (
    "The roof of the sports hall in Marnholt gave way on Saturday night. Rescuers carried 14 bodies from the ruins "
    "by dawn, a fire brigade officer said. Some 60 children had been in the hall, he said."
)
COUNCIL = (
    "Marnholt mourns. The collapse of the sports hall took 17 lives, the town council announced on Sunday, and left "
    "31 people in hospital. Flags fly at half-mast. There were 85 pupils in the hall."
)
POLICE = (
    "Police counted 17 dead in the collapse of the sports hall in Marnholt on Saturday night. Some 90 children had "
    "been in the hall, a police officer said."
)


def read(nlp: Language, text: str, figure: str, outlet: str) -> ClaimInContext:
    article = published(text, outlet)
    items = ArticleProfile(article, read_article(nlp, article).claims).figures
    return next(item for item in items if item.claim.quantity and item.claim.quantity.text.startswith(figure))


def test_other_claims_make_no_flag_of_what_does_not_look_like_one_question(nlp: Language) -> None:
    pair = read(nlp, HALL, "Some 60", "Courier"), read(nlp, POLICE, "17", "Wire")
    assert compare_in_store(*pair, ALONE).verdict is Verdict.NOT_COMPARABLE
    found = compare_in_store(*pair, Support(5.0, 0.0, 0.0))
    assert found.verdict is Verdict.UNCLEAR
    assert found.evidence[-1].level == "other claims: 5.00"


@pytest.mark.parametrize(
    ("support", "verdict"),
    [
        (ALONE, Verdict.UNCLEAR),
        (Support(1.0, 0.0, 0.0), Verdict.UNCLEAR),
        (Support(9.0, 0.0, 0.0), Verdict.DISCREPANT),
    ],
)
def test_without_a_word_in_common_for_what_they_are_of_it_takes_more_to_flag_two_figures(
    nlp: Language, support: Support, verdict: Verdict
) -> None:
    told = COUNCIL.replace("There were 85 pupils in the hall.", "85 pupils had come for the match, the school said.")
    pair = read(nlp, HALL, "Some 60", "Courier"), read(nlp, told, "85", "Wire")
    assert compare_in_store(*pair, support).verdict is verdict


def test_other_claims_that_are_close_to_one_alone_tell_two_apart(nlp: Language) -> None:
    pair = read(nlp, HALL, "Some 60", "Courier"), read(nlp, POLICE, "Some 90", "Wire")
    assert compare_in_store(*pair, ALONE).verdict is Verdict.DISCREPANT
    found = compare_in_store(*pair, Support(0.0, 6.0, 6.0))
    assert found.verdict is Verdict.NOT_COMPARABLE
    told = "Other reports give one of these figures for something else, so the two need not be of one thing."
    assert found.reason == told


def test_no_other_claim_makes_the_injured_the_dead(nlp: Language) -> None:
    a, b = read(nlp, HALL, "14", "Courier"), read(nlp, COUNCIL, "31", "Wire")
    assert compare_in_store(a, b, Support(50.0, 0.0, 0.0)).verdict is Verdict.NOT_COMPARABLE


def test_one_article_contradicts_itself_less_easily_than_another(nlp: Language) -> None:
    text = f"{HALL} There were 85 girls and boys in the hall, the mayor said."
    found = compare_in_store(read(nlp, text, "Some 60", "Courier"), read(nlp, text, "85", "Courier"), ALONE)
    assert found.verdict is Verdict.UNCLEAR
    assert FLAG < 1 - found.confidence < FLAG_IN_ONE_ARTICLE


def test_counts_of_the_dead_may_differ_by_an_attacker_who_died_as_another_article_says(nlp: Language) -> None:
    one = read(nlp, "The attack on the market in Marnholt on Saturday killed 13 people, police said.", "13", "Courier")
    other = read(nlp, "The attack on the market in Marnholt on Saturday killed 12 people.", "12", "Wire")
    assert compare_in_store(one, other, ALONE).verdict.is_conflict
    found = compare_in_store(one, other, ALONE, attacker_died=lambda: True)
    assert found.verdict is Verdict.NOT_COMPARABLE
    assert "attacker" in found.reason


@pytest.mark.parametrize(("dated", "verdict"), [(True, Verdict.DISCREPANT), (False, Verdict.UNCLEAR)])
def test_what_runs_from_day_to_day_is_not_flagged_in_articles_without_a_day(
    nlp: Language, dated: bool, verdict: Verdict
) -> None:
    def told(text: str, figure: str, outlet: str) -> ClaimInContext:
        article = published(text, outlet)
        article = article if dated else replace(article, published=None)
        items = ArticleProfile(article, read_article(nlp, article).claims).figures
        return next(item for item in items if item.claim.quantity and item.claim.quantity.text.startswith(figure))

    one = told("The siege of Marnholt began 11 days ago. Rockets hit the town hall on Friday.", "11", "Courier")
    other = told("The siege of Marnholt began 19 days ago. Rockets hit the town hall on Friday.", "19", "Wire")
    assert compare_in_store(one, other, Support(9.0, 0.0, 0.0)).verdict is verdict


MARCHES = ("About 45,000", "Some 45,000", "200,000", "At least 9,000")


def test_statements_of_other_figures_stand_under_no_question_together(nlp: Language) -> None:
    holdings = {}
    for at, figure in enumerate(MARCHES):
        text = f"{figure} people marched through Marnholt on Saturday against the tax, a police officer said."
        article = published(text, f"Courier {at}")
        holdings[article] = list(read_article(nlp, article).claims)
    questions = [one for one in survey_claims(holdings, alone=True) if isinstance(one, Question)]
    figures = [one for one in questions if one.claims[0].claim.kind is Kind.NUMERIC]
    said = [{item.claim.text[:6] for item in one.claims} for one in questions if one not in figures]
    assert [one.verdict for one in figures if len(one.claims) > 1] == ["discrepant"]
    assert sorted(map(sorted, said)) == [["200,00"], ["About ", "Some 4"], ["At lea"]]


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        ("The mayor said the gunman was not arrested.", Verdict.DISCREPANT),
        ("The mayor said the gunman was released.", Verdict.UNCLEAR),
    ],
)
def test_statements_of_which_neither_denies_the_other_must_look_more_alike_to_be_flagged(
    nlp: Language, other: str, verdict: Verdict
) -> None:
    def state(text: str, outlet: str) -> ClaimInContext:
        article = published(f"{text} Marnholt mourns the dead of the sports hall.", outlet)
        items = ArticleProfile(article, read_article(nlp, article).claims).items
        return next(item for item in items if item.claim.quantity is None)

    pair = state("Police said the gunman was arrested at the hall.", "Courier"), state(other, "Wire")
    assert compare_in_store(*pair, ALONE).verdict is verdict


@pytest.mark.parametrize(("day", "verdict"), [(2, Verdict.UPDATED), (1, Verdict.NOT_COMPARABLE)])
def test_a_loose_count_of_the_day_before_is_a_stage_and_contradicts_no_count_of_its_own_day(
    nlp: Language, day: int, verdict: Verdict
) -> None:
    told = "people were injured when the roof of the sports hall in Marnholt gave way on Saturday night."
    loose = read_figure(nlp, f"Dozens of {told}", "Dozens", date(2025, 6, 1))
    counted = read_figure(nlp, f"Some 210 {told}", "210", date(2025, 6, day))
    assert compare_in_store(loose, counted, Support(9.0, 0.0, 0.0)).verdict is verdict


@dataclass(frozen=True)
class Told:
    """What a question is ranked by."""

    label: str
    verdict: str
    independent_sources: int = 2

    @property
    def id(self) -> str:
        return self.label

    @property
    def claim_ids(self) -> tuple[str, ...]:
        return (self.label,)


def test_what_is_contested_comes_before_what_is_only_about_the_topic() -> None:
    about = {"dead": 1.0, "dead once": 1.0, "agreed": 1.0, "signal": 0.8, "speed": 0.8}
    questions = [
        Told("speed", "agree"),
        Told("dead once", "single_source"),
        Told("signal", "discrepant"),
        Told("agreed", "agree"),
        Told("dead", "updated"),
    ]
    ranked = [question.label for question in rank_questions(questions, about)]
    assert ranked == ["dead", "signal", "agreed", "dead once", "speed"]
