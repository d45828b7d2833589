"""Whose age it is: one person told of in many words, or two."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from spacy.language import Language

from claimcheck.matching.fields.figures import relate_claims
from claimcheck.matching.fields.persons import (
    are_ages_of_two_times,
    compare_bearers,
    compare_person,
    compare_unknown_person,
)
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity.relation import Relation
from tests.matching.factory import read_figure

NEWS = date(2025, 6, 11)


def test_one_person_may_be_told_of_in_many_words(nlp: Language) -> None:
    a = read_figure(nlp, "The suspect, a 40-year-old man, was arrested.", "40-year-old")
    b = read_figure(nlp, "Anna Weber, a 41-year-old nurse, was arrested.", "41-year-old")
    c = read_figure(nlp, "Police held a 41-year-old man.", "41-year-old")
    assert compare_bearers(a, b).value is None
    assert compare_bearers(a, c).value == 1.0
    assert compare_person(a, a).value is None


VICTIMS = [
    "A 16-year-old boy was fatally shot.",
    "He is charged with shooting a 16-year-old boy.",
    "A 16-year-old boy died.",
    "A 16-year-old boy fatally shot in Draven",
    "A 16-year-old boy was found shot dead.",
    "A 15-year-old and a 16-year-old were each shot.",
]
ATTACKERS = [
    "A 17-year-old boy has been charged with the killing.",
    "A 17-year-old boy shot his friend.",
    "Police arrested a 17-year-old boy.",
]


@pytest.mark.parametrize("victim", VICTIMS)
@pytest.mark.parametrize("attacker", ATTACKERS)
def test_who_was_hurt_is_not_who_is_charged_with_it(nlp: Language, victim: str, attacker: str) -> None:
    a, b = read_figure(nlp, victim, "16-year-old"), read_figure(nlp, attacker, "17-year-old")
    assert compare_bearers(a, b).value == compare_bearers(b, a).value == 0.0


def test_who_hurt_himself_is_victim_and_attacker(nlp: Language) -> None:
    shot = read_figure(nlp, "A 16-year-old boy accidentally shot himself in Draven.", "16-year-old")
    dead = read_figure(nlp, "A 15-year-old boy died in Draven.", "15-year-old")
    assert compare_bearers(shot, dead).value == compare_bearers(dead, shot).value == 1.0


def test_that_two_were_hurt_does_not_make_them_one(nlp: Language) -> None:
    a = read_figure(nlp, "Sina Roth, 16, was shot.", "16")
    b = read_figure(nlp, "A 17-year-old was shot.", "17-year-old")
    assert compare_bearers(a, b).value is None


def test_a_place_beside_an_age_is_nobody(nlp: Language) -> None:
    named = read_figure(nlp, "Tom Rudd, 17, was shot in the Third Ward.", "17")
    unnamed = read_figure(nlp, "An 18-year-old was shot early Thursday in the Third Ward.", "18-year-old")
    assert compare_person(named, unnamed).value != 0.0


def test_who_is_in_her_thirties_may_be_thirty(nlp: Language) -> None:
    woman = read_figure(nlp, "Police said a woman in her 30s was shot.", "in her 30s")
    man = read_figure(nlp, "Police said a man in his 50s was shot.", "in his 50s")
    nurse = read_figure(nlp, "The 30-year-old woman was shot.", "30-year-old")
    assert compare_bearers(woman, nurse).value == 1.0
    assert compare_bearers(woman, man).value == 0.0
    assert (compare_bearers(woman, man).a, compare_bearers(woman, man).b) == ("woman", "man")


def test_what_belongs_to_somebody_tells_nothing_of_the_bearer(nlp: Language) -> None:
    a = read_figure(nlp, "The man went to the 39-year-old woman’s home where he shot her.", "39-year-old")
    b = read_figure(nlp, "The gunman was a man in his 40s.", "in his 40s")
    assert compare_bearers(a, b).value == 0.0


def test_a_body_beside_an_age_is_nobody(nlp: Language) -> None:
    a = read_figure(nlp, "According to Osk County EMS a woman in her 20s died at the scene.", "in her 20s")
    b = read_figure(nlp, "Teresa Moll, a 30-year-old bus driver, was killed.", "30-year-old")
    assert compare_person(a, b).value == 1.0


@pytest.mark.parametrize(
    ("first", "then", "day", "relation"),
    [
        ("Ana Ruiz, 20, was held.", "Ana Ruiz, 21, was tried.", date(2025, 9, 1), Relation.COMPATIBLE),
        ("Ana Ruiz, 20, was held.", "Ana Ruiz, 22, was tried.", date(2027, 1, 9), Relation.COMPATIBLE),
        # No birthday comes so soon, makes anyone younger or two years older, or older than when it happened.
        ("Ana Ruiz, 20, was held.", "Ana Ruiz, 21, was tried.", date(2025, 6, 20), Relation.APART),
        ("Ana Ruiz, 21, was held.", "Ana Ruiz, 20, was tried.", date(2025, 9, 1), Relation.APART),
        ("Ana Ruiz, 20, was held.", "Ana Ruiz, 22, was tried.", date(2025, 9, 1), Relation.APART),
        ("Ana Ruiz, 20, died on Monday.", "Ana Ruiz, 21, died on June 9.", date(2025, 9, 1), Relation.APART),
    ],
)
def test_who_is_older_months_later_may_have_had_a_birthday(
    nlp: Language, first: str, then: str, day: date, relation: Relation
) -> None:
    a, b = read_figure(nlp, first, first[10:12], NEWS), read_figure(nlp, then, then[10:12], day)
    assert relate_claims(a, b).relation is relate_claims(b, a).relation is relation


BRIEF = "A man of Draven was hurt on Monday. The man, 43, is in hospital, and the street is closed."
UNNAMED = (
    f"{BRIEF} It had rained for two days, and the road by the river is known to be slippery. Nobody saw what happened, "
    "the police said, but a bus driver found the car in a ditch and called for help. The mayor wants a wall there."
)


@pytest.mark.parametrize(
    ("named", "text", "day", "expected"),
    [
        ("Ana Ruiz, 41, was hurt.", UNNAMED, date(2025, 6, 12), 0.0),
        # A first report may not yet name those whom later ones name.
        ("Ana Ruiz, 41, was hurt.", UNNAMED, date(2025, 6, 9), None),
        ("Ana Ruiz, 41, was hurt.", f"{UNNAMED} Ana Ruiz saw it.", date(2025, 6, 12), None),
        ("The driver, 41, was hurt.", UNNAMED, date(2025, 6, 12), None),
        ("Ana Ruiz, 41, was hurt.", BRIEF, date(2025, 6, 12), None),
    ],
)
def test_a_name_that_the_other_article_lacks_is_of_another_person(
    nlp: Language, named: str, text: str, day: date, expected: float | None
) -> None:
    a, b = read_figure(nlp, named, "41", NEWS), read_figure(nlp, text, "43", day)
    assert compare_unknown_person(a, b).value == expected
    assert compare_unknown_person(b, a).value == expected


def test_the_state_of_a_dateline_is_nobody_whose_age_is_told(nlp: Language) -> None:
    filed = read_figure(nlp, "DRAVEN, Fla. (AP) - A 41-year-old woman saved her dog.", "41-year-old")
    assert compare_person(filed, read_figure(nlp, "Ana Ruiz, 43, saved her dog.", "43")).value == 1.0


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ana Ruiz", "Ruiz", 2.0),
        ("Ana Ruiz", "Ana Ruiz Jr.", 3.0),
        ("Ana Ruiz", "Ana Ruiz Varga", 3.0),
        ("Ana Ruiz", "A. Ruiz", 2.0),
        ("Christopher Ruiz", "Chris Ruiz", 2.0),
        ("Mohammed Ruiz", "Muhammad Ruiz", 2.0),
        ("Jon Ali Ruiz", "Aracely Ruiz", 0.0),
        ("Ana Ruiz", "Albert Ruiz", 0.0),
        ("Maria Ruiz", "Mark Ruiz", 0.0),
        ("Ana Ruiz", "Marko Ruiz", 0.0),
        ("Ana Ruiz", "Ana Weber", 0.0),
        ("Ana Ruiz", "Marko Weber", 0.0),
    ],
)
def test_relatives_share_a_last_name_and_strangers_a_first_one(
    nlp: Language, one: str, other: str, expected: float
) -> None:
    a, b = (read_figure(nlp, f"{name}, 4{at}, was hurt.", f"4{at}") for at, name in enumerate((one, other)))
    named = (ClaimInContext(replace(x.claim, owner=name), x.profile) for x, name in ((a, one), (b, other)))
    left, right = named
    assert compare_person(left, right).value == expected
    assert compare_person(right, left).value == expected


@pytest.mark.parametrize(
    ("one", "other", "days", "expected"),
    [
        ("Ana Ruiz, 43, was hurt.", "41-year-old Ana Ruiz is in hospital.", (date(2025, 6, 1), date(2025, 6, 3)), 3.0),
        ("Ana Ruiz, 43, was hurt.", "41-year-old Ana Ruiz is in hospital.", (None, None), 3.0),
        ("Ana Ruiz, 43, was hurt.", "41-year-old Ana Ruiz is in hospital.", (date(2025, 6, 1), None), 2.0),
        ("Ana Ruiz, 43, was hurt.", "41-year-old Ana Ruiz is in hospital.", (date(2025, 6, 1), date(2023, 6, 3)), 2.0),
        (
            "Ana Ruiz, 43, was hurt.",
            "Ana Ruiz, who was 41 years old at the time of the crash, was hurt.",
            (None, None),
            2.0,
        ),
    ],
)
def test_who_is_named_in_full_at_each_age_is_one_person_unless_years_may_lie_between(
    nlp: Language, one: str, other: str, days: tuple[date | None, date | None], expected: float
) -> None:
    a, b = (
        read_figure(nlp, text, figure, day) for text, figure, day in zip((one, other), ("43", "41"), days, strict=True)
    )
    left, right = (ClaimInContext(replace(side.claim, owner="Ana Ruiz"), side.profile) for side in (a, b))
    assert compare_person(left, right).value == compare_person(right, left).value == expected


@pytest.mark.parametrize(
    ("told", "figure", "expected"),
    [
        ("Ruiz, who was 20 years old at the time of the crash, was hurt.", "20", True),
        ("Ruiz will turn 20 in May.", "20", True),
        ("The boy would have turned 20 this month.", "20", True),
        ("Ruiz is 20.", "20", False),
        ("Ruiz is believed to be 20 years old.", "20", False),
        ("A girl, 20, was hurt when she fell.", "20", False),
        ("A 20-year-old man was hurt.", "20", False),
    ],
)
def test_the_age_at_another_time_contradicts_nobody(nlp: Language, told: str, figure: str, expected: bool) -> None:
    now = read_figure(nlp, "Ana Ruiz, 19, was hurt.", "19")
    then = read_figure(nlp, told, figure)
    assert are_ages_of_two_times(now, then) is are_ages_of_two_times(then, now) is expected
