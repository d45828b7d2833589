"""An article: the text that all offsets point into, and what is known about where it came from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from claimcheck.quantity import Span


@dataclass(frozen=True)
class Article:
    """One piece of news.

    ``apart`` holds the spans of ``text`` that are no running text (captions, a repeated headline, leftovers); no claim
    is ever read from them. ``external_id`` is the id that the input gave; ``location`` where it was read from.
    """

    text: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    external_id: str | None = None
    location: str | None = None
    apart: tuple[Span, ...] = ()

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the text, in hexadecimal: what an article's identity and its claims' ids are made of."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def is_apart(self, span: Span) -> bool:
        """Whether ``span`` touches something that was set apart."""
        return any(start < span[1] and span[0] < end for start, end in self.apart)
