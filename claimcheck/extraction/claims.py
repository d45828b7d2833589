"""Claims: what was read, put together with who says it, when and where."""

from __future__ import annotations

from spacy.tokens import Doc

from claimcheck.article import Article
from claimcheck.claim import Attribution, Claim
from claimcheck.extraction.mentions import Mentions
from claimcheck.quantity import Quantity


def build_claims(
    doc: Doc,
    article: Article,
    *,
    quantities: list[Quantity],
    attributions: list[Attribution],
    mentions: Mentions,
    version: str,
) -> list[Claim]:
    """The numeric and attributive claims of the document, in the order of the text."""
    return []
