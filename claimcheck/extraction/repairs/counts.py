"""Counts that the parser takes apart: "Close to 300 homes", "thirty-nine of the dead", "In Osk 20 people died"."""

from __future__ import annotations

from claimcheck.extraction.repairs.parse import Parse, climb
from claimcheck.lexicon.contexts import load_number_contexts
from claimcheck.lexicon.units import load_units

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_COMPARED = frozenset({"more", "fewer", "less"})
_WHERE = frozenset({"in", "at", "across", "near", "outside"})
_ASIDE = frozenset({"nsubj", "appos"})
_THEM = frozenset({"them", "whom", "these", "those"})
_REACH = 8


def join_counts(parse: Parse) -> None:
    """Mend all of them, in place."""
    for at in range(len(parse.head) - 2):
        word, behind = parse.lower[at], parse.lower[at + 1]
        if parse.tag[at] == "CD" and behind == "-" and parse.tag[at + 2] == "CD":
            _join_hyphened(parse, at)
        elif word == "close" and behind == "to" and parse.tag[at + 2] == "CD":
            _make_hedge(parse, at)
        elif word in _COMPARED and behind == "than" and parse.tag[at + 2] == "CD":
            _make_bound(parse, at)
        elif word in _COMPARED and behind == "than" and parse.lower[at + 2] in ("a", "an"):
            _make_bound_of_one(parse, at)
        elif word in _LETTING:
            _let_go(parse, at)
        elif word in _WHERE and parse.tag[at + 1] == "NNP":
            _part_place(parse, at)
        elif parse.tag[at] == "CD" and behind == "of" and parse.lower[at + 2] in _THEM:
            _join_kind(parse, at)


def _join_kind(parse: Parse, count: int) -> None:
    """Join some to what they are, of which the parser makes a clause without a verb: "14 of them foreigners".

    It hangs from the verb like any other aside.
    """
    head, dep = parse.head, parse.dep
    kind = next((i for i in range(count + 3, min(count + _REACH, len(head))) if parse.tag[i] != "JJ"), count)
    if parse.tag[kind] != "NNS" or dep[count] not in _ASIDE:
        return
    if dep[count] == "appos" and (dep[kind] not in ("obj", "dep") or parse.lower[count - 1] != ","):
        return
    if any(head[i] == kind and dep[i] in ("cop", "case") for i in range(count, kind)):
        return
    above = next((i for i in climb(parse, count) if parse.pos[i] == "VERB" and i < count), None)
    if above is not None and dep[count] == "appos":
        head[kind], dep[kind] = above, "parataxis"
    head[count], dep[count] = kind, "nummod"


def _join_hyphened(parse: Parse, tens: int) -> None:
    """Give the ones of "thirty-nine of the dead" the place that the parser gave the tens."""
    head, dep, ones = parse.head, parse.dep, tens + 2
    if head[ones] == tens and head[tens] != tens:
        head[ones], dep[ones] = head[tens], "nsubj" if dep[tens] == "discourse" else dep[tens]
        head[tens], dep[tens] = ones, "compound"


def _make_hedge(parse: Parse, close: int) -> None:
    """Make of "close to" a word of the number, where the parser made it the subject or the head of the sentence."""
    head, dep, count = parse.head, parse.dep, close + 2
    top = head[count] if dep[count] == "nummod" and head[count] > count else count
    if dep[close] not in (*_SUBJECTS, "ROOT", "obj"):
        return  # "lies close to 20 mines"
    if dep[close] == "ROOT":
        verb = next((i for i in range(top + 1, len(head)) if head[i] == close and parse.pos[i] == "VERB"), None)
        if verb is None:
            return
        head[verb], dep[verb] = verb, "ROOT"
        passive = any(head[i] == verb and dep[i] == "aux:pass" for i in range(top, verb))
        head[top], dep[top] = verb, "nsubj:pass" if passive else "nsubj"
        for i in range(verb + 1, len(head)):
            head[i] = verb if head[i] == close else head[i]
    else:
        head[top], dep[top] = head[close], dep[close]
    head[close], dep[close] = count, "advmod"
    head[close + 1], dep[close + 1] = close, "fixed"


