"""What the claims of one question add up to: who stands where, which ends, how many sources; never an average."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Any

from claimcheck.claim import Claim
from claimcheck.matching.fields import Evidence
from claimcheck.matching.grouping.copies import Copies
from claimcheck.matching.grouping.originators import group_by_originator
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity import Quantity, plain
from claimcheck.quantity.conversion import conversion_factor
from claimcheck.verdict.label import label_question
from claimcheck.verdict.outcome import Outcome, Verdict

MOST_PAIRED = 200
"""Claims under one question up to which every pair is compared; beyond, one pair for each two groups of equal value."""

SINGLE_SOURCE = "single_source"
"""The verdict of a question that one independent source answers, without contradicting itself."""

Compare = Callable[[ClaimInContext, ClaimInContext], Outcome | None]
"""None where two claims are not compared."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The verdict on two claims of a question, by their ids."""

    a: str
    b: str
    outcome: Outcome

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Comparison:
        """The comparison back from :meth:`to_json`; its weight is what its evidence adds up to."""
        evidence = tuple(Evidence(**line) for line in data["evidence"])
        outcome = Outcome(
            Verdict(data["verdict"]),
            data["reason"],
            data["confidence"],
            sum(line.weight for line in evidence),
            data["ratio"],
            evidence,
        )
        return cls(data["a"], data["b"], outcome)

    def to_json(self) -> dict[str, Any]:
        """The comparison as the JSON contract has it; a person's judgement is added by whoever knows of one."""
        outcome = self.outcome
        return {
            "a": self.a,
            "b": self.b,
            "verdict": str(outcome.verdict),
            "reason": outcome.reason,
            "confidence": outcome.confidence,
            "evidence": [evidence.to_json() for evidence in outcome.evidence],
            "ratio": outcome.ratio,
            "judgement": None,
        }


@dataclass(frozen=True)
class Question:
    """A group of claims that answer one question, told in the order of the calendar, with what they add up to.

    ``originators`` are groups of claim ids that count once (see :mod:`claimcheck.matching.grouping.originators`).
    ``low`` and ``high`` are the ends over all claims in ``unit``, None where no claim gives a figure. The ``digest`` of
    the claims and their neighbours says whether it would come out the same (empty: nobody will ask).
    """

    claims: tuple[ClaimInContext, ...]
    comparisons: tuple[Comparison, ...]
    originators: tuple[tuple[str, ...], ...]
    label: str
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    digest: str = ""

    @property
    def id(self) -> str:
        """Made of the first claim id in alphabetical order, so that it seldom changes when claims join."""
        return "q" + min(self.claim_ids)

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """The ids of the claims, in their order."""
        return tuple(item.claim.id for item in self.claims)

    @property
    def independent_sources(self) -> int:
        """How many originators stand behind the claims."""
        return len(self.originators)

    @property
    def verdict(self) -> str:
        """The verdict on the question: its worst conflict, else whether one source or several say so."""
        voice = {claim: at for at, group in enumerate(self.originators) for claim in group}
        verdicts = ((one.outcome.verdict, voice[one.a] != voice[one.b]) for one in self.comparisons)
        return sum_up(verdicts, self.independent_sources)

    @property
    def positions(self) -> tuple[tuple[ClaimInContext, ...], ...]:
        """The claims by where they stand: those of one figure and bound together, the lowest first."""
        return tuple(_group_by_value(self.claims))

    @property
    def timeline(self) -> tuple[tuple[date, tuple[ClaimInContext, ...]], ...]:
        """The claims by the day on which they were told, the earliest first; undated articles are left out."""
        days: dict[date, list[ClaimInContext]] = {}
        for item in self.claims:
            if item.profile.published is not None:
                days.setdefault(item.profile.published, []).append(item)
        return tuple((day, tuple(items)) for day, items in sorted(days.items()))

    def to_json(self) -> dict[str, Any]:
        """The question as the JSON contract has it, and ``origin`` with each claim: what its originator's share."""
        origins = {claim: min(group) for group in self.originators if len(group) > 1 for claim in group}
        return {
            "id": self.id,
            "label": self.label,
            "verdict": self.verdict,
            "low": None if self.low is None else plain(self.low),
            "high": None if self.high is None else plain(self.high),
            "unit": self.unit,
            "independent_sources": self.independent_sources,
            "claims": [
                {
                    **item.claim.to_json(),
                    "article": item.profile.article.to_json(),
                    "origin": origins.get(item.claim.id),
                }
                for item in self.claims
            ],
            "comparisons": [comparison.to_json() for comparison in self.comparisons],
        }


