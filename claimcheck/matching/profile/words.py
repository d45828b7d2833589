"""Words of a text as a comparison needs them: content stems, names, years and days, with the figures masked."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from claimcheck.lexicon.gazetteer import gazetteer
from claimcheck.lexicon.loader import load_toml
from claimcheck.lexicon.toponyms import fold
from claimcheck.quantity import Span

_TOKEN = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?|\d[\d,.:/]*\d|\d")
_FIGURE = re.compile(r"[$£€]?\d[\d,.:/]*\d*(?:st|nd|rd|th|m|bn|k|km|%)?\b")
_YEAR = re.compile(r"[12](?<=\b.)\d\d\d\b")  # what begins with a set of characters is found fast
_YEARS = range(1800, 2050)
_DAYS = {name: name[:3] for name in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")}
_MONTHS = {
    name: name[:3]
    for name in (
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
    )
}  # fmt: skip
_SHORT_MONTHS = {f"{short}": short for short in _MONTHS.values()} | {"sept": "sep"}
_DAY_SIGNS = (*_DAYS, *_SHORT_MONTHS)
WEEKDAYS, MONTHS = frozenset(_DAYS.values()), frozenset(_MONTHS.values())
"""The short names that :func:`days_and_months` gives."""


def tokens(text: str) -> list[str]:
    """The words and figures of ``text`` in order, punctuation left out, possessives without their ending."""
    return [_trim_token(token) for token in _TOKEN.findall(text.replace("’", "'"))]


def placed_tokens(text: str) -> tuple[list[str], list[int], list[int]]:
    """:func:`tokens`, and the offsets at which each starts and ends, its point and its ending with it."""
    plain = text.replace("’", "'")
    found = _TOKEN.findall(plain)
    starts, ends, at = [], [], 0
    for token in found:
        # Every letter and every figure begins a token, so that it stands nowhere before its own place.
        start = plain.index(token, at)
        at = start + len(token)
        starts.append(start)
        ends.append(at)
    return [_trim_token(token) for token in found], starts, ends


def _trim_token(token: str) -> str:
    return token if token.isalpha() else token.removesuffix("'s").rstrip(".")


def mask_figures(text: str) -> str:
    """``text`` in lower case with every figure as ``#``: numbers must not make two sentences look alike or unlike."""
    return _FIGURE.sub("#", text.lower())


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A crude stem, so that kill, kills, killed and killing meet, and troop and troops; lower case."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    irregular = _irregular().get(word)
    if irregular is not None:
        return irregular
    for ending, replacement, shortest in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            return _trim(word[: len(word) - len(ending)] + replacement)
    return _trim(word)


def beginnings(stemmed: str) -> list[str]:
    """Strings of which every word with this stem has one at its beginning, in lower case."""
    irregular = [word for word, found in _irregular().items() if found == stemmed]
    return [stemmed[:-1] if stemmed.endswith("y") else stemmed, *irregular]


_ENDINGS = (
    ("ies", "y", 2), ("ied", "y", 2), ("sses", "ss", 2), ("xes", "x", 2), ("ches", "ch", 2), ("shes", "sh", 2),
    ("ing", "", 4), ("ed", "", 3), ("ly", "", 4), ("ss", "ss", 1), ("us", "us", 1), ("s", "", 3),
)  # fmt: skip


def _trim(word: str) -> str:
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


@lru_cache(maxsize=1)
def _irregular() -> dict[str, str]:
    return dict(load_toml("stems")["irregular"])


@lru_cache(maxsize=1)
def function_words() -> frozenset[str]:
    """Words that say nothing about what is measured."""
    return frozenset(load_toml("stems")["function_words"])


def content_stems(text: str) -> list[str]:
    """Stems of the content words of ``text``, in order; figures, days and months are left out."""
    return [found for found in map(content_stem, tokens(text)) if found is not None]


@lru_cache(maxsize=200_000)
def content_stem(token: str) -> str | None:
    """The stem of a token; None for a figure, a day, a month and what says nothing."""
    lower = token.lower()
    if token[0].isdigit() or lower in function_words() or lower in _DAYS:
        return None
    return None if len(lower) > 1 and token[0].isupper() and lower in _MONTHS else stem(lower)


def names(text: str) -> list[str]:
    """Runs of capitalised words inside sentences, lower case: "north korea", "trumbull gardens"; no days, no months.

    The first word of a sentence counts only where it goes on with another capitalised word.
    """
    return [name for name, _ in placed_names(text)]


_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+|\n+")
_NAME_RUN = re.compile(r"[A-Z][\w'’&-]*(?:\s+(?:of\s+the\s+|of\s+|al-|the\s+)?[A-Z][\w'’&-]*\.?)*")


def placed_names(text: str) -> list[tuple[str, int]]:
    """:func:`names` with the offset at which each run of capitals starts."""
    openings = {match.end() for match in _SENTENCE_END.finditer(text)}
    first = len(text) - len(text.lstrip("\"'“‘(- "))
    found = []
    for match in _NAME_RUN.finditer(text):
        run = match.group().split()
        opens = match.start() in openings or match.start() <= first
        if opens and len(run) == 1:
            continue
        parts = [part.strip("'’.").removesuffix("'s").removesuffix("’s") for part in run]
        if opens and parts[0].lower() in function_words():
            parts = parts[1:]
        kept = [part.lower() for part in parts if part and part.lower() not in _DAYS and part.lower() not in _MONTHS]
        while kept and kept[0] in function_words():
            kept = kept[1:]
        if kept:
            found.append((" ".join(kept), match.start()))
    return found


