"""Decides which numbers measure nothing: dates, times of day, years, names, scores, idioms.

Works on the text around the number, and on the parse only where the text leaves it open.
"""

from __future__ import annotations

import re
from functools import cache

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.lexicon.contexts import load_number_contexts

_WORD_BEFORE = re.compile(r"([\w&.'’#]+)[ \u00a0]?$")
_WORD_AFTER = re.compile(r"[ \u00a0]?([\w&.'’]+)")
_CLOCK_AFTER = re.compile(r"(?i)\s?(?:[ap]\.?m\b|o['’]clock\b|hours?\s+(?:gmt|utc)|(?:gmt|utc|est|edt|bst|cet)\b)")
_LETTER_HYPHEN = re.compile(r"([A-Za-z]+)[-‐‑]$")
_HYPHEN_WORD = re.compile(r"[-‐‑]([A-Za-z]+)")
_SCORE = re.compile(r"[-–](\d{1,3})(?![\d%.,]\d|%|\w)")
_STREET = re.compile(r"(?:\s[A-Z][\w'’.-]+){1,3}\s(?:Street|St|Avenue|Ave|Road|Rd|Drive|Lane|Boulevard|Blvd|Court|Place|Square|Terrace|Parkway|Way)\b")
_CODE_AHEAD = re.compile(r"[-–]\d+[-–]\d")
_CODE_BEHIND = re.compile(r"\d[-–]\d+[-–]$")
_DATE_TAIL = re.compile(r"(?i)[ ]?(?:st|nd|rd|th)?[ ](?:of[ ])?([a-z]{3,9})\b")


def is_excluded(page: Page, figure: Figure) -> bool:
    """Whether the figure's number is no quantity."""
    if figure.number.kind == "vague":
        return _is_plain_verb(page, figure)
    if figure.measure is None:
        if figure.number.suffix or figure.number.prefix:
            return True
        if figure.number.kind in ("word", "fraction", "multiple"):
            return _is_idiom(page, figure)
    elif figure.measure.dimension not in ("duration", "angle", "length") or figure.measure.end - figure.number_end > 2:
        return (
            _is_clock(page, figure)
            or _is_code(page, figure)
            or (figure.number.kind == "word" and _is_idiom(page, figure))
        )
    return (
        _is_clock(page, figure)
        or _is_date(page, figure)
        or _is_name(page, figure)
        or _is_year(page, figure)
        or _is_score(page, figure)
        or _is_identifier(page, figure)
        or _is_idiom(page, figure)
    )


def _before(page: Page, figure: Figure) -> str:
    match = _WORD_BEFORE.search(page.text, max(0, figure.start - 20), figure.start)
    return match[1].lower().rstrip(".") if match else ""


def _after(page: Page, figure: Figure) -> str:
    match = _WORD_AFTER.match(page.text, figure.end)
    return match[1].lower().rstrip(".") if match else ""


def _is_plain_verb(page: Page, figure: Figure) -> bool:
    """ "he scores": a verb, not a vague count."""
    token = page.doc[figure.first]
    return token.lower_ in ("scores", "tens") and (
        token.tag_.startswith("V") or (token.nbor(0).lower_ == "tens" and figure.low < 100)
    )


def _is_clock(page: Page, figure: Figure) -> bool:
    text, start, end = page.text, figure.number_start, figure.number_end
    if _CLOCK_AFTER.match(text, end) and figure.low < 2500:
        return True
    if text[end : end + 1] in (":", ".") and text[end + 1 : end + 2].isdigit() and text[end] == ":":
        return True
    return start > 1 and text[start - 1] == ":" and text[start - 2].isdigit()


