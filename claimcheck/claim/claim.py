"""Claims: what an article asserts, with the words that make it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from claimcheck.claim.attribution import Source
from claimcheck.claim.event import Counted, Event
from claimcheck.claim.factuality import Modality, Polarity
from claimcheck.claim.setting import Origin, TimeRef
from claimcheck.quantity import Quantity, Span


class Kind(StrEnum):
    """What a claim asserts: a figure, or a statement that a source makes."""

    NUMERIC = "numeric"
    ATTRIBUTIVE = "attributive"


@dataclass(frozen=True)
class Claim:
    """One claim of one article, with the words that make it.

    ``content`` is the innermost proposition (its parts, for attributive claims); ``sources`` the chain, outermost
    first, empty where the outlet speaks in its own voice. ``counted`` is what a numeric claim's figure counts;
    ``subject`` the words of who or what the clause is about, ``owner`` the full name of whom the figure belongs to
    (whose age, whose revenue), None where the text names nobody. ``places`` are names, the narrowest first, each
    within the next where the gazetteer knows it ("Kursk", "Russia"), read at ``place_origin``. ``names`` are the full
    names of all that take part in the claim's sentence (its sources apart), sorted, demonyms as the country.

    ``score`` says how sure the reading is: 1 less what docs/reference takes off for each weak step.
    """

    article: str
    """Digest of the article whose text the spans point into."""
    kind: Kind
    span: Span
    text: str
    sentence: Span
    quantity: Quantity | None = None
    content: tuple[Span, ...] = ()
    subject: str | None = None
    event: Event = field(default_factory=Event)
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ACTUAL
    sources: tuple[Source, ...] = ()
    time: TimeRef | None = None
    places: tuple[str, ...] = ()
    place_origin: Origin | None = None
    counted: Counted | None = None
    owner: str | None = None
    names: tuple[str, ...] = ()
    score: float = 1.0
    version: str = ""
    """Version of the extractor that read it."""

    @cached_property
    def id(self) -> str:
        """Content-derived: the same text read by the same extractor gives the same id."""
        quantity = self.quantity
        figure = "" if quantity is None else f"{quantity.number_span}{quantity.to_json()['value']}"
        parts = (self.article, str(self.kind), repr(self.span), figure, repr(self.content), self.version)
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]

    @property
    def predicate(self) -> str | None:
        """Lemma of the event's predicate."""
        return self.event.predicate

    @property
    def stance(self) -> str | None:
        """Stance of the innermost source."""
        return self.sources[-1].stance if self.sources else None

    def to_json(self) -> dict[str, Any]:
        """The claim as the JSON contract has it."""
        return {
            "id": self.id,
            "kind": str(self.kind),
            "span": list(self.span),
            "text": self.text,
            "sentence": list(self.sentence),
            "quantity": None if self.quantity is None else self.quantity.to_json(),
            "content": [list(s) for s in self.content],
            "subject": self.subject,
            "predicate": self.predicate,
            "event": self.event.to_json(),
            "polarity": str(self.polarity),
            "modality": str(self.modality),
            "stance": self.stance,
            "sources": [s.to_json() for s in self.sources],
            "time": None if self.time is None else self.time.to_json(),
            "places": list(self.places),
            "place_origin": None if self.place_origin is None else str(self.place_origin),
            "counted": None if self.counted is None else self.counted.to_json(),
            "owner": self.owner,
            "names": list(self.names),
            "score": self.score,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any], *, article: str, version: str) -> Claim:
        """The claim back from :meth:`to_json`; the article's digest and the extractor's version stand beside it."""
        return cls(
            article=article,
            kind=Kind(data["kind"]),
            span=(data["span"][0], data["span"][1]),
            text=data["text"],
            sentence=(data["sentence"][0], data["sentence"][1]),
            quantity=None if data["quantity"] is None else Quantity.from_json(data["quantity"]),
            content=tuple((s[0], s[1]) for s in data["content"]),
            subject=data["subject"],
            event=Event.from_json(data["event"]),
            polarity=Polarity(data["polarity"]),
            modality=Modality(data["modality"]),
            sources=tuple(Source.from_json(s) for s in data["sources"]),
            time=None if data["time"] is None else TimeRef.from_json(data["time"]),
            places=tuple(data["places"]),
            place_origin=None if data["place_origin"] is None else Origin(data["place_origin"]),
            counted=None if data["counted"] is None else Counted.from_json(data["counted"]),
            owner=data["owner"],
            names=tuple(data["names"]),
            score=data["score"],
            version=version,
        )
