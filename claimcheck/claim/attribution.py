"""Who says it: sources, and attributions of words to them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from claimcheck.claim.factuality import Polarity
from claimcheck.quantity import Span


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
    is_relayed: bool = False
    """Whether a cue of the article stands around this one: "X said that Y had said it"."""
    judges: bool = False
    """Whether it only says what the source makes of a statement told before: "X said A, a claim Y denied"."""
    cited: int = 0
    """How many links at the end of the chain are what the source backs its words with ("citing intelligence")."""

    @property
    def own(self) -> Source:
        """The link of the chain that this attribution itself states."""
        return self.chain[-1 - self.cited]

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
