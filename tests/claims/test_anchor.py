"""An article's own date: stated, dateline, URL, dated lines, unknown."""

import datetime as dt

import pytest

from claims.anchor import anchor, dated
from claims.kinds.date.written import day_first, url_day, writing_day
from claims.model import Article


def article(text="Rain fell.", **fields):
    return Article(id="a", source=fields.pop("source", "a"), text=text, **fields)


@pytest.mark.parametrize(
    ("fields", "published", "told_by"),
    [
        pytest.param({"published": dt.date(2020, 8, 23)}, "2020-08-23", "stated", id="stated"),
        pytest.param({"text": "KABUL, May 5, 2014 (Reuters) - Rain fell."}, "2014-05-05", "dateline", id="dateline"),
        pytest.param({"text": "Headline here\n\nNEW YORK, 5 May 2014 — Rain fell."}, "2014-05-05", "dateline", id="dateline-after-headline"),
        pytest.param(
            {"text": "KABUL, May 5 (Reuters) — Rain fell.", "url": "https://x.example/2014/05/06/rain"},
            "2014-05-05", "dateline", id="year-from-the-url",
        ),
        pytest.param(
            {"text": "KABUL, Dec 31 (Reuters) — Rain fell.", "url": "https://x.example/2014/01/01/rain"},
            "2013-12-31", "dateline", id="the-year-before-the-url",
        ),
        pytest.param({"url": "https://x.example/2016/11/09/tram"}, "2016-11-09", "url", id="url"),
        pytest.param({"url": "https://x.example/world/2014/may/05/x"}, "2014-05-05", "url", id="url-with-month-name"),
        pytest.param({"text": "Rain in town\nPublished 5 May 2014\n\nRain fell."}, "2014-05-05", "inferred", id="page-line"),
        pytest.param({"text": "Rain fell on Monday, May 5, 2014, in town. On Monday it was cold."}, "2014-05-05", "inferred", id="weekday-with-date"),
        pytest.param({"text": "The bridge was built on 5 May 2014 and fell on Sunday."}, None, "unknown", id="a-past-date-is-no-anchor"),
        pytest.param({"text": "It fell on Monday, May 5, 2014, in town."}, None, "unknown", id="a-weekday-with-an-old-date"),
        pytest.param({"text": "Rain in town: March 28, 2020\n\nRain fell on Sunday."}, "2020-03-28", "inferred", id="widget"),
        pytest.param({"text": "Remembering May 5, 1945\n\nRain fell."}, None, "unknown", id="a-headline-about-the-past"),
        pytest.param({"text": "Updated May 5, 2014\n\nIn 2016 rain fell."}, None, "unknown", id="a-later-year-in-the-text"),
        pytest.param({"text": "KABUL, May 5 (Reuters) - In 2012 rain fell."}, None, "unknown", id="a-dateline-without-its-year"),
        pytest.param({"text": "---\npublished: 0001-01-01\n---\nRain fell."}, None, "unknown", id="a-placeholder"),
        pytest.param({"text": "Published 31 December 9999\n\nRain fell."}, None, "unknown", id="a-far-future"),
        pytest.param({"text": "KABUL, May 5, 0014 (Reuters) - Rain fell."}, None, "unknown", id="a-dateline-of-no-year"),
        pytest.param({"text": "Rain fell on Sunday."}, None, "unknown", id="nothing"),
        pytest.param({"text": "In May 2014, rain fell - and stopped."}, None, "unknown", id="no-dateline"),
        pytest.param({"url": "https://x.example/123456789/1234567890"}, None, "unknown", id="numbers-in-a-url"),
    ],
)  # fmt: skip
def test_anchor(fields, published, told_by):
    found = dated(article(**fields))
    assert (str(found.published) if found.published else None, found.published_from) == (published, told_by)


def test_a_dated_article_is_left_as_it_is():
    stated = article(published=dt.date(2020, 8, 23), published_from="stated")
    assert dated(stated) is stated
    assert anchor(stated).published == stated.published


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://x.example/2016/11/09/tram", "2016-11-09"),
        ("https://x.example/2016/13/09/tram", None),
        ("https://x.example/a-20161109-b", "2016-11-09"),
        ("https://x.example/2016-11-09", "2016-11-09"),
        ("https://x.example/tram-52157693", None),
        (None, None),
    ],
)
def test_url_day(url, day):
    assert str(url_day(url)) == str(day)


def test_the_writing_day_is_the_url_s_where_the_stated_one_is_later_by_days():
    url = "https://x.example/2016/11/09/tram"
    assert writing_day(article(published=dt.date(2017, 4, 7), url=url)) == dt.date(2016, 11, 9)
    assert writing_day(article(published=dt.date(2016, 11, 10), url=url)) == dt.date(2016, 11, 10)
    assert writing_day(article(published=dt.datetime(2016, 11, 8, 23, 0, tzinfo=dt.UTC), url=url)) == dt.date(
        2016, 11, 8
    )


@pytest.mark.parametrize(
    ("source", "order"), [("bbc.co.uk", True), ("navy.mil", False), ("example.com", None), ("a", None)]
)
def test_the_order_of_day_and_month_by_region(source, order):
    assert day_first(article(source=source)) is order
