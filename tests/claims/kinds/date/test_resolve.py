"""Expressions get TimeML values, and the earliest and latest day or minute they can mean."""

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.kinds.date.grammar import find
from claims.kinds.date.resolve import resolve
from claims.kinds.date.timeline import Timeline

SUNDAY = dt.date(2020, 8, 23)


def read(text, published=SUNDAY, direction=0, **known):
    """The values of a text's expressions, one after another on one timeline."""
    line = Timeline(published, direction=lambda: direction, **known)
    values = []
    for expression in find(text):
        values.append(resolve(expression.node, line))
        line.note(values[-1])
    return values


@pytest.mark.parametrize(
    ("text", "type_", "value", "earliest", "latest"),
    [
        ("on 5 May 2019", "DATE", "2019-05-05", "2019-05-05", "2019-05-05"),
        ("in May 2014", "DATE", "2014-05", "2014-05-01", "2014-05-31"),
        ("in 2014", "DATE", "2014", "2014-01-01", "2014-12-31"),
        ("last week", "DATE", "2020-W33", "2020-08-10", "2020-08-16"),
        ("this weekend", "DATE", "2020-W34-WE", "2020-08-22", "2020-08-23"),
        ("the third quarter of 2019", "DATE", "2019-Q3", "2019-07-01", "2019-09-30"),
        ("the first half of 2019", "DATE", "2019-H1", "2019-01-01", "2019-06-30"),
        ("the first two quarters of 2019", "DATE", "2019-H1", "2019-01-01", "2019-06-30"),
        ("this summer", "DATE", "2020-SU", "2020-06-01", "2020-08-31"),
        ("last winter", "DATE", "2019-WI", "2019-12-01", "2020-02-29"),
        ("the 1990s", "DATE", "199", "1990-01-01", "1999-12-31"),
        ("the '80s", "DATE", "198", "1980-01-01", "1989-12-31"),
        ("the 20th century", "DATE", "19", "1900-01-01", "1999-12-31"),
        ("yesterday", "DATE", "2020-08-22", "2020-08-22", "2020-08-22"),
        ("the day before yesterday", "DATE", "2020-08-21", "2020-08-21", "2020-08-21"),
        ("two days ago", "DATE", "2020-08-21", "2020-08-21", "2020-08-21"),
        ("on Sunday", "DATE", "2020-08-23", "2020-08-23", "2020-08-23"),
        ("on Friday", "DATE", "2020-08-21", "2020-08-21", "2020-08-21"),
        ("last Sunday", "DATE", "2020-08-16", "2020-08-16", "2020-08-16"),
        ("next Tuesday", "DATE", "2020-08-25", "2020-08-25", "2020-08-25"),
        ("last March", "DATE", "2020-03", "2020-03-01", "2020-03-31"),
        ("last October", "DATE", "2019-10", "2019-10-01", "2019-10-31"),
        ("July last year", "DATE", "2019-07", "2019-07-01", "2019-07-31"),
        ("the week of March 6", "DATE", "2020-W10", "2020-03-02", "2020-03-08"),
        ("the first Monday of October 2014", "DATE", "2014-10-06", "2014-10-06", "2014-10-06"),
        ("the last Friday of May 2020", "DATE", "2020-05-29", "2020-05-29", "2020-05-29"),
        ("Friday the 21st", "DATE", "2020-08-21", "2020-08-21", "2020-08-21"),
        ("New Year's Eve 2018", "DATE", "2018-12-31", "2018-12-31", "2018-12-31"),
        ("Easter Monday 2021", "DATE", "2021-04-05", "2021-04-05", "2021-04-05"),
        ("Thanksgiving Day 2019", "DATE", "2019-11-28", "2019-11-28", "2019-11-28"),
        ("Memorial Day 2019", "DATE", "2019-05-27", "2019-05-27", "2019-05-27"),
        ("two days after Christmas 2019", "DATE", "2019-12-27", "2019-12-27", "2019-12-27"),
        ("the week before Christmas 2017", "DATE", "2017-W51", "2017-12-18", "2017-12-24"),
        ("the day after Christmas 2017", "DATE", "2017-12-26", "2017-12-26", "2017-12-26"),
        ("the early hours of Friday", "TIME", "2020-08-21TMO", "2020-08-21T00:00", "2020-08-21T11:59"),
        ("9/11", "DATE", "2001-09-11", "2001-09-11", "2001-09-11"),
        ("2023-24", "DATE", "2023/2024", "2023-01-01", "2024-12-31"),
        ("May 3-5", "DATE", "2020-05-03/2020-05-05", "2020-05-03", "2020-05-05"),
        ("13/06/2020", "DATE", "2020-06-13", "2020-06-13", "2020-06-13"),
        ("2020-02-03", "DATE", "2020-02-03", "2020-02-03", "2020-02-03"),
        ("recently", "DATE", "PAST_REF", None, None),
        ("now", "DATE", "PRESENT_REF", None, None),
        ("the near future", "DATE", "FUTURE_REF", None, None),
        ("at 6.10am on Friday", "TIME", "2020-08-21T06:10", "2020-08-21T06:10", "2020-08-21T06:10"),
        ("5 p.m. yesterday", "TIME", "2020-08-22T17:00", "2020-08-22T17:00", "2020-08-22T17:00"),
        ("at noon", "TIME", "2020-08-23T12:00", "2020-08-23T12:00", "2020-08-23T12:00"),
        ("at midnight", "TIME", "2020-08-23T24:00", "2020-08-24T00:00", "2020-08-24T00:00"),
        ("six o'clock on Friday", "TIME", "2020-08-21T06:00", "2020-08-21T06:00", "2020-08-21T06:00"),
        ("4 in the afternoon", "TIME", "2020-08-23T16:00", "2020-08-23T16:00", "2020-08-23T16:00"),
        ("Friday morning", "TIME", "2020-08-21TMO", "2020-08-21T00:00", "2020-08-21T11:59"),
        ("last night", "TIME", "2020-08-22TNI", "2020-08-22T18:00", "2020-08-23T05:59"),
        ("2020-08-23T06:10:00Z", "TIME", "2020-08-23T06:10:00", "2020-08-23T06:10:00", "2020-08-23T06:10:00"),
        ("the past six years", "DURATION", "P6Y", None, None),
        ("half an hour", "DURATION", "PT30M", None, None),
        ("a year and a half", "DURATION", "P18M", None, None),
        ("two decades", "DURATION", "P20Y", None, None),
        ("several months", "DURATION", "PXM", None, None),
        ("every day", "SET", "P1D", None, None),
        ("every two weeks", "SET", "P2W", None, None),
        ("each July", "SET", "XXXX-07", None, None),
    ],
)  # fmt: skip
def test_value(text, type_, value, earliest, latest):
    (got,) = read(text)
    assert (got.type, got.value, got.earliest, got.latest) == (type_, value, earliest, latest)


