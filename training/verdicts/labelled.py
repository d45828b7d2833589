"""Pairs of figures that blocking brings together in real articles, with their labels in ``labels.tsv``.

Where the pairs of rows.py were picked, or drawn without regard to how alike they are, these are those that a store has
most doubts about. README.md says how they were drawn and labelled. The file has no text, only where the figures stand.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claimcheck.comparison import Comparer, read_side
from claimcheck.matching.contradiction import find_bar
from claimcheck.matching.profile import ArticleProfile, ClaimInContext
from claimcheck.matching.profile.memory import kept_in_memory
from claimcheck.quantity import Span
from claimcheck.quantity.relation import Relation
from training.verdicts.candidates import Example, make_example
from training.verdicts.rows import read_documents

LABELS = Path(__file__).with_name("labels.tsv")

LABELLED, ACROSS = "labelled", "labelled across"
"""The sets of the pairs on one topic, and of those on two; such a pair goes with the first of them."""


@dataclass(frozen=True)
class Place:
    """Where a figure stands: the id of its article, and its span in the article's text."""

    article: str
    span: Span


@dataclass(frozen=True)
class Label:
    """One line of the file."""

    articles: str
    a: Place
    b: Place
    label: str


def read_labels(path: Path = LABELS) -> Iterator[Label]:
    """The lines of the file."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            a, b = (Place(row[x], (int(row[f"{x}_start"]), int(row[f"{x}_end"]))) for x in "ab")
            yield Label(row["articles"], a, b, row["label"])


def find_labelled(comparer: Comparer, data: Path, path: Path = LABELS) -> Iterator[Example]:
    """The labelled pairs as examples; ``data`` holds articles/*.jsonl. A figure that is no longer read is left out."""
    labels = list(read_labels(path))
    names = sorted({label.articles for label in labels})
    documents = {(name, row["doc_id"]): row for name in names for row in read_documents(data, name)}
    wanted = dict.fromkeys((label.articles, place.article) for label in labels for place in (label.a, label.b))
    sides = {key: read_side(documents[key]) for key in wanted}
    comparer.prepare(sides.values())
    with kept_in_memory():
        for label in labels:
            keys = [(label.articles, place.article) for place in (label.a, label.b)]
            a, b = (
                _find(comparer.read(sides[key].to_article()), place.span)
                for key, place in zip(keys, (label.a, label.b), strict=True)
            )
            if a is not None and b is not None:
                topics = [documents[key]["topic_id"] for key in keys]
                source = LABELLED if topics[0] == topics[1] else ACROSS
                yield make_example(source, topics[0], label.label, a, b)


def needs_weighing(example: Example) -> bool:
    """Whether a store weighs the pair: figures apart that cannot contradict each other are told apart before."""
    return not any(c.relation.relation is Relation.APART and find_bar(c.a, c.b) for c in example.candidates)


def _find(profile: ArticleProfile, span: Span) -> ClaimInContext | None:
    """The figure whose digits or number words stand in ``span``."""
    return next((one for one in profile.figures if one.claim.quantity and one.claim.quantity.number_span == span), None)
