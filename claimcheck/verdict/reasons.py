"""Reasons in one sentence that a journalist understands: what is the same, what differs, and why that matters."""

from __future__ import annotations

from datetime import date

from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.gazetteer import gazetteer
from claimcheck.lexicon.labels import label_words
from claimcheck.lexicon.nouns import pluralize
from claimcheck.matching.contradiction import Bar
from claimcheck.matching.fields import Evidence, PairWeight
from claimcheck.matching.fields.course import size_of
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.statements.denials import are_two_moves, denies, speakers
from claimcheck.matching.statements.rivals import Rival, Slot
from claimcheck.quantity import Bound, Change
from claimcheck.quantity.relation import FigureRelation, Relation
from claimcheck.quantity.tolerance import is_rough
from claimcheck.verdict.naming import name_chain, name_day, start_sentence, tell_event, tell_verb
from claimcheck.verdict.statement import shorten
from claimcheck.verdict.updates import Update

_DIFFERENCES = {
    "dimension": "They give different kinds of figures: {figures}.",
    "measure": "They measure different things: {a} and {b}.",
    "attacker": "One figure counts the attacker and the other does not.",
    "scope": "One figure is a part of what the other counts.",
    "owner": "They are about different people or organisations: {a} and {b}.",
    "noun": "They count different things: {many_a} and {many_b}.",
    "kinds": "They count different things: {many_a} and {many_b}.",
    "contrast": "They measure two different things: {a} and {b}.",
    "modifiers": "They count different groups: “{a}” and “{b}”.",
    "place": "They are about different places: {name_a} and {name_b}.",
    "country": "They are about different countries: {countries_a} and {countries_b}.",
    "time": "They are about different times: “{a}” and “{b}”.",
    "long ago": "One tells of an event long before the other: “{a}” and “{b}”.",
    "weekdays": "They give the figure of two days: {days_a} and {days_b}.",
    "period": "They count over different periods: “{a}” and “{b}”.",
    "region": "They are about different places: {name_a} and {name_b}.",
    "locality": "They are about different places: {name_a} and {name_b}.",
    "part": "One figure is a part of what the other counts: {many_a} and {many_b}.",
    "denied": "One counts those of whom it is so, and the other those of whom it is not.",
    "later than the other article": "One tells of what happened after the other article had come out.",
    "person": "They are about different people: {name_a} and {name_b}.",
    "person unknown to the other article": "One is the age of somebody whom the other article does not mention.",
    "bearer of the age": "They are about different people: {a} and {b}.",
    "listed together": "One sentence gives both figures side by side, so they tell of two things.",
    "year unknown to the other article": "One sentence names a year that the other article does not know.",
    "site": "They are about different places: {name_a} and {name_b}.",
    "part of a country": "They are about different parts of a country: the {a} and the {b}.",
    "level before": "They tell of moves from different levels, and so of different days: {a} and {b}.",
    "measured from": "The distances are measured from different places: {name_a} and {name_b}.",
    "years": "The sentences name different years: {a} and {b}.",
    "days": "The sentences name different days or months: {days_a} in the one, {days_b} in the other.",
    "occasion": "They are about different kinds of events: {a} and {b}.",
    "modality": "One is told as fact, and the other as planned, possible, demanded or denied.",
    "background": "One tells an older event inside a newer story.",
    "predicate": "They tell of different things: “{verb_a}” and “{verb_b}”.",
    "nearest name": "The figures stand beside different names: {name_a} and {name_b}.",
    "names on both sides only": "They name different people, places or organisations: {name_a} and {name_b}.",
    "names unknown to the other article": (
        "Each names people, places or organisations that the other article does not know: {name_a} and {name_b}."
    ),
    "articles": "The two articles tell of different events: “{a}” and “{b}”.",
    "openings": "The two articles tell of different events.",
    "extent": "One is told of a part and the other of all: {a} and {b}.",
    "course": "The later article gives the smaller figure, which a count that goes on would not.",
    "told elsewhere": "The other article gives that figure for something else.",
    "better partner": "Another figure of the other article fits better.",
    "other claims": "Other reports give one of these figures for something else, so the two need not be of one thing.",
    "sizes": "“{a}” and “{b}” lie far apart, and little else says that they measure the same thing.",
    "days between the articles": "The two articles were published on different days: {a} and {b}.",
}

