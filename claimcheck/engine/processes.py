"""Reads articles in several processes of this machine: the same readings, in the same order, sooner."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from signal import SIG_IGN, SIGINT, signal
from threading import current_thread, main_thread

from claimcheck.article import Article
from claimcheck.errors import InputError
from claimcheck.extraction import Reading
from claimcheck.extraction.stream import batch_articles, read_stream

_AHEAD = 2
"""Batches that wait for each process, so that none is idle and memory stays bounded."""

Results = list[Reading | InputError]


class Processes:
    """So many processes with a language pipeline each. Use it as a context manager; it ends them."""

    def __init__(self, jobs: int, *, model: str | None = None) -> None:
        """Start ``jobs`` processes when the first article comes."""
        # Forking a process that has threads (BLAS, a progress display) may hang it: new ones are started instead.
        self._pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))
        self._most = _AHEAD * jobs
        self._model = model

    def __enter__(self) -> Processes:
        return self

    def __exit__(self, *_exception: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def read(self, articles: Iterable[Article | InputError]) -> Iterator[Reading | InputError]:
        """What :func:`claimcheck.extraction.stream.read_stream` gives for these articles."""
        waiting: deque[Future[Results]] = deque()
        for batch in batch_articles(articles):
            with _deaf_to_interrupts():
                waiting.append(self._pool.submit(_read_batch, batch, self._model))
            if len(waiting) > self._most:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """What is started in this block never hears Ctrl+C: this process does, and ends it without a word on the screen."""
    if current_thread() is not main_thread():
        yield
        return
    before = signal(SIGINT, SIG_IGN)
    try:
        yield
    finally:
        signal(SIGINT, before)


def _read_batch(batch: list[Article | InputError], model: str | None) -> Results:
    return list(read_stream(batch, model=model))
