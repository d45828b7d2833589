"""The block of a cue: its source, the cue, and what hangs on the cue without being said."""

from __future__ import annotations

from claimcheck.extraction.attributions.draft import Draft
from claimcheck.extraction.attributions.openings import is_amount
from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.cues import cue_lexicon

_BLOCK_DEPS = frozenset({"obj", "iobj", "obl", "obl:unmarked", "obl:agent", "advmod", "compound:prt", "nmod", "aux"})

AFTERTHOUGHTS = frozenset({"among", "including"})
"""Words that tell more of what was counted: "killed 31 people, doctors said, among them nine women"."""


def said_block(tree: Tree, quotes: QuoteIndex, draft: Draft) -> TokenRange:
    """Source, cue, and what hangs on the cue without being said: whom it was told, when and where."""
    start, end = draft.block
    verb = draft.token
    limit = tree.sentence[verb][1]
    starts = {tree.left[kid]: kid for kid in tree.kids[verb] if kid > verb and _is_aside(tree, kid)}
    while end < limit and (kid := starts.get(end)) is not None:
        after = max(tree.right[kid], end + 1)
        for i in range(end, min(after, limit)):
            if tree.lower[i] == "that" and i != kid and tree.dep[i] != "det" and not _is_relative(tree, verb, kid, i):
                return start, i
            if i > kid and _opens_clause(tree, kid, i):
                return start, i
            if (quote := quotes.starting_at(i)) is not None and quotes.quotes[quote].is_speech:
                return start, i
        end = after
    return start, min(end, limit)


def _is_aside(tree: Tree, kid: int) -> bool:
    """Whether a child of the cue tells whom it was told, when or where: "said on Monday", "said after they met"."""
    if tree.ent[kid] == "DATE" and tree.pos[kid] == "PROPN":
        return True
    first = tree.left[kid]
    if tree.text[first] == "," and not AFTERTHOUGHTS.isdisjoint(tree.lower[first + 1 : first + 2]):
        return False
    if tree.dep[kid] in _BLOCK_DEPS and _is_sentence(tree, kid):
        return False  # "say the number could be above 120"
    if tree.dep[kid] in _BLOCK_DEPS:
        return not is_amount(tree, kid)
    return tree.dep[kid] == "advcl" and tree.lower[tree.left[kid]] in (
        "after",
        "before",
        "while",
        "when",
        "as",
        "during",
        "upon",
        "with",
        "without",
    )


def _is_sentence(tree: Tree, kid: int) -> bool:
    """Whether what the parser took for an adjunct says what something is: "the number could be above 120"."""
    copulas = (i for i in range(tree.left[kid], kid) if tree.dep[i] == "cop")
    return any("relcl" not in tree.dep[tree.head[i]] for i in copulas)


def _opens_clause(tree: Tree, kid: int, token: int) -> bool:
    """Whether a clause begins here that the parser hung on an adjunct: "said at noon he would"."""
    if tree.dep[kid] == "obj" or tree.tag[token] not in ("PRP", "DT", "NNP", "PRP$", "EX", "NNS"):
        return False
    return any(tree.left[i] == token and tree.dep[i] == "acl:relcl" for i in tree.kids[kid])


def _is_relative(tree: Tree, verb: int, kid: int, that: int) -> bool:
    """Whether "that" begins a clause about the object itself: "announced the sites that would be closed"."""
    word = cue_lexicon().verbs.get(tree.lower[verb])
    owned = tree.dep[kid] == "obl" and tree.dep[that].startswith("nsubj")
    if tree.tag[that] == "WDT" and (owned or tree.child_after(verb, "obj") is not None):
        return tree.dep[tree.head[that]] == "acl:relcl"
    if tree.dep[kid] != "obj" or (word is not None and "whom" in word.frames):
        return False
    return tree.dep[tree.head[that]] == "acl:relcl" or tree.lower[that - 1] in cue_lexicon().nouns
