"""What a figure's words allow: only hedged figures widen, and the rounder the number the wider it may be meant.

Who says "about 200" has rounded; who says "about 187" has not. The width therefore follows from the significant digits
of the number as written (Krifka, "Approximate interpretation of number words", 2007), never from a flat share.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from claimcheck.quantity.interval import Interval
from claimcheck.quantity.quantity import Bound, Quantity

_WIDTH = {1: Decimal("0.10"), 2: Decimal("0.05"), 3: Decimal("0.02")}
"""Half the width of "about N" as a share of N, by N's significant digits."""
_NARROW = Decimal("0.01")
_TRIFLE = Decimal("0.02")
"""Share of a number of one digit that its rounding may hide."""
_HAIR = Decimal("0.005")
"""The same of things that are counted one by one."""
_SHY = Decimal("0.10")
"""How far below N the true value of "nearly N" may lie, and above N that of "just over N", as a share of N."""
_FEWEST, _WHOLE = 10, 100
"""Between these "about N" has room for the whole numbers next to N: "about 12" for 13, but not "about 2" for 3."""
_HALF = Decimal("0.5")
"""By how much a few years or hours that are hedged may differ: "roughly two years" are two and a half, too."""
_COARSE = frozenset({"decade", "century"})
"""Units that nobody counts to the letter: who has worked somewhere for 26 years has done so for "three decades"."""
_DOZEN = re.compile(r"\bdozen\b", re.IGNORECASE)
_ALMOST_ONE = Decimal("0.9")
_OLD = re.compile(r"\byears?[- ]old\b", re.IGNORECASE)
_LOOSE_TOP = 10
"""How many times the next power of ten "thousands" or "millions" may be: 50 million are millions, too."""
_NAMED_TOP = Decimal("1.45")
"""The same of "hundreds" and "tens of thousands", for which the next power of ten has a name of its own: fourteen
hundred are hundreds to one reader and no more to another."""
_BELOW = re.compile(
    r"\b(?:nearly|almost|just under|just shy of|close to|closer to|approaching|not quite)\b", re.IGNORECASE
)

_ABOVE = re.compile(r"\b(?:just|slightly|a (?:little|bit|touch)) (?:over|above|more than)\b", re.IGNORECASE)


_DECIMALS = re.compile(r"\d[\d,]*\.(\d+)")


def written_decimals(quantity: Quantity) -> int:
    """How many digits stand behind the point as written, zeros too: 2 in "20.40"."""
    found = _DECIMALS.search(quantity.text)
    return 0 if found is None else len(found[1])


@lru_cache(maxsize=1 << 16)
def significant_digits(value: Decimal) -> int:
    """How many digits of ``value`` carry meaning: 2 for 23,000, 1 for 200, 3 for 7.25; trailing zeros do not."""
    return max(1, len(value.normalize().as_tuple().digits))


def allowed(quantity: Quantity) -> Interval:
    """The true values that the words of ``quantity`` allow, hedges widened."""
    if is_rough(quantity):
        return widened(quantity)
    if quantity.bound is Bound.ORDER_OF_MAGNITUDE:
        return _loose_count(quantity)
    if is_told_as_age(quantity):
        return Interval(quantity.low, ends(quantity)[1] + _ALMOST_ONE)
    if quantity.bound in (Bound.MORE_THAN, Bound.LESS_THAN):
        more = quantity.bound is Bound.MORE_THAN
        return Interval(quantity.low, quantity.high, low_open=more, high_open=not more)
    return Interval(quantity.low, quantity.high)


def is_shy(quantity: Quantity) -> bool:
    """Whether the words put the true value a little below the number: "nearly 300", "almost 300"."""
    return _BELOW.search(quantity.text) is not None


def is_scant(quantity: Quantity) -> bool:
    """Whether the words put the true value a little above the number: "just over 300", "slightly more than 300"."""
    return quantity.bound is Bound.MORE_THAN and _ABOVE.search(quantity.text) is not None


def is_rough(quantity: Quantity) -> bool:
    """Whether the figure is told as near the true one: "about 200", "nearly 200", "two dozen", "three decades"."""
    coarse = in_dozens(quantity) or quantity.unit in _COARSE
    rough = quantity.bound is Bound.ABOUT or (quantity.bound is Bound.EXACT and coarse)
    return rough or is_shy(quantity) or is_scant(quantity)


