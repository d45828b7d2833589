"""Attributions in a parsed text."""

from __future__ import annotations

from spacy.tokens import Doc

from claimcheck.claim import Attribution
from claimcheck.extraction.mentions import Mentions


def find_attributions(doc: Doc, mentions: Mentions) -> list[Attribution]:
    """Every attribution of the document, in the order of the text."""
    return []
