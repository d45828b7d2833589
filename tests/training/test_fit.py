from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.training import Example
from spacy.vectors import Vectors

from training.documents import build_tree_doc
from training.fit import fit
from training.mentions import Mention, Passage
from training.names import NameStock
from training.packaging import join_models, needed_strings, write_package
from training.readers import read_name_epoch
from training.trees import Sentence, Token

STOCK = NameStock(("Wilma",), ("Brandvold",), ("Grimstad",), ("Chad",), ("Ohio",), ("Harbour Board",))


def tree_epoch(nlp: Language, _: str) -> Iterator[Example]:
    for noun, tag in (("ships", "NNS"), ("ship", "NN")) * 30:
        sentence = Sentence(
            (
                Token(noun, "ship", "NOUN", tag, "", 1, "nsubj", True),
                Token("sank", "sink", "VERB", "VBD", "", 1, "ROOT", True),
                Token("there", "there", "ADV", "RB", "", 1, "advmod", True),
            )
        )
        doc = build_tree_doc(nlp, [sentence, sentence])
        yield Example(nlp.make_doc(doc.text), doc)


def name_epoch(nlp: Language, name: str) -> Iterator[Example]:
    passage = Passage("Ines Falk left.", (Mention(0, 9, "PERSON"),))
    return read_name_epoch(nlp, [([passage] * 40, 1.0)], STOCK, name)


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both models after two steps: they know nothing, but they are whole."""
    folder = tmp_path_factory.mktemp("build")
    for recipe, epochs in (("syntax", tree_epoch), ("names", name_epoch)):
        vectors = Vectors(data=np.ones((1, 32), dtype=np.float32), keys=["ships"])
        fit(recipe, vectors, epochs, folder / recipe, max_steps=2)
    return folder


def test_the_package_loads_and_reads_the_same(models: Path, tmp_path: Path) -> None:
    nlp = join_models(models / "syntax", models / "names")
    write_package(nlp, [], tmp_path / "package")
    packaged = spacy.load(tmp_path / "package")
    assert packaged.pipe_names == ["tok2vec", "tagger", "morphologizer", "parser", "trainable_lemmatizer", "ner"]
    assert packaged.meta["license"] == "CC BY-SA 4.0"
    assert packaged("ships sank").to_json() == nlp("ships sank").to_json()


def test_the_package_keeps_no_words_of_the_corpora(models: Path) -> None:
    strings = needed_strings(join_models(models / "syntax", models / "names"))
    assert "PERSON" in strings
    assert "Ines" not in strings
