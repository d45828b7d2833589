"""Attributions as the tables of these tests write them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.claim import Attribution
from claimcheck.extraction.attributions import find_attributions
from claimcheck.extraction.mentions import resolve_mentions

Told = tuple[str | None, str, str]
"""Speaker, cue, content with " … " between its parts."""

Case = tuple[str, str, list[Told]]
"""Name of the construction, text, all that is told in it."""


def read(nlp: Language, text: str) -> list[Attribution]:
    doc = nlp(text)
    return find_attributions(doc, resolve_mentions(doc))


def read_told(nlp: Language, text: str) -> list[Told]:
    """Who says what by which cue, without what others only relay."""
    return [_show(attribution, text) for attribution in read(nlp, text) if not attribution.is_relayed]


def each_case(cases: list[Case]) -> pytest.MarkDecorator:
    rows = [(text, [(name, cue.lower(), content) for name, cue, content in told]) for _, text, told in cases]
    return pytest.mark.parametrize(("text", "expected"), rows, ids=[construction for construction, _, _ in cases])


def _show(attribution: Attribution, text: str) -> Told:
    own = attribution.own
    return own.name, (own.cue or "").lower(), " … ".join(text[start:end] for start, end in attribution.content)
