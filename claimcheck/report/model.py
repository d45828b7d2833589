"""What a report shows: the JSON of ``claimcheck diff --format json``, read into frozen dataclasses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from claimcheck.claim import Source, TimeRef
from claimcheck.lexicon.evidence import tell_evidence
from claimcheck.quantity import Quantity, Span
from claimcheck.report.articles import ArticleRef

WORTH_TELLING = 0.05
"""A smaller weight would be shown as 0.0."""
SINGLE_SOURCE = "single_source"
"""The verdict of a question that only one independent source answers."""

_WORD = re.compile(r"[^\W\d_]+")
_A_FEW_DAYS = timedelta(days=7)


@dataclass(frozen=True)
class ReportClaim:
    """One claim with its article. ``data`` is its JSON, passed on unchanged to the machine-readable forms.

    What not every form shows is read from it when it is asked for.
    """

    id: str
    kind: str
    span: Span
    text: str
    sentence: Span
    places: tuple[str, ...]
    predicate: str | None
    polarity: str
    modality: str
    article: ArticleRef
    origin: str | None
    """What claims that go back to one source have in common (reprints above all); None where it stands alone."""
    data: Mapping[str, Any]

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> ReportClaim:
        """The claim as the JSON contract has it, with its ``article``."""
        return cls(
            id=data["id"],
            kind=data["kind"],
            span=(data["span"][0], data["span"][1]),
            text=data["text"],
            sentence=(data["sentence"][0], data["sentence"][1]),
            places=tuple(data["places"]),
            predicate=data["predicate"],
            polarity=data["polarity"],
            modality=data["modality"],
            article=ArticleRef.from_json(data["article"]),
            origin=data.get("origin"),
            data=data,
        )

    @cached_property
    def quantity(self) -> Quantity | None:
        """Its figure, None for a statement."""
        quantity = self.data["quantity"]
        return None if quantity is None else Quantity.from_json(quantity)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Who says it, the outermost first; empty where the outlet does."""
        return tuple(Source.from_json(source) for source in self.data["sources"])

    @cached_property
    def time(self) -> TimeRef | None:
        """The time that it is about."""
        time = self.data["time"]
        return None if time is None else TimeRef.from_json(time)

    @property
    def measure(self) -> str | None:
        """The class of counts that the event belongs to ("killed"), None where no class fits."""
        measure: str | None = self.data["event"]["measure"]
        return measure

    @property
    def told_on(self) -> date | None:
        """The day for which the claim tells its figure.

        That is the last day of its own time, if that is a few days at most and not after publication; otherwise the day
        of publication.
        """
        published = self.article.published
        time = self.time
        if time is None or time.start is None or time.end is None or time.end - time.start > _A_FEW_DAYS:
            return published
        return time.end if published is None else min(time.end, published)


@dataclass(frozen=True)
class Evidence:
    """One line of a match weight: the level reached, the two values it looked at and the weight it added."""

    level: str
    a: str
    b: str
    weight: float

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Evidence:
        """The line as the JSON contract has it."""
        return cls(data["level"], _shown(data["a"]), _shown(data["b"]), float(data["weight"] or 0.0))

    def tell(self, spellings: Mapping[str, str]) -> str:
        """The line in plain words: what was looked at, how it came out, and in what; grades are left to the JSON.

        ``spellings`` has the words of names as they are written, by the same in lower case: matching knows no capitals.
        """

        def spell(value: str) -> str:
            return _WORD.sub(lambda word: spellings.get(word[0], word[0]), value)

        return tell_evidence(self.level, (spell(self.a), spell(self.b)), self.weight)


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(_shown(item) for item in value)
    return str(value)


