"""Weekdays that are not their date's, and dates that no calendar has."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from little_stories import findings

from reports.model import Severity

PUBLISHED = "2012-12-18"  # a Tuesday


def slips(text: str, published: str | None = PUBLISHED) -> list[tuple[str, Severity]]:
    found = findings(text, published=[published])
    return [(f.message, f.severity) for f in found if f.rule == "weekday-mismatch"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The talks began on Monday, Dec. 14, 2012, in Vienna.", "14 December 2012 is a Friday, not a Monday"),
        ("The talks began on 14 December 2012, a Monday.", None),  # an aside, not one date
        ("The vote is on Monday 17 December 2013.", "17 December 2013 is a Tuesday, not a Monday"),
        ("He died on Friday, June 31.", "no calendar has Friday, June 31"),
        ("The lease ended on February 30, 2012.", "no calendar has February 30, 2012"),
        ("They met at 7 p.m. on Friday, Dec. 18, at the pier.", "18 December 2012 is a Tuesday, not a Friday"),
    ],
)
def test_a_day_that_is_another(text: str, told: str | None) -> None:
    expected = [] if told is None else [(f"a.example: {told}.", Severity.ERROR)]
    assert slips(text) == expected


def test_both_parts_are_marked() -> None:
    (finding,) = [f for f in findings("It sank on Monday, Dec. 14, 2012, off Harlow.") if f.rule == "weekday-mismatch"]
    assert [(e.quote, e.side) for e in finding.evidence] == [("Monday", 0), ("Dec. 14, 2012", 1)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The talks began on Friday, Dec. 14, 2012.", id="right"),
        pytest.param("They meet Friday and Saturday, December 21 and 22.", id="two days"),
        pytest.param("They meet on Saturday-Sunday, Dec. 22-23.", id="a range"),
        pytest.param("They meet Thursday through Saturday, December 20, 21 and 22.", id="three days"),
        pytest.param("The vote was on Tuesday, June 5.", id="half a year ago"),
        pytest.param("It was Friday the 13th.", id="no month"),
        pytest.param("In 1969 they landed on Sunday, Dec. 20. Many watched.", id="another year before it"),
        pytest.param("A year ago, on Friday, Dec. 16, the mill burned.", id="a year ago"),
        pytest.param("The Sun, Dec. 17, 2012, wrote so.", id="a newspaper"),
        pytest.param("He was killed on Thursday, 30 January 1649.", id="the Julian calendar"),
        pytest.param("The sale would end on June 31, a day that does not exist.", id="told as none"),
        pytest.param("The talks began on Monday. On Dec. 14 they went on.", id="two dates"),
    ],
)
def test_what_is_none_of_it(text: str) -> None:
    assert slips(text) == []


def test_without_a_year_a_day_that_fits_the_next_one_is_a_note() -> None:
    (found,) = slips("The crew met on Wednesday, Dec. 18, at the pier.")
    assert found == ("a.example: 18 December 2012 is a Tuesday, not a Wednesday.", Severity.NOTE)


def test_without_a_year_and_a_date_of_publication_nothing_is_known() -> None:
    assert slips("The crew met on Wednesday, Dec. 18, at the pier.", published=None) == []


@given(st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 31)), st.integers(0, 6))
def test_only_the_right_weekday_is_quiet(day: dt.date, off: int) -> None:
    weekday = (day + dt.timedelta(days=off)).strftime("%A")
    told = slips(f"The mill burned down on {weekday}, {day:%B} {day.day}, {day.year}.", published=None)
    assert bool(told) is bool(off)
