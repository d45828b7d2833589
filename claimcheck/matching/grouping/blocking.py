"""Blocking: the pairs of claims that are worth weighing, without looking at all pairs.

Two claims are brought together by the story, where their articles have typical words in common, or by names, where both
name one rare name or two commoner ones. Either way they must measure alike, and no facet may tell them apart. A block
of more than a cap is split by one more mark, then by time, and at last compared along a sliding window; it is never
dropped. Below the cap nothing is split, so what else a store holds decides nothing about two claims.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from claimcheck.matching.bulk.blocks import Blocks, Floats, Ints, distinct, split_by_time, window
from claimcheck.matching.bulk.lists import Gathered, Lists, Mask, add_up, sign_sets
from claimcheck.matching.bulk.lookups import COMMON, PairNumbers
from claimcheck.matching.bulk.readings import put
from claimcheck.matching.profile.keys import RARE, Facets, QuestionKey
from claimcheck.matching.profile.memory import kept_in_memory
from claimcheck.matching.profile.rarity import rarity

CAP = 100
"""Claims, or articles, in a block."""

STORY = 8.0
"""Rarity of the typical words that two articles must share to tell one story: two words at least, for none has more
than 6."""

FRESH_STORY = 6.0
"""The same for articles of the same days: one word that is as rare as a word can be, the name of a village."""

FRESH = 3
"""Days within which two articles on one story are likeliest to come out; of undated ones nobody knows."""

OLD_STORY = 16.0
"""The same for articles that are more than :data:`NEWS` days apart: three words or more.

Two of the rarest tie two incidents of one kind together as soon as a store holds a thousand of them, and then "the
shooting was an accident" agrees with what was said of another one a year later.
"""

NEWS = 30
"""Days after which an article on a story is no longer news; between undated articles no time passes."""

_BITS = 21
"""Bits of a mark's number: three numbers make one 64-bit key."""

_CHUNK = 1 << 18
"""Pairs looked at together, so that memory does not grow with the number of pairs."""

_TOGETHER = 1 << 16
"""Pairs of claims of linked articles looked at together: so few that they stay near the processor."""


def find_candidates(keys: Sequence[QuestionKey], *, cap: int = CAP) -> Ints:
    """The candidate pairs as an array of shape (pairs, 2): positions in ``keys``, first < second, ascending."""
    with kept_in_memory():
        claims = _Claims(keys)
    by_marks = np.concatenate([claims.meet_in_article(cap), claims.meet_by_names(cap)])
    codes = distinct(np.concatenate([claims.keep_matching(by_marks), claims.meet_by_story(cap)]))
    return np.stack(np.divmod(codes, max(1, len(keys))), axis=1)


class _Numbers(dict[str, int]):
    """Numbers marks from 1 in the order of first sight; only whether two numbers are equal ever matters."""

    def __missing__(self, mark: str) -> int:
        self[mark] = number = len(self) + 1
        return number


