"""What the clause around a time makes of it: whether it lies ahead, begins a span, or belongs to another figure."""

from __future__ import annotations

from claimcheck.extraction.governing import clause_of
from claimcheck.extraction.modality import read_mood
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.modality import modality_lexicon

_COMPARED = frozenset({"from", "against", "than", "with"})
"""Words before a figure that another is compared with: "up from 46 a day earlier"."""
_COMPARING = frozenset({"than", "compared"})
_SAME = frozenset(
    {"period", "quarter", "month", "week", "weekend", "day", "year", "half", "time", "season", "stage", "point"}
)
"""What another is compared with where it is "the same" of another year; "the same market in March" is none."""
_DONE = frozenset({"after", "since", "following", "over"})
_SPANNING = {"since": "since", "until": "until", "till": "until"}
_SUPERLATIVE = frozenset({"JJS", "RBS"})
_FIRST = frozenset({"first", "only", "records"})
_REACH = 8
"""Words before "since" in which a superlative makes a record of it."""
_NEAR = 6
_CLIMB = 4
"""Clauses between an event and the word that sets it before another: "weeks after a ferry sank, killing 29"."""
_LONG = frozenset({"week", "weeks", "month", "months", "year", "years", "decade", "decades"})


def looks_ahead(tree: Tree, token: int, relation: str) -> bool:
    """Whether the clause of the time at ``token`` is about what is to come: "will visit the city on Wednesday".

    What holds now holds until a day that is to come: "the road is closed until Friday".
    """
    verb, words = clause_of(tree, token), modality_lexicon()
    if read_mood(tree, verb, tree.sentence[token]).tense == "future":
        return True
    lemma = tree.lemma[verb].lower()
    if relation == "until" and lemma in words.until:
        return True
    if not _is_present(tree, verb):
        return False
    around = {tree.lower[verb], *(tree.lower[kid] for kid in tree.kids[verb])}
    return relation == "until" or lemma in words.ends or not words.future.isdisjoint(around)


def is_past(tree: Tree, verb: int) -> bool:
    """Whether a clause tells what came next: not "has been", which leads up to now, nor the aside of "had been"."""
    helpers = [kid for kid in tree.kids[verb] if tree.dep[kid].startswith(("aux", "cop"))]
    perfect = any(tree.lemma[at].lower() == "have" for at in helpers)
    return not perfect and any(tree.tag[at] == "VBD" for at in (*helpers, verb))


def dates_main_clause(tree: Tree, token: int) -> bool:
    """Whether a time says when the sentence's own verb happened, in the past."""
    verb = tree.head[token]
    dates = tree.dep[token].startswith("obl") or tree.dep[token] in ("advmod", "nmod:unmarked")
    return dates and tree.head[verb] == verb and tree.pos[verb] == "VERB" and is_past(tree, verb)


def _is_present(tree: Tree, verb: int) -> bool:
    """Whether a clause is in the present: not "has been", and none without a finite verb."""
    helpers = [kid for kid in tree.kids[verb] if tree.dep[kid].startswith(("aux", "cop"))]
    if any(tree.lemma[kid].lower() == "have" for kid in helpers):
        return False
    tags = {tree.tag[at] for at in (*helpers, verb)}
    return "VBD" not in tags and not tags.isdisjoint({"VBZ", "VBP"})


def relation_above(tree: Tree, token: int, noun: int) -> str | None:
    """What the word before the phrase or clause that holds a time makes of it: "since the coup in February 2021".

    None where that phrase also holds the figure's ``noun``.
    """
    at = token
    for _ in range(4):
        for kid in tree.kids[at]:
            if tree.dep[kid] in ("mark", "case") and kid < token and tree.lower[kid] in _SPANNING:
                return None if tree.left[at] <= noun < tree.right[at] else _SPANNING[tree.lower[kid]]
        if tree.head[at] == at:
            return None
        at = tree.head[at]
    return None


def is_compared_with(tree: Tree, token: int, noun: int) -> bool:
    """Whether a time is only that of what the figure is compared with: "fewer than in the same period of 2023".

    Not where the figure's ``noun`` stands in that phrase, too.
    """
    at = token
    for _ in range(_CLIMB):
        before = [kid for kid in tree.kids[at] if kid < token and tree.dep[kid] in ("case", "mark", "amod")]
        words = {tree.lower[kid] for kid in before}
        if "same" in words and tree.lower[at] in _SAME:
            words.add("compared")
        if not words.isdisjoint(_COMPARING) or (tree.lower[at] in _COMPARING and tree.tag[at] == "VBN"):
            return not tree.left[at] <= noun < tree.right[at]
        if tree.head[at] == at:
            return False
        at = tree.head[at]
    return False