_COMPATIBLE = {
    "bound": "Both can be true: “{a}” and “{b}” leave room for the same number.",
    "hedge": "Both can be true: “{rough}” is an approximation.",
    "rounding": "Both can be true: one of “{a}” and “{b}” is the other, rounded.",
    "range": "Both can be true: “{a}” and “{b}” overlap.",
    "vague": "Both can be true: “{vague}” is a loose count with room for “{other}”.",
    "both vague": "Both can be true: “{a}” and “{b}” are loose counts that overlap.",
    "unit": "Both can be true: “{a}” and “{b}” are the same in other units.",
    "currency": "Both can be true: “{a}” and “{b}” are in two currencies, and the rate of the day is not known.",
    "birthday": "Both can be true: there may have been a birthday between the two articles (“{a}”, “{b}”).",
    "conversion": "Both can be true: “{a}” and “{b}” may be one sum of another currency, at the rates of two days.",
    "half": "Both can be true: one of “{a}” and “{b}” measures the half of what the other does.",
    "sum": "Both can be true: the parts add up to the whole (“{a}”, “{b}”).",
}

_BARS = {
    Bar.ONE_VOICE: "One voice gives both in one article, so they measure two things, or tell how one of them changed.",
    Bar.LOOSE: "Both are loose counts, and nobody says to have counted.",
    Bar.READINGS: "It moves from day to day, and the two articles are of two days.",
    Bar.PART: "One figure is a part of what the other counts.",
    Bar.SOME: "One counts people of one kind alone, the other all.",
    Bar.FATE: "One counts only those of the other to whom more happened, so both can be true.",
    Bar.HOURS: "The two sentences tell of different hours, so of two events.",
    Bar.PLACES: "Both articles have the same sentence, and these are two figures of it.",
    Bar.SCENE: "The two articles play in different regions, and neither knows of the other's.",
    Bar.AGES: "One is the age at another time.",
    Bar.DAYS: "They tell of what happened on two days that are too far apart for one event.",
    Bar.PERIODS: "They are told of two periods that have no day in common.",
    Bar.FORECAST: "One is what was expected, the other what came of it.",
    Bar.ASKED: "One is what somebody asked for or offered, the other what came of it.",
    Bar.UNSETTLED: "One is what may be, the other what is so.",
    Bar.FORMER: "One is what it was before.",
    Bar.WINDOW: "One is counted over a stretch of time, the other is not.",
    Bar.BLOWS: "Nothing in the two texts says that both tell of one and the same person.",
    Bar.THRESHOLD: "One tells of what lies below a sum, the other of what lies above it.",
    Bar.ATTACKER: "They differ by one, and the attacker died himself: one may count him, and the other not.",
    Bar.ROUGH: "One of the two articles tells its figure as a rough one, which leaves room for the other.",
    Bar.LASTING: "One says how long a thing lasts, the other for how long something else was done.",
    Bar.EVENT: "Nothing in the two texts says that they tell of one and the same event.",
}

_IN_OTHER_UNITS = "dimension: convertible"
"""Miles and kilometres are told by one kind of figure."""

_CIRCUMSTANCES = frozenset(
    {
        "days",
        "years",
        "days between the articles",
        "articles",
        "openings",
        "better partner",
        "told elsewhere",
        "sizes",
        "course",
        "other claims",
    }
)
"""Fields that say less to a reader than a difference in what is told."""
_TELLING = -0.3
"""Weight from which down a difference in what is told goes before the circumstances."""

_LONGEST_TITLE = 60
_HARDLY_MORE = 1.05
"""Ratio below which a sentence does not say how many times one figure is the other."""


def explain_difference(a: ClaimInContext, b: ClaimInContext, pair: PairWeight) -> str:
    """Why the two measure different things, by the evidence that says so most clearly.

    A difference in what is told goes before one in the circumstances, which may only follow from it.
    """
    if pair.relation.relation is Relation.INCOMPARABLE and pair.relation.cause == "currency":
        return f"No exchange rate makes “{_figure(a)}” and “{_figure(b)}” one amount."
    for evidence in sorted(pair.evidence, key=_rank):
        template = None if evidence.level == _IN_OTHER_UNITS else _DIFFERENCES.get(_field(evidence))
        if evidence.weight >= 0:
            break
        if template is None or (("_a}" in template or "{a}" in template) and not _are_two(evidence)):
            continue
        return template.format(figures=f"“{_figure(a)}” and “{_figure(b)}”", **_values(evidence))
    return "Too little in the two texts says that they measure the same thing."


def _field(evidence: Evidence) -> str:
    return evidence.level.partition(":")[0]


def _rank(evidence: Evidence) -> tuple[bool, float]:
    return evidence.weight > _TELLING or _field(evidence) in _CIRCUMSTANCES, evidence.weight


def _are_two(evidence: Evidence) -> bool:
    return bool(evidence.a and evidence.b) and evidence.a != evidence.b


