"""What is said: from a cue to the tokens of the statement, by the quotation marks first and the parse second."""

from __future__ import annotations

from claimcheck.extraction.attributions.asides import (
    MARKS,
    bracket_before,
    quote_after_aside,
    resumption,
    that_behind_dashes,
)
from claimcheck.extraction.attributions.draft import Draft
from claimcheck.extraction.attributions.extents import statement_end
from claimcheck.extraction.attributions.manners import before_manner
from claimcheck.extraction.attributions.openings import (
    asks,
    clause_child,
    clause_start,
    is_amount,
    is_scare,
    quoted_from,
    split_subject,
    with_condition,
    with_noun,
)
from claimcheck.extraction.attributions.quotes import Quote, QuoteIndex
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.cues import cue_lexicon
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon

_BLOCK_DEPS = frozenset({"obj", "iobj", "obl", "obl:unmarked", "obl:agent", "advmod", "compound:prt", "nmod", "aux"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CIRCUMSTANCES = frozenset({"after", "before", "if", "once", "since", "until", "while", "because"})
_SETTING = frozenset({"advcl", "obl", "obl:unmarked", "advmod", "punct", "cc", "mark", "nsubj", "aux"})
_LAST_WORDS = 3
"""Tokens that a cue at the end of a sentence has with it at the most: "he said on Monday"."""
_BREAKS = frozenset({",", "—", "–", "--", "-", *MARKS})


def clause_content(tree: Tree, quotes: QuoteIndex, draft: Draft) -> list[TokenRange]:
    """The statement of a verb that takes a clause or a quotation: before the cue, after it, or around it."""
    verb = draft.token
    block = said_block(tree, quotes, draft)
    if (bracket := bracket_before(tree, block)) is not None:
        return [trim(tree, bracket + 1, block[0])]
    if (split := split_subject(tree, verb)) is not None:
        return [_right_part(tree, quotes, draft, *split)]
    right = clause_child(tree, draft)
    opening = _skip_on(tree, block[1])
    left_quote = _quote_before(tree, quotes, draft, block[0], has_clause=right is not None)
    right_quote = quotes.starting_at(opening)
    whole = right_quote is not None and _starts_sentence(tree, quotes.quotes[right_quote])
    if right_quote is not None and right is None and is_scare(tree, verb, opening):
        return []
    broken = any("\n" in tree.text[i] for i in range(_skip_back(tree, block[0]), block[0]))
    if broken and (whole or right is not None or (opening < len(tree) and asks(tree, draft, opening))):
        left_quote = None
    if left_quote is None and (whole or not _is_inserted(tree, draft, block)):
        aside = quote_after_aside(tree, quotes, verb, opening) if right_quote is None else None
        if aside is not None:
            return [_right_part(tree, quotes, draft, aside)]
        that = that_behind_dashes(tree, verb, block[1])
        if that is not None:
            return [_right_part(tree, quotes, draft, that)]
        stated = right is not None and tree.lower[opening] == "that" and opening < tree.left[right]
        if right is not None and right >= block[1] - 1 and not stated:
            opens = with_condition(tree, verb, clause_start(tree, right))
            return [_right_part(tree, quotes, draft, with_noun(tree, verb, opens), max(opens, resumption(tree, right)))]
        if opening < tree.sentence[verb][1] and (tree.lower[opening] == "that" or asks(tree, draft, opening)):
            return [_right_part(tree, quotes, draft, opening)]
        if right_quote is not None and (whole or not _is_left(tree, draft, block)):
            return [_right_part(tree, quotes, draft, opening if whole else quoted_from(tree, verb, opening))]
    if left_quote is not None or _is_left(tree, draft, block):
        parts = [_left_part(tree, block[0], None if left_quote is None else quotes.quotes[left_quote])]
        resumed = _resumed_part(tree, quotes, draft, block)
        return [p for p in (*parts, resumed) if p is not None and p[0] < p[1]]
    return [] if _has_finite(tree, verb + 1, block[1]) else following_paragraph(tree, quotes, block[1])


def _starts_sentence(tree: Tree, quote: Quote) -> bool:
    """Whether the quotation is a sentence of its own, not the second half of one that the cue interrupts."""
    return quote.is_speech and tree.text[quote.tokens[0] + 1][0].isupper()


def rest_content(tree: Tree, quotes: QuoteIndex, draft: Draft) -> list[TokenRange]:
    """The rest of the sentence, where a verb of saying stands before a clause that the parser did not see."""
    opening = _skip_on(tree, said_block(tree, quotes, draft)[1])
    opening = with_noun(tree, draft.token, opening) if opening < len(tree) else opening
    if opening < tree.sentence[draft.token][1] and _takes_rest(tree, draft, opening):
        return [_right_part(tree, quotes, draft, opening)]
    return []


def _is_inserted(tree: Tree, draft: Draft, block: TokenRange) -> bool:
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
    left = _sentence_start(tree, block[0] - 1)
    after = block[1] + 1
    after += after < end and tree.pos[after] == "ADV"
    return any(tree.tag[i] in ("VBN", *_FINITE) for i in range(left, block[0])) or (
        after < end and tree.tag[after] in _FINITE
    )


def following_paragraph(tree: Tree, quotes: QuoteIndex, token: int) -> list[TokenRange]:
    """The paragraph after "X added:", which quotes without marks, or its quotation."""
    colon = token
    while colon < len(tree) and tree.pos[colon] == "SPACE":
        colon += 1
    if colon + 2 >= len(tree) or tree.text[colon] != ":" or "\n" not in tree.text[colon + 1]:
        return []
    start = colon + 2
    quote = quotes.starting_at(start)
    if quote is not None:
        return [quotes.quotes[quote].tokens]
    end = next((i for i in range(start, len(tree)) if "\n" in tree.text[i]), len(tree))
    return [trim(tree, start, end)]


def following_quote(tree: Tree, quotes: QuoteIndex, verb: int) -> list[TokenRange]:
    """The quotation behind a sentence that says no more than where it was said: "Roe said in a statement. “…”"."""
    end = tree.sentence[verb][1]
    quote = quotes.starting_at(end)
    told = any(tree.dep[kid] in ("obj", "iobj", "ccomp", "xcomp") for kid in tree.kids[verb])
    if quote is None or told or tree.text[end - 1] != "." or not quotes.quotes[quote].is_speech:
        return []
    return [quotes.quotes[quote].tokens]


def _quote_before(tree: Tree, quotes: QuoteIndex, draft: Draft, start: int, *, has_clause: bool) -> int | None:
    """The quotation that the block follows: ended by a comma, or by a question or exclamation mark."""
    if draft.inherited and tree.tag[draft.token] == "VBG":
        return None
    before = _skip_back(tree, start)
    index = quotes.ending_at(before)
    if index is None:
        return None
    quote = quotes.quotes[index]
    if quote.is_title and not _opens_alone(tree, quote.tokens[0]):
        return None
    last = next((tree.text[i] for i in range(before - 1, quote.tokens[0], -1) if tree.text[i] not in MARKS), "")
    if before < start and tree.text[before] == ",":
        last = ","
    if has_clause and not _opens_alone(tree, quote.tokens[0]) and tree.lower[quote.tokens[0] - 1] == "that":
        return None
    if last[-1:] == "," or last in ("—", "–", "--"):
        return index
    if last[-1:] in (".", "…") or has_clause:
        return None
    return index if last[-1:] in ("?", "!") or quote.is_speech else None


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
    )


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


def _is_left(tree: Tree, draft: Draft, block: TokenRange) -> bool:
    """Whether the statement stands before the block: "Y, X said."."""
    verb = draft.token
    start, end = tree.sentence[verb]
    if block[0] <= start or (draft.inherited and tree.tag[verb] in ("VBG", "VBN")):
        return False
    if tree.dep[verb] in ("advcl", "acl:relcl", "acl", "xcomp") and _is_dependent(tree, verb):
        return False
    if _is_inserted(tree, draft, block):
        return True
    last = block[1] - verb <= _LAST_WORDS and (block[1] >= end or tree.text[block[1]] in (".", "?", "!"))
    if _is_setting(tree, verb) and not (last and _has_main_clause(tree, start, block[0])):
        return False
    if any(kid < verb and tree.dep[kid] == "ccomp" for kid in tree.kids[verb]):
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
    return _has_finite(tree, start, block[0]) or block[0] - start > 5


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
    return _has_finite(tree, start, opener) or _has_finite(tree, comma, end)


def _is_dependent(tree: Tree, verb: int) -> bool:
    """Whether a conjunction or relative word makes the cue's clause depend on another: "as X said", "who said"."""
    return any(tree.dep[kid] == "mark" or tree.tag[kid] in ("WP", "WDT", "WRB") for kid in tree.kids[verb])


def _has_finite(tree: Tree, start: int, end: int) -> bool:
    return any(tree.tag[i] in _FINITE for i in range(start, end))


def _left_part(tree: Tree, end: int, quote: Quote | None) -> TokenRange:
    """From the start of the sentence, or of the sentence in which the quotation opens, up to the block."""
    start = _sentence_start(tree, end - 1)
    if quote is not None:
        first = quote.tokens[0]
        start = first if _opens_alone(tree, first) else _sentence_start(tree, first)
    while start < end and (tree.pos[start] in ("SPACE", "CCONJ") or tree.text[start] == ","):
        start += 1
    while end > start and (tree.text[end - 1] in (",", "—", "–", "--", "-") or tree.pos[end - 1] == "SPACE"):
        end -= 1
    return start, end


def _sentence_start(tree: Tree, token: int) -> int:
    """Where the sentence of ``token`` starts; the parser runs some together over a full stop."""
    start = tree.sentence[token][0]
    for i in range(token - 1, start, -1):
        if tree.text[i] in (".", "?", "!") and tree.text[i + 1] not in MARKS:
            return i + 1
    return start


def _opens_alone(tree: Tree, first: int) -> bool:
    """Whether nothing that could belong to the statement stands between the sentence's start and the opening mark."""
    while first and tree.pos[first - 1] == "SPACE":
        first -= 1
    start = tree.sentence[first - 1][0] if first else 0
    return (
        not first
        or tree.text[first - 1] in (".", "?", "!", ":", "”", '"', "-", "–", "—", "--")
        or all(tree.pos[i] in ("SPACE", "PUNCT") for i in range(start, first))
    )


def _right_part(tree: Tree, quotes: QuoteIndex, draft: Draft, start: int, clause: int = 0) -> TokenRange:
    """From ``start`` to where the statement ends, and to the end of a quotation that begins in it.

    It ends behind ``clause``, where its clause goes on whose subject stands first.
    """
    draft.begins = start
    end = statement_end(tree, quotes, draft.token, start, clause)
    return extend_over_quotes(tree, quotes, start, min(end, _dash_behind(tree, draft, start, end)))


def _dash_behind(tree: Tree, draft: Draft, start: int, end: int) -> int:
    """The dash that closes an aside in which the cue stands: "the rebels — who say they lost 40 men — left"."""
    source = draft.source
    if source is None or tree.tag[source.head] not in ("WP", "WDT") or source.tokens[0] == 0:
        return end
    dash = tree.text[source.tokens[0] - 1]
    if dash not in ("—", "–", "--", "-"):
        return end
    return next((i for i in range(start, end) if tree.text[i] == dash), end)


def extend_over_quotes(tree: Tree, quotes: QuoteIndex, start: int, end: int) -> TokenRange:
    """``[start, end)`` stretched to the end of a quotation that begins in it, and trimmed."""
    spoken = 0
    for i in range(start, end):
        if (quote := quotes.starting_at(i)) is not None:
            spoken = max(spoken, quotes.quotes[quote].tokens[1])
    first, last = trim(tree, start, before_manner(tree, quotes, start, end))
    return first, max(last, spoken)


def _resumed_part(tree: Tree, quotes: QuoteIndex, draft: Draft, block: TokenRange) -> TokenRange | None:
    """What goes on after an interrupting "X said,": the rest of the sentence, or a quotation that begins there."""
    limit = tree.sentence[draft.token][1]
    end = block[1]
    if end + 1 >= len(tree) or tree.text[end] not in (",", "—", "–", "--"):
        return None
    start = end + 1
    if quotes.starting_at(start) is None and (start >= limit or not _may_resume(tree, quotes, block, start, limit)):
        return None
    return extend_over_quotes(tree, quotes, start, max(start + 1, statement_end(tree, quotes, draft.token, start)))


def _may_resume(tree: Tree, quotes: QuoteIndex, block: TokenRange, start: int, limit: int) -> bool:
    """Whether the words after the block go on with the statement rather than with what the speaker did."""
    if (
        tree.pos[start] == "CCONJ"
        and tree.tag[start + 1] in ("DT", "NNP", "NNS", "JJ", "CD")
        and has_own_clause(tree, start + 1, limit)
    ):
        return True
    if tree.pos[start] == "CCONJ":
        return any(quotes.starting_at(i) is not None for i in range(start, min(start + 4, limit)))
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
        not participle or tree.pos[_sentence_start(tree, block[0] - 1)] == "SCONJ" or _tells_outcome(tree, start, limit)
    )


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


