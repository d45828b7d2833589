"""Ages that are told by a bare number: "Rosa Diaz, 45, said", "an Englishman of 28", "children under five"."""

from __future__ import annotations

import itertools
import re
from functools import cache

from spacy.tokens import Token

from claimcheck.extraction.quantities.ages_aside import ages_behind_noun
from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.extraction.quantities.surroundings import LISTED, counts_plural, is_listed, token_after, token_before
from claimcheck.lexicon.contexts import load_number_contexts
from claimcheck.lexicon.hedges import load_hedges
from claimcheck.lexicon.nouns import people_nouns, singularize

_OLDEST = 115
_DEAD_AT = re.compile(r"(?i)(?<!\bthe )(?<!\bof )\b(?:dead|died|dies)\sat\s$")
_DIED_AT = re.compile(r"(?i)\b(?:died|dies|death)\sat\s$")
_AFTER_DEATH_AT = frozenset({"in", "after", "following", "from", "of", "on", "while", "was", "is", "has", "had"})
"""Words behind the age at which somebody died, where it is no time of day: "died at 94 in Osk"."""
_AFTER_AGE_AT = frozenset({".", ",", ";", ":", ")", "and", "but"})
_CLOCK = 12
"""Figures up to which "at nine" can be a time of day."""
_BETWEEN_NAME_AND_AGE = frozenset({",", "(", "both", "also", "then", "now"})
_AFTER_AGE = frozenset({",", ";", ".", ")", "–", "—", "and", "of", "was", "when", "who"})
_OF_SEVERAL = frozenset({"were", "are", "have"})
_ADULT = 16
"""Years from which on "a father of 16" has no number of children."""
_AGE_BOUND = re.compile(r"\b(?P<noun>[a-z]+)\s(?:aged\s)?(?:under|over|below|above)\s$")
"""What makes a figure the age up to which people are counted: "children under five"."""
_AGED = re.compile(r"(?i)(?:aged?|ages)\s")
_OLDER = re.compile(r"(?i)\s(?:and|or)\s(?:older|younger)\b")
_GOES_ON = re.compile(r",\s(?:an?|the|who|of|from|was|is|said|told)\s")
"""What comes after the age of somebody with whose name a sentence begins: "Cheeks, 48, a coach"."""
_NAME_GLUED = re.compile(r"\b[A-Z][a-z]+,$")


def read_bare_ages(page: Page, figures: list[Figure]) -> None:
    """Makes ages of figures after names ("Rosa Diaz, 45, said") and of those listed with an age ("aged 14 and 16")."""
    for figure in ages_behind_noun(page, figures):
        figure.unit, figure.dimension = "year of age", "age"
    previous: Figure | None = None
    for figure in figures:
        if figure.dimension == "age":
            previous = figure
            continue
        listed = previous is not None and previous.dimension == "age" and is_listed(page, previous, figure)
        listed = listed and not _counts_others(page, figure)
        if _could_be_age(figure):
            aged = listed or _follows_name(page, figure, previous) or _is_aside(page, figure) or _says_age(page, figure)
            aged = aged or _is_later_age(page, figure, previous)
        else:
            aged = figure.number.kind == "word" and _may_be_years(figure)
            aged = aged and (
                (listed and _is_said_aged(page, figures, figure))
                or _bounds_age(page, figure)
                or _is_age_of_deed(page, figure)
                or _is_aside(page, figure)
            )
        if aged:
            figure.unit, figure.dimension = "year of age", "age"
        previous = figure
    for figure, following in itertools.pairwise(figures):
        years = figure.measure is None and figure.unit == "year" and figure.head is not None
        listed = page.text[figure.number_end : following.start].lstrip("-‐‑").strip() in LISTED
        if following.dimension == "age" and (_could_be_age(figure) or years) and listed:
            figure.unit, figure.dimension, figure.head, figure.end = following.unit, "age", None, figure.number_end


def _is_said_aged(page: Page, figures: list[Figure], figure: Figure) -> bool:
    """Whether a list of ages begins with the word: "aged two, four and seven"."""
    first = figure
    for other in reversed(figures[: next(i for i, one in enumerate(figures) if one is figure)]):
        if other.dimension != "age" or not is_listed(page, other, first):
            break
        first = other
    return _AGED.match(page.text, first.start) is not None


def _counts_others(page: Page, figure: Figure) -> bool:
    """ "A man aged 34 and two others": what follows says that the figure counts."""
    after = token_after(page, figure)
    return after is not None and after.lower_ in ("others", "other", "more", "of")


def _could_be_age(figure: Figure) -> bool:
    return figure.number.kind == "figure" and _may_be_years(figure)


def _may_be_years(figure: Figure) -> bool:
    return figure.unit == "-" and 0 < figure.low <= _OLDEST and not figure.low % 1


