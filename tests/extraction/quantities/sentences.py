"""The quantities of one sentence, for tables of what a sentence says."""

from __future__ import annotations

from spacy.language import Language

from claimcheck.extraction.quantities import find_quantities
from claimcheck.quantity import Quantity


def read(nlp: Language, text: str) -> list[Quantity]:
    return find_quantities(nlp(text))


def only(nlp: Language, text: str) -> Quantity:
    (quantity,) = read(nlp, text)
    return quantity
