"""Claims and what they are made of: plain data, JSON both ways. See docs/reference for the words."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any

from claimcheck.quantity import Quantity, Span


class Kind(StrEnum):
    """What a claim asserts: a figure, or a statement that a source makes."""

    NUMERIC = "numeric"
    ATTRIBUTIVE = "attributive"


class Polarity(StrEnum):
    """Whether the text affirms the claim or says that it is not so."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Modality(StrEnum):
    """Whether the text presents the event as having happened."""

    ACTUAL = "actual"
    PLANNED = "planned"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    DEMANDED = "demanded"


class Origin(StrEnum):
    """Where a claim's time or place was read: the nearer to the figure, the surer it is."""

    CLAUSE = "clause"
    """In the clause or noun phrase of the figure itself."""
    SENTENCE = "sentence"
    """Elsewhere in the same sentence."""
    CONTEXT = "context"
    """In a sentence before, or the article's lead."""
    DATELINE = "dateline"
    """The place the article was filed from: weak."""


class SourceKind(StrEnum):
    """What a source is; ``anonymous`` is unnamed people (officials, witnesses, residents)."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    DOCUMENT = "document"
    OUTLET = "outlet"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True)
class Source:
    """One link of a chain of sources.

    ``mention`` is the words in the text at ``span`` ("He"), ``name`` whom they stand for. Both are None where the text
    hides the reporter ("reportedly").
    """

    name: str | None
    mention: str | None
    kind: SourceKind
    cue: str | None
    stance: str
    span: Span | None = None

    def to_json(self) -> dict[str, Any]:
        """The source as the JSON contract has it."""
        return {
            "name": self.name,
            "mention": self.mention,
            "kind": str(self.kind),
            "cue": self.cue,
            "stance": self.stance,
            "span": None if self.span is None else list(self.span),
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Source:
        """The source back from :meth:`to_json`."""
        span = data["span"]
        return cls(
            data["name"],
            data["mention"],
            SourceKind(data["kind"]),
            data["cue"],
            data["stance"],
            None if span is None else (span[0], span[1]),
        )


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said it: source, cue and content spans (each may have several parts), as PARC and PolNeAR annotate it.

    ``chain`` is the whole chain of sources for the content, outermost first; its last link is this attribution's
    own, but for the ``cited`` ones.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    chain: tuple[Source, ...]
    polarity: Polarity = Polarity.AFFIRMED
    is_claim: bool = True
    """False where nothing is asserted ("declined to comment") or the content is only a name."""
    cited: int = 0
    """How many links at the end of the chain are what the source backs its words with ("citing intelligence")."""

    @property
    def own(self) -> Source:
        """The link of the chain that this attribution itself states."""
        return self.chain[-1 - self.cited]

    @property
    def is_relayed(self) -> bool:
        """Whether another source of the article is said to have said this."""
        return len(self.chain) - self.cited > 1

    def to_json(self) -> dict[str, Any]:
        """The attribution as the JSON contract has it."""
        own = self.own
        return {
            "source": [list(s) for s in self.source],
            "cue": [list(s) for s in self.cue],
            "content": [list(s) for s in self.content],
            "speaker": own.name,
            "mention": own.mention,
            "kind": str(own.kind),
            "stance": own.stance,
            "polarity": str(self.polarity),
        }


@dataclass(frozen=True, slots=True)
class TimeRef:
    """A time in the text, resolved against the publication date: ISO dates, both ends included.

    An end is None where it is open or the publication date is not known. ``relation`` is the word that ties the event
    to it: "on" (within it), "since", "until", "before" or "after"; for the last four the dates are those of the event,
    not of the words ("since Monday" starts on Monday and ends with the publication).
    """

    text: str
    start: date | None
    end: date | None
    span: Span | None = None
    relation: str = "on"
    origin: Origin = Origin.CLAUSE

    def to_json(self) -> dict[str, Any]:
        """The time as the JSON contract has it."""
        return {
            "text": self.text,
            "start": None if self.start is None else self.start.isoformat(),
            "end": None if self.end is None else self.end.isoformat(),
            "span": None if self.span is None else list(self.span),
            "relation": self.relation,
            "origin": str(self.origin),
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> TimeRef:
        """The time back from :meth:`to_json`."""
        start, end, span = data["start"], data["end"], data["span"]
        return cls(
            data["text"],
            None if start is None else date.fromisoformat(start),
            None if end is None else date.fromisoformat(end),
            None if span is None else (span[0], span[1]),
            data["relation"],
            Origin(data["origin"]),
        )


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
