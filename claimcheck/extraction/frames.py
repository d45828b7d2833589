"""What a figure's noun hangs from: the predicate, reached through conjunctions, "including", "the number of" and names
of measures. Everything is read from the dependency tree (Universal Dependencies labels)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.nouns import singularize

NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON", "SYM", "X"})
_VERBAL = frozenset({"VERB", "AUX"})
_TRANSPARENT = frozenset(
    {"nummod", "compound", "nmod:desc", "nmod:unmarked", "amod", "advmod", "det", "flat", "fixed", "goeswith"}
)
_PARALLEL = frozenset({"conj", "appos", "list", "dep", "parataxis", "orphan", "reparandum", "dislocated"})
_AMONG = frozenset({"among", "amongst"})
_THEM = frozenset({"them", "whom", "which", "these", "those"})
"""Behind "among" they take up a whole, whose parts follow: "among them two nurses", but "a nurse among nine killed"."""
_STEPS = 16
SHARED = "shared"
"""Role of a noun that is coordinated with a whole clause ("12 were killed and 30 in the north"): a guess."""


@dataclass(frozen=True, slots=True)
class Figure:
    """The tokens of a quantity: its ``range``, the counted ``noun`` or else its own word, and its dimension."""

    range: TokenRange
    noun: int
    has_noun: bool
    dimension: str


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a figure stands in its clause. All are token indices, None where there is no such word.

    ``noun`` is the counted noun, or the figure's own word; ``predicate`` the word that says what happens, with the
    figure in ``role``; ``whole`` the noun that the figure is a part of; ``container`` the name of a measure that has
    the figure as its value ("toll" in "a toll of 12"); ``status`` the word that says what became of those counted
    ("wounded" in "40 wounded").
    """

    noun: int
    predicate: int | None = None
    role: str | None = None
    whole: int | None = None
    container: int | None = None
    status: int | None = None


def find_frame(tree: Tree, figure: Figure) -> Frame:
    """Climb from the figure's noun to its predicate."""
    noun = figure.noun
    frame = Frame(noun)
    role: str | None = None
    at = noun
    for _ in range(_STEPS):
        if _is_status(tree, at) and frame.status is None:
            frame = replace(frame, status=at)
        if at != noun and tree.pos[at] in _VERBAL:
            return replace(frame, predicate=at, role=role or ("agent" if _is_adrift(tree, at, noun) else "patient"))
        if tree.child(at, "cop") is not None and tree.pos[at] not in _VERBAL:
            return replace(
                frame, predicate=at, role=role or ("attribute" if at == noun or frame.whole is None else "part")
            )
        step = _step(tree, at, figure)
        if step is None:
            return replace(frame, predicate=_verb_of_root(tree, at), role=role)
        parent, found, kind = step
        if kind == "part":
            frame = replace(frame, whole=parent)
        elif kind == "nominal":
            return replace(frame, predicate=parent, role=role or found, container=parent)
        elif kind == "value":
            frame, role = replace(frame, container=parent), role or found
        elif kind == "argument":
            done = _raised(tree, parent) if found == "agent" else None
            return replace(frame, predicate=parent if done is None else done, role=role or found)
        elif found is not None:
            role = role or found
        elif figure.dimension != "count" and noun_class(tree, parent, figure.dimension) is not None:
            frame = replace(frame, container=parent)  # "the $349 starting price"
        at = parent
    return frame


def _raised(tree: Tree, verb: int) -> int | None:
    """What the subject of a verb of success or aspect does: "escape" in "dozens managed to escape"."""
    if tree.lemma[verb].lower() not in event_lexicon().raising:
        return None
    clause = tree.child_after(verb, "xcomp")
    return clause if clause is not None and tree.pos[clause] == "VERB" else None


def _is_adrift(tree: Tree, verb: int, noun: int) -> bool:
    """Whether the noun is the subject of an active verb that the parser gave none: "Two more died"."""
    if noun > verb or tree.child(verb, "nsubj", "nsubj:pass", "aux:pass") is not None:
        return False
    return (tree.lemma[verb].lower(), "count") in measure_lexicon().subject_verbs


def _step(tree: Tree, at: int, figure: Figure) -> tuple[int, str | None, str] | None:
    """One step up: the next token, the role it gives, and what kind of step it is; None at the root."""
    parent, dep = tree.head[at], tree.dep[at]
    if parent == at or tree.pos[parent] == "SPACE":
        return None
    if dep in _TRANSPARENT:
        return parent, None, "same"
    if dep in _PARALLEL:
        if tree.pos[parent] in _VERBAL and tree.pos[at] not in _VERBAL:
            return parent, SHARED, "argument"
        return parent, None, "same"
    if dep == "nsubj" and (verb := _verb_before(tree, at)) is not None:
        return verb, "patient", "argument"
    if dep in ("nsubj:pass", "csubj:pass", "obj"):
        return parent, "patient", "argument"
    if dep == "iobj":
        return parent, "recipient", "argument"
    if dep == "nsubj" and _is_passive(tree, parent):
        return parent, "patient", "argument"
    if dep.startswith(("nsubj", "csubj")):
        # A noun with a subject and no copula is a verb that the tagger missed.
        return parent, "subject" if tree.child(parent, "cop") is not None else "agent", "argument"
    if dep.startswith("obl"):
        return _step_oblique(tree, at, parent, figure)
    if dep.startswith("nmod"):
        return _step_nominal(tree, at, parent, figure)
    return parent, None, "same"


