"""Question keys: what a claim measures, and the anchors that tie it to an event; what blocking joins on.

A claim gets two kinds of marks. *What* it measures: the measure's class (killed, deployed), the class of the noun that
is counted (soldier and troop are one), the class of the verb, or the dimension where it is no count. *Anchors*: the
names in its own sentence, and the words that are typical of its article. The figure itself is never a mark: two claims
that answer one question differently must meet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.claim import Claim, Kind
from claimcheck.lexicon.alike import class_of_happening, class_of_thing, kind_of_thing
from claimcheck.matching.profile import ArticleProfile, ClaimInContext, rarity
from claimcheck.matching.words import stem

TYPICAL = 10
"""Words of an article that anchor its claims: those of the greatest weight, rare and repeated."""

NAMES = 8
"""Names of the claim itself that anchor it: the rarest."""


@dataclass(frozen=True, slots=True)
class QuestionKey:
    """The marks of one claim. ``day`` is the day of the event or, failing that, of publication, as an ordinal."""

    what: tuple[str, ...]
    names: tuple[str, ...]
    typical: tuple[str, ...]
    day: int | None


def read_key(item: ClaimInContext) -> QuestionKey:
    """The marks of a claim in its article."""
    claim = item.claim
    names = sorted(set(_fold_names(claim)), key=lambda name: (-rarity(name), name))
    return QuestionKey(
        what=tuple(dict.fromkeys(_measures(claim) if claim.kind is Kind.NUMERIC else _statements(claim))),
        names=tuple(names[:NAMES]),
        typical=typical_words(item.profile),
        day=_day_of(item),
    )


@lru_cache(maxsize=4096)
def typical_words(profile: ArticleProfile) -> tuple[str, ...]:
    """The :data:`TYPICAL` stems that tell the article from others, the heaviest first."""
    weights = profile.terms
    return tuple(sorted(weights, key=lambda term: (-weights[term], term))[:TYPICAL])


def _measures(claim: Claim) -> Iterator[str]:
    quantity, event = claim.quantity, claim.event
    assert quantity is not None
    if quantity.dimension != "count":
        yield f"dimension {quantity.dimension}"
        return
    if event.measure:
        yield f"measure {event.measure}"
    head = claim.counted.head if claim.counted and claim.counted.head else quantity.unit
    if head != "-":
        yield f"thing {class_of_thing(head)}"
        yield f"kind {kind_of_thing(head) or class_of_thing(head)}"
    if event.predicate:
        yield f"happening {class_of_happening(event.predicate)}"
    if head == "-" and not event.measure:
        yield "bare"


def _statements(claim: Claim) -> Iterator[str]:
    """A statement meets another where they share the predicate, or two of the things it speaks of."""
    event = claim.event
    if event.predicate:
        yield f"says {class_of_happening(event.predicate)}"
    heads = sorted({class_of_thing(argument.head) for argument in event.arguments})
    for at, head in enumerate(heads):
        for other in heads[at + 1 :]:
            yield f"of {head} {other}"


def _fold_names(claim: Claim) -> Iterator[str]:
    counted = claim.counted.names if claim.counted else ()
    owner = (claim.owner,) if claim.owner else ()
    for name in (*claim.names, *counted, *owner, *claim.places):
        yield from _name_stems(name)


@lru_cache(maxsize=100_000)
def _name_stems(name: str) -> tuple[str, ...]:
    """The stems of a name's words, as :attr:`ArticleProfile.terms` has them; none of what stands in every article."""
    return tuple(s for s in (stem(word.strip(".,'’")) for word in name.split()) if len(s) > 1 and rarity(s) > 1)


def _day_of(item: ClaimInContext) -> int | None:
    time = item.claim.time
    day = (time.start or time.end) if time else None
    day = day or item.profile.published
    return day.toordinal() if day else None
