"""JSON in its shapes; a bad record costs itself only."""

import datetime as dt
import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from claims.model import Article, Unreadable
from claims.readers.json import READER

TEXT = "The bridge is closed."
PATH = Path("in.json")


def read(text: str, path: Path | None = PATH) -> list[Article | Unreadable]:
    return list(READER.read(path, text))


def the_reason(text: str, path: Path | None = PATH) -> str:
    (item,) = read(text, path)
    assert isinstance(item, Unreadable), item
    return item.reason


ROW = {"id": "a", "text": TEXT}
OTHER = {"id": "b", "text": TEXT}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(json.dumps([ROW, OTHER]), id="a list"),
        pytest.param(json.dumps({"articles": [ROW, OTHER]}), id="articles"),
        pytest.param(f"{json.dumps(ROW)}\n{json.dumps(OTHER)}\n", id="lines"),
        pytest.param(f"\n{json.dumps(ROW)}\r\n\r\n{json.dumps(OTHER)}", id="lines with blank ones"),
        pytest.param(json.dumps([ROW, OTHER], indent=2), id="indented"),
    ],
)
def test_shapes(text: str):
    assert [item.id for item in read(text) if isinstance(item, Article)] == ["a", "b"]


def test_an_indented_object_is_one_article():
    (item,) = read(json.dumps({**ROW, "title": "T"}, indent=1))
    assert isinstance(item, Article)
    assert (item.id, item.title) == ("a", "T")


def test_all_fields():
    row = {"id": 7, "source": "Post", "origin": "Wire", "story": "s", "title": "T", "url": "https://post.example/x",
           "published": "2020-05-05T10:00:00+02:00", "text": TEXT, "other": [1]}  # fmt: skip
    (item,) = read(json.dumps(row))
    assert isinstance(item, Article)
    assert (item.id, item.source, item.origin, item.story) == ("7", "Post", "Wire", "s")
    assert (item.title, item.url, item.text) == ("T", "https://post.example/x", TEXT)
    assert item.published == dt.datetime.fromisoformat("2020-05-05T10:00:00+02:00")


def test_the_names_of_news_please():
    row = {
        "date_publish": "2020-05-05 10:00:00",
        "source_domain": "post.example",
        "maintext": TEXT,
        "title": None,
        "url": None,
    }
    (item,) = read(json.dumps(row))
    assert isinstance(item, Article)
    assert (item.source, item.text, item.published) == ("post.example", TEXT, dt.datetime(2020, 5, 5, 10))  # noqa: DTZ001


def test_midnight_stays_a_datetime_and_a_day_a_date():
    found = [read(json.dumps({**ROW, "published": p}))[0] for p in ("2020-05-05T00:00:00", "2020-05-05")]
    assert [item.published for item in found if isinstance(item, Article)] == [
        dt.datetime.fromisoformat("2020-05-05T00:00:00"),
        dt.date(2020, 5, 5),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("{", "not JSON: Expecting property name enclosed in double quotes at column 2", id="broken"),
        pytest.param('{\n"id": }', "not JSON: Expecting value at line 2, column 7", id="broken over lines"),
        pytest.param("[]", "an empty list: no articles in it", id="empty list"),
        pytest.param("7", "JSON, but no article: expected an object with the field `text`, a list of such objects, or one such object a line", id="a number"),
        pytest.param("{}", "no text: the article's words belong in the field `text`", id="no text"),
        pytest.param('{"text": "  "}', "its text is empty", id="blank text"),
        pytest.param('{"text": ["a"]}', "`text` must be text in quotes, not a list", id="text as a list"),
        pytest.param('{"text": 5}', "`text` must be text in quotes, not a number", id="text as a number"),
        pytest.param('{"text": "a", "title": {"a": 1}}', "`title` must be text in quotes, not an object", id="title as an object"),
        pytest.param('{"text": "a", "id": true}', "`id` must be text in quotes, not true or false", id="id as a truth value"),
        pytest.param('["a"]', "entry 1: expected an object with the field `text`", id="a list of text"),
        pytest.param('{\n"text": "a b', "not JSON: Unterminated string starting at line 2, column 9", id="cut off"),
        pytest.param("[" * 100_000, "not JSON: nested too deeply", id="deep"),
        pytest.param('{"a":' * 100_000, "not JSON: nested too deeply", id="deep objects"),
    ],
)  # fmt: skip
def test_reasons(text: str, reason: str):
    assert the_reason(text) == reason


