"""Which of the words that can be cues are cues here: a linear model judges by lexicon, parse and quotation marks."""

from __future__ import annotations

from claimcheck.extraction.attributions.draft import Draft
from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.attributions.quoting import is_backing, quoting_verb, said_in_quote
from claimcheck.extraction.attributions.weights import load_weights, score
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.cues import cue_lexicon
from claimcheck.lexicon.sources import source_lexicon

_FUNCTION = frozenset(
    {
        *(
            "that",
            "if",
            "whether",
            "how",
            "what",
            "why",
            "when",
            "to",
            "it",
            "a",
            "an",
            "the",
            "this",
            "of",
            "for",
            "on",
        ),
        *("as", "about", "him", "her", "them"),
    }
)
_THRESHOLD = 0.0
"""Log-odds: even."""


def is_cue(tree: Tree, quotes: QuoteIndex, draft: Draft) -> bool:
    """Whether the draft is an attribution rather than another use of the same word."""
    word = cue_lexicon().verbs.get(tree.lower[draft.token])
    if word is not None and "level" in word.frames and not draft.content:
        return False  # "made public"
    if (
        draft.apart
        or draft.judges
        or draft.shape in ("colon", "figure")
        or (draft.shape == "preposition" and _is_phrase(tree, draft))
        or _denies_deed(tree, draft)
    ):
        return True
    if (
        is_backing(tree, draft)
        or (draft.backs and draft.shape == "passive")
        or None not in (quoting_verb(tree, draft.token), draft.source)
    ):
        return True
    if draft.source is not None and said_in_quote(tree, draft.token) is not None:
        return True
    return score(load_weights("cue"), cue_features(tree, quotes, draft)) > _THRESHOLD


def _denies_deed(tree: Tree, draft: Draft) -> bool:
    """Whether somebody is said to deny doing something, which is no other use: "the mayor, who denies taking"."""
    told = draft.source is not None and draft.stance == "denies" and not draft.negated
    return (
        told and bool(draft.content) and draft.content[0][0] == draft.token + 1 and tree.tag[draft.token + 1] == "VBG"
    )


def _is_phrase(tree: Tree, draft: Draft) -> bool:
    """Whether the cue is a phrase that is nothing else: "as reported by", "by X's count"; the model saw too few."""
    start, end = draft.cue[0]
    return (len(draft.cue) == 1 and end - start > 2) or tree.lower[draft.token] == "by"


def cue_features(tree: Tree, quotes: QuoteIndex, draft: Draft) -> list[str]:
    """What tells a cue from another use of its word."""
    token = draft.token
    words = cue_lexicon()
    entry = words.verbs.get(tree.lower[token]) or words.nouns.get(tree.lower[token])
    base = entry.base if entry is not None else tree.lower[token]
    quoted = any(quotes.at(i) is not None for part in draft.content for i in (part[0], part[1] - 1))
    mood = _mood(tree, token)
    names = [
        f"base={base}",
        f"base={base}+{draft.shape}",
        f"base={base}+{mood}",
        f"stance={draft.stance}+{draft.shape}",
        f"shape={draft.shape}",
        f"shape={draft.shape}+{tree.tag[token]}",
        f"mood={mood}+{draft.shape}",
        f"quoted={quoted}+{draft.shape}",
        f"dep={tree.dep[token]}+{draft.shape}",
        f"negated={draft.negated}",
        f"empty={not draft.content}",
        f"inherited={draft.inherited}+{draft.shape}",
        f"particle={any(tree.dep[kid] == 'compound:prt' for kid in tree.kids[token])}+{draft.shape}",
    ]
    if draft.content:
        first = draft.content[0][0]
        word = tree.lower[first]
        names.append(f"first={word if word in _FUNCTION else tree.pos[first]}+{draft.shape}")
        names.append(f"size={min(sum(e - s for s, e in draft.content) // 3, 5)}+{draft.shape}")
        names.append(f"before={first < token}+{draft.shape}")
    return names + _source_features(tree, draft)


def _source_features(tree: Tree, draft: Draft) -> list[str]:
    if draft.source is None:
        return [f"source=none+{draft.shape}"]
    head, lists = draft.source.head, source_lexicon()
    word = tree.lower[head]
    kind = (
        "pronoun:" + (word if word in ("i", "we", "you", "it", "who", "which", "that") else "third")
        if tree.pos[head] == "PRON"
        else "name" if tree.pos[head] == "PROPN"
        else "document" if word in lists.document
        else "people" if word in lists.anonymous
        else "body" if word in lists.organisation or word in lists.group
        else "other"
    )  # fmt: skip
    return [f"source={kind}", f"source={kind}+{draft.shape}", f"who={kind}+{draft.stance}"]


def _mood(tree: Tree, token: int) -> str:
    """Finite, modal, infinitive or participle, with what governs it."""
    kids = [kid for kid in tree.kids[token] if kid < token]
    modal = next((tree.lower[kid] for kid in kids if tree.tag[kid] == "MD"), None)
    if modal is not None:
        return f"modal:{modal}"
    if any(tree.lower[kid] == "to" and tree.pos[kid] == "PART" for kid in kids):
        return "infinitive"
    if any(tree.dep[kid] == "aux:pass" for kid in kids):
        return "passive"
    return tree.tag[token]
