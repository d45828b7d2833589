"""Publication dates: given, and found where they are certain."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.article import find_apart
from claimcheck.ingest.dates import find_published, parse_published


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2024-10-28", date(2024, 10, 28)),
        ("2024-10-28T09:30:00Z", date(2024, 10, 28)),
        ("20241028", date(2024, 10, 28)),
        ("Oct. 28, 2024", date(2024, 10, 28)),
        ("Monday, October 28, 2024", date(2024, 10, 28)),
        ("28 October 2024", date(2024, 10, 28)),
        ("Tuesday, October 28, 2024", None),
        ("2024-13-01", None),
        ("yesterday", None),
        ("2024", None),
    ],
)
def test_parse_published(words: str, day: date | None) -> None:
    assert parse_published(words) == day


def found(text: str) -> date | None:
    return find_published(text, find_apart(text))


def test_line_that_is_only_a_date_is_the_articles() -> None:
    assert found("Flood in Draven\n\nPublished on: Monday, June 9, 2025\n\nTwelve people died.") == date(2025, 6, 9)


def test_two_dates_at_the_top_are_no_certain_date() -> None:
    assert found("June 9, 2025\nJune 10, 2025\nTwelve people died.") is None


def test_dated_caption_gives_the_day() -> None:
    caption = "A street in Draven on Monday, June 9, 2025. (AP)"
    assert found(f"{caption}\n{caption}\n\nTwelve people died.") == date(2025, 6, 9)


@pytest.mark.parametrize(
    "caption",
    [
        "A street in Draven on Monday, June 9, 2025. (File photo: AP)",
        "A street in Draven on June 9, 2025. (AP)",
        "A street in Draven on Tuesday, June 9, 2025. (AP)",
    ],
    ids=["file photo", "no weekday", "another weekday"],
)
def test_caption_that_is_no_certain_date(caption: str) -> None:
    assert found(f"{caption}\n{caption}\n\nTwelve people died.") is None


def test_date_inside_the_text_is_not_the_articles() -> None:
    assert found("The law of Monday, June 9, 2025, has changed nothing, the ministry said.") is None
