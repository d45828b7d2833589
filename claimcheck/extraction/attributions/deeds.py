"""Verbs that tell what somebody did as often as what somebody said: "attacked the bus", "attacked the plan"."""

from __future__ import annotations

from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.cues import CueWord, cue_lexicon
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.sources import source_lexicon

_REASONS = frozenset({"for", "over", "as", "because"})
_PEOPLE = frozenset({"him", "her", "them", "me", "us"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})


def is_deed(tree: Tree, quotes: QuoteIndex, verb: int, word: CueWord) -> bool:
    """Whether the verb and its object tell of a deed rather than of words.

    It does where the object is a place, a number of things, or people who are not named, unless a reason or a quotation
    goes with it; of a verb of blows, where the object is nothing that words can hit. Lives are lost, whoever "claimed"
    them.
    """
    obj = tree.child_after(verb, "obj")
    if obj is None:
        return False
    if (word.base, tree.lower[obj]) in cue_lexicon().idioms:
        return True
    if _is_avowed(tree, word, obj):
        return False
    if "act" in word.frames and _is_decided(tree, quotes, verb, obj):
        return True
    if word.frames.isdisjoint({"deed", "blow"}):
        return False
    if any(quotes.starting_at(i) is not None for i in range(verb + 1, tree.right[obj] + 1)):
        return False
    if _tells_reason(tree, verb, obj):
        return False
    if tree.tag[obj] == "CD" or any(tree.dep[kid] == "nummod" for kid in tree.kids[obj]) or tree.ent[obj] in _PLACES:
        return True
    if "blow" in word.frames:
        return not _takes_words(tree, obj)
    if tree.lower[obj] in cue_lexicon().figures:
        return False  # "questioned the figure", which is nobody
    lists = source_lexicon()
    return tree.pos[obj] == "NOUN" and (tree.lower[obj] in lists.anonymous or tree.lower[obj] in lists.group)


def is_blow(tree: Tree, verb: int, subject: int, word: CueWord) -> bool:
    """Whether the subject of a passive is struck with more than words: "the bus was attacked by rebels"."""
    return "blow" in word.frames and not _takes_words(tree, subject) and not _tells_reason(tree, verb, subject)


def _tells_reason(tree: Tree, verb: int, thing: int) -> bool:
    """Whether it is told what for: "was attacked by the union for the plan"."""
    behind = range(verb + 1, tree.right[verb])
    passive = tree.child(verb, "aux:pass") is not None
    return (passive and any(tree.lower[i] in _REASONS for i in behind)) or any(
        kid > verb and tree.lower[tree.left[kid]] in _REASONS for kid in (*tree.kids[verb], *tree.kids[thing])
    )


def _takes_words(tree: Tree, noun: int) -> bool:
    """Whether one can attack it with words alone: a person, or what is said or planned, but no bus."""
    spoken_of = tree.lower[noun] in cue_lexicon().nouns or tree.lower[noun] in cue_lexicon().topics
    return spoken_of or tree.ent[noun] == "PERSON" or tree.pos[noun] == "PRON"


def _is_avowed(tree: Tree, word: CueWord, obj: int) -> bool:
    """Whether it is owned to how many there were: "confirmed 31 cases", "admitted two counts of fraud"."""
    counted = word.stance == "confirms" and tree.child(obj, "nummod") is not None
    return counted and measure_lexicon().of_noun(tree.lower[obj], "count") is not None


def _is_decided(tree: Tree, quotes: QuoteIndex, verb: int, obj: int) -> bool:
    """Whether a body acts on what it decides, on a person, or grades something: "rejected the bid", "confirmed her"."""
    if any(quotes.starting_at(i) is not None for i in range(verb + 1, tree.right[obj] + 1)):
        return False
    if any(tree.lower[i] == "to" and tree.dep[i] == "mark" for i in range(obj, tree.right[obj])):
        return False  # "rejected a request to unseal the file" says that it is not to be unsealed
    if tree.lower[obj] in cue_lexicon().decided or tree.lower[obj] in _PEOPLE or tree.ent[obj] == "PERSON":
        return not any(tree.lower[tree.left[kid]] == "as" for kid in (*tree.kids[verb], *tree.kids[obj]))
    how = [tree.lower[tree.left[kid]] for kid in tree.kids[verb] if tree.dep[kid] == "obl" and kid > verb]
    return "at" in how and tree.tag[obj] != "CD" and tree.child(obj, "nummod") is None
