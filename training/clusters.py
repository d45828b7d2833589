"""Brown clusters of 190,000 word forms as static vectors: what a word is like, in two megabytes.

Each cluster is one row: four blocks of eight random numbers that stand for its 4-, 6- and 10-bit prefix and the whole
bit string, so that clusters near each other in the tree share most of their row (prefixes as in Turian et al. 2010).
"""

from __future__ import annotations

import gzip
import hashlib
import json
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray
from spacy.vectors import Vectors

PREFIX_BITS = (4, 6, 10)
BLOCK_WIDTH = 8
MOST_WORDS = 250_000
SCALE = 0.5


def build_vectors() -> Vectors:
    """Vectors of 32 floats for the word forms that spacy-lookups-data has both a cluster and a frequency for."""
    clusters = {word: int(bits) for word, bits in _table("en_lexeme_cluster").items()}
    frequency = _table("en_lexeme_prob")
    known = [word for word in clusters if word in frequency and clusters[word] and word.strip()]
    words = sorted(known, key=lambda word: (-frequency[word], word))[:MOST_WORDS]
    rows = {cluster: row for row, cluster in enumerate(sorted({clusters[word] for word in words}))}
    data = np.stack([_row(cluster) for cluster in rows])
    vectors = Vectors(shape=data.shape)
    vectors.data[:] = data
    for word in words:
        vectors.add(word, row=rows[clusters[word]])
    return vectors


def _row(cluster: int) -> NDArray[np.float32]:
    prefixes = [f"{bits}:{cluster & (2**bits - 1)}" for bits in PREFIX_BITS]
    return np.concatenate([_block(key) for key in (*prefixes, f"all:{cluster}")])


def _block(key: str) -> NDArray[np.float32]:
    seed = int(hashlib.md5(key.encode(), usedforsecurity=False).hexdigest()[:8], 16)
    return (np.random.RandomState(seed).randn(BLOCK_WIDTH) * SCALE).astype(np.float32)


def _table(name: str) -> dict[str, float]:
    data = files("spacy_lookups_data").joinpath("data", f"{name}.json.gz").read_bytes()
    table: dict[str, float] = json.loads(gzip.decompress(data))
    return table
