"""The labels beside the training scripts, and what becomes of them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from spacy.language import Language

from claimcheck.comparison import Comparer
from claimcheck.verdict import Verdict
from training.verdicts.labelled import ACROSS, LABELLED, find_labelled, needs_weighing, read_labels

HEAD = "articles\ta\ta_start\ta_end\tb\tb_start\tb_end\tlabel\n"
TEXTS = {
    "one": ("mill", "The fire in the Draven mill killed 12 people on Monday."),
    "two": ("mill", "The mill fire in Draven killed 14 people."),
    "three": ("ferry", "The ferry had 230 people aboard."),
}


def _write(folder: Path, pairs: list[tuple[str, str, str, str, str]]) -> Path:
    (folder / "articles").mkdir()
    rows = [{"doc_id": name, "topic_id": topic, "text": text} for name, (topic, text) in TEXTS.items()]
    (folder / "articles" / "local.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    lines = []
    for a, figure_a, b, figure_b, label in pairs:
        spans = [(TEXTS[name][1].index(figure), len(figure)) for name, figure in ((a, figure_a), (b, figure_b))]
        (at_a, long_a), (at_b, long_b) = spans
        lines.append(f"local\t{a}\t{at_a}\t{at_a + long_a}\t{b}\t{at_b}\t{at_b + long_b}\t{label}\n")
    path = folder / "labels.tsv"
    path.write_text(HEAD + "".join(lines), "utf-8")
    return path


def test_labels_become_examples_of_their_figures(nlp: Language, tmp_path: Path) -> None:
    told = [("one", "12", "two", "14", "discrepant"), ("one", "12", "three", "230", "not_comparable")]
    examples = list(find_labelled(Comparer(nlp), tmp_path, _write(tmp_path, told)))
    assert [(e.row.a.focus, e.row.b.focus, e.row.label) for e in examples] == [
        ("12 people", "14 people", "discrepant"),
        ("12 people", "230 people", "not_comparable"),
    ]
    assert [e.row.source for e in examples] == [LABELLED, ACROSS]
    assert {e.row.group for e in examples} == {"mill"}
    assert needs_weighing(examples[0])


def test_a_figure_that_is_not_read_makes_no_example(nlp: Language, tmp_path: Path) -> None:
    told = [("one", "Monday", "two", "14", "not_comparable")]
    assert list(find_labelled(Comparer(nlp), tmp_path, _write(tmp_path, told))) == []


def test_shipped_labels_are_verdicts_on_two_figures_each_pair_once() -> None:
    labels = list(read_labels())
    assert {label.label for label in labels} <= {str(verdict) for verdict in Verdict}
    pairs = Counter(frozenset((label.articles, place) for place in (label.a, label.b)) for label in labels)
    assert set(pairs.values()) == {1}
    assert all(len(pair) > 1 for pair in pairs)
    assert all(place.span[0] < place.span[1] for label in labels for place in (label.a, label.b))
