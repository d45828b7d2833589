"""Sentences that use the same words for their figures."""

from __future__ import annotations

from spacy.language import Language

from claimcheck.matching.fields.wording import compare_skeletons
from tests.matching.factory import read_figure


def test_two_figures_of_one_sentence_are_not_one_for_its_words(nlp: Language) -> None:
    fight = "Marsk threw 512 punches in the last of the twelve rounds in Draven while Holt landed 139 of his own."
    first, second = read_figure(nlp, fight, "512"), read_figure(nlp, fight, "139")
    assert compare_skeletons(first, second).value is None
    assert compare_skeletons(first, first).value == 2.0
