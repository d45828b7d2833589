"""Reads the labelled pairs, prints cross-validated figures, and writes the weights fitted on all of them.

    python -m training.verdicts DATA [--model NAME] [--measure] [--write [WEIGHTS ...]]

Without --measure nothing is cross-validated, without --write nothing is written. WEIGHTS are "story", "store" or
"bare", all of them unless some are named; the others stay what they are. DATA is described in rows.py; the
stories and the labels are those beside this file. Figures are for topics that neither the weights nor the calibration
have seen.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from claimcheck.comparison import Comparer, Comparison
from claimcheck.language import load_pipeline
from claimcheck.matching.weights.models import read_learned
from training.verdicts.candidates import Example, find_examples, strip_articles
from training.verdicts.export import write_calibration, write_weights
from training.verdicts.labelled import find_labelled, needs_weighing
from training.verdicts.learn import BARE, STORE, STORY, Recipe, is_same, judge_out_of_fold, learn
from training.verdicts.marked import find_story_examples
from training.verdicts.rows import PAIRS, SENTENCES, read_rows
from training.verdicts.scores import calibration_error, score


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", metavar="NAME")
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--write", nargs="*", choices=("story", "store", "bare"), metavar="WEIGHTS")
    args = parser.parse_args()
    nlp = load_pipeline(args.model)
    comparer = Comparer(nlp)
    story, bare = read_examples(comparer, args.data)
    labelled = list(find_labelled(comparer, args.data))
    met = [*filter(needs_weighing, labelled), *find_story_examples(nlp)]
    jobs = {"story": ([*story, *labelled], STORY), "store": ([*story, *met], STORE), "bare": (bare, BARE)}
    if args.measure:
        for name, job in jobs.items():
            print(f"{name}:")
            measure(*job)
    if args.write is not None:
        fitted = args.write or list(jobs)
        learned = {name: learn(*job) if name in fitted else read_learned(name) for name, job in jobs.items()}
        write_weights(learned)
        write_calibration(learned)


def read_examples(comparer: Comparer, data: Path) -> tuple[list[Example], list[Example]]:
    """The examples of the model for claims in their articles, and of the one for bare sentences."""
    pairs = [row for name in PAIRS for row in read_rows(data, name)]
    bare = [row for name in SENTENCES for row in read_rows(data, name)] + strip_articles(pairs)
    return find_examples(comparer, pairs), find_examples(comparer, bare)


def measure(examples: Sequence[Example], recipe: Recipe, seeds: Sequence[int] = (0, 1, 2)) -> None:
    """Print the figures of each set, the mean of several ways to cut the topics into folds."""
    found: dict[str, list[dict[str, float]]] = {}
    for seed in seeds:
        for source, judged in judge_out_of_fold(examples, recipe, seed).items():
            if source in recipe.meant_for or source in SENTENCES:
                found.setdefault(source, []).append(figures(judged))
    for source, rows in sorted(found.items()):
        means = {name: sum(row[name] for row in rows) / len(rows) for name in rows[0]}
        print(f"{source:10s} " + "  ".join(f"{name} {value:.1f}" for name, value in means.items()))


def figures(judged: Sequence[tuple[Example, Comparison | None]]) -> dict[str, float]:
    """The scores of one set, with the expected calibration error of "one question" in percent."""
    verdicts = ["unclear" if found is None else str(found.outcome.verdict) for _, found in judged]
    scored = score([example.row.label for example, _ in judged], verdicts)
    sure = [
        (f.outcome.confidence if f.outcome.verdict.is_same_question else 1 - f.outcome.confidence, is_same(e))
        for e, f in judged
        if f is not None
    ]
    scored["ECE"] = 100 * calibration_error([p for p, _ in sure], [o for _, o in sure])
    return scored


if __name__ == "__main__":
    main()
