"""Scope marks: each mark's own example, the attacker, and words that only look like a mark."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.lexicon.scope import scope_lexicon
from tests.extraction.events.test_events import read_figure


@pytest.mark.parametrize("mark", sorted(scope_lexicon().examples))
def test_the_example_of_each_mark(nlp: Language, mark: str) -> None:
    assert mark in read_figure(nlp, scope_lexicon().examples[mark]).event.scope


@pytest.mark.parametrize(
    "marked",
    [
        "The blast killed <more than 90 people>.",
        "The ferry carried <12 people> and a dog.",
        "Hamas officials spoke to <30 reporters>.",
        "The fund holds a <10 per cent> stake.",
        "The storm hurt <dozens of his men>.",
        "She read <two chapters> of the book.",
        "The police arrested these <two men>.",
        "They talked for <half an hour>.",
        "It rained for the last <three days>.",
        "A nurse was among <nine people> killed.",
        "The wind blew at <40 miles per hour>.",
        "The wind blew at <240 kilometres an hour>.",
        "Turnout stood at <61.8 percent> an hour before polls closed.",
        "The quake damaged 40 shops, including chemists and bakers, <8 bridges> and 4 schools.",
        "The shelling killed 12 soldiers, including two officers, and <30 civilians>.",
        "<A quarter of a million people> left the coast.",
        "<One of five guards> was hurt.",
        "The Greens took <101 of the 230 seats>.",
        "<Seven of the 12 people> hurt in the crash were released.",
    ],
)
def test_a_plain_count_has_no_mark(nlp: Language, marked: str) -> None:
    assert read_figure(nlp, marked).event.scope == ()


@pytest.mark.parametrize(
    ("marked", "mark"),
    [
        ("<Nine of the 40 injured guards> are women.", "subset"),
        ("<Two of the 12 people> hurt in the crash died.", "subset"),
        ("Ana is <one of several nurses> who fell ill.", "subset"),
        ("The storm killed <two of his cows>.", "subset"),
        ("In total, the storm killed <40 cows>.", "total"),
        ("Of those killed, <five> were tourists.", "subset"),
        ("Of the suspects, <45> are minors.", "subset"),
        ("Among those held, <20> had been held before.", "subset"),
        ("<Four nurses> were among the wounded.", "subset"),
        ("The storm killed 21 people (<11 women>, ten men).", "subset"),
        ("The storm killed 21 people (11 women, <ten men>).", "subset"),
        ("The union counts <447 porters> among the dead.", "subset"),
        ("Dozens of farms burned, among them <nine mills>.", "subset"),
        ("<Half of the farms> burned.", "subset"),
        ("The fire killed 12 people, including two women, <three children> and a baby.", "subset"),
    ],
)
def test_a_part_and_a_total(nlp: Language, marked: str, mark: str) -> None:
    assert mark in read_figure(nlp, marked).event.scope


@pytest.mark.parametrize(
    ("marked", "attacker"),
    [
        ("<Nine people> died, including the gunman.", "included"),
        ("<Nine people> died, not including the gunman.", "excluded"),
        ("Apart from the bomber, <nine people> died.", "excluded"),
        ("The gunman killed <nine people>.", None),
        ("<Four people> are dead, including the gunman, and 14 were hurt.", "included"),
        ("Four people are dead, including the gunman, and <14> were hurt.", None),
        ("The blast killed <nine clerks> and hurt 20, not including the bomber.", "excluded"),
        ("Along with the bomber, <nine people> died.", "included"),
    ],
)
def test_the_attacker(nlp: Language, marked: str, attacker: str | None) -> None:
    assert read_figure(nlp, marked).event.attacker == attacker


@pytest.mark.parametrize(
    ("marked", "part"),
    [
        ("The rebels said <five of their fighters> were killed.", False),
        ("Norvia said <1,300 of its soldiers> had died.", False),
        ("<Five of the fighters> were killed.", True),
        ("The rebels said <nine of their hostages> were freed.", True),
    ],
)
def test_what_a_side_lost_of_its_own_is_no_part(nlp: Language, marked: str, part: bool) -> None:
    assert ("subset" in read_figure(nlp, marked).event.scope) is part


def test_a_count_beside_a_part_is_no_part(nlp: Language) -> None:
    claim = read_figure(nlp, "Four dead, including the shooter, and <14> wounded in mall attack")
    assert claim.event.scope == ()
    assert claim.event.measure == "injured"


def test_the_whole_ends_before_its_part(nlp: Language) -> None:
    claim = read_figure(nlp, "The crash killed 12 people, including <three children>.")
    assert claim.event.whole is not None
    assert "12 people" in claim.event.whole
    assert "three" not in claim.event.whole