def _is_date(page: Page, figure: Figure) -> bool:
    """ "March 7", "7 March", "Oct. 31", "July 4, 2016", "1-3 August"."""
    text = page.text
    if figure.measure is not None or figure.low != figure.low.to_integral_value():
        return False
    if figure.low <= 31 or 1500 <= figure.low <= 2100:
        before = _WORD_BEFORE.search(text, max(0, figure.number_start - 14), figure.number_start)
        if before and _is_month(before[1]) and not _counts_plural(page, figure):
            return True
        after = _DATE_TAIL.match(text, figure.number_end)
        if after and _is_month(after[1]) and figure.low <= 31:
            return True
        window = text[max(0, figure.number_start - 24) : figure.number_start]
        if re.search(
            r"(?i)\b(?:" + _months_pattern() + r")\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,|\s?[-–]|\sand|\sto)?\s?$", window
        ):
            return True
        ahead = text[figure.number_end : figure.number_end + 16]
        if re.match(r"\s?(?:[-–]|and|to)\s?\d{1,2}(?:st|nd|rd|th)?\s(?:" + _months_pattern() + r")\b", ahead):
            return True
    return False


@cache
def _months_pattern() -> str:
    return "|".join(sorted((m.capitalize() for m in load_number_contexts().months), key=len, reverse=True))


def _is_month(word: str) -> bool:
    """A month's name; "may" and "march" only with a capital."""
    lower = word.rstrip(".").lower()
    return lower in load_number_contexts().months and (word[0].isupper() or lower not in ("may", "march", "mar", "sep", "dec"))


def _counts_plural(page: Page, figure: Figure) -> bool:
    """Whether the parse makes the number count a plural noun to its right."""
    token = page.doc[figure.last]
    head = token.head
    if token.dep_ == "nummod" and head.i > token.i and head.tag_ in ("NNS", "NNPS"):
        return True
    return False


def _is_year(page: Page, figure: Figure) -> bool:
    """Four plain digits that date something rather than count it."""
    text, value = page.text, figure.low
    written = text[figure.number_start : figure.number_end]
    if figure.measure is not None or not written.isdigit() or len(written) != 4 or not 1100 <= value <= 2100:
        return False
    contexts = load_number_contexts()
    before, after = _before(page, figure), _after(page, figure)
    if text[figure.number_end : figure.number_end + 2] in ("'s", "’s"):
        return True
    plural = _counts_plural(page, figure)
    if 1900 <= value <= 2100:
        if value % 100 == 0 and plural and after not in contexts.year_nouns:
            return before in contexts.year_before and before not in ("of", "from", "to", "the", "around", "and")
        hedged = re.search(
            r"(?i)\b(?:about|some|nearly|almost|more than|over|approximately|least)\s$",
            text[max(0, figure.start - 16) : figure.start],
        )
        return not (hedged and plural)
    if plural and before not in ("in", "since"):
        return False
    return (
        before in contexts.year_before
        and before not in ("of", "to", "and", "for", "around", "by", "from", "the", "between", "after")
    ) or before in contexts.months


def _is_name(page: Page, figure: Figure) -> bool:
    """ "Section 4", "iPhone 14", "Boeing 737", "F-16", "S&P 500", "No. 3", "#5"."""
    text, start, end = page.text, figure.number_start, figure.number_end
    if figure.number.kind == "word" and not text[start].isupper():
        return _before(page, figure) in load_number_contexts().label_always and not _counts_plural(page, figure)
    contexts = load_number_contexts()
    if start and text[start - 1] in "#@_\\":
        return True
    joined = _LETTER_HYPHEN.search(text, max(0, start - 14), start)
    if joined and joined[1].lower() not in contexts.hyphen_before:
        return True
    trailing = _HYPHEN_WORD.match(text, end)
    if trailing and figure.measure is None and (len(trailing[1]) == 1 or trailing[1].lower() in contexts.compounds):
        return True
    before = _WORD_BEFORE.search(text, max(0, figure.start - 20), figure.start)
    if before is None:
        return False
    word = before[1].rstrip(".").lower()
    if word in contexts.label_always and figure.start == figure.number_start:
        return True
    plural = _counts_plural(page, figure)
    if plural or figure.measure is not None:
        return False
    if word == "exit" or _STREET.match(text, end) or (len(before[1]) == 1 and before[1].isupper() and before[1] not in "AI"):
        return True
    if word in contexts.labels and (before[1][0].isupper() or before[1].endswith(".")):
        return True
    return _follows_proper_noun(page, figure)


