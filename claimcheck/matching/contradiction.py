"""What two figures that are apart must have, beyond a match weight, to contradict each other in a store of articles.

In news that was never picked for a comparison, most figures that look alike and are apart measure different things. The
conditions here hold whatever the words around the figures are like.
"""

from __future__ import annotations

from claimcheck.claim import Claim
from claimcheck.matching.keys import RARE, name_stems
from claimcheck.matching.profile import ClaimInContext, rarity

_OF_ONE_EVENT = frozenset({"magnitude"})
"""Dimensions in which every event of a series has a figure of its own; articles on a story tell of several."""


def may_contradict(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether two figures apart could contradict each other."""
    if a.claim.article == b.claim.article:
        return _have_two_voices(a.claim, b.claim)
    if _stand_at_two_places(a, b):
        return False
    quantity = a.claim.quantity
    return quantity is None or quantity.dimension not in _OF_ONE_EVENT or _share_rare_name(a.claim, b.claim)


def _have_two_voices(a: Claim, b: Claim) -> bool:
    """One voice that gives two figures in one article measures two things, or tells how one of them changed.

    A writer who sees a source contradicted says so by naming who does.
    """
    left, right = _voice(a), _voice(b)
    return left is not None and right is not None and left != right


def _voice(claim: Claim) -> str | None:
    """Who answers for the figure: the innermost source, None where nobody is named."""
    name = claim.sources[-1].name if claim.sources else None
    return None if name is None else name.casefold()


def _stand_at_two_places(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether two articles have one sentence, figures aside, and these stand apart in it ("killed 5 and hurt 9")."""
    if a.claim.quantity is None or b.claim.quantity is None or a.masked.split() != b.masked.split():
        return False
    return _words_before(a) != _words_before(b)


def _words_before(side: ClaimInContext) -> int:
    start = side.claim.span[0] if side.claim.quantity is None else side.claim.quantity.number_span[0]
    return len(side.profile.article.text[side.claim.sentence[0] : start].split())


def _share_rare_name(a: Claim, b: Claim) -> bool:
    return any(rarity(name) >= RARE for name in set(name_stems(a)) & set(name_stems(b)))
