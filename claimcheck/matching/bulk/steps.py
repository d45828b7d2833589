"""Steps by which pairs are weighed: each looks at one field, or at several that are looked up together.

A pair begins with the most that its fields could come to. Every step brings that down to what its fields say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.bulk.blocks import Floats, Ints
from claimcheck.matching.bulk.lists import Mask, find_runs
from claimcheck.matching.bulk.lookups import Column, PairNumbers
from claimcheck.matching.bulk.readings import Numbered, put
from claimcheck.matching.bulk.told import Told
from claimcheck.matching.weights.models import Scale

NO_GATE = 127
"""In place of the number of a gate, where none applies; of two gates the lower number decides."""

_DROPPED = 0.1
"""Share of the pairs that must have been dropped for the others to be moved together."""

Gates = NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Rule:
    """What a field's values mean: its ``scale``, and the number of the gate that its value ``decides`` (NaN: none)."""

    scale: Scale | None
    gate: int
    decides: float
    raises: bool

    def fall(self, found: Floats) -> Floats:
        """By how much the values bring the weight down that a pair could still have."""
        return np.zeros(len(found)) if self.scale is None else self.scale.most - self.scale.weigh_all(found)

    def find_gates(self, found: Floats) -> Gates:
        """The gate that each value passes."""
        return np.where(found == self.decides, self.gate, NO_GATE).astype(np.int8)


class Weighed:
    """The pairs that are still weighed: ``rows`` among those that came, the weight they may reach, and their gates."""

    def __init__(self, first: Ints, second: Ints, most: float) -> None:
        self.first, self.second = first, second
        self.rows = np.arange(len(first))
        self.most = np.full(len(first), most)
        self.changed = False
        self.gate: Gates = np.full(len(first), NO_GATE, np.int8)
        self.open: NDArray[np.uint32] = np.zeros(len(first), np.uint32)
        self.told = np.uint32(0)
        """The bits that any pair has to compare: see :class:`WhatIsTold`."""

    def drop_below(self, lowest: float, raising: Mask, closing: Mask) -> None:
        """Drop the pairs below the ``lowest`` weight but for those that a gate raises; gates by number."""
        if not self.changed:
            return
        self.changed = False
        kept = raising[self.gate] | ((self.most >= lowest) & ~closing[self.gate])
        if np.count_nonzero(kept) >= (1 - _DROPPED) * len(kept):
            self.most[~kept] = -np.inf
        else:
            self.keep(kept)

    def keep(self, kept: Mask) -> None:
        """Keep these pairs alone."""
        self.first, self.second, self.rows = self.first[kept], self.second[kept], self.rows[kept]
        self.most, self.gate, self.open = self.most[kept], self.gate[kept], self.open[kept]


class Step(Protocol):
    """A step; ``cost`` is about that of a pair, in 100 ns, and ``raises`` says whether its gates may raise a weight."""

    name: str
    cost: float
    raises: bool

    def weigh(self, pairs: Weighed) -> None:
        """Bring the weights of the pairs down to what the fields of the step say."""


class OneField:
    """A field that is compared for all pairs."""

    def __init__(self, name: str, column: Column, rule: Rule) -> None:
        self.name, self._column, self._rule = name, column, rule
        self.cost, self.raises = column.cost, rule.raises

    def weigh(self, pairs: Weighed) -> None:
        """Bring the weights of the pairs down to what the field says."""
        found = self._column.compare(pairs.first, pairs.second)
        pairs.most -= self._rule.fall(found)
        if not np.isnan(self._rule.decides):
            pairs.gate = np.minimum(pairs.gate, self._rule.find_gates(found))
        pairs.changed = True


class ToldField:
    """A field that few claims tell of: compared where it is told, once :class:`WhatIsTold` has looked."""

    def __init__(self, name: str, column: Column, rule: Rule, bit: np.uint32) -> None:
        self.name, self._column, self._rule, self._bit = name, column, rule, bit
        self.cost, self.raises = 0.1 + column.cost / 20, rule.raises

    def weigh(self, pairs: Weighed) -> None:
        """Bring the weights of the pairs down to what the field says."""
        if not pairs.told & self._bit:
            return
        rows = np.flatnonzero(pairs.open & self._bit)
        found = self._column.compare(pairs.first[rows], pairs.second[rows])
        pairs.most[rows] -= self._rule.fall(found)
        pairs.gate[rows] = np.minimum(pairs.gate[rows], self._rule.find_gates(found))
        pairs.changed = True


