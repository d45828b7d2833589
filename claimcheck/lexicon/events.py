"""Words for reading what happens: light verbs, counting nouns, nominalisations, kinds of events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache

from claimcheck.lexicon.inflection import verb_forms
from claimcheck.lexicon.loader import invert, load_toml


@dataclass(frozen=True, slots=True)
class EventLexicon:
    """The lists of events.toml, which explains each."""

    light: frozenset[str]
    having: frozenset[str]
    reaches: frozenset[str]
    owned: frozenset[str]
    owning: frozenset[str]
    earned: frozenset[str]
    shared_out: frozenset[str]
    percent: frozenset[str]
    seat_changing: frozenset[str]
    allowing: frozenset[str]
    venues: frozenset[str]
    spectators: frozenset[str]
    casting: frozenset[str]
    franchised: frozenset[str]
    contested: frozenset[str]
    facing: frozenset[str]
    ranks: frozenset[str]
    margins: frozenset[str]
    sides: frozenset[str]
    camps: frozenset[str]
    overcoming: frozenset[str]
    amounts: frozenset[str]
    loose: frozenset[str]
    contended: frozenset[str]
    electing: frozenset[str]
    forces: frozenset[str]
    businesses: frozenset[str]
    imposing: frozenset[str]
    losses: frozenset[str]
    counters: frozenset[str]
    companions: frozenset[str]
    partitives: frozenset[str]
    listings: frozenset[str]
    reporting: frozenset[str]
    performative: frozenset[str]
    perceiving: frozenset[str]
    weapons: frozenset[str]
    labour: frozenset[str]
    warlike: frozenset[str]
    resuming: frozenset[str]
    before_status: frozenset[str]
    extents: frozenset[str]
    directions: frozenset[str]
    steps: frozenset[str]
    joined_extents: frozenset[str]
    shares: frozenset[str]
    traded: frozenset[str]
    letting: frozenset[str]
    captors: frozenset[str]
    anybody: frozenset[str]
    scenes: frozenset[str]
    other_deeds: frozenset[str]
    clause_openers: frozenset[str]
    acting: frozenset[str]
    deadly: frozenset[str]
    reflexives: frozenset[str]
    attempted: frozenset[str]
    fatal: frozenset[str]
    participles: frozenset[str]
    going: frozenset[str]
    particles: frozenset[str]
    moving: frozenset[str]
    saving: frozenset[str]
    leading: frozenset[str]
    losing: frozenset[str]
    returning: frozenset[str]
    bodies: frozenset[str]
    serving: frozenset[str]
    handing: frozenset[str]
    earning: frozenset[str]
    firms: frozenset[str]
    transferring: frozenset[str]
    punishing: frozenset[str]
    penal: frozenset[str]
    jailing: frozenset[str]
    carriers: frozenset[str]
    handling: frozenset[str]
    saving_lives: frozenset[str]
    deeds: frozenset[str]
    going_away: frozenset[str]
    depriving: frozenset[str]
    armed: frozenset[str]
    vessels: frozenset[str]
    riding: frozenset[str]
    filling: frozenset[str]
    sheltering: frozenset[str]
    self_moving: frozenset[str]
    sheltered: frozenset[str]
    staying: frozenset[str]
    undergoing: frozenset[str]
    controlling: frozenset[str]
    accusing: frozenset[str]
    """Verb and preposition before what somebody is accused of: "accuse_of"."""
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
    tables = ("nominal", "occasions")
    return EventLexicon(
        nominal=data["nominal"],
        occasions=invert(data["occasions"], "lexicon/en/events.toml [occasions]"),
        **{one.name: frozenset(data[one.name]) for one in fields(EventLexicon) if one.name not in tables},
    )


@cache
def forms_of_reaching() -> frozenset[str]:
    """All forms of the verbs between the name of a measure and its value."""
    return frozenset(form for verb in event_lexicon().reaches for form in verb_forms(verb))
