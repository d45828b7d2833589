"""Reading many claims at once leaves so much in memory that looking for garbage in it takes a tenth of the time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def kept_in_memory() -> Iterator[None]:
    """While claims are read, look for no garbage that only a search for cycles would find: reading makes none.

    The search is taken up again afterwards, unless it was off before. It goes through all that a store has in memory
    each time that this has grown by a quarter.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
