"""The event that a figure belongs to: predicate, measure, arguments, occasion and tense."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimcheck.extraction.frames import NOMINAL, SHARED, Figure, Frame, case_of, find_frame, noun_class
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.nouns import singularize

_FINITE = frozenset({"VBD", "VBZ", "VBP"})


@dataclass(frozen=True, slots=True)
class EventReading:
    """What was read around a figure; ``frame`` keeps the tokens it was read from."""

    frame: Frame
    predicate: str | None
    measure: str | None


def read_figure_event(tree: Tree, figure: Figure, before: tuple[Figure, EventReading] | None = None) -> EventReading:
    """The predicate and the measure of a figure.

    ``before`` is the figure before it with its reading: a part ("including three children") and a parallel figure ("9
    dead in one town, 11 in another") have their predicate from there.
    """
    frame = find_frame(tree, figure)
    frame = _follow_report(tree, figure, frame)
    beside = _verb_before_figure(tree, figure, frame)
    if beside is not None:
        frame = replace(frame, predicate=beside, role="patient", container=None)
    status = _status_beside(tree, figure, frame)
    if status is not None:
        frame = _take_status(tree, figure, frame, status)
    elif before is not None and (parted := _inherit(tree, figure, frame, before)) is not None:
        return parted
    if frame.role == SHARED:
        frame = replace(frame, role="patient")
    frame = _told_beside(tree, frame)
    frame = replace(frame, container=_container(tree, frame, figure))
    return EventReading(frame, _predicate_of_figure(tree, frame, figure), _measure(tree, frame, figure))


def _take_status(tree: Tree, figure: Figure, frame: Frame, status: int) -> Frame:
    """The status word as predicate, but where it is itself a noun with one ("the 40 wounded were flown out")."""
    frame = replace(frame, status=status)
    parent = tree.head[status]
    if (
        tree.dep[status] in ("nsubj", "nsubj:pass", "obj")
        and tree.pos[parent] == "VERB"
        and not _is_light(tree, parent)
    ):
        return replace(frame, predicate=parent, role="agent" if tree.dep[status] == "nsubj" else "patient")
    if not figure.has_noun or frame.role == SHARED or frame.predicate is None or _is_light(tree, frame.predicate):
        return replace(frame, predicate=status, role="patient")
    return frame


def _told_beside(tree: Tree, frame: Frame) -> Frame:
    """The relative clause of a noun that is only a circumstance: "apart from two guards who had died before"."""
    if frame.role in ("patient", "agent", "attribute", "subject", SHARED, None) or frame.whole is not None:
        return frame
    for kid in tree.kids[frame.noun]:
        if tree.dep[kid] in ("acl", "acl:relcl") and tree.pos[kid] == "VERB" and tree.child(kid, "obj") is None:
            lexicon = measure_lexicon()
            word = tree.lower[kid]
            if lexicon.of_verb(word, "count") or lexicon.of_subject(word, "count"):
                return replace(frame, predicate=kid, role="agent" if tree.dep[kid] == "acl:relcl" else "patient")
    return frame


def _follow_report(tree: Tree, figure: Figure, frame: Frame) -> Frame:
    """The verb of the reported clause, where the parser hung the figure on the verb that reports it."""
    at = frame.predicate
    if at is None or frame.role not in ("patient", "agent") or tree.lemma[at].lower() not in event_lexicon().reporting:
        return frame
    if frame.role == "agent" and sum(tree.dep[kid].startswith("nsubj") for kid in tree.kids[at]) < 2:
        return frame
    for kid in tree.kids[at]:
        reported = tree.dep[kid] in ("ccomp", "xcomp", "advcl", "conj", "parataxis") and kid > figure.noun
        if reported and tree.child(kid, "nsubj", "nsubj:pass") is None:
            passive = tree.child(kid, "aux:pass") is not None
            return replace(frame, predicate=kid, role="patient" if passive else "agent")
    return frame


def _inherit(tree: Tree, figure: Figure, frame: Frame, before: tuple[Figure, EventReading]) -> EventReading | None:
    """The reading of the figure before, where this one is a part of it or stands parallel to it."""
    other, reading = before
    if frame.role == "attribute" and frame.predicate is not None and _is_bare_number(tree, frame.predicate):
        return EventReading(replace(frame, container=None), reading.predicate, reading.measure)
    if tree.sentence[other.noun] != tree.sentence[figure.noun] or other.range[0] > figure.range[0]:
        return None
    between = tree.lower[max(other.range[1], other.noun + 1) : figure.range[0]]
    words = event_lexicon()
    if other.dimension != figure.dimension and set(between) != {"("}:
        return None
    if any(word in words.partitives for word in between[-4:]) and not _verbs_between(tree, figure, between):
        part = replace(reading.frame, noun=figure.noun, whole=other.noun)
        return EventReading(part, reading.predicate, reading.measure)
    adrift = not figure.has_noun and figure.dimension == "count" and frame.role not in ("patient", "agent", "attribute")
    if adrift and frame.predicate == reading.frame.predicate and frame.container is None:
        return EventReading(replace(reading.frame, noun=figure.noun), reading.predicate, reading.measure)
    weak = frame.predicate is None or frame.role == SHARED or tree.lemma[frame.predicate].lower() in words.reporting
    listed = bool(between) and all(word in (",", "and", "or", "&", "(", ";") for word in between)
    bare = not figure.has_noun and frame.role not in ("patient", "agent")
    if (weak and (listed or not figure.has_noun)) or (listed and bare) or set(between) == {"("}:
        return EventReading(replace(reading.frame, noun=figure.noun), reading.predicate, reading.measure)
    return None


def _is_bare_number(tree: Tree, predicate: int) -> bool:
    """Whether the subject only takes up what was counted before: "the number is 70"."""
    subject = tree.child(predicate, "nsubj")
    bare = subject is not None and tree.lower[subject] in ("number", "figure", "count", "total")
    return bare and subject is not None and tree.child(subject, "nmod", "acl", "acl:relcl", "compound") is None


def _verbs_between(tree: Tree, figure: Figure, between: list[str]) -> bool:
    """Whether another clause has begun between two figures, so that the later is no part of the earlier."""
    start = figure.range[0] - len(between)
    partitive = max(i for i in range(start, figure.range[0]) if tree.lower[i] in event_lexicon().partitives)
    return any(tree.tag[i] in _FINITE and tree.child(i, "nsubj") is not None for i in range(start, partitive))


def _status_beside(tree: Tree, figure: Figure, frame: Frame) -> int | None:
    """The word right after the figure that says what became of those counted ("40 wounded", "six sailors dead")."""
    if figure.dimension not in ("count", "percent"):
        return None
    end = tree.sentence[figure.noun][1]
    at = max(figure.range[1], figure.noun + 1)
    skipped = 0
    while at < end and skipped < 4:
        word = tree.lower[at]
        if tree.pos[at] in ("VERB", "ADJ", "NOUN", "ADV") and measure_lexicon().is_status(word):
            passive = tree.tag[at] != "VBD" or skipped or not figure.has_noun or frame.role == SHARED
            return (
                at
                if passive and tree.tag[at] not in ("VBG", "VB", "VBP", "VBZ") and not _has_object(tree, at)
                else None
            )
        if word not in event_lexicon().before_status:
            return None
        at, skipped = at + 1, skipped + 1
    return None


def _verb_before_figure(tree: Tree, figure: Figure, frame: Frame) -> int | None:
    """The verb of a measure right before the figure, where the parser saw none ("and injured more than 40")."""
    at = figure.range[0] - 1
    if at < tree.sentence[figure.noun][0] or at == frame.predicate or frame.role == "agent":
        return None
    known = tree.pos[at] in ("VERB", "ADJ") and measure_lexicon().of_verb(tree.lower[at], figure.dimension) is not None
    return at if known and tree.tag[at] in ("VBD", "VBG", "VBN", "JJ") and not _has_object(tree, at) else None


def _has_object(tree: Tree, at: int) -> bool:
    return tree.child(at, "obj") is not None


def _is_light(tree: Tree, token: int | None) -> bool:
    return token is not None and tree.lemma[token].lower() in event_lexicon().light


def _container(tree: Tree, frame: Frame, figure: Figure) -> int | None:
    """The name of the measure whose value the figure is: "toll" in "the toll rose to 12"."""
    if frame.container is not None:
        return frame.container
    at = frame.predicate
    if frame.whole is not None and (known := _measured_noun(tree, frame.whole, figure.dimension)) is not None:
        return known
    if at is None:
        return None
    if tree.lemma[at].lower() in event_lexicon().listings and frame.role == "patient":
        subject = tree.child(at, "nsubj")
        return None if subject is None else _measured_noun(tree, subject, figure.dimension)
    if tree.pos[at] in NOMINAL or frame.role == "attribute":
        subject = tree.child(at, "nsubj", "nsubj:outer")
    elif tree.lemma[at].lower() in event_lexicon().reaches:
        subject = tree.child(at, "nsubj", "nsubj:pass")
        placed = tree.child(at, "obj")
        if placed is not None and placed != figure.noun and frame.role not in ("patient", "agent"):
            subject = placed
    else:
        return None
    if subject is None or frame.role == "agent" or subject == frame.noun:
        return None
    return _measured_noun(tree, subject, figure.dimension)


def _measured_noun(tree: Tree, noun: int, dimension: str) -> int | None:
    """The noun that names the measure: through "the number of", "an estimate of"."""
    for _ in range(4):
        if noun_class(tree, noun, dimension) is not None or measure_lexicon().of_kind(tree.lower[noun], dimension):
            return noun
        inner = next((kid for kid in tree.kids[noun] if tree.dep[kid] == "nmod" and case_of(tree, kid) == "of"), None)
        if inner is None:
            return None
        noun = inner
    return None


def predicate_lemma(tree: Tree, at: int) -> str:
    """The lemma of a predicate: a verb with its particle, "be_ready" of an adjective, the verb of a nominalisation."""
    lemma = verb_lemma(tree, at)
    if tree.pos[at] in ("VERB", "AUX"):
        return lemma
    if tree.child(at, "cop") is not None:
        return f"be_{tree.lower[at]}" if tree.pos[at] == "ADJ" else "be"
    return event_lexicon().nominal.get(lemma, lemma)


def statement_measure(tree: Tree, predicate: int) -> str | None:
    """The class of what a statement is about ("troops were deployed": deployed)."""
    return _verb_class(tree, predicate, "patient", "count")


def _predicate_of_figure(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The lemma of the predicate; "die" for figures of a toll, "last" and "be" for what lasts or lies somewhere."""
    at = frame.predicate
    if figure.dimension == "duration" and (at is None or _is_premodifier(tree, figure)):
        return "last"
    if at is None:
        return None
    if figure.dimension == "length" and _is_extent(tree, figure, at):
        return "be"
    if (
        frame.container is not None
        and noun_class(tree, frame.container, "count") == "killed"
        and figure.dimension == "count"
    ):
        return "die"
    return "die" if tree.lower[at] == "dead" else predicate_lemma(tree, at)


def _is_premodifier(tree: Tree, figure: Figure) -> bool:
    """Whether the figure stands before the noun that it measures: "a four-hour truce"."""
    start, end = figure.range
    return any("-" in tree.text[i] or tree.text[i] == "-" for i in range(start, min(end, start + 6)))


def _is_extent(tree: Tree, figure: Figure, predicate: int) -> bool:
    """Whether a length tells how far off or how large something is."""
    return (
        _word_after(tree, figure) in event_lexicon().extents
        or _is_premodifier(tree, figure)
        or tree.pos[predicate] in ("ADJ", "ADV")
    )


def _word_after(tree: Tree, figure: Figure) -> str:
    """The word after the figure, a conversion in brackets passed over."""
    after = figure.range[1]
    if after < len(tree) and tree.lower[after] == "(":
        after = next((i + 1 for i in range(after, min(after + 8, len(tree))) if tree.lower[i] == ")"), after)
    return tree.lower[after] if after < len(tree) else ""


def _extent_class(tree: Tree, figure: Figure) -> str | None:
    """What a length measures, by the word after it: "40 metres deep", "15 kilometres from"."""
    return measure_lexicon().of_adjective(_word_after(tree, figure), "length")


def verb_lemma(tree: Tree, at: int) -> str:
    """Lemma with its particle: "call_up"."""
    lexicon = measure_lexicon()
    lemma = lexicon.base.get(tree.lower[at]) or tree.lemma[at].lower()
    particle = tree.child(at, "compound:prt")
    if particle is None and at + 1 < len(tree) and tree.lower[at + 1] in event_lexicon().particles:
        # Next to the verb it is a particle where the parser says so or the lexicon knows the phrasal verb.
        adverb = tree.head[at + 1] == at and tree.dep[at + 1] == "advmod"
        known = (f"{lemma}_{tree.lower[at + 1]}", "count") in lexicon.verbs
        particle = at + 1 if adverb or known else None
    return lemma if particle is None else f"{lemma}_{tree.lower[particle]}"


def _measure(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The measure class: of the measure's name, the predicate, the status word, the counted noun, in this order."""
    dimension = figure.dimension
    for found in (
        _container_class(tree, frame, dimension),
        _status_class(tree, frame, dimension) if frame.status == frame.predicate else None,
        _ownnoun_class(tree, figure, dimension),
        _predicate_class(tree, frame, dimension),
        _status_class(tree, frame, dimension),
        _modifier_class(tree, frame.noun, dimension),
        measure_lexicon().of_kind(tree.lower[figure.noun], dimension) if figure.has_noun else None,
        _extent_class(tree, figure) if dimension == "length" else None,
    ):
        if found is not None:
            return found
    return _dimension_class(dimension)


def _container_class(tree: Tree, frame: Frame, dimension: str) -> str | None:
    if frame.container is None:
        return None
    return noun_class(tree, frame.container, dimension) or measure_lexicon().of_kind(
        tree.lower[frame.container], dimension
    )


def _status_class(tree: Tree, frame: Frame, dimension: str) -> str | None:
    if frame.status is None:
        return None
    word = tree.lower[frame.status]
    return measure_lexicon().of_adjective(word, dimension) or measure_lexicon().of_verb(word, dimension)


def _predicate_class(tree: Tree, frame: Frame, dimension: str) -> str | None:
    if frame.role == "with" and singularize(tree.lower[frame.noun]) in event_lexicon().weapons:
        return "fired"
    if frame.predicate is None or frame.role not in ("patient", "agent", "subject", "measure", "for", "at"):
        return None
    return _verb_class(tree, frame.predicate, frame.role, dimension)


def _ownnoun_class(tree: Tree, figure: Figure, dimension: str) -> str | None:
    """The counted noun names the measure itself: "149 deaths", "27 arrests"."""
    return noun_class(tree, figure.noun, dimension) if figure.has_noun and dimension in ("count", "percent") else None


def _modifier_class(tree: Tree, noun: int, dimension: str) -> str | None:
    lexicon = measure_lexicon()
    for kid in tree.kids[noun]:
        if tree.dep[kid] in ("amod", "acl", "xcomp") and (found := lexicon.of_adjective(tree.lower[kid], dimension)):
            return found
    return None


def _verb_class(tree: Tree, predicate: int, role: str | None, dimension: str) -> str | None:
    lexicon = measure_lexicon()
    for word in (verb_lemma(tree, predicate), tree.lemma[predicate].lower(), tree.lower[predicate]):
        if tree.pos[predicate] == "ADJ":
            found = lexicon.of_adjective(word, dimension)
        elif role == "agent":
            found = lexicon.of_subject(word, dimension)
            if tree.child(predicate, "obj") is None and _is_participle(tree, predicate):
                found = lexicon.of_verb(word, dimension) or found
        else:
            found = lexicon.of_verb(word, dimension)
        if found is not None:
            return found
    return None


def _is_participle(tree: Tree, predicate: int) -> bool:
    """A form that can be a passive participle: "16 people injured" is often parsed as if the people injured others."""
    return tree.lower[predicate].endswith(("ed", "en")) or tree.lower[predicate] in ("shot", "hurt", "held", "left")


def _dimension_class(dimension: str) -> str | None:
    """Figures that are no counts measure at least their dimension."""
    return None if dimension in ("count", "percent", "money", "mass", "volume", "area") else dimension