def _values(evidence: Evidence) -> dict[str, str]:
    """The two values in the forms that a sentence may need."""
    values = {}
    for side, value in (("a", evidence.a), ("b", evidence.b)):
        plain = _spaced(value)
        values[side] = plain
        values[f"many_{side}"] = pluralize(plain)
        values[f"verb_{side}"] = tell_verb(value)
        values[f"name_{side}"] = " ".join(start_sentence(word) for word in plain.split())
        values[f"days_{side}"] = " and ".join(label_words().spelled.get(day, day) for day in plain.split(", "))
        values[f"countries_{side}"] = " and ".join(gazetteer().names.get(code, code) for code in plain.split(", "))
    return values


def explain_agreement(a: ClaimInContext, b: ClaimInContext) -> str:
    """Why two equal figures agree."""
    first, second = _figure(a), _figure(b)
    figures = f"“{first}”" if first.lower() == second.lower() else f"“{first}” and “{second}”"
    return f"Both give the same figure: {figures}."


def explain_compatibility(a: ClaimInContext, b: ClaimInContext, cause: str) -> str:
    """Why two figures that differ can both be true."""
    if cause == "vague" and _bound(a) is _bound(b):
        cause = "both vague"
    rough = [s for s in (a, b) if s.claim.quantity is not None and is_rough(s.claim.quantity)] or [a]
    vague, other = (b, a) if _bound(b) is Bound.ORDER_OF_MAGNITUDE else (a, b)
    return _COMPATIBLE[cause].format(
        a=_figure(a), b=_figure(b), rough=_figure(rough[0]), vague=_figure(vague), other=_figure(other)
    )


def explain_bar(bar: Bar) -> str:
    """Why two figures that differ cannot contradict each other."""
    return _BARS[bar]


def explain_moods() -> str:
    """That one figure is told as fact, and the other is not."""
    return _DIFFERENCES["modality"]


def explain_update(update: Update) -> str:
    """What shows that the later figure replaces the earlier."""
    first, second = update.earlier.profile.published, update.later.profile.published
    if update.dated and first is not None and second is not None:
        return (
            f"A count that goes on: “{_figure(update.earlier)}” on {name_day(first)}, "
            f"“{_figure(update.later)}” on {name_day(second)}."
        )
    then = "and, probably later," if update.guessed else "then"
    return f"A count that goes on or was corrected: “{_figure(update.earlier)}”, {then} “{_figure(update.later)}”."


def explain_discrepancy(a: ClaimInContext, b: ClaimInContext, relation: FigureRelation) -> str:
    """That both cannot be true, who says each and when, by how much they differ, and what else does."""
    if relation.cause == "direction":
        up, down = (a, b) if a.claim.quantity is not None and a.claim.quantity.direction is Change.UP else (b, a)
        return f"Both cannot be true: {_cite(up, down)} is a rise, {_cite(down, up)} a fall."
    first, second = sorted((a, b), key=size_of)
    against = " against ".join(_cite(side, other) for side, other in ((first, second), (second, first)))
    return f"Both cannot be true: {against}{_gap(first, second, relation)}{_also_differs(first, second)}."


def _cite(side: ClaimInContext, other: ClaimInContext) -> str:
    """The figure in its words, with its source and its day where the other's differ."""
    day = side.profile.published
    facts = [_source(side)] if _source(side) != _source(other) else []
    if day is not None and day != other.profile.published:
        facts.append(name_day(day))
    return f"“{_figure(side)}”" + (f" ({', '.join(facts)})" if facts else "")


def _gap(a: ClaimInContext, b: ClaimInContext, relation: FigureRelation) -> str:
    """How many times the smaller figure the larger is, where that is worth saying; of ages, how many years apart."""
    if relation.ratio is None or relation.ratio < _HARDLY_MORE or a.claim.quantity is None:
        return ""
    if all(side.claim.quantity is not None and side.claim.quantity.unit == "year of age" for side in (a, b)):
        years = abs(size_of(a) - size_of(b))
        return f", {years:g} year{'s' if years != 1 else ''} apart"
    counted = a.claim.quantity.dimension == "count"
    times = f"{relation.ratio:,.0f}" if relation.ratio >= 10 else f"{relation.ratio:.1f}".removesuffix(".0")
    return f", {times} times as {'many' if counted else 'much'}"


