"""From two trained models to the one directory that claimcheck ships: joined, stripped of ballast, with its papers."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import spacy
import srsly
from spacy.language import Language
from spacy.pipeline._edit_tree_internals.edit_trees import EditTrees
from spacy.pipeline.edit_tree_lemmatizer import EditTreeLemmatizer

from training.corpora import Corpus

NOTICE = Path(__file__).with_name("notice")
VERSION = "1.0.0"
LEMMATIZER = "trainable_lemmatizer"
# Tree nodes as EditTrees serialises them: a match node has these two children, a substitution node these two strings.
CHILDREN = ("prefix_tree", "suffix_tree")
STRINGS = ("orig", "subst")
NO_CHILD = 2**32 - 1


def join_models(syntax: Path, names: Path) -> Language:
    """The syntax pipeline with the entity recogniser at its end, and only the edit trees that its labels use."""
    nlp = spacy.load(syntax)
    nlp.add_pipe("ner", source=spacy.load(names))
    lemmatizer = nlp.get_pipe(LEMMATIZER)
    assert isinstance(lemmatizer, EditTreeLemmatizer)
    prune_trees(lemmatizer)
    return nlp


def prune_trees(lemmatizer: EditTreeLemmatizer) -> None:
    """Drop the edit trees that no label uses: training adds one for every pair of form and lemma it meets."""
    nodes: list[dict[str, Any]] = srsly.msgpack_loads(lemmatizer.trees.to_bytes())["trees"]
    kept = dict[int, int]()  # old number of a tree -> new number; children before parents

    def keep(number: int) -> int:
        if number == NO_CHILD:
            return NO_CHILD
        if number not in kept:
            for child in CHILDREN:
                if child in nodes[number]:
                    keep(nodes[number][child])
            kept[number] = len(kept)
        return kept[number]

    labels = [keep(number) for number in lemmatizer.cfg["labels"]]
    pruned = [
        {key: keep(value) if key in CHILDREN else value for key, value in nodes[number].items()} for number in kept
    ]
    lemmatizer.trees = EditTrees(lemmatizer.vocab.strings)  # from_bytes adds to what is there
    lemmatizer.trees.from_bytes(srsly.msgpack_dumps({"trees": pruned}))
    lemmatizer.cfg["labels"] = labels
    lemmatizer.tree2label = {number: index for index, number in enumerate(labels)}


def needed_strings(nlp: Language) -> list[str]:
    """The strings that the pipeline's files refer to by hash, sorted; the training text has left thousands more."""
    strings = set(spacy.blank("en").vocab.strings)
    for _, pipe in nlp.pipeline:
        strings.update(label for label in getattr(pipe, "labels", ()) if isinstance(label, str))
    lemmatizer = nlp.get_pipe(LEMMATIZER)
    assert isinstance(lemmatizer, EditTreeLemmatizer)
    for node in srsly.msgpack_loads(lemmatizer.trees.to_bytes())["trees"]:
        strings.update(nlp.vocab.strings[node[key]] for key in STRINGS if key in node)
    for feature in tuple(strings):
        strings.update(part for pair in feature.split("|") for part in pair.split("=")) if "=" in feature else None
    return sorted(strings)


def write_package(nlp: Language, corpora: Sequence[Corpus], out: Path) -> None:
    """Write the pipeline to `out` with metadata, licence and list of corpora. What was in `out` before is removed."""
    if out.exists():
        shutil.rmtree(out)
    nlp.meta.update(_metadata(corpora))
    nlp.to_disk(out)
    srsly.write_json(out / "vocab" / "strings.json", needed_strings(nlp))
    shutil.copy(NOTICE / "LICENSE", out / "LICENSE")
    notice = (NOTICE / "CORPORA.md").read_text(encoding="utf8")
    (out / "CORPORA.md").write_text(notice.replace("{table}", corpus_table(corpora)), encoding="utf8")


def add_scores(package: Path, report: Path) -> None:
    """Put the scores of the folder `report` (evaluation.json and evaluation.md) into the package."""
    meta = srsly.read_json(package / "meta.json")
    meta["performance"] = srsly.read_json(report / "evaluation.json")
    srsly.write_json(package / "meta.json", meta)
    shutil.copy(report / "evaluation.md", package / "evaluation.md")


def corpus_table(corpora: Iterable[Corpus]) -> str:
    """A Markdown table of the files with their sources, versions and licences."""
    lines = ["| file | use | source at commit | licence |", "|---|---|---|---|"]
    for corpus in corpora:
        source = corpus.source.removeprefix("https://github.com/")
        version = f"[{source}]({corpus.source}) @ {corpus.commit[:12]}"
        lines.append(f"| {corpus.name} | {corpus.use} | {version} | {corpus.licence} |")
    return "\n".join(lines)


def _metadata(corpora: Iterable[Corpus]) -> dict[str, Any]:
    trained = {corpus.source: corpus for corpus in corpora if corpus.use.endswith("-train")}
    return {
        "name": "claimcheck",
        "version": VERSION,
        "description": "English for news: UD tags and trees, lemmas, and the names PERSON ORG GPE LOC NORP DATE. "
        "Trained on openly licensed corpora only.",
        "author": "the claimcheck authors",
        "license": "CC BY-SA 4.0",
        "sources": [
            {"name": source.rpartition("/")[2], "url": source, "author": source.split("/")[-2], "license": c.licence}
            for source, c in trained.items()
        ],
    }
