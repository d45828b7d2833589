"""Blocking: the pairs of claims that are worth weighing, without looking at all pairs.

Two claims are brought together by the story, where their articles have typical words in common, or by names, where both
name one rare name or two commoner ones. Either way they must measure alike, and no facet may tell them apart. A block
of more than a cap is split by one more mark, then by time, and at last compared along a sliding window; it is never
dropped. Below the cap nothing is split, so what else a store holds decides nothing about two claims.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.bulk.blocks import Blocks, Floats, Ints, distinct, split_by_time, window
from claimcheck.matching.bulk.lists import Gathered, Lists, add_up
from claimcheck.matching.profile.keys import RARE, QuestionKey
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

OLD_STORY = 12.0
"""The same for articles that are more than :data:`NEWS` days apart: two of the rarest words, or more."""

NEWS = 30
"""Days after which an article on a story is no longer news; between undated articles no time passes."""

_BITS = 21
"""Bits of a mark's number: three numbers make one 64-bit key."""

_CHUNK = 1 << 18
"""Pairs looked at together, so that memory does not grow with the number of pairs."""

_LINKS = 1 << 13
"""Links between articles followed together."""


def find_candidates(keys: Sequence[QuestionKey], *, cap: int = CAP) -> Ints:
    """The candidate pairs as an array of shape (pairs, 2): positions in ``keys``, first < second, ascending."""
    with kept_in_memory():
        claims = _Claims(keys)
    met = (claims.meet_in_article(cap), claims.meet_by_story(cap), claims.meet_by_names(cap))
    codes = distinct(np.concatenate(met))
    kept = [np.empty((0, 2), np.int64)]
    for at in range(0, len(codes), _CHUNK):
        first, second = np.divmod(codes[at : at + _CHUNK], max(1, len(keys)))
        fits = claims.may_match(first, second)
        kept.append(np.stack([first[fits], second[fits]], axis=1))
    return np.concatenate(kept)


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
        self.what = Lists.of([[marks[mark] for mark in key.what] for key in keys])
        self.names = Lists.of([sorted(marks[name] for name in key.names) for key in keys])
        facets = sorted({facet for key in keys for facet, _ in key.excludes})
        excludes = [dict(key.excludes) for key in keys]
        self.facets = [
            np.array([marks[value] if (value := told.get(facet)) else 0 for told in excludes], np.int64)
            for facet in facets
        ]
        first = {key.article: at for at, key in reversed(list(enumerate(keys)))}
        self.article_day = self.day[[first[article] for article in articles]] if keys else self.day
        self.story = Lists.of([[marks[word] for word in keys[first[article]].story] for article in articles])
        self.rarity = np.array([0.0, *map(rarity, marks)])  # marks that are no words are never looked up in it

    def may_match(self, first: Ints, second: Ints) -> NDArray[np.bool_]:
        """Whether no facet tells the two of a pair apart."""
        fits = np.ones(len(first), bool)
        for facet in self.facets:
            left, right = facet[first], facet[second]
            fits &= (left == right) | (left == 0) | (right == 0)
        return fits

    def meet_in_article(self, cap: int) -> Ints:
        """Pairs of one article that share what they measure; coded first * count + second."""
        key, row = self._measured(self.article, np.arange(self.count))
        small, large = Blocks.of(key, row).divide(cap)
        return np.concatenate([part.pairs(self.count) for part in (small, window(large, self.day, cap))])

    def meet_by_story(self, cap: int) -> Ints:
        """Pairs of two articles of one story that share what they measure; coded first * count + second."""
        one, other = self._link_articles(cap)
        members = Lists.invert(self.article, len(self.story.sizes))
        found = [np.empty(0, np.int64)]
        for at in range(0, len(one), _LINKS):
            left, right = one[at : at + _LINKS], other[at : at + _LINKS]
            link, claim = members.expand(left)
            twin, partner = members.expand(right)
            key_left, row_left = self._measured(link, claim)
            key_right, row_right = self._measured(twin, partner)
            first, second = _join(key_left, row_left, key_right, row_right)
            fits = self.may_match(first, second)
            first, second = first[fits], second[fits]
            found.append(distinct(np.minimum(first, second) * self.count + np.maximum(first, second)))
        return np.concatenate(found)

    def meet_by_names(self, cap: int) -> Ints:
        """Pairs that share what they measure and one rare name or two others; coded first * count + second."""
        rows = np.repeat(np.arange(self.count), self.what.sizes)
        entry, name = self.names.expand(rows)
        single = self.rarity[name] >= RARE
        what, row = self.what.values[entry] << 2 * _BITS, rows[entry]
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

    def _measured(self, link: Ints, claim: Ints) -> tuple[Ints, Ints]:
        """The claims of linked articles, each under the link's number and what it measures."""
        entry, what = self.what.expand(claim)
        return (link[entry] << _BITS) | what, claim[entry]


def _weigh_shared(lists: Lists, first: Ints, second: Ints, weight: Floats) -> Floats:
    """Sum of the weights of the values that the lists of each pair share; lists hold each value once."""
    parts = [np.empty(0)]
    for at in range(0, len(first), _CHUNK):
        left, right = (Gathered(lists, side[at : at + _CHUNK], weight.__len__) for side in (first, second))
        row, value = left.shared(right)
        parts.append(add_up(weight[value], row, len(left.at)))
    return np.concatenate(parts)


def _join(key_left: Ints, row_left: Ints, key_right: Ints, row_right: Ints) -> tuple[Ints, Ints]:
    """Each pair of a left and a right row that stand under one key."""
    order = np.argsort(key_right, kind="stable")
    key_right, row_right = key_right[order], row_right[order]
    start, end = np.searchsorted(key_right, key_left), np.searchsorted(key_right, key_left, side="right")
    sizes = end - start
    entry = np.repeat(np.arange(len(key_left)), sizes)
    within = np.arange(len(entry)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return row_left[entry], row_right[start[entry] + within]
