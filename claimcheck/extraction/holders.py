"""Which attribution holds a figure: the innermost one in whose content it stands, or one that goes on from there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from claimcheck.claim import Attribution
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.cues import cue_lexicon
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.loader import listed
from claimcheck.quantity import Quantity

_OPENING = 5
"""Words of a sentence among which "also" shows that it goes on from the one before."""


class AttributionIndex:
    """The attributions of a document, looked up by what their contents hold."""

    def __init__(self, tree: Tree, said: Sequence[Attribution]) -> None:
        self._tree = tree
        self._parts = sorted(((s, e, a) for a in said for s, e in a.content), key=lambda part: part[:2])
        self._starts = [start for start, _, _ in self._parts]
        self._sources: dict[int, int] = {}
        for start, end in (span for a in said for span in a.source):
            self._sources[start] = max(end, self._sources.get(start, end))
        self._longest = max((end - start for start, end, _ in self._parts), default=0)

    def holder_of(self, quantity: Quantity) -> tuple[Attribution | None, Attribution | None]:
        """The innermost attribution whose content holds the figure: the longest chain, then the shortest content.

        With it the one further in, if any, that asserts nothing: "did not confirm that 40 had died".
        """
        start = quantity.number_span[0] if quantity.number_span[1] else quantity.span[0]
        holding = self._holding(start) or self._continued(self._tree.tokens((start, start + 1))[0])
        # "40 died, a figure the army denies" is still told as so, and "40 are confirmed dead" by who tells it.
        holding = [a for a in holding if not (a.judges or _is_settled(a))]
        denied = [a for a in holding if _denies_relayed(a, holding)]
        # Of two who say the same words the first: "Y denied that 40 died, as X claims".
        inwards = sorted(
            denied or holding, key=lambda a: (-len(a.chain), sum(e - s for s, e in a.content), a.content, a.cue)
        )
        refused = inwards[0] if inwards and not inwards[0].is_claim else None
        return next((a for a in inwards if a.is_claim), None), refused

    def cues_around(self, token: int) -> frozenset[int]:
        """The tokens of the cues of all attributions that hold the token."""
        return cue_tokens(self._tree, self._holding(self._tree.starts[token]))

    def speaks(self, quantity: Quantity) -> bool:
        """Whether those counted are who speaks, so that what they tell of is not told of them."""
        start, end = quantity.span
        return end <= self._sources.get(start, -1)

    def _holding(self, offset: int) -> list[Attribution]:
        """The attributions that have the code point in their content."""
        found = []
        for i in range(bisect_right(self._starts, offset) - 1, -1, -1):
            start, end, attribution = self._parts[i]
            if offset - start > self._longest:
                break
            if offset < end:
                found.append(attribution)
        return found

    def _continued(self, token: int) -> list[Attribution]:
        """The attribution at the end of the next sentence, where that goes on from this one: "It will also…, X say"."""
        tree = self._tree
        start = tree.sentence[token][1]
        following = tree.lower[start : start + _OPENING]
        if "also" not in following or following[0] not in event_lexicon().resuming or tree.text[start - 1].isspace():
            return []
        offset = tree.starts[start]
        return [a for a in self._holding(offset) if a.cue and a.cue[0][0] > offset and a.content[0][0] == offset]


def _is_settled(one: Attribution) -> bool:
    """Whether nobody is named, and it is told as so: "five were confirmed dead", "is known to have killed 40"."""
    word = cue_lexicon().verbs.get((one.own.cue or "").lower())
    return one.own.mention is None and word is not None and word.base in listed("attributions", "settled")


def _denies_relayed(outer: Attribution, holding: Sequence[Attribution]) -> bool:
    """Whether it denies what another is said to claim: "the army denied a claim by the rebels that 60 had died"."""
    if outer.own.stance != "denies" or outer.cited:
        return False
    return any(a is not outer and a.chain[: len(outer.chain)] == outer.chain for a in holding)


def cue_tokens(tree: Tree, attributions: Iterable[Attribution]) -> frozenset[int]:
    """The tokens of the cues."""
    return frozenset(i for one in attributions for span in one.cue for i in range(*tree.tokens(span)))
