"""What tells two accounts apart: the cause, who did it, where, and of what thing."""

from __future__ import annotations

import itertools

import pytest
from spacy.language import Language

from claimcheck.lexicon.loader import load_toml
from claimcheck.matching.statements.causes import find_cause
from claimcheck.matching.statements.doers import are_two_doers
from claimcheck.matching.statements.rivals import are_one_thing, lie_apart
from tests.matching.factory import read_statement


@pytest.mark.parametrize(
    ("text", "effect", "kind"),
    [
        ("Police said the blast was caused by a gas leak.", "the blast", "gas"),
        ("Police said a gas leak led to the blast at the mill.", "the blast at the mill", "gas"),
        ("The coroner said the sailor died of cancer.", "the sailor", "cancer"),
        ("The owner said the fire was started deliberately.", "the fire", "arson"),
        ("The mayor said the fire was arson.", "the fire", "arson"),
        ("Police said the murder was racially motivated.", "the murder", "race"),
        ("Police said the fire was not caused by lightning.", "the fire", "lightning"),
    ],
)
def test_the_cause_is_read_with_what_came_of_it(nlp: Language, text: str, effect: str, kind: str) -> None:
    cause = find_cause(read_statement(nlp, text))
    assert cause is not None
    assert (cause.effect, cause.kind) == (effect, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Police said the blast may have been caused by a gas leak.",
        "Police said the blast was partly caused by a gas leak.",
        "Police said the blast was caused by a gas leak or a bomb.",
        "Police said the blast was not caused by a bomb but by a gas leak.",
        "Police said the blast was caused by a spark.",
        "Police said the mill was rebuilt after a fire.",
    ],
)
def test_what_leaves_room_for_another_cause_names_none(nlp: Language, text: str) -> None:
    assert find_cause(read_statement(nlp, text)) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Kenyan soldiers", "Somali gunmen", True),
        ("police", "his brother", True),
        ("the army", "rebels", True),
        ("Ann Dahl", "Beth Roe", True),
        ("the Norvian army", "the Selvan army", True),
        ("Hamas", "Fatah", True),
        ("soldiers", "the army", False),
        ("militants", "Boko Haram", False),
        ("gunmen", "rebels", False),
        ("gunmen", "her husband", False),
        ("Kenyan soldiers", "the army", False),
        ("Kenya", "the Red Guards", False),
        ("Federal Bureau", "FB", False),
        ("Ann Dahl", "Dahl", False),
        ("Norvian forces", "the Norvian army", False),
    ],
)
def test_whether_two_phrases_may_mean_one_doer(one: str, other: str, expected: bool) -> None:
    assert are_two_doers(one, other) is expected
    assert are_two_doers(other, one) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("Doha", "Qatar"), ("Cairo", "Egypt"), True),
        (("Kenya",), ("Hawaii", "United States"), True),
        (("Kano", "Nigeria"), ("Maiduguri", "Borno", "Nigeria"), True),
        (("Omdurman", "Khartoum", "Sudan"), ("Khartoum", "Sudan"), False),
        (("Birmingham", "England", "United Kingdom"), ("Alabama", "United States"), False),
        (("Atlanta", "Georgia", "United States"), ("Georgia",), False),
        (("Rafah", "Palestinian Territories"), ("Jerusalem", "Israel"), False),
        (("Orla",), ("Doha", "Qatar"), False),
    ],
)
def test_whether_a_place_may_lie_in_another(one: tuple[str, ...], other: tuple[str, ...], expected: bool) -> None:
    assert lie_apart(one, other) is expected
    assert lie_apart(other, one) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ann Dahl", "Dahl", True),
        ("the mill at Orla", "the mill", True),
        ("the minister", "the deputy minister", False),
        ("the north gate", "the gate", False),
        ("the mill", "the bridge", False),
    ],
)
def test_whether_two_phrases_mean_one_thing(one: str, other: str, expected: bool) -> None:
    assert are_one_thing(one, other) is expected


def test_each_pair_of_kinds_is_of_one_table() -> None:
    lexicon = load_toml("rivals")
    tables = [frozenset(table) for table in lexicon["causes"].values()]
    assert not any(one & other for one, other in itertools.combinations(tables, 2))
    assert all(any({*pair} <= table for table in tables) for pair in lexicon["behind"]["pairs"])
    assert {kind for pair in lexicon["both"]["pairs"] for kind in pair} <= lexicon["doers"].keys()
