"""What a figure's noun hangs from: the predicate, reached through conjunctions, "including", "the number of" and names
of measures. Everything is read from the dependency tree (Universal Dependencies labels)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon

NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON", "SYM", "X"})
_VERBAL = frozenset({"VERB", "AUX"})
_TRANSPARENT = frozenset(
    {"nummod", "compound", "nmod:desc", "nmod:unmarked", "amod", "advmod", "det", "flat", "fixed", "goeswith"}
)
_PARALLEL = frozenset({"conj", "appos", "list", "dep", "parataxis", "orphan", "reparandum", "dislocated"})
_STEPS = 16


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a figure stands in its clause. All are token indices, None where there is no such word.

    ``noun`` is the counted noun, or the figure's own word; ``predicate`` the word that says what happens, with the
    figure in ``role``; ``whole`` the noun that the figure is a part of; ``container`` the name of a measure that has
    the figure as its value ("toll" in "a toll of 12"); ``status`` the word that says what became of those counted
    ("wounded" in "81 wounded").
    """

    noun: int
    predicate: int | None = None
    role: str | None = None
    whole: int | None = None
    container: int | None = None
    status: int | None = None


def find_frame(tree: Tree, noun: int) -> Frame:
    """Climb from the figure's noun to its predicate."""
    frame = Frame(noun)
    role: str | None = None
    at = noun
    for _ in range(_STEPS):
        if _is_status(tree, at) and frame.status is None:
            frame = replace(frame, status=at)
        if at != noun and tree.pos[at] in _VERBAL:
            return replace(frame, predicate=at, role=role or "patient")
        if tree.child(at, "cop") is not None and tree.pos[at] not in _VERBAL:
            return replace(
                frame, predicate=at, role=role or ("attribute" if at == noun or frame.whole is None else "part")
            )
        step = _step(tree, at)
        if step is None:
            return replace(frame, predicate=_verb_of_root(tree, at), role=role)
        parent, found, kind = step
        if kind == "part":
            frame = replace(frame, whole=parent)
        elif kind == "nominal":
            return replace(frame, predicate=parent, role=role or found, container=parent)
        elif kind == "argument":
            return replace(frame, predicate=parent, role=role or found)
        elif found is not None:
            role = role or found
        at = parent
    return frame


def _step(tree: Tree, at: int) -> tuple[int, str | None, str] | None:
    """One step up: the next token, the role it gives, and what kind of step it is; None at the root."""
    parent, dep = tree.head[at], tree.dep[at]
    if parent == at:
        return None
    if dep in _TRANSPARENT:
        return parent, None, "same"
    if dep in _PARALLEL:
        if tree.pos[parent] in _VERBAL and tree.pos[at] not in _VERBAL:
            return parent, "patient", "argument"
        return parent, None, "same"
    if dep in ("nsubj:pass", "csubj:pass", "obj"):
        return parent, "patient", "argument"
    if dep == "iobj":
        return parent, "recipient", "argument"
    if dep.startswith(("nsubj", "csubj")):
        return parent, "agent" if tree.pos[parent] in _VERBAL else "subject", "argument"
    if dep.startswith("obl"):
        return _step_oblique(tree, at, parent)
    if dep.startswith("nmod"):
        return _step_nominal(tree, at, parent)
    return parent, None, "same"


def _step_oblique(tree: Tree, at: int, parent: int) -> tuple[int, str | None, str]:
    case = case_of(tree, at)
    if case in event_lexicon().partitives:
        whole = tree.child(parent, "obj", "nsubj:pass", "nsubj")
        if whole is not None and whole != at:
            return whole, None, "part"
    if tree.dep[at] == "obl:agent":
        return parent, "agent", "argument"
    return parent, case or "measure", "argument"


def _step_nominal(tree: Tree, at: int, parent: int) -> tuple[int, str | None, str]:
    """Over a noun that has the figure in its "of", "including" or other phrase."""
    words = event_lexicon()
    case = case_of(tree, at)
    if case in words.partitives:
        return parent, None, "part"
    if tree.pos[parent] in _VERBAL:
        return parent, case or "patient", "argument"
    noun = tree.lemma[parent].lower()
    if case == "of" and (noun in words.counters or tree.pos[parent] == "NUM"):
        return parent, None, "same"
    if case in ("of", "at", "to", "about", "from", None) and measure_lexicon().of_noun(noun, "count"):
        return parent, "patient" if case == "of" else case, "nominal"
    if noun in words.nominal:
        return parent, "patient" if case == "of" else case, "nominal"
    return parent, case, "up"


def _verb_of_root(tree: Tree, at: int) -> int | None:
    """A headline's or a fragment's participle ("three killed in blast"), or a verb that the parser hung on the noun."""
    if tree.pos[at] in _VERBAL:
        return at
    for kid in tree.kids[at]:
        if tree.dep[kid] in ("acl", "parataxis", "xcomp", "advcl") and tree.pos[kid] in _VERBAL:
            return kid
    return None


def case_of(tree: Tree, token: int) -> str | None:
    """The preposition of a phrase; of several the last that says something ("from among the dead": among)."""
    found = None
    for kid in tree.kids[token]:
        if tree.dep[kid] in ("case", "mark") and kid < token:
            word = tree.lower[kid]
            if word in event_lexicon().partitives:
                return word
            found = found or word
    return found


def _is_status(tree: Tree, token: int) -> bool:
    return tree.pos[token] in ("ADJ", "VERB", "NOUN") and measure_lexicon().is_status(tree.lower[token])
