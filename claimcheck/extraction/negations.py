"""Whether a clause is negated: by a word on its predicate, its subject or object, or by what rules it."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.modality import modality_lexicon

_BESIDE = 6
"""Tokens between two figures of which one is put in the place of the other: "not 70% of the vote but 51%"."""
_AMONG = frozenset({"among", "amongst", "from", "in", "for"})


def is_negated(tree: Tree, predicate: int, inside: TokenRange, figure: TokenRange) -> bool:
    """A word of negation on the predicate, its subject or object, or on the verb that rules it."""
    words = modality_lexicon()
    negated = count_negations(tree, predicate, figure) % 2 == 1
    at = predicate
    for _ in range(3):
        head = tree.head[at]
        if head == at or not inside[0] <= head < inside[1]:
            break
        if tree.dep[at] in ("acl", "acl:relcl") and tree.lemma[head].lower() in words.denied_nouns:
            return negated != any(tree.lower[kid] in words.none for kid in tree.kids[head])
        if tree.dep[at] not in ("xcomp", "ccomp"):
            break
        raised = tree.dep[at] == "xcomp" or tree.lemma[head].lower() in words.negation_raising
        if raised and count_negations(tree, head, figure) % 2 == 1:
            negated = not negated
        if tree.lemma[head].lower() in words.denials:
            negated = not negated
        at = head
    return negated


def count_negations(tree: Tree, at: int, figure: TokenRange = (0, 0)) -> int:
    """How many words negate the clause of ``at``; the "no" of the ``figure`` is a count and none of them."""
    if is_beyond_doubt(tree, at) or (
        tree.tag[at] == "VBG" and tree.lemma[at].lower() in modality_lexicon().leaving_out
    ):
        return 0  # "not counting 12 who fled" leaves them out
    words = modality_lexicon().negations
    found = int(_is_left_open(tree, at))
    found += any(_is_never(tree, word) for kid in tree.kids[at] if tree.dep[kid] == "aux" for word in tree.kids[kid])
    for kid in (*tree.kids[at], *_behind_copula(tree, at)):
        if figure[0] <= kid < figure[1] or _is_joined(tree, kid, figure):
            continue
        if (
            tree.lower[kid] in words
            and tree.pos[kid] != "PROPN"
            and tree.dep[kid] in ("advmod", "det", "cc", "nsubj", "nsubj:pass", "obj", "mark")
        ):
            found += not (
                tree.lower[kid] == "not"
                and kid + 1 < len(tree)
                and (
                    tree.lower[kid + 1] in ("only", "just", "yet")
                    or tree.lower[kid + 1 : kid + 3] == ["the", "only"]
                    or (kid + 1 == at and tree.lower[at + 1 : at + 2] == ["only"])  # "had not attacked only the town"
                )
            )
        elif tree.lower[kid] == "without" and tree.dep[kid] == "case" and tree.child(at, "cop") is not None:
            found += 1  # "are without power"
        elif _is_ended(tree, kid) or _is_never(tree, kid):
            found += 1
        elif tree.dep[kid] in ("nsubj", "nsubj:pass", "obj") and not _is_beside(tree, kid, figure):
            found += any(_denies_noun(tree, grandkid) for grandkid in tree.kids[kid])
    return found


def _is_ended(tree: Tree, word: int) -> bool:
    """ "Would no longer support the plan", but not "would take no longer than a week"."""
    measured = tree.lower[word + 1 : word + 2] == ["than"]
    return tree.lower[word] in modality_lexicon().ended and not measured and tree.lower[word - 1 : word] == ["no"]


def _is_never(tree: Tree, noun: int) -> bool:
    """ "At no time did 40 die", "under no circumstances"."""
    if tree.lower[noun] not in modality_lexicon().never or tree.lower[noun - 1 : noun] != ["no"]:
        return False
    return tree.dep[noun].startswith("obl") and tree.pos[noun - 2] == "ADP"


def _behind_copula(tree: Tree, at: int) -> Iterator[int]:
    """What stands right behind the copula and is parsed with the next word: "was not immediately in sight"."""
    copulas = [kid for kid in tree.kids[at] if tree.dep[kid] in ("cop", "aux", "aux:pass")]
    for kid in tree.kids[at]:
        if tree.dep[kid] in ("advmod", "nmod:poss"):
            yield from (word for word in tree.kids[kid] if word - 1 in copulas)


def _denies_noun(tree: Tree, word: int) -> bool:
    """Whether a word leaves nothing of its noun: not the "no" of "a no-fly zone" and "no small part"."""
    if tree.lower[word] not in ("no", "neither") or tree.dep[word] != "det":
        return False
    behind = tree.lower[word + 1 : word + 2]
    return behind != ["-"] and modality_lexicon().litotes.isdisjoint(behind)


def _is_joined(tree: Tree, noun: int, figure: TokenRange) -> bool:
    """Whether the figure goes on with another count, whose "no" is not its own: "no deaths but 12 injuries"."""
    return any(tree.dep[at] == "conj" and tree.head[at] == noun for at in _climb(tree, figure))


def _is_beside(tree: Tree, noun: int, figure: TokenRange) -> bool:
    """Whether the figure only says of whom there is none: "no survivors among the 176 passengers"."""
    top = next((at for at in _climb(tree, figure) if tree.dep[at] == "nmod" and tree.head[at] == noun), None)
    return top is not None and any(tree.dep[kid] == "case" and tree.lower[kid] in _AMONG for kid in tree.kids[top])


def _climb(tree: Tree, figure: TokenRange) -> Iterator[int]:
    """The figure's topmost token, and those above that it is joined to or counts."""
    at = next((i for i in range(*figure) if not figure[0] <= tree.head[i] < figure[1]), None)
    while at is not None:
        yield at
        goes_on = tree.dep[at] in ("conj", "nummod", "compound") and tree.head[at] != at
        at = tree.head[at] if goes_on else None


