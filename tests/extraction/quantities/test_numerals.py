"""The value grammar on bare text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extraction.quantities.numerals import read_numbers

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = ("", "thousand", "million", "billion", "trillion")


def spell(value: int) -> str:
    """The number in English words, as a newspaper would write it out."""
    if value == 0:
        return "zero"
    groups = []
    for power, scale in enumerate(SCALES):
        group = value // 1000**power % 1000
        if group:
            groups.insert(0, f"{spell_group(group)} {scale}".strip())
    return " ".join(groups)


def spell_group(value: int) -> str:
    hundreds, rest = divmod(value, 100)
    small = ONES[rest] if rest < 20 else TENS[rest // 10] + ("-" + ONES[rest % 10] if rest % 10 else "")
    if not hundreds:
        return small
    return f"{ONES[hundreds]} hundred" + (f" and {small}" if rest else "")


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_words_are_read_back(value: int) -> None:
    words = spell(value)
    (number,) = read_numbers(words)
    assert (number.value, number.start, number.end) == (value, 0, len(words))


@given(st.integers(min_value=-(10**12), max_value=10**12))
def test_grouped_figures_are_read_back(value: int) -> None:
    (number,) = read_numbers(f"{value:,}")
    assert number.value == value


@given(st.decimals(min_value=0, max_value=10**6, places=2))
def test_decimals_are_read_back(value: Decimal) -> None:
    (number,) = read_numbers(f"{value:f}")
    assert number.value == value


@given(st.text(alphabet="0123456789,. -–/abcdefkmn$%½ '", max_size=40))
def test_any_text_gives_ordered_spans_within_it(text: str) -> None:
    end = 0
    for number in read_numbers(text):
        assert end <= number.start < number.end <= len(text)
        end = number.end


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-one trillion three hundred", "21000000000300"),
        ("fifteen hundred", "1500"),
        ("322 hundred", "32200"),
        ("two hundred and two thousand", "202000"),
        ("4 thousand 3 hundred and 21", "4321"),
        ("three lakh crore", "3000000000000"),
        ("13 lakh", "1300000"),
        ("a dozen", "12"),
        ("half a dozen", "6"),
        ("three dozen", "36"),
        ("half a million", "500000"),
        ("a quarter million", "250000"),
        ("three and a half million", "3500000"),
        ("3 million and a half", "3500000"),
        ("one billion and a half million", "1000500000"),
        ("two and a half dozen", "30"),
        ("two thirds of a million", str(Decimal(2) / 3 * 10**6)),
        ("one and three quarters", "1.75"),
        ("one hundred and three quarters", "100.75"),
        ("one hundred and thirty fifths", "26"),
        ("three twenty-firsts", str(Decimal(3) / 21)),
        ("2 1/4", "2.25"),
        ("2 ½", "2.5"),
        ("¾", "0.75"),
        ("two hundred point zero three", "200.03"),
        ("one in five", "0.2"),
        ("two out of three", str(Decimal(2) / 3)),
        ("99 out of 100", "0.99"),
        ("minus five", "-5"),
        ("plus or minus five", "5"),
        ("-9.5", "-9.5"),
        ("2.7m people", "2700000"),
        ("35bn", "35000000000"),
        ("1.2 mln", "1200000"),
        ("10k", "10000"),
        ("1 234 567", "1234567"),
        ("1.111,11", "1111.11"),
        ("12,34,567.89", "1234567.89"),
        ("1.3x10^6", "1300000"),
        ("6e-3", "0.006"),
    ],
)
def test_value(text: str, value: str) -> None:
    (number,) = read_numbers(text)
    assert abs(number.value - Decimal(value)) < Decimal("1e-18")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens", 12, 120),
        ("scores", 20, 200),
        ("hundreds", 100, 1000),
        ("thousands", 1000, 10000),
        ("tens of thousands", 10000, 100000),
        ("hundreds of thousands", 100000, 1000000),
        ("thousands and thousands", 1000, 10000),
        ("100s of birds", 100, 1000),
        ("several hundred", 300, 1000),
        ("a few dozen", 24, 120),
    ],
)
def test_vague_count(text: str, low: int, high: int) -> None:
    (number,) = read_numbers(text)
    assert (number.value, number.high, number.kind) == (low, high, "vague")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("two hundred and three hundred", [200, 300]),
        ("five million and 10 others", [5000000, 10]),
        ("three in 2015", [3, 2015]),
        ("two in three days", [2, 3]),
        ("eight million 250 bottles", [8000000, 250]),
        ("at one point 8,000 people", [1, 8000]),
        ("300 out of 400 soldiers", [300, 400]),
    ],
)
def test_neighbours_stay_apart(text: str, values: list[int]) -> None:
    assert [number.value for number in read_numbers(text)] == values


@pytest.mark.parametrize(
    "text", ["this one", "no one", "the twenty-first century", "the first half of May", "a second"]
)
def test_no_number(text: str) -> None:
    assert [n.value for n in read_numbers(text) if n.kind != "fraction"] == []


@pytest.mark.parametrize("piece", ["1 ", "one and ", "hundred thousand ", "1,", "2 1/4 and a half "])
def test_senseless_text_ends(piece: str) -> None:
    assert read_numbers(piece * 3000)


@pytest.mark.parametrize(
    ("text", "metres"),
    [
        ("a 10m race", True),
        ("10m (33ft)", True),
        ("10m people", False),
        ("The 100m final was won by Roe.", True),
        ("She won the 10,000m in Osk.", True),
        ("He ran the 100m in 9.58 seconds.", True),
        ("Roe takes women's 200m", True),
        ("Roe cleared 2.04m to win gold.", True),
        ("The climber fell 300m to his death.", True),
        ("The boy fell 20m into a shaft.", True),
        ("They lay under 15m of mud.", True),
        ("A 50m swimming pool was opened.", True),
        ("Waves top 5m", True),
        ("Floodwaters reached 2.4m in the town.", True),
        ("The river rose to 10.8m.", True),
        ("Waves of up to 4m hit the pier.", True),
        ("A 2.4m wall collapsed.", True),
        ("The lake drew 2.4m visitors.", False),
        ("The river reached 2.4m people.", False),
        ("The tower cost 2.4m to build.", False),
        ("Sales rose to 2.4m in May.", False),
        ("Passenger numbers top 200m", False),
        ("The airline carried 18.7m passengers.", False),
        ("Profits fell 300m.", False),
        ("Profits jumped 8.1m to a record.", False),
        ("The fund is valued at 100m in the report.", False),
        ("The party cleared 2m votes.", False),
        ("They put it into the 100m project.", False),
    ],
)
def test_metres_are_no_millions(text: str, metres: bool) -> None:
    assert (read_numbers(text)[0].value < 100_000) is metres
