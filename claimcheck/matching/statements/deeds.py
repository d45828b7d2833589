"""The deed that a statement tells with a noun: "held talks", "there was no attack", "had received no warning"."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.claim import Argument, Claim
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.loader import listed, load_toml


@lru_cache(maxsize=1 << 14)
def deed_of(claim: Claim) -> str | None:
    """The verb of the deed; None where the statement tells it with a verb of its own."""
    predicate = claim.predicate
    if predicate is None:
        return None
    if predicate in _verbs_of_nouns():
        return _verbs_of_nouns()[predicate]
    if predicate == "commit" and (done := _single(claim.event.arguments, "patient")) is not None:
        return _verbs_of_nouns().get(done.head, done.head)
    told = _carrier(claim, predicate)
    return None if told is None else _verbs_of_nouns().get(told.head)


def verb_of_noun(noun: str) -> str | None:
    """The verb of a deed's noun."""
    return _verbs_of_nouns().get(noun)


def is_received(claim: Claim) -> bool:
    """Whether the subject is whom the deed is done to: "received no warning"."""
    return claim.predicate in listed("opposites", "receiving") and deed_of(claim) is not None


def tells_deed_itself(claim: Claim) -> bool:
    """Whether the deed is the subject: "no attack took place", "there was no attack"."""
    light = claim.predicate in ("be", "take") or claim.predicate in listed("opposites", "happening")
    return light and deed_of(claim) is not None


def _carrier(claim: Claim, predicate: str) -> Argument | None:
    """The argument with the noun of the deed: the object of "hold", the subject of "take place" and "there was"."""
    arguments = claim.event.arguments
    if predicate in listed("opposites", "performing") | listed("opposites", "receiving"):
        return _single(arguments, "patient")
    if predicate == "take" and (place := _single(arguments, "patient")) is not None and place.text == "place":
        return _single(arguments, "agent")
    words = claim.text.lower().split()
    there = predicate == "be" and "there" in words[:2]
    return _single(arguments, "agent") if there or predicate in listed("opposites", "happening") else None


def _single(arguments: tuple[Argument, ...], role: str) -> Argument | None:
    found = [argument for argument in arguments if argument.role == role]
    return found[0] if found else None


@lru_cache(maxsize=1)
def _verbs_of_nouns() -> dict[str, str]:
    own = {noun: verb for verb, nouns in load_toml("opposites")["deeds"].items() for noun in nouns}
    return {**event_lexicon().nominal, **own}
