"""Ages in words, which stand as bare numbers behind those who have them: "her son, nine, was hurt", "a girl of ten"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.extraction.quantities.phrases import NOMINAL
from claimcheck.extraction.quantities.surroundings import is_listed, token_after, token_before
from claimcheck.lexicon.contexts import load_number_contexts
from claimcheck.lexicon.nouns import people_nouns, singularize

_OPENS = frozenset({",", "(", "–", "—"})
_CLOSES = frozenset({",", ")", ";", ".", "–", "—"})
_ENDS = frozenset({".", ";"})
_BETWEEN = frozenset({"both", "now", "then", "just", "only", "aged"})
"""Words between the comma and the ages: "the boys, both nine, were hurt"."""
_PARTS = frozenset({"including", "among", "some", "most", "all", "many", "mostly"})
"""Words behind a number that counts, and is taken apart: "the dead, nine, including two nurses"."""
_NO_NAMES = frozenset({"GPE", "LOC", "ORG", "FAC", "NORP", "DATE", "EVENT", "PRODUCT"})
_OLDEST = 115


def ages_behind_noun(page: Page, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of ``figures`` that tell how old those are behind whose name or noun they stand."""
    found: list[Figure] = []
    for at, first in enumerate(figures):
        run = _listed_from(page, figures, at)
        if _may_be_years(first) and (_is_set_off(page, run, figures) or _is_told_of_them(page, run, figures)):
            found.extend(run)
        elif _may_be_years(first) and _is_of_child(page, first):
            found.append(first)
    return found


def _listed_from(page: Page, figures: Sequence[Figure], at: int) -> list[Figure]:
    """The figure and the bare ones listed with it: the three of "her sons, two, five and nine, were"."""
    run = [figures[at]]
    for figure in figures[at + 1 :]:
        if not (_may_be_years(figure) and is_listed(page, run[-1], figure)):
            break
        run.append(figure)
    return run


def _may_be_years(figure: Figure) -> bool:
    bare = figure.unit == "-" and figure.head is None and not figure.is_range
    return bare and 0 < figure.low <= _OLDEST and not figure.low % 1


def _is_set_off(page: Page, run: Sequence[Figure], figures: Sequence[Figure]) -> bool:
    """ "A boy, nine, was hurt", "two brothers, eight and 11, drowned": commas on both sides, and one age for each."""
    after = token_after(page, run[-1])
    i = run[0].first - 1
    both = page.doc[i].lower_ == "both" if i > 0 else False
    while i > 0 and page.doc[i].lower_ in _BETWEEN:
        i -= 1
    if i < 1 or page.doc[i].text not in _OPENS or (after is not None and after.text not in _CLOSES):
        return False
    if after is not None and page.doc[after.i + 1 : after.i + 2].text.lower() in _PARTS:
        return False
    if page.doc[i - 1].pos_ == "PROPN" and after is not None and after.text in _ENDS:
        return False  # "Hale scored nine points and Roe, six."
    return _has_ages(page.doc[i - 1], run, figures, both=both)


def _is_told_of_them(page: Page, run: Sequence[Figure], figures: Sequence[Figure]) -> bool:
    """ "The suspects, who are 16 and 17", "the girl is nine", "he was six when": no count is said of one person."""
    token: Token = page.doc[run[0].last]
    after = token_after(page, run[-1])
    if after is not None and (after.lower_ == "of" or after.pos_ in (*NOMINAL, "ADJ", "NUM")):
        return False
    labels = {child.dep_: child for child in token.children}
    subject = labels.get("nsubj")
    if subject is None or "cop" not in labels or "case" in labels or subject.i > token.i:
        return False
    if subject.lower_ == "who":
        subject = token.head
    if subject.lower_ in ("he", "she"):
        return run[0].low > 1
    return subject.tag_ in ("NN", "NNS") and _has_ages(subject, run, figures)


def _has_ages(person: Token, run: Sequence[Figure], figures: Sequence[Figure], *, both: bool = False) -> bool:
    """Whether there is an age in the list for each of those named by the noun, which is one person's or several's."""
    noun = singularize(person.lower_)
    if person.pos_ == "PROPN" and noun not in people_nouns():
        placed = any(child.dep_ == "case" for child in person.children)
        contexts = load_number_contexts()
        dated = person.lower_ in contexts.weekdays | contexts.months
        return len(run) == 1 and person.ent_type_ not in _NO_NAMES and not placed and not dated
    if noun not in people_nouns() - load_number_contexts().bodies:
        return False
    if noun == person.lower_:
        return len(run) == 1
    if both or noun in load_number_contexts().born_together:
        return len(run) == 1
    return len(run) > 1 and all(count.low == len(run) for count in figures if count.head == person)


def _is_of_child(page: Page, figure: Figure) -> bool:
    """ "A boy of seven", which has no seven of anything; "a mother of seven" has."""
    noun = page.doc[max(0, figure.first - 2)]
    after = token_after(page, figure)
    bare = after is None or after.pos_ not in (*NOMINAL, "ADJ", "NUM")
    one = noun.lower_ in load_number_contexts().young
    return bare and one and figure.first > 1 and token_before(page, figure) == "of"
