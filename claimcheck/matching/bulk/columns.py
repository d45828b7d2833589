"""One field's values for many pairs of claims, each found in the cheapest way that the field allows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from claimcheck.matching.bulk.blocks import Floats, Ints
from claimcheck.matching.bulk.lists import LEFT
from claimcheck.matching.bulk.lookups import Column, LookedUp
from claimcheck.matching.bulk.readings import Flagged, Numbered
from claimcheck.matching.bulk.reads import (
    ALIKE,
    FIGURES,
    OF_ARTICLES,
    OF_ONE_KIND,
    READS,
    TOLD,
    read_article,
    read_figure,
)
from claimcheck.matching.bulk.sides import ARRAYS, COST, COSTS, OF_STATEMENTS, OnArrays, Sides
from claimcheck.matching.contradiction import may_be_barred, may_contradict, read_bars
from claimcheck.matching.fields import Field
from claimcheck.matching.fields.counted import count_otherwise
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.statements.predicates import read_predicate
from claimcheck.matching.statements.weighing import STATEMENT_FIELDS

Value = Callable[[ClaimInContext, ClaimInContext], float | None]
"""A field's value for two claims, whichever comes first; None where there is nothing to compare."""

class OneByOne:
    """Each pair of claims is compared."""

    cost = 40.0

    def __init__(self, claims: Sequence[ClaimInContext], value: Value) -> None:
        self._claims, self._value = claims, value

    def compare(self, first: Ints, second: Ints) -> Floats:
        """The value of each pair, NaN where there is nothing to compare."""
        claims, value = self._claims, self._value
        pairs = zip(first.tolist(), second.tolist(), strict=True)
        return np.array([value(claims[a], claims[b]) for a, b in pairs], np.float64)  # None becomes NaN


class InARow:
    """Each two readings are compared once for all pairs with them that stand one after the other."""

    def __init__(self, each: Column, read: Numbered) -> None:
        self._each, self._read = each, read
        self.cost = 0.5 + each.cost / 10

    def compare(self, first: Ints, second: Ints) -> Floats:
        """The value of each pair, NaN where there is nothing to compare."""
        one, other = self._read[first], self._read[second]
        fresh = np.ones(len(first), bool)
        fresh[1:] = (one[1:] != one[:-1]) | (other[1:] != other[:-1])
        found = self._each.compare(first[fresh], second[fresh])
        return np.asarray(found[np.cumsum(fresh) - 1])


class WhereAlike:
    """Only pairs that have a reading in common are compared; all others have the value ``otherwise``."""

    def __init__(self, each: Column, read: Numbered, otherwise: float) -> None:
        self._each, self._read, self._otherwise = each, read, otherwise
        self.cost = 0.3 + each.cost / 100

    def compare(self, first: Ints, second: Ints) -> Floats:
        """The value of each pair, NaN where there is nothing to compare."""
        found = np.full(len(first), self._otherwise)
        alike = self._read[first] == self._read[second]
        found[alike] = self._each.compare(first[alike], second[alike])
        return found


class WhereTold:
    """Only pairs of which both sides (or not ``both``: one) tell what is compared are compared; of others, nothing."""

    def __init__(self, each: Column, tells: Flagged, both: bool) -> None:
        self._each, self._tells, self._both = each, tells, both
        self.cost = 0.3 + each.cost / 20

    def compare(self, first: Ints, second: Ints) -> Floats:
        """The value of each pair, NaN where there is nothing to compare."""
        found = np.full(len(first), np.nan)
        left, right = self._tells[first], self._tells[second]
        these = left & right if self._both else left | right
        found[these] = self._each.compare(first[these], second[these])
        return found


