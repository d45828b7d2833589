"""Whether one statement says that what another says is not so; statements that ask or demand say neither.

Who denies a thing denies no more than it: "we did not use gas" leaves open that gas was used. So a denial contradicts
only what would make the denied true (monotonicity under negation: van Benthem, Essays in Logical Semantics, 1986).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from claimcheck.claim import Origin, Polarity, Source
from claimcheck.lexicon.gazetteer import gazetteer
from claimcheck.lexicon.loader import listed, load_toml
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.words import content_stems, countries, stem

Parties = frozenset[str]


def denies(side: ClaimInContext) -> bool:
    """Whether the source says that the content is not so: it denies it, or the statement is negated.

    Who denies what another claims does so as if he denied it himself; a denial denied affirms.
    """
    outer = sum(source.stance in listed("opposites", "denying") for source in side.claim.sources[:-1])
    inner = side.claim.stance in listed("opposites", "denying") or side.claim.polarity is Polarity.NEGATED
    return (outer + inner) % 2 == 1


def speakers(side: ClaimInContext) -> tuple[Source, ...]:
    """The sources that stand for what :func:`denies` says: those inside a denial said what is denied."""
    sources = side.claim.sources
    for at, source in enumerate(sources[:-1]):
        if source.stance in listed("opposites", "denying"):
            return sources[: at + 1]
    return sources


def leaves_open(side: ClaimInContext) -> bool:
    """Whether the source says neither that it is so nor that it is not: it asks, demands, offers or refuses it."""
    content = content_of(side)
    words = content.lower().split()
    before = side.profile.article.text[: _start(side)].split()[-1:]
    if any(word.lower() in listed("opposites", "asking") for word in (*words[:1], *before)):
        return True
    cue = side.claim.sources[-1].cue if side.claim.sources else None
    if cue is not None and stem(cue.lower().split()[0]) in _stems("refusing"):
        return True
    return words[:1] != ["that"] and side.claim.predicate in listed("opposites", "demands") and _agents(side) is None


def contradicts(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether what one side denies would have to be true if the other is right; both leave nothing open.

    Only who does it and where are looked at: what else makes a statement narrower is left to the weight of the pair.
    """
    if a.sentence.split() == b.sentence.split():
        return False
    if denies(a) == denies(b):
        return True
    affirming, denying = (b, a) if denies(a) else (a, b)
    where, denied_where = places_of(affirming), places_of(denying)
    if where and denied_where and denied_where[0] not in where:
        return False
    denied = _agents(denying)
    if denied is None:
        return True
    doers = _agents(affirming)
    return doers is not None and not doers.isdisjoint(denied)


def places_of(side: ClaimInContext) -> tuple[str, ...]:
    """Where it happens, as the statement itself says: the narrowest place first, then what holds it."""
    return side.claim.places if side.claim.place_origin is Origin.CLAUSE else ()


def content_of(side: ClaimInContext) -> str:
    """The words of the statement."""
    text = side.profile.article.text
    return " ".join(text[start:end] for start, end in side.claim.content) or side.claim.text


def _start(side: ClaimInContext) -> int:
    return side.claim.content[0][0] if side.claim.content else side.claim.span[0]


def _agents(side: ClaimInContext) -> Parties | None:
    """Content stems and countries of who does it; None where the statement does not say."""
    agents = [argument for argument in side.claim.event.arguments if argument.role == "agent"]
    if not agents:
        # Who denies doing it is who would have done it: "denied carrying out the attack".
        return _parties(side.claim.sources[-1].name or "") if denies(side) and _is_gerund(side) else None
    found: set[str] = set()
    for agent in agents:
        found |= _parties(f"{agent.text} {agent.name or ''}")
        if agent.text.lower().split()[0] in listed("opposites", "own") and side.claim.sources:
            found |= _parties(side.claim.sources[-1].name or "")
    return frozenset(found)


def _is_gerund(side: ClaimInContext) -> bool:
    words = content_of(side).split()
    return any(word.endswith("ing") for word in words[:2]) and bool(side.claim.sources)


@lru_cache(maxsize=1 << 12)
def _parties(text: str) -> Parties:
    places = {name.lower() for code in countries(text) for name in gazetteer().names.get(code, code).split()}
    return frozenset(content_stems(text)) | places


@lru_cache(maxsize=1)
def opposites() -> frozenset[frozenset[str]]:
    """Pairs of stems that cannot both hold of one thing."""
    return frozenset(frozenset(stem(word) for word in pair) for pair in _data()["pairs"])


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    return load_toml("opposites")


@lru_cache(maxsize=4)
def _stems(name: str) -> frozenset[str]:
    return frozenset(map(stem, _data()[name]))
