"""The grammar of English numbers over the atoms of a text: "twenty-one trillion three hundred", "two and a half million",
"three quarters", "one in five", "tens of thousands", "half a dozen", "2 1/4".

It only reads values. Whether a number measures anything is decided later (:mod:`contexts`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.extraction.quantities.atoms import Atom, Kind, find_atoms
from claimcheck.lexicon.numbers import load_number_words

_HUNDRED = Decimal(100)
_LONGEST_GAP = 12
_ARTICLE = re.compile(r"(?i)\b(?:an?)[ -]+$")
_MINUS_WORD = re.compile(r"(?i)\b(?:minus|negative)[ -]+$")
_WORD_BEFORE = re.compile(r"(\w+)[ ]$")
_JOINTS = {
    "": "space",
    "-": "space",
    "and": "and",
    "and a": "and a",
    "and an": "and a",
    "a": "a",
    "of a": "a",
    "point": "point",
    "over": "over",
    "out of": "out of",
    "in": "in",
    "of": "of",
}


@dataclass(frozen=True, slots=True)
class Number:
    """A number at ``text[start:end]``; ``high`` is set for a vague count, whose interval is ``value`` to ``high``.

    ``scale`` is the last scale word or suffix ("2.3 million": 10**6); ranges share it ("10 to 15 billion").
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


def read_numbers(text: str) -> list[Number]:
    """Every number of ``text``, from left to right, figures glued to letters with their letters beside them."""
    atoms = find_atoms(text)
    if not atoms:
        return []
    joints = ["start"] + [_joint(text, a, b) for a, b in zip(atoms, atoms[1:], strict=False)]
    reader = _Reader(text, atoms, joints)
    numbers: list[Number] = []
    i = 0
    while i < len(atoms):
        number, i = reader.read(i)
        if number is not None:
            numbers.append(number)
    return numbers


def _joint(text: str, left: Atom, right: Atom) -> str:
    """How two atoms are joined: one of the values of ``_JOINTS``, or "" where they are not."""
    if right.start - left.end > _LONGEST_GAP or left.suffix:
        return ""
    gap = text[left.end : right.start]
    if gap.isspace():
        return "space" if "\n" not in gap else ""
    return _JOINTS.get(" ".join(gap.replace("-", " ").replace("‑", " ").lower().split()), "") if gap else "space"


