from __future__ import annotations

import pytest

from training.mentions import Mention, Passage
from training.silver import Evidence, gather_evidence, mend


def passage(text: str, name: str, label: str) -> Passage:
    start = text.index(name)
    return Passage(text, (Mention(start, start + len(name), label),))


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    people = [passage("Ines Falk left.", "Ines Falk", "PERSON")] * 3
    board = [passage("The Harbour Board met.", "Harbour Board", "ORG")] * 3
    return gather_evidence(people + board, frozenset({"Danes"}), ["Chad"])


@pytest.mark.parametrize(
    ("text", "name", "label", "mended"),
    [
        ("Chad agreed.", "Chad", "ORG", [("Chad", "GPE")]),
        ("Danes agreed.", "Danes", "GPE", [("Danes", "NORP")]),
        ("Falk agreed.", "Falk", "ORG", [("Falk", "PERSON")]),
        ("Queen Falk agreed.", "Queen Falk", "ORG", [("Falk", "PERSON")]),
        ("The mayor Ines Falk agreed.", "mayor Ines Falk", "PERSON", [("Ines Falk", "PERSON")]),
        ("Bo van Dal agreed.", "van Dal", "PERSON", [("van Dal", "PERSON")]),
        ("The Committee agreed.", "Committee", "ORG", []),
        ("The Harbour Board agreed.", "Harbour Board", "ORG", [("Harbour Board", "ORG")]),
    ],
)
def test_mending(evidence: Evidence, text: str, name: str, label: str, mended: list[tuple[str, str]]) -> None:
    result = mend(passage(text, name, label), evidence)
    assert [(text[m.start : m.end], m.label) for m in result.mentions] == mended
