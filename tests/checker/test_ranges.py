"""How two ranges of values lie to each other."""

from __future__ import annotations

from decimal import Decimal

import pytest
from little_stories import number

from checker.quantities import Range, figure_of
from checker.ranges import meet, near, rival_bounds, round_bound, rounded_to, two_ranges

NO_SLACK = Decimal(0)


def of(phrase: str) -> Range:
    ends = figure_of(number(f"{phrase} people", "They met {} there.")).ends
    assert ends is not None
    return ends


@pytest.mark.parametrize(
    ("a", "b", "grain"),
    [
        pytest.param("4,877", "5,000", Decimal(1000), id="to the thousand"),
        pytest.param("4,877", "4,870", None, id="a count is no rounded one"),
        pytest.param("4,877", "at least 5,000", None, id="a bound is not rounded"),
        pytest.param("450", "1,000", None, id="too far from it"),
    ],
)
def test_equal_when_rounded(a: str, b: str, grain: Decimal | None) -> None:
    assert rounded_to(of(a), of(b)) == rounded_to(of(b), of(a)) == grain


@pytest.mark.parametrize(
    ("a", "b", "rivals"),
    [
        pytest.param("at least 30", "at least 21", True, id="two bounds of one direction"),
        pytest.param("at least 30", "at least 30", False, id="one bound"),
        pytest.param("at least 30", "up to 40", False, id="bounds of two directions"),
        pytest.param("at least 30", "31", False, id="a bound and a count"),
        pytest.param("20 to 30", "20 to 40", True, id="two ranges"),
    ],
)
def test_bounds_that_are_two_accounts(a: str, b: str, rivals: bool) -> None:
    assert rival_bounds(of(a), of(b)) is rival_bounds(of(b), of(a)) is rivals


@pytest.mark.parametrize(
    ("a", "b", "meets"),
    [
        pytest.param("at least 30", "31", True, id="within"),
        pytest.param("at least 30", "30", True, id="at a closed end"),
        pytest.param("more than 30", "30", False, id="at an open end"),
        pytest.param("at least 30", "29", False, id="outside"),
        pytest.param("20 to 30", "25 to 35", True, id="two ranges"),
    ],
)
def test_values_in_common(a: str, b: str, meets: bool) -> None:
    assert meet(of(a), of(b), NO_SLACK) is meet(of(b), of(a), NO_SLACK) is meets


def test_a_round_figure_and_the_bound_at_it() -> None:
    assert round_bound(of("27 million"), of("more than 27 million"))
    assert not round_bound(of("39"), of("more than 39"))


def test_both_ends_of_two_ranges_must_be_near() -> None:
    assert two_ranges(of("20 to 30"), of("21 to 31"))
    assert near(of("20 to 30"), of("21 to 31"), Decimal(1))
    assert not near(of("20 to 30"), of("21 to 35"), Decimal(1))
