"""No sentence runs over a line break, whatever the parser would have made of it."""

from __future__ import annotations

import pytest
from spacy.language import Language


@pytest.mark.parametrize(
    "text",
    [
        "Floods hit the valley\n\nAt least 12 people were killed, police said.",
        "A headline without a stop\nThe river rose by three metres on Monday.",
        "One.\n\n\n\nTwo.",
        "\n\nIt begins with a break.",
    ],
)
def test_sentences_keep_within_lines(nlp: Language, text: str) -> None:
    for sentence in nlp(text).sents:
        assert "\n" not in sentence.text.strip()


def test_text_is_kept(nlp: Language) -> None:
    text = "A.\n\nB said  it — “so”.\n"
    assert nlp(text).text == text


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Rep. Nita Lowe said that 12 died.", 1),
        ("It was said by Leeds police Capt. Brian Roe, who has left.", 1),
        ("He will visit on Thurs. to announce 12 jobs.", 1),
        ("They came at 2:30 a.m. at a club in the town.", 1),
        ("They came at 8 p.m. His mother was out.", 2),
        ("The cap was lost by the capt. The rest was found.", 2),
    ],
)
def test_an_abbreviation_ends_no_sentence(nlp: Language, text: str, sentences: int) -> None:
    assert len(list(nlp(text).sents)) == sentences


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("OSLO — Two men were killed.", "OSLO —"),
        ("LIMA, Peru (Northern News) - Two men were killed.", "LIMA, Peru (Northern News) -"),
        ("Two men — both from OSLO — were killed.", "Two men — both from OSLO — were killed."),
        ("NATO said on Monday - and denied on Friday - that two men were killed.", ""),
    ],
)
def test_the_dateline_is_no_part_of_a_sentence(nlp: Language, text: str, first: str) -> None:
    assert next(nlp(text).sents).text == (first or text)
