"""What a statement comes to whose main clause only says who did it, that it is untrue, or that nothing shows it."""

from __future__ import annotations

from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.modality import modality_lexicon

_CLAUSES = frozenset({"acl", "acl:relcl", "ccomp", "csubj"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def find_charge(tree: Tree, noun: int) -> int | None:
    """What those under ``noun`` are accused of: "accused the army of SHELLING the town", "for the ATTACK on it"."""
    for kid in (*tree.kids[noun], *tree.kids[tree.head[noun]]):
        if kid > noun and charged_with(tree, kid) == noun:
            return kid
    return None


def charged_with(tree: Tree, deed: int) -> int | None:
    """Who is accused of the deed; None where nobody is."""
    if tree.pos[deed] not in ("VERB", "NOUN", "PROPN", "AUX") or tree.head[deed] == deed:
        return None
    above = tree.head[deed]
    verb = above if tree.pos[above] == "VERB" else tree.head[above]
    accused = tree.child(verb, "obj") if tree.child(verb, "aux:pass") is None else tree.child(verb, "nsubj:pass")
    if accused is None or accused >= deed or above not in (accused, verb):
        return None
    if any(tree.lower[kid] in event_lexicon().attempted for kid in tree.kids[deed]):
        return None  # "charged with the attempted murder": nobody was killed
    first = tree.left[deed]
    return accused if f"{tree.lemma[verb].lower()}_{tree.lower[first]}" in event_lexicon().accusing else None


def find_questioned(tree: Tree, top: int) -> int | None:
    """The clause that a statement says is untrue, or that nothing shows: "there is no evidence that he LIED"."""
    words = modality_lexicon()
    if tree.lower[top] in words.untrue | words.true and tree.child(top, "cop") is not None:
        subject = tree.child(top, "nsubj", "nsubj:pass")
        if subject is not None and tree.lower[subject] in words.untrue_nouns:
            return _clause_of(tree, subject) or _noun_of(tree, subject)
        return _clause_of(tree, top)
    for noun in tree.kids[top]:
        if tree.dep[noun] not in (*_SUBJECTS, "obj") or words.none.isdisjoint(
            tree.lower[kid] for kid in tree.kids[noun]
        ):
            continue
        if tree.lower[noun] in words.denied_nouns:
            return _clause_of(tree, noun)
        if tree.lower[noun] in words.truths:
            return _clause_of_claim(tree, (*tree.kids[noun], *tree.kids[top]))
    return None


def _clause_of_claim(tree: Tree, nouns: tuple[int, ...]) -> int | None:
    claim = next((noun for noun in nouns if tree.lower[noun] in modality_lexicon().untrue_nouns), None)
    return None if claim is None else _clause_of(tree, claim)


def _noun_of(tree: Tree, claim: int) -> int | None:
    """The noun of what is claimed: "reports of a MEETING were false"."""
    of = (kid for kid in tree.kids[claim] if tree.dep[kid] == "nmod" and tree.lower[tree.left[kid]] == "of")
    return next((kid for kid in of if tree.pos[kid] == "NOUN"), None)


def _clause_of(tree: Tree, word: int) -> int | None:
    """The clause with "that" behind a word."""
    for kid in tree.kids[word]:
        if kid > word and tree.dep[kid] in _CLAUSES and tree.lower[tree.left[kid]] == "that":
            return kid
        if kid > word and tree.dep[kid] == "acl" and tree.tag[kid] == "VBG" and tree.lower[word + 1] == "of":
            return kid  # "no evidence of his having lied"
    return None
