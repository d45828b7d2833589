"""The measure class of a figure: what keeps the killed apart from the injured, revenue apart from profit."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extraction.events.alternatives import class_of_either
from claimcheck.extraction.events.arguments import subject_of
from claimcheck.extraction.events.capacities import capacity_class, class_of_seats, crowd_class
from claimcheck.extraction.events.changes import (
    change_class,
    changed_class,
    difference_class,
    margin_class,
    stance_class,
    whole_class,
)
from claimcheck.extraction.events.complements import (
    clause_class,
    complement_class,
    counts_people,
    harmed_class,
    is_to_death,
    manner_class,
    modifier_class,
    result_class,
    returned_class,
    settlement_class,
    with_class,
)
from claimcheck.extraction.events.dealings import class_of_dealing, fee_class
from claimcheck.extraction.events.extents import extent_class, is_way_off
from claimcheck.extraction.events.frames import Figure, Frame, noun_class
from claimcheck.extraction.events.levels import goods_class, nouns_of, numbered_noun
from claimcheck.extraction.events.predicates import is_attempted, is_strike_of_workers, verb_lemma
from claimcheck.extraction.events.riding import riding_class
from claimcheck.extraction.events.terms import term_class
from claimcheck.extraction.events.verbs import class_of_counted, is_sentenced, is_weapon, predicate_class, verb_class
from claimcheck.extraction.events.whereabouts import boarded_class, placed_class
from claimcheck.extraction.events.wholes import class_of_opening_whole, is_part_told_of, listed_class, turnout_class
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.alike import class_of_thing
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.nouns import singularize

_NEAR = 5
"""Tokens behind a verb in which a count that it takes has begun."""


def measure_of_figure(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The measure class by the surest sign that there is."""
    dimension = figure.dimension
    if dimension == "age" or (dimension == "count" and _is_bare_age(tree, figure)):
        return "age"
    if figure.is_tally:
        return "voted"
    if figure.has_noun and is_attempted(tree, figure.noun):
        return None  # "two attempted murders"
    for found in _signs(tree, frame, figure):
        if found is not None and not _is_unlikely(tree, figure, found):
            return class_of_either(tree, frame, figure, _class_for_counted(tree, frame, figure, found))
    return _dimension_class(dimension)


def _class_for_counted(tree: Tree, frame: Frame, figure: Figure, found: str) -> str:
    """The class in place of the one found, where it is another for what is counted, or for what became of it."""
    if figure.dimension == "count" and found in event_lexicon().deadly and _are_killed(tree, frame):
        return "killed"
    if found == "electorate" and frame.predicate is not None and _casts(tree, frame.predicate):
        return "voted"  # "12 million of 14 million registered voters went to the polls"
    if found == "voted" and (changed := class_of_seats(tree, frame, figure)) is not None:
        return changed
    if figure.dimension == "money":
        return class_of_dealing(tree, frame, figure, found)
    if found == "displaced":
        # The wounded and the sick who are moved are told apart from those who lost their homes.
        return harmed_class(tree, frame.noun) or found
    if found == "arrested" and frame.predicate is not None and is_sentenced(tree, frame.predicate):
        return "convicted"  # "jailed for life"
    if found == "shot" and figure.has_noun and is_weapon(tree, figure.noun):
        return "fired"  # "50 rounds were shot"
    if found == "attacks" and counts_people(tree, figure) and _are_strikers(tree, frame):
        return "on_strike"  # "a strike by 1,600 dockworkers"
    if found == "aboard" and _is_over_months(tree, frame):
        return "carried"
    if found == "seized" and frame.predicate is not None and _saves(tree, frame.predicate):
        return "rescued"  # "saved 12 dolphins"
    if found == "population" and figure.has_noun and _kind_class(tree, figure.noun, figure.dimension) == "displaced":
        return "displaced"  # "9,000 refugees live in the camp"
    return found


def _are_strikers(tree: Tree, frame: Frame) -> bool:
    """Whether a strike is one of those counted: "the strike by 1,350 drivers", where they bear no arms."""
    by = frame.role == "by" and frame.container is not None and singularize(tree.lower[frame.container]) == "strike"
    armed = class_of_thing(singularize(tree.lower[frame.noun])) in event_lexicon().armed
    return is_strike_of_workers(tree, frame.noun) or (by and not armed)


def _is_over_months(tree: Tree, frame: Frame) -> bool:
    """Whether passengers are no one ship's or train's: "the airport handled 7.9 million passengers"."""
    at, words = frame.predicate, event_lexicon()
    if at is None or frame.role != "patient" or tree.lemma[at].lower() not in words.handling:
        return False
    carrier = subject_of(tree, at)
    return carrier is not None and singularize(tree.lower[carrier]) in words.carriers


