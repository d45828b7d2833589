"""Limits are figures of their own, and no bounds of a count."""

from __future__ import annotations

import pytest
from spacy.language import Language

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
