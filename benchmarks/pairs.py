"""What claimcheck says of the pairs in ``lookalikes/``: ``python -m benchmarks.pairs [--errors N]``.

879 pairs of figures from 305 articles written for this project, on war, disasters, crime, business, science, politics
and sport: more than half only look alike. One reader labelled them, in the words of the verdicts. What is printed for
all of them, and with ``--errors`` the first wrong ones:

    conflict_F1, false_alarm   discrepant or updated, against the rest; look-alikes that are called so
    support_F1                 agree or compatible, against the rest
    macro                      mean F1 of the verdicts

All in percent.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimcheck.comparison import Comparer, Side, read_side
from claimcheck.language import load_pipeline
from training.verdicts.scores import score

PAIRS = Path(__file__).resolve().parent / "lookalikes"
_NAMES = {"conflict F1": "conflict_F1", "false alarm": "false_alarm", "support F1": "support_F1", "macro": "macro"}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures in their articles, and what a reader says of them."""

    id: str
    a: Side
    b: Side
    verdict: str
    why: str


def read_pairs(folder: Path = PAIRS) -> Iterator[Pair]:
    """The pairs of all files of the folder, in order."""
    for path in sorted(folder.glob("*.pairs.jsonl")):
        articles = {row["id"]: row for row in _lines(path.with_name(path.name.replace(".pairs.", ".articles.")))}
        for row in _lines(path):
            a, b = (_side(row[letter], articles) for letter in "ab")
            yield Pair(row["id"], a, b, row["verdict"], row["why"])


def _side(told: dict[str, str], articles: dict[str, dict[str, Any]]) -> Side:
    article = articles[told["article"]]
    around = {key: article[key] for key in ("title", "outlet", "published")}
    return read_side({"text": told["text"], "focus": told["focus"], "context": article["text"], **around})


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def judge(pairs: list[Pair]) -> list[str]:
    """The verdict on each pair."""
    comparer = Comparer(load_pipeline())
    comparer.prepare(side for pair in pairs for side in (pair.a, pair.b))
    return [str(comparer.compare(pair.a, pair.b).outcome.verdict) for pair in pairs]


def measure(folder: Path = PAIRS) -> dict[str, float]:
    """The figures, in percent."""
    pairs = list(read_pairs(folder))
    return _figures(pairs, judge(pairs))


def _figures(pairs: list[Pair], verdicts: list[str]) -> dict[str, float]:
    found = score([pair.verdict for pair in pairs], verdicts)
    return {name: found[key] for key, name in _NAMES.items()}


def main() -> int:
    """Print the figures as JSON, then the wrong pairs that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    options = parser.parse_args()
    pairs = list(read_pairs())
    verdicts = judge(pairs)
    print(json.dumps(_figures(pairs, verdicts)))
    wrong = [(pair, verdict) for pair, verdict in zip(pairs, verdicts, strict=True) if pair.verdict != verdict]
    for pair, verdict in wrong[: options.errors]:
        print(f"{pair.id}: {verdict}, and is {pair.verdict} ({pair.why})")
        print(*(f"   [{side.focus}] {side.text}" for side in (pair.a, pair.b)), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
