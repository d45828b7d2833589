"""Votes that are told as a pair of bare numbers: "passed the bill 217-213", "ruled 6-3", "rejected it 52 to 48"."""

from __future__ import annotations

import re

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.lexicon.contexts import load_number_contexts

TALLY_UNIT = "vote"
"""The unit of both numbers."""

_REACH = 70
"""Code points before a tally in which its verb stands."""
_JOINED = r"(?:[-–—]|\sto\s)"
_AHEAD = re.compile(rf"{_JOINED}(\d{{1,3}})(?![\d%-]|[.,]\d|\s(?:per\s?cent|million|billion|thousand)\b)")
_BEHIND = re.compile(rf"(?<![\d.,$£€-])(\d{{1,3}}){_JOINED}$")
_WORD = re.compile(r"[a-z]+")
_SENTENCE = re.compile(r"[.!?;]\s")
_NEXT = re.compile(r"[- ]([A-Za-z]+)")
_COUNTED = frozenset({"NOUN", "PROPN", "ADJ"})
"""Kinds of words that are counted behind two numbers: "approved 40 to 50 loans"."""


def is_tally(page: Page, figure: Figure) -> bool:
    """Whether the number is one of the two of a vote: a word of voting stands before them, or right behind."""
    if figure.number.kind != "figure" or figure.measure is not None or figure.low % 1 or not 0 <= figure.low < 1000:
        return False
    text, start, end = page.text, figure.number_start, figure.number_end
    ahead = _AHEAD.match(text, end)
    behind = None if ahead else _BEHIND.search(text, max(0, start - 9), start)
    if ahead is not None:
        end = ahead.end()
    elif behind is not None:
        start = behind.start()
    else:
        return False
    after = _NEXT.match(text, end)
    if after is not None and after[1].lower() in load_number_contexts().tally_nouns:
        return True
    return not (after is not None and _is_counted(page, after.start(1))) and _is_voted_on(text, start)


def _is_counted(page: Page, at: int) -> bool:
    token = page.doc[page.token_at(at)]
    return token.pos_ in _COUNTED and token.ent_type_ not in ("DATE", "TIME")


def _is_voted_on(text: str, start: int) -> bool:
    """Whether the words before a place tell of a vote, or of what is voted on as passed or failed."""
    words = load_number_contexts()
    before = _SENTENCE.split(text[max(0, start - _REACH) : start])[-1].lower()
    said = _WORD.findall(before)
    if said and said[-1] in words.scores - words.tally_nouns:
        return False  # "the side voted best lost 3-2"
    settled = not words.settling.isdisjoint(said) and not words.put_to_vote.isdisjoint(said)
    passed = not words.passing.isdisjoint(said[-1:])
    return passed or settled or not words.voting.isdisjoint(said)