def _is_code(page: Page, figure: Figure) -> bool:
    """"SCP-173C": a letter and a hyphen before a figure that seems to have a unit."""
    joined = _LETTER_HYPHEN.search(page.text, max(0, figure.start - 14), figure.start)
    return joined is not None and joined[1].lower() not in load_number_contexts().hyphen_before


def _follows_proper_noun(page: Page, figure: Figure) -> bool:
    """A figure that the parse hangs on the proper noun before it, with no noun of its own: "Euro 2020", "iPhone 14"."""
    if figure.number.kind != "figure" or figure.start != figure.number_start or figure.number.scale is not None:
        return False
    token = page.doc[figure.first]
    if token.i == 0:
        return False
    before = page.doc[token.i - 1]
    if before.pos_ != "PROPN" or not before.text[0].isupper() or before.whitespace_ == "":
        return False
    if "," in page.text[figure.number_start : figure.number_end]:
        return False
    head = token.head
    return (
        token.dep_ in ("nummod", "flat", "compound", "nmod", "appos", "nmod:unmarked", "dep", "list")
        and head.i < token.i
    ) or token.pos_ == "PROPN"


def _is_score(page: Page, figure: Figure) -> bool:
    """ "3-1", "2-2": two small figures joined by a hyphen that run down, are equal, or stand by a word of sport."""
    text, start, end = page.text, figure.number_start, figure.number_end
    match = _SCORE.match(text, end)
    other = None
    if match is not None:
        other, low, high = match, int(figure.low), int(match[1])
        after_at, before_at = match.end(), start
    else:
        back = re.search(r"(?<![\d.,$£€])(\d{1,3})[-–]$", text[max(0, start - 5) : start])
        if back is None:
            return False
        other, low, high = back, int(back[1]), int(figure.low) if figure.low < 10**6 else 0
        after_at, before_at = end, start - len(back.group())
    if figure.measure is not None or figure.low != figure.low.to_integral_value() or figure.number.scale is not None:
        return False
    if low >= high:
        return True
    scores = load_number_contexts().scores
    after = re.match(r"\s?([A-Za-z]+)", text[after_at : after_at + 14])
    before = re.search(r"([A-Za-z]+)\s(?:by\s|a\s|the\s)?$", text[max(0, before_at - 16) : before_at])
    if (after and after[1].lower() in scores) or (before and before[1].lower() in scores):
        return True
    return text[after_at : after_at + 1] in ("-", "–") or (before_at > 0 and text[before_at - 1] in "-–")


def _is_identifier(page: Page, figure: Figure) -> bool:
    """Phone numbers, codes, IP addresses, long runs of digits, "24/7", "9/11"."""
    text, start, end = page.text, figure.number_start, figure.number_end
    written = text[start:end]
    if (written.isdigit() and len(written) >= 9) or (written.isdigit() and written[0] == "0" and len(written) > 1):
        return True
    if start and text[start - 1] in "/+." and text[max(0, start - 2)].isalnum() and text[start - 1] != "+":
        return figure.measure is None
    if _CODE_AHEAD.match(text, end) or _CODE_BEHIND.search(text, max(0, start - 24), start):
        return True
    if text[end : end + 1] == "/" and text[end + 1 : end + 2].isalnum() and figure.measure is None:
        return True
    if (
        start > 1
        and text[start - 1] in "-–"
        and text[start - 2].isdigit()
        and text[end : end + 1] in ("-", "–")
        and text[end + 1 : end + 2].isdigit()
    ):
        return True
    return text[end : end + 1] == "." and text[end + 1 : end + 2].isdigit()


