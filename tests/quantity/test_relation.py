"""Two figures on one question: equal, able to be true together, or apart."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.quantity import Bound, Quantity
from claimcheck.quantity.relation import Relation, relate_quantities

OPEN_ABOVE = (Bound.AT_LEAST, Bound.MORE_THAN)
OPEN_BELOW = (Bound.AT_MOST, Bound.LESS_THAN)
YEARS = {"unit": "year", "dimension": "duration"}
MONTHS = {"unit": "month", "dimension": "duration"}
MINUTES = {"unit": "minute", "dimension": "duration"}
DECADES = {"unit": "decade", "dimension": "duration"}


def make(
    value: str,
    bound: Bound = Bound.EXACT,
    *,
    unit: str = "-",
    dimension: str = "count",
    text: str = "",
    per: str | None = None,
) -> Quantity:
    number = Decimal(value)
    low = None if bound in OPEN_BELOW else number
    high = None if bound in OPEN_ABOVE else number
    return Quantity((0, 1), text or value, number, low, high, bound, unit, dimension, per=per)


def vague(low: str, high: str) -> Quantity:
    ends = Decimal(low), Decimal(high)
    return Quantity((0, 1), low, ends, *ends, Bound.ORDER_OF_MAGNITUDE)


@pytest.mark.parametrize(
    ("a", "b", "relation", "cause"),
    [
        (make("12"), make("12"), Relation.EQUAL, "equal"),
        (make("12"), make("19"), Relation.APART, "apart"),
        (make("3000"), make("10000"), Relation.APART, "apart"),
        (make("200", Bound.ABOUT), make("181"), Relation.COMPATIBLE, "hedge"),
        (make("200", Bound.ABOUT), make("30"), Relation.APART, "apart"),
        (make("360", Bound.ABOUT), make("326"), Relation.APART, "apart"),
        (make("180", Bound.MORE_THAN), make("181"), Relation.COMPATIBLE, "bound"),
        (make("40", Bound.MORE_THAN), make("40"), Relation.COMPATIBLE, "bound"),
        (make("40", Bound.AT_LEAST), make("38"), Relation.APART, "apart"),
        (make("30", Bound.MORE_THAN), make("12"), Relation.APART, "apart"),
        (make("500", Bound.MORE_THAN), make("500", Bound.LESS_THAN, text="nearly 500"), Relation.APART, "apart"),
        (make("300", Bound.LESS_THAN, text="nearly 300"), make("276"), Relation.COMPATIBLE, "bound"),
        (make("300", Bound.MORE_THAN, text="just over 300"), make("312"), Relation.COMPATIBLE, "bound"),
        (make("300", Bound.MORE_THAN, text="just over 300"), make("360"), Relation.APART, "apart"),
        (make("300", Bound.MORE_THAN, text="well over 300"), make("360"), Relation.COMPATIBLE, "bound"),
        (make("300"), make("276"), Relation.APART, "apart"),
        (make("130"), make("127"), Relation.APART, "apart"),
        (make("250"), make("249"), Relation.COMPATIBLE, "rounding"),
        (make("22.1"), make("22"), Relation.COMPATIBLE, "rounding"),
        (make("41820"), make("42000"), Relation.COMPATIBLE, "rounding"),
        (make("42000", Bound.AT_MOST), make("42140"), Relation.COMPATIBLE, "rounding"),
        (make("42000", Bound.LESS_THAN), make("42140"), Relation.APART, "apart"),
        (make("12", text="a dozen"), make("13"), Relation.COMPATIBLE, "hedge"),
        (make("12", text="a dozen"), make("15"), Relation.APART, "apart"),
        (make("12", Bound.ABOUT), make("13"), Relation.COMPATIBLE, "hedge"),
        (make("3", Bound.ABOUT), make("4"), Relation.APART, "apart"),
        (make("2", text="two-year-old war", **YEARS), make("2.5", **YEARS), Relation.COMPATIBLE, "range"),
        (make("2", text="two-year-old war", **YEARS), make("3", **YEARS), Relation.APART, "apart"),
        (make("2", text="two-year war", **YEARS), make("2.5", **YEARS), Relation.APART, "apart"),
        (make("3", **DECADES), make("2.6", **DECADES), Relation.COMPATIBLE, "hedge"),
        (make("3", **DECADES), make("5", **DECADES), Relation.APART, "apart"),
        (make("2", Bound.ABOUT, **YEARS), make("2.5", **YEARS), Relation.COMPATIBLE, "hedge"),
        (make("2", Bound.ABOUT, **YEARS), make("3", **YEARS), Relation.APART, "apart"),
        (vague("1000", "10000"), make("15000"), Relation.COMPATIBLE, "vague"),
        (vague("1000", "10000"), make("230000"), Relation.APART, "apart"),
        (vague("2000", "10000"), make("15000"), Relation.APART, "apart"),
        (vague("100", "1000"), make("1400"), Relation.COMPATIBLE, "vague"),
        (vague("100", "1000"), make("1500"), Relation.APART, "apart"),
        (vague("12", "120"), make("130"), Relation.COMPATIBLE, "vague"),
        (vague("12", "120"), make("200"), Relation.APART, "apart"),
        (vague("1000", "10000"), make("40000"), Relation.COMPATIBLE, "vague"),
        (vague("10000", "100000"), make("110000"), Relation.COMPATIBLE, "vague"),
        (vague("10000", "100000"), make("250000"), Relation.APART, "apart"),
        (vague("1000000", "10000000"), make("50000000"), Relation.COMPATIBLE, "vague"),
        (vague("100", "1000"), vague("1000", "10000"), Relation.APART, "apart"),
        (vague("1000", "10000"), vague("2000", "10000"), Relation.COMPATIBLE, "vague"),
        (make("499", dimension="money"), make("500", dimension="money"), Relation.COMPATIBLE, "rounding"),
        (make("499"), make("500"), Relation.APART, "apart"),
        (make("5.9", dimension="percent"), make("6", dimension="percent"), Relation.COMPATIBLE, "rounding"),
        (make("3.2", dimension="money"), make("3", dimension="money"), Relation.COMPATIBLE, "rounding"),
        (make("12.40", dimension="money", text="12.40"), make("12", dimension="money"), Relation.APART, "apart"),
        (
            make("19.99", dimension="money", text="19.99"),
            make("20", dimension="money"),
            Relation.COMPATIBLE,
            "rounding",
        ),
        (make("2.5", dimension="money"), make("2", dimension="money"), Relation.APART, "apart"),
        (make("2.5", dimension="money"), make("3", dimension="money"), Relation.APART, "apart"),
        (make("2200000", text="2.2 million"), make("2000000"), Relation.COMPATIBLE, "rounding"),
        (make("2200000"), make("2000000"), Relation.APART, "apart"),
        (make("22300000", text="22.3 million"), make("20000000"), Relation.APART, "apart"),
        (make("0.2"), make("0"), Relation.APART, "apart"),
        (make("6.4", dimension="magnitude"), make("6", dimension="magnitude"), Relation.APART, "apart"),
        (make("4", **MONTHS), make("5", **MONTHS), Relation.COMPATIBLE, "rounding"),
        (make("2", **MONTHS), make("3", **MONTHS), Relation.APART, "apart"),
        (make("5", **MINUTES), make("6", **MINUTES), Relation.APART, "apart"),
        (
            make("26", Bound.ABOUT, dimension="length"),
            make("20", Bound.ABOUT, dimension="length"),
            Relation.APART,
            "apart",
        ),
        (make("4.5"), make("5", unit="person"), Relation.INCOMPARABLE, "units"),
        (make("4.5"), make("5"), Relation.APART, "apart"),
    ],
)
def test_relation_of_counts(a: Quantity, b: Quantity, relation: Relation, cause: str) -> None:
    found = relate_quantities(a, b)
    assert (found.relation, found.cause) == (relation, cause)


def test_bounds_by_the_letter_exclude_their_own_number() -> None:
    bound, exact = make("40", Bound.MORE_THAN), make("40")
    assert relate_quantities(bound, exact, strict=True).relation is Relation.APART


def test_ratio_of_figures_apart() -> None:
    assert relate_quantities(make("3000"), make("10000")).ratio == pytest.approx(3.3333)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (("75", "kilometre"), ("47", "mile"), Relation.COMPATIBLE),
        (("12", "metre"), ("40", "foot"), Relation.COMPATIBLE),
        (("5", "metre"), ("19", "foot"), Relation.APART),
        (("12", "metre"), ("12", "kilogram"), Relation.INCOMPARABLE),
    ],
)
def test_measures_convert(a: tuple[str, str], b: tuple[str, str], relation: Relation) -> None:
    left = make(a[0], unit=a[1], dimension="length")
    right = make(b[0], unit=b[1], dimension="length" if b[1] != "kilogram" else "mass")
    assert relate_quantities(left, right).relation is relation


@pytest.mark.parametrize(
    ("a", "b", "dimension", "relation"),
    [
        # What one paper converted another may have rounded, and no more than that.
        ("39", "40", "length", Relation.COMPATIBLE),
        ("8", "9", "length", Relation.APART),
        ("149", "158", "mass", Relation.APART),
        ("92000", "95000", "mass", Relation.APART),
        ("21800", "21780", "area", Relation.COMPATIBLE),
        # Who writes a digit behind the point, be it 0, has not rounded.
        ("6.9", "7.0", "magnitude", Relation.APART),
        ("6.9", "7", "magnitude", Relation.COMPATIBLE),
        ("4.96", "5.0", "percent", Relation.COMPATIBLE),
    ],
)
def test_two_figures_in_one_unit_are_as_exact_as_they_are_written(
    a: str, b: str, dimension: str, relation: Relation
) -> None:
    left, right = (make(one, unit="some unit", dimension=dimension) for one in (a, b))
    assert relate_quantities(left, right).relation is relation
    assert relate_quantities(right, left).relation is relation


def test_fifty_basis_points_are_half_a_percentage_point() -> None:
    points = make("0.5", unit="percentage point", dimension="percentage point")
    for basis, relation in (("50", Relation.EQUAL), ("75", Relation.APART)):
        other = make(basis, unit="basis point", dimension="percentage point")
        assert relate_quantities(points, other).relation is relation


def test_currencies_are_never_apart() -> None:
    euros = make("85000000", unit="EUR", dimension="money")
    dollars = make("108000000", unit="USD", dimension="money")
    assert relate_quantities(euros, dollars).relation is Relation.NO_RATE
    assert relate_quantities(euros, make("900", unit="USD", dimension="money")).relation is Relation.INCOMPARABLE


def test_a_quarter_is_26_percent_roughly() -> None:
    share = make("26", Bound.ABOUT, unit="percentage", dimension="percent")
    assert relate_quantities(make("0.25"), share).relation is Relation.COMPATIBLE


def test_a_rate_and_a_sum_have_no_common_unit() -> None:
    share = make("25", unit="USD", dimension="money", per="share")
    assert relate_quantities(share, make("25", unit="USD", dimension="money")).relation is Relation.INCOMPARABLE


QUANTITIES = st.builds(
    make,
    st.decimals(min_value=0, max_value=10**9, places=1, allow_nan=False).map(str),
    st.sampled_from([b for b in Bound if b not in (Bound.BETWEEN, Bound.ORDER_OF_MAGNITUDE)]),
)


@given(QUANTITIES, QUANTITIES)
def test_relating_is_symmetric(a: Quantity, b: Quantity) -> None:
    assert relate_quantities(a, b) == relate_quantities(b, a)


@given(QUANTITIES)
def test_a_figure_equals_itself(a: Quantity) -> None:
    assert relate_quantities(a, a).relation is Relation.EQUAL


@given(QUANTITIES, QUANTITIES)
def test_strict_never_makes_figures_fit(a: Quantity, b: Quantity) -> None:
    if relate_quantities(a, b, strict=True).relation is Relation.COMPATIBLE:
        assert relate_quantities(a, b).relation is Relation.COMPATIBLE
