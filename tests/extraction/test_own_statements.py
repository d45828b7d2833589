"""What an outlet states in its own voice, which is read only where somebody compares it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.claim import Kind, Modality, Polarity
from claimcheck.extraction.reading import read_article, read_own_statements


def test_each_sentence_without_a_source_is_a_statement(nlp: Language) -> None:
    article = Article("Rebels took Orla. The army will not return, the mayor said. The bridge has fallen.")
    claims = read_own_statements(nlp, article, (0, len(article.text)))
    assert [claim.text for claim in claims] == ["Rebels took Orla", "The bridge has fallen"]
    assert all(claim.kind is Kind.ATTRIBUTIVE and not claim.sources for claim in claims)
    assert all(article.text[slice(*claim.span)] == claim.text for claim in claims)


def test_only_the_words_asked_for_are_read(nlp: Language) -> None:
    article = Article("Rebels took Orla. The bridge has fallen.")
    assert [claim.text for claim in read_own_statements(nlp, article, (0, 17))] == ["Rebels took Orla"]


def test_an_article_holds_none_of_them(nlp: Language) -> None:
    assert not read_article(nlp, Article("Rebels took Orla. The bridge has fallen.")).claims


@pytest.mark.parametrize("text", ["A bridge at Orla.", "…", "Why?"])
def test_what_is_no_clause_states_nothing(nlp: Language, text: str) -> None:
    assert not read_own_statements(nlp, Article(text), (0, len(text)))


@pytest.mark.parametrize(
    ("text", "modality", "polarity"),
    [
        ("The bridge has not fallen.", Modality.ACTUAL, Polarity.NEGATED),
        ("The bridge will be closed.", Modality.PLANNED, Polarity.AFFIRMED),
        ("The bridge may have fallen.", Modality.POSSIBLE, Polarity.AFFIRMED),
    ],
)
def test_they_have_a_mood(nlp: Language, text: str, modality: Modality, polarity: Polarity) -> None:
    (claim,) = read_own_statements(nlp, Article(text), (0, len(text)))
    assert (claim.modality, claim.polarity) == (modality, polarity)
