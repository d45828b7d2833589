"""The list of corpora, and reading them after their digests are checked."""

from __future__ import annotations

import hashlib
import lzma
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from training.mentions import Passage, read_passages
from training.trees import Sentence, read_sentences

MANIFEST = Path(__file__).with_name("corpora.toml")


class CorpusError(Exception):
    """A corpus is missing or is not the one that the list names."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """One entry of corpora.toml; see the notes at the top of that file."""

    name: str
    path: str
    use: str
    sha256: str
    source: str
    commit: str
    licence: str
    title: str = ""
    repeat: float = 1.0
    silver: bool = False
    sparse: bool = False
    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()

    def keeps(self, document: str) -> bool:
        """Whether a document of that name belongs to this entry."""
        return document.startswith(self.only or ("",)) and not (self.without and document.startswith(self.without))


def load_manifest(path: Path = MANIFEST) -> list[Corpus]:
    """All entries, in the order of the file."""
    entries = tomllib.loads(path.read_text(encoding="utf8"))
    return [Corpus(name=name, **_with_tuples(entry)) for name, entry in entries.items()]


def _with_tuples(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}


def check_digests(folder: Path, corpora: Iterable[Corpus]) -> None:
    """Raise CorpusError, naming every file that is missing or differs from its digest."""
    faults = list[str]()
    for corpus in corpora:
        path = folder / corpus.path
        if not path.is_file():
            faults.append(f"{path} is missing (from {corpus.source} at {corpus.commit})")
        elif hashlib.sha256(path.read_bytes()).hexdigest() != corpus.sha256:
            faults.append(f"{path} is not the file that training/corpora.toml names: its sha256 differs")
    if faults:
        raise CorpusError("\n".join(faults))


def read_treebank(folder: Path, corpus: Corpus) -> list[Sentence]:
    """The sentences of a CoNLL-U file, plain or .xz, that belong to this entry."""
    with _open(folder / corpus.path) as lines:
        return [sentence for sentence in read_sentences(lines) if corpus.keeps(sentence.document)]


def read_mentions(folder: Path, corpus: Corpus) -> list[Passage]:
    """The passages of a JSON lines file, plain or .xz."""
    with _open(folder / corpus.path) as lines:
        return list(read_passages(lines))


def _open(path: Path) -> TextIO:
    if path.suffix == ".xz":
        return lzma.open(path, "rt", encoding="utf8")
    return path.open(encoding="utf8")
