"""The parse as plain lists, a value for each token."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_NEAR = 8
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


@dataclass(frozen=True, slots=True)
class Parse:
    """The lists of a parse that is being mended in place: the words, also in lower case, and head, label and tags."""

    text: list[str]
    lower: list[str]
    head: list[int]
    dep: list[str]
    pos: list[str]
    tag: list[str]


def kids_near(parse: Parse, token: int) -> list[int]:
    """The words that hang from one, of those that stand near it."""
    near = range(max(0, token - _NEAR), min(len(parse.head), token + _NEAR))
    return [i for i in near if parse.head[i] == token and i != token]


def hangs_from(parse: Parse, token: int, above: int) -> bool:
    """Whether a word stands below another, so that it can take it no more."""
    return above in climb(parse, token)


def climb(parse: Parse, token: int) -> Iterator[int]:
    """The words above one, the nearest first; where they hang from each other in a circle, no more than there are."""
    for _ in parse.head:
        if parse.head[token] == token:
            return
        token = parse.head[token]
        yield token


def is_circular(parse: Parse) -> bool:
    """Whether any words hang from each other in a circle, so that none of them has a root."""
    rooted = [False] * len(parse.head)
    for first in range(len(rooted)):
        path = [first]
        while not rooted[path[-1]] and parse.head[path[-1]] != path[-1]:
            path.append(parse.head[path[-1]])
            if len(path) > len(rooted):
                return True
        for token in path:
            rooted[token] = True
    return False


def subject_before(parse: Parse, verb: int) -> int | None:
    """The first subject that stands near before the verb."""
    return next((i for i in kids_near(parse, verb) if i < verb and parse.dep[i] in _SUBJECTS), None)
