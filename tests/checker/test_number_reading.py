"""What is read of a number before it is compared: what it measures, whom it leaves out, which period it is of."""

from __future__ import annotations

import pytest
from little_stories import article, item, story

from checker.number_aligner import NumberAligner
from checker.number_reading import Reading, measured, number_of
from checker.settings import Tolerances


def read(text: str, quote: str) -> Reading:
    """A number of a story of one article, read."""
    made = story(article(text))
    return NumberAligner(made, Tolerances()).read(item(made, "number", quote))


@pytest.mark.parametrize(
    ("text", "quote", "what"),
    [
        ("It hurt 40 people.", "40", "count"),
        ("Nora Quill, 40, sang.", "40", "age"),
        ("The strike lasted 40 days.", "40", "time"),
        ("It is the 40th fire.", "40th", "ordinal"),
        ("It lost $40 million.", "$40", "money"),
        ("It lost £40 million.", "£40", "money"),
        ("It is 40 km long.", "40", "length"),
        ("It drew 40 percent of voters.", "40", "share"),
    ],
)
def test_what_a_number_measures(text: str, quote: str, what: str) -> None:
    made = story(article(text))
    assert measured(number_of(item(made, "number", quote))) == what


@pytest.mark.parametrize(
    ("text", "besides"),
    [
        ("The fire hurt a nurse and 40 others.", True),
        ("Another 40 people were hurt.", True),
        ("A further 40 people were hurt.", True),
        ("Some 40 more people were hurt.", True),
        ("The fire hurt 40 people.", False),
        ("Others fled. The fire hurt 40 people.", False),
    ],
)
def test_those_besides_some_already_told_of(text: str, besides: bool) -> None:
    quote = "Some 40" if "Some" in text else "40"
    assert read(text, quote).besides is besides


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Third-quarter profit was $40 million.", {"third_quarter"}),
        ("Profit in Q3 was $40 million.", {"third_quarter"}),
        ("For nine months the profit was $40 million.", {"nine_months"}),
        ("Annual sales were $40 million.", {"year"}),
        ("Sales were $40 million, down from a year earlier.", {"earlier"}),
        ("The ferry cost $40 million.", set()),
        ("In the third quarter the ship drew $40 million.", {"third_quarter"}),
    ],
)
def test_the_period_of_a_result(text: str, period: set[str]) -> None:
    assert read(text, "$40").period == period


def test_people_have_no_period() -> None:
    assert read("In the third quarter it hired 40 people.", "40").period == frozenset()


@pytest.mark.parametrize(
    ("text", "quote", "terms"),
    [
        ("Aldine will pay $40 million, including debt.", "$40", {"debt"}),
        ("Aldine will pay $40 million in cash.", "$40", {"cash"}),
        ("Aldine will pay $40 million in Birk stock.", "$40", {"stock"}),
        ("Aldine will pay $40 million.", "$40", set()),
        ("In cash and stock, 40 people were paid.", "40", set()),
    ],
)
def test_what_a_sum_includes(text: str, quote: str, terms: set[str]) -> None:
    assert read(text, quote).terms == terms


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("The film had 40 views.", True),
        ("The lamp drew 40 bids.", True),
        ("The plea has 40 signatures.", True),
        ("The film had 40 guests.", False),
        ("The film lost 40 percent of its views.", False),
    ],
)
def test_what_keeps_being_counted(text: str, runs: bool) -> None:
    assert read(text, "40").runs is runs


def test_where_in_an_article_it_stands() -> None:
    text = "The fire hurt 40 people. " + "The mill was old and dry. " * 20 + "It took 50 barns. "
    text += "The mill was old and dry. " * 20 + "It took 60 boats."
    assert [read(text, quote).prominence for quote in ("40", "50", "60")] == [1.0, 0.5, 0.0]
