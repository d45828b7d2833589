"""What is said: from a cue to the tokens of the statement, by the quotation marks first and the parse second."""

from __future__ import annotations

from claimcheck.extraction.attributions.asides import (
    MARKS,
    bracket_before,
    quote_after_aside,
    resumption,
    that_behind_aside,
)
from claimcheck.extraction.attributions.blocks import said_block
from claimcheck.extraction.attributions.draft import Draft
from claimcheck.extraction.attributions.extents import statement_end
from claimcheck.extraction.attributions.nominals import has_finite
from claimcheck.extraction.attributions.openings import (
    asks,
    clause_child,
    clause_start,
    is_scare,
    quoted_from,
    split_subject,
    with_condition,
    with_noun,
)
from claimcheck.extraction.attributions.parentheticals import is_comment, is_inserted, is_left, resumed_part
from claimcheck.extraction.attributions.quotes import Quote, QuoteIndex
from claimcheck.extraction.attributions.spans import extend_over_quotes, sentence_start, trim
from claimcheck.extraction.tree import TokenRange, Tree

_CIRCUMSTANCES = frozenset({"after", "before", "if", "once", "since", "until", "while", "because"})


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
    if left_quote is None and (that := that_behind_aside(tree, verb, block[1])) is not None:
        return [_right_part(tree, quotes, draft, that)]
    if left_quote is None and (whole or not is_inserted(tree, draft, block)):
        aside = quote_after_aside(tree, quotes, verb, opening) if right_quote is None else None
        if aside is not None:
            return [_right_part(tree, quotes, draft, aside)]
        stated = right is not None and opening < tree.left[right] and tree.lower[opening] == "that"
        if right is not None and right >= block[1] - 1 and not stated:
            opens = with_condition(tree, verb, clause_start(tree, right))
            return [_right_part(tree, quotes, draft, with_noun(tree, verb, opens), max(opens, resumption(tree, right)))]
        if opening < tree.sentence[verb][1] and (tree.lower[opening] == "that" or asks(tree, draft, opening)):
            return [_right_part(tree, quotes, draft, opening)]
        if right_quote is not None and (whole or not is_left(tree, draft, block)):
            return [_right_part(tree, quotes, draft, opening if whole else quoted_from(tree, verb, opening))]
    if left_quote is not None or is_left(tree, draft, block):
        parts = [_left_part(tree, block[0], None if left_quote is None else quotes.quotes[left_quote])]
        resumed = None if is_comment(tree, verb) else resumed_part(tree, quotes, draft, block)
        return [p for p in (*parts, resumed) if p is not None and p[0] < p[1]]
    return [] if has_finite(tree, verb + 1, block[1]) else following_paragraph(tree, quotes, block[1])


def content_before(tree: Tree, quotes: QuoteIndex, draft: Draft, start: int) -> list[TokenRange]:
    """What stands before a clause that begins at ``start``, and is parted from it: "Y, X was quoted as saying"."""
    quote = _quote_before(tree, quotes, draft, start, has_clause=False)
    if quote is None and (start <= tree.sentence[draft.token][0] or tree.text[start - 1] not in (",", "—", "–", "--")):
        return []
    part = _left_part(tree, start, None if quote is None else quotes.quotes[quote])
    return [part] if part[0] < part[1] else []


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


def _left_part(tree: Tree, end: int, quote: Quote | None) -> TokenRange:
    """From the start of the sentence, or of the sentence in which the quotation opens, up to the block."""
    start = sentence_start(tree, end - 1)
    if quote is not None:
        first = quote.tokens[0]
        start = first if _opens_alone(tree, first) else sentence_start(tree, first)
    while start < end and (tree.pos[start] in ("SPACE", "CCONJ") or tree.text[start] == ","):
        start += 1
    if end > start + 1 and tree.lower[end - 1] == "as" and tree.text[end - 2] in (",", "—", "–", "--", "-"):
        end -= 1  # "Y, as X said"
    while end > start and (tree.text[end - 1] in (",", "—", "–", "--", "-") or tree.pos[end - 1] == "SPACE"):
        end -= 1
    return start, end


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
