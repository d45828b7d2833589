"""What claimcheck makes of the stories in ``stories/``: ``python -m benchmarks.matched``.

    read         share of the marked figures that a claim was read for
    met          share of the pairs on one question, both read and in units that compare, that blocking brings together
    linked_P/R   pairs of two articles under one question of ``diff``, against those marked so
    flagged_P/R  pairs that ``diff`` calls discrepant or updated, against those on one question that cannot both be true

All in percent.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path

from claimcheck.language import load_pipeline
from claimcheck.matching.fields.figures import relate_claims
from claimcheck.matching.grouping.blocking import find_candidates
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.keys import read_keys
from claimcheck.quantity.relation import Relation
from claimcheck.verdict.survey import survey_claims
from training.verdicts.marked import Marked, read_marked
from training.verdicts.tellings import read_stories

STORIES = Path(__file__).resolve().parent / "stories"
"""Stories that no weight was fitted to."""

Pair = frozenset[str]
"""The ids of two claims."""


def measure(folder: Path = STORIES) -> dict[str, float]:
    """The figures, in percent."""
    return judge(read_marked(load_pipeline(), read_stories(folder)))


def judge(marked: Marked) -> dict[str, float]:
    """The figures for stories that have been read, in percent."""
    asked, items = marked.asked, marked.items
    same = {pair for pair in _pair_up(items.values()) if len({asked[claim] for claim in pair}) == 1}
    questions = survey_claims(marked.articles)
    linked = {
        pair for question in questions for pair in _pair_up(item for item in question.claims if item.claim.id in asked)
    }
    ordered = list(items.values())
    met = {
        frozenset((ordered[first].claim.id, ordered[second].claim.id))
        for first, second in find_candidates(read_keys(ordered)).tolist()
        if ordered[first].claim.article != ordered[second].claim.article
    }
    comparable = {pair for pair in same if _relate(pair, items) is not Relation.INCOMPARABLE}
    contrary = {pair for pair in same if _relate(pair, items) is Relation.APART}
    flagged = {
        pair
        for question in questions
        for comparison in question.comparisons
        if comparison.outcome.verdict.is_conflict and (pair := frozenset((comparison.a, comparison.b))) in linked
    }
    return {
        "read": _percent(marked.read, marked.marks),
        "met": _percent(len(comparable & met), len(comparable)),
        "linked_P": _percent(len(linked & same), len(linked)),
        "linked_R": _percent(len(linked & same), len(same)),
        "flagged_P": _percent(len(flagged & contrary), len(flagged)),
        "flagged_R": _percent(len(flagged & contrary), len(contrary)),
    }


def _pair_up(items: Iterable[ClaimInContext]) -> Iterator[Pair]:
    """The pairs of claims of two articles."""
    for a, b in combinations(items, 2):
        if a.claim.article != b.claim.article:
            yield frozenset((a.claim.id, b.claim.id))


def _relate(pair: Pair, items: Mapping[str, ClaimInContext]) -> Relation:
    a, b = sorted(pair)
    return relate_claims(items[a], items[b]).relation


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def main() -> int:
    """Print one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=STORIES)
    print(json.dumps(measure(parser.parse_args().folder)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
