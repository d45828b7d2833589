"""Limits are figures of their own, and no bounds of a count."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.matching.contradiction import Bar, find_bar
from claimcheck.matching.fields.figures import relate_claims
from claimcheck.quantity.relation import Relation
from tests.matching.factory import read_figure

LICENSED = "The ferry was licensed to carry no more than 110."
CERTIFIED = "Its certificate allowed for a maximum of 140 passengers."
CARRIED = "Up to 140 passengers were on the ferry."


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ((LICENSED, "110"), (CERTIFIED, "140"), Relation.APART),
        ((LICENSED, "110"), ("The ferry was licensed for 110 passengers.", "110"), Relation.EQUAL),
        ((LICENSED, "110"), (CARRIED, "140"), Relation.COMPATIBLE),
    ],
)
def test_two_limits_are_compared_themselves(
    nlp: Language, one: tuple[str, str], other: tuple[str, str], relation: Relation
) -> None:
    a, b = read_figure(nlp, *one), read_figure(nlp, *other)
    assert relate_claims(a, b).relation is relation
    assert relate_claims(b, a).relation is relation


BELOW = "Those who make less than $75,000 get all of it."
ABOVE = "For everyone making more than $75,000 it shrinks."


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((BELOW, "$75,000"), (ABOVE, "$75,000"), Bar.THRESHOLD),
        ((BELOW, "$75,000"), ("For everyone making more than $80,000 it shrinks.", "$80,000"), None),
        ((BELOW, "$75,000"), ("Those who make less than $80,000 get all of it.", "$80,000"), None),
        # Turnout was one or the other.
        (("Turnout was less than 50 percent.", "50"), ("Turnout was more than 50 percent.", "50"), None),
        # A count is no threshold, and what falls short of one number by a little is told of it all the same.
        (("Fewer than 500 people were hurt.", "500"), ("More than 500 people were hurt.", "500"), None),
        (("The bridge cost nearly $75,000.", "$75,000"), ("The bridge cost more than $75,000.", "$75,000"), None),
    ],
)
def test_what_lies_below_a_threshold_says_nothing_of_what_lies_above(
    nlp: Language, one: tuple[str, str], other: tuple[str, str], expected: Bar | None
) -> None:
    a, b = read_figure(nlp, *one), read_figure(nlp, *other)
    assert find_bar(a, b) is find_bar(b, a) is expected