class _Reader:
    """Reads one number after the other; ``i`` is always the index of the next atom."""

    def __init__(self, text: str, atoms: list[Atom], joints: list[str]) -> None:
        self.text, self.atoms, self.joints = text, atoms, joints

    def read(self, i: int) -> tuple[Number | None, int]:
        """The number that starts at atom ``i``, or None, and the index after it."""
        atom = self.atoms[i]
        if atom.kind is Kind.VAGUE:
            return self._vague(i)
        if atom.kind is Kind.MULTIPLE:
            return Number(atom.start, atom.end, atom.value, kind="multiple"), i + 1
        if atom.kind is Kind.ONE and atom.value == 1 and self._is_pronoun(i):
            return None, i + 1
        if atom.kind in _BARE and not self._has_article(i):
            few = self._few(i)
            if few is not None:
                return few, i + 1
            if i + 1 >= len(self.atoms) or self.joints[i + 1] != "space" or self.atoms[i + 1].kind is not Kind.SCALE:
                return None, i + 1
        if atom.suffix == "s" and atom.value in _ROUND_PLURALS and _OF.match(self.text, atom.end + 1):
            return Number(atom.start, atom.end + 1, atom.value, atom.value * 10, kind="vague"), i + 1
        found = self._mixed(i)
        if found is None:
            return None, i + 1
        value, j, scale, is_fraction = found
        value, j, is_fraction = self._proportion(i, j, value, is_fraction)
        if j < len(self.atoms) and self.joints[j] == "point" and not is_fraction:
            value, j = self._decimals(value, j)
        start = self._start(i)
        if _MINUS_WORD.search(self.text, max(0, start - 10), start) and value > 0:
            start = _MINUS_WORD.search(self.text, max(0, start - 10), start).start()  # type: ignore[union-attr]
            value = -value
        kind = "fraction" if is_fraction else "figure" if atom.kind in (Kind.FIGURE, Kind.FRACTION) else "word"
        last = self.atoms[j - 1]
        return Number(start, last.end, value, None, scale, atom.prefix, last.suffix, kind), j

    def _few(self, i: int) -> Number | None:
        """"several hundred", "a few thousand", "a couple of million": from two to ten times the scale."""
        atom = self.atoms[i]
        before = _FEW.search(self.text, max(0, atom.start - 16), atom.start)
        if before is None:
            return None
        low, high = (3 if before[1].lower() in ("several", "many") else 2), (4 if "couple" in before[1].lower() else 10)
        return Number(before.start(), atom.end, low * atom.value, high * atom.value, kind="vague")

    def _start(self, i: int) -> int:
        """Takes the article of "a hundred", "a half", "half a dozen" in."""
        start = self.atoms[i].start
        if self.atoms[i].kind in (Kind.ONE, Kind.TEN, Kind.FIGURE, Kind.FRACTION):
            return start
        article = _ARTICLE.search(self.text, max(0, start - 4), start)
        return article.start() if article else start

    def _has_article(self, i: int) -> bool:
        return self._start(i) < self.atoms[i].start

    def _is_pronoun(self, i: int) -> bool:
        atom = self.atoms[i]
        if i + 1 < len(self.atoms) and self.joints[i + 1] in ("space", "and a", "in", "out of", "over"):
            return False
        before = _WORD_BEFORE.search(self.text, max(0, atom.start - 12), atom.start)
        return before is not None and before[1].lower() in load_number_words().pronoun_one

    def _vague(self, i: int) -> tuple[Number, int]:
        """ "dozens", "tens of thousands", "hundreds of thousands", "thousands and thousands"."""
        atom = self.atoms[i]
        word = self.text[atom.start : atom.end].lower()
        low, high, j = atom.value, atom.high or atom.value, i + 1
        if j < len(self.atoms) and self.joints[j] == "of":
            other = self.atoms[j]
            multiple = load_number_words().vague_multiples.get(word)
            if other.kind is Kind.VAGUE and multiple and other.value > atom.value:
                low, high, j = multiple[0] * other.value, multiple[1] * other.value, j + 1
        elif j < len(self.atoms) and self.joints[j] == "and":
            same = self.text[self.atoms[j].start : self.atoms[j].end].lower() == word
            j += 1 if same else 0
        return Number(atom.start, self.atoms[j - 1].end, low, high, kind="vague"), j

    def _mixed(self, i: int) -> tuple[Decimal, int, Decimal | None, bool] | None:
        """A cardinal, a fraction, or both ("one and a half", "five and a half million", "3 million and a quarter")."""
        found = self._fraction(i)
        if found is not None:
            value, j = found
            value, j, scale = self._scaled(value, j)
            return value, j, scale, scale is None
        cardinal = self._cardinal(i)
        if cardinal is None:
            return None
        value, j, scale = cardinal
        if j < len(self.atoms) and self.joints[j] in ("and", "and a"):
            part = self._fraction(j)
            if part is not None:
                amount, k, inner = self._scaled(*part)
                if inner is not None:
                    return value + amount, k, inner, False
                if scale is not None:
                    return value + amount * scale, k, scale, False
                total, k, outer = self._scaled(value + amount, k)
                return total, k, outer, False
        elif (
            j < len(self.atoms) and self.joints[j] == "space" and self.atoms[j].kind is Kind.FRACTION and scale is None
        ):
            if self.atoms[j].value < 1 and self.atoms[j].start - self.atoms[j - 1].end == 1:
                return value + self.atoms[j].value, j + 1, None, False
        return value, j, scale, False

    def _scaled(self, value: Decimal, j: int) -> tuple[Decimal, int, Decimal | None]:
        """Multiplies a fraction with the scale or dozen that follows it: "half a million", "two thirds of a million"."""
        if j < len(self.atoms) and self.joints[j] in ("space", "a"):
            atom = self.atoms[j]
            if atom.kind is Kind.SCALE:
                return value * atom.value, j + 1, atom.value
            if atom.kind is Kind.DOZEN:
                return value * atom.value, j + 1, None
        return value, j, None

    def _fraction(self, i: int) -> tuple[Decimal, int] | None:
        """ "three fifths", "a half", "three twenty-firsts", "one hundred thirty-two fifths"; bare "half" too."""
        atom = self.atoms[i]
        if atom.kind is Kind.DENOMINATOR:
            word = self.text[atom.start : atom.end].lower()
            scaled = (
                i + 1 < len(self.atoms)
                and self.joints[i + 1] in ("space", "a")
                and self.atoms[i + 1].kind is Kind.SCALE
            )
            if atom.value > 2 and not self._has_article(i) and not (word == "quarter" and scaled):
                return None
            if atom.value < 2 or (word == "second") or (atom.value == 2 and word != "half"):
                return None
            return 1 / atom.value, i + 1
        end = i
        while end < len(self.atoms) and self.atoms[end].kind in _CARDINAL_KINDS:
            if end > i and self.joints[end] not in ("space", "and"):
                break
            end += 1
        if end == i or end >= len(self.atoms) or self.atoms[end].kind is not Kind.DENOMINATOR:
            return None
        if self.joints[end] != "space":
            return None
        denominator, cut = self.atoms[end].value, end
        word = self.text[self.atoms[end].start : self.atoms[end].end].lower()
        if (
            self.atoms[end - 1].kind is Kind.TEN
            and end - 1 > i
            and self.joints[end - 1] == "space"
            and denominator < 10
        ):
            denominator, cut = denominator + self.atoms[end - 1].value, end - 1
        elif denominator < 2 or word in ("second", "seconds"):
            return None
        numerator = self._cardinal(i, stop=cut)
        if numerator is None or numerator[1] != cut or self.atoms[i].kind is Kind.FIGURE:
            return None
        if numerator[0] != 1 and not word.endswith(("s", "th", "rd")):
            return None
        if numerator[0] > 1 and not word.endswith("s") and cut == end:
            return None
        if self._ends_in_proper_fraction(i, cut, denominator):
            return None
        return numerator[0] / denominator, end + 1

    def _ends_in_proper_fraction(self, i: int, cut: int, denominator: Decimal) -> bool:
        """ "one hundred AND three quarters" is a whole number and a fraction, "one hundred and thirty fifths" is not."""
        for k in range(cut - 1, i, -1):
            if self.joints[k] == "and":
                part = self._cardinal(k, stop=cut)
                return part is not None and part[0] < denominator
        return False

    def _proportion(self, i: int, j: int, value: Decimal, is_fraction: bool) -> tuple[Decimal, int, bool]:
        """ "one in five", "two out of three", "one over twenty"."""
        if j >= len(self.atoms) or self.joints[j] not in ("in", "out of", "over") or self.atoms[i].prefix:
            return value, j, is_fraction
        cardinal = self._cardinal(j)
        if cardinal is None:
            return value, j, is_fraction
        whole, k, _ = cardinal
        joint = self.joints[j]
        small = value == value.to_integral_value() and 0 < value < whole
        if not small or (joint == "over" and value != 1) or (joint == "in" and not self._is_share(value, whole, k)):
            return value, j, is_fraction
        return value / whole, k, True

    def _is_share(self, value: Decimal, whole: Decimal, k: int) -> bool:
        """ "one in five" is a share; "three in 2015", "two in three days" are not."""
        if (whole > _HUNDRED and value != 1) or 1900 <= whole <= 2100 or value > 10:
            return False
        return _TIME_WORD.match(self.text, self.atoms[k - 1].end) is None

    def _decimals(self, value: Decimal, j: int) -> tuple[Decimal, int]:
        """ "two hundred point zero three", "point seventy-one"."""
        digits, k = "", j
        while k < len(self.atoms) and (k == j or self.joints[k] == "space"):
            atom = self.atoms[k]
            if atom.kind is Kind.ONE or (atom.kind is Kind.FIGURE and atom.value == atom.value.to_integral_value()):
                if digits and self.atoms[k - 1].kind is Kind.TEN and atom.value < 10:
                    digits = digits[:-1]
                digits += str(int(atom.value))
            elif atom.kind is Kind.TEN:
                digits += str(int(atom.value))
            else:
                break
            k += 1
        return (value + Decimal("0." + digits), k) if digits else (value, j)

    def _cardinal(self, i: int, stop: int | None = None) -> tuple[Decimal, int, Decimal | None] | None:
        """The longest cardinal at ``i``: its value, the index after it, and its last scale."""
        total, group, last = Decimal(0), None, None
        limit = len(self.atoms) if stop is None else stop
        j = i
        while j < limit:
            atom, joint = self.atoms[j], self.joints[j] if j > i else "space"
            if joint == "and" and j > i:
                rest = self._and_part(j, limit, group, last)
                if rest is None:
                    break
                value, j = rest
                group = (group or Decimal(0)) + value
                continue
            if joint != "space":
                break
            step = _step(atom, total, group, last, first=j == i, composite=self._is_composite(j))
            if step is None:
                break
            total, group, last = step
            j += 1
        if j == i:
            return None
        return total + (group or 0), j, last

    def _is_composite(self, j: int) -> bool:
        """"4 thousand 3 hundred": a figure that goes on with a smaller scale of its own."""
        after = j + 1
        return after < len(self.atoms) and self.joints[after] == "space" and self.atoms[after].kind in (Kind.HUNDRED, Kind.SCALE)

    def _and_part(self, j: int, limit: int, group: Decimal | None, last: Decimal | None) -> tuple[Decimal, int] | None:
        """What may follow "and" inside a number: "one hundred AND three", "two thousand AND two hundred"."""
        if group is not None and group >= _HUNDRED and group % _HUNDRED == 0:
            return self._below_hundred(j, limit) if self.atoms[j - 1].kind is Kind.HUNDRED else None
        if group is not None or last is None or self.atoms[j].kind is Kind.FIGURE:
            return None
        part = self._cardinal(j, limit)
        if part is None or not 0 < part[0] < last:
            return None
        if part[1] < limit and self.joints[part[1]] == "space" and self.atoms[part[1]].kind is Kind.DENOMINATOR:
            return None
        return part[0], part[1]

    def _below_hundred(self, j: int, limit: int) -> tuple[Decimal, int] | None:
        """The ones, tens or dozens after "hundred and"; None where a larger number starts ("and three hundred")."""
        atom, k = self.atoms[j], j + 1
        value = atom.value
        if atom.kind is Kind.FIGURE and (
            value >= _HUNDRED or atom.scale is not None or atom.prefix or "." in str(value)
        ):
            return None
        if atom.kind not in (Kind.ONE, Kind.TEN, Kind.FIGURE):
            return None
        if atom.kind is Kind.TEN and k < limit and self.joints[k] == "space" and self.atoms[k].kind is Kind.ONE:
            value, k = value + self.atoms[k].value, k + 1
        if k < limit and self.joints[k] == "space":
            if self._is_dozens(k):
                return value * 12, k + 1
            if self.atoms[k].kind in (Kind.HUNDRED, Kind.DENOMINATOR):
                return None
        return (value, k) if value > 0 else None

    def _is_dozens(self, k: int) -> bool:
        atom = self.atoms[k]
        return atom.kind is Kind.DOZEN or (atom.kind is Kind.VAGUE and atom.value == 12)


