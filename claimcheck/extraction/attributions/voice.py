"""Whether a cue verb is active or passive, by its auxiliaries, its subject, or the state that follows it."""

from __future__ import annotations

from claimcheck.extraction.attributions.beside import NAMING
from claimcheck.extraction.attributions.nominals import ANY_SUBJECT, SUBJECTS, has_finite
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.loader import listed
from claimcheck.lexicon.sources import is_source_noun

_ACTIVE = frozenset({"VBD", "VBZ", "VBP", "VBG"})


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether the verb is a passive, so that its subject is not the one who speaks; "when asked" is one too."""
    kids = {tree.dep[kid] for kid in tree.kids[verb]}
    if "aux:pass" in kids or (not kids.isdisjoint({"nsubj:pass", "csubj:pass"}) and tree.tag[verb] not in _ACTIVE):
        return True
    if _is_bare_passive(tree, verb):
        return True
    if tree.dep[verb] == "acl" and is_source_noun(tree.lower[tree.head[verb]]) and _takes_that(tree, verb):
        return False  # "an official denied on Sunday that"
    if tree.tag[verb] != "VBN" or tree.dep[verb] not in ("acl", "advcl") or _is_fragment(tree, verb):
        return False
    return not any(tree.dep[kid] in ("aux", *SUBJECTS) for kid in tree.kids[verb])


def _is_bare_passive(tree: Tree, verb: int) -> bool:
    """Whether a state follows at once, as in headlines that leave out the auxiliary: "Dozens feared dead"."""
    after = verb + 1
    bare = tree.tag[verb] in ("VBD", "VBN") and not any(tree.dep[kid].startswith("aux") for kid in tree.kids[verb])
    if any(tree.tag[tree.left[kid] - 1] in ("WDT", "WP") for kid in tree.kids[verb] if tree.dep[kid] == "nsubj"):
        return False  # "the strike, which the army said killed nine"
    return (
        bare
        and after < len(tree)
        and tree.lower[after] in listed("attributions", "states")
        and tree.head[after] in (verb, after)
    )


def _takes_that(tree: Tree, verb: int) -> bool:
    """Whether a clause with "that" is its object: right behind it, or behind the day when it was said."""
    after = verb + 1
    while after < len(tree) and (tree.ent[after] == "DATE" or tree.pos[after] == "ADP"):
        after += 1
    return tree.lower[after : after + 1] == ["that"] and tree.dep[after] == "mark"


def _is_fragment(tree: Tree, verb: int) -> bool:
    """Whether the parser found no main verb, so that a participle may be it: "Roe, head of X, called for"."""
    root = (tree.ancestors(verb) or [verb])[-1]
    if tree.pos[root] not in NAMING or tree.child(root, *ANY_SUBJECT) is not None:
        return False
    start, end = tree.sentence[verb]
    return tree.text[verb - 1] == "," or (tree.pos[verb - 1] == "PROPN" and not has_finite(tree, start, end))