def _is_idiom(page: Page, figure: Figure) -> bool:
    """ "no one", "one another", "one-time", "the second half", "a quarter-final"."""
    text, start, end = page.text, figure.number_start, figure.number_end
    contexts = load_number_contexts()
    written = text[start:end].lower()
    trailing = _HYPHEN_WORD.match(text, end)
    if figure.number.kind == "fraction":
        return _is_ordinal_fraction(page, figure, written, trailing is not None)
    if trailing and figure.measure is None and trailing[1].lower() in contexts.compounds:
        return True
    joined = _LETTER_HYPHEN.search(text, max(0, start - 14), start)
    if joined and figure.number.kind == "word" and joined[1].lower() not in contexts.hyphen_before:
        return True
    window = " " + " ".join(text[max(0, start - 18) : end + 18].lower().split()) + " "
    if written in _idiom_numbers() and figure.low <= 50:
        for phrase in contexts.one_phrases:
            if written in phrase and f" {phrase} " in window.replace(",", " ").replace(".", " "):
                return True
    if figure.number.kind == "word" and text[start].isupper() and page.doc[figure.first].pos_ == "PROPN":
        previous = page.doc[figure.first - 1] if figure.first else None
        if previous is not None and previous.pos_ == "PROPN" and not page.doc[figure.first].is_sent_start:
            return True
    if written == "one" and figure.measure is None:
        return _is_pronoun_one(page, figure)
    return False


@cache
def _idiom_numbers() -> frozenset[str]:
    return frozenset(
        {"one", "two", "zero", "seven", "twelve", "ten", "fifty", "four", "nine", "twenty", "50", "24", "9", "7", "22"}
    )


def _is_pronoun_one(page: Page, figure: Figure) -> bool:
    """ "one" that stands for a noun or for anybody, as against "one soldier", "one of the students"."""
    token = page.doc[figure.first]
    if figure.last + 1 < len(page.doc) and page.doc[figure.last + 1].like_num:
        return True
    following = page.text[figure.number_end : figure.number_end + 4]
    if following.startswith(" of ") or following.startswith(" in "):
        return False
    if token.dep_ == "nummod" and token.head.i > token.i:
        return False
    if token.i + 1 < len(page.doc):
        after = page.doc[token.i + 1]
        if after.pos_ in ("NOUN", "PROPN", "ADJ") or after.tag_ == "HYPH":
            return False
    return True


def _is_ordinal_fraction(page: Page, figure: Figure, written: str, hyphenated: bool) -> bool:
    """ "the first half", "a quarter of a century ago", "a third man", "half-brother"."""
    text, end = page.text, figure.number_end
    before = _before(page, figure)
    following = text[end : end + 8].lower()
    if (
        "in" in written.split()
        or "out of" in written
        or "/" in written
        or not written.isascii()
        or figure.measure is not None
    ):
        return False
    if hyphenated and not text[end:].startswith(("-million", "-dozen")):
        return True
    if before in _HALF_BLOCKERS:
        return True
    if written in ("half", "a half"):
        return not (
            following.startswith(
                (
                    " of ",
                    " the ",
                    " its ",
                    " their ",
                    " his ",
                    " her ",
                    " a ",
                    " an ",
                    " were ",
                    " are ",
                    " is ",
                    ".",
                    ",",
                    " that",
                    " those",
                    " all",
                    " our",
                )
            )
            or before in ("by", "than", "about", "nearly", "almost", "to", "over")
        )
    if written.split()[0] in ("a", "an", "one") or "-" in written:
        return not (
            following.startswith(
                (
                    " of",
                    ".",
                    ",",
                    ";",
                    " more",
                    " less",
                    " fewer",
                    " higher",
                    " lower",
                    " were",
                    " are",
                    " have",
                    " said",
                    " in",
                )
            )
            or before in ("by", "than", "nearly", "almost", "about")
        )
    return False


_HALF_BLOCKERS = frozenset(
    {
        "first",
        "second",
        "third",
        "fourth",
        "final",
        "last",
        "latter",
        "other",
        "opening",
        "next",
        "each",
        "every",
        "better",
        "fiscal",
        "this",
        "previous",
        "early",
    }
)
