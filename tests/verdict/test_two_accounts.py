"""Verdicts on two accounts of one happening that name its cause, its doer, its place or its day."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from claimcheck.comparison import Comparer, Side
from claimcheck.verdict import Verdict
from tests.verdict.conftest import judge_both_ways

AGREE, DISCREPANT = Verdict.AGREE, Verdict.DISCREPANT
NOT_COMPARABLE, UPDATED = Verdict.NOT_COMPARABLE, Verdict.UPDATED

PAIRS = [
    # Two causes of which there is one; and two of which the one may lie behind the other.
    ("The blast at the Orla mill was caused by a gas leak.", "A bomb caused the blast at the Orla mill.", DISCREPANT),
    (
        "The blaze at the mill was the result of a short circuit.",
        "The blaze at the mill was started deliberately.",
        DISCREPANT,
    ),
    ("The sailor died of cancer, the clinic said.", "The sailor died of an overdose, the coroner said.", DISCREPANT),
    (
        "The murder was politically motivated, Dahl said.",
        "The murder was due to a family feud, police said.",
        DISCREPANT,
    ),
    ("The ferry sank because of human error.", "The ferry sank because of a roadside bomb.", DISCREPANT),
    ("The blast was caused by a gas leak, the mayor said.", "A gas leak led to the blast, the owner said.", AGREE),
    ("The blast was caused by a bomb.", "The blast was caused by a car bomb.", AGREE),
    ("The train stopped because of an engine failure.", "The train stopped because of a fuel leak.", NOT_COMPARABLE),
    ("The sailor died of an overdose.", "The sailor died of a heart attack.", NOT_COMPARABLE),
    ("The blast was caused by a gas leak.", "The blast may have been caused by a bomb.", NOT_COMPARABLE),
    ("A blast in Orla was caused by a gas leak.", "A blast in Breden was caused by a bomb.", NOT_COMPARABLE),
    # Two who cannot have done it both; and one who is told by two words.
    ("The clerk was shot by police, his sister said.", "Police said the clerk was shot by his brother.", DISCREPANT),
    (
        "Dahl was killed by Kenyan soldiers, her aide said.",
        "The army said Dahl was killed by Somali rebels.",
        DISCREPANT,
    ),
    (
        "The mill was hit by a Kenyan rocket, Somalia said.",
        "Kenya said the mill was hit by a Somali rocket.",
        DISCREPANT,
    ),
    ("The van was driven by Dahl's son, police said.", "The van was driven by Dahl himself, a guard said.", DISCREPANT),
    ("The sailor took his own life, the jail said.", "The sailor was strangled by guards, his wife said.", DISCREPANT),
    ("The race was won by Ann Dahl.", "Beth Roe won the race.", DISCREPANT),
    ("Kenya fired first, Somalia said.", "Somalia opened fire first, Kenya said.", DISCREPANT),
    ("Dahl was killed by gang gunmen.", "Dahl was killed by his own bodyguard.", DISCREPANT),
    ("Protesters started the clashes, an aide said.", "Police started the clashes, a rival said.", DISCREPANT),
    ("The clerk was shot by soldiers.", "The clerk was shot by the army.", NOT_COMPARABLE),
    ("The clerk was killed by gunmen.", "The clerk was killed by his brother.", NOT_COMPARABLE),
    ("The town was captured by rebels.", "Tamarin captured the town.", NOT_COMPARABLE),
    ("The ship was sunk by the navy.", "The ship was sunk by a torpedo.", NOT_COMPARABLE),
    ("The bridge was blown up by saboteurs.", "The bridge was blown up by Kenya.", NOT_COMPARABLE),
    ("A clerk was shot by police in Leeds.", "A cook was shot by his brother in Hull.", NOT_COMPARABLE),
    ("The mayor said Kenya hit the mill.", "The mayor said Somalia hit the mill.", NOT_COMPARABLE),
    # Two who got it.
    ("The contract was awarded to Korla.", "The firm awarded the contract to Brent.", DISCREPANT),
    ("The contract was awarded to Korla.", "The contract was awarded to a Dutch firm.", NOT_COMPARABLE),
    ("Dahl sold his mill to Roe.", "Roe bought Dahl's mill.", AGREE),
    ("The firm bought the land.", "The firm sold the land.", NOT_COMPARABLE),
    # Two places, neither of which can lie in the other.
    ("Dahl was born in Kenya.", "Dahl was born in Hawaii, his aunt said.", DISCREPANT),
    ("The talks were held in Doha.", "The talks were held in Cairo, an envoy said.", DISCREPANT),
    ("The hostages were freed in Kano.", "The hostages were released in Maiduguri, the army said.", DISCREPANT),
    ("Dahl was born in Birmingham.", "Dahl was born in Alabama.", NOT_COMPARABLE),
    ("The thief was arrested in Georgia.", "The thief was arrested in Atlanta.", NOT_COMPARABLE),
    ("The ferry sank in Selva Bay.", "The ferry sank in Norvia.", NOT_COMPARABLE),
    ("Dahl held talks in Doha.", "Dahl held talks in Cairo.", NOT_COMPARABLE),
    ("The firm will close its mill in Ohio.", "The firm will close its mill in Texas.", NOT_COMPARABLE),
    ("Clashes broke out in Nairobi.", "Clashes broke out in Mombasa.", NOT_COMPARABLE),
    # Two days of what happens once.
    ("The mayor will step down in March, an aide said.", "The mayor will resign in June, the party said.", DISCREPANT),
    ("Dahl died on Monday, the clinic said.", "Dahl died on Saturday, his wife said.", DISCREPANT),
    ("The ceasefire took effect on Sunday.", "The ceasefire came into force on Wednesday.", DISCREPANT),
    ("The mayor met the union on Monday.", "The mayor met the union on Thursday.", NOT_COMPARABLE),
    ("The shop was closed on Sunday.", "The shop was closed on Monday.", NOT_COMPARABLE),
    ("The mayor resigned on Tuesday.", "The mayor's spokesman resigned on Thursday.", NOT_COMPARABLE),
    # Opposites told of one thing in few words; the one may tell of both in their order.
    ("The bridge has fallen.", "The bridge is still standing, the mayor said.", DISCREPANT),
    ("The ferry sank off Orla.", "The ferry is still afloat, its owner said.", DISCREPANT),
    ("The guards found the skier alive.", "The skier was found dead by a farmer.", DISCREPANT),
    ("The sailor died in an accident.", "The sailor was murdered, his wife said.", DISCREPANT),
    ("The march was peaceful.", "The march turned violent, police said.", DISCREPANT),
    ("The letter is genuine, the clerk said.", "The photo is a fake, the clerk said.", NOT_COMPARABLE),
    ("The photo is genuine, the clerk said.", "The photo is a fake, the palace said.", DISCREPANT),
    ("Police arrested a man over the raid.", "Police freed a man who was arrested over the raid.", NOT_COMPARABLE),
    ("The chief of police resigned.", "The deputy chief of police was sacked.", NOT_COMPARABLE),
    ("The east wing of the mill was destroyed.", "The mill was not destroyed, the mayor said.", NOT_COMPARABLE),
    ("The office approved the drug for adults.", "The office rejected the drug for children.", NOT_COMPARABLE),
]


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS)
def test_two_accounts(comparer: Comparer, one: str, other: str, expected: Verdict) -> None:
    assert judge_both_ways(comparer, one, other) <= {expected, *_NEITHER.get(expected, ())}


_NEITHER = {NOT_COMPARABLE: (Verdict.UNCLEAR,)}
"""What is not settled is no contradiction either."""


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            "The blast was caused by a gas leak, the mayor said.",
            "Police said the blast was caused by a bomb.",
            "Both cannot be true: they name two causes of it, “a gas leak” (the mayor) and “a bomb” (Police).",
        ),
        (
            "The clerk was shot by police.",
            "The clerk was shot by his brother.",
            "Both cannot be true: they name two who did it, “police” and “his brother”.",
        ),
        (
            "Dahl was born in Kenya.",
            "Dahl was born in Hawaii.",
            "Both cannot be true: they name two places of it, “Kenya” and “Hawaii”.",
        ),
    ],
)
def test_the_reason_names_what_differs(nlp: Language, one: str, other: str, reason: str) -> None:
    assert Comparer(nlp).compare(Side(one), Side(other)).outcome.reason == reason


@pytest.mark.parametrize(("day", "expected"), [(3, DISCREPANT), (20, NOT_COMPARABLE)])
def test_what_comes_again_is_one_only_within_some_days(nlp: Language, day: int, expected: Verdict) -> None:
    first = Side("The truce took effect on Sunday, the envoy said.", published=date(2024, 3, 1))
    later = Side("The truce took effect on Wednesday, the army said.", published=date(2024, 3, day))
    assert Comparer(nlp).compare(first, later).outcome.verdict is expected


def test_a_plan_may_be_made_anew(nlp: Language) -> None:
    first = Side("The mayor will step down in March, an aide said.", published=date(2024, 1, 1))
    later = Side("The mayor will step down in June, the party said.", published=date(2024, 1, 20))
    assert Comparer(nlp).compare(first, later).outcome.verdict is not DISCREPANT


def test_words_of_the_outlet_are_compared_only_where_no_figure_is(nlp: Language) -> None:
    comparer = Comparer(nlp)
    assert comparer.compare(Side("Rebels took Orla."), Side("Three men died.")).outcome.verdict is Verdict.UNCLEAR
    assert comparer.compare(Side("Rebels took the town."), Side("Rebels seized the town.")).outcome.verdict is AGREE
