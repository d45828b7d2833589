"""Question keys: what a claim measures and what ties it to an event; all that blocking looks at.

Two claims that answer one question differently must meet, so nothing here asks for equal figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.claim import Claim, Kind
from claimcheck.lexicon.alike import (
    apart_from_others,
    class_of_happening,
    class_of_measure,
    class_of_thing,
    kind_of_thing,
    name_thing,
)
from claimcheck.lexicon.nouns import people_nouns
from claimcheck.lexicon.topics import country_names
from claimcheck.matching.profile import ArticleProfile, ClaimInContext
from claimcheck.matching.profile.memory import kept_in_memory
from claimcheck.matching.profile.rarity import rarity
from claimcheck.matching.profile.scales import places_of
from claimcheck.matching.profile.words import stem
from claimcheck.quantity import Quantity
from claimcheck.quantity.relation import is_fraction
from claimcheck.quantity.tolerance import ends, significant_digits

TYPICAL = 25
"""Words that tell an article's story: those of the greatest weight, rare and repeated."""

NAMES = 4
"""Names of a claim that blocking looks at: the rarest."""

NEAREST = 4
"""Words near a figure that blocking looks at: the heaviest."""

RARE = 5.0
"""Rarity from which on one shared name is enough to look at two claims; of commoner names it takes two."""


_KEPT = 1 << 14
"""Sorts of counts whose marks are kept: a store holds far fewer than claims."""

Facets = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class QuestionKey:
    """The key of one claim.

    ``what`` holds marks of which two claims must share one: the measure's class, the class of the noun that is counted
    and of its kind, the class of the verb, or the dimension where the figure is no count, with the words near it; or
    they share the ``figure``, where two texts call a thing by two names. ``excludes`` are facets ("measure", "thing")
    with their value: two claims that have a facet with two values never answer one question.
    ``names`` are stems of names that take part, the rarest first; ``story`` the typical words of the article; ``day``
    the day of publication as an ordinal.
    """

    article: str
    what: tuple[str, ...]
    excludes: Facets
    names: tuple[str, ...]
    story: tuple[str, ...]
    day: int | None
    figure: str | None = None


def read_keys(items: Iterable[ClaimInContext]) -> list[QuestionKey]:
    """The keys of claims in their articles."""
    with kept_in_memory():
        return list(map(read_key, items))


def read_key(item: ClaimInContext) -> QuestionKey:
    """The key of a claim in its article."""
    claim, published = item.claim, item.profile.published
    names = sorted(set(name_stems(claim)), key=lambda name: (-rarity(name), name))
    numeric = claim.kind is Kind.NUMERIC
    return QuestionKey(
        article=claim.article,
        what=tuple(dict.fromkeys([*_measures(claim), *_words_near(item)] if numeric else _statements(claim))),
        excludes=_facets(claim) if numeric else (("kind", "attributive"),),
        names=tuple(names[:NAMES]),
        story=typical_words(item.profile),
        day=None if published is None else published.toordinal(),
        figure=_figure(claim) if numeric else None,
    )


@lru_cache(maxsize=4096)
def typical_words(profile: ArticleProfile) -> tuple[str, ...]:
    """The :data:`TYPICAL` stems that tell the article from others, the heaviest first."""
    weights = profile.terms
    return tuple(term for _, term in sorted((-weight, term) for term, weight in weights.items())[:TYPICAL])


def _measures(claim: Claim) -> Iterator[str]:
    quantity, event = claim.quantity, claim.event
    assert quantity is not None
    if is_fraction(quantity):
        yield "dimension percent"
    if quantity.dimension != "count":
        if quantity.dimension != "age":
            yield f"dimension {quantity.dimension}"
        elif claim.owner:
            yield f"age of {claim.owner.split()[-1].lower()}"
        elif isinstance(quantity.value, tuple) and not quantity.is_decade_of_life:
            yield "ages of several"  # one person's age, when nobody says whose, is nobody else's
        return
    yield from _name_count(_measure(claim), _head(claim), event.predicate)


