"""Decides which numbers measure nothing: dates, times of day, years, names, codes, scores, idioms.

Works on the text around the number, and on the parse only where the text leaves it open.
"""

from __future__ import annotations

import re

from claimcheck.extraction.quantities.datings import is_clock, is_dating
from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.extraction.quantities.idioms import is_idiom
from claimcheck.extraction.quantities.naming import is_code, is_direction, is_naming
from claimcheck.extraction.quantities.tallies import is_tally
from claimcheck.lexicon.contexts import load_number_contexts

_SCORE = re.compile(r"[-–](\d{1,3})(?![\d%.,]\d|%|\w)")
_SCORE_BACK = re.compile(r"(?<![\d.,$£€])(\d{1,3})[-–]$")
_ODDS_NOUNS = r"[- ](?:margin|vote|ratio|majority|odds|decision|advantage|win|victory)\b"
_ODDS = re.compile(rf"[- ]to[- ](?:\d+|one|two|three|four){_ODDS_NOUNS}")
_ODDS_BACK = re.compile(r"(?:\d|\b[a-z]+)[- ]to[- ]$")
_ODDS_NOUN = re.compile(_ODDS_NOUNS)
_WORD_AHEAD = re.compile(r"\s?([A-Za-z]+)")
_WORD_BEHIND = re.compile(r"([A-Za-z]+)\s(?:by\s|a\s|the\s)?$")
_AREA_CODE = re.compile(r"\)\s?\d{3}|[-.][A-Z]{2,}\b")
_PHONE_AHEAD = re.compile(r"[-.–‑]\d{4}(?!\d|[,.]\d)")
_LETTERED_BEHIND = re.compile(r"\d{3}[-.][A-Z]{3,5} \($")
_AREA_BEHIND = re.compile(r"\b(?:at|call|calling|line|phone|tel)\.?:?\s\($")
_PHONE_BEHIND = re.compile(r"(?<!\d)\d{3}[-.–]$")
_TRUNK_BEHIND = re.compile(r"(?:\b0\d{1,5}|\+\d{1,4})[ \d()-]*$")
_COUNTRY_AHEAD = re.compile(r"[ (]\(?\d{1,4}[ )]")
_CODE_AHEAD = re.compile(r"[-–]\d+[-–]\d|/\w|\.\d")
_CODE_BEHIND = re.compile(r"\d[-–]\d+[-–]$|\w[/.]$|[=&?]$")
_ORDINAL_TAIL = re.compile(r"[- ](?:quarter|half|round|season|term)\b")
_YEAR_BEHIND = re.compile(r"\b(?:1[5-9]|20)\d\d[-–—/]$")
_IN_GALLERY = re.compile(r"\d+ (?:of|/) ?\d+(?: [A-Z]{2,}[\w'’]*){3}")
_GALLERY_BEHIND = re.compile(r"\d (?:of|/) ?$")
_NOTE_BEHIND = re.compile(r"\S\[$")
_CAPITALS = re.compile(r"(?: [A-Z]{2,}[\w'’]*){3}")
_OCLOCK = re.compile(r"\so['’]clock\b")
_LONGEST_PLAIN = 7


def is_excluded(page: Page, figure: Figure) -> bool:
    """Whether the figure's number is no quantity."""
    number, measure = figure.number, figure.measure
    if number.kind == "vague":
        return _is_verb(page, figure)
    if measure is not None and measure.name == "watt" and is_direction(page, figure):
        return True
    if measure is not None and measure.name == "second" and _ORDINAL_TAIL.match(page.text, measure.end):
        return True
    if measure is not None and (measure.end - figure.number_end > 2 or measure.dimension == "money"):
        return is_clock(page, figure) or is_code(page, figure) or (number.kind == "word" and is_idiom(page, figure))
    if measure is None and (number.suffix or number.prefix):
        return True
    if number.kind != "figure":
        return (
            _OCLOCK.match(page.text, figure.number_end) is not None or is_idiom(page, figure) or _is_odds(page, figure)
        )
    return not is_tally(page, figure) and (
        is_dating(page, figure)
        or _is_decade_of_life(page, figure)
        or is_naming(page, figure)
        or _is_caption(page, figure)
        or _is_note(page, figure)
        or _is_odds(page, figure)
        or _is_score(page, figure)
        or _is_code_part(page, figure)
        or _is_end_of_years(page, figure)
        or is_idiom(page, figure)
    )


