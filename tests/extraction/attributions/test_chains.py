"""Who says that somebody says it: whole chains of sources, outermost first."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.claim import Attribution, SourceKind
from tests.extraction.attributions.reading import read


def innermost(nlp: Language, text: str) -> Attribution:
    return max(read(nlp, text), key=lambda a: len(a.chain))


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "Anna Roe said her government has information that 900 recruits crossed the border.",
            ["Anna Roe", "her government"],
        ),
        (
            "The minister, citing intelligence reports, claimed that the camp was empty.",
            ["minister", "intelligence reports"],
        ),
        ("Forty people were hurt, the mayor said, according to Reuters.", ["Reuters", "mayor"]),
        ("The mayor said forty people were hurt, according to Reuters.", ["Reuters", "mayor"]),
        ("Reuters reported that the mayor said forty people were hurt.", ["Reuters", "mayor"]),
        (
            "The newspaper reported that, according to the police, 12 shops had been looted.",
            ["newspaper", "police"],
        ),
        ("The mayor said forty people were hurt.", ["mayor"]),
        ("A paper quoted a miner as saying that 30 men were trapped.", ["paper", "miner"]),
        ("The agency quotes the spokeswoman Rosa Dahl as saying 12 houses fell.", ["agency", "Rosa Dahl"]),
        ("Witnesses said he fired 12 shots, the Daily Star reported.", ["Daily Star", "Witnesses"]),
        ("The army continues to insist that 40 fighters were killed.", ["army"]),
    ],
)
def test_chain(nlp: Language, text: str, chain: list[str]) -> None:
    assert [source.name for source in innermost(nlp, text).chain] == chain


def test_own_link_comes_before_what_it_cites(nlp: Language) -> None:
    attribution = innermost(nlp, "The minister, citing intelligence reports, claimed that the camp was empty.")
    assert attribution.own.name == "minister"
    assert attribution.cited == 1
    assert not attribution.is_relayed


def test_relayed_statement_says_so(nlp: Language) -> None:
    assert innermost(nlp, "Reuters reported that the mayor said forty people were hurt.").is_relayed


@pytest.mark.parametrize(
    ("text", "kind", "stance"),
    [
        ("Anna Roe said the camp was empty.", SourceKind.PERSON, "says"),
        ("The finance ministry confirmed that the bank had failed.", SourceKind.ORGANISATION, "confirms"),
        ("Three witnesses said the driver fled.", SourceKind.ANONYMOUS, "says"),
        ("Reuters said the bank had failed.", SourceKind.OUTLET, "reports"),
        ("A leaked memo shows that the bank knew of the loss.", SourceKind.DOCUMENT, "reports"),
        ("The rebels claimed that they had shot down a drone.", SourceKind.GROUP, "claims"),
        ("The factory allegedly poured dye into the river.", SourceKind.ANONYMOUS, "claims"),
    ],
)
def test_kind_and_stance(nlp: Language, text: str, kind: SourceKind, stance: str) -> None:
    own = innermost(nlp, text).own
    assert (own.kind, own.stance) == (kind, stance)


def test_two_parts_of_the_text_get_the_same_name(nlp: Language) -> None:
    text = "Prime Minister Anna Roe said taxes would fall. Roe said rents would fall too."
    assert [a.own.name for a in read(nlp, text)] == ["Anna Roe", "Anna Roe"]
