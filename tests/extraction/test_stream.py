"""No text makes reading fail, and all that is read stands where it says."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.extraction import Reading
from claimcheck.extraction.stream import read_stream

PIECES = (
    "12,000", "$3.5bn", "between 5 and", "two-thirds of", "per cent", "thousands of", "people", "troops", "were killed",
    "said", "according to", "police", "Kyiv", "“", "”", '"', "—", "(", ")", ".", ",", "\n\n", "\r\n", "\u2028",
    "\u200b", "\u202e", "$1.50", "½", "٣", "1/2", "10-12-14", "1e999", "not", "he", "on Monday", "😀", "9" * 40,
)  # fmt: skip


def read(text: str) -> Reading:
    (reading,) = read_stream([Article(text)])
    assert isinstance(reading, Reading), reading
    return reading


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=30), st.sampled_from(("", " ")))
@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_read_and_quoted_as_it_stands(nlp: Language, pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    reading = read(text)
    for quantity in reading.quantities:
        assert text[slice(*quantity.span)] == quantity.text
    for claim in reading.claims:
        parts = claim.content if len(claim.content) > 1 else (claim.span,)
        assert " ".join(text[start:end] for start, end in parts) == claim.text
        assert type(claim).from_json(claim.to_json(), article=claim.article, version=claim.version) == claim


@pytest.mark.parametrize("digits", [25, 400, 5_000])
def test_endless_digits_are_no_figure(nlp: Language, digits: int) -> None:
    assert read(f"Police said {'7' * digits} men died.").quantities == ()