def is_of_former_deed(tree: Tree, token: int) -> bool:
    """Whether a time is that of something already done: "will miss four games after Sunday's defeat"."""
    at = token
    for _ in range(_CLIMB):
        if any(tree.dep[kid] == "case" and kid < token and tree.lower[kid] in _DONE for kid in tree.kids[at]):
            return at != token  # "after Sunday" itself may lie ahead
        if tree.pos[at] in ("VERB", "AUX") or tree.head[at] == at:
            return False
        at = tree.head[at]
    return False


def is_attribute(tree: Tree, token: int) -> bool:
    """Whether a time stands before what it is the time of: "the overnight shift", "Monday's fine"."""
    after = token + 1
    return after < len(tree) and (tree.dep[token] in ("compound", "nmod:poss", "amod") or tree.is_possessive(after))


def is_of_record(tree: Tree, first: int) -> bool:
    """Whether a time only says since when there was no such thing: "the worst since 1953", "since records began"."""
    start = tree.sentence[first][0]
    since = next((i for i in range(first - 1, max(start, first - _NEAR) - 1, -1) if tree.lower[i] == "since"), None)
    if since is None:
        return False
    if tree.lower[since + 1] == "records":
        return True
    return any(
        (tree.tag[i] in _SUPERLATIVE and (i == 0 or tree.lower[i - 1] != "at")) or tree.lower[i] in _FIRST
        for i in range(max(start, since - _REACH), since)
    )


def tells_precedent(tree: Tree, predicate: int) -> bool:
    """Whether an event is only told to compare another with it: "the worst since a ferry sank, killing 29".

    So it is where it came weeks or more before: "three weeks after a man killed six".
    """
    since = next((i for i in range(predicate - 1, tree.sentence[predicate][0], -1) if tree.lower[i] == "since"), None)
    if since is not None and (_tells_clause(tree, since + 1) or "when" in tree.lower[since:predicate]):
        return "CCONJ" not in tree.pos[since:predicate] and is_of_record(tree, since + 1)
    if _follows_long_after(tree, predicate):
        return True
    at = predicate
    for _ in range(_CLIMB):
        mark = next((k for k in tree.kids[at] if k < at and tree.dep[k] == "mark" and tree.lower[k] == "after"), None)
        if mark is not None:
            return mark > 0 and tree.lower[mark - 1] in _LONG
        if tree.head[at] == at:
            return False
        at = tree.head[at]
    return False


def _tells_clause(tree: Tree, first: int) -> bool:
    """Whether what stands behind "since" is no date: "since a ferry sank"."""
    return tree.tag[first] != "CD" and tree.ent[first] != "DATE"


def _follows_long_after(tree: Tree, predicate: int) -> bool:
    """ "Months after a bus crash in the valley killed 19": "after" goes to the noun, which the parser takes from it."""
    if tree.child(predicate, "nsubj") is not None or tree.child(predicate, "nsubj:pass") is not None:
        return False
    for at in range(predicate - 1, tree.sentence[predicate][0], -1):
        if tree.lower[at] == "after":
            return tree.dep[at] == "case" and tree.lower[at - 1] in _LONG
        if tree.pos[at] in ("VERB", "AUX", "PUNCT", "CCONJ"):
            return False
    return False


def dates_what_follows(tree: Tree, last: int, predicate: int) -> bool:
    """Whether a time that ends before ``last`` is that of the predicate behind it: "since 1995, when 358 died"."""
    at = last + (tree.lower[last : last + 1] == [","])
    return tree.lower[at : at + 1] == ["when"] and at < predicate


def dated_figures(tree: Tree, firsts: list[int]) -> list[int | None]:
    """For each time of a sentence, by its first token, the figure right before it that alone has it.

    A figure has that others are compared with ("up from 46 a day earlier"), and each of several that have a time of
    their own ("12 in 2017 and nine in 2019").
    """
    before = [_figure_before(tree, first) for first in firsts]
    several = len({figure for figure in before if figure is not None}) > 1
    return [figure if figure is not None and (several or _is_compared(tree, figure)) else None for figure in before]


def _figure_before(tree: Tree, first: int) -> int | None:
    """The last token of the number, or the noun that it counts, which stands right before a time."""
    last = first - 1
    while last >= 0 and tree.lower[last] in ("in", "on", "at"):
        last -= 1
    if last < tree.sentence[first][0]:
        return None
    if tree.dep[last] == "nmod" and tree.lower[last - 1] == "of":
        last = tree.head[last]  # "4.8% of output in 2024"
    counted = tree.tag[last] in ("CD", "$") or any(tree.dep[kid] == "nummod" for kid in tree.kids[last])
    return last if counted else None


def _is_compared(tree: Tree, last: int) -> bool:
    """Whether the number that ends at ``last`` follows "from", "against" or the like."""
    top = last
    while tree.head[top] == top - 1 and tree.tag[top] == "CD" and tree.tag[top - 1] in ("CD", "$"):
        top -= 1
    cases = {tree.lower[kid] for at in (top, last) for kid in tree.kids[at] if tree.dep[kid] == "case"}
    return not cases.isdisjoint(_COMPARED)
