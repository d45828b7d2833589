"""How long matching takes, how it grows, and what blocking loses: ``python -m benchmarks.matching``.

The news is made up (see :mod:`benchmarks.synthetic`): stories of one article or dozens, names and words that stand
everywhere or nowhere else. Times are CPU seconds of one process. Recall is the share of pairs that tell of one fact,
found by comparing every two claims of a sample, that are among the candidates of the whole.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.synthetic import make_news
from claimcheck.matching.blocking import find_candidates
from claimcheck.matching.keys import read_key
from claimcheck.matching.pair import weigh_pair
from claimcheck.matching.profile import ArticleProfile

_WEIGHED = 2000
"""Pairs that are weighed to learn what one costs."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One run. Times in CPU seconds; ``weigh_microseconds`` is for one pair."""

    claims: int
    articles: int
    keys: float
    candidates: float
    pairs: int
    pairs_per_claim: float
    weigh_microseconds: float
    recall: float | None = None

    @property
    def matching(self) -> float:
        """Seconds from claims to scored candidate pairs."""
        return self.keys + self.candidates


def measure(claims: int, *, sample: int = 0, seed: int = 0) -> Measured:
    """Match ``claims`` made-up claims; with ``sample`` also compare that many of them with all others."""
    news = list(make_news(claims, seed=seed))
    profiles = [ArticleProfile(one.article, one.claims) for one in news]
    items = [item for profile in profiles for item in profile.items]
    start = time.process_time()
    keys = [read_key(item) for item in items]
    read = time.process_time()
    pairs = find_candidates(keys)
    found = time.process_time()
    chosen = random.Random(seed).sample(range(len(pairs)), min(_WEIGHED, len(pairs)))
    for first, second in pairs[sorted(chosen)].tolist():
        weigh_pair(items[first], items[second])
    weighed = time.process_time()
    return Measured(
        claims=len(items),
        articles=len(news),
        keys=round(read - start, 2),
        candidates=round(found - read, 2),
        pairs=len(pairs),
        pairs_per_claim=round(len(pairs) / len(items), 1),
        weigh_microseconds=round(1e6 * (weighed - found) / max(1, len(chosen))),
        recall=_measure_recall([fact for one in news for fact in one.facts], pairs, sample, seed) if sample else None,
    )


def _measure_recall(facts: list[str], pairs: NDArray[np.int64], sample: int, seed: int) -> float:
    """Share of the pairs of one fact that are candidates, for ``sample`` claims against all."""
    chosen = random.Random(seed).sample(range(len(facts)), min(sample, len(facts)))
    candidates = set(map(tuple, pairs[np.isin(pairs, chosen).any(axis=1)].tolist()))
    alike = [
        (min(one, other), max(one, other))
        for one in chosen
        for other, fact in enumerate(facts)
        if fact == facts[one] and other != one
    ]
    return round(sum(pair in candidates for pair in alike) / max(1, len(alike)), 4)


def main() -> int:
    """Print one line of JSON for each run; with ``--growth`` each run has twice the claims of the one before."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--growth", action="store_true", help="25,000 to 200,000 claims instead")
    parser.add_argument(
        "--sample", type=int, default=600, help="claims compared with all others for the recall; 0: none"
    )
    parser.add_argument("--most", type=float, help="fail where keys and candidates take more CPU seconds than this")
    options = parser.parse_args()
    late = False
    for claims in (25_000, 50_000, 100_000, 200_000) if options.growth else (options.claims,):
        run = measure(claims, sample=0 if options.growth else options.sample)
        print(json.dumps({**asdict(run), "matching": round(run.matching, 2)}), flush=True)
        late = late or (options.most is not None and run.matching > options.most)
    return int(late)


if __name__ == "__main__":
    sys.exit(main())
