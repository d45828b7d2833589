"""The predicate of an event: its lemma, with the particle of a phrasal verb and the verb behind a noun."""

from __future__ import annotations

from claimcheck.extraction.events.frames import Figure, Frame, noun_class
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.nouns import singularize

_BEHIND = frozenset({"amod", "acl", "advmod", "nmod"})
"""What the parser hangs from an object that belongs to its verb: "shot two men DEAD", "forced them from HOMES"."""


def predicate_of_figure(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The lemma of the predicate; "die" for figures of a toll, "last" and "be" for what lasts or lies somewhere."""
    at = frame.predicate
    if figure.dimension == "duration" and (at is None or is_premodifier(tree, figure)):
        return "last"
    if at is None:
        return None
    if figure.dimension == "length" and _is_extent(tree, figure, at):
        return "be"
    if (
        frame.container is not None
        and noun_class(tree, frame.container, "count") == "killed"
        and not is_attempted(tree, frame.container)
        and not are_bodies_returned(tree, frame.container)
        and figure.dimension == "count"
    ):
        return "die"
    if frame.container is not None and are_bodies_returned(tree, frame.container):
        return predicate_lemma(tree, tree.head[frame.container])
    return "die" if tree.lower[at] == "dead" else predicate_lemma(tree, at)


def predicate_lemma(tree: Tree, at: int) -> str:
    """The lemma of a predicate: a verb with its particle, "be_ready" of an adjective, the verb of a nominalisation."""
    lemma = verb_lemma(tree, at)
    if tree.tag[at] == "VBG" and measure_lexicon().of_adjective(tree.lower[at], "count") is not None:
        return f"be_{tree.lower[at]}"
    if tree.pos[at] in ("VERB", "AUX"):
        return lemma
    if tree.child(at, "cop") is not None or _is_called_so(tree, at):
        return f"be_{tree.lower[at]}" if tree.pos[at] == "ADJ" else "be"
    return event_lexicon().nominal.get(lemma, lemma)


def _is_called_so(tree: Tree, at: int) -> bool:
    """Whether somebody only says that it is so: "the court found the ban UNLAWFUL", "pleaded GUILTY"."""
    called = tree.dep[at] == "ccomp" and tree.child(at, "nsubj") is not None
    return tree.pos[at] == "ADJ" and (called or (tree.dep[at] == "xcomp" and tree.lemma[tree.head[at]] == "plead"))


def verb_lemma(tree: Tree, at: int) -> str:
    """Lemma with its particle: "call_up"."""
    lexicon = measure_lexicon()
    lemma = lexicon.base.get(tree.lower[at]) or tree.lemma[at].lower()
    taken = tree.child(at, "obj")
    beside = tree.child_after(at, "xcomp", "obl", "advcl", "obl:unmarked")
    if beside is not None and "," in tree.text[at:beside]:
        beside = None  # "5 people shot, 3 dead"
    behind = [] if taken is None else [kid for kid in tree.kids[taken] if kid > taken and tree.dep[kid] in _BEHIND]
    phrases, deeds = lexicon.phrases, event_lexicon().other_deeds
    for noun in (taken, at + 1 if at + 1 < len(tree) else None, beside, *behind):
        if noun is not None and ((phrase := f"{lemma}_{tree.lower[noun]}") in phrases or phrase in deeds):
            return phrase
    particle = tree.child(at, "compound:prt")
    if particle is None and at + 1 < len(tree) and tree.lower[at + 1] in event_lexicon().particles:
        # Next to the verb it is a particle where the parser says so or the lexicon knows the phrasal verb.
        adverb = tree.head[at + 1] == at and tree.dep[at + 1] == "advmod"
        known = f"{lemma}_{tree.lower[at + 1]}" in lexicon.phrases
        particle = at + 1 if adverb or known else None
    if particle is not None and tree.lower[particle] not in event_lexicon().particles:
        particle = particle if f"{lemma}_{tree.lower[particle]}" in lexicon.phrases else None
    return lemma if particle is None else f"{lemma}_{tree.lower[particle]}"


def is_attempted(tree: Tree, noun: int) -> bool:
    """ "The attempted murder of two men": nobody was killed."""
    return any(tree.lower[kid] in event_lexicon().attempted for kid in tree.kids[noun])


def are_bodies_returned(tree: Tree, noun: int) -> bool:
    """ "Norvia handed over the bodies of 40 men": they died before."""
    words, verb = event_lexicon(), tree.head[noun]
    bodies = not words.bodies.isdisjoint((tree.lower[noun], singularize(tree.lower[noun])))
    return bodies and tree.pos[verb] == "VERB" and verb_lemma(tree, verb) in words.returning


def is_premodifier(tree: Tree, figure: Figure) -> bool:
    """Whether the figure stands before the noun that it measures: "a four-hour truce"."""
    start, end = figure.range
    return any("-" in tree.text[i] for i in range(start, min(end + 1, start + 6, len(tree))))


def _is_extent(tree: Tree, figure: Figure, predicate: int) -> bool:
    """Whether a length tells how far off or how large something is."""
    return (
        word_after(tree, figure) in event_lexicon().extents
        or is_premodifier(tree, figure)
        or tree.pos[predicate] in ("ADJ", "ADV")
    )


def word_after(tree: Tree, figure: Figure) -> str:
    """The word after the figure, a conversion in brackets passed over."""
    after = figure.range[1]
    if after < len(tree) and tree.lower[after] == "(":
        after = next((i + 1 for i in range(after, min(after + 8, len(tree))) if tree.lower[i] == ")"), after)
    return tree.lower[after] if after < len(tree) else ""


def is_strike_of_workers(tree: Tree, token: int) -> bool:
    """Whether a strike that the sentence of ``token`` tells of is one of workers, and no attack."""
    words = set(tree.lower[slice(*tree.sentence[token])])
    return bool(words & event_lexicon().labour) and not words & event_lexicon().warlike
