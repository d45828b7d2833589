"""Noun phrases around a figure, found over the parse: the one it stands in, its governor, its clause's subject."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.lexicon.contexts import load_number_contexts

NOMINAL = ("NOUN", "PROPN")
SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "nsubj:outer")
_CLAUSES = ("conj", "xcomp", "advcl", "acl")
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
_EMPTY = frozenset(
    {
        "more",
        "most",
        "many",
        "much",
        "least",
        "less",
        "other",
        "such",
        "same",
        "own",
        "several",
        "few",
        "worth",
        "due",
        "total",
    }
)


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
            counted = coordinated and any(c.dep_ == "nummod" and c.i < child.i for c in child.children)
            dated = child.lower_ in load_number_contexts().months and any(c.lower_ == "in" for c in child.children)
            if not dated and (child.dep_ not in _OUTSIDE or (coordinated and not counted)):
                found.extend(phrase_tokens(child, depth + 1))
    return found if depth else _with_names(sorted(found, key=lambda t: t.i))


def _with_names(tokens: list[Token]) -> list[Token]:
    """Takes the proper nouns right before the phrase in, which the parse may have hung elsewhere: "Forrest Gump"."""
    while tokens and tokens[0].pos_ == "PROPN" and tokens[0].i > 0:
        before = tokens[0].nbor(-1)
        if before.pos_ != "PROPN" or not before.whitespace_:
            break
        tokens.insert(0, before)
    return tokens


def naming_words(doc: Doc, tokens: Iterable[Token], figures: Iterable[Figure]) -> tuple[str, ...]:
    """The words of a phrase that name something, as they stand between spaces; each once.

    Articles, prepositions, pronouns and conjunctions are left out, and so are the words of ``figures``.
    """
    words: dict[str, None] = {}
    for token in tokens:
        if token.pos_ not in _NAMING or token.tag_ in ("PDT", "WDT", "WP", "PRP", "PRP$", "MD"):
            continue
        if token.lower_ in _EMPTY or (token.pos_ == "VERB" and token.dep_ not in ("amod", "compound", "case")):
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
        subject = next((c for c in predicate.children if c.dep_ in SUBJECTS), None)
        relative = predicate.dep_ in ("acl:relcl", "acl") and predicate.head.pos_ in NOMINAL
        if subject is not None and subject.lower_ == "it" and predicate.dep_ in (*_CLAUSES, "ccomp"):
            outer = subject_of(predicate.head)
            return outer if outer is not None and outer.tag_ in ("NN", "NNP") else subject
        if subject is not None:
            return subject
        if relative:
            return predicate.head
        if predicate.dep_ not in _CLAUSES or predicate.head == predicate:
            return None
        predicate = predicate.head
    return None


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
    end = i
    while i >= first and doc[i].pos_ in (*NOMINAL, "ADJ", "NUM"):
        i -= 1
    return [doc[k] for k in range(i + 1, end + 1)]


_FARTHEST = 40
_ENDS = frozenset({".", "!", "?", ";"})