_CAPITALISED = re.compile(r"[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*)?")
_LARGE = 150
"""People in thousands of a town that stands for its country where a text names no more than the town."""


@lru_cache(maxsize=50_000)
def country_of(name: str) -> str | None:
    """The country code of a country, its people, a region or a large town; None for all else."""
    places = gazetteer()
    name = name.rstrip(".'’").removesuffix("'s").removesuffix("’s")
    code = places.code_of(name)
    if code is None and len(name) > 3:
        code = places.regions.get(name.lower()) or None
        towns = places.towns.get(name.lower(), ())
        if code is None and towns and towns[0].people >= _LARGE:
            code = towns[0].country
    return code


def names_region(town: str, country: str) -> bool:
    """Whether a region of the country is called after the town."""
    places = gazetteer()
    code = places.code_of(country)
    return any(one.country == code and not one.region for one in places.towns.get(fold(town), ()))


def countries(text: str) -> frozenset[str]:
    """Codes of the countries that ``text`` names, by themselves, their people, regions or large towns."""
    found: set[str] = set()
    for name in _CAPITALISED.findall(text):
        code = country_of(name)
        if code:
            found.add(code)
        elif len(parts := name.split()) > 1:
            found.update(filter(None, map(country_of, parts)))
    return frozenset(found)


def is_headline(text: str) -> bool:
    """Whether most longer words are capitalised, as in headlines, so that a capital makes no name."""
    long = [word for word in tokens(text) if len(word) > 3 and word[0].isalpha()]
    return len(long) > 2 and sum(word[0].isupper() for word in long) >= 0.7 * len(long)


def years(text: str) -> frozenset[int]:
    """The years that ``text`` names."""
    return frozenset(year for year in map(int, _YEAR.findall(text)) if year in _YEARS)


_CLAUSE = re.compile(
    r"[,:](?!\d)|[;()—–]|\s-\s|\bthan\b(?!\s[$£€]?\d)|\b(?:who|whose|which|where|compared|since|after|when|while|because|although|though)\b",
    re.IGNORECASE,
)
"""Where words begin that may tell of something else than the figure before or behind them."""
_ADJUNCT = re.compile(
    r"\s*(?:in|by|during|for|on|at|until|as of|among|including|excluding|without|stripping out)\b", re.IGNORECASE
)
_SPAN = re.compile(
    r"\b(?:from|between) (?:\w+ )?(?:1[89]|20)\d\d (?:and|to|until|till|through) (?:\w+ )?(?:1[89]|20)\d\d\b",
    re.IGNORECASE,
)


def years_of(sentence: str, figure: Span) -> frozenset[int]:
    """The years that ``sentence`` names for the ``figure``: in its own part, or in one that dates it all.

    "Fitch, who kept the books since 2008, must repay $2 million" names none, nor does "the lowest since 2012", or a
    span of years in which something went on.
    """
    return frozenset(year for part in own_parts(sentence, figure) for year in years(_SPAN.sub("", part)))


def own_parts(sentence: str, figure: Span) -> list[str]:
    """The parts of ``sentence`` that tell of the ``figure``: its own, and those that date or narrow it.

    What is "less than 40" begins no part of its own at "than".
    """
    start, end = figure
    cuts = (match.start() for match in _CLAUSE.finditer(sentence))
    ends = [0, *(cut for cut in cuts if not start < cut < end), len(sentence)]
    parts = ((first, last, sentence[first:last]) for first, last in itertools.pairwise(ends))
    return [part for first, last, part in parts if first <= start < last or _ADJUNCT.match(part.lstrip(",;:()—– -"))]


_CLOCK = re.compile(r"(?i)\b(\d{1,2})(?:[:.](\d\d))?\s?([ap])\.?\s?m\b(?!\.?\s(?:GMT|UTC))")


_AT_NOON = re.compile(r"(?i)\b(?:noon|midday)\b")
_NOON = 12 * 60


def clock_times(text: str) -> frozenset[int]:
    """The times of day ("2.09 a.m.", "noon") in ``text``, as minutes after midnight; those of GMT are left out."""
    told = (
        (int(hour) % 12 + (12 if half.lower() == "p" else 0)) * 60 + int(minute or 0)
        for hour, minute, half in _CLOCK.findall(text)
    )
    return frozenset([*told, *(_NOON for _ in _AT_NOON.findall(text))])


def days_and_months(text: str) -> frozenset[str]:
    """The weekdays and months that ``text`` names, as three letters each."""
    if not any(map(text.lower().__contains__, _DAY_SIGNS)):
        return frozenset()
    found = set()
    for token in tokens(text):
        lower = token.lower()
        if lower in _DAYS:
            found.add(_DAYS[lower])
        elif token[0].isupper() and (lower in _MONTHS or lower in _SHORT_MONTHS):
            found.add(_MONTHS.get(lower) or _SHORT_MONTHS[lower])
    return frozenset(found)