def explain_denial(a: ClaimInContext, b: ClaimInContext) -> str:
    """Who affirms what and who denies or excludes it."""
    if denies(a) != denies(b):
        affirming, denying = (b, a) if denies(a) else (a, b)
        return f"Affirmed by {_source(affirming)}, denied by {_source(denying)}."
    first, second = shorten(a.claim.text), shorten(b.claim.text)
    said = f", said by {_source(a)} and by {_source(b)}" if any(_is_known(side) for side in (a, b)) else ""
    return f"Both cannot be true: “{first}” and “{second}”{said}."


def explain_rivals(a: ClaimInContext, b: ClaimInContext, rival: Rival) -> str:
    """What two accounts of one happening name differently, and who names it."""
    told = [
        f"“{shorten(words)}”" + (f" ({_source(side)})" if _is_known(side) else "")
        for side, words in ((a, rival.a), (b, rival.b))
    ]
    return _RIVALS[rival.slot].format(*told)


_RIVALS = {
    Slot.CAUSE: "Both cannot be true: they name two causes of it, {} and {}.",
    Slot.DOER: "Both cannot be true: they name two who did it, {} and {}.",
    Slot.FIRST: "Both cannot be true: they name two who did it first, {} and {}.",
    Slot.TAKER: "Both cannot be true: they name two who got it, {} and {}.",
    Slot.PLACE: "Both cannot be true: they name two places of it, {} and {}.",
    Slot.DAY: "Both cannot be true: they name two dates of it, {} and {}.",
}


def explain_two_things(a: ClaimInContext, b: ClaimInContext) -> str:
    """What each of the two says of the thing that both speak of, and when, where it goes up and down."""
    first, second = shorten(a.claim.text), shorten(b.claim.text)
    day, other = a.profile.published, b.profile.published
    if day is not None and other is not None and are_two_moves(a, b):
        return f"They tell of two times: “{first}” ({name_day(day)}) and “{second}” ({name_day(other)})."
    return f"They say two things of it: “{first}” and “{second}”."


def explain_change(earlier: ClaimInContext, later: ClaimInContext) -> str:
    """That one voice later says otherwise, and when."""
    day, next_day = earlier.profile.published, later.profile.published
    assert day is not None
    assert next_day is not None
    first, second = shorten(earlier.claim.text), shorten(later.claim.text)
    return f"{_source(later)} said “{first}” on {name_day(day)}, and “{second}” on {name_day(next_day)}."


def explain_doubt(a: ClaimInContext, b: ClaimInContext) -> str:
    """What is missing to settle the case."""
    known = {
        "date": (a.profile.published is not None, b.profile.published is not None),
        "place": (bool(a.claim.places), bool(b.claim.places)),
    }
    lack = "".join(
        f"; {'one text gives no' if any(sides) else 'neither text gives a'} {word}"
        for word, sides in known.items()
        if not all(sides)
    )
    return f"“{_figure(a)}” and “{_figure(b)}” differ, and it is not certain that they answer the same question{lack}."


def _also_differs(a: ClaimInContext, b: ClaimInContext) -> str:
    """The two verbs, where they may make a difference: not of one measure, told as equally sure ("lived", "has")."""
    alike = a.claim.event.measure is not None and a.claim.event.measure == b.claim.event.measure
    if alike and a.claim.modality is b.claim.modality:
        return ""
    what = a.claim.event.predicate, b.claim.event.predicate
    if what[0] and what[1] and what[0] != what[1] and not {"be", *event_lexicon().reporting} & set(what):
        return f"; the one is told as “{_tell(a)}”, the other as “{_tell(b)}”"
    return ""


def _tell(side: ClaimInContext) -> str:
    return tell_event(side.claim.event.predicate or "", side.claim.modality)


def _source(side: ClaimInContext) -> str:
    article = side.profile.article
    if article.title:
        named = f"the article “{shorten(article.title, _LONGEST_TITLE)}”"
    else:
        named = f"the text “{shorten(' '.join(article.text.split()), _LONGEST_TITLE)}”"
    return name_chain(speakers(side)) or article.outlet or named


def _is_known(side: ClaimInContext) -> bool:
    """Whether the statement has a source, or its article an outlet or a title."""
    article = side.profile.article
    return bool(name_chain(speakers(side)) or article.outlet or article.title)


def _spaced(value: str) -> str:
    """The value with blanks for underscores; a date that stands alone is written out."""
    try:
        return name_day(date.fromisoformat(value))
    except ValueError:
        return value.replace("_", " ")


def _figure(side: ClaimInContext) -> str:
    quantity = side.claim.quantity
    return shorten(" ".join((side.claim.text if quantity is None else quantity.text).split()))


def _bound(side: ClaimInContext) -> Bound | None:
    return None if side.claim.quantity is None else side.claim.quantity.bound