class WhereOfOneKind:
    """Only pairs are compared whose nouns are not told to be different ones; of others, nothing."""

    def __init__(self, each: Column, otherwise: Column) -> None:
        self._each, self._otherwise = each, otherwise
        self.cost = otherwise.cost + each.cost

    def compare(self, first: Ints, second: Ints) -> Floats:
        """The value of each pair, NaN where there is nothing to compare."""
        found = np.full(len(first), np.nan)
        these = self._otherwise.compare(first, second) == 0
        found[these] = self._each.compare(first[these], second[these])
        return found


class ByArrays:
    """Compared on arrays, as far as that goes."""

    def __init__(self, sides: Sides, compare: OnArrays, rest: Column, cost: float) -> None:
        self._sides, self._compare, self._rest, self.cost = sides, compare, rest, cost

    def compare(self, first: Ints, second: Ints) -> Floats:
        """The value of each pair, NaN where there is nothing to compare."""
        found = self._compare(self._sides, first, second)
        left = found == LEFT
        found[left] = self._rest.compare(first[left], second[left])
        return found


def make_columns(fields: Sequence[Field], claims: Sequence[ClaimInContext], sides: Sides) -> dict[str, Column]:
    """The cheapest column for each field of two figures, by its name."""
    return {field.name: _make_column(field, claims, sides) for field in fields}


def make_statement_columns(claims: Sequence[ClaimInContext], sides: Sides) -> dict[str, Column]:
    """The same for each field of two statements."""
    each: dict[str, Column] = {field.name: _compare_each(field, claims) for field in STATEMENT_FIELDS}
    arrays = {name: ByArrays(sides, OF_STATEMENTS[name], each[name], COST) for name in OF_STATEMENTS}
    return {
        **arrays,
        "predicate": LookedUp(each["predicate"], Numbered(claims, read_predicate)),
        "articles": InARow(arrays["articles"], Numbered(claims, read_article)),
    }


class Barred:
    """1 for figures apart that cannot contradict each other, 0 for those that may."""

    def __init__(self, claims: Sequence[ClaimInContext]) -> None:
        self._each = OneByOne(claims, lambda a, b: float(not may_contradict(a, b)))
        bars = OneByOne(claims, lambda a, b: float(may_be_barred(a, b)))
        self._bars = LookedUp(bars, Numbered(claims, read_bars))
        self._article = Numbered(claims, lambda side: side.claim.article)
        # Two sentences that are the same but for their figures have the same plain words.
        self._told = Numbered(claims, lambda side: tuple(filter(str.isalpha, side.sentence.lower().split())))
        self.cost = self._each.cost

    def compare(self, first: Ints, second: Ints) -> Floats:
        """1 or 0 for each pair."""
        found = self._bars.compare(first, second)
        near = self._article[first] == self._article[second]
        open_ = (found > 0) | near | (self._told[first] == self._told[second])
        found[open_] = self._each.compare(first[open_], second[open_])
        return found


def _compare_each(field: Field, claims: Sequence[ClaimInContext]) -> Column:
    return OneByOne(claims, lambda a, b: field.compare(a, b).value)


def _make_column(field: Field, claims: Sequence[ClaimInContext], sides: Sides) -> Column:
    name, column = field.name, _compare_each(field, claims)
    if name in FIGURES:
        column = LookedUp(column, Numbered(claims, read_figure), Numbered(claims, lambda side: side.skeleton))
    if name in ARRAYS:
        column = ByArrays(sides, ARRAYS[name], column, COSTS.get(name, COST))
    if name in OF_ONE_KIND:
        otherwise = OneByOne(claims, lambda a, b: float(count_otherwise(a, b)))
        column = WhereOfOneKind(column, LookedUp(otherwise, Numbered(claims, READS["noun"])))
    if name in OF_ARTICLES:
        column = InARow(column, Numbered(claims, read_article))
    if name in READS:
        column = LookedUp(column, Numbered(claims, READS[name]))
    if name in ALIKE:
        column = WhereAlike(column, Numbered(claims, ALIKE[name]), 0.0)
    if name in TOLD:
        tells, both = TOLD[name]
        column = WhereTold(column, Flagged(claims, tells), both)
    return column
