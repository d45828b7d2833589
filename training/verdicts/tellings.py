"""News stories of our own, told by several outlets, in which each figure is marked with the question that it answers.

A file in ``stories/`` is a story::

    @a Harbor Courier | 2019-03-04 | Two killed as crane topples onto market
    [[dead|Two people]] were killed and [[hurt|at least nine]] injured when a [[crane_height|60-metre]] crane ...
    @b Northern Wire | - | ...

Figures with the same key answer one question, whatever they say; all others of the story answer two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from claimcheck.article import Article
from claimcheck.quantity import Span

STORIES = Path(__file__).resolve().parent / "stories"
"""Stories that the weights are fitted to. The first letter of a file's name tells what it is about: business, sport and
science (b), crime and accidents (c), disasters, war and politics (w)."""

_MARK = re.compile(r"\[\[(\w+)\|([^\]]+)\]\]")


@dataclass(frozen=True)
class Telling:
    """A story as one outlet tells it; ``keys`` are the questions of the figures in these spans of its text."""

    article: Article
    keys: Mapping[Span, str]

    def key_of(self, span: Span) -> str | None:
        """The question of the figure that stands in ``span``; None where the figure is not marked."""
        return next((key for (start, end), key in self.keys.items() if start <= span[0] and span[1] <= end), None)


def read_stories(folder: Path) -> dict[str, list[Telling]]:
    """The stories of a folder by their names."""
    return {path.stem: list(read_story(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.txt"))}


def read_story(text: str) -> Iterator[Telling]:
    """The tellings of one story."""
    for part in re.split(r"^@(?=\w+ )", text, flags=re.M)[1:]:
        head, _, body = part.partition("\n")
        _, head = head.split(" ", 1)
        outlet, day, title = (field.strip() for field in _strip_marks(head)[0].split("|", 2))
        plain, keys = _strip_marks(body.strip())
        published = None if day == "-" else date.fromisoformat(day)
        yield Telling(Article(plain, title=title, outlet=outlet, published=published), keys)


def _strip_marks(text: str) -> tuple[str, dict[Span, str]]:
    """The text as a reader sees it, and the keys of the spans that were marked in it."""
    shown: list[str] = []
    keys: dict[Span, str] = {}
    end = length = 0
    for mark in _MARK.finditer(text):
        key, words = mark.groups()
        before = text[end : mark.start()]
        shown += [before, words]
        start = length + len(before)
        length, end = start + len(words), mark.end()
        keys[start, length] = key
    return "".join([*shown, text[end:]]), keys
