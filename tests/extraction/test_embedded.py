"""What a statement comes to that accuses somebody, or says that something is untrue or that nothing shows it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.claim import Claim, Polarity
from tests.extraction.test_denials import read_statement

YES, NO = Polarity.AFFIRMED, Polarity.NEGATED


def who(claim: Claim, role: str) -> list[str]:
    return [argument.text for argument in claim.event.arguments if argument.role == role]


@pytest.mark.parametrize(
    ("text", "predicate", "accused"),
    [
        ("The envoy accused Norvia of shelling Orla.", "shell", "Norvia"),
        ("The envoy accused the rebels of looting the mill.", "loot", "the rebels"),
        ("The envoy accused the company of hiding the leak.", "hide", "the company"),
        ("The envoy accused Norvia of having shelled Orla.", "shell", "Norvia"),
        ("Norvia was accused by the envoy of shelling Orla.", "shell", "Norvia"),
        ("Prosecutors accused Ann Dahl of bribing a judge.", "bribe", "Ann Dahl"),
        ("Prosecutors accused Ann Dahl of fraud.", "fraud", "Ann Dahl"),
        ("The army blamed the rebels for the attack on the mill.", "attack", "the rebels"),
        ("The rebels were blamed by the army for the attack on the mill.", "attack", "The rebels"),
        ("The army blamed the rebels for burning the mill.", "burn", "the rebels"),
        ("Police suspect the mayor of taking bribes.", "take", "the mayor"),
        ("The dean condemned Norvia for firing a missile.", "fire", "Norvia"),
    ],
)
def test_who_is_accused_did_it(nlp: Language, text: str, predicate: str, accused: str) -> None:
    claim = read_statement(nlp, text)
    assert (claim.predicate, who(claim, "agent"), claim.polarity) == (predicate, [accused], YES)


@pytest.mark.parametrize(
    ("text", "predicate", "polarity"),
    [
        ("The mayor said there was no evidence that the vote had been rigged.", "rig", NO),
        ("The mayor said he had found no evidence that the vote had been rigged.", "rig", NO),
        ("The mayor said it was not true that he had lied.", "lie", NO),
        ("The mayor said it was untrue that he had lied.", "lie", NO),
        ("The mayor said it was not the case that he had lied.", "lie", NO),
        ("The mayor called it a lie that he had taken bribes.", "take", NO),
        ("The mayor said reports that he had lied were untrue.", "lie", NO),
        ("The mayor said reports of a meeting were false.", "meeting", NO),
        ("The mayor said there was no truth in claims that he had lied.", "lie", NO),
        ("The mayor issued a denial that he had lied.", "lie", NO),
        ("The chief insisted that at no time did police shoot the clerk.", "shoot", NO),
        ("The mayor said there was evidence that the vote had been rigged.", "be", YES),
        ("The mayor said the boat was untrue.", "be_untrue", YES),
    ],
)
def test_what_is_said_to_be_untrue(nlp: Language, text: str, predicate: str, polarity: Polarity) -> None:
    claim = read_statement(nlp, text)
    assert (claim.predicate, claim.polarity) == (predicate, polarity)


@pytest.mark.parametrize(
    ("text", "predicate", "about", "polarity"),
    [
        ("The court found the ban unlawful.", "be_unlawful", ["the ban"], YES),
        ("The court ruled the ban illegal.", "be_illegal", ["the ban"], YES),
        ("The court declared the vote void.", "be_void", ["the vote"], YES),
        ("The jury found Ann Dahl guilty of arson.", "be_guilty", ["Ann Dahl"], YES),
        ("The jury found Ann Dahl not guilty of arson.", "be_guilty", ["Ann Dahl"], NO),
        ("Ann Dahl pleaded not guilty to arson.", "be_guilty", ["Ann Dahl"], NO),
        ("Ann Dahl pleaded guilty to arson.", "be_guilty", ["Ann Dahl"], YES),
        ("The court found that the ban was unlawful.", "be_unlawful", ["the ban"], YES),
    ],
)
def test_rulings_and_pleas(nlp: Language, text: str, predicate: str, about: list[str], polarity: Polarity) -> None:
    claim = read_statement(nlp, text)
    assert (claim.predicate, who(claim, "agent"), claim.polarity) == (predicate, about, polarity)


@pytest.mark.parametrize(
    ("text", "predicate", "agent", "patient"),
    [
        ("The clerk said the delegates met in Orla.", "meet", ["the delegates"], []),
        ("Villagers said the army used mustard gas in Orla.", "use", ["the army"], ["mustard gas"]),
        ("Villagers said the army detained students.", "detain", ["the army"], ["students"]),
        ("Villagers said the army dropped barrel bombs.", "drop", ["the army"], ["barrel bombs"]),
        ("The clerk said Norvian jets bombed the mill.", "bomb", ["Norvian jets"], ["the mill"]),
        ("The army lost control of Goma, the guards said.", "lose", ["The army"], ["control of Goma"]),
        # A participle that belongs to its noun stays one.
        ("The clerk said men held in the camp were freed.", "free", [], ["men held in the camp"]),
        ("The clerk said wounded soldiers were flown out.", "fly_out", [], ["wounded soldiers"]),
        ("The clerk announced measures aimed at the poor.", "measure", [], []),
    ],
)
def test_plain_past_tenses(nlp: Language, text: str, predicate: str, agent: list[str], patient: list[str]) -> None:
    claim = read_statement(nlp, text)
    assert (claim.predicate, who(claim, "agent"), who(claim, "patient")) == (predicate, agent, patient)


@pytest.mark.parametrize(
    ("text", "role", "name"),
    [
        ("The clerk said the skipper, Ann Dahl, was armed.", "agent", "Ann Dahl"),
        ("The clerk said the rebels shot down the plane.", "patient", None),
    ],
)
def test_names_behind_a_noun_and_objects_behind_a_particle(
    nlp: Language, text: str, role: str, name: str | None
) -> None:
    found = [argument for argument in read_statement(nlp, text).event.arguments if argument.role == role]
    assert [argument.name for argument in found] == [name]
