"""Whether what is told around a figure happened; each table is (sentence with its <figure>, what must be read)."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.claim import Modality, Polarity
from tests.extraction.events.test_events import read_figure


@pytest.mark.parametrize(
    ("marked", "modality"),
    [
        ("The plant laid off <800 workers>.", Modality.ACTUAL),
        ("The plant will lay off <800 workers>.", Modality.PLANNED),
        ("The plant plans to lay off <800 workers>.", Modality.PLANNED),
        ("The firm is due to hire <120 engineers>.", Modality.PLANNED),
        ("The plant may lay off <800 workers>.", Modality.POSSIBLE),
        ("<Sixty people> are feared dead.", Modality.POSSIBLE),
        ("If the order is lost, the plant would lay off <800 workers>.", Modality.CONDITIONAL),
        ("The plant must rehire <800 workers>.", Modality.DEMANDED),
        ("The firm expects revenue of <$1.5 billion>.", Modality.PLANNED),
        ("The bank forecast a profit of <$30 million>.", Modality.PLANNED),
        ("The union wants <9 percent>.", Modality.DEMANDED),
        ("The union won <9 percent>.", Modality.ACTUAL),
        ("He could see <three boats> on the lake.", Modality.ACTUAL),
        ("The firm is in talks to buy <40 trams>.", Modality.PLANNED),
        ("The firm is considering cutting <400 jobs>.", Modality.PLANNED),
        ("They are on the verge of losing <400 jobs>.", Modality.PLANNED),
        ("The army attempted to release <40 hostages>.", Modality.PLANNED),
        ("The army managed to release <40 hostages>.", Modality.ACTUAL),
        ("She had appeared in <40 films>.", Modality.ACTUAL),
        ("<Forty people> appear to have died.", Modality.POSSIBLE),
        ("If he wants to end the war that has killed <40 men>, he must act.", Modality.ACTUAL),
        ("If he sends <40 men>, the war goes on.", Modality.CONDITIONAL),
        ("The firm said it would cut 90 jobs after posting a loss of <$30 million>.", Modality.ACTUAL),
        ("The firm would cut <90 jobs>, sparing none.", Modality.PLANNED),
        ("<Around 1,400 families> are still to be rehoused.", Modality.ACTUAL),
        ("He was convicted of plotting to kill <two ministers>.", Modality.PLANNED),
        ("The plot was aimed at killing <hundreds of worshippers>.", Modality.PLANNED),
        ("Norvia is considering sending <up to 2,000 troops>.", Modality.PLANNED),
        ("Norvia is thinking of deploying <1,000 soldiers>.", Modality.PLANNED),
        ("The ministry is mulling the withdrawal of <5,000 troops>.", Modality.PLANNED),
        ("The ministry considered the killing of <12 men> a crime.", Modality.ACTUAL),
        ("The ministry confirmed the withdrawal of <5,000 troops>.", Modality.ACTUAL),
        ("Two men were jailed for killing <three guards>.", Modality.ACTUAL),
        ("Osk Motors to shed <4,000 jobs> by 2027", Modality.PLANNED),
        ("Osk Networks to cut <7%> of staff", Modality.PLANNED),
        # What is offered, asked for or to be feared is not paid or served yet.
        ("Vell had offered <230p> a share.", Modality.PLANNED),
        ("Vell bid <£42m> for the port.", Modality.PLANNED),
        ("The board rejected a <£42m> bid for the port.", Modality.PLANNED),
        ("The board rejected an offer of <230p> a share.", Modality.PLANNED),
        ("The board accepted an offer of <230p> a share.", Modality.ACTUAL),
        ("The bid was raised to <$44 million>.", Modality.PLANNED),
        ("The hotel offers <40 rooms>.", Modality.ACTUAL),
        ("The request includes <$12 million> for roads.", Modality.DEMANDED),
        ("Prosecutors asked for <nine years> in prison.", Modality.DEMANDED),
        ("He faces <nine years> in prison.", Modality.POSSIBLE),
        # How large a thing is that is there is so, whatever may become of it.
        ("The firm wants to sell the <40-tonne ship>.", Modality.ACTUAL),
        ("The team believed the <5m-deep crater> was left by a small meteorite.", Modality.ACTUAL),
        ("The firm hopes to win a share of the <$550 billion> services market.", Modality.ACTUAL),
        ("The firm wants to build a <300-metre tower>.", Modality.PLANNED),
        ("The firm wants to build its planned <300-metre tower>.", Modality.PLANNED),
        ("The bank may sell its <£3bn> loan book.", Modality.POSSIBLE),
        ("The group could free the <21 sailors>.", Modality.POSSIBLE),
        ("The cost could be much smaller, in the range of <$40 million>.", Modality.POSSIBLE),
        # A clause in the past that only says of what is spoken tells what is so.
        ("Officials appealed for witnesses to a strike that left <40 men> dead.", Modality.ACTUAL),
        ("Police fear the gang that robbed <three banks> may strike again.", Modality.ACTUAL),
        ("Police fear the gang that may rob <three banks> is armed.", Modality.POSSIBLE),
        ("There must have been <15 shots>, he said.", Modality.ACTUAL),
        ("There must be <15 guards>, he said.", Modality.DEMANDED),
        # In headlines "after" opens a clause of its own.
        ("Angry families demand answers after Orla plant fire kills <119>", Modality.ACTUAL),
        ("Minister urges calm after riots leave <12> dead", Modality.ACTUAL),
        ("He faces <40 charges>.", Modality.ACTUAL),
        ("The suspect is alleged to have stabbed <three men>.", Modality.POSSIBLE),
        ("She is suspected of killing <three men>.", Modality.POSSIBLE),
        ("She is accused of stealing <40 cars>.", Modality.POSSIBLE),
        ("She was convicted of killing <three men>.", Modality.ACTUAL),
        ("Vell to axe <400 jobs>", Modality.PLANNED),
        ("Bank to cut <400 jobs>", Modality.PLANNED),
        ("Norvia to deploy <5,000 troops>, minister says", Modality.PLANNED),
        ("UK to send <40 tanks>, PM says", Modality.PLANNED),
        ("Norvia's army claims to have killed <57 men>.", Modality.ACTUAL),
        ("The road to Osk killed <40 people>.", Modality.ACTUAL),
        ("The group plans to cut <4,500 jobs> by 2030.", Modality.PLANNED),
        ("The board plans to close <12 shops>.", Modality.PLANNED),
        ("Norvia hopes to export <4 million tonnes> of grain.", Modality.PLANNED),
        ("Clinics are preparing to receive <up to 150 wounded>.", Modality.PLANNED),
        ("The clinic is ready to treat <150 wounded>.", Modality.PLANNED),
        ("The blast left <40 wounded>.", Modality.ACTUAL),
        ("Rainfall of <80mm> is forecast for Sunday.", Modality.PLANNED),
        ("The bill would raise the retirement age to <67>.", Modality.PLANNED),
        ("The bill raised the retirement age to <67>.", Modality.ACTUAL),
        ("Osk Motors has the right to shed <4,000 jobs>.", Modality.ACTUAL),
        ("A poll found <57%> of voters wanted the president to resign.", Modality.ACTUAL),
        ("<Some 3,000 workers> plan to quit.", Modality.PLANNED),
        ("The bank now sees growth of <1.1%>.", Modality.PLANNED),
        ("Inflation is seen falling to <2%> by December.", Modality.PLANNED),
        ("The economy is forecast to expand <2.3%> next year.", Modality.PLANNED),
        ("He sees <30 patients> a day.", Modality.ACTUAL),
        # A forecast or a target that what came of it is set beside.
        ("Osk Motors delivered 443,956 cars, above the <439,302> expected by analysts.", Modality.PLANNED),
        ("Osk Motors delivered <443,956 cars>, above the 439,302 expected by analysts.", Modality.ACTUAL),
        ("The jobless rate was 3.9%, below a forecast of <4.1%>.", Modality.PLANNED),
        ("Revenue was $8.9 billion, compared with analysts' estimates of <$9.1 billion>.", Modality.PLANNED),
        ("The deficit widened to 5.5% of GDP, above the ministry's <4.9% target>.", Modality.PLANNED),
        ("The party took 9.1%, beating a poll forecast of <6.5%>.", Modality.PLANNED),
        ("Profit fell to 1.2 billion, down from an earlier forecast of <1.9 billion>.", Modality.PLANNED),
        ("Exports rose 3.2%, compared with a projected <2.5%>.", Modality.PLANNED),
        ("Turnout was 61%, below the <65%> predicted.", Modality.PLANNED),
        ("The bank lifted its inflation forecast to <2.4%>.", Modality.PLANNED),
        ("The ministry gave an estimate of <1,200 dead>.", Modality.ACTUAL),
        ("Rebels attacked <12 targets> in the town.", Modality.ACTUAL),
        ("<About 300 guests> expected at the hall stayed away.", Modality.ACTUAL),
        ("Norvia delivered <12> of the 30 tanks promised by the minister.", Modality.ACTUAL),
    ],
)
def test_modality(nlp: Language, marked: str, modality: Modality) -> None:
    assert read_figure(nlp, marked).modality is modality


@pytest.mark.parametrize(
    ("marked", "polarity"),
    [
        ("The army deployed <3,000 troops>.", Polarity.AFFIRMED),
        ("The army did not deploy <3,000 troops>.", Polarity.NEGATED),
        ("The army never sent <3,000 troops> abroad.", Polarity.NEGATED),
        ("The army failed to deploy <3,000 troops>.", Polarity.NEGATED),
        ("All but <five of the miners> were rescued.", Polarity.NEGATED),
        ("All <five miners> were rescued.", Polarity.AFFIRMED),
        ("There is no evidence that <40 people> died.", Polarity.NEGATED),
        ("There is evidence that <40 people> died.", Polarity.AFFIRMED),
        ("There were no survivors among the <176 passengers>.", Polarity.AFFIRMED),
        ("He pleaded not guilty to <two murder charges>.", Polarity.AFFIRMED),
        ("Some 90 people died, not including <the 18 dead> on the mountain.", Polarity.AFFIRMED),
        ("In a city of <40,000 people> the blast did no damage.", Polarity.AFFIRMED),
        ("There was no sign of <40 people>.", Polarity.NEGATED),
        ("He took no small part of <the $4 million>.", Polarity.AFFIRMED),
        ("The town has been unable to house <400 people>.", Polarity.NEGATED),
        ("The army not only deployed <3,000 troops> but also armed them.", Polarity.AFFIRMED),
        # What the main clause denies is neither the clause beside it nor those of whom it is known that they are there.
        ("No warning was given before <15 shells> struck the market.", Polarity.AFFIRMED),
        ("No one was hurt after <two trams> collided in Osk.", Polarity.AFFIRMED),
        ("There was no fire after <three tanks> ruptured at the plant.", Polarity.AFFIRMED),
        ("<The two drones> did not cause any casualties.", Polarity.AFFIRMED),
        ("Firefighters found no victims in the <12 flats>.", Polarity.AFFIRMED),
        ("The firm did not give any bonus to its <1,200 workers>.", Polarity.AFFIRMED),
        ("The army did not deploy any of its <300 tanks>.", Polarity.AFFIRMED),
        ("<The four ships> have not left port.", Polarity.NEGATED),
        ("<The 12 miners> have not been found.", Polarity.NEGATED),
        ("The party won no seats in <12 districts>.", Polarity.NEGATED),
        # A figure that is put aside for another.
        ("She won with 51% of the vote, not <70%> as the radio claimed.", Polarity.NEGATED),
        ("The mayor said 40 people, not <400>, had been dismissed.", Polarity.NEGATED),
        ("The plant is to employ 1,500 people, not the <3,000> it announced.", Polarity.NEGATED),
        ("She got 51% and not <70%> of the vote.", Polarity.NEGATED),
        ("The crew saved 12 people rather than <30>.", Polarity.NEGATED),
        ("Not <12> but 14 people died.", Polarity.NEGATED),
        ("Not 12 but <14 people> died.", Polarity.AFFIRMED),
        ("It was not 70% but <51%>.", Polarity.AFFIRMED),
        ("Police found 51 guns, not just <12>.", Polarity.AFFIRMED),
        # What has yet to be done.
        ("<Nearly two in five adults> have yet to be vaccinated.", Polarity.NEGATED),
        ("The clinics have yet to receive <60,000 doses>.", Polarity.NEGATED),
        ("The ministry has still to pay <300 teachers>.", Polarity.NEGATED),
        ("<Around 1,400 families> are still to be rehoused.", Polarity.NEGATED),
        ("There are <300 homes> still to be built.", Polarity.NEGATED),
        ("<Twelve people> remain to be found.", Polarity.NEGATED),
        ("She still has to pay <$200>.", Polarity.AFFIRMED),
    ],
)
def test_polarity(nlp: Language, marked: str, polarity: Polarity) -> None:
    assert read_figure(nlp, marked).polarity is polarity


def test_the_reporting_verb_has_no_say(nlp: Language) -> None:
    claim = read_figure(nlp, "The minister did not say whether <3,000 troops> had been deployed.")
    assert claim.polarity is Polarity.AFFIRMED
