"""The concept of a figure: the words of what is measured, after the CQE annotation (Almasian et al., EMNLP 2023).

In that annotation a measure's concept is the phrase it measures ("a 51% STAKE IN A SCHOOL", "60% of its REVENUE") with
the subject of its clause; an adverbial amount belongs to the object ("bought the SCHOOL for $5m"); a counted noun,
which is the unit already, has the subject of its clause alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.extraction.quantities.phrases import (
    CONVERSION,
    NOMINAL,
    SUBJECTS,
    adjoin,
    anchor,
    governing_predicate,
    naming_words,
    phrase_before,
    phrase_tokens,
    subject_of,
    sum_in,
)
from claimcheck.lexicon.contexts import load_number_contexts
from claimcheck.lexicon.hedges import load_hedges
from claimcheck.lexicon.units import load_units

_BRACKET = 200
_ASIDE = re.compile(r"[a-z)], (?:up|down) (?:by )?$")


def read_concepts(page: Page, figures: Sequence[Figure]) -> list[tuple[str, ...]]:
    """The concept of every figure, in their order."""
    concepts: list[tuple[str, ...]] = []
    anchors = [anchor(page, figure) for figure in figures]
    for i, figure in enumerate(figures):
        same = _same_amount(page, figures, anchors, i)
        concepts.append(concepts[same] if same is not None else _concept(page, figures, figure, anchors[i]))
    return concepts


def _same_amount(page: Page, figures: Sequence[Figure], anchors: list[Token], i: int) -> int | None:
    """The index of an earlier figure that this one converts or goes on with: "92m yuan ($14m)", "$3m, down 9%"."""
    if i == 0 or figures[i].measure is None:
        return None
    gap = page.text[figures[i - 1].end : figures[i].start].strip()
    if gap in ("or", ", or", ", up", ", down", "at") or (gap == "(" and figures[i - 1].measure is not None):
        return i - 1
    near = page.text[max(0, figures[i].start - _BRACKET) : figures[i].start]
    in_brackets = gap == "," and near.rfind("(") > near.rfind(")")
    joined = anchors[i].head in (anchors[i - 1], anchors[i - 1].head)
    coordinated = anchors[i].dep_ == "conj" and joined and figures[i - 1].measure is not None
    return i - 1 if in_brackets or coordinated else None


def _concept(page: Page, figures: Sequence[Figure], figure: Figure, token: Token) -> tuple[str, ...]:
    own = [f for f in figures if f is figure or f.measure is not None]
    if page.text[figure.start - 1 : figure.start] == "(" or _ASIDE.search(
        page.text, max(0, figure.start - 12), figure.start
    ):
        return naming_words(page.doc, phrase_before(page, figure.start), own)
    if figure.head is not None and figure.high == 1 and figure.head.i > figure.last + 2:
        return ()
    phrase, wants_subject = _measured(page, figure, token)
    measured = naming_words(page.doc, phrase, own)
    if measured and (figure.head is not None or not wants_subject):
        return measured
    changing = None if measured else _verb_read_as_noun(page, figure)
    if changing is not None:
        return naming_words(page.doc, _run_before(page.doc, changing), own)
    predicate = _predicate(page, figure, token)
    subject = None if predicate is None else _subject(predicate, token)
    obj = (
        None if predicate is None or measured or figure.head is not None else _object(predicate, figures, figure, token)
    )
    if obj is not None:
        return naming_words(page.doc, phrase_tokens(obj), own)
    if predicate is not None and figure.dimension == "money" and not measured:
        measured = naming_words(page.doc, _bought(predicate, token), own)
    tokens = [] if subject is None else _subject_tokens(page, subject, figure, token)
    about = naming_words(page.doc, tokens, own)
    if measured or about or figure.measure is None or (subject is not None and not tokens):
        return tuple(dict.fromkeys((*measured, *about)))
    return naming_words(page.doc, phrase_before(page, figure.start), own)


def _bought(predicate: Token, token: Token) -> list[Token]:
    """What money that is the object of a verb is given for: "paid $35,000 for a new ROOF"."""
    paid = token.head if token.dep_ == "nmod" and token.head.lower_ in load_number_contexts().totals else token
    if paid.dep_ != "obj" or paid.head != predicate:
        return []
    for child in (*token.children, *predicate.children):
        if child.dep_ in ("obl", "nmod") and child.i > token.i and any(c.lower_ == "for" for c in child.children):
            return phrase_tokens(child)
    return []


def _predicate(page: Page, figure: Figure, token: Token) -> Token | None:
    """The verb of change right before the figure ("jumped 8.5%") or the head of a copula there ("is up 8.5%"), or else
    what governs it in the parse.
    """
    hedges = load_hedges()
    i = page.token_at(figure.start if figure.hedge_start is None else min(figure.start, figure.hedge_start))
    before = page.doc[max(0, i - 1)]
    copula = page.doc[max(0, i - 2)] if before.lower_ in ("up", "down") else before
    if copula.dep_ in ("cop", "aux") and copula.lemma_ == "be" and copula.head != page.doc[figure.last]:
        return copula.head
    if before.pos_ == "VERB" and (before.lower_ in hedges.up_verbs or before.lower_ in hedges.down_verbs):
        return before
    return governing_predicate(token if token.head == token else token.head) or governing_predicate(token)


def _verb_read_as_noun(page: Page, figure: Figure) -> int | None:
    """The verb of change right before the figure, where it was tagged as a noun: "the HEXAM index rose 2%"."""
    i, hedges = page.token_at(figure.start) - 1, load_hedges()
    if i > 0 and page.doc[i].lower_ == "by":
        i -= 1
    word = page.doc[max(0, i)]
    changes = word.lower_ in hedges.up_verbs or word.lower_ in hedges.down_verbs
    return word.i if changes and word.pos_ == "NOUN" else None


def _run_before(doc: Doc, end: int) -> list[Token]:
    """The nouns, adjectives and numbers that stand together before the token at ``end``."""
    start = end
    while start > 0 and doc[start - 1].pos_ in (*NOMINAL, "ADJ", "NUM"):
        start -= 1
    return [doc[i] for i in range(start, end)]


def _subject(predicate: Token, token: Token) -> Token | None:
    """What the figure is told of: the subject of its clause, or the figure's own noun where that is the subject."""
    if token.head == predicate and token.dep_ in SUBJECTS:
        return token
    return subject_of(predicate)


