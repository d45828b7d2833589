"""Counts of nobody: "no casualties were reported", "nobody was hurt", "none of the 40 was" say that it was zero."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

from claimcheck.extraction.quantities.figure import Figure, Page, new_figure
from claimcheck.extraction.quantities.numerals import Number
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.nouns import people_nouns, pluralize
from claimcheck.lexicon.numbers import load_number_words
from claimcheck.lexicon.patterns import any_of


def read_absences(page: Page) -> list[Figure]:
    """The counts of the text that are zero, each at the words that say so."""
    found = [figure for match in _pattern().finditer(page.text) if (figure := _read(page, match)) is not None]
    return found + [new_figure(page, number, None) for number in _none_of(page)]


def without_absent(numbers: list[Number], absences: list[Figure]) -> list[Number]:
    """The numbers but for the "one" of "not one of the 33 miners"."""
    spans = [(figure.number_start, figure.number_end) for figure in absences]
    return [number for number in numbers if not any(start <= number.start < end for start, end in spans)]


def _none_of(page: Page) -> Iterator[Number]:
    """ "None of the 136 passengers was hurt", "not a single one of them was found", "not one guest was injured".

    None of a number is a count whatever is told of it; without one, only where it is news that it happened to nobody.
    """
    for match in _part_pattern().finditer(page.text):
        token = page.doc[page.token_at(match.end("none") - 1)]
        top = token.head if token.dep_ in ("nummod", "det", "amod") and token.head.i == token.i + 1 else token
        if top.dep_ not in _ARGUMENTS or (match["of"] is None and match["one"] is None):
            continue
        counted = match["number"] is not None and page.doc[page.token_at(match.start("number"))].tag_ == "CD"
        if counted or match["one"] is not None or top.head.lower_ in _told_of_nobody():
            yield Number(*match.span("none"), Decimal(0), kind="word")


_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "ccomp"})
"""The last is what the parser makes of the subject of "none of the 40 aboard survived, the navy said"."""


def _read(page: Page, match: re.Match[str]) -> Figure | None:
    figure = new_figure(page, Number(*match.span("none"), Decimal(0), kind="word"), None)
    if match["people"] is not None:
        figure.end = match.end("people")
        return figure
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
    places, people = any_of(words.where_nobody), any_of(map(pluralize, sorted(people_nouns())))
    where = rf"(?: {places}(?: [\w'’-]+){{0,5}}?)?"
    befell = rf"{where} (?:{helps} (?:\w+ly )?{done}|{doing})\b"
    return re.compile(
        rf"{_not_almost()}\b(?P<none>no(?= (?:{between} )*(?P<noun>{nouns})\b)"
        rf"|no(?= (?:[\w-]+ )?(?P<people>{people}){befell})|{nobody}(?={befell}))",
        re.IGNORECASE,
    )


@cache
def _part_pattern() -> re.Pattern[str]:
    words = load_number_words()
    none, one = any_of(words.none_of), any_of(sorted(words.not_one, key=len, reverse=True))
    return re.compile(
        rf"{_not_almost()}\b(?P<none>(?P<one>{one}(?! but\b|,))|{none})"
        rf"(?P<of> (?:of|among|amongst) (?:(?:the|its|his|her|their|our|these|those) )?(?P<number>\w\S*)?)?",
        re.IGNORECASE,
    )


def _not_almost() -> str:
    """A look behind for the words after which "no" is no zero: "almost no deaths"."""
    return "".join(rf"(?<!\b{re.escape(word)} )" for word in load_number_words().almost)


@cache
def _told_of_nobody() -> frozenset[str]:
    lexicon = measure_lexicon()
    return frozenset(verb for table in (lexicon.verbs, lexicon.subject_verbs) for verb in _verbs(table))


def _verbs(table: Mapping[tuple[str, str], str]) -> Iterator[str]:
    """The verbs of what it is told that it happened to nobody."""
    classes = frozenset(measure_lexicon().none_told.values())
    return (word.replace("_", " ") for (word, family), name in table.items() if family == "count" and name in classes)
