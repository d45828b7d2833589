"""Reasons in one sentence that a journalist understands: what is the same, what differs, and why that matters."""

from __future__ import annotations

from claimcheck.claim import Source
from claimcheck.matching.fields import PairWeight
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.statements import denies
from claimcheck.quantity.relation import FigureRelation, Relation
from claimcheck.verdict.updates import Update

_DIFFERENCES = {
    "dimension": "They give different kinds of figures: {a} and {b}.",
    "measure": "They measure different things: {a} and {b}.",
    "attacker": "One figure counts the attacker and the other does not.",
    "scope": "One figure is a part of what the other counts.",
    "owner": "They are about different people or organisations: {a} and {b}.",
    "noun": "They count different things: {a} and {b}.",
    "kinds": "They count different things: {a} and {b}.",
    "modifiers": "They count different groups: {a} and {b}.",
    "place": "They are about different places: {a} and {b}.",
    "country": "They are about different countries: {a} and {b}.",
    "time": "They are about different times: {a} and {b}.",
    "long ago": "One tells of an event long before the other: {a} and {b}.",
    "region": "They are about different places: {a} and {b}.",
    "locality": "They are about different places: {a} and {b}.",
    "part": "One figure is a part of what the other counts: {a} and {b}.",
    "person": "They are about different people: {a} and {b}.",
    "years": "They are about different times: {a} and {b}.",
    "days": "They are about different days: {a} and {b}.",
    "occasion": "They are about different events: {a} and {b}.",
    "modality": "One is told as fact, the other is planned, possible or denied: {a} and {b}.",
    "background": "One tells an older event inside a newer story.",
    "predicate": "They tell of different things: {a} and {b}.",
    "nearest name": "They are about different names: {a} and {b}.",
    "names on both sides only": "They name different people, places or organisations: {a} and {b}.",
    "names unknown to the other article": "They name different people, places or organisations: {a} and {b}.",
    "articles": "The two articles tell of different events: “{a}” and “{b}”.",
    "openings": "The two articles tell of different events.",
    "told elsewhere": "The other article gives that figure for something else.",
    "better partner": "The other article has a figure that fits better.",
    "days between the articles": "The two articles lie far apart in time: {a} and {b}.",
}

_COMPATIBLE = {
    "bound": "Both can be true: “{a}” and “{b}” leave room for the same number.",
    "hedge": "Both can be true: at least one of “{a}” and “{b}” is an approximation.",
    "rounding": "Both can be true: one of “{a}” and “{b}” is the other, rounded.",
    "range": "Both can be true: “{a}” and “{b}” overlap.",
    "vague": "Both can be true: “{a}” and “{b}” are as vague as that.",
    "unit": "Both can be true: “{a}” and “{b}” are the same in other units.",
    "currency": "Both can be true: “{a}” and “{b}” are in two currencies, and the rate of the day is not known.",
    "sum": "Both can be true: the parts add up to the whole (“{a}”, “{b}”).",
}


def explain_difference(a: ClaimInContext, b: ClaimInContext, pair: PairWeight) -> str:
    """Why the two measure different things, by the evidence that says so most clearly."""
    if pair.relation.relation is Relation.INCOMPARABLE and pair.relation.cause == "currency":
        return f"No exchange rate makes {_figure(a)} and {_figure(b)} one amount."
    for evidence in sorted(pair.evidence, key=lambda e: e.weight):
        template = _DIFFERENCES.get(evidence.level.partition(":")[0])
        if evidence.weight >= 0:
            break
        if template is None or ("{a}" in template and (not evidence.a or not evidence.b or evidence.a == evidence.b)):
            continue
        return template.format(a=evidence.a, b=evidence.b)
    return "Too little in the two texts says that they measure the same thing."


def explain_agreement(a: ClaimInContext, b: ClaimInContext) -> str:
    """Why two equal figures agree."""
    return f"Both give the same figure: “{_figure(a)}” and “{_figure(b)}”."


def explain_compatibility(a: ClaimInContext, b: ClaimInContext, cause: str) -> str:
    """Why two figures that differ can both be true."""
    return _COMPATIBLE[cause].format(a=_figure(a), b=_figure(b))


def explain_update(update: Update) -> str:
    """What shows that the later figure replaces the earlier."""
    first, second = update.earlier.profile.published, update.later.profile.published
    if update.dated and first is not None and second is not None:
        return (
            f"A count that goes on: “{_figure(update.earlier)}” on {first.isoformat()}, "
            f"“{_figure(update.later)}” on {second.isoformat()}."
        )
    return f"A count that goes on or was corrected: “{_figure(update.earlier)}”, then “{_figure(update.later)}”."


def explain_discrepancy(a: ClaimInContext, b: ClaimInContext, relation: FigureRelation) -> str:
    """That both cannot be true, by how much they differ, and what else does."""
    times = "" if relation.ratio is None or relation.ratio < 1.05 else f", {relation.ratio:.1f} times as much"
    also = _also_differs(a, b)
    return f"Both cannot be true: “{_figure(a)}” against “{_figure(b)}”{times}{also}."


def explain_denial(a: ClaimInContext, b: ClaimInContext) -> str:
    """Who affirms what and who denies or excludes it."""
    if denies(a) != denies(b):
        affirming, denying = (b, a) if denies(a) else (a, b)
        return f"{_sentence_start(_source(affirming))} says so, and {_source(denying)} denies it."
    return f"Both cannot be true: “{a.claim.text}” and “{b.claim.text}”, said by {_source(a)} and by {_source(b)}."


def _sentence_start(words: str) -> str:
    return words[:1].upper() + words[1:]


def explain_doubt(a: ClaimInContext, b: ClaimInContext) -> str:
    """What is missing to settle the case."""
    missing = [
        word
        for word, known in (
            ("a date", a.profile.published and b.profile.published),
            ("a place", a.claim.places and b.claim.places),
        )
        if not known
    ]
    lack = f"; the texts give no {' and no '.join(w.removeprefix('a ') for w in missing)} for both" if missing else ""
    return f"“{_figure(a)}” and “{_figure(b)}” differ, and it is not certain that they answer the same question{lack}."


def _also_differs(a: ClaimInContext, b: ClaimInContext) -> str:
    parts = []
    who = _source(a), _source(b)
    if who[0] != who[1]:
        parts.append(f"said by {who[0]} and by {who[1]}")
    what = a.claim.event.predicate, b.claim.event.predicate
    if what[0] and what[1] and what[0] != what[1]:
        parts.append(f"told of as “{_spaced(what[0])}” and “{_spaced(what[1])}”")
    days = a.profile.published, b.profile.published
    if days[0] and days[1] and days[0] != days[1]:
        parts.append(f"published {min(days[0], days[1]).isoformat()} and {max(days[0], days[1]).isoformat()}")
    return "; " + "; ".join(parts) if parts else ""


def _source(side: ClaimInContext) -> str:
    named = [_name(source) for source in side.claim.sources]
    if named:
        return ", citing ".join(named)
    return side.profile.article.outlet or "the article itself"


def _name(source: Source) -> str:
    return source.name or source.mention or "an unnamed source"


def _spaced(lemma: str) -> str:
    return lemma.replace("_", " ")


def _figure(side: ClaimInContext) -> str:
    quantity = side.claim.quantity
    return side.claim.text if quantity is None else quantity.text
