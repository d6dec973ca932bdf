"""How near two different numbers are."""

from __future__ import annotations

import pytest
from little_stories import article, item, number, story

from checker.closeness import closeness
from checker.quantities import figure_of

CLOSENESS = [
    pytest.param("27", "25", 0.86, id="neighbours"),
    pytest.param("1,243", "1,423", 0.8, id="two digits exchanged"),
    pytest.param("1.2 million", "1.2 billion", 0.4, id="a slip of scale"),
    pytest.param("20", "88", -1.67, id="some times apart"),
    pytest.param("20", "90", -0.5, id="a digit for another, all else zeros"),
    pytest.param("15", "95", -0.5, id="a digit for another of two"),
    pytest.param("1,240", "7,240", 0.8, id="a digit for another of many"),
    pytest.param("1,240", "740", 0.07, id="a digit less"),
    pytest.param("20", "150", -2.0, id="many times apart"),
    pytest.param("20", "35,000", -4.0, id="worlds apart"),
]


@pytest.mark.parametrize(("a", "b", "value"), CLOSENESS)
def test_how_near_two_values_are(a: str, b: str, value: float) -> None:
    one, other = (figure_of(number(figure, "The county counted {} sheep.")) for figure in (a, b))
    assert closeness(one, other) == pytest.approx(value, abs=0.02)
    assert closeness(other, one) == pytest.approx(closeness(one, other))


def test_near_values_are_nearer_than_far_ones() -> None:
    made = story(article("There were 270 cows, 273 pigs, 237 hens and 29,000 bees."))
    cows, pigs, hens, bees = (figure_of(item(made, "number", quote).claim) for quote in ("270", "273", "237", "29,000"))
    assert closeness(cows, pigs) > closeness(cows, hens) > 0 > closeness(cows, bees)
    assert closeness(pigs, hens) > closeness(cows, hens)  # two digits exchanged
    assert closeness(cows, pigs) == closeness(pigs, cows)
