"""Who holds what, where the thing is the subject: "the town is in rebel hands", "is under our control"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claim import Argument
from claimcheck.lexicon.loader import listed


class Held(NamedTuple):
    """The words for who holds a thing; the thing is what the statement has for its subject."""

    holder: str


def find_held(content: str, predicate: str | None, arguments: tuple[Argument, ...]) -> Held | None:
    """Who is told to hold the subject of the statement; None where it is no such statement.

    "In control of the town" says it of who holds, "under the control of the army" of what is held.
    """
    if predicate == "fall":
        return next((Held(argument.text) for argument in arguments if argument.role == "to"), None)
    found = _in_hands().search(content) if predicate is not None else None
    if found is None:
        return None
    preposition, before, noun, owner = found.groups()
    if owner and preposition.lower() == "in" and noun.lower() == "control" and not before:
        return None
    if owner:
        return Held(owner)
    words = [word for word in (before or "").split() if word.lower() not in listed("opposites", "holding", "degrees")]
    return Held(" ".join(words)) if words else None


@lru_cache(maxsize=1)
def _in_hands() -> re.Pattern[str]:
    nouns, degrees = (sorted(listed("opposites", "holding", name)) for name in ("nouns", "degrees"))
    degree = rf"(?:(?:{'|'.join(degrees)})\s+)*"
    return re.compile(
        rf"\b(under|in|into)\s+{degree}(?:the\s+)?{degree}((?:[\w'’-]+\s+){{0,3}}?)({'|'.join(nouns)})\b"
        r"(?:\s+of\s+((?:the\s+)?[\w'’-]+(?:\s+[A-Z][\w'’-]*)*))?",
        re.IGNORECASE,
    )
