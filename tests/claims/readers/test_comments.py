"""Comments in Markdown and text are not the article's words: no claim is taken from them, offsets stay."""

from __future__ import annotations

import pytest

from claims.extract import extract
from claims.model import Article, Unreadable
from claims.read import read

BODY = "A fire at the Larch Mill in Dunmore injured 12 workers on Sunday, the county fire service said."


def read_one(text: str) -> Article | Unreadable:
    (item,) = read(["-"], stdin=text.encode)
    return item


def numbers(text: str) -> list[str]:
    article = read_one(text)
    assert isinstance(article, Article)
    assert article.text == text
    return [claim.quote for claim in extract(article) if claim.kind == "number"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            f'<!-- crosscheck: ignore[number-conflict] reason="15 workers" until=2027-01-31 -->\n\n{BODY}', id="before"
        ),
        pytest.param(f"{BODY}\n\n<!-- call 45 people\n\nand 3 more -->", id="after"),
        pytest.param(f"{BODY} <!-- 7 men --> It burned. <!-- 8 women -->", id="inside"),
        pytest.param(f"---\ntitle: x\n---\n<!-- 9 dogs -->{BODY}", id="behind-front-matter"),
    ],
)
def test_a_comment_holds_no_claims(text: str) -> None:
    assert numbers(text) == ["12"]


@pytest.mark.parametrize(
    "text", [f"{BODY}\n\nThe arrow --> points on.", f"{BODY}\n\nThe sign <!-- is never closed, 15 people said."]
)
def test_what_is_no_comment_is_text(text: str) -> None:
    assert numbers(text)[0] == "12"
    article = read_one(text)
    assert isinstance(article, Article)
    assert article.masked == ()


def test_nothing_but_comments_is_no_article() -> None:
    assert isinstance(read_one("<!-- a -->\n<!-- b -->\n"), Unreadable)


def test_many_openings_without_an_end_cost_no_more_than_one_look() -> None:
    from claims.readers.text import _comments

    assert list(_comments("<!-- " * 1_000_000, 0)) == []
