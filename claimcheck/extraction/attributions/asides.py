"""Where a statement goes on behind an aside, or stands in one: dashes, brackets, appositions."""

from __future__ import annotations

from claimcheck.extraction.attributions.nominals import FINITE
from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.cues import cue_lexicon

MARKS = frozenset({"”", "“", '"', "''", "``", "’", "‘", "'"})


def resumption(tree: Tree, clause: int) -> int:
    """Where a clause goes on whose verb stands behind an aside to its subject: "the boat, which was old, “sank”"."""
    verb = clause
    if tree.tag[verb] not in FINITE:
        verb = next((k for k in tree.kids[clause] if k < clause and tree.tag[k] in FINITE), clause)
    before = verb - 1
    while before > 0 and tree.text[before] in MARKS:
        before -= 1
    owned = tree.child(clause, "nsubj", "nsubj:pass")
    return verb if owned is not None and owned < before and tree.text[before] == "," else 0


def bracket_before(tree: Tree, block: TokenRange) -> int | None:
    """The bracket that holds the statement and its cue: "(it was 19 percent, X says)"."""
    if block[1] >= len(tree) or tree.text[block[1]] != ")" or tree.text[block[0] - 1] != ",":
        return None
    return next((i for i in range(block[0] - 2, tree.sentence[block[0]][0], -1) if tree.text[i] == "("), None)


def quote_after_aside(tree: Tree, quotes: QuoteIndex, verb: int, opening: int) -> int | None:
    """Where the quotation starts in "X said, looking out on the crowd, “…"."""
    if opening <= verb + 1 or tree.text[opening - 1] != ",":
        return None
    for i in range(opening, min(opening + 20, tree.sentence[verb][1])):
        if tree.tag[i] in FINITE:
            return None
        quote = quotes.starting_at(i)
        if quote is not None:
            return i if tree.text[i - 1] == "," and quotes.quotes[quote].is_speech else None
    return None


def that_behind_aside(tree: Tree, verb: int, opening: int) -> int | None:
    """The "that" of the statement behind an aside: "X argued — and she has before — that", "X said, citing Y, that"."""
    limit = tree.sentence[verb][1]
    if opening + 1 >= limit or tree.text[opening] not in ("—", "–", "--", "-", ","):
        return None
    if tree.text[opening] == "," and cue_lexicon().evidence.isdisjoint(tree.lower[opening + 1 : opening + 2]):
        return None
    closing = next(
        (i for i in range(opening + 1, min(opening + 25, limit - 1)) if tree.text[i] == tree.text[opening]), None
    )
    return closing + 1 if closing is not None and tree.lower[closing + 1] == "that" else None
