"""Words that set two figures of one measure apart, and the likenesses that must not be taken for one."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.matching.fields.contrasts import compare_contrasts
from tests.matching.factory import read_figure

AMONG_MEN = "Among men, 55.2 percent chose Rebane."
AMONG_WOMEN = "Among women, 58 percent chose Rebane."
FIRST_ROUND = "Turnout was 67.3 percent in the first round."
RUNOFF = "Turnout was 71.6 percent in the runoff."
MONTHLY = "The app has 410 million monthly users."
DAILY = "The app has 380 million daily users."
ROOM = "The ferry was licensed to carry 110 passengers."
ON_BOARD = "The ferry had 140 passengers on board."

APART = [
    ((AMONG_MEN, "55.2 percent"), (AMONG_WOMEN, "58 percent")),
    (("The watch starts at $349.", "$349"), ("The watch sells at an average of $420.", "$420")),
    (("She hit 31 goals last season.", "31 goals"), ("She has averaged 28 goals.", "28 goals")),
    (("Private employers hired 184,000.", "184,000"), ("Employers hired 171,000.", "171,000")),
    (("Each of them sold 40 boats.", "40 boats"), ("They sold 90 boats.", "90 boats")),
    (("The blast hurt 90 people.", "90"), ("It left 16 people critically hurt.", "16")),
    ((FIRST_ROUND, "67.3 percent"), (RUNOFF, "71.6 percent")),
    ((MONTHLY, "410 million"), (DAILY, "380 million")),
    (("It has 410 million monthly users.", "410"), ("It has 380 million users.", "380")),
    (("She averages more than 30 goals and 12 assists.", "12"), ("She has 19 assists.", "19")),
    (("They took 1,900 children.", "1,900"), ("They took 1,400 adults.", "1,400")),
    (("It gives $1.2 billion in military aid.", "$1.2"), ("It gives $1.5 billion in aid.", "$1.5")),
    (("Roe has 51 wins by knockout.", "51 wins"), ("Roe has 58 wins.", "58 wins")),
    (
        ("Core inflation stood at 3.3 percent.", "3.3 percent"),
        ("Inflation was 3.5 percent.", "3.5 percent"),
    ),
    (("Including debt, it paid $4 billion.", "$4 billion"), ("It paid $3 billion.", "$3 billion")),
    (
        ("In a separate attack three guards were killed.", "three guards"),
        ("The attack killed four guards.", "four guards"),
    ),
    (("An earlier trial had 386 patients.", "386"), ("The trial had 562 patients.", "562")),
    ((ROOM, "110 passengers"), (ON_BOARD, "140 passengers")),
    (("Youth unemployment stood at 26 percent.", "26"), ("Unemployment stood at 11 percent.", "11")),
    ((AMONG_WOMEN, "58 percent"), ("Rebane was chosen by 52 percent.", "52 percent")),
    (("There are 340 suspected cases of the virus.", "340"), ("There are 57 cases of the virus.", "57")),
    (("Some 20 probable deaths are counted apart.", "20"), ("The virus has caused 30 deaths.", "30")),
    (("A magnitude 5.8 aftershock hit Orla.", "5.8"), ("A quake of magnitude 7.1 hit Orla.", "7.1")),
    # Of two nations, storms, polls, and events in a row.
    (("The raid killed 30 Kenyan soldiers.", "30"), ("The raid killed 41 Somali soldiers.", "41")),
    (("Hurricane Olga killed 17 people.", "17"), ("Hurricane Petra killed 33 people.", "33")),
    (("A poll by Medion put Roe at 47 percent.", "47"), ("A Gallux poll put Roe at 43 percent.", "43")),
    (("The first blast killed 12 people.", "12"), ("The second blast killed 30 people.", "30")),
    # Deeds and people of whom one count holds only one.
    (("In May 5,000 refugees entered Norvia.", "5,000"), ("In May 1,200 refugees left Norvia.", "1,200")),
    (("It will close 85 shops.", "85"), ("It will open 12 shops.", "12")),
    (("The clinic admitted 30 patients.", "30"), ("The clinic discharged 12 patients.", "12")),
    (("The raid killed 44 civilians.", "44"), ("The raid killed 12 militants.", "12")),
    (("The gunman fired 15 shots.", "15"), ("Officers fired 28 rounds.", "28")),
    (("The House passed it 217-213.", "217"), ("The House passed it 217-213.", "213")),
    (("Roe got six years in prison.", "six"), ("The charge carries a maximum penalty of nine years.", "nine")),
    (("The gale had winds of 120 kph.", "120"), ("The gale had gusts of 160 kph.", "160")),
    (("A crowd of 38,000 was at the dome.", "38,000"), ("The dome holds 43,000 fans.", "43,000")),
    (("Prices rose 5.3 percent.", "5.3"), ("Core inflation, which leaves out food, was 5.5 percent.", "5.5")),
    (("Inflation was 5.3 percent.", "5.3"), ("Food inflation was 10.8 percent.", "10.8")),
    (("Unemployment was 12 percent.", "12"), ("Among those under 25, unemployment was 28 percent.", "28")),
    (("The Trade Court of Orla fined Roe $4.", "$4"), ("The Norvian Market Board fined Roe $6.", "$6")),
    (("A party needs 116 seats for a majority.", "116"), ("The Greens won 108 seats.", "108")),
    (("The boat carried 200 life jackets.", "200"), ("The boat carried 214 passengers.", "214")),
    (("The Dow was briefly down 310 points.", "310"), ("The Dow closed 290 points lower.", "290")),
    (("Leaders counted the 217 votes it takes to pass the bill.", "217"), ("The bill got 180 votes.", "180")),
    (("A drone strike killed nine militants.", "nine"), ("A rescue mission killed ten militants.", "ten")),
    (
        ("The 32-year-old Roe took his record to 52-3.", "32-year-old"),
        ("The 36-year-old Roe has a record of 58–3.", "36-year-old"),
    ),
    (("Prosecutors had sought a 25-year term for Roe.", "25"), ("Roe was jailed for 18 years.", "18")),
]


@pytest.mark.parametrize(("left", "right"), APART)
def test_sets_apart_whichever_comes_first(nlp: Language, left: tuple[str, str], right: tuple[str, str]) -> None:
    a, b = read_figure(nlp, *left), read_figure(nlp, *right)
    assert compare_contrasts(a, b).value == 0.0
    assert compare_contrasts(b, a).value == 0.0


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # Told of the place of something else, and of the figure before it.
        (
            ("The toll was set at seven after a man walked into a clinic in neighbouring Lindau.", "seven"),
            ("The fire killed six people.", "six people"),
        ),
        (
            ("The jail, built for 620, held 980.", "980"),
            ("The jail has 964 inmates.", "964 inmates"),
        ),
        # A day counted back, and an adjective of who counts.
        (("The raid a week ago killed 12.", "12"), ("The raid a month ago killed 13.", "13")),
        (
            ("International monitors counted 40 bodies.", "40 bodies"),
            ("A global charity counted 45 bodies.", "45 bodies"),
        ),
        (
            ("The group has 12 core members.", "12 core members"),
            ("It has 13 members.", "13 members"),
        ),
        # A mark that is none of the figure's, or part of a name.
        (
            ("The fire started at 9 p.m. and hurt 12 people.", "12"),
            ("The fire hurt 13 people.", "13"),
        ),
        (("The crash on Atlas Peak killed 12.", "12"), ("The crash killed 13 people.", "13")),
        (
            ("The Orla Industrial Average fell 2,352 points.", "2,352"),
            ("The Orla index fell 2,400 points.", "2,400"),
        ),
        (("The Daily Echo counted 12 dead.", "12"), ("The crash killed 13 people.", "13")),
        # Both are told with the mark.
        (
            ("The watch sells at an average price of $420.", "$420"),
            ("On average the watch sells at $440.", "$440"),
        ),
        (
            ("The watch sells at an average price of more than $420.", "$420"),
            ("The watch sells at an average price of $420.", "$420"),
        ),
        # Children or adults, as the one who counts them sees it.
        (("The fire hurt 12 teenagers.", "12"), ("The fire hurt 13 women.", "13")),
        (("The fire hurt 12 people.", "12"), ("The fire hurt 13 children.", "13")),
        # Another count, and not another event.
        (
            ("An earlier count had put the dead at 44.", "44"),
            ("The fire killed 42 people.", "42 people"),
        ),
        # One sentence has both words.
        (
            ("Among women 58 percent and among men 55 percent chose Rebane.", "55 percent"),
            (AMONG_WOMEN, "58 percent"),
        ),
        # One of two nations, storms or polls that a sentence names is not known to be the figure's.
        (
            ("The raid killed 30 Kenyan and Somali soldiers.", "30"),
            ("The raid killed 41 Somali soldiers.", "41"),
        ),
        (("The Kenyan army killed 30 rebels.", "30"), ("The raid killed 41 rebels.", "41")),
        (("People fled an aftershock that hurt 12.", "12"), ("The quake hurt 13 people.", "13")),
        (("Hurricane Olga killed 17 people.", "17"), ("The storm killed 33 people.", "33")),
        (("A poll by Medion put Roe at 47 percent.", "47"), ("A poll put Roe at 43 percent.", "43")),
        (("It was the first attack in Orla and killed 12.", "12"), ("The attack killed 13 people.", "13")),
        (("The Senate voted 217-213.", "217"), ("The Senate voted 221-209.", "221")),
        (("Regulators fined Roe $4.", "$4"), ("The Norvian Market Board fined Roe $6.", "$6")),
        (("The US Market Board fined Roe $4.", "$4"), ("The Market Board fined Roe $6.", "$6")),
        # A profit is told net or just as a profit, and a match is no fight.
        (("It made a net profit of $40 million.", "$40"), ("It made a profit of $45 million.", "$45")),
        (("The knockout match drew 40,000 fans.", "40,000"), ("The match drew 45,000 fans.", "45,000")),
        # One record, a range, and a score that is none.
        (("Roe is 52-3 with 46 KOs.", "46"), ("Roe has a record of 52-3 and won 47 fights by KO.", "47")),
        (("A record 10-15% of them won.", "10"), ("A record 20-25% of them won.", "20")),
        (("Orla won 3-1 before 40,000 fans.", "40,000"), ("Orla won 4-1 before 45,000 fans.", "45,000")),
        # A strike from the air on those who hold hostages, and a raid that is told by no word of its own.
        (("A drone strike killed nine militants.", "nine"), ("The raid killed ten militants.", "ten")),
        (
            ("An airstrike meant to free the hostages killed nine militants.", "nine"),
            ("A rescue mission killed ten militants.", "ten"),
        ),
    ],
)
def test_what_only_looks_like_a_difference(nlp: Language, left: tuple[str, str], right: tuple[str, str]) -> None:
    a, b = read_figure(nlp, *left), read_figure(nlp, *right)
    assert compare_contrasts(a, b).value is None
    assert compare_contrasts(b, a).value is None