def _subject_tokens(page: Page, subject: Token, figure: Figure, token: Token) -> list[Token]:
    """The subject's noun phrase; the noun that "which" stands for; X of "each of X"; nothing for other pronouns."""
    if subject == token or figure.start <= subject.idx < figure.end:
        return []
    if subject.pos_ not in ("PRON", "DET"):
        other_half = next((c for c in subject.head.children if c.dep_ in SUBJECTS and adjoin(subject, c)), None)
        return phrase_tokens(subject) + ([] if other_half is None else phrase_tokens(other_half))
    if subject.lower_ in ("that", "which", "who"):
        return phrase_before(page, subject.idx)
    return [t for child in subject.children if child.dep_ == "nmod" for t in phrase_tokens(child)]


def _measured(page: Page, figure: Figure, token: Token) -> tuple[list[Token], bool]:
    """The phrase that the figure measures or is counted in, and whether the subject of the clause belongs to it."""
    if figure.complement is not None:
        return phrase_tokens(figure.complement), _takes_subject(figure.complement)
    told, held = sum_in(page, figure), token.head
    if told is not None and token.dep_ == "nmod" and held.pos_ in NOMINAL and held.i < token.i:
        return phrase_tokens(told) + [t for t in phrase_tokens(held) if t.i < token.i], False
    whole = _whole(page, figure, token) or told
    if whole is not None and whole != figure.head:
        return phrase_tokens(whole), token.dep_.startswith(("obj", "obl", "nmod"))
    governor, named = token.head, _noun_of(page, figure)
    if named is not None and (governor.pos_ not in NOMINAL or token.dep_ == "appos"):
        return phrase_tokens(named), _takes_subject(named)
    governed = token.dep_ in ("nmod", "nmod:unmarked") and governor.pos_ in NOMINAL and governor.i < token.i
    if (
        governed
        and governor.lower_ not in load_number_contexts().totals
        and _verb_read_as_noun(page, figure) != governor.i
    ):
        return [t for t in phrase_tokens(governor) if t.i < token.i], _takes_subject(governor)
    return [], True


def _whole(page: Page, figure: Figure, token: Token) -> Token | None:
    """The noun after the "of" that follows the figure, wherever the parse hangs it, or that hangs on the figure."""
    for child in token.children:
        if child.i > token.i and child.dep_ == "nmod" and any(c.lower_ == "of" for c in child.children):
            return None if figure.measure is None and child.lower_ in load_units().words else child
    converted = CONVERSION.match(page.text, figure.end)
    i = page.token_at(figure.end - 1 if converted is None else converted.end() - 1) + 1
    if figure.measure is None or i >= len(page.doc) or page.doc[i].lower_ != "of":
        return None
    noun = page.doc[i].head
    return noun if noun.i > i and noun.pos_ in NOMINAL else None


def _noun_of(page: Page, figure: Figure) -> Token | None:
    """The noun of "a DEFICIT of 5%", wherever the parse hangs the figure."""
    i = page.token_at(figure.start if figure.hedge_start is None else min(figure.start, figure.hedge_start))
    if figure.measure is None or i < 2 or page.doc[i - 1].lower_ != "of":
        return None
    noun = page.doc[i - 2]
    return noun if noun.pos_ in NOMINAL and noun.lower_ not in load_number_contexts().totals else None


def _takes_subject(noun: Token) -> bool:
    """An object or a predicate noun goes with its subject; what stands in a phrase of place or means does not."""
    if noun.dep_.startswith("obl") and noun.lower_ != "average":
        return any(c.lower_ in ("at", "from", "for") for c in noun.children)
    return not noun.dep_.startswith("nsubj")


def _object(predicate: Token, figures: Sequence[Figure], figure: Figure, token: Token) -> Token | None:
    """The object before an adverbial amount: "bought the SCHOOL for $5m", "cut the TOLL by 5%"."""
    if not token.dep_.startswith("obl") or token.head != predicate or figure.dimension in ("duration", "age"):
        return None
    objects = (c for c in predicate.children if c.dep_ == "obj" and c.pos_ in NOMINAL and c.i < token.i)
    return next((c for c in objects if not any(f.start <= c.idx < f.end for f in figures)), None)
