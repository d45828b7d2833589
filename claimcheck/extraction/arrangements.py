"""What is planned though no word says so: "is to hear", a headline's "Firm to shed 40 jobs", "the bank sees 2%"."""

from __future__ import annotations

from claimcheck.extraction.negations import is_pending
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.modality import modality_lexicon

_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def is_arranged(tree: Tree, at: int) -> bool:
    """ "Twelve men are to be released", "the court is to hear nine": a form of "be" before "to"."""
    to = next((kid for kid in tree.kids[at] if tree.lower[kid] == "to" and tree.dep[kid] == "mark" and kid < at), None)
    if to is None or tree.lower[at] in modality_lexicon().never_arranged or is_pending(tree, at):
        return False
    be = to - 1
    while be > 0 and tree.pos[be] in ("ADV", "PART"):
        be -= 1
    return tree.lemma[be].lower() == "be" and tree.tag[be] in _FINITE and tree.head[be] == at


def is_announced(tree: Tree, at: int) -> bool:
    """ "Osk Motors to shed 4,000 jobs": a headline with an infinitive right behind its subject and no other verb."""
    start, end = tree.sentence[at]
    to = next((kid for kid in tree.kids[at] if tree.lower[kid] == "to" and tree.dep[kid] == "mark" and kid < at), 0)
    subject = tree.child(at, "nsubj")
    if to and subject is not None and subject < to == tree.right[subject] and at < tree.head[at]:
        return tree.dep[at] == "ccomp"  # "Norvia to send 40 men, minister says"
    if to <= start or tree.pos[to - 1] not in ("NOUN", "PROPN", "NUM") or tree.dep[at] not in ("ROOT", "acl"):
        return False
    top = at if tree.dep[at] == "ROOT" else tree.head[at]
    return tree.head[top] == top and not any(tree.tag[i] in _FINITE or tree.tag[i] == "MD" for i in range(start, end))


def is_foreseen(tree: Tree, at: int, figure: TokenRange) -> bool:
    """ "The bank sees growth of 2%", "inflation is seen falling to 2%": a level that somebody sees ahead."""
    if tree.lemma[at].lower() not in modality_lexicon().sights or tree.sentence[at] != tree.sentence[figure[0]]:
        return False
    seer = tree.child(at, "nsubj")
    if (
        event_lexicon().percent.isdisjoint(tree.lower[slice(*figure)])
        and "$" not in tree.tag[slice(*figure)]
        and (seer is None or tree.lower[seer] not in modality_lexicon().forecasters)
    ):
        return False  # "the museum sees 40,000 visitors", but "analysts see 75 million"
    auxiliary = tree.child(at, "aux:pass", "aux")
    present = tree.tag[at] in ("VBZ", "VBP") if auxiliary is None else tree.tag[auxiliary] in ("VBZ", "VBP")
    subject = tree.child(at, "nsubj", "nsubj:pass")
    return present and subject is not None and tree.ent[subject] not in ("GPE", "DATE")
