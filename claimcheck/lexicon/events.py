"""Words for reading what happens: light verbs, counting nouns, nominalisations, kinds of events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from claimcheck.lexicon.loader import invert, load_toml


@dataclass(frozen=True, slots=True)
class EventLexicon:
    """The lists of events.toml, which explains each."""

    light: frozenset[str]
    having: frozenset[str]
    reaches: frozenset[str]
    counters: frozenset[str]
    companions: frozenset[str]
    partitives: frozenset[str]
    listings: frozenset[str]
    reporting: frozenset[str]
    performative: frozenset[str]
    perceiving: frozenset[str]
    weapons: frozenset[str]
    resuming: frozenset[str]
    before_status: frozenset[str]
    extents: frozenset[str]
    particles: frozenset[str]
    moving: frozenset[str]
    saving: frozenset[str]
    losing: frozenset[str]
    armed: frozenset[str]
    sheltering: frozenset[str]
    self_moving: frozenset[str]
    sheltered: frozenset[str]
    staying: frozenset[str]
    undergoing: frozenset[str]
    controlling: frozenset[str]
    raising: frozenset[str]
    resulting: frozenset[str]
    nominal: Mapping[str, str]
    occasions: Mapping[str, str]
    """Noun -> kind of event."""


@cache
def event_lexicon() -> EventLexicon:
    """The lists, loaded once.

    Raises:
        LexiconError: a noun stands under two kinds of events.
    """
    data = load_toml("events")
    return EventLexicon(
        light=frozenset(data["light"]),
        having=frozenset(data["having"]),
        reaches=frozenset(data["reaches"]),
        counters=frozenset(data["counters"]),
        companions=frozenset(data["companions"]),
        partitives=frozenset(data["partitives"]),
        listings=frozenset(data["listings"]),
        reporting=frozenset(data["reporting"]),
        performative=frozenset(data["performative"]),
        perceiving=frozenset(data["perceiving"]),
        weapons=frozenset(data["weapons"]),
        resuming=frozenset(data["resuming"]),
        before_status=frozenset(data["before_status"]),
        extents=frozenset(data["extents"]),
        particles=frozenset(data["particles"]),
        moving=frozenset(data["moving"]),
        saving=frozenset(data["saving"]),
        losing=frozenset(data["losing"]),
        armed=frozenset(data["armed"]),
        sheltering=frozenset(data["sheltering"]),
        self_moving=frozenset(data["self_moving"]),
        sheltered=frozenset(data["sheltered"]),
        staying=frozenset(data["staying"]),
        undergoing=frozenset(data["undergoing"]),
        controlling=frozenset(data["controlling"]),
        raising=frozenset(data["raising"]),
        resulting=frozenset(data["resulting"]),
        nominal=data["nominal"],
        occasions=invert(data["occasions"], "lexicon/en/events.toml [occasions]"),
    )
