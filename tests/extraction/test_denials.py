"""What is called untrue, left open or refused: the polarity and mood of a figure and of a statement."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.claim import Claim, Kind, Modality, Polarity
from claimcheck.extraction.reading import read_article
from tests.extraction.events.test_events import read_figure


def read_statement(nlp: Language, text: str) -> Claim:
    """The first attributive claim of a text."""
    return next(c for c in read_article(nlp, Article(text)).claims if c.kind is Kind.ATTRIBUTIVE)


@pytest.mark.parametrize(
    "marked",
    [
        "The ministry called the claim that <40 people> died baseless.",
        "The minister dismissed as baseless the report of <40 deaths>.",
        "The mayor called the report of <40 deaths> fake.",
        'The governor called the toll of <200 dead> "a lie".',
        "The spokesman said reports that <40 people> had died were untrue.",
        "Reports that <40 people> had died are false, the ministry said.",
        "The claim that <40 people> died is not true, the ministry said.",
        "The army said the reports of <40 deaths> do not correspond to reality.",
        "He denied reports that <40 people> had been killed.",
        "The mayor said reports that <40 people> had died had no basis in fact.",
        "The ministry said the report that <40 miners> died lacks any basis.",
        "It is untrue that <40 people> died.",
        "It is not true that <40 people> died.",
        "Officials denied reports that <40 soldiers> had been killed.",
        "The ministry rejected reports that <40 detainees> had died.",
        "The presidency disputed a report that <40 aides> had quit.",
        "The army denied a claim by the rebels that it had lost <40 soldiers>.",
        "The envoy dismissed claims by the opposition that <40 people> had been shot.",
        "Officials disputed the group's claim that <40 barns> had been burned.",
        "The army dismissed as false rebel claims that <40 of its men> had died.",
        "The palace dismissed as 'fake news' a report that <40 guards> had quit.",
        "The governor said there was no truth in reports that <40 people> had been kidnapped.",
        "The mayor said there was no basis for claims that <40 people> had drowned.",
        "Contrary to reports that <40 people> had died, nobody was hurt, the mayor said.",
        "The ministry denied that <40 soldiers> had been killed, as the rebels claim.",
        # Too high is not so either.
        "Colonel Roe said reports of <40 deaths> were 'exaggerated'.",
        "The army said the figure of <40 dead> was greatly inflated.",
        "The army called reports of <40 deaths> exaggerated.",
        "The mayor said the toll of <40 dead> was overstated.",
        "The minister dismissed the toll of <40> as an exaggeration.",
    ],
)
def test_a_figure_that_is_called_untrue_is_denied(nlp: Language, marked: str) -> None:
    assert read_figure(nlp, marked).polarity is Polarity.NEGATED


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The ministry called the story fake news.", Polarity.NEGATED),
        ("He described the allegations as completely unfounded.", Polarity.NEGATED),
        ('The government says claims it used gas are "totally baseless".', Polarity.NEGATED),
        ("The minister said the figure of 200 dead was wrong.", Polarity.NEGATED),
        ("The army said the reports do not correspond to reality.", Polarity.NEGATED),
        ("The mayor described the plan as wrong.", Polarity.AFFIRMED),
        ("The miners have yet to be found, the mayor said.", Polarity.NEGATED),
        ("The union called the reform misguided.", Polarity.AFFIRMED),
        ("The mayor said the price was inflated.", Polarity.AFFIRMED),
        ("The judge said the report was short.", Polarity.AFFIRMED),
        ("The minister said there can be no doubt that gas was used.", Polarity.AFFIRMED),
        ("“Walls don't shield people,” the priest said at the wake. “Neighbours do.”", Polarity.NEGATED),
    ],
)
def test_polarity_of_a_statement(nlp: Language, text: str, polarity: Polarity) -> None:
    assert read_statement(nlp, text).polarity is polarity


@pytest.mark.parametrize(
    "marked",
    [
        "It was unclear whether <12 more> had been hurt.",
        "Police are investigating whether <three men> had set the fire.",
        "Reporters asked if <40 people> had died.",
        "The minister did not say whether <40 people> had died.",
        "The minister did not confirm that <40 people> had died.",
        "The minister declined to confirm that <40 people> had died.",
        "The agency could not verify the toll of <40 dead>.",
        "The Red Cross said it had received reports of <40 deaths> but could only confirm six.",
        "Police are investigating reports that <40 people> had been robbed.",
        "There were unconfirmed reports of <40 deaths>.",
        "Police are investigating claims that <40 men> took part.",
        "No official confirmed that <40 people> had died.",
        "The ministry questioned the figure of <40 dead>.",
        "The prosecutor challenged the count of <40 votes>.",
        "The ministry cast doubt on the toll of <40>.",
    ],
)
def test_a_figure_that_is_left_open_is_possible(nlp: Language, marked: str) -> None:
    claim = read_figure(nlp, marked)
    assert (claim.modality, claim.polarity) == (Modality.POSSIBLE, Polarity.AFFIRMED)


@pytest.mark.parametrize(
    "marked",
    [
        "The ministry received <40 reports> of theft.",
        "The mayor received a report on <40 homes>.",
        "The inspector checked the accounts of <40 firms>.",
    ],
)
def test_what_is_counted_or_looked_at_is_no_open_report(nlp: Language, marked: str) -> None:
    assert read_figure(nlp, marked).modality is Modality.ACTUAL


@pytest.mark.parametrize(
    "marked",
    [
        "MPs rejected the amendment by <320 votes> to 276.",
        "Shareholders rejected the <$4.3 billion bid>.",
        "A judge dismissed the <$475 million lawsuit>.",
        "Nurses rejected a pay offer of <4.5%>.",
        "The court rejected an appeal by <40 prisoners>.",
        "The Senate confirmed her by <51 votes> to 48.",
        "Osk scored three goals and conceded <1>.",
        "Composer Ilya Brandt wrote <11 operas>.",
        "The report was written by <91 scientists>.",
        "Police released <40 of the 95 people> detained.",
        "No group claimed the attack, in which <14 people> died.",
    ],
)
def test_what_is_done_is_told_by_nobody_and_not_denied(nlp: Language, marked: str) -> None:
    claim = read_figure(nlp, marked)
    assert (claim.sources, claim.polarity) == ((), Polarity.AFFIRMED)


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("The court rejected the claim that <40 people> had died.", "The court"),
        ("The judge rejected a request to free <40 prisoners>.", "The judge"),
        ("The ministry rejected the accusation that it had lost <40 soldiers>.", "The ministry"),
        ("The ministry confirmed <40 deaths>.", "The ministry"),
        ("The minister conceded that <40 barns> had burned.", "The minister"),
        ("Roe wrote that <40 barns> had burned.", "Roe"),
        ("Police released a video that showed <40 men>.", "Police"),
    ],
)
def test_what_is_told_keeps_its_source(nlp: Language, marked: str, source: str) -> None:
    assert read_figure(nlp, marked).sources[0].mention == source


def test_who_refuses_to_confirm_is_no_source(nlp: Language) -> None:
    assert read_figure(nlp, "The minister did not confirm that <40 people> had died.").sources == ()


def test_a_denial_of_a_figure_names_who_denies(nlp: Language) -> None:
    claim = read_figure(nlp, "The ministry called the claim that <40 people> died baseless.")
    assert [(source.mention, source.stance) for source in claim.sources] == [("The ministry", "denies")]


@pytest.mark.parametrize(
    "marked",
    [
        "Officials denied a claim by the rebels that the army had lost <40 soldiers>.",
        "Officials disputed the rebels' claim that <40 barns> had been burned.",
        "Officials rejected reports that <40 detainees> had died.",
        "Officials denied that <40 soldiers> had been killed, as the rebels claim.",
        "Officials dismissed as false rebel claims that <40 men> had been shot.",
    ],
)
def test_who_denies_what_another_claims_is_the_source_of_a_figure(nlp: Language, marked: str) -> None:
    assert [(source.mention, source.stance) for source in read_figure(nlp, marked).sources] == [("Officials", "denies")]


@pytest.mark.parametrize(
    "marked",
    [
        "The army said the rebels had killed <40 villagers>, a claim the rebels denied.",
        "The army said <40 villagers> had died, which the rebels denied.",
        "Some <40 people> died, a figure the army disputes.",
        "Officials confirmed reports that <40 soldiers> had been killed.",
        "The governor said there was some truth in reports that <40 people> had been kidnapped.",
        "The rebels claim that <40 soldiers> died, an allegation the army calls false.",
    ],
)
def test_a_figure_that_somebody_else_denies_is_told_as_so(nlp: Language, marked: str) -> None:
    assert read_figure(nlp, marked).polarity is Polarity.AFFIRMED


def test_a_term_of_years_is_not_negated_with_its_bearer(nlp: Language) -> None:
    claim = read_figure(nlp, "It is a miracle that the <19-year> veteran was not killed.")
    assert claim.polarity is Polarity.AFFIRMED


def test_a_name_with_without_in_it_denies_nothing(nlp: Language) -> None:
    claim = read_figure(nlp, "Doctors Without Frontiers said <three clinics> in the city had closed.")
    assert claim.polarity is Polarity.AFFIRMED


def test_who_calls_a_charge_untrue_denies_it(nlp: Language) -> None:
    text = "Dahl said US allegations that Selva mined the strait do not correspond to reality."
    claims = read_article(nlp, Article(text)).claims
    charge = next(claim for claim in claims if claim.text == "that Selva mined the strait")
    assert [(source.name, source.stance) for source in charge.sources] == [("Dahl", "denies"), ("US", "claims")]


def test_a_charge_that_only_who_denies_it_tells_of_is_nobodys(nlp: Language) -> None:
    claims = read_article(nlp, Article("Claims that the army shelled the town are baseless, Dahl said.")).claims
    assert [(claim.sources[-1].stance, claim.polarity) for claim in claims] == [("says", Polarity.NEGATED)]


@pytest.mark.parametrize(
    ("marked", "measure"),
    [
        ("None of the <136 passengers> and six crew was injured.", "aboard"),
        ("None of the 136 passengers and <six crew> was injured.", "aboard"),
        ("None of the <17 soldiers> captured in May has been released.", None),
        ("Not a single one of the <33 miners> has been found alive.", None),
        ("All but three of the <28 crew> were rescued.", "aboard"),
        ("Six of the <21 crew> are feared to have drowned.", "aboard"),
        ("Norvia plans to send 20 of its <50 tanks>.", None),
        ("No one among the <12 guests> was hurt.", None),
    ],
)
def test_what_is_told_of_a_part_is_neither_told_nor_denied_of_the_whole(
    nlp: Language, marked: str, measure: str | None
) -> None:
    start = marked.index("<")
    claims = read_article(nlp, Article(marked.replace("<", "").replace(">", ""))).claims
    claim = next(c for c in claims if c.quantity is not None and c.span[0] == start)
    read = (claim.polarity, claim.modality, claim.event.predicate, claim.event.measure)
    assert read == (Polarity.AFFIRMED, Modality.ACTUAL, None, measure)
