"""Questions as the machine tells them: in the JSON of reports, each claim with its content key; fresh, or kept packed.

A question that is kept is read without loading its claims, and without comparing them again.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol

from claimcheck.store.judgements import claim_key
from claimcheck.verdict.question import Question
from claimcheck.verdict.survey import Ranked

_LEVEL = 4
"""Of compression: higher ones take longer and save little."""


class Told(Ranked, Protocol):
    """A question that can be told. ``keys`` are the content keys of its claims, in their order."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The content keys of the claims, to which judgements hold on."""

    @property
    def digest(self) -> str:
        """Says whether the question would come out the same if it were worked out anew."""

    def read(self, *, evidence: bool = True) -> dict[str, Any]:
        """The question's JSON, made anew, without judgements; if asked, with no evidence in its comparisons."""

    def read_evidence(self, comparison: int) -> list[dict[str, Any]]:
        """The evidence of the comparison at this place among the question's."""


Place = tuple[Told, int]
"""Where a comparison is told: in which question, and at which place among its comparisons."""


@dataclass(frozen=True)
class FreshQuestion:
    """A question that was just assembled.

    ``read_as`` has the ids of claims that a person corrected, as first read. ``kept`` says of pairs of claims, as first
    read, that were told before where; their evidence is read from there.
    """

    question: Question
    read_as: Mapping[str, str] = field(default_factory=dict)
    kept: Mapping[tuple[str, str], Place] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The question's id."""
        return self.question.id

    @property
    def label(self) -> str:
        """What is asked."""
        return self.question.label

    @property
    def verdict(self) -> str:
        """The machine's verdict."""
        return self.question.verdict

    @property
    def independent_sources(self) -> int:
        """How many originators stand behind its claims."""
        return self.question.independent_sources

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """The ids of its claims as they were read."""
        return tuple(self.read_as.get(claim, claim) for claim in self.question.claim_ids)

    @property
    def digest(self) -> str:
        """The digest that the question was assembled with."""
        return self.question.digest

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The content keys of its claims."""
        return tuple(claim_key(item.claim) for item in self.question.claims)

    def read(self, *, evidence: bool = True) -> dict[str, Any]:
        """The question's JSON, made anew; if asked, with no evidence in its comparisons."""
        data = self.question.to_json()
        for claim, key in zip(data["claims"], self.keys, strict=True):
            claim.update(id=self.read_as.get(claim["id"], claim["id"]), key=key)
        before = {id(told): told.read()["comparisons"] for told, _ in self.kept.values()} if evidence else {}
        for comparison in data["comparisons"]:
            a, b = (self.read_as.get(comparison[side], comparison[side]) for side in ("a", "b"))
            told, at = self.kept.get((a, b), (None, 0))
            comparison.update(a=a, b=b)
            if not evidence:
                comparison["evidence"] = []
            elif told is not None:
                comparison["evidence"] = before[id(told)][at]["evidence"]
        return data

    def read_evidence(self, comparison: int) -> list[dict[str, Any]]:
        """The evidence of the comparison at this place among the question's."""
        compared = self.question.comparisons[comparison]
        pair = (self.read_as.get(compared.a, compared.a), self.read_as.get(compared.b, compared.b))
        told, at = self.kept.get(pair, (None, 0))
        return [line.to_json() for line in compared.outcome.evidence] if told is None else told.read_evidence(at)


@dataclass(frozen=True)
class KeptQuestion:
    """A question that was told before.

    ``outline`` is its JSON without evidence, ``evidence`` that of its comparisons as JSON lines; both are deflated
    (RFC 1950).
    """

    id: str
    label: str
    verdict: str
    independent_sources: int
    claim_ids: tuple[str, ...]
    keys: tuple[str, ...]
    outline: bytes
    evidence: bytes
    digest: str

    @classmethod
    def of(cls, told: Told) -> KeptQuestion:
        """The question packed."""
        data = told.read()
        evidence = "\n".join(json.dumps(comparison["evidence"]) for comparison in data["comparisons"])
        for comparison in data["comparisons"]:
            comparison["evidence"] = []
        return cls(
            told.id,
            told.label,
            str(told.verdict),
            told.independent_sources,
            told.claim_ids,
            told.keys,
            _pack(json.dumps(data)),
            _pack(evidence),
            told.digest,
        )

    def read(self, *, evidence: bool = True) -> dict[str, Any]:
        """The question's JSON, made anew; if asked, with no evidence in its comparisons."""
        data: dict[str, Any] = json.loads(zlib.decompress(self.outline))
        if evidence:
            lines = json.loads(b"[%b]" % zlib.decompress(self.evidence).replace(b"\n", b","))
            for comparison, told in zip(data["comparisons"], lines, strict=True):
                comparison["evidence"] = told
        return data

    def read_evidence(self, comparison: int) -> list[dict[str, Any]]:
        """The evidence of the comparison at this place among the question's."""
        lines = zlib.decompress(self.evidence).split(b"\n")
        evidence: list[dict[str, Any]] = json.loads(lines[comparison])
        return evidence


def _pack(text: str) -> bytes:
    return zlib.compress(text.encode(), _LEVEL)
