"""An article: the text that all offsets point into, what is known of where it came from, and what in it is no text."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import Any

from claimcheck.lexicon import load_toml, word_set
from claimcheck.quantity import Span

OMISSION = " … "
"""What stands in a quotation for words that are left out."""


@dataclass(frozen=True)
class Article:
    """One piece of news.

    ``apart`` holds the spans of ``text`` that are no running text (captions, a repeated headline, leftovers); no claim
    is ever read from them. ``external_id`` is the id that the input gave; ``location`` where it was read from.
    """

    text: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    external_id: str | None = None
    location: str | None = None
    apart: tuple[Span, ...] = ()

    @cached_property
    def digest(self) -> str:
        """SHA-256, in hexadecimal, of the text, its outlet and its address: an article's identity, and its claims'.

        Ten outlets that print one agency's text are ten articles; what else is known of an article may be corrected
        later without making it another one.
        """
        parts = (self.text, self.outlet or "", self.url or "")
        return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()

    def to_json(self) -> dict[str, Any]:
        """What the JSON contract tells of an article beside a claim of it."""
        return {
            "id": self.digest[:16],
            "external_id": self.external_id,
            "title": self.title,
            "outlet": self.outlet,
            "published": None if self.published is None else self.published.isoformat(),
            "url": self.url,
        }

    def quote(self, parts: Sequence[Span]) -> str:
        """The words at ``parts`` as one quotation, with "…" where words between two of them are left out."""
        words = [self.text[start:end] for start, end in parts]
        for at, ((_, end), (start, _)) in enumerate(pairwise(parts), 1):
            between = self.text[end:start]
            left_out = start < end or any(character.isalnum() for character in between)
            words[at] = f"{OMISSION if left_out else between}{words[at]}"
        return "".join(words)

    def is_apart(self, span: Span) -> bool:
        """Whether ``span`` touches something that was set apart."""
        return any(start < span[1] and span[0] < end for start, end in self.apart)


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: where its words stand, and its words folded for comparison."""

    span: Span
    words: str
    folded: str


def split_lines(text: str) -> Iterator[Line]:
    """The lines of ``text`` that hold anything, with the white space around them left out of their spans."""
    for match in re.finditer(r"[^\n]+", text):
        words = match.group().strip()
        if words:
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            yield Line((start, start + len(words)), words, fold(words))


def fold(words: str) -> str:
    """``words`` without regard to case, to the kind of quotation marks and to the amount of white space."""
    return " ".join(words.casefold().translate(_MARKS).split())


_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})


def find_apart(text: str, title: str | None = None, *, titled: bool = False) -> tuple[Span, ...]:
    """The lines of ``text`` that are no running text: leftovers, links, headlines and captions that stand twice.

    A caption that stands once is read as text, since nothing tells it from a paragraph for certain; of running text
    that was pasted twice, the first copy is read. ``titled`` says that the first line is known to be the headline.
    """
    lines = list(split_lines(text))
    count = Counter(line.folded for line in lines)
    headlines = _headlines(lines, title, titled, count)
    apart: list[Span] = []
    body_begun = False
    before: Line | None = None
    furniture = _leftovers() | headlines | _captions(lines, count, headlines)
    links = False
    for line in lines:
        pasted_again = body_begun and before is not None and before.folded == line.folded
        links = line.folded in _link_heads() or (links and is_headline(line.words))
        if pasted_again or links or line.folded in furniture or _mask_numbers(line.folded) in furniture:
            apart.append(line.span)
        else:
            body_begun = True
        before = line
    return tuple(apart)


def _mask_numbers(words: str) -> str:
    """``words`` with "#" for each number in digits."""
    return re.sub(r"\d+", "#", words)


def _headlines(lines: list[Line], title: str | None, titled: bool, count: Counter[str]) -> frozenset[str]:
    found = set()
    if lines and titled:
        found.add(lines[0].folded)
    candidates = [fold(title)] if title else []
    if lines and is_headline(lines[0].words):
        candidates.append(lines[0].folded)
    found.update(folded for folded in candidates if count[folded] > 1)
    return frozenset(found)


def _captions(lines: list[Line], count: Counter[str], headlines: frozenset[str]) -> frozenset[str]:
    """Lines that stand twice and end in a credit, or stand twice in a row before the text begins."""
    found = {line.folded for line in lines if count[line.folded] > 1 and has_credit(line.words)}
    for line, following in pairwise(lines):
        if line.folded in found or line.folded in headlines or line.folded in _leftovers():
            continue
        if line.folded != following.folded:
            break
        found.add(line.folded)
    return frozenset(found)


def is_headline(words: str) -> bool:
    """Whether a line that stands alone reads like a headline: short, and no full sentence by its punctuation."""
    return len(words) <= 200 and not words.endswith((".", ":", ";", ",", '."', ".”", ".'", ".’", ")"))


def has_credit(words: str) -> bool:
    """Whether the line ends in a picture's credit in brackets."""
    return bool(_credit_pattern("credits").search(words))


def has_old_picture(words: str) -> bool:
    """Whether the line's credit says that the picture is from another time ("File photo")."""
    return bool(_credit_pattern("old_pictures").search(words))


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where an article was filed from: the town, what holds it ("" where that is not told), and where its text begins.

    "KABUL, Afghanistan (AP) — Two men…"
    """

    place: str
    land: str
    end: int


@lru_cache(maxsize=8)
def find_dateline(text: str) -> Dateline | None:
    """The dateline of an article, which stands at the beginning of one of its first lines."""
    match = _DATELINE.search(text, 0, min(len(text), _HEAD))
    if match is None:
        return None
    return Dateline(match["place"].strip().title(), (match["land"] or "").strip(), match.end())


def dateline_end(text: str) -> int:
    """Where the words after the dateline begin, 0 without one."""
    found = find_dateline(text)
    return 0 if found is None else found.end


_DATELINE = re.compile(
    r"""^\W{0,3}(?P<place>[A-Z][A-Z.'’ -]{2,30})(?:,\s*(?P<land>[A-Z][\w.' ]{1,25}?))?\s*
    (?:,\s*\w+\.?\ \d+(?:,\ \d{4})?)?\s*(?:\([^)]{2,30}\)\s*)?(?:[—–-]{1,2}|[•·])\s""",
    re.MULTILINE | re.VERBOSE,
)
_HEAD = 3000
"""Characters of the article in which its dateline stands."""


@cache
def _leftovers() -> frozenset[str]:
    return word_set([fold(line) for line in load_toml("layout")["leftovers"]], "layout.toml, leftovers")


@cache
def _link_heads() -> frozenset[str]:
    return word_set([fold(line) for line in load_toml("layout")["link_heads"]], "layout.toml, link_heads")


@cache
def _credit_pattern(name: str) -> re.Pattern[str]:
    words = word_set(load_toml("layout")[name], f"layout.toml, {name}")
    return re.compile(rf"\([^()]*\b(?:{'|'.join(map(re.escape, sorted(words)))})\b[^()]*\)$", re.IGNORECASE)
