"""Examples for the two linear models: what the rules find in a text, and what the annotators say of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from spacy.tokens import Doc

from claimcheck.extraction.attributions import draft_attributions
from claimcheck.extraction.attributions.extents import end_features, possible_ends
from claimcheck.extraction.attributions.filter import cue_features
from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.mentions import resolve_mentions
from claimcheck.extraction.tree import Tree


@dataclass(frozen=True, slots=True)
class Example:
    """Features, and whether the annotators agree."""

    features: list[str]
    label: bool


@dataclass(slots=True)
class Examples:
    """The examples of each model."""

    cue: list[Example] = field(default_factory=list)
    extent: list[Example] = field(default_factory=list)

    def read(self, row: dict[str, Any], doc: Doc) -> None:
        """Add the examples of one text. ``row`` holds its attributions as lists of character spans."""
        mentions = resolve_mentions(doc)
        tree = mentions.tree
        gold = [_tokens(tree, a) for a in row["attributions"]]
        quotes, drafts = draft_attributions(tree)
        for draft in drafts:
            own = next((g for g in gold if draft.token in g["cue"]), None)
            relayed = any(draft.token in g["content"] for g in gold)
            if own is None and relayed:
                continue
            self.cue.append(Example(cue_features(tree, quotes, draft), own is not None))
            if own is not None and draft.begins is not None:
                self.extent += _ends(tree, quotes, draft.token, draft.begins, own["content"])


def _tokens(tree: Tree, attribution: dict[str, Any]) -> dict[str, set[int]]:
    return {
        role: {
            i
            for start, end in attribution[role]
            if (span := tree.doc.char_span(start, end, alignment_mode="expand")) is not None
            for i in range(span.start, span.end)
        }
        for role in ("source", "cue", "content")
    }


def _ends(tree: Tree, quotes: QuoteIndex, verb: int, start: int, content: set[int]) -> Iterator[Example]:
    """One example for each place where the statement could end, up to the one where it does."""
    if start not in content and start + 1 not in content:
        return
    for place in possible_ends(tree, quotes, verb, start):
        before = next((i for i in range(place - 1, start - 1, -1) if tree.text[i][0].isalnum()), start)
        after = next((i for i in range(place, len(tree)) if tree.text[i][0].isalnum()), len(tree))
        if before not in content:
            return
        ends = after not in content
        yield Example(end_features(tree, verb, start, place), ends)
        if ends:
            return
