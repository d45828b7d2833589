"""Comparisons on arrays: what the claims' words, articles and figures say of many pairs at once.

Each gives the values of the comparison that has its name, or LEFT for the pairs that it leaves to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from rapidfuzz import fuzz, process

from claimcheck.matching.bulk.blocks import Floats, Ints
from claimcheck.matching.bulk.days import Days
from claimcheck.matching.bulk.far import FarFigures
from claimcheck.matching.bulk.lists import LEFT, Lists, Mask, add_up, divide, find_runs
from claimcheck.matching.bulk.plain import PlainCounts
from claimcheck.matching.bulk.readings import (
    Flagged,
    Measured,
    Numbered,
    NumberedTexts,
    Numbers,
    Sets,
    StretchesOfText,
    WeightedSets,
    Words,
    WordSets,
)
from claimcheck.matching.bulk.rivals import Figures
from claimcheck.matching.fields.course import shrinks, size_of, unit_of
from claimcheck.matching.fields.stories import count_alike, figure_of, written
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.statements.weighing import content_terms, names_in_statement


class Sides:
    """What the comparisons on arrays look at on each side, read as far as it is asked for."""

    def __init__(self, claims: Sequence[ClaimInContext]) -> None:
        self.claims = claims
        self.place = Measured(claims, lambda side: (side.place_in_text,), 1)
        self.alike = Measured(claims, lambda side: (count_alike(side),), 1)
        self.course, self.unit = Measured(claims, _read_course, 4), Numbered(claims, unit_of)
        self.words, figures, self._texts, self._stated = Words(), Numbers(), Numbers(), Numbers()

        def words(read: Callable[[ClaimInContext], Iterable[str]], plus: int = 0) -> WordSets[Iterable[str]]:
            return WordSets(claims, read, self.words, plus)

        self.names, texts = words(lambda side: side.names), NumberedTexts(self.words)
        self.terms = StretchesOfText(claims, lambda side: side.claim.sentence, self.words, texts)
        self.concept, self.participants = words(lambda side: side.concept, 1), words(lambda side: side.participants, 1)
        self.surroundings = StretchesOfText(claims, lambda side: side.vicinity, self.words, texts)
        self.content, self.content_names = words(content_terms, 1), words(names_in_statement)
        self.nearest = words(lambda side: (side.nearest_name or "").split())
        self.vocabulary = words(lambda side: side.profile.vocabulary)
        self.rare_names = words(lambda side: side.profile.rare_names)
        self.article_terms = WeightedSets(claims, lambda side: side.profile.terms, self.words)
        self.lead_terms = words(lambda side: side.profile.lead_terms)
        self.strays = Flagged(claims, lambda side: not side.profile.vocabulary.issuperset(side.names))
        self.article = Numbered(claims, lambda side: side.claim.article)
        self.story = Flagged(claims, lambda side: side.has_story)
        self.figure = Numbered(claims, figure_of, figures)
        self.told = Sets(claims, lambda side: map(figure_of, side.profile.figures), figures)
        self.written = Numbered(claims, written, self._texts)
        self.stated = Sets(claims, lambda side: side.profile.stated, self._stated)
        self.counts, self.far = PlainCounts(claims), FarFigures(claims)
        self.figures, self.days = Figures(claims), Days(claims)
        # What is read of an article is read on the first of its claims.
        first = {id(item.profile): at for at, item in reversed(list(enumerate(claims)))}
        self.head = np.array([first[id(item.profile)] for item in claims], np.int64)

    def write(self, stated: Ints) -> Ints:
        """How the stated figures are written, as the numbers of :attr:`written`."""
        each, at = np.unique(stated, return_inverse=True)
        marks = list(self._stated)
        return np.array([self._texts[marks[one][0]] for one in each.tolist()], np.int64)[at]

    def are_two_stories(self, first: Ints, second: Ints) -> Mask:
        """Whether each side has an article of its own."""
        return np.asarray((self.article[first] != self.article[second]) & self.have_stories(first, second))

    def have_stories(self, first: Ints, second: Ints) -> Mask:
        """Whether there is an article around each side."""
        return np.asarray(self.story[first] & self.story[second])


def _compare_masked(sides: Sides, first: Ints, second: Ints) -> Floats:
    left, right = ([sides.claims[row].masked for row in rows.tolist()] for rows in (first, second))
    return np.asarray(process.cpdist(left, right, scorer=fuzz.token_set_ratio, dtype=np.float64) / 100)


def _compare_shared_names(sides: Sides, first: Ints, second: Ints) -> Floats:
    left, right = sides.names.gather(first), sides.names.gather(second)
    shared = np.minimum(12.0, sides.names.sum_shared(first, sides.names, second))
    return np.where((left.sizes > 0) & (right.sizes > 0), shared, np.nan)


def _compare_unshared_names(sides: Sides, first: Ints, second: Ints) -> Floats:
    fewer = np.minimum(sides.names.sum_all(first), sides.names.sum_all(second))
    return np.minimum(12.0, fewer - sides.names.sum_shared(first, sides.names, second))


def _compare_foreign_names(sides: Sides, first: Ints, second: Ints) -> Floats:
    names, vocabulary = sides.names, sides.vocabulary
    unknown = np.zeros(len(first), np.int64)
    for one, other in ((first, second), (second, first)):
        unknown += names.sum_all(one) - vocabulary.sum_shared(sides.head[other], names, one)
    # A name that both sentences have counts once, and neither article knows it only where its own does not.
    twice = sides.strays[first] & sides.strays[second]
    return np.where(twice, LEFT, np.minimum(18.0, unknown))


def _compare_nearest_names(sides: Sides, first: Ints, second: Ints) -> Floats:
    near, names = sides.nearest, sides.names
    left, right = near.gather(first), near.gather(second)
    known = near.share(first, names, second).astype(np.int64) + near.share(second, names, first)
    found = np.where(near.share(first, near, second), 3.0, known)
    return np.where((left.sizes > 0) & (right.sizes > 0), found, np.nan)


def _compare_words(words: WordSets[Iterable[str]], first: Ints, second: Ints) -> Floats:
    """The share of the words that both sides have, by what they are worth."""
    shared = words.sum_shared(first, words, second)
    return divide(shared, words.sum_all(first) + words.sum_all(second) - shared)


def _compare_sentences(sides: Sides, first: Ints, second: Ints) -> Floats:
    return _compare_words(sides.terms, first, second)


def _compare_surroundings(sides: Sides, first: Ints, second: Ints) -> Floats:
    return np.where(sides.have_stories(first, second), _compare_words(sides.surroundings, first, second), np.nan)


def _compare_concepts(sides: Sides, first: Ints, second: Ints) -> Floats:
    return _compare_told(sides.concept, first, second)


def _compare_participants(sides: Sides, first: Ints, second: Ints) -> Floats:
    return _compare_told(sides.participants, first, second)


def _compare_told(words: WordSets[Iterable[str]], first: Ints, second: Ints) -> Floats:
    """The share of the words that both sides have, where both have any."""
    some = (words.gather(first).sizes > 0) & (words.gather(second).sizes > 0)
    return np.where(some, _compare_words(words, first, second), np.nan)


def _compare_topicality(sides: Sides, first: Ints, second: Ints) -> Floats:
    shares = []
    for one, other in ((first, second), (second, first)):
        known = sides.article_terms.sum_shared(sides.head[other], sides.terms, one)
        shares.append(divide(known, sides.terms.sum_all(one)))
    return np.where(sides.have_stories(first, second), np.minimum(*shares), np.nan)


def _compare_prominence(sides: Sides, first: Ints, second: Ints) -> Floats:
    apart = np.abs(sides.place[first][0] - sides.place[second][0])
    return np.where(sides.are_two_stories(first, second), apart, np.nan)


def _compare_alike(sides: Sides, first: Ints, second: Ints) -> Floats:
    alike = np.maximum(sides.alike[first][0], sides.alike[second][0])
    return np.where(sides.are_two_stories(first, second), alike, np.nan)


def _read_course(side: ClaimInContext) -> tuple[float, ...]:
    """The day of publication, 0 for none; the size of the figure, whether it is of what is added up, and shrinks."""
    published = side.profile.published
    return (published.toordinal() if published else 0), size_of(side), unit_of(side) is not None, shrinks(side)


def _compare_course(sides: Sides, first: Ints, second: Ints) -> Floats:
    day, size, added_up, shrinking = sides.course[first]
    other_day, other_size, _, other_shrinking = sides.course[second]
    told = (day > 0) & (other_day > 0) & (day != other_day) & (added_up > 0)
    differ = (sides.unit[first] == sides.unit[second]) & (size != other_size)
    grows = (other_size > size) == (other_day > day)
    return np.where(told & differ, grows != (shrinking + other_shrinking > 0), np.nan)


def _compare_stated(sides: Sides, first: Ints, second: Ints) -> Floats:
    one, other = sides.head[first], sides.head[second]
    fresh, at = find_runs(one, other)
    row, figure = sides.stated.gather(one[fresh]).shared(sides.stated.gather(other[fresh]))
    sizes = np.bincount(row, minlength=len(fresh))
    entry, text = Lists(sides.write(figure), np.cumsum(sizes) - sizes, sizes).expand(at)
    others = (text != sides.written[first][entry]) & (text != sides.written[second][entry])
    shared = np.bincount(entry[others], minlength=len(first))
    return np.where(sides.are_two_stories(first, second), np.minimum(6.0, shared), np.nan)


def _compare_told_elsewhere(sides: Sides, first: Ints, second: Ints) -> Floats:
    left, right = sides.figure[first], sides.figure[second]
    here = sides.told.gather(sides.head[second]).holds(left)
    there = sides.told.gather(sides.head[first]).holds(right)
    found = np.where(left == right, np.nan, np.where(here | there, LEFT, 2.0))
    return np.where(sides.are_two_stories(first, second), found, np.nan)


def _compare_articles(sides: Sides, first: Ints, second: Ints) -> Floats:
    left, right, terms = sides.head[first], sides.head[second], sides.article_terms
    row, mine, other = terms.gather(left).meet(terms.gather(right))
    dot = add_up(terms.weights[mine] * terms.weights[other], row, len(first))
    norms = np.sqrt(terms.squares[left]) * np.sqrt(terms.squares[right])
    return np.where(sides.have_stories(first, second), divide(dot, norms), np.nan)


def _compare_story_names(sides: Sides, first: Ints, second: Ints) -> Floats:
    left, right = (sides.rare_names.gather(sides.head[side]) for side in (first, second))
    fewer = np.minimum(left.sizes, right.sizes)
    some = sides.have_stories(first, second) & (fewer > 0)
    return np.where(some, left.count(right) / np.maximum(1, fewer), np.nan)


def _compare_leads(sides: Sides, first: Ints, second: Ints) -> Floats:
    left, right = (sides.lead_terms.gather(sides.head[side]) for side in (first, second))
    shared = left.count(right) / np.maximum(1, np.minimum(left.sizes, right.sizes))
    return np.where(sides.have_stories(first, second), shared, np.nan)


def _compare_near(sides: Sides, first: Ints, second: Ints) -> Floats:
    return sides.figures.compare_near(first, second)


def _compare_rivals(sides: Sides, first: Ints, second: Ints) -> Floats:
    found, these = np.full(len(first), np.nan), sides.are_two_stories(first, second)
    found[these] = sides.figures.compare_rivals(first[these], second[these], sides.head)
    return found


def _compare_contents(sides: Sides, first: Ints, second: Ints) -> Floats:
    content = sides.content
    shared, one, other = content.sum_shared(first, content, second), content.sum_all(first), content.sum_all(second)
    return (divide(shared, one + other - shared) + divide(shared, np.minimum(one, other))) / 2


def _compare_content_names(sides: Sides, first: Ints, second: Ints) -> Floats:
    names = sides.content_names
    some = (names.gather(first).sizes > 0) & (names.gather(second).sizes > 0)
    return np.where(some, names.sum_shared(first, names, second), np.nan)


OnArrays = Callable[[Sides, Ints, Ints], Floats]

ARRAYS: Mapping[str, OnArrays] = {
    "sentence words": _compare_sentences,
    "sentence, numbers masked": _compare_masked,
    "what is measured": _compare_concepts,
    "who takes part": _compare_participants,
    "surroundings": _compare_surroundings,
    "words near the figure": _compare_near,
    "shared names": _compare_shared_names,
    "names unknown to the other article": _compare_foreign_names,
    "names on both sides only": _compare_unshared_names,
    "nearest name": _compare_nearest_names,
    "articles": _compare_articles,
    "names of the stories": _compare_story_names,
    "openings": _compare_leads,
    "topicality": _compare_topicality,
    "place in the article": _compare_prominence,
    "figures alike": _compare_alike,
    "course": _compare_course,
    "other figures in common": _compare_stated,
    "told elsewhere": _compare_told_elsewhere,
    "better partner": _compare_rivals,
    "days between the articles": lambda sides, first, second: sides.days.compare_publication(first, second),
    "long ago": lambda sides, first, second: sides.days.compare_long_ago(first, second),
    "later than the other article": lambda sides, first, second: sides.days.compare_later(first, second),
    "figures": lambda sides, first, second: sides.counts.relate(first, second),
    "sizes": lambda sides, first, second: sides.counts.compare_sizes(first, second),
    "distinctness": lambda sides, first, second: sides.counts.compare_distinctness(first, second),
}
"""By the field's name its comparison on arrays."""

REST: Mapping[str, OnArrays] = {
    "figures": lambda sides, first, second: sides.far.relate(first, second),
    "sizes": lambda sides, first, second: sides.far.compare_sizes(first, second),
    "distinctness": lambda sides, first, second: sides.far.compare_distinctness(first, second),
}
"""The same for the pairs that those leave."""

OF_STATEMENTS: Mapping[str, OnArrays] = {
    "words": _compare_contents,
    "names": _compare_content_names,
    "articles": _compare_articles,
}
"""The same for statements."""
