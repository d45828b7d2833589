"""How rare words are in news."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources


@lru_cache(maxsize=1)
def _document_shares() -> Mapping[str, int]:
    levels: dict[str, str] = tomllib.loads(resources.files(__package__).joinpath("rarity.toml").read_text("utf-8"))[
        "levels"
    ]
    return {word: int(level) for level, group in levels.items() for word in group.split()}


@lru_cache(maxsize=200_000)
def rarity(term: str) -> float:
    """How much it says that two texts share ``term``: about 1 for what stands in every tenth article, 6 for the rare.

    Measured as the negative logarithm of the share of news articles that have it; what the table lacks is rare.
    """
    return float(_document_shares().get(term, 6))
