"""Whose figure it is: a side of a war, whom a court fines, a firm and not the country that it is from."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extraction.events.test_events import read_figure


@pytest.mark.parametrize(
    ("marked", "owner"),
    [
        # Soldiers are those of who speaks of "its" soldiers, or of the country whose name they bear.
        ("Armenia said <1,302 of its servicemen> had been killed.", "Armenia"),
        ("Armenia's defence ministry said <70 of its soldiers> died on Monday.", "Armenia"),
        ("The Georgian army said <12 of its soldiers> were missing.", "Georgia"),
        ("Tbilisi put its losses at <190 soldiers>.", "Tbilisi"),
        ("<Forty Georgian troops> died in the fighting.", "Georgia"),
        ("Armenia said it had killed <300 Turkish soldiers>.", "Turkey"),
        ("The army said <40 of its soldiers> had died.", None),
        ("Georgia said it had killed <300 of their soldiers>.", None),
        ("Georgia said <300 people> had been killed.", None),
        # Whom it is laid on, and not who lays it on.
        ("The European Commission fined Quarrel <€997 million>.", "Quarrel"),
        ("The European Commission fined the company <€997 million>.", None),
        ("Norvia imposed a fine of <€9 million> on Quarrel.", "Quarrel"),
        ("The court awarded Moira Kerr <£40,000>.", "Moira Kerr"),
        ("Judge Laura Ortiz set his bail at <$2 million>.", None),
        # Where somebody is from.
        ("The US chipmaker made a profit of <$4 million>.", None),
        ("The Portuguese goalkeeper will earn <€4 million> a year.", None),
        ("The Nigerian will earn <€4 million> a year.", None),
        ("<67%> of the French reject the plan, a poll showed.", "France"),
        ("The US deficit was <$1.2 trillion>.", "United States"),
    ],
)
def test_whose_figure_it_is(nlp: Language, marked: str, owner: str | None) -> None:
    assert read_figure(nlp, marked).owner == owner
