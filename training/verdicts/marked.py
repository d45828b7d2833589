"""The figures that are marked in stories, and the pairs of them that blocking brings together in a store.

Where the other sets hold pairs that were picked, these are all that come up: twenty measure different things for each
two that answer one question.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from spacy.language import Language

from claimcheck.article import Article
from claimcheck.claim import Claim
from claimcheck.extraction.reading import read_articles
from claimcheck.matching.contradiction import find_bar
from claimcheck.matching.fields.figures import relate_claims
from claimcheck.matching.grouping.blocking import find_candidates
from claimcheck.matching.profile import ArticleProfile, ClaimInContext
from claimcheck.matching.profile.keys import read_keys
from claimcheck.matching.profile.memory import kept_in_memory
from claimcheck.quantity.relation import Relation
from training.verdicts.candidates import Example, make_example
from training.verdicts.tellings import STORIES, Telling, read_stories

STORY, TWO_STORIES = "stories", "two stories"
"""The sets of the pairs in one story, and of those from two."""

Asked = tuple[str, str]
"""The name of a story and the key of a question."""


@dataclass
class Marked:
    """Stories as they are read: their articles with all claims, and of the claims for marked figures the question that
    each answers, as the keys say. ``marks`` is the number of questions that the tellings ask, each for itself."""

    articles: dict[Article, Sequence[Claim]] = field(default_factory=dict)
    items: dict[str, ClaimInContext] = field(default_factory=dict)
    asked: dict[str, Asked] = field(default_factory=dict)
    marks: int = 0
    read: int = 0


def read_marked(nlp: Language, stories: Mapping[str, Sequence[Telling]]) -> Marked:
    """Read the stories, by their names; claims go by their ids, a question is the name of the story and the key."""
    found = Marked()
    tellings = [(name, telling) for name, story in stories.items() for telling in story]
    readings = read_articles(nlp, [telling.article for _, telling in tellings])
    for (name, telling), reading in zip(tellings, readings, strict=True):
        found.articles[reading.article] = reading.claims
        keys: set[str] = set()
        for item in ArticleProfile(reading.article, reading.claims).figures:
            quantity = item.claim.quantity
            key = None if quantity is None else telling.key_of(quantity.number_span)
            if key is not None:
                found.asked[item.claim.id], found.items[item.claim.id] = (name, key), item
                keys.add(key)
        found.marks += len(set(telling.keys.values()))
        found.read += len(keys)
    return found


def find_story_examples(nlp: Language, folder: Path = STORIES) -> Iterator[Example]:
    """The pairs of marked figures of two articles that blocking brings together in a store of all the stories.

    Those that are told apart without any weighing are left out, and so are those of two stories that may tell of one
    another. Of all others of two stories, which measure different things, every so manieth stands for the rest.
    """
    marked = read_marked(nlp, read_stories(folder))
    items = [item for article, claims in marked.articles.items() for item in ArticleProfile(article, claims).items]
    items = [item for item in items if item.claim.id in marked.asked]
    met = 0
    with kept_in_memory():
        for first, second in find_candidates(read_keys(items)).tolist():
            a, b = items[first], items[second]
            if a.claim.article == b.claim.article:
                continue
            asked = marked.asked[a.claim.id], marked.asked[b.claim.id]
            if asked[0][0] != asked[1][0]:
                met += 1
                if met % _EVERY or _is_sequel(asked[0][0], asked[1][0]):
                    continue
            example = _make_example(a, b, *asked)
            if example is not None:
                yield example


_EVERY = 3
"""Every so manieth pair of two stories is an example."""


def _is_sequel(a: str, b: str) -> bool:
    """Whether one story may tell of the other: their names differ in the last part only."""
    return a.rpartition("-")[0] == b.rpartition("-")[0]


def _make_example(a: ClaimInContext, b: ClaimInContext, asked_a: Asked, asked_b: Asked) -> Example | None:
    """The pair as an example; None where it needs no weighing. One of two stories goes with the first of them."""
    relation = relate_claims(a, b)
    apart = relation.relation is Relation.APART
    if apart and find_bar(a, b) is not None:
        return None
    label = ("discrepant" if apart else "compatible") if asked_a == asked_b else "not_comparable"
    source = STORY if asked_a[0] == asked_b[0] else TWO_STORIES
    return make_example(source, asked_a[0], label, a, b)
