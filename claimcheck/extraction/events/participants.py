"""What is counted, whose figure it is, and who takes part in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claim import Counted
from claimcheck.extraction.events.arguments import subject_of
from claimcheck.extraction.events.contenders import name_of_contender
from claimcheck.extraction.events.frames import NOMINAL, Figure, Frame, case_of
from claimcheck.extraction.events.levels import numbered_noun
from claimcheck.extraction.events.reading import EventReading
from claimcheck.extraction.events.sides import find_side
from claimcheck.extraction.mentions import Mentions
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.gazetteer import gazetteer
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.nouns import people_nouns, singularize
from claimcheck.lexicon.numbers import rank_of

_GLUED_AGE = re.compile(r",\d+$")
"""An age without a blank before it is one token with the name: "Ana Ruiz,17"."""
_MODIFIERS = frozenset({"amod", "compound", "nmod", "nmod:desc", "flat", "nmod:poss"})
_BEFORE_AGE = frozenset({",", "(", "and", "ages", "aged"})
_OF_SEVERAL = frozenset({"both", "all", "each"})
_LAID_ON = frozenset({"on", "against", "to"})
_OWNED = frozenset({"age", "money", "percent", "speed"})


def count_phrase(tree: Tree, figure: Figure, frame: Frame, mentions: Mentions) -> Counted:
    """The noun that a figure counts, in the singular, its modifiers and the names among them.

    Of "the number of soldiers rose to 900" it is the noun behind the number, of "12 of the dead were women" what they
    are.
    """
    noun, first = figure.noun, figure.range[0]
    if not figure.has_noun:
        numbered = numbered_noun(tree, frame, figure)
        kind = _kind_of_some(tree, figure) if numbered is None else numbered[1]
        if kind is None or tree.pos[kind] not in NOMINAL:
            return Counted()  # "the number of dead"
        noun = kind
        first = tree.left[noun]
    modifiers: list[int] = []
    _collect(tree, noun, first, modifiers, depth=2)
    names = [_name(tree, i, mentions) for i in (*modifiers, noun)]
    return Counted(
        head=singularize(tree.lower[noun]),
        modifiers=tuple(tree.lemma[i].lower() for i in sorted(modifiers)),
        names=tuple(dict.fromkeys(name for name in names if name)),
    )


def _kind_of_some(tree: Tree, figure: Figure) -> int | None:
    """What some of a whole are said to be: "12 of the dead were WOMEN", "14 of them FOREIGNERS"."""
    number, kind = figure.noun, tree.head[figure.noun]
    if figure.dimension != "count" or tree.tag[kind] != "NNS" or kind <= number:
        return None
    some = any(tree.dep[kid] == "nmod" and case_of(tree, kid) == "of" and kid < kind for kid in tree.kids[number])
    told = tree.dep[number] == "nummod" or (tree.dep[number] == "nsubj" and tree.child(kind, "cop") is not None)
    return kind if some and told else None


def _collect(tree: Tree, noun: int, first: int, found: list[int], depth: int) -> None:
    for kid in tree.kids[noun]:
        if tree.dep[kid] not in _MODIFIERS or tree.pos[kid] in ("NUM", "PRON", "DET", "PUNCT", "ADP", "ADV"):
            continue
        if tree.dep[kid] == "nmod" and case_of(tree, kid) not in ("of", "from"):
            continue
        if kid == first and rank_of(tree.lower[kid]) is not None:
            continue  # "a fourth person has died"
        if tree.lower[kid] in ("more", "least", "other", "many", "most", "several", "plus", "odd"):
            continue
        if kid < first and measure_lexicon().is_state(tree.lower[kid]) and tree.pos[kid - 1] == "VERB":
            continue  # "shooting dead four people"
        if kid < first and not {"and", "or"}.isdisjoint(tree.lower[kid + 1 : first]):
            continue  # "a six-year-old and three people"
        found.append(kid)
        if depth:
            _collect(tree, kid, first, found, depth - 1)


def _name(tree: Tree, token: int, mentions: Mentions) -> str | None:
    entity = mentions.by_token.get(token)
    if entity is None:
        return None
    if tree.ent[token] == "NORP":
        return gazetteer().country_of_people(entity.name) or entity.name
    if tree.ent[token] in _PLACES:
        return gazetteer().canonical(entity.name)
    return _GLUED_AGE.sub("", entity.name)


def find_names(tree: Tree, sentence: TokenRange, mentions: Mentions) -> Iterator[tuple[int, str]]:
    """The full names in a sentence, each with its first token; peoples as their country, places as claims name them."""
    at, end = sentence
    while at < end:
        name = _name(tree, at, mentions)
        if name is not None:
            yield at, name
            entity = mentions.by_token[at]
            while at + 1 < end and mentions.by_token.get(at + 1) is entity:
                at += 1
        at += 1


_PLACES = frozenset({"GPE", "LOC"})
"""Labels of names of places: nobody's age is theirs ("Detroit police look for a 9-year-old")."""


