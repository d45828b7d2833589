"""The measure class of money by who deals with whom, and for what: pay or profit, a price or a payment."""

from __future__ import annotations

import itertools

from claimcheck.extraction.events.arguments import subject_of
from claimcheck.extraction.events.frames import Figure, Frame, case_of
from claimcheck.extraction.events.predicates import verb_lemma
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.nouns import singularize
from claimcheck.lexicon.sources import is_person_noun

_PEOPLE = frozenset({"he", "she", "who", "someone", "anyone", "everyone"})


def class_of_dealing(tree: Tree, frame: Frame, figure: Figure, found: str) -> str:
    """The class in place of the one found: what people earn is pay, and what is paid for a thing is its price."""
    verb = frame.predicate
    if verb is None or frame.container is not None:
        return found
    if found == "revenue" and frame.role == "patient" and tree.lemma[verb].lower() in event_lexicon().earning:
        if _is_of_shares(tree, figure):
            return "profit"
        earner = subject_of(tree, verb)
        return found if earner is None else _class_of_earned(tree, earner) or found
    if found == "paid" and tree.lemma[verb].lower() == "pay" and _is_traded_for(tree, verb):
        return "price"
    return found


def _is_of_shares(tree: Tree, figure: Figure) -> bool:
    """Whether it was earned for each share or in a quarter, as firms do: "earned 93 cents a share"."""
    words = tree.lower[figure.range[0] : figure.range[1] + _BEHIND]
    return any(first in _FOR_EACH and second == "share" for first, second in itertools.pairwise(words)) or (
        "quarter" in words and "revenue" not in words
    )


_FOR_EACH = frozenset({"a", "per", "each", "every"})
_BEHIND = 5
"""Words behind a sum in which a share or a quarter is told: "$2 million in the third quarter"."""


def _class_of_earned(tree: Tree, earner: int) -> str | None:
    if tree.ent[earner] == "PERSON" or tree.lower[earner] in _PEOPLE or is_person_noun(tree.lower[earner]):
        return "paid"
    return "profit" if singularize(tree.lower[earner]) in event_lexicon().firms else None


def _is_traded_for(tree: Tree, verb: int) -> bool:
    """Whether somebody or something named is paid for: "paid Lille $28 million FOR the striker"."""
    goods = (kid for kid in tree.kids[verb] if kid > verb and case_of(tree, kid) == "for")
    return any(tree.pos[kid] == "PROPN" or is_person_noun(tree.lower[kid]) for kid in goods)


def fee_class(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The class of what somebody changes hands for: "moves to Milan for $35 million", "signed him for $35 million"."""
    verb = frame.predicate
    if figure.dimension != "money" or verb is None or frame.role != "for":
        return None
    return "price" if verb_lemma(tree, verb).partition("_")[0] in event_lexicon().transferring else None
