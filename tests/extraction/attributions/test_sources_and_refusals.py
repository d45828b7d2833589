"""Who is named as the source, and where nothing is claimed by anybody: doubts, refusals, the outlet's own voice."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extraction.attributions.reading import read


@pytest.mark.parametrize(
    ("text", "stance", "is_claim"),
    [
        ("Holm doubted that 12 boats were lost.", "doubts", True),
        ("Holm has doubts that 12 boats were lost.", "doubts", True),
        ("Holm has no doubt that 12 boats were lost.", "says", True),
        ("The police have evidence that 12 men were armed.", "says", True),
        ("The police have no evidence that 12 men were armed.", "says", False),
    ],
)
def test_no_doubt_and_no_evidence(nlp: Language, text: str, stance: str, is_claim: bool) -> None:
    assert [(a.own.stance, a.is_claim) for a in read(nlp, text)] == [(stance, is_claim)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Papers from the shipyard show 12 boats were sold.", "Papers from the shipyard"),
        ("One of the pilots said 12 boats were sold.", "One of the pilots"),
        ("The mayor of Bergen, Anna Holm, said 12 boats were sold.", "Anna Holm"),
        ("An ex-pilot said 12 boats were sold.", "ex-pilot"),
        ("The talks come as another official confirmed there had been 12 meetings.", "official"),
        ("The health ministry confirmed 31 cholera cases last week.", "health ministry"),
        ("The mayor admitted two counts of bribery.", "mayor"),
        ("Witnesses told Radio Sila that soldiers had shot nine men.", "Witnesses"),
        ("Figures from the ministry show that 40 barns burned.", "Figures from the ministry"),
        ("“We lost 12 boats,” says Oak Grove Police Cpt. Peter Dahl.", "Peter Dahl"),
    ],
)
def test_names_of_sources(nlp: Language, text: str, name: str) -> None:
    assert [a.own.name for a in read(nlp, text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The company declined to comment.",
        "The report did not say how many people were hurt.",
        "Reuters could not independently verify the figures.",
    ],
)
def test_nothing_is_claimed_where_the_cue_is_negated(nlp: Language, text: str) -> None:
    assert not any(a.is_claim for a in read(nlp, text))


@pytest.mark.parametrize(
    "text",
    [
        "The river rose again on Sunday and the bridge was closed.",
        "The number of jobs added in June was 200,000.",
        "Watches valued at $3,000 were taken.",
        "In the north, no permit is required to buy a boat.",
        "The inquiry continues into who took the seven boats.",
        "It was a miracle, considering the boats were 40 years old.",
        "A said road runs past the mill.",
        "He put the box on the table.",
        "The “Grand Hotel” has 200 rooms.",
        "Rebels attacked three villages and a bus with 40 pupils.",
        "The convoy was attacked by rebels near the mill.",
        "The island welcomed 300 refugees.",
        "The hospital admitted 12 people with burns.",
        "The storm has claimed 40 lives.",
        "Officers responded to the scene of a fire with 12 men.",
        "The island was hit by 12 aftershocks.",
        "It is not the right time to discuss 12 laws.",
        "It is worth noting that 40 boats have no owner.",
        "Aftershocks continued to rattle the town of 30,000.",
    ],
)
def test_own_voice_has_no_source(nlp: Language, text: str) -> None:
    assert read(nlp, text) == []
