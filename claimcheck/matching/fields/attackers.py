"""Whether two counts of the dead may differ by the attacker, who died himself."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from claimcheck.lexicon.loader import load_toml
from claimcheck.lexicon.patterns import any_of
from claimcheck.matching.profile import ArticleProfile, ClaimInContext

_KILLED = "killed"


def may_count_attacker(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether one of two counts of the dead may have the attacker in it and the other not: they differ by one.

    Where both say that he is in it, or that he is not, he makes no difference. That he died is for others to say.
    """
    one, other = count_of_dead(a), count_of_dead(b)
    if one is None or other is None or abs(one - other) != 1:
        return False
    left, right = a.claim.event.attacker, b.claim.event.attacker
    return left is None or left != right


def count_of_dead(side: ClaimInContext) -> Decimal | None:
    """How many dead the figure counts; None for all other figures, and where it is a range."""
    quantity = side.claim.quantity
    if quantity is None or quantity.dimension != "count" or side.claim.event.measure != _KILLED:
        return None
    return quantity.value if isinstance(quantity.value, Decimal) else None


def tells_of_his_death(profile: ArticleProfile) -> bool:
    """Whether an article says that one who killed others has died himself."""
    return _find_death(profile.article.text)


@lru_cache(maxsize=1 << 12)
def _find_death(text: str) -> bool:
    return _death().search(text) is not None


_LISTS = ("nouns", "himself", "died", "counting")


@lru_cache(maxsize=1)
def _death() -> re.Pattern[str]:
    noun, himself, died, counting = (any_of(load_toml("attackers")[words]) for words in _LISTS)
    apposition = r"(?:,[^.;:]{1,80},)?\s+(?:who\s+)?"
    before = rf"{counting}\s+(?:the\s+|an?\s+)?(?:(?:suspected|alleged|lone|accused)\s+)?"
    return re.compile(rf"{himself}|{noun}{apposition}{died}|{before}{noun}", re.IGNORECASE)
