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


def is_of_those_held(side: ClaimInContext) -> bool:
    """Whether the figure is of those who are still to be freed or found: "the fate of 219 girls kidnapped in May".

    They are a part of those who were taken.
    """
    quantity, start = side.claim.quantity, side.claim.sentence[0]
    if quantity is None or side.claim.event.measure not in listed("counted", "parts", "taken"):
        return False
    before = side.profile.article.text[start : quantity.span[0]].lower().split()
    while before and before[-1] in listed("counted", "parts", "between"):
        before.pop()
    told = " ".join(before)
    return any(told.endswith(f" {words}") for words in listed("counted", "parts", "to_be_freed"))


def has_own_basis(side: ClaimInContext) -> bool:
    """Whether a sum or a rate is told with what it includes or leaves out: "including its debt, $13.9 billion"."""
    quantity = side.claim.quantity
    if quantity is None or quantity.dimension not in listed("counted", "parts", "of_a_basis"):
        return False
    roles = {argument.role for argument in side.claim.event.arguments}
    return not roles.isdisjoint(listed("counted", "parts", "bases"))
