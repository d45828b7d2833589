"""The change mark of a figure, after the CQE annotation (Almasian et al., EMNLP 2023)."""

from __future__ import annotations

import re

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.lexicon.hedges import load_hedges
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.quantity import Bound, Change

_MARKS = {
    Bound.ABOUT: Change.ABOUT,
    Bound.AT_LEAST: Change.MORE,
    Bound.MORE_THAN: Change.MORE,
    Bound.AT_MOST: Change.LESS,
    Bound.LESS_THAN: Change.LESS,
}
_PLUS = re.compile(r"(?:^|[\s(])\+$")
_BETWEEN = ("by", "a", "another")
_DIRECTION = re.compile(rf"\b(up|down)\s(?:(?:{'|'.join(_BETWEEN)})\s)?$")
_FARTHEST = 4


def read_change(page: Page, figure: Figure) -> Change:
    """The hedge if there is one ("~", "<", ">"), otherwise up or down, otherwise "="."""
    hedges = load_hedges()
    if figure.hedge in hedges.near:
        return Change.ABOUT
    bound = Bound(hedges.before[figure.hedge]) if figure.is_range and figure.hedge in hedges.before else figure.bound
    if bound in _MARKS:
        return _MARKS[bound]
    before = page.text[max(0, figure.start - 16) : figure.start].lower()
    if _PLUS.search(before):
        return Change.UP
    direct = _DIRECTION.search(before)
    if direct is not None and not _is_particle(page, figure):
        return Change.UP if direct[1] == "up" else Change.DOWN
    return _verb_change(page, figure)


def _is_particle(page: Page, figure: Figure) -> bool:
    """ "gunned down 25 men", "rounded up 12": part of a verb that tells no change."""
    index = page.token_at(figure.start) - 1
    while index > 1 and page.doc[index].lower_ in _BETWEEN:
        index -= 1
    if index < 1 or (figure.measure is not None and figure.dimension != "money"):
        return False
    token, verb = page.doc[index], page.doc[index - 1]
    hedges, measures = load_hedges(), measure_lexicon()
    if f"{measures.base.get(verb.lower_, verb.lower_)}_{token.lower_}" in measures.phrases:
        return True
    moves = verb.lower_ in hedges.up_verbs or verb.lower_ in hedges.down_verbs or verb.lemma_ in ("go", "be", "come")
    return token.dep_ == "compound:prt" and token.head == verb and not moves


def _verb_change(page: Page, figure: Figure) -> Change:
    """ "rose 5%", "fell by 20 points": a verb of change right before the figure; "rose to 5%" is no change of 5%."""
    if figure.is_range or figure.dimension in ("duration", "age"):
        return Change.EQUAL
    hedges = load_hedges()
    index = page.token_at(figure.start) - 1
    for i in range(index, max(-1, index - _FARTHEST), -1):
        word = page.doc[i].lower_
        if i and page.doc[i - 1].text == "-":
            break  # "a jaw-dropping $300,000"
        if word in hedges.up_verbs:
            return Change.EQUAL if page.doc[i].tag_ == "NNS" else Change.UP
        if word in hedges.down_verbs:
            return Change.EQUAL if page.doc[i].tag_ == "NNS" else Change.DOWN
        if word not in hedges.change_fillers:
            break
    return Change.EQUAL
