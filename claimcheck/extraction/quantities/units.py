"""Reads the unit that is written with a number, whichever way it is written."""

from __future__ import annotations

from claimcheck.extraction.quantities.measures import (
    Measure,
    read_age,
    read_half_more,
    read_magnitude,
    read_symbol,
    read_times,
    read_word,
)
from claimcheck.extraction.quantities.money import read_money_after, read_money_before
from claimcheck.extraction.quantities.numerals import Number

_READERS = (read_age, read_half_more, read_symbol, read_word, read_money_after, read_magnitude, read_times)


def read_unit(text: str, number: Number) -> Measure | None:
    """The unit written with ``number``, or None: a counted noun, if any, is for the parse to find."""
    money = read_money_before(text, number)
    if money is not None:
        return money
    if number.prefix:
        return read_magnitude(text, number)
    for reader in _READERS:
        measure = reader(text, number)
        if measure is not None:
            return measure
    return None
