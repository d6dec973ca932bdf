"""Tolls that fall back, or leap after a week, have an error in them."""

from __future__ import annotations

import pytest
from little_stories import When, article, item, story

from checker.supersede import superseded

TOLL = "The blast at the market killed {} people in Ardley."


def moved(*told: tuple[str, When], text: str = TOLL) -> bool:
    """Whether time explains the figures of some articles, each with its day."""
    made = story(*[article(text.format(value), f"a{n}", day) for n, (value, day) in enumerate(told)])
    by_value: dict[str, list[int]] = {}
    for n, (value, _) in enumerate(told):
        by_value.setdefault(value, []).append(n)
    sides = [[item(made, "number", value, f"a{n}") for n in members] for value, members in by_value.items()]
    return superseded(sides, made) is not None


@pytest.mark.parametrize(
    ("told", "explained"),
    [
        pytest.param([("257", "2020-05-01"), ("527", "2020-05-03")], True, id="a toll may double"),
        pytest.param([("257", "2020-05-01"), ("527", "2020-05-03"), ("257", "2020-05-08")], True, id="one is behind"),
        pytest.param(
            [("257", "2020-05-01"), ("527", "2020-05-03"), ("258", "2020-05-08"), ("259", "2020-05-09")],
            False,
            id="two later ones have less",
        ),
        pytest.param(
            [("257", "2020-05-01"), ("527", "2020-05-03"), ("258", "2020-05-08"), ("530", "2020-05-09")],
            True,
            id="the last has more again",
        ),
        pytest.param(
            [
                ("257", "2020-05-01"),
                ("258", "2020-05-03T09:00"),
                ("257", "2020-05-03T12:00"),
                ("257", "2020-05-03T13:00"),
            ],
            True,
            id="hours later is not clearly later",
        ),
    ],
)
def test_a_toll_that_falls_back(told: list[tuple[str, When]], explained: bool) -> None:
    assert moved(*told) is explained


@pytest.mark.parametrize(
    ("told", "explained"),
    [
        pytest.param([("10", "2020-05-01"), ("10", "2020-05-12"), ("50", "2020-05-20")], False, id="a leap"),
        pytest.param([("10", "2020-05-01"), ("10", "2020-05-12"), ("12", "2020-05-20")], True, id="two more died"),
        pytest.param([("200", "2020-05-01"), ("200", "2020-05-12"), ("208", "2020-05-20")], True, id="a few of many"),
        pytest.param([("10", "2020-05-01"), ("10", "2020-05-03"), ("50", "2020-05-05")], True, id="within the week"),
        pytest.param([("10", "2020-05-01"), ("50", "2020-05-20")], True, id="told once: it need not have stood"),
        pytest.param([("10", None), ("10", None), ("50", "2020-05-20")], False, id="nothing known of the times"),
        pytest.param(
            [("5", "2020-05-01"), ("10", "2020-05-02"), ("10", "2020-05-12"), ("50", "2020-05-20")],
            False,
            id="a leap from what rose before",
        ),
        pytest.param(
            [
                ("5", "2020-05-01"),
                ("10", "2020-05-02"),
                ("10", "2020-05-12"),
                ("50", "2020-05-20"),
                ("50", "2020-05-21"),
            ],
            True,
            id="a leap that another repeats",
        ),
    ],
)
def test_a_toll_that_had_stood_for_a_week(told: list[tuple[str, When]], explained: bool) -> None:
    assert moved(*told) is explained


def test_what_is_no_toll_is_not_held_to_it() -> None:
    told = [("300", "2020-01-01"), ("300", "2020-01-12"), ("500", "2020-05-20")]
    assert moved(*told, text="The plant in Ardley has {} workers.")


def test_an_article_that_gives_both_figures_has_not_seen_the_toll_rise() -> None:
    rows = [(TOLL.format("two"), "2020-05-01"), (TOLL.format("six") + " He buried the two people.", "2020-05-03")]
    made = story(*[article(text, name, day) for name, (text, day) in zip("ab", rows, strict=True)])
    old, six, again = (item(made, "number", quote, name) for quote, name in (("two", "a"), ("six", "b"), ("two", "b")))
    assert superseded([[old], [six]], made) is not None
    assert superseded([[old, again], [six]], made) is None
