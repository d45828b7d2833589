"""How a figure moved between two articles, where it stands in them, and how many there are of its kind."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from claimcheck.matching.fields.counted import compare_dimension
from claimcheck.matching.fields.course import compare_course
from claimcheck.matching.fields.figures import relate_claims
from claimcheck.matching.fields.stories import compare_alike
from claimcheck.quantity.relation import Relation
from tests.matching.factory import read_figure

MONDAY, THURSDAY = date(2025, 6, 9), date(2025, 6, 12)
FEW, MANY = ("The fire killed nine people.", "nine people"), ("The fire killed 14 people.", "14 people")
FEW_LOST, MANY_LOST = ("Nine people are missing.", "Nine people"), ("Some 14 people are missing.", "Some 14")
YOUNG, OLD = ("The suspect is 41 years old.", "41"), ("The suspect is 43 years old.", "43")


@pytest.mark.parametrize(
    ("earlier", "later", "days", "expected"),
    [
        (FEW, MANY, (MONDAY, THURSDAY), 1.0),
        (MANY, FEW, (MONDAY, THURSDAY), 0.0),
        (MANY_LOST, FEW_LOST, (MONDAY, THURSDAY), 1.0),
        (FEW_LOST, MANY_LOST, (MONDAY, THURSDAY), 0.0),
        (FEW, MANY, (MONDAY, MONDAY), None),
        (FEW, MANY, (MONDAY, None), None),
        (FEW, FEW, (MONDAY, THURSDAY), None),
        (YOUNG, OLD, (MONDAY, THURSDAY), None),
    ],
)
def test_the_course_of_a_figure(
    nlp: Language,
    earlier: tuple[str, str],
    later: tuple[str, str],
    days: tuple[date | None, date | None],
    expected: float | None,
) -> None:
    a, b = read_figure(nlp, *earlier, days[0]), read_figure(nlp, *later, days[1])
    assert compare_course(a, b).value == expected
    assert compare_course(b, a).value == expected


def test_figures_of_one_kind_are_counted_where_there_are_more(nlp: Language) -> None:
    sums = "The city paid Marsk $4,000. It paid Holt $9,000. It paid $700 for a hall. The fire killed two people."
    paid = read_figure(nlp, sums, "$9,000", MONDAY)
    other = read_figure(nlp, "The city paid Holt $8,000. Two roads are closed.", "$8,000", MONDAY)
    assert compare_alike(paid, other).value == 3.0
    assert compare_alike(other, paid).value == 3.0
    killed = read_figure(nlp, sums, "two people", MONDAY)
    assert compare_alike(killed, read_figure(nlp, f"{MANY[0]} It was out by noon.", MANY[1], MONDAY)).value == 1.0


def test_an_eighth_arrest_is_no_further_figure_of_its_kind(nlp: Language) -> None:
    one = read_figure(
        nlp, "Police arrested seven suspects in Osk. An eighth suspect was arrested.", "seven suspects", MONDAY
    )
    other = read_figure(nlp, "Police arrested nine suspects in Osk.", "nine suspects", MONDAY)
    assert compare_alike(one, other).value == 1.0


SAVES = ("It saves $350 million a year.", "$350")


@pytest.mark.parametrize(
    ("left", "right", "relation", "dimension"),
    [
        (SAVES, ("It will bring $400 million in annual savings.", "$400"), Relation.APART, 2.0),
        (
            ("They ask for 6 percent a year.", "6"),
            ("They ask for a yearly rise of 6 percent.", "6 percent"),
            Relation.EQUAL,
            2.0,
        ),
        (SAVES, ("It will bring $400 million in savings.", "$400"), Relation.INCOMPARABLE, 1.0),
        (SAVES, ("It brings $400 million in monthly fees.", "$400"), Relation.INCOMPARABLE, 1.0),
    ],
)
def test_a_figure_for_a_year_may_be_told_as_annual(
    nlp: Language, left: tuple[str, str], right: tuple[str, str], relation: Relation, dimension: float
) -> None:
    a, b = read_figure(nlp, *left), read_figure(nlp, *right)
    assert relate_claims(a, b).relation is relation
    assert compare_dimension(a, b).value == dimension


def test_another_noun_moves_no_count_and_has_no_figures_alike(nlp: Language) -> None:
    few = read_figure(nlp, "Two diplomats at the talks named the brigades.", "Two diplomats", MONDAY)
    many = read_figure(nlp, "He said that 12,000 soldiers had left.", "12,000 soldiers", THURSDAY)
    assert compare_course(few, many).value is None
    assert compare_alike(few, many).value is None
