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
