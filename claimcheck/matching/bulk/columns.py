"""One field's values for many pairs of claims, each found in the cheapest way that the field allows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from claimcheck.matching.bulk.blocks import Floats, Ints
from claimcheck.matching.bulk.costs import COST, COSTS
from claimcheck.matching.bulk.lists import LEFT
from claimcheck.matching.bulk.lookups import Column, LookedUp
from claimcheck.matching.bulk.readings import Numbered, Read
from claimcheck.matching.bulk.reads import (
    ALIKE,
    FIGURES,
    OF_ARTICLES,
    OF_ONE_KIND,
    READS,
    TOGETHER,
    TOLD,
    read_article,
    read_figure,
)
from claimcheck.matching.bulk.sides import ARRAYS, OF_STATEMENTS, REST, OnArrays, Sides
from claimcheck.matching.bulk.steps import ManyFields, OfArticles, OneField, Rule, Step, Together, ToldField, WhatIsTold
from claimcheck.matching.bulk.told import Told, WhereTold
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


class Columns(dict[str, Column]):
    """The cheapest column for each of some fields, by its name; and how several fields are looked at together."""

    def __init__(self, fields: Mapping[str, Column], claims: Sequence[ClaimInContext], told: Told) -> None:
        super().__init__(fields)
        self._told, self._article = told, Numbered(claims, read_article)
        groups = {name: {field: self[field] for field in group if field in self} for name, group in TOGETHER.items()}
        self._together = [
            Together(name, Numbered(claims, _read_all(tuple(dict.fromkeys(READS[field] for field in group)))), group)
            for name, group in groups.items()
            if group
        ]

    def make_steps(self, rules: Mapping[str, Rule]) -> list[Step]:
        """The steps by which the fields that these rules weigh are looked at; the first of them comes before all."""
        together = {field for one in self._together for field in one.names}
        articles = {field: rule for field, rule in rules.items() if field in OF_ARTICLES}
        steps: list[Step] = [WhatIsTold(self._told, rules)]
        if articles:
            steps.append(OfArticles(self._article, self, articles))
        for one in self._together:
            if known := {field: rules[field] for field in one.names if field in rules}:
                steps.append(ManyFields(one, known))
        for field, rule in rules.items():
            column = self[field]
            if isinstance(column, WhereTold):
                steps.append(ToldField(field, column.each, rule, column.bit))
            elif field not in together and field not in articles:
                steps.append(OneField(field, column, rule))
        return steps


def _read_all(reads: Sequence[Read]) -> Read:
    return lambda side: tuple(read(side) for read in reads)


def make_columns(fields: Sequence[Field], claims: Sequence[ClaimInContext], sides: Sides) -> Columns:
    """The columns of fields of two figures."""
    told = Told(claims, TOLD)
    return Columns({field.name: _make_column(field, claims, sides, told) for field in fields}, claims, told)


def make_statement_columns(claims: Sequence[ClaimInContext], sides: Sides) -> Columns:
    """The columns of the fields of two statements."""
    each: dict[str, Column] = {field.name: _compare_each(field, claims) for field in STATEMENT_FIELDS}
    arrays = {name: ByArrays(sides, OF_STATEMENTS[name], each[name], COST) for name in OF_STATEMENTS}
    predicate = LookedUp(each["predicate"], Numbered(claims, read_predicate))
    return Columns({**arrays, "predicate": predicate}, claims, Told(claims, {}))


def _compare_each(field: Field, claims: Sequence[ClaimInContext]) -> Column:
    return OneByOne(claims, lambda a, b: field.compare(a, b).value)


def _make_column(field: Field, claims: Sequence[ClaimInContext], sides: Sides, told: Told) -> Column:
    name, column = field.name, _compare_each(field, claims)
    if name in FIGURES:
        column = LookedUp(column, Numbered(claims, read_figure), Numbered(claims, lambda side: side.skeleton))
    if name in REST:
        column = ByArrays(sides, REST[name], column, COST)
    if name in ARRAYS:
        column = ByArrays(sides, ARRAYS[name], column, COSTS.get(name, COST))
    if name in OF_ONE_KIND:
        otherwise = OneByOne(claims, lambda a, b: float(count_otherwise(a, b)))
        column = WhereOfOneKind(column, LookedUp(otherwise, Numbered(claims, READS["noun"])))
    if name in READS:
        column = LookedUp(column, Numbered(claims, READS[name]))
    if name in ALIKE:
        column = WhereAlike(column, Numbered(claims, ALIKE[name]), 0.0)
    if name in TOLD:
        column = WhereTold(column, told, name)
    return column
