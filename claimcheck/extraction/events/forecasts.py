"""Figures that somebody foresaw or aims at, beside what came of it: "above the 439,302 expected", "a target of 2%"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.extraction.events.frames import Figure, Frame
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.modality import modality_lexicon

_FOR_WHAT = frozenset({"of", "for"})
_LEVEL = frozenset({"to", "at", "is", "was", "remains", "remained", "by"})
_LOOSE = frozenset({"about", "around", "some", "nearly", "roughly", "just", "a", "an", "only"})
_REACH = 5
"""Tokens at the most between an estimate and those whose it is: "analysts' average estimate of"."""


def is_foreseen(tree: Tree, figure: Figure) -> bool:
    """Whether the words around the figure make it a forecast or a target."""
    return _is_expected_behind(tree, figure) or _is_expected_before(tree, figure) or _is_forecast_of(tree, figure)


def set_beside(tree: Tree, frame: Frame) -> Frame:
    """The clause that the forecast is set beside: "growth REACHED 2.1%, missing the 2.4% expected"."""
    at = frame.predicate
    for _ in range(2):
        if at is None or tree.head[at] == at or tree.dep[at] not in ("advcl", "acl", "acl:relcl", "parataxis"):
            break
        if tree.tag[at] not in ("VBG", "VBN") and tree.lemma[at].lower() not in modality_lexicon().foreseeing:
            break
        at = tree.head[at]
    return frame if at == frame.predicate else replace(frame, predicate=at, role="measure", container=None, status=None)


def _is_expected_behind(tree: Tree, figure: Figure) -> bool:
    """ "The 439,302 expected by analysts", "the 2.4% that economists had forecast"."""
    words, after = modality_lexicon(), max(figure.range[1], figure.noun + 1)
    subject = tree.dep[figure.noun].startswith("nsubj") and tree.head[figure.noun] != after
    if subject or "of" in tree.lower[slice(*figure.range)]:
        return False  # "300 guests expected at the hall stayed away", "12 of the 30 tanks promised"
    for kid in (kid for kid in tree.kids[figure.noun] if kid >= after and tree.dep[kid] in ("acl", "acl:relcl")):
        if tree.lemma[kid].lower() in words.foreseeing and tree.tag[kid] != "VBG":
            # "Has 118 seats, short of the 121 it needed": the nearest figure is what was needed.
            return "CD" not in tree.tag[after:kid]
    number = max((i + 1 for i in range(*figure.range) if tree.tag[i] == "CD"), default=after)
    definite = tree.lower[figure.range[0] - 1] == "the"
    if definite and (
        _is_said_of(tree, after) or (number < after and tree.pos[number] == "PROPN" and _is_said_of(tree, number))
    ):
        return True  # the parser may make one phrase of "the $10.1 billion Wall Street had been looking for"
    told = after < len(tree) and tree.lower[after] in words.foreseen and tree.tag[after] in ("VBN", "VBD", "JJ", "NN")
    return told and tree.lower[figure.range[0] - 1] == "the" and tree.child(after, "obj", "xcomp", "ccomp") is None


def _is_said_of(tree: Tree, at: int) -> bool:
    """Whether somebody foresaw what stands before the token: "the 170,000 (that) economists had predicted"."""
    end = min(len(tree), at + _REACH)
    named = False
    while at < end and tree.pos[at] in ("DET", "ADJ", "NOUN", "PROPN", "PRON", "SCONJ"):
        named = named or tree.pos[at] in ("NOUN", "PROPN", "PRON")
        at += 1
    while at < end and tree.lemma[at].lower() in ("have", "be"):
        at += 1
    words = modality_lexicon()
    end = min(len(tree), end + 1)
    return (
        named and at < end and (tree.lower[at] in words.foreseen or " ".join(tree.lower[at : at + 2]) in words.awaiting)
    )


def _is_expected_before(tree: Tree, figure: Figure) -> bool:
    """ "A projected 2.5%"."""
    at = _before(tree, figure)
    return at >= 0 and tree.lower[at] in modality_lexicon().foreseen and tree.dep[at] == "amod"


def _is_forecast_of(tree: Tree, figure: Figure) -> bool:
    """ "A forecast of 4.1%", "analysts' estimates of $9 billion", "raised its forecast to 2%", "a 2% target"."""
    at = _before(tree, figure)
    if at > 0 and tree.lower[at] in _FOR_WHAT and _is_forecast(tree, at - 1):
        return True
    if figure.dimension == "count":
        return False
    if at > 0 and tree.lower[at] in _LEVEL and tree.lower[at - 1] in modality_lexicon().foresights:
        return True
    end = figure.range[1]
    return any(_is_forecast(tree, i) and tree.tag[i] == "NN" for i in range(end - 1, min(end + 2, len(tree))))


def _is_forecast(tree: Tree, noun: int) -> bool:
    words, lemma = modality_lexicon(), tree.lemma[noun].lower()
    if tree.pos[noun] not in ("NOUN", "PROPN"):
        return False
    if lemma in words.foresights:
        return True
    return lemma in words.estimates and not words.forecasters.isdisjoint(tree.lower[max(0, noun - _REACH) : noun])


def _before(tree: Tree, figure: Figure) -> int:
    """The token before the figure and what belongs to it."""
    at = figure.range[0] - 1
    while at > 0 and tree.lower[at] in _LOOSE:
        at -= 1
    return at
