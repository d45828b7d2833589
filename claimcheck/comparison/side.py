"""One side of a comparison: a sentence or a figure, bare or in its article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from claimcheck.article import Article
from claimcheck.errors import InputError
from claimcheck.quantity import Span


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison.

    ``text`` is the statement, ``focus`` the words of the figure meant (all figures where it is None), ``context`` the
    article that it stands in.
    """

    text: str
    focus: str | None = None
    context: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: date | None = None

    def to_article(self) -> Article:
        """The article that is read: the context where it holds the statement, else the statement alone."""
        text = self.context if self.context and locate(self.text, self.context) else self.text
        return Article(text, title=self.title, outlet=self.outlet, published=self.published)


def read_side(data: Mapping[str, Any], where: str = "side") -> Side:
    """A side from its JSON object.

    Raises:
        InputError: ``text`` is missing, a field is no text, or ``published`` is no ISO date.
    """
    fields = {name: data.get(name) for name in ("text", "focus", "context", "title", "outlet")}
    for name, value in fields.items():
        if value is not None and not isinstance(value, str):
            raise InputError(where, f"{name} must be a text, not {value!r:.40}")
    text = fields["text"]
    if not text or not text.strip():
        raise InputError(where, "a side needs a text")
    try:
        day = date.fromisoformat(str(data["published"])[:10]) if data.get("published") else None
    except ValueError:
        raise InputError(where, f"published is no date: {data['published']!r:.40}") from None
    return Side(text, fields["focus"], fields["context"], fields["title"], fields["outlet"], day)


def locate(part: str, text: str) -> Span | None:
    """Where ``part`` stands in ``text``, whatever the white space between its words; None where it does not."""
    at = text.find(part)
    if at >= 0:
        return at, at + len(part)
    found = re.search(r"\s+".join(map(re.escape, part.split())), text)
    return found.span() if found else None
