"""One comparison for each field of two claims: a value on an ordered scale, None where a side has nothing to compare.

A comparison says how alike the two sides are in one respect and shows the two values it looked at. It decides nothing:
what each level is worth stands in weights.toml, learned from pairs that people have read (Fellegi and Sunter, "A theory
for record linkage", 1969; the ordered, named levels are those of Splink).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from claimcheck.matching.profile import ClaimInContext


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
