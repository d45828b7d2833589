"""Fits what the other claims of a store say of a pair, on the stories beside this file.

    python -m training.verdicts.collective [--model NAME] [--write]

A logistic regression on the log odds of the match and the closeness of third claims. The matches are by the weights
that ship, which have seen these stories and are surer of them than they should be; so the match has a slope of its own,
and base and slope are not kept.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from claimcheck.language import load_pipeline
from claimcheck.matching.bulk.scoring import Scorer
from claimcheck.matching.grouping.blocking import find_candidates
from claimcheck.matching.grouping.collective import Neighbours
from claimcheck.matching.grouping.questions import SAME, close_triangles
from claimcheck.matching.profile import ArticleProfile
from claimcheck.matching.profile.keys import read_keys
from claimcheck.matching.weights.calibration import log_odds
from claimcheck.matching.weights.models import CollectiveWeights
from training.verdicts.export import write_collective
from training.verdicts.marked import Marked, read_marked
from training.verdicts.tellings import STORIES, read_stories

_DECIMALS = 2
_LEAST = 1e-4
"""Matches are cut off here: what lies beyond is no more telling."""


def list_rows(marked: Marked) -> Iterator[tuple[float, float, float, bool]]:
    """For each pair of marked figures that may answer one question: the log odds of its match, log(1 + closeness) of
    the claims that are close to both, the same summed over both sides of those close to one alone, and if it does."""
    items = [item for article, claims in marked.articles.items() for item in ArticleProfile(article, claims).items]
    scorer, pairs = Scorer(items), find_candidates(read_keys(items))
    matches = scorer.score(pairs)
    closing = close_triangles(pairs, matches, items)
    pairs, matches = np.concatenate((pairs, closing)), np.concatenate((matches, scorer.score(closing)))
    edges = list(zip(*pairs.T.tolist(), matches.tolist(), strict=True))
    neighbours = Neighbours.among(items, edges, SAME)
    for at, other, match in edges:
        a, b = items[at].claim, items[other].claim
        if match > 0 and a.article != b.article and a.id in marked.asked and b.id in marked.asked:
            support = neighbours.support(a.id, b.id)
            yield (
                log_odds(min(1 - _LEAST, max(_LEAST, match))),
                float(np.log1p(support.shared)),
                float(np.log1p(support.alone_a) + np.log1p(support.alone_b)),
                marked.asked[a.id] == marked.asked[b.id],
            )


def fit(rows: NDArray[np.float64]) -> CollectiveWeights:
    """The weights from rows of :func:`list_rows`, by maximum likelihood."""
    match, shared, alone, same = rows.T

    def loss(guess: NDArray[np.float64]) -> float:
        base, slope, plus, minus = guess
        odds = base + slope * match + plus * shared - minus * alone
        return float(np.mean(np.logaddexp(0, odds) - same * odds))

    _, _, plus, minus = minimize(loss, [0.0, 1.0, 1.0, 1.0]).x
    return CollectiveWeights(round(float(plus), _DECIMALS), round(float(minus), _DECIMALS))


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", metavar="NAME")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    found = fit(np.array(list(list_rows(read_marked(load_pipeline(args.model), read_stories(STORIES)))), np.float64))
    print(found)
    if args.write:
        write_collective(found)


if __name__ == "__main__":
    main()
