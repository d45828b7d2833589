"""Lays the figures and statements of many news articles side by side, and says where they disagree and why.

The names below are the whole library interface; each is imported when it is first used, so that ``import claimcheck``
costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimcheck.check import open_store
    from claimcheck.comparison import compare
    from claimcheck.extraction.stream import extract

_HOMES = {
    "compare": "claimcheck.comparison",
    "extract": "claimcheck.extraction.stream",
    "open_store": "claimcheck.check",
}

__all__ = ["compare", "extract", "open_store"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'claimcheck' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
