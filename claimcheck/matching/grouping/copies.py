"""Near copies: which articles print the same text, whole or in part.

Real reprints are cut, re-headed and extended until they share only about a third of their five-word shingles, so the
measure is containment: the share of the shorter text's shingles that stand in the other. MinHash signatures (Broder
1997; 128 permutations) tell at once that two texts share nothing, which is true of nearly all pairs; only the rest are
compared shingle by shingle.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b

import numpy as np
from datasketch import MinHash
from numpy.typing import NDArray

from claimcheck.article import Article

SHINGLE = 5
"""Words in a shingle."""

PERMUTATIONS = 128

COPY = 0.3
"""Share of the shorter text's shingles from which on two texts count as one."""

MAYBE = 0.04
"""Estimated Jaccard similarity below which nothing is worth a closer look: containment of .3 between texts of which one
is three times as long is a Jaccard similarity of .08, and the estimate's standard error there is .024."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Fingerprint:
    """What is kept of one text: its distinct shingles as sorted 64-bit hashes, and their MinHash signature."""

    shingles: NDArray[np.uint64]

    @classmethod
    def of(cls, text: str) -> Fingerprint:
        """The fingerprint of a text; case, punctuation and spacing leave no trace in it."""
        words = [word.casefold() for word in _WORD.findall(text)]
        runs = (
            {" ".join(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1))} if words else set()
        )
        hashes = (int.from_bytes(blake2b(run.encode("utf-8", "surrogatepass"), digest_size=8).digest()) for run in runs)
        return cls(np.sort(np.fromiter(hashes, dtype=np.uint64, count=len(runs))))

    @cached_property
    def signature(self) -> NDArray[np.uint64]:
        """MinHash values, :data:`PERMUTATIONS` of them."""
        sketch = MinHash(num_perm=PERMUTATIONS, hashfunc=_low_bits)
        sketch.update_batch(self.shingles.tolist())
        return np.asarray(sketch.hashvalues)

    def containment(self, other: Fingerprint) -> float:
        """Share of the shorter text's shingles that the other text has, 0 to 1."""
        shorter = min(len(self.shingles), len(other.shingles))
        if not shorter or float(np.mean(self.signature == other.signature)) < MAYBE:
            return 0.0
        return len(np.intersect1d(self.shingles, other.shingles, assume_unique=True)) / shorter


@dataclass
class Copies:
    """Answers which of the articles are near copies; each text is read once, each pair compared once."""

    articles: dict[str, Article]
    """By digest."""
    _prints: dict[str, Fingerprint] = field(default_factory=dict)
    _pairs: dict[tuple[str, str], bool] = field(default_factory=dict)

    @classmethod
    def among(cls, articles: Iterable[Article]) -> Copies:
        """Over these articles."""
        return cls({article.digest: article for article in articles})

    def are_copies(self, one: str, other: str) -> bool:
        """Whether two articles, by digest, print the same text."""
        if one == other:
            return True
        pair = (min(one, other), max(one, other))
        if pair not in self._pairs:
            self._pairs[pair] = self._print(one).containment(self._print(other)) >= COPY
        return self._pairs[pair]

    def _print(self, digest: str) -> Fingerprint:
        if digest not in self._prints:
            self._prints[digest] = Fingerprint.of(_running_text(self.articles[digest]))
        return self._prints[digest]


def _running_text(article: Article) -> str:
    """The text without what was set apart: a shared photo caption does not make a copy."""
    parts, at = [], 0
    for start, end in sorted(article.apart):
        parts.append(article.text[at:start])
        at = max(at, end)
    return " ".join([*parts, article.text[at:]])


def _low_bits(shingle: int) -> int:
    """MinHash in datasketch works on 32-bit hashes: those of the 64 that are already there."""
    return shingle & 0xFFFFFFFF
