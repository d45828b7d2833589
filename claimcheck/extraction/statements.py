"""The predicate of what somebody says: of its first clause, or of the clause that this only introduces."""

from __future__ import annotations

from claimcheck.extraction.embedded import find_charge, find_questioned
from claimcheck.extraction.events.predicates import verb_lemma
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.modality import modality_lexicon

_CLAUSES = frozenset({"acl", "acl:relcl", "ccomp"})


def find_top(tree: Tree, tokens: TokenRange) -> int:
    """The token of the range that hangs from outside; of several the first that is no function word."""
    start, end = tokens
    tops = [i for i in range(start, end) if not start <= tree.head[i] < end or tree.head[i] == i]
    return next(
        (i for i in tops if tree.pos[i] not in ("PUNCT", "ADP", "ADV", "SPACE", "DET", "CCONJ")),
        tops[0] if tops else start,
    )


def find_statement_predicate(tree: Tree, tokens: TokenRange, spoken: frozenset[int]) -> int:
    """The predicate of a statement: its first clause, none of the ``spoken`` words of who says it and how.

    Of "I can confirm that…" it is what is confirmed, of "they saw troops cross" what was seen, of "reports that…" what
    is reported.
    """
    start, end = tokens
    tops = [
        i
        for i in range(start, end)
        if i not in spoken and (not start <= tree.head[i] < end or tree.head[i] == i or tree.head[i] in spoken)
    ]
    top = next((i for i in tops if tree.pos[i] == "VERB" or tree.child(i, "cop") is not None), find_top(tree, tokens))
    found = (
        _mistaken(tree, top, start),
        _told_by_noun(tree, top, end),
        find_charge(tree, top) if tree.pos[top] in ("NOUN", "PROPN", "PRON") else None,
        find_questioned(tree, top),
        _perceived(tree, top),
        _performed(tree, top),
        _gone_on_with(tree, top),
        _readied(tree, top),
    )
    inner = next((one for one in found if one is not None), None)
    return inner if inner is not None and start <= inner < end else top


def part_statement(tree: Tree, tokens: TokenRange) -> list[TokenRange]:
    """The statements of one content, each with a "that" of its own: "that A happened and that B did not"."""
    start, end = tokens
    parts = []
    for that in range(start + 1, end):
        if tree.lower[that] != "that" or tree.dep[that] != "mark":
            continue
        if tree.pos[that - 1] != "CCONJ":
            break  # "had told the mayor that A and that B": both may be told
        first = tree.head[that]
        while tree.dep[first] == "conj" and start <= tree.head[first] < that:
            first = tree.head[first]
        tells = tree.pos[first] in ("VERB", "AUX") or tree.child(first, "cop") is not None
        if tells and first < that and not start <= tree.head[first] < end:
            joint = that - 1 - (tree.text[that - 2] == ",")
            parts.append((start, joint))
            start = that
    return [*parts, (start, end)]


def _gone_on_with(tree: Tree, verb: int) -> int | None:
    """What is gone on with: "would continue to SUPPORT the plan", "went on SHELLING the town"."""
    raising, lemma = event_lexicon().raising, verb_lemma(tree, verb)
    done = tree.child_after(verb, "xcomp")
    if done is None and verb + 1 < len(tree) and f"{lemma}_{tree.lower[verb + 1]}" in raising:
        # The parser may take "on" for a conjunction.
        done, lemma = tree.child_after(verb, "advcl"), f"{lemma}_{tree.lower[verb + 1]}"
        done = done if done is not None and tree.left[done] == verb + 1 else None
    if done is None or tree.pos[done] != "VERB" or tree.child(verb, "obj") is not None:
        return None
    return done if lemma in raising else None


def _readied(tree: Tree, word: int) -> int | None:
    """What somebody is ready, or not willing, to do: "was ready to MEET the union"."""
    words = modality_lexicon()
    bound = words.adjectives.get(tree.lower[word]) == "planned" or tree.lower[word] in words.denials
    if not bound or tree.child(word, "cop", "aux:pass") is None:
        return None
    done = tree.child_after(word, "xcomp", "ccomp", "advcl")
    return done if done is not None and tree.pos[done] == "VERB" and tree.lower[tree.left[done]] == "to" else None


def _mistaken(tree: Tree, noun: int, start: int) -> int | None:
    """The verb that the parser takes for a part of its object: "had dispatched soldiers", "denied bombing villages"."""
    if tree.pos[noun] not in ("NOUN", "PROPN") or tree.child(noun, "cop") is not None:
        return None
    for kid in tree.kids[noun]:
        if kid > noun or tree.dep[kid] not in ("amod", "compound"):
            continue
        helped = tree.tag[kid] == "VBN" and tree.child(kid, "aux") is not None
        if helped or (kid == start and tree.lower[kid].endswith("ing") and tree.tag[kid] in ("VBG", "NN")):
            return kid
    return None


def _performed(tree: Tree, verb: int) -> int | None:
    """ "We know that troops left": what a speaker states of himself."""
    subject, stated = tree.child(verb, "nsubj"), tree.child(verb, "ccomp")
    if subject is None or stated is None or tree.lower[subject] not in ("i", "we"):
        return None
    return stated if tree.lemma[verb].lower() in event_lexicon().performative else None


def _perceived(tree: Tree, verb: int) -> int | None:
    """ "They saw troops cross the river": whose seeing it is hardly matters."""
    if tree.lemma[verb].lower() not in event_lexicon().perceiving or tree.child(verb, "aux:pass") is not None:
        return None
    seen = tree.child_after(verb, "ccomp", "xcomp")
    return seen if seen is not None and tree.pos[seen] == "VERB" else None


def _told_by_noun(tree: Tree, noun: int, end: int) -> int | None:
    """The clause of a noun that only says that there is a claim ("claims that its planes bombed the town").

    A title before a name that the parser takes for the whole, with its clause for a relative one, is no noun with a
    clause: "the journalist Roe was killed".
    """
    if tree.pos[noun] not in ("NOUN", "PROPN") or tree.child(noun, "cop") is not None:
        return None
    for clause in tree.kids[noun]:
        if clause < noun or tree.dep[clause] not in _CLAUSES or tree.pos[clause] not in ("VERB", "AUX", "ADJ", "NOUN"):
            continue
        if tree.lower[noun] in modality_lexicon().untrue_nouns and tree.lower[noun + 1] == "that":
            return clause
        subject = tree.child(clause, "nsubj", "nsubj:pass")
        named = subject is not None and tree.left[subject] == noun + 1 and tree.tag[noun + 1] == "NNP"
        if named and tree.right[clause] >= end and (tree.tag[clause] != "VBN" or tree.child(clause, "aux", "aux:pass")):
            return clause
    return None
