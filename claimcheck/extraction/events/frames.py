"""What a figure's noun hangs from: the predicate, reached through conjunctions, "including", "the number of" and names
of measures. Everything is read from the dependency tree (Universal Dependencies labels)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimcheck.extraction.events.mishung import (
    clause_of_its_own,
    counter_reached,
    state_of_list,
    verb_of_clause,
    verb_of_list,
    verb_of_part,
    verb_reached,
)
from claimcheck.extraction.negations import is_pending
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.hedges import load_hedges
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
    """The tokens of a quantity: its ``range``, the counted ``noun`` or else its own word, and its dimension.

    ``is_tally``: votes without a word for them, as in "passed 217-213".
    """

    range: TokenRange
    noun: int
    has_noun: bool
    dimension: str
    is_tally: bool = False


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
        if at == noun and figure.dimension == "count" and (level := counter_reached(tree, at)) is not None:
            return replace(frame, predicate=level[0], role=tree.lower[tree.left[at]], container=level[1])
        step = _step(tree, at, figure)
        if step is None and at == noun and (state := state_of_list(tree, noun)) is not None:
            return replace(frame, predicate=state, role="patient")
        if step is None and at == noun and (verb := verb_of_list(tree, noun)) is not None:
            return replace(frame, predicate=verb, role="patient" if tree.child(verb, "nsubj:pass") else "agent")
        if step is None:
            verb = _verb_of_root(tree, at)
            adrift = verb is not None and _is_adrift(tree, verb, noun)
            return replace(frame, predicate=verb, role=role or ("agent" if adrift else None))
        parent, found, kind = step
        if kind == "part":
            frame = replace(frame, whole=parent)
        elif kind == "nominal":
            return replace(frame, predicate=parent, role=role or found, container=parent)
        elif kind == "value":
            inner = frame.container
            named = inner is not None and noun_class(tree, inner, figure.dimension) is not None
            frame, role = (frame if named else replace(frame, container=parent)), role or found
        elif kind == "argument":
            done = _raised(tree, parent) if found == "agent" else None
            if done is not None:
                found = "patient" if tree.child(done, "aux:pass") is not None else found
                return replace(frame, predicate=done, role=role or found)
            return replace(frame, predicate=parent, role=role or found)
        elif found is not None:
            role = role or found
        elif figure.dimension != "count" and noun_class(tree, parent, figure.dimension) is not None:
            frame = replace(frame, container=parent)  # "the $349 starting price"
        at = parent
    return frame


def _raised(tree: Tree, verb: int) -> int | None:
    """What the subject of a verb of success or aspect does ("dozens managed to ESCAPE"), or has yet to do."""
    clause = tree.child_after(verb, "xcomp")
    if clause is None or tree.pos[clause] != "VERB":
        return None
    return clause if tree.lemma[verb].lower() in event_lexicon().raising or is_pending(tree, clause) else None


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
    if (own := verb_of_part(tree, at) or verb_of_clause(tree, at)) is not None:
        return *own, "argument"
    if dep in _TRANSPARENT:
        return parent, None, "same"
    if dep in _PARALLEL:
        if tree.pos[parent] in _VERBAL and tree.pos[at] not in _VERBAL:
            return (*(clause_of_its_own(tree, at) or (parent, SHARED)), "argument")
        if (whole := _whole_before(tree, parent, at)) is not None:
            return whole, None, "same"
        if _goes_on_with_parts(tree, parent, at):
            return parent, None, "part"
        return parent, None, "same"
    if dep == "nsubj" and (verb := _verb_before(tree, at)) is not None:
        return verb, "patient", "argument"
    if dep in ("nsubj:pass", "csubj:pass", "obj"):
        return parent, "patient", "argument"
    if dep == "iobj":
        return parent, "recipient", "argument"
    if dep == "nsubj" and (_is_passive(tree, parent) or _is_presented(tree, parent) or _is_absolute(tree, parent)):
        return parent, "patient", "argument"
    if dep.startswith(("nsubj", "csubj")):
        # A noun with a subject and no copula is a verb that the tagger missed.
        return parent, "subject" if tree.child(parent, "cop") is not None else "agent", "argument"
    if dep.startswith("obl"):
        return _step_oblique(tree, at, parent, figure)
    if dep.startswith("nmod"):
        if (verb := verb_reached(tree, at)) is not None:
            return verb, tree.lower[tree.left[at]], "argument"
        return _step_nominal(tree, at, parent, figure)
    return parent, None, "same"


def _is_counted(tree: Tree, noun: int) -> bool:
    """Whether a noun says how many: "including two women"."""
    return any(tree.tag[kid] == "CD" or tree.lower[kid] in ("a", "an") for kid in tree.kids[noun])


def _whole_before(tree: Tree, part: int, at: int) -> int | None:
    """The whole that a list of wholes goes on with behind a part, which the parser took it to go on with.

    It does behind a part that is not counted where it is ("40 shops, including bakers, and 8 bridges"), and behind
    ", and" ("12 soldiers, including two officers, and 30 civilians").
    """
    if case_of(tree, part) not in event_lexicon().partitives:
        return None
    if _is_counted(tree, part) and _words_before(tree, at) != [",", "and"]:
        return None
    above = tree.head[part]
    return above if tree.dep[part].startswith("nmod") else _whole_of(tree, above, part)


def _goes_on_with_parts(tree: Tree, whole: int, at: int) -> bool:
    """Whether counted parts of the noun stand before: "12 people, including two women, three children and a baby"."""
    before = _words_before(tree, at)
    if before[-1:] not in ([","], ["and"]) or before == [",", "and"]:
        return False
    return any(
        whole < kid < at and case_of(tree, kid) in event_lexicon().partitives and _is_counted(tree, kid)
        for kid in tree.kids[whole]
    )


def _words_before(tree: Tree, at: int) -> list[str]:
    """The two words before a conjunct, with the comma and the "and" that join it."""
    first = tree.left[at]
    while tree.pos[first] in ("PUNCT", "CCONJ"):
        first += 1
    return tree.lower[max(0, first - 2) : first]


def _whole_of(tree: Tree, verb: int, part: int) -> int | None:
    """What the verb tells of, as the whole of a part that the parser hung on the verb."""
    kids = (tree.child(verb, dep) for dep in ("obj", "nsubj:pass", "nsubj"))
    return next((kid for kid in kids if kid is not None and kid != part), None)


def _is_presented(tree: Tree, verb: int) -> bool:
    """Whether "there is" or the like presents those of whom the participle tells: "there are 30 people injured"."""
    above = tree.head[verb]
    there = tree.child(above, "expl")
    return above != verb and there is not None and tree.lower[there] == "there" and tree.lemma[above].lower() == "be"


def _is_passive(tree: Tree, verb: int) -> bool:
    """Whether a participle has a form of "be", which the parser may take for a plain auxiliary."""
    auxiliary = tree.child(verb, "aux")
    return tree.tag[verb] == "VBN" and auxiliary is not None and tree.lemma[auxiliary].lower() == "be"


def _is_absolute(tree: Tree, verb: int) -> bool:
    """Whether "with" makes a participle of what may be taken for an active verb: "with five people killed"."""
    mark = tree.child(verb, "mark")
    bare = tree.tag[verb] in ("VBN", "VBD") and tree.child(verb, "obj") is None
    return bare and mark is not None and tree.lower[mark] == "with"


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
    case = case_of(tree, at, _own_words(tree, figure))
    if case == "than":
        return parent, None, "same"
    if case == "of" and (named := _named_by(tree, at, figure)) is not None:
        return named, "patient", "value"
    if tree.lower[figure.range[0]] == "as" and parent < figure.range[1] and tree.child(parent, "cop") is None:
        return parent, case or "at", "up"  # "put the toll as high as 600"
    if case is not None and tree.pos[parent] == "ADV" and tree.child(parent, "cop") is None:
        return parent, case, "up"  # "fell 4% from a year earlier to $3 billion"
    if case is None and tree.dep[parent] == "amod" and load_hedges().is_comparative(tree.lower[parent]):
        return parent, "measure", "up"  # "had 1.1m visitors, 9% fewer than before"
    if case in event_lexicon().partitives:
        whole = _whole_of(tree, parent, at)
        if whole is not None:
            return whole, None, "part"
    if tree.dep[at] == "obl:agent":
        return parent, "agent", "argument"
    if case in event_lexicon().companions:
        return parent, "patient" if tree.child(parent, "nsubj:pass", "aux:pass") is not None else "agent", "argument"
    if case is None and tree.pos[at] == "NOUN" and tree.child(parent, "obj") is None and tree.dep[at] == "obl":
        # The parser takes the "at" of "killed at least nine guests" for a preposition.
        return parent, "patient", "argument"
    if f"{tree.lemma[parent].lower()}_{case}" in measure_lexicon().phrases:
        return parent, "patient", "argument"  # "laid off 150 of its workers"
    return parent, case or "measure", "argument"


def _named_by(tree: Tree, at: int, figure: Figure) -> int | None:
    """The name of a measure right before the "of" that the parser hangs from the verb: "posted a net profit of $3m"."""
    taken = tree.child(tree.head[at], "obj")
    if taken is None or taken + 1 != tree.left[at]:
        return None
    return None if noun_class(tree, taken, figure.dimension) is None else taken


def _own_words(tree: Tree, figure: Figure) -> TokenRange:
    """The figure's words, with the "between" of a range."""
    start, end = figure.range
    ranged = start > 0 and tree.lower[start - 1] == "between" and "and" in tree.lower[start:end]
    return (start - ranged, end)


