"""Figures that come to another with those told beside them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.matching.fields.figures import relate_claims
from claimcheck.quantity.relation import Relation
from tests.matching.factory import read_figure

FIVE_SHOT = ("Five people were shot in Marnholt.", "Five people")
FOUR_FOUND = ("Four children were found in the cellar.", "Four children")
SEVEN_KILLED = ("The fire in Marnholt killed seven people.", "seven people")


@pytest.mark.parametrize(
    ("part", "words", "whole"),
    [
        ("One man was killed and four others were wounded in Marnholt.", "four", FIVE_SHOT),
        ("One man was killed and four others were wounded in Marnholt.", "One man", FIVE_SHOT),
        ("A teacher and four other people were shot in Marnholt.", "four other people", FIVE_SHOT),
        ("Neighbours found the missing - three boys and a girl - in the cellar.", "three boys", FOUR_FOUND),
        ("The fire killed five pupils and two teachers.", "five pupils", SEVEN_KILLED),
        ("The fire killed the headmaster and six other men.", "six other men", SEVEN_KILLED),
        ("The film shows a guard alongside six other men.", "six other men", SEVEN_KILLED),
        ("The baker, along with six other people, was killed.", "six other people", SEVEN_KILLED),
        ("Four people were shot at the gate, and the gunman chased a fifth to the river.", "Four people", FIVE_SHOT),
        ("The gunman killed four people and wounded a fifth.", "four people", FIVE_SHOT),
        ("Two guards and a porter were killed.", "Two guards", ("Three people were killed.", "Three people")),
        ("The man killed his wife and six neighbours.", "six neighbours", SEVEN_KILLED),
        ("The man shot and killed his wife and then killed six neighbours.", "six neighbours", SEVEN_KILLED),
        ("The gunman killed a guard before killing six customers.", "six customers", SEVEN_KILLED),
        ("The fire killed four members of her family and a friend.", "four members", ("Five died.", "Five")),
        ("A man was shot and killed and four others wounded in Marnholt.", "four", FIVE_SHOT),
        ("One killed, 4 wounded in Marnholt shooting", "4", FIVE_SHOT),
        ("Infant, 4 others shot in Marnholt", "4", FIVE_SHOT),
    ],
)
def test_parts_add_up(nlp: Language, part: str, words: str, whole: tuple[str, str]) -> None:
    a, b = read_figure(nlp, part, words), read_figure(nlp, *whole)
    for found in (relate_claims(a, b), relate_claims(b, a)):
        assert (found.relation, found.cause) == (Relation.COMPATIBLE, "sum")


@pytest.mark.parametrize(
    ("part", "words", "whole"),
    [
        ("The fire killed four pupils and two teachers.", "four pupils", SEVEN_KILLED),
        ("The fire killed five pupils and at least two teachers.", "five pupils", SEVEN_KILLED),
        ("One man was killed and six others were wounded in Marnholt.", "One man", SEVEN_KILLED),
        ("Officers, along with six other people, were killed.", "six other people", SEVEN_KILLED),
        ("The fire killed six people.", "six people", SEVEN_KILLED),
        ("The gunman killed four people and wounded a fourth guard.", "four people", FIVE_SHOT),
        ("The man killed his sons and six neighbours.", "six neighbours", SEVEN_KILLED),
        ("The man killed his sons before killing six neighbours.", "six neighbours", SEVEN_KILLED),
        ("The fire killed six people and injured a seventh.", "six people", SEVEN_KILLED),
        ("Two guards and a porter were held.", "Two guards", ("Three guards were held.", "Three guards")),
        ("A man was wounded and four others were shot dead in Marnholt.", "four", SEVEN_KILLED),
        ("Officers, 4 others shot in Marnholt", "4", FIVE_SHOT),
        ("A bomb killed dozens and wounded four others in Marnholt.", "four", FIVE_SHOT),
        ("A porter and two other guests fled.", "two other guests", ("Three other guests fled.", "Three other guests")),
    ],
)
def test_what_does_not_add_up_stays_apart(nlp: Language, part: str, words: str, whole: tuple[str, str]) -> None:
    assert relate_claims(read_figure(nlp, part, words), read_figure(nlp, *whole)).relation is Relation.APART
