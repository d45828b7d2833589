"""The event that a figure belongs to: predicate, measure, arguments, occasion and tense."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimcheck.extraction.events.alternatives import class_of_either
from claimcheck.extraction.events.extents import is_way_off
from claimcheck.extraction.events.forecasts import is_foreseen, set_beside
from claimcheck.extraction.events.frames import SHARED, Figure, Frame, find_frame, noun_class
from claimcheck.extraction.events.levels import class_of_total, find_container, noun_of_level
from claimcheck.extraction.events.measures import measure_of_figure, own_class
from claimcheck.extraction.events.mishung import verb_of_change
from claimcheck.extraction.events.predicates import is_attempted, predicate_of_figure
from claimcheck.extraction.events.statuses import find_status, is_part_struck, take_status
from claimcheck.extraction.events.verbs import verb_class
from claimcheck.extraction.events.wholes import is_known, is_part_told_of, is_whole, kind_of_whole
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon

_LEVELS = ("to", "at")
"""Words before what is reached by a change: "fell by 1,400 to 9,600"."""
_COMPARED = 4
"""Words before a figure in which "compared with" stands, and what may soften the figure."""
_CLAUSE_ENDS = frozenset({";", "but", "while"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


@dataclass(frozen=True, slots=True)
class EventReading:
    """What was read around a figure; ``frame`` keeps the tokens it was read from.

    ``given``: the figure only says how many there are of those of whom the clause tells something. ``foreseen``: it is
    the forecast or the target that what came of it is set beside. ``contender``: the words for the side whose figure it
    is, where the clause tells of several.
    """

    frame: Frame
    predicate: str | None
    measure: str | None
    given: bool = False
    foreseen: bool = False
    contender: TokenRange | None = None


def read_figure_event(tree: Tree, figure: Figure, before: tuple[Figure, EventReading] | None = None) -> EventReading:
    """The predicate and the measure of a figure.

    ``before`` is the figure before it with its reading: a part ("including three children") and a parallel figure ("9
    dead in one town, 11 in another") have their predicate from there.
    """
    frame = find_frame(tree, figure)
    if figure.dimension != "age" and is_whole(tree, figure):
        kind = kind_of_whole(tree, figure)
        measure = kind and class_of_either(tree, Frame(figure.noun), figure, kind)
        return EventReading(replace(frame, container=None), None, measure, given=True)
    frame = _follow_report(tree, figure, frame)
    beside = _verb_before_figure(tree, figure, frame)
    if beside is not None:
        frame = replace(frame, predicate=beside, role="patient", container=None)
    elif (deed := _verb_behind_figure(tree, figure, frame)) is not None:
        frame = replace(frame, predicate=deed, role="agent", container=None)
    foreseen = is_foreseen(tree, figure)
    frame = set_beside(tree, frame) if foreseen else frame
    stated = not (foreseen and figure.dimension != "count") and not is_part_told_of(tree, frame, figure)
    status = find_status(tree, figure, frame) if stated else None
    if status is not None and before is not None and is_part_struck(tree, figure, status, before[0]):
        status = None
    if status is not None:
        frame = take_status(tree, figure, frame, status)
    elif (
        before is not None
        and not is_way_off(tree, figure)
        and noun_of_level(tree, figure) is None
        and not (before[1].measure == "change" and tree.lower[figure.range[0] - 1] in _LEVELS)
        and (parted := _inherit(tree, figure, frame, before)) is not None
    ):
        own = None if foreseen and figure.dimension != "count" else own_class(tree, figure)
        attempted = figure.has_noun and is_attempted(tree, figure.noun)
        measure = None if attempted else own or parted.measure
        return replace(parted, measure=measure, foreseen=foreseen, given=False)
    if frame.role == SHARED:
        frame = replace(frame, role="patient")
    frame = _told_beside(tree, _list_parts(tree, frame))
    frame = replace(frame, container=find_container(tree, frame, figure))
    measure = measure_of_figure(tree, frame, figure)
    predicate = predicate_of_figure(tree, frame, figure)
    if foreseen:
        return EventReading(frame, predicate, _measure_beside(tree, figure, measure, before), foreseen=True)
    if is_known(tree, figure, frame) and measure in (None, kind_of_whole(tree, figure), own_class(tree, figure)):
        return EventReading(frame, None, measure or kind_of_whole(tree, figure), given=True)
    total = None if before is None else class_of_total(tree, figure, frame, measure, before[0], before[1].measure)
    return EventReading(frame, predicate, total or measure)


def _measure_beside(
    tree: Tree, figure: Figure, measure: str | None, before: tuple[Figure, EventReading] | None
) -> str | None:
    """The measure of a forecast, that of the level it is set beside: "rose to $3m, beating the $2m expected"."""
    if before is None or measure not in (None, "change") or before[0].dimension != figure.dimension:
        return measure
    beside = tree.sentence[before[0].noun] == tree.sentence[figure.noun]
    return (before[1].measure or measure) if beside else measure


def _list_parts(tree: Tree, frame: Frame) -> Frame:
    """The subject as the whole where the predicate lists its parts: "the victims included two nurses"."""
    at = frame.predicate
    if at is None or frame.role != "patient" or tree.lemma[at].lower() not in event_lexicon().listings:
        return frame
    whole = tree.child(at, "nsubj")
    if whole is None and tree.dep[at] == "xcomp" and tree.tag[tree.head[at]] == "VBN":
        whole = tree.head[at]  # "those killed included nine nurses"
    return replace(frame, whole=whole)


def _told_beside(tree: Tree, frame: Frame) -> Frame:
    """The relative clause of a noun that is only a circumstance: "apart from two guards who had died before"."""
    if frame.role in ("patient", "agent", "attribute", "subject", SHARED, None) or frame.whole is not None:
        return frame
    for kid in tree.kids[frame.noun]:
        if tree.dep[kid] in ("acl", "acl:relcl") and tree.pos[kid] == "VERB" and tree.child(kid, "obj") is None:
            active = tree.dep[kid] == "acl:relcl" and tree.child(kid, "aux:pass") is None
            role = "agent" if active and tree.tag[kid] != "VBN" else "patient"
            if verb_class(tree, kid, role, "count") is not None:
                return replace(frame, predicate=kid, role=role)
    return frame


def _follow_report(tree: Tree, figure: Figure, frame: Frame) -> Frame:
    """The verb of the reported clause, where the parser hung the figure on the verb that reports it."""
    at = frame.predicate
    if at is None or tree.lemma[at].lower() not in event_lexicon().reporting:
        return frame
    if frame.role == "by" and (changed := verb_of_change(tree, at, figure.range[0])) is not None:
        return replace(frame, predicate=changed)
    if frame.role not in ("patient", "agent"):
        return frame
    if frame.role == "agent" and sum(tree.dep[kid].startswith("nsubj") for kid in tree.kids[at]) < 2:
        return frame
    beside = (kid for kid in tree.kids[figure.noun] if tree.dep[kid] == "parataxis" and tree.pos[kid] == "VERB")
    for kid in (*tree.kids[at], *beside):
        reported = tree.dep[kid] in ("ccomp", "xcomp", "advcl", "conj", "parataxis") and kid > figure.noun
        reported = reported and tree.tag[kid - 1] != "CD"  # the "wounded" of "reported 300 dead and 500 wounded"
        if reported and _shares_subject(tree, figure.noun, kid):
            passive = tree.child(kid, "aux:pass") is not None
            return replace(frame, predicate=kid, role="patient" if passive else "agent")
    return frame


def _shares_subject(tree: Tree, noun: int, verb: int) -> bool:
    """Whether the verb has no subject but the noun, or one that the noun is listed with ("a girl and a man died")."""
    subject = tree.child(verb, "nsubj", "nsubj:pass")
    if subject is None:
        return True
    between = tree.lower[noun + 1 : subject]
    return bool(between) and between[0] in ("and", "or", ",") and tree.pos[noun + 1] != "VERB" and len(between) <= 4


def _inherit(tree: Tree, figure: Figure, frame: Frame, before: tuple[Figure, EventReading]) -> EventReading | None:
    """The reading of the figure before, where this one is a part of it or stands parallel to it."""
    other, reading = before
    if frame.role == "attribute" and frame.predicate is not None and _is_bare_number(tree, frame.predicate):
        return EventReading(replace(frame, container=None), reading.predicate, reading.measure)
    if tree.sentence[other.noun] != tree.sentence[figure.noun] or other.range[0] > figure.range[0]:
        return None
    between = tree.lower[max(other.range[1], other.noun + 1) : figure.range[0]]
    words = event_lexicon()
    either = between[-1:] == ["or"] and frame.predicate == reading.frame.predicate and frame.container is None
    # "Fell 95 cents, or 3 percent": a share of a price is no price.
    either = either and (other.dimension == figure.dimension or other.dimension != "money")
    if either and reading.measure is not None:
        return EventReading(replace(reading.frame, noun=figure.noun), reading.predicate, reading.measure)
    if other.dimension != figure.dimension and set(between) != {"("}:
        return None
    behind = tree.lower[figure.range[1] : figure.range[1] + 2]
    partitive = between[-1:] not in (["among"], ["amongst"]) and any(word in words.partitives for word in between[-4:])
    if behind in (["among", "them"], ["amongst", "them"]) and between[-1:] == [","]:
        part = replace(reading.frame, noun=figure.noun, whole=other.noun)
        return EventReading(part, reading.predicate, reading.measure)
    if not figure.has_noun and frame.container is None and _is_compared(between):
        return EventReading(replace(reading.frame, noun=figure.noun), reading.predicate, reading.measure)
    if partitive and (
        _is_of_reporter(tree, frame) or not _verbs_between(tree, figure, between, reading.frame.predicate)
    ):
        part = replace(reading.frame, noun=figure.noun, whole=other.noun)
        return EventReading(part, reading.predicate, reading.measure)
    adrift = not figure.has_noun and figure.dimension == "count" and frame.role not in ("patient", "agent", "attribute")
    if adrift and frame.predicate == reading.frame.predicate and frame.container is None:
        return EventReading(replace(reading.frame, noun=figure.noun), reading.predicate, reading.measure)
    weak = frame.predicate is None or frame.role == SHARED or tree.lemma[frame.predicate].lower() in words.reporting
    listed = bool(between) and all(word in (",", "and", "or", "&", "(", ";") for word in between)
    bare = not figure.has_noun and frame.role not in ("patient", "agent")
    named = frame.container is not None and noun_class(tree, frame.container, figure.dimension) is not None
    if named and not listed and not set(between).isdisjoint(_CLAUSE_ENDS):
        return None  # "had expected a loss of 30 cents; it reported a PROFIT of 11 cents"
    if (weak and (listed or not figure.has_noun)) or (listed and bare) or set(between) == {"("}:
        return EventReading(replace(reading.frame, noun=figure.noun), reading.predicate, reading.measure)
    return None


def _is_compared(between: list[str]) -> bool:
    """Whether a figure is only what the one before is compared with: "4.2%, compared with just 3.8% in May"."""
    near = between[-_COMPARED:]
    return "compared" in near and near[near.index("compared") + 1 :][:1] in (["with"], ["to"])


def _is_bare_number(tree: Tree, predicate: int) -> bool:
    """Whether the subject only takes up what was counted before: "the number is 70"."""
    subject = tree.child(predicate, "nsubj")
    bare = subject is not None and tree.lower[subject] in ("number", "figure", "count", "total")
    return bare and subject is not None and tree.child(subject, "nmod", "acl", "acl:relcl", "compound") is None


def _is_of_reporter(tree: Tree, frame: Frame) -> bool:
    """Whether the parser made a part one of those who report: "eight died, officials said, including two children"."""
    at = frame.predicate
    return (
        at is not None
        and frame.whole is not None
        and tree.lemma[at].lower() in event_lexicon().reporting
        and frame.whole == tree.child(at, "nsubj")
    )


def _verbs_between(tree: Tree, figure: Figure, between: list[str], told: int | None) -> bool:
    """Whether another clause has begun between two figures, so that the later is no part of the earlier.

    The clause that tells of the earlier, ``told`` being its predicate, and "officials said" are none.
    """
    start = figure.range[0] - len(between)
    partitive = max(i for i in range(start, figure.range[0]) if tree.lower[i] in event_lexicon().partitives)
    return any(
        tree.tag[i] in _FINITE
        and tree.child(i, "nsubj") is not None
        and i != told
        and tree.lemma[i].lower() not in event_lexicon().reporting
        for i in range(start, partitive)
    )


def _verb_before_figure(tree: Tree, figure: Figure, frame: Frame) -> int | None:
    """The verb of a measure right before the figure, where the parser saw none ("and injured more than 40").

    A bare count is its object, whatever the parser made of the two: "Quake kills 12, traps 30".
    """
    at, lexicon = figure.range[0] - 1, measure_lexicon()
    if at < tree.sentence[figure.noun][0] or (at == frame.predicate and frame.role == "patient"):
        return None
    if tree.pos[at + 1] == "VERB":
        return None  # "flood toll passes 400"
    bare = not figure.has_noun and figure.dimension == "count"
    if bare and lexicon.of_verb(lexicon.base.get(tree.lower[at], ""), "count") is not None:
        return at
    if at == frame.predicate or frame.role == "agent":
        return None
    known = measure_lexicon().of_verb(tree.lower[at], figure.dimension) is not None
    if known and frame.predicate is None and tree.text[at][0].isupper() and tree.pos[at] in ("NOUN", "PROPN"):
        return at  # a headline's: "Police Arrest Eight"
    known = known and tree.pos[at] in ("VERB", "ADJ")
    taken = tree.child(at, "obj")
    free = taken is None or figure.range[0] <= taken < figure.range[1] or taken == figure.noun
    return at if known and free and tree.tag[at] in ("VBD", "VBG", "VBN", "JJ") else None


def _verb_behind_figure(tree: Tree, figure: Figure, frame: Frame) -> int | None:
    """What a headline says that people do, where the tagger took it for a noun: "Thousands march in Osk"."""
    at = figure.range[1]
    if figure.has_noun or figure.dimension != "count" or at >= len(tree) or frame.role in ("agent", "patient"):
        return None
    known = (tree.lower[at], "count") in measure_lexicon().subject_verbs
    return at if known and tree.pos[at] in ("NOUN", "PROPN", "ADJ") else None
