"""How two dates compare: days, weekdays, spans, parts of dates and of days, clock zones, bounds, relative dates."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from little_stories import date

from checker.date_words import show_date
from checker.moments import clock_only, compare_bounds, compare_dates, only_relative
from checker.settings import Tolerances
from claims.kinds.date.model import DateClaim
from claims.timex import Timex

TOLERANCES = Tolerances()
MONDAY = "2020-08-24"

DAYS = [
    pytest.param("on 5 May 2014", None, "on May 5, 2014", None, "same", id="two ways to write a day"),
    pytest.param("on 5 May 2014", None, "on 6 May 2014", None, "contradiction", id="the next day"),
    pytest.param("on 5 May 2014", None, "on 5 May 2015", None, "contradiction", id="another year"),
    pytest.param("on Sunday", MONDAY, "on 23 August 2020", None, "same", id="a weekday resolved"),
    pytest.param("on Sunday", None, "on 23 August 2020", None, "contains", id="a weekday alone fits its date"),
    pytest.param("on Sunday", None, "on 24 August 2020", None, "contradiction", id="a weekday alone, another date"),
    pytest.param("on Sunday", MONDAY, "on Monday", MONDAY, "contradiction", id="two weekdays"),
    pytest.param("on Sunday", None, "on Monday", None, "contradiction", id="two weekdays without years"),
    pytest.param("on Sunday", MONDAY, "on Sunday", "2020-08-31", "contains", id="a weekday of two weeks"),
    pytest.param("on Monday", "2016-01-28", "on Feb. 1, 2016", None, "contains", id="this Monday or the next"),
    pytest.param("yesterday", MONDAY, "on Sunday", MONDAY, "same", id="yesterday is Sunday"),
    pytest.param("yesterday", MONDAY, "today", "2020-08-23", "same", id="yesterday is the other's today"),
    pytest.param("yesterday", MONDAY, "today", MONDAY, "contradiction", id="yesterday and today"),
    pytest.param("on 5 May", None, "on 5 May 2014", None, "contains", id="no year on one side"),
    pytest.param("on 5 May", None, "on 6 May 2014", None, "contradiction", id="no year, another day"),
]
SPANS = [
    pytest.param("in May 2014", None, "on 5 May 2014", None, "contains", id="a day of the month"),
    pytest.param("in May 2014", None, "on 5 June 2014", None, "contradiction", id="a day of another month"),
    pytest.param("in 2014", None, "on 5 May 2014", None, "contains", id="a day of the year"),
    pytest.param("in 2014", None, "in 2015", None, "contradiction", id="two years"),
    pytest.param("in 2014", None, "in May", None, "incomparable", id="nothing that both tell"),
    pytest.param("last month", MONDAY, "in July 2020", None, "same", id="last month"),
    pytest.param("last month", MONDAY, "in June 2020", None, "contradiction", id="the month before it"),
    pytest.param("last week", MONDAY, "on 19 August 2020", None, "contains", id="a day of last week"),
    pytest.param("around 5 May 2014", None, "on 7 May 2014", None, "near", id="hedged, near"),
    pytest.param("around 5 May 2014", None, "on 12 May 2014", None, "contradiction", id="hedged, a week off"),
]
TIMES = [
    pytest.param("at 6.10am", "at 6:10 a.m.", "same", id="two ways to write a time"),
    pytest.param("at noon", "at 12:00", "same", id="noon"),
    pytest.param("at 6.10am", "at 7.10am", "contradiction", id="an hour apart"),
    pytest.param("at 6.10am", "at 6.10pm", "contradiction", id="morning and evening"),
    pytest.param("at 6.10am", "about 6am", "near", id="one side hedges"),
    pytest.param("at about 6am", "at around 6.30am", "near", id="both sides hedge"),
    pytest.param("at about 6am", "at around 6.45am", "contradiction", id="beyond both hedges"),
    pytest.param("at 6.10am", "at 6.20am", "contradiction", id="no side hedges"),
    pytest.param("on Monday morning", "at 6.10am on Monday", "contains", id="a time of the morning"),
    pytest.param("on Monday evening", "at 6.10am on Monday", "contradiction", id="a time of another part"),
    pytest.param("at 12:00 GMT", "at 1pm BST", "same", id="one moment in two zones"),
    pytest.param("at 12:00 GMT", "at 7am EST", "same", id="one moment across the ocean"),
    pytest.param("at 12:00 GMT", "at 12:00 BST", "contradiction", id="one clock, two zones"),
    pytest.param("at 11.55pm GMT", "at about 1am BST", "near", id="across midnight"),
    pytest.param("at 12.13pm", "around 12.20pm", "contradiction", id="a hedge reaches no farther than what is printed"),
    pytest.param("at 12.15pm", "around 12.20pm", "near", id="a hedged minute"),
    pytest.param("at noon", "at midday", "same", id="midday is noon"),
    pytest.param("at 12.25pm", "at midday", "near", id="midday is no exact time"),
    pytest.param("at 21:36 a.m.", "at 9.36pm", "same", id="a slip of the pen is read by its hour"),
    pytest.param("on Monday morning", "on Monday afternoon", "contradiction", id="two parts of the day"),
    pytest.param("on Monday afternoon", "on Monday evening", "contains", id="neighbouring parts of the day"),
    pytest.param("at 12:00 GMT", "at 12:00", "incomparable", id="a zone on one side only"),
]


def level(a: DateClaim, b: DateClaim) -> str:
    there, back = compare_dates(a, b, TOLERANCES), compare_dates(b, a, TOLERANCES)
    assert (there.name, there.relation) == (back.name, back.relation)
    assert there.steps or there.relation == "incomparable"
    return there.name


@pytest.mark.parametrize(("a", "when", "b", "then", "name"), [*DAYS, *SPANS])
def test_days_and_spans(a: str, when: str | None, b: str, then: str | None, name: str) -> None:
    assert level(date(a, when), date(b, then)) == name


@pytest.mark.parametrize(("a", "b", "name"), TIMES)
def test_times_of_one_day(a: str, b: str, name: str) -> None:
    assert level(date(a, MONDAY), date(b, MONDAY)) == name


@pytest.mark.parametrize(("a", "b"), [("at 6.10am", "at 6.10am")])
def test_one_clock_time_on_two_days_is_no_agreement_of_days(a: str, b: str) -> None:
    found = compare_dates(date(f"{a} on 5 May 2014"), date(f"{b} on 6 May 2014"), TOLERANCES)
    assert found.relation == "contradiction"


def test_the_minutes_of_the_clock_are_a_setting() -> None:
    one, two = date("at 6.10am", MONDAY), date("about 6am", MONDAY)
    assert compare_dates(one, two, Tolerances(clock_minutes=4)).relation == "contradiction"


@pytest.mark.parametrize(
    ("side", "bound", "day", "name"),
    [
        ("after", "on 7 July 2020", "on 8 July 2020", "bounds"),
        ("after", "on 7 July 2020", "on 7 July 2020", "contradiction"),
        ("after", "on 7 July 2020", "on 1 July 2020", "contradiction"),
        ("after", "in July 2020", "on 20 July 2020", "contradiction"),
        ("before", "in July 2020", "on 20 July 2020", "contradiction"),
        ("before", "on 7 July 2020", "on 6 July 2020", "bounds"),
        ("before", "on 7 July 2020", "on 7 July 2020", "contradiction"),
        ("before", "on 7 July", "on 6 July", "bounds"),
        ("after", "on 7 July", "on 6 July", "contradiction"),
    ],
)
def test_a_bound_and_a_day(side: str, bound: str, day: str, name: str) -> None:
    one, two = date(bound), date(day)
    there, back = compare_bounds(side, one, None, two), compare_bounds(None, two, side, one)
    assert there is not None
    assert back is not None
    assert (there.name, back.name) == (name, name)


def test_two_bounds_or_none_are_no_matter_of_bounds() -> None:
    one, two = date("on 7 July 2020"), date("on 8 July 2020")
    assert compare_bounds(None, one, None, two) is None
    assert compare_bounds("after", one, "after", two) is None


@pytest.mark.parametrize(
    ("phrase", "published", "shown"),
    [
        ("on Sunday", MONDAY, "Sunday 23 August 2020"),
        ("on Sunday", None, "Sunday"),
        ("in May 2014", None, "May 2014"),
        ("in 2014", None, "2014"),
        ("at 6.10am", None, "06:10"),
        ("about 6am", None, "about 06:00"),
        ("at 12:00 GMT", MONDAY, "12:00 GMT, Monday 24 August 2020"),
        ("last week", MONDAY, "Monday 17 August 2020 – Sunday 23 August 2020"),
    ],
)
def test_a_date_is_shown_as_far_as_it_is_known(phrase: str, published: str | None, shown: str) -> None:
    assert show_date(date(phrase, published)) == shown


@pytest.mark.parametrize(
    ("phrase", "relative", "clock"),
    [
        ("yesterday", True, False),
        ("on Sunday", True, False),
        ("last month", True, False),
        ("at 6.10am", True, True),
        ("on 5 May", False, False),
        ("in 2014", False, False),
        ("at 6.10am on Monday", True, False),
    ],
)
def test_what_rests_on_the_articles_own_date(phrase: str, relative: bool, clock: bool) -> None:
    claim = date(phrase, MONDAY)
    assert (only_relative(claim), clock_only(claim)) == (relative, clock)


@st.composite
def dates(draw: st.DrawFn) -> DateClaim:
    """Any date that an extractor may read: resolved, or as much as is printed; with a clock time or without."""
    first = draw(st.dates(dt.date(2010, 1, 1), dt.date(2024, 12, 31)))
    length = draw(st.sampled_from([0, 0, 6, 30, 364]))
    known = draw(st.booleans())
    clock = draw(st.none() | st.times().map(lambda t: f"{t:%H:%M}"))
    return DateClaim(
        earliest=first.isoformat() if known else None,
        latest=(first + dt.timedelta(days=length)).isoformat() if known else None,
        grain="day" if length == 0 else "week",
        approx=draw(st.booleans()),
        weekday=first.weekday() if draw(st.booleans()) else None,
        month=first.month if draw(st.booleans()) else None,
        day=first.day if draw(st.booleans()) else None,
        clock=clock,
        zone=draw(st.sampled_from([None, "GMT", "EST", "Atlantis time"])) if clock else None,
        start=0,
        end=1,
        quote="x",
        sentence=(0, 1),
        timex=Timex(type="DATE", value="XXXX", start=0, end=1),
    )


@given(dates(), dates())
def test_the_order_does_not_change_the_relation(one: DateClaim, two: DateClaim) -> None:
    assert compare_dates(one, two, TOLERANCES).relation == compare_dates(two, one, TOLERANCES).relation


@given(dates())
def test_a_date_never_contradicts_itself(one: DateClaim) -> None:
    assert compare_dates(one, one, TOLERANCES).relation != "contradiction"