def _casts(tree: Tree, verb: int) -> bool:
    return verb_lemma(tree, verb) in event_lexicon().casting


def _saves(tree: Tree, verb: int) -> bool:
    return tree.lemma[verb].lower() in event_lexicon().saving_lives


def _are_killed(tree: Tree, frame: Frame) -> bool:
    """Whether the clause goes on to say that they died: "were shot and killed", "were hit by a car and died"."""
    told = [] if frame.predicate is None or frame.role not in ("patient", "agent") else [frame.predicate]
    told += (kid for kid in tree.kids[frame.noun] if tree.dep[kid] in ("acl", "acl:relcl"))
    return any(_is_deadly(tree, kid) for verb in told for kid in tree.kids[verb] if tree.dep[kid] == "conj")


def _is_deadly(tree: Tree, verb: int) -> bool:
    """Whether a verb that shares the subject of the one before says that they died."""
    counted = any(tree.tag[i] == "CD" for i in range(verb + 1, min(verb + _NEAR, tree.sentence[verb][1])))
    if counted or tree.child(verb, "nsubj", "nsubj:pass", "obj") is not None:
        return False  # "infected 2,700 people and killed over 80"
    return "killed" in (verb_class(tree, verb, "patient", "count"), verb_class(tree, verb, "agent", "count"))


def _signs(tree: Tree, frame: Frame, figure: Figure) -> Iterator[str | None]:
    """The class by each sign, from the surest down, read no further than it is asked for.

    First the name of the measure, then the counted noun where it names one, where those counted were taken, the status
    word that is the predicate, the predicate, other status words and modifiers, what the counted are called.
    """
    dimension = figure.dimension
    if is_way_off(tree, figure):
        yield "distance"
    yield margin_class(tree, figure)
    yield capacity_class(tree, frame, figure)
    yield settlement_class(tree, figure)
    yield manner_class(tree, frame, figure)
    yield placed_class(tree, figure)
    yield with_class(tree, figure)
    if frame.role == "with":
        yield _own_noun_class(tree, figure, dimension)
    if (change := change_class(tree, frame, figure)) is not None:
        yield changed_class(tree, frame, figure)
        yield change
    yield turnout_class(tree, frame, figure)
    yield whole_class(tree, frame, figure)
    yield goods_class(tree, frame, figure)
    yield returned_class(tree, frame, figure)
    yield _container_class(tree, frame, dimension)
    yield _own_noun_class(tree, figure, dimension)
    yield complement_class(tree, frame, figure)
    if frame.status == frame.predicate:
        yield class_of_counted(tree, figure, _status_class(tree, frame, dimension))
    yield predicate_class(tree, frame, figure)
    yield class_of_counted(tree, figure, _status_class(tree, frame, dimension))
    yield _numbered_class(tree, frame, figure)
    if dimension in ("count", "percent"):
        yield result_class(tree, frame, dimension)
    if not is_part_told_of(tree, frame, figure):
        yield modifier_class(tree, frame.noun, dimension)
        yield listed_class(tree, frame, figure)
        yield clause_class(tree, frame.noun, dimension)
        yield _own_kind_class(tree, frame, figure)
    yield _kind_class(tree, frame.whole, dimension)
    yield class_of_opening_whole(tree, frame, figure)
    yield term_class(tree, frame, figure)
    yield fee_class(tree, frame, figure)
    if dimension in ("length", "duration", "percent"):
        yield extent_class(tree, frame, figure)
    yield stance_class(tree, frame, figure)
    yield boarded_class(tree, figure) or riding_class(tree, frame, figure)
    yield crowd_class(tree, figure)


def own_class(tree: Tree, figure: Figure) -> str | None:
    """The class that the figure's own words tell, whatever its clause does: "300 cases and 12 dead"."""
    return (
        margin_class(tree, figure)
        or difference_class(tree, figure)
        or manner_class(tree, None, figure)
        or placed_class(tree, figure)
        or _own_noun_class(tree, figure, figure.dimension)
        or with_class(tree, figure)
        or _state_behind(tree, figure)
    )


def _state_behind(tree: Tree, figure: Figure) -> str | None:
    """The class of the state that closes the figure's phrase: "including up to 40 dead."."""
    after = figure.range[1]
    closed = after + 1 >= len(tree) or tree.pos[after + 1] in ("PUNCT", "SPACE", "CCONJ")
    bare = figure.dimension == "count" and after < len(tree) and closed
    return measure_lexicon().of_adjective(tree.lower[after], "count") if bare else None


