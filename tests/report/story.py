"""What hand-made reports are built of: articles, claims, comparisons and questions of the JSON's shape."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from claimcheck.article import Article
from claimcheck.claim import Claim, Event, Kind, Modality, Polarity, Source, SourceKind, TimeRef
from claimcheck.quantity import Bound, Quantity, Span
from claimcheck.report.model import Report

JUDGED = {
    "id": "0123456789abcdef",
    "decision": "dismiss",
    "verdict": "not_comparable",
    "reason": "subset",
    "by": "Ada",
    "at": "2024-11-02T10:00:00+00:00",
    "note": "trained only",
}


@dataclass
class Story:
    """An article with the claims to be read from it."""

    outlet: str | None
    published: str | None
    title: str | None
    text: str
    url: str | None = None
    external_id: str | None = None

    @property
    def article(self) -> Article:
        return Article(
            self.text,
            title=self.title,
            outlet=self.outlet,
            published=None if self.published is None else date.fromisoformat(self.published),
            url=self.url,
            external_id=self.external_id,
        )

    @property
    def id(self) -> str:
        return self.article.digest[:16]

    def to_json(self) -> dict[str, Any]:
        return self.article.to_json()

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return start, start + len(words)


def source(name: str, *, cue: str = "said", stance: str = "says", kind: str = "person") -> Source:
    return Source(name, name, SourceKind(kind), cue, stance)


def claim(
    story: Story,
    words: str,
    sentence: str,
    value: int | str | tuple[int, int] | None = None,
    *,
    bound: str = "exact",
    unit: str = "troop",
    noun: str | None = None,
    dimension: str = "count",
    predicate: str = "send",
    modality: str = "actual",
    polarity: str = "affirmed",
    sources: tuple[Source, ...] = (),
    time: tuple[str, str, str] | None = None,
    places: tuple[str, ...] = (),
    origin: str | None = None,
) -> dict[str, Any]:
    """A claim at ``words`` in ``sentence`` of ``story``; with a ``value`` it is a numeric one."""
    span = story.span(words)
    made = Claim(
        article=story.id,
        kind=Kind.ATTRIBUTIVE if value is None else Kind.NUMERIC,
        span=span,
        text=words,
        sentence=story.span(sentence),
        quantity=None if value is None else _quantity(words, span, value, Bound(bound), unit, noun, dimension),
        content=(span,) if value is None else (),
        event=Event(predicate=predicate),
        polarity=Polarity(polarity),
        modality=Modality(modality),
        sources=sources,
        time=None if time is None else TimeRef(time[0], date.fromisoformat(time[1]), date.fromisoformat(time[2])),
        places=places,
        score=0.9,
    )
    data: dict[str, Any] = {**made.to_json(), "article": story.to_json()}
    return data if origin is None else {**data, "origin": origin}


def _quantity(
    words: str,
    span: Span,
    value: int | str | tuple[int, int],
    bound: Bound,
    unit: str,
    noun: str | None,
    dimension: str,
) -> Quantity:
    low, high = (Decimal(end) for end in (value if isinstance(value, tuple) else (value, value)))
    start = span[0] + (0 if noun is None else words.index(noun))
    return Quantity(
        span=span,
        text=words,
        value=(low, high) if isinstance(value, tuple) else low,
        low=None if bound in (Bound.AT_MOST, Bound.LESS_THAN) else low,
        high=None if bound in (Bound.AT_LEAST, Bound.MORE_THAN) else high,
        bound=bound,
        unit=unit,
        dimension=dimension,
        referent=noun,
        concept=() if noun is None else (noun,),
        number_span=span,
        head=None if noun is None else (start, start + len(noun)),
    )


def pair(
    a: dict[str, Any],
    b: dict[str, Any],
    verdict: str,
    reason: str,
    *,
    confidence: float = 0.8,
    evidence: tuple[tuple[str, str | None, str | None, float], ...] = (),
    ratio: float | None = None,
    judgement: dict[str, Any] | None = None,
) -> dict[str, Any]:
    return {
        "a": a["id"],
        "b": b["id"],
        "verdict": verdict,
        "reason": reason,
        "confidence": confidence,
        "evidence": [{"level": level, "a": x, "b": y, "weight": weight} for level, x, y, weight in evidence],
        "ratio": ratio,
        "judgement": judgement,
    }


def question(
    label: str,
    verdict: str,
    claims: list[dict[str, Any]],
    comparisons: list[dict[str, Any]] | None = None,
    *,
    low: float | None = None,
    high: float | None = None,
    unit: str = "-",
    independent_sources: int = 1,
) -> dict[str, Any]:
    return {
        "id": hashlib.sha256(label.encode()).hexdigest()[:12],
        "label": label,
        "verdict": verdict,
        "low": low,
        "high": high,
        "unit": unit,
        "independent_sources": independent_sources,
        "claims": claims,
        "comparisons": comparisons or [],
    }


@dataclass
class Desk:
    """Stories and the questions they answer."""

    topic: str | None
    stories: list[Story] = field(default_factory=list)
    questions: list[dict[str, Any]] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        return {"topic": self.topic, "questions": self.questions}

    @property
    def texts(self) -> dict[str, str]:
        return {story.id: story.text for story in self.stories}

    def report(self) -> Report:
        return Report.from_json(self.to_json(), self.texts)
