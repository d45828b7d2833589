"""Which way a figure differs from what it is compared with, by the words behind: "23% lower", "51 more than in May"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.lexicon.hedges import load_hedges
from claimcheck.quantity import Change

_BRACKET = 8
"""Words of a conversion in brackets, at the most, behind which the comparison goes on: "2C (3.6F) above normal"."""
_BASE = 8
"""Words behind "above" and the like in which what is meant has been named."""
_OPEN = frozenset({"percent", "money", "point"})
"""Dimensions that lie above and below nothing but a figure, so that what it is need not be named: "5% above 2019"."""
_SHARES = frozenset({"percent", "multiple"})
_PHRASE_ENDS = frozenset(
    {"of", "for", "in", "on", "at", "to", "and", "by", "with", "than", "from", "since", "this", "last", "during", "but",
     "as", "across", "or", "after", "before", "until", "when", "which", "that", "while", "over", "set", "seen"}
)  # fmt: skip


def direction_behind(words: Sequence[str], dimension: str, *, is_rate: bool = False) -> Change:
    """UP or DOWN where ``words``, those right behind the figure in lower case, make a difference of it.

    "More" does so of a share or a rate, of other figures only before "than": "40% more", "51 more than in 2022", but
    "12 more were hurt". Of counts "fewer" does, whatever comes; "12 higher schools" differ from nothing.
    """
    words = _past_bracket(words)
    if not words or dimension == "age":
        return Change.EQUAL
    hedges, word = load_hedges(), words[0]
    up = word in hedges.up_behind or word in hedges.up_beyond
    if word in hedges.up_beyond or word in hedges.down_beyond:
        free = dimension in _OPEN and word in ("above", "below")
        told = free or _names_base(words[1 : 1 + _BASE])
    elif up or word in hedges.down_behind:
        told = "than" in words[1:3] or _tells_alone(words, dimension, is_rate=is_rate)
    else:
        return Change.EQUAL
    return Change.EQUAL if not told else Change.UP if up else Change.DOWN


def _tells_alone(words: Sequence[str], dimension: str, *, is_rate: bool) -> bool:
    """Whether the comparative needs no "than" to be one of the figure: "four points lower", "two fewer"."""
    word = words[0]
    if dimension in _SHARES or is_rate or word == "fewer":
        return True
    if dimension in ("count", "duration") or word == "more":
        return word == "less" and words[1:2] != [] and not words[1][0].isalpha()
    return True


def _names_base(words: Sequence[str]) -> bool:
    """Whether a phrase of these words ends in what differences are measured from: "the 2020 record", no "sea level"."""
    hedges = load_hedges()
    phrase: list[str] = []
    for word in words:
        if word in _PHRASE_ENDS or not (word[0].isalnum() or word == "-"):
            break
        phrase.append(word)
    named = bool(phrase) and phrase[-1] in hedges.bases
    return named and not (len(phrase) > 1 and phrase[-2] in hedges.grounds)


def _past_bracket(words: Sequence[str]) -> Sequence[str]:
    if words[:1] != ["("]:
        return words[1:] if words[:1] == [")"] else words
    end = next((i for i, word in enumerate(words[:_BRACKET]) if word == ")"), None)
    return words if end is None else words[end + 1 :]
