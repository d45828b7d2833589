"""The measure class of a figure: what keeps the killed apart from the injured, revenue apart from profit."""

from __future__ import annotations

from claimcheck.extraction.event_changes import change_class, stance_class, whole_class
from claimcheck.extraction.event_complements import (
    clause_class,
    complement_class,
    controlled,
    counts_people,
    harmed_class,
    is_to_death,
    listed_class,
    manner_class,
    modifier_class,
    result_class,
    settlement_class,
    with_class,
)
from claimcheck.extraction.event_levels import goods_class, level_subject
from claimcheck.extraction.event_predicates import is_premodifier, verb_lemma, word_after
from claimcheck.extraction.frames import Figure, Frame, case_of, noun_class
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.alike import class_of_thing
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.nouns import singularize
from claimcheck.lexicon.sources import source_lexicon

_DIRECTIONS = frozenset(
    {
        "north",
        "south",
        "east",
        "west",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "from",
        "away",
        "north-northeast",
        "north-northwest",
        "south-southeast",
        "south-southwest",
        "east-northeast",
        "east-southeast",
        "west-northwest",
        "west-southwest",
    }
)
_TRADED = frozenset({"shares", "stock", "stocks"})
_CAPTORS = frozenset(
    {"police", "officer", "authority", "court", "judge", "army", "military", "soldier", "kidnapper", "gunman"}
)
_REFLEXIVES = frozenset({"themselves", "himself", "herself", "itself"})
_OF_WHOLES = frozenset({"seized", "loss", "rescued"})
"""Classes of verbs of which a percentage only says by how much: "lost 3 percent"."""
_PARTS = frozenset({"percent", "%", "half", "third", "quarter", "most", "some"})
_CONJUNCTIONS = frozenset({"after", "before", "since"})
"""These say "two years after" only where the figure is no object: not in "talked two hours before they left"."""
_MEASURED = frozenset({"patient", "agent", "subject", "measure", "for", "at"})
"""Roles in which a figure has the measure of its predicate; others are circumstances ("in two villages")."""