@lru_cache(maxsize=_KEPT)
def _name_count(measure: str | None, head: str | None, predicate: str | None) -> tuple[str, ...]:
    """What a count measures: its measure's class, those of its noun, and that of the verb."""
    named = [f"measure {measure}"] if measure else []
    # What a bare figure counts is most often people, and nothing else it could meet by.
    named += [f"thing {class_of_thing(head)}", f"kind {_kind(head)}"] if head else ["kind people"]
    return (*named, f"happening {class_of_happening(predicate)}") if predicate else tuple(named)


def _figure(claim: Claim) -> str | None:
    """A figure with digits enough: two texts share it that call a thing by two names."""
    quantity = claim.quantity
    assert quantity is not None
    told = ends(quantity)
    return f"figure {quantity.dimension} {told}" if min(map(significant_digits, told)) > 1 else None


def _words_near(item: ClaimInContext) -> Iterator[str]:
    """The words near a figure, which two texts share that call a thing by two names.

    Of counts they say too little: every figure of a story about a shooting has the police beside it.
    """
    quantity = item.claim.quantity
    assert quantity is not None
    if quantity.dimension != "count":
        for _, term in sorted((-weight, term) for term, weight in item.near.items())[:NEAREST]:
            yield f"near {quantity.dimension} {term}"


def _facets(claim: Claim) -> Facets:
    quantity = claim.quantity
    assert quantity is not None
    counted = _head(claim) if quantity.dimension == "count" else None
    return _name_facets(_dimension(quantity), quantity.per, _measure(claim), counted)


@lru_cache(maxsize=_KEPT)
def _name_facets(dimension: str, per: str | None, measure: str | None, counted: str | None) -> Facets:
    told = {"dimension": dimension, "per": per, "measure": measure}
    if counted:
        told |= {"thing": _known_kind(counted), "people": apart_from_others(counted)}
    return tuple((facet, value) for facet, value in told.items() if value)


def _dimension(quantity: Quantity) -> str:
    """The dimension; that of a percentage for a share told as a fraction."""
    return "percent" if is_fraction(quantity) else quantity.dimension


def _measure(claim: Claim) -> str | None:
    """The group of the measure; None where it says no more than the dimension does."""
    measure = claim.event.measure
    if measure is None or (claim.quantity is not None and measure == claim.quantity.dimension):
        return None
    return class_of_measure(measure)


def _head(claim: Claim) -> str | None:
    if claim.counted is not None and claim.counted.head:
        return name_thing(claim.counted.head, claim.counted.modifiers)
    unit = claim.quantity.unit if claim.quantity else "-"
    return None if unit == "-" else unit.split()[-1].lower()


def _kind(head: str) -> str:
    """The kind of what is counted; a nation's people are people."""
    return _known_kind(head) or class_of_thing(head)


def _known_kind(head: str) -> str | None:
    """The same; None of what the lexicon does not know, which may be another word for anything."""
    people = (head,) in country_names() or head in people_nouns()
    return kind_of_thing(head) or ("people" if people else None)


def _statements(claim: Claim) -> Iterator[str]:
    """A statement meets another where they share the predicate, or one stands where the other does on a scale, or two
    of the things they speak of.
    """
    event = claim.event
    if event.predicate:
        yield f"says {class_of_happening(event.predicate)}"
        verb, words = event.predicate.partition("_")[0], dict.fromkeys(claim.text.lower().split())
        for told in (event.predicate, *(f"{verb}_{word.strip(_MARKS)}" for word in words)):
            yield from sorted({f"scale {name}" for name, *_ in places_of(told)})
    heads = sorted({class_of_thing(argument.head) for argument in event.arguments})
    for at, head in enumerate(heads):
        for other in heads[at + 1 :]:
            yield f"of {head} {other}"


_MARKS = ".,;:!?\"'“”‘’"


def name_stems(claim: Claim) -> Iterator[str]:
    """The stems of the words of all names that a claim is about, with repetitions."""
    counted = claim.counted.names if claim.counted else ()
    owner = (claim.owner,) if claim.owner else ()
    for name in (*claim.names, *counted, *owner, *claim.places):
        yield from _stems_of(name)


@lru_cache(maxsize=100_000)
def _stems_of(name: str) -> tuple[str, ...]:
    """The stems of a name's words but those that stand in every article."""
    return tuple(s for s in (stem(word.strip(".,'’")) for word in name.split()) if len(s) > 1 and rarity(s) > 1)
