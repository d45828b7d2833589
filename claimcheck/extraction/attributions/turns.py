"""Whose turn it is: the pronoun of a cue stands for who spoke last, named or not, unless somebody came in between."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.extraction.attributions.draft import Draft, Phrase
from claimcheck.extraction.attributions.nominals import ANY_SUBJECT, noun_phrase
from claimcheck.extraction.mentions import Mentions
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.sources import is_body, source_lexicon

_GENDERS = {"he": "m", "she": "f"}
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_REACH = 3
"""Sentences back that a speaker is still remembered."""


def last_speaker(mentions: Mentions, drafts: Sequence[Draft], draft: Draft) -> Phrase | None:
    """Who spoke last before a cue whose subject is a pronoun, where the pronoun may well stand for that.

    Who could not or would not say something is passed over, and so is an outlet for "it". A name that fits the pronoun
    and stands nearer is left to what the text itself says of it.
    """
    tree = mentions.tree
    if draft.source is None or (word := tree.lower[draft.source.head]) not in _PRONOUNS:
        return None
    at = draft.source.head
    if draft.judges:
        return _accused(mentions, draft, word)
    if (himself := _speaks_of_himself(mentions, drafts, at)) is not None:
        return himself
    earliest = _reach_back(mentions.tree, at)
    near = (d for d in drafts if earliest <= d.token < at and not d.negated and not d.holds(at))
    turns = [
        (d.token, d.source)
        for d in near
        if d.source is not None and d.source.head < at and tree.pos[d.source.head] != "PRON"
    ]
    _, last = max(turns, key=lambda turn: turn[0], default=(0, None))
    if last is None or not _may_be(mentions, last, word):
        return _told_of(mentions, draft, at) or _subject_before(mentions, at)
    named = mentions.entity((at, at + 1), at)
    silent = {d.source.head for d in drafts if d.source is not None and d.negated}
    places = () if named is None else named.places
    nearer = any(last.head < place[0] < at and silent.isdisjoint(range(*place)) for place in places)
    return None if nearer else last


def _told_of(mentions: Mentions, draft: Draft, at: int) -> Phrase | None:
    """Of whom the statement before a closing cue tells, where nobody is named: "the bank lost 40 branches, it said"."""
    tree = mentions.tree
    if draft.token != at + 1 or mentions.entity((at, at + 1), at) is not None:
        return None
    first = tree.sentence[at][0]
    told = (i for i in range(first, at) if tree.dep[i] in ANY_SUBJECT and draft.holds(i) and tree.pos[i] == "NOUN")
    subject = next(told, None)
    if subject is None:
        return None
    owner = tree.child(subject, "nmod:poss")
    phrase = noun_phrase(tree, subject, tree.head[subject]) if owner is None else noun_phrase(tree, owner, owner + 1)
    subject = phrase.head
    if not _may_be(mentions, phrase, tree.lower[at]):
        return None
    # Another body that the text has just told of may as well be the one that speaks.
    others = (i for i in range(_reach_back(tree, at), first) if _can_be_body(tree, i))
    return None if any(tree.lower[i] != tree.lower[subject] for i in others) else phrase


def _subject_before(mentions: Mentions, at: int) -> Phrase | None:
    """Of whom the sentence before tells, where nobody is named: "The mayor visited the site. Ten homes fell, he said."

    With another in sight whom the pronoun may stand for, nobody knows.
    """
    tree, first = mentions.tree, mentions.tree.sentence[at][0]
    if first == 0 or mentions.entity((at, at + 1), at) is not None:
        return None
    start, end = tree.sentence[first - 1]
    root = next((i for i in range(start, end) if tree.head[i] == i and tree.pos[i] != "PUNCT"), None)
    subject = None if root is None else tree.child(root, *ANY_SUBJECT)
    if root is None or subject is None or tree.pos[subject] not in ("NOUN", "PROPN"):
        return None
    phrase = noun_phrase(tree, subject, root)
    if not _may_be(mentions, phrase, tree.lower[at]) and not _is_named_body(mentions, phrase, tree.lower[at]):
        return None
    others = (i for i in range(start, at) if not phrase.tokens[0] <= i < phrase.tokens[1] and _can_be_body(tree, i))
    return None if any(_may_be(mentions, Phrase((i, i + 1), i), tree.lower[at]) for i in others) else phrase


def _is_named_body(mentions: Mentions, phrase: Phrase, pronoun: str) -> bool:
    """Whether "it" can stand for a name that is nobody's: "Amnesty published its report. It said so"."""
    tree, head = mentions.tree, phrase.head
    entity = mentions.entity(phrase.tokens, head)
    nobodys = entity is None or not (entity.is_person or entity.is_place)
    return pronoun == "it" and tree.tag[head] == "NNP" and tree.ent[head] not in ("PERSON", "GPE", "LOC") and nobodys


