"""A question's label: what is counted, in which event, where and when, in the words that most of its claims use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from claimcheck.claim import Claim, Kind, Origin
from claimcheck.lexicon.inflection import verb_forms
from claimcheck.lexicon.labels import label_words
from claimcheck.matching.profile import ClaimInContext

_LONGEST = 7
"""Words of a phrase that a label takes over; a longer one is told by its noun."""

_STATEMENT = 90
"""Code points of a statement that a label shows."""


def label_question(items: Sequence[ClaimInContext]) -> str:
    """The label, without a full stop: "North Korean troops deployed to Russia, Oct 2024"."""
    claims = [item.claim for item in items]
    if claims[0].kind is Kind.ATTRIBUTIVE:
        statements = (" ".join(claim.text.split()).removeprefix("that ") for claim in claims)
        return _capitalise(_shorten(min(statements, key=lambda text: (len(text), text))))
    measure = _most_common(claim.event.measure for claim in claims)
    thing, event = _most_common(map(_name_thing, claims)), _most_common(map(_name_event, claims))
    owner = _most_common(claim.owner for claim in claims)
    if measure in label_words().values:
        words = [measure.replace("_", " "), *(["of", owner or thing] if owner or thing else [])]
    else:
        words = [thing or _name_dimension(claims[0]), *([event] if event and not _repeats(event, thing) else [])]
    label = " ".join(str(word) for word in words)
    place = _most_common(_name_place(claim) for claim in claims)
    if place and place.lower() not in label.lower() and not (event and " " in event):
        label += f" in {place}"
    month = _most_common(map(_name_month, items))
    return _capitalise(label) + (f", {month}" if month else "")


def _name_thing(claim: Claim) -> str | None:
    """What is counted, with its modifiers: "North Korean troops"; of other measures the phrase they stand in."""
    quantity, counted = claim.quantity, claim.counted
    if quantity is None:
        return None
    if quantity.referent and len(quantity.referent.split()) <= _LONGEST:
        return " ".join(quantity.referent.split())
    if quantity.dimension != "count":
        return counted.head if counted else None
    head = counted.head if counted and counted.head else quantity.unit
    return None if head == "-" else label_words().plural(head)


def _name_dimension(claim: Claim) -> str:
    dimension = "count" if claim.quantity is None else claim.quantity.dimension
    return label_words().dimensions.get(dimension, dimension)


def _repeats(event: str, thing: str | None) -> bool:
    """Whether the event only says again what the thing does ("protesters protested")."""
    return thing is not None and thing.lower().split()[-1][:6] == event.lower()[:6]


def _name_event(claim: Claim) -> str | None:
    """What happens to it, and where it is aimed: "deployed to Russia"."""
    event = claim.event
    if event.measure is not None and claim.quantity is not None and event.measure != claim.quantity.dimension:
        told = event.measure.replace("_", " ")
    elif event.predicate is not None and event.role == "patient":
        told = _participle(event.predicate)
    else:
        return None
    aims = [a for a in event.arguments if a.role in label_words().aims and a.name]
    return f"{told} {aims[0].role} {aims[0].name}" if aims else told


def _participle(lemma: str) -> str:
    verb, _, particle = lemma.partition("_")
    forms = {tag: form for form, tag in verb_forms(verb).items()}
    form = forms.get("VBN") or forms.get("VBD") or verb
    return f"{form} {particle}".strip()


def _name_place(claim: Claim) -> str | None:
    return claim.places[0] if claim.places and claim.place_origin is not Origin.DATELINE else None


def _name_month(item: ClaimInContext) -> str | None:
    time = item.claim.time
    day = (time.start or time.end if time else None) or item.profile.published
    return None if day is None else f"{day:%b %Y}"


def _most_common(values: Iterable[str | None]) -> str | None:
    """The value that stands most often; of several the longer one, then the first in alphabetical order."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], -len(value), value), default=None)


def _capitalise(text: str) -> str:
    return text[:1].upper() + text[1:]


def _shorten(text: str) -> str:
    return text if len(text) <= _STATEMENT else text[: _STATEMENT - 1].rsplit(" ", 1)[0] + "…"
