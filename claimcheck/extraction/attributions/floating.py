"""Quotations without a cue of their own: they go on with what the speaker before them said."""

from __future__ import annotations

from claimcheck.extraction.attributions.draft import Draft
from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.tree import Tree


def attach_floating(tree: Tree, quotes: QuoteIndex, drafts: list[Draft]) -> None:
    """Give each quotation that no draft has to the last speaker, as a further part of what he said.

    That is the speaker of the quotation or cue before it in its own paragraph, or of the paragraph before when that ended
    inside a quotation or this one is nothing but a quotation.
    """
    speakers = sorted(
        (d for d in drafts if d.shape in ("clause", "colon") and d.source is not None and not d.negated),
        key=lambda d: d.token,
    )
    taken = {q for d in speakers if (q := _own_quote(quotes, d)) is not None}
    for index, quote in enumerate(quotes.quotes):
        if index in taken or not quote.is_speech or any(d.holds(quote.tokens[0] + 1) for d in speakers):
            continue
        if not _stands_alone(tree, quote.tokens):
            continue
        speaker = _speaker_before(tree, quotes, speakers, index)
        if speaker is not None:
            speaker.content.append(quote.tokens)
            speaker.quotes.append(index)


def _own_quote(quotes: QuoteIndex, draft: Draft) -> int | None:
    return quotes.at(draft.content[0][0]) if draft.content else None


def _stands_alone(tree: Tree, tokens: tuple[int, int]) -> bool:
    """Whether the quotation begins a sentence: a quoted part of the outlet's own sentence is no statement by itself."""
    first = tokens[0]
    while first and tree.pos[first - 1] == "SPACE":
        first -= 1
    return (
        first == 0
        or tree.text[first - 1][-1] in ".?!”\"'’:"
        or tree.text[first - 1].startswith("\n")
        or first != tokens[0]
    )


def _speaker_before(tree: Tree, quotes: QuoteIndex, speakers: list[Draft], index: int) -> Draft | None:
    quote = quotes.quotes[index]
    before = [d for d in speakers if d.token < quote.tokens[0] and quotes.at(d.token) is None]
    if not before:
        return None
    last = before[-1]
    between = tree.string[tree.starts[last.token] : tree.starts[quote.tokens[0]]]
    breaks = sum(1 for line in between.split("\n")[1:] if line.strip()) + ("\n" in between)
    if breaks == 0:
        return last
    held = bool(last.content) and any(quotes.at(end - 1) is not None for _, end in last.content)
    return last if held and breaks <= 1 and quote.opens_paragraph else None
