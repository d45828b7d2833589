"""The kind of event that a sentence names: an attack, a quake, an election."""

from __future__ import annotations

from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.events import event_lexicon


def find_occasions(tree: Tree, sentence: TokenRange) -> list[tuple[int, str]]:
    """The nouns of a sentence that name an event, each with its kind.

    A noun of many senses ("campaign", "race") is passed over where another one names an event surely.
    """
    found = [(i, kind) for i in range(*sentence) if tree.pos[i] == "NOUN" and (kind := _kind_of(tree, i)) is not None]
    sure = [(i, kind) for i, kind in found if not _is_loose(tree, i)]
    if sure or event_lexicon().electing.isdisjoint(tree.lower[slice(*sentence)]):
        return sure or found
    return [(i, "election" if tree.lemma[i].lower() in event_lexicon().contended else kind) for i, kind in found]


def _kind_of(tree: Tree, noun: int) -> str | None:
    """The kind of event, None also for "open fire", "cease-fire", and for "assault weapons" and "an ad campaign"."""
    kinds, lemma = event_lexicon().occasions, tree.lemma[noun].lower()
    if lemma == "fire" and (tree.child(noun, "det") is None or tree.text[noun - 1] == "-"):
        return None
    named = kinds.get(_with_word_before(tree, noun))
    if named is not None or not _is_loose(tree, noun):
        return named or kinds.get(lemma)
    modifies = tree.dep[noun] == "compound" and tree.head[noun] > noun
    modified = any(tree.dep[kid] == "compound" and tree.pos[kid] == "NOUN" for kid in tree.kids[noun])
    sold = lemma == "sale" and (tree.tag[noun] == "NNS" or tree.lower[noun - 1] == "for")
    return None if modifies or modified or sold else kinds.get(lemma)


def _is_loose(tree: Tree, noun: int) -> bool:
    words = event_lexicon()
    return tree.lemma[noun].lower() in words.loose and _with_word_before(tree, noun) not in words.occasions


def _with_word_before(tree: Tree, noun: int) -> str:
    return f"{tree.lower[noun - 1]} {tree.lemma[noun].lower()}" if noun else ""
