"""Plain text and Markdown: the whole file is the text, its metadata masked."""

import datetime as dt
from pathlib import Path

import pytest

from claims.model import Article, Span, Unreadable
from claims.readers.text import READER

BODY = "The bridge is closed.\n"


def the_article(text: str) -> Article:
    (item,) = READER.read(Path("in.txt"), text)
    assert isinstance(item, Article), item
    assert item.text == text
    return item


def test_front_matter():
    matter = (
        "---\ntitle: 'Bridge: closed'\nsource: Hale Post\npublished: 2020-05-05\nurl: https://post.example/1\n"
        'story: bridge\norigin: "Wire"\nid: p1\ntags: [a, b]\n---\n'
    )
    item = the_article(matter + BODY)
    assert (item.id, item.title, item.source, item.story) == ("p1", "Bridge: closed", "Hale Post", "bridge")
    assert (item.origin, item.url, item.published) == ("Wire", "https://post.example/1", dt.date(2020, 5, 5))
    assert item.masked == (Span(start=0, end=len(matter)),)


@pytest.mark.parametrize(
    "matter",
    [
        pytest.param("---\r\ndate: 2020-05-05 10:30\r\n---\r\n", id="carriage returns, date"),
        pytest.param("\n---\nDate: 2020-05-05T10:30\nother:\n...\n", id="blank line, capitals, dots"),
    ],
)
def test_forms_of_front_matter(matter: str):
    item = the_article(matter + BODY)
    assert item.published == dt.datetime(2020, 5, 5, 10, 30)  # noqa: DTZ001
    assert item.masked == (Span(start=0, end=len(matter)),)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        pytest.param(" date 2020-05-05 ", dt.date(2020, 5, 5), id="date"),
        pytest.param("Published: 2020-05-05T10:30:00\n\n", dt.datetime(2020, 5, 5, 10, 30), id="published"),  # noqa: DTZ001
        pytest.param("DATE: 2020-05-05\n", dt.date(2020, 5, 5), id="capitals"),
    ],
)
def test_a_first_line_with_the_date(line: str, published: dt.date):
    item = the_article(line + BODY)
    assert item.published == published
    assert item.masked == (Span(start=0, end=len(line)),)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BODY, id="prose"),
        pytest.param("---\n" + BODY, id="a rule alone"),
        pytest.param("---\nThe bridge is closed.\n---\n" + BODY, id="two rules round prose"),
        pytest.param("The date 2020-05-05 is set.\n", id="a date in prose"),
        pytest.param("Date night: 20 couples met.\n", id="the word date"),
        pytest.param("date 2020-05-055 is none.\n", id="no date"),
    ],
)
def test_what_is_no_metadata(text: str):
    item = the_article(text)
    assert item.masked == ()
    assert item.published is None


def test_a_wrong_date_is_masked_and_said():
    item = the_article("date 2020-13-45 " + BODY)
    assert item.published is None
    assert "'2020-13-45', which is no date" in item.warnings[0]
    assert item.masked


@pytest.mark.parametrize("text", ["---\ntitle: X\n---\n", "date 2020-05-05\n"])
def test_metadata_alone_is_no_article(text: str):
    (item,) = READER.read(None, text)
    assert item == Unreadable(path="-", reason="nothing but metadata in it: no text")


def test_a_heading_is_no_title():
    assert the_article("# Bridge closed\n\n" + BODY).title is None
