"""What is counted and measured, told in other words."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.matching.fields import Comparison
from claimcheck.matching.fields.counted import compare_counts, compare_dimension, compare_measure, compare_noun, is_part
from tests.matching.factory import read_figure, read_only_figure


@pytest.mark.parametrize(
    ("compare", "one", "other", "value"),
    [
        (compare_noun, "The blast killed 12 miners.", "The blast killed 13 workers.", 1.0),
        (compare_noun, "The blast killed 12 guests.", "The blast killed 13 workers.", 0.0),
        (compare_noun, "Police held 12 prison officers.", "Police held 13 guards.", 2.0),
        (compare_noun, "Six children died.", "Seven pupils died.", 1.0),
        (compare_measure, "The gap is 40 metres wide.", "They leapt over 40 metres.", 1.0),
        (compare_measure, "The gap is 40 metres wide.", "The gap is 40 metres deep.", 0.0),
        (compare_measure, "Some 40,000 people marched.", "Some 30,000 people attended the march.", 3.0),
        (compare_measure, "Some 40 firms took part.", "Some 30 people attended.", 1.0),
        (compare_dimension, "About 14 percent of the posts are empty.", "One post in 7 is empty.", 1.0),
        (compare_dimension, "About 14 percent of the posts are empty.", "There are 7 empty posts.", 0.0),
    ],
)
def test_other_words_for_one_thing_are_no_difference(
    nlp: Language, compare: Comparison, one: str, other: str, value: float
) -> None:
    assert compare(read_only_figure(nlp, one), read_only_figure(nlp, other)).value == value


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("Osk Motors made 900 cars.", "Osk Motors delivered 800 cars.", 0.0),
        ("Osk Motors sold 900 cars.", "Osk Motors delivered 800 cars.", None),
        ("Thieves stole $900 million.", "Police recovered $800 million.", 0.0),
        ("The Greens have 90 seats.", "The Greens gained 80 seats.", 0.0),
    ],
)
def test_two_deeds_are_counted_apart(nlp: Language, one: str, other: str, value: float | None) -> None:
    assert compare_counts(read_only_figure(nlp, one), read_only_figure(nlp, other)).value == value


@pytest.mark.parametrize(
    ("text", "words", "part"),
    [
        ("Two of the other three victims were treated for burns.", "three victims", True),
        ("Two guards died and five others were wounded.", "five", False),
        ("Two guards died in the fire. Five others were wounded.", "Five", False),
        ("A guard was killed in the fire. Another 15 people were wounded.", "15", False),
        ("The fire broke out at night. Another 15 people were wounded.", "15", True),
        ("Two guards died in the fire. Another 15 people were arrested.", "15", True),
        ("The fire killed five people.", "five", False),
    ],
)
def test_others_are_a_part_unless_all_else_is_told_of_them(nlp: Language, text: str, words: str, part: bool) -> None:
    assert is_part(read_figure(nlp, text, words)) is part
