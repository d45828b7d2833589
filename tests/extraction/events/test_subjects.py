"""Counts that the parser takes apart: the words of a number, and the place that a sentence opens with."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.extraction.reading import read_article
from tests.extraction.events.test_events import read_figure


@pytest.mark.parametrize(
    ("marked", "predicate", "measure", "subject"),
    [
        ("<Close to 900 homes> were destroyed.", "destroy", "destroyed", "Close to 900 homes"),
        ("<Close to 300 homes> burned.", "burn", "burned", "Close to 300 homes"),
        ("<Forty-three of the victims> are women.", "be", "casualties", "Forty-three of the victims"),
        (
            "The army said <no more than 400 of its soldiers> were captured.",
            "capture",
            "captured",
            "no more than 400 of its soldiers",
        ),
        ("In Belgium <20 people> died in the floods.", "die", "killed", "20 people"),
        ("In New York <20 people> were killed.", "kill", "killed", "20 people"),
        ("In Belgium <12> were hurt.", "hurt", "injured", "12"),
    ],
)
def test_who_is_counted(nlp: Language, marked: str, predicate: str, measure: str, subject: str) -> None:
    claim = read_figure(nlp, marked)
    assert (claim.event.predicate, claim.event.measure, claim.subject) == (predicate, measure, subject)


@pytest.mark.parametrize("text", ["On May 20 people danced.", "In Apollo 13 fans saw a friend."])
def test_a_date_or_a_name_keeps_its_number(nlp: Language, text: str) -> None:
    assert not [c for c in read_article(nlp, Article(text)).claims if c.event.measure]
