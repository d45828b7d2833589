"""How far a word stands from a predicate in the clauses of its sentence: what dates or places the event."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.extraction.tree import Tree


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a time or place is looked for: the predicate, the figure's noun, and the reporting words to keep out of.

    ``barred`` are the tokens of the cues in whose content the claim stands: what hangs from them tells when or where it
    was said.
    """

    predicate: int
    noun: int
    barred: frozenset[int] = frozenset()


_CLAUSE_HEADS = frozenset({"VERB", "AUX"})
FAR = 99


def clause_of(tree: Tree, token: int) -> int:
    """The head of the clause that ``token`` stands in: a verb, a predicate with a copula, or the root."""
    at = token
    while tree.head[at] != at:
        if at != token and tree.pos[at] in _CLAUSE_HEADS:
            return at
        if tree.dep[at] in ("advcl", "ccomp", "acl:relcl", "parataxis") and at != token:
            return at
        at = tree.head[at]
    return at


def clause_distance(tree: Tree, word: int, predicate: int, barred: frozenset[int]) -> int:
    """0 where ``word`` modifies the predicate or its arguments, more for each clause between, :data:`FAR` beyond.

    Words of the clauses ``barred`` are beyond.
    """
    clause = clause_of(tree, word)
    if clause in barred:
        return FAR
    if tree.pos[predicate] not in _CLAUSE_HEADS and _under(tree, word, predicate):
        return 0
    for steps, at in enumerate(_upwards(tree, predicate, barred)):
        if at == clause or (tree.pos[at] not in _CLAUSE_HEADS and tree.head[word] == at):
            return steps
    at, steps = clause, 0
    while tree.head[at] != at and steps < 6:
        at, steps = tree.head[at], steps + 1
        if at == predicate:
            return 10 + steps
    return 20 if tree.sentence[word] == tree.sentence[predicate] else FAR


def _under(tree: Tree, word: int, top: int) -> bool:
    return tree.left[top] <= word < tree.right[top]


def _upwards(tree: Tree, predicate: int, barred: frozenset[int]) -> list[int]:
    path = [predicate]
    at = predicate
    while tree.head[at] != at and len(path) < 8:
        at = tree.head[at]
        if at in barred:
            break
        path.append(at)
    return path
