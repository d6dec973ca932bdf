"""Units: dimensions, exact conversion, how a quantity is shown."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.lexicon import load
from claims.units import convert, dimension, format_quantity, known

UNITS = [row["name"] for row in load("units")["unit"]]


@pytest.mark.parametrize(
    ("value", "start", "goal", "result"),
    [
        ("17", "mile", "kilometer", "27.358848"),
        ("6", "foot", "inch", "72"),
        ("1", "nautical_mile", "meter", "1852"),
        ("100", "kilometer / hour", "meter / second", "27.77777777777777777777777777777778"),
        ("10", "knot", "kilometer / hour", "18.52"),
        ("1", "acre", "meter ** 2", "4046.8564224"),
        ("1", "square_mile", "acre", "640"),
        ("1", "gallon", "liter", "3.785411784"),
        ("1", "meter ** 3", "liter", "1000"),
        ("1", "pound", "ounce", "16"),
        ("1", "metric_ton", "kilogram", "1000"),
        ("1", "ton", "pound", "2000"),
        ("32", "degree_fahrenheit", "degree_celsius", "0"),
        ("-40", "degree_celsius", "degree_fahrenheit", "-40"),
        ("0", "degree_celsius", "kelvin", "273.15"),
        ("2", "year", "month", "24"),
        ("3", "week", "day", "21"),
        ("20", "percent", "1", "0.2"),
        ("1", "percentage_point", "basis_point", "100"),
        ("63", "cent", "USD", "0.63"),
        ("150", "penny", "GBP", "1.5"),
        ("2", "GB", "GB", "2"),
        ("1", "gigabyte", "megabyte", "1000"),
        ("1", "USD / gallon", "USD / barrel", "42"),
        ("1", "horsepower", "watt", "745.69987158227022"),
    ],
)
def test_conversion(value, start, goal, result):
    assert convert(Decimal(value), start, goal) == Decimal(result)


@pytest.mark.parametrize(
    ("start", "goal"),
    [("mile", "kilogram"), ("USD", "EUR"), ("cent", "EUR"), ("percent", "percentage_point"), ("1", "meter"), ("flock", "herd"), ("USD / barrel", "USD"), ("degree", "degree_celsius")],
)  # fmt: skip
def test_what_does_not_convert(start, goal):
    assert convert(Decimal(5), start, goal) is None


@pytest.mark.parametrize(
    ("unit", "measures"),
    [("1", "count"), ("mile", "length"), ("acre", "area"), ("liter", "volume"), ("kilometer ** 3", "volume"), ("USD", "money"), ("cent", "money"), ("EUR", "money"),
     ("mile / hour", "speed"), ("knot", "speed"), ("USD / barrel", "money / volume"), ("USD / share", "money / share"), ("percent", "share"), ("percentage_point", "share change"),
     ("year", "time"), ("flock", "flock")],
)  # fmt: skip
def test_dimension(unit, measures):
    assert dimension(unit) == measures


@pytest.mark.parametrize("name", UNITS)
def test_every_unit_of_the_lexicon_is_known_and_converts_to_itself_and_back(name):
    assert known(name)
    assert dimension(name) != name or name == "degree"
    assert Fraction(convert(Decimal(7), name, name)) == 7


def test_names_of_units_are_unique():
    assert len(set(UNITS)) == len(UNITS)


@given(st.decimals(-(10**6), 10**6, places=4), st.sampled_from(UNITS), st.sampled_from(UNITS))
def test_there_and_back_again(value, start, goal):
    there = convert(value, start, goal)
    assert (there is None) == (dimension(start) != dimension(goal))
    if there is not None:
        assert abs(convert(there, goal, start) - value) <= Decimal("1e-20")


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        ("27.358848", "kilometer", "27.4 km"),
        ("17", "mile", "17 miles"),
        ("1", "mile", "1 mile"),
        ("347000000", "USD", "$347 million"),
        ("1200000000", "GBP", "£1.2 billion"),
        ("58.24", "USD / barrel", "$58.24 per barrel"),
        ("-5", "USD", "-$5"),
        ("900", "DKK", "DKK 900"),
        ("5000", "1", "5,000"),
        ("0.2", "1", "0.2"),
        ("14", "percent", "14%"),
        ("38", "degree_celsius", "38°C"),
        ("6", "foot", "6 feet"),
        ("63", "cent", "63 cents"),
        ("70", "mile / hour", "70 mph"),
        ("123456.789", "meter", "123,457 meters"),
    ],
)
def test_format(value, unit, shown):
    assert format_quantity(Decimal(value), unit) == shown
