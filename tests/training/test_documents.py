from __future__ import annotations

from random import Random

import pytest
import spacy
from spacy.language import Language

from training.documents import build_name_doc, build_tree_doc, choose_breaks, group_sentences, join_passages
from training.mentions import Mention, Passage
from training.names import NameStock
from training.readers import read_name_epoch, read_tree_epoch, take_share
from training.trees import Sentence, Token

STOCK = NameStock(("Wilma",), ("Brandvold",), ("Grimstad",), ("Chad",), ("Ohio",), ("Harbour Board",))


def rain(place: str, *, document: str = "made-up", opens: bool = False) -> Sentence:
    return Sentence(
        (
            Token("Rain", "rain", "NOUN", "NN", "", 1, "nsubj", True),
            Token("reached", "reach", "VERB", "VBD", "", 1, "ROOT", True),
            Token(place, place, "PROPN", "NNP", "", 1, "obj", False),
            Token(".", ".", "PUNCT", ".", "", 1, "punct", True),
        ),
        document,
        opens,
    )


@pytest.fixture(scope="module")
def blank() -> Language:
    return spacy.blank("en")


def test_breaks_are_tokens_of_the_sentence_before(blank: Language) -> None:
    doc = build_tree_doc(blank, [rain("Arendal"), rain("Grimstad")], ["\n\n"])
    assert doc.text == "Rain reached Arendal.\n\nRain reached Grimstad. "
    assert [sent.text for sent in doc.sents] == ["Rain reached Arendal.\n\n", "Rain reached Grimstad."]
    assert (doc[4].pos_, doc[4].tag_, doc[4].head.i) == ("SPACE", "_SP", 3)


def test_pages_keep_to_one_document() -> None:
    sentences = [rain("Arendal", document=name) for name in "aaabb"]
    pages = list(group_sentences(sentences, Random(1)))
    assert [sentence for page in pages for sentence in page] == sentences
    assert all(len({sentence.document for sentence in page}) == 1 for page in pages)


def test_there_is_a_break_before_each_sentence_but_the_first() -> None:
    assert len(choose_breaks([rain("Arendal"), rain("Grimstad", opens=True)], Random(1))) == 1


def test_joined_passages_keep_their_names(blank: Language) -> None:
    passage = Passage("Ines Falk left.", (Mention(0, 9, "PERSON"),))
    doc = build_name_doc(blank, join_passages([passage, passage], ["\n"]))
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Ines Falk", "PERSON")] * 2


def test_a_share_takes_whole_rounds_and_some_blocks() -> None:
    taken = take_share(["a"] * 80, 1.5, Random(1))
    assert len(taken) == 120


def test_epochs_are_the_same_for_one_seed_and_differ_between_seeds(blank: Language) -> None:
    corpora = [([rain(place) for place in ("Arendal", "Grimstad", "Risør")] * 10, 1.0)]
    first, again, other = (
        [example.reference.text for example in read_tree_epoch(blank, corpora, STOCK, seed)] for seed in "aab"
    )
    assert first == again
    assert first != other


def test_examples_of_names_align_with_the_tokenizer(blank: Language) -> None:
    corpora = [([Passage("Ines Falk left.", (Mention(0, 9, "PERSON"),))] * 20, 1.0)]
    for example in read_name_epoch(blank, corpora, STOCK, "a"):
        assert example.predicted.text == example.reference.text
        assert "PERSON" in {ent.label_ for ent in example.reference.ents}
