"""Attributions in a parsed text: source, cue, content, and the chain of sources behind each statement."""

from __future__ import annotations

from spacy.tokens import Doc

from claimcheck.claim import Attribution
from claimcheck.extraction.attributions.chains import chain_drafts
from claimcheck.extraction.attributions.draft import Draft
from claimcheck.extraction.attributions.filter import is_cue
from claimcheck.extraction.attributions.floating import attach_floating
from claimcheck.extraction.attributions.judgements import part_comments, part_judgements
from claimcheck.extraction.attributions.phrases import find_phrase_drafts
from claimcheck.extraction.attributions.quotes import QuoteIndex, find_quotes
from claimcheck.extraction.attributions.quoting import attach_evidence
from claimcheck.extraction.attributions.relays import (
    is_repeat,
    part_absolutes,
    part_closers,
    part_coordinates,
    part_deniers,
    part_governors,
    part_relays,
    part_speakers,
    widen_relays,
)
from claimcheck.extraction.attributions.rivals import add_rivals, find_rival_drafts
from claimcheck.extraction.attributions.shares import find_bracketed
from claimcheck.extraction.attributions.verbs import find_verb_drafts
from claimcheck.extraction.mentions import Mentions
from claimcheck.extraction.tree import Tree

__all__ = ["draft_attributions", "find_attributions"]


def find_attributions(_doc: Doc, mentions: Mentions) -> list[Attribution]:
    """Every attribution of the document, in the order of the text; a relayed one after the one that relays it."""
    tree = mentions.tree
    quotes, drafts = draft_attributions(tree)
    drafts = [draft for draft in drafts if is_cue(tree, quotes, draft)]
    drafts = [draft for draft in drafts if not is_repeat(draft, drafts, tree)]
    add_rivals(tree, drafts)
    attach_evidence(tree, drafts)
    part_speakers(tree, drafts)
    part_coordinates(tree, drafts)
    part_deniers(tree, drafts)
    part_governors(tree, drafts)
    part_closers(tree, drafts)
    part_judgements(tree, drafts)
    part_comments(tree, drafts)
    part_absolutes(tree, drafts)
    part_relays(tree, drafts)
    widen_relays(drafts)
    attach_floating(tree, quotes, drafts)
    return chain_drafts(mentions, drafts)


def draft_attributions(tree: Tree) -> tuple[QuoteIndex, list[Draft]]:
    """The quotations, and all that could be an attribution: what the rules find, before it is judged."""
    quotes = QuoteIndex(find_quotes(tree))
    drafts = find_verb_drafts(tree, quotes) + find_phrase_drafts(tree, quotes)
    drafts += find_rival_drafts(tree) + find_bracketed(tree)
    return quotes, [draft for draft in drafts if not _is_quoted(quotes, draft)]


def _is_quoted(quotes: QuoteIndex, draft: Draft) -> bool:
    """Whether the cue stands inside quoted speech: what the speaker says of others is his, not the article's."""
    quote = quotes.at(draft.token)
    return quote is not None and quotes.quotes[quote].is_speech
