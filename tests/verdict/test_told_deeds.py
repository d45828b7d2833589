"""Verdicts on statements that tell one deed by two words: a verb and a noun, opposites, a charge and a denial."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from claimcheck.comparison import Comparer, Side
from claimcheck.verdict import Verdict
from tests.verdict.conftest import judge_both_ways

AGREE, DISCREPANT = Verdict.AGREE, Verdict.DISCREPANT
NOT_COMPARABLE, UNCLEAR = Verdict.NOT_COMPARABLE, Verdict.UNCLEAR

PAIRS = [
    # Accused, blamed, suspected; and denied.
    ("The envoy accused Norvia of shelling Orla.", "Norvia denied shelling Orla.", DISCREPANT),
    ("Norvia was accused by the envoy of shelling Orla.", "Norvia denied shelling Orla.", DISCREPANT),
    ("The army blamed the rebels for the attack on the mill.", "The rebels denied attacking the mill.", DISCREPANT),
    (
        "The army blamed the rebels for the attack on the mill.",
        "The rebels denied any role in the attack on the mill.",
        DISCREPANT,
    ),
    ("The clerk said Dahl was involved in the plot.", "Dahl denied involvement in the plot.", DISCREPANT),
    ("The clerk alleged that Dahl took bribes.", "Dahl said he never took bribes.", DISCREPANT),
    (
        "The army blamed the rebels for the raid on Orla.",
        "The rebels blamed the army for the raid on Orla.",
        NOT_COMPARABLE,
    ),
    (
        "The clerk said that guards in Orla had caught the fever.",
        "The ministry denied that anyone in Orla had caught the fever.",
        DISCREPANT,
    ),
    # Nothing shows it, it is not true.
    (
        "The clerk said the vote was rigged.",
        "The mayor said there was no evidence that the vote was rigged.",
        DISCREPANT,
    ),
    ("The clerk said Dahl had lied.", "Dahl said it was not true that he had lied.", DISCREPANT),
    ("The clerk said Dahl had lied.", "Dahl said it was not the case that he had lied.", DISCREPANT),
    ("The clerk said Dahl had lied.", "Dahl said reports that he had lied were untrue.", DISCREPANT),
    (
        "The clerk said the vote was rigged.",
        "The mayor said there was no truth in claims that the vote was rigged.",
        DISCREPANT,
    ),
    ("The clerk said the letter was genuine.", "The expert said the letter was a forgery.", DISCREPANT),
    ("The clerk said the report was true.", "The expert said the report was not false.", AGREE),
    ("The clerk said the video was genuine.", "The expert said the video was fake.", DISCREPANT),
    # A noun with a verb that only carries it.
    ("The clerk said the barge was attacked.", "The navy said there was no attack on the barge.", DISCREPANT),
    ("The clerk said the barge was attacked.", "The navy said no attack on the barge took place.", DISCREPANT),
    ("The clerk said the barge was attacked.", "The navy said there was no attack on the mill.", NOT_COMPARABLE),
    ("The clerk said the skipper was warned.", "The owner said the skipper received no warning.", DISCREPANT),
    ("The aide said Dahl met Roe in Orla.", "Dahl held a meeting with Roe in Orla, the aide said.", AGREE),
    ("The union said it reached a deal with the port.", "The union said it struck a deal with the port.", AGREE),
    (
        "Norvia held talks with Selva in Orla, Dahl said.",
        "Selva said no talks with Norvia took place in Orla.",
        DISCREPANT,
    ),
    ("The bank confirmed the resignation of Dahl.", "The bank said Dahl had resigned.", AGREE),
    # Opposites.
    ("The mayor said the strike was lawful.", "The court ruled the strike unlawful.", DISCREPANT),
    ("The mayor said the strike was justified.", "The union said the strike was unjustified.", DISCREPANT),
    ("The mayor said the count was accurate.", "The clerk said the count was inaccurate.", DISCREPANT),
    ("The mayor said the truce was extended.", "The rebels said the truce had expired.", DISCREPANT),
    ("The mayor said the truce was extended.", "The rebels said the truce was prolonged.", AGREE),
    ("The clerk said the ban was lifted.", "The mayor said the ban was still in force.", DISCREPANT),
    ("The mayor said Dahl was captured.", "The rebels said Dahl was still at large.", DISCREPANT),
    ("The owner said all the gates were open.", "The fans said all the gates were locked.", DISCREPANT),
    ("The mayor said the mill was destroyed.", "The owner said the mill was undamaged.", DISCREPANT),
    ("The clerk said guards opened fire first.", "The clerk said the guards fired first.", AGREE),
    ("The clerk said the jet was hit by hail.", "The clerk said the jet was shot down.", NOT_COMPARABLE),
    ("The clerk said the mayor was kind.", "The clerk said the mayor was unkempt.", NOT_COMPARABLE),
    # What somebody agreed to is a fact, and so is that he did not.
    ("The clerk said Norvia agreed to pay.", "Norvia said it did not agree to pay.", DISCREPANT),
    ("The clerk said Dahl tried to hide the leak.", "Dahl said he did not try to hide the leak.", DISCREPANT),
    ("The clerk said Norvia would agree to pay.", "Norvia said it did not agree to pay.", UNCLEAR),
]


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS)
def test_deeds_told_twice(comparer: Comparer, one: str, other: str, expected: Verdict) -> None:
    assert judge_both_ways(comparer, one, other) == {expected}


@pytest.mark.parametrize(
    ("other", "day", "contradict"),
    [
        ("Ann Dahl pleaded not guilty to fraud.", 9, True),
        ("Ann Dahl pleaded not guilty to fraud.", 20, False),
        ("Ann Dahl pleaded not guilty to fraud in May 2024.", 9, False),
        ("A court in Orla found Ann Dahl not guilty of fraud.", 9, False),
    ],
)
def test_a_plea_is_denied_by_another_of_that_day_alone(nlp: Language, other: str, day: int, contradict: bool) -> None:
    plea = Side("Ann Dahl pleaded guilty to fraud.", published=date(2025, 6, 9))
    found = Comparer(nlp).compare(plea, Side(other, published=date(2025, 6, day))).outcome.verdict
    assert (found is DISCREPANT) is contradict
