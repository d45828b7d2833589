"""Plans that the parser does not see: headlines with an infinitive, and "plans" after a noun that it takes for one."""

from __future__ import annotations

from functools import cache

from claimcheck.extraction.repairs.parse import Parse, climb, kids_near
from claimcheck.lexicon.cues import cue_lexicon
from claimcheck.lexicon.inflection import verb_forms
from claimcheck.lexicon.modality import modality_lexicon
from claimcheck.lexicon.sources import is_source_noun

_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PART"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ENDS = frozenset({".", "?", "!", ":"})
_OBJECTS = frozenset({"CD", "$", "DT"})
"""Tags of what an object begins with, so that the word before it is a verb."""
_LOOSE = frozenset({"list", "appos", "dep", "nmod", "obj", "obl"})
_LONGEST_TAIL = 6
"""Tokens of who says it, behind a headline: ", defence minister says"."""


def hang_announced(parse: Parse) -> None:
    """Make a clause of a headline with an infinitive: "Osk Motors to axe 400 jobs", "Norvia to send 40, PM says"."""
    for to in (i for i, word in enumerate(parse.lower) if word == "to"):
        start, verb = _line_start(parse, to), to + 1
        if start is None or verb >= len(parse.head) or not _is_infinitive(parse, verb):
            continue
        end = _line_end(parse, verb)
        tail = _tail(parse, verb, end)
        if any(parse.tag[i] in _FINITE for i in range(start, end if tail is None else tail)):
            continue
        _make_plan(parse, (start, end if tail is None else tail), to, _saying(parse, tail, end))


def _line_start(parse: Parse, to: int) -> int | None:
    """Where the name before "to" starts, if it opens its line or sentence and nothing stands before it."""
    start = to
    while start and parse.pos[start - 1] in _NAMING:
        start -= 1
    opens = start == 0 or parse.pos[start - 1] == "SPACE" or parse.lower[start - 1] in _ENDS
    if parse.lower[to - 1] in cue_lexicon().verbs or parse.lower[to - 1] in _plans() | modality_lexicon().verbs.keys():
        return None  # "The army claims to have", "Orla plans to build", whatever the parser makes of the verb
    return start if opens and start < to and parse.pos[to - 1] in ("NOUN", "PROPN") else None


def _is_infinitive(parse: Parse, verb: int) -> bool:
    """Whether it is tagged a verb, or can be one by what follows: "to axe 400 jobs"."""
    if parse.tag[verb] == "VB":
        return True
    return parse.tag[verb] == "NN" and parse.tag[verb + 1 : verb + 2] != [] and parse.tag[verb + 1] in _OBJECTS


def _line_end(parse: Parse, verb: int) -> int:
    limit = len(parse.head)
    return next((i for i in range(verb, limit) if parse.pos[i] == "SPACE" or parse.lower[i] in _ENDS), limit)


def _tail(parse: Parse, verb: int, end: int) -> int | None:
    """The comma before who says it, where the line ends with that."""
    comma = next((i for i in range(end - 1, verb, -1) if parse.lower[i] == ","), None)
    if comma is None or end - comma > _LONGEST_TAIL:
        return None
    told = [i for i in range(comma + 1, end) if parse.tag[i] in _FINITE]
    cue = cue_lexicon().verbs.get(parse.lower[told[0]]) if len(told) == 1 else None
    return comma if cue is not None and "clause" in cue.frames and told[0] in (comma + 1, end - 1) else None


def _saying(parse: Parse, tail: int | None, end: int) -> int | None:
    return None if tail is None else next(i for i in range(tail, end) if parse.tag[i] in _FINITE)


def _make_plan(parse: Parse, line: tuple[int, int], to: int, saying: int | None) -> None:
    """Make the infinitive the verb of its line, told by the verb of saying where there is one."""
    subject, verb = to - 1, to + 1
    for above in climb(parse, subject):
        if not line[0] <= above < to:
            break
        subject = above
    for i in range(to + 2, line[1]):
        if line[0] <= parse.head[i] < to or (parse.head[i] == i and i != verb):
            parse.head[i] = verb
            parse.dep[i] = "obj" if parse.pos[i] in ("NOUN", "PROPN", "NUM", "SYM") else parse.dep[i]
    parse.tag[verb], parse.pos[verb] = "VB", "VERB"
    parse.head[subject], parse.dep[subject] = verb, "nsubj"
    parse.head[to], parse.dep[to], parse.tag[to], parse.pos[to] = verb, "mark", "TO", "PART"
    parse.head[verb], parse.dep[verb] = (verb, "ROOT") if saying is None else (saying, "ccomp")
    if saying is not None:
        parse.head[saying], parse.dep[saying] = saying, "ROOT"


@cache
def _plans() -> frozenset[str]:
    """The verbs of plans as they stand behind one who plans: "plans", "hopes"."""
    verbs = (verb for verb, mood in modality_lexicon().verbs.items() if mood == "planned" and "_" not in verb)
    return frozenset(form for verb in verbs for form, tag in verb_forms(verb).items() if tag == "VBZ")


def hang_plans(parse: Parse) -> None:
    """Make the verb of "plans" behind who plans, where there is no other: "The board plans to close 12 shops".

    What is planned is a clause of it, and no place that something goes to: "hopes to export 4 tonnes".
    """
    for at in (i for i, word in enumerate(parse.lower) if i and word in _plans()):
        planner, verb = at - 1, at + 2
        if parse.lower[at + 1 : verb] != ["to"] or parse.tag[verb : verb + 1] != ["VB"]:
            continue
        plans = parse.dep[planner] == "compound" and parse.head[planner] == at
        named = parse.pos[planner] == "PROPN" or is_source_noun(parse.lower[planner])
        if parse.tag[at] == "NNS" and parse.dep[at] == "ROOT" and plans and named:
            _make_planner(parse, at, verb)
        elif parse.tag[at] == "VBZ" and parse.head[verb] == at and parse.dep[verb] == "obl":
            parse.dep[verb], parse.dep[at + 1] = "xcomp", "mark"


def _make_planner(parse: Parse, at: int, verb: int) -> None:
    planner, taken = at - 1, parse.head[verb]
    for kid in kids_near(parse, at):
        if kid < planner:
            parse.head[kid] = planner
    if taken > verb:  # "to close 12 shops", where the parser takes the verb for the noun's adjective
        parse.head[taken], parse.dep[taken] = verb, "obj"
    parse.tag[at], parse.pos[at] = "VBZ", "VERB"
    parse.head[planner], parse.dep[planner] = at, "nsubj"
    parse.head[verb], parse.dep[verb] = at, "xcomp"
    parse.head[at + 1], parse.dep[at + 1] = verb, "mark"
    for i in range(verb + 1, min(len(parse.head), verb + _LONGEST_TAIL)):
        if parse.head[i] == at and parse.dep[i] in _LOOSE:
            parse.head[i] = verb