@pytest.mark.parametrize(
    ("text", "mod", "earliest", "latest"),
    [
        ("early May 2019", "START", "2019-05-01", "2019-05-10"),
        ("mid-May 2019", "MID", "2019-05-11", "2019-05-20"),
        ("late December 2019", "END", "2019-12-21", "2019-12-31"),
        ("late last year", "END", "2019-09-01", "2019-12-31"),
        ("the beginning of 2019", "START", "2019-01-01", "2019-04-30"),
        ("the early 1990s", "START", "1990-01-01", "1993-12-31"),
        ("earlier this year", None, "2020-01-01", "2020-08-23"),
        ("later this month", None, "2020-08-23", "2020-08-31"),
        ("less than two weeks ago", "LESS_THAN", "2020-08-09", "2020-08-23"),
        ("more than a year ago", "MORE_THAN", None, "2019-08-23"),
    ],
)
def test_parts_and_hedges(text, mod, earliest, latest):
    (got,) = read(text)
    assert (got.mod, got.earliest, got.latest) == (mod, earliest, latest)


@pytest.mark.parametrize(
    ("text", "direction", "value"),
    [
        ("Friday", -1, "2020-08-21"),
        ("Friday", 1, "2020-08-28"),
        ("Friday", 0, "2020-08-21"),
        ("Jan. 14", -1, "2020-01-14"),
        ("Jan. 14", 1, "2021-01-14"),
        ("December", -1, "2019-12"),
        ("December", 1, "2020-12"),
        ("September 2", -1, "2020-09-02"),  # so near that the tense of the clause around it does not count
    ],
)
def test_tense_gives_the_direction(text, direction, value):
    (got,) = read(f"in {text}", direction=direction)
    assert got.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On 5 May 2019 it rained. Two days later", "2019-05-07"),
        ("On 5 May 2019 it rained. The previous week", "2019-W17"),
        ("In 2011 it rained. That year", "2011"),
        ("In 2011 it rained. A year earlier", "2010"),
        ("The third quarter of 2011 was wet. A year earlier", "2010-Q3"),
        ("In May 2011 it rained. The following month", "2011-06"),
        ("On 5 May 2019 it rained. At 6.10am", "2019-05-05T06:10"),
        ("It left at 12:10 p.m. on 5 May 2019 and fell 10 minutes later", "2019-05-05T12:20"),
    ],
)
def test_the_date_last_spoken_of(text, value):
    assert read(text)[-1].value == value