def _make_bound(parse: Parse, more: int) -> None:
    """Make of "more than" a word of the number, of which the parser makes what is more: "more than 400 of its men"."""
    head, dep, count = parse.head, parse.dep, more + 2
    if head[count] != more or dep[count] != "obl":
        return
    whole = _whole_behind(parse, count)
    if dep[more] in (*_SUBJECTS, "obj"):
        head[count], dep[count] = head[more], dep[more]
    elif whole is not None and dep[whole] in (*_SUBJECTS, "obj"):
        head[count], dep[count] = head[whole], dep[whole]
    else:
        return
    if whole is not None:
        head[whole], dep[whole] = count, "nmod"
    head[more], dep[more] = count, "advmod"
    head[more + 1], dep[more + 1] = more, "fixed"


def _make_bound_of_one(parse: Parse, more: int) -> None:
    """Make of "more than" a word of the measure that an article tells: "lasted more than an hour".

    The parser compares with the hour, and makes of "more" what lasts.
    """
    head, dep, unit = parse.head, parse.dep, more + 3
    if unit >= len(head) or head[unit] != more or parse.lower[unit] not in load_units().words:
        return
    top, role = head[more], "obl:unmarked" if dep[more] == "advmod" else dep[more]
    if dep[more] == "ROOT":
        measured = unit + 1 if unit + 1 < len(head) and parse.tag[unit + 1] in _MEASURED else unit
        for i in (i for i in range(len(head)) if head[i] == more and i != unit):
            head[i] = measured
        head[measured], dep[measured] = measured, "ROOT"
        top, role = (measured, "obl:unmarked") if measured != unit else (unit, "ROOT")
    head[unit], dep[unit] = top, role
    head[more], dep[more] = unit, "advmod"
    head[more + 1], dep[more + 1] = more, "fixed"


_MEASURED = frozenset({"JJ", "JJR", "RB", "RBR"})
"""What a measure tells the size of: "more than a metre wide", "more than an hour late"."""


def _let_go(parse: Parse, let: int) -> None:
    """Make those whom somebody lets go the object of "let", with their number: "let 12 jailed militants go"."""
    head, dep = parse.head, parse.dep
    end = min(len(head), let + _REACH)
    go = next((i for i in range(let + 1, end) if parse.lower[i] == "go" and head[i] == let), None)
    if go is None:
        return
    noun = next((i for i in range(let + 1, go) if head[i] == go and dep[i] in _SUBJECTS), None)
    if noun is None:
        return
    count = next((i for i in range(let + 1, noun) if head[i] == let and parse.tag[i] == "CD"), None)
    head[noun], dep[noun] = let, "obj"
    if count is not None:
        head[count], dep[count] = noun, "nummod"


_LETTING = frozenset({"let", "lets", "letting"})


def _whole_behind(parse: Parse, count: int) -> int | None:
    """The noun of the "of" right behind the count."""
    of = count + 1
    return parse.head[of] if of < len(parse.head) and parse.lower[of] == "of" and parse.dep[of] == "case" else None


def _part_place(parse: Parse, at: int) -> None:
    """Part where it was from those counted behind it, who are the subject: "In Osk 20 people died"."""
    head, dep, tag = parse.head, parse.dep, parse.tag
    name = at + 1
    while name + 1 < len(head) and tag[name + 1] == "NNP":
        name += 1
    count = name + 1
    opens = at == 0 or parse.pos[at - 1] in ("PUNCT", "SPACE")
    if not opens or count + 1 >= len(head) or tag[count] != "CD" or parse.lower[name] in load_number_contexts().months:
        return
    top = count + 1 if tag[count + 1] == "NNS" else count
    verb = next((i for i in range(top + 1, min(len(head), top + _REACH)) if parse.pos[i] == "VERB"), None)
    if verb is None or (top == count and parse.pos[count + 1] not in ("AUX", "VERB")):
        return
    own = [i for i in range(at, verb) if head[i] == verb and dep[i] in _SUBJECTS and i != top]
    if own or not any(i == verb or head[i] == verb for i in (head[top], head[name])):
        return
    passive = any(head[i] == verb and dep[i] == "aux:pass" for i in range(top, verb))
    head[top], dep[top] = verb, "nsubj:pass" if passive else "nsubj"
    if top != count:
        head[count], dep[count] = top, "nummod"
    head[name], dep[name] = verb, "obl"
    head[at], dep[at] = name, "case"
    for i in range(at + 1, name):
        head[i], dep[i] = name, "compound"