class _Claims:
    """All keys as arrays of numbered marks."""

    def __init__(self, keys: Sequence[QuestionKey]) -> None:
        marks, articles = _Numbers(), _Numbers()
        self.count = len(keys)
        self.article = np.array([articles[key.article] - 1 for key in keys], np.int64)
        self.day = np.array([-1 if key.day is None else key.day for key in keys], np.int64)
        self.kinds = _Kinds(keys, marks)
        self.figure = np.array([marks[key.figure] if key.figure else 0 for key in keys], np.int64)
        self.names = Lists.of([sorted(marks[name] for name in key.names) for key in keys])
        first = {key.article: at for at, key in reversed(list(enumerate(keys)))}
        self.article_day = self.day[[first[article] for article in articles]] if keys else self.day
        self.story = Lists.of([[marks[word] for word in keys[first[article]].story] for article in articles])
        self.rarity = np.array([0.0, *map(rarity, marks)])  # marks that are no words are never looked up in it

    def may_match(self, first: Ints, second: Ints) -> Mask:
        """Whether no facet tells the two of a pair apart."""
        return self.kinds.fit(self.kinds.of[first], self.kinds.of[second])

    def keep_matching(self, codes: Ints) -> Ints:
        """The pairs that no facet tells apart, coded first * count + second."""
        return codes[self.may_match(*np.divmod(codes, max(1, self.count)))]

    def meet_in_article(self, cap: int) -> Ints:
        """Pairs of one article that share what they measure; coded first * count + second."""
        row, what = self._mark(np.arange(self.count))
        small, large = Blocks.of((self.article[row] << _BITS) | what, row).divide(cap)
        return np.concatenate([part.pairs(self.count) for part in (small, window(large, self.day, cap))])

    def meet_by_story(self, cap: int) -> Ints:
        """Pairs of two articles of one story that share what they measure; coded first * count + second."""
        one, other = self._link_articles(cap)
        members = Lists.invert(self.article, len(self.story.sizes))
        found = [np.empty(0, np.int64)]
        parts = np.cumsum(members.sizes[one] * members.sizes[other]) // _TOGETHER
        ends = np.searchsorted(parts, np.arange(parts[-1] + 2)) if len(parts) else parts
        for at, end in pairwise(ends.tolist()):
            left, right = one[at:end], other[at:end]
            link, first = members.expand(left)
            entry, second = members.expand(right[link])
            first = first[entry]
            shared = self.kinds.share(self.kinds.of[first], self.kinds.of[second])
            figure = self.figure[first]
            alike = np.flatnonzero((figure > 0) & (figure == self.figure[second]) & ~shared)
            shared[alike] = self.may_match(first[alike], second[alike])
            first, second = first[shared], second[shared]
            found.append(np.minimum(first, second) * self.count + np.maximum(first, second))
        return np.concatenate(found)

    def meet_by_names(self, cap: int) -> Ints:
        """Pairs that share what they measure and one rare name or two others; coded first * count + second."""
        rows, marks = self._mark(np.arange(self.count))
        entry, name = self.names.expand(rows)
        single = self.rarity[name] >= RARE
        what, row = marks[entry] << 2 * _BITS, rows[entry]
        pair, second = self.names.expand(row)
        ordered = second > name[pair]
        key = np.concatenate([(what | name)[single], ((what[pair] | (name[pair] << _BITS)) | second)[ordered]])
        blocks = Blocks.of(key, np.concatenate([row[single], row[pair][ordered]]))
        small, large = blocks.divide(cap)
        later, largest = split_by_time(large, self.day).divide(cap)
        return np.concatenate([part.pairs(self.count) for part in (small, later, window(largest, self.day, cap))])

    def _link_articles(self, cap: int) -> tuple[Ints, Ints]:
        """Pairs of articles (first < second) that tell one story."""
        count = len(self.story.sizes)
        row = np.repeat(np.arange(count), self.story.sizes)
        small, large = Blocks.of(self.story.values, row).divide(cap)
        parts = [small]
        entry, other = self.story.expand(large.row)
        differ = large.key[entry] != other
        low, high = np.minimum(large.key[entry], other)[differ], np.maximum(large.key[entry], other)[differ]
        small, large = Blocks.of((low << _BITS) | high, large.row[entry][differ]).divide(cap)
        later, largest = split_by_time(large, self.article_day).divide(cap)
        parts += [small, later, window(largest, self.article_day, cap)]
        codes = distinct(np.concatenate([part.pairs(count) for part in parts]))
        first, second = np.divmod(codes, max(1, count))
        days = self.article_day[first], self.article_day[second]
        passed = np.where((days[0] >= 0) & (days[1] >= 0), np.abs(days[0] - days[1]), FRESH + 1)
        least = np.select([passed <= FRESH, passed <= NEWS], [FRESH_STORY, STORY], OLD_STORY)
        alike = _weigh_shared(self.story, first, second, self.rarity) >= least
        return first[alike], second[alike]

    def _mark(self, claims: Ints) -> tuple[Ints, Ints]:
        """The marks of claims of which two must share one: the entry of each, and the mark."""
        entry, what = self.kinds.what.expand(self.kinds.of[claims])
        told = np.flatnonzero(self.figure[claims])
        return np.concatenate([entry, told]), np.concatenate([what, self.figure[claims[told]]])


class _Kinds:
    """The kinds of claims, by the marks of which two must share one, and the facets: the kind ``of`` each claim."""

    def __init__(self, keys: Sequence[QuestionKey], marks: _Numbers) -> None:
        numbers: dict[tuple[tuple[str, ...], Facets], int] = {}
        of = [numbers.setdefault((key.what, key.excludes), len(numbers)) for key in keys]
        self.of = np.array(of, np.int64)
        self.what = Lists.of([[marks[mark] for mark in what] for what, _ in numbers])
        facets = sorted({facet for _, excludes in numbers for facet, _ in excludes})
        told = [dict(excludes) for _, excludes in numbers]
        self._facets = [
            np.array([marks[value] if (value := one.get(facet)) else 0 for one in told], np.int64) for facet in facets
        ]
        self._marks, self._pairs, self._signs = marks, PairNumbers(), sign_sets(self.what)
        self._share = np.empty(0, np.uint8)

    def fit(self, first: Ints, second: Ints) -> Mask:
        """Whether no facet tells the two kinds apart."""
        fits = np.ones(len(first), bool)
        for facet in self._facets:
            left, right = facet[first], facet[second]
            fits &= (left == right) | (left == 0) | (right == 0)
        return fits

    def share(self, first: Ints, second: Ints) -> Mask:
        """Whether two kinds share a mark and no facet tells them apart; of the commonest it is found once."""
        found = (self._signs[first] & self._signs[second]) > 0
        common = (first < COMMON) & (second < COMMON)
        for rows, find in ((common, self._look_up), (~common, self._compare)):
            these = np.flatnonzero(found & rows)
            found[these] = find(first[these], second[these])
        return found

    def _look_up(self, first: Ints, second: Ints) -> Mask:
        known = self._pairs.count
        at, fresh = self._pairs.find(np.minimum(first, second), np.maximum(first, second))
        if len(fresh):
            self._share = put(self._share, known, self._compare(first[fresh], second[fresh]).astype(np.uint8))
        return np.asarray(self._share[at] > 0)

    def _compare(self, first: Ints, second: Ints) -> Mask:
        fits = self.fit(first, second)
        left, right = (Gathered(self.what, side[fits], lambda: len(self._marks) + 1) for side in (first, second))
        fits[fits] = left.count(right) > 0
        return fits


def _weigh_shared(lists: Lists, first: Ints, second: Ints, weight: Floats) -> Floats:
    """Sum of the weights of the values that the lists of each pair share; lists hold each value once."""
    parts = [np.empty(0)]
    for at in range(0, len(first), _CHUNK):
        left, right = (Gathered(lists, side[at : at + _CHUNK], weight.__len__) for side in (first, second))
        row, value = left.shared(right)
        parts.append(add_up(weight[value], row, len(left.at)))
    return np.concatenate(parts)
