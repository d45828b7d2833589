"""Those of whom it is told that they were one thing or another: "44 people were killed or injured"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extraction.events.frames import Figure, Frame
from claimcheck.extraction.events.levels import numbered_noun
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon

_CLAUSES = ("acl", "acl:relcl", "amod", "xcomp")
_OR = frozenset({"or", "and/or"})


def class_of_either(tree: Tree, frame: Frame, figure: Figure, found: str) -> str | None:
    """The class of all who are told to be either, in place of the one ``found``: "killed or wounded".

    None where that is no class: of "killed, wounded or abducted" nobody knows how many were what.
    """
    if figure.dimension not in ("count", "percent"):
        return found
    for at in _anchors(tree, frame, figure):
        told = _classes_told(tree, at)
        if found in told and len(told) > 1:
            return measure_lexicon().either.get(told)
    return found


def _anchors(tree: Tree, frame: Frame, figure: Figure) -> Iterator[int]:
    """The words that may tell what became of those counted."""
    yield from (at for at in (frame.predicate, frame.status) if at is not None)
    numbered = numbered_noun(tree, frame, figure)
    for noun in (frame.noun, *(numbered or ())):
        yield from (kid for kid in (noun, *tree.kids[noun]) if kid == noun or tree.dep[kid] in _CLAUSES)


def _classes_told(tree: Tree, at: int) -> frozenset[str]:
    """The classes of the words that "or" joins to the one at ``at``: "killed, wounded or abducted"; else nothing.

    The killed "and" wounded are those of both, too; but who was shot and killed was killed.
    """
    words = [at, *_joined(tree, at, 1)]
    words = [*reversed(_joined(tree, at, -1)), *words]
    classes = [_class_of(tree, word) for word in words]
    links = {tree.lower[i] for i in range(words[0], words[-1])}
    own = tree.tag[words[-1] + 1 : words[-1] + 2] == ["CD"]  # "left 12 dead and injured 48" counts them apart
    both = "and" in links and classes == ["killed", "injured"] and not own
    if _OR.isdisjoint(links) and not both:
        return frozenset()
    return frozenset(found for found in classes if found is not None)


def _joined(tree: Tree, at: int, step: int) -> list[int]:
    """The words of a class on one side of ``at``, with commas, "or" and adverbs between them only."""
    found: list[int] = []
    start, end = tree.sentence[at]
    last = at
    i = at + step
    while start <= i < end and _class_of(tree, i) is None and _links(tree, i):
        i += step
        if start <= i < end and _class_of(tree, i) is not None and _are_linked(tree, last, i):
            found.append(i)
            last, i = i, i + step
    return found


def _links(tree: Tree, at: int) -> bool:
    """Whether the word may stand between two: "killed or seriously hurt", "missing or feared dead"."""
    joins = tree.lower[at] in {*_OR, "and", ","} or tree.pos[at] == "ADV"
    return joins or tree.lemma[at].lower() in event_lexicon().resulting


def _are_linked(tree: Tree, one: int, other: int) -> bool:
    """Whether more than an adverb stands between two words."""
    return any(tree.lower[i] in {*_OR, "and", ","} for i in range(min(one, other) + 1, max(one, other)))


def _class_of(tree: Tree, at: int) -> str | None:
    return measure_lexicon().of_state(tree.lower[at])
