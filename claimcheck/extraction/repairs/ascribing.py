"""Figures that a passive ascribes to whoever gives them: "was put at 40 by the police and at 90 by doctors"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.extraction.repairs.parse import Parse, kids_near
from claimcheck.lexicon.cues import cue_lexicon
from claimcheck.lexicon.sources import is_source_noun

_PLACING = frozenset({"at", "as"})
_JOINTS = frozenset({"and", "but", "while", "whereas", ",", ";"})
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART"})
_LONGEST = 9
"""Tokens of a figure with its hedges and unit, and of a name."""


class Words(NamedTuple):
    """The lists of a parse that tell where figures and names stand."""

    lower: Sequence[str]
    pos: Sequence[str]
    tag: Sequence[str]


class Ascription(NamedTuple):
    """A figure and who gives it, as token ranges; ``head`` is the last word of the name."""

    figure: tuple[int, int]
    source: tuple[int, int]
    head: int


def find_ascriptions(words: Words, verb: int) -> Iterator[Ascription]:
    """Each figure behind the verb with the "by" phrase that stands before or behind it."""
    at, first = verb + 1, True
    while at < len(words.lower):
        if not first:
            joint = at
            while at < len(words.lower) and words.lower[at] in _JOINTS:
                at += 1
            if at == joint:
                return
        found = _read_one(words, at, bare=not first)
        if found is None:
            return
        yield found
        at, first = max(found.figure[1], found.source[1]), False


def _read_one(words: Words, start: int, *, bare: bool) -> Ascription | None:
    """ "At 40 by the police", "by the police at 40"; behind the first also "40 by the police"."""
    lower, at = words.lower, start
    while at < len(lower) and words.pos[at] == "ADV" and words.tag[at] != "CD":
        at += 1
    if at < len(lower) and lower[at] == "by":
        source, head = _name(words, at + 1)
        figure = _figure(words, source[1] + 1) if lower[source[1] : source[1] + 1] in (["at"], ["as"]) else None
    else:
        placed = at < len(lower) and lower[at] in _PLACING
        figure = _figure(words, at + 1 if placed else start) if placed or bare else None
        by = None if figure is None else _by_behind(words, figure[1])
        if by is None:
            return None
        source, head = _name(words, by + 1)
    return None if figure is None or head is None else Ascription(figure, source, head)


def _figure(words: Words, start: int) -> tuple[int, int] | None:
    """The figure that starts here, with its hedges and its unit; None where there is no number."""
    number = None
    for at in range(start, min(start + _LONGEST, len(words.lower))):
        joins = words.lower[at] in _JOINTS and not (words.lower[at] == "and" and words.tag[at + 1 : at + 2] == ["CD"])
        if joins or words.lower[at] == "by" or words.pos[at] in ("VERB", "PUNCT"):
            break
        if words.tag[at] == "CD":
            number = at
        elif words.pos[at] == "ADP" and number is not None:
            break
    else:
        at = min(start + _LONGEST, len(words.lower))
    return None if number is None else (start, max(at, number + 1))


def _by_behind(words: Words, end: int) -> int | None:
    """The "by" behind a figure, or behind the day between them: "at 40 on Friday by the police"."""
    for at in range(end, min(end + 4, len(words.lower))):
        if words.lower[at] == "by":
            return at
        if words.pos[at] not in ("ADP", "PROPN", "ADV"):
            return None
    return None


def _name(words: Words, start: int) -> tuple[tuple[int, int], int | None]:
    """The name that starts here and its last word; no word where there is none."""
    at = start
    while at < min(start + _LONGEST, len(words.lower)) and _goes_on(words, at):
        at += 1
    of = next((i for i in range(start, at) if words.lower[i] == "of"), at)
    head = of - 1
    speaks = head >= start and (words.pos[head] == "PROPN" or is_source_noun(words.lower[head]))
    return (start, at), head if speaks else None


def _goes_on(words: Words, at: int) -> bool:
    if words.pos[at] in _NAMING:
        return True
    return words.lower[at] in ("of", "and") and words.pos[at + 1 : at + 2] in (["DET"], ["NOUN"], ["PROPN"], ["ADJ"])


def hang_ascribed(parse: Parse) -> None:
    """Hang from the verb the figures and the agents that the parser hangs from each other: "at 40 by POLICE and 90"."""
    words, cues = Words(parse.lower, parse.pos, parse.tag), cue_lexicon().verbs
    for verb, word in enumerate(parse.lower):
        cue = cues.get(word)
        if cue is None or cue.frames.isdisjoint({"at", "figure"}) or parse.tag[verb] != "VBN":
            continue
        if not any(parse.dep[kid] == "aux:pass" for kid in kids_near(parse, verb)):
            continue
        for one in find_ascriptions(words, verb):
            _hang(parse, verb, one.figure, "obl")
            _hang(parse, verb, one.source, "obl:agent")


def _hang(parse: Parse, verb: int, phrase: tuple[int, int], label: str) -> None:
    """Hang a phrase from the verb by its highest word, and the preposition before it from that."""
    start, end = phrase
    tops = [i for i in range(start, end) if not start <= parse.head[i] < end and parse.dep[i] not in ("case", "cc")]
    top = next((i for i in reversed(tops) if parse.pos[i] in ("NUM", "SYM", "NOUN", "PROPN")), None)
    if top is None:
        return
    parse.head[top], parse.dep[top] = verb, label
    for i in (start - 1, *tops):
        if i != top and parse.dep[i] not in ("ROOT",) and i != verb:
            parse.head[i] = top
