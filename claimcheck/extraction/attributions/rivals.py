"""Whose figure it is where no verb of saying tells it: "the ministry's tally stood at 12"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extraction.attributions.draft import Draft, Phrase
from claimcheck.extraction.attributions.nominals import noun_phrase
from claimcheck.extraction.attributions.spans import trim
from claimcheck.extraction.attributions.speakers import can_speak
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.cues import cue_lexicon

_ENDS = frozenset({",", ";", "—", "–", "--", "(", ")", ":"})
_JOINS = frozenset({",", ";", "and", "but", "while"})
_HEDGED = 6
"""Tokens behind the verb in which its figure has begun."""
_NAMED = frozenset({"NOUN", "PROPN", "ADJ", "DET"})


def find_rival_drafts(tree: Tree) -> list[Draft]:
    """One draft for each figure that is told as somebody's count."""
    figures = cue_lexicon().figures
    found = []
    for token, word in enumerate(tree.lower):
        # Behind its owner it may be taken for an adverb: "the ministry's tally".
        if word not in figures or not token or not (tree.pos[token] == "NOUN" or tree.is_possessive(token - 1)):
            continue
        owner = _owner(tree, token)
        if owner is None:
            continue
        content = _level(tree, token)
        if content is not None:
            # Of "an American estimate is 12" the whole is the source, and what is left is the cue.
            cue = (min(owner.tokens[1], token), token + 1) if owner.head < token else (token + 1, content[0])
            found.append(Draft(token, [cue], "says", owner, [content], shape="figure"))
    return found


def _owner(tree: Tree, token: int) -> Phrase | None:
    """Who counted: "the union's", "police" in "the police count", the whole of "an American estimate"."""
    if tree.ent[token - 1] == "NORP":
        return Phrase((noun_phrase(tree, token).tokens[0], token + 1), token)
    last = token - 1
    while last > 0 and tree.pos[last] in ("ADJ", "ADV") and not tree.is_possessive(last):
        last -= 1  # "the firm's own latest count"
    if last > 0 and tree.is_possessive(last):
        last -= 1
    elif not (last > 0 and tree.pos[last] in ("NOUN", "PROPN") and last == token - 1):
        return None
    if not can_speak(tree, last):
        return None
    start = last
    while tree.pos[start] != "DET" and start > tree.sentence[token][0] and tree.pos[start - 1] in _NAMED:
        start -= 1
    return Phrase((start, last + 1), last)


def _level(tree: Tree, token: int) -> TokenRange | None:
    """The figure that a count stands at: "was 12", "stood at nearly 12"."""
    limit = tree.sentence[token][1]
    verb = next((i for i in range(token + 1, min(token + 4, limit)) if tree.tag[i] in ("VBD", "VBZ", "VBP")), None)
    if (
        verb is None
        or tree.lemma[verb].lower() not in cue_lexicon().standing
        or not _ENDS.isdisjoint(tree.text[token:verb])
    ):
        return None
    figure = next((i for i in range(verb + 1, min(verb + _HEDGED, limit)) if tree.tag[i] in ("CD", "$")), None)
    if figure is None or any(tree.text[i] in _ENDS or tree.pos[i] == "NOUN" for i in range(verb + 1, figure)):
        return None
    closing = next((i for i in range(figure, limit) if tree.text[i] in _ENDS), limit)
    return trim(tree, verb + 1, closing)


def _has_figure(tree: Tree, start: int, end: int) -> bool:
    return any(tree.tag[i] == "CD" for i in range(start, end))


def add_rivals(tree: Tree, drafts: list[Draft]) -> None:
    """Add who gives another figure behind one that was put somewhere: "police put it at 600, the union at 1,500"."""
    drafts += [rival for draft in list(drafts) if draft.shape in ("at", "figure") for rival in _rivals(tree, draft)]


def _rivals(tree: Tree, draft: Draft) -> Iterator[Draft]:
    if not draft.content:
        return
    end = max(end for _, end in draft.content)
    limit = tree.sentence[draft.token][1]
    start = next((i for i in range(min(end, limit - 1), limit) if tree.lower[i] in _JOINS), None)
    if start is None or start > end + 1:
        return
    while start < limit and tree.lower[start] in _JOINS:
        start += 1
    head = start
    while head < limit and tree.pos[head] in _NAMED:
        head += 1
    head -= 1
    if head < start or not can_speak(tree, head):
        return
    at = head + 1
    if at < limit - 1 and tree.lower[at] == "at" and _has_figure(tree, at + 1, min(at + 4, limit)):
        closing = next((i for i in range(at, limit) if tree.text[i] in _ENDS), limit)
        yield Draft(
            at, [(at, at + 1)], draft.stance, Phrase((start, head + 1), head), [trim(tree, at + 1, closing)], "figure"
        )
