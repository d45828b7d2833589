"""Gives elided units back: "12 people were killed and 30 wounded" counts 30 people; "Rosa Diaz, 45," is an age."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal

from spacy.tokens import Token

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.extraction.quantities.surroundings import counts_plural, token_after
from claimcheck.lexicon.contexts import load_number_contexts
from claimcheck.lexicon.cues import cue_lexicon
from claimcheck.lexicon.nouns import people_nouns, singularize

_FARTHEST = 140
_NEAR = Decimal(8)
_OLDEST = 115
_DEAD_AT = re.compile(r"(?i)(?<!\bthe )(?<!\bof )\b(?:dead|died|dies)\sat\s$")
_AFTER_AGE_AT = frozenset({".", ",", ";", ":", ")", "and", "but"})
_CLOCK = 12
"""Figures up to which "at nine" can be a time of day."""
_BARE = frozenset({"obj", "conj", "nsubj", "nsubj:pass", "obl", "appos", "nummod", "nmod", "flat", "nmod:unmarked"})
_PARALLEL = frozenset({"by", "of", "at", "than", "versus", "with"})
_LISTED = frozenset({",", "and", ", and", "&", "or"})
_BETWEEN_NAME_AND_AGE = frozenset({",", "(", "both", "also", "then", "now"})
_GENERAL = frozenset({"others", "more", "missing"})
_AUXILIARIES = frozenset({"was", "were", "had", "have", "has", "been"})
_AFTER_OBJECT = frozenset({",", ".", ";", "and", "in", "on", "at", "when", "after", "during", "others"})
_AFTER_AGE = frozenset({",", ";", ".", ")", "and", "of", "was", "who"})
_PLACING = frozenset({"in", "at", "across", "over", "from", "on", "throughout"})
_FAR = Decimal(1000)
"""How many times another count is the most that one has its noun from it: "14 analysts ... 3 billion"."""
_THEM = frozenset({"them", "whom", "which", "these", "those"})

_AGE_BOUND = re.compile(r"\b(?P<noun>[a-z]+)\s(?:aged\s)?(?:under|over|below|above)\s$")
"""What makes a figure the age up to which people are counted: "children under five"."""
_NAME_GLUED = re.compile(r"\b[A-Z][a-z]+,$")


def read_bare_ages(page: Page, figures: list[Figure]) -> None:
    """Makes ages of figures after names ("Rosa Diaz, 45, said") and of those listed with an age ("aged 14 and 16")."""
    previous: Figure | None = None
    for figure in figures:
        if _could_be_age(figure):
            listed = previous is not None and previous.dimension == "age" and _is_listed(page, previous, figure)
            aged = listed or _follows_name(page, figure) or _says_age(page, figure)
        else:
            aged = figure.number.kind == "word" and _may_be_years(figure)
            aged = aged and (_bounds_age(page, figure) or _is_age_of_deed(page, figure))
        if aged:
            figure.unit, figure.dimension = "year of age", "age"
        previous = figure
    for figure, following in itertools.pairwise(figures):
        years = figure.measure is None and figure.unit == "year" and figure.head is not None
        listed = page.text[figure.number_end : following.start].strip() in _LISTED
        if following.dimension == "age" and (_could_be_age(figure) or years) and listed:
            figure.unit, figure.dimension, figure.head, figure.end = following.unit, "age", None, figure.number_end


def _could_be_age(figure: Figure) -> bool:
    return figure.number.kind == "figure" and _may_be_years(figure)


def _may_be_years(figure: Figure) -> bool:
    return figure.unit == "-" and 0 < figure.low <= _OLDEST and not figure.low % 1


def _is_listed(page: Page, left: Figure, right: Figure) -> bool:
    return page.text[left.end : right.start].strip() in _LISTED


def _says_age(page: Page, figure: Figure) -> bool:
    """ "She is 35", "Rosa Diaz turned 40", "anyone younger than 12"."""
    if _bounds_age(page, figure) or _is_age_of_deed(page, figure):
        return True
    if page.text[max(0, figure.start - 14) : figure.start].lower().endswith(("younger than ", "older than ")):
        return token_after(page, figure) is None or not counts_plural(page, figure)
    token: Token = page.doc[figure.last]
    predicate = token.head if token.head.lower_ in ("turned", "turns", "turning", "turn") else token
    if predicate == token and not any(child.dep_ == "cop" for child in token.children):
        return False
    subject = next((child for child in predicate.children if child.dep_ == "nsubj"), None)
    if subject is None or (page.doc[figure.last + 1 : figure.last + 2].text == "of"):
        return False
    known = subject.lower_ in ("he", "she", "i", "age", "ages") or subject.ent_type_ in ("PERSON", "PER")
    return known or (subject.tag_ == "NN" and singularize(subject.lower_) in people_nouns())


def _bounds_age(page: Page, figure: Figure) -> bool:
    """ "Children under five": the age up to which people are counted."""
    bounded = _AGE_BOUND.search(page.text[max(0, figure.start - 24) : figure.start].lower())
    known = bounded is not None and singularize(bounded["noun"]) in people_nouns()
    return known and (token_after(page, figure) is None or not counts_plural(page, figure))


def _is_age_of_deed(page: Page, figure: Figure) -> bool:
    """ "He left school at 15 and died at 91": the age at which somebody does what people do once in their lives."""
    token: Token = page.doc[figure.last]
    after = page.doc[figure.last + 1 : figure.last + 2]
    bare = not after or after[0].text in _AFTER_AGE_AT or after[0].is_space
    if bare and _DEAD_AT.search(page.text, max(0, figure.start - 14), figure.start):
        return True
    if _word_before(page, figure) != "at" or token.dep_ not in ("obl", "conj"):
        return False
    verb = token.head
    verbs = load_number_contexts().once_in_life
    if not bare or verb.lemma_ not in verbs or (figure.low <= _CLOCK and verb.lemma_ in load_number_contexts().daily):
        return False
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubj:pass")), None)
    subject = subject or next((child for child in verb.head.children if child.dep_ == "nsubj"), None)
    return subject is not None and (subject.lower_ in ("he", "she", "i") or subject.ent_type_ == "PERSON")


def _follows_name(page: Page, figure: Figure) -> bool:
    """A name or a person's noun, then a comma, a bracket or "both", then the figure and the end of its phrase.

    "Roe, 45 of Leeds" gives an age, "60 passengers, 22 of them" does not.
    """
    after = token_after(page, figure)
    if after is not None and (after.lower_ not in _AFTER_AGE or (after.lower_ == "of" and not _is_home(page, after))):
        return False
    if page.text[figure.number_start - 1 : figure.number_start] == "," and _NAME_GLUED.search(
        page.text, max(0, figure.start - 30), figure.start
    ):
        return True
    i = figure.first - 1
    while i > 0 and page.doc[i].lower_ in _BETWEEN_NAME_AND_AGE:
        i -= 1
    if i < 0 or i == figure.first - 1:
        return False
    token: Token = page.doc[i]
    contexts = load_number_contexts()
    named = token.pos_ == "PROPN" or (token.text[0].isupper() and not token.is_sent_start)
    dated = token.lower_ in contexts.weekdays | contexts.months
    return (named and not dated) or singularize(token.lower_) in people_nouns()


def _is_home(page: Page, of: Token) -> bool:
    following = page.doc[of.i + 1 : of.i + 2]
    return len(following) == 1 and following[0].pos_ == "PROPN"


def inherit_units(page: Page, figures: list[Figure]) -> None:
    """Sets the unit of every figure that leaves it to an earlier one in its sentence."""
    counted: Figure | None = None
    measured: Figure | None = None
    wholes: list[Figure] = []
    for figure in figures:
        counted = _whole_of(page, wholes, figure) or counted
        if figure.unit != "-":
            if figure.measure is None and figure.dimension == "count":
                kept = counted is not None and (_is_part(page, counted, figure) or _is_setting(page, counted, figure))
                counted = counted if kept else figure
                wholes.append(figure)
            elif figure.dimension not in ("duration", "age"):
                measured = figure
        elif measured is not None and (_is_parallel(page, measured, figure) or _is_listed_size(page, measured, figure)):
            figure.unit, figure.dimension, figure.per = measured.unit, measured.dimension, measured.per
        elif counted is not None and _counts_the_same(page, counted, figure):
            figure.unit = counted.unit if figure.per is None else f"{counted.unit} per {figure.per}"
        elif _counts_people(page, figure):
            figure.unit = "person"


def _whole_of(page: Page, wholes: list[Figure], figure: Figure) -> Figure | None:
    """The last count that can be the sum of a list behind a colon: the drones of "59 drones in six towns: 26 in A"."""
    if page.doc[page.token_at(figure.start) - 1].text != ":":
        return None
    return next((w for w in reversed(wholes) if w.high >= figure.high and _is_near(page, w, figure)), None)


def _is_setting(page: Page, earlier: Figure, figure: Figure) -> bool:
    """Whether those counted here only tell where: the centres of "900 people were in 40 centres, 300 of them in A"."""
    if figure.head is None or not _is_of_people(earlier) or _is_of_people(figure):
        return False
    return _word_before(page, figure) in _PLACING and _is_near(page, earlier, figure)


def _is_part(page: Page, whole: Figure, figure: Figure) -> bool:
    """ "80 people, including 33 children": what follows counts people again."""
    return _word_before(page, figure) in ("including", "includes", "included") and _is_near(page, whole, figure)


def _counts_people(page: Page, figure: Figure) -> bool:
    """A bare count that a word of harm follows or rules: "3 injured", "three others were hurt", "killed 12"."""
    if figure.measure is not None or figure.dimension != "count" or figure.low % 1 or figure.number.kind == "fraction":
        return False
    harmed = load_number_contexts().casualties
    after = [t.lower_ for t in page.doc[figure.last + 1 : figure.last + 5]]
    if after[:2] == ["of", "others"]:
        after = after[1:]  # "dozens of others were hurt"
    if after[:1] and after[0] in harmed - _GENERAL:
        return True
    helped = list(itertools.dropwhile(lambda word: word in _AUXILIARIES, after))
    if helped != after and helped and helped[0] in (harmed - _GENERAL) | load_number_contexts().taken:
        return True
    if (after[:1] == ["others"] or (after[:1] == ["more"] and after[1:2] != ["than"])) and not harmed.isdisjoint(
        after[1:]
    ):
        return True
    before = _word_before(page, figure)
    return before in load_number_contexts().harming and bool(after) and after[0] in _AFTER_OBJECT


def _is_near(page: Page, earlier: Figure, figure: Figure) -> bool:
    near = figure.start - earlier.end <= _FARTHEST
    return near and bool(page.doc[earlier.first].sent == page.doc[figure.first].sent)


def _is_parallel(page: Page, earlier: Figure, figure: Figure) -> bool:
    """The same preposition before both, and figures of like size: "rose by 2% but fell by 1"."""
    if not _is_near(page, earlier, figure) or figure.number.kind != "figure" or not figure.low or not earlier.low:
        return False
    word = _word_before(page, figure)
    same_slot = word in _PARALLEL and word == _word_before(page, earlier)
    return same_slot and 1 / _NEAR < abs(figure.low / earlier.low) < _NEAR


def _is_listed_size(page: Page, earlier: Figure, figure: Figure) -> bool:
    """ "magnitude 2.9 and 2.2"."""
    return earlier.dimension == "magnitude" and _is_listed(page, earlier, figure)


def _is_of_people(figure: Figure) -> bool:
    return figure.unit.split(" ")[-1].lower() in people_nouns()


def _counts_the_same(page: Page, earlier: Figure, figure: Figure) -> bool:
    if not _is_near(page, earlier, figure) or _tells_of(page, earlier, figure) or figure.low > earlier.high * _FAR:
        return False
    after = token_after(page, figure)
    if after is not None and after.lower_ in load_number_contexts().casualties:
        return _is_of_people(earlier)
    token = page.doc[figure.last]
    in_slot = token.dep_ in _BARE or _word_before(page, figure) in ("and", "with") or _is_of_them(page, figure)
    return token.pos_ == "NUM" and figure.low >= 1 and in_slot


def _is_of_them(page: Page, figure: Figure) -> bool:
    """ "60 passengers, 22 of them tourists": the pronoun stands for what was counted."""
    after = page.doc[figure.last + 1 : figure.last + 3]
    return len(after) == 2 and after[0].lower_ == "of" and after[1].lower_ in _THEM


def _tells_of(page: Page, earlier: Figure, figure: Figure) -> bool:
    """Whether those counted first say how many others there are: "two officials said 40 had died"."""
    token = page.doc[earlier.last]
    noun = token.head if token.dep_ == "nummod" else token
    verb = noun.head
    if noun.dep_ not in ("nsubj", "obj", "obl"):
        return False
    cue = cue_lexicon().verbs.get(verb.lower_)
    if cue is None:
        return False
    if noun.dep_ != "nsubj":
        return "whom" in cue.frames or verb.lower_ in cue_lexicon().evidence
    return "clause" in cue.frames and earlier.last < verb.i < figure.first


def _word_before(page: Page, figure: Figure) -> str:
    index = page.token_at(figure.start if figure.hedge_start is None else figure.hedge_start) - 1
    return str(page.doc[index].lower_) if index >= 0 else ""
