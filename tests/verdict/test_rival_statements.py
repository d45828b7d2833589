"""Verdicts on statements with one verb: who did it to whom, who holds a thing, when and where, and to which of two."""

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
    # Who does it, and who suffers it.
    ("The coach said Orla beat Breden.", "The coach said Breden beat Orla.", NOT_COMPARABLE),
    ("Police said Ann Dahl shot her partner.", "Police said Ann Dahl was shot by her partner.", NOT_COMPARABLE),
    ("The clerk said the bank sued the mayor.", "The clerk said the bank was sued by the mayor.", NOT_COMPARABLE),
    ("The mayor said the cow hit the van.", "The mayor said the cow was hit near the mill.", NOT_COMPARABLE),
    ("Police said the van hit the cow in Orla.", "Police said the cow was hit by the van in Orla.", AGREE),
    ("The aide said Dahl met Roe in Orla.", "The aide said Roe met Dahl in Orla.", AGREE),
    ("The jail said Dahl had killed himself.", "The family said Dahl had been murdered.", DISCREPANT),
    ("The clerk said Dahl shot himself once.", "The clerk said Dahl had been target shooting.", NOT_COMPARABLE),
    # Who of two did it.
    ("The mayor said Norvian guards hit the ferry.", "The mayor said Selvan guards hit the ferry.", NOT_COMPARABLE),
    ("The mayor said a rebel shell hit the mill.", "The mayor said an army shell hit the mill.", NOT_COMPARABLE),
    ("Kyiv said the mill was blown up by Russia.", "Moscow said the mill was blown up by Ukraine.", DISCREPANT),
    ("Chad said Niger started the clash at Orla.", "Niger said Chad started the clash at Orla.", DISCREPANT),
    ("Dahl said Roe's brother fired at the mill.", "Dahl said Roe's cousin fired at the mill.", NOT_COMPARABLE),
    # For and against, before and after.
    ("The union said it voted for the plan.", "The mayor said the union voted against the plan.", DISCREPANT),
    ("Ann Dahl said she voted for the farm bill.", "Ann Dahl said she voted against the harbour bill.", NOT_COMPARABLE),
    ("Police said the dam broke before midnight.", "The owner said the dam broke after midnight.", DISCREPANT),
    (
        "Police said they fired only after the crowd had thrown stones.",
        "Marchers said police fired before any stones were thrown.",
        DISCREPANT,
    ),
    ("The mayor said the blaze is under control.", "The mayor said the blaze is out of control.", DISCREPANT),
    ("The union said it voted for the plan.", "The union said it had voted for the new plan.", AGREE),
    # Who holds a thing.
    ("The rebels said they had captured Orla.", "Orla is under the control of the rebels, they said.", AGREE),
    ("The rebels said they had captured Orla.", "The army said Orla had fallen to the rebels.", AGREE),
    ("The army said it was in control of Orla.", "The army said Orla was under its control.", AGREE),
    ("The rebels said they had captured Orla.", "Orla is firmly in our hands, the army said.", DISCREPANT),
    ("The rebels said they had captured Orla.", "The army denied that Orla had fallen to the rebels.", DISCREPANT),
    ("The army said Orla was in government hands.", "The rebels said Orla was in rebel hands.", DISCREPANT),
    ("The rebels said the army lost control of Orla.", "The army said it was in control of Orla.", DISCREPANT),
    # Years, parts of the day, places and counts.
    ("The firm said the mill will close in 2027.", "The firm said the mill will close in 2029.", DISCREPANT),
    ("The clerk said Dahl paid a bribe in 2021.", "Dahl said he did not pay a bribe in 2022.", UNCLEAR),
    ("The clerk said Dahl hit Roe in the morning.", "Dahl said he did not hit Roe in the evening.", UNCLEAR),
    ("The clerk said the two envoys met in Orla.", "The clerk said the two envoys met in Breden.", NOT_COMPARABLE),
    (
        "The clerk said two of the eight doors were locked.",
        "The owner said three of the eight doors were locked.",
        DISCREPANT,
    ),
    # Another thing by the same noun.
    ("Norvia said it opened the Orla gate.", "Norvia said it closed the Breden gate.", NOT_COMPARABLE),
    ("Norvia said it opened the north gate.", "Norvia said it closed the south gate.", NOT_COMPARABLE),
    ("The union said it rejected the firm's offer.", "The union said it accepted Dahl's offer.", NOT_COMPARABLE),
    ("Norvia said it signed a trade deal with Selva.", "Norvia denied signing a security deal with Selva.", UNCLEAR),
    ("The aide said the deputy minister resigned.", "The aide said the minister had not resigned.", UNCLEAR),
    ("The aide said Ann Dahl had resigned.", "The board said Beth Dahl had not resigned.", UNCLEAR),
    ("Kenya said its troops had left Orla.", "Benin said its troops had not left Orla.", UNCLEAR),
    ("The aide said Dahl took gifts from the firm.", "Dahl denied taking gifts from the lobbyist.", UNCLEAR),
    ("The aide said Dahl met Roe.", "Dahl denied that he met Roe to discuss the lease.", UNCLEAR),
    ("The aide said Dahl took gifts from the firm.", "Dahl denied taking gifts from the firm.", DISCREPANT),
    # Nobody, never, nothing at all; not until.
    ("The mayor said guards entered the mill.", "The owner said nobody had entered the mill.", DISCREPANT),
    ("Police said Dahl had confessed.", "Police said Dahl had not confessed to anything.", DISCREPANT),
    ("The clerk said guards shot Dahl in Orla.", "The chief said at no time did guards shoot Dahl.", DISCREPANT),
    ("The firm said it warned the office.", "The office said it was not warned until Friday.", UNCLEAR),
]


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS)
def test_rival_statements(comparer: Comparer, one: str, other: str, expected: Verdict) -> None:
    assert judge_both_ways(comparer, one, other) == {expected}


def test_opposites_by_prefix_are_read_of_two_days(nlp: Language) -> None:
    """What goes up and down is asked of every scale, also of those that no list has."""
    first = Side("Police said the guard was uninjured in Orla.", published=date(2025, 6, 9))
    later = Side("The union said the cook was uninjured in Breden.", published=date(2025, 6, 12))
    assert Comparer(nlp).compare(first, later).outcome.verdict is NOT_COMPARABLE
