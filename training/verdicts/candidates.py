"""Each labelled pair as the figures in it that could be compared, with what every field sees in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from claimcheck.comparison import Comparer, Side
from claimcheck.matching.fields import Compared
from claimcheck.matching.fields.figures import relate_claims
from claimcheck.matching.pair import compare_fields
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.weights.models import ModelPair
from claimcheck.quantity.relation import FigureRelation
from training.verdicts.rows import Row


@dataclass(frozen=True)
class Candidate:
    """One figure of each side, what the fields saw in them, and how the figures stand to each other."""

    a: ClaimInContext
    b: ClaimInContext
    seen: Mapping[str, Compared]
    relation: FigureRelation

    @property
    def values(self) -> dict[str, float | None]:
        """The fields' values."""
        return {name: compared.value for name, compared in self.seen.items()}


@dataclass(frozen=True)
class Example:
    """A row with all its candidates; none where a side has no figure."""

    row: Row
    candidates: tuple[Candidate, ...]

    def best(self, models: ModelPair | None) -> Candidate:
        """The candidate likeliest to answer one question: by the models, and before there is one by the words near."""
        if models is None:
            return max(self.candidates, key=lambda c: c.values["words near the figure"] or 0)
        return max(self.candidates, key=lambda c: models.of(c.relation.relation).score(c.values))


_READ_AT_ONCE = 100


def find_examples(comparer: Comparer, rows: Sequence[Row]) -> list[Example]:
    """All candidates of all rows; articles are read in batches, each once."""
    found = []
    for start in range(0, len(rows), _READ_AT_ONCE):
        batch = rows[start : start + _READ_AT_ONCE]
        comparer.prepare(side for row in batch for side in (row.a, row.b))
        found.extend(Example(row, tuple(_candidates(comparer, row))) for row in batch)
    return found


def make_example(source: str, group: str, label: str, a: ClaimInContext, b: ClaimInContext) -> Example:
    """Two figures of two articles as an example of the set ``source``."""
    row = Row(source, f"{a.claim.id}-{b.claim.id}", group, label, _to_side(a), _to_side(b))
    return Example(row, (Candidate(a, b, compare_fields(a, b), relate_claims(a, b)),))


def _to_side(item: ClaimInContext) -> Side:
    quantity = item.claim.quantity
    return Side(item.sentence, None if quantity is None else quantity.text)


def strip_articles(rows: Sequence[Row]) -> list[Row]:
    """The same pairs without articles and dates: what someone has who compares two sentences."""
    return [replace(row, a=_bare(row.a), b=_bare(row.b), source=f"bare {row.source}") for row in rows]


def _bare(side: Side) -> Side:
    return Side(side.text, side.focus)


def _candidates(comparer: Comparer, row: Row) -> Iterable[Candidate]:
    left, right = comparer.find_claims(row.a), comparer.find_claims(row.b)
    for a in left:
        for b in right:
            yield Candidate(a, b, compare_fields(a, b), relate_claims(a, b))
