"""Attributions in a parsed text: source, cue, content, and the chain of sources behind each statement."""

from __future__ import annotations

from spacy.tokens import Doc

from claimcheck.claim import Attribution
from claimcheck.extraction.attributions.chains import chain_drafts
from claimcheck.extraction.attributions.draft import Draft
from claimcheck.extraction.attributions.floating import attach_floating
from claimcheck.extraction.attributions.phrases import find_phrase_drafts
from claimcheck.extraction.attributions.quotes import QuoteIndex, find_quotes
from claimcheck.extraction.attributions.verbs import find_verb_drafts
from claimcheck.extraction.mentions import Mentions

__all__ = ["find_attributions"]


def find_attributions(doc: Doc, mentions: Mentions) -> list[Attribution]:
    """Every attribution of the document, in the order of the text; a relayed one after the one that relays it."""
    tree = mentions.tree
    quotes = QuoteIndex(find_quotes(tree))
    drafts = find_verb_drafts(tree, quotes) + find_phrase_drafts(tree, quotes)
    drafts = [draft for draft in drafts if not _is_quoted(quotes, draft)]
    attach_floating(tree, quotes, drafts)
    return chain_drafts(mentions, drafts)


def _is_quoted(quotes: QuoteIndex, draft: Draft) -> bool:
    """Whether the cue stands inside quoted speech: what the speaker says of others is his, not the article's."""
    quote = quotes.at(draft.token)
    return quote is not None and quotes.quotes[quote].is_speech