def _step_nominal(tree: Tree, at: int, parent: int, figure: Figure) -> tuple[int, str | None, str]:
    """Over a noun that has the figure in its "of", "including" or other phrase."""
    words = event_lexicon()
    case = case_of(tree, at, _own_words(tree, figure))
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
    if word == "share" and (shared := _class_of_shared(tree, noun, dimension)) is not None:
        return shared
    if noun and tree.dep[noun - 1] in ("compound", "amod", "advmod"):
        found = lexicon.of_noun(f"{tree.lower[noun - 1]} {word}", dimension)
        if found is not None:
            return found
    if word == "count" and not any(tree.dep[kid] in ("nmod", "nummod") for kid in tree.kids[noun]):
        counted = tree.child(noun, "compound")  # "the passenger count"; but "a count of murder", "one count"
        return None if counted is None else lexicon.of_kind(tree.lower[counted], dimension)
    return lexicon.of_noun(word, dimension) or lexicon.of_noun(singularize(word), dimension)


def _class_of_shared(tree: Tree, share: int, dimension: str) -> str | None:
    """The class of the whole that a percentage is a share of: "his share of the vote"."""
    if dimension != "percent":
        return None
    of = (kid for kid in tree.kids[share] if kid > share and tree.dep[kid] == "nmod" and case_of(tree, kid) == "of")
    wholes = (measure_lexicon().wholes.get(tree.lower[kid]) for kid in of)
    return next((whole for whole in wholes if whole is not None), None)


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
