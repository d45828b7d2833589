"""The grammar of English numbers: from the atoms of a text to numbers with their values.

It reads "twenty-one trillion three hundred", "two and a half million", "one in five", "tens of thousands", "2 1/4".
Whether a number measures anything is decided later (:mod:`exclusions`).
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.extraction.quantities.atoms import Atom, Kind, find_atoms, follows_plus
from claimcheck.extraction.quantities.cardinals import Chain
from claimcheck.extraction.quantities.parts import (
    has_article,
    read_decimals,
    read_mixed,
    read_proportion,
    start_with_article,
)
from claimcheck.lexicon.numbers import load_number_words

_LONGEST_GAP = len(" out of every ")
_MINUS_WORD = re.compile(r"(?i)\b(?:minus|negative)[ -]+$")
_WORD_BEFORE = re.compile(r"(\w+)[ ]$")
_FEW = re.compile(r"(?i)\b(several|(?:a )?few|a couple of|many|couple)[ -]$")
_OF = re.compile(r"\sof\b")
_BARE = (Kind.HUNDRED, Kind.SCALE, Kind.DOZEN)
_ROUND_PLURALS = (Decimal(100), Decimal(1000), Decimal(10000))
_JOINTS = {
    "": "space",
    "and": "and",
    "and a": "and a",
    "and an": "and a",
    "a": "a",
    "of a": "a",
    "point": "point",
    "over": "over",
    "out of": "out of",
    "in every": "out of",
    "of every": "out of",
    "out of every": "out of",
    "in": "in",
    "in a": "in a",
    "of": "of",
}


@dataclass(frozen=True, slots=True)
class Number:
    """A number at ``text[start:end]``; ``high`` is set for a vague count, whose interval is ``value`` to ``high``.

    ``scale`` is the last scale word or suffix ("2.3 million": 10**6); ranges share it ("10 to 15 billion").
    ``prefix`` and ``suffix`` are the letters that a figure is glued to ("RM23.50", "75ml"), outside the span.
    """

    start: int
    end: int
    value: Decimal
    high: Decimal | None = None
    scale: Decimal | None = None
    prefix: str = ""
    suffix: str = ""
    kind: str = "figure"
    """figure, word, fraction, multiple ("twice") or vague."""
    shared: Decimal | None = None
    """What its last word multiplies by, so that it may be meant of a number before it, too: "two to three HUNDRED"."""


def read_numbers(text: str) -> list[Number]:
    """Every number of ``text``, from left to right, figures glued to letters with their letters beside them."""
    atoms = find_atoms(text)
    if not atoms:
        return []
    chain = Chain(text, atoms, ["", *(_joint(text, a, b) for a, b in itertools.pairwise(atoms))])
    numbers: list[Number] = []
    i = 0
    while i < len(atoms):
        number, i = _read_number(chain, i)
        if number is not None:
            numbers.append(number)
    return numbers


def _joint(text: str, left: Atom, right: Atom) -> str:
    """How two atoms are joined: one of the values of ``_JOINTS``, or "" where they are not."""
    if right.start - left.end > _LONGEST_GAP or left.suffix:
        return ""
    gap = text[left.end : right.start]
    if "\n" in gap:
        return ""
    joint = _JOINTS.get(" ".join(gap.replace("-", " ").replace("‑", " ").lower().split()), "")
    # "At one point 8,000 people": a decimal that is spelled out is so on both sides of its point.
    return "" if joint == "point" and Kind.FIGURE in (left.kind, right.kind) else joint


def _read_number(chain: Chain, i: int) -> tuple[Number | None, int]:
    """The number that starts at atom ``i``, or None, and the index of the atom after it."""
    atom = chain.atoms[i]
    if atom.kind is Kind.VAGUE:
        return _read_vague(chain, i)
    if atom.kind is Kind.MULTIPLE:
        return Number(atom.start, atom.end, atom.value, kind="multiple"), i + 1
    if atom.kind is Kind.ONE and atom.value == 1 and _is_pronoun(chain, i):
        return None, i + 1
    if atom.kind in _BARE and not has_article(chain, i):
        few = _read_few(chain, i)
        if few is not None or not (chain.joined(i + 1, "space") and chain.is_kind(i + 1, Kind.SCALE)):
            return few, i + 1
    if atom.suffix == "s" and atom.value in _ROUND_PLURALS and _OF.match(chain.text, atom.end + 1):
        return Number(atom.start, atom.end + 1, atom.value, atom.value * 10, kind="vague"), i + 1
    mixed = read_mixed(chain, i)
    if mixed is None:
        return None, i + 1
    if _is_ordinal(chain, mixed.end):
        return None, mixed.end + 1
    value, j, scale, is_fraction = read_decimals(chain, read_proportion(chain, i, mixed))
    start = start_with_article(chain, i)
    minus = _MINUS_WORD.search(chain.text, max(0, start - 10), start)
    if minus is not None and value > 0 and not follows_plus(chain.text, minus.start()):
        start, value = minus.start(), -value
    kind = "fraction" if is_fraction else "figure" if atom.kind in (Kind.FIGURE, Kind.FRACTION) else "word"
    last = chain.atoms[j - 1]
    shared = last.value if last.kind in (Kind.HUNDRED, Kind.DOZEN) and not is_fraction else scale
    return Number(start, last.end, value, None, scale, atom.prefix, last.suffix, kind, shared), j


def _is_ordinal(chain: Chain, j: int) -> bool:
    """ "twenty-first", "the thirty-second floor": tens that end in an ordinal."""
    ordinal = chain.joined(j, "space") and chain.is_kind(j, Kind.DENOMINATOR) and not chain.word(j).endswith("s")
    return ordinal and chain.is_kind(j - 1, Kind.TEN) and chain.atoms[j].value < 10


def _is_pronoun(chain: Chain, i: int) -> bool:
    """ "this one", "no one"; not "one in five", "one and a half"."""
    if chain.joined(i + 1, "space", "and a", "in", "out of", "over"):
        return False
    start = chain.atoms[i].start
    before = _WORD_BEFORE.search(chain.text, max(0, start - 12), start)
    return before is not None and before[1].lower() in load_number_words().pronoun_one


def _read_few(chain: Chain, i: int) -> Number | None:
    """ "several hundred", "a few thousand", "a couple of million": from two to ten times the scale."""
    atom = chain.atoms[i]
    before = _FEW.search(chain.text, max(0, atom.start - 16), atom.start)
    if before is None:
        return None
    word = before[1].lower()
    low, high = (3 if word in ("several", "many") else 2), (4 if "couple" in word else 10)
    return Number(before.start(), atom.end, low * atom.value, high * atom.value, kind="vague")


def _read_vague(chain: Chain, i: int) -> tuple[Number, int]:
    """ "dozens", "tens of thousands", "hundreds of thousands", "thousands and thousands"."""
    atom = chain.atoms[i]
    low, high, j = atom.value, atom.high or atom.value, i + 1
    if chain.joined(j, "of") and chain.is_kind(j, Kind.VAGUE):
        multiple = load_number_words().vague_multiples.get(chain.word(i))
        scale = chain.atoms[j].value
        if multiple is not None and scale > atom.value:
            low, high, j = multiple[0] * scale, multiple[1] * scale, j + 1
    elif chain.joined(j, "and") and chain.word(j) == chain.word(i):
        j += 1
    return Number(atom.start, chain.atoms[j - 1].end, low, high, kind="vague"), j
