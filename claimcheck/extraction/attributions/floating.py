"""Quotations without a cue of their own: they go on with what the speaker before them said."""

from __future__ import annotations

from bisect import bisect_right

from claimcheck.extraction.attributions.draft import Draft
from claimcheck.extraction.attributions.quotes import Quote, QuoteIndex
from claimcheck.extraction.attributions.spans import extend_over_quotes
from claimcheck.extraction.tree import TokenRange, Tree

_SENTENCE_ENDS = frozenset(".?!”\"'’:…—)")


def attach_floating(tree: Tree, quotes: QuoteIndex, drafts: list[Draft]) -> None:
    """Give each quotation that no draft has to the last speaker, as a further part of what that speaker said.

    That is the speaker of the cue before it in its own paragraph; or of the paragraph before, when that ended with the
    speaker's words and this one opens with a quotation.
    """
    speakers = sorted(
        (d for d in drafts if d.shape in ("clause", "colon") and d.source is not None and d.content),
        key=lambda d: d.token,
    )
    taken = {
        q for d in speakers for start, end in d.content for q in (quotes.at(start), quotes.at(end - 1)) if q is not None
    }
    paragraphs = Paragraphs(tree)
    for index, quote in enumerate(quotes.quotes):
        if index in taken or not _is_said(tree, quote) or any(d.holds(quote.tokens[0] + 1) for d in speakers):
            continue
        if _stands_alone(tree, quote.tokens[0]) and (
            speaker := _find_speaker(tree, quotes, paragraphs, speakers, quote)
        ):
            speaker.content.append(_whole_sentence(tree, quotes, quote))


def _is_said(tree: Tree, quote: Quote) -> bool:
    """Whether the quotation is a statement: long, or closed by a full stop within its marks."""
    inner = quote.tokens[1] - 2
    return quote.is_speech or (quote.closed and inner > quote.tokens[0] and tree.text[inner][-1] in ".?!")


def _whole_sentence(tree: Tree, quotes: QuoteIndex, quote: Quote) -> TokenRange:
    """The quotation with the rest of its sentence: "“You blamed thousands of $12-an-hour” workers."."""
    start, end = quote.tokens
    limit = tree.sentence[end - 1][1]
    if not quote.closed or tree.text[end - 2][-1] in ".?!,…" or end >= limit or not _is_word(tree, end):
        return quote.tokens
    return extend_over_quotes(tree, quotes, start, limit)


def _is_word(tree: Tree, token: int) -> bool:
    return tree.text[token][0].isalnum()


class Paragraphs:
    """Which paragraph a token stands in."""

    def __init__(self, tree: Tree) -> None:
        self._breaks = [i for i, text in enumerate(tree.text) if "\n" in text]

    def of(self, token: int) -> int:
        """Number of the paragraph."""
        return bisect_right(self._breaks, token)


def _stands_alone(tree: Tree, first: int) -> bool:
    """Whether the quotation begins a sentence: a quoted part of the outlet's own sentence is no statement by itself."""
    return first == 0 or tree.pos[first - 1] == "SPACE" or tree.text[first - 1][-1] in _SENTENCE_ENDS


def _find_speaker(
    tree: Tree, quotes: QuoteIndex, paragraphs: Paragraphs, speakers: list[Draft], quote: Quote
) -> Draft | None:
    before = [d for d in speakers if d.token < quote.tokens[0]]
    if not before:
        return None
    last = max(before, key=lambda d: max([d.token, *(e for _, e in d.content if e <= quote.tokens[0])]))
    here = paragraphs.of(quote.tokens[0])
    if paragraphs.of(last.token) == here:
        quoting = [
            d for d in before if paragraphs.of(d.token) == here and any(quotes.at(s) is not None for s, _ in d.content)
        ]
        return quoting[-1] if quoting else last
    end = max((end for _, end in last.content if end <= quote.tokens[0]), default=0)
    index = quotes.at(end - 1) if end else None
    spoken = index is not None and quotes.quotes[index].is_speech
    if not quote.opens_paragraph or here - paragraphs.of(max(last.token, end - 1)) != 1:
        return None
    if index is None:
        return last if _ends_paragraph(tree, max(end, last.token + 1)) and _fills_paragraph(tree, quote) else None
    if not spoken:
        return None
    unclosed = not quotes.quotes[index].closed
    return last if unclosed or _fills_paragraph(tree, quote) else None


def _ends_paragraph(tree: Tree, end: int) -> bool:
    """Whether nothing but punctuation follows the words in their paragraph."""
    while end < len(tree) and tree.pos[end] == "PUNCT":
        end += 1
    return end < len(tree) and "\n" in tree.text[end]


def _fills_paragraph(tree: Tree, quote: Quote) -> bool:
    """Whether nothing but the quotation stands in its paragraph, so that no one else is named there."""
    end = quote.tokens[1]
    return end >= len(tree) or "\n" in tree.text[end]
