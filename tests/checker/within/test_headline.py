"""Titles that their own text does not bear out."""

from __future__ import annotations

import pytest

from checker.pipeline import check
from checker.settings import Settings
from claims.model import Article

FERRY = "The ferry hit the pier at Port Ellen on Monday. Ten passengers were killed and 30 injured, the police said."


def slips(title: str, text: str) -> list[str]:
    report = check([Article(id="a", source="a.example", title=title, text=text)], Settings())
    assert not report.problems
    return [f.message for f in report.findings if f.rule == "headline-mismatch"]


def test_another_figure() -> None:
    (message,) = slips("Twelve passengers killed in ferry crash", FERRY)
    assert message.endswith("a.example says 12 in the title and 10 in the text.")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Eight killed in Harlow tram crash", "Seven people were killed when a tram crashed in Harlow on Monday."),
        ("52 hurt as ship hits bridge", "Police say 25 people were hurt when a ship struck a bridge on Monday."),
        (
            "Song hits three billion views",
            "The song has been viewed more than once. It reached two billion views on Monday.",
        ),
    ],
)
def test_more_of_them(title: str, text: str) -> None:
    assert len(slips(title, text)) == 1


@pytest.mark.parametrize(
    ("title", "text"),
    [
        pytest.param("Ten passengers killed in ferry crash", FERRY, id="the same"),
        pytest.param("Dozens hurt in ferry crash", FERRY, id="in other words"),
        pytest.param("Forty ferries stay in port", FERRY, id="another thing"),
        pytest.param(
            "24 hurt in Harlow",
            "Four people were seriously and 20 slightly hurt in the crash. Four people had to stay in hospital.",
            id="the sum of two groups",
        ),
        pytest.param(
            "Family of five among 12 killed", "A family of five was killed in the crash on Monday.", id="a part of it"
        ),
        pytest.param(
            "12 die in storm",
            "Three people died in Harlow on Monday. Nine people died in Port Ellen.",
            id="two sentences",
        ),
        pytest.param("More than 50 dead in ferry crash", "At least 52 people died when a ferry sank.", id="two bounds"),
        pytest.param(
            "300 more meals", "The kitchen served 1,500 meals on Monday and 1,200 meals on Sunday.", id="more"
        ),
        pytest.param(
            "12 die in crash", "Three people died in last year's crash. A crash on Monday was worse.", id="last year"
        ),
        pytest.param("Third ferry crash of the year", "Two ferries crashed at Port Ellen on Monday.", id="a rank"),
        pytest.param("Twelve passengers killed in ferry crash", "A ferry hit the pier at Port Ellen.", id="left out"),
    ],
)
def test_what_is_none_of_it(title: str, text: str) -> None:
    assert slips(title, text) == []
