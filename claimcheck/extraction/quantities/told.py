"""What is not counted, but tells of a number: "fewer than the 170,000 economists predicted" are no economists."""

from __future__ import annotations

from spacy.tokens import Token

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.modality import modality_lexicon
from claimcheck.lexicon.sources import is_person_noun, is_source_noun

_HAD = frozenset({"had", "have", "has", "once", "earlier", "originally", "initially", "previously"})
_GOES_ON = frozenset({"ADJ", "NOUN", "PROPN", "DET", "PRON", "NUM", "SCONJ"})
"""Parts of speech of what a verb says, where it says anything else: "the 50 officials reported delays"."""


def tells_of_number(page: Page, figure: Figure, noun: Token) -> bool:
    """Whether the noun behind the figure is the subject of what is said of the number that another is set against."""
    doc = page.doc
    before = [token.lower_ for token in doc[max(0, figure.first - 3) : figure.first + 1]]
    the = next((i for i, word in enumerate(before) if word == "the"), None)
    if the is None or the == 0 or before[the - 1] not in modality_lexicon().set_against:
        return False
    if noun.tag_ != "NNS" or not (is_person_noun(noun.lower_) or is_source_noun(noun.lower_)):
        return False
    at = noun.i + 1
    while at < len(doc) and doc[at].lower_ in _HAD:
        at += 1
    if at >= len(doc) or doc[at].tag_ not in ("VBD", "VBN", "VBP"):
        return False
    lemma = doc[at].lemma_.lower()
    told = lemma in modality_lexicon().foreseeing or lemma in event_lexicon().reporting
    return told and not (at + 1 < len(doc) and doc[at + 1].pos_ in _GOES_ON)
