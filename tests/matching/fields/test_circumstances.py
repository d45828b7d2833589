"""What is told as background, beside what is told as news."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from claimcheck.matching.fields.circumstances import compare_background
from tests.matching.factory import read_figure

NEWS = ("Sixteen guests were hurt in a shooting at a ball in Osk on November 22.", "Sixteen", date(2024, 11, 23))


@pytest.mark.parametrize(
    ("text", "figure", "value"),
    [
        ("Roe pleaded guilty to the November 22, 2024, shooting that hurt 17 guests in Osk.", "17", None),
        ("On May 3, 2019, 17 guests were hurt in a shooting in Osk.", "17", 0.0),
        ("On Monday 17 guests were hurt in a shooting in Osk.", "17", 1.0),
    ],
)
def test_background_of_the_very_day_of_the_news_is_no_other_event(
    nlp: Language, text: str, figure: str, value: float | None
) -> None:
    later = read_figure(nlp, text, figure, date(2025, 10, 7))
    news = read_figure(nlp, *NEWS)
    assert compare_background(news, later).value == compare_background(later, news).value == value
