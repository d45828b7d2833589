"""Figures that only tell again how many, of what the sentence before counted, and ordinals that count."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extraction.events.test_events import read_figure
from tests.extraction.quantities.sentences import read

TOLD_AGAIN = [
    ("The state said repairs would cost 60 million dollars. The union put the cost at 90 million.", "USD"),
    ("Officials counted 12 dead. Residents said the real number was closer to 30.", "person"),
    ("The city said 140 trees came down. The gardeners counted 220.", "tree"),
    ("Officials said the fire destroyed 45 houses. Local media put the figure at 70.", "house"),
    ("The navy says it turned back 28 boats. A rights group says the true number is twice as high, at 56.", "boat"),
    ("Police said 900 people marched. Organisers gave a figure of 3,000.", "person"),
    ("Police said 900 people marched. Organisers spoke of 3,000.", "person"),
    ("The court said 40 people were held. Three lawyers put the figure at 90.", "person"),
    ("The UN says 40 men died. The army says 12.", "man"),
    ("Police said 900 people marched. Residents estimated 3,000.", "person"),
    ("Officials put turnout at 58 percent. Observers put it at 40.", "percentage"),
    ("Analysts expect a profit of $3 billion. The firm's own forecast is 2.5 billion.", "USD"),
]

SOMETHING_ELSE = [
    "Police said 900 people marched. The number of arrests was 30.",
    "The storm killed 12 people and hurt 40 dogs. Residents put the number at 90.",
    "The army said 12 soldiers had died. It put the rebels' losses at 40.",
    "The firm sold 40 cars. Analysts expected 60.",
    "The minister said 300 jobs would go. The union said it was 900.",
    "The state will spend 60 million dollars. Residents put the number at 90.",
    "The school has 400 pupils. The number to call is 112.",
    "The raid cost 12 lives. The road toll was 400.",
    "The school has 400 pupils.\n\nIt is warm in May. The lake was at 30.",
]


@pytest.mark.parametrize(("text", "unit"), TOLD_AGAIN)
def test_told_again(nlp: Language, text: str, unit: str) -> None:
    last = read(nlp, text)[-1]
    assert last.unit == unit
    assert last.retold is not None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The firm sold 40 cars. Analysts expected 60.", "car"),
        ("The drive reached 2.6 million children. Nurses had hoped for 4 million.", "child"),
        ("The mayor sent 40 officers. Residents had asked for 90.", "officer"),
        ("The mayor sent 40 officers. Residents had met at 90.", "-"),
    ],
)
def test_what_was_wanted_has_only_the_unit(nlp: Language, text: str, unit: str) -> None:
    last = read(nlp, text)[-1]
    assert (last.unit, last.retold) == (unit, None)


@pytest.mark.parametrize("text", SOMETHING_ELSE)
def test_something_else(nlp: Language, text: str) -> None:
    assert [quantity.text for quantity in read(nlp, text) if quantity.retold is not None] == []


@pytest.mark.parametrize(
    ("marked", "measure", "predicate", "source"),
    [
        (
            "Officials said the fire destroyed 45 houses. Local media put the figure at <70>.",
            "destroyed",
            "destroy",
            "media",
        ),
        ("Officials counted 12 dead. Residents said the real number was closer to <30>.", "killed", "die", "Residents"),
        ("Police said 900 people marched. Organisers spoke of <3,000>.", "protested", "march", "Organisers"),
    ],
)
def test_who_tells_otherwise(nlp: Language, marked: str, measure: str, predicate: str, source: str) -> None:
    claim = read_figure(nlp, marked)
    assert (claim.event.measure, claim.event.predicate) == (measure, predicate)
    assert source in (claim.sources[-1].name or "")


def test_what_would_be_stays_so(nlp: Language) -> None:
    text = "The state said repairs would cost 60 million dollars. The union put the cost at <90 million>."
    assert str(read_figure(nlp, text).modality) == "planned"


COUNTED = [
    ("A <fourth person> has died after the crash.", 4, "killed"),
    ("Detectives arrested a <third suspect> in the robbery.", 3, "arrested"),
    ("The body of the <12th victim> was pulled from the hotel.", 12, "killed"),
    ("A <ninth body> was recovered from the lake.", 9, "killed"),
    ("It was the <second murder> in the village in a year.", 2, "killed"),
    ("The <300th case> of measles was confirmed on Monday.", 300, "infected"),
    ("Officials reported a <second death> from the fever.", 2, "killed"),
    ("Police made a <third arrest> in the case.", 3, "arrested"),
    ("<Third suspect> arrested in bank robbery", 3, "arrested"),
    ("<Second person> dies after crash", 2, "killed"),
    ("Roe was the <12th journalist> killed in the war.", 12, "killed"),
    ("The city's <100th homicide> of the year was recorded on Monday.", 100, "killed"),
    ("Two men were killed on Friday. A <third man> died on Sunday.", 3, "killed"),
]

ONLY_RANKED = [
    "A fifth suspect remains at large.",
    "The second man was arrested.",
    "The third suspect was arrested on Monday.",
    "The first man said that the second man had fired.",
    "A seventh victim was identified as Ivo Roe.",
    "Profit fell in the third quarter.",
    "A second attack killed the third president.",
    "He was shot a second time.",
    "A fourth player was sent off.",
    "A third woman has come forward.",
]


@pytest.mark.parametrize(("marked", "value", "measure"), COUNTED)
def test_ordinals_that_count(nlp: Language, marked: str, value: int, measure: str) -> None:
    claim = read_figure(nlp, marked)
    assert claim.quantity is not None
    assert (claim.quantity.value, claim.event.measure) == (value, measure)
    assert "so_far" in claim.event.scope


@pytest.mark.parametrize("text", ONLY_RANKED)
def test_ordinals_that_only_rank(nlp: Language, text: str) -> None:
    assert read(nlp, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Two men were shot and a third man died in a fall.",
        "Two men were wounded and a third was killed.",
        "One man was killed; a second man was arrested.",
    ],
)
def test_ordinals_of_those_who_fared_otherwise(nlp: Language, text: str) -> None:
    assert len(read(nlp, text)) == 1
