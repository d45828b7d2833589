"""What a text calls untrue: "called the claim baseless", "reports that 40 people died are false"."""

from __future__ import annotations

from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.modality import modality_lexicon
from claimcheck.lexicon.nouns import singularize

_THAT = frozenset({"it", "this", "that", "them", "these", "those"})
_LOOSE = frozenset({"as", "a", "an", "pure", "complete", "news", "being"})
_BE = frozenset({"is", "are", "was", "were", "be", "been"})
_SHORT = 6
"""Tokens at the most between a verb and its noun where both together call something untrue."""
_REACH = 30
"""Tokens at the most between a verb and the word that calls its object untrue."""
_UPWARDS = frozenset(
    {"acl", "ccomp", "nmod", "appos", "compound", "nummod", "advcl", "acl:relcl", "conj", "nsubj", "csubj"}
)


def called_untrue(tree: Tree, verb: int) -> TokenRange | None:
    """What the verb's subject calls untrue: "the claim that 40 people died" in "called the claim that … baseless".

    It is read by its words: the parser seldom finds the adjective behind a long object.
    """
    words, end = modality_lexicon(), min(tree.sentence[verb][1], verb + _REACH)
    start = verb + 1
    fronted = start < end and tree.lower[start] == "as"
    if fronted:
        start = next((i + 1 for i in range(start, end) if tree.lower[i] in words.untrue), end)
        while start < end and (tree.pos[start] == "PUNCT" or _is_fake_news(tree, start)):
            start += 1
        noun = _named(tree, start, end)
        return None if noun is None else (start, _claim_end(tree, verb, noun))
    noun = _named(tree, start, end)
    if noun is None:
        return None
    word = next((i for i in range(noun + 1, end) if tree.lower[i] in words.untrue and _closes(tree, i, end)), None)
    if word is None:
        return None
    if tree.lower[noun] == "it" and tree.lower[word + 1 : word + 2] == ["that"]:
        return word + 1, _clause_end(tree, word + 1)  # "called it a lie that the bank was broke"
    last = word
    while last > noun + 1 and (
        tree.lower[last - 1] in _LOOSE or tree.pos[last - 1] in ("ADV", "PUNCT") or tree.tag[last - 1] == "``"
    ):
        last -= 1
    return start, last


def _is_fake_news(tree: Tree, token: int) -> bool:
    """Whether "news" belongs to the word of untruth before it: "dismissed as fake news a report that"."""
    return tree.lower[token] == "news" and tree.lower[token + 1 : token + 2] != ["that"]


def _claim_end(tree: Tree, verb: int, noun: int) -> int:
    """Where a claim ends with its "that" clause, which the parser may hang on the verb: "dismissed claims that"."""
    end = max(tree.right[noun], noun + 1)
    clauses = (kid for kid in tree.kids[verb] if tree.left[kid] == end and tree.lower[end : end + 1] == ["that"])
    return max((tree.right[kid] for kid in clauses), default=end)


def _clause_end(tree: Tree, that: int) -> int:
    """Where the clause ends that "that" opens."""
    opened = [tree.right[at] for at in range(that, tree.sentence[that][1]) if tree.left[at] == that and at > that]
    return max(opened, default=that + 1)


def _named(tree: Tree, start: int, end: int) -> int | None:
    """The noun of a claim, or a pronoun for one, that begins an object at ``start``."""
    if start < end and tree.lower[start] in _THAT and tree.pos[start] == "PRON":
        return start
    nouns = modality_lexicon().untrue_nouns
    for i in range(start, min(start + 6, end)):
        if tree.lower[i] in nouns and (i + 1 == end or tree.pos[i + 1] not in ("NOUN", "PROPN")):
            return i
        if tree.pos[i] not in ("DET", "ADJ", "PRON", "PROPN", "NOUN", "PART", "NUM"):
            return None
    return None


def _closes(tree: Tree, word: int, end: int) -> bool:
    """Whether the word ends its clause: nothing follows but a mark, a conjunction, or "news"."""
    after = word + 1 + (word + 1 < end and tree.lower[word + 1] == "news")
    return after >= end or tree.pos[after] in ("PUNCT", "CCONJ", "SCONJ", "SPACE", "ADP")


def is_called_untrue(tree: Tree, noun: int, inside: TokenRange) -> bool:
    """Whether the noun of a claim begins what its clause calls untrue: "the allegation that … has no basis"."""
    return inside[0] <= noun < inside[1] and _reads_untrue(tree, (noun, inside[1]))