def find_owner(tree: Tree, figure: Figure, reading: EventReading, mentions: Mentions) -> str | None:
    """Whom a measured figure belongs to: the possessor of the measure, the noun it is set beside, the subject.

    A count has an owner where its measure is of what a firm does (the jobs that it cuts), or who has or loses what
    is counted is its subject.
    """
    frame, measure = reading.frame, reading.measure
    if (side := find_side(tree, figure, reading, mentions)) is not None:
        return side
    owned = figure.dimension in _OWNED or frame.container is not None or measure in event_lexicon().owned
    if not owned and not _is_had(tree, figure, frame):
        return None
    if reading.contender is not None:
        return name_of_contender(tree, reading.contender, mentions)
    if figure.dimension == "age" and figure.range[0] and tree.lower[figure.range[0] - 1] in _OF_SEVERAL:
        return None
    if measure in event_lexicon().shared_out and _follows_share(tree, figure):
        return None
    named = _noun_before_age(tree, figure)
    if named is not None and tree.pos[named] == "NOUN":
        return None
    if (laid := _laid_on(tree, figure, reading)) is not None:
        return next((name for noun in laid if (name := _name(tree, noun, mentions)) is not None), None)
    likely = _owners(tree, figure, frame) if figure.dimension in _OWNED or frame.container else _doers(tree, frame)
    for noun in likely if named is None else (named,):
        if _is_origin(tree, noun):
            continue
        if figure.dimension == "age" and named is None and tree.ent[noun] in _PLACES:
            continue
        name = _name(tree, noun, mentions)
        if name is None and figure.dimension == "age" and _is_another(tree, noun):
            beside = (k for k in tree.kids[noun] if tree.dep[k] in ("appos", "flat") and tree.pos[k] == "PROPN")
            return next((name for kid in beside if (name := _name(tree, kid, mentions))), None)
        if name is None and (tree.pos[noun] == "PRON" or figure.dimension == "age"):
            entity = mentions.entity(tree.subtree(noun), noun)
            fits = entity is not None and (figure.dimension != "age" or entity.is_person)
            name = entity.name if entity is not None and fits else None
            if name is None and (speaker := _speaker_of_itself(tree, noun)) is not None:
                name = _name(tree, speaker, mentions)
        if name is not None:
            return name
    return None


def _is_origin(tree: Tree, token: int) -> bool:
    """Whether it only tells where a person or a business is from: "the US chipmaker", "the Portuguese goalkeeper"."""
    if tree.ent[token] not in ("NORP", "GPE"):
        return False
    noun = tree.head[token] if tree.dep[token] in ("compound", "amod") else token
    if noun == token:
        # "The Nigerian will earn", but "67% of the French".
        return tree.ent[token] == "NORP" and tree.tag[token] in ("NN", "NNP") and tree.dep[token].startswith("nsubj")
    return singularize(tree.lower[noun]) in event_lexicon().businesses | people_nouns()


def _laid_on(tree: Tree, figure: Figure, reading: EventReading) -> list[int] | None:
    """Whom a court or an office lays the figure on, or grants it; None where the clause tells of no such deed.

    The parser may take the name for a part of the sum: "fined Vell $4m".
    """
    verb = reading.frame.predicate
    if verb is None or tree.child(verb, "aux:pass") is not None or tree.child(verb, "nsubj") is None:
        return None
    lemma = tree.lemma[verb].lower()
    if lemma not in event_lexicon().imposing and (lemma, reading.measure) != ("set", "bond"):
        return None
    first, last = figure.range
    named = [i for i in range(verb + 1, first) if tree.pos[i] == "PROPN" and tree.pos[i - 1] != "ADP"]
    behind = (i for i in range(last, tree.sentence[verb][1] - 1) if tree.lower[i] in _LAID_ON)
    return named + [i + 1 + (tree.pos[i + 1] == "DET") for i in behind]


def _speaker_of_itself(tree: Tree, pronoun: int) -> int | None:
    """The name that says something of "it", whatever was made of the name: "Halvorsen Robotics said it would cut"."""
    verb = tree.head[pronoun]
    if tree.lower[pronoun] != "it" or tree.dep[pronoun] != "nsubj" or tree.dep[verb] not in ("ccomp", "parataxis"):
        return None
    speaker = tree.child(tree.head[verb], "nsubj")
    return speaker if speaker is not None and speaker < pronoun and tree.pos[speaker] == "PROPN" else None


