"""What a value is the level of: the toll that "rose to 12", the gold that "closed at $2,300 an ounce"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extraction.events.arguments import subject_of
from claimcheck.extraction.events.frames import NOMINAL, Figure, Frame, case_of, noun_class
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.events import event_lexicon, forms_of_reaching
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.nouns import singularize

_LEVELS = frozenset({"at", "as"})
_GOODS_AT = frozenset({"at", "to", "in", "from", "near", "around", "above", "below", "patient", "measure"})
_RANGES = frozenset({"range", "band"})
_REACHED = frozenset({"to", "at", "above", "below", "past", "near"})
_FAR_BEFORE = 8
"""Words at the most between the verb of a headline and the name of what it tells the level of."""
_OF_WHAT = frozenset({"in", "from", "after", "at", "for"})
"""Behind the name of a measure they begin what it is told of."""
_EACH = frozenset({"a", "an", "per", "each"})


def find_container(tree: Tree, frame: Frame, figure: Figure) -> int | None:
    """The name of the measure whose value the figure is: "toll" in "the toll rose to 12"."""
    if (changed := _changed_before(tree, figure)) is not None:
        return changed
    if frame.container is not None:
        return frame.container
    at = frame.predicate
    if (
        frame.whole is not None
        and frame.status is None
        and measure_lexicon().of_had(tree.lower[frame.whole], figure.dimension) is None
        and (known := _measured_noun(tree, frame.whole, figure.dimension)) is not None
    ):
        return known
    if at is None:
        return noun_of_level(tree, figure)
    if figure.dimension == "money" and (inside := _amount_in(tree, figure)) is not None:
        return inside
    subject = level_subject(tree, frame, figure)
    own = subject == frame.noun or (subject is not None and figure.range[0] <= subject < figure.range[1])
    if subject is None or frame.role == "agent" or own:
        return noun_of_level(tree, figure)
    named = _measured_noun(tree, subject, figure.dimension)
    return noun_of_level(tree, figure) if named is None else named


def _changed_before(tree: Tree, figure: Figure) -> int | None:
    """The name of the measure in "a drop in the jobless rate to 6%", whatever the parser hangs the level from."""
    at = figure.range[0] - 2
    if at < 0 or tree.lower[at + 1] != "to" or tree.dep[at] != "nmod" or case_of(tree, at) not in ("in", "of"):
        return None
    changes = noun_class(tree, tree.head[at], "percent") in measure_lexicon().changes
    return at if changes and noun_class(tree, at, figure.dimension) is not None else None


def noun_of_level(tree: Tree, figure: Figure) -> int | None:
    """The name of the measure before a verb of levels that the parse does not see: "Flu toll in Orla hits 340"."""
    at = figure.range[0] - 1
    if figure.has_noun and figure.dimension == "count":
        return None
    if tree.pos[at + 1] == "VERB":
        at += 1  # the figure's own word: "passes 400"
    else:
        at = _verb_of_level(tree, at)
    if at < 1 or tree.lower[at] not in forms_of_reaching():
        return None
    first = max(tree.sentence[figure.noun][0], at - _FAR_BEFORE)
    found = None
    for i in range(at - 1, first - 1, -1):
        named = noun_class(tree, i, figure.dimension) is not None and not _is_of_another(tree, i, figure.dimension)
        if named and (found is None or tree.lower[i + 1] in _OF_WHAT):
            found = i  # the "toll" of "toll in Osk blast", but also the "injured" of "the number of injured"
        if tree.pos[i] in ("VERB", "PUNCT"):
            break
    return found


def _is_of_another(tree: Tree, noun: int, dimension: str) -> bool:
    """Whether the level is of what stands before "of", and that is no number: "the ages of the dead ranged from"."""
    of = noun - 1
    while of > 0 and tree.pos[of] in ("DET", "ADJ", "NOUN"):
        of -= 1
    if of < 1 or tree.lower[of] != "of":
        return False
    counts = singularize(tree.lower[of - 1]) in event_lexicon().counters
    other = noun_class(tree, of - 1, dimension) != noun_class(tree, noun, dimension)
    return not counts and other and tree.pos[of - 1] == "NOUN"


def _verb_of_level(tree: Tree, at: int) -> int:
    """Where the verb of a level stands by the word before it: "rose TO 96", "rose by 14 TO 96"."""
    if at < 1 or tree.lower[at] not in (*_REACHED, "from", "by"):
        return at
    at -= 1
    if tree.tag[at] == "CD" and at > 1:
        at -= 1 + (tree.lower[at - 1] in ("by", "from"))
    return at


def level_subject(tree: Tree, frame: Frame, figure: Figure) -> int | None:
    """The noun that the figure tells the level of: the subject, or the object where it is what is put at a level."""
    at = frame.predicate
    if at is None:
        return None
    if tree.pos[at] in NOMINAL or frame.role == "attribute" or tree.child(at, "cop") is not None:
        subject = tree.child(at, "nsubj", "nsubj:outer")
        return _named_before(tree, at) if subject is None else subject
    placed = tree.child(at, "obj")
    if placed is not None and (frame.role in ("patient", "agent") or figure.range[0] <= placed < figure.range[1]):
        placed = None
    reaches = tree.lemma[at].lower() in event_lexicon().reaches
    level = frame.role in _LEVELS or (frame.role == "in" and tree.lower[figure.range[1] - 1] in _RANGES)
    level = level and (not figure.has_noun or figure.dimension in ("money", "percent"))
    if placed is not None and (reaches or level) and not _is_amount(tree, placed):
        return placed
    given = level and frame.role == "as" and tree.child(at, "aux:pass") is not None  # "the toll was given as 40"
    if not reaches and not given:
        return None
    own = tree.child(at, "nsubj", "nsubj:pass")
    if own is not None:
        return own
    return _participle_subject(tree, at) or _object_above(tree, at) or subject_of(tree, at)


def numbered_noun(tree: Tree, frame: Frame, figure: Figure) -> tuple[int, int] | None:
    """The word for a number whose level the figure is, and what it counts: "the number of soldiers rose to 900"."""
    counter = None
    if figure.dimension == "count" and not figure.has_noun:
        named = frame.container is not None and tree.lemma[frame.container].lower() in event_lexicon().counters
        counter = frame.container if named else level_subject(tree, frame, figure)
    if counter is None or tree.lemma[counter].lower() not in event_lexicon().counters:
        return None
    counted = next(nouns_of(tree, counter), None)
    return None if counted is None else (counter, counted)


def nouns_of(tree: Tree, counter: int) -> Iterator[int]:
    """The nouns in the "of" phrases of a word for a number."""
    return (kid for kid in tree.kids[counter] if tree.dep[kid] == "nmod" and case_of(tree, kid) == "of")


def _named_before(tree: Tree, at: int) -> int | None:
    """The noun before a participle that the tagger took for a noun: "with bail set at $5,000"."""
    before = at - 1
    told = tree.lower[at] in event_lexicon().reaches and before >= 0 and tree.head[before] == at
    return before if told and tree.dep[before] == "compound" else None


def _participle_subject(tree: Tree, verb: int) -> int | None:
    """The noun of a subject that the parser took for a clause: "operating profit came in at $3 million"."""
    clause = tree.child(verb, "csubj")
    return None if clause is None or tree.tag[clause] != "VBG" else tree.child_after(clause, "obj")


def _object_above(tree: Tree, verb: int) -> int | None:
    """The object of the clause above that does what the verb says: "expects the deficit to exceed $1 trillion"."""
    above, dep = tree.head[verb], tree.dep[verb]
    if above > verb or not (dep in ("xcomp", "ccomp") or (dep == "advcl" and tree.child(verb, "aux") is not None)):
        return None
    taken = tree.child(above, "obj")
    return taken if taken is not None and above < taken < verb else None


def _is_amount(tree: Tree, noun: int) -> bool:
    """Whether a noun is itself only an amount: "fell 12% to $3 billion"."""
    return tree.pos[noun] in ("NUM", "SYM") or tree.lower[noun] in event_lexicon().amounts


def goods_class(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The class of a money level by what has it: "$71 a barrel", "gold closed at $2,300"."""
    if figure.dimension != "money":
        return None
    lexicon = measure_lexicon()
    start, end = figure.range
    at = frame.predicate
    for i in range(start + 1, min(end + 1, len(tree) - 1)):
        if tree.lower[i] in _EACH and (found := lexicon.per.get(singularize(tree.lower[i + 1]))) is not None:
            return None if _is_earned(tree, frame) else found
    if at is None or frame.role not in _GOODS_AT:
        return None
    subject = level_subject(tree, frame, figure)
    if subject is None or subject == frame.noun:
        return None
    return lexicon.goods.get(singularize(tree.lower[subject]))