@dataclass(frozen=True)
class ReportComparison:
    """The machine's word on two claims of a question, and a person's where there is one (``judgement``).

    ``is_turned`` tells that ``a`` and ``b`` stand the other way round than in ``data``.
    """

    a: str
    b: str
    verdict: str
    reason: str
    confidence: float
    ratio: float | None
    judgement: Mapping[str, Any] | None
    data: Mapping[str, Any]
    is_turned: bool = False

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> ReportComparison:
        """The comparison as the JSON contract has it."""
        return cls(
            data["a"],
            data["b"],
            data["verdict"],
            data["reason"],
            float(data["confidence"]),
            data["ratio"],
            data["judgement"],
            data,
        )

    @property
    def standing_verdict(self) -> str | None:
        """A person's verdict where there is one, else the machine's; None where a person found a claim misread."""
        if self.judgement is None or self.judgement["decision"] not in ("confirm", "dismiss"):
            return self.verdict
        verdict: str | None = self.judgement["verdict"]
        return verdict

    @property
    def is_open(self) -> bool:
        """Whether the two claims are at odds, so that it matters what else differs between them."""
        return self.verdict not in ("agree", "compatible")

    def turned(self) -> ReportComparison:
        """The same comparison with ``a`` and ``b`` changed round."""
        return replace(self, a=self.b, b=self.a, is_turned=not self.is_turned)

    @cached_property
    def evidence(self) -> tuple[Evidence, ...]:
        """What the match weight is made of, each line with the values of ``a`` and ``b``."""
        lines = (Evidence.from_json(line) for line in self.data["evidence"])
        return tuple(Evidence(line.level, line.b, line.a, line.weight) if self.is_turned else line for line in lines)

    @property
    def weight(self) -> float:
        """The match weight in log odds: what the evidence adds to the base that every pair starts from."""
        weight = self.data.get("weight")
        return sum(float(line["weight"] or 0.0) for line in self.data["evidence"]) if weight is None else float(weight)

    def strongest_evidence(self, most: int) -> tuple[list[Evidence], float]:
        """The ``most`` lines of evidence that weigh most, in their order, and what all else and the base weigh."""
        ranked = sorted(self.evidence, key=lambda line: -abs(line.weight))
        strongest = {id(line) for line in ranked[:most] if abs(line.weight) >= WORTH_TELLING}
        shown = [line for line in self.evidence if id(line) in strongest]
        return shown, self.weight - sum(line.weight for line in shown)


@dataclass(frozen=True)
class ReportQuestion:
    """One question with the claims that answer it."""

    id: str
    label: str
    verdict: str
    low: float | None
    high: float | None
    unit: str
    independent_sources: int
    claims: tuple[ReportClaim, ...]
    comparisons: tuple[ReportComparison, ...]
    data: Mapping[str, Any]

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> ReportQuestion:
        """The question as the JSON contract has it."""
        return cls(
            data["id"],
            data["label"],
            data["verdict"],
            data["low"],
            data["high"],
            data["unit"] or "-",
            data["independent_sources"],
            tuple(ReportClaim.from_json(c) for c in data["claims"]),
            tuple(ReportComparison.from_json(c) for c in data["comparisons"]),
            data,
        )

    def to_json(self) -> dict[str, Any]:
        """The question as the JSON contract has it."""
        claims = [dict(c.data) for c in self.claims]
        return {**self.data, "claims": claims, "comparisons": [dict(c.data) for c in self.comparisons]}

    @cached_property
    def by_id(self) -> dict[str, ReportClaim]:
        """Claims by id."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def spellings(self) -> Mapping[str, str]:
        """The words of the names in its claims as they are written, by the same in lower case."""
        names = [name for claim in self.claims for name in (*claim.data.get("names", ()), *claim.places)]
        names.extend(source.name for claim in self.claims for source in claim.sources if source.name)
        return {word.lower(): word for name in names for word in _WORD.findall(name) if word[0].isupper()}

    @cached_property
    def _verdicts(self) -> Mapping[frozenset[str], str | None]:
        return {frozenset((pair.a, pair.b)): pair.standing_verdict for pair in self.comparisons}

    def find_verdict(self, a: str, b: str) -> str | None:
        """The verdict that stands on two claims, by their ids; None where there is none."""
        return self._verdicts.get(frozenset((a, b)))

    def pairs(self) -> Iterator[tuple[ReportComparison, ReportClaim, ReportClaim]]:
        """Each comparison with its two claims."""
        for comparison in self.comparisons:
            yield comparison, self.by_id[comparison.a], self.by_id[comparison.b]


@dataclass(frozen=True)
class Report:
    """A discrepancy report. ``texts`` holds the articles' texts by article id, for quotes in their context.

    ``orphans`` are judgements whose claims no longer stand in the store: shown, never applied. ``is_narrowed`` tells
    that its reader asked for some articles or questions alone.
    """

    topic: str | None
    questions: tuple[ReportQuestion, ...]
    texts: Mapping[str, str] = field(default_factory=dict)
    orphans: Sequence[Mapping[str, Any]] = ()
    is_narrowed: bool = False

    @classmethod
    def from_json(cls, data: Mapping[str, Any], texts: Mapping[str, str] | None = None) -> Report:
        """The report back from :meth:`to_json`, with the articles' texts where they are at hand."""
        questions = tuple(ReportQuestion.from_json(q) for q in data["questions"])
        return cls(data["topic"], questions, texts or {}, tuple(data.get("orphans", ())))

    def to_json(self) -> dict[str, Any]:
        """The report as the JSON contract has it, with the ``orphans`` among the judgements."""
        questions = [question.to_json() for question in self.questions]
        return {"topic": self.topic, "questions": questions, "orphans": [dict(orphan) for orphan in self.orphans]}
