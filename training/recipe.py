"""What the two models are trained on: corpora read, annotation brought in line, epochs handed to the training loop."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.training import Example

from training.clusters import build_vectors
from training.corpora import Corpus, read_mentions, read_treebank
from training.fit import fit
from training.mentions import add_countries, complete, group_names
from training.names import STEADY_COUNTRIES, gather_names
from training.readers import read_name_epoch, read_tree_epoch
from training.silver import gather_evidence, mend
from training.trees import amend, conform

ORGANISATIONS_PER_CORPUS = 9000  # passages of each corpus whose organisations may stand in for others


def train_syntax(folder: Path, corpora: Sequence[Corpus], out: Path, max_steps: int | None = None) -> None:
    """Tagger, morphologizer, parser and lemmatizer from the entries used for "syntax-train"."""
    tokenizer = spacy.blank("en").tokenizer

    def tokenize(text: str) -> list[str]:
        return [token.text for token in tokenizer(text)]

    treebanks = [
        ([conform(amend(sentence), tokenize) for sentence in read_treebank(folder, corpus)], corpus.repeat)
        for corpus in corpora
        if corpus.use == "syntax-train"
    ]
    stock = gather_names(())

    def epochs(nlp: Language, name: str) -> Iterator[Example]:
        return read_tree_epoch(nlp, treebanks, stock, f"syntax:{name}")

    fit("syntax", build_vectors(), epochs, out, max_steps=max_steps)


def train_names(folder: Path, corpora: Sequence[Corpus], out: Path, max_steps: int | None = None) -> None:
    """The entity recogniser from the entries used for "ner-train"."""
    used = [corpus for corpus in corpora if corpus.use == "ner-train"]
    read = {corpus.name: read_mentions(folder, corpus) for corpus in used}
    full = [passage for corpus in used if not corpus.labels for passage in read[corpus.name]]
    groups = group_names(full)
    countries = frozenset(gather_names(()).countries) | STEADY_COUNTRIES
    evidence = gather_evidence(full, groups, countries)
    for corpus in used:
        if corpus.silver:
            read[corpus.name] = [mend(passage, evidence) for passage in read[corpus.name]]
        if corpus.sparse:
            read[corpus.name] = [add_countries(passage, countries) for passage in read[corpus.name]]
        if corpus.labels:
            read[corpus.name] = [complete(passage, groups) for passage in read[corpus.name]]
    organisations = {
        passage.text[mention.start : mention.end].removeprefix("the ").removeprefix("The ")
        for corpus in used
        for passage in read[corpus.name][:ORGANISATIONS_PER_CORPUS]
        for mention in passage.mentions
        if mention.label == "ORG"
    }
    stock = gather_names(tuple(sorted(organisations)))
    sources = [(read[corpus.name], corpus.repeat) for corpus in used]

    def epochs(nlp: Language, name: str) -> Iterator[Example]:
        return read_name_epoch(nlp, sources, stock, f"names:{name}")

    fit("names", build_vectors(), epochs, out, max_steps=max_steps)
