"""Numbers that are part of a name or a place in an order: "Section 4", "iPhone 14", "F-16", "option three"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.extraction.quantities.phrases import governing_predicate, subject_of
from claimcheck.extraction.quantities.surroundings import (
    counts_plural,
    hyphenated_after,
    hyphenated_before,
    token_after,
    word_before,
)
from claimcheck.lexicon.contexts import load_number_contexts
from claimcheck.lexicon.measures import measure_lexicon

_STREET = re.compile(
    r"(?:\s[A-Z][\w'’.-]+){1,3}\s"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Lane|Boulevard|Blvd|Court|Place|Square|Terrace|Parkway|Way)\b"
)
_DIRECTION = re.compile(r"\s(?:N|S|E|W|NW|NE|SW|SE|North|South|East|West)\.?\s(?:\d|[A-Z])")
_NAME_ALONE = re.compile(r"\s[A-Z][a-z]+(?:[.,;)]|\s(?:about|around|on|in|at|by|when|after|and|early|late)\b)")
_AT = re.compile(r"\b(?:at|near|located at)\s$")
_LIST_NUMBER = re.compile(r"[.)](?:\s|$)")
_BLOCK = re.compile(r"(?i)[ -]block\b(?! of flats)")
_INDEX = re.compile(r"(?i)(?:-stock|\sstock)?\sindex\b")
_NAME_BEHIND = re.compile(r"\b[A-Z][\w.&]*(?:['’]s)?\s$")
_PICTURES = re.compile(r"(?i)\s(?:photos|images|pictures|slides|close|videos)\b")
_COUNTER_TAIL = re.compile(r"(?i)\s(?:of|/)\s\d+\s(?:photos|images|pictures|slides|close|videos)\b")
_COUNTER_HEAD = re.compile(r"(?i)\b(?:caption|photo|image|slide|picture|gallery)\s(?:\d+\s(?:of|/|of\s/)\s)?$")
_OF_TOTAL = re.compile(r"\d\s(?:of|/)\s$")
_ACTORS = frozenset({"PERSON", "PER", "GPE", "ORG", "NORP"})
_HANGS_LEFT = frozenset({"nummod", "flat", "compound", "nmod", "appos", "nmod:unmarked", "dep", "list"})


def is_naming(page: Page, figure: Figure) -> bool:
    """Whether the figure's digits name something or number its kind."""
    return (
        _is_counter(page, figure) or _is_index(page, figure) or _is_joined(page, figure) or _is_labelled(page, figure)
    )


def _is_index(page: Page, figure: Figure) -> bool:
    """ "the Standard & Poor's 500-stock index": how many it has is its name."""
    named = _NAME_BEHIND.search(page.text, max(0, figure.number_start - 24), figure.number_start)
    return named is not None and _INDEX.match(page.text, figure.number_end) is not None


def is_code(page: Page, figure: Figure) -> bool:
    """ "SCP-173C": a word and a hyphen before a figure that seems to have a unit."""
    joined = hyphenated_before(page, figure)
    return joined != "" and joined not in load_number_contexts().hyphen_before


def is_direction(page: Page, figure: Figure) -> bool:
    """ "947 W. Lake Boulevard": the letter is no unit."""
    start, end = figure.number_start, figure.number_end
    numbered = 2 < end - start < 6 and page.text[start:end].isdigit()
    return numbered and _DIRECTION.match(page.text, end) is not None


def is_label(page: Page, figure: Figure) -> bool:
    """ "option three", "phase two": a number word after a singular noun that numbers its kind."""
    if figure.first == 0 or counts_plural(page, figure):
        return False
    before = page.doc[figure.first - 1]
    return before.tag_ in ("NN", "NNP") and before.lower_ in load_number_contexts().labels and before.whitespace_ == " "


def _is_counter(page: Page, figure: Figure) -> bool:
    """ "Caption 12 of 40 Photos", "Photo 3 of 9", "the 200 block of Main Street"."""
    text, start, end = page.text, figure.number_start, figure.number_end
    if _LIST_NUMBER.match(text, end) and (start == 0 or text[start - 1] == "\n"):
        return True
    if _BLOCK.match(text, end) or _COUNTER_TAIL.match(text, end):
        return True
    if _COUNTER_HEAD.search(text, max(0, start - 30), start):
        return True
    return _OF_TOTAL.search(text, max(0, start - 10), start) is not None and _PICTURES.match(text, end) is not None


