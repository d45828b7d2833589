"""Whether one figure is only a part of what the other counts, or comes on top of others."""

from __future__ import annotations

from claimcheck.lexicon.loader import listed
from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.fields.counted import compare_noun, has_part_mark
from claimcheck.matching.profile import ClaimInContext


def compare_parts(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 one is a part of the other: of another noun ("21 people, among them four children"), or "at the scene".

    So is a figure that comes on top of others. An age is no part of anything, though its bearer be a father of three.
    """
    if any(side.claim.quantity is None or side.claim.quantity.dimension == "age" for side in (a, b)):
        return NOTHING
    nouns = compare_noun(a, b)
    at_the_scene = ["at_the_scene" in side.claim.event.scope for side in (a, b)]
    if at_the_scene[0] != at_the_scene[1] or is_added(a) != is_added(b):
        return Compared(0.0, nouns.a, nouns.b)
    if nouns.value not in (0.0, 1.0) or has_part_mark(a) == has_part_mark(b):
        return NOTHING
    return Compared(0.0, nouns.a, nouns.b)


def is_added(side: ClaimInContext) -> bool:
    """Whether the figure's own words say that it comes on top of others."""
    quantity = side.claim.quantity
    if quantity is None or "additional" not in side.claim.event.scope:
        return False
    return not listed("counted", "added", "words").isdisjoint(quantity.text.lower().split())
