"""Whether a figure tells of a rise or a fall, and its mark in the CQE annotation (Almasian et al., EMNLP 2023).

The annotation marks what a verb says to have changed ("rose 5%") and nothing else: the mark of "5% higher" is "=".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from claimcheck.extraction.quantities.differences import direction_behind
from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.lexicon.hedges import load_hedges
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.quantity import Bound, Change

_Reader = Callable[[Page, Figure, int], Change]
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
_FILLERS = ("a", "an", "another", "further", "just", "only", "some", "extra", "additional", "whopping", "mere")
_STRETCHES = ("duration", "age")
_BEFORE_NOUN = ("nummod", "compound", "amod", "nmod:desc", "nmod:unmarked", "nmod", "det")
_CLIMB = 3
"""Steps in the tree from a figure to the verb or noun of its change."""
_FAR_BEHIND = 4
_FAR_BEFORE = 12
"""Words between a verb and the "by" of its figure: "cut the number of trains that run on Sundays by a third"."""
_WORDS = 16
"""Words behind a figure that a comparison with its base may take."""


def read_change(page: Page, figure: Figure) -> Change:
    """The annotation's mark: the hedge ("~", "<", ">") if there is one, otherwise up or down by a verb, else "="."""
    hedges = load_hedges()
    if figure.hedge in hedges.near:
        return Change.ABOUT
    bound = Bound(hedges.before[figure.hedge]) if figure.is_range and figure.hedge in hedges.before else figure.bound
    return _MARKS.get(bound) or _first_told(page, figure, figure.start, _BY_VERBS)


def read_direction(page: Page, figure: Figure) -> Change:
    """Up or down where the figure says by how much something changed or differs, whatever its hedge; otherwise "="."""
    start = figure.start if figure.hedge_start is None else min(figure.start, figure.hedge_start)
    return _first_told(page, figure, start, (*_BY_WORDS, *_BY_VERBS, _of_noun_before))


def _first_told(page: Page, figure: Figure, start: int, readers: Sequence[_Reader]) -> Change:
    """What the first of the readers finds that finds any; ``start`` is where the figure, or its hedge, begins."""
    told = (read(page, figure, start) for read in readers)
    return next((found for found in told if found is not Change.EQUAL), Change.EQUAL)


def _of_particle(page: Page, figure: Figure, start: int) -> Change:
    """ "+5%", "up 5%", "down by 5%"."""
    before = page.text[max(0, start - 16) : start].lower()
    if _PLUS.search(before):
        return Change.UP
    direct = _DIRECTION.search(before)
    if direct is None or _is_particle(page, figure) or _of_noun_behind(page, figure, start) is not Change.EQUAL:
        return Change.EQUAL  # they "turned down a 5% rise"
    return Change.UP if direct[1] == "up" else Change.DOWN


def _of_noun_behind(page: Page, figure: Figure, _: int) -> Change:
    """ "A 28% rise", "a 3% year-on-year fall": the figure stands before the name of the change."""
    if figure.dimension in _STRETCHES:
        return Change.EQUAL
    last = page.token_at(max(figure.start, figure.end - 1))
    token = page.doc[figure.last]
    for _ in range(_CLIMB):
        if token.dep_ not in _BEFORE_NOUN:
            break
        token = token.head
        if last < token.i <= last + _FAR_BEHIND and token.tag_ in ("NN", "NNS"):
            found = _of_noun(token.lower_)
            if found is not Change.EQUAL:
                return found
    # Where the parser hangs it elsewhere: "a 3% pay rise".
    far = 3 if page.doc[max(0, figure.first - 1)].lower_ in ("a", "an", "another") else 1
    beside = (token for token in page.doc[last + 1 : last + 1 + far] if token.tag_ in ("NN", "NNS"))
    return next((found for token in beside if (found := _of_noun(token.lower_)) is not Change.EQUAL), Change.EQUAL)


def _of_words_behind(page: Page, figure: Figure, _: int) -> Change:
    """ "23% lower", "four points higher", "12 seats fewer": a comparative behind the figure, or behind its noun."""
    ends = {figure.last + 1, page.token_at(max(figure.start, figure.end - 1)) + 1}
    if figure.head is not None and figure.head.i > figure.last:
        ends.add(figure.head.i + 1)
    for end in sorted(ends):
        words = [token.lower_ for token in page.doc[end : end + _WORDS]]
        found = direction_behind(words, figure.dimension, is_rate=figure.per is not None)
        if found is not Change.EQUAL:
            return found
    return Change.EQUAL


def _of_noun_before(page: Page, figure: Figure, start: int) -> Change:
    """ "An increase of 17%", "a fall in prices of 9%"."""
    at = _past_fillers(page, page.token_at(start) - 1)
    if at < 1 or page.doc[at].lower_ != "of" or figure.dimension in _STRETCHES:
        return Change.EQUAL
    for i in range(at - 1, max(-1, at - _FAR_BEHIND - 2), -1):
        told = i + 1 == at or page.doc[i + 1].lower_ == "in"
        if told and (found := _of_noun(page.doc[i].lower_)) is not Change.EQUAL:
            return found
    return Change.EQUAL


def _of_verb_by(page: Page, figure: Figure, start: int) -> Change:
    """ "Cut the risk of stroke by 14 percent": the verb whose clause has the figure behind "by"."""
    at = _past_fillers(page, page.token_at(start) - 1)
    if at < 1 or page.doc[at].lower_ != "by" or figure.dimension in _STRETCHES:
        return Change.EQUAL
    token = page.doc[figure.last]
    for _ in range(_CLIMB):
        token = token.head
        if token.i < at and (found := _of_verb(token.lower_)) is not Change.EQUAL:
            return found
        if token.pos_ == "VERB":
            break
    verb = next((i for i in range(at - 1, max(-1, at - _FAR_BEFORE), -1) if page.doc[i].tag_.startswith("VB")), None)
    verb = at - 1 if verb is None else verb  # the tagger may see no verb: "Tolls cut by 9%"
    return _of_verb(page.doc[verb].lower_)


def _past_fillers(page: Page, at: int) -> int:
    """The token at, or before, which the words end that may stand before a figure: the "by" of "by another 20"."""
    while at > 0 and page.doc[at].lower_ in _FILLERS:
        at -= 1
    return at


def _of_noun(word: str) -> Change:
    hedges = load_hedges()
    return Change.UP if word in hedges.up_nouns else Change.DOWN if word in hedges.down_nouns else Change.EQUAL


def _of_verb(word: str) -> Change:
    hedges = load_hedges()
    if word in hedges.up_verbs or word in hedges.up_makers:
        return Change.UP
    return Change.DOWN if word in hedges.down_verbs or word in hedges.down_makers else Change.EQUAL


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


def _of_verb_before(page: Page, figure: Figure, start: int) -> Change:
    """ "rose 5%", "fell by 20 points": a verb of change right before the figure; "rose to 5%" is no change of 5%."""
    if figure.is_range or figure.dimension in _STRETCHES:
        return Change.EQUAL
    hedges = load_hedges()
    index = page.token_at(start) - 1
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


_BY_WORDS: tuple[_Reader, ...] = (_of_noun_behind, _of_words_behind)
_BY_VERBS: tuple[_Reader, ...] = (_of_particle, _of_verb_by, _of_verb_before)
