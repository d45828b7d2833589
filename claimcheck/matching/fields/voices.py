"""Whether two figures of one article are given by two voices; the police and their sergeant are one."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.claim import Source, SourceKind
from claimcheck.lexicon.loader import listed
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.words import countries


def have_two_voices(a: ClaimInContext, b: ClaimInContext) -> bool:
    """One voice that gives two figures in one article measures two things, or tells how one of them changed.

    A writer who sees a source contradicted says so by naming who does. The innermost sources answer for the figures.
    The police, their sergeant and their statement are one voice.
    """
    if not a.claim.sources or not b.claim.sources:
        return False
    one, other = a.claim.sources[-1], b.claim.sources[-1]
    if one.name is None or other.name is None or one.name.casefold() == other.name.casefold():
        return False
    lands = countries(one.name), countries(other.name)
    police = all(_is_police(source, side.profile.article.text) for source, side in ((one, a), (other, b)))
    return not police or bool(all(lands) and lands[0] != lands[1])


def _is_police(source: Source, text: str) -> bool:
    """Whether a source speaks for the police, by its name or by the title that it has somewhere in the article."""
    words = re.findall(r"\w+", f"{source.name} {source.mention}".lower())
    if not listed("voices", "police").isdisjoint(words):
        return True
    return source.kind is SourceKind.PERSON and source.name is not None and _has_title(source.name.split()[-1], text)


@lru_cache(maxsize=1 << 10)
def _has_title(name: str, text: str) -> bool:
    titles = "|".join(map(re.escape, sorted(listed("voices", "titles"))))
    return re.search(rf"\b(?i:{titles})\b\.?(?:\s+[A-Z][\w.’'-]*){{0,3}}\s+{re.escape(name)}\b", text) is not None
