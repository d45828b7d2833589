"""Figures that surely fit or surely do not come out as the comparison of two figures has it; others are left to it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import numpy as np
import pytest
from spacy.language import Language

from claimcheck.matching.bulk.far import FarFigures
from claimcheck.matching.bulk.lists import LEFT
from claimcheck.matching.fields.figures import RELATED, compare_distinctness, compare_figures, compare_sizes
from claimcheck.quantity.relation import Relation
from tests.matching.factory import read_figures

COMPARED = {
    compare_figures: FarFigures.relate,
    compare_sizes: FarFigures.compare_sizes,
    compare_distinctness: FarFigures.compare_distinctness,
}
TOLD = {
    "The yard lost {} barges.": """1|2|3|7|12|12.5|25|100|about 12|nearly 13|a dozen|dozens of|hundreds of|at least 12
        |more than 25|up to 40|fewer than 40|between 20 and 40|2 million|no""",
    "The port cost {}.": "$1 million|$1.4 million|$2 million|more than $2 million|£2 million",
    "Sales {} percent.": "rose 4|fell 4|fell 9.4|rose more than 9|fell by 0.4|rose 19",
    "The trial lasted {}.": "1 hour|about 2 hours|3 hours|nearly 5 hours|2 days|9 days",
    "The wall is {} long.": "40 metres|42 metres|about 90 metres|130 feet|a mile",
}
AMOUNTS = [
    *(frame.format(amount.strip()) for frame, amounts in TOLD.items() for amount in amounts.split("|")),
    "It was a two-year-old barge.",
    "The yard makes 40 barges a year.",
    "The yard makes 90 barges a year.",
    "Its annual output is 40 barges.",
    "The blast killed 12 people and wounded 30.",
    "Three boys and a girl drowned.",
    "The crater is 12 metres in radius.",
    "The crater is 24 metres wide.",
]


@pytest.mark.parametrize("compare", COMPARED, ids=lambda compare: compare.__name__)
def test_what_is_settled_is_what_the_comparison_says(compare: Callable[..., object], nlp: Language) -> None:
    sides = read_figures(nlp, *AMOUNTS)
    first, second = np.array(list(product(range(len(sides)), repeat=2))).T
    found = COMPARED[compare](FarFigures(sides), first, second)
    settled = np.flatnonzero(found != LEFT)
    assert len(settled) > len(found) / 10
    for at in settled.tolist():
        one, other = sides[first[at]], sides[second[at]]
        expected = compare(one, other).value
        assert (None if np.isnan(found[at]) else found[at]) == expected, (one.sentence, other.sentence)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("The port cost $3 million.", "The port cost $9 million.", Relation.APART),
        ("The port cost $3 million.", "The port cost more than $2 million.", Relation.COMPATIBLE),
        ("The port cost more than $30 million.", "The port cost $9 million.", Relation.APART),
        ("The yard lost hundreds of barges.", "The yard lost 14 barges.", Relation.APART),
        ("The yard lost hundreds of barges.", "The yard lost about 400 barges.", Relation.COMPATIBLE),
    ],
)
def test_what_is_plain_to_see_is_settled(one: str, other: str, relation: Relation, nlp: Language) -> None:
    figures = FarFigures(read_figures(nlp, one, other))
    assert figures.relate(np.array([0]), np.array([1])).tolist() == [RELATED[relation]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The port cost $3 million.", "The port cost $4 million."),
        ("The port cost $3 million.", "The port cost €9 million."),
        ("The yard makes 40 barges a year.", "The yard made 90 barges."),
        ("Sales rose 4 percent.", "Sales fell 9 percent."),
        ("The crater is 12 metres in radius.", "The crater is 60 metres wide."),
        ("She is 12 years old.", "She is 40 years old."),
    ],
)
def test_all_else_is_left_to_the_comparison(one: str, other: str, nlp: Language) -> None:
    figures = FarFigures(read_figures(nlp, one, other))
    assert figures.relate(np.array([0]), np.array([1])).tolist() == [LEFT]
