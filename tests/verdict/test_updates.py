"""Which of two figures that are apart replaces the other."""

from __future__ import annotations

import pytest

from claimcheck.matching.profile import ClaimInContext
from claimcheck.verdict.updates import find_update
from tests.matching.factory import make_article, make_claim, place_in_context


def tell(text: str, day: str | None = None, measure: str | None = None) -> ClaimInContext:
    article = make_article(text, day=day)
    [item] = place_in_context(article, make_claim(article, text, measure=measure))
    return item


@pytest.mark.parametrize(
    ("first", "second", "updated"),
    [
        ("A preliminary count came to 44 barns.", "The fire took 42 barns.", True),
        ("The fire took 42 barns.", "A preliminary count came to 44 barns.", True),
        ("A preliminary count came to 44 barns.", "A preliminary count came to 42 barns.", False),
        ("A preliminary talk was held on what to do with the 44 barns.", "The fire took 42 barns.", False),
        ("The fire took 44 barns.", "The fire took 42 barns.", False),
    ],
)
def test_what_is_preliminary_is_replaced(first: str, second: str, updated: bool) -> None:
    found = find_update(tell(first), tell(second))
    assert (found is not None) is updated
    if found is not None:
        assert "preliminary" in found.earlier.sentence


@pytest.mark.parametrize(
    ("earlier", "later", "updated"),
    [
        (("At least 12 people died.", "2025-06-09"), ("The toll rose to 19.", "2025-06-11"), True),
        (("At least 12 people died.", None), ("Some 19 people died.", None), False),
    ],
)
def test_a_running_count_is_replaced_days_later(
    earlier: tuple[str, str | None], later: tuple[str, str | None], updated: bool
) -> None:
    a, b = (tell(*side, measure="killed") for side in (earlier, later))
    found = find_update(a, b)
    assert (found is not None) is updated
    assert (find_update(b, a) is not None) is updated
    if found is not None:
        assert (found.earlier, found.later) == (a, b)
