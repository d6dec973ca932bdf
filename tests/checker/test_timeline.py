"""When articles were published: how exactly it is known, and what that orders."""

from __future__ import annotations

import datetime as dt

import pytest
from little_stories import When, article, story

from checker.timeline import Span, published
from claims.model import Article

HOURS = dt.timedelta(hours=3)
TOLD_MONDAY = "The ferry sank off Leeds, officials said Monday."


def at(text: str) -> Span:
    """An exact moment."""
    moment = dt.datetime.fromisoformat(text)
    return Span(moment, moment)


def span(first: str, last: str) -> Span:
    """From one day's start to another's end, as a day or a month is known."""
    ends = [dt.date.fromisoformat(day) for day in (first, last)]
    return Span(dt.datetime.combine(ends[0], dt.time()), dt.datetime.combine(ends[1], dt.time(23, 59, 59)))


def spans(*rows: tuple[str, When]) -> list[Span | None]:
    """When each article of a story was published: by its text and its stated time."""
    made = story(*(article(text, "abcdef"[n], when) for n, (text, when) in enumerate(rows)))
    return [published(one, made) for one in made.articles]


@pytest.mark.parametrize(
    ("older", "newer", "gap", "sure"),
    [
        pytest.param(at("2020-05-04T09:00"), at("2020-05-04T14:00"), HOURS, True, id="hours apart"),
        pytest.param(at("2020-05-04T09:00"), at("2020-05-04T11:00"), HOURS, False, id="within the gap"),
        pytest.param(at("2020-05-04T09:00"), at("2020-05-04T12:00"), HOURS, False, id="just the gap"),
        pytest.param(at("2020-05-04T09:00"), at("2020-05-04T11:00"), dt.timedelta(), True, id="no gap asked for"),
        pytest.param(span("2020-05-04", "2020-05-04"), span("2020-05-05", "2020-05-05"), HOURS, True, id="two days"),
        pytest.param(span("2020-05-04", "2020-05-04"), at("2020-05-05T00:30"), HOURS, True, id="a day needs no gap"),
        pytest.param(span("2020-05-04", "2020-05-04"), at("2020-05-04T22:00"), HOURS, False, id="a time in the day"),
        pytest.param(span("2020-05-01", "2020-05-31"), at("2020-05-31T22:00"), HOURS, False, id="a day in the month"),
        pytest.param(span("2020-05-01", "2020-05-31"), at("2020-06-01T22:00"), HOURS, True, id="the month after"),
    ],
)
def test_which_is_surely_older(older: Span, newer: Span, gap: dt.timedelta, sure: bool) -> None:
    assert older.before(newer, gap) is sure
    assert not newer.before(older, gap)


@pytest.mark.parametrize(
    ("a", "b", "days"),
    [
        pytest.param(at("2020-05-04T09:00"), at("2020-05-04T14:00"), 0, id="one day"),
        pytest.param(at("2020-05-04T09:00"), at("2020-05-06T10:00"), 2, id="two days and an hour"),
        pytest.param(span("2020-05-04", "2020-05-04"), span("2020-05-05", "2020-05-05"), 0, id="neighbours may touch"),
        pytest.param(span("2020-05-01", "2020-05-31"), at("2020-05-20T10:00"), 0, id="inside a month"),
        pytest.param(span("2020-03-01", "2020-03-31"), span("2020-05-01", "2020-05-31"), 30, id="a month between"),
    ],
)
def test_the_least_number_of_days_between(a: Span, b: Span, days: int) -> None:
    assert a.days_from(b) == b.days_from(a) == days


def test_a_moment_is_exact_and_a_day_is_not() -> None:
    assert at("2020-05-04T09:00").exact
    assert not span("2020-05-04", "2020-05-04").exact


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        pytest.param("2020-05-04T09:30", at("2020-05-04T09:30"), id="a time of day"),
        pytest.param("2020-05-04T09:30+02:00", at("2020-05-04T09:30"), id="as the clock there shows it"),
        pytest.param("2020-05-04", span("2020-05-04", "2020-05-04"), id="a day"),
        pytest.param("2020-05-04T00:00", span("2020-05-04", "2020-05-04"), id="midnight is a day"),
    ],
)
def test_a_stated_time(when: str, expected: Span) -> None:
    assert spans((TOLD_MONDAY, when)) == [expected]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/2020/02/ferry-sinks", span("2020-02-01", "2020-02-29")),
        ("https://a.example/news/2019/12/ferry.html", span("2019-12-01", "2019-12-31")),
        ("https://a.example/news/ferry-sinks", None),
        ("https://a.example/2020/13/ferry-sinks", None),
    ],
)
def test_the_month_of_a_url(url: str, expected: Span | None) -> None:
    one = Article(id="a", source="a", text="The ferry sank.", url=url)
    assert published(one, story(one)) == expected


@pytest.mark.parametrize(
    ("dated", "expected"),
    [
        pytest.param("2020-05-04", "2020-05-04", id="that Monday"),
        pytest.param("2020-05-03", "2020-05-04", id="tomorrow at most"),
        pytest.param("2020-05-06", "2020-05-04", id="the Monday before a Wednesday"),
        pytest.param("2020-05-02", "2020-04-27", id="not two days ahead"),
    ],
)
def test_an_undated_report_of_a_weekday(dated: str, expected: str) -> None:
    assert spans((TOLD_MONDAY, None), ("The ferry sank.", dated))[0] == span(expected, expected)


def test_the_middle_of_the_dated_articles_counts() -> None:
    dated = [("The ferry sank.", day) for day in ("2020-05-06", "2020-05-05", "2019-01-09")]
    assert spans((TOLD_MONDAY, None), *dated)[0] == span("2020-05-04", "2020-05-04")


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        pytest.param(TOLD_MONDAY, None, id="no dated article"),
        pytest.param("The ferry sank off Leeds.", "2020-05-04", id="no weekday"),
        pytest.param("The ferry sank on Monday off Leeds.", "2020-05-04", id="the day of the event, not of telling"),
        pytest.param("The ferry was new. " * 40 + TOLD_MONDAY, "2020-05-04", id="far behind the lead"),
    ],
)
def test_nothing_tells(text: str, dated: When) -> None:
    assert spans((text, None), ("The ferry sank.", dated))[0] is None
