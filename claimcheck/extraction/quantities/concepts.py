"""The concept of a figure: the words of what is measured, after the CQE annotation (Almasian et al., EMNLP 2023).

In that annotation a measure's concept is the phrase it measures ("a 51% STAKE IN A SCHOOL", "60% of its REVENUE") with
the subject of its clause; an adverbial amount belongs to the object ("bought the SCHOOL for $5m"); a counted noun,
which is the unit already, has the subject of its clause alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.extraction.quantities.phrases import (
    NOMINAL,
    anchor,
    governing_predicate,
    naming_words,
    phrase_before,
    phrase_tokens,
    subject_of,
)


def read_concepts(page: Page, figures: Sequence[Figure]) -> list[tuple[str, ...]]:
    """The concept of every figure, in their order."""
    concepts: list[tuple[str, ...]] = []
    anchors = [anchor(page, figure) for figure in figures]
    for i, figure in enumerate(figures):
        same = _same_amount(page, figures, anchors, i)
        concepts.append(concepts[same] if same is not None else _concept(page, figures, figure, anchors[i]))
    return concepts


def _same_amount(page: Page, figures: Sequence[Figure], anchors: list[Token], i: int) -> int | None:
    """The index of an earlier figure that this one converts or goes on with: "92m yuan ($14m)", "60%, or $30bn"."""
    if i == 0 or figures[i].measure is None or figures[i - 1].measure is None:
        return None
    gap = page.text[figures[i - 1].end : figures[i].start].strip()
    if gap in ("(", "or", ", or") or (anchors[i].dep_ == "conj" and anchors[i].head == anchors[i - 1]):
        return i - 1
    return None


def _concept(page: Page, figures: Sequence[Figure], figure: Figure, token: Token) -> tuple[str, ...]:
    own = [f for f in figures if f is figure or f.measure is not None]
    phrase, wants_subject = _measured(figure, token)
    measured = naming_words(page.doc, phrase, own)
    if measured and (figure.measure is None or not wants_subject):
        return measured
    predicate = governing_predicate(token if token.head == token else token.head) or governing_predicate(token)
    words = measured
    if predicate is not None:
        obj = None if measured or figure.measure is None else _object(predicate, figure, token)
        if obj is not None:
            return naming_words(page.doc, phrase_tokens(obj), own)
        subject = subject_of(predicate)
        if subject is not None and _is_named(subject, figure, token):
            words = tuple(dict.fromkeys((*measured, *naming_words(page.doc, phrase_tokens(subject), own))))
        elif subject is not None:
            return measured
    if not words and figure.measure is not None:
        return naming_words(page.doc, phrase_before(page, figure.start), own)
    return words


def _is_named(subject: Token, figure: Figure, token: Token) -> bool:
    """Whether the subject is a noun other than the figure itself."""
    return subject.pos_ not in ("PRON", "DET") and subject != token and not figure.start <= subject.idx < figure.end


def _measured(figure: Figure, token: Token) -> tuple[list[Token], bool]:
    """The phrase that the figure measures or is counted in, and whether the subject of the clause belongs to it."""
    if figure.complement is not None:
        return phrase_tokens(figure.complement), _takes_subject(figure.complement)
    for child in token.children:
        is_whole = child.i > token.i and child.dep_ == "nmod" and any(c.lower_ == "of" for c in child.children)
        if is_whole and child != figure.head:
            return phrase_tokens(child), True
    governor = token.head
    governed = token.dep_ in ("nmod", "nmod:unmarked") and governor.pos_ in NOMINAL and governor.i < token.i
    if governed and governor.lower_ not in _TOTALS:
        return phrase_tokens(governor), _takes_subject(governor)
    return [], True


_TOTALS = frozenset({"total", "number", "lot", "chunk"})


def _takes_subject(noun: Token) -> bool:
    """An object or a predicate noun goes with its subject; what stands in a phrase of place or means does not."""
    if noun.dep_.startswith("obl"):
        return any(c.lower_ in ("at", "from") for c in noun.children)
    return not noun.dep_.startswith("nsubj")


def _object(predicate: Token, figure: Figure, token: Token) -> Token | None:
    """The object before an adverbial amount: "bought the SCHOOL for $5m", "cut the TOLL by 5%"."""
    if not token.dep_.startswith("obl") or token.head != predicate or figure.dimension in ("duration", "age"):
        return None
    return next((c for c in predicate.children if c.dep_ == "obj" and c.pos_ in NOMINAL and c.i < token.i), None)
