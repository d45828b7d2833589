"""Counts of nobody: "no casualties were reported", "nobody was hurt" say that the count was zero."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache

from claimcheck.extraction.quantities.figure import Figure, Page, new_figure
from claimcheck.extraction.quantities.numerals import Number
from claimcheck.lexicon.measures import measure_lexicon

_BETWEEN = r"(?:(?:reported|confirmed|civilian|human|immediate) )*"
"""Words between "no" and the noun that make the count no count of some only, as "no serious injuries" would."""
_HELPED = r"(?:(?:was|were|is|are|has been|have been|had been|being) (?:\w+ly )?)"


def read_absences(page: Page) -> list[Figure]:
    """The counts of the text that are zero, each at the words that say so."""
    found = []
    for match in _pattern().finditer(page.text):
        figure = new_figure(page, Number(*match.span(), Decimal(0), kind="word"), None)
        if match["noun"] is None:
            figure.unit = "person"
        else:
            figure.end = match.end("noun")
        found.append(figure)
    return found


@cache
def _pattern() -> re.Pattern[str]:
    lexicon = measure_lexicon()
    nouns, done, doing = map(_any_of, (lexicon.none_told, _words(lexicon.verbs), _words(lexicon.subject_verbs)))
    nobody = r"no one|no-one|nobody|none"
    return re.compile(
        rf"\b(?:no(?= {_BETWEEN}(?P<noun>{nouns}))|(?:{nobody})(?= {_HELPED}{done}| {doing}))", re.IGNORECASE
    )


def _words(table: Mapping[tuple[str, str], str]) -> Iterator[str]:
    """The verbs of what it is told that it happened to nobody."""
    classes = frozenset(measure_lexicon().none_told.values())
    return (word.replace("_", " ") for (word, family), name in table.items() if family == "count" and name in classes)


def _any_of(words: Iterable[str]) -> str:
    return rf"(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})\b"
