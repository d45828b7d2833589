"""The other side that a figure of a vote, a poll or a result is of: "53% of the vote against 47% for Korla"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.extraction.events.frames import Figure
from claimcheck.extraction.events.reading import EventReading
from claimcheck.extraction.mentions import Mentions
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.nouns import singularize
from claimcheck.lexicon.sources import is_person_noun, is_source_noun

_LOOSE = frozenset({"about", "around", "some", "nearly", "roughly", "just", "only", "almost", "barely"})
_PLACED = frozenset({"on", "at"})
_JOINING = frozenset({",", ";", ":", "and", "but", "while", "with", "("})
_GAPPED = frozenset({",", ";", "and", "but", "while"})
"""What joins a clause without its verb to the one before it."""
_OWN_WORDS = frozenset({"PROPN", "NOUN", "ADJ", "DET"})
_TIMES = frozenset({"DATE", "TIME", "CARDINAL", "PERCENT", "MONEY", "QUANTITY", "ORDINAL"})
_BEFORE_OWN = frozenset({"of", "the", "all", "vote", "votes", "ballots", "cast"})
"""Words between a share and whose it is: "53% of all votes cast for Korla"."""


def is_contested(measure: str | None) -> bool:
    """Whether the measure is of what each side of a vote or a poll has."""
    return measure in event_lexicon().contested


def settle_contender(
    tree: Tree, figure: Figure, reading: EventReading, before: tuple[Figure, EventReading] | None
) -> EventReading:
    """The reading with the side whose figure it is; the rival's has the measure of the one ``before`` of its kind."""
    if before is not None and tree.sentence[before[0].noun] != tree.sentence[figure.noun]:
        before = None
    told = None if before is None or not is_contested(before[1].measure) else before[1].measure
    other = None if before is None else before[0]
    listed = before is not None and before[1].contender is not None
    found = find_contender(tree, figure, reading.measure or told, other, listed=listed)
    if found is None:
        return reading
    return replace(reading, contender=found, measure=reading.measure or told)


def find_contender(
    tree: Tree, figure: Figure, measure: str | None, before: Figure | None, *, listed: bool = False
) -> TokenRange | None:
    """The words for the one whose figure it is, where these stand right beside the figure.

    ``before`` is the figure before it, where that is of the same kind and in the same sentence: only behind one is it
    said of the rival ("won 44%, ahead of Horla on 39%", but "came in ahead of Horla on 44%"). ``listed``: that one
    is another side's, too.
    """
    contested = is_contested(measure)
    if not contested and before is None:
        return None
    listed = listed or contested or (before is not None and measure in event_lexicon().owned)
    start = tree.sentence[figure.noun][0]
    first = figure.range[0]
    while first > start and (tree.lower[first - 1] in _LOOSE):
        first -= 1
    if (found := _named_behind(tree, figure, first, contested=contested)) is not None:
        return found
    if before is not None and tree.lower[first - 1] == "to" and (beaten := _beaten(tree, before)) is not None:
        return beaten
    return _named_before(tree, figure, first, before, listed=listed)


def name_of_contender(tree: Tree, words: TokenRange, mentions: Mentions) -> str | None:
    """The full name in the words, or else the capitalised words; None for one who is not named ("her rival")."""
    last = words[1] - 1
    if _is_camp(tree, last):
        last -= 1
    entity = mentions.by_token.get(last)
    if entity is not None:
        return entity.name
    first = last
    while first >= words[0] and tree.text[first][0].isupper() and tree.pos[first] != "DET":
        first -= 1
    return tree.words((first + 1, last + 1)) if first < last else None


def _named_behind(tree: Tree, figure: Figure, first: int, *, contested: bool) -> TokenRange | None:
    """ "46.9% for Korla", "against 31.4% of the vote for the former premier, Sow"."""
    at, end = figure.range[1], tree.sentence[figure.noun][1]
    while at < end and tree.lower[at] in _BEFORE_OWN:
        at += 1
    if at >= end or tree.lower[at] != "for":
        return None
    if not contested and tree.lower[first - 1] not in event_lexicon().facing:
        return None
    start = at = at + 1
    while at < end and tree.ent[at] not in _TIMES and _is_of_name(tree, at):
        at += 1
    if at == start:
        return None
    if at + 1 < end and tree.lower[at] == "," and _is_person(tree, at - 1) and tree.pos[at + 1] == "PROPN":
        start = at = at + 1
        while at < end and tree.pos[at] == "PROPN":
            at += 1
    return (start, at) if _is_name(tree, at - 1) or _is_person(tree, at - 1) else None