@pytest.mark.parametrize(
    ("text", "value", "kept"),
    [
        ("on Sunday", "XXXX-WXX-7", {"weekday": 6}),
        ("on August 23", "XXXX-08-23", {"month": 8, "day": 23}),
        ("in August", "XXXX-08", {"month": 8}),
        ("at 6.10am", "XXXX-XX-XXT06:10", {"clock": "06:10"}),
        ("at 6.10am on Sunday", "XXXX-WXX-7T06:10", {"weekday": 6, "clock": "06:10"}),
        ("last year", "XXXX", {}),
        ("two days ago", "XXXX-XX-XX", {}),
        ("Christmas Day", "XXXX-12-25", {"month": 12, "day": 25}),
        ("the third quarter", "XXXX-Q3", {}),
    ],
)
def test_without_an_anchor_nothing_is_invented(text, value, kept):
    (got,) = read(text, published=None)
    assert (got.value, got.earliest, got.latest) == (value, None, None)
    assert {name: getattr(got, name) for name in kept} == kept


def test_an_uncertain_anchor_tells_months_but_no_days():
    weekday, month = read("on Monday and last month", exact=False)
    assert (weekday.value, month.value) == ("XXXX-WXX-1", "2020-07")
    assert weekday.earliest < "2020-08-23" < weekday.latest


@pytest.mark.parametrize("text", ["the 31st of June", "June 31, 2019", "Feb. 29, 2019"])
def test_impossible_dates_are_told(text):
    (got,) = read(text)
    assert got.impossible
    assert got.earliest is None


def test_a_leap_day_is_possible():
    (got,) = read("Feb. 29, 2020")
    assert (got.impossible, got.value) == (False, "2020-02-29")


@pytest.mark.parametrize(
    ("day_first", "ambiguous", "earliest", "latest"),
    [
        (None, True, "2020-05-06", "2020-06-05"),
        (True, False, "2020-06-05", "2020-06-05"),
        (False, False, "2020-05-06", "2020-05-06"),
    ],
)
def test_the_order_of_day_and_month(day_first, ambiguous, earliest, latest):
    (got,) = read("05/06/2020", day_first=day_first)
    assert (got.ambiguous, got.earliest, got.latest) == (ambiguous, earliest, latest)


def test_years_ago_are_loose_days_ago_are_not():
    years, days = read("two years ago; two days ago")
    assert (years.earliest, years.latest) == ("2018-01-01", "2019-02-23")
    assert days.earliest == days.latest == "2020-08-21"


FORMATS = ["{d} {month} {y}", "{month} {d}, {y}", "{mon}. {d}, {y}", "the {d}th of {month} {y}", "{y}-{m:02}-{d:02}", "{weekday}, {d} {month} {y}"]  # fmt: skip


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)), st.sampled_from(FORMATS))
def test_every_printed_day_is_read(day, form):
    month = calendar.month_name[day.month]
    mon = month[:3] if month != "May" else "May"
    text = form.format(
        d=day.day, m=day.month, y=day.year, month=month, mon=mon, weekday=calendar.day_name[day.weekday()]
    )
    (got,) = read(f"On {text}", published=None)
    assert got.value == got.earliest == got.latest == day.isoformat()


@given(st.dates(dt.date(1950, 1, 1), dt.date(2050, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_within_a_week_up_to_the_article(published, weekday):
    (got,) = read(f"on {calendar.day_name[weekday]}", published=published)
    day = dt.date.fromisoformat(got.value)
    assert day.weekday() == weekday
    assert 0 <= (published - day).days < 7
