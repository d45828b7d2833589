"""Another pipeline's labels: ClearNLP trees become UD trees, and what is neither is refused by name."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from claimcheck.errors import PipelineError
from claimcheck.language.labels import check_labels, clearnlp_to_ud
from claimcheck.language.pipeline import load_pipeline

Tree = list[tuple[str, str, int, str]]
"""Word, part of speech, head, label."""

TREES: list[tuple[Tree, dict[str, tuple[str, str]]]] = [
    (
        [
            ("Troops", "NOUN", 3, "nsubjpass"),
            ("have", "AUX", 3, "aux"),
            ("been", "AUX", 3, "auxpass"),
            ("sent", "VERB", 3, "ROOT"),
            ("to", "ADP", 3, "prep"),
            ("Russia", "PROPN", 4, "pobj"),
            ("by", "ADP", 3, "agent"),
            ("Pyongyang", "PROPN", 6, "pobj"),
        ],
        {
            "Troops": ("nsubj:pass", "sent"),
            "been": ("aux:pass", "sent"),
            "Russia": ("obl", "sent"),
            "to": ("case", "Russia"),
            "Pyongyang": ("obl", "sent"),
            "by": ("case", "Pyongyang"),
        },
    ),
    (
        [
            ("Floods", "NOUN", 1, "nsubj"),
            ("killed", "VERB", 1, "ROOT"),
            ("12", "NUM", 3, "nummod"),
            ("people", "NOUN", 1, "dobj"),
            ("from", "ADP", 3, "prep"),
            ("Draven", "PROPN", 4, "pobj"),
        ],
        {"people": ("obj", "killed"), "Draven": ("nmod", "people"), "from": ("case", "Draven")},
    ),
    (
        [
            ("The", "DET", 1, "det"),
            ("toll", "NOUN", 2, "nsubj"),
            ("is", "AUX", 2, "ROOT"),
            ("high", "ADJ", 2, "acomp"),
            ("now", "ADV", 2, "advmod"),
        ],
        {"high": ("ROOT", "high"), "is": ("cop", "high"), "toll": ("nsubj", "high"), "now": ("advmod", "high")},
    ),
]


@pytest.mark.parametrize(("tree", "expected"), TREES, ids=lambda t: t[0][0] if isinstance(t, list) else "")
def test_clearnlp_tree_becomes_ud(tree: Tree, expected: dict[str, tuple[str, str]]) -> None:
    words, pos, heads, deps = zip(*tree, strict=True)
    doc = Doc(spacy.blank("en").vocab, words=list(words), pos=list(pos), heads=list(heads), deps=list(deps))
    clearnlp_to_ud(doc)
    found = {token.text: (token.dep_, token.head.text) for token in doc if token.text in expected}
    assert found == expected


def test_packaged_pipeline_speaks_ud() -> None:
    nlp = load_pipeline()
    assert "clearnlp_to_ud" not in nlp.pipe_names
    assert nlp.pipe_names[:2] == ["paragraphs", "acronyms"]


def test_pipeline_without_a_parser_is_refused() -> None:
    with pytest.raises(PipelineError, match="mine: this pipeline has no parser"):
        check_labels(spacy.blank("en"), "mine")


def test_labels_of_another_style_are_refused() -> None:
    nlp = spacy.blank("en")
    parser = nlp.add_pipe("parser")
    for label in ("SBJ", "OBJ", "NMOD"):
        parser.add_label(label)  # type: ignore[attr-defined]
    with pytest.raises(PipelineError, match="neither UD nor ClearNLP"):
        check_labels(nlp, "mine")


def test_clearnlp_pipeline_is_mapped() -> None:
    nlp = spacy.blank("en")
    parser = nlp.add_pipe("parser")
    for label in ("nsubj", "dobj", "pobj"):
        parser.add_label(label)  # type: ignore[attr-defined]
    check_labels(nlp, "mine")
    assert nlp.pipe_names == ["parser", "clearnlp_to_ud"]


def test_missing_pipeline_is_named() -> None:
    with pytest.raises(PipelineError, match="no_such_pipeline"):
        load_pipeline("no_such_pipeline")