def _is_verb(page: Page, figure: Figure) -> bool:
    """ "he scores", "test scores", and "tens" without the thousands that make it a count."""
    token = page.doc[figure.first]
    rated = (
        token.i > 0 and page.doc[token.i - 1].pos_ in ("NOUN", "PROPN", "ADJ", "PRON") and token.nbor(-1).whitespace_
    )
    scores = token.lower_ == "scores" and (token.tag_.startswith("V") or bool(rated))
    return scores or (token.lower_ == "tens" and figure.low < 100)


def _is_caption(page: Page, figure: Figure) -> bool:
    """ "3 of 10 FLOODS IN THE CITY": the place of a picture in a gallery, before its title in capitals."""
    return _IN_GALLERY.match(page.text, figure.number_start) is not None or (
        _GALLERY_BEHIND.search(page.text, max(0, figure.number_start - 8), figure.number_start) is not None
        and _CAPITALS.match(page.text, figure.number_end) is not None
    )


def _is_note(page: Page, figure: Figure) -> bool:
    """ "with his mother.[5][20]": the number of a footnote."""
    behind = _NOTE_BEHIND.search(page.text, max(0, figure.number_start - 2), figure.number_start)
    return behind is not None and page.text[figure.number_end : figure.number_end + 1] == "]"


def _is_decade_of_life(page: Page, figure: Figure) -> bool:
    """ "in her 20's": no number that the text gives."""
    possessive = page.text[figure.number_end : figure.number_end + 2] in ("'s", "’s")
    return possessive and figure.measure is None and figure.low % 10 == 0 and figure.low < 100


def _is_score(page: Page, figure: Figure) -> bool:
    """ "3-1", "2-2": two small figures joined by a hyphen that run down, are equal, or stand by a word of sport."""
    text, start, end = page.text, figure.number_start, figure.number_end
    if figure.measure is not None or figure.low % 1 or figure.low >= 1000 or figure.number.scale is not None:
        return False
    ahead = _SCORE.match(text, end)
    behind = None if ahead else _SCORE_BACK.search(text, max(0, start - 5), start)
    if ahead is not None:
        low, high, start, end = int(figure.low), int(ahead[1]), start, ahead.end()
    elif behind is not None:
        low, high, start, end = int(behind[1]), int(figure.low), behind.start(), end
    else:
        return False
    if low >= high:
        return True
    scores = load_number_contexts().scores
    words = (_WORD_AHEAD.match(text, end), _WORD_BEHIND.search(text, max(0, start - 16), start))
    if any(word is not None and word[1].lower() in scores for word in words):
        return True
    return text[end : end + 1] in ("-", "–") or (start > 0 and text[start - 1] in "-–")


def _is_end_of_years(page: Page, figure: Figure) -> bool:
    """ "In 1990–91"."""
    short = figure.measure is None and figure.number_end - figure.number_start == 2
    return short and _YEAR_BEHIND.search(page.text, max(0, figure.number_start - 6), figure.number_start) is not None


def _is_odds(page: Page, figure: Figure) -> bool:
    """ "a 3 to 1 margin", "a two-to-one vote"."""
    text, start, end = page.text, figure.number_start, figure.number_end
    if figure.measure is not None or figure.low >= 1000:
        return False
    if _ODDS.match(text, end):
        return True
    return _ODDS_NOUN.match(text, end) is not None and _ODDS_BACK.search(text, max(0, start - 12), start) is not None


def _is_code_part(page: Page, figure: Figure) -> bool:
    """Phone numbers, codes, addresses of the internet, long runs of digits, "24/7", "9/11"."""
    text, start, end = page.text, figure.number_start, figure.number_end
    written = text[start:end]
    if written.replace(" ", "").isdigit():
        if len(written) > _LONGEST_PLAIN or (written[0] == "0" and len(written) > 1):
            return True
        if len(written) == 3 and (_PHONE_AHEAD.match(text, end) or _AREA_CODE.match(text, end)):
            return True
        if len(written) == 3 and text[end : end + 1] == ")" and _AREA_BEHIND.search(text, max(0, start - 14), start):
            return True
        if text[start - 1 : start] == "(" and _LETTERED_BEHIND.search(text, max(0, start - 14), start):
            return True
        if _TRUNK_BEHIND.search(text, max(0, start - 16), start):
            return True
        if text[start - 1 : start] == "+" and _COUNTRY_AHEAD.match(text, end):
            return True
        if len(written) == 4 and _PHONE_BEHIND.search(text, max(0, start - 4), start):
            return True
    if figure.measure is not None:
        return False
    return _CODE_AHEAD.match(text, end) is not None or _CODE_BEHIND.search(text, max(0, start - 24), start) is not None
