"""Ordinals that tell how many there are so far: "a fourth person has died", "the 12th victim", "a second death".

An ordinal ranks, and counts only where those before it met the same fate: "a third suspect was arrested" makes three,
"two men were shot and a third was stabbed" does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from spacy.tokens import Span, Token

from claimcheck.extraction.quantities.figure import Figure, Page, new_figure
from claimcheck.extraction.quantities.numerals import Number
from claimcheck.lexicon.contexts import load_number_contexts
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.nouns import people_nouns
from claimcheck.lexicon.numbers import RANK_ENDS, rank_of, rank_words
from claimcheck.lexicon.patterns import any_of
from claimcheck.lexicon.sources import is_person_noun

_CLAUSES = ("acl", "acl:relcl")
_SECOND = Decimal(2)
_FEW = Decimal(3)
"""Up to it "the third victim" may be one of those just described."""
_RANKED = ("amod", "nummod", "compound")
_PLACED = ("nmod", "nmod:poss")


def find_ranks(page: Page) -> list[Token]:
    """The ordinals of the text from the second on."""
    at = (page.token_at(match.start()) for match in _pattern().finditer(page.text))
    return [page.doc[i] for i in at if (rank_of(page.doc[i].lower_) or 0) >= _SECOND]


def read_ordinals(page: Page, ranks: Sequence[Token], figures: Sequence[Figure]) -> list[Figure]:
    """The counts of the text that are told by the rank of the last one."""
    return [figure for token in ranks if (figure := _read(page, token, figures)) is not None]


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b\d+(?:{'|'.join(RANK_ENDS)})\b|{any_of(sorted(rank_words()))}", re.IGNORECASE)


def _read(page: Page, token: Token, figures: Sequence[Figure]) -> Figure | None:
    rank = rank_of(token.lower_)
    if rank is None or token.dep_ not in _RANKED:
        return None
    noun = token.head
    if noun.i <= token.i or noun.tag_ not in ("NN", "NNP"):
        return None
    fate = _fate(token, noun, rank)
    if fate is None or _is_of_others(page, token, fate, rank, figures):
        return None
    figure = new_figure(page, Number(token.idx, token.idx + len(token), rank, kind="word"), None)
    figure.head, figure.unit, figure.end = noun, noun.lower_, noun.idx + len(noun)
    return figure


def _fate(token: Token, noun: Token, rank: Decimal) -> str | None:
    """The measure class of what befell all those up to this one, None where the rank is not said to count them."""
    article = next((kid.lower_ for kid in noun.children if kid.dep_ in ("det", "nmod:poss") and kid.i < token.i), "")
    told = next(filter(None, _fates(noun)), None)
    opens = not article and token.i == token.sent.start  # a headline has no articles
    if opens or article in ("a", "an"):
        return told
    return told if _is_definite_count(noun, rank) else None


def _is_definite_count(noun: Token, rank: Decimal) -> bool:
    """ "The sixth minister to resign", "its 300th case", "the 12th victim", but not "the second victim"."""
    if any(kid.dep_ in _CLAUSES for kid in noun.children):
        return any(kid.dep_ in _CLAUSES and kid.tag_ in ("VB", "VBN") for kid in noun.children)
    return rank > _FEW or _is_said_of(noun)


def _is_said_of(noun: Token) -> bool:
    """ "It was the second murder": what is said of something else."""
    return not _is_person(noun) and any(kid.dep_ == "cop" for kid in noun.children)


def _fates(noun: Token) -> Iterator[str | None]:
    """What the words around a noun tell of it, from the surest on."""
    words, measures = load_number_contexts(), measure_lexicon()
    if _is_person(noun):
        for kid in noun.children:
            if kid.dep_ in _CLAUSES:
                yield _class_of(kid, is_object=kid.tag_ == "VBN")
        yield _class_of(noun.head, is_object=noun.dep_ in ("obj", "nsubj:pass")) if noun.dep_ in _ARGUMENTS else None
        if noun.dep_ in _PLACED and noun.head.lower_ in ("body", "remains"):
            yield "killed"
        return
    named = measures.of_noun(noun.lower_, "count")
    if named not in words.running:
        return
    verb = noun.head.lower_ if noun.dep_ in _ARGUMENTS else ""
    yield named if verb in words.counting or _is_said_of(noun) else None


def _is_person(noun: Token) -> bool:
    return noun.lower_ in people_nouns() or is_person_noun(noun.lower_)


_ARGUMENTS = ("nsubj", "nsubj:pass", "obj")


def _class_of(verb: Token, *, is_object: bool) -> str | None:
    measures = measure_lexicon()
    found = measures.of_verb(verb.lower_, "count") if is_object else measures.of_subject(verb.lower_, "count")
    return found if found in load_number_contexts().running else None


def _is_of_others(page: Page, token: Token, fate: str, rank: Decimal, figures: Sequence[Figure]) -> bool:
    """Whether those before met another fate: "two men were shot and a third man died"."""
    sentence: Span = token.sent
    start = page.doc[sentence.start - 1].sent.start if sentence.start else 0
    before = [figure for figure in figures if start <= figure.first < token.i and figure.dimension == "count"]
    rest = [figure for figure in before if figure.low == rank - 1 and figure.low == figure.high]
    return any(not _befell(page.doc[figure.first].sent, fate, token) for figure in rest)


def _befell(sentence: Span, fate: str, token: Token) -> bool:
    measures = measure_lexicon()
    words = [word for word in sentence if word.sent != token.sent or word.i < token.i]
    return any(
        table.get((word.lower_, "count")) == fate
        for word in words
        for table in (measures.verbs, measures.subject_verbs, measures.adjectives, measures.nouns)
    )
