"""Figures of one clause with a source each: "80,000, according to X, and 300,000, according to Y, marched"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extraction.attributions.draft import Draft, Phrase
from claimcheck.extraction.attributions.nominals import FINITE
from claimcheck.extraction.attributions.spans import trim
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.sources import source_lexicon

_JOINTS = frozenset({"and", "but", "or", "while", "whereas"})
_LONGEST_NAME = 6
"""Tokens from a bracket to the one that closes it behind a name."""
_HEDGED = 5
"""Tokens behind a joint in which its figure has begun."""


def joint_behind(tree: Tree, start: int, end: int) -> int | None:
    """The comma in the range behind which the next figure and its own "according to" follow."""
    return next((i for i in range(start, end) if _joins(tree, i) and _next_according(tree, i) is not None), None)


def find_shares(tree: Tree, token: int, end: int) -> list[TokenRange] | None:
    """The content of one of two such phrases, which ends at ``end``: its own part, and the verb that both share."""
    start, limit = tree.sentence[token]
    if end < limit and _joins(tree, end) and (other := _next_according(tree, end)) is not None:
        own = trim(tree, start, token)
        shared = _shared(tree, end, other, limit) if not _tells(tree, start, token) else None
    else:
        before = next((i for i in range(token - 1, start, -1) if tree.lower[i] == "according"), None)
        joint = None if before is None else next((i for i in range(before, token) if _joins(tree, i)), None)
        if before is None or joint is None or _next_according(tree, joint) != token:
            return None
        own = trim(tree, joint + 2, token)
        shared = None if _tells(tree, start, before) or _tells(tree, joint, token) else _tail(tree, end, limit)
    return [part for part in (own, shared) if part is not None and part[0] < part[1]]


def _joins(tree: Tree, comma: int) -> bool:
    """Whether a comma and a conjunction bring in another figure."""
    if tree.text[comma] != "," or _JOINTS.isdisjoint(tree.lower[comma + 1 : comma + 2]):
        return False
    return "CD" in tree.tag[comma + 2 : comma + 2 + _HEDGED]


def _next_according(tree: Tree, joint: int) -> int | None:
    """The next "according to" of the sentence, where it stands behind a comma."""
    limit = tree.sentence[joint][1]
    told = next((i for i in range(joint + 1, limit - 1) if tree.lower[i : i + 2] == ["according", "to"]), None)
    return told if told is not None and tree.text[told - 1] == "," else None


def _shared(tree: Tree, joint: int, other: int, limit: int) -> TokenRange | None:
    """What follows the second phrase, where neither figure has a verb of its own."""
    if _tells(tree, joint, other):
        return None
    comma = next((i for i in range(other, limit) if tree.text[i] == ","), limit)
    return _tail(tree, comma, limit)


def _tail(tree: Tree, comma: int, limit: int) -> TokenRange | None:
    return trim(tree, comma + 1, limit) if comma + 1 < limit and _tells(tree, comma, limit) else None


def _tells(tree: Tree, start: int, end: int) -> bool:
    return any(tree.tag[i] in FINITE for i in range(start, end))


def find_bracketed(tree: Tree) -> list[Draft]:
    """One draft for each figure with its source in brackets, of several: "drew 20,000 (police) and 60,000 (unions)"."""
    drafts: list[Draft] = []
    at = 0
    while at < len(tree):
        start, end = tree.sentence[at]
        brackets = [b for b in range(start, end) if tree.text[b] == "(" and _names_source(tree, b)]
        if len(brackets) > 1:
            drafts += _drafts_of(tree, brackets, start, end)
        at = end
    return drafts


def _drafts_of(tree: Tree, brackets: list[int], start: int, end: int) -> Iterator[Draft]:
    last = _closing(tree, brackets[-1])
    shared = trim(tree, last + 1, end) if not _tells(tree, start, brackets[0]) and _tells(tree, last, end) else None
    first = start
    for bracket in brackets:
        close = _closing(tree, bracket)
        while first < bracket and (tree.pos[first] in ("PUNCT", "CCONJ") or tree.text[first] == ")"):
            first += 1
        parts = [trim(tree, first, bracket), *([] if shared is None else [shared])]
        source = Phrase((bracket + 1, close), close - 1)
        yield Draft(bracket, [(bracket, bracket + 1)], "says", source, parts, shape="figure")
        first = close + 1


def _names_source(tree: Tree, bracket: int) -> bool:
    """Whether a source alone stands in brackets, right behind a figure or what it counts."""
    close = _closing(tree, bracket)
    inside = range(bracket + 1, close)
    named = bool(inside) and all(tree.pos[i] in ("NOUN", "PROPN", "ADJ", "DET") for i in inside)
    counted = "CD" in tree.tag[max(0, bracket - 2) : bracket]
    bodies = source_lexicon().organisation | source_lexicon().group  # "40 people (nurses)" tells who was counted
    return named and counted and tree.lower[close - 1] in bodies


def _closing(tree: Tree, bracket: int) -> int:
    """The bracket that closes; the opening one itself where none is near."""
    near = range(bracket + 1, min(bracket + _LONGEST_NAME, tree.sentence[bracket][1]))
    return next((i for i in near if tree.text[i] == ")"), bracket)