def is_told_as_age(quantity: Quantity) -> bool:
    """Whether a thing is said to be so many whole years old, so that it may be almost one more: "two-year-old war"."""
    value = ends(quantity)[0]
    exact = quantity.bound is Bound.EXACT and value == value.to_integral_value()
    return exact and quantity.dimension == "duration" and _OLD.search(quantity.text) is not None


def in_dozens(quantity: Quantity) -> bool:
    """Whether the figure is counted in dozens, which is seldom to the letter: "a dozen", "two dozen"."""
    return _DOZEN.search(quantity.text) is not None


def _loose_count(quantity: Quantity) -> Interval:
    """What a count told by its power of ten has room for: never less, and somewhat more up to the next that has a name.

    "several thousand" stays what it is.
    """
    low, high = quantity.low, quantity.high
    if low is None or high is None or high != 10 * low:
        return Interval(low, high)
    return Interval(low, high * (_LOOSE_TOP if low >= 1000 and low.adjusted() % 3 == 0 else _NAMED_TOP))


def widened(quantity: Quantity) -> Interval:
    """The values of a hedged figure: "about 200" is 180 to 220, "nearly 200" is 180 up to 200, "a dozen" 11 to 13."""
    low, high = ends(quantity)
    if is_scant(quantity):
        return Interval(low, high + abs(high) * _SHY, low_open=True)
    if is_shy(quantity):
        return Interval(low - abs(low) * _SHY, high, high_open=True)
    if in_dozens(quantity):
        return Interval(low - abs(low) * _WIDTH[1], high + abs(high) * _WIDTH[1])
    least = _HALF if quantity.dimension == "duration" and abs(high) < _FEWEST else Decimal(0)
    return Interval(low - max(least, _half_width(low)), high + max(least, _half_width(high)))


def ends(quantity: Quantity) -> tuple[Decimal, Decimal]:
    """Both ends of the figure as written; the same number twice where it is no range."""
    if isinstance(quantity.value, tuple):
        return quantity.value
    return quantity.value, quantity.value


def rounds_to(exact: Decimal, rounded: Decimal, *, counted: bool) -> bool:
    """Whether ``rounded`` is what one gets on writing ``exact`` with fewer digits, up or down.

    One digit that remains is no rounding ("300" for 276 hides a difference) unless it hides a trifle ($500 for $499),
    nor are things ``counted`` below a thousand, which people count one by one (127 is not 130, but 250 may be told for
    249); 22.1 for 22 and 41,820 for 42,000 are.
    """
    if significant_digits(exact) <= significant_digits(rounded):
        return False
    single = significant_digits(rounded) < 2
    step = Decimal(1).scaleb(_exponent(rounded))
    if step > 1 and abs(rounded) < 1000 and (counted or not single):
        return not single and abs(exact - rounded) <= abs(rounded) * _HAIR
    return abs(exact - rounded) <= (abs(rounded) * _TRIFLE if single else step / 2)


def decimal_scale(quantity: Quantity) -> Decimal | None:
    """What a number written with decimals is counted in: a million for "2.2 million", one for "1.2 miles"."""
    written = _DECIMALS.search(quantity.text)
    number = Decimal(written[0].replace(",", "")) if written else Decimal(0)
    return quantity.value / number if number and isinstance(quantity.value, Decimal) else None


def drops_decimals(exact: Quantity, rounded: Quantity) -> bool:
    """Whether ``rounded`` is the nearest whole number to an ``exact`` one that is written with decimals.

    "$2 trillion" is told for $2.2 trillion and "one mile" for 1.2 miles, whereas $20 million hides what is known of $22
    million. A half goes either way, so that it is not rounded to anything. Of a long number the decimals are just cut
    off: an index that fell 2,352.60 points "fell 2,352".
    """
    scale, value, other = decimal_scale(exact), exact.value, rounded.value
    if scale is None or scale < 1 or isinstance(value, tuple) or isinstance(other, tuple) or not value % scale:
        return False
    if other == 0 or other % scale:
        return False
    is_cut = 0 <= abs(value) - abs(other) < scale and abs(other) >= _LONG_NUMBER * scale and value * other > 0
    return is_cut or abs(value - other) < scale / 2


_LONG_NUMBER = 100
"""So many units and more have decimals that nobody misses."""


def _half_width(value: Decimal) -> Decimal:
    share = abs(value) * _WIDTH.get(significant_digits(value), _NARROW)
    return max(share, Decimal(1)) if _FEWEST <= value <= _WHOLE and value == value.to_integral_value() else share


def _exponent(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
