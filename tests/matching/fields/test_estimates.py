"""Two sources in one sentence that give a figure for one count."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.matching.fields.estimates import compare_estimates
from claimcheck.matching.grouping.collective import Support
from claimcheck.verdict import Verdict
from claimcheck.verdict.survey import compare_in_store
from tests.matching.factory import read_figure

ALONE = Support(0.0, 0.0, 0.0)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Police said 900 strikers marched to the bank; organizers spoke of 2,000.", ("900", "2,000")),
        ("The government says 12 people died in the clashes, the opposition 45.", ("12", "45")),
        ("Officials say that 300 homes were destroyed; aid groups say more than 1,000.", ("300", "more than 1,000")),
    ],
)
def test_two_sources_of_one_sentence_contradict_each_other(nlp: Language, text: str, figures: tuple[str, str]) -> None:
    a, b = (read_figure(nlp, text, words) for words in figures)
    assert compare_estimates(a, b).value == compare_estimates(b, a).value == 0.0
    assert compare_in_store(a, b, ALONE).verdict is Verdict.DISCREPANT


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Police said about 30,000 people took part. Organisers put the crowd at 120,000.",
            ("about 30,000", "120,000"),
        ),
        ("The ministry said 9,000 marched. It rained. Unions said 60,000 took part.", ("9,000", "60,000")),
    ],
)
def test_the_authorities_and_the_organisers_count_one_crowd(nlp: Language, text: str, figures: tuple[str, str]) -> None:
    a, b = (read_figure(nlp, text, words) for words in figures)
    assert compare_estimates(a, b).value == compare_estimates(b, a).value == 0.0
    assert compare_in_store(a, b, ALONE).verdict is Verdict.DISCREPANT


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # The authorities twice, and those who were arrested.
        ("Police said 9,000 marched. The ministry said 12,000 took part.", ("9,000", "12,000")),
        ("Police said 90 people were arrested. Organisers said 120 marched.", ("90", "120")),
        # One source, or none.
        ("The ministry said that 12 people died in Osk and 15 in Marnholt.", ("12", "15")),
        ("Police say two officers were killed and five wounded.", ("two", "five")),
        # Two sources on two things.
        ("Police said two officers were killed, and a doctor said five were wounded.", ("two", "five")),
        ("Officials said 12 people died, and the mayor said 40 houses burned down.", ("12", "40")),
    ],
)
def test_other_figures_of_one_sentence_are_no_estimates_of_one_count(
    nlp: Language, text: str, figures: tuple[str, str]
) -> None:
    a, b = (read_figure(nlp, text, words) for words in figures)
    assert compare_estimates(a, b).value is None
    assert not compare_in_store(a, b, ALONE).verdict.is_conflict
