"""How what two sources say of a thing stands to each other: the same, the opposite, or something else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from spacy.language import Language

from claimcheck.claim import Modality
from claimcheck.lexicon.loader import load_toml
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.statements.predicates import (
    Predicates,
    modality_of,
    predicate_of,
    read_predicate,
    relate_predicates,
)
from tests.matching.factory import read_statement

SAME, OPPOSITE, OTHER = Predicates.SAME, Predicates.OPPOSITE, Predicates.OTHER


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Norvia said it sent troops to Draven.", "Selva said Norvia had dispatched soldiers to Draven.", SAME),
        ("The owner said the lighthouse was open.", "The mayor said the lighthouse was closed.", OPPOSITE),
        ("The nurse said the boxer had survived.", "The club said the boxer was dead.", OPPOSITE),
        ("The nurse said the boxer was alive.", "The club said the boxer had survived.", SAME),
        ("The nurse said the boxer died of a stroke.", "His wife said the boxer was murdered.", OPPOSITE),
        ("The clinic said the goalkeeper tested negative.", "The club said the goalkeeper was infected.", OPPOSITE),
        ("The clerk said the box was heavy.", "The clerk said the box was red.", OTHER),
        ("The clerk said he had a cold.", "The clerk said he had a boat.", OTHER),
        ("The clerk said he had a boat.", "The clerk said he had a cold after the boat ride to the mill.", OTHER),
        ("An aide said it is a goal.", "Senators said now is not the time to vote on a goal that broad.", OTHER),
        ("The navy said the frigate left the port.", "The harbour master said the frigate was still there.", OPPOSITE),
        # Who holds, won or did a thing: only one can.
        (
            "The rebels said they had seized the town of Orla.",
            "The army said it was holding the town of Orla.",
            OPPOSITE,
        ),
        ("The rebels said they had seized the town of Orla.", "The army said it had lost the town of Orla.", SAME),
        ("The rebels said they had seized the town of Orla.", "The rebels said they held the town of Orla.", SAME),
        ("Norvia's team said it won the cup.", "Selva's team said it won the cup.", OPPOSITE),
        ("Norvia's team said it won the cup.", "Selva's team said it lost the cup.", SAME),
        ("Hamas claimed responsibility for the attack.", "Fatah said it carried out the attack.", OPPOSITE),
        ("Hamas claimed responsibility for the attack.", "Hamas said it was behind the attack.", SAME),
        # A word that is also said of all else needs an object that it can be meant of.
        ("The board said it took a decision.", "The union said it took a decision.", SAME),
        # What there was is in what came of it.
        ("The captain said the barge sank after a collision.", "The owner said there was no collision.", SAME),
        ("The captain said he wanted a meeting.", "The owner said there was no meeting.", OTHER),
        # A noun says the same of both only where it is all that is said: ten words at the most.
        (
            "The colonel denied a coup.",
            "The ministry confirmed a coup by the third battalion of the northern army.",
            SAME,
        ),
        (
            "The colonel denied a coup.",
            "The ministry confirmed a coup by the third battalion of the old northern army.",
            OTHER,
        ),
    ],
)
def test_how_two_predicates_stand(nlp: Language, one: str, other: str, expected: Predicates) -> None:
    a, b = read_statement(nlp, one), read_statement(nlp, other)
    assert relate_predicates(a, b) is expected
    assert relate_predicates(b, a) is expected


@pytest.mark.parametrize(
    ("text", "predicate", "modality"),
    [
        ("The mayor has no plans to resign, his aide said.", "resign", Modality.PLANNED),
        ("The mayor ruled out closing the pool.", "close", Modality.PLANNED),
        ("The court ruled that the pool was safe.", "be_safe", Modality.ACTUAL),
        ("The mayor rejected the plan.", "reject", Modality.ACTUAL),
        ("The mayor rejected claims that the pool was closed.", "close", Modality.ACTUAL),
    ],
)
def test_what_a_statement_says(nlp: Language, text: str, predicate: str, modality: Modality) -> None:
    side = read_statement(nlp, text)
    assert predicate_of(side) == predicate
    assert modality_of(side) is modality


@pytest.mark.parametrize("name", sorted(load_toml("opposites")["scales"]))
def test_no_word_stands_on_both_sides_of_a_scale(name: str) -> None:
    scale = load_toml("opposites")["scales"][name]
    sides = [{*scale[side], *scale.get("with_object", {}).get(side, ())} for side in ("one", "other")]
    assert not sides[0] & sides[1]
    assert sides[1] or len(sides[0]) > 1
    assert bool(scale.get("with_object")) == bool(scale.get("objects"))


def test_a_statement_of_punctuation_alone_is_compared_like_any_other(nlp: Language) -> None:
    told = read_statement(nlp, "The mayor said the gate is closed.")
    end = len(told.profile.article.text)
    blank = ClaimInContext(replace(told.claim, content=((end - 1, end),)), told.profile)
    assert read_predicate(blank) == read_predicate(blank)
    assert read_predicate(blank) != read_predicate(told)
