"""How long a large store takes to open: ``python -m benchmarks.opening --claims 100000``.

The claims are made up (see :mod:`benchmarks.synthetic`), or those of ``--store``, which is left as it is. Measured are
CPU seconds of one process: the first survey after a scan, one of a store whose questions are known, a topic of it, and
the opening of the review page.
"""

from __future__ import annotations

import argparse
import gc
import json
import shutil
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import delete

from benchmarks.synthetic import make_news
from claimcheck.check import Workspace, open_store
from claimcheck.extraction import Reading
from claimcheck.review.desk import Desk
from claimcheck.store import Store
from claimcheck.store.models import SurveyRow

_AT_ONCE = 500


def fill(store: Store, claims: int) -> None:
    """Store made-up articles with so many claims."""
    readings = iter(Reading(one.article, (), (), one.claims) for one in make_news(claims))
    while batch := list(islice(readings, _AT_ONCE)):
        store.add(batch, "made up")


def measure(workspace: Workspace, topics: list[str]) -> Iterator[tuple[str, float]]:
    """What was done with the store, and the CPU seconds that it took."""
    with workspace.store.writing() as session:
        session.execute(delete(SurveyRow))
    yield "first survey", take_time(lambda: workspace.diff(topics[0]))
    for topic in topics:
        yield f"topic: {topic}", take_time(lambda topic=topic: workspace.diff(topic))
    yield "everything", take_time(workspace.diff)
    yield "review page", take_time(lambda: Desk(workspace))
    yield "review page on a topic", take_time(lambda: Desk(workspace, topics[0]))


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
    options = parser.parse_args()
    gc.set_threshold(200_000, 20, 20)  # as the command line has it
    with TemporaryDirectory() as folder:
        path = Path(folder) / "news.db"
        if options.store:
            shutil.copy(options.store, path)
        with open_store(str(path)) as workspace:
            if not options.store:
                fill(workspace.store, options.claims)
            for step, seconds in measure(workspace, options.topic or ["missiles fired"]):
                print(json.dumps({"step": step, "seconds": seconds}), flush=True)


if __name__ == "__main__":
    main()
