"""The pairs that people have read, as sides to compare.

DATA holds verdicts/*.jsonl and articles/*.jsonl:
    verdicts/pairs_dev.jsonl, pairs_natural.jsonl   figures in their articles: doc_a, sent_a, value_a, … label, topic_id
    verdicts/headlines_dev.jsonl, sentences_dev.jsonl, stress_numeric.jsonl   bare sentences: premise, hypothesis, label
    articles/dev_topics.jsonl, natural_topics.jsonl, bulk_gva.jsonl
        {"doc_id", "topic_id", "text", "title", "outlet", "published"}
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimcheck.comparison import Side, read_side

PAIRS = {"pairs": ("pairs_dev", "dev_topics"), "natural": ("pairs_natural", "natural_topics")}
SENTENCES = {"headlines": "headlines_dev", "sentences": "sentences_dev", "stress": "stress_numeric"}
SETS = (*PAIRS, *SENTENCES)
_LABELS = {"entail": "entailment", "contradict": "contradiction"}


@dataclass(frozen=True)
class Row:
    """One labelled pair; ``group`` is what must not be split between fitting and measuring."""

    source: str
    id: str
    group: str
    label: str
    a: Side
    b: Side
    note: str = ""

    @property
    def is_same_question(self) -> bool:
        """Whether the readers took the two for answers to one question."""
        return self.label not in ("not_comparable",)


def read_rows(data: Path, name: str) -> Iterator[Row]:
    """The rows of one set, those that the readers called ambiguous left out."""
    rows = _read_pairs(data, name) if name in PAIRS else _read_sentences(data, name)
    return (row for row in rows if row.label != "ambiguous")


def read_documents(data: Path, name: str) -> Iterator[dict[str, Any]]:
    """The articles of one file in ``data``/articles, as they stand there."""
    return _lines(data / "articles" / f"{name}.jsonl")


def _read_pairs(data: Path, name: str) -> Iterator[Row]:
    pairs, articles = PAIRS[name]
    documents = {row["doc_id"]: row for row in read_documents(data, articles)}
    for row in _lines(data / "verdicts" / f"{pairs}.jsonl"):
        a, b = (_side(row, letter, documents.get(row[f"doc_{letter}"], {})) for letter in "ab")
        note = f"{row.get('cause')}; {row.get('what')}; {row.get('why')}"
        yield Row(name, row["pair_id"], row["topic_id"], row["label"], a, b, note)


def _side(row: dict[str, Any], letter: str, document: dict[str, Any]) -> Side:
    return read_side(
        {
            "text": row[f"sent_{letter}"],
            "focus": row[f"value_{letter}"],
            "context": document.get("text"),
            "title": document.get("title"),
            "outlet": document.get("outlet"),
            "published": document.get("published"),
        }
    )


def _read_sentences(data: Path, name: str) -> Iterator[Row]:
    rows = list(_lines(data / "verdicts" / f"{SENTENCES[name]}.jsonl"))
    group = _connected([(row["premise"], row["hypothesis"]) for row in rows])
    for row in rows:
        label = row.get("label") or row["verdict"]
        label = _LABELS.get(label, label)
        a, b = Side(row["premise"]), Side(row["hypothesis"])
        yield Row(name, row["id"], group[row["premise"]], label, a, b, row.get("fine") or "")


def _connected(pairs: list[tuple[str, str]]) -> dict[str, str]:
    """A name for each group of sentences that pairs tie together, so that none stands in two folds."""
    parent: dict[str, str] = {}

    def root(text: str) -> str:
        while parent.setdefault(text, text) != text:
            text = parent[text]
        return text

    for first, second in pairs:
        parent[root(first)] = root(second)
    return {text: root(text) for text in list(parent)}


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())
