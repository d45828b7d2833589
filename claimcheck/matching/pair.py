"""How likely two claims answer the same question, and what says so: the sum of what each field's level is worth."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.claim import Kind
from claimcheck.matching.fields import (
    Compared,
    Evidence,
    Field,
    PairWeight,
    beside,
    circumstances,
    contrasts,
    counted,
    course,
    directions,
    estimates,
    extents,
    figures,
    moves,
    owners,
    parts,
    persons,
    separations,
    sites,
    standing,
    stories,
    timing,
    wording,
)
from claimcheck.matching.fields.figures import relate_claims
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.statements.weighing import weigh_statements
from claimcheck.matching.weights.models import Models, Scale, shipped_models
from claimcheck.quantity.relation import FigureRelation, Relation

FIELDS: tuple[Field, ...] = (
    Field("dimension", counted.compare_dimension, ("different", "convertible", "same")),
    Field("noun", counted.compare_noun, ("different", "kind", "synonym", "same")),
    Field("kinds", counted.compare_kinds, ("different",)),
    Field("modifiers", counted.compare_modifiers, ("different", "more", "same")),
    Field("measure", counted.compare_measure, ("different", "related", "one unknown", "same")),
    Field("counts apart", counted.compare_counts, ("yes", "no")),
    Field("contrast", contrasts.compare_contrasts, ("different",)),
    Field("severity", counted.compare_severity, ("different", "same")),
    Field("person", persons.compare_person, ("different", "one named", "same", "same, in full")),
    Field("person unknown to the other article", persons.compare_unknown_person, ("yes",)),
    Field("bearer of the age", persons.compare_bearers, ("different", "alike")),
    Field("predicate", counted.compare_predicate, ("different", "other role", "same")),
    Field("scope", counted.compare_scope, ("part and whole", "other marks", "same")),
    Field("attacker", counted.compare_attacker, ("with and without", "same")),
    Field("owner", owners.compare_owner, ("different", "mentioned", "same")),
    Field("occasion", counted.compare_occasion, ("different", "related", "same")),
    Field("sentence words", wording.compare_sentences),
    Field("same words", wording.compare_skeletons, ("no", "yes", "yes, and many")),
    Field("sentence, numbers masked", wording.compare_masked),
    Field("words near the figure", wording.compare_near),
    Field("what is measured", wording.compare_concepts),
    Field("who takes part", wording.compare_participants),
    Field("words next to the figure", wording.compare_adjacent, ("none", "one", "both")),
    Field("shared names", wording.compare_shared_names),
    Field("names unknown to the other article", wording.compare_foreign_names),
    Field("names on both sides only", wording.compare_unshared_names),
    Field("nearest name", wording.compare_nearest_names, ("unknown", "one known", "both known", "same")),
    Field(
        "place", circumstances.compare_places, ("unknown to both", "known to one", "known to both", "within", "same")
    ),
    Field("country", circumstances.compare_countries, ("different", "one named", "shared")),
    Field("time", circumstances.compare_times, ("months apart", "days apart", "overlapping", "same")),
    Field("years", circumstances.compare_years),
    Field("days", circumstances.compare_days, ("different", "one named", "shared")),
    Field("days between the articles", circumstances.compare_publication),
    Field("modality", circumstances.compare_modality, ("different", "other tense", "same")),
    Field("sources", circumstances.compare_sources, ("different", "one named", "shared")),
    Field("background", circumstances.compare_background, ("one of the two", "same")),
    Field("long ago", timing.compare_long_ago, ("one of the two",)),
    Field("weekdays", timing.compare_weekdays, ("different",)),
    Field("period", timing.compare_periods, ("different",)),
    Field("region", separations.compare_regions, ("different",)),
    Field("part of a country", directions.compare_directions, ("different",)),
    Field("locality", separations.compare_localities, ("different",)),
    Field("part", parts.compare_parts, ("one of the two",)),
    Field("denied", separations.compare_denied, ("one of the two",)),
    Field("later than the other article", timing.compare_later, ("yes",)),
    Field("listed together", separations.compare_listed, ("yes",)),
    Field("year unknown to the other article", timing.compare_unknown_years, ("yes",)),
    Field("site", sites.compare_sites, ("unknown to both", "unknown to one", "known")),
    Field("extent", extents.compare_extents, ("part and whole",)),
    Field("level before", moves.compare_levels, ("different",)),
    Field("move", moves.compare_moves, ("other", "same")),
    Field("measured from", sites.compare_references, ("different", "same")),
    Field("articles", stories.compare_articles),
    Field("names of the stories", stories.compare_story_names),
    Field("other figures in common", stories.compare_stated),
    Field("surroundings", stories.compare_surroundings),
    Field("openings", stories.compare_leads),
    Field("topicality", stories.compare_topicality),
    Field("place in the article", stories.compare_prominence),
    Field("figures alike", stories.compare_alike),
    Field("better partner", stories.compare_rivals),
    Field("told elsewhere", stories.compare_told_elsewhere, ("both", "one", "neither")),
    Field("figures", figures.compare_figures, ("no common unit", "apart", "compatible", "same")),
    Field(
        "kind of figure",
        figures.compare_dimensions,
        ("counts", "money", "percent", "durations", "ages", "lengths", "others"),
    ),
    Field("smaller count", figures.compare_smaller, ("up to three", "up to nine", "up to 29", "up to 99", "more")),
    Field("sizes", figures.compare_sizes),
    Field("distinctness", figures.compare_distinctness),
    Field("figure beside it", beside.compare_beside, ("other", "same")),
    Field("course", course.compare_course, ("less later", "more later")),
    Field("standing figure", standing.compare_standing, ("other", "same")),
    Field("rival estimates", estimates.compare_estimates, ("of one count",)),
)
"""All comparisons, in the order in which they are shown."""


def compare_fields(a: ClaimInContext, b: ClaimInContext) -> dict[str, Compared]:
    """What every comparison saw, by field name."""
    return {field.name: field.compare(a, b) for field in FIELDS}


def weigh_pair(a: ClaimInContext, b: ClaimInContext, models: Models | None = None) -> PairWeight:
    """Weigh two claims; symmetric but for the order of the values shown.

    Raises:
        ValueError: one claim is a figure and the other a statement.
    """
    if a.claim.kind is not b.claim.kind:
        raise ValueError("a figure and a statement cannot be compared")
    if a.claim.kind is Kind.ATTRIBUTIVE:
        return weigh_statements(a, b)
    return weigh_fields(compare_fields(a, b), relate_claims(a, b), models or shipped_models())


def weigh_fields(seen: Mapping[str, Compared], relation: FigureRelation, models: Models) -> PairWeight:
    """Weigh what the comparisons saw, with how the two figures stand to each other."""
    values = {name: compared.value for name, compared in seen.items()}
    learned = models.pick(values)
    model = learned.models.of(relation.relation)
    evidence = []
    for field in FIELDS:
        scale = model.scales.get(field.name)
        compared = seen[field.name]
        if scale is None or compared.value is None:
            continue
        weight = scale.weigh(compared.value) - scale.null
        evidence.append(Evidence(_name_level(field, compared.value, scale), compared.a, compared.b, round(weight, 3)))
    weight = model.score(values)
    kind = relation.relation
    gate = find_gate(values, kind)
    if gate is not None:
        gated = apply_gate(weight, gate)
        name = gate[0]
        evidence.append(Evidence(f"{name}: decisive", seen[name].a, seen[name].b, round(gated - weight, 3)))
        weight = gated
    same, match = learned.calibration.probability(weight, kind), learned.calibration.match(weight, kind)
    return PairWeight(weight, same, match, relation, tuple(evidence), values)


Gate = tuple[str, float, float]
"""A field, its value, and the match weight that this is at least (or, below 0, at most) worth."""

_GATES: tuple[Gate, ...] = (
    ("standing figure", 1.0, 4.0),
    ("rival estimates", 0.0, 4.0),
    ("level before", 0.0, -5.0),
    ("move", 1.0, 4.0),
    ("same words", 2.0, 4.0),
    ("counts apart", 0.0, -5.0),
    ("kinds", 0.0, -5.0),
    ("denied", 0.0, -5.0),
)
"""Where logic is certain."""

_SEPARATIONS = (
    "person",
    "person unknown to the other article",
    "bearer of the age",
    "owner",
    "contrast",
    "attacker",
    "years",
    "long ago",
    "region",
    "part of a country",
    "locality",
    "part",
    "later than the other article",
    "listed together",
    "year unknown to the other article",
    "extent",
    "measured from",
    "weekdays",
    "period",
)
_GATES_APART = tuple((name, 0.0, -5.0) for name in _SEPARATIONS)
"""The same where the two figures cannot both be true; figures that fit may well be told of one event, or one person."""

_GATES_LAST: tuple[Gate, ...] = (("figure beside it", 1.0, 2.0),)
"""The same where nothing else decides."""


def gates_for(relation: Relation) -> tuple[Gate, ...]:
    """The gates for two figures in this relation; the first that applies decides."""
    return _GATES_APART + _GATES + _GATES_LAST if relation is Relation.APART else _GATES


def find_gate(values: Mapping[str, float | None], relation: Relation) -> Gate | None:
    """The gate that these field values come to, None where the sum of the weights stands."""
    return next((gate for gate in gates_for(relation) if values.get(gate[0]) == gate[1]), None)


def apply_gate(weight: float, gate: Gate) -> float:
    """The match weight after the gate: at least its bound, or (below 0) at most."""
    return max(weight, gate[2]) if gate[2] > 0 else min(weight, gate[2])


def _name_level(field: Field, value: float, scale: Scale) -> str:
    if field.levels:
        return f"{field.name}: {field.levels[int(value)]}"
    return f"{field.name}: {value:.2f} ({scale.bounds(value)})"