def measure_of_figure(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The measure class, from the surest sign down: the name of the measure, the counted noun where it names one, where
    those counted were taken, the status word that is the predicate, the predicate, other status words and modifiers,
    what the counted are called."""
    dimension = figure.dimension
    if dimension == "age" or (dimension == "count" and _is_bare_age(tree, figure)):
        return "age"
    for found in (
        "distance" if is_way_off(tree, figure) else None,
        settlement_class(tree, figure),
        manner_class(tree, frame, figure),
        with_class(tree, figure),
        _own_noun_class(tree, figure, dimension) if frame.role == "with" else None,
        change_class(tree, frame, figure),
        whole_class(tree, figure),
        goods_class(tree, frame, figure),
        _container_class(tree, frame, dimension),
        _own_noun_class(tree, figure, dimension),
        complement_class(tree, frame, figure),
        _status_class(tree, frame, dimension) if frame.status == frame.predicate else None,
        _predicate_class(tree, frame, figure),
        _status_class(tree, frame, dimension),
        _numbered_class(tree, frame, figure),
        result_class(tree, frame, dimension) if dimension in ("count", "percent") else None,
        modifier_class(tree, frame.noun, dimension),
        listed_class(tree, frame, dimension),
        clause_class(tree, frame.noun, dimension),
        _own_kind_class(tree, frame, figure),
        _kind_class(tree, frame.whole, dimension),
        _extent_class(tree, frame, figure) if dimension in ("length", "duration", "percent") else None,
        stance_class(tree, frame, figure),
    ):
        if found is not None and not _is_unlikely(tree, figure, found):
            # The wounded and the sick who are moved are told apart from those who lost their homes.
            return found if found != "displaced" else harmed_class(tree, frame.noun) or found
    return _dimension_class(dimension)


def own_class(tree: Tree, figure: Figure) -> str | None:
    """The class that the figure's own words tell, whatever its clause does: "300 cases and 12 dead"."""
    return (
        manner_class(tree, None, figure)
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
    if found == "paid":
        return figure.dimension == "percent"  # "the poll gives her 53 percent"
    return found == "seized" and counts_people(tree, figure)


def is_way_off(tree: Tree, figure: Figure) -> bool:
    """ "At a depth of 10 km, 55 km south of the town": a distance, whatever was measured before."""
    directions = {word_after(tree, figure), tree.lower[figure.range[1] - 1]}
    return figure.dimension == "length" and not _DIRECTIONS.isdisjoint(directions)


def _is_bare_age(tree: Tree, figure: Figure) -> bool:
    """A number set beside a person between commas: "Maria Lopez, 41, was elected"."""
    first, after = figure.range
    if figure.has_noun or after - first != 1 or not tree.text[first].isdigit() or not 0 < int(tree.text[first]) < 120:
        return False
    if first and tree.lower[first - 1] == "aged":
        return True
    beside = first > 1 and tree.lower[first - 1] == "," and tree.ent[first - 2] == "PERSON"
    return beside and (after == len(tree) or tree.lower[after] in (",", ".", "and", ";", ")"))


def statement_measure(tree: Tree, predicate: int) -> str | None:
    """The class of what a statement is about ("troops were deployed": deployed)."""
    if tree.child(predicate, "xcomp") is not None and tree.child(predicate, "obj") is None:
        return None  # "tried to stay", "decided to charge"
    return verb_class(tree, predicate, "patient", "count")


def _container_class(tree: Tree, frame: Frame, dimension: str) -> str | None:
    if frame.container is None or _is_attempted(tree, frame.container):
        return None
    if dimension == "percent" and tree.lower[frame.container] in _TRADED:
        return None  # "shares rose 7%" tells of no part of a whole
    return noun_class(tree, frame.container, dimension)


def _numbered_class(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The class of what the subject is a number of: "the number of people driven from their homes rose to 900"."""
    subject = level_subject(tree, frame, figure) if figure.dimension == "count" and not figure.has_noun else None
    if subject is None or tree.lemma[subject].lower() not in event_lexicon().counters:
        return None
    counted = next((kid for kid in tree.kids[subject] if tree.dep[kid] == "nmod" and case_of(tree, kid) == "of"), None)
    return None if counted is None else modifier_class(tree, counted, "count") or clause_class(tree, counted, "count")


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
    lexicon, word = measure_lexicon(), tree.lower[frame.status]
    phrase = verb_lemma(tree, frame.status)
    if phrase in lexicon.phrases:  # "shot down", "downed tools"
        return lexicon.of_verb(phrase, dimension) or lexicon.of_subject(phrase, dimension)
    return lexicon.of_adjective(word, dimension) or lexicon.of_verb(word, dimension)


def _predicate_class(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    if frame.role == "with" and frame.predicate == frame.container and _is_weapon(tree, frame.noun):
        return "fired"
    apart = frame.role == "for" or (frame.role == "at" and not counts_people(tree, figure))
    measured = frame.role in _MEASURED and not (figure.dimension == "count" and apart)
    if frame.predicate is None or not (measured or _takes_role(tree, frame, figure)):
        return None
    if controlled(tree, frame) is not None or _is_attempted(tree, frame.predicate) or _is_whole(tree, figure):
        return None
    reached = figure.dimension == "percent" or (figure.dimension == "money" and frame.role != "patient")
    if reached and tree.lemma[frame.predicate].lower() in event_lexicon().reaches:
        return None  # "hit 14%" strikes nothing
    if figure.dimension == "count" and is_to_death(tree, frame.predicate):
        return "killed"
    found = _class_of_counted(tree, figure, verb_class(tree, frame.predicate, frame.role, figure.dimension))
    if found == "on_strike" and (tree.child(frame.predicate, "obj") is not None or not counts_people(tree, figure)):
        found = "attackers"  # "struck a convoy"
    if found == "attackers" and _acts_on_self(tree, frame.predicate):
        return verb_class(tree, frame.predicate, "patient", figure.dimension)
    if found == "attackers" and not counts_people(tree, figure):
        return None  # a storm that strikes is no attacker
    if found == "laid_off" and tree.lemma[frame.predicate].lower() == "let":
        return _class_of_let_go(tree, frame.predicate, figure)
    if found == "hit" and not figure.has_noun and frame.container is not None:
        return None  # "the number has hit 130,000"
    if found == "escaped" and tree.child(frame.predicate, "obj") is not None:
        return None  # "escaped injury"
    if figure.dimension == "percent" and found in _OF_WHOLES:
        return None  # "the poll found 11 percent", "the shares lost 2 percent"
    if figure.dimension == "percent" and found == "laid_off" and not _is_of_workers(tree, figure):
        return None  # "shed 4 percent"
    return found


def _is_whole(tree: Tree, figure: Figure) -> bool:
    """Whether only a part of those counted is told of: the workers of "will shed 150 of its 1,400 workers"."""
    at = figure.range[0] - 1
    while at > 0 and tree.pos[at] in ("DET", "PRON", "ADJ") and tree.lower[at] != "some":
        at -= 1
    part = at - 1
    return part >= 0 and tree.lower[at] == "of" and (tree.pos[part] == "NUM" or tree.lower[part] in _PARTS)


def _class_of_counted(tree: Tree, figure: Figure, found: str | None) -> str | None:
    """The class of what is fired, found or seized, by what is counted: people, things, or a weight."""
    lexicon = measure_lexicon()
    if found is None:
        return None
    if figure.dimension in ("mass", "volume"):
        return lexicon.amounts.get(found, found) or None
    if figure.dimension == "count" and figure.has_noun:
        by_counted = lexicon.people if counts_people(tree, figure) else lexicon.things
        return by_counted.get(found, found) or None
    return found


def _is_of_workers(tree: Tree, figure: Figure) -> bool:
    """Whether a share is one of those employed: "26% of its staff"."""
    after = figure.range[1]
    words = [singularize(word) for word in tree.lower[after : after + 4]]
    return words[:1] == ["of"] and any(class_of_thing(word) == "workers" for word in words)


def _class_of_let_go(tree: Tree, verb: int, figure: Figure) -> str | None:
    """ "Let 30 hostages go" frees them, a firm that "let 30 people go" laid them off; "let them go" says neither."""
    if figure.has_noun and singularize(tree.lower[figure.noun]) not in ("person", "man", "woman"):
        return "laid_off" if class_of_thing(singularize(tree.lower[figure.noun])) == "workers" else "freed"
    subject = tree.child(verb, "nsubj")
    noun = None if subject is None else singularize(tree.lower[subject])
    if noun in _CAPTORS or noun in source_lexicon().group:
        return "freed"
    return "laid_off" if subject is not None and tree.ent[subject] not in ("GPE", "NORP") else None


def _acts_on_self(tree: Tree, predicate: int) -> bool:
    taken = tree.child(predicate, "obj")
    return taken is not None and tree.lower[taken] in _REFLEXIVES


def _is_attempted(tree: Tree, noun: int) -> bool:
    """ "The attempted murder of two men": nobody was killed."""
    return any(tree.lower[kid] == "attempted" for kid in tree.kids[noun])


def _takes_role(tree: Tree, frame: Frame, figure: Figure) -> bool:
    """ "Sentenced to 12 years", "the mowing down of nine people", "the number of guards killed to 39"."""
    at = frame.predicate
    if at is None or frame.role not in ("to", "of"):
        return False
    if frame.role == "to" and (taken := tree.child(at, "obj")) is not None:
        return verb_lemma(tree, at).endswith(f"_{tree.lower[taken]}")  # "set fire to 30 houses"
    if frame.role == "of":
        return tree.tag[at] == "VBG" and tree.head[frame.noun] == at
    counted = tree.dep[at] == "acl" and tree.lemma[tree.head[at]].lower() in event_lexicon().counters
    return figure.dimension == "duration" or (counted and not figure.has_noun)


def _is_weapon(tree: Tree, noun: int) -> bool:
    """What an attack is made with is fired in it."""
    return singularize(tree.lower[noun]) in event_lexicon().weapons


def _own_noun_class(tree: Tree, figure: Figure, dimension: str) -> str | None:
    """The counted noun names the measure itself: "149 deaths", "27 arrests"."""
    if dimension not in ("count", "percent"):
        return None
    counted = figure.noun if figure.has_noun else tree.head[figure.noun]
    named = figure.has_noun or (tree.dep[figure.noun] in ("nummod", "det") and tree.pos[counted] == "NOUN")
    return noun_class(tree, counted, dimension) if named else None


def _extent_class(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """What a figure measures, by the word after it: "40 metres deep", "two years ago", "38 percent contained"."""
    word = word_after(tree, figure)
    if word == "of" and figure.dimension == "length" and tree.lower[figure.range[0]] == "within":
        return "distance"
    if word == "in" and figure.dimension == "duration" and figure.range[1] + 1 < len(tree):
        return measure_lexicon().of_noun(tree.lower[figure.range[1] + 1], "duration")  # "in prison"
    last = min(figure.range[1] + 2, len(tree))
    for i in range(figure.range[0] + 1, last):
        if tree.lower[i] in ("deep", "wide", "high", "tall") and tree.tag[i - 1] == "HYPH":
            return measure_lexicon().of_adjective(tree.lower[i], figure.dimension)
    if is_premodifier(tree, figure) or (word in _CONJUNCTIONS and frame.role not in ("measure", None)):
        return None
    return measure_lexicon().of_adjective(word, figure.dimension)


def verb_class(tree: Tree, predicate: int, role: str | None, dimension: str) -> str | None:
    """The class of a figure in ``role`` of the predicate: of a verb, "are missing", "are in custody"."""
    lexicon = measure_lexicon()
    if tree.pos[predicate] in ("ADV", "ADP"):
        return lexicon.of_adjective(tree.lower[predicate], dimension)  # "is down to 47"
    for word in (verb_lemma(tree, predicate), tree.lemma[predicate].lower(), tree.lower[predicate]):
        if tree.pos[predicate] in ("ADJ", "ADV"):
            found = lexicon.of_adjective(word, dimension)
            if found is None and role == "patient":
                found = lexicon.of_verb(word, dimension)  # the tagger's adjective: "agreed to free 33 hostages"
        elif tree.pos[predicate] == "NOUN" and role == "subject":
            inside = tree.child(predicate, "case") is not None  # "were under orders to leave" is no order
            found = None if inside else lexicon.of_noun(word, dimension)
        elif role == "agent":
            passive = tree.child(predicate, "aux:pass") is not None and (word, "count") in lexicon.subject_verbs
            found = None if passive else lexicon.of_subject(word, dimension)  # "is survived by two sons"
            if _may_be_passive(tree, predicate):
                found = lexicon.of_verb(word, dimension) or found
        else:
            found = lexicon.of_verb(word, dimension)
        if found is not None:
            return found
    if tree.tag[predicate] == "VBD" and tree.child(predicate, "nsubj") is not None and tree.lower[predicate] == "left":
        return None  # "left the firm three weeks before"
    return lexicon.of_adjective(tree.lower[predicate], dimension)  # "were missing", which may be tagged as a verb


def _may_be_passive(tree: Tree, predicate: int) -> bool:
    """Whether a figure "subject" may be who it is done to: "nine people injured" is often parsed as an active verb."""
    if tree.child(predicate, "obj", "aux:pass") is not None:
        return False
    return tree.lower[predicate].endswith(("ed", "en")) or tree.lower[predicate] in ("shot", "hurt", "held", "left")


def _dimension_class(dimension: str) -> str | None:
    """Figures that are no counts measure at least their dimension."""
    return None if dimension in ("count", "percent", "money", "mass", "volume", "area") else dimension
