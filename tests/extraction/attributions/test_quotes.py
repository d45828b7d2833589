"""Quotation marks of all kinds, matched without a look at the parse."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.extraction.attributions.quotes import Quote, QuoteIndex, find_quotes
from claimcheck.extraction.tree import Tree, plant_tree


def read(nlp: Language, text: str) -> tuple[Tree, list[Quote]]:
    tree = plant_tree(nlp.make_doc(text))
    return tree, find_quotes(tree)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("He called it “a farce” today.", ["“a farce”"]),
        ('He called it "a farce" today.', ['"a farce"']),
        ("He called it ''a farce'' today.", ["''a farce''"]),
        ("He said ‘it is a farce’ today.", ["‘it is a farce’"]),
        ("“It's the '90s again,” she said.", ["“It's the '90s again,”"]),
        ("“They said ‘no deal’ to us,” she said.", ["“They said ‘no deal’ to us,”"]),
        ("The farmers' wells and the miners' homes.", []),
        ("It was 5'11\" tall.", []),
        ("“One,” he said. “Two.”", ["“One,”", "“Two.”"]),
        ("“Not closed at all", ["“Not closed at all"]),
        ("“First\n\n“Second”", ["“First", "“Second”"]),
        ('"It is no “last hope” now.\n\n"It was."', ['"It is no “last hope” now.', '"It was."']),
        ('"It felt good.\n\nWe slept." She left.', ['"It felt good.', 'We slept."']),
        ("He calls them “rapid“ answers.", ["“rapid“"]),
        ("", []),
    ],
)
def test_quotes(nlp: Language, text: str, quotes: list[str]) -> None:
    tree, found = read(nlp, text)
    assert [tree.words(quote.tokens) for quote in found] == quotes


def test_what_a_quote_knows(nlp: Language) -> None:
    _, (first, second) = read(nlp, "“We waited on the roof.\n\nIn “Face the Nation” he slept.")
    assert (first.closed, first.opens_paragraph, first.is_speech) == (False, True, True)
    assert (second.closed, second.opens_paragraph, second.is_title, second.is_speech) == (True, False, True, False)


def test_index_finds_quotes_by_token(nlp: Language) -> None:
    tree, found = read(nlp, "He said “it is a farce” today.")
    index = QuoteIndex(found)
    start, end = found[0].tokens
    assert index.at(start) == index.at(end - 1) == index.starting_at(start) == index.ending_at(end) == 0
    assert index.at(start - 1) is index.at(end) is index.starting_at(start + 1) is index.ending_at(end - 1) is None
    assert index.at(len(tree)) is None
