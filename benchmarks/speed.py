"""How fast claimcheck reads: words a second of ``extract`` against the bare language pipeline, and the start-up time.

    python benchmarks/speed.py [--articles FILE.jsonl] [--rounds N] [--against quantulum3] [--json]

Both sides read the same articles in turn, round by round, in one process and one thread, and are measured in CPU time,
so that the ratio means something on a busy machine. Without ``--articles`` the demo articles are read, each many times
over with other figures. ``--against quantulum3`` has that extractor, which reads numbers alone, go over the same texts;
it is no dependency and must have been installed beside claimcheck.
"""

from __future__ import annotations

import argparse
import importlib
import itertools
import json
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from claimcheck.article import Article
from claimcheck.extraction import read_articles
from claimcheck.ingest import read_paths
from claimcheck.language import load_pipeline
from claimcheck.language.pieces import one_thread

SEEDS = Path(__file__).parent.parent / "seeds"
REPEATS = 12


def demo_articles() -> list[Article]:
    """The demo articles, each in several copies whose figures differ."""
    articles = [item for item in read_paths([SEEDS]) if isinstance(item, Article)]
    return [
        Article(re.sub(r"\d+", lambda found, n=number: str(int(found[0]) + n), article.text), title=article.title)
        for number, article in itertools.product(range(REPEATS), articles)
    ]


def measure_reading(articles: list[Article], rounds: int) -> dict[str, float]:
    """Words a second of both, medians over the rounds, and how many times longer reading takes."""
    nlp = load_pipeline()
    words = sum(len(article.text.split()) for article in articles)
    texts = [article.text for article in articles]
    learnt = [name for name, pipe in nlp.pipeline if getattr(pipe, "is_trainable", False)]

    def parse() -> None:
        with nlp.select_pipes(enable=learnt), one_thread():
            for _ in nlp.pipe(texts):
                pass

    def read() -> None:
        for _ in read_articles(nlp, articles):
            pass

    list(read_articles(nlp, articles[:5]))
    times = [(take_time(parse), take_time(read)) for _ in range(rounds)]
    bare, reading = (statistics.median(side) for side in zip(*times, strict=True))
    return {
        "words": words,
        "bare_words_per_second": round(words / bare),
        "read_words_per_second": round(words / reading),
        "ratio": round(statistics.median(read / parse for parse, read in times), 3),
    }


def measure_quantulum3(articles: list[Article], rounds: int) -> dict[str, int]:
    """Words a second of quantulum3 as a plain install has it, without its classifier; the median over the rounds."""
    try:
        importlib.import_module("quantulum3.classifier").USE_CLF = False
        parse = importlib.import_module("quantulum3.parser").parse
    except ModuleNotFoundError as error:
        sys.exit(f"--against quantulum3: not installed ({error}); run: pip install quantulum3")
    texts = [article.text for article in articles]

    def read() -> None:
        for text in texts:
            parse(text)

    parse(texts[0])
    times = [take_time(read) for _ in range(rounds)]
    return {"quantulum3_words_per_second": round(sum(len(text.split()) for text in texts) / statistics.median(times))}


def take_time(action: Callable[[], None]) -> float:
    """CPU seconds that ``action`` takes."""
    start = time.process_time()
    action()
    return time.process_time() - start


def measure_start(rounds: int) -> float:
    """Seconds until ``claimcheck --help`` has been printed; the median over the rounds."""
    command = [sys.executable, "-c", "from claimcheck.cli import main; main()", "--help"]
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return round(statistics.median(times), 3)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, help="articles to read instead of the demo's")
    parser.add_argument("--limit", type=int, help="at most so many articles")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--against", choices=["quantulum3"], help="another extractor to read the same articles")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    if arguments.articles:
        articles = [item for item in read_paths([arguments.articles]) if isinstance(item, Article)]
    else:
        articles = demo_articles()
    articles = articles[: arguments.limit]
    figures = measure_reading(articles, arguments.rounds)
    if arguments.against:
        figures |= measure_quantulum3(articles, arguments.rounds)
    figures["help_seconds"] = measure_start(arguments.rounds)
    print(json.dumps(figures) if arguments.json else "  ".join(f"{key}={value}" for key, value in figures.items()))


if __name__ == "__main__":
    main()
