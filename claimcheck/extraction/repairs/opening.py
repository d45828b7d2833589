"""Clauses that a conjunction opens, which the parser takes for a preposition: "answers sought after fire kills 12"."""

from __future__ import annotations

from claimcheck.extraction.repairs.parse import Parse, climb, hangs_from, kids_near

_OPENING = frozenset({"after", "before", "as", "when", "while", "until"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PRESENT = frozenset({"VBZ", "VBP"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def open_clauses(parse: Parse) -> None:
    """Give the verb in the present right behind the noun of such a preposition that noun for its subject.

    Behind "after a blast" no verb in the present stands that has no subject of its own.
    """
    for at in range(len(parse.head) - 2):
        noun = parse.head[at]
        verb = noun + 1
        if parse.lower[at] not in _OPENING or parse.dep[at] != "case" or noun <= at or verb >= len(parse.head):
            continue
        if parse.tag[noun] not in _NOUNS or parse.tag[verb] not in _PRESENT or parse.dep[verb].startswith("aux"):
            continue
        if any(parse.dep[i] in _SUBJECTS for i in kids_near(parse, verb)):
            continue
        above = next((i for i in (parse.head[noun], *climb(parse, parse.head[noun])) if parse.pos[i] == "VERB"), None)
        if above is None or hangs_from(parse, above, verb):
            continue
        parse.head[verb], parse.dep[verb], parse.pos[verb] = above, "advcl", "VERB"
        parse.head[noun], parse.dep[noun] = verb, "nsubj"
        parse.head[at], parse.dep[at] = verb, "mark"
        _take_count(parse, verb)


def _take_count(parse: Parse, verb: int) -> None:
    """Make the bare number right behind the verb its object: "injures 12"."""
    count = verb + 1
    if count < len(parse.head) and parse.tag[count] == "CD" and parse.dep[count] in ("discourse", "dep", "punct"):
        parse.head[count], parse.dep[count] = verb, "obj"
