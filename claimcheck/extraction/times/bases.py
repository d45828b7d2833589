"""Times of what a figure is compared with: the 2023 of "975, an increase of 17% on 2023" dates no 975."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.extraction.governing import Anchor, clause_of
from claimcheck.extraction.times.clauses import is_past
from claimcheck.extraction.times.words import TimeWords
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.hedges import load_hedges

_STOPS = frozenset({",", ";", ":", "(", ")", "–", "—", "and", "but", "while", "or"})
"""What a comparison does not reach over."""
_THAN_NUMBER = frozenset(
    {"more", "less", "fewer", "greater", "higher", "lower", "larger", "smaller", "other", "rather"}
)
_OPENS_BASE = frozenset({"in", "on", "at", "during", "the", "any", "those", "it", "double", "twice", "triple"})
"""Words behind "more than" by which it is no bound: "fewer than IN 2019", "more than TWICE the number in 2019"."""
_BY_TIME = frozenset({"later", "sooner", "earlier"})
_AGAINST = frozenset({"against", "versus", "vs", "vs."})
_OPENS_NUMBER = frozenset(
    {"a", "an", "the", "about", "around", "some", "nearly", "almost", "just", "only", "earlier", "of"}
)
_UNITS = frozenset({"%", "percent", "per", "cent", "points", "point", "degrees", "million", "billion", "thousand"})
_DAYS = frozenset({"day", "weekday", "holiday", "named", "iso"})
"""Parts of a time that make a day of it: shares that are "up 5% on Monday" rose on that day."""
_NEAR = 5
"""Words before a figure of change in which the word of its change stands: "an INCREASE of almost 17% on 2023"."""
_MOVED = 8
"""Words before "from" in which a verb or a noun of change makes a former level of what follows."""


def base_around(tree: Tree, words: TimeWords, times: Iterable[TimeWords]) -> TokenRange | None:
    """The words of a comparison in which a time stands, from the one that opens it; None where it stands in none.

    ``times`` are all times of the sentence: behind another one a comparison is over.
    """
    others = [tree.tokens(time.span) for time in times if time is not words]
    first, last = tree.tokens(words.span)
    start, end = tree.sentence[first]
    for at in range(first - 1, start - 1, -1):
        if tree.lower[at] in _STOPS or any(one <= at < other for one, other in others):
            return None
        if tree.lower[at] == "to" and at + 1 < first and _is_number(tree, at + 1) and tree.lower[at - 1] != "compared":
            return None  # "from 312 to 1,145 in May"
        if _opens_base(tree, at, first, words):
            stops = (i for i in range(last, end) if tree.lower[i] in _STOPS or tree.lower[i] in ("to", "."))
            return at, next(stops, end)
    return None


def is_of_aside(tree: Tree, token: int, anchor: Anchor) -> bool:
    """Whether a time is that of a figure that a relative clause tells of before: "want £8m for Roe, who cost £4m"."""
    clause = clause_of(tree, token)
    within = range(tree.left[clause], token)
    if tree.dep[clause] != "acl:relcl" or anchor.noun in within or anchor.predicate in within:
        return False
    told = any(tree.tag[i] in ("CD", "$") and tree.head[i] != token for i in within)
    return told and is_past(tree, clause) and not is_past(tree, clause_of(tree, anchor.predicate))


def _opens_base(tree: Tree, at: int, first: int, words: TimeWords) -> bool:
    word = tree.lower[at]
    before = tree.lower[at - 1] if at else ""
    if word == "than":
        return before not in _BY_TIME and (before not in _THAN_NUMBER or _compares(tree, at, first))
    if word in ("compared", "comparison"):
        return tree.lower[at + 1] in ("with", "to")
    is_day = not _DAYS.isdisjoint(words.parts)
    if word in _AGAINST:
        number = _number_behind(tree, at + 1, first)
        return number is not None and not is_day and not _counts(tree, number, first)
    if word == "on":
        return not is_day and _leads_to(tree, at, first) and _tells_change(tree, at - 1)
    return word == "from" and _opens_former(tree, at, first)


def _opens_former(tree: Tree, at: int, first: int) -> bool:
    """Whether "from" opens what a level was before: "up from 4.8% in 2022", "fell to 58% from 67% in 2021"."""
    if _leads_to(tree, at, first):
        return _tells_change(tree, at - 1)  # "rose 5% from a year earlier"
    number = _number_behind(tree, at + 1, first)
    if number is None:
        return False
    if tree.lower[at - 1] in ("up", "down"):
        return True
    hedges = load_hedges()
    moving = hedges.up_verbs | hedges.down_verbs | hedges.moved_verbs | hedges.up_nouns | hedges.down_nouns
    return not _counts(tree, number, first) and not moving.isdisjoint(tree.lower[max(0, at - _MOVED) : at])


def _counts(tree: Tree, number: int, first: int) -> bool:
    """Whether the number that ends before a token counts something: "brought from 12 villages in 2023"."""
    return number < first and tree.pos[number] in ("NOUN", "PROPN", "ADJ")


def _leads_to(tree: Tree, at: int, first: int) -> bool:
    """Whether only an article stands between a preposition and the time."""
    return all(tree.lower[i] in ("the", "a") for i in range(at + 1, first))


def _tells_change(tree: Tree, at: int) -> bool:
    """Whether the words that end at a token tell of a change: "an increase of 17%", "up", "5% lower"."""
    hedges = load_hedges()
    ways = hedges.up_verbs | hedges.down_verbs | hedges.up_nouns | hedges.down_nouns | {"up", "down"}
    if tree.lower[at] in ways or hedges.is_comparative(tree.lower[at]):
        return True
    if not (_is_number(tree, at) or tree.lower[at] in _UNITS):
        return False
    return not ways.isdisjoint(tree.lower[max(tree.sentence[at][0], at - _NEAR) : at])


def _compares(tree: Tree, than: int, first: int) -> bool:
    """Whether "more than" sets a figure against another, and is no bound: "51 more than in May", "fewer than in May".

    It bounds what follows in "more than 50 people" and "more than a dozen".
    """
    told = than > 1 and (_is_number(tree, than - 2) or tree.lower[than - 2] in _UNITS)
    return told or tree.lower[than + 1] in _OPENS_BASE or _leads_to(tree, than, first)


def _number_behind(tree: Tree, at: int, end: int) -> int | None:
    """The token behind the number that begins at a token, or behind its hedges; None where none does."""
    while at < end and tree.lower[at] in _OPENS_NUMBER:
        at += 1
    begins = at
    while at < end and (_is_number(tree, at) or (at > begins and tree.lower[at] in _UNITS)):
        at += 1
    return at if at > begins else None


def _is_number(tree: Tree, at: int) -> bool:
    return tree.tag[at] in ("CD", "$")
