"""The content stems of a text by their place, so that those of any part of it are told without reading it again."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right

from claimcheck.matching.profile.words import content_stem, content_stems, placed_tokens


class PlacedStems:
    """A text read once."""

    def __init__(self, text: str) -> None:
        self._text = text
        tokens, starts, ends = placed_tokens(text)
        self._starts, self._ends = array("l", starts), array("l", ends)
        self._stems = list(map(content_stem, tokens))
        self.vocabulary = frozenset(map(str.lower, tokens))
        """All words and figures, lower case."""

    def between(self, start: int, end: int) -> list[str]:
        """The content stems of ``text[start:end]``, in order; a word that is cut there counts as what is left of it."""
        first, last = bisect_left(self._starts, start), bisect_right(self._ends, end)
        if last < first:
            return content_stems(self._text[start:end])
        head = self._text[start : self._ends[first - 1]] if first and self._ends[first - 1] > start else ""
        cut = last < len(self._starts) and self._starts[last] < end
        tail = self._text[self._starts[last] : end] if cut else ""
        whole = [stem for stem in self._stems[first:last] if stem is not None]
        return [*content_stems(head), *whole, *content_stems(tail)]
