"""Whether two phrases for who did a thing can mean the same: "soldiers", "the army"; "police", "his brother"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from claimcheck.lexicon.gazetteer import gazetteer
from claimcheck.lexicon.loader import invert, load_toml
from claimcheck.lexicon.nouns import singularize
from claimcheck.lexicon.patterns import any_of

_MORE = re.compile(
    r"(?:,| (?:who|that|which|in|near|at|of|from|with|outside|inside|during|after|before|on)\b).*", re.DOTALL
)
"""What only tells more of somebody: "the soldier, a father of two"."""
_NAME = re.compile(
    r"(?:[Tt]he )?(?!(?:The|An?|His|Her|Its|Their|Our|My)\b)[A-Z][\w'’-]*(?: (?:bin |de |of |the |van )?[A-Z][\w'’-]*)*"
)


def are_two_doers(a: str, b: str) -> bool:
    """Whether no one can be meant by both: they are of two kinds or nations, or are told by two names alone."""
    left, right = (_MORE.sub("", text) for text in (a, b))
    lands = _nations_in(left), _nations_in(right)
    if all(lands):
        return lands[0].isdisjoint(lands[1])
    if _are_of_two_kinds(_kinds_in(left), _kinds_in(right)):
        return True
    if _have_two_owners(left, right):
        return True
    return not any(lands) and all(map(_is_name, (left, right))) and are_two_names(left, right)


def _have_two_owners(left: str, right: str) -> bool:
    """Whether one noun stands behind two names: "Norvia's team", "the Selvan team"."""
    words = [text.replace("’", "'").split() for text in (left, right)]
    if words[0][-1:] != words[1][-1:] or not words[0] or words[0][-1][0].isupper():
        return False
    if not _kinds_in(left).isdisjoint(_BANDS):
        return False  # ISIS militants are Islamic State militants, and many bands have two names
    names = [
        {word.removesuffix("'s") for word in side[:-1] if word[0].isupper() and word not in _OPENING} for side in words
    ]
    return all(names) and names[0].isdisjoint(names[1])


_BANDS = frozenset({"rebels", "gunmen"})
_OPENING = frozenset({"The", "A", "An", "His", "Her", "Its", "Their", "Our", "My"})


@lru_cache(maxsize=1 << 12)
def _nations_in(text: str) -> frozenset[str]:
    """The countries that are named by themselves, their people or capital; a town is nobody's nation."""
    words = re.findall(r"[\w.-]+", text.replace("'s", "").replace("’s", ""))
    names = {" ".join(words[at : at + length]) for at in range(len(words)) for length in (1, 2, 3)}
    found = {gazetteer().code_of(name) for name in names if name[:1].isupper()}
    found |= {code for code, capital in gazetteer().capitals.items() if capital in names}
    return frozenset(code for code in found if code is not None)


def _is_name(text: str) -> bool:
    """Whether the words are a name alone: "Hamas", "the Islamic State", "Ann Dahl"."""
    return _NAME.fullmatch(text) is not None


def is_known_kind(text: str) -> bool:
    """Whether the doer is of a kind that is listed."""
    return not _kinds_in(_MORE.sub("", text)) <= {"self"}


def are_two_names(a: str, b: str) -> bool:
    """Whether two names have no word in common, and neither may be short for the other."""
    left, right = (name.replace("'s", "").replace("’s", "").split() for name in (a, b))
    if any(len(one) == 1 and one[0].isupper() and len(other) > 1 for one, other in ((left, right), (right, left))):
        return False  # may be its letters
    return {word.lower() for word in left}.isdisjoint(word.lower() for word in right)


def _are_of_two_kinds(left: frozenset[str], right: frozenset[str]) -> bool:
    both = {frozenset(pair) for pair in load_toml("rivals")["both"]["pairs"]}
    return bool(left and right) and all(
        one != other and frozenset((one, other)) not in both for one in left for other in right
    )


@lru_cache(maxsize=1 << 12)
def _kinds_in(text: str) -> frozenset[str]:
    words = [singularize(word.strip("'’")) for word in re.findall(r"[\w-]+", text.lower())]
    found = frozenset(_kinds()[found] for found in _kind().findall(" ".join(words)))
    return found - {"gunmen"} or found  # the gunmen of a gang are of no other kind


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(any_of(sorted(_kinds(), key=len, reverse=True)))


@cache
def _kinds() -> dict[str, str]:
    return invert(load_toml("rivals")["doers"], "lexicon/en/rivals.toml [doers]")
