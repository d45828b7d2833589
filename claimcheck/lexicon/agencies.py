"""News agencies and the ways a text credits them."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.lexicon.loader import invert, load_toml

_INITIAL = re.compile(r"\b(\w)\.")


def agency_named(words: str) -> str | None:
    """The agency that a credit, byline or outlet name stands for: "the A.P." is "Associated Press"."""
    return _credits().get(_INITIAL.sub(r"\1", words.casefold()).removeprefix("the ").strip())


@cache
def _credits() -> dict[str, str]:
    return invert(load_toml("agencies")["agencies"], "lexicon/en/agencies.toml")
