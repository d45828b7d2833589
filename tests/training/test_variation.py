from __future__ import annotations

from random import Random

import pytest

from training import variation
from training.mentions import Mention, Passage
from training.names import NameStock
from training.readers import vary_passage, vary_sentence
from training.trees import Sentence, Token, is_tree

STOCK = NameStock(
    first=("Wilma",),
    last=("Brandvold",),
    cities=("Grimstad", "Port Louis"),
    countries=("Chad", "Costa Rica"),
    states=("Ohio",),
    organisations=("Harbour Board",),
)
SEEDS = range(40)


@pytest.fixture
def sentence() -> Sentence:
    """They took 1,400 tents."""
    return Sentence(
        (
            Token("They", "they", "PRON", "PRP", "", 1, "nsubj", True),
            Token("took", "take", "VERB", "VBD", "", 1, "ROOT", True),
            Token("1,400", "1,400", "NUM", "CD", "", 3, "nummod", True),
            Token("tents", "tent", "NOUN", "NNS", "", 1, "obj", False),
            Token(".", ".", "PUNCT", ".", "", 1, "punct", True),
        )
    )


@pytest.fixture
def passage() -> Passage:
    return Passage('"Ines Falk -- of Arendal -- left," they said.', (Mention(1, 10, "PERSON"), Mention(17, 24, "GPE")))


@pytest.mark.parametrize("seed", SEEDS)
def test_every_variation_of_a_sentence_is_a_tree(sentence: Sentence, seed: int) -> None:
    rng = Random(seed)
    for _ in range(10):
        varied = vary_sentence(sentence, STOCK, rng)
        assert is_tree(varied.tokens)
        root = next(token for token in varied.tokens if token.relation == "ROOT")
        assert root.lemma == "take"


@pytest.mark.parametrize("seed", SEEDS)
def test_a_dateline_leaves_the_sentence_its_root(sentence: Sentence, seed: int) -> None:
    dated = variation.date_sentence(sentence, variation.make_dateline(STOCK, Random(seed)))
    assert is_tree(dated.tokens)
    assert dated.text.endswith("They took 1,400 tents.")
    number = next(token for token in dated.tokens if token.form == "1,400")
    assert dated.tokens[number.head].form == "tents"


@pytest.mark.parametrize("seed", SEEDS)
def test_a_dateline_and_its_names(passage: Passage, seed: int) -> None:
    dateline = variation.make_dateline(STOCK, Random(seed))
    dated = variation.date_passage(passage, dateline)
    names = [(dated.text[m.start : m.end], m.label) for m in dated.mentions]
    assert names[-2:] == [("Ines Falk", "PERSON"), ("Arendal", "GPE")]
    assert names[0][0] in ("GRIMSTAD", "PORT LOUIS")
    assert {label for _, label in names} <= {"GPE", "ORG", "DATE", "PERSON"}


def test_an_approximator_hangs_on_the_number(sentence: Sentence) -> None:
    hedged = variation.approximate(sentence, Random(1))
    hedge, number = hedged.tokens[2:4]
    assert (hedge.relation, hedge.head, number.form, number.head) == ("advmod", 3, "1,400", 4)


def test_a_number_with_words_of_its_own_stays(sentence: Sentence) -> None:
    hedged = variation.approximate(sentence, Random(1))
    assert variation.approximate(hedged, Random(1)) == hedged


@pytest.mark.parametrize("seed", SEEDS)
def test_new_figures_are_their_own_lemma(sentence: Sentence, seed: int) -> None:
    number = variation.vary_figures(sentence, Random(seed)).tokens[2]
    assert number.form == number.lemma
    assert number.form[0] in "123456789"


def test_the_final_stop_goes_and_nothing_else(sentence: Sentence) -> None:
    assert variation.drop_final_stop(sentence).text == "They took 1,400 tents"


def test_quotation_marks_are_paired() -> None:
    words = ['"', "Go", '"', ",", '"', "now", '"']

    def curly(word: str, is_open: bool) -> str:
        return word if word != '"' else "”" if is_open else "“"

    assert variation.retypeset(words, curly) == ["“", "Go", "”", ",", "“", "now", "”"]


@pytest.mark.parametrize("seed", SEEDS)
def test_typography_moves_the_names_along(passage: Passage, seed: int) -> None:
    printed = variation.choose_typography(Random(seed))
    if printed is None:
        return
    reset = variation.retypeset_passage(passage, printed)
    assert [reset.text[m.start : m.end] for m in reset.mentions] == ["Ines Falk", "Arendal"]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_variation_of_a_passage_keeps_its_labels(passage: Passage, seed: int) -> None:
    varied = vary_passage(passage, STOCK, Random(seed))
    assert [m.label for m in varied.mentions][-2:] == ["PERSON", "GPE"]
    assert all(varied.text[m.start : m.end].strip() for m in varied.mentions)
