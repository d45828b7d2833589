"""Whose figure it is where no verb of saying tells it: "the ministry's tally stood at 12"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.extraction.attributions.draft import Draft, Phrase
from claimcheck.extraction.attributions.nominals import noun_phrase
from claimcheck.extraction.attributions.passives import ascribed_to
from claimcheck.extraction.attributions.spans import trim
from claimcheck.extraction.attributions.speakers import can_speak
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.cues import cue_lexicon
from claimcheck.lexicon.scope import scope_lexicon
from claimcheck.lexicon.sources import is_source_noun

_ENDS = frozenset({",", ";", "—", "–", "--", "(", ")", ":"})
_JOINS = frozenset({",", ";", "and", "but", "while", "whereas"})
_EACH = frozenset({"one", "other"})
"""These stand for those just told of: "two men, one 17 and the other 21"."""
_PLACING = frozenset({"at", "as", "of"})
"""Words before a figure that is put somewhere: "put it at 12", "gave it as 12", "spoke of 12"."""
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


def add_rivals(tree: Tree, drafts: list[Draft]) -> None:
    """Add who gives another figure where no verb says so again: "police put it at 600, the union at 1,500".

    This is gapping (Ross, "Gapping and the order of constituents", 1970): "police say 600 marched; the union, 1,500".
    """
    for draft in list(drafts):
        drafts += [*_rivals(tree, draft), *_later_agents(tree, draft)]


def _later_agents(tree: Tree, draft: Draft) -> Iterator[Draft]:
    """The drafts of those behind the first to whom a passive ascribes a figure: "put at 40 by X and 90 by Y"."""
    word = cue_lexicon().verbs.get(tree.lower[draft.token])
    if draft.shape != "figure" or word is None:
        return
    for one in ascribed_to(tree, draft.token, word)[1:]:
        by = one.source.tokens[0] - 1
        yield Draft(by, [(by, by + 1)], draft.stance, one.source, [one.figure], shape="figure")


@dataclass(frozen=True, slots=True)
class _Gap:
    """Who gives a figure without a verb: the source, the preposition before the figure if any, and the figure."""

    source: Phrase
    preposition: int | None
    figure: TokenRange


def _rivals(tree: Tree, draft: Draft) -> Iterator[Draft]:
    """The drafts of all who follow one another behind the figure of a draft, whose content ends before them."""
    figure = next((i for start, end in draft.content for i in range(start, end) if tree.tag[i] == "CD"), None)
    if figure is None or draft.negated:
        return
    limit, end = tree.sentence[draft.token][1], max(end for _, end in draft.content)
    at = figure + 1
    while at < min(end + 1, limit):
        gap = _read_gap(tree, draft, figure, at, limit) if tree.lower[at] in _JOINS else None
        if gap is None:
            at += 1
            continue
        draft.content = [trim(tree, s, min(e, at)) for s, e in draft.content if s < at]
        cue = [] if gap.preposition is None else [(gap.preposition, gap.preposition + 1)]
        token = gap.source.head if gap.preposition is None else gap.preposition
        yield Draft(token, cue, draft.stance, gap.source, [gap.figure], shape="figure")
        at = gap.figure[1]
        end = at


def _read_gap(tree: Tree, draft: Draft, told: int, joint: int, limit: int) -> _Gap | None:
    """What begins at a joint: a source and, with nothing but a preposition or a comma between, a bare figure."""
    start = joint
    while start < limit and tree.lower[start] in _JOINS:
        start += 1
    head = start
    while head < limit and _names(tree, head, opens=head == start):
        head += 1
    head -= 1
    if head < start or head + 1 >= limit or not can_speak(tree, head) or tree.lower[head] in _EACH:
        return None
    first, preposition = head + 1, None
    if tree.lower[first] in _PLACING:
        preposition, first = first, first + 1
        if tree.lower[_before_hedges(tree, told)] != tree.lower[preposition]:
            return None
    elif tree.pos[head] == "PROPN":
        return None  # "Germany won 12 medals, France 10"
    elif tree.text[first] == ",":
        if tree.text[joint] != ";":
            return None
        first += 1
    if draft.shape == "clause" and _tells_of_speaker(tree, draft, joint):
        return None
    figure = _bare_figure(tree, first, limit)
    return None if figure is None else _Gap(Phrase((start, head + 1), head), preposition, figure)


def _names(tree: Tree, token: int, *, opens: bool) -> bool:
    """Whether a token may be of a source's name: "the mayor's office"; the parser takes some for verbs."""
    known = tree.pos[token] in _NAMED or tree.is_possessive(token)
    return known or (opens and is_source_noun(tree.lower[token]))


def _before_hedges(tree: Tree, figure: int) -> int:
    """The token before a figure and what hedges it: "at" in "at nearly 12"."""
    before = figure - 1
    while before > 0 and tree.pos[before] in ("ADV", "ADJ", "SYM") and tree.lower[before] not in _PLACING:
        before -= 1
    return before


def _tells_of_speaker(tree: Tree, draft: Draft, end: int) -> bool:
    """Whether the statement is about one who could speak himself, and what follows may be of another such.

    "Officials said the army lost 12 men, the rebels 30."
    """
    tokens = (i for s, e in draft.content for i in range(s, min(e, end)))
    subjects = [i for i in tokens if tree.dep[i] in ("nsubj", "nsubj:pass") and tree.child(i, "nummod") is None]
    return any(tree.tag[i] != "CD" and can_speak(tree, i) for i in subjects)


def _bare_figure(tree: Tree, start: int, limit: int) -> TokenRange | None:
    """A figure with its hedges, and no noun of its own: "nearly 1,500", "12 percent"."""
    figure = start
    while figure < min(start + _HEDGED, limit) and tree.tag[figure] != "CD":
        if tree.pos[figure] not in ("ADV", "ADJ", "SYM") and tree.lower[figure] not in scope_lexicon().hedges:
            return None
        figure += 1
    end = figure
    while end < limit and (tree.tag[end] == "CD" or tree.lower[end] in ("percent", "%")):
        end += 1
    closes = end >= limit or tree.text[end] in _ENDS | {"."} or tree.lower[end] in _JOINS
    return (start, end) if figure < end and closes and not _is_year(tree.text[figure]) else None


def _is_year(text: str) -> bool:
    return len(text) == len("1999") and text.isdigit() and text[:2] in ("19", "20")
