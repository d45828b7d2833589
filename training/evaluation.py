"""Scores of a pipeline on held-out corpora, from raw text: the pipeline makes its own tokens and sentences."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from random import Random

import spacy
from spacy.language import Language
from spacy.training import Example
from thinc.api import NumpyOps, set_current_ops

from training import variation
from training.corpora import Corpus, read_mentions, read_treebank
from training.documents import build_name_doc, build_tree_doc, group_sentences, join_passages
from training.mentions import Passage
from training.trees import Sentence

Scores = dict[str, float]
SYNTAX_SCORES = {
    "UPOS": "pos_acc",
    "XPOS": "tag_acc",
    "lemma": "lemma_acc",
    "UAS": "dep_uas",
    "LAS": "dep_las",
    "sentence F": "sents_f",
}
RELATIONS = [
    "nsubj",
    "nsubj:pass",
    "obj",
    "obl",
    "nmod",
    "nummod",
    "advmod",
    "ccomp",
    "xcomp",
    "conj",
    "acl:relcl",
    "advcl",
    "appos",
    "parataxis",
]
# Which set the same text in other printings is made of.
PRINTED_SET = "GUM news"
SPEED_SET = "GMB test"
PASSAGES_A_TEXT = 10


def evaluate(pipeline: Path, folder: Path, corpora: Sequence[Corpus]) -> dict[str, dict[str, Scores]]:
    """All scores: percentages by set for syntax, relations, other printings and names; speed, size, load time."""
    set_current_ops(NumpyOps(use_blis=False))
    nlp = spacy.load(pipeline)
    trees, names = dict[str, list[Sentence]](), dict[str, list[Passage]]()
    label_sets = dict[str, tuple[str, ...]]()
    for corpus in corpora:
        if corpus.use == "syntax-test":
            trees.setdefault(corpus.title, []).extend(read_treebank(folder, corpus))
        elif corpus.use == "ner-test":
            names.setdefault(corpus.title, []).extend(read_mentions(folder, corpus))
            label_sets[corpus.title] = corpus.labels
    report = dict[str, dict[str, Scores]](syntax={}, relations={}, printings={}, names={}, labels={}, cost={})
    for title, sentences in trees.items():
        report["syntax"][title], report["relations"][title] = score_trees(nlp, sentences)
    for title, change in PRINTINGS.items():
        report["printings"][title], _ = score_trees(nlp, change(trees[PRINTED_SET]), ("\n\n",))
    for title, passages in names.items():
        report["names"][title], report["labels"][title] = score_names(nlp, passages, label_sets[title])
    texts = [passage.text for passage in names[SPEED_SET]]
    report["cost"]["pipeline"] = measure_cost(pipeline, nlp, texts)
    return report


def score_trees(nlp: Language, sentences: Sequence[Sentence], breaks: Sequence[str] = ()) -> tuple[Scores, Scores]:
    """Scores on these sentences in documents of up to eight, and F by relation.

    With breaks, every sentence stands in a paragraph of its own, set off by the first of them.
    """
    examples = list[Example]()
    for page in group_sentences(sentences, Random(1)):
        gold = build_tree_doc(nlp, page, list(breaks) * (len(page) - 1))
        examples.append(Example(nlp.make_doc(gold.text), gold))
    scores = nlp.evaluate(examples)
    by_relation = scores["dep_las_per_type"]
    return (
        {name: _percent(scores[key]) for name, key in SYNTAX_SCORES.items()},
        {name: _percent(by_relation[name]["f"]) for name in RELATIONS if name in by_relation},
    )


def _capitals(sentences: Iterable[Sentence]) -> list[Sentence]:
    return [variation.recase_sentence(sentence, str.upper) for sentence in sentences]


def _small_letters(sentences: Iterable[Sentence]) -> list[Sentence]:
    return [variation.recase_sentence(sentence, str.lower) for sentence in sentences]


def _stopless(sentences: Iterable[Sentence]) -> list[Sentence]:
    return [variation.drop_final_stop(sentence) for sentence in sentences]


PRINTINGS: dict[str, Callable[[Iterable[Sentence]], list[Sentence]]] = {
    "a paragraph each": list,
    "without final stops": _stopless,
    "in capitals": _capitals,
    "in small letters": _small_letters,
}


def score_names(nlp: Language, passages: Sequence[Passage], labels: Sequence[str]) -> tuple[Scores, Scores]:
    """Precision, recall and F of exact mentions and of bare spans, and F by label.

    Where `labels` names the only labels annotated, others are left out and GPE counts as LOC.
    """
    found, right, wanted = Counter[str](), Counter[str](), Counter[str]()
    spans = Counter[str]()
    pages = [join_passages(passages[start : start + 2]) for start in range(0, len(passages), 2)]
    for page, doc in zip(pages, nlp.pipe(page.text for page in pages), strict=True):
        gold = {(e.start_char, e.end_char, e.label_) for e in build_name_doc(nlp, page).ents}
        system = {(e.start_char, e.end_char, e.label_) for e in doc.ents}
        if labels:
            gold, system = _narrow(gold, labels), _narrow(system, labels)
        found.update(label for *_, label in system)
        wanted.update(label for *_, label in gold)
        right.update(label for *_, label in system & gold)
        bare_gold, bare_system = ({mention[:2] for mention in mentions} for mentions in (gold, system))
        spans.update(right=len(bare_gold & bare_system), found=len(bare_system), wanted=len(bare_gold))
    overall = {
        "P": _percent(_ratio(right.total(), found.total())),
        "R": _percent(_ratio(right.total(), wanted.total())),
        "F": _f(right.total(), found.total(), wanted.total()),
        "spans F": _f(spans["right"], spans["found"], spans["wanted"]),
    }
    return overall, {label: _f(right[label], found[label], wanted[label]) for label in sorted(wanted)}


def _narrow(mentions: set[tuple[int, int, str]], labels: Sequence[str]) -> set[tuple[int, int, str]]:
    merged = {(start, end, "LOC" if label == "GPE" else label) for start, end, label in mentions}
    return {mention for mention in merged if mention[2] in labels}


def measure_cost(pipeline: Path, nlp: Language, texts: Sequence[str]) -> Scores:
    """Words a second on one thread (the better of two runs), megabytes on disk, seconds to load in a fresh process."""
    pages = [" ".join(texts[start : start + PASSAGES_A_TEXT]) for start in range(0, len(texts), PASSAGES_A_TEXT)]
    best = 0.0
    for _ in range(2):
        started = time.process_time()
        words = sum(len(doc) for doc in nlp.pipe(pages))
        best = max(best, words / (time.process_time() - started))
    code = "import spacy, sys, time; t = time.process_time(); spacy.load(sys.argv[1]); print(time.process_time() - t)"
    loaded = subprocess.run([sys.executable, "-c", code, str(pipeline)], capture_output=True, text=True, check=True)
    size = sum(path.stat().st_size for path in pipeline.rglob("*") if path.is_file())
    return {
        "words a second": float(round(best, -2)),
        "megabytes": round(size / 1e6, 1),
        "load seconds": round(float(loaded.stdout), 2),
    }


def write_report(report: dict[str, dict[str, Scores]], folder: Path) -> None:
    """evaluation.json and evaluation.md in that folder."""
    (folder / "evaluation.json").write_text(json.dumps(report, indent=1) + "\n", encoding="utf8")
    sections = ["# Scores on held-out text\n"]
    for name, rows in report.items():
        columns = list(dict.fromkeys(column for scores in rows.values() for column in scores))
        lines = [f"| {name} | " + " | ".join(columns) + " |", "|---" * (len(columns) + 1) + "|"]
        for title, scores in rows.items():
            cells = (f"{scores[column]:g}" if column in scores else "" for column in columns)
            lines.append(f"| {title} | " + " | ".join(cells) + " |")
        sections.append("\n".join(lines) + "\n")
    (folder / "evaluation.md").write_text("\n".join(sections), encoding="utf8")


def _percent(share: float) -> float:
    return round(100 * share, 1)


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _f(right: int, found: int, wanted: int) -> float:
    return _percent(_ratio(2 * right, found + wanted))
