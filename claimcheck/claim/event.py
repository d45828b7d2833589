"""What happens: an event, who and what takes part in it, and what a figure counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from claimcheck.quantity import Span


@dataclass(frozen=True, slots=True)
class Counted:
    """What a figure counts or measures, as the noun phrase has it: "3,000 North Korean troops from the 11th Corps".

    ``head`` is the lower-case singular of the noun ("troop"), None where the text has none ("40 were wounded");
    ``modifiers`` the lower-case lemmas of its adjectives, compounds and "of" phrases, in the order of the text
    ("north", "korean"); ``names`` the proper names in the phrase, demonyms as the country's name ("North Korea").
    """

    head: str | None = None
    modifiers: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """What is counted as a JSON object."""
        return {"head": self.head, "modifiers": list(self.modifiers), "names": list(self.names)}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Counted:
        """What is counted, back from :meth:`to_json`."""
        return cls(data["head"], tuple(data["modifiers"]), tuple(data["names"]))


@dataclass(frozen=True, slots=True)
class Argument:
    """One participant or circumstance of an event.

    ``role`` is agent, patient, or for a prepositional phrase its preposition ("to", "in", "for"); ``head`` the
    lower-case lemma of its head noun; ``name`` the full name it stands for, where it is or refers to a name.
    """

    role: str
    text: str
    head: str
    span: Span
    name: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The argument as a JSON object."""
        return {"role": self.role, "text": self.text, "head": self.head, "span": list(self.span), "name": self.name}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Argument:
        """The argument back from :meth:`to_json`."""
        return cls(data["role"], data["text"], data["head"], (data["span"][0], data["span"][1]), data["name"])


@dataclass(frozen=True, slots=True)
class Event:
    """What happens: the predicate's lemma, its measure and its arguments.

    ``predicate`` is the governing verb's lemma with its particle ("kill", "call_up"), or of a nominal predicate its
    head ("be_missing", "be"). ``measure`` is the class of lexicon/en/measures.toml that keeps figures apart ("killed",
    "injured", "missing", "deployed", "revenue"…), None where no class fits. ``role`` is what the figure's noun is to
    the predicate: "patient" (who is killed, what is fired), "agent" (who kills), "attribute" ("the toll is 12"), or
    the preposition of a circumstance ("in two villages" has the role "in"). ``occasion`` is the noun of the event in
    which it happens ("attack", "earthquake"), ``tense`` one of "past", "present", "future".

    ``scope`` holds the scope marks of lexicon/en/scope.toml read around the figure, sorted ("additional", "so_far",
    "total", "subset", "in_part", "each"…). ``whole`` is the words of what a subset belongs to ("the 60
    wounded"). ``attacker`` says whether the count has the attacker in it ("included", "excluded").
    ``background`` marks an older event told inside a newer story.
    """

    predicate: str | None = None
    measure: str | None = None
    arguments: tuple[Argument, ...] = ()
    scope: tuple[str, ...] = ()
    attacker: str | None = None
    role: str | None = None
    occasion: str | None = None
    tense: str = "past"
    whole: str | None = None
    background: bool = False

    def to_json(self) -> dict[str, Any]:
        """The event as a JSON object."""
        return {
            "predicate": self.predicate,
            "measure": self.measure,
            "role": self.role,
            "arguments": [a.to_json() for a in self.arguments],
            "occasion": self.occasion,
            "tense": self.tense,
            "scope": list(self.scope),
            "whole": self.whole,
            "attacker": self.attacker,
            "background": self.background,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Event:
        """The event back from :meth:`to_json`."""
        return cls(
            predicate=data["predicate"],
            measure=data["measure"],
            arguments=tuple(Argument.from_json(a) for a in data["arguments"]),
            scope=tuple(data["scope"]),
            attacker=data["attacker"],
            role=data["role"],
            occasion=data["occasion"],
            tense=data["tense"],
            whole=data["whole"],
            background=data["background"],
        )