def has_own_clause(tree: Tree, start: int, limit: int) -> bool:
    """Whether a clause with a subject of its own, which says nothing of who says it, stands in the range."""
    verbs = cue_lexicon().verbs
    return _has_finite(tree, start, limit) and not any(
        tree.lower[i] in verbs and tree.tag[i] in _FINITE for i in range(start, limit)
    )


def _takes_rest(tree: Tree, draft: Draft, opening: int) -> bool:
    """Whether the rest of the sentence can be the statement though the parser did not see a clause there."""
    if draft.source is None or draft.source.tokens[0] > draft.token or _is_circumstance(tree, draft.token, opening):
        return False
    if tree.dep[draft.token] == "acl:relcl" and _governs(tree, opening, draft.token):
        return False
    return (
        opening > draft.token
        and tree.pos[opening] not in ("PUNCT", "CCONJ")
        and any(tree.tag[i] in ("VBD", "VBZ", "VBP", "MD") for i in range(opening, tree.sentence[draft.token][1]))
    )


def _governs(tree: Tree, verb: int, cue: int) -> bool:
    """Whether the verb, or what it helps, has the cue's clause in its subject: "the case X ruled on was"."""
    predicate = tree.head[verb] if tree.dep[verb].startswith(("aux", "cop")) else verb
    return predicate in tree.ancestors(cue)


