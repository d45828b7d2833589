"""Two counts of the dead that differ by the attacker."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.matching.contradiction import Bar, find_bar, may_share_question
from claimcheck.matching.fields.attackers import may_count_attacker, tells_of_his_death
from claimcheck.matching.profile import ArticleProfile
from tests.matching.factory import make_article, read_figure

DEAD = "The attack on the market in Osk left 13 dead."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gunman killed 12 people before he turned the gun on himself.", True),
        ("Karel Voss killed 12 people and himself.", True),
        ("The suspect, a student of 19, was shot dead by police.", True),
        ("Police shot and killed the suspected gunman.", True),
        ("Thirteen people are dead, including the attacker.", True),
        ("The shooter also died.", True),
        ("The gunman killed 12 people and fled.", False),
        ("Police arrested the gunman, who shot 12 people dead.", False),
        ("The suspect was charged with killing 12 people.", False),
        ("Both gunmen were killed.", False),
    ],
)
def test_who_killed_others_may_have_died_himself(text: str, expected: bool) -> None:
    assert tells_of_his_death(ArticleProfile(make_article(text), ())) is expected


@pytest.mark.parametrize(
    ("other", "figure", "expected"),
    [
        ("The gunman killed 12 people before he turned the gun on himself.", "12", True),
        ("The gunman killed 12 people and fled.", "12", False),
        ("The gunman killed 10 people before he turned the gun on himself.", "10", False),
        ("The gunman wounded 12 people before he turned the gun on himself.", "12", False),
    ],
)
def test_a_count_with_the_attacker_is_one_more(nlp: Language, other: str, figure: str, expected: bool) -> None:
    a, b = read_figure(nlp, DEAD, "13"), read_figure(nlp, other, figure)
    assert (find_bar(a, b) is Bar.ATTACKER) is (find_bar(b, a) is Bar.ATTACKER) is expected


def test_counts_with_and_without_him_stand_side_by_side(nlp: Language) -> None:
    told = "The gunman killed 12 people before he turned the gun on himself."
    assert may_share_question(read_figure(nlp, DEAD, "13"), read_figure(nlp, told, "12"))


def test_where_both_count_him_he_makes_no_difference(nlp: Language) -> None:
    a = read_figure(nlp, "Thirteen people are dead, including the gunman.", "Thirteen")
    b = read_figure(nlp, "Twelve people are dead, including the gunman.", "Twelve")
    assert not may_count_attacker(a, b)
