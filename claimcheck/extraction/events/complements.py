"""What became of those counted where the verb alone does not tell: "taken to hospital", "forced to flee"."""

from __future__ import annotations

from claimcheck.extraction.events.frames import NOMINAL, Figure, Frame, case_of, noun_class
from claimcheck.extraction.events.levels import level_subject
from claimcheck.extraction.events.predicates import are_bodies_returned, verb_lemma
from claimcheck.extraction.events.whereabouts import refuge_class, whereabouts_class
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.alike import class_of_thing
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.nouns import people_nouns, singularize
from claimcheck.lexicon.units import load_units

_CLAUSES = ("xcomp", "ccomp", "advcl", "acl")


def counts_people(tree: Tree, figure: Figure) -> bool:
    """Whether those counted are people, as a figure without a noun mostly has it."""
    if figure.dimension != "count":
        return False
    return not figure.has_noun or singularize(tree.lower[figure.noun]) in people_nouns()


def complement_class(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The class by what goes with the predicate; None where it says nothing of its own."""
    at = frame.predicate
    if figure.dimension == "count" and (held := _held_class(tree, figure)) is not None:
        return held
    if figure.dimension == "count" and (lost := _lost_class(tree, frame, figure)) is not None:
        return lost
    if at is None or figure.dimension not in ("count", "percent"):
        return None
    lemma = verb_lemma(tree, at)
    words = event_lexicon()
    done = controlled(tree, frame)
    if done is not None:
        return measure_lexicon().of_subject(verb_lemma(tree, done), figure.dimension)
    if frame.role == "patient" and lemma in words.losing and figure.has_noun:
        return measure_lexicon().lost.get(singularize(tree.lower[figure.noun]))
    if (lacked := _lacked_class(tree, frame, at)) is not None:
        return lacked
    counted = singularize(tree.lower[figure.noun]) if figure.has_noun else ""
    if lemma in words.going_away and class_of_thing(counted) == "workers":
        return measure_lexicon().lost.get(counted)  # "400 jobs are to go"
    if not counts_people(tree, figure):
        return None
    if frame.role == "agent" and lemma in words.undergoing:
        suffered = tree.child(at, "obj")
        harms = [] if suffered is None else [suffered, *(k for k in tree.kids[suffered] if tree.dep[k] == "conj")]
        return next((harm for noun in harms if (harm := _harm_of(tree, noun, "count"))), None)
    if lemma == "hold" and _is_held_over(tree, at):
        return "arrested"
    if frame.role == "patient" and lemma in words.returning and figure.has_noun:
        held = measure_lexicon().of_kind(tree.lower[figure.noun], "count")
        if held in ("captured", "arrested"):
            return "freed"  # "returned 205 prisoners of war"
    if frame.role == "patient" and lemma.split("_")[0] in words.saving and (saved := _saved_class(tree, frame)):
        return saved
    moved = frame.role == "patient" and lemma.split("_")[0] in words.moving
    if lemma in ("release", "discharge") and whereabouts_class(tree, at, frame.noun, frozenset({"from"})) == "injured":
        return "discharged"
    hurt = (kid for kid in tree.kids[at] if tree.dep[kid] == "obl" and case_of(tree, kid) == "with")
    found = next((harm for kid in hurt if (harm := _harm_of(tree, kid, "count"))), None)
    if found is not None and (frame.role == "agent" or moved):
        return found  # "arrived at the hospital with gunshot wounds"
    if moved or lemma in words.staying or tree.pos[at] not in ("VERB", "AUX"):
        found = whereabouts_class(tree, at, frame.noun)
    elif frame.role == "agent" and lemma == "go":
        found = whereabouts_class(tree, at, frame.noun, frozenset({"on"}))  # "900 nurses went on strike"
    return found or refuge_class(tree, frame, figure)


def _lost_class(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The class of those whose loss is told of: "the loss of seven men", "losses came to 40 men"."""
    lost = measure_lexicon().lost.get(singularize(tree.lower[figure.noun])) if figure.has_noun else None
    if lost is None:
        return None
    of = tree.dep[figure.noun] == "nmod" and case_of(tree, figure.noun) == "of"
    told = tree.head[figure.noun] if of else level_subject(tree, frame, figure)
    return lost if told is not None and tree.lower[told] in event_lexicon().losses else None


def _lacked_class(tree: Tree, frame: Frame, at: int) -> str | None:
    """The class of those who are without something: "8,000 homes lost power", "cut power to 8,000"."""
    things, words = measure_lexicon().lacked, event_lexicon()
    lemma = tree.lemma[at].lower()
    if (frame.role == "agent" and lemma in words.losing) or (frame.role == "to" and lemma in words.depriving):
        taken = tree.child_after(at, "obj")
        return None if taken is None else things.get(singularize(tree.lower[taken]))
    around = [at] if tree.pos[at] in NOMINAL else []
    if frame.role != "patient" or lemma in words.resulting:
        around += [kid for kid in (*tree.kids[at], *tree.kids[frame.noun]) if kid > frame.noun]
    return next(
        (things[tree.lower[i]] for i in around if tree.lower[i] in things and case_of(tree, i) == "without"), None
    )


def is_to_death(tree: Tree, verb: int) -> bool:
    """Whether those it tells of die of it: "burned to death", "found shot to death", "found shot dead"."""
    found = tree.child_after(verb, "xcomp")
    behind = () if found is None else tree.lower[found + 1 : found + 2]
    if any(measure_lexicon().of_adjective(word, "count") == "killed" for word in behind):
        return True
    kids = [*tree.kids[verb], *(() if found is None else tree.kids[found])]
    return any(kid > verb and tree.lower[kid] in event_lexicon().fatal and case_of(tree, kid) == "to" for kid in kids)


def with_class(tree: Tree, figure: Figure) -> str | None:
    """The class of what people have who are told of behind "with": "two with broken legs"."""
    if figure.dimension != "count":
        return None
    beside = [kid for kid in tree.kids[figure.noun] if tree.dep[kid] == "nmod" and case_of(tree, kid) == "with"]
    after = figure.range[1]
    if after < len(tree) and tree.lower[after] == "with":
        beside.append(tree.head[after])
    return next((found for kid in beside if (found := _harm_of(tree, kid, "count")) is not None), None)


def settlement_class(tree: Tree, figure: Figure) -> str | None:
    """The class of people that a place has: "a village of 400"."""
    within = tree.dep[figure.noun] == "nmod" and counts_people(tree, figure) and case_of(tree, figure.noun) == "of"
    return measure_lexicon().settlements.get(tree.lower[tree.head[figure.noun]]) if within else None


def clause_class(tree: Tree, noun: int, dimension: str) -> str | None:
    """The class by a clause about the noun: "three people who were shot", "two women with gunshot wounds"."""
    for kid in tree.kids[noun]:
        if tree.dep[kid] in ("acl", "acl:relcl") and tree.pos[kid] in ("VERB", "ADJ") and not _takes_object(tree, kid):
            found = _class_of_clause(tree, kid, dimension)
        elif tree.dep[kid] == "nmod" and case_of(tree, kid) == "with":
            found = _harm_of(tree, kid, dimension)
        elif tree.dep[kid] in ("nmod", "det") and tree.pos[noun] == "NUM" and case_of(tree, kid) == "of":
            found = measure_lexicon().of_adjective(tree.lower[kid], dimension) or clause_class(tree, kid, dimension)
        else:
            continue
        if found is not None:
            return found
    return None


def _takes_object(tree: Tree, verb: int) -> bool:
    """Whether the verb has an object, which a time is none: "people killed this year"."""
    taken = tree.child(verb, "obj")
    unit = None if taken is None else load_units().words.get(tree.lower[taken])
    return taken is not None and (
        unit is None or unit.dimension != "duration" or tree.child(taken, "nummod") is not None
    )


def _class_of_clause(tree: Tree, verb: int, dimension: str) -> str | None:
    lexicon = measure_lexicon()
    lemma = verb_lemma(tree, verb)
    if tree.tag[verb] == "VBG" and lemma in event_lexicon().undergoing:
        borne = (kid for kid in tree.kids[verb] if tree.dep[kid] == "obl" and case_of(tree, kid) == "from")
        return next((harm for kid in borne if (harm := _harm_of(tree, kid, dimension))), None)
    subject = tree.child(verb, "nsubj")
    passive = tree.dep[verb] != "acl:relcl" or tree.tag[verb] == "VBN" or tree.child(verb, "aux:pass") is not None
    if passive and tree.tag[verb] not in ("VBN", "VBD", "JJ") and not lexicon.is_state(tree.lower[verb]):
        return None
    if passive:
        held = whereabouts_class(tree, verb, verb) if lemma in event_lexicon().moving else None
        found = held or lexicon.of_adjective(tree.lower[verb], dimension) or lexicon.of_verb(lemma, dimension)
    elif subject is not None and tree.lower[subject] not in ("who", "that", "which"):
        found = lexicon.of_verb(lemma, dimension)  # "the men whom they killed"
    else:
        found = lexicon.of_subject(lemma, dimension)
    return found if found != "seized" else _state_after(tree, verb, dimension)


def _state_after(tree: Tree, verb: int, dimension: str) -> str | None:
    """ "found dead", "found shot": what those found were."""
    for kid in tree.kids[verb]:
        if tree.dep[kid] in _CLAUSES and kid > verb:
            lexicon, word = measure_lexicon(), tree.lower[kid]
            told = lexicon.of_subject(word, dimension) if tree.tag[kid] == "VBN" else None  # "were feared drowned"
            return lexicon.of_adjective(word, dimension) or lexicon.of_verb(word, dimension) or told
    return None


def result_class(tree: Tree, frame: Frame, dimension: str) -> str | None:
    """The class of the state in which the predicate leaves or finds its object: "left three of the guard dead"."""
    at = frame.predicate
    if at is None or frame.role != "patient" or verb_lemma(tree, at) not in event_lexicon().resulting:
        return None
    return _state_after(tree, at, dimension)


def controlled(tree: Tree, frame: Frame) -> int | None:
    """What the object of the predicate does: "flee" in "forced hundreds to flee"."""
    verb, noun = frame.predicate, frame.noun
    if verb is None or frame.role != "patient" or verb_lemma(tree, verb) not in event_lexicon().controlling:
        return None
    for at in (verb, noun):
        for kid in tree.kids[at]:
            if tree.dep[kid] in ("xcomp", "acl", "advcl") and kid > noun and tree.tag[kid] == "VB":
                return kid
    return None


def _harm_of(tree: Tree, noun: int, dimension: str) -> str | None:
    """What people suffer or have: other nouns that they may have ("two deaths") tell of others."""
    harm = measure_lexicon().harms.get(singularize(tree.lower[noun]))
    return harm or _harm(noun_class(tree, noun, dimension))


def _harm(found: str | None) -> str | None:
    return found if found in ("injured", "infected") else None


def harmed_class(tree: Tree, noun: int) -> str | None:
    """The class of people who are called hurt or sick: "25 wounded soldiers"."""
    return _harm(modifier_class(tree, noun, "count"))


def modifier_class(tree: Tree, noun: int, dimension: str) -> str | None:
    """The class by an adjective or participle of the noun."""
    lexicon = measure_lexicon()
    for kid in tree.kids[noun]:
        if tree.dep[kid] in ("amod", "acl", "xcomp") and (found := lexicon.of_adjective(tree.lower[kid], dimension)):
            return found
    return None


def manner_class(tree: Tree, frame: Frame | None, figure: Figure) -> str | None:
    """The class by how those counted were struck: "nine of them fatally"; in a frame also "fatally stabbed"."""
    adverbs = measure_lexicon().adverbs
    if not figure.has_noun:
        beside = [kid for kid in tree.kids[figure.noun] if tree.dep[kid] == "advmod" and kid > figure.noun]
        beside += [tree.head[figure.noun]] if tree.dep[figure.noun] == "nsubj" else []
        told = next((found for kid in beside if (found := adverbs.get(tree.lower[kid])) is not None), None)
        if told is not None:
            return told
    if frame is None or frame.predicate is None or frame.role != "patient" or not counts_people(tree, figure):
        return None
    kids = (adverbs.get(tree.lower[kid]) for kid in tree.kids[frame.predicate] if tree.dep[kid] == "advmod")
    return "killed" if "killed" in kids else None


def _is_held_over(tree: Tree, verb: int) -> bool:
    """Whether somebody is held for what happened: "eight held over attack"."""
    words = event_lexicon()
    crimes = (kid for kid in tree.kids[verb] if kid > verb and case_of(tree, kid) == "over")
    return any(tree.lemma[kid].lower() in words.occasions or tree.lemma[kid].lower() in words.nominal for kid in crimes)


def returned_class(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The class of bodies that are given back, which are no dead of that day: "handed over the bodies of 40 men"."""
    noun = figure.noun if frame.container is None else frame.container
    return "bodies_returned" if figure.dimension == "count" and are_bodies_returned(tree, noun) else None


def _held_class(tree: Tree, figure: Figure) -> str | None:
    """The class of people who live somewhere: "home to 12,000 people"."""
    if not figure.has_noun or not counts_people(tree, figure):
        return None
    top = figure.noun
    while tree.head[top] != top and figure.range[0] <= tree.head[top] < figure.range[1]:
        top = tree.head[top]  # "upwards of 700,000 people"
    held = measure_lexicon().holders.get(tree.lower[tree.head[top]]) if case_of(tree, top) == "to" else None
    kind = measure_lexicon().of_kind(tree.lower[figure.noun], "count")
    return held if kind in (None, held) else None  # refugees are still displaced


def _saved_class(tree: Tree, frame: Frame) -> str | None:
    """The class of people who are brought out of danger: "pulled two boys from the river"."""
    at, origins = frame.predicate, measure_lexicon().origins
    around = (kid for end in (at, frame.noun) if end is not None for kid in tree.kids[end])
    places = (kid for kid in around if tree.dep[kid] in ("obl", "nmod") and case_of(tree, kid) in ("from", "of"))
    return next((origins[word] for kid in places if (word := singularize(tree.lower[kid])) in origins), None)
