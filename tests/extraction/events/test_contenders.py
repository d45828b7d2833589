"""Whose figure it is where a clause tells of several sides of a vote, a poll or a result."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extraction.events.test_events import read_figure

RIVALS = [
    ("Wren had 53.1% of the vote against <46.9%> for Pratt.", "Pratt", "vote_share"),
    (
        "Wren was re-elected with 55% of the vote, against <39%> for her challenger, Ilo Pratt.",
        "Ilo Pratt",
        "vote_share",
    ),
    ("Wren won 52.3% of the vote to Pratt's <47.7%>.", "Pratt", "vote_share"),
    ("Wren defeated Pratt by 55 percent to <45 percent> in the vote.", "Pratt", "vote_share"),
    ("A poll by Breden Research has Wren leading Harris 50% to <49%>.", "Harris", "poll_share"),
    ("The SPD came third on 16.4%, behind the CDU on <28.5%>.", "CDU", "vote_share"),
    ("The SPD came third on 16.4%, behind the CDU on 28.5% and the AfD on <20.8%>.", "AfD", "vote_share"),
    ("Wren led with 48% of the vote, followed by Pratt with <31%>.", "Pratt", "vote_share"),
    ("Labour took 41% of the vote and the Tories <30%>.", "Tories", "vote_share"),
    ("The survey gives Wren 48 percent and Pratt <44 percent>.", "Pratt", "poll_share"),
    ("The poll put Labour on <44%> and the Conservatives on 24%.", "Labour", "poll_share"),
    ("The poll put Labour on 44% and the Conservatives on <24%>.", "Conservatives", "poll_share"),
    ("Moretti received 12.1 million votes, against <11.8 million> for Conti.", "Conti", "voted"),
    ("Wren got 3,204 votes to Pratt's <2,980>.", "Pratt", "voted"),
    ("The Liberals won 169 seats and the Conservatives <144>.", "Conservatives", "voted"),
    ("The Reds won 62 seats, the Greens <41> and the Blues 9.", "Greens", "voted"),
    ("Harlan Motors sold 40,000 cars and Acme <30,000>.", "Acme", "sold"),
]

OWN = [
    ("Wren beat Pratt with <55%> of the vote.", "Wren"),
    ("Wren finished ahead of Pratt with <55%> of the vote.", "Wren"),
    ("Wren had <53.1%> of the vote against 46.9% for Pratt.", "Wren"),
    ("The SPD came third on <16.4%>, behind the CDU on 28.5%.", "SPD"),
    ("Pratt, who got <44%> of the vote, conceded.", "Pratt"),
    ("The bill got <44%> of the vote in Breden.", None),
]


@pytest.mark.parametrize(("marked", "owner", "measure"), RIVALS)
def test_a_rival_has_its_own_figure(nlp: Language, marked: str, owner: str, measure: str) -> None:
    claim = read_figure(nlp, marked)
    assert (claim.owner, claim.event.measure, claim.event.scope) == (owner, measure, ())


@pytest.mark.parametrize(("marked", "owner"), OWN)
def test_who_is_told_of_keeps_the_figure(nlp: Language, marked: str, owner: str | None) -> None:
    assert read_figure(nlp, marked).owner == owner


@pytest.mark.parametrize(
    "marked", ["The party won 41% of the vote, against <38%> in 2019.", "Turnout was 61%, against <58%> for June."]
)
def test_an_earlier_share_is_no_rivals(nlp: Language, marked: str) -> None:
    assert read_figure(nlp, marked).event.scope == ("previous",)
