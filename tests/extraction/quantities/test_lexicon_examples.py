"""Every entry of the word lists is shown by an example that extracts."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.extraction.quantities import find_quantities
from claimcheck.lexicon.hedges import load_hedges
from claimcheck.lexicon.units import CurrencyEntry, UnitEntry, load_currencies, load_units


@pytest.mark.parametrize("entry", load_units().entries.values(), ids=lambda entry: entry.name)
def test_unit_example(nlp: Language, entry: UnitEntry) -> None:
    units = {q.unit.split(" per ")[0] for q in find_quantities(nlp(f"It measured {entry.example}."))}
    assert entry.name in units or entry.name in {q.unit for q in find_quantities(nlp(f"It measured {entry.example}."))}


@pytest.mark.parametrize("entry", load_currencies().entries.values(), ids=lambda entry: entry.code)
def test_currency_example(nlp: Language, entry: CurrencyEntry) -> None:
    assert entry.code in {q.unit for q in find_quantities(nlp(f"They paid {entry.example} for it."))}


@pytest.mark.parametrize(
    ("bound", "example"), [(bound, text) for bound, texts in load_hedges().examples.items() for text in texts]
)
def test_hedge_example(nlp: Language, bound: str, example: str) -> None:
    assert bound in {str(q.bound) for q in find_quantities(nlp(f"They counted {example} there."))}
