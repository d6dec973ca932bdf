"""Prices of the moment of writing."""

from __future__ import annotations

import pytest
from little_stories import When, findings

from reports.model import Verdict

LONG = " The town of Ardley has little to do with it, and its mayor said no more than that." * 8


def priced(one: str, two: str, *when: When) -> list[list[str]]:
    """The prices of the superseded facts between two longer articles."""
    found = findings(one + LONG, two + LONG.replace("Ardley", "Donta"), published=when, kinds=("number",))
    return [[e.normalized for e in f.evidence] for f in found if f.verdict is Verdict.SUPERSEDED]


def test_two_prices_of_the_moment() -> None:
    told = priced(
        "A short time ago, Bitcoin was trading at $6,562.", "Bitcoin is currently valued at $7,348.", None, None
    )
    assert told == [["$6,562", "$7,348"]]


def test_the_earlier_comes_first() -> None:
    told = priced("Bitcoin was trading at $6,562.", "Bitcoin was changing hands at $7,348.", "2021-05-06", "2021-05-03")
    assert told == [["$7,348", "$6,562"]]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param("Bitcoin was trading at $6,562.", "Bitcoin was trading at $6,562.", id="one price"),
        pytest.param("Bitcoin was trading at $6,562.", "Aldine was trading at $41.20.", id="two things"),
        pytest.param("Bitcoin was trading at $6,562.", "Bitcoin was trading at £5,100.", id="two currencies"),
        pytest.param("The mayor bought a Bitcoin for $6,562.", "The clerk sold a Bitcoin for $7,348.", id="two deals"),
    ],
)
def test_what_is_no_price_that_moved(one: str, two: str) -> None:
    assert priced(one, two) == []
