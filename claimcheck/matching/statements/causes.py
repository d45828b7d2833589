"""What a statement says brought something about: "was caused by a gas leak", "died of cancer", "was arson"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck.lexicon.loader import invert, listed, load_toml
from claimcheck.lexicon.patterns import any_listed, any_of
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.statements.parties import content_of, text_terms


class Cause(NamedTuple):
    """What came of it, what brought it about, and the kind of the latter (lexicon/en/rivals.toml)."""

    effect: str
    words: str
    kind: str


@lru_cache(maxsize=1 << 14)
def find_cause(side: ClaimInContext) -> Cause | None:
    """The cause that a statement names or denies, if it is of one known kind; None where it leaves room for another."""
    content = _NOT.sub("", " ".join(content_of(side).removeprefix("that ").split()))
    if any_listed("rivals", "cause", "partly").search(content) is not None:
        return None
    for pattern in _patterns():
        found = pattern.match(content)
        if found is not None and len(kinds := _kinds_in(found["cause"])) == 1:
            return Cause(found["effect"], found["cause"], *kinds)
    return None


_NOT = re.compile(r"\s+(?:not|never)\b|n['’]t\b", re.IGNORECASE)


def exclude_each_other(a: Cause, b: Cause) -> bool:
    """Whether of one happening only one of the two is the cause, and neither lies behind the other."""
    pairs = load_toml("rivals")["behind"]["pairs"]
    tables = _tables()
    return (
        a.kind != b.kind
        and tables[a.kind] == tables[b.kind]
        and not {(a.kind, b.kind), (b.kind, a.kind)} & {(one, other) for one, other in pairs}
    )


def name_one_cause(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether both say in other words that one thing brought about another."""
    one, other = find_cause(a), find_cause(b)
    if one is None or other is None or one.kind != other.kind:
        return False
    left, right = ({*text_terms(found.effect)} for found in (one, other))
    named, also = ({*text_terms(found.words)} for found in (one, other))
    return bool(left and right and named & also) and (left <= right or right <= left)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    passive, plain, active, alone = (
        any_of(sorted(listed("rivals", "cause", name), key=len, reverse=True))
        for name in ("passive", "plain", "active", "alone")
    )
    be = r"(?:was|were|is|are|had been|has been|have been)"
    how = r"(?:(?:\w+ly|the|a|an)\s+)?"
    told = (
        rf"(?P<effect>.+?)\s+{be}\s+{how}{passive}\s+(?P<cause>.+)",
        rf"(?P<effect>.+?)\s+{be}\s+(?P<cause>(?:an?\s+)?(?:\w+\s+)?(?:{alone}\s+)?(?:by\s+)?\w+(?:\s+{alone})?)$",
        rf"(?P<effect>.+?)\s+{plain}\s+(?P<cause>.+)",
        rf"(?P<cause>.+?)\s+{active}\s+(?P<effect>.+)",
    )
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in told)


def _kinds_in(words: str) -> set[str]:
    return {_kinds()[found.lower()] for found in _kind().findall(words)}


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(any_of(sorted(_kinds(), key=len, reverse=True)), re.IGNORECASE)


@cache
def _kinds() -> dict[str, str]:
    """Each word for a cause with its kind."""
    found: dict[str, str] = {}
    for name, table in load_toml("rivals")["causes"].items():
        found |= invert(table, f"lexicon/en/rivals.toml [causes.{name}]")
    return found


@cache
def _tables() -> dict[str, str]:
    """Each kind with its table."""
    return {kind: name for name, table in load_toml("rivals")["causes"].items() for kind in table}
