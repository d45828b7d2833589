"""Attributions whose cue is a noun: "X's claim that", "X's promise to", "X has evidence that", "made this comment:"."""

from __future__ import annotations

from claimcheck.extraction.attributions.contents import following_paragraph
from claimcheck.extraction.attributions.draft import Draft, Phrase
from claimcheck.extraction.attributions.extents import statement_end
from claimcheck.extraction.attributions.nominals import noun_phrase, without_case
from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.attributions.spans import extend_over_quotes, trim
from claimcheck.extraction.attributions.subjects import find_subject
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.cues import CueWord, cue_lexicon

_HAVE = frozenset({"has", "have", "had", "having"})
_NONE = frozenset({"no", "little", "zero"})
"""Before "evidence" they leave nothing that is said; before "doubt" they leave no doubt."""
_CLAUSES = frozenset({"acl", "ccomp", "acl:relcl"})


def read_noun(tree: Tree, quotes: QuoteIndex, token: int, word: CueWord) -> Draft | None:
    """The attribution by a noun of the lexicon at ``token``, if it has both an owner and a statement."""
    verb = tree.head[token]
    announced = _announced(tree, quotes, token) if "of" in word.frames and tree.dep[token] in ("obj", "obl") else None
    if announced is not None:
        source = find_subject(tree, quotes, verb) if verb < token else None
        cue = (verb, token + 1)
        return None if source is None else Draft(token, [cue], word.stance, source, [announced], shape="noun")
    content, shape = _clause(tree, quotes, token), "noun"
    if content is None and "of" in word.frames and tree.child(token, "nmod:poss") is not None:
        content, shape = _topic(tree, quotes, token), "topic"
    if content is None:
        return None
    if "have" in word.frames:
        if tree.lower[verb] not in _HAVE:
            return None
        source = find_subject(tree, quotes, verb)
        if source is None:
            return None
        none = any(kid < token and tree.lower[kid] in _NONE for kid in tree.kids[token])
        certain = none and word.stance == "doubts"
        draft = Draft(token, [(verb, token + 1)], "says" if certain else word.stance, source, [content], shape="noun")
        draft.negated = none and not certain
        return draft
    owner = _owner(tree, token)
    if owner is None and tree.lower[verb] in cue_lexicon().making and tree.dep[token] == "obj":
        source = find_subject(tree, quotes, verb)  # "issued a denial that"
        if source is not None:
            return Draft(token, [(verb, token + 1)], word.stance, source, [content], shape="noun")
    if owner is None:
        return None
    start = owner.tokens[1] if owner.tokens[1] <= token else token
    return Draft(token, [(start, token + 1)], word.stance, owner, [content], shape=shape)


def _topic(tree: Tree, quotes: QuoteIndex, token: int) -> TokenRange | None:
    """What it is about, if that has a number: "her estimate of 3 percent growth", "his comment about 12 clerks"."""
    for kid in tree.kids[token]:
        first, end = tree.left[kid], tree.right[kid]
        if first == token + 1 and tree.dep[kid] == "nmod" and tree.lower[first] in ("about", "of"):
            return trim(tree, first + 1, end) if any(tree.tag[i] == "CD" for i in range(first, end)) else None
    start, limit = token + 1, tree.sentence[token][1]
    if start + 2 < limit and tree.lower[start] == "about" and "CD" in tree.tag[start + 1 : start + 3]:
        return trim(
            tree, start + 1, statement_end(tree, quotes, token, start + 1)
        )  # the "about" of a topic, which the parser takes for a hedge
    return None


def _announced(tree: Tree, quotes: QuoteIndex, token: int) -> TokenRange | None:
    """The quotation that a colon or comma after the noun opens, or the paragraph behind a colon."""
    if token + 2 >= len(tree) or tree.text[token + 1] not in (":", ","):
        return None
    quote = quotes.starting_at(token + 2)
    if quote is not None and (tree.text[token + 1] == ":" or quotes.quotes[quote].is_speech):
        return quotes.quotes[quote].tokens
    if tree.text[token + 1] == ",":
        return None
    return next(iter(following_paragraph(tree, quotes, token + 1)), None)


def _clause(tree: Tree, quotes: QuoteIndex, token: int) -> TokenRange | None:
    """What the noun claims or promises: a clause after "that", wherever the parser hung it, or an infinitive."""
    first = token + 1
    if first >= tree.sentence[token][1]:
        return None
    clause = next((kid for kid in tree.kids[token] if tree.left[kid] == first and tree.dep[kid] in _CLAUSES), None)
    if tree.lower[first] == "to" and clause is not None:
        return trim(tree, first, tree.right[clause])
    verb = tree.head[token]
    if clause is None and verb != token:
        clause = next(
            (kid for kid in tree.kids[verb] if kid > token and tree.dep[kid] == "ccomp" and tree.left[kid] == first),
            None,
        )
    if clause is None:
        clause = next((k for k in tree.kids[token] if k > token and tree.dep[k] in _CLAUSES), None)
    if clause is not None and tree.lower[tree.left[clause]] == "that":
        return trim(tree, tree.left[clause], tree.right[clause])
    if clause is None and tree.lower[first] == "that" and tree.tag[first] == "IN":
        return extend_over_quotes(tree, quotes, first, statement_end(tree, quotes, token, first))
    return None


def _owner(tree: Tree, token: int) -> Phrase | None:
    """Whose statement it is: "X's claim", "an X report", "the claim by X"."""
    owner = tree.child(token, "nmod:poss")
    if owner is not None:
        start, end = noun_phrase(tree, owner, token).tokens
        if tree.is_possessive(end - 1):
            end -= 1
        return Phrase((start, end), owner)
    giver = next(
        (
            kid
            for kid in tree.kids[token]
            if kid > token and tree.dep[kid] == "nmod" and tree.lower[tree.left[kid]] in ("by", "from")
        ),
        None,
    )
    if giver is not None:
        return without_case(tree, giver)
    if tree.pos[token - 1] == "PROPN" and tree.head[token - 1] == token:
        start = tree.left[token]
        while start < token - 1 and tree.pos[start] in ("ADP", "SCONJ", "PUNCT"):
            start += 1
        return Phrase((start, token), token - 1)
    return None