def _named_before(tree: Tree, figure: Figure, first: int, before: Figure | None, *, listed: bool) -> TokenRange | None:
    """ "Behind the Reds on 28.5% and the Blues on 20.8%", "to Orla's 47.7%", "and the Greens 144"."""
    words, at = event_lexicon(), first - 1
    link = tree.lower[at]
    owns = tree.tag[at] == "POS"
    if owns or link in _PLACED or link in ("with", "("):
        at -= 1
    else:
        link = ""
    start, low = at + 1, tree.sentence[figure.noun][0]
    while start > low and _is_own_word(tree, start - 1):
        start -= 1
        if tree.pos[start] == "DET":
            break
    if start > at or (not _is_name(tree, at) and not _is_person(tree, at)):
        return None
    opener = tree.lower[start - 1] if start > low else ""
    if before is not None and not link and _takes_gap(tree, before, start):
        return start, at + 1
    if before is not None and link and _faces(tree, start):
        return start, at + 1
    if not listed or not _is_name(tree, at) or tree.lower[figure.range[1] : figure.range[1] + 1] == ["to"]:
        return None
    if owns or link == "(":
        return start, at + 1
    joined = opener in _JOINING or not opener
    gives = tree.pos[start - 1] in ("VERB", "AUX") and tree.lemma[start - 1].lower() not in words.overcoming
    return (start, at + 1) if joined or (gives and link in ("", *_PLACED)) else None


def _is_own_word(tree: Tree, at: int) -> bool:
    """Whether a word may belong to the phrase of a side: "the ruling Homeland party"."""
    return tree.ent[at] not in _TIMES and (tree.pos[at] in _OWN_WORDS or tree.dep[at] == "amod")


def _takes_gap(tree: Tree, before: Figure, first: int) -> bool:
    """Whether a share that follows on another is another side's: "the Greens won 30 percent and the LIBERALS 20"."""
    if before.dimension != "percent":
        return False
    between = tree.lower[before.range[1] : first]
    while between[:1] == ["of"] or (between and between[0] in _BEFORE_OWN):
        between = between[1:]
    return bool(between) and set(between) <= _GAPPED


def _faces(tree: Tree, first: int) -> bool:
    """Whether the words before the token set another side against the one told of: "behind", "ahead of"."""
    words, opener = event_lexicon().facing, tree.lower[first - 1] if first else ""
    paired = first > 1 and f"{tree.lower[first - 2]} {opener}" in words
    return opener in words or paired


def _beaten(tree: Tree, before: Figure) -> TokenRange | None:
    """Whom the first of two figures, joined by "to", is set against: "Roe leads HORLA 50% to 49%"."""
    words, start = event_lexicon(), tree.sentence[before.noun][0]
    at = before.range[0]
    while at > start and (tree.lower[at - 1] in ("by", "with", ",", *_LOOSE) or _is_of_margin(tree, at - 1)):
        at -= 1
    first = at
    while first > start and tree.pos[first - 1] in _OWN_WORDS and tree.ent[first - 1] not in _TIMES:
        first -= 1
    if first in (at, start) or not _is_name(tree, at - 1):
        return None
    return (first, at) if _faces(tree, first) or tree.lemma[first - 1].lower() in words.overcoming else None


def _is_of_margin(tree: Tree, at: int) -> bool:
    """The words of how far one leads another: "leads Ferrand by SIX POINTS, 45% to 39%"."""
    return tree.lower[at] in ("point", "points", "percentage") or (
        tree.tag[at] == "CD" and "point" in tree.lower[at + 1]
    )


def _is_camp(tree: Tree, at: int) -> bool:
    """The noun behind the name of a side: "the Homeland PARTY"."""
    return at > 0 and tree.text[at] in event_lexicon().camps and tree.text[at - 1][0].isupper()


def _is_name(tree: Tree, at: int) -> bool:
    if _is_camp(tree, at):
        return True
    return tree.text[at][0].isupper() and tree.pos[at] in _OWN_WORDS and tree.ent[at] not in _TIMES


def _is_of_name(tree: Tree, at: int) -> bool:
    return tree.pos[at] in _OWN_WORDS or tree.tag[at] == "PRP$" or tree.lower[at] in event_lexicon().sides


def _is_person(tree: Tree, at: int) -> bool:
    word = singularize(tree.lower[at])
    return word in event_lexicon().sides or (
        tree.pos[at] == "NOUN" and (is_person_noun(tree.lower[at]) or is_source_noun(word))
    )