def _is_earned(tree: Tree, frame: Frame) -> bool:
    """Whether what is told for each share is no price: "profit came to $2.10 a share", "lost 30 cents a share"."""
    at = frame.predicate
    earned = () if at is None else (measure_lexicon().of_verb(tree.lemma[at].lower(), "money"),)
    named = () if frame.container is None else (noun_class(tree, frame.container, "money"),)
    return not event_lexicon().earned.isdisjoint((*earned, *named))


def _amount_in(tree: Tree, figure: Figure) -> int | None:
    """The noun that names the measure of a sum: "$3 billion in revenue"."""
    after = figure.range[1]
    beside = [kid for at in range(*figure.range) for kid in tree.kids[at] if kid >= after]
    if tree.lower[after : after + 1] == ["in"]:
        beside.append(tree.head[after])  # the parser hangs it from the verb: "generate $1 billion in revenue"
    return next((kid for kid in beside if case_of(tree, kid) in ("in", "of") and noun_class(tree, kid, "money")), None)


def _measured_noun(tree: Tree, noun: int, dimension: str) -> int | None:
    """The noun that names the measure: through "the number of", "an estimate of"."""
    for _ in range(4):
        if noun_class(tree, noun, dimension) is not None:
            return noun
        inner = next((kid for kid in tree.kids[noun] if tree.dep[kid] == "nmod" and case_of(tree, kid) == "of"), None)
        if inner is None:
            return None
        noun = inner
    return None


