"""`python -m training build CORPORA --out DIR`: corpora in, pipeline out."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from training.corpora import Corpus, CorpusError, check_digests, load_manifest
from training.evaluation import evaluate, write_report
from training.packaging import add_scores, join_models, write_package
from training.recipe import train_names, train_syntax

TRAINERS: dict[str, Callable[[Path, Sequence[Corpus], Path], None]] = {"syntax": train_syntax, "names": train_names}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 1 where a corpus is missing or not the one listed."""
    options = _parser().parse_args(arguments)
    corpora = load_manifest()
    try:
        check_digests(options.corpora, corpora)
    except CorpusError as error:
        print(error, file=sys.stderr)
        return 1
    if options.command == "evaluate":
        options.out.mkdir(parents=True, exist_ok=True)
        write_report(evaluate(options.pipeline, options.corpora, corpora), options.out)
    else:
        build(options.corpora, corpora, options.out, options.only)
    return 0


def build(folder: Path, corpora: Sequence[Corpus], out: Path, only: str | None = None) -> None:
    """Run the stages whose results are not in `out` yet: syntax/, names/, evaluation.json; and en_claimcheck/ always.

    With `only`, just that one of the two models is trained, so that both can be trained side by side.
    """
    for name, train in TRAINERS.items():
        if only in (None, name) and not (out / name).exists():
            print(f"training {name}: progress in {out / name}.log.jsonl", file=sys.stderr)
            train(folder, corpora, out / name)
    if only:
        return
    package = out / "en_claimcheck"
    write_package(join_models(out / "syntax", out / "names"), corpora, package)
    if not (out / "evaluation.json").exists():
        write_report(evaluate(package, folder, corpora), out)
    add_scores(package, out)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    build_command = commands.add_parser("build", help="train, evaluate and package; what is there is not made again")
    build_command.add_argument("--only", choices=sorted(TRAINERS), help="train this model and stop")
    evaluate_command = commands.add_parser("evaluate", help="score any pipeline on the same held-out corpora")
    evaluate_command.add_argument("pipeline", type=Path, help="directory of a spaCy pipeline")
    for command in (build_command, evaluate_command):
        command.add_argument("corpora", type=Path, help="folder with the corpora that training/corpora.toml lists")
        command.add_argument("--out", type=Path, required=True, help="folder for the results")
    return parser


if __name__ == "__main__":
    sys.exit(main())
