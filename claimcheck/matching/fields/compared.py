"""One comparison for each field of two claims: a value on an ordered scale, None where a side has nothing to compare.

A comparison says how alike the two sides are in one respect and shows the two values it looked at. It decides nothing:
what each level is worth stands in weights.toml, learned from pairs that people have read (Fellegi and Sunter, "A theory
for record linkage", 1969; the ordered, named levels are those of Splink).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity.relation import FigureRelation


@dataclass(frozen=True, slots=True)
class Compared:
    """What a comparison saw: ``value`` on the field's scale (None: nothing to compare), and the two sides in words."""

    value: float | None
    a: str = ""
    b: str = ""


NOTHING = Compared(None)

Comparison = Callable[[ClaimInContext, ClaimInContext], Compared]


@dataclass(frozen=True, slots=True)
class Field:
    """A named comparison. ``levels`` names the values of a categorical scale: value 0 is the first, 1 the second…"""

    name: str
    compare: Comparison
    levels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one field adds: its level in words, the two values it looked at, and the weight (in log odds)."""

    level: str
    a: str
    b: str
    weight: float

    def to_json(self) -> dict[str, Any]:
        """The evidence as the JSON contract has it."""
        return {"level": self.level, "a": self.a, "b": self.b, "weight": self.weight}


@dataclass(frozen=True, slots=True)
class PairWeight:
    """The match weight of two claims.

    ``weight`` is the sum of the evidence and the base, in log odds; ``same`` the calibrated probability that the two
    answer one question; ``match`` the same, moved so that 0.5 is where they are taken to (figures that are apart are
    held to another threshold than figures that fit).
    """

    weight: float
    same: float
    match: float
    relation: FigureRelation
    evidence: tuple[Evidence, ...]
    values: Mapping[str, float | None]
    """Each field's value, for the reasons of a verdict."""
