"""A question's label: what is counted, in which event, where and when, in the words that most of its claims use."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from claimcheck.claim import Claim, Kind, Origin
from claimcheck.lexicon.inflection import inflect
from claimcheck.lexicon.labels import label_words
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.nouns import pluralize
from claimcheck.matching.profile import ClaimInContext
from claimcheck.verdict.naming import start_sentence
from claimcheck.verdict.statement import pick_statement

_LONGEST = 7
"""Words of a phrase that a label takes over; a longer one is told by its noun."""

_AROUND = 4
"""Words on each side of a figure that nothing names otherwise."""

_EDGES = " .,;:“”\"'()"

_COUNTED = ("count", "money", "percent")
"""Dimensions whose figures count a thing, or a part of it; others measure it."""


def label_question(items: Sequence[ClaimInContext]) -> str:
    """The label, without a full stop: "North Korean troops deployed to Russia, Oct 2024"."""
    claims = [item.claim for item in items]
    if claims[0].kind is Kind.ATTRIBUTIVE:
        return pick_statement(claim.text for claim in claims)
    place = _most_common(_name_place(claim) for claim in claims)
    measure = _most_common(claim.event.measure for claim in claims)
    if measure in label_words().values:
        label, placed = _name_value(str(measure), claims, place)
    else:
        label, placed = _name_count(claims, items[0])
    if place and not placed and place.lower() not in label.lower():
        label += f" {_link_place(place, claims)} {label_words().with_the(place)}"
    months = [_name_month(item) for item in items]
    month = _most_common(months)
    return start_sentence(label) + (f", {month}" if month and _is_common(month, months) else "")


def _is_common(value: str, values: Sequence[str | None]) -> bool:
    """Whether more than a third have it: what one claim of many has is not what all are about."""
    return 3 * values.count(value) > len(values)


def _link_place(place: str, claims: Sequence[Claim]) -> str:
    """The preposition that stands before the place in the claims' own words: "missiles at Israel"; in doubt "in"."""
    words = label_words()
    links = words.wheres | words.aims
    before = re.compile(rf"(\w+) (?:the )?{re.escape(place)}\b")
    texts = (argument.text for claim in claims for argument in claim.event.arguments)
    return _most_common(link for text in texts for link in before.findall(text) if link in links) or "in"


def _name_value(measure: str, claims: Sequence[Claim], place: str | None) -> tuple[str, bool]:
    """A value and what has it ("magnitude of the earthquake"), and whether that names the place."""
    words, name = label_words(), measure.replace("_", " ")
    event = _most_common(claim.event.occasion for claim in claims)
    if event and measure in words.of_events:
        thing = f"the {event}"
    else:
        thing = _pick_thing(claims, but=name) or (f"the {event}" if event else "")
    owner = _most_common(claim.owner for claim in claims) or thing
    frame = words.frames.get(measure)
    if frame:
        return (frame.format(place=words.with_the(place)), True) if place else (name, False)
    if owner and owner.lower().split()[-1] == name:
        return owner, False  # "vaccination rate", and not "rate of vaccination rate"
    return (f"{name} of {owner}" if owner else name), False


def _name_count(claims: Sequence[Claim], first: ClaimInContext) -> tuple[str, bool]:
    """What is counted or measured and what happens to it, and whether that names a place.

    Where nothing tells what is measured, the words around the first claim's figure do.
    """
    words = label_words()
    dimension = "count" if claims[0].quantity is None else claims[0].quantity.dimension
    told = words.dimensions.get(dimension, dimension)
    thing = _pick_thing(claims)
    event = _pick_event(claims)
    if not thing and dimension == "money" and (sum_of := _most_common(map(_name_sum, claims))):
        return sum_of, False
    if dimension == "multiple" or (not thing and not event):
        label = f"{told}: “{_quote_around(first)}”"
    elif not thing:
        label = told
    elif dimension == "count":
        label = thing
    else:
        label = f"{told} of {thing}" if dimension == "percent" else f"{told}: {thing}"
    if event and dimension in _COUNTED and not _repeats(event, thing) and not _is_deed(thing, claims, dimension):
        return _join(label, event), " " in event
    return label, False