def class_of_total(
    tree: Tree, figure: Figure, frame: Frame, measure: str | None, other: Figure, told: str | None
) -> str | None:
    """The class of those told of before, where they bring "the total" or, being no dead, "the toll" to another number.

    ``other`` is the figure before, ``told`` its class: "Another 8 were injured, bringing the toll to 27".
    """
    at, words = frame.predicate, event_lexicon()
    if at is None or figure.dimension != "count" or figure.has_noun or frame.role not in ("to", "at"):
        return None
    total = tree.child(at, "obj")
    if total is None or tree.child(total, "nmod", "compound", "nmod:poss") is not None or tree.dep[at] != "advcl":
        return None
    before = other.dimension == "count" and other.range[0] < at and tree.sentence[other.noun] == tree.sentence[at]
    if not before or tree.lemma[at].lower() not in words.reaches:
        return None
    if measure == "killed":
        return told if told in _SURVIVED and not _tells_of_dead(tree, at, total) else None
    return told if tree.lower[total] in words.counters else None


def _tells_of_dead(tree: Tree, end: int, total: int) -> bool:
    """Whether the sentence has told of dead before: "killed two and hurt three, taking the toll to 12"."""
    lexicon = measure_lexicon()
    words = (tree.lower[i] for i in range(tree.sentence[end][0], end) if i != total)
    classes = ((lexicon.of_state(w), lexicon.of_subject(w, "count"), lexicon.of_noun(w, "count")) for w in words)
    return any("killed" in told for told in classes)


_SURVIVED = frozenset({"injured", "infected", "missing"})
"""Classes of which a toll may be told that is none of dead."""
