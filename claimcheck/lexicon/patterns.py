"""Patterns that find the words and phrases of a list in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from claimcheck.lexicon.loader import find_entry

_WORD = re.compile(r"[a-z]+")


def any_of(words: Iterable[str]) -> str:
    """A regular expression for any of the words and phrases, which it finds as whole words; the first listed wins."""
    return rf"\b(?:{'|'.join(map(re.escape, words))})\b"


@cache
def any_listed(name: str, *path: str) -> re.Pattern[str]:
    """Any word or phrase of the list that stands under ``path`` in a file of the lexicon, in capitals or not."""
    return re.compile(any_of(find_entry(name, *path)), re.IGNORECASE)


def words_of(text: str) -> frozenset[str]:
    """The words of a text in lower case, cut at all that is no letter of English."""
    return frozenset(_WORD.findall(text.lower()))


def signs_of(phrases: Iterable[str]) -> frozenset[str]:
    """Words of which a text has one wherever it has one of the phrases: the longest word of each, the last of those."""
    return frozenset(max(reversed(_WORD.findall(phrase.lower())), key=len) for phrase in phrases)


@cache
def listed_signs(name: str, *path: str) -> frozenset[str]:
    """The same of the list that stands under ``path`` in a file of the lexicon."""
    return signs_of(find_entry(name, *path))