def _says_age(page: Page, figure: Figure) -> bool:
    """ "She is 35", "Rosa Diaz turned 40", "anyone younger than 12"."""
    if _bounds_age(page, figure) or _is_age_of_deed(page, figure):
        return True
    if _OLDER.match(page.text, figure.number_end):
        return True
    if page.text[max(0, figure.start - 14) : figure.start].lower().endswith(("younger than ", "older than ")):
        return token_after(page, figure) is None or not counts_plural(page, figure)
    token: Token = page.doc[figure.last]
    if _is_of_somebody(page, figure) or _is_of_one_who(page, figure):
        return True
    predicate = token.head if token.head.lower_ in ("turned", "turns", "turning", "turn") else token
    labels = {child.dep_ for child in token.children}
    if predicate == token and ("cop" not in labels or "case" in labels):
        return False  # "she was among 12"
    subject = next((child for child in predicate.children if child.dep_ == "nsubj"), None)
    if subject is None or (page.doc[figure.last + 1 : figure.last + 2].text == "of"):
        return False
    if subject.lower_ == "who":
        subject = predicate.head
    known = subject.lower_ in ("he", "she", "i", "age", "ages") or subject.ent_type_ in ("PERSON", "PER")
    return known or (subject.tag_ == "NN" and singularize(subject.lower_) in people_nouns())


def _is_later_age(page: Page, figure: Figure, previous: Figure | None) -> bool:
    """ "He was 17 when he joined and 45 when he left": the age of the same one at another time."""
    after = token_after(page, figure)
    told = previous is not None and previous.dimension == "age" and token_before(page, figure) in ("and", ",", "but")
    return told and after is not None and after.lower_ == "when"


_WHO_IS = re.compile(r"(?i)\bwho\s(?:is|was|turned|turns)\s$")


def _is_of_one_who(page: Page, figure: Figure) -> bool:
    """ "The accused, who is 17 and cannot be named"."""
    told = _WHO_IS.search(page.text, max(0, figure.start - 12), figure.start) is not None
    return told and not counts_plural(page, figure)


def _is_of_somebody(page: Page, figure: Figure) -> bool:
    """ "An Englishman of 28": nobody is a man of 28 of something."""
    token: Token = page.doc[figure.last]
    noun = token.head
    after = page.doc[figure.last + 1 : figure.last + 2]
    bare = not after or not (after[0].pos_ in ("NOUN", "PROPN", "ADJ", "NUM") or after[0].text in ("%", "-"))
    one = (
        noun.tag_ == "NN"
        and noun.i == figure.first - 2
        and noun.lower_ in people_nouns() - load_number_contexts().bodies
    )
    return bare and one and token_before(page, figure) == "of" and figure.low >= _ADULT


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
    told = figure.low > _CLOCK and bool(after) and after[0].lower_ in _AFTER_DEATH_AT
    if (told or bare) and _DIED_AT.search(page.text, max(0, figure.start - 14), figure.start):
        return True
    if token_before(page, figure) != "at" or token.dep_ not in ("obl", "conj"):
        return False
    verb = token.head
    verbs = load_number_contexts().once_in_life
    if not bare or verb.lemma_ not in verbs or (figure.low <= _CLOCK and verb.lemma_ in load_number_contexts().daily):
        return False
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubj:pass")), None)
    subject = subject or next((child for child in verb.head.children if child.dep_ == "nsubj"), None)
    if subject is not None and subject.lower_ == "who":
        subject = verb.head
    return subject is not None and (subject.lower_ in ("he", "she", "i") or subject.ent_type_ == "PERSON")


def _follows_name(page: Page, figure: Figure, previous: Figure | None) -> bool:
    """A name or a person's noun, then a comma, a bracket or "both", then the figure and the end of its phrase.

    "Roe, 45 of Leeds" gives an age, "60 passengers, 22 of them" does not. Of several, "Jan Roe, 30 and Ivo Roe, 31 were
    hurt" gives two.
    """
    after = token_after(page, figure)
    goes_on = (
        previous is not None
        and previous.dimension == "age"
        and page.doc[figure.last].sent == page.doc[previous.last].sent
    )
    if after is not None and after.lower_ not in (_AFTER_AGE | _OF_SEVERAL if goes_on else _AFTER_AGE):
        return False
    if after is not None and after.lower_ == "of" and not _is_home(page, after):
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
    opens = token.is_sent_start and _GOES_ON.match(page.text, figure.number_end) is None
    named = token.pos_ == "PROPN" or (token.text[0].isupper() and not opens)
    named = named and singularize(token.lower_) not in contexts.tallied
    dated = token.lower_ in contexts.weekdays | contexts.months
    return (named and not dated) or singularize(token.lower_) in people_nouns()


_ASIDE_ENDS = frozenset({",", ")", ";", "."})


def _is_aside(page: Page, figure: Figure) -> bool:
    """ "A man, about 30, was found", "Rosa Diaz (believed to be around 40)": what is set off behind one person."""
    after = token_after(page, figure)
    opening = _aside().search(page.text, max(0, figure.start - _REACH), figure.start)
    if opening is None or (after is not None and after.text not in _ASIDE_ENDS):
        return False
    one: Token = page.doc[page.token_at(opening.start()) - 1]
    if opening.start() == 0 or one.tag_ not in ("NN", "NNP"):
        return False
    return one.ent_type_ == "PERSON" or one.lower_ in people_nouns() - load_number_contexts().bodies


_REACH = 60
"""Code points before a figure in which an aside can begin."""


@cache
def _aside() -> re.Pattern[str]:
    """From a comma or a bracket up to a figure: ", about ", " (only "."""
    words = sorted(map(re.escape, (*load_hedges().before, *load_number_contexts().guessing)), key=len, reverse=True)
    return re.compile(rf"[,(]\s?(?:(?:{'|'.join(words)})\s)+$", re.IGNORECASE)


def _is_home(page: Page, of: Token) -> bool:
    following = page.doc[of.i + 1 : of.i + 2]
    return len(following) == 1 and following[0].pos_ == "PROPN"
