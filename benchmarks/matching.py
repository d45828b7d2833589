"""How long matching takes, how it grows, and what blocking loses: ``python -m benchmarks.matching``.

The news is made up (see :mod:`benchmarks.synthetic`): stories of one article or dozens, names and words that stand
everywhere or nowhere else. Times are CPU seconds of one process. Recall is the share of pairs that tell of one fact,
found by comparing every two claims of a sample, that are among the candidates of the whole; ``recall_scored`` of those
among the candidates that reach the match of one question. With ``--store`` the claims of a store are matched instead,
whose mix of pairs is another.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass

import numpy as np

from benchmarks.synthetic import make_news
from claimcheck.matching.bulk.blocks import Ints
from claimcheck.matching.bulk.scoring import Scorer
from claimcheck.matching.grouping.blocking import find_candidates
from claimcheck.matching.grouping.questions import SAME, close_triangles
from claimcheck.matching.pair import weigh_pair
from claimcheck.matching.profile import ArticleProfile, ClaimInContext
from claimcheck.matching.profile.keys import read_keys
from claimcheck.matching.weights.models import store_models
from claimcheck.store import Store

_WEIGHED = 2000
"""Pairs that are weighed to learn what one costs."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One run. Times in CPU seconds, ``microseconds`` for one pair.

    ``scored`` pairs took ``scoring`` seconds, ``matched`` is the share of them that reach the match of one question;
    ``closing`` is what it took to find and score the ``closed`` pairs that a third claim brings together, of the scored
    ones alone; ``weigh_microseconds`` is what the full weight of a pair costs, with its evidence.
    """

    claims: int
    articles: int
    keys: float
    candidates: float
    pairs: int
    pairs_per_claim: float
    scored: int
    scoring: float
    microseconds: float
    matched: float
    closed: int
    closing: float
    weigh_microseconds: float
    recall: float | None = None
    recall_scored: float | None = None

    @property
    def matching(self) -> float:
        """Seconds from claims to candidate pairs that are all scored, where only a part of them was."""
        return self.keys + self.candidates + self.microseconds * self.pairs / 1e6 + self.closing


def measure(claims: int, *, sample: int = 0, seed: int = 0, scored: int = 0) -> Measured:
    """Match ``claims`` made-up claims; with ``sample`` also compare that many of them with all others."""
    news = list(make_news(claims, seed=seed))
    items = [item for one in news for item in ArticleProfile(one.article, one.claims).items]
    facts = [fact for one in news for fact in one.facts]
    return match_all(items, facts, sample=sample, seed=seed, scored=scored)


def measure_store(url: str, *, scored: int = 0) -> Measured:
    """Match the claims of a store."""
    with Store(url) as store:
        holdings = store.load()
    items = [item for article, claims in holdings.items() for item in ArticleProfile(article, claims).items]
    return match_all(items, [], scored=scored)


def match_all(
    items: Sequence[ClaimInContext], facts: Sequence[str], *, sample: int = 0, seed: int = 0, scored: int = 0
) -> Measured:
    """Find the candidate pairs and score them, ``scored`` neighbours of them at most (0: all)."""
    start = time.process_time()
    keys = read_keys(items)
    read = time.process_time()
    pairs = find_candidates(keys)
    found = time.process_time()
    chosen = _draw_neighbours(items, pairs, scored, seed)
    before = time.process_time()
    scorer = Scorer(items)
    matches = scorer.score(chosen, at_least=SAME)
    gc.collect()  # scoring puts the search for garbage off: what it leaves to search is of its time
    after = time.process_time()
    closed = close_triangles(chosen, matches, items)
    scorer.score(closed, at_least=SAME)
    closing = time.process_time()
    for first, second in chosen[:: max(1, len(chosen) // _WEIGHED)].tolist():
        if items[first].claim.kind is items[second].claim.kind:
            weigh_pair(items[first], items[second], store_models())
    weighed = time.process_time()
    matched = chosen[matches >= SAME] if not scored else None
    return Measured(
        claims=len(items),
        articles=len({item.claim.article for item in items}),
        keys=round(read - start, 2),
        candidates=round(found - read, 2),
        pairs=len(pairs),
        pairs_per_claim=round(len(pairs) / len(items), 1),
        scored=len(chosen),
        scoring=round(after - before, 2),
        microseconds=round(1e6 * (after - before) / max(1, len(chosen)), 1),
        matched=round(float((matches >= SAME).mean()), 3),
        closed=len(closed),
        closing=round(closing - after, 2),
        weigh_microseconds=round(1e6 * (weighed - closing) / min(_WEIGHED, len(chosen))),
        recall=_measure_recall(facts, pairs, sample, seed) if sample else None,
        recall_scored=_measure_recall(facts, matched, sample, seed) if sample and matched is not None else None,
    )


def _draw_neighbours(items: Sequence[ClaimInContext], pairs: Ints, count: int, seed: int) -> Ints:
    """Some ``count`` pairs (0: all), those of whole articles, as they are scored one after the other."""
    if not count or count >= len(pairs):
        return pairs
    articles = sorted({item.claim.article for item in items})
    share = count / len(pairs)
    drawn = set(random.Random(seed).sample(articles, max(1, round(share * len(articles)))))
    first = np.array([item.claim.article in drawn for item in items], bool)[pairs[:, 0]]
    return pairs[first]


def _measure_recall(facts: Sequence[str], pairs: Ints, sample: int, seed: int) -> float:
    """Share of the pairs of one fact that are among the ``pairs``, for ``sample`` claims against all."""
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
    parser.add_argument(
        "--scored",
        type=int,
        default=0,
        help="pairs to score, the rest is reckoned (too high: each claim is read for fewer pairs); 0: all of them",
    )
    parser.add_argument("--store", help="match the claims of this store instead")
    parser.add_argument("--most", type=float, help="fail where matching takes more CPU seconds than this")
    options = parser.parse_args()
    late = False
    for claims in (25_000, 50_000, 100_000, 200_000) if options.growth else (options.claims,):
        if options.store:
            run = measure_store(options.store, scored=options.scored)
        else:
            run = measure(claims, sample=0 if options.growth else options.sample, scored=options.scored)
        print(json.dumps({**asdict(run), "matching": round(run.matching, 2)}), flush=True)
        late = late or (options.most is not None and run.matching > options.most)
    return int(late)


if __name__ == "__main__":
    sys.exit(main())