def _is_unlikely(tree: Tree, figure: Figure, found: str) -> bool:
    """Whether those counted are seldom so: people are found but not seized, soldiers move but are not displaced."""
    if found == "age":
        return figure.dimension == "count" and figure.has_noun and counts_people(tree, figure)
    if found == "displaced":
        return figure.has_noun and class_of_thing(singularize(tree.lower[figure.noun])) in event_lexicon().armed
    if found == "score" and figure.dimension == "percent":
        return True  # a percentage point
    if found == "made" and figure.has_noun:
        return singularize(tree.lower[figure.noun]) in event_lexicon().deeds  # "made 300 calls"
    if found in ("paid", "won", "demanded", "fined"):
        return figure.dimension == "percent"  # "the poll gives her 53 percent", "won 52% of the seats"
    return found == "seized" and counts_people(tree, figure)


def _is_bare_age(tree: Tree, figure: Figure) -> bool:
    """A number set beside a person between commas: "Maria Lopez, 41, was elected"."""
    first, after = figure.range
    if figure.has_noun or after - first != 1 or not tree.text[first].isdigit() or not 0 < int(tree.text[first]) < 120:
        return False
    if first and tree.lower[first - 1] == "aged":
        return True
    beside = first > 1 and tree.lower[first - 1] == "," and tree.ent[first - 2] == "PERSON"
    return beside and (after == len(tree) or tree.lower[after] in (",", ".", "and", ";", ")"))


def _container_class(tree: Tree, frame: Frame, dimension: str) -> str | None:
    if frame.container is None or is_attempted(tree, frame.container):
        return None
    if dimension == "percent" and tree.lower[frame.container] in event_lexicon().traded:
        return None  # "shares rose 7%" tells of no part of a whole
    return _counted_class(tree, frame.container, dimension) or noun_class(tree, frame.container, dimension)


def _counted_class(tree: Tree, container: int, dimension: str) -> str | None:
    """The class of what a word for a number counts: "the count of the dead", and no "counts of murder"."""
    if tree.tag[container] != "NN" or tree.lower[container] not in event_lexicon().counters:
        return None
    classes = (noun_class(tree, noun, dimension) for noun in nouns_of(tree, container))
    return next((found for found in classes if found is not None), None)


def _numbered_class(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The class of what the subject is a number of: "the number of people driven from their homes rose to 900"."""
    found = numbered_noun(tree, frame, figure)
    if found is None:
        return None
    counter, counted = found
    told = modifier_class(tree, counted, "count") or clause_class(tree, counted, "count")
    told = told or clause_class(tree, counter, "count")  # "number of officers injured": it may hang from "number"
    return told or _kind_class(tree, counted, "count")


def _kind_class(tree: Tree, noun: int | None, dimension: str) -> str | None:
    return None if noun is None else measure_lexicon().of_kind(tree.lower[noun], dimension)


def _own_kind_class(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The class that those counted are called after; some only where a place or a firm has them, not where they act."""
    if not figure.has_noun:
        return None
    had = measure_lexicon().of_had(tree.lower[figure.noun], figure.dimension)
    if had is not None:
        told = frame.predicate is None or verb_lemma(tree, frame.predicate) in event_lexicon().having
        return had if told and frame.role != "agent" else None
    return _kind_class(tree, figure.noun, figure.dimension)


def _status_class(tree: Tree, frame: Frame, dimension: str) -> str | None:
    if frame.status is None:
        return None
    if dimension == "count" and is_to_death(tree, frame.status):
        return "killed"
    lexicon, word = measure_lexicon(), tree.lower[frame.status]
    phrase = verb_lemma(tree, frame.status)
    if phrase in event_lexicon().other_deeds:
        return None  # "were sent home"
    if phrase in lexicon.phrases:  # "shot down", "downed tools"
        return lexicon.of_verb(phrase, dimension) or lexicon.of_subject(phrase, dimension)
    return lexicon.of_adjective(word, dimension) or lexicon.of_verb(word, dimension)


def _own_noun_class(tree: Tree, figure: Figure, dimension: str) -> str | None:
    """The counted noun names the measure itself: "149 deaths", "27 arrests", "on $3 billion revenue"."""
    if dimension == "money":
        return noun_class(tree, figure.range[1] - 1, dimension)
    if dimension not in ("count", "percent"):
        return None
    counted = figure.noun if figure.has_noun else tree.head[figure.noun]
    if figure.has_noun and measure_lexicon().of_had(tree.lower[counted], dimension) is not None:
        return None  # "fired 12,000 of its workforce"
    named = figure.has_noun or (tree.dep[figure.noun] in ("nummod", "det") and tree.pos[counted] == "NOUN")
    return noun_class(tree, counted, dimension) if named else None


def _dimension_class(dimension: str) -> str | None:
    """Figures that are no counts measure at least their dimension."""
    return None if dimension in ("count", "percent", "money", "mass", "volume", "area") else dimension
