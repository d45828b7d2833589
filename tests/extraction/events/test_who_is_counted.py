"""What befell the people that a figure counts, where the text tells it of several at once, or of a part of them."""

from __future__ import annotations

import pytest
from spacy.language import Language

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


@pytest.mark.parametrize(("marked", "measure"), ONE_OR_THE_OTHER + BESIDE_THEIR_AGES)
def test_measure(nlp: Language, marked: str, measure: str | None) -> None:
    assert read_figure(nlp, marked).event.measure == measure