def _is_another(tree: Tree, noun: int) -> bool:
    """Whether the noun brings in somebody who is not named: "his brother", "a girl"."""
    return tree.pos[noun] == "NOUN" and any(
        tree.dep[kid] == "nmod:poss" or tree.lower[kid] in ("a", "an", "another", "one", "two")
        for kid in tree.kids[noun]
    )


def _noun_before_age(tree: Tree, figure: Figure) -> int | None:
    """The name in "31-year-old Ana Ruiz" and "Ana Ruiz, 31,", the "men" of "two men, ages 14 and 28"."""
    last = figure.range[1] - 1
    if figure.dimension == "age" and last > figure.range[0] and tree.pos[last] == "PROPN":
        return last
    behind = figure.range[0] - 1
    if figure.dimension == "age" and tree.lower[figure.range[0]] == "in" and behind >= 0 and tree.pos[behind] == "NOUN":
        return behind  # "a woman in her 60s", whomever the parser gives the age to
    at, start = figure.range[0] - 1, tree.sentence[figure.noun][0]
    if figure.dimension != "age" or figure.has_noun or at < start or tree.lower[at] not in _BEFORE_AGE:
        return None
    while at > start and (tree.lower[at] in _BEFORE_AGE or tree.pos[at] == "NUM"):
        at -= 1
    return at if tree.pos[at] in NOMINAL else None


def _owners(tree: Tree, figure: Figure, frame: Frame) -> Iterator[int]:
    """Tokens that may name the owner, the likeliest first."""
    if frame.container is not None:
        yield from _possessors(tree, frame.container)
    if figure.dimension != "age" or tree.lower[figure.noun] in ("age", "ages"):
        yield from _possessors(tree, figure.noun)
    at = figure.noun
    for _ in range(4):
        if tree.dep[at] not in (
            "appos",
            "nummod",
            "amod",
            "compound",
            "nmod",
            "nmod:desc",
            "flat",
            "conj",
            "acl",
            "advmod",
            "nmod:unmarked",
            "dep",
            "parataxis",
        ):
            break
        at = tree.head[at]
        if tree.pos[at] in NOMINAL:
            yield at
            yield from (kid for kid in tree.kids[at] if tree.dep[kid] in ("appos", "flat") and tree.pos[kid] == "PROPN")
    if frame.predicate is not None:
        subject = subject_of(tree, frame.predicate)
        if subject is None and (verb := _verb_of_having(tree, frame.predicate)) is not None:
            subject = subject_of(tree, verb)
        if subject is not None:
            yield from _possessors(tree, subject)
            yield subject


def _verb_of_having(tree: Tree, noun: int) -> int | None:
    """The verb that says who has what a noun names: "posted a loss of $20 million", "swung to a loss"."""
    verb = tree.head[noun]
    taken = tree.dep[noun] == "obj" or (tree.dep[noun] == "obl" and case_of(tree, noun) == "to")
    return verb if taken and tree.pos[noun] == "NOUN" and tree.pos[verb] == "VERB" else None


def _follows_share(tree: Tree, figure: Figure) -> bool:
    """Whether another share stands before it in the sentence, whose owner the subject rather is: "leads 49% to 44%"."""
    words = range(tree.sentence[figure.noun][0], figure.range[0])
    return any(tree.lower[i] in event_lexicon().percent for i in words)


def _is_had(tree: Tree, figure: Figure, frame: Frame) -> bool:
    """Whether the subject has or loses what is counted: "the app has 400 million users"."""
    if frame.predicate is None or figure.dimension != "count" or tree.child(frame.predicate, "aux:pass") is not None:
        return False
    subject = subject_of(tree, frame.predicate)
    if subject is not None and tree.lower[subject] in event_lexicon().losses:
        return True  # "Ukrainian losses came to 40 tanks"
    return frame.role == "patient" and tree.lemma[frame.predicate].lower() in event_lexicon().owning


def _doers(tree: Tree, frame: Frame) -> Iterator[int]:
    """Who does what the predicate says, where the figure is not who does it; of "Russian forces" the people."""
    if frame.predicate is not None and frame.role != "agent":
        subject = subject_of(tree, frame.predicate)
        if subject is not None:
            yield subject
            yield from (kid for kid in tree.kids[subject] if kid < subject and tree.ent[kid] in ("NORP", "GPE", "ORG"))


def _possessors(tree: Tree, noun: int) -> Iterator[int]:
    for kid in tree.kids[noun]:
        if tree.dep[kid] == "nmod:poss" or (tree.dep[kid] == "nmod" and case_of(tree, kid) in ("of", "for", "at")):
            yield kid
            yield from _possessors(tree, kid)
    for kid in tree.kids[noun]:
        if tree.dep[kid] == "compound" and tree.pos[kid] == "PROPN":
            yield kid
