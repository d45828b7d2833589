"""An attribution while it is being read, in tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from claimcheck.extraction.tree import TokenRange


@dataclass(slots=True)
class Phrase:
    """A noun phrase that names a source: its tokens and its head."""

    tokens: TokenRange
    head: int


@dataclass(slots=True)
class Draft:
    """Source, cue and content of one attribution.

    ``token`` is the cue's main word. ``quotes`` are indices into the document's quotations that the content takes in.
    """

    token: int
    cue: list[TokenRange]
    stance: str
    source: Phrase | None
    content: list[TokenRange] = field(default_factory=list)
    shape: str = "clause"
    begins: int | None = None
    """The token where the part of the statement after the cue starts."""
    negated: bool = False
    """The source does not say it: "declined to comment", "did not say whether"."""
    evidence: list[Phrase] = field(default_factory=list)
    """What the source backs it with: "citing intelligence reports"."""
    backs: bool = False
    """It is itself no statement: it names the evidence of another, or who quotes the one who makes it."""
    inherited: bool = False
    """The source is taken over from the verb that governs the cue."""
    apart: bool = False
    """It is a circumstance of its sentence with a source of its own: ", with Reuters putting it at 40"."""
    judges: bool = False
    """It only says what the source makes of a statement told before: ", a claim the rebels denied"."""
    quotes: list[int] = field(default_factory=list)

    def holds(self, token: int) -> bool:
        """Whether the content has this token."""
        return any(start <= token < end for start, end in self.content)

    @property
    def block(self) -> TokenRange:
        """The range from the first to the last token of source and cue."""
        spans = [*self.cue, *([self.source.tokens] if self.source and not self.inherited else [])]
        return min(s for s, _ in spans), max(e for _, e in spans)


def index_holders(drafts: Sequence[Draft]) -> dict[int, list[Draft]]:
    """For the main word of each cue the drafts whose content has it, in their order.

    It holds for as long as no content grows; of thousands of drafts each stands in the content of few.
    """
    cues = sorted({draft.token for draft in drafts})
    holders: dict[int, list[Draft]] = {cue: [] for cue in cues}
    for draft in drafts:
        spans = (cues[bisect_left(cues, start) : bisect_left(cues, end)] for start, end in draft.content)
        for cue in dict.fromkeys(cue for span in spans for cue in span):
            holders[cue].append(draft)
    return holders
