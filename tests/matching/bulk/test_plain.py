"""Plain counts come out as the comparison of two figures has it; what it leaves to it is left to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.matching.bulk.lists import LEFT
from claimcheck.matching.bulk.plain import PlainCounts
from claimcheck.matching.fields.figures import compare_distinctness, compare_figures, compare_sizes
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity import Bound
from tests.matching.factory import make_article, make_claim, place_in_context

ROUND = st.builds(lambda digit, zeros: digit * 10**zeros, st.integers(1, 99), st.integers(0, 6))
COUNTS = st.integers(1, 300) | st.integers(1, 100_000) | ROUND | ROUND.map(lambda count: count + 1)
COMPARED = {
    compare_figures: PlainCounts.relate,
    compare_sizes: PlainCounts.compare_sizes,
    compare_distinctness: PlainCounts.compare_distinctness,
}


def count(number: int, unit: str = "barn", **changes: object) -> ClaimInContext:
    sentence = f"The fire burned {number:,} barns."
    article = make_article(sentence)
    claim = make_claim(article, sentence, head=unit)
    assert claim.quantity is not None
    return place_in_context(article, replace(claim, quantity=replace(claim.quantity, **changes)))[0]


@pytest.mark.parametrize("compare", COMPARED, ids=lambda compare: compare.__name__)
@given(one=COUNTS, other=COUNTS, unit=st.sampled_from(["barn", "house"]))
def test_plain_counts_are_related_as_any_figures_are(
    compare: Callable[[ClaimInContext, ClaimInContext], object], one: int, other: int, unit: str
) -> None:
    sides = [count(one), count(other, unit)]
    found = COMPARED[compare](PlainCounts(sides), np.array([0]), np.array([1])).tolist()[0]
    assert (None if np.isnan(found) else found) == compare(*sides).value


@pytest.mark.parametrize(
    "changes",
    [
        {"bound": Bound.ABOUT},
        {"low": None},
        {"dimension": "length"},
        {"value": Decimal("2.5"), "low": Decimal("2.5"), "high": Decimal("2.5")},
        {"per": "day"},
        {"text": "nearly 40"},
    ],
    ids=str,
)
def test_all_other_figures_are_left(changes: dict[str, object]) -> None:
    counts = PlainCounts([count(40), count(40, **changes)])
    assert counts.relate(np.array([0]), np.array([1])).tolist() == [LEFT]
