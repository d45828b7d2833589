"""Noun phrases around a figure, found over the parse: the one it stands in, its governor, its clause's subject."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.lexicon.contexts import load_number_contexts

NOMINAL = ("NOUN", "PROPN")
SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "nsubj:outer")
_CLAUSES = ("conj", "xcomp", "advcl", "acl")
_ASIDES = frozenset({"including", "since", "during", "after", "before", "than", "per", "despite", "excluding"})
_VERBAL = ("VB", "VBG", "VBN")
_STANDS_FOR = {"it": ("NN", "NNP"), "they": ("NNS", "NNPS")}
_OUTSIDE = frozenset(
    {
        "acl:relcl",
        "acl",
        "appos",
        "parataxis",
        "punct",
        "list",
        "dep",
        "cc",
        "advcl",
        "nsubj",
        "nsubj:pass",
        "cop",
        "aux",
        "obl",
        "obj",
        "mark",
        "conj",
    }
)
_NAMING = ("NOUN", "PROPN", "ADJ", "NUM", "X", "VERB", "SYM")
_DEEPEST = 8


def anchor(page: Page, figure: Figure) -> Token:
    """The token of the figure and its unit that hangs on the rest of the sentence."""
    first, last = page.token_at(figure.start), page.token_at(max(figure.start, figure.end - 1))
    token: Token = page.doc[figure.last]
    for _ in range(_DEEPEST):
        if token.head == token or not first <= token.head.i <= last:
            break
        token = token.head
    return token


def phrase_tokens(head: Token, depth: int = 0) -> list[Token]:
    """The noun phrase of ``head`` with its prepositional complements and coordinated nouns, in the order of the text.

    Relative clauses, appositions and whatever belongs to a predicate ``head`` are left out.
    """
    found = [head]
    if depth < _DEEPEST:
        for child in head.children:
            coordinated = child.dep_ == "conj" and child.pos_ in NOMINAL
            counted = coordinated and any(t.like_num and t.whitespace_ for t in child.doc[child.left_edge.i : child.i])
            aside = child.dep_ == "nmod" and any(c.dep_ == "case" and c.lower_ in _ASIDES for c in child.children)
            dated = child.lower_ in load_number_contexts().months and any(c.lower_ == "in" for c in child.children)
            dated = dated or (child.dep_ == "nmod:unmarked" and child.i < head.i)
            if not dated and not aside and (child.dep_ not in _OUTSIDE or (coordinated and not counted)):
                found.extend(phrase_tokens(child, depth + 1))
    return found if depth else _with_names(sorted(found, key=lambda t: t.i))


def _with_names(tokens: list[Token]) -> list[Token]:
    """Takes the proper nouns right before the phrase in, which the parse may have hung elsewhere: "Forrest Gump"."""
    while tokens and tokens[0].pos_ == "PROPN" and tokens[0].i > 0:
        before = tokens[0].nbor(-1)
        if before.pos_ != "PROPN" or not before.whitespace_:
            break
        tokens.insert(0, before)
    while tokens and tokens[-1].pos_ in NOMINAL and tokens[-1].i + 2 < len(tokens[-1].doc):
        number, name = tokens[-1].nbor(1), tokens[-1].nbor(2)
        if number.pos_ != "NUM" or name.pos_ != "PROPN" or not (tokens[-1].whitespace_ and number.whitespace_):
            break
        tokens.extend((number, name))
    return tokens


def naming_words(doc: Doc, tokens: Iterable[Token], figures: Iterable[Figure]) -> tuple[str, ...]:
    """The words of a phrase that name something, as they stand between spaces; each once.

    Articles, prepositions, pronouns and conjunctions are left out, and so are the words of ``figures``.
    """
    words: dict[str, None] = {}
    for token in tokens:
        if token.pos_ not in _NAMING or token.tag_ in ("PDT", "WDT", "WP", "PRP", "PRP$", "MD"):
            continue
        if token.lower_ in load_number_contexts().empty or (
            token.pos_ == "VERB" and token.dep_ not in ("amod", "compound", "case")
        ):
            continue
        if any(f.start < token.idx + len(token) and token.idx < f.end for f in figures):
            continue
        words[_between_spaces(doc, token)] = None
    return tuple(word for word in words if any(c.isalnum() for c in word))


def _between_spaces(doc: Doc, token: Token) -> str:
    """ "e-commerce" for its token "commerce"; a possessive ending and brackets fall away."""
    start, end = token.i, token.i + 1
    while start > 0 and not doc[start - 1].whitespace_ and doc[start - 1].text in _INSIDE_WORDS and token.i - start < 6:
        start -= 2 if start > 1 and not doc[start - 2].whitespace_ else 1
    while end < len(doc) and not doc[end - 1].whitespace_ and doc[end].text in _INSIDE_WORDS and end - token.i < 6:
        if doc[end].whitespace_ or end + 1 >= len(doc):
            break
        end += 2
    return str(doc[max(0, start) : end].text).strip("()[]\"'“”‘’,;:")


_INSIDE_WORDS = frozenset({"-", "/", "&", "‐", "‑"})


def governing_predicate(token: Token) -> Token | None:
    """The verb or predicate whose clause ``token`` stands in, climbing over nouns."""
    for _ in range(_DEEPEST):
        if token.pos_ in ("VERB", "AUX") or any(c.dep_ in ("cop", *SUBJECTS) for c in token.children):
            return token
        if token.head == token:
            return None
        token = token.head
    return None


def subject_of(predicate: Token) -> Token | None:
    """The subject of the clause, or of one that it shares its subject with."""
    for _ in range(5):
        subject = _own_subject(predicate)
        relative = predicate.dep_ in ("acl:relcl", "acl") and predicate.head.pos_ in NOMINAL
        if (
            subject is not None
            and subject.lower_ in _STANDS_FOR
            and predicate.dep_ in (*_CLAUSES, "ccomp", "parataxis")
        ):
            outer = subject_of(predicate.head)
            return outer if outer is not None and outer.tag_ in _STANDS_FOR[subject.lower_] else subject
        if subject is not None:
            return subject
        if relative:
            return predicate.head
        adverbial = predicate.dep_ == "obl" and predicate.tag_ in _VERBAL
        if (predicate.dep_ not in _CLAUSES and not adverbial) or predicate.head == predicate:
            return None
        predicate = predicate.head
    return None


def _own_subject(predicate: Token) -> Token | None:
    """The subject among the children of ``predicate``: of several, the one nearest before it that is no aside.

    A finite verb that the parse gave none has the noun right before it: "and HEXAM gained 10".
    """
    subjects = [c for c in predicate.children if c.dep_ in SUBJECTS]
    near = [c for c in subjects if c.i < predicate.i and all(t.text != "," for t in c.doc[c.right_edge.i :][:2])]
    if subjects:
        return near[-1] if near and not any(adjoin(subjects[0], c) for c in near) else subjects[0]
    if predicate.tag_ not in ("VBD", "VBZ", "VBP") or predicate.i == 0:
        return None
    noun = predicate.nbor(-1)
    return noun if noun.pos_ in NOMINAL and noun.dep_ in ("conj", "appos") else None


def sum_in(page: Page, figure: Figure) -> Token | None:
    """What a sum is told of by "in": "$3 billion in REVENUE", but not "in March", "in the north"."""
    if figure.dimension != "money":
        return None
    start = CONVERSION.match(page.text, figure.end)
    i = page.token_at(figure.end - 1 if start is None else start.end() - 1) + 1
    if i + 1 >= len(page.doc) or page.doc[i].lower_ != "in":
        return None
    noun = page.doc[i].head
    named = (
        noun.ent_type_
        or noun.lower_ in load_number_contexts().no_sum
        or noun.pos_ != "NOUN"
        or any(c.pos_ in ("DET", "PRON", "NUM") for c in noun.children)
    )
    return None if named or noun.i < i or noun.tag_ == "VBG" else noun


def adjoin(noun: Token, other: Token) -> bool:
    """Whether two phrases are halves of one that the parse cut in two: nothing stands between."""
    return bool(noun.right_edge.i + 1 == other.left_edge.i) and not noun.right_edge.is_punct


def phrase_before(page: Page, offset: int) -> list[Token]:
    """The noun phrase that ends nearest before ``offset``, with no end of a sentence or of a line between."""
    doc, i = page.doc, page.token_at(offset)
    if doc[i].idx >= offset:
        i -= 1
    first = max(0, i - _FARTHEST)
    while i >= first and doc[i].pos_ not in NOMINAL:
        if doc[i].is_space or doc[i].text in _ENDS:
            return []
        i -= 1
    numbered = i + 1 < len(doc) and doc[i + 1].pos_ == "NUM" and doc[i + 1].idx < offset
    end = i + 1 if numbered else i
    while i >= first and doc[i].pos_ in (*NOMINAL, "ADJ", "NUM"):
        i -= 1
    return [doc[k] for k in range(i + 1, end + 1)]


CONVERSION = re.compile(r" ?\([^()]{1,30}\)")
_FARTHEST = 40
_ENDS = frozenset({".", "!", "?", ";"})
