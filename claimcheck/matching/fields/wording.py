"""Comparisons of the words: the sentence, the words near the figure, and the names in both."""

from __future__ import annotations

from collections.abc import Mapping

from rapidfuzz import fuzz

from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.overlap import weighted_overlap
from claimcheck.matching.profile.rarity import rarity

_LONG = 5
"""From so many content words on, two sentences that are the same but for a figure speak of one thing."""
_SHOWN = 4
"""At most so many words are shown as evidence."""


def compare_sentences(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Share of content words that both sentences have, the rare ones counting more, 0 to 1."""
    return Compared(weighted_overlap(a.terms, b.terms), *_common(a.terms, b.terms))


def compare_skeletons(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 the sentences differ in some word, 1 they are the same but for figures and bounds, 2 and they are long.

    Two figures of one and the same sentence are two figures, whatever its words. None for them.
    """
    if a.claim.article == b.claim.article and a.claim.sentence == b.claim.sentence and a.claim.id != b.claim.id:
        return NOTHING
    if a.skeleton != b.skeleton or len(a.skeleton) < 2:
        return Compared(0.0)
    return Compared(2.0 if len(a.skeleton) >= _LONG and a.days == b.days else 1.0)


def compare_masked(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Likeness of the two sentences as strings with their figures masked, 0 to 1."""
    return Compared(fuzz.token_set_ratio(a.masked, b.masked) / 100)


def compare_near(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Share of the words near the figure that both have, the nearer and rarer counting more, 0 to 1."""
    return Compared(weighted_overlap(a.near, b.near), *_common(a.near, b.near))


def compare_concepts(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Share of the words for what is measured that both have, the rarer counting more, 0 to 1."""
    if not a.concept or not b.concept:
        return NOTHING
    return Compared(weighted_overlap(a.concept, b.concept), *_common(a.concept, b.concept))


def compare_participants(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Share of the words for those who take part that both have, the rarer counting more, 0 to 1."""
    if not a.participants or not b.participants:
        return NOTHING
    return Compared(weighted_overlap(a.participants, b.participants), *_common(a.participants, b.participants))


def compare_adjacent(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """How many of the content words next to the figure, before and after it, are the same: 0, 1 or 2."""
    before = bool(a.before) and a.before[:1] == b.before[:1]
    after = bool(a.after) and a.after[:1] == b.after[:1]
    return Compared(
        float(before + after), " … ".join((*a.before[:1], *a.after[:1])), " … ".join((*b.before[:1], *b.after[:1]))
    )


def compare_shared_names(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Sum of the rarity of the names that both sentences have."""
    if not a.names or not b.names:
        return NOTHING
    shared = a.names & b.names
    return Compared(min(12.0, sum(rarity(name) for name in shared)), *_both(shared, shared))


def compare_foreign_names(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Sum of the rarity of names in one sentence that the other's whole article does not know."""
    left = {name for name in a.names if name not in b.profile.vocabulary}
    right = {name for name in b.names if name not in a.profile.vocabulary}
    return Compared(min(18.0, sum(rarity(name) for name in left | right)), *_both(left, right))


def compare_unshared_names(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """Smaller of the two sides' rarity sums over names that only it has: both name somebody else."""
    left, right = a.names - b.names, b.names - a.names
    weight = min(sum(rarity(n) for n in left), sum(rarity(n) for n in right))
    return Compared(min(12.0, weight), *_both(left, right))


def compare_nearest_names(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """The name closest to the figure: 0 each is unknown to the other sentence, 1 one is known, 2 both, 3 the same."""
    if not a.nearest_name or not b.nearest_name:
        return NOTHING
    left, right = set(a.nearest_name.split()), set(b.nearest_name.split())
    shown = (a.nearest_name, b.nearest_name)
    if left & right:
        return Compared(3.0, *shown)
    return Compared(float(bool(left & b.names) + bool(right & a.names)), *shown)


def _common(a: Mapping[str, float], b: Mapping[str, float]) -> tuple[str, str]:
    shared = {term for term in a if term in b}
    return _few(shared), _few(shared)


def _both(left: frozenset[str] | set[str], right: frozenset[str] | set[str]) -> tuple[str, str]:
    return _few(left), _few(right)


def _few(found: frozenset[str] | set[str]) -> str:
    return ", ".join(sorted(found, key=lambda name: (-rarity(name), name))[:_SHOWN])
