"""Numbers that are part of a name or a place in an order: "Section 4", "iPhone 14", "F-16", "option three"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.extraction.quantities.phrases import SUBJECTS, governing_predicate, subject_of
from claimcheck.extraction.quantities.surroundings import (
    counts_plural,
    hyphenated_after,
    hyphenated_before,
    token_after,
    word_before,
)
from claimcheck.lexicon.contexts import load_number_contexts
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.nouns import singularize

_TYPE_BEHIND = re.compile(r"\sA[-‐‑]$")
_MODEL = re.compile(r"[-‑]\d{2,4}(?![\w%,.]*\d)")
_MODEL_BEHIND = re.compile(r"\b(?:[Aa]n?|[Tt]he|([A-Z][a-z]+))\s\d{3}[-‑]$")
_ARTICLE_BEHIND = re.compile(r"\b(?:[Aa]n?|[Tt]he)\s$")
_SECOND = re.compile(r"(?:\s(?:to|and|or)\s|[-–])\d")
_SECOND_BEHIND = re.compile(r"\b([A-Za-z]+s)\s\d+[a-z]?(?:\s(?:to|and|or)\s|[-–])$")
_NAMED_BEHIND = re.compile(r"\b[A-Z][A-Za-z]*\s?\d+(?:\.\d+)?\s(?:to|and|or|through)\s$")
_PRODUCT_BEHIND = re.compile(r"\b[A-Z]\w+\s[A-Z]\w+\s$")
_PAIR_AHEAD = re.compile(r"\s(?:to|and|or|through)\s\d+(?:\.\d+)?\s?(?:[.,;:)]|$)")
_CLAUSE_ENDS = re.compile(r"\s?(?:[.,;:)]|$)")
_BY_AHEAD = re.compile(r"\s?[x×]\s?\d")
_BY_BEHIND = re.compile(r"\d\s?[x×]\s?$")
_STREET = re.compile(
    r"(?:\s[A-Z][\w'’.-]+){1,3}\s"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Lane|Boulevard|Blvd|Court|Place|Square|Terrace|Parkway|Way)\b"
)
_DIRECTION = re.compile(r"\s(?:N|S|E|W|NW|NE|SW|SE|North|South|East|West)\.?\s(?:\d|[A-Z])")
_NAME_ALONE = re.compile(r"\s[A-Z][a-z]+(?:[.,;)]|\s(?:about|around|on|in|at|by|when|after|and|early|late)\b)")
_AT = re.compile(r"\b(?:at|near|located at)\s$")
_LIST_NUMBER = re.compile(r"[.)](?:\s|$)")
_BLOCK = re.compile(r"(?i)[ -]block\b(?! of flats)")
_SLUG = re.compile(r"(?:^|\n)[A-Z]{4,}\s$")
_SLUG_ENDS = re.compile(r"[-‐‑][A-Z]")
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
        _is_counter(page, figure)
        or _is_index(page, figure)
        or _is_format(page, figure)
        or _is_slug(page, figure)
        or _is_joined(page, figure)
        or _is_labelled(page, figure)
    )


def _is_format(page: Page, figure: Figure) -> bool:
    """ "2,304 x 1,440 pixels", "4 x 100m": one side of a format, which alone measures nothing."""
    if _BY_AHEAD.match(page.text, figure.number_end):
        return True
    behind = _BY_BEHIND.search(page.text, max(0, figure.number_start - 8), figure.number_start)
    return behind is not None and figure.measure is None


def _is_slug(page: Page, figure: Figure) -> bool:
    """ "UPDATE 2-Bridge falls": the agency's count of its own reports."""
    opens = _SLUG.search(page.text, max(0, figure.number_start - 24), figure.number_start)
    return opens is not None and _SLUG_ENDS.match(page.text, figure.number_end) is not None


def _is_index(page: Page, figure: Figure) -> bool:
    """ "the Standard & Poor's 500-stock index": how many it has is its name."""
    named = _NAME_BEHIND.search(page.text, max(0, figure.number_start - 24), figure.number_start)
    return named is not None and _INDEX.match(page.text, figure.number_end) is not None


def is_code(page: Page, figure: Figure) -> bool:
    """ "SCP-173C", "the A-50": a word and a hyphen before a figure that may seem to have a unit."""
    joined = hyphenated_before(page, figure)
    typed = _TYPE_BEHIND.search(page.text, max(0, figure.number_start - 4), figure.number_start) is not None
    return typed or (joined != "" and joined not in load_number_contexts().hyphen_before)


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
    if figure.measure is None and (_is_address(page, figure) or _is_model(page, figure) or _is_of_pair(page, figure)):
        return True
    if figure.measure is not None:
        return False
    if before.islower() and _numbers_kind(page, figure):
        return True
    if before[:1].isupper() and (word in contexts.label_kinds or _is_inside_phrase(page, figure)):
        return True
    if counts_plural(page, figure) or _is_behind_place(page, figure):
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


def _is_behind_place(page: Page, figure: Figure) -> bool:
    """ "In Osk 20 people have died", "In Osk 12 were hurt": a place that opens the sentence ends before the count."""
    doc, at = page.doc, figure.first - 1
    while at > 0 and doc[at].tag_ == "NNP":
        at -= 1
    after = doc[figure.last + 1 : figure.last + 3]
    counted = len(after) == 2 and (after[0].tag_ == "NNS" or after[0].pos_ == "AUX")
    opens = doc[at].is_sent_start and at < figure.first - 1 and doc[at].lower_ in _PLACING
    return bool(opens) and counted and doc[at + 1].ent_type_ in _PLACES


_PLACING = frozenset({"in", "at", "across", "near", "outside"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})