class WhatIsTold:
    """Which of the fields that few claims tell of have anything to compare; all others are settled at once."""

    name, raises, cost = "", False, 0.0

    def __init__(self, told: Told, rules: Mapping[str, Rule]) -> None:
        self._told = told
        settled = {name: float(rule.fall(np.array([np.nan]))[0]) for name, rule in rules.items()}
        gains = [settled.get(name, 0.0) for name in told.names]
        half = (len(gains) + 1) // 2
        self._shift = np.uint32(half)
        self._low, self._high = _sum_unset(gains[:half]), _sum_unset(gains[half:])

    def weigh(self, pairs: Weighed) -> None:
        """Settle what is not told, and note what is."""
        pairs.open = told = self._told.compare(pairs.first, pairs.second)
        pairs.most -= self._low[told & np.uint32(len(self._low) - 1)]
        pairs.most -= self._high[told >> self._shift]
        pairs.told, pairs.changed = np.bitwise_or.reduce(told), True


def _sum_unset(gains: Sequence[float]) -> Floats:
    """For each number the sum of the gains whose bits it has not."""
    numbers = np.arange(1 << len(gains))
    found = np.zeros(len(numbers))
    for bit, gain in enumerate(gains):
        found += np.where(numbers >> bit & 1, 0.0, gain)
    return found


class Together:
    """Fields that look at little are looked up together, by the number of all that they look at on each side."""

    def __init__(self, name: str, read: Numbered, columns: Mapping[str, Column]) -> None:
        self.name, self._read, self._columns = name, read, columns
        self._pairs = PairNumbers()
        self._values = dict.fromkeys(columns, np.empty(0))

    @property
    def names(self) -> Sequence[str]:
        """The names of the fields."""
        return tuple(self._columns)

    @property
    def count(self) -> int:
        """How many outcomes are known."""
        return self._pairs.count

    def look_up(self, first: Ints, second: Ints) -> Ints:
        """The number of each pair's outcome."""
        one, other = self._read[first], self._read[second]
        known = self.count
        at, fresh = self._pairs.find(np.minimum(one, other), np.maximum(one, other))
        if len(fresh):
            sides = first[fresh], second[fresh]
            for name, column in self._columns.items():
                self._values[name] = put(self._values[name], known, column.compare(*sides))
        return at

    def values(self, name: str, start: int) -> Floats:
        """A field's values in the outcomes from this number on."""
        return self._values[name][start : self.count]


class ManyFields:
    """Fields that are looked up together."""

    cost = 0.5

    def __init__(self, together: Together, rules: Mapping[str, Rule]) -> None:
        self.name, self.raises = together.name, any(rule.raises for rule in rules.values())
        self._together, self._rules = together, rules
        self._falls, self._gates = np.empty(0), np.empty(0, np.int8)
        self._known = 0

    def weigh(self, pairs: Weighed) -> None:
        """Bring the weights of the pairs down to what the fields say."""
        at = self._together.look_up(pairs.first, pairs.second)
        if self._known < self._together.count:
            self._learn()
        pairs.most -= self._falls[at]
        pairs.gate = np.minimum(pairs.gate, self._gates[at])
        pairs.changed = True

    def _learn(self) -> None:
        count = self._together.count - self._known
        falls, gates = np.zeros(count), np.full(count, NO_GATE, np.int8)
        for name, rule in self._rules.items():
            values = self._together.values(name, self._known)
            falls += rule.fall(values)
            gates = np.minimum(gates, rule.find_gates(values))
        self._falls, self._gates = np.append(self._falls, falls), np.append(self._gates, gates)
        self._known = self._together.count


class OfArticles:
    """Fields that look at nothing but the two articles: compared once for all pairs of the two that stand in a row."""

    def __init__(self, article: Numbered, columns: Mapping[str, Column], rules: Mapping[str, Rule]) -> None:
        self.name = next(iter(rules))
        self._article, self._columns, self._rules = article, columns, rules
        self.raises = any(rule.raises for rule in rules.values())
        self.cost = 0.5 + sum(columns[name].cost for name in rules) / 10

    def weigh(self, pairs: Weighed) -> None:
        """Bring the weights of the pairs down to what the fields say."""
        fresh, at = find_runs(self._article[pairs.first], self._article[pairs.second])
        sides, fall = (pairs.first[fresh], pairs.second[fresh]), np.zeros(len(fresh))
        gates = np.full(len(fall), NO_GATE, np.int8)
        for name, rule in self._rules.items():
            found = self._columns[name].compare(*sides)
            fall += rule.fall(found)
            gates = np.minimum(gates, rule.find_gates(found))
        pairs.most -= fall[at]
        pairs.gate = np.minimum(pairs.gate, gates[at])
        pairs.changed = True
