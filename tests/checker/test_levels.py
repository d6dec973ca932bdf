"""How two numbers compare: every level with its near misses, the arithmetic shown, and that order does not matter."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from little_stories import number

from checker.levels import compare_numbers, show
from checker.quantities import as_range
from checker.settings import Tolerances
from claims.kinds.number.model import NumberClaim

TOLERANCES = Tolerances()

SAME = [
    ("27 people", "27 people"),
    ("20 km", "20 kilometres"),
    ("5,000 people", "five thousand people"),
    ("$1.1bn", "$1,100 million"),
    ("US$5 million", "$5 million"),
    ("at least 30 people", "30 or more people"),
    ("20 to 30 people", "between 20 and 30 people"),
    ("an 8-7 win", "a 7-8 defeat"),
    ("a 5-4 ruling", "a five-to-four ruling"),
    ("a 4-4 tie", "a 4–4 tie"),
]
COMPATIBLE = [
    pytest.param("30 minutes", "half an hour", "same", id="exact conversion"),
    pytest.param("250 kg", "a quarter of a tonne", "same", id="exact conversion of a fraction"),
    pytest.param("27 km", "17 miles", "rounded", id="conversion within rounding"),
    pytest.param("12 miles", "20 km", "rounded", id="conversion of round figures"),
    pytest.param("250 kilograms", "551 pounds", "rounded", id="conversion told finely"),
    pytest.param("5,000 people", "4,980 people", "rounded", id="to the thousand"),
    pytest.param("113,700 people", "113,742 people", "rounded", id="to the hundred"),
    pytest.param("27 million people", "more than 27 million people", "rounded", id="a round figure and its bound"),
    pytest.param("at least 30 people", "31 people", "bounds", id="at least"),
    pytest.param("at least 31 people", "31 people", "bounds", id="at least, its own end"),
    pytest.param("more than 39 people", "40 people", "bounds", id="more than"),
    pytest.param("up to 2,000 people", "1,800 people", "bounds", id="up to"),
    pytest.param("fewer than 12 people", "11 people", "bounds", id="fewer than"),
    pytest.param("20 to 30 people", "25 people", "bounds", id="within a range"),
    pytest.param("20 to 30 people", "30 people", "bounds", id="at the end of a range"),
    pytest.param("more than 24 miles", "more than 39 km", "rounded", id="converted bounds"),
    pytest.param("20 to 30 people", "20 people", "bounds", id="at the low end of a range"),
    pytest.param("about 30 people", "33 people", "hedged", id="about"),
    pytest.param("around 30 people", "26 people", "hedged", id="around"),
]
CONTRADICTIONS = [
    pytest.param("27 people", "25 people", "contradiction", id="two counts"),
    pytest.param("40 people", "41 people", "contradiction", id="one trailing zero is a count"),
    pytest.param("5,000 people", "4,400 people", "contradiction", id="beyond half of the thousand"),
    pytest.param("8,000 people", "7,300 people", "contradiction", id="beyond half of the thousand, within a tenth"),
    pytest.param("113,700 people", "113,800 people", "contradiction", id="two roundings"),
    pytest.param("20 km", "17 miles", "contradiction", id="after conversion"),
    pytest.param("at least 30 people", "29 people", "contradiction", id="below the bound"),
    pytest.param("more than 39 people", "39 people", "contradiction", id="an excluded end below"),
    pytest.param("fewer than 12 people", "12 people", "contradiction", id="an excluded end above"),
    pytest.param("up to 2,000 people", "2,100 people", "contradiction", id="above the bound"),
    pytest.param("at least 30 people", "at least 21 people", "contradiction", id="two bounds of one count"),
    pytest.param("20 to 30 people", "31 people", "contradiction", id="outside a range"),
    pytest.param("10 to 15 people", "10 to 14 people", "contradiction", id="two ranges of other ends"),
    pytest.param("10 to 15 people", "around 10 to 14 people", "contradiction", id="a hedge reaches each end alone"),
    pytest.param("more than 24 miles", "more than 30 km", "contradiction", id="converted bounds apart"),
    pytest.param("about 30 people", "36 people", "contradiction", id="beyond the hedge"),
    pytest.param("dozens of people", "12 people", "contradiction", id="dozens are two dozen at least"),
    pytest.param("$1.1 million", "$1.1 billion", "scale-slip", id="million and billion"),
    pytest.param("1,234 people", "12,340 people", "scale-slip", id="a zero too many"),
    pytest.param("12 people", "120 people", "contradiction", id="two digits tell no slip by ten"),
    pytest.param("$1.1 million", "$1.2 billion", "contradiction", id="other digits, no slip"),
    pytest.param("17 km", "17 miles", "unit-conflict", id="the figure kept, the unit not"),
    pytest.param("17 km", "18 miles", "contradiction", id="another figure is no unit slip"),
    pytest.param("5 percent", "5 percentage points", "unit-conflict", id="percentage points"),
    pytest.param("an 8-7 win", "an 8-6 win", "contradiction", id="two scores"),
    pytest.param("an 8-7 win", "a 9-7 win", "contradiction", id="two scores of one smaller figure"),
    pytest.param("a 5-1 win", "a 4-2 win", "contradiction", id="one score is not within another"),
    pytest.param("a 1-1 tie", "a 10-10 tie", "contradiction", id="no slip of scale"),
]
INCOMPARABLE = [
    ("an 8-7 win", "8 people"),
    ("an 8-7 win", "7 to 8 people"),
    ("5 percent", "5 people"),
    ("20 km", "20 kg"),
    ("20 km", "20 people"),
    ("$5 million", "£6 million"),
    ("C$5 million", "US$6 million"),
    ("the third victim", "3 victims"),
    ("5 percent", "6 percentage points"),
]


def level(a: str, b: str) -> tuple[str, str]:
    found = compare_numbers(number(a), number(b), TOLERANCES)
    return found.name, found.relation


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_value_however_it_is_written(a: str, b: str) -> None:
    assert level(a, b) == level(b, a) == ("same", "agreement")


@pytest.mark.parametrize(("a", "b", "name"), COMPATIBLE)
def test_values_that_can_both_be_right(a: str, b: str, name: str) -> None:
    assert level(a, b) == level(b, a) == (name, "compatible")


@pytest.mark.parametrize(("a", "b", "name"), CONTRADICTIONS)
def test_values_that_cannot_both_be_right(a: str, b: str, name: str) -> None:
    assert level(a, b) == level(b, a) == (name, "contradiction")


TONS = [
    pytest.param("2,900 pounds", "1.3 tons", "compatible", id="metric tons"),
    pytest.param("2,900 pounds", "1.45 tons", "compatible", id="short tons"),
    pytest.param("1.3 tonnes", "1.3 tons", "compatible", id="the word for a tonne"),
    pytest.param("2,900 pounds", "2 tons", "contradiction", id="no ton"),
    pytest.param("2,900 pounds", "1.45 tonnes", "contradiction", id="a tonne is metric"),
    pytest.param("1.45 tons", "1.3 tons", "contradiction", id="one word is read one way"),
]


@pytest.mark.parametrize(("a", "b", "relation"), TONS)
def test_a_ton_is_a_short_or_a_metric_one(a: str, b: str, relation: str) -> None:
    one, two = (number(phrase, "The parcel weighed {} of sand on that morning.") for phrase in (a, b))
    found = compare_numbers(one, two, TOLERANCES), compare_numbers(two, one, TOLERANCES)
    assert [level.relation for level in found] == [relation, relation]


def test_which_ton_it_was_read_as_is_told() -> None:
    one, two = (number(f"{n} of sand") for n in ("2,900 pounds", "1.3 tons"))
    assert compare_numbers(one, two, TOLERANCES).steps[0].text == "“1.3 tons” read in metric tons"


@pytest.mark.parametrize(("a", "b"), INCOMPARABLE)
def test_things_that_are_not_measured_alike(a: str, b: str) -> None:
    assert level(a, b) == level(b, a) == ("incomparable", "incomparable")


@pytest.mark.parametrize(
    ("a", "b", "step", "words"),
    [
        ("20 km", "17 miles", "unit", ["17 miles = 27.4 km"]),
        ("20 km", "17 miles", "compare", ["20 against 27.36", "7.36 apart", "37 %"]),
        ("27 km", "17 miles", "unit", ["17 miles = 27.4 km"]),
        ("90 minutes", "1.5 hours", "unit", ["1.5 hours = 90 minutes"]),
        ("5,000 people", "4,980 people", "round", ["1,000"]),
        ("about 30 people", "33 people", "hedge", ["± 5"]),
        ("27 people", "25 people", "compare", ["27 against 25", "2 apart"]),
        ("$1.1 million", "$1.1 billion", "scale", ["$1.1 million / $1.1 billion"]),
        ("17 km", "17 miles", "unit", ["17 km / 17 miles"]),
        ("at least 30 people", "at least 21 people", "compare", ["30 / 21"]),
    ],
)
def test_the_arithmetic_is_shown(a: str, b: str, step: str, words: list[str]) -> None:
    shown = [s.text for s in compare_numbers(number(a), number(b), TOLERANCES).steps if s.step == step]
    assert any(all(word in text for word in words) for text in shown), shown


def test_only_a_conversion_is_shown_as_one() -> None:
    found = compare_numbers(number("20 km"), number("25 kilometres"), TOLERANCES)
    assert "unit" not in {step.step for step in found.steps}


@pytest.mark.parametrize(
    ("tight", "a", "b"),
    [
        (Tolerances(number_hedged=Decimal("0.1")), "about 30 people", "33 people"),
        (Tolerances(conversion_percent=Decimal(0)), "200.0 km", "125.1 miles"),
    ],
)
def test_tolerances_are_settings(tight: Tolerances, a: str, b: str) -> None:
    one, two = number(a), number(b)
    assert compare_numbers(one, two, TOLERANCES).relation == "compatible"
    assert compare_numbers(one, two, tight).relation == "contradiction"


@pytest.mark.parametrize(
    ("phrase", "shown"),
    [
        ("20 kilometres", "20 km"),
        ("at least 30 people", "at least 30"),
        ("more than 39 people", "more than 39"),
        ("up to 2,000 people", "up to 2,000"),
        ("fewer than 12 people", "fewer than 12"),
        ("20 to 30 people", "20–30"),
        ("about 5,000 people", "about 5,000"),
    ],
)
def test_a_value_is_shown_as_a_person_writes_it(phrase: str, shown: str) -> None:
    assert show(number(phrase)) == shown


def test_a_difference_of_temperatures_leaves_their_zeros_out() -> None:
    ends = as_range(number("68 degrees Fahrenheit"), "degree_celsius")
    assert ends is not None
    assert ends.low == Decimal(20)
    assert ends.grain < 1  # a degree Fahrenheit is five ninths of a degree Celsius, not 17 below


UNITS = ("1", "kilometer", "mile", "meter", "kilogram", "pound", "hour", "minute", "percent", "USD", "GBP")


@st.composite
def numbers(draw: st.DrawFn) -> NumberClaim:
    """Any number that an extractor may read: plain, range or bound, hedged or not."""
    places = draw(st.integers(0, 2))
    ends = sorted(draw(st.lists(st.integers(0, 10_000), min_size=1, max_size=2)))
    low, high = (Decimal(end).scaleb(-places) for end in (ends[0], ends[-1]))
    bound = draw(st.sampled_from(["none", "low", "high"])) if len(ends) == 1 else "none"
    return NumberClaim(
        low=None if bound == "high" else low,
        high=None if bound == "low" else high,
        low_open=bound == "low" and draw(st.booleans()),
        high_open=bound == "high" and draw(st.booleans()),
        approx=draw(st.booleans()),
        unit=draw(st.sampled_from(UNITS)),
        precision=-places,
        start=0,
        end=1,
        quote="0",
        sentence=(0, 1),
    )


@given(numbers())
def test_a_value_agrees_with_itself(one: NumberClaim) -> None:
    assert compare_numbers(one, one, TOLERANCES).relation == "agreement"


@settings(max_examples=400)
@given(numbers(), numbers())
def test_the_order_does_not_change_the_relation(one: NumberClaim, two: NumberClaim) -> None:
    there, back = compare_numbers(one, two, TOLERANCES), compare_numbers(two, one, TOLERANCES)
    assert there.relation == back.relation


@given(numbers(), numbers())
def test_a_wider_tolerance_makes_no_new_contradiction(one: NumberClaim, two: NumberClaim) -> None:
    wide = Tolerances(number_hedged=Decimal(2), conversion_percent=Decimal(10))
    if compare_numbers(one, two, wide).relation == "contradiction":
        assert compare_numbers(one, two, TOLERANCES).relation == "contradiction"


def test_a_converted_temperature_is_shown_with_its_degrees() -> None:
    steps = compare_numbers(number("24 degrees Celsius"), number("75 degrees Fahrenheit"), TOLERANCES).steps
    assert any("23.9" in s.text and "C" in s.text for s in steps if s.step == "unit"), steps


def test_ages_may_differ_by_the_setting() -> None:
    a, b = number("the 9-year-old"), number("the 10-year-old")
    assert compare_numbers(a, b, TOLERANCES).relation == "contradiction"
    assert compare_numbers(a, b, Tolerances(age_years=1)).relation == "compatible"
