"""What a report says of an article, and by what name it calls it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

_LONGEST_NAME = 48
_SHORT_ID = 8
"""Characters of an article's id that name it where nothing else is known of it."""


@dataclass(frozen=True)
class ArticleRef:
    """What a report says of the article that a claim stands in."""

    id: str
    external_id: str | None
    title: str | None
    outlet: str | None
    published: date | None
    url: str | None

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> ArticleRef:
        """The article as the JSON contract has it; ``published`` is an ISO date or null."""
        published = data["published"]
        return cls(
            str(data["id"]),
            data["external_id"],
            data["title"],
            data["outlet"],
            None if published is None else date.fromisoformat(published[:10]),
            data["url"],
        )

    @property
    def name(self) -> str:
        """The outlet, or what else tells this article from others, shortened to fit beside a date."""
        known = self.outlet or self.title or _name_site(self.url) or self.external_id
        name = known or f"article {self.id[:_SHORT_ID]}"
        return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def _name_site(url: str | None) -> str | None:
    """The host of a web address, without "www."; None where there is none."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
