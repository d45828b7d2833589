"""Names that hold a verb or a preposition, of which the parser makes a clause: "Save the Children"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimcheck.extraction.repairs.parse import Parse
from claimcheck.lexicon.loader import listed

_ADVERBS = 3
"""Words at the most between a name and its verb: "Save the Children also said"."""
_REACH = 40
"""Tokens around a name in which its words have others below them."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})


@cache
def _names() -> dict[str, list[tuple[str, ...]]]:
    """The names by their first words."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(listed("sources", "clausal_names")):
        words = tuple(name.split())
        table.setdefault(words[0], []).append(words)
    return table


def hang_clausal_names(parse: Parse) -> None:
    """Make one name of such words, and of what it does the main verb."""
    for start, end in _found(parse):
        last, inside = end - 1, range(start, end)
        top = next((i for i in inside if not start <= parse.head[i] < end or parse.head[i] == i), start)
        above, label = parse.head[top], parse.dep[top]
        verb = next((i for i in range(end, min(end + _ADVERBS, len(parse.head))) if parse.tag[i] in _FINITE), None)
        for i in inside:
            parse.head[i], parse.dep[i], parse.pos[i], parse.tag[i] = last, "flat", "PROPN", "NNP"
        takes = verb is not None and (start <= parse.head[verb] < end or above == verb)
        if verb is None or not takes:
            parse.head[last], parse.dep[last] = (last if above == top else above), label
            _move(parse, (start, end), last)
            continue
        if start <= parse.head[verb] < end:
            parse.head[verb], parse.dep[verb] = (verb, "ROOT") if above == top else (above, label)
        parse.head[last], parse.dep[last] = verb, "nsubj"
        parse.tag[verb] = "VBD" if parse.tag[verb] == "VBN" else parse.tag[verb]
        _move(parse, (start, end), verb)


def _move(parse: Parse, name: tuple[int, int], above: int) -> None:
    """Hang from one word what hangs from the words of the name."""
    near = range(max(0, name[0] - _REACH), min(name[1] + _REACH, len(parse.head)))
    for i in near:
        if not name[0] <= i < name[1] and name[0] <= parse.head[i] < name[1] and i != above:
            parse.head[i] = above


def _found(parse: Parse) -> Iterator[tuple[int, int]]:
    table = _names()
    for start, word in enumerate(parse.text):
        for name in table.get(word, ()):
            if tuple(parse.text[start : start + len(name)]) == name:
                yield start, start + len(name)