def _accused(mentions: Mentions, draft: Draft, pronoun: str) -> Phrase | None:
    """Of whom a statement tells first that a pronoun judges: "accuses the agency of spying, which it denies"."""
    tree, (start, end) = mentions.tree, draft.content[0]
    head = next((i for i in range(start, end) if tree.pos[i] in ("NOUN", "PROPN")), None)
    if head is None:
        return None
    while head + 1 < end and tree.pos[head + 1] in ("NOUN", "PROPN"):
        head += 1
    phrase = Phrase((start, head + 1), head)
    return phrase if _may_be(mentions, phrase, pronoun) else None


def _can_be_body(tree: Tree, token: int) -> bool:
    """Whether the token names or is called somebody who can speak."""
    words = source_lexicon()
    named = tree.ent[token] in ("ORG", "PERSON")
    return named or any(tree.lower[token] in table for table in (words.organisation, words.group, words.anonymous))


def _speaks_of_himself(mentions: Mentions, drafts: Sequence[Draft], at: int) -> Phrase | None:
    """The speaker whose statement opens with a pronoun that can stand for him: "the station said it had counted"."""
    tree = mentions.tree
    for draft in drafts:
        first = draft.begins
        if first is None or at != first + (tree.lower[first] == "that"):
            continue
        if draft.source is None or not draft.holds(at) or draft.source.head > draft.token:
            continue
        if tree.pos[draft.source.head] != "PRON" and _may_be(mentions, draft.source, tree.lower[at]):
            return draft.source
    return None


def _reach_back(tree: Tree, at: int) -> int:
    """Where the sentence starts up to which a speaker is still remembered."""
    start = tree.sentence[at][0]
    for _ in range(_REACH):
        start = tree.sentence[max(0, start - 1)][0]
    return start


def _may_be(mentions: Mentions, phrase: Phrase, pronoun: str) -> bool:
    """Whether a pronoun can stand for this speaker, by number and gender."""
    tree, words, head = mentions.tree, source_lexicon(), phrase.head
    noun, plural = tree.lower[head], tree.tag[head] in ("NNS", "NNPS")
    if tree.pos[head] == "PROPN":  # "district official Ana Roe", whom the pipeline takes for no person
        noun = next((tree.lower[i] for i in range(*phrase.tokens) if tree.lower[i] in words.anonymous), noun)
    entity = mentions.entity(phrase.tokens, head)
    if pronoun == "they":
        return plural and (noun in words.anonymous or noun in words.group)
    if pronoun == "it":
        body = is_body(tree.lower[head - 1] if head else "", noun) or noun in words.group
        return body and not plural and (entity is None or not entity.is_person)
    if entity is not None:
        return entity.is_person and entity.gender in (_GENDERS[pronoun], None)
    other = "woman" if pronoun == "he" else "man"
    fits = not noun.endswith(other) or (other == "man" and noun.endswith("woman"))
    return noun in words.anonymous and not plural and fits