def _is_circumstance(tree: Tree, verb: int, opening: int) -> bool:
    """Whether the main clause begins at ``opening``, after one that tells when: "When Roe asked for help, 12 came"."""
    if tree.dep[verb] != "advcl" or tree.text[opening - 1] != ",":
        return False
    return any(tree.tag[kid] == "WRB" or tree.lower[kid] in _CIRCUMSTANCES for kid in tree.kids[verb] if kid < verb)


def _skip_back(tree: Tree, token: int) -> int:
    while token and (tree.text[token - 1] in (",", "'") or tree.pos[token - 1] == "SPACE"):
        token -= 1
    return token


def _skip_on(tree: Tree, token: int) -> int:
    while token < len(tree) and tree.text[token] in (",", ":", "-", "–", "—", "--"):
        token += 1
    return token


def trim(tree: Tree, start: int, end: int) -> TokenRange:
    """The range without blanks and punctuation at its ends."""
    while start < end and (
        tree.pos[start] in ("SPACE", "CCONJ") or tree.text[start] in (",", "—", "–", "--", "-", ";", ":")
    ):
        start += 1
    while end > start + 1 and (
        tree.pos[end - 1] in ("SPACE", "CCONJ") or tree.text[end - 1] in (",", ".", ";", ":", "—", "–", "--")
    ):
        end -= 1
    return start, end
