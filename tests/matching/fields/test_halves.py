"""Measures that are the half of others."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.matching.fields.figures import relate_claims
from claimcheck.quantity.relation import Relation
from tests.matching.factory import read_figure

RADIUS = ("The crater has a radius of 12 metres.", "12 metres")


@pytest.mark.parametrize(
    ("text", "words", "relation", "cause"),
    [
        ("The crater is 24 metres wide.", "24 metres", Relation.COMPATIBLE, "half"),
        ("The crater is about 25 metres across.", "about 25 metres", Relation.COMPATIBLE, "half"),
        ("The crater is 12 metres wide.", "12 metres", Relation.APART, "apart"),
        ("The crater has a radius of 12 metres.", "12 metres", Relation.EQUAL, "equal"),
        ("The crater is 12 metres deep.", "12 metres", Relation.EQUAL, "equal"),
    ],
)
def test_a_radius_is_doubled_beside_a_width(
    nlp: Language, text: str, words: str, relation: Relation, cause: str
) -> None:
    a, b = read_figure(nlp, *RADIUS), read_figure(nlp, text, words)
    for found in (relate_claims(a, b), relate_claims(b, a)):
        assert (found.relation, found.cause) == (relation, cause)
