"""Cues that stand behind their statement or interrupt it: "Y, X said", "Y, X said, and Z"."""

from __future__ import annotations

from claimcheck.extraction.attributions.asides import MARKS
from claimcheck.extraction.attributions.blocks import AFTERTHOUGHTS
from claimcheck.extraction.attributions.draft import Draft
from claimcheck.extraction.attributions.extents import statement_end
from claimcheck.extraction.attributions.nominals import FINITE, has_finite
from claimcheck.extraction.attributions.openings import clause_child
from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.attributions.quoting import quoting_verb
from claimcheck.extraction.attributions.spans import extend_over_quotes, sentence_start
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.cues import cue_lexicon
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.loader import listed
from claimcheck.lexicon.measures import measure_lexicon

_SETTING = frozenset({"advcl", "obl", "obl:unmarked", "advmod", "punct", "cc", "mark", "nsubj", "aux"})
_LAST_WORDS = 3
"""Tokens that a cue at the end of a sentence has with it at the most: "he said on Monday"."""
_COMPARISONS = frozenset({"against", "versus"})
_BREAKS = frozenset({",", "—", "–", "--", "-", *MARKS})


def is_inserted(tree: Tree, draft: Draft, block: TokenRange) -> bool:
    """Whether the block interrupts the statement: "It is no surprise, X said, that …"."""
    start, end = tree.sentence[draft.token]
    if draft.source is None or draft.inherited or block[0] <= start or block[1] >= end:
        return False
    if (
        tree.text[block[0] - 1] not in _BREAKS
        or tree.text[block[1]] != ","
        or tree.lower[draft.source.head] in ("who", "which", "that")
    ):
        return False
    if tree.pos[block[0]] == "SCONJ" or block[1] - block[0] > 11:
        return False
    left = sentence_start(tree, block[0] - 1)
    after = block[1] + 1
    after += after < end and tree.pos[after] == "ADV"
    return any(tree.tag[i] in ("VBN", *FINITE) for i in range(left, block[0])) or (
        after < end and tree.tag[after] in FINITE
    )


def is_left(tree: Tree, draft: Draft, block: TokenRange) -> bool:
    """Whether the statement stands before the block: "Y, X said."."""
    verb = draft.token
    start, end = tree.sentence[verb]
    if block[0] <= start or (draft.inherited and tree.tag[verb] in ("VBG", "VBN")):
        return False
    if is_comment(tree, verb):
        return True
    if tree.dep[verb] in ("advcl", "acl:relcl", "acl", "xcomp") and _is_dependent(tree, verb, block[0]):
        return False
    if is_inserted(tree, draft, block):
        return True
    last = block[1] - verb <= _LAST_WORDS and (block[1] >= end or tree.text[block[1]] in (".", "?", "!"))
    if _is_setting(tree, verb) and not (last and _has_main_clause(tree, start, block[0])):
        return False
    if any(kid < verb and tree.dep[kid] == "ccomp" and not _is_asked(tree, kid) for kid in tree.kids[verb]):
        return True
    if tree.text[block[0] - 1] not in _BREAKS or clause_child(tree, draft) is not None:
        return False
    closed = (
        block[1] >= end
        or tree.text[block[1]] in _BREAKS
        or tree.text[block[1]] in (".", "?", "!", ";", ")")
        or tree.pos[block[1]] in ("SPACE", "CCONJ")
    )
    if not closed:
        return False
    if tree.dep[verb] == "parataxis" or any(
        kid < verb and tree.dep[kid] in ("parataxis", "dep") for kid in tree.kids[verb]
    ):
        return True
    obj = tree.child_after(verb, "obj", "xcomp")
    if draft.source is None or (obj is not None and not draft.source.tokens[0] <= obj < draft.source.tokens[1]):
        return False
    states = any(tree.pos[i] == "VERB" and tree.head[i] == i for i in range(start, block[0]))
    return states or has_finite(tree, start, block[0]) or block[0] - start > 5


def _is_asked(tree: Tree, participle: int) -> bool:
    """Whether it only tells what was asked: "Asked if he would stay, Roe said: “No.”"."""
    opens = all(tree.pos[i] in ("SPACE", "PUNCT") for i in range(tree.sentence[participle][0], participle))
    return opens and tree.lower[participle] in listed("attributions", "asked")


def is_comment(tree: Tree, verb: int) -> bool:
    """Whether a clause with "as" says who said what stands before it: "Y, as the paper reported on Monday"."""
    opener = next((kid for kid in tree.kids[verb] if kid < verb and tree.lower[kid] == "as"), None)
    if opener is None or tree.dep[verb] not in ("advcl", "parataxis") or opener == tree.sentence[verb][0]:
        return False
    told = any(kid > verb and tree.dep[kid] in ("ccomp", "obj", "iobj", "xcomp") for kid in tree.kids[verb])
    return tree.text[opener - 1] in _BREAKS and not told and tree.head[verb] < opener


