"""The parse as plain lists, a value for each token."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parse:
    """The lists of a parse that is being mended in place: words in lower case, and head, label and tags of each."""

    lower: list[str]
    head: list[int]
    dep: list[str]
    pos: list[str]
    tag: list[str]
