"""A claim takes place where its sentence puts something."""

from __future__ import annotations

import pytest

from claims.extract import extract
from claims.model import Article
from claims.whereabouts import known_as


def place(text: str, quote: str) -> str | None:
    return next(c.about.place for c in extract(Article(id="a", source="a", text=text)) if c.quote == quote)


@pytest.mark.parametrize(
    ("text", "quote", "where"),
    [
        ("The blast killed 12 people in Norway on Monday.", "12", "Norway"),
        ("In London, 40 people were hurt.", "40", "London"),
        ("The London blast killed 12 people.", "12", "London"),
        ("A train left for Norway after 12 people were hurt near Berlin.", "12", "Berlin"),
        ("Over 300 US troops left the camp in Iraq.", "Over 300", "Iraq"),
        ("They held Ardley Air Base for years. The base housed 400 men.", "400", "Ardley Air Base"),
    ],
)
def test_the_place_that_something_is_in(text: str, quote: str, where: str) -> None:
    assert place(text, quote) == where


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Over 300 US troops left on Monday.", "Over 300"),
        ("The flight carried 40 people to Tokyo.", "40"),
        ("Norway said 12 ships had left.", "12"),
        ("BERLIN (Reuters) - Police held 12 men.", "12"),
    ],
)
def test_what_only_describes_or_is_headed_for_is_no_place(text: str, quote: str) -> None:
    assert place(text, quote) is None


def test_a_sentence_that_names_nothing_goes_on_where_the_last_one_was() -> None:
    text = "A ferry hit the pier in Denmark. At least 27 people were hurt.\n\nShares of 40 firms fell."
    assert place(text, "At least 27") == "Denmark"
    assert place(text, "40") is None


@pytest.mark.parametrize("name", ["US", "U.S.", "America", "United States"])
def test_a_country_goes_by_one_name(name: str) -> None:
    assert known_as(name) == "United States"


def test_other_names_stay_as_they_are() -> None:
    assert known_as("Ann Berger") == "Ann Berger"
