"""Dates that were moved, and dates that only differ."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from little_stories import When
from told_in_time import sides

from checker.model import Story
from checker.supersede import superseded_date

VOTE = "The council will hold the vote on 5 May 2014."


def dates(text: str, quote: str, when: tuple[When, When], **more: Sequence[str]) -> str | None:
    return superseded_date(*sides("date", (VOTE, "5 May", when[0]), (text, quote, when[1]), **more))


@pytest.mark.parametrize(
    "text",
    [
        "The council postponed the vote to 12 May 2014.",
        "The vote was moved to 12 May 2014.",
        "The vote has been rescheduled for 12 May 2014.",
    ],
)
def test_a_date_that_was_moved(text: str) -> None:
    assert dates(text, "12 May", ("2014-04-20", "2014-05-03")) is not None
    assert dates(text, "12 May", ("2014-04-20", "2014-05-03"), drafts=["b"]) is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The vote, delayed by rain, was held on 12 May 2014.", id="what is past was not moved there"),
        pytest.param(
            "The council will hold the vote on 12 May 2014; its mandate was extended.", id="what comes behind"
        ),
    ],
)
def test_a_word_of_moving_must_lead_to_the_date(text: str) -> None:
    assert dates(text, "12 May", ("2014-05-03", "2014-05-03")) is None


def test_an_older_article_moves_no_date() -> None:
    assert dates("The council postponed the vote to 12 May 2014.", "12 May", ("2014-05-03", "2014-04-20")) is None


def test_a_plan_given_anew_by_later_articles() -> None:
    def moved(*when: When) -> str | None:
        later = "The council will hold the vote on 12 May 2014."
        old, one, two = sides("date", (VOTE, "5 May", when[0]), (later, "12 May", when[1]), (later, "12 May", when[2]))[
            0
        ]
        return superseded_date([[*one, *two], old], Story("", [], {}))

    assert moved("2014-04-20", "2014-05-03", "2014-05-03") is not None
    assert moved("2014-04-20", "2014-04-20", "2014-04-20") is None
    assert moved(None, None, None) is None


def test_a_day_past_does_not_move() -> None:
    rows = ("The bridge collapsed on 5 May 2014.", "The bridge collapsed on 6 May 2014.")
    told = sides("date", (rows[0], "5 May", "2014-05-07"), (rows[1], "6 May", "2014-05-09"))
    assert superseded_date(*told) is None
