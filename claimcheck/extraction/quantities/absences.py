"""Counts of nobody: "no casualties were reported", "nobody was hurt" say that the count was zero."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

from claimcheck.extraction.quantities.figure import Figure, Page, new_figure
from claimcheck.extraction.quantities.numerals import Number
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.numbers import load_number_words
from claimcheck.lexicon.patterns import any_of


def read_absences(page: Page) -> list[Figure]:
    """The counts of the text that are zero, each at the words that say so."""
    return [figure for match in _pattern().finditer(page.text) if (figure := _read(page, match)) is not None]


def _read(page: Page, match: re.Match[str]) -> Figure | None:
    figure = new_figure(page, Number(*match.span("none"), Decimal(0), kind="word"), None)
    if match["noun"] is None:
        figure.unit = "person"
        return figure
    after = page.token_at(match.end("noun") - 1) + 1
    if after < len(page.doc) and page.doc[after].pos_ in ("NOUN", "PROPN"):
        return None  # "no deaths register"
    figure.end = match.end("noun")
    return figure


@cache
def _pattern() -> re.Pattern[str]:
    lexicon, words = measure_lexicon(), load_number_words()
    nouns, done, doing = map(any_of, (lexicon.none_told, _verbs(lexicon.verbs), _verbs(lexicon.subject_verbs)))
    between, nobody, helps = map(any_of, (words.of_none, words.nobody, words.helpers))
    almost = "".join(rf"(?<!\b{re.escape(word)} )" for word in words.almost)
    return re.compile(
        rf"{almost}\b(?P<none>no(?= (?:{between} )*(?P<noun>{nouns})\b)"
        rf"|{nobody}(?= {helps} (?:\w+ly )?{done}\b| {doing}\b))",
        re.IGNORECASE,
    )


def _verbs(table: Mapping[tuple[str, str], str]) -> Iterator[str]:
    """The verbs of what it is told that it happened to nobody."""
    classes = frozenset(measure_lexicon().none_told.values())
    return (word.replace("_", " ") for (word, family), name in table.items() if family == "count" and name in classes)
