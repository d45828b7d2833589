"""Prices and indices are of one session where they moved from one level, and of two where they did not."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.matching.fields.moves import compare_levels, compare_moves
from tests.matching.factory import read_figure

ROSE = "Shares of Marnholt Brewing rose 40 cents, or 2 percent, to $20.40 at noon."
CLOSED = "Marnholt Brewing shares closed up 55 cents at $20.55."
NEXT_DAY = "Marnholt Brewing shares fell 30 cents to $20.25."
REST = "Shares of Marnholt Brewing rose 55 cents to close at $20.55."
INDEX = "The Orla index lost 12.4 points to 3,108.7."
LATER = "The Orla index was off 15.1 points at 3,106.0."
UNSIGNED = "The Orla index ended 15.1 points lower at 3,106.0."
OTHER_DAY = "The Orla index gained 2.2 points to 3,108.2."
CORRECTED = "The Orla index lost 12.4 points to 3,108.6."
PROFIT = "Marnholt Brewing's profit rose 3 percent to 40 million euros."
PROFIT_ELSEWHERE = "Marnholt Brewing's profit rose 5 percent to 40 million euros."
TOLL = "The toll rose by 5 to 30."
TOLL_LATER = "The toll rose by 12 to 42."


@pytest.mark.parametrize(
    ("one", "other", "same", "apart"),
    [
        ((ROSE, "20.40"), (CLOSED, "20.55"), True, False),
        ((ROSE, "40 cents"), (CLOSED, "55 cents"), True, False),
        ((ROSE, "20.40"), (REST, "20.55"), True, False),
        ((ROSE, "20.40"), (NEXT_DAY, "20.25"), False, True),
        ((ROSE, "20.40"), (CLOSED, "55 cents"), False, True),
        ((INDEX, "3,108.7"), (LATER, "3,106.0"), True, False),
        ((INDEX, "3,108.7"), (UNSIGNED, "3,106.0"), True, False),
        ((INDEX, "3,108.7"), (OTHER_DAY, "3,108.2"), False, True),
        ((INDEX, "3,108.7"), (CORRECTED, "3,108.6"), True, False),
        ((TOLL, "30"), (TOLL_LATER, "42"), False, False),
        ((PROFIT, "40 million euros"), (PROFIT_ELSEWHERE, "40 million euros"), False, False),
        ((ROSE, "20.40"), ("Marnholt Brewing shares stood at $20.55.", "20.55"), False, False),
    ],
)
def test_the_level_before_tells_the_session(
    nlp: Language, one: tuple[str, str], other: tuple[str, str], same: bool, apart: bool
) -> None:
    a, b = read_figure(nlp, *one), read_figure(nlp, *other)
    expected = (1.0 if same else None, 0.0 if apart else None)
    assert (compare_moves(a, b).value, compare_levels(a, b).value) == expected
    assert (compare_moves(b, a).value, compare_levels(b, a).value) == expected