def _numbers_kind(page: Page, figure: Figure) -> bool:
    """ "junction 27", "a category 4 storm": a common noun that the figure numbers has no words of its own.

    A plural noun behind the figure is counted by it ("in camp 12 people fell ill"), but for kinds ("phase 3 trials").
    """
    contexts, label = load_number_contexts(), page.doc[figure.first - 1]
    several = label.tag_ == "NNS" and _SECOND.match(page.text, figure.number_end) is not None
    word = singularize(label.lower_) if several else label.lower_
    if word not in contexts.labels or not (several or label.tag_ == "NN") or figure.number.kind != "figure":
        return False
    if counts_plural(page, figure) and label.lower_ not in contexts.label_kinds:
        return False
    after = token_after(page, figure)
    of_noun = after is not None and after.tag_ in ("NN", "NNP")
    for child in label.lefts:
        if child.dep_ in ("case", "cc", "punct", "cop", "nsubj", "mark") or child.pos_ == "ADV":
            if child.lower_ == "per":
                return False
        elif not (child.pos_ == "PROPN" or child.lower_ in contexts.labels or (child.tag_ == "DT" and of_noun)):
            return False
    return True


def _is_inside_phrase(page: Page, figure: Figure) -> bool:
    """ "Five million Xbox One consoles": another number counts them, and this one is of their name."""
    return figure.first > 1 and page.doc[figure.first - 1].pos_ == "PROPN" and page.doc[figure.first - 2].pos_ == "NUM"


def _is_of_pair(page: Page, figure: Figure) -> bool:
    """The 9 of "rows 5 to 9" and of "IE6 to 9", both of "Orla Explorer 8 and 9."."""
    text, start = page.text, max(0, figure.start - 30)
    match = _SECOND_BEHIND.search(text, start, figure.start)
    labelled = match is not None and singularize(match[1].lower()) in load_number_contexts().labels
    second = _CLAUSE_ENDS.match(text, figure.end) and _NAMED_BEHIND.search(text, start, figure.start)
    first = _PAIR_AHEAD.match(text, figure.end) and _PRODUCT_BEHIND.search(text, start, figure.start)
    return (labelled or bool(first or second)) and not counts_plural(page, figure)


def _is_model(page: Page, figure: Figure) -> bool:
    """ "a Boeing 737-800", "the 737-800": two figures that a hyphen joins, behind an article or a label."""
    text, start, end = page.text, figure.number_start, figure.number_end
    behind = _MODEL_BEHIND.search(text, max(0, start - 24), start)
    if behind is not None:
        last, named = figure.last, behind[1]
    else:
        ahead = _MODEL.match(text, end) if end - start == 3 else None
        if ahead is None or _ARTICLE_BEHIND.search(text, max(0, start - 5), start) is None:
            return False
        last, named = page.token_at(ahead.end() - 1), None
    if named is not None:
        return named.lower() in load_number_contexts().labels
    after = page.doc[last + 1 : last + 2]
    return not after or after[0].pos_ not in ("NOUN", "PROPN", "ADJ", "NUM", "SYM")


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
    if not before.text[0].isupper() or before.whitespace_ == "" or _is_other_subject(before) or _lacks_subject(before):
        return False
    if measure_lexicon().of_verb(before.lower_, "count") is not None:
        return False  # a verb in the capitals of a headline: "Bombs Kill 35 in Draven"
    behind = [word.lower_ for word in page.doc[token.i + 1 : token.i + 3]]
    if behind[:1] == ["of"] and behind[1:] in (["the"], ["its"], ["their"]):
        return False  # "gave the Civic Alliance 78 of the 200 seats"
    head, joined = token.head, before.dep_ == "compound" and before.head == token
    if not before.is_sent_start and (joined or (before.dep_ in SUBJECTS and _shares_slot(before, token))):
        return True
    named = before.pos_ == "PROPN" or (before.is_upper and len(before) > 1 and before.is_alpha)
    if not named or before.lower_.rstrip(".") in load_number_contexts().weekdays:
        return False
    if head.i > token.i:
        glued = page.text[figure.number_end : figure.number_end + 1] == "-"
        return token.dep_ in ("nummod", "compound") and head.tag_ == "NN" and not glued
    return token.dep_ in _HANGS_LEFT or token.pos_ == "PROPN"


def _shares_slot(name: Token, token: Token) -> bool:
    return bool(name.dep_ == token.dep_ and name.head == token.head)


def _is_other_subject(name: Token) -> bool:
    """ "Kyiv lost 12 tanks and MOSCOW 30", "the GREENS 41": a second actor, behind what was counted of the first."""
    first = name
    while first.i > 0 and first.nbor(-1).pos_ == "PROPN":
        first = first.nbor(-1)
    if first.i > 0 and first.nbor(-1).lower_ == "the":
        first = first.nbor(-1)
    verb = governing_predicate(name)
    if verb is None or first.i == 0 or first.nbor(-1).lower_ not in ("and", "but", "while", ","):
        return False
    subject = subject_of(verb)
    counted = any(token.pos_ == "NUM" for token in name.doc[verb.i + 1 : first.i])
    several = name.tag_ == "NNPS"  # no model or street is called in the plural
    return counted and subject is not None and (several or {name.ent_type_, subject.ent_type_} <= _ACTORS)


def _lacks_subject(name: Token) -> bool:
    """ "In LEEDS 12 were hurt": a place before a verb whose only subject can be the figure."""
    verb = name.head
    placed = name.dep_ == "obl" and name.i + 1 < verb.i and verb.pos_ == "VERB" and name.nbor(2).pos_ in ("AUX", "VERB")
    return placed and not any(child.dep_ in SUBJECTS for child in verb.children)
