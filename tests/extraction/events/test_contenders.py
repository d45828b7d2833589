"""Whose figure it is where a clause tells of several sides of a vote, a poll or a result."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.claim import Modality, Polarity
from claimcheck.quantity import Bound
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
    ("The poll puts Wren at 44%, four points behind Pratt on <48%>.", "Pratt", "poll_share"),
    ("Harlan Motors sold 40,000 cars and Acme <30,000>.", "Acme", "sold"),
    ("Wren won 34.2% of the vote, ahead of the ruling Orla party on <29.8%>.", "Orla", "vote_share"),
    ("The Greens won 30 percent and the Liberals <20 percent>.", "Liberals", None),
    ("The Greens won <30 percent> and the Liberals 20 percent.", "Greens", None),
    ("Wren leads Pratt by six points, 45% to <39%>.", "Pratt", None),
    ("The count gave the Civic List <78> of the 200 seats, and Progress 72.", "Civic List", "voted"),
    ("The count gave the Civic List 78 of the 200 seats, and Progress <72>.", "Progress", "voted"),
]

TALLIES = [
    ("The House passed the aid bill <217>-213 on Monday.", 217, "voted"),
    ("The House passed the aid bill 217-<213> on Monday.", 213, "voted"),
    ("The court ruled 6-<3> that the ban was void.", 3, "voted"),
    ("Senators rejected the amendment <52> to 48.", 52, "voted"),
    ("It passed <69>-30 on Monday.", 69, "voted"),
    ("The motion was carried 12–<9>.", 9, "voted"),
    ("The bill cleared the Senate in a <69>-30 vote.", 69, "voted"),
    ("The measure failed <45>-55.", 45, "voted"),
    ("MPs approved <40> to 50 loans.", None, None),
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


@pytest.mark.parametrize(("marked", "value", "measure"), TALLIES)
def test_the_two_numbers_of_a_vote(nlp: Language, marked: str, value: int | None, measure: str | None) -> None:
    if value is None:  # a range
        claim = read_figure(nlp, marked.replace("<40> to 50 loans", "<40 to 50 loans>"))
        assert (claim.event.measure, claim.quantity and claim.quantity.unit) == (measure, "loan")
        return
    claim = read_figure(nlp, marked)
    assert (claim.event.measure, claim.quantity and claim.quantity.value) == (measure, value)


@pytest.mark.parametrize(("marked", "owner"), OWN)
def test_who_is_told_of_keeps_the_figure(nlp: Language, marked: str, owner: str | None) -> None:
    assert read_figure(nlp, marked).owner == owner


@pytest.mark.parametrize(
    "marked", ["The party won 41% of the vote, against <38%> in 2019.", "Turnout was 61%, against <58%> for June."]
)
def test_an_earlier_share_is_no_rivals(nlp: Language, marked: str) -> None:
    assert read_figure(nlp, marked).event.scope == ("previous",)


@pytest.mark.parametrize(
    ("marked", "measure"),
    [
        ("Wren defeated Pratt by <312 votes>.", "margin"),
        ("Wren leads by <1,204 votes>.", "margin"),
        ("She holds a majority of <11,342>.", "margin"),
        ("The motion passed by a margin of <12 votes>.", "margin"),
        ("Lawmakers approved the budget by <320 votes> to 276.", "voted"),
        ("Wren received <312 votes>.", "voted"),
        ("A majority of <600 workers> rejected the offer.", None),
    ],
)
def test_a_margin_is_no_vote_received(nlp: Language, marked: str, measure: str | None) -> None:
    assert read_figure(nlp, marked).event.measure == measure


FORESEEN = [
    ("The party fell short of <the 121 votes> needed to form a government.", "voted", Modality.PLANNED),
    ("The coalition has 118 seats, short of the <121> it needed.", "voted", Modality.PLANNED),
    ("The coalition has <118 seats>, short of the 121 it needed.", "voted", Modality.ACTUAL),
    ("Revenue rose 5% to $800 million, beating the <$780 million> expected by analysts.", "revenue", Modality.PLANNED),
    (
        "Revenue was $9.8 billion, short of the <$10.1 billion> Wall Street had been looking for.",
        "revenue",
        Modality.PLANNED,
    ),
    ("Employers added 200,000 jobs, more than the <170,000> forecast.", "hired", Modality.PLANNED),
    ("Employers added <200,000 jobs>, more than the 170,000 forecast.", "hired", Modality.ACTUAL),
    ("The firm sold 80 million phones but analysts see <75 million>.", None, Modality.PLANNED),
    ("<The 40 families> needed help.", None, Modality.ACTUAL),
    ("The museum sees <40,000 visitors> a year.", None, Modality.ACTUAL),
    ("Analysts had expected a loss of 30 cents a share; the firm reported a profit of <11 cents>.", "profit", None),
]


@pytest.mark.parametrize(("marked", "measure", "modality"), FORESEEN)
def test_what_was_needed_or_foreseen(
    nlp: Language, marked: str, measure: str | None, modality: Modality | None
) -> None:
    claim = read_figure(nlp, marked)
    assert claim.event.measure == measure
    assert claim.modality == (modality or Modality.ACTUAL)


@pytest.mark.parametrize(
    "marked", ["The bank said inflation would <not exceed 3 percent>.", "Rents <never exceeded $900>."]
)
def test_what_is_not_exceeded_is_a_limit(nlp: Language, marked: str) -> None:
    claim = read_figure(nlp, marked)
    assert claim.quantity is not None
    assert (claim.quantity.bound, claim.polarity) == (Bound.AT_MOST, Polarity.AFFIRMED)
