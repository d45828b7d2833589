"""Another figure for what the sentence before counted: "Officials counted 12 dead. Residents put the number at 30."

The noun, and with it all that is told of the figure, stands in the sentence before; what is said here is only how many
(ellipsis in the noun phrase: Lobeck, *Ellipsis*, 1995).
"""

from __future__ import annotations

from decimal import Decimal

from spacy.tokens import Token

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.lexicon.contexts import load_number_contexts
from claimcheck.lexicon.cues import cue_lexicon
from claimcheck.lexicon.nouns import singularize

_FAR = Decimal(100)
"""How many times the other a figure is at the most of which it may be told again."""
_STEPS = 4
"""Words on the way from a bare figure to the verb that takes it: "was closer to 30"."""
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_TELLING = frozenset({"nmod", "acl", "acl:relcl", "compound"})
"""What tells of which number a noun speaks: "the number of arrests", "the road toll"."""
_SAYING = frozenset({"says", "reports"})
_ASIDE = frozenset({"duration", "age", "multiple"})
"""Dimensions of what a sentence tells besides what it counts."""
_CLOSED = frozenset({"PUNCT", "ADV", "SPACE", "CCONJ", "ADP"})
"""What may stand behind a figure that has no noun."""


def read_retellings(page: Page, figures: list[Figure]) -> None:
    """Gives each bare figure that only tells again how many the unit of what the sentence before counted."""
    by_sentence: dict[int, list[Figure]] = {}
    for figure in figures:
        by_sentence.setdefault(page.doc[figure.first].sent.start, []).append(figure)
    for start, here in by_sentence.items():
        if start == 0:
            continue
        before = by_sentence.get(page.doc[start - 1].sent.start, [])
        bare = next((figure for figure in here if _is_bare(page, figure)), None)
        if bare is not None:
            _retell(page, bare, [figure for figure in before if figure.dimension not in _ASIDE])


def _retell(page: Page, figure: Figure, before: list[Figure]) -> None:
    if len(before) != 1 or not before[0].is_claim or before[0].is_range != figure.is_range:
        return  # of which of two it is told is not said
    (told,) = before
    if not told.low or not figure.low or not 1 / _FAR <= figure.low / told.low <= _FAR:
        return
    noun = _noun_of_number(page, figure)
    if noun is not None and _can_be(told, noun):
        figure.retold = told
    elif not (noun is None and told.dimension == "count" and _is_wanted(page, figure)):
        return
    figure.unit, figure.dimension, figure.per = told.unit, told.dimension, told.per


def _is_wanted(page: Page, figure: Figure) -> bool:
    """Whether it is how many somebody hoped for or foresaw, of which not the same is told: "officials expected 60"."""
    bare: Token = page.doc[figure.last]
    cue = cue_lexicon().verbs.get(bare.head.lower_)
    wants = cue is not None and cue.base in load_number_contexts().wanting
    return wants and (bare.dep_ == "obj" or (bare.dep_ == "obl" and _preposition(bare) == "for"))


def _can_be(told: Figure, noun: str) -> bool:
    """Whether a noun for a number can be that of what was told: a cost is a sum of money, a tally counts."""
    words = load_number_contexts()
    if noun in words.sums:
        return told.dimension == "money"
    return told.dimension == "count" or noun in words.any_number


def _is_bare(page: Page, figure: Figure) -> bool:
    if figure.unit != "-" or figure.head is not None or figure.measure is not None or figure.dimension != "count":
        return False
    after = page.doc[figure.last + 1 : figure.last + 2]
    return figure.number.kind != "fraction" and all(token.pos_ in _CLOSED for token in after)


def _noun_of_number(page: Page, figure: Figure) -> str | None:
    """The noun for a number of which the figure is given, "" where there is none, None where more is told.

    "The real number was closer to 30", "the union put the cost at 90 million", "organisers spoke of 900", "they
    counted 900", "there were 900".
    """
    bare: Token = page.doc[figure.last]
    verb = bare
    for _ in range(_STEPS):
        if verb.pos_ in ("VERB", "AUX") or _has(verb, "cop"):
            break
        verb = verb.head
    else:
        return None
    cue = cue_lexicon().verbs.get(verb.lower_)
    frames = frozenset() if cue is None else cue.frames
    objects = [kid for kid in verb.children if kid.dep_ == "obj" and kid.i < figure.first]
    if objects:
        placed = "at" in frames and _preposition(bare) == "at"
        given = "figure" in frames and objects[0].i == bare.head.i and _preposition(bare) == "of"
        return _number_word(objects[0], bare) if placed or given else None
    if _has(verb, "expl"):
        return "" if bare.head.i == verb.i and bare.dep_ in ("nsubj", "obj", "attr") else None
    subject = next((kid for kid in verb.children if kid.dep_ in _SUBJECTS), None)
    if subject is None:
        return None
    says = cue is not None and cue.stance in _SAYING and "clause" in frames  # "the army says 12"
    if (says or "at" in frames) and bare.dep_ == "obj" and bare.head.i == verb.i:
        return ""
    if "tally" in frames or (verb.lemma_ == "speak" and _preposition(bare) == "of"):
        return "" if bare.head.i == verb.i and bare.dep_ in ("obj", "obl") else None
    stands = verb.lemma_.lower() in cue_lexicon().standing or _has(verb, "cop")
    return _number_word(subject, bare) if stands and subject.pos_ != "PRON" else None


def _number_word(noun: Token, bare: Token) -> str | None:
    """The noun for a number, where it is not said of what: "the figure", but not "the number of arrests"."""
    word = singularize(noun.lower_)
    if noun.pos_ == "PRON":
        return word if word in load_number_contexts().any_number else None
    told = any(kid.dep_ in _TELLING and kid.i != bare.i for kid in noun.children)
    return word if not told and word in cue_lexicon().figures | load_number_contexts().sums else None


def _preposition(token: Token) -> str | None:
    return next((kid.lower_ for kid in token.children if kid.dep_ == "case"), None)


def _has(token: Token, label: str) -> bool:
    return any(kid.dep_ == label for kid in token.children)
