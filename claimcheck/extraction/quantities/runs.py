"""The run of nouns and modifiers to the right of a figure, and the noun that ends it."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from claimcheck.extraction.quantities.phrases import NOMINAL
from claimcheck.lexicon.contexts import load_number_contexts

PLURAL = ("NNS", "NNPS")
LONGEST = 9
"""Tokens from a figure to the noun that it counts, at most."""


def phrase_head(doc: Doc, i: int, *, of: bool) -> Token | None:
    """The last noun of the run of nouns and modifiers that starts at token ``i``."""
    found: Token | None = None
    j = i
    while j < len(doc) and j - i <= LONGEST:
        token = doc[j]
        glued = j > i and doc[j - 1].tag_ == "HYPH"
        if token.is_space or (token.is_sent_start and j > i):
            break
        if token.pos_ in NOMINAL and token.lower_ not in load_number_contexts().weekdays:
            if found is not None and found.tag_ in PLURAL and token.tag_ not in PLURAL:
                break
            found = token
        elif found is not None and (token.tag_ == "POS" or token.lower_ in ("'s", "’s")):
            found = None
        elif not (_continues_phrase(token, found, of=of, glued=glued) or _coordinates(list(doc[j : j + 4]), found)):
            break
        j += 1
    return found


def _continues_phrase(token: Token, found: Token | None, *, of: bool, glued: bool) -> bool:
    """Whether a token that is no noun may stand in the counted phrase, ``found`` being its last noun so far."""
    if glued or token.tag_ in ("HYPH", "POS") or token.text in ('"', "“", "”"):
        return token.tag_ != "POS" or found is not None
    if token.pos_ == "DET" or token.tag_ == "PRP$":
        return of and found is None
    if found is not None:  # "North Korean soldiers": the first word of a people's name is a noun
        return found.pos_ == "PROPN" and token.pos_ == "ADJ" and token.text[0].isupper() and _modifies_right(token)
    if token.pos_ == "NUM":
        return of
    if token.lower_ in ("more", "other", "additional", "further"):
        return True
    if token.pos_ == "ADJ" or token.tag_ == "JJ":
        return True
    return token.tag_ in ("VBN", "VBD", "VBG", "RB", "RBS") and _modifies_right(token)


def _coordinates(window: list[Token], found: Token | None) -> bool:
    """ "460 Kia AND Hyundai vehicles", "digital AND physical sales": two modifiers of one plural noun."""
    if len(window) < 3 or window[0].lower_ not in ("and", "or") or (found is not None and found.tag_ in PLURAL):
        return False
    return window[1].pos_ in ("ADJ", "PROPN", "NOUN") and window[2].tag_ in PLURAL and window[1].tag_ not in PLURAL


def _modifies_right(token: Token) -> bool:
    return token.dep_ in ("amod", "advmod", "compound") and token.head.i > token.i


def made_noun(doc: Doc, start: int) -> Token | None:
    """The head of "50 locally assembled BUSES", where the parse makes a verb of the participle."""
    words = doc[start : start + 2]
    if len(words) < 2 or words[0].tag_ != "RB" or words[1].tag_ not in ("VBN", "VBD") or words[1].head.i >= start:
        return None
    noun = phrase_head(doc, start + 2, of=False)
    return noun if noun is not None and noun.tag_ in PLURAL and noun.head == words[1] else None
