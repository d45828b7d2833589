"""Scales of predicates (lexicon/en/opposites.toml): words of one side say the same of a thing, of two the opposite."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from claimcheck.lexicon.loader import load_toml
from claimcheck.matching.profile.words import stem

Place = tuple[str, bool, bool]
"""A scale, the side of it (True for the words under ``one``), and whether the words are sure to be meant so."""

_NOWHERE: frozenset[Place] = frozenset()


def places_of(predicate: str) -> frozenset[Place]:
    """Where a predicate stands ("be_safe", "hold_out"), in whatever form its verb is."""
    return _places().get(key_of(predicate), _NOWHERE)


def key_of(predicate: str) -> str:
    """The predicate under the stem of its verb: "shoot_down"."""
    verb, joined, rest = predicate.partition("_")
    return f"{stem(verb)}{joined}{rest}"


@lru_cache(maxsize=1)
def contested_scales() -> Mapping[str, bool]:
    """The scales in the order of the lexicon, and whether a thing can have only one at a time there."""
    told = {name: scale.get("contested", False) for name, scale in load_toml("opposites")["scales"].items()}
    return told | dict.fromkeys(_prefixed(), False)


@lru_cache(maxsize=1)
def converse_scales() -> frozenset[str]:
    """The scales of what one party does with another: who buys from whom sells."""
    return frozenset(name for name, scale in load_toml("opposites")["scales"].items() if scale.get("converse"))


@lru_cache(maxsize=1)
def passing_scales() -> frozenset[str]:
    """The scales of what goes up and down from one day to the next."""
    return frozenset(name for name, scale in load_toml("opposites")["scales"].items() if scale.get("passing"))


@lru_cache(maxsize=1)
def _places() -> Mapping[str, frozenset[Place]]:
    found: dict[str, set[Place]] = {}
    for name, scale in load_toml("opposites")["scales"].items():
        for side in ("one", "other"):
            loose = scale.get("with_object", {}).get(side, ())
            words = dict.fromkeys(loose, False)
            words |= dict.fromkeys(
                (*scale[side], *(f"{verb}_{thing}" for verb in loose for thing in scale["objects"])), True
            )
            for word, sure in words.items():
                found.setdefault(key_of(word), set()).add((name, side == "one", sure))
    for name, adjectives in _prefixed().items():
        for adjective, one in zip(adjectives, (True, False), strict=True):
            # "Was unharmed" may be read as a passive.
            for word in (f"be_{adjective}", adjective) if adjective.endswith("ed") else (f"be_{adjective}",):
                found.setdefault(key_of(word), set()).add((name, one, True))
    return {word: frozenset(places) for word, places in found.items()}


@lru_cache(maxsize=1)
def _prefixed() -> Mapping[str, tuple[str, str]]:
    """The adjectives that say the opposite with a prefix, each with what it is then, by a name for the two."""
    prefixes = load_toml("opposites")["prefixed"]
    return {f"{prefix}-{word}": (word, f"{prefix}{word}") for prefix, words in prefixes.items() for word in words}
