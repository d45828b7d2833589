"""How long a large store takes to open: ``python -m benchmarks.opening --claims 100000``.

The claims are made up (see :mod:`benchmarks.synthetic`), or those of ``--store``, which is left as it is. Measured are
CPU seconds of one process: the first survey after a scan, one of a store whose questions are known, a topic of it,
reports on a thousand questions in each form, and the opening of the review page; then the milliseconds that the page
needs for an answer (see :mod:`benchmarks.page`).
"""

from __future__ import annotations

import argparse
import gc
import json
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import StringIO
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from sqlalchemy import delete

from benchmarks.page import read_pages
from benchmarks.synthetic import make_news
from claimcheck.check import Workspace, open_store
from claimcheck.extraction import Reading
from claimcheck.report.forms import SUFFIXES, render
from claimcheck.report.model import Report
from claimcheck.report.terminal import print_report
from claimcheck.review.desk import Desk
from claimcheck.store import Store
from claimcheck.store.models import SurveyRow

_AT_ONCE = 500
_REPORTED = 1000
"""Questions of a report."""


def fill(store: Store, claims: int) -> None:
    """Store made-up articles with so many claims."""
    readings = iter(Reading(one.article, (), (), one.claims) for one in make_news(claims))
    while batch := list(islice(readings, _AT_ONCE)):
        store.add(batch, "made up")


def measure(workspace: Workspace, topics: list[str]) -> Iterator[tuple[str, float]]:
    """What was done with the store, and the CPU seconds that it took."""
    yield "first survey", take_time(workspace.diff)
    for topic in topics:
        yield f"topic: {topic}", take_time(lambda topic=topic: workspace.diff(topic))
    yield "everything", take_time(workspace.diff)
    yield "review page on a topic", take_time(lambda: Desk(workspace, topics[0]))
    for suffix in (".txt", *SUFFIXES):
        yield f"report: {suffix}", take_time(lambda suffix=suffix: write_report(workspace, suffix))


def write_report(workspace: Workspace, suffix: str) -> None:
    """A report on questions from all over a store in the form of ``suffix``; ".txt" is what a terminal shows."""
    survey = workspace.diff()
    step = max(1, len(survey.questions) // _REPORTED)
    survey = replace(survey, questions=survey.questions[::step][:_REPORTED])
    report = Report.from_json(survey.to_json(), survey.texts)
    if suffix == ".txt":
        print_report(report, Console(file=StringIO(), width=100))
    else:
        render(report, suffix)


def take_time(action: Callable[[], object]) -> float:
    """CPU seconds that ``action`` takes."""
    gc.collect()
    start = time.process_time()
    action()
    return round(time.process_time() - start, 2)


def main() -> None:
    """Print one line of JSON for each step."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--store", type=Path, help="open a copy of this SQLite store instead of a made-up one")
    parser.add_argument("--topic", action="append", help="may be repeated; by default a word of the made-up news")
    parser.add_argument("--known", action="store_true", help="take what the store knows of its questions as it is")
    parser.add_argument("--times", type=int, default=20, help="how many cases are opened and judged")
    options = parser.parse_args()
    gc.set_threshold(200_000, 20, 20)  # as the command line has it
    with TemporaryDirectory() as folder:
        path = Path(folder) / "news.db"
        if options.store:
            shutil.copy(options.store, path)
        with open_store(str(path)) as workspace:
            if not options.store:
                fill(workspace.store, options.claims)
            if not options.known:
                with workspace.store.writing() as session:
                    session.execute(delete(SurveyRow))
            for step, seconds in measure(workspace, options.topic or ["missiles fired"]):
                print(json.dumps({"step": step, "seconds": seconds}), flush=True)
            desks: list[Desk] = []
            seconds = take_time(lambda: desks.append(Desk(workspace)))
            print(json.dumps({"step": "review page", "seconds": seconds, "cases": len(desks[0].cases)}), flush=True)
            gc.collect()
            gc.freeze()  # as the command line does
            for kind, median, longest in read_pages(desks[0], options.times):
                print(json.dumps({"page": kind, "median_ms": median, "longest_ms": longest}), flush=True)


if __name__ == "__main__":
    main()