def _is_passive(tree: Tree, verb: int) -> bool:
    """Whether a participle has a form of "be", which the parser may take for a plain auxiliary."""
    auxiliary = tree.child(verb, "aux")
    return tree.tag[verb] == "VBN" and auxiliary is not None and tree.lemma[auxiliary].lower() == "be"


def _verb_before(tree: Tree, at: int) -> int | None:
    """The verb right before what the parser took for the subject of a participle: "lost 60 men fighting rebels"."""
    parent = tree.head[at]
    if tree.tag[parent] != "VBG" or parent < at or tree.child(parent, "aux", "mark") is not None:
        return None
    first = tree.left[at]
    before = first - 1
    if before >= 0 and tree.pos[before] == "VERB" and tree.child(before, "obj") is None:
        return before
    return None


def _step_oblique(tree: Tree, at: int, parent: int, figure: Figure) -> tuple[int, str | None, str]:
    case = case_of(tree, at, figure.range)
    if case == "than":
        return parent, None, "same"
    if case in event_lexicon().partitives:
        whole = tree.child(parent, "obj", "nsubj:pass", "nsubj")
        if whole is not None and whole != at:
            return whole, None, "part"
    if tree.dep[at] == "obl:agent":
        return parent, "agent", "argument"
    if case is None and tree.pos[at] == "NOUN" and tree.child(parent, "obj") is None and tree.dep[at] == "obl":
        # The parser takes the "at" of "killed at least nine guests" for a preposition.
        return parent, "patient", "argument"
    return parent, case or "measure", "argument"


def _step_nominal(tree: Tree, at: int, parent: int, figure: Figure) -> tuple[int, str | None, str]:
    """Over a noun that has the figure in its "of", "including" or other phrase."""
    words = event_lexicon()
    case = case_of(tree, at, figure.range)
    if case in words.partitives:
        return parent, None, "part"
    if case == "than":
        return parent, None, "same"
    if tree.pos[parent] in _VERBAL:
        return parent, case or "patient", "argument"
    noun = tree.lemma[parent].lower()
    if case == "of" and (noun in words.counters or tree.pos[parent] == "NUM"):
        return parent, None, "same"
    role = "patient" if case == "of" else case
    if noun in words.nominal or (case in ("with", "by", "involving", "using") and noun in words.occasions):
        return parent, role, "nominal"
    if case in ("of", "at", "to", "about", "from", None) and noun_class(tree, parent, figure.dimension) is not None:
        return parent, role, "value"
    return parent, case, "up"


def _verb_of_root(tree: Tree, at: int) -> int | None:
    """A headline's or a fragment's participle ("three killed in blast"), or a verb that the parser hung on the noun."""
    if tree.pos[at] in _VERBAL:
        return at
    for kid in tree.kids[at]:
        if tree.dep[kid] in ("acl", "parataxis", "xcomp", "advcl") and tree.pos[kid] in _VERBAL:
            return kid
    return None


def noun_class(tree: Tree, noun: int, dimension: str) -> str | None:
    """The measure class of a noun, its compound first ("death toll", "net income")."""
    lexicon = measure_lexicon()
    word = tree.lower[noun]
    if noun and tree.dep[noun - 1] in ("compound", "amod"):
        found = lexicon.of_noun(f"{tree.lower[noun - 1]} {word}", dimension)
        if found is not None:
            return found
    return lexicon.of_noun(word, dimension) or lexicon.of_noun(singularize(word), dimension)


def case_of(tree: Tree, token: int, own: TokenRange = (0, 0)) -> str | None:
    """The preposition of a phrase, but none of the figure's ``own`` words ("about 200"); a partitive before others."""
    found = None
    for kid in tree.kids[token]:
        if tree.dep[kid] in ("case", "mark") and kid < token and not own[0] <= kid < own[1]:
            word = tree.lower[kid]
            if word in event_lexicon().partitives and not (word in _AMONG and tree.lower[kid + 1] not in _THEM):
                return word
            found = found or word
    return found


def _is_status(tree: Tree, token: int) -> bool:
    """Adjectives and participles, also where they stand as nouns ("the 40 wounded")."""
    if tree.tag[token] == "VBN":
        return measure_lexicon().is_status(tree.lower[token])
    return tree.pos[token] in ("ADJ", "NOUN") and measure_lexicon().is_state(tree.lower[token])
