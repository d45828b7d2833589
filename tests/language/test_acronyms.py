"""Acronyms that are spelt like common words are read as names, but for where everything stands in capitals."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.quantity import Quantity
from tests.matching.factory import read_only_figure


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Kurdish forces in Draven killed 10 IS fighters on Sunday.", "10 IS fighters"),
        ("In Draven two WHO doctors were killed.", "two WHO doctors"),
    ],
)
def test_a_name_that_is_spelt_like_a_word_counts_with_its_noun(nlp: Language, text: str, counted: str) -> None:
    quantity = read_only_figure(nlp, text).claim.quantity
    assert isinstance(quantity, Quantity)
    assert quantity.text == counted


def test_no_word_of_a_line_in_capitals_is_taken_for_a_name(nlp: Language) -> None:
    assert [token.norm_ for token in nlp("THIS IS WHO KILLED THEM") if token.text in ("IS", "WHO")] == ["is", "who"]
