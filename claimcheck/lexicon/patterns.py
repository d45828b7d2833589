"""Patterns that find the words and phrases of a list in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from claimcheck.lexicon.loader import find_entry


def any_of(words: Iterable[str]) -> str:
    """A regular expression for any of the words and phrases, which it finds as whole words; the first listed wins."""
    return rf"\b(?:{'|'.join(map(re.escape, words))})\b"


@cache
def any_listed(name: str, *path: str) -> re.Pattern[str]:
    """Any word or phrase of the list that stands under ``path`` in a file of the lexicon, in capitals or not."""
    return re.compile(any_of(find_entry(name, *path)), re.IGNORECASE)
