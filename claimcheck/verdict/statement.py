"""Of several statements that say the same, the one that names it best."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.lexicon.labels import label_words
from claimcheck.verdict.naming import start_sentence

LONGEST = 90
"""Code points of a statement that a label shows."""

_FEWEST = 4
"""Words below which a statement hardly says anything by itself."""
_QUOTES = '"“”‘'
_DATELINE = re.compile(r"[A-Z]{2}[A-Z.'’ -]*(?:,[^—–\n]{2,40}?)?(?:\s*\([^)\n]{2,40}\))?\s*(?:—|–|--?)\s+")
"""Where an article was filed from, at the beginning of its first sentence: "KABUL, Afghanistan (AP) — "."""

_OPENINGS = ("that ", "any ")
"""Words that only join the statement to its verb: "denied that any troops had left"."""


def dateline_length(text: str) -> int:
    """Code points of the dateline with which ``text`` begins, 0 where it begins without."""
    found = _DATELINE.match(text)
    return 0 if found is None else found.end()


def pick_statement(texts: Iterable[str]) -> str:
    """The shortest statement that can be understood without its surroundings, without the marks around it."""
    statements = sorted({_strip(text) for text in texts}, key=lambda text: (_is_weak(text), len(text), text))
    return start_sentence(shorten(statements[0]))


def _strip(text: str) -> str:
    flat = " ".join(text[dateline_length(text) :].split()).strip(" ,;:")
    for opening in _OPENINGS:
        flat = flat.removeprefix(opening)
    # A quotation that the text opens or closes elsewhere leaves a single mark here.
    bare = flat.strip(_QUOTES)
    if not any(mark in bare for mark in _QUOTES):
        return bare.rstrip(",.")
    return re.sub(f"[{_QUOTES}]", "", bare).rstrip(",.") if sum(bare.count(m) for m in _QUOTES) % 2 else bare


def _is_weak(text: str) -> bool:
    first = text.split()[0].lower().strip("'’") if text.split() else ""
    return len(text.split()) < _FEWEST or first in label_words().weak


def shorten(text: str, longest: int = LONGEST) -> str:
    """``text`` cut at a word to at most ``longest`` code points."""
    return text if len(text) <= longest else text[: longest - 1].rsplit(" ", 1)[0] + "…"
