"""Reads the TOML word lists of ``lexicon/en``: commented data, duplicates refused."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from claimcheck.errors import LexiconError


@cache
def load_toml(name: str, language: str = "en") -> dict[str, Any]:
    """The parsed word list ``lexicon/<language>/<name>.toml``.

    Raises:
        LexiconError: the file is missing or is no TOML; the message names it.
    """
    path = resources.files(__package__).joinpath(language, f"{name}.toml")
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise LexiconError(f"lexicon/{language}/{name}.toml: no such word list") from None
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"lexicon/{language}/{name}.toml: {error}") from None


def find_entry(name: str, *path: str) -> Any:
    """What stands under ``path`` in a file of the lexicon."""
    found: Any = load_toml(name)
    for key in path:
        found = found[key]
    return found


@cache
def listed(name: str, *path: str) -> frozenset[str]:
    """The list that stands under ``path`` in a file of the lexicon, as a set."""
    return frozenset(find_entry(name, *path))


def word_set(words: list[str], where: str) -> frozenset[str]:
    """The words as a set; a word that stands twice is an error, since one of the two is a mistake.

    Raises:
        LexiconError: a word stands twice; the message names ``where``.
    """
    seen: set[str] = set()
    for word in words:
        if word in seen:
            raise LexiconError(f"{where}: {word!r} stands twice")
        seen.add(word)
    return frozenset(seen)


def invert(groups: dict[str, list[str]], where: str) -> dict[str, str]:
    """``{class: [words]}`` turned into ``{word: class}``; a word in two classes is an error.

    Raises:
        LexiconError: a word stands in two classes, or twice in one; the message names ``where``.
    """
    table: dict[str, str] = {}
    for group, words in groups.items():
        for word in words:
            if word in table:
                raise LexiconError(f"{where}: {word!r} stands under {table[word]!r} and {group!r}")
            table[word] = group
    return table
