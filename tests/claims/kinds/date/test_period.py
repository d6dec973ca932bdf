"""Calendar arithmetic."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.kinds.date.locate import holiday
from claims.kinds.date.period import FINER, Period, around, easter, part, shift_days, shift_months
from claims.kinds.date.words import lexicon

DAYS = st.dates(dt.date(1000, 1, 1), dt.date(3000, 1, 1))


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1818, 3, 22), (1943, 4, 25), (2000, 4, 23), (2008, 3, 23), (2019, 4, 21), (2038, 4, 25)],
)
def test_easter(year, month, day):
    """Known Sundays, the earliest and latest possible ones among them."""
    assert easter(year) == dt.date(year, month, day)


@given(DAYS, st.sampled_from(FINER))
def test_a_period_holds_the_day_it_is_around(day, grain):
    period = around(grain, day)
    if grain == "weekend":
        assert (day - period.start).days <= 1
    else:
        assert period.start <= day <= period.end


@given(DAYS, st.sampled_from(FINER), st.integers(-9, 9))
def test_shifting_back_is_the_inverse(day, grain, count):
    period = around(grain, day)
    assert period.shift(count).shift(-count) == period


@given(DAYS, st.sampled_from(["week", "month", "quarter", "season", "year", "decade"]))
def test_the_three_parts_fill_a_period(day, grain):
    period = around(grain, day)
    (a, b), (c, d), (e, f) = (part(period, mod) for mod in ("START", "MID", "END"))
    assert (a, f) == (period.start, period.end)
    assert ((c - b).days, (e - d).days) == (1, 1)


@pytest.mark.parametrize("name", lexicon()["holidays"])
def test_every_holiday_has_a_day_each_year(name):
    for year in range(1980, 2040):
        assert holiday(name, year).year in (year, year + 1)


def test_a_month_without_that_day_ends_on_its_last():
    assert shift_months(dt.date(2020, 3, 31), -1) == dt.date(2020, 2, 29)


def test_the_calendar_ends_quietly():
    assert shift_days(dt.date.max, 5) == dt.date.max
    assert Period("year", dt.date(9999, 1, 1)).end.year == 9999


@pytest.mark.parametrize("day", [dt.date.min, dt.date.max])
@pytest.mark.parametrize("grain", FINER)
@pytest.mark.parametrize("count", [-1, 0, 1])
def test_the_calendars_ends_are_no_cliff(day, grain, count):
    """9999-12-31 stands for "no date" in many systems, and comes in as a date of publication."""
    period = around(grain, day).shift(count)
    assert dt.date.min <= period.start <= dt.date.max
    assert dt.date.min <= period.end <= dt.date.max
