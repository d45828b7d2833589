"""Comparisons of the articles around two claims: is it one story, and is there a better partner in the other?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from functools import lru_cache

from claimcheck.lexicon.numbers import rank_of
from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.fields.counted import count_otherwise, noun
from claimcheck.matching.fields.stages import is_former
from claimcheck.matching.profile import ArticleProfile, ClaimInContext
from claimcheck.matching.profile.overlap import rarity_overlap, weighted_overlap
from claimcheck.matching.profile.words import stem
from claimcheck.quantity.tolerance import ends


def compare_articles(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Cosine of the two articles' words, 0 to 1."""
    if not _has_story(a) or not _has_story(b):
        return NOTHING
    return Compared(_likeness(a.profile, b.profile), a.profile.article.title or "", b.profile.article.title or "")


_KEPT = 1 << 12
"""Outcomes on two articles, or on two of their figures, kept for the next pairs of claims of the same two articles."""


@lru_cache(maxsize=_KEPT)
def _likeness(one: ArticleProfile, other: ArticleProfile) -> float:
    return one.likeness(other)


def compare_story_names(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Share of the rare names of the article with fewer of them that the other has, too, 0 to 1."""
    left, right = a.profile.rare_names, b.profile.rare_names
    if not _has_story(a) or not _has_story(b) or not left or not right:
        return NOTHING
    shared = _shared_names(a.profile, b.profile)
    return Compared(len(shared) / min(len(left), len(right)), ", ".join(shared[:4]), ", ".join(shared[:4]))


@lru_cache(maxsize=_KEPT)
def _shared_names(one: ArticleProfile, other: ArticleProfile) -> list[str]:
    return sorted(one.rare_names & other.rare_names)


def compare_stated(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """How many other distinct figures both articles give, up to 6."""
    if not _are_two_stories(a, b):
        return NOTHING
    shared = {f for f in a.profile.stated & b.profile.stated if f[0] not in (written(a), written(b))}
    shown = ", ".join(sorted(value for value, _ in shared)[:4])
    return Compared(float(min(6, len(shared))), shown, shown)


def compare_surroundings(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Share of content words in the sentences and around them that both have, 0 to 1."""
    if not _has_story(a) or not _has_story(b):
        return NOTHING
    return Compared(rarity_overlap(a.surroundings, b.surroundings))


def written(side: ClaimInContext) -> str:
    """The figure, or its lower end, as it stands among those that an article states."""
    quantity = side.claim.quantity
    return "" if quantity is None else str(ends(quantity)[0].normalize())


def compare_leads(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Share of words that titles and openings have in common, 0 to 1."""
    if not _has_story(a) or not _has_story(b):
        return NOTHING
    return Compared(_share_leads(a.profile, b.profile))


@lru_cache(maxsize=_KEPT)
def _share_leads(one: ArticleProfile, other: ArticleProfile) -> float:
    left, right = one.lead_terms, other.lead_terms
    return len(left & right) / max(1, min(len(left), len(right)))


def compare_topicality(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """How much of each sentence is what the other article is about, the smaller of the two, 0 to 1."""
    if not _has_story(a) or not _has_story(b):
        return NOTHING
    return Compared(min(_share(a, b), _share(b, a)))


def _share(side: ClaimInContext, other: ClaimInContext) -> float:
    total = sum(side.terms.values())
    known = other.profile.terms
    return sum(weight for term, weight in side.terms.items() if term in known) / total if total else 0.0


def compare_prominence(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Distance of the two claims' places in their articles, 0 to 1: figures of one question stand at like places."""
    if not _are_two_stories(a, b):
        return NOTHING
    return Compared(abs(a.place_in_text - b.place_in_text))


MOST_ALIKE = 8.0
"""So many figures of one kind in an article, and more say no more."""


def compare_alike(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """How many figures of the same noun and measure the article has that has more of them, the two themselves counted.

    Where an article gives six sums that were paid, two that are apart are hardly the same one. None for figures of
    different nouns.
    """
    if not _are_two_stories(a, b) or count_otherwise(a, b):
        return NOTHING
    return Compared(float(max(count_alike(a), count_alike(b))))


def count_alike(side: ClaimInContext) -> float:
    """How many figures of the claim's kind its article has, itself counted."""
    return min(MOST_ALIKE, _kinds(side.profile)[_kind_of(side)])


@lru_cache(maxsize=_KEPT)
def _kinds(profile: ArticleProfile) -> Counter[Hashable]:
    """The figures of each kind; an eighth arrest is only the last of those that another figure counts."""
    return Counter(_kind_of(side) for side in profile.figures if not _is_rank(side))


def _is_rank(side: ClaimInContext) -> bool:
    quantity = side.claim.quantity
    return quantity is not None and rank_of(quantity.text.partition(" ")[0].lower()) is not None


def _kind_of(side: ClaimInContext) -> Hashable:
    quantity = side.claim.quantity
    return quantity and quantity.dimension, noun(side), side.claim.event.measure


def compare_rivals(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """How much better the best other figure of the opposite article fits, -1 to 1; below 0: none fits better."""
    if not _are_two_stories(a, b):
        return NOTHING
    own = affinity(a, b)
    best = (
        max((affinity(a, c) for c in other_figures(b)), default=0.0),
        max((affinity(c, b) for c in other_figures(a)), default=0.0),
    )
    return Compared(max(best) - own)


def compare_told_elsewhere(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Whether the other article gives this very figure elsewhere: 0 on both sides, 1 on one, 2 on none.

    A figure that the other gives up for its own is told of the same thing.
    """
    if not _are_two_stories(a, b):
        return NOTHING
    if figure_of(a) == figure_of(b):
        return NOTHING
    here = any(_same_noun(a, c) and not is_former(c) for c in _figures(b.profile).get(figure_of(a), ()))
    there = any(_same_noun(b, c) and not is_former(c) for c in _figures(a.profile).get(figure_of(b), ()))
    return Compared(2.0 - here - there)


@lru_cache(maxsize=_KEPT)
def affinity(a: ClaimInContext, b: ClaimInContext) -> float:
    """A quick look at two figures, 0 to 1: the words near them, their noun and their measure."""
    if a.claim.quantity is None or b.claim.quantity is None or a.claim.quantity.dimension != b.claim.quantity.dimension:
        return 0.0
    left, right = noun(a), noun(b)
    score = 0.5 * weighted_overlap(a.near, b.near)
    if left is not None and right is not None:
        score += 0.2 if left == right else 0.0
    measures = a.claim.event.measure, b.claim.event.measure
    if all(measures):
        score += 0.25 if measures[0] == measures[1] else -0.1
    if a.nearest_name and b.nearest_name and a.nearest_name == b.nearest_name:
        score += 0.15
    return score


@lru_cache(maxsize=_KEPT)
def other_figures(side: ClaimInContext) -> list[ClaimInContext]:
    """The figures of the article but for this one, however often its sentence gives it."""
    return [
        c for c in side.profile.figures if c.claim.sentence != side.claim.sentence or figure_of(c) != figure_of(side)
    ]


@lru_cache(maxsize=_KEPT)
def _figures(profile: ArticleProfile) -> Mapping[Hashable, list[ClaimInContext]]:
    """The article's claims by their figure."""
    found: dict[Hashable, list[ClaimInContext]] = {}
    for item in profile.figures:
        found.setdefault(figure_of(item), []).append(item)
    return found


@lru_cache(maxsize=1 << 14)
def figure_of(side: ClaimInContext) -> Hashable:
    """The figure as written, with its dimension and, where that is no count, its unit."""
    quantity = side.claim.quantity
    if quantity is None:
        return None
    return ends(quantity), quantity.dimension, None if quantity.dimension == "count" else quantity.unit


def _same_noun(a: ClaimInContext, b: ClaimInContext) -> bool:
    left, right = noun(a), noun(b)
    return left is None or right is None or stem(left) == stem(right)


def _are_two_stories(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether each side has an article of its own: within one, that it gives both figures says nothing."""
    return a.claim.article != b.claim.article and _has_story(a) and _has_story(b)


def _has_story(side: ClaimInContext) -> bool:
    return side.has_story
