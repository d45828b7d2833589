"""What is read of the text of an article: its names and its content words, worked out once and kept."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import cached_property

from claimcheck.article import Article, dateline_end
from claimcheck.matching.profile import words
from claimcheck.matching.profile.overlap import in_grains
from claimcheck.matching.profile.placed import PlacedStems
from claimcheck.matching.profile.rarity import rarity

TELLING = 5
"""From this rarity on a name tells one event from another."""
_LEAD = 400
"""Code points at the head of a text that tell what the article is about."""
_EARLY = 1500
"""Code points at the head of a text that are mostly about its own event."""


class ArticleText:
    """Names and content words of one article."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @property
    def published(self) -> date | None:
        """The day it came out."""
        return self.article.published

    @cached_property
    def names(self) -> frozenset[str]:
        """Names in title and text, lower case, and each word of the longer ones."""
        found = set(words.names(self.article.text))
        if self.article.title:
            found.update(w.lower() for w in words.tokens(self.article.title) if w[0].isupper())
        return frozenset(found | {word for name in found for word in name.split()})

    @cached_property
    def dateline_end(self) -> int:
        """Where the words after the dateline begin, 0 without one."""
        return dateline_end(self.article.text)

    @cached_property
    def rare_names(self) -> frozenset[str]:
        """Words of names that few articles have: they tell one event from another of its kind."""
        return frozenset(name for name in self.names if " " not in name and len(name) > 2 and rarity(name) >= TELLING)

    @cached_property
    def years(self) -> frozenset[int]:
        """Years that title and text name."""
        return words.years(f"{self.article.title or ''}\n{self.article.text}")

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All words of title and text, lower case."""
        return self.stems.vocabulary.union(map(str.lower, words.tokens(self.article.title or "")))

    @cached_property
    def stems(self) -> PlacedStems:
        """The content stems of the text."""
        return PlacedStems(self.article.text)

    @cached_property
    def terms(self) -> Mapping[str, float]:
        """Content stems with their weight: how often (dampened) times how rare."""
        text = self.stems.between(0, len(self.article.text))
        counts = Counter([*words.content_stems(self.article.title or ""), *text])
        return {term: in_grains((1 + math.log(n)) * rarity(term), 15) for term, n in counts.items()}

    @cached_property
    def norm(self) -> float:
        """Euclidean length of :attr:`terms`."""
        return math.sqrt(sum(weight * weight for weight in self.terms.values())) or 1.0

    @cached_property
    def lead_terms(self) -> frozenset[str]:
        """Content stems of title and opening."""
        return frozenset([*words.content_stems(self.article.title or ""), *self.stems.between(0, _LEAD)])

    def names_place(self, place: str, *, early: bool = False) -> bool:
        """Whether title or text name the place; or ``early`` in the text, before it turns to what was elsewhere."""
        text = self.article.text[:_EARLY] if early else self.article.text
        return place.lower() in f"{self.article.title or ''}\n{text}".lower()

    def likeness(self, other: ArticleText) -> float:
        """Cosine of the two articles' terms, 0 to 1."""
        dot = sum(self.terms[term] * other.terms[term] for term in self.terms.keys() & other.terms.keys())
        return dot / (self.norm * other.norm)
