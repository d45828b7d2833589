"""The event that a figure belongs to: predicate, measure, arguments, occasion and tense."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimcheck.extraction.frames import NOMINAL, Frame, case_of, find_frame
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon

_SKIPPED = frozenset({"more", "other", "others", "were", "was", "are", "is", "be", "been", "had", "have", "has", "also",
                      "still", "remain", "remained", "reportedly", "reported", "confirmed", "people", ",", "feared", "left", "believed"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figure:
    """The tokens of a quantity: its ``range``, the counted ``noun`` or else its own word, and its dimension."""

    range: TokenRange
    noun: int
    has_noun: bool
    dimension: str


@dataclass(frozen=True, slots=True)
class EventReading:
    """What was read around a figure; ``frame`` keeps the tokens it was read from."""

    frame: Frame
    predicate: str | None
    measure: str | None


def read_figure_event(tree: Tree, figure: Figure, before: tuple[Figure, EventReading] | None = None) -> EventReading:
    """The predicate and the measure of a figure.

    ``before`` is the figure before it with its reading: a part ("including three children") and a parallel figure ("one
    Tunisian, one Iranian"; "35 dead in Amatrice, 11 in Accumoli") have their predicate from there.
    """
    frame = find_frame(tree, figure.noun)
    status = _status_beside(tree, figure, frame)
    if status is not None:
        frame = replace(frame, status=status)
        if not figure.has_noun or _is_light(tree, frame.predicate) or frame.predicate is None:
            frame = replace(frame, predicate=status, role="patient")
    container = _container(tree, frame, figure)
    frame = replace(frame, container=container)
    return EventReading(frame, _predicate_lemma(tree, frame, figure), _measure(tree, frame, figure))


def _status_beside(tree: Tree, figure: Figure, frame: Frame) -> int | None:
    """The word right after the figure that says what became of those counted ("81 wounded", "36 fighters dead")."""
    if figure.dimension not in ("count", "percent"):
        return None
    end = tree.sentence[figure.noun][1]
    at = max(figure.range[1], figure.noun + 1)
    skipped = 0
    while at < end and skipped < 4:
        word = tree.lower[at]
        if tree.pos[at] in ("VERB", "ADJ", "NOUN", "ADV") and measure_lexicon().is_status(word):
            passive = tree.tag[at] != "VBD" or skipped or not figure.has_noun
            return (
                at
                if passive and tree.tag[at] not in ("VBG", "VB", "VBP", "VBZ") and not _has_object(tree, at)
                else None
            )
        if word not in _SKIPPED:
            return None
        at, skipped = at + 1, skipped + 1
    return None


def _has_object(tree: Tree, at: int) -> bool:
    return tree.child(at, "obj") is not None


def _is_light(tree: Tree, token: int | None) -> bool:
    return token is not None and tree.lemma[token].lower() in event_lexicon().light


def _container(tree: Tree, frame: Frame, figure: Figure) -> int | None:
    """The name of the measure whose value the figure is: "toll" in "the toll rose to 12"."""
    if frame.container is not None:
        return frame.container
    at = frame.predicate
    if at is None:
        return None
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
        if _noun_class(tree, noun, dimension) is not None:
            return noun
        inner = next((kid for kid in tree.kids[noun] if tree.dep[kid] == "nmod" and case_of(tree, kid) == "of"), None)
        if inner is None:
            return None
        noun = inner
    return None


def _noun_class(tree: Tree, noun: int, dimension: str) -> str | None:
    """The class of a noun, its compound first ("death toll", "net income")."""
    lexicon = measure_lexicon()
    if noun and tree.dep[noun - 1] in ("compound", "amod"):
        found = lexicon.of_noun(f"{tree.lower[noun - 1]} {tree.lower[noun]}", dimension)
        if found is not None:
            return found
    return lexicon.of_noun(tree.lower[noun], dimension) or lexicon.of_noun(tree.lemma[noun].lower(), dimension)


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


def _predicate_lemma(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The lemma of the predicate with its particle; what the status word or the name of a measure says where it is light."""
    at = frame.predicate
    if at is None:
        return "last" if figure.dimension == "duration" else None
    if (
        frame.container is not None
        and _noun_class(tree, frame.container, "count") == "killed"
        and figure.dimension == "count"
    ):
        return "die"
    return "die" if tree.lower[at] == "dead" else predicate_lemma(tree, at)


def verb_lemma(tree: Tree, at: int) -> str:
    """Lemma with its particle: "call_up"."""
    particle = tree.child(at, "compound:prt")
    lemma = tree.lemma[at].lower()
    return lemma if particle is None else f"{lemma}_{tree.lower[particle]}"


def _measure(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The measure class: of the status word, of the name of the measure, of the verb, of the counted noun, in this order."""
    dimension = figure.dimension
    lexicon = measure_lexicon()
    noun = frame.noun
    if frame.container is not None:
        found = _noun_class(tree, frame.container, dimension)
        if found is not None:
            return found
    if frame.status is not None:
        word = tree.lower[frame.status]
        found = lexicon.of_adjective(word, dimension) or lexicon.of_verb(word, dimension)
        if found is not None:
            return found
    found = _modifier_class(tree, noun, dimension) or _own_noun_class(tree, figure, dimension)
    if found is not None:
        return found
    if frame.predicate is not None and frame.role in ("patient", "agent", "subject", "measure", "for", "at"):
        found = _verb_class(tree, frame.predicate, frame.role, dimension)
    return found or _dimension_class(dimension)


def _own_noun_class(tree: Tree, figure: Figure, dimension: str) -> str | None:
    """The counted noun names the measure itself: "149 deaths", "27 arrests"."""
    return _noun_class(tree, figure.noun, dimension) if figure.has_noun and dimension in ("count", "percent") else None


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
        else:
            found = lexicon.of_verb(word, dimension)
        if found is not None:
            return found
    return None


def _dimension_class(dimension: str) -> str | None:
    """Figures that are no counts measure at least their dimension."""
    return None if dimension in ("count", "percent", "money", "mass", "volume", "area") else dimension
