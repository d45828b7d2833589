"""The content stems of a text by their place, so that those of any part of it are told without reading it again."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

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

    @property
    def stems(self) -> Sequence[str | None]:
        """The stem of each word of the text, in order; None for what is no content word."""
        return self._stems

    def within(self, start: int, end: int) -> tuple[int, int, Sequence[str], Sequence[str]]:
        """Which of :attr:`stems` are those of ``text[start:end]``, and what is left of a word cut at either end."""
        first, last = bisect_left(self._starts, start), bisect_right(self._ends, end)
        if last < first:
            return 0, 0, content_stems(self._text[start:end]), ()
        head = self._text[start : self._ends[first - 1]] if first and self._ends[first - 1] > start else ""
        cut = last < len(self._starts) and self._starts[last] < end
        tail = self._text[self._starts[last] : end] if cut else ""
        return first, last, _stems_left(head) if head else (), _stems_left(tail) if tail else ()

    def between(self, start: int, end: int) -> list[str]:
        """The content stems of ``text[start:end]``, in order; a word that is cut there counts as what is left of it."""
        first, last, head, tail = self.within(start, end)
        return [*head, *(stem for stem in self._stems[first:last] if stem is not None), *tail]


@lru_cache(maxsize=1 << 14)
def _stems_left(part: str) -> tuple[str, ...]:
    """The content stems of what is left of a word."""
    return tuple(content_stems(part))