def _is_setting(tree: Tree, verb: int) -> bool:
    """Whether all that stands before the cue tells when or where it was said: "As it rained, X reported 6 losses"."""
    before = [kid for kid in tree.kids[verb] if kid < verb]
    clauses = [kid for kid in before if tree.dep[kid] == "advcl"]
    return _SETTING.issuperset(tree.dep[kid] for kid in before) and any(
        tree.dep[word] == "mark" or tree.tag[word] == "WRB" for clause in clauses for word in tree.kids[clause]
    )


def _has_main_clause(tree: Tree, start: int, end: int) -> bool:
    """Whether a clause of its own stands before the cue, behind one that tells when: "As it rained, 6 fell, X said"."""
    opener = next((i for i in range(start, end) if tree.dep[i] == "mark" or tree.tag[i] == "WRB"), end)
    comma = next((i for i in range(opener, end) if tree.text[i] == ","), end)
    return has_finite(tree, start, opener) or has_finite(tree, comma, end)


def _is_dependent(tree: Tree, verb: int, start: int) -> bool:
    """Whether a conjunction or relative word makes the cue's clause depend on another: "as X said", "who said".

    One that a comma parts from ``start``, where the clause begins, belongs to the clause before.
    """
    quoted = quoting_verb(tree, verb) is not None  # the "as" of "was quoted as saying" opens nothing
    words = [k for k in tree.kids[verb] if tree.dep[k] == "mark" or tree.tag[k] in ("WP", "WDT", "WRB")]
    words = [k for k in words if not quoted or k != verb - 1]
    return any("," not in tree.text[word:start] for word in words)


def resumed_part(tree: Tree, quotes: QuoteIndex, draft: Draft, block: TokenRange) -> TokenRange | None:
    """What goes on after an interrupting "X said,": the rest of the sentence, or a quotation that begins there."""
    limit = tree.sentence[draft.token][1]
    end = block[1]
    if end + 1 >= len(tree) or tree.text[end] not in (",", ";", "—", "–", "--"):
        return None
    start = end + 1
    if tree.text[end] == ";" and (start >= limit or not _has_own_clause(tree, start, limit)):
        return None
    if quotes.starting_at(start) is None and (start >= limit or not _may_resume(tree, quotes, block, start, limit)):
        return None
    return extend_over_quotes(tree, quotes, start, max(start + 1, statement_end(tree, quotes, draft.token, start)))


def _may_resume(tree: Tree, quotes: QuoteIndex, block: TokenRange, start: int, limit: int) -> bool:
    """Whether the words after the block go on with the statement rather than with what the speaker did."""
    if start + 1 >= len(tree):
        return False
    if (
        tree.pos[start] == "CCONJ"
        and tree.tag[start + 1] in ("DT", "NNP", "NNS", "JJ", "CD")
        and _has_own_clause(tree, start + 1, limit)
    ):
        return True
    if tree.pos[start] == "CCONJ" and tree.tag[start + 1] == "MD":
        return True
    if _is_figure_ahead(tree, start, limit):
        return True
    if tree.pos[start] == "CCONJ":
        return any(quotes.starting_at(i) is not None for i in range(start, min(start + 4, limit)))
    if tree.lower[start] in AFTERTHOUGHTS or tree.lower[start + 1 : start + 2] in (["which"], ["whom"]):
        return True
    if (
        tree.pos[start] in ("SCONJ", "ADP")
        or tree.tag[start] == "WRB"
        or tree.lower[start] in ("according", "who", "which")
    ):
        return tree.lower[start] in ("that", "because", "if", "unless")
    participle = tree.tag[start] in ("VBG", "VBN") or (
        tree.pos[start] == "ADV" and tree.tag[min(start + 1, limit - 1)] == "VBG"
    )
    return (
        not participle or tree.pos[sentence_start(tree, block[0] - 1)] == "SCONJ" or _tells_outcome(tree, start, limit)
    )


def _is_figure_ahead(tree: Tree, start: int, limit: int) -> bool:
    """Whether a second figure without a verb of its own follows: "Y, X said, and 40 killed"; "X said, against 19"."""
    joins = tree.pos[start] == "CCONJ" or tree.lower[start] in _COMPARISONS
    return joins and tree.tag[start + 1] == "CD" and not has_finite(tree, start, limit)


def _tells_outcome(tree: Tree, participle: int, limit: int) -> bool:
    """Whether a participle tells what came of it, in numbers: "a bomb went off, police said, killing 12"."""
    if tree.tag[participle] != "VBG" or tree.lower[participle] in cue_lexicon().verbs:
        return False
    base, words = tree.lemma[participle].lower(), event_lexicon()
    known = (
        measure_lexicon().of_verb(base, "count") is not None
        or base in words.reaches | words.light | words.controlling | words.resulting
    )
    end = next((i for i in range(participle, limit) if tree.text[i] in (",", ";")), limit)
    return known and any(tree.tag[i] == "CD" for i in range(participle, end))


def _has_own_clause(tree: Tree, start: int, limit: int) -> bool:
    """Whether a clause with a subject of its own, which says nothing of who says it, stands in the range."""
    words = (cue_lexicon().verbs.get(tree.lower[i]) for i in range(start, limit) if tree.tag[i] in FINITE)
    # "Nine went home": verbs that are cues of quotations alone tell what happens.
    return has_finite(tree, start, limit) and all(word is None or "quote" in word.frames for word in words)
