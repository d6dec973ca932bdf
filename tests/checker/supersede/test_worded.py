"""What articles themselves say of a figure that moved."""

from __future__ import annotations

import pytest
from little_stories import When
from told_in_time import JOBS, TOLL, numbers, sides, tolls

from checker.supersede import superseded

PRICE = "The company offered a price of ${} a share."


def test_times_that_the_articles_themselves_tell() -> None:
    told = ("The plant had 300 workers in 2018.", "The plant had 340 workers in 2019.")
    why = numbers(*told, ("300", "340"), (None, None))
    assert why is not None
    assert "2018" in why
    assert "2019" in why


def test_one_time_on_both_sides_is_no_excuse() -> None:
    told = ("The plant had 300 workers in 2018.", "The plant had 340 workers in 2018.")
    assert numbers(*told, ("300", "340"), (None, None)) is None


@pytest.mark.parametrize(
    "text",
    [
        "The number of workers at the plant rose to 340.",
        "The firm revised the number of workers to 340.",
        "The number of workers now stands at 340.",
    ],
)
def test_words_of_change_in_the_newer_article(text: str) -> None:
    why = numbers(JOBS.format("300"), text, ("300", "340"), ("2020-05-01", "2020-05-03"))
    assert why is not None
    assert "b.example" in why


def test_what_rose_has_not_fallen() -> None:
    text = "The number of workers at the plant rose again, to 260."
    assert numbers(JOBS.format("300"), text, ("300", "260"), ("2020-05-01", "2020-05-03")) is None


def test_words_of_change_in_an_older_article_tell_nothing() -> None:
    text = "The number of workers at the plant rose to 340."
    assert numbers(JOBS.format("300"), text, ("300", "340"), ("2020-05-03", "2020-05-01")) is None


@pytest.mark.parametrize("when", [("2020-05-01", "2020-05-01"), (None, None)], ids=["one day", "unknown"])
def test_a_count_raised_to_a_figure_tells_by_itself(when: tuple[When, When]) -> None:
    text = "The number of workers at the plant rose to 340."
    why = numbers(JOBS.format("300"), text, ("300", "340"), when)
    assert why is not None
    assert "rose to" in why
    assert numbers(JOBS.format("370"), text, ("370", "340"), when) is None


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        pytest.param("Turnout in Ardley reached {} percent.", False, id="two accounts of what was reached"),
        pytest.param("The death toll in Ardley reached {}.", True, id="a toll rises from one to the other"),
    ],
)
def test_a_figure_reached_in_both_articles(text: str, moves: bool) -> None:
    assert (tolls("46", "64", None, None, text=text) is not None) is moves


def test_a_provisional_toll_is_not_the_last_word() -> None:
    text = "In a preliminary count 12 people were killed at the market in Ardley."
    assert numbers(TOLL.format("14"), text, ("14", "12"), (None, None)) is not None
    assert numbers(TOLL.format("9"), text, ("9", "12"), (None, None)) is None


def test_a_provisional_figure_of_what_does_not_rise_tells_nothing() -> None:
    assert (
        numbers(JOBS.format("340"), "So far the plant in Ardley has 300 workers.", ("340", "300"), (None, None)) is None
    )


def test_a_provisional_toll_is_not_the_newest() -> None:
    text = "At this stage 12 people were killed at the market in Ardley."
    assert numbers(TOLL.format("14"), text, ("14", "12"), ("2020-05-01", "2020-05-01")) is not None
    assert numbers(TOLL.format("14"), text, ("14", "12"), ("2020-05-01", "2020-05-03")) is None


@pytest.mark.parametrize("when", [(None, None), ("2020-05-01", "2020-05-03")], ids=["unknown", "two days"])
def test_a_rise_by_a_figure_is_not_to_it(when: tuple[When, When]) -> None:
    text = "The number of workers at the plant in Ardley was cut by 340."
    assert numbers(JOBS.format("300"), text, ("300", "340"), when) is None


def test_an_article_that_corrects_itself() -> None:
    text = "The plant in Ardley has 340 workers. The firm initially said that it had 300 workers."
    why = numbers(JOBS.format("300"), text, ("300", "340"), (None, None))
    assert why is not None
    assert "initially" in why


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        pytest.param("The plant in Ardley has 340 workers. {} It makes lamps.", True, id="beside each other"),
        pytest.param("The plant in Ardley has 340 workers. It makes lamps. " + "It is old. " * 50 + "{}", False, id="far apart"),
    ],
)  # fmt: skip
def test_a_correction_gives_both_figures_near_each_other(text: str, moves: bool) -> None:
    corrected = text.format("The firm initially said that it had 300 workers.")
    assert (numbers(JOBS.format("300"), corrected, ("300", "340"), (None, None)) is not None) is moves


def test_a_correction_of_another_count_explains_nothing() -> None:
    text = "The plant in Ardley has 340 workers. The mayor initially spoke of 300 lamps."
    assert numbers(JOBS.format("300"), text, ("300", "340"), (None, None)) is None


def test_a_price_raised_from_one_figure_to_the_other() -> None:
    raised = "Aldine raised its price for the harbour mill to $340 a share from $300 a share on Friday."
    for old, moved in (("$300", True), ("$310", False)):
        told = PRICE.format(old.strip("$"))
        why = superseded(*sides("number", (told, old, None), (raised, "$340", None)))
        assert (why is not None) == moved