def test_a_bad_line_is_named_by_its_number_and_the_rest_goes_on():
    lines = [json.dumps(ROW), '{"id": "x", "text": ', "", json.dumps(OTHER), "[1]", '{"text": null}']
    items = read("\n".join(lines), Path("in.jsonl"))
    assert [item.id for item in items if isinstance(item, Article)] == ["a", "b"]
    assert [(item.path, item.reason) for item in items if isinstance(item, Unreadable)] == [
        ("in.jsonl", "line 2: not JSON: Expecting value at column 21"),
        ("in.jsonl", "line 5: expected an object with the field `text`"),
        ("in.jsonl", "line 6: no text: the article's words belong in the field `text`"),
    ]


def test_a_bad_first_line_is_only_that():
    items = read(f"{{bad}}\n{json.dumps(ROW)}\n{json.dumps(OTHER)}", None)
    assert [type(item) for item in items] == [Unreadable, Article, Article]


@pytest.mark.parametrize("published", ["2020-13-45", "yesterday", "5/6/2020", "2020", "2020-05-05T99:00", 1588666000])
def test_a_date_that_is_none_is_a_warning(published: object):
    (item,) = read(json.dumps({**ROW, "published": published}))
    assert isinstance(item, Article)
    assert item.published is None
    assert item.published_from == "unknown"
    assert item.warnings == (
        f"`published` is {str(published)!r}, which is no date: write 2020-08-23 or 2020-08-23T14:05:00+02:00",
    )


@pytest.mark.parametrize("published", ["0001-01-01", "0001-01-01T00:00:00", "9999-12-31T23:59:59"])
def test_a_placeholder_for_a_date_is_a_warning(published: str):
    (item,) = read(json.dumps({**ROW, "published": published}))
    assert isinstance(item, Article)
    assert item.published is None
    assert item.warnings == (f"`published` is {published!r}, a year in which no article was published: passed over",)


def test_no_article_is_of_such_a_year():
    with pytest.raises(ValidationError, match="published in the year 0001"):
        Article(id="a", source="a.example", text="Ten died.", published=dt.date(1, 1, 1))


def test_a_url_that_is_none_is_a_warning():
    (item,) = read(json.dumps({**ROW, "url": "http://[broken/"}))
    assert isinstance(item, Article)
    assert item.url is None
    assert "is no URL" in item.warnings[0]


def test_halves_of_characters_are_replaced_in_place():
    (item,) = read('{"text": "A \\ud800 here.", "title": "\\udc00"}')
    assert isinstance(item, Article)
    assert item.text == "A \ufffd here."
    assert len(item.warnings) == 2
    item.model_dump_json()


def test_a_number_too_large_to_read_costs_nothing():
    (item,) = read('{"text": "The end.", "id": ' + "9" * 6000 + ', "x": 1e999999}')
    assert isinstance(item, Article)
    assert len(item.id) == 6000


def test_line_separators_inside_a_record_do_not_end_its_line():
    items = read('{"text": "One.\u2028Two.\x85"}\n{"text": "Three."}', Path("in.jsonl"))
    assert [item.text for item in items if isinstance(item, Article)] == ["One.\u2028Two.\x85", "Three."]


def test_each_record_has_a_checksum_of_its_own():
    a, b = read(f"{json.dumps(ROW)}\n{json.dumps(OTHER)}")
    assert isinstance(a, Article)
    assert isinstance(b, Article)
    assert a.sha256 != b.sha256


@pytest.mark.parametrize(
    ("text", "is_json"),
    [('{"a": 1}', True), (' [{"a": 1}]', True), ("[Updated] The bridge", False), ("The bridge", False)],
)
def test_sniffing(text: str, is_json: bool):
    assert READER.sniff(text) is is_json