def _name_sum(claim: Claim) -> str | None:
    """What comes to a sum of money: "damage" in "the damage amounts to …", "… put the damage at …"."""
    words, roles = label_words(), {argument.role: argument for argument in reversed(claim.event.arguments)}
    if claim.event.role not in words.sums:
        return None
    argument = roles.get("patient") or roles.get("agent")
    if argument is None or len(argument.text.split()) > _LONGEST:
        return None
    if argument.text in {source.mention for source in claim.sources}:
        return None
    phrase = _trim(argument.text)
    return phrase if phrase and phrase.lower() not in words.nobody else None


def _quote_around(item: ClaimInContext) -> str:
    """The figure as it is written, with the words of its sentence before and after it."""
    start, end = (at - item.claim.sentence[0] for at in item.claim.span)
    before, after = item.sentence[: max(0, start)].split(), item.sentence[end:].split()
    words = [*before[-_AROUND:], *item.sentence[max(0, start) : end].split(), *after[:_AROUND]]
    opening, closing = ("… " if len(before) > _AROUND else ""), (" …" if len(after) > _AROUND else "")
    return f"{opening}{_BEFORE_MARK.sub('', ' '.join(words)).strip(_EDGES)}{closing}"


_BEFORE_MARK = re.compile(r" (?=[,.;:])")


def _join(thing: str, event: str) -> str:
    """The thing and what happens to it, before words that tell where: "missiles fired at Israel"."""
    tokens = thing.split()
    at = next((at for at, token in enumerate(tokens) if token in label_words().wheres), len(tokens))
    return " ".join((*tokens[:at], event, *tokens[at:])) if at else f"{thing} {event}"


def _pick_thing(claims: Sequence[Claim], but: str = "") -> str | None:
    """The phrase for what is counted that stands most often; of several the plainest, then the longer one."""
    counts = Counter(thing for thing in map(_name_thing, claims) if thing and thing.lower() != but)
    links = label_words().links
    return min(
        counts, key=lambda thing: (-counts[thing], bool(links & set(thing.split())), -len(thing), thing), default=None
    )


def _name_thing(claim: Claim) -> str | None:
    """What is counted, with its modifiers: "North Korean troops"; of other measures the phrase they stand in."""
    quantity, counted = claim.quantity, claim.counted
    if quantity is None:
        return None
    words = label_words()
    if quantity.referent and len(quantity.referent.split()) <= _LONGEST:
        phrase = _trim(quantity.referent)
        if phrase and phrase.lower() not in words.nobody:
            one = quantity.dimension == "count" and phrase.endswith(quantity.unit) and not phrase.endswith("s")
            return pluralize(phrase) if one else phrase
    if quantity.dimension != "count":
        return None if counted is None or counted.head in words.nobody else counted.head
    head = counted.head if counted and counted.head else quantity.unit
    return None if head == "-" or head in words.nobody else pluralize(head)


def _trim(phrase: str) -> str:
    """The phrase from the first word on that says what is counted ("further explosions"), up to an aside."""
    words, tokens = label_words(), phrase.partition(",")[0].split()
    tokens = tokens[: next((at for at, token in enumerate(tokens) if token.lower() in words.asides), len(tokens))]
    while tokens and (tokens[0].lower() in words.lowered or tokens[0][0].isdigit()):
        tokens = tokens[1:]
    if " ".join(tokens[:2]).lower() in words.leads:
        tokens = tokens[2:]
    return " ".join(tokens)


def _is_deed(thing: str | None, claims: Sequence[Claim], dimension: str) -> bool:
    """Whether the thing is itself what happens: "acquisition of a bank" is bought by its very name."""
    measures = {claim.event.measure for claim in claims}
    return thing is not None and measure_lexicon().of_noun(thing.split()[0].lower(), dimension) in measures - {None}


def _repeats(event: str, thing: str | None) -> bool:
    """Whether the event only says again what the thing says ("protesters protested", "injured victims injured")."""
    if thing is None:
        return False
    *others, last = thing.lower().split()
    return last[:6] == event.lower()[:6] or event.lower().split()[0] in others