def is_untrue(tree: Tree, predicate: int, inside: TokenRange) -> bool:
    """Whether the clause says that a report is untrue, or the predicate stands in a report that its clause calls so."""
    words = modality_lexicon()
    if _has_no_truth(tree, predicate):
        return True
    said = tree.lower[max(inside[0], tree.sentence[predicate][0]) : inside[1]]
    if words.untrue.isdisjoint(said) and words.true.isdisjoint(said):
        # "Does not correspond to reality" is negated by its own "not".
        return _reads_untrue(tree, inside) and not _is_unreal(tree, predicate, inside[1])
    return _says_untrue(tree, predicate) or _stands_in_untrue(tree, predicate) or _reads_untrue(tree, inside)


def _reads_untrue(tree: Tree, inside: TokenRange) -> bool:
    """Whether the words from a claim's noun on end in its being untrue: "claims it used gas are “baseless”"."""
    start, end = inside
    noun = _named(tree, start, end)
    if noun is None or tree.lower[noun] in _THAT:
        return False
    for i in range(noun + 1, end):
        if tree.lower[i] in modality_lexicon().untrue and (i + 1 == end or tree.pos[i + 1] == "PUNCT"):
            before = [tree.lower[j] for j in range(max(noun, i - 4), i) if tree.pos[j] not in ("ADV", "PUNCT", "DET")]
            return bool(before) and before[-1] in _BE
    return any(_is_unreal(tree, verb, end) for verb in range(noun + 1, end) if tree.pos[verb] in ("VERB", "AUX"))


def _is_unreal(tree: Tree, verb: int, end: int) -> bool:
    """ "Has no basis in fact", "does not correspond to reality", "lacks any basis"."""
    words, lemma = modality_lexicon(), tree.lemma[verb].lower()
    for noun in range(verb + 1, min(verb + _SHORT, end)):
        named = f"{lemma}_{singularize(tree.lower[noun])}"
        if named in words.lacking:
            return True
        if named in words.unreal:
            return not words.negations.isdisjoint(tree.lower[max(verb - 2, 0) : noun])
    return False


def _has_no_truth(tree: Tree, predicate: int) -> bool:
    """ "There was no truth in reports that 40 people died", "contrary to reports that 40 people died"."""
    words, at = modality_lexicon(), predicate
    for _ in range(4):
        head = tree.head[at]
        if head == at or tree.dep[at] not in _UPWARDS | {"obl"}:
            return False
        claims = [i for i in (at, *tree.kids[head]) if i < predicate and tree.lower[i] in words.untrue_nouns]
        for claim in claims:
            if claim == at and "contrary" in tree.lower[max(0, tree.left[at] - 1) : tree.left[at] + 1]:
                return True
            if tree.dep[claim] not in ("nmod", "obl"):
                continue
            truth = next((at for at in (head, *tree.kids[head]) if tree.lower[at] in words.truths), None)
            if truth is not None:
                return any(tree.lower[kid] in words.none for kid in tree.kids[truth])
        at = head
    return False


def _says_untrue(tree: Tree, predicate: int) -> bool:
    if tree.lower[predicate] not in modality_lexicon().untrue or tree.child(predicate, "cop", "aux:pass") is None:
        return False
    subject = tree.child(predicate, "nsubj", "nsubj:pass", "nsubj:outer")
    return subject is not None and (
        tree.lower[subject] in modality_lexicon().untrue_nouns or tree.lower[subject] in _THAT
    )


def _stands_in_untrue(tree: Tree, predicate: int) -> bool:
    at = predicate
    for _ in range(4):
        head = tree.head[at]
        if head == at or tree.dep[at] not in _UPWARDS:
            return False
        if tree.dep[at] in ("csubj", "ccomp", "acl", "acl:relcl") and tree.child(head, "cop") is not None and head < at:
            words = modality_lexicon()
            if tree.lower[head] in words.untrue or _says_not_true(tree, head):
                return True  # "it is untrue that 40 people died"
        if tree.dep[at] == "nsubj" and tree.lower[at] in modality_lexicon().untrue_nouns:
            return _says_untrue(tree, head) or _says_not_true(tree, head)
        at = head
    return False


def _says_not_true(tree: Tree, predicate: int) -> bool:
    """ "The claim that 40 people died is not true"."""
    words = modality_lexicon()
    return tree.lower[predicate] in words.true and any(
        tree.lower[kid] in words.negations and tree.dep[kid] == "advmod" for kid in tree.kids[predicate]
    )