def sum_up(verdicts: Iterable[tuple[str, bool]], independent_sources: int) -> str:
    """The verdict on a question whose pairs have these verdicts: the worst conflict, else whether several say so.

    With each verdict comes whether the pair has two originators: that one agrees with itself makes no two agree.
    Where it is unclear whether two figures that differ answer it, nobody can say that its claims agree.
    """
    found = {verdict for verdict, of_two in verdicts if of_two or verdict not in (Verdict.AGREE, Verdict.COMPATIBLE)}
    for conflict in (Verdict.DISCREPANT, Verdict.UPDATED):
        if conflict in found:
            return str(conflict)
    if independent_sources == 1:
        return SINGLE_SOURCE
    for verdict in (Verdict.UNCLEAR, Verdict.COMPATIBLE, Verdict.AGREE):
        if verdict in found:
            return str(verdict)
    return str(Verdict.NOT_COMPARABLE)


def assemble_question(items: Sequence[ClaimInContext], *, compare: Compare, copies: Copies) -> Question:
    """Compare the claims of one question, and say what they add up to."""
    ordered = tuple(sorted(items, key=_reading_order))
    ids = [item.claim.id for item in ordered]
    claims = [item.claim for item in ordered]
    low, high, unit = _find_ends(claims)
    outcomes = ((a.claim.id, b.claim.id, compare(a, b)) for a, b in _pair_up(ordered))
    return Question(
        claims=ordered,
        comparisons=tuple(Comparison(a, b, outcome) for a, b, outcome in outcomes if outcome is not None),
        originators=tuple(tuple(ids[at] for at in group) for group in group_by_originator(claims, copies)),
        label=label_question(ordered),
        low=low,
        high=high,
        unit=unit,
    )


def _reading_order(item: ClaimInContext) -> tuple[date, str, str, tuple[int, int], str]:
    article = item.profile.article
    return article.published or date.max, article.outlet or "", article.digest, item.claim.span, item.claim.id


def _pair_up(items: Sequence[ClaimInContext]) -> Iterator[tuple[ClaimInContext, ClaimInContext]]:
    if len(items) <= MOST_PAIRED:
        return combinations(items, 2)
    return combinations([group[0] for group in _group_by_value(items)], 2)


def _group_by_value(items: Sequence[ClaimInContext]) -> list[tuple[ClaimInContext, ...]]:
    """The figures before the statements: a person may have merged a question of each."""
    groups: dict[tuple[bool, tuple[Any, ...]], list[ClaimInContext]] = {}
    for item in items:
        quantity = item.claim.quantity
        value = _position(item.claim) if quantity is None else _value(quantity)
        groups.setdefault((quantity is None, value), []).append(item)
    return [tuple(group) for _, group in sorted(groups.items())]


def _value(quantity: Quantity) -> tuple[Any, ...]:
    ends = quantity.value if isinstance(quantity.value, tuple) else (quantity.value, quantity.value)
    return quantity.unit, *ends, str(quantity.bound)


def _position(claim: Claim) -> tuple[Any, ...]:
    return str(claim.polarity), str(claim.modality), claim.stance or ""


def _find_ends(claims: Sequence[Claim]) -> tuple[Decimal | None, Decimal | None, str | None]:
    """The lowest and the highest figure, in the unit of most claims; figures that do not convert to it are left out."""
    quantities = [claim.quantity for claim in claims if claim.quantity is not None]
    if not quantities:
        return None, None, None
    units = [quantity.unit for quantity in quantities]
    unit = min(units, key=lambda name: (name == "-", -units.count(name), name))
    lows, highs = [], []
    for quantity in quantities:
        factor = Decimal(1) if quantity.dimension == "count" else conversion_factor(quantity.unit, unit)
        if factor is None:
            continue
        first, last = quantity.value if isinstance(quantity.value, tuple) else (quantity.value, quantity.value)
        lows.append((first if quantity.low is None else quantity.low) * factor)
        highs.append((last if quantity.high is None else quantity.high) * factor)
    return min(lows), max(highs), unit