def is_rejected(tree: Tree, figure: TokenRange) -> bool:
    """Whether the figure is put aside for another: "51% of the vote, NOT 70%", "NOT 12 but 14 people"."""
    words, start = modality_lexicon(), tree.sentence[figure[0]][0]
    at = _before_figure(tree, figure)
    if at > start and f"{tree.lower[at - 1]} {tree.lower[at]}" in words.rejecting:
        return True  # "rather than 70%"
    if at < start or tree.lower[at] not in words.rejecting:
        return False
    return _goes_on_with_but(tree, figure) or (at - 1 > start and tree.pos[at - 1] in ("PUNCT", "CCONJ"))


def is_put_instead(tree: Tree, figure: TokenRange) -> bool:
    """Whether the figure is what is so in the place of another: "not 12 BUT 14 people"."""
    at = _before_figure(tree, figure)
    if tree.lower[at] != "but":
        return False
    before = tree.lower[max(tree.sentence[at][0], at - _BESIDE) : at]
    return "not" in before and any(tree.tag[i] == "CD" for i in range(at - len(before) + before.index("not"), at))


def _before_figure(tree: Tree, figure: TokenRange) -> int:
    """The token before the figure and the article or hedge that belongs to it."""
    at = figure[0] - 1
    while at > tree.sentence[figure[0]][0] and tree.lower[at] in modality_lexicon().before_rejected:
        at -= 1
    return at


def _goes_on_with_but(tree: Tree, figure: TokenRange) -> bool:
    end = min(tree.sentence[figure[0]][1], figure[1] + _BESIDE)
    return any(tree.lower[i] == "but" and "CD" in tree.tag[i + 1 : i + 3] for i in range(figure[1], end))


def denies_other(tree: Tree, predicate: int, figure: TokenRange) -> bool:
    """Whether the clause says of something but the figure that there was none: "found NO VICTIMS in the 12 flats"."""
    for noun in tree.kids[predicate]:
        apart = figure[1] <= tree.left[noun] or tree.right[noun] <= figure[0]
        if apart and tree.dep[noun] in ("nsubj", "nsubj:pass", "obj"):
            some = any(tree.lower[kid] == "any" for kid in tree.kids[noun])
            if (some and count_negations(tree, predicate)) or any(_denies_noun(tree, kid) for kid in tree.kids[noun]):
                return True
    return False


def is_pending(tree: Tree, at: int) -> bool:
    """Whether what the infinitive says has not come about: "have yet to be found", "300 homes still to be built"."""
    to = next((kid for kid in tree.kids[at] if tree.lower[kid] == "to" and tree.dep[kid] == "mark" and kid < at), 0)
    if to < 2:
        return False
    if tree.lemma[to - 1].lower() in modality_lexicon().remaining:
        return tree.child(at, "aux:pass") is not None  # "remain to be found"
    if tree.lower[to - 1] not in modality_lexicon().pending:
        return False
    before = to - 2
    return tree.lemma[before].lower() in ("have", "be") or tree.dep[at] == "acl" or tree.head[before] == at


def _is_left_open(tree: Tree, at: int) -> bool:
    """The same of a predicate: the verb above the infinitive where there is one ("HAVE yet to be found")."""
    below = tree.child(at, "xcomp")
    if below is not None and below > at and is_pending(tree, below):
        return True
    return tree.dep[at] != "xcomp" and is_pending(tree, at)


def is_beyond_doubt(tree: Tree, at: int) -> bool:
    """ "There can be no doubt that 40 died"."""
    for doubt in (at, *tree.kids[at]):
        if tree.lower[doubt] in ("doubt", "question") and any(
            tree.lower[kid] in ("no", "little") for kid in tree.kids[doubt]
        ):
            return True
    return False
