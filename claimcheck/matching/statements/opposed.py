"""Words before a thing that turn what is said of it into the opposite: for and against it, before and after it."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.lexicon.loader import load_toml
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.words import days_and_months, tokens
from claimcheck.matching.statements.parties import content_of, text_terms

_BEHIND = 5
"""Words behind such a word that tell before what it stands: "after the fans had thrown stones"."""

Turns = frozenset[tuple[int, bool, frozenset[str]]]


@lru_cache(maxsize=1 << 14)
def find_turns(side: ClaimInContext) -> Turns:
    """Each word of a pair of opposed ones: the pair, whether it is the first of it, and the words behind it."""
    words = tokens(content_of(side))
    lower = [word.lower() for word in words]
    found = set()
    for at in range(len(words)):
        for length in (2, 1):
            known = _opposed().get(" ".join(lower[at : at + length]))
            if known is not None and at + length <= len(words):
                behind = " ".join(words[at + length : at + length + _BEHIND])
                found.add((*known, frozenset({*text_terms(behind), *days_and_months(behind)})))
                break
    return frozenset(found)


def are_opposed(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether the two stand on two sides of one thing: "voted for the strike", "voted against the strike"."""
    left, right = find_turns(a), find_turns(b)
    return any(
        pair == other
        and first != second
        and (told <= named or named <= told)  # "for the farm bill" and "against the defence bill" are of two
        and not _has(right, pair, first, told)
        and not _has(left, pair, second, named)
        for pair, first, told in left
        for other, second, named in right
    )


def turn_otherwise(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether each has another word of one pair, of whatever thing: for the farm bill, against the harbour bill."""
    return any(
        pair == other and first != second for pair, first, _ in find_turns(a) for other, second, _ in find_turns(b)
    )


def _has(turns: Turns, pair: int, first: bool, told: frozenset[str]) -> bool:
    """Whether the other statement says the same of the thing, too: "both before and after the match"."""
    return any(one == pair and side == first and not words.isdisjoint(told) for one, side, words in turns)


@lru_cache(maxsize=1)
def _opposed() -> dict[str, tuple[int, bool]]:
    """Each word of the lexicon with its pair, and whether it is the first of the two."""
    pairs = load_toml("opposites")["opposed"]["pairs"]
    return {word: (at, not place) for at, pair in enumerate(pairs) for place, word in enumerate(pair)}
