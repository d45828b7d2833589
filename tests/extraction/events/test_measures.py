"""What a figure measures, read from the words around it; each table is (sentence with its <figure>, measure)."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.extraction.reading import read_article
from tests.extraction.events.test_events import read_figure

AMONG_THE_STRUCK = [
    ("<Six women> and a boy were among the dead, ministry spokesman Ivo Roe said.", "killed"),
    ("<Nine of the dead> were from Tana.", "killed"),
    ("<Two of the wounded> were flown out.", "injured"),
    ("<Three guards> and at least nine prisoners were killed in the yard.", "killed"),
    ("Officials put the casualties at 900, including up to <300> dead.", "killed"),
    ("All nine escaped, <two> with broken legs.", "injured"),
    ("More than <250 weavers> burned to death in the mill.", "killed"),
    ("The owner was detained along with <three managers>.", "arrested"),
    ("The ministry said <47 inmates> had been recaptured.", "captured"),
    ("By Sunday <556 people> had fallen ill.", "infected"),
    ("The number of people driven from their homes rose to <9,000>.", "displaced"),
    ("Some <900 people> were in 12 relief centres on Tuesday.", "displaced"),
    ("He is survived by <six daughters>.", None),
    ("His unit was down to <47>.", None),
]

SUMS_AND_LEVELS = [
    ("Osk Steel posts <$400 million loss> on $3 billion revenue", "loss"),
    ("Osk Steel posts $400 million loss on <$3 billion revenue>", "revenue"),
    ("Inflation slows to <3.2%> in May", "inflation"),
    ("Inflation cooled to <3.2 percent> in May.", "inflation"),
    ("The airline corrected its passenger count to <206>.", "aboard"),
    ("The final count was <206>.", None),
    ("Roe faces <12 counts>.", "charged"),
    ("Roe faces <one count> of fraud.", "charged"),
]

LOST = [
    ("The economy added <146,000 jobs> in May.", "hired"),
    ("The sale added <12 paintings> to the hoard.", None),
    ("The army lost 40 men and <nine tanks>.", "destroyed"),
    ("The state has lost <3,100 manufacturing jobs> since May.", "laid_off"),
    ("The storm left 12 dead, and <8,000 homes> lost power.", "affected"),
    ("The dam broke and <900 farms> were inundated.", "affected"),
    ("The meat firm let <190 people> go in May.", "laid_off"),
    ("Police let <12 people> go on Friday.", "freed"),
    ("The gang let <12 hostages> go on Friday.", "freed"),
    ("Some <3,400 dockers> walked off the job.", "on_strike"),
    ("Almost <900 welders> downed tools.", "on_strike"),
    ("About <900 nurses> went on strike on Monday.", "on_strike"),
    ("At least <30 miners> have been on strike since May.", "on_strike"),
    ("Some <143 prisoners> are on hunger strike.", "on_strike"),
    ("<Two men> are believed to have fired.", "attackers"),
    ("<One> dead in new strike on Gaza", "killed"),
]

MONEY_AND_WAYS = [
    ("Its shares rose <7 percent> on Monday.", "change"),
    ("Its share of the market rose to <7 percent>.", "stake"),
    ("The poll gives her <53 percent>.", "poll_share"),
    ("The firm will raise <$500 million> by selling land.", "funded"),
    ("The phone starts at <$599>.", "price"),
    ("A gram fetches <$90> at the border.", "price"),
    ("The clerk has repaid <$9,000>.", "paid"),
    ("The clerk siphoned <$9,000> from the fund.", "stolen"),
    ("Operating profit came in at <$40 million>.", "profit"),
    ("The group posted a second-quarter net profit of <$40 million>.", "profit"),
    ("The gang robbed the bank of <$40 million>.", None),
    ("No boat came within <200 miles> of the port.", "distance"),
    ("The bodies were found <3 km> downstream.", "distance"),
    ("They took the mill in Orlo, a village of <400>.", "population"),
]

TERMS = [
    ("He was given <four and a half years> for fraud.", "prison_term"),
    ("Dahl got <seven years>.", "prison_term"),
    ("Dahl will serve <seven years>.", "prison_term"),
    ("Dahl got a <seven-year term>.", "prison_term"),
    ("He was put away for <seven years>.", "prison_term"),
    ("A court in Osk sentenced Ivo Dahl to <seven years>.", "prison_term"),
    ("The state asked the court to jail Dahl for <seven years>.", "prison_term"),
    ("She was elected to a <six-year term>.", "duration"),
    ("The council gave the firm <seven years> to clean up.", "duration"),
    ("He served <seven years> in the senate.", "duration"),
    ("Dahl was suspended for <four years>.", "ban"),
    ("Dahl got a <four-year ban>.", "ban"),
]

WHO_DEALS = [
    ("Welders will earn at least <$12> an hour.", "paid"),
    ("The striker will earn <$4 million> a year.", "paid"),
    ("The firm earned <$4 million> in May.", "profit"),
    ("The film earned <$4 million>.", "revenue"),
    ("Dahl moves to Osk for <$4 million>.", "price"),
    ("Osk paid Orla <$4 million> for the striker.", "price"),
    ("Osk paid the town <$4 million> for damage.", "paid"),
    ("Dahl scored <71 times> for Osk.", "score"),
    ("Dahl rang <71 times>.", "multiple"),
]

ROOM_AND_SEATS = [
    ("The dome holds <43,000 spectators>.", "capacity"),
    ("The stadium holds <43,000 people>.", "capacity"),
    ("The prison holds <3,000 inmates>.", None),
    ("The dome seats <43,000 people>.", "capacity"),
    ("The match was played in a <43,000-seat> dome.", "capacity"),
    ("The carrier ordered <30 new 180-seat jets>.", "bought"),
    ("The hall was full of guests where <60> are allowed.", "capacity"),
    ("<Twelve women> were allowed to leave.", None),
    ("A crowd of <38,000> watched the match.", "attended"),
    ("The Greens gained <12 seats>.", "seat_change"),
    ("The Greens won <12 seats>.", "voted"),
    ("<Some 900 families> applied for help.", "applied"),
    ("<Some 300 families> were granted help.", "granted"),
    ("<More than half of the drones> hit their targets.", "got_through"),
    ("Police recovered <$2 million> of the loot.", "recovered"),
]

TURNOUT = [
    ("Only <11.2%> of the electorate voted.", "turnout"),
    ("Some <61 percent> of voters turned out.", "turnout"),
    ("Some <61%> of eligible voters cast ballots.", "turnout"),
    ("Some <52%> of women voted for Dahl.", "voted"),
]

CHANGES = [
    ("The firm has 900 staff, up almost <9%> from May.", "change"),
    ("Its shares soared $5.10, or nearly <12 percent>.", "change"),
    ("Its shares soared <$5.10> to $42.", "change"),
    ("Its shares soared $5.10 to <$42>.", "price"),
    ("Thefts were down <17 percent>, police said.", "stolen"),
    ("Orla shares close <0.4%> lower", "change"),
    ("The index lost 90 points, a fall of <3%>.", "change"),
    ("A <$60 billion> increase was agreed.", "change"),
    ("The council cut the budget by <$3 million>.", "change"),
    ("The town put up <$5 million> for the rink.", None),
    ("The rate rose to <8 percent>.", "rate"),
    ("Inflation rose 0.2% to <3%>.", "inflation"),
    ("Layoffs sent the unemployment rate skyrocketing to <14.7%>.", "unemployment"),
]

WHAT_CHANGED = [
    ("Orla Bank said profit rose <3%> in May.", "profit"),
    ("Prices are up by <5%>.", "price"),
    ("Unemployment went up <0.2%>.", "change"),
    ("The town needs <$5 million> more.", None),
    ("The firm shed <5%> of its workforce.", "laid_off"),
    ("The storm did <$5 million> of damage.", "harm"),
]

DIFFERENCES = [
    ("The July mean was <2.1C> above normal in Osk.", "change"),
    ("The July mean in Osk was <31.4C>.", "temperature"),
    ("May had a mean of 17.2C, <2.4C> above normal.", "change"),
    ("Summers were <3 degrees> warmer than in the past.", "change"),
    ("Temperatures rose by <3 degrees>.", "change"),
    ("The lake peaked on Sunday, <about 20cm> below the spring record.", "change"),
    ("The mine lies <200 metres> below the town.", "depth"),
    ("The barn sold for £325,000, <some £40,000> over the asking price.", "change"),
    ("The phone costs $899, <$100> more than the last one.", "change"),
    ("Bills will be <£111 a year> higher.", "change"),
    ("Police counted <12 fewer deaths>.", "change"),
    ("Some <12 more people> were hurt.", "injured"),
    ("Thefts were <17 percent> lower than in May.", "stolen"),
    ("He had taken no more than <$400,000>.", None),
]

VOTES = [
    ("With <80%> of votes counted, Roe led by 4 points.", None),
    ("In the survey <34%> have no savings.", None),
    ("She won <52%> of the seats.", None),
    ("The party took <52 percent> of the vote.", "vote_share"),
    ("The poll has Dahl leading Holm, 49 percent to <44 percent>.", "poll_share"),
    ("Dahl won the primary with <31 percent>.", "vote_share"),
    ("Dahl would take <33 percent> of the vote, a survey shows.", "poll_share"),
    ("The Greens would win <24%> of the vote, a poll showed.", "poll_share"),
    ("Polls had shown the two level, but the Greens won with <51%> of the vote.", "vote_share"),
    ("She hailed a narrow win, with <51%> of the vote, after polls had pointed the other way.", "vote_share"),
    ("The bank fired <more than 12,000> of its workforce.", "laid_off"),
    ("<A quarter of its workforce> will be cut.", "laid_off"),
    ("Around <26%> of the firm's 9,000-strong workforce would be cut.", "laid_off"),
    ("The paper mill said <400 jobs> are to go.", "laid_off"),
    ("<Some 300 welders> will lose their jobs.", "laid_off"),
    ("The plant has a workforce of <900>.", "employed"),
    ("<About 50 rounds> were shot in the street.", "fired"),
    ("<At least 9,000 refugees> are living in the camp.", "displaced"),
    ("A drop in the unemployment rate to <6.3 percent> surprised economists.", "unemployment"),
    ("The rise in the inflation rate to <4%> was expected.", "inflation"),
    ("Dravian losses near the town came to <1,750 servicemen>.", "casualties"),
    ("The firm's losses came to <$40 million>.", "loss"),
    ("The number of officers injured was put at <47>.", "injured"),
    ("He told this station that the count of the dead had reached <27>.", "killed"),
    ("He faces <12 counts> of murder.", "charged"),
    ("The officer discharged <83 rounds>.", "fired"),
    ("The clinic discharged <12 patients>.", "discharged"),
    ("Officials recovered <680 litres> of liquor.", "seized"),
    ("<Seventeen people> survived gunshot wounds.", "injured"),
    ("<Seventeen people> survived.", "rescued"),
    ("The toll touched <158>.", "killed"),
    ("They collected the remains of <about 100 people>.", "killed"),
    ("<Thirty-one people> needed treatment.", "injured"),
    ("<More than 8,000 soldiers> are still in captivity.", "captured"),
    ("The pictures show <at least 55 wrecked tanks>.", "destroyed"),
    ("The guards took away <29 marchers>.", "arrested"),
    ("A strike by <1,600 dockworkers> shut the port.", "on_strike"),
    ("He was caged for <14 years>.", "prison_term"),
    ("The officers took away <40 computers>.", "seized"),
    ("Its gross margin widened to <55 percent>.", "margin"),
    ("Some <46 percent> of residents say the road is unsafe.", "opinion"),
    ("The police have closed <37 percent> of the cases.", None),
]

HEADLINES = [
    ("By noon the number of dead had climbed to <17> and 900 people were in shelters.", "killed"),
    ("Norvian inflation drops to <3.2%> in March", "inflation"),
    ("Flu toll in Orla hits <340> as 22 new cases confirmed", "killed"),
    ("Orla index ends lower, Holm Bank slips <1.1%>", "change"),
    ("Storm leaves <1 million> without power in Norvia", "affected"),
]

WHOLES_AND_WITHOUT = [
    ("Of the 40 sailors, <12> drowned.", "killed"),
    ("The flu killed 27 people, <nine> more than last year.", "change"),
    ("The raid knocked out power to <900 homes>.", "affected"),
    ("The firm will shed <150> of its 1,400 workers.", "laid_off"),
    ("Two people were killed and <five others>, among them a nurse, were badly hurt.", "injured"),
    ("Two boys were killed and <five others> were arrested.", "arrested"),
    ("The army admitted the loss of <seven men>.", "casualties"),
    ("The gale left <84,000 homes> without electricity.", "affected"),
    ("By noon <900 homes> were still without water.", "affected"),
    ("Survivors said about <120> had been on board.", "aboard"),
    ("The bank raised its key rate by half a point to <5.25%>.", "interest_rate"),
    ("Sales rose 4.2% to <2.1 billion euros>.", "revenue"),
    ("Sales rose <4.2%> to 2.1 billion euros.", "revenue"),
    ("He had taken no more than <$400,000>.", None),
    ("The tanker sank with a crew of <22>.", "aboard"),
    ("The well released <11 million gallons> of crude.", "spilled"),
    ("The court ordered the mill to pay <$45 million> in damages.", "paid"),
    ("With <91 percent> of the polling stations counted, Dahl had 52 percent.", None),
    ("The vaccine was <76%> effective.", "efficacy"),
]

SUMS = [
    ("They claimed a jackpot worth <$118 million>.", "won"),
    ("The union demands <8 percent> more.", "change"),
    ("The town is saddled with <$18 million> in debt.", "debt"),
    ("The tunnel could bring <$9 million> in revenue a year.", "revenue"),
    ("The storm did <$2 billion> in damage.", "harm"),
    ("Thieves made off with watches worth <$4 million>.", "value"),
    ("She was held with bail set at <$205,000>.", "bond"),
    ("He won <$1 million> at the tables.", "won"),
    ("The kidnappers demanded <$1 million>.", "demanded"),
]


WHAT_THEY_DIED_OF = [
    ("<Five men> were shot to death.", "killed"),
    ("Police found <two men> shot to death in a flat.", "killed"),
    ("<Three people> were shot and killed.", "killed"),
    ("<The two men> who were shot and killed were brothers.", "killed"),
    ("<Two men> were hit by a bus and died at the kerb.", "killed"),
    ("<Two men> were shot but survived.", "shot"),
    ("<Two men> were shot and one of them died.", "shot"),
    ("<Three guests> were stabbed at the station.", "stabbed"),
    ("<Four people> arrived at the hospital with gunshot wounds.", "injured"),
    ("<Four people> were found shot dead.", "killed"),
    ("<About a dozen Austrians> were known to be injured.", "injured"),
    ("<One man> sustained a gunshot to the face.", "injured"),
    ("<Some 30,000 people> have found refuge there.", "displaced"),
    ("<Some 14,000 people> flooded into the camps.", "displaced"),
    ("The fever has infected <2,700 people> and killed over 80.", "infected"),
    ("<Four men> fled the scene in a van.", None),
    ("<Three men> fled to Turkey.", "displaced"),
]

EXTENTS = [
    ("The rock left <a 12-metre diameter> crater.", "width"),
    ("The crater was <24 metres> in diameter.", "width"),
    ("The mound is <20 metres> in height.", "height"),
    ("The pit has a radius of <12 metres>.", "radius"),
    ("The town got <12 inches> of rain.", "precipitation"),
    ("The well gave <12 metres> of cable.", "length"),
    ("The pit has a radius of 12 metres and a depth of <5 metres>.", "depth"),
    ("He died <two hours> after the shooting.", "time_since"),
    ("He talked <two hours> before they left.", "duration"),
    ("The suspect was found <five blocks> from the bank.", "distance"),
    ("Shops make up <300,000 square feet> of the site.", None),
]

EARNED = [
    ("The firm earned <$2.10> a share.", "profit"),
    ("Profit came to <$2.10> per share.", "profit"),
    ("The offer is for <$12> a share.", "price"),
    ("The film has made <$459 million> worldwide.", "revenue"),
    ("He made <a $5 million payment>.", "paid"),
    ("Police are offering <a $5,000 reward>.", "reward"),
    ("The driver charged him <$7> for the ride.", "price"),
    ("The watches sell for <$10,000>.", "price"),
    ("It was <a two million-euro heist>.", "stolen"),
    ("<Some 55%> of voters had an unfavourable view of her.", "opinion"),
]

ONE_MEASURE_IN_OTHER_WORDS = [
    ("Roe's share of the vote was <51 percent>.", "vote_share"),
    ("Its share in the mine is <34 percent>.", "stake"),
    ("The Reds took <49 percent> at the polls.", "vote_share"),
    ("The Reds got <49 percent> when Osk went to the polls.", "vote_share"),
    ("In opinion polls the Reds have <49 percent>.", "poll_share"),
    ("Ostra earned <93 cents a share>.", "profit"),
    ("Ostra earned <$93 million> in the third quarter.", "profit"),
    ("She earned <$93,000> last year.", "paid"),
    ("The guards brought <40 guests> to safety.", "rescued"),
    ("Firemen led <40 guests> to safety.", "rescued"),
    ("Buses took <400 villagers> to safety.", "displaced"),
    ("Osk let <12 jailed rebels> go.", "freed"),
    ("Police let <12 arrested men> go.", "freed"),
    ("The police held <12 jailed rebels>.", "arrested"),
    ("<Two million> of 3 million registered voters went to the polls.", "voted"),
    ("There are <3 million registered voters>.", "electorate"),
    ("The gunman fired <57 times>.", "fired"),
    ("The gunman discharged his weapon <57 times>.", "fired"),
    ("The gunman pulled the trigger <57 times>.", "fired"),
    ("Police fired at the car <12 times>.", "fired"),
    ("The coach was fired <three times>.", "multiple"),
    ("The guard was shot <12 times>.", "multiple"),
    ("The army fired <three times> as many shells.", "multiple"),
]


@pytest.mark.parametrize(
    ("marked", "measure"),
    ONE_MEASURE_IN_OTHER_WORDS
    + WHAT_THEY_DIED_OF
    + EXTENTS
    + EARNED
    + AMONG_THE_STRUCK
    + SUMS_AND_LEVELS
    + LOST
    + MONEY_AND_WAYS
    + TERMS
    + WHO_DEALS
    + TURNOUT
    + ROOM_AND_SEATS
    + CHANGES
    + HEADLINES
    + WHAT_CHANGED
    + DIFFERENCES
    + VOTES
    + WHOLES_AND_WITHOUT
    + SUMS,
)
def test_measure(nlp: Language, marked: str, measure: str | None) -> None:
    assert read_figure(nlp, marked).event.measure == measure


def test_what_befalls_a_part_does_not_befall_the_whole(nlp: Language) -> None:
    claims = read_article(nlp, Article("The firm will shed 150 of its 1,400 workers.")).claims
    assert {claim.text: claim.event.measure for claim in claims} == {
        "150 of its 1,400 workers": "laid_off",
        "1,400 workers": None,
    }
    claims = read_article(nlp, Article("The wreck left 94 of its 160 sailors dead.")).claims
    assert {claim.text: claim.event.measure for claim in claims} == {
        "94 of its 160 sailors": "killed",
        "160 sailors": None,
    }
