"""Scope of a figure: what part of the events it covers, and whether the count has the attacker in it."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.extraction.events import Figure
from claimcheck.extraction.frames import Frame
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.scope import scope_lexicon

_REACH = 5
"""Words looked at on either side of a figure; marks have no more."""
_GAP = frozenset({"at", "least", "about", "some", "around", "more", "than", "nearly", "almost", "up", "to", "the", "a", "an",
                  "as", "many", "over", "roughly", "approximately", "only", "just", ","})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scope:
    """Sorted marks of scope.toml, the words of the whole where the figure is a part, and the attacker's side."""

    marks: tuple[str, ...] = ()
    whole: str | None = None
    attacker: str | None = None


def read_scope(tree: Tree, figure: Figure, frame: Frame) -> Scope:
    """The scope marks of a figure."""
    words = scope_lexicon()
    start, end = tree.sentence[figure.noun]
    first, last = figure.range[0], max(figure.range[1], figure.noun + 1)
    before = _before(tree, start, first)
    after = tree.lower[last : min(end, last + _REACH)]
    inside = tree.lower[first:last]
    marks: set[str] = set()
    for length in range(1, _REACH):
        for tokens in (before[len(before) - length :] if length <= len(before) else [], inside[:length]):
            marks.update(words.before.get(" ".join(tokens), ()))
        marks.update(words.after.get(" ".join(after[:length]), ()))
        for i in range(1, len(inside)):
            marks.update(words.after.get(" ".join(inside[i : i + length]), ()))
    sentence = " ".join(tree.lower[start:end])
    for phrase, names in words.anywhere.items():
        if phrase in sentence:
            marks.update(names)
    whole = None
    if frame.whole is not None:
        marks.add("subset")
        whole = tree.words(tree.subtree(frame.whole)) if frame.whole != figure.noun else None
    return Scope(tuple(sorted(marks)), whole, _attacker(tree, start, end))


def _before(tree: Tree, start: int, first: int) -> list[str]:
    """The words right before the figure, hedges passed over."""
    at = first
    while at > start and tree.lower[at - 1] in _GAP and tree.lower[at - 1] != ",":
        at -= 1
    near = tree.lower[max(start, first - _REACH) : first]
    far = tree.lower[max(start, at - _REACH) : at]
    return far if at < first and far else near


def _attacker(tree: Tree, start: int, end: int) -> str | None:
    """Whether the sentence says that its counts have the attacker in them."""
    words = scope_lexicon()
    for i in range(start, end):
        if tree.lower[i] in words.attackers:
            near = " ".join(tree.lower[max(start, i - _REACH) : i])
            if any(_ends_with(near, phrase) for phrase in words.attacker_excluded):
                return "excluded"
            if any(_ends_with(near, phrase) for phrase in words.attacker_included if phrase != "and"):
                return "included"
    return None


def _ends_with(near: str, phrase: str) -> bool:
    """Whether ``near`` ends with the phrase and at most two words more ("including the suspected")."""
    tokens, wanted = near.split(), phrase.split()
    return any(tokens[len(tokens) - len(wanted) - gap : len(tokens) - gap] == wanted for gap in range(3))
