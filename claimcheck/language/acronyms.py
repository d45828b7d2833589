"""Acronyms that a parser takes for common words: "10 IS fighters" has no verb, and "WHO doctors" no question."""

from __future__ import annotations

from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Token

from claimcheck.lexicon.loader import load_toml


@cache
def _known_by() -> dict[str, str]:
    """What each acronym is read as: a word in lower case that stands where it does, and is no common one."""
    return dict(load_toml("acronyms")["read_as"])


@Language.component("acronyms", assigns=["token.norm"])
def acronyms(doc: Doc) -> Doc:
    """Give such an acronym, in a text that is not all in capitals, the norm by which the networks know its like."""
    for token in doc:
        norm = _known_by().get(token.text)
        if norm is not None and not (_shouts(token, -1) or _shouts(token, 1)):
            token.norm_ = norm
    return doc


def _shouts(token: Token, step: int) -> bool:
    """Whether the word next to it, on one side, stands in capitals, as all words of a headline may."""
    at = token.i + step
    if not 0 <= at < len(token.doc):
        return False
    word: Token = token.doc[at]
    return word.is_alpha and word.is_upper and len(word) > 1
