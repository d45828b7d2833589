"""Verdicts on pairs of figures: one question or not, and whether both can be true."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from claimcheck.comparison import Comparer, Side
from claimcheck.matching.pair import weigh_pair
from claimcheck.verdict import Verdict, decide
from tests.matching.factory import read_statement
from tests.verdict.stories import PLANT, STATEMENTS, flood_monday, flood_wednesday


@pytest.fixture(scope="module")
def comparer(nlp: Language) -> Comparer:
    found = Comparer(nlp)
    found.prepare([Side(text) for text in STATEMENTS])
    return found


def verdict(comparer: Comparer, a: Side, b: Side) -> Verdict:
    return comparer.compare(a, b).outcome.verdict


MONDAY = "At least 12 people were killed in the flood, the regional governor said."
WEDNESDAY = "The death toll from the flood in Draven has risen to 19, the regional governor said on Wednesday."


def test_killed_is_not_injured(comparer: Comparer) -> None:
    a, b = flood_monday(MONDAY, "At least 12 people"), flood_wednesday("Thirty people were injured.", "Thirty people")
    assert verdict(comparer, a, b) is Verdict.NOT_COMPARABLE


def test_two_cities_are_two_events(comparer: Comparer) -> None:
    a = Side("A gunman killed 49 people at a nightclub in Orlando in June.")
    b = Side("A gunman killed 58 people at a concert in Las Vegas in October.")
    assert verdict(comparer, a, b) is Verdict.NOT_COMPARABLE


def test_the_same_figure_agrees(comparer: Comparer) -> None:
    a = Side("The company will cut 1,200 jobs at its plant in Marnholt.")
    b = Side("The company is to cut 1,200 jobs at the Marnholt plant.")
    assert verdict(comparer, a, b) is Verdict.AGREE


def test_what_leaves_room_is_compatible(comparer: Comparer) -> None:
    found = comparer.compare(
        Side("Iran fired about 200 missiles at Israel on Tuesday."),
        Side("Iran fired 181 missiles at Israel on Tuesday."),
    )
    assert found.outcome.verdict is Verdict.COMPATIBLE
    assert "approximation" in found.outcome.reason


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("Some 334,000 people have fled Marnholt, the agency said.", Verdict.COMPATIBLE),
        ("Some 334,000 people could flee Marnholt by the autumn, the agency said.", Verdict.NOT_COMPARABLE),
    ],
)
def test_any_larger_number_fits_a_lower_bound_but_that_of_another_question(
    comparer: Comparer, other: str, expected: Verdict
) -> None:
    first = "More than 100,000 people have fled Marnholt, the agency said."
    assert verdict(comparer, Side(first), Side(other)) is expected


def test_nobody_contradicts_three_and_agrees_with_no_one(comparer: Comparer) -> None:
    nobody = Side("No one was hurt in the fire at the Holm mill, police said.")
    three = Side("Three workers were hurt in the fire at the Holm mill, the mayor said.")
    same = Side("Nobody was injured in the fire at the Holm mill, the mayor said.")
    assert verdict(comparer, nobody, three) is Verdict.DISCREPANT
    assert verdict(comparer, nobody, same) is Verdict.AGREE


@pytest.mark.parametrize(
    ("a", "b", "agrees"),
    [
        ("None of the 33 miners has been found alive.", "All 33 miners have been found alive.", False),
        ("Six of the 33 miners have been found alive.", "All 33 miners have been found alive.", False),
        ("All but three of the 28 crew were rescued.", "Three crew were rescued.", False),
        ("All but three of the 28 crew were rescued.", "Twenty-five crew were rescued.", True),
        ("Six of the 33 miners have been rescued.", "Six miners have been rescued.", True),
    ],
)
def test_a_part_of_a_whole_is_set_against_what_is_told_of_the_whole(
    comparer: Comparer, a: str, b: str, agrees: bool
) -> None:
    assert (verdict(comparer, Side(a), Side(b)) is Verdict.AGREE) is agrees


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("He won 51% of the vote, not 70% as the radio claimed.", "He won 70% of the vote.", Verdict.NOT_COMPARABLE),
        ("Six of the 11 miners have yet to be found.", "Six of the 11 miners have been found.", Verdict.NOT_COMPARABLE),
        ("Two in five adults have yet to be vaccinated.", "Two in five adults are vaccinated.", Verdict.NOT_COMPARABLE),
        ("The army did not deploy 3,000 troops.", "The army deployed 3,000 troops.", Verdict.NOT_COMPARABLE),
        ("No one was hurt after four drones struck a depot.", "Four drones struck a depot.", Verdict.AGREE),
    ],
)
def test_a_figure_that_is_denied_does_not_bear_out_the_same_one(
    comparer: Comparer, a: str, b: str, expected: Verdict
) -> None:
    assert verdict(comparer, Side(a), Side(b)) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Analysts had expected revenue of $9.1 billion.", "Revenue was $8.9 billion.", Verdict.NOT_COMPARABLE),
        (
            "Osk Motors sold 443,956 cars, above the 439,302 expected.",
            "Osk Motors sold 439,302 cars.",
            Verdict.DISCREPANT,
        ),
        ("Osk Motors sold 443,956 cars, above the 439,302 expected.", "Osk Motors sold 443,956 cars.", Verdict.AGREE),
        ("The deficit widened to 5.5%, above its 4.9% target.", "The deficit widened to 5.5%.", Verdict.AGREE),
    ],
)
def test_a_forecast_is_not_meant_by_what_came_of_it(comparer: Comparer, a: str, b: str, expected: Verdict) -> None:
    assert verdict(comparer, Side(a), Side(b)) is expected


def test_two_figures_for_one_cut_are_discrepant(comparer: Comparer) -> None:
    a = Side(PLANT.split(". ")[0] + ".", "1,200 jobs", PLANT)
    b = Side(PLANT.split(". ")[1] + ".", "1,800", PLANT)
    found = comparer.compare(a, b).outcome
    assert found.verdict is Verdict.DISCREPANT
    assert found.ratio == 1.5


SAID = "The ministry said that chemical weapons were used in Draven."
DENIED = "The army denied that chemical weapons were used in Draven."
ASKED = "The inspectors will say whether chemical weapons were used in Draven."


def test_a_denial_contradicts_who_says_so(nlp: Language) -> None:
    assert decide(read_statement(nlp, SAID), read_statement(nlp, DENIED)).verdict is Verdict.DISCREPANT


def test_who_asks_whether_it_is_so_contradicts_nobody(nlp: Language) -> None:
    assert decide(read_statement(nlp, ASKED), read_statement(nlp, DENIED)).verdict is Verdict.UNCLEAR


GASSED = "Rebels said that government troops used chemical weapons in Draven."
GAS_WAS_USED = "Rebels said that chemical weapons were used in Draven."
GASSED_ELSEWHERE = "Rebels said that Syrian troops used chemical weapons in Damascus."
GASSED_IN_ALEPPO = "Rebels said that government troops used chemical weapons in Aleppo."
NOT_IN_ALEPPO = "The government denied that Syrian troops used chemical weapons in Aleppo."
NOT_IN_SYRIA = "The government denied that its troops used chemical weapons in Syria."
NOT_WE = "The government denied that its troops used chemical weapons in Draven."
NOT_USED = "The government denied that chemical weapons were used in Draven."
TURNED_DOWN = "The rebels rejected calls for a truce in Draven."
CALLED_FOR = "The mayor repeated his call for a truce in Draven."
KNOW_WHO = "The police know who used chemical weapons in Draven."


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (GASSED, NOT_WE, Verdict.DISCREPANT),
        (GASSED, NOT_USED, Verdict.DISCREPANT),
        (GAS_WAS_USED, NOT_USED, Verdict.DISCREPANT),
        (GAS_WAS_USED, NOT_WE, Verdict.UNCLEAR),
        (KNOW_WHO, NOT_WE, Verdict.UNCLEAR),
        (TURNED_DOWN, CALLED_FOR, Verdict.NOT_COMPARABLE),
        (GASSED_ELSEWHERE, NOT_IN_ALEPPO, Verdict.UNCLEAR),
        (GASSED_IN_ALEPPO, NOT_IN_ALEPPO, Verdict.DISCREPANT),
        (GASSED_IN_ALEPPO, NOT_IN_SYRIA, Verdict.DISCREPANT),
    ],
)
def test_a_denial_excludes_only_what_would_make_the_denied_true(
    nlp: Language, one: str, other: str, expected: Verdict
) -> None:
    a, b = read_statement(nlp, one), read_statement(nlp, other)
    assert decide(a, b).verdict is expected
    assert decide(b, a).verdict is expected


def test_who_rejects_a_claim_denies_it(nlp: Language) -> None:
    text = "The army rejected the rebels' claim that government troops used chemical weapons in Draven."
    found = decide(read_statement(nlp, text), read_statement(nlp, GASSED))
    assert found.verdict is Verdict.DISCREPANT
    assert found.reason == "Affirmed by Rebels, denied by the army."


def test_a_denial_that_is_not_sure_enough_is_unclear(nlp: Language) -> None:
    a, b = read_statement(nlp, SAID), read_statement(nlp, DENIED)
    sure = decide(a, b).confidence
    assert decide(a, b, min_confidence=sure).verdict is Verdict.DISCREPANT
    assert decide(a, b, min_confidence=sure + 0.01).verdict is Verdict.UNCLEAR


def test_currencies_are_never_discrepant(comparer: Comparer) -> None:
    a, b = Side("The bank paid $4.5 billion for its rival."), Side("The bank paid 4 billion euros for its rival.")
    assert verdict(comparer, a, b) in (Verdict.COMPATIBLE, Verdict.NOT_COMPARABLE)


def test_a_text_without_a_figure_is_unclear(comparer: Comparer) -> None:
    found = comparer.compare(Side("Nobody knew why, the mayor said."), Side("Twelve people died."))
    assert found.outcome.verdict is Verdict.UNCLEAR
    assert found.a is None


def test_evidence_adds_up_to_the_weight_of_what_was_seen(comparer: Comparer) -> None:
    a, b = flood_monday(MONDAY, "At least 12 people"), flood_wednesday(WEDNESDAY, "19")
    found = comparer.compare(a, b)
    assert found.a is not None
    assert found.b is not None
    pair = weigh_pair(found.a, found.b)
    assert pair.evidence
    assert all(entry.level.partition(":")[0] for entry in pair.evidence)
    assert 0 <= pair.same <= 1


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(STATEMENTS), st.sampled_from(STATEMENTS))
def test_comparing_is_symmetric(comparer: Comparer, first: str, second: str) -> None:
    there, back = comparer.compare(Side(first), Side(second)), comparer.compare(Side(second), Side(first))
    assert there.outcome.verdict is back.outcome.verdict
    assert there.outcome.confidence == back.outcome.confidence


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(STATEMENTS))
def test_a_claim_agrees_with_itself(comparer: Comparer, text: str) -> None:
    found = comparer.compare(Side(text), Side(text))
    assert found.outcome.verdict is Verdict.AGREE


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Orla Bank's sales reached €2 billion.", "Norvian Steel's sales reached $3 billion.", Verdict.NOT_COMPARABLE),
        ("Orla Bank's sales reached €2 billion.", "Orla Bank's sales reached $2.2 billion.", Verdict.COMPATIBLE),
    ],
)
def test_two_currencies_do_not_make_two_owners_one(
    comparer: Comparer, left: str, right: str, expected: Verdict
) -> None:
    assert verdict(comparer, Side(left), Side(right)) is expected