def _is_joined(page: Page, figure: Figure) -> bool:
    """ "#5", "F-16", "7-Eleven"."""
    if figure.number_start and page.text[figure.number_start - 1] in "#@_\\":
        return True
    trailing = hyphenated_after(page, figure)
    in_compound = len(trailing) == 1 or trailing in load_number_contexts().compounds
    return is_code(page, figure) or (trailing != "" and figure.measure is None and in_compound)


def _is_labelled(page: Page, figure: Figure) -> bool:
    """ "Section 4", "No. 3", "Boeing 737", "the 737 MAX", "16 Mill Street"."""
    before = word_before(page, figure)
    contexts = load_number_contexts()
    word = before.rstrip(".").lower()
    if word in contexts.label_always and figure.start == figure.number_start:
        return True
    if figure.measure is None and _is_address(page, figure):
        return True
    if figure.measure is not None or counts_plural(page, figure):
        return False
    if _precedes_model(page, figure) or _STREET.match(page.text, figure.number_end):
        return True
    if before == "":
        return False
    if len(before) == 1 and before.isupper() and before not in "AI":
        return True
    if word in contexts.labels and (before[0].isupper() or before.endswith(".")):
        return True
    return _follows_proper_noun(page, figure)


def _is_address(page: Page, figure: Figure) -> bool:
    """ "6000 NW 12th Court", "at 4439 Pease": a number before a direction, or between "at" and one name."""
    text, start, end = page.text, figure.number_start, figure.number_end
    if not 2 < end - start < 6 or not text[start:end].isdigit():
        return False
    named = _NAME_ALONE.match(text, end) is not None and _AT.search(text, max(0, start - 12), start) is not None
    return named or is_direction(page, figure)


def _precedes_model(page: Page, figure: Figure) -> bool:
    """ "the 737 MAX": a name in capitals after the figure, with no noun of its own."""
    after = token_after(page, figure)
    if after is None or after.tag_ != "NNP" or not after.is_upper or len(after) < 2 or figure.low >= 10000:
        return False
    beyond = page.doc[after.i + 1] if after.i + 1 < len(page.doc) else None
    return beyond is None or beyond.pos_ not in ("NOUN", "PROPN", "ADJ")


def _follows_proper_noun(page: Page, figure: Figure) -> bool:
    """A figure that hangs on the proper noun before it, or on a singular noun: "Euro 2020", "Planet 9 project"."""
    if figure.number.kind != "figure" or figure.start != figure.number_start or figure.number.scale is not None:
        return False
    token = page.doc[figure.first]
    if token.i == 0 or "," in token.text:
        return False
    before = page.doc[token.i - 1]
    named = before.pos_ == "PROPN" or (before.is_upper and len(before) > 1 and before.is_alpha)
    weekday = before.lower_.rstrip(".") in load_number_contexts().weekdays
    if measure_lexicon().of_verb(before.lower_, "count") is not None:
        return False  # a verb in the capitals of a headline: "Bombs Kill 35 in Draven"
    if not named or weekday or not before.text[0].isupper() or before.whitespace_ == "" or _is_other_subject(before):
        return False
    head = token.head
    if head.i > token.i:
        glued = page.text[figure.number_end : figure.number_end + 1] == "-"
        return token.dep_ in ("nummod", "compound") and head.tag_ == "NN" and not glued
    return token.dep_ in _HANGS_LEFT or token.pos_ == "PROPN"


def _is_other_subject(name: Token) -> bool:
    """ "Kyiv lost 12 tanks and MOSCOW 30": a second actor, behind what was counted of the first."""
    first = name
    while first.i > 0 and first.nbor(-1).pos_ == "PROPN":
        first = first.nbor(-1)
    verb = governing_predicate(name)
    if verb is None or first.i == 0 or first.nbor(-1).lower_ not in ("and", "but", "while", ","):
        return False
    subject = subject_of(verb)
    counted = any(token.pos_ == "NUM" for token in name.doc[verb.i + 1 : first.i])
    return counted and subject is not None and {name.ent_type_, subject.ent_type_} <= _ACTORS
