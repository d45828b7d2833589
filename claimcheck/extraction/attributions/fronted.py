"""What somebody was asked, where it stands before the answer: "Asked on Sunday whether it rained, Roe said no"."""

from __future__ import annotations

from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.attributions.spans import trim
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.loader import listed

_QUESTIONS = frozenset({"whether", "if", "about", "who", "what", "why", "how", "when", "where", "which", "to"})


def find_fronted(tree: Tree, quotes: QuoteIndex, verb: int) -> list[TokenRange]:
    """The words of the question; empty where the verb is none of asking, or somebody asks."""
    named = verb > tree.sentence[verb][0] and (
        tree.pos[verb - 1] in ("PROPN", "PRON", "NOUN") or tree.text[verb - 1] == ")"
    )
    if (
        tree.lower[verb] not in listed("attributions", "asked")
        or named
        or any(tree.dep[kid].startswith(("nsubj", "aux")) for kid in tree.kids[verb])
    ):
        return []
    limit = tree.sentence[verb][1]
    end = next((i for i in range(verb + 1, limit) if _parts_answer(tree, quotes, i)), limit)
    start = next((i for i in range(verb + 1, end) if tree.lower[i] in _QUESTIONS), None)
    return [] if start is None else [trim(tree, start, end)]


def _parts_answer(tree: Tree, quotes: QuoteIndex, token: int) -> bool:
    """Whether the question ends at the token: at a comma, or behind a quotation that has the comma within."""
    if quotes.ending_at(token) is not None and tree.text[token - 2][-1] == ",":
        return True
    return tree.text[token] in (",", "”") and quotes.at(token) is None
