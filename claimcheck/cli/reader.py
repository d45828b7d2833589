"""Who reads the articles of a command: this process, or several."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.check import Read


@contextmanager
def reader(jobs: int, model: str | None) -> Iterator[Read]:
    """A function that reads articles in ``jobs`` processes, which end with the block."""
    if jobs == 1:
        from claimcheck.extraction.stream import read_stream

        yield partial(read_stream, model=model)
        return
    from claimcheck.engine import Processes

    with Processes(jobs, model=model) as processes:
        yield processes.read