_CARDINAL_KINDS = (Kind.ONE, Kind.TEN, Kind.HUNDRED, Kind.SCALE, Kind.FIGURE)
_ROUND_PLURALS = (Decimal(100), Decimal(1000), Decimal(10000))
_OF = re.compile(r"\sof\b")
_BARE = (Kind.HUNDRED, Kind.SCALE, Kind.DOZEN)
_FEW = re.compile(r"(?i)\b(several|(?:a )?few|a couple of|many|couple)[ -]$")
_TIME_WORD = re.compile(
    r"(?i)[ -](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|seasons?|games?|matches)\b"
)
_State = tuple[Decimal, Decimal | None, Decimal | None]


def _step(
    atom: Atom, total: Decimal, group: Decimal | None, last: Decimal | None, *, first: bool, composite: bool
) -> _State | None:
    """Adds one atom to (total, group below a thousand, last scale); None where the number ends before it."""
    value = atom.value
    if atom.kind is Kind.ONE:
        if group is None:
            return total, value, last
        fits_hundred = group >= _HUNDRED and group % _HUNDRED == 0
        fits_ten = group % 10 == 0 and 20 <= group % _HUNDRED <= 90 and 1 <= value <= 9
        return (total, group + value, last) if fits_hundred or fits_ten else None
    if atom.kind is Kind.TEN:
        if group is None or (group >= _HUNDRED and group % _HUNDRED == 0):
            return total, (group or Decimal(0)) + value, last
        return None
    if atom.kind is Kind.HUNDRED:
        if group is None:
            return total, value, last
        return (
            (total, group * value, last)
            if group < _HUNDRED or (group < 1000 and group % _HUNDRED and total == 0)
            else None
        )
    if atom.kind is Kind.DOZEN or (atom.kind is Kind.VAGUE and value == 12 and group is not None):
        return total, (Decimal(1) if group is None else group) * value, last
    if atom.kind is Kind.SCALE:
        return _scale_step(value, total, group, last)
    if atom.kind in (Kind.FIGURE, Kind.FRACTION):
        if first:
            return total, value, atom.scale
        small = group is None and last is not None and value < last and atom.scale is None
        if small and composite and not atom.prefix and not atom.suffix:
            return total, value, last
    return None


def _scale_step(value: Decimal, total: Decimal, group: Decimal | None, last: Decimal | None) -> _State | None:
    if group is None:
        if total == 0:
            return value, None, value
        return total * value, None, value
    if last is not None and last <= value:
        return None
    return total + group * value, None, value