def _pick_event(claims: Sequence[Claim]) -> str | None:
    """What happens to it, and where it is aimed: a measure that is known, else a verb that most claims share."""
    measures = [claim.event.measure if _has_measure(claim) else None for claim in claims]
    measure = _most_common(measures)
    if measure is not None and _is_common(measure, measures):
        told = label_words().told.get(measure, measure.replace("_", " "))
        same = [claim for claim in claims if claim.event.measure == measure]
        return _with_aim(_pick_verb(same, told), same) if told else None
    verbs = [_verb(claim) for claim in claims]
    verb = _most_common(verbs)
    return _with_aim(verb, claims) if verb is not None and 2 * verbs.count(verb) > len(verbs) else None


def _has_measure(claim: Claim) -> bool:
    measure, quantity = claim.event.measure, claim.quantity
    return measure is not None and quantity is not None and measure != quantity.dimension


def _pick_verb(claims: Sequence[Claim], measure: str) -> str:
    """The articles' own verb for what is measured (jobs are "cut" rather than "laid off"); in doubt the measure.

    What one claim of many says ("had received 47 bodies") is not what all are about.
    """
    # "Shot, four of them fatally": the verb tells of others than the measure does.
    own = (claim for claim in claims if _class_of_verb(claim) in (None, claim.event.measure))
    counts = Counter(verb for verb in map(_verb, own) if verb)
    counts = Counter({verb: count for verb, count in counts.items() if 3 * count > len(claims)})
    return min(counts, key=lambda verb: (-counts[verb], verb != measure, -len(verb), verb), default=measure)


def _class_of_verb(claim: Claim) -> str | None:
    return measure_lexicon().of_verb(claim.event.predicate or "", "count")


def _verb(claim: Claim) -> str | None:
    event = claim.event
    if event.predicate is None or event.role != "patient" or event.predicate in label_words().empty:
        return None
    return _participle(event.predicate) or None


def _with_aim(verb: str, claims: Sequence[Claim]) -> str:
    words = label_words()
    aims = [
        f"{argument.role} {words.with_the(argument.name)}"
        for claim in claims
        for argument in claim.event.arguments
        if argument.role in words.aims and argument.name
    ]
    aim = _most_common(aims)
    if aim is None:
        return verb
    return (
        f"{verb} {aim}" if verb.split()[-1] != aim.split()[0] else f"{verb} {aim.partition(' ')[2]}"
    )  # "crossed into"


_PARTICIPLE = re.compile(r"\w{3}[^\We]ed$")
"""A participle, and no base form such as "need", "exceed" or "shed"."""


def _participle(lemma: str) -> str:
    """What is said of a thing that this happened to: "send" as "sent", "be_missing" as "missing"; "be" as nothing.

    What is no verb's base form stays as it is: "unemployed", "kidnapped".
    """
    verb, _, particle = lemma.partition("_")
    if verb == "be":
        return particle.replace("_", " ")
    if _PARTICIPLE.search(verb):
        return f"{verb} {particle}".strip()
    return f"{inflect(verb, 'VBN', 'VBD')} {particle}".strip()


def _name_place(claim: Claim) -> str | None:
    return claim.places[0] if claim.places and claim.place_origin is not Origin.DATELINE else None


_MONTH = 31


def _name_month(item: ClaimInContext) -> str | None:
    """The month in which it happened, or the year where the text says no more; else when the article came out."""
    time = item.claim.time
    if time is not None and time.origin is not Origin.CONTEXT and time.start is not None and time.end is not None:
        if (time.end - time.start).days < _MONTH:
            return f"{time.start:%b %Y}"
        if time.start.year == time.end.year:
            return str(time.start.year)
    return None if item.profile.published is None else f"{item.profile.published:%b %Y}"


def _most_common(values: Iterable[str | None]) -> str | None:
    """The value that stands most often; of several the longer one, then the first in alphabetical order."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], -len(value), value), default=None)
