"""What befell the people that a figure counts, where the text tells it of several at once, or of a part of them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.extraction.reading import read_article
from tests.extraction.events.test_events import read_figure

ONE_OR_THE_OTHER = [
    ("Officials said <4,000> had been killed or wounded.", "killed_or_injured"),
    ("The blast killed or injured <44 people>.", "killed_or_injured"),
    ("The blast killed or injured 44 people, including <nine officers>.", "killed_or_injured"),
    ("<Nearly 900> killed or seriously hurt on Breden's roads this year", "killed_or_injured"),
    ("The number of people killed or injured rose to <1,200>.", "killed_or_injured"),
    ("The bomb killed and wounded <dozens of people>.", "killed_or_injured"),
    ("<Thirty people> are dead or missing.", "killed_or_missing"),
    ("The storm left <30> dead or missing.", "killed_or_missing"),
    ("<Thirty people> are missing or feared dead.", "killed_or_missing"),
    ("The army killed or captured <90 rebels>.", "killed_or_captured"),
    ("<Seventy homes> were damaged or destroyed.", "damaged_or_destroyed"),
    ("<Ninety flights> were delayed or cancelled.", "cancelled_or_delayed"),
    ("<More than 500 villagers> were killed, wounded or abducted.", None),
    ("<Twelve people> were killed and 30 wounded.", "killed"),
    ("<Twelve people> were shot and killed.", "killed"),
    ("The raid killed 12 and wounded <30>.", "injured"),
    ("<Twelve people> were arrested or detained.", "arrested"),
    ("<Twelve people> were killed in the blast or its aftermath.", "killed"),
]

BESIDE_THEIR_AGES = [
    ("<Two boys> aged 9 and 11 drowned in a lake.", "killed"),
    ("<Five people> aged 18 to 60 were injured.", "injured"),
    ("<Four guests>, aged eight, 12, 40 and 67, died in the fire.", "killed"),
    ("<Her two children>, aged three and five, were found dead.", "killed"),
    ("Police said <two boys> aged 9 and 11 drowned in a pond.", "killed"),
    ("Police found <the two boys> aged ten and 12 who went missing on Monday.", "missing"),
    ("<Two boys> aged 9 and 11 injured in crash", "injured"),
    ("<Three men> aged 20, 30 and 40 were arrested.", "arrested"),
    ("Police are looking for <two girls> aged four and six.", None),
]

AMONG_OTHERS = [
    ("<Three firefighters> among seven killed in blast", "killed"),
    ("<Two girls> were among the seven killed on Monday.", "killed"),
    ("A nurse and <two doctors> are among the 16 dead.", "killed"),
    ("<Two Norvians> were among 30 foreigners freed on Friday.", "freed"),
    ("<Five children> were among dozens detained in Osk.", "arrested"),
    ("Seven killed in blast, <three firefighters> among them", "killed"),
    ("<Two pupils> were among the first to sing.", None),
    ("The pupils who were in <two schools> are among the wounded.", None),
]

NUMBERS_REACHED = [
    ("Two people died, bringing the total number of injured to <41>.", "injured"),
    ("They found a body, bringing the total number of dead to <nine>.", "killed"),
    ("Two bodies were found, taking the number of confirmed dead to <34>.", "killed"),
    ("That takes the number of people killed this year to <211>.", "killed"),
    ("The blast raised the number of dead to 40 and the number of injured to <210>.", "injured"),
    ("The number of injured rose by 14 to <96>, health officials said.", "injured"),
    ("The number of injured rose by <14> to 96, health officials said.", "change"),
    ("The number of migrants fell by 1,400 to <9,600>.", None),
    ("Another eight people were injured, bringing the toll to <27>.", "injured"),
    ("Two more people died, bringing the toll to <27>.", "killed"),
    ("They found two bodies, bringing the toll to <27>.", "killed"),
    ("The blast killed two and wounded three, taking the toll to <12>.", "killed"),
    ("The ages of the dead ranged from <two to 70>.", "age"),
    ("Another 12 people were arrested, taking the total to <60>.", "arrested"),
    ("The bank cut the number of branches to <40>.", None),
]

PARTS_OF_WHOLES = [
    ("<Seven of the 30 rockets> fired at Osk hit the city.", None),
    ("Only <two of the 43 people> missing since the landslide have been found.", None),
    ("<Two of the 12 people> trapped in the cave were brought out.", None),
    ("<Eight of the 15 miners> trapped underground have been rescued.", "rescued"),
    ("<40 of the 210 passengers> were feared drowned.", "killed"),
    ("<Seven of the officers> injured in the attack are in hospital.", "injured"),
    ("<Two of the 12 people> trapped in the cave were children.", "trapped"),
    ("Six people remain missing out of the <31> who were on the boat.", None),
    ("<Two of the hostages> were freed.", "freed"),
]

FATES_APART = [
    ("<Ten guests> died and 31 were hurt.", "killed"),
    ("Ten guests died and <31> were hurt.", "injured"),
    ("<At least ten guests> died and 31 were hurt on Friday, police said.", "killed"),
    ("Ten guests, including <four nurses>, drowned and 31 were rescued.", "killed"),
    ("<Ten guests> drowned and 31 are missing.", "killed"),
    ("The flood has killed <at least 14 guests> and 26 are missing, officials said.", "killed"),
    ("The flood has killed at least 14 guests and <26> are missing, officials said.", "missing"),
    ("The flood killed <14 guests> and 26 remain missing.", "killed"),
    ("Two boats sank and <nine> drowned.", "killed"),
    ("A man was killed and <his two sons>, aged 6 and 9, were wounded.", "injured"),
    ("The raid wounded <nine guards>, three of whom later died.", "injured"),
    ("The raid wounded nine guards, <three> of whom later died.", "killed"),
    ("Friday's raid wounded <9 guards>, 3 of whom died in hospital.", "injured"),
    ("The storm injured <50 people> and 12 of them died.", "injured"),
    ("Rebels abducted 80 pupils, <15> of whom escaped.", "escaped"),
    ("<Seven of the 12 hikers> caught in the blizzard have been found dead.", "killed"),
    ("<Two of the guards> wounded on Friday were found dead.", "killed"),
    ("<Three guards> hit by the tram were found alive.", "rescued"),
    ("The wreck left 12 sailors missing and <five>, including the captain, dead.", "killed"),
    ("The blaze left <three>, including a boy, injured.", "injured"),
    ("The raid killed a family of <five>.", "killed"),
    # What stays as it was: one subject of one verb, and a fate told of both.
    ("Police said <two gunmen> and 12 guards were arrested.", "arrested"),
    ("<Ten guests> trapped in the lift and 31 in the hall were rescued.", "rescued"),
    ("Ten guests were killed and <31> wounded.", "injured"),
    ("<Nine guards>, three of them women, were killed.", "killed"),
]

WHO_SURVIVED = [
    ("<None of the 40 people> aboard survived, the navy said.", "rescued"),
    ("<All but two of the 45 people> on board survived, police said.", "rescued"),
    ("<Three of the 45 people> on board survived, police said.", "rescued"),
    ("<All 45 people> on board survived.", "rescued"),
    ("<All 45> aboard died, police said.", "killed"),
    ("There were <45 people> on board, police said.", "aboard"),
]

WHO_RIDES = [
    ("<Around 750 people> were on board the trawler.", "aboard"),
    ("<Twelve people> had been on the tram.", "aboard"),
    ("There were <157 people> on the ferry when it sank.", "aboard"),
    ("<Some 400 people> were travelling on the ferry.", "aboard"),
    ("The trawler was crammed with <about 400 migrants>.", "aboard"),
    ("A dinghy packed with <90 migrants> sank.", "aboard"),
    ("There were <157 people> on the committee.", None),
    ("The hall was packed with <900 fans>.", None),
    ("<Three people> were hurt on the tram.", "injured"),
    ("<Ten guards> were on duty.", None),
]

WHOLES_OF_OWNERS = [
    ("<Three of the army's 20 tanks> were destroyed.", "destroyed"),
    ("The town's <60 buses> were destroyed.", "destroyed"),
]

AT_LARGE_OR_BACK = [
    ("Of the inmates, 17 have been recaptured and <six> are still at large.", "at_large"),
    ("They arrested two men, but <four others> remain at large.", "at_large"),
    ("<Three suspects> are at large.", "at_large"),
    ("Five inmates were caught and <12> are still being hunted.", "at_large"),
    ("Whalers hunted <12 whales>.", None),
    ("Norvia and Breden each returned <205 prisoners> of war.", "freed"),
    ("The two sides exchanged <390 prisoners> each.", "freed"),
    ("Norvia and Breden swap <84 prisoners> each", "freed"),
    ("Norvia handed over <12 hostages>.", "freed"),
    ("Norvia handed over <12 tanks>.", "delivered"),
    ("The two men exchanged <12 letters>.", None),
    ("Norvia handed over the bodies of <1,200 soldiers> on Friday.", "bodies_returned"),
    ("Breden returned the remains of <12 soldiers>.", "bodies_returned"),
    ("They recovered the bodies of <30 soldiers>.", "killed"),
]

LISTED_IN_HEADLINES = [
    ("<8 soldiers>, 20 rebels killed in clash in Osk", "killed"),
    ("Army says <5 troops>, 13 militants killed", "killed"),
    ("<8 soldiers>, 20 rebels in talks", None),
    ("Of 52 rescued, 19 were women and <eight> were children.", "rescued"),
    ("Of the 40 workers, <12> were women.", None),
]

TERMS = [
    ("Three men were sentenced to <four>, six and nine years respectively.", "prison_term"),
    ("The brothers received sentences of <14> and 11 years.", "prison_term"),
    ("He was given a life sentence with a minimum term of <27 years>.", "prison_term"),
    ("Osk man gets <40 years> for killing two", "prison_term"),
    ("They face <between six and 12 years> in a penal colony.", "prison_term"),
    ("<Two brothers> were jailed for life.", "convicted"),
    ("<Two brothers> were jailed overnight.", "arrested"),
    ("She served <three years> as a judge.", "duration"),
    ("The court gave them <two years> to reply.", "duration"),
    ("He got <nine years> out of the car.", "duration"),
]

WORDS_OF_TWO_SENSES = [
    ("<Some 1,200 pupils> were sent home on Monday.", None),
    ("Norvia sent home <14 diplomats>.", None),
    ("The museum sent <300 artefacts> back to Norvia.", None),
    ("Norvia sent <3,000 troops> to Breden.", "deployed"),
    ("Osk Airport handled <7.9 million passengers> last year.", "carried"),
    ("The airline carried <18.7 million passengers> in June.", "carried"),
    ("The ferry was carrying <90 passengers>.", "aboard"),
    ("The pipeline will carry <8 billion cubic metres> of gas.", None),
    ("Rescuers saved <12 dolphins> near Osk.", "rescued"),
    ("Rescuers recovered <12 boats>.", "seized"),
    ("The strike by <1,350 train drivers> entered its 19th day.", "on_strike"),
    ("The strike by <40 soldiers> hit the town.", "attacks"),
    ("She made <14 speeches> in a week.", None),
    ("The plant made <300 cars> in a week.", "made"),
    ("Vaccination fell below the <95% target>.", None),
    ("A <14-car> freight train derailed.", None),
    ("Norvia had a budget deficit of <$12 billion>.", "deficit"),
    ("Norvia posted a trade surplus of <$4.1 billion>.", "surplus"),
    ("The firm posted a loss of <$70 million>.", "loss"),
    ("The watchdog fined Osk Tech <798 million euros>.", "fined"),
    ("The regulator hit it with a fine of <$40 million>.", "fined"),
    ("The fighting forced <17,000 people> from their homes.", "displaced"),
    ("<Eight> held over attack in Osk", "arrested"),
    ("Police held <eight people> over the attack.", "arrested"),
    ("Police held <40 people> over the weekend.", None),
    ("The driver was killed by a mob of <200>.", "attackers"),
    ("He was beaten to death by a crowd of <50>.", "attackers"),
    ("The prisoner was freed by a gang of <20>.", None),
    ("<Ten people> were beaten to death by soldiers.", "killed"),
    ("<Three runners> collapsed in the marathon.", None),
    ("<Three buildings> collapsed in Osk.", "destroyed"),
    ("A family of <five> was killed in the crash.", "killed"),
]


@pytest.mark.parametrize(
    ("marked", "measure"),
    ONE_OR_THE_OTHER
    + BESIDE_THEIR_AGES
    + AMONG_OTHERS
    + NUMBERS_REACHED
    + PARTS_OF_WHOLES
    + FATES_APART
    + WHO_SURVIVED
    + WHO_RIDES
    + WHOLES_OF_OWNERS
    + AT_LARGE_OR_BACK
    + LISTED_IN_HEADLINES
    + TERMS
    + WORDS_OF_TWO_SENSES,
)
def test_measure(nlp: Language, marked: str, measure: str | None) -> None:
    assert read_figure(nlp, marked).event.measure == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Half of the town's 60 buses were destroyed.", None),
        ("Three of the army's 20 tanks were destroyed.", None),
        ("Two-thirds of the 9,000 villagers fled.", None),
        ("A third of the firm's 900 workers were laid off.", None),
        ("Only two of the 43 people missing since the landslide have been found.", "missing"),
        ("Eight of the 15 miners trapped underground have been rescued.", "trapped"),
        ("They intercepted 17 of 20 rockets fired at Osk.", "fired"),
        ("Two of the 12 people killed or injured were Norvians.", "killed_or_injured"),
    ],
)
def test_what_the_whole_is(nlp: Language, text: str, measure: str | None) -> None:
    assert read_article(nlp, Article(text)).claims[1].event.measure == measure


@pytest.mark.parametrize(
    ("marked", "predicate"),
    [
        ("The chain plans to open 60 shops and close <25> this year.", "close"),
        ("The bank hopes to hire 90 and clear <40> by May.", "clear"),
        ("The firm wants to build 300 homes and <25> shops.", "build"),
    ],
)
def test_a_second_verb_has_its_own_object(nlp: Language, marked: str, predicate: str) -> None:
    assert read_figure(nlp, marked).event.predicate == predicate
