"""Events around a figure, one behaviour a test; each table is (sentence with its <figure>, what must be read)."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.claim import Claim, Kind
from claimcheck.extraction import read_article
from claimcheck.lexicon.measures import measure_lexicon


def read_figure(nlp: Language, marked: str) -> Claim:
    """The numeric claim of the figure in angle brackets."""
    start = marked.index("<")
    text = marked.replace("<", "").replace(">", "")
    end = marked.index(">") - 1
    claims = read_article(nlp, Article(text)).claims
    found = [c for c in claims if c.kind is Kind.NUMERIC and c.span[0] < end and start < c.span[1]]
    assert found, f"no figure was read in {text!r}"
    return found[0]


@pytest.mark.parametrize(
    ("marked", "predicate", "measure"),
    [
        ("Gunmen stormed the hall, killing <at least 14 guests>.", "kill", "killed"),
        ("The fire killed 9 people and injured <more than 40>.", "injure", "injured"),
        ("Police said 9 people were killed and <40> wounded in the blast.", "wound", "injured"),
        ("The crash left <six sailors> dead.", "leave", "killed"),
        ("Moscow deployed <3,000 troops> to the border.", "deploy", "deployed"),
        ("<Some 3,000 troops> were deployed to the border.", "deploy", "deployed"),
        ("The deployment of <3,000 troops> surprised the allies.", "deploy", "deployed"),
        ("The army confirmed the capture of <12 pilots>.", "capture", "captured"),
        ("The death toll rose to <70>.", "die", "killed"),
        ("The death toll stands at <70>.", "die", "killed"),
        ("The flood caused <149 deaths>.", "cause", "killed"),
        ("Militants fired <40 rockets> at the town.", "fire", "fired"),
        ("Air defences intercepted <35 rockets> fired at the town.", "intercept", "intercepted"),
        ("<Two hundred workers> who had been laid off marched to the ministry.", "march", "protested"),
        ("The company will lay off <800 workers>.", "lay_off", "laid_off"),
        ("The army called up <20,000 reservists>.", "call_up", "mobilised"),
        ("<Some 10,000 troops> were being readied to join the fight.", "ready", "readied"),
        ("A <four-hour truce> began at noon.", "last", "duration"),
        ("The village lies <15 kilometres> from the border.", "be", "distance"),
        ("Revenue rose to <$3 billion>.", "rise", "revenue"),
        ("No casualties were reported after <four drones> struck a depot.", "strike", None),
        ("Roads were closed after <two lorries> collided near Breden.", "collide", None),
        ("Talks began after <12 soldiers> captured by rebels.", "capture", "captured"),
        ("<Six miners> have yet to be found.", "find", None),
        ("The deficit widened to 5.5% of GDP, above the ministry's <4.9% target>.", "widen", "loss"),
        ("Turnout was 61%, below the <65%> predicted.", "be", "turnout"),
        ("He was convicted of four murders and <two attempted murders>.", "convict", None),
        ("He was convicted of <four murders> and two attempted murders.", "convict", "killed"),
        ("The firm posted a profit of <$40 million>.", "post", "profit"),
    ],
)
def test_predicate_and_measure(nlp: Language, marked: str, predicate: str, measure: str) -> None:
    claim = read_figure(nlp, marked)
    assert claim.event.measure == measure
    assert claim.predicate == predicate or measure == "killed"


@pytest.mark.parametrize("measure", sorted(measure_lexicon().examples))
def test_the_example_of_each_measure(nlp: Language, measure: str) -> None:
    assert read_figure(nlp, measure_lexicon().examples[measure]).event.measure == measure


@pytest.mark.parametrize(
    ("marked", "measure"),
    [
        ("<Two boys> were taken to a hospital in Leeds.", "injured"),
        ("The collision sent <four players> to hospital.", "injured"),
        ("<Three women> remain in intensive care.", "injured"),
        ("<Nine men> are in custody.", "arrested"),
        ("<Five riders> suffered broken bones and other injuries.", "injured"),
        ("The landslide left <two others> missing.", "missing"),
        ("The ambush left <three young officers> of the guard dead.", "killed"),
        ("The floods forced <hundreds> to flee.", "displaced"),
        ("The rebels are holding <12 nurses> hostage.", "captured"),
        ("Divers found <two swimmers> alive.", "rescued"),
        ("The guards found <two swimmers> on the beach.", None),
        ("Her <three cousins>, who were killed in the war, were farmers.", "killed"),
        ("The paramedics met <two men> with knife wounds.", "injured"),
        ("<Four climbers> were pronounced dead at the hut.", "killed"),
        ("<Twenty residents> watched from a window.", None),
        ("<Two drivers> escaped injury.", None),
        ("The pilot ordered <six passengers> to sit down.", "aboard"),
        ("<Two hunters> accidentally shot themselves.", "shot"),
        ("He was convicted of the attempted murder of <five guards>.", None),
        ("The town has seen <40 shootings> this year.", "attacks"),
        ("<One of those injured> is a nurse.", "injured"),
        ("A nurse was among <nine killed> in the blast.", "killed"),
        ("<Four victims> were transported to the hospital.", "injured"),
        ("<Four victims> were released from the hospital.", "discharged"),
        ("The rebels took <four nurses> hostage.", "captured"),
        ("Buses took <2,000 villagers> to shelters.", "displaced"),
        ("Some <900 residents> were brought to two schools.", "displaced"),
        ("About <400 families> moved to higher ground.", "displaced"),
        ("Soldiers evacuated <300 farmers> from the valley.", "displaced"),
        ("The city sent <40 officers> to the school.", "deployed"),
        ("<Twelve people> were in the church when it fell.", None),
        ("<Two more> died on Tuesday.", "killed"),
        ("The ministry reported <300 people> dead and 500 wounded.", "killed"),
        ("<Nine people> had so far been confirmed dead in the flood.", "killed"),
        ("Many drowned, but <dozens> managed to escape.", "escaped"),
        ("The firm may lay off 26% of its staff, or <900 people>.", "laid_off"),
        ("It closed after a shooting with <six injuries>.", "injured"),
        ("Nine farmers, including <three shepherds> hit by shells, were killed.", "killed"),
        ("Of 90 launched, <63> were shot down.", "intercepted"),
        ("<Three men> were shot dead.", "killed"),
        ("Police shot <three men> dead.", "killed"),
        ("<Five people> shot, 3 dead in Osk", "shot"),
        ("The attack left <12> dead and injured 48.", "killed"),
        ("The attack left 12 dead and injured <48>.", "injured"),
        ("<Two deputies> with the Sheriff's Office exchanged gunfire with the man.", None),
        ("The boat had <178 people> on board.", "aboard"),
        ("<1> dead, 2 in critical condition after crash in Osk", "killed"),
        ("1 dead, <2> in critical condition after crash in Osk", "injured"),
        ("Toll in Osk blast climbs to <30>", "killed"),
        ("Death toll from Osk floods passes <400>", "killed"),
        ("All <176> aboard killed as plane crashes near Osk", "killed"),
        ("The jet had <176 people> aboard.", "aboard"),
        ("<Two men>, aged 20 and 30, were killed in Osk.", "killed"),
        ("<Three girls>, aged 4, 6 and 9, drowned in Osk.", "killed"),
        ("<Two boys> drowned in a lake.", "killed"),
        ("Osk Steel laid off <150> of its 1,400 workers.", "laid_off"),
        ("Gunman killed <6>, wounded 3", "killed"),
        ("Gunman killed 6, wounded <3>", "injured"),
        ("Quake kills <12>, traps 30", "killed"),
        ("Quake kills 12, traps <30>", "trapped"),
        ("Bomb kills <at least 12>, injures dozens", "killed"),
        ("Bomb kills at least 12, injures <dozens>", "injured"),
        ("Crash leaves <two> dead, three hurt", "killed"),
        ("Four people shot, <one> killed in Osk", "killed"),
        ("<900 workers> laid off at Osk plant", "laid_off"),
        ("<900 workers> were fired on Monday.", "laid_off"),
        ("<Two police officers> wounded, suspect killed", "injured"),
        ("Pregnant woman, <2 children> among dead in fire", "killed"),
        ("The number of injured rose to <1,250>.", "injured"),
        ("The number of people wounded climbed to <40>.", "injured"),
        ("Officers found <three people> suffering from gunshot wounds.", "injured"),
        ("Officers found two people hurt; <one> later died.", "killed"),
        ("<More than 20,000> flee Osk", "displaced"),
        ("<100,000> rally against reform in Osk", "protested"),
        ("<1> in custody, 2 dead after crash in Osk", "arrested"),
        ("Police said <two> were dead and three in critical condition.", "killed"),
        ("Police said two were dead and <three> in critical condition.", "injured"),
        ("Five people shot, <3> dead in Osk", "killed"),
        ("The blast killed <four>, wounded 12.", "killed"),
        ("The blast killed four, wounded <12>.", "injured"),
        ("The march went on till dusk, with <nine students> killed, dozens wounded and shops looted.", "killed"),
        ("Rescuers pulled <14 people> alive from the mine.", "rescued"),
        ("Neighbours pulled <seven people> from the debris.", "rescued"),
        ("The general pulled <2,000 soldiers> from the border.", "withdrawn"),
        ("<Two nurses> were caught in crossfire.", "affected"),
        ("Helicopters evacuated <25 wounded soldiers> from the front.", "injured"),
        ("The brigade lost <40 soldiers> and two tanks.", "casualties"),
        ("The firm lost <40 customers>.", None),
        ("The bakery fired <14 bakers> in May.", "laid_off"),
        ("The crew fired <14 rockets> in May.", "fired"),
        ("The boats caught <900 tonnes> of herring.", None),
        ("Customs officers seized <60 kilos> of hashish.", "seized"),
        ("Divers recovered <nine amphorae> from the bay.", "seized"),
        ("The mine has <310 staff>.", "employed"),
        ("The brawl involved <310 staff>.", None),
        ("The valley missed <40 inhabitants>.", None),
        ("<Some 300 mechanics> stayed away.", "on_strike"),
        ("The clinic put off <90 operations>.", "delayed"),
        ("<Sixty barns> collapsed.", "destroyed"),
        ("<Six robbers> are on the run.", "at_large"),
        ("The shares shed <4 percent>.", "change"),
        ("The island is home to <about 4,000 residents>.", "population"),
        ("The town, home to <some 30,000 people>, was cut off.", "population"),
        ("She drove home to <three children>.", None),
        ("The fighting had displaced <between 60,000 and 80,000 households>.", "displaced"),
        ("<About 900 refugees> crossed into the valley.", "displaced"),
        ("<About 300 soldiers> crossed into the valley.", None),
        ("Police said 11 men were stabbed, <two of them> fatally.", "killed"),
        ("<Four hikers> were mortally wounded.", "killed"),
        ("Five are dead and 20 injured, <four of them> critically.", "injured"),
        ("<Fifteen nurses> suffered burns.", "injured"),
        ("<Five firms> suffered losses.", None),
        ("Among the dead were <two women> and a guard.", "killed"),
        ("Those killed included <nine nurses>.", "killed"),
        ("<Three men> were among those arrested.", "arrested"),
        ("<Two priests> were among the guests.", None),
        ("Eight people died, among them <nine women> and three children.", "killed"),
        ("Eight people died when the ferry sank, officials said, including <two children>.", "killed"),
        ("Soldiers set fire to <30 houses>.", "destroyed"),
        ("The clinic has reported 15,000 cases and <548 deaths>.", "killed"),
        ("The unit had 4,000 casualties, including <1,000 deaths>.", "killed"),
        ("The storm led to <more than 300 cancelled flights>.", "cancelled"),
        ("<Twenty thousand people> took part, organisers said.", "participated"),
        ("<Four men> were led away in handcuffs.", "arrested"),
        ("<Four men> were led to the stage.", None),
    ],
)
def test_what_became_of_those_counted(nlp: Language, marked: str, measure: str | None) -> None:
    assert read_figure(nlp, marked).event.measure == measure


@pytest.mark.parametrize(
    ("marked", "measure"),
    [
        ("The quake struck at a depth of 10 km, <55 km> south of the town.", "distance"),
        ("They dug a <16-foot-deep> hole.", "depth"),
        ("The rebels let <30 women> go on Sunday.", "freed"),
        ("The firm had <$54 billion> in revenue.", "revenue"),
        ("The deficit is expected to exceed <$1 trillion>.", "loss"),
        ("The farm is worth <$2 million>.", "value"),
        ("Profit fell 12% to <$3 billion>.", "profit"),
        ("Revenue at the chain fell 4% from a year earlier to <$3 billion>.", "revenue"),
        ("Gold closed at <$2,300 an ounce>.", "price"),
        ("The stock ended the day at <$44>.", "price"),
        ("The bank pegs oil at <$76>.", "price"),
        ("Petrol was selling for <$1.40 per litre>.", "price"),
        ("Oil companies paid <$3 billion>.", "paid"),
        ("Officials put the toll as high as <600>.", "killed"),
        ("The council gave the toll as <17>.", "killed"),
        ("The agency estimates the number of dead could top <9,000>.", "killed"),
        ("The fund owns <36%> of the airline.", "stake"),
        ("The company closed <40 stores>.", None),
        ("The quake struck at a depth of 10 km, about <80 kilometres southwest> of Draven.", "distance"),
        ("The focus lay <12 kilometres> below the seabed.", "depth"),
        ("The blaze was <60 percent> contained by noon.", "contained"),
        ("Bail was set at <$30,000>.", "bond"),
        ("The judge let him go on a <$9,000 bond>.", "bond"),
        ("The ship leaked <30 tonnes> of diesel.", "spilled"),
        ("The spill is put at <700 tonnes>.", "spilled"),
        ("<Some 8,000 residents> were under orders to leave.", None),
        ("The tremor, which the bureau put at <5.1>, woke the town.", "magnitude"),
    ],
)
def test_what_is_measured(nlp: Language, marked: str, measure: str | None) -> None:
    assert read_figure(nlp, marked).event.measure == measure


def test_a_whole_has_the_measure_that_its_own_words_tell(nlp: Language) -> None:
    text = "Seven of the 12 people injured in the crash were released."
    told = [(c.quantity.value, c.event.measure) for c in read_article(nlp, Article(text)).claims if c.quantity]
    assert told == [(7, "freed"), (12, "injured")]


def test_a_whole_has_not_the_measure_of_its_part(nlp: Language) -> None:
    claims = read_article(nlp, Article("Four of the five nurses were released from the hospital.")).claims
    assert [claim.event.measure for claim in claims] == ["discharged", None]


def test_who_kills_and_who_is_killed_are_told_apart(nlp: Language) -> None:
    killers = read_figure(nlp, "<Three gunmen> killed 12 guests.")
    killed = read_figure(nlp, "Three gunmen killed <12 guests>.")
    assert (killers.event.role, killed.event.role) == ("agent", "patient")
    assert (killers.event.measure, killed.event.measure) == ("attackers", "killed")


def test_a_list_shares_its_predicate(nlp: Language) -> None:
    claim = read_figure(nlp, "The storm killed nine people in the north, 30 in the capital and <11> on the coast.")
    assert claim.event.measure == "killed"


def test_a_part_has_the_measure_of_its_whole(nlp: Language) -> None:
    claim = read_figure(nlp, "The blast wounded 60 people, including <12 children>.")
    assert claim.event.measure == "injured"
    assert "subset" in claim.event.scope
    assert claim.event.whole is not None
    assert "60" in claim.event.whole


@pytest.mark.parametrize(
    ("marked", "measure", "subject"),
    [
        ("Unemployment was 4.2%, compared with just <3.8%> in June 2023.", "unemployment", "Unemployment"),
        ("Osk had 840 thefts, compared to <910> in the same month of 2023.", "stolen", "Osk"),
        ("One in 29 patients died, compared with <one in 33> a year earlier.", "killed", "One in 29 patients"),
    ],
)
def test_what_a_figure_is_compared_with_has_its_measure(nlp: Language, marked: str, measure: str, subject: str) -> None:
    claim = read_figure(nlp, marked)
    assert (claim.event.measure, claim.subject) == (measure, subject)
    assert "previous" in claim.event.scope


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("Last year was <1.48C> warmer than the mean, the Climate Service said.", None),
        ("Researchers at Lund University said the treatment lowered blood pressure by <12%>.", "the treatment"),
        ("Doctors at Osk University said the vaccine reduced hospital stays by <12%>.", "the vaccine"),
    ],
)
def test_who_tells_of_a_change_is_not_its_subject(nlp: Language, marked: str, subject: str | None) -> None:
    claim = read_figure(nlp, marked)
    assert (claim.event.measure, claim.subject, claim.owner) == ("change", subject, None)


def test_a_listed_part_is_a_subset_of_the_subject(nlp: Language) -> None:
    claim = read_figure(nlp, "The victims included <two nurses>.")
    assert claim.event.whole == "The victims"
    assert "subset" in claim.event.scope
    assert claim.event.measure == "casualties"


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("The army ordered soldiers to seize 30 villages.", "soldier"),
        ("The judge ordered her to pay 300 families.", "her"),
        # Whoever promises is to do it, and what is used does nothing.
        ("The mayor promised residents to build 30 homes.", "mayor"),
        ("The town used money to build 30 homes.", "town"),
    ],
)
def test_who_is_told_to_do_it_does_it(nlp: Language, text: str, agent: str) -> None:
    claim = next(c for c in read_article(nlp, Article(text)).claims if c.quantity)
    assert [a.head for a in claim.event.arguments if a.role == "agent"] == [agent]


def test_arguments_through_control_and_relative_clauses(nlp: Language) -> None:
    controlled = read_figure(nlp, "Gunmen stormed the hall, killing <14 guests>.")
    assert [a.head for a in controlled.event.arguments if a.role == "agent"] == ["gunman"]
    relative = read_figure(nlp, "Rescuers found the ferry that carried <90 passengers>.")
    assert "ferry" in [a.head for a in relative.event.arguments if a.role == "agent"]


@pytest.mark.parametrize(
    ("marked", "occasion"),
    [
        ("A strike over pay by <300 nurses> began on Monday.", "walkout"),
        ("An air strike killed <12 nurses>.", "airstrike"),
        ("Karsta Air flies <88 aircraft>.", None),
        ("She raised <$5 million> in the race for the Senate seat.", "election"),
        ("<Two men> died in a gun battle with police.", "shooting"),
        ("The campaign in the east cost <400 lives>.", "war"),
        ("The law on assault weapons got <40 ayes>.", None),
        ("The home was for sale at <$300,000>.", None),
        ("The cease-fire held for <12 days>.", None),
        ("<Two people> died in an accident, a fatal shooting.", "shooting"),
        ("<Nine people> died in the earthquake.", "earthquake"),
        ("The blast killed <nine people>.", "bombing"),
        ("Raiders rode in and killed <nine shepherds>.", None),
    ],
)
def test_the_kind_of_event_is_named(nlp: Language, marked: str, occasion: str | None) -> None:
    assert read_figure(nlp, marked).event.occasion == occasion
