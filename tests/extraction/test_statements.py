"""The predicate of a statement, where it stands deeper than the first word that the parser hangs it on."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.claim import Kind, Modality, Polarity
from claimcheck.extraction import read_article
from tests.extraction.attributions.reading import read
from tests.extraction.test_denials import read_statement

YES, NO = Polarity.AFFIRMED, Polarity.NEGATED


@pytest.mark.parametrize(
    ("text", "predicate", "polarity"),
    [
        ("Selva rejected claims that its boats had shelled the port.", "shell", NO),
        ("Smith dismissed claims that the boats had left.", "leave", NO),
        ("Holm dismissed reports that the boats had been sold as groundless.", "sell", NO),
        ("The envoy dismissed reports that the boats had been sold as groundless.", "sell", NO),
        ("Holm dismissed as false a report that the boats had been sold.", "sell", NO),
        ("The mayor denied dumping barrels near the lake.", "dump", NO),
        ("The mayor ruled out selling the boats.", "sell", NO),
        ("Earlier Monday, an official ruled out selling the boats or renting them.", "sell", NO),
        ("Her lawyer said the pilot Anna Holm was shot by her guards.", "shoot", YES),
        ("The club said captain Dahl would retire.", "retire", YES),
        ("Villagers said they saw the soldiers burn the barn.", "burn", YES),
        ("The court said the captain was not to blame.", "blame", NO),
        ("The army said its troops had retaken the harbour.", "retake", YES),
        ("The leader said his party would no longer support the cabinet.", "support", NO),
        ("The leader said his party would continue to support the cabinet.", "support", YES),
        ("The leader said his party would keep supporting the cabinet.", "support", YES),
        ("The leader said his party would go on supporting the cabinet.", "support", YES),
        ("The leader said his party would not continue to support the cabinet.", "support", NO),
        ("The mayor said the repair would take no longer than a week.", "take", YES),
        ("The envoy said he was ready to meet the rebels.", "meet", YES),
        ("The envoy said he was not willing to meet the rebels.", "meet", NO),
        ("The envoy said she was unwilling to meet the rebels.", "meet", NO),
        ("The envoy said the boats were ready.", "be_ready", YES),
    ],
)
def test_what_is_said(nlp: Language, text: str, predicate: str, polarity: Polarity) -> None:
    claim = read_statement(nlp, text)
    assert (claim.predicate, claim.polarity) == (predicate, polarity)


def test_who_is_to_blame_is_no_plan(nlp: Language) -> None:
    assert read_statement(nlp, "The court said the captain was to blame.").modality is Modality.ACTUAL


@pytest.mark.parametrize("bound", ["ready", "willing", "prepared"])
def test_what_somebody_is_ready_to_do_is_planned(nlp: Language, bound: str) -> None:
    assert read_statement(nlp, f"The envoy said he was {bound} to meet the rebels.").modality is Modality.PLANNED


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The mayor said that no order had been given and that the village had not been warned.",
         [("give", NO), ("warn", NO)]),
        ("The ministry said there had been no fighting and that a ransom was paid.", [("be", NO), ("pay", YES)]),
        ("The army denied that it had shelled the port and that its boats had left.", [("shell", NO), ("leave", NO)]),
        ("The mayor said that 12 barns had burned, and that nobody had been warned but that help was near.",
         [("burn", YES), ("warn", NO), ("be_near", YES)]),
        ("The mayor said that the men had left and the boats were safe.", [("leave", YES)]),
        ("The mayor said that the men and the boats that had left were safe.", [("be_safe", YES)]),
    ],
)  # fmt: skip
def test_each_part_with_a_that_of_its_own_is_a_statement(
    nlp: Language, text: str, told: list[tuple[str, Polarity]]
) -> None:
    claims = [c for c in read_article(nlp, Article(text)).claims if c.kind is Kind.ATTRIBUTIVE]
    assert [(claim.predicate, claim.polarity) for claim in claims] == told


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Norvia accused Selva of arming the rebels.", "Selva"),
        ("The mayor denied taking the money.", "The mayor"),
    ],
)
def test_who_is_said_to_do_it(nlp: Language, text: str, agent: str) -> None:
    arguments = read_statement(nlp, text).event.arguments
    assert [argument.text for argument in arguments if argument.role == "agent"] == [agent]


@pytest.mark.parametrize(
    "text",
    [
        "The minister stopped short of accusing Selva of arming the rebels.",
        "The minister spoke for an hour without confirming that the boats had left.",
    ],
)
def test_what_somebody_does_not_go_so_far_as_to_say(nlp: Language, text: str) -> None:
    assert [(a.own.name, a.is_claim) for a in read(nlp, text)] == [("minister", False)]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The minister said a no-fly zone would protect the city.", YES),
        ("The minister said the port was not the only goal.", YES),
        ("The minister said the port was not the goal.", NO),
        ("The envoy said he was not immediately in a position to confirm the talks.", NO),
        ("'The picture of the dead sailor is not Roe's picture,' he told the court.", NO),
    ],
)
def test_words_with_no_and_not_that_deny_nothing(nlp: Language, text: str, polarity: Polarity) -> None:
    assert read_statement(nlp, text).polarity is polarity


def test_who_denies_what_others_claim_does_not_deny_what_else_they_say(nlp: Language) -> None:
    text = "The navy denied that Roe had been in Orla, as claimed by papers that reported she was captured by rebels."
    claims = read_article(nlp, Article(text)).claims
    capture = next(claim for claim in claims if claim.predicate == "capture")
    assert [(source.name, source.stance) for source in capture.sources] == [("papers", "reports")]
