"""No text makes reading fail, and all that is read stands where it says."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from claimcheck.article import OMISSION, Article
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
        if len(claim.content) > 1:
            assert all(part in text for part in claim.text.split(OMISSION))
        else:
            assert text[slice(*claim.span)] == claim.text
        assert type(claim).from_json(claim.to_json(), article=claim.article, version=claim.version) == claim


CUT_SHORT = (
    "Two guards were found shot dead on Monday, police late Friday said, and no small part of the $3 million is gone",
    "The delays, which would make it 40 weeks, are known to be due to no fault of the 12 drivers in talks to strike",
    "According to Sgt. Jan Roe, 31, the mother of three, 300 out of 400 of them were unable to leave before 2: 30 p.m",
    "PORTO - Acme plc said in the same month Acme Corp had a 12-metre diameter pit five blocks from the Baxter quarter",
    "Some 900 people, according to police, and 4,000, according to unions, marched, Vell said, while Roe put it at 60",
    "In a 2011 robbery he killed his wife and then shot 14 more, one 17 and the other 21, 24 metres in diameter",
)


@pytest.mark.parametrize("text", CUT_SHORT)
def test_a_text_may_end_after_any_word(nlp: Language, text: str) -> None:
    words = text.split(" ")
    for end in range(1, len(words) + 1):
        read(" ".join(words[:end]))


@pytest.mark.parametrize("digits", [25, 400, 5_000])
def test_endless_digits_are_no_figure(nlp: Language, digits: int) -> None:
    assert read(f"Police said {'7' * digits} men died.").quantities == ()
